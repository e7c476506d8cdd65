//! What differs of segments.

use super::{compared, document};
use kit::{Stage, a_show, segment};
use show::Command;
use show::again::{Kept, Step};
use show::plan::SegmentValue;

fn edited(segment: &str, now: SegmentValue) -> Stage {
    let mut stage = Stage::with([a_show()]);
    let was = stage.show.plan.segment(&segment.into()).unwrap().value(&now);
    stage.play(Command::Edit { segment: segment.into(), now, was });
    stage
}

#[test]
fn what_was_changed_here_is_proposed_to_stay() {
    let stage = edited("debate", SegmentValue::Title("Le débat".into()));
    let (_, found) = compared(&stage.show, &document());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kept, Some(Kept::ChangedHere));
}

#[test]
fn what_the_document_does_not_speak_of_is_no_difference() {
    for value in [
        SegmentValue::Notes("À lire".into()),
        SegmentValue::Script("Bonjour".into()),
        SegmentValue::Room("Salle 2".into()),
        SegmentValue::Host(Some("ada".into())),
        SegmentValue::Weight(Some(3)),
    ] {
        let stage = edited("debate", value);
        assert_eq!(compared(&stage.show, &document()).1, Vec::new());
    }
}

#[test]
fn a_segment_gone_is_taken_out_or_dropped_where_work_hangs_on_it() {
    let mut without = document();
    without.plan.segments.remove(1);
    without.appearances.retain(|a| a.segment.as_str() != "debate");
    without.persons.retain(|p| p.id.as_str() != "bob");
    let drop = |stage: &Stage| {
        let (_, found) = compared(&stage.show, &without);
        found.iter().find_map(|d| match d.step {
            Step::Gone { drop, .. } => Some(drop),
            _ => None,
        })
    };
    assert_eq!(drop(&Stage::with([a_show()])), Some(false));
    assert_eq!(drop(&edited("debate", SegmentValue::Notes("À lire".into()))), Some(true));
}

#[test]
fn what_was_added_or_taken_out_here_stays_so() {
    let mut stage = Stage::with([a_show()]);
    let new = Box::new(segment("new", "Un mot", 5));
    stage.play(Command::AddSegment { segment: new, after: Some("talk".into()) });
    stage.play(Command::RemoveSegment { segment: "talk".into() });
    let (_, found) = compared(&stage.show, &document());
    assert!(found.iter().all(|d| d.kept == Some(Kept::ChangedHere)), "{found:?}");
    assert!(matches!(&found[0].step, Step::Added { segment } if segment.as_str() == "talk"));
}
