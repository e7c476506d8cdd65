//! A programme brought in again keeps what was done for whoever is still in it.

use desk::door;
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
    let command = door::bringing("rencontre.md", text.as_bytes(), &choices()).unwrap();
    door::bring(&stand.desk, &stand.bearer, command).unwrap();
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
    let kept: Programme = desk::again::keep_names((*programme).clone(), &show::Show::default());
    assert_eq!(kept, *programme);
}
