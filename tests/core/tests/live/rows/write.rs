//! How rows are written: in words and times that people read.

use crate::scenes::{check, debate_since, edit};
use kit::build::wall;
use kit::{Stage, a_show};
use live::rows::{Row, all};
use show::Command;
use show::checks::CheckState;
use show::people::{PersonValue, PrivateField, Sealed};
use show::plan::SegmentValue;

#[test]
fn a_segment_is_written_with_its_planned_start_in_the_shows_zone() {
    let mut stage = Stage::with([a_show()]);
    stage.play(edit(&stage, "lunch", SegmentValue::HardEnd(Some(wall("11:20")))));
    let rows = all(&stage.show).put;
    let Row::Segment(lunch) = &rows[3] else { panic!() };
    assert_eq!((lunch.id.as_str(), lunch.position, lunch.kind.as_str()), ("lunch", 3, "lunch"));
    assert_eq!(lunch.starts_at.as_deref(), Some("2021-07-12T10:15:00+02:00"));
    assert_eq!(lunch.hard_end.as_deref(), Some("2021-07-12T11:20:00+02:00"));
    assert_eq!((lunch.hard_start, lunch.duration_s, lunch.dropped), (true, 3_600, false));
}

#[test]
fn people_are_written_without_anything_private() {
    let mut stage = Stage::with([a_show()]);
    let sealed = Some(Sealed { nonce: "nonce".into(), body: "secret".into() });
    let now = PersonValue::Private(PrivateField::Phone, sealed);
    stage.play(Command::EditPerson { person: "ada".into(), now });
    let rows = all(&stage.show).put;
    assert!(!format!("{rows:?}").contains("secret"));
    let kinds: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Person(p) => Some((p.id.as_str(), p.position, p.kind.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(kinds, [("ada", 0, "person"), ("bob", 1, "person"), ("rameau", 2, "organisation")]);
}

#[test]
fn checks_are_written_for_the_person_or_the_passage() {
    let mut stage = Stage::with([a_show()]);
    check(&mut stage, "ada-opening", "confirmed", CheckState::Asked);
    check(&mut stage, "ada-opening", "sound", CheckState::Problem);
    let rows = all(&stage.show).put;
    let told: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Check(c) => Some((c.appearance.as_str(), c.segment.as_str(), c.state.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(told, [("", "", "asked"), ("ada-opening", "opening", "problem")]);
}

#[test]
fn the_record_is_written_with_real_times() {
    let mut stage = debate_since("09:12");
    stage.at("09:50").wait(250).top();
    let rows = all(&stage.show).put;
    let Row::AsRun(debate) = &rows[rows.len() - 2] else { panic!() };
    assert_eq!((debate.run.as_str(), debate.mode.as_str()), ("live", "live"));
    assert_eq!(debate.taken_at, "2021-07-12T09:12:00+02:00");
    assert_eq!(debate.ended_at.as_deref(), Some("2021-07-12T09:50:00.250+02:00"));
    assert_eq!((debate.planned_s, debate.forced), (2_100, 2));
}
