//! The shelf: shows made, opened, listed; documents written beside.

use std::path::Path;

use desk::Bearer;
use desk::shelf::{Opening, Shelf};
use show::Command;
use tempfile::TempDir;
use tests_desk::Stand;
use wire::ask::Choices;
use wire::words::Language;
use wire::{Ask, Do, Reply};

fn shelf(folder: &Path) -> Shelf {
    Shelf::at(folder)
}

fn bearer() -> Bearer {
    Bearer::desk(Language::French)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_new_show_is_a_file_named_after_it() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let make =
        |title| shelf.new_show(title, "2021-07-12", "Europe/Paris", None, &bearer()).unwrap();
    for name in ["Rencontre 2021-07-12.regie", "Rencontre 2021-07-12 (2).regie"] {
        let opening = make("  Rencontre ");
        assert_eq!(opening.path, folder.path().join(name));
        assert_eq!(
            opening.desk.read(|r| r.show.about.clone()).unwrap().unwrap().title,
            "Rencontre"
        );
        opening.desk.stop();
    }
    let slashes = make("../../etc/pass: wd?");
    assert_eq!(slashes.path.parent(), Some(folder.path()), "{:?}", slashes.path);
    slashes.desk.stop();
}

#[test]
fn what_cannot_be_a_show_makes_no_file() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let table = [
        ("Rencontre", "12/07/2021", "Europe/Paris", "bad-date"),
        ("Rencontre", "2021-02-30", "Europe/Paris", "bad-date"),
        ("Rencontre", "2021-07-12", "Europe/Lutèce", "bad-zone"),
        ("  ", "2021-07-12", "Europe/Paris", "missing-title"),
        (&"x".repeat(501), "2021-07-12", "Europe/Paris", "bad-text"),
    ];
    for (title, date, zone, code) in table {
        let refused = shelf.new_show(title, date, zone, None, &bearer()).err().unwrap();
        assert_eq!(refused.code(), code, "{title} {date} {zone}");
    }
    let refused = shelf.import("x.md", b"Bonjour", &Choices::default(), &bearer()).err().unwrap();
    assert_eq!(refused.code(), "document-no-programme");
    let files: Vec<_> = names(folder.path()).into_iter().filter(|n| n != "desk-id").collect();
    assert_eq!(files, Vec::<String>::new());
}

#[test]
fn the_sample_is_made_once_and_kept() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let first = shelf.sample(&bearer()).unwrap();
    let plan = first.desk.read(|r| r.show.plan.clone()).unwrap();
    assert_eq!((plan.segments.len(), plan.blocks.len()), (21, 4));
    first.desk.act(&bearer(), Do::Message { text: "gardé".into(), to: None }, None).unwrap();
    first.desk.stop();
    let again = shelf.sample(&bearer()).unwrap();
    let message = again.desk.read(|r| r.show.message.clone()).unwrap();
    assert_eq!(message.map(|m| m.text).as_deref(), Some("gardé"));
    again.desk.stop();
}

#[test]
fn the_list_says_how_each_show_stands() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let running =
        shelf.new_show("En cours", "2021-07-12", "Europe/Paris", None, &bearer()).unwrap();
    let add = Do::AddSegment {
        title: "Ouverture".into(),
        seconds: 600,
        after: None,
        kind: None,
        start: Some("09:00".into()),
    };
    for brief in [add, Do::GoLive { override_day: Some(true) }, tests_desk::stand::top(false)] {
        running.desk.act(&bearer(), brief, None).unwrap();
    }
    running.desk.stop();
    let draft = shelf.new_show("Brouillon", "2021-07-13", "Europe/Paris", None, &bearer()).unwrap();
    draft.desk.stop();
    let gone = shelf.new_show("Perdu", "2021-07-14", "Europe/Paris", None, &bearer()).unwrap();
    gone.desk.stop();
    std::fs::remove_file(&gone.path).unwrap();

    let listed = shelf.recent();
    let said: Vec<_> =
        listed.iter().map(|r| (r.title.as_str(), r.state.as_str(), r.missing)).collect();
    assert_eq!(said[1..], [("Brouillon", "draft", false), ("En cours", "running", false)]);
    assert_eq!((said[0].1, said[0].2), ("draft", true));
    let air = listed[2].on_air.as_ref().unwrap();
    assert_eq!((air.mode.as_str(), air.title.as_str()), ("live", "Ouverture"));
    assert!(air.ends.is_some());
}

