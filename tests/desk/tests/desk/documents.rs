//! What goes out, of a desk: every line of the table, papers remembered, changes told.

use desk::documents::{DOCUMENTS, Made, make, print};
use desk::{Fault, Right};
use serde_json::Value;
use show::command::Command;
use show::papers::PaperKind;
use tests_desk::Stand;
use wire::papers::Print;
use wire::{Ask, Do, Reply};

/// The sample, at 08:00 of its day.
fn sample() -> Stand {
    let bytes = include_bytes!("../../../../data/shows/alliance-2021.md");
    let zone = Some("Europe/Paris".to_owned());
    let choices = wire::ask::Choices { zone, ..Default::default() };
    Stand::with(desk::door::bringing("alliance.md", bytes, &choices).unwrap())
}

/// The small day of `kit`, at 08:00: its papers are quickly made.
fn small() -> Stand {
    Stand::with(kit::a_show())
}

fn wanted(what: &str, form: &str) -> Print {
    Print { what: what.into(), form: form.into(), ..Print::default() }
}

fn made(stand: &Stand, wanted: &Print) -> Result<Made, Fault> {
    make(&stand.desk, &stand.bearer, wanted)
}

fn lengthen(stand: &Stand, at: usize, minutes: i64) {
    let segment = stand.show().plan.segments[at].id.0.clone();
    stand.act(Do::SetDuration { segment, seconds: minutes * 60, was: None }).unwrap();
}

#[test]
fn every_document_there_is_can_be_made_of_the_sample() {
    let stand = sample();
    print(&stand.desk, &stand.bearer, &wanted("rundown", "pdf")).unwrap();
    // What really happened is told of a run.
    stand.at("08:58").act(Do::GoLive { override_day: Some(true) }).unwrap();
    stand.top_at("09:00");
    for document in DOCUMENTS {
        let made = made(&stand, &wanted(document.what, document.form));
        let made = made.unwrap_or_else(|e| panic!("{} {}: {e}", document.what, document.form));
        let head: &[u8] = match document.form {
            "pdf" => b"%PDF-",
            "xlsx" => b"PK",
            "csv" => "\u{feff}".as_bytes(),
            "ics" => b"BEGIN:VCALENDAR",
            "xml" => b"<?xml",
            "md" => b"# ",
            _ => b"",
        };
        assert!(made.bytes.starts_with(head) && !made.bytes.is_empty(), "{}", made.name);
        assert!(made.name.ends_with(&format!(".{}", document.form)), "{}", made.name);
        assert_eq!(made.paper.is_some(), document.form == "pdf", "{}", made.name);
    }
}

#[test]
fn each_layout_is_a_paper_of_its_own() {
    let stand = small();
    let mut names = Vec::new();
    for layout in ["caller", "stage", "host", "sound"] {
        let wanted = Print { layout: Some(layout.into()), ..wanted("rundown", "pdf") };
        let made = print(&stand.desk, &stand.bearer, &wanted).unwrap();
        assert_eq!(wire::build::word(&made.paper.unwrap().layout), layout);
        names.push(made.name);
    }
    names.dedup();
    assert_eq!(names.len(), 4, "{names:?}");
    let bad = Print { layout: Some("lights".into()), ..wanted("rundown", "pdf") };
    assert!(matches!(made(&stand, &bad), Err(Fault::Malformed(_))));
}

#[test]
fn printing_is_remembered_and_a_change_makes_the_paper_old() {
    let stand = small();
    let ask = || stand.ask(Ask::Print(wanted("rundown", "pdf")));
    assert!(matches!(ask(), Reply::File { .. }));
    assert_eq!(stand.view()["papers"][0]["changed"], Value::Bool(false));
    assert_eq!(stand.view()["papers"][0]["version"], 1);
    lengthen(&stand, 1, 40);
    assert_eq!(stand.view()["papers"][0]["changed"], Value::Bool(true));
    assert!(matches!(ask(), Reply::File { .. }));
    assert_eq!(stand.view()["papers"][0]["version"], 2);
    let stand = stand.restart();
    assert_eq!(stand.show().papers.len(), 2, "remembered on the disk");
}

#[test]
fn tables_and_files_are_no_papers() {
    let stand = small();
    for form in ["xlsx", "csv", "ics", "xml", "md", "json"] {
        assert!(matches!(stand.ask(Ask::Print(wanted("rundown", form))), Reply::File { .. }));
    }
    assert_eq!(stand.view()["papers"].as_array().unwrap().len(), 0);
}

