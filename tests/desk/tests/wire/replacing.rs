//! Someone else speaks, in brief.

use serde_json::{Value, json};
use show::Command;
use show::people::{PersonKind, PersonValue};
use wire::Do;
use wire::fill::{Malformed, Shown};

fn stage() -> kit::Stage {
    let mut stage = kit::Stage::live(kit::a_show());
    let role = |person: &str, role: &str| Command::EditPerson {
        person: person.into(),
        now: PersonValue::Role(role.into()),
    };
    stage.play(role("ada", "Mathématicienne")).play(role("bob", "Élu"));
    stage
}

fn read(stage: &kit::Stage, brief: Value) -> Result<Command, Malformed> {
    let brief: Do = serde_json::from_value(brief).unwrap();
    Shown { show: &stage.show, id: "x" }.fill(brief)
}

/// Who speaks in a segment, as what.
fn speaks(stage: &kit::Stage, segment: &str) -> (String, String) {
    let segment = segment.into();
    let passage = stage.show.people.in_segment(&segment).next().unwrap();
    let person = stage.show.people.person(&passage.person).unwrap();
    (person.name.clone(), passage.role.clone())
}

fn set_role(stage: &mut kit::Stage, appearance: &str, role: &str) {
    let brief = json!({ "do": "set-appearance", "appearance": appearance, "role": role });
    let command = read(stage, brief).unwrap();
    stage.play(command);
}

#[test]
fn someone_known_or_new_takes_a_passage_over() {
    let mut stage = stage();
    let over = |with: &Value| {
        let mut brief = json!({ "do": "substitute", "appearance": "bob-debate" });
        brief.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        brief
    };
    for (with, name) in [
        (json!({ "person": "ada" }), "ada NAME"),
        (json!({ "name": "ADA name" }), "ada NAME"),
        (json!({ "name": "Zoé de VALMONT" }), "Zoé de VALMONT"),
    ] {
        let command = read(&stage, over(&with)).unwrap();
        let mut after = stage.clone();
        after.play(command);
        assert_eq!(speaks(&after, "debate").0, name);
        after.play(Command::Undo { turn: None });
        assert_eq!(after.show.people, stage.show.people, "one undo brings all back");
    }
    assert_eq!(read(&stage, over(&json!({}))).unwrap_err().field, "name", "nobody was named");
    let named = json!({ "do": "set-appearance", "appearance": "bob-debate", "substitute": "ada" });
    let named = read(&stage, named).unwrap();
    stage.play(named);
    let command = read(&stage, over(&json!({}))).unwrap();
    stage.play(command);
    assert_eq!(speaks(&stage, "debate").0, "ada NAME", "the substitute that was named before");
    assert_eq!(stage.show.people.appearance(&"bob-debate".into()).unwrap().substitute, None);
}

#[test]
fn a_function_of_the_passage_stays_and_one_of_the_person_goes() {
    let over = json!({ "do": "substitute", "appearance": "bob-debate", "person": "ada" });
    for (role, left) in [("Modération", "Modération"), ("Élu", "Mathématicienne")] {
        let mut stage = stage();
        set_role(&mut stage, "bob-debate", role);
        let command = read(&stage, over.clone()).unwrap();
        stage.play(command);
        assert_eq!(speaks(&stage, "debate"), ("ada NAME".into(), left.into()));
    }
}

#[test]
fn a_person_is_named_for_an_organisation_and_what_was_done_stays() {
    let mut stage = stage();
    let check = json!({ "do": "check", "person": "rameau", "check": "confirmed", "state": "done" });
    for brief in [
        check,
        json!({ "do": "name-person", "organisation": "rameau", "name": "Zoé de VALMONT", "role": "Présidente" }),
    ] {
        let command = read(&stage, brief).unwrap();
        stage.play(command);
    }
    let person = stage.show.people.person(&"rameau".into()).unwrap();
    assert_eq!(person.kind, PersonKind::Person);
    let told = [&person.name, &person.given, &person.family, &person.organisation, &person.role];
    assert_eq!(told, ["Zoé de VALMONT", "Zoé", "de VALMONT", "rameau", "Présidente"]);
    assert_eq!(stage.show.people.person_marks[&"rameau".into()].len(), 1);
    assert_eq!(speaks(&stage, "talk").0, "Zoé de VALMONT");
    let again = json!({ "do": "name-person", "organisation": "ada", "name": "Zoé" });
    assert_eq!(read(&stage, again).unwrap_err().field, "organisation", "it is a person");
}