#[test]
fn a_damaged_show_on_the_list_is_left_for_its_opening() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let show = shelf.new_show("Abîmé", "2021-07-12", "Europe/Paris", None, &bearer()).unwrap();
    show.desk.stop();
    let mut bytes = std::fs::read(&show.path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x5a);
    std::fs::write(&show.path, &bytes).unwrap();
    let before = names(folder.path());
    assert!(shelf.recent()[0].on_air.is_none());
    assert_eq!(std::fs::read(&show.path).unwrap(), bytes);
    assert_eq!(names(folder.path()), before);
}

#[test]
fn twelve_are_listed_newest_first_each_once() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let mut paths = Vec::new();
    for n in 0..14 {
        let opening = shelf
            .new_show(&format!("Jour {n}"), "2021-07-12", "Europe/Paris", None, &bearer())
            .unwrap();
        opening.desk.stop();
        paths.push(opening.path);
    }
    shelf.open(&paths[5], Language::French).unwrap().desk.stop();
    let listed: Vec<_> = shelf.recent().into_iter().map(|r| r.title).collect();
    assert_eq!(listed.len(), 12);
    assert_eq!(listed[..3], ["Jour 5", "Jour 13", "Jour 12"]);
    assert_eq!(listed.iter().filter(|t| *t == "Jour 5").count(), 1);
}

#[test]
fn a_list_that_cannot_be_read_is_an_empty_one() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("recent.json"), "[\"/nowhere\", 12").unwrap();
    assert!(shelf(folder.path()).recent().is_empty());
}

#[test]
fn a_file_whose_first_command_is_refused_is_taken_away_again() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("jour.regie");
    let refused = shelf(folder.path()).create(&path, Command::Hold, &bearer()).err().unwrap();
    assert_eq!(refused.code(), "no-programme");
    assert!(!path.exists());
    let Command::Bring { programme, .. } = kit::a_show() else { unreachable!() };
    let bring = Command::Bring { programme, checklist: Vec::new() };
    let desk = shelf(folder.path()).create(&path, bring, &bearer()).unwrap();
    desk.stop();
    let bring = kit::a_show();
    let taken = shelf(folder.path()).create(&path, bring, &bearer()).err().unwrap();
    assert_eq!(taken.code(), "store-exists");
    assert!(path.exists());
}

#[test]
fn documents_never_write_over_one_another() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let write = |bytes: &[u8]| shelf.write_document("Conclusions.pdf", bytes).unwrap();
    let (first, second) = (write(b"one"), write(b"two"));
    assert_ne!(first, second);
    assert_eq!(std::fs::read(first).unwrap(), b"one");
    assert_eq!(second.file_name().unwrap(), "Conclusions (2).pdf");
}

#[test]
fn a_show_made_like_another_takes_its_plan_and_people_and_nothing_of_its_day() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let choices = Choices { zone: Some("Europe/Paris".into()), ..Choices::default() };
    let text = "# Rencontre\n\n12 juillet 2021\n\n9h – 9h30 : Ouverture, par Ada LOVELACE\n\n9h30 – 10h : Débat\n";
    let first = shelf.import("jour.md", text.as_bytes(), &choices, &bearer()).unwrap();
    let act = |command: Do| first.desk.act(&bearer(), command, None).unwrap();
    let person = first.desk.read(|r| r.show.people.persons[0].id.0.clone()).unwrap();
    act(Do::Check {
        person,
        check: "confirmed".into(),
        state: "done".into(),
        appearance: None,
        note: None,
    });
    act(Do::Rehearse { at: None, speed: None, from: None });
    let was = first.desk.read(|r| r.show.clone()).unwrap();
    assert!(!was.people.person_marks.is_empty() && !was.runs.is_empty());
    first.desk.stop();

    let like = |path: &Path| {
        shelf.new_show("Rencontre 2022", "2022-07-11", "Europe/Brussels", Some(path), &bearer())
    };
    let second = like(&first.path).unwrap();
    let now = second.desk.read(|r| r.show.clone()).unwrap();
    assert_eq!(now.plan, was.plan);
    assert_eq!(
        (now.people.persons, now.people.appearances),
        (was.people.persons, was.people.appearances)
    );
    assert_eq!(now.people.checklist, was.people.checklist);
    assert!(now.people.person_marks.is_empty() && now.people.private.is_empty());
    assert!(now.runs.is_empty());
    let about = now.about.unwrap();
    assert_eq!(
        (about.title.as_str(), about.date.to_string().as_str()),
        ("Rencontre 2022", "2022-07-11")
    );
    second.desk.stop();
    assert!(like(&folder.path().join("nulle-part.regie")).is_err());
}