#[test]
fn the_difference_starts_from_the_paper_that_is_named() {
    let stand = small();
    print(&stand.desk, &stand.bearer, &wanted("rundown", "pdf")).unwrap();
    lengthen(&stand, 1, 40);
    print(&stand.desk, &stand.bearer, &wanted("rundown", "pdf")).unwrap();
    lengthen(&stand, 2, 30);
    let papers = stand.show().papers;
    let text = |seq| {
        let wanted = Print { since: Some(seq), ..wanted("changes", "pdf") };
        tests_desk::papers::text(&made(&stand, &wanted).unwrap().bytes)
    };
    let (Some(first), Some(second)) = (text(papers[0].seq), text(papers[1].seq)) else { return };
    assert!(first.contains("v1 → v3") && second.contains("v2 → v3"), "{first}\n{second}");
    assert!(first.contains("35 min 40 min"), "{first}");
    assert!(!second.contains("35 min 40 min") && second.contains("15 min 30 min"), "{second}");
}

#[test]
fn without_a_paper_there_is_no_difference() {
    let stand = small();
    assert!(matches!(made(&stand, &wanted("changes", "pdf")), Err(Fault::NoPaper)));
    print(&stand.desk, &stand.bearer, &wanted("rundown", "pdf")).unwrap();
    let text = tests_desk::papers::text(&made(&stand, &wanted("changes", "pdf")).unwrap().bytes);
    if let Some(text) = text {
        assert!(text.contains("Rien n’a changé."), "{text}");
    }
}

#[test]
fn contacts_leave_only_where_they_are_asked_for_and_may_be_seen() {
    let stand = sample();
    let ask = Ask::SetPrivate {
        person: "p1".into(),
        field: "phone".into(),
        text: "+33 6 00 00 00 01".into(),
    };
    assert!(matches!(stand.ask(ask), Reply::Done { .. }));
    for what in ["people", "rundown", "show", "dues"] {
        for document in DOCUMENTS.iter().filter(|d| d.what == what && d.form != "xlsx") {
            let bytes = made(&stand, &wanted(what, document.form)).unwrap().bytes;
            assert!(
                !String::from_utf8_lossy(&bytes).contains("00 00 01"),
                "{what} {}",
                document.form
            );
        }
    }
    let private = Print { private: true, ..wanted("people", "csv") };
    let bytes = made(&stand, &private).unwrap().bytes;
    // A number that begins with a plus is no formula.
    assert!(String::from_utf8_lossy(&bytes).contains(";'+33 6 00 00 00 01;"));
    let host = desk::Bearer::link("host".into(), Right::Host, false);
    assert!(make(&stand.desk, &host, &private).is_err());
}

#[test]
fn a_show_goes_out_and_comes_back_as_it_was() {
    let stand = sample();
    let bytes = made(&stand, &wanted("show", "json")).unwrap().bytes;
    let own: formats::own::OwnShow = serde_json::from_slice(&bytes).unwrap();
    let show = stand.show();
    assert_eq!(own.programme.plan, show.plan);
    assert_eq!(own.programme.persons, show.people.persons);
    assert_eq!(own.programme.appearances, show.people.appearances);
}

#[test]
fn a_call_sheet_is_one_persons_or_everyones() {
    let stand = sample();
    let one = Print { whom: Some("p1".into()), ..wanted("call-sheet", "pdf") };
    let (one, all) =
        (made(&stand, &one).unwrap(), made(&stand, &wanted("call-sheet", "pdf")).unwrap());
    assert!(one.name.contains("Frédérique MARQUET"), "{}", one.name);
    let (Some(one), Some(all)) =
        (tests_desk::papers::text(&one.bytes), tests_desk::papers::text(&all.bytes))
    else {
        return;
    };
    assert!(one.contains("Frédérique MARQUET") && one.contains("09:00"), "{one}");
    assert!(all.contains("21 / 21") || all.contains("21/21"), "a page for each: {all}");
    let nobody = Print { whom: Some("nobody".into()), ..wanted("call-sheet", "pdf") };
    assert!(made(&stand, &nobody).is_err());
}

#[test]
fn templates_of_the_users_own_win_and_broken_ones_are_named() {
    let stand = small();
    let folder = stand.folder.path().join("templates");
    std::fs::create_dir_all(&folder).unwrap();
    let stand = Stand { desk: stand.desk.clone().with_templates(&folder), ..stand };
    let own = "#import \"page.typ\": *\n#show: paper\n#data.rows.len() lignes, à notre façon";
    std::fs::write(folder.join("rundown.typ"), own).unwrap();
    let made_of = |wanted: &Print| made(&stand, wanted).map(|made| made.bytes);
    if let Some(text) = tests_desk::papers::text(&made_of(&wanted("rundown", "pdf")).unwrap()) {
        assert!(text.contains("à notre façon"), "{text}");
    }
    std::fs::write(folder.join("rundown.typ"), "#import \"page.typ\": *\n#show: paper\n#nothing")
        .unwrap();
    match stand.ask(Ask::Print(wanted("rundown", "pdf"))) {
        Reply::No(fault) => {
            assert_eq!(fault.code, "template");
            assert!(
                fault.text.contains("rundown.typ") && fault.text.contains('3'),
                "{}",
                fault.text
            );
        }
        other => panic!("{other:?}"),
    }
    let shipped = Print { shipped: true, ..wanted("rundown", "pdf") };
    assert!(made_of(&shipped).is_ok(), "the shipped one is always there");
}

