//! A programme brought in again keeps what was done for whoever is still in it.

use desk::door;
use show::again::keep_names;
use show::command::Programme;
use tests_desk::Stand;
use wire::ask::Choices;
use wire::{Ask, Do, Reply};

const FIRST: &str = "\
# Rencontre

Lundi 12 juillet 2021

## Le matin

9h00 – 9h30 : Ouverture
Avec **Ada LOVELACE**, présidente du Cercle

9h30 – 10h00 : Débat
Avec **Alan TURING**, directeur de la Machine

10h00 – 10h30 : Conclusions
Avec **Ada LOVELACE**, présidente du Cercle
";

fn choices() -> Choices {
    Choices { zone: Some("Europe/Paris".into()), ..Choices::default() }
}

fn bring(stand: &Stand, text: &str) {
    bring_as(stand, text, &choices()).unwrap();
}

fn bring_as(stand: &Stand, text: &str, choices: &Choices) -> Result<desk::Done, desk::Fault> {
    door::brought(&stand.desk, &stand.bearer, "rencontre.md", text.as_bytes(), choices)
}

/// What differs, as its name, what differs of it, what is proposed, and why.
fn rows(stand: &Stand, text: &str) -> Vec<wire::again::AgainRow> {
    let found = desk::again::differences(&stand.desk, "rencontre.md", text.as_bytes(), &choices());
    found.unwrap().rows
}

fn told(stand: &Stand, text: &str) -> Vec<String> {
    let told = |row: wire::again::AgainRow| {
        let sides = [row.was, row.now].map(Option::unwrap_or_default).join(" → ");
        let why = row.why.unwrap_or_else(|| "take".into());
        format!("{} {}: {sides} ({why})", row.title, row.field)
    };
    rows(stand, text).into_iter().map(told).collect()
}

/// The person of that family name, and the segment of that title.
fn person(stand: &Stand, family: &str) -> String {
    let show = stand.show();
    let found = show.people.persons.iter().find(|p| p.name.contains(family));
    found.unwrap_or_else(|| panic!("{family}: {:?}", show.people.persons)).id.0.clone()
}

fn segment(stand: &Stand, title: &str) -> String {
    let show = stand.show();
    let found = show.plan.segments.iter().find(|s| s.title == title);
    found.unwrap_or_else(|| panic!("{title}: {:?}", show.plan.segments)).id.0.clone()
}

fn prepared() -> Stand {
    let stand = Stand::empty();
    bring(&stand, FIRST);
    let turing = person(&stand, "TURING");
    for check in ["confirmed", "sound"] {
        let (person, check, state) = (turing.clone(), check.into(), "done".into());
        stand.act(Do::Check { person, check, state, appearance: None, note: None }).unwrap();
    }
    let phone =
        |person, text: &str| Ask::SetPrivate { person, field: "phone".into(), text: text.into() };
    let _ = stand.ask(phone(turing.clone(), "06 turing"));
    let _ = stand.ask(phone(person_of(&stand), "06 lovelace"));
    let said =
        Do::SetPerson { person: turing, field: "pronunciation".into(), value: "tiou-ring".into() };
    stand.act(said).unwrap();
    stand
}

fn person_of(stand: &Stand) -> String {
    person(stand, "LOVELACE")
}

fn phone(stand: &Stand, person: String) -> String {
    match stand.ask(Ask::Private { person }) {
        Reply::Private { phone, .. } => phone,
        other => panic!("{other:?}"),
    }
}