/// The file of a day whose debate took 40 minutes for 35, in a folder that is kept.
fn a_day_that_was() -> (TempDir, std::path::PathBuf) {
    let stand = Stand::day();
    for time in ["09:00", "09:10", "09:50", "10:05", "11:05", "11:20"] {
        stand.top_at(time);
    }
    assert!(stand.show().under_way().is_none());
    stand.stop()
}

/// What a show is offered: titles, planned and learnt minutes, and from what.
fn offered(opening: &Opening) -> Vec<(String, i64, i64, String)> {
    match desk::door::door(&opening.desk, &bearer(), Ask::Learnt) {
        Reply::Learnt(view) => {
            let rows = view.lengths.into_iter();
            rows.map(|row| (row.title, row.was / 60, row.now / 60, row.from)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_show_made_like_one_that_was_is_offered_what_it_really_took_and_keeps_its_plan() {
    let (_was, path) = a_day_that_was();
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let made = shelf.new_show("Suite", "2022-07-12", "Europe/Paris", Some(&path), &bearer());
    let made = made.unwrap();
    let debate = || vec![("Débat".to_owned(), 35, 40, "live".to_owned())];
    assert_eq!(offered(&made), debate());
    let lengths = |desk: &desk::Desk| {
        desk.read(|r| r.show.plan.segments.iter().map(|s| s.duration / 60).collect::<Vec<_>>())
    };
    assert_eq!(lengths(&made.desk).unwrap(), [10, 35, 15, 60, 15], "nothing by itself");
    let length = wire::brief::CutBrief { segment: "debate".into(), was: 2_100, now: 2_400 };
    made.desk.act(&bearer(), Do::SetLengths { lengths: vec![length] }, None).unwrap();
    assert_eq!(offered(&made), []);
    made.desk.stop();
    // The show after it learns of both, though the second never ran.
    let third = shelf.new_show("Fin", "2023-07-12", "Europe/Paris", Some(&made.path), &bearer());
    let third = third.unwrap();
    assert_eq!(offered(&third), [], "it is planned so already");
    third.desk.stop();
}

#[test]
fn a_programme_imported_anew_is_offered_what_the_show_that_was_named_took() {
    let (_was, path) = a_day_that_was();
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    let text = "# Suite\n\n12 juillet 2022\n\n9h – 9h10 : opening\n\n9h10 – 9h45 : Débat\n\n9h45 – 10h : Autre chose\n";
    let choices = |like: Option<&Path>| Choices {
        zone: Some("Europe/Paris".into()),
        like: like.map(|path| path.to_string_lossy().into_owned()),
        ..Choices::default()
    };
    let bring = |like| shelf.import("suite.md", text.as_bytes(), &choices(like), &bearer());
    let plain = bring(None).unwrap();
    assert_eq!(offered(&plain), []);
    plain.desk.stop();
    let like = bring(Some(&path)).unwrap();
    let debate = ("Débat".to_owned(), 35, 40, "live".to_owned());
    assert_eq!(offered(&like), [debate]);
    like.desk.stop();
    assert!(bring(Some(&folder.path().join("nulle-part.regie"))).is_err());
}

#[test]
fn the_library_holds_every_show_of_the_shelf() {
    let folder = TempDir::new().unwrap();
    let shelf = shelf(folder.path());
    for n in 1..=14 {
        let made =
            shelf.new_show(&format!("Jour {n}"), "2021-07-12", "Europe/Paris", None, &bearer());
        made.unwrap().desk.stop();
    }
    std::fs::write(folder.path().join("autre.txt"), "rien").unwrap();
    let mut titles: Vec<_> = shelf.library().into_iter().map(|show| show.title).collect();
    titles.sort();
    assert_eq!((titles.len(), titles[0].as_str()), (14, "Jour 1"));
}