#[test]
fn a_paper_is_made_beside_a_show_that_goes_on() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let made = print(&stand.desk, &stand.bearer, &wanted("rundown", "pdf")).unwrap();
    assert_eq!(made.paper.unwrap().what, PaperKind::Rundown);
    // Printing is no call: the TOP can still be taken back.
    stand.command(Command::Undo { turn: None }).unwrap();
    assert_eq!(stand.on_air(), None);
}

#[test]
fn what_is_due_goes_out_by_day_and_owner_and_again_without_doubling() {
    let stand = sample();
    let csv = made(&stand, &wanted("dues", "csv")).unwrap().bytes;
    let csv = String::from_utf8(csv).unwrap();
    let heads = csv.lines().next().unwrap();
    assert!(heads.contains("Pour le;Heure;Point;Suivi par"), "{heads}");
    assert!(csv.contains(";Test technique;Technique;"));
    let confirmed = csv.lines().filter(|line| line.contains(";Confirmé;")).count();
    assert_eq!(confirmed, 31, "once for a person, whatever their passages");
    let ics = |stand: &Stand| {
        let bytes = made(stand, &wanted("dues", "ics")).unwrap().bytes;
        String::from_utf8(bytes).unwrap().replace("\r\n ", "")
    };
    let uids = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let first = ics(&stand);
    let mut all = uids(&first);
    assert!(first.contains("Confirmé"), "{first}");
    assert_eq!(all, uids(&ics(&stand)));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), uids(&first).len(), "each event has a name of its own");
}

/// What our own paper says of a show, read back.
fn read_back(stand: &Stand, layout: &str) -> formats::draft::Draft {
    let wanted = Print { layout: Some(layout.into()), ..wanted("rundown", "pdf") };
    let made = made(stand, &wanted).unwrap();
    formats::read(&made.bytes, Some(&made.name)).unwrap()
}

#[test]
fn a_rundown_that_was_printed_comes_back_as_the_plan_that_it_tells() {
    let stand = sample();
    let (show, about) = (stand.show(), stand.show().about.unwrap());
    for layout in ["caller", "stage"] {
        let draft = read_back(&stand, layout);
        let read = &draft.show;
        assert_eq!(read.title.as_ref(), Some(&about.title), "{layout}");
        assert_eq!(read.subtitle.as_ref(), Some(&about.subtitle), "{layout}");
        assert_eq!(read.date.map(|it| it.to_string()).as_deref(), Some("2021-07-12"), "{layout}");
        assert_eq!(read.end.map(|it| it.to_string()).as_deref(), Some("18:00"), "{layout}");
        let blocks: Vec<_> =
            draft.blocks.iter().map(|it| (&it.title, it.subtitle.clone())).collect();
        let plan = show.plan.blocks.iter().map(|it| (&it.title, Some(it.subtitle.clone())));
        assert_eq!(blocks, plan.collect::<Vec<_>>(), "{layout}");

        assert_eq!(draft.segments.len(), show.plan.segments.len(), "{layout}");
        for (read, plan) in draft.segments.iter().zip(&show.plan.segments) {
            assert_eq!(read.title, plan.title, "{layout}");
            assert_eq!(read.number.as_deref().unwrap_or_default(), plan.number, "{layout}");
            assert_eq!(
                read.duration.map(i64::from),
                Some(plan.duration),
                "{layout}: {}",
                plan.title
            );
            assert!(read.derived.is_empty(), "{layout}: {read:?}");
            // Notes are wrapped on the paper, where a hyphen may part a word.
            let notes = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let told = notes(read.notes.as_deref().unwrap_or_default());
            assert!(told.contains(&notes(&plan.notes)), "{layout}: {told} / {}", plan.notes);
            assert!(!told.contains("Régie") && !told.contains("Version"), "{layout}: {told}");
        }
        let left = draft.notes.iter().find(|it| it.code == formats::draft::NoteCode::Before);
        assert!(left.is_none(), "{layout}: {left:?}");
    }
}

#[test]
fn of_a_paper_of_several_pages_neither_head_nor_foot_is_a_segment() {
    let stand = Stand::with(kit::shows::long(90, 0));
    let draft = read_back(&stand, "caller");
    let titles: Vec<_> = draft.segments.iter().map(|it| it.title.clone()).collect();
    let plan: Vec<_> = stand.show().plan.segments.iter().map(|it| it.title.clone()).collect();
    assert_eq!(titles, plan);
    assert!(draft.segments.iter().all(|it| it.duration == Some(300) && it.notes.is_none()));
}
