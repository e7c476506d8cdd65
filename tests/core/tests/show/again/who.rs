//! What differs of who appears, and where.

use super::{compared, document};
use kit::{Stage, a_show, appearance};
use show::Command;
use show::again::{Kept, Step};
use show::checks::CheckState;
use show::people::PersonValue;

#[test]
fn who_left_stays_where_checks_were_done() {
    let mut without = document();
    without.appearances.retain(|a| a.person.as_str() != "bob");
    without.persons.retain(|p| p.id.as_str() != "bob");
    let mut stage = Stage::with([a_show()]);
    let (_, found) = compared(&stage.show, &without);
    assert!(found.iter().all(|d| d.kept.is_none()), "{found:?}");
    let (person, check, note) = ("bob".into(), "sound".into(), String::new());
    let state = CheckState::Done;
    stage.play(Command::Check { person, appearance: None, check, state, note });
    let (_, found) = compared(&stage.show, &without);
    assert_eq!(found.iter().map(|d| d.kept).collect::<Vec<_>>(), [Some(Kept::Worked); 2]);
}

#[test]
fn a_function_changed_here_is_proposed_to_stay_and_one_added_is_no_difference() {
    let mut stage = Stage::with([a_show()]);
    let now = PersonValue::Role("présidente".into());
    stage.play(Command::EditPerson { person: "ada".into(), now });
    assert_eq!(compared(&stage.show, &document()).1, Vec::new());
    let mut said = document();
    said.persons[0].role = "directrice".into();
    let (_, found) = compared(&stage.show, &said);
    assert_eq!(found.iter().map(|d| d.kept).collect::<Vec<_>>(), [Some(Kept::ChangedHere)]);
}

#[test]
fn someone_given_a_passage_here_keeps_it() {
    let mut stage = Stage::with([a_show()]);
    let appearance = appearance("ada-talk", "ada", "talk");
    stage.play(Command::AddAppearance { appearance, after: None });
    assert_eq!(compared(&stage.show, &document()).1, Vec::new());
    // Taken out here, a passage of the document stays out.
    let was = stage.show.people.appearance(&"bob-debate".into()).unwrap().clone();
    stage.play(Command::EditAppearance { now: None, was });
    let (_, found) = compared(&stage.show, &document());
    assert!(
        matches!(&found[..], [d] if d.kept == Some(Kept::ChangedHere)
        && matches!(d.step, Step::Passage { was: None, .. })),
        "{found:?}"
    );
}
