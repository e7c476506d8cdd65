//! A changed document brought into a show that has been worked on.

mod alike;
mod fields;
mod known;
mod names;
mod who;

use kit::{Stage, a_show};
use proptest::prelude::*;
use show::again::{Difference, Kept, Step, differences, keep_names};
use show::checks::CheckState;
use show::closing::TakeawayKind;
use show::command::Programme;
use show::plan::SegmentValue;
use show::{Command, Show};

/// The small day as its document says it.
pub fn document() -> Programme {
    let Command::Bring { programme, .. } = a_show() else { panic!("it brings") };
    *programme
}

/// What differs, its names kept, with that document.
pub fn compared(show: &Show, document: &Programme) -> (Programme, Vec<Difference>) {
    let kept = keep_names(document.clone(), show);
    let found = differences(show, &kept);
    (kept, found)
}

/// The command that takes what is proposed.
pub fn proposed(show: &Show, document: &Programme) -> Command {
    let (kept, found) = compared(show, document);
    let take = found.into_iter().filter(|d| d.kept.is_none()).map(|d| d.step).collect();
    Command::BringAgain { programme: Box::new(kept), take }
}

/// A day that was worked on: checks, notes, a script, a takeaway.
fn worked_on() -> Stage {
    let mut stage = Stage::with([a_show()]);
    for (segment, now) in [
        ("debate", SegmentValue::Notes("Deux micros".into())),
        ("talk", SegmentValue::Script("Bonjour à tous".into())),
    ] {
        let was = stage.show.plan.segment(&segment.into()).unwrap().value(&now);
        stage.play(Command::Edit { segment: segment.into(), now, was });
    }
    for (person, check) in [("ada", "sound"), ("bob", "confirmed"), ("bob", "sound")] {
        let (person, check, note) = (person.into(), check.into(), String::new());
        let state = CheckState::Done;
        stage.play(Command::Check { person, appearance: None, check, state, note });
    }
    stage.at("08:59").play(kit::stage::go_live()).top();
    let (id, text, theme) = ("t1".into(), "12 %".into(), String::new());
    stage.play(Command::Takeaway { id, text, kind: TakeawayKind::Figure, theme });
    stage
}

#[test]
fn the_same_document_differs_in_nothing_and_changes_nothing() {
    let mut stage = Stage::with([a_show()]);
    assert_eq!(compared(&stage.show, &document()).1, Vec::new());
    let again = proposed(&stage.show, &document());
    assert_eq!(stage.send(&again), Ok(Vec::new()));
}

#[test]
fn a_live_run_keeps_what_is_past_or_on_air() {
    let mut stage = worked_on();
    let mut changed = document();
    changed.plan.segments[0].title = "Ouverture à deux".into();
    changed.plan.segments[2].duration = 600;
    changed.about.subtitle = "Un jour".into();
    let (_, found) = compared(&stage.show, &changed);
    let kept: Vec<_> = found.iter().map(|d| d.kept).collect();
    assert_eq!(kept, [Some(Kept::OnAir), Some(Kept::OnAir), None], "{found:?}");
    let before = stage.show.plan.segments[0].clone();
    let command = proposed(&stage.show, &changed);
    stage.play(command);
    assert_eq!(stage.show.plan.segments[0], before);
    assert_eq!(stage.show.plan.segments[2].duration, 600);
}

#[test]
fn a_step_is_named_by_all_that_it_says() {
    let gone = |segment: &str, drop| Step::Gone { segment: segment.into(), drop }.name();
    assert_eq!(gone("a", true), gone("a", true));
    assert_ne!(gone("a", true), gone("a", false));
    assert_ne!(gone("a", true), gone("b", true));
}

/// A document as people change it: segments left out, renamed, moved, of another length, people
/// left out.
fn changed(seeds: &[(u8, u8)]) -> Programme {
    let mut document = document();
    for (what, at) in seeds {
        let segments = &mut document.plan.segments;
        if segments.is_empty() {
            break;
        }
        let at = usize::from(*at) % segments.len();
        match what % 5 {
            0 => {
                let gone = segments.remove(at).id;
                document.appearances.retain(|a| a.segment != gone);
            }
            1 => segments[at].title.push_str(" bis"),
            2 => segments.rotate_left(at),
            3 => segments[at].duration += 60,
            _ => {
                let at = at % document.persons.len().max(1);
                if at < document.persons.len() {
                    let gone = document.persons.remove(at).id;
                    document.appearances.retain(|a| a.person != gone);
                }
            }
        }
    }
    document
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn what_was_done_is_never_lost(seeds in prop::collection::vec(any::<(u8, u8)>(), 0..8)) {
        let stage = worked_on();
        let before = stage.show.clone();
        let mut stage = stage;
        let command = proposed(&stage.show, &changed(&seeds));
        stage.play(command);
        let after = &stage.show;
        prop_assert_eq!(&after.people.person_marks, &before.people.person_marks);
        prop_assert_eq!(&after.people.appearance_marks, &before.people.appearance_marks);
        prop_assert_eq!(&after.takeaways, &before.takeaways);
        for a in before.people.appearances.iter().filter(|a| before.people.appearance_marks.contains_key(&a.id)) {
            prop_assert!(after.people.appearance(&a.id).is_some(), "{}", a.id);
        }
        for id in before.people.person_marks.keys() {
            prop_assert!(after.people.person(id).is_some(), "{}", id);
        }
        for (id, notes, script) in [("debate", "Deux micros", ""), ("talk", "", "Bonjour à tous")] {
            let kept = after.plan.segment(&id.into()).unwrap();
            prop_assert_eq!((kept.notes.as_str(), kept.script.as_str()), (notes, script));
        }
        prop_assert_eq!(&after.plan.segment(&"opening".into()), &before.plan.segment(&"opening".into()));
    }

    #[test]
    fn a_document_brought_in_twice_changes_nothing_more(seeds in prop::collection::vec(any::<(u8, u8)>(), 0..8)) {
        let mut stage = Stage::with([a_show()]);
        let document = changed(&seeds);
        let command = proposed(&stage.show, &document);
        stage.play(command);
        let again = proposed(&stage.show, &document);
        prop_assert_eq!(stage.send(&again), Ok(Vec::new()));
    }
}

proptest! {
    #[test]
    fn a_re_import_never_loses_a_done_check(
        acts in kit::acts::acts(40),
        seeds in prop::collection::vec((any::<u8>(), any::<u8>()), 0..6),
    ) {
        let mut stage = Stage::with([a_show()]);
        kit::acts::play(&mut stage, kit::acts::About::Plan, &acts);
        let before = stage.show.people.clone();
        let again = proposed(&stage.show, &changed(&seeds));
        if stage.send(&again).is_err() {
            return Ok(());
        }
        let people = &stage.show.people;
        // What was said of everyone is as it was: also of who is left out, should they come back.
        prop_assert_eq!(&people.person_marks, &before.person_marks);
        prop_assert_eq!(&people.appearance_marks, &before.appearance_marks);
        prop_assert_eq!(&people.kinds, &before.kinds);
        prop_assert_eq!(&people.calls, &before.calls);
        prop_assert_eq!(&people.checklist, &before.checklist, "nor a line of the checklist");
        // And a passage that stays is the one that it was.
        for a in &people.appearances {
            let was = before.appearances.iter().find(|b| b.id == a.id);
            prop_assert!(was.is_none_or(|was| was.person == a.person), "{:?}", a);
        }
    }
}
