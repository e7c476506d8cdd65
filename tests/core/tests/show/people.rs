//! What is missing for a segment, and where a mark is kept.

use kit::{Stage, a_show};
use show::Command;
use show::checks::CheckState;
use show::people::Missing;

fn check(person: &str, code: &str, state: CheckState) -> Command {
    let (person, check) = (person.into(), code.into());
    Command::Check { person, appearance: None, check, state, note: String::new() }
}

fn missing(stage: &Stage, segment: &str) -> Vec<(String, String)> {
    let missing = stage.show.missing(&segment.into());
    missing.into_iter().map(|Missing { person, check }| (person.0, check.0)).collect()
}

#[test]
fn critical_checks_are_missing_until_they_are_done_or_waived() {
    let mut stage = Stage::with([a_show()]);
    let both = [("ada".into(), "confirmed".into()), ("ada".into(), "sound".into())];
    assert_eq!(missing(&stage, "opening"), both, "what is not critical is not missing");
    stage.play(check("ada", "confirmed", CheckState::Done));
    stage.play(check("ada", "sound", CheckState::Asked));
    assert_eq!(missing(&stage, "opening"), both[1..]);
    stage.play(check("ada", "sound", CheckState::Problem));
    assert_eq!(missing(&stage, "opening"), both[1..]);
    stage.play(check("ada", "sound", CheckState::Waived));
    assert_eq!(missing(&stage, "opening"), []);
}

#[test]
fn a_persons_own_check_holds_for_each_passage_and_a_passages_for_itself_alone() {
    let mut stage = Stage::with([a_show()]);
    stage.play(check("ada", "confirmed", CheckState::Done));
    stage.play(check("ada", "sound", CheckState::Done));
    assert_eq!(missing(&stage, "opening"), []);
    assert_eq!(missing(&stage, "closing"), [("ada".into(), "sound".into())]);
}

#[test]
fn nobody_is_missing_where_nobody_appears() {
    assert_eq!(missing(&Stage::with([a_show()]), "lunch"), []);
}
