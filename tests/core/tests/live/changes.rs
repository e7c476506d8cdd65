//! What lies between the plan on a paper and the plan as it is now.

use kit::build::wall;
use kit::{Stage, a_show, appearance, secs};
use live::changes::{Changed, What, changes};
use show::Command;
use show::command::Cut;
use show::plan::{Segment, SegmentValue, Start};

fn stage() -> Stage {
    Stage::with([a_show()])
}

fn edit(stage: &mut Stage, segment: &str, now: SegmentValue) {
    let was = stage.show.plan.segment(&segment.into()).unwrap().value(&now);
    stage.play(Command::Edit { segment: segment.into(), now, was });
}

/// The kind and the segment of each change.
fn told(found: &[Changed]) -> Vec<(What, String)> {
    let id = |c: &Changed| c.now.as_ref().or(c.was.as_ref()).unwrap().0.id.0.clone();
    found.iter().map(|c| (c.what, id(c))).collect()
}

fn after(change: impl FnOnce(&mut Stage)) -> Vec<Changed> {
    let mut stage = stage();
    let then = stage.show.clone();
    change(&mut stage);
    changes(&then, &stage.show)
}

#[test]
fn nothing_lies_between_a_show_and_itself() {
    assert_eq!(after(|_| {}), []);
}

#[test]
fn a_longer_segment_moves_those_that_follow_up_to_the_fixed_one() {
    let found = after(|s| edit(s, "opening", SegmentValue::Duration(secs(14))));
    assert_eq!(told(&found), [(What::Time, "opening".into()), (What::Time, "debate".into())]);
    // The debate and the talk only start later; lunch is fixed.
    assert_eq!((found[1].rows, found[1].last.as_ref().unwrap().as_str()), (2, "talk"));
    let (was, now) = (found[1].was.as_ref().unwrap().1, found[1].now.as_ref().unwrap().1);
    assert_eq!(now.start.since(was.start), 4 * 60_000);
}

#[test]
fn what_moves_by_itself_and_what_is_shortened_are_told_apart() {
    let found = after(|s| {
        edit(s, "debate", SegmentValue::Duration(secs(30)));
        edit(s, "closing", SegmentValue::Start(Start::Hard(wall("11:20"))));
    });
    let expected = [
        (What::Time, "debate".into()),
        (What::Time, "talk".into()),
        (What::Time, "closing".into()),
    ];
    assert_eq!(told(&found), expected);
    assert!(found.iter().all(|c| c.rows == 1), "another difference stands alone");
}

#[test]
fn what_was_added_dropped_and_taken_out_is_named_as_such() {
    let found = after(|s| {
        let segment = Box::new(Segment { dropped: false, ..kit::segment("new", "Ajout", 0) });
        s.play(Command::AddSegment { segment, after: Some("lunch".into()) });
        edit(s, "opening", SegmentValue::Dropped(true));
        s.play(Command::RemoveSegment { segment: "closing".into() });
    });
    let kinds: Vec<_> = told(&found);
    assert!(kinds.contains(&(What::Added, "new".into())), "{kinds:?}");
    assert!(kinds.contains(&(What::Dropped, "opening".into())), "{kinds:?}");
    assert_eq!(kinds.last(), Some(&(What::Removed, "closing".into())));
}

#[test]
fn people_places_and_words_are_told_apart() {
    let found = after(|s| {
        let person = kit::person("eve");
        let appearance = Some(appearance("eve-talk", "eve", "talk"));
        s.play(Command::AddPerson { person, appearance });
        edit(s, "debate", SegmentValue::Room("Salle 2".into()));
        edit(s, "lunch", SegmentValue::Title("Déjeuner".into()));
        edit(s, "closing", SegmentValue::Host(Some("ada".into())));
    });
    let expected = [
        (What::Where, "debate".into()),
        (What::Who, "talk".into()),
        (What::Text, "lunch".into()),
        (What::Who, "closing".into()),
    ];
    assert_eq!(told(&found), expected);
}

#[test]
fn what_is_given_back_in_the_run_shortens_and_moves() {
    let mut stage = Stage::live(a_show());
    let then = stage.show.clone();
    let cuts = vec![Cut { segment: "debate".into(), was: secs(35), now: secs(30) }];
    stage.play(Command::CatchUp { cuts, drops: Vec::new() });
    let found = changes(&then, &stage.show);
    assert_eq!(told(&found), [(What::Time, "debate".into()), (What::Time, "talk".into())]);
    assert_eq!(found[0].now.as_ref().unwrap().1.length, secs(30));
}

#[test]
fn checks_contacts_and_notes_of_the_day_change_no_paper() {
    let found = after(|s| {
        s.play(Command::Check {
            person: "ada".into(),
            appearance: None,
            check: "confirmed".into(),
            state: show::checks::CheckState::Done,
            note: String::new(),
        });
        s.play(Command::Message { text: "Plus fort".into(), to: show::state::To::Stage });
    });
    assert_eq!(found, []);
}