/// The checks done for someone, as the board shows them.
fn done(stand: &Stand, person: &str) -> Vec<String> {
    let view = stand.view();
    let row = view["people"].as_array().unwrap().iter().find(|p| p["id"] == person).unwrap();
    let marks = row["marks"].as_array().unwrap().iter().filter(|m| m["state"] == "done");
    marks.map(|m| m["check"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn someone_new_before_them_takes_nobodys_checks_and_nobodys_number() {
    let stand = prepared();
    let (turing, debate) = (person(&stand, "TURING"), segment(&stand, "Débat"));
    let earlier = FIRST.replace(
        "9h30 – 10h00 : Débat",
        "9h20 – 9h30 : Impromptu\nAvec **Grace HOPPER**, amirale de la Flotte\n\n9h30 – 10h00 : Débat",
    );
    bring(&stand, &earlier.replace("9h00 – 9h30", "9h00 – 9h20"));
    assert_eq!(person(&stand, "TURING"), turing);
    assert_eq!(segment(&stand, "Débat"), debate);
    assert_eq!(done(&stand, &turing), ["confirmed", "sound"]);
    assert_eq!(phone(&stand, turing), "06 turing");
    assert_eq!(phone(&stand, person(&stand, "LOVELACE")), "06 lovelace");
    let hopper = person(&stand, "HOPPER");
    assert_eq!(done(&stand, &hopper), Vec::<String>::new());
    assert_eq!(phone(&stand, hopper), "");
    let show = stand.show();
    let spoken = show.people.persons.iter().find(|p| p.name.contains("TURING")).unwrap();
    assert_eq!(spoken.pronunciation, "tiou-ring");
}

#[test]
fn who_left_leaves_their_name_to_nobody() {
    let stand = prepared();
    let turing = person(&stand, "TURING");
    bring(&stand, &FIRST.replace("Alan TURING", "Grace HOPPER"));
    let hopper = person(&stand, "HOPPER");
    assert_ne!(hopper, turing);
    assert_eq!(phone(&stand, hopper.clone()), "");
    assert_eq!(done(&stand, &hopper), Vec::<String>::new());
    // And coming back they find what was theirs.
    bring(&stand, FIRST);
    let back = person(&stand, "TURING");
    assert_ne!(back, hopper);
}

#[test]
fn a_segment_that_took_another_title_is_known_by_who_speaks_in_it() {
    let stand = prepared();
    let (turing, debate) = (person(&stand, "TURING"), segment(&stand, "Débat"));
    bring(&stand, &FIRST.replace(": Débat", ": Grand débat"));
    assert_eq!(segment(&stand, "Grand débat"), debate);
    assert_eq!(done(&stand, &turing), ["confirmed", "sound"]);
}

#[test]
fn the_same_document_again_changes_nothing() {
    let stand = prepared();
    let before = stand.show();
    bring(&stand, FIRST);
    let after = stand.show();
    assert_eq!((after.plan, after.people), (before.plan, before.people));
}

#[test]
fn a_first_programme_keeps_the_names_it_came_with() {
    let command = door::bringing("rencontre.md", FIRST.as_bytes(), &choices()).unwrap();
    let show::Command::Bring { programme, .. } = command else { panic!("{command:?}") };
    let kept: Programme = keep_names((*programme).clone(), &show::Show::default());
    assert_eq!(kept, *programme);
}

#[test]
fn a_document_without_changes_differs_in_nothing() {
    let stand = prepared();
    assert_eq!(told(&stand, FIRST), Vec::<String>::new());
    let before = stand.show();
    bring(&stand, FIRST);
    assert_eq!(stand.show().plan, before.plan);
}

#[test]
fn moved_renamed_added_and_gone_are_told_and_taken_in_one_turn_that_is_undone_whole() {
    let stand = prepared();
    let changed = FIRST
        .replace("9h30 – 10h00 : Débat", "9h30 – 9h50 : Débat")
        .replace("Alan TURING", "Alan M. TURING")
        .replace(
            "10h00 – 10h30 : Conclusions\nAvec **Ada LOVELACE**, présidente du Cercle",
            "9h50 – 10h30 : Table ronde\nAvec **Grace HOPPER**, amirale de la Flotte",
        );
    assert_eq!(
        told(&stand, &changed),
        [
            "Débat duration: 1800 → 1200 (take)",
            "Table ronde added:  → Grace HOPPER (take)",
            "Conclusions removed:  →  (take)",
            "Alan TURING name: Alan TURING → Alan M. TURING (take)",
            "Grace HOPPER added:  → amirale, Flotte (take)",
        ]
    );
    let before = stand.show();
    bring(&stand, &changed);
    let titles: Vec<_> = stand.show().plan.segments.iter().map(|s| s.title.clone()).collect();
    assert_eq!(titles, ["Ouverture", "Débat", "Table ronde"]);
    let turing = person(&stand, "TURING");
    assert_eq!(done(&stand, &turing), ["confirmed", "sound"]);
    stand.act(Do::Undo { turn: None }).unwrap();
    let after = stand.show();
    assert_eq!((after.plan, after.people), (before.plan, before.people));
}

#[test]
fn what_was_changed_here_is_kept_and_can_be_taken() {
    let stand = prepared();
    let debate = segment(&stand, "Débat");
    let set = |field: &str, value: &str| Do::SetSegment {
        segment: debate.clone(),
        field: field.into(),
        value: value.into(),
    };
    stand.act(set("title", "Le débat du jour")).unwrap();
    stand.act(set("notes", "Deux micros")).unwrap();
    let changed = FIRST.replace(": Débat", ": Grand débat");
    let kept = "Le débat du jour title: Le débat du jour → Grand débat (changed-here)";
    assert_eq!(told(&stand, &changed), [kept]);
    bring(&stand, &changed);
    assert_eq!(segment(&stand, "Le débat du jour"), debate);
    let take = Some(rows(&stand, &changed).into_iter().map(|row| row.id).collect());
    bring_as(&stand, &changed, &Choices { take: take.clone(), ..choices() }).unwrap();
    assert_eq!(segment(&stand, "Grand débat"), debate);
    assert_eq!(stand.show().plan.segment(&debate.as_str().into()).unwrap().notes, "Deux micros");
    // What was chosen of an older state is not taken.
    let stale = bring_as(&stand, &changed, &Choices { take, ..choices() });
    assert_eq!(stale.unwrap_err().say(stand.bearer.words()).code, "stale");
}

#[test]
fn a_segment_that_is_gone_is_dropped_where_work_hangs_on_it() {
    let stand = prepared();
    let debate = segment(&stand, "Débat");
    let notes = Do::SetSegment { segment: debate, field: "notes".into(), value: "À lire".into() };
    stand.act(notes).unwrap();
    let without = FIRST
        .replace("9h30 – 10h00 : Débat\nAvec **Alan TURING**, directeur de la Machine\n\n", "");
    bring(&stand, &without);
    let show = stand.show();
    let debate = show.plan.segments.iter().find(|s| s.title == "Débat").unwrap();
    assert!(debate.dropped);
    assert_eq!(debate.notes, "À lire");
    let turing = person(&stand, "TURING");
    assert_eq!(done(&stand, &turing), ["confirmed", "sound"]);
}
