//! People, and how far their checks are.

use super::{bad, taken, unknown};
use kit::{Stage, a_show, appearance, given, person};
use show::Command;
use show::checks::CheckState;
use show::people::{PersonValue, PrivateField, Sealed};

fn check(person: &str, appearance: Option<&str>, code: &str) -> Command {
    Command::Check {
        person: person.into(),
        appearance: appearance.map(Into::into),
        check: code.into(),
        state: CheckState::Done,
        note: String::new(),
    }
}

fn marked(stage: &Stage) -> Vec<&str> {
    let people = &stage.show.people;
    let of_persons = people.person_marks.keys().map(|id| id.as_str());
    of_persons.chain(people.appearance_marks.keys().map(|id| id.as_str())).collect()
}

#[test]
fn a_person_comes_in_with_a_first_passage() {
    let stage = Stage::with([a_show()]);
    let add = |person_id: &str, passage: Option<(&str, &str)>| Command::AddPerson {
        person: person(person_id),
        appearance: passage.map(|(id, segment)| appearance(id, person_id, segment)),
    };
    let with = given(&stage).when(add("zoe", Some(("zoe-talk", "talk")))).accepted();
    assert!(with.show.people.person(&"zoe".into()).is_some());
    assert_eq!(with.show.people.in_segment(&"talk".into()).count(), 2);
    assert_eq!(with.turns.len(), 2, "in one turn");
    given(&stage).when(add("ada", None)).refused(&taken("person", "ada"));
    given(&stage).when(add("zoe", Some(("x", "z")))).refused(&unknown("segment", "z"));
    let same = add("zoe", Some(("bob-debate", "talk")));
    given(&stage).when(same).refused(&taken("appearance", "bob-debate"));
    let nameless = Command::AddPerson {
        person: show::people::Person { name: " ".into(), ..person("x") },
        appearance: None,
    };
    given(&stage).when(nameless).refused(&bad("name", 500));
}

#[test]
fn each_field_of_a_person_is_edited() {
    let sealed = || Some(Sealed { nonce: "bg".into(), body: "Ym9keQ".into() });
    let name = PersonValue::Name { name: "A B".into(), given: "A".into(), family: "B".into() };
    let values = [
        name,
        PersonValue::Role("Présidente".into()),
        PersonValue::Organisation("CDC".into()),
        PersonValue::Pronunciation("a-da".into()),
        PersonValue::Private(PrivateField::Phone, sealed()),
    ];
    let mut stage = Stage::with([a_show()]);
    for now in values {
        let edit = Command::EditPerson { person: "ada".into(), now };
        stage.play(edit.clone());
        given(&stage).when(edit).then(&[]);
    }
    let ada = stage.show.people.person(&"ada".into()).unwrap();
    assert_eq!([&ada.name, &ada.role, &ada.organisation], ["A B", "Présidente", "CDC"]);
    assert_eq!(stage.show.people.private.len(), 1);
    let unset = PersonValue::Private(PrivateField::Phone, None);
    stage.play(Command::EditPerson { person: "ada".into(), now: unset });
    assert!(stage.show.people.private.is_empty());
}

#[test]
fn an_edit_of_nobody_or_to_nothing_is_refused() {
    let stage = Stage::with([a_show()]);
    let edit = |person: &str, now| Command::EditPerson { person: person.into(), now };
    let role = PersonValue::Role(String::new());
    given(&stage).when(edit("zoe", role)).refused(&unknown("person", "zoe"));
    let nameless =
        PersonValue::Name { name: String::new(), given: String::new(), family: String::new() };
    given(&stage).when(edit("ada", nameless)).refused(&bad("name", 500));
    let long = PersonValue::Role("r".repeat(501));
    given(&stage).when(edit("ada", long)).refused(&bad("text", 500));
}

#[test]
fn a_check_is_kept_for_the_person_or_for_their_passage() {
    let mut stage = Stage::with([a_show()]);
    stage.play(check("ada", None, "confirmed"));
    assert_eq!(marked(&stage), ["ada"]);
    stage.play(check("ada", Some("ada-closing"), "sound"));
    assert_eq!(marked(&stage), ["ada", "ada-closing"]);
    given(&stage).when(check("ada", None, "confirmed")).then(&[]);
}

#[test]
fn without_a_passage_a_check_is_for_the_next_one() {
    let mut stage = Stage::live(a_show());
    let of = |stage: &Stage| {
        let checked = given(stage).when(check("ada", None, "sound")).accepted();
        marked(&checked)[0].to_owned()
    };
    assert_eq!(of(&stage), "ada-opening");
    stage.at("09:00").top();
    assert_eq!(of(&stage), "ada-opening", "the one on air");
    stage.at("09:10").top();
    assert_eq!(of(&stage), "ada-closing");
    let mut skipping = Stage::live(a_show());
    skipping.play(Command::Skip { segment: "opening".into() });
    assert_eq!(of(&skipping), "ada-closing", "a skipped passage is not to come");
}

#[test]
fn a_check_back_to_do_leaves_no_mark() {
    let mut stage = Stage::with([a_show()]);
    stage.play(check("ada", None, "confirmed"));
    let Command::Check { person, appearance, check, note, .. } = check("ada", None, "confirmed")
    else {
        unreachable!()
    };
    stage.play(Command::Check { person, appearance, check, state: CheckState::Todo, note });
    assert!(marked(&stage).is_empty());
}

#[test]
fn a_check_of_nobody_or_nothing_is_refused() {
    let stage = Stage::with([a_show()]);
    given(&stage).when(check("zoe", None, "confirmed")).refused(&unknown("person", "zoe"));
    given(&stage).when(check("ada", None, "visa")).refused(&unknown("check", "visa"));
    let others = check("ada", Some("bob-debate"), "sound");
    given(&stage).when(others).refused(&unknown("appearance", "bob-debate"));
    let mut alone = stage.clone();
    alone.play(Command::AddPerson { person: person("zoe"), appearance: None });
    given(&alone).when(check("zoe", None, "sound")).refused(&unknown("appearance", "zoe"));
    let Command::Check { person, appearance, check, state, .. } = check("ada", None, "sound")
    else {
        unreachable!()
    };
    let long = Command::Check { person, appearance, check, state, note: "n".repeat(20_001) };
    given(&stage).when(long).refused(&bad("note", 20_000));
}
