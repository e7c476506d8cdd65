//! What happened, as it is written: a change leads back where it came from, and says whether a
//! paper tells of it.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use show::event::Change;
use show::people::PersonValue;
use show::plan::SegmentValue;
use show::{Event, Turn};

fn changes(turns: Vec<Turn>) -> Vec<Change> {
    let events = turns.into_iter().flat_map(|turn| turn.events);
    let change = |event| match event {
        Event::Changed { change } => Some(*change),
        _ => None,
    };
    events.filter_map(|recorded| change(recorded.event)).collect()
}

proptest! {
    #![proptest_config(kit::cases(60))]

    #[test]
    fn a_change_turned_round_twice_is_the_change(acts in acts(60)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        for change in changes(stage.turns) {
            prop_assert_eq!(change.clone().inverse().inverse(), change);
        }
    }
}

#[test]
fn a_change_turned_round_leads_from_now_to_before() {
    let (was, now) = (SegmentValue::Title("A".into()), SegmentValue::Title("B".into()));
    let there = Change::Segment { segment: "a".into(), was: was.clone(), now: now.clone() };
    let back = Change::Segment { segment: "a".into(), was: now, now: was };
    assert_eq!(there.inverse(), back);
}

#[test]
fn papers_tell_of_the_plan_and_of_who_appears_and_of_nothing_kept_to_oneself() {
    let title = |text: &str| SegmentValue::Title(text.into());
    let plan = Change::Segment { segment: "a".into(), was: title("A"), now: title("B") };
    let role = |text: &str| PersonValue::Role(text.into());
    let who = Change::Person { person: "p".into(), was: role("A"), now: role("B") };
    let (was, now) = (PersonValue::Unrecorded(false), PersonValue::Unrecorded(true));
    let quiet = Change::Person { person: "p".into(), was, now };
    let (was, now) = (SegmentValue::Cues(Vec::new()), SegmentValue::Cues(Vec::new()));
    let cues = Change::Segment { segment: "a".into(), was, now };
    let shown = [plan, who, quiet, cues].map(|change| change.shows_on_paper());
    assert_eq!(shown, [true, true, false, false]);
}
