//! A change and its inverse: the show after both is the show before.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use show::Show;
use show::event::{Change, Event};
use show::fold::{change, holds};

fn changes(stage: &Stage) -> Vec<Change> {
    let events = stage.turns.iter().flat_map(|t| &t.events).map(|r| &r.event);
    let changes = events.filter_map(|event| match event {
        Event::Changed { change } => Some((**change).clone()),
        _ => None,
    });
    changes.collect()
}

proptest! {
    #[test]
    fn each_change_holds_when_it_is_made_and_its_inverse_leads_back(acts in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Plan, &acts);
        let mut show = Show::default();
        for one in changes(&stage) {
            prop_assert!(holds(&show, &one), "{one:?}");
            let before = show.clone();
            change(&mut show, &one);
            let back = one.inverse();
            prop_assert!(holds(&show, &back), "{back:?}");
            let mut again = show.clone();
            change(&mut again, &back);
            prop_assert_eq!(again, before);
        }
    }
}

#[test]
fn a_change_does_not_hold_once_what_it_changed_is_other() {
    let mut stage = Stage::with([a_show()]);
    let note = |id: &str| show::Command::Takeaway {
        id: id.into(),
        text: "Une idée".into(),
        kind: show::closing::TakeawayKind::Idea,
        theme: String::new(),
    };
    stage.play(note("a")).play(note("b"));
    for one in changes(&stage) {
        let (held, back) = (holds(&stage.show, &one), holds(&stage.show, &one.clone().inverse()));
        assert_eq!((held, back), (false, true), "{one:?}");
        let mut empty = Show::default();
        let undone = holds(&empty, &one.clone().inverse());
        change(&mut empty, &one);
        assert!(!undone, "{one:?}");
    }
}

#[test]
fn where_there_is_no_programme_only_one_that_is_brought_changes_anything() {
    let mut stage = Stage::with([a_show()]);
    stage.play(show::Command::RemoveSegment { segment: "lunch".into() });
    let made = changes(&stage);
    let [programme, removed] = made.as_slice() else { panic!("{made:?}") };
    let back = removed.clone().inverse();
    let mut show = Show::default();
    assert!(holds(&show, programme) && !holds(&show, &back));
    change(&mut show, &back);
    assert_eq!(show, Show::default());
    change(&mut show, programme);
    assert_eq!(show.plan.segments.len(), stage.show.plan.segments.len() + 1);
}
