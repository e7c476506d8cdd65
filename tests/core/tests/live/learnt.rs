//! Durations learnt: from the segment itself, live before rehearsed, else from its kind.

use crate::scenes::t;
use kit::{Stage, a_show, programme, secs, segment};
use live::as_rehearsed::Bound;
use live::learnt::{Lessons, Measured, Source, earlier, learnt};
use proptest::prelude::*;
use show::again::keep_names;
use show::command::{Command, Length, Programme};
use show::plan::{Kind, Segment};
use show::programme::Earlier;
use show::run::Mode;

/// TOPs at these times, in the run that is begun.
fn tops(stage: &mut Stage, takes: &[&str]) {
    for take in takes {
        stage.at(take).top();
    }
}

fn rehearse(stage: &mut Stage, id: &str, takes: &[&str]) {
    let from = None;
    stage.at("08:00").play(Command::Rehearse { run: id.into(), at: t("08:00"), speed: 1, from });
    tops(stage, takes);
}

fn live(stage: &mut Stage, takes: &[&str]) {
    stage.at("08:50").play(kit::stage::go_live());
    tops(stage, takes);
}

/// Opening 12:00, debate 31:00, talk 20:00, lunch 30:00, closing 15:00.
const REHEARSED: [&str; 6] = ["09:00", "09:12", "09:43", "10:03", "10:33", "10:48"];
/// Opening 10:20, debate 39:40, talk 15:00, lunch 60:00, closing 15:00.
const LIVE: [&str; 6] = ["09:00", "09:10:20", "09:50", "10:05", "11:05", "11:20"];

fn told(lessons: &Lessons) -> Vec<(&str, i64, i64, Source)> {
    let lengths = lessons.lengths.iter();
    lengths.map(|l| (l.segment.as_str(), l.was / 60, l.now / 60, l.from)).collect()
}

#[test]
fn what_was_live_counts_before_what_was_rehearsed_and_they_are_told_apart() {
    let mut stage = Stage::with([a_show()]);
    assert_eq!(learnt(&stage.show).lengths, []);
    rehearse(&mut stage, "r1", &REHEARSED);
    let expected = [
        ("opening", 10, 12, Source::Rehearsed),
        ("debate", 35, 31, Source::Rehearsed),
        ("talk", 15, 20, Source::Rehearsed),
    ];
    let found = learnt(&stage.show);
    assert_eq!(told(&found), expected, "lunch is not learnt");
    assert_eq!((found.end_was, found.end_now), (Some(t("11:30")), Some(t("11:30"))));
    live(&mut stage, &LIVE[..3]);
    assert_eq!(told(&learnt(&stage.show)), expected, "a run that goes on teaches nothing yet");
    tops(&mut stage, &LIVE[3..]);
    let found = learnt(&stage.show);
    assert_eq!(told(&found), [("debate", 35, 40, Source::Live)], "the others took what is planned");
    let debate = &found.lengths[0];
    assert_eq!(debate.live, Some(Measured { took: 39 * 60 + 40, times: 1 }));
    assert_eq!(debate.rehearsed, Some(Measured { took: secs(31), times: 1 }));
}

#[test]
fn of_several_the_middle_one_counts() {
    let mut stage = Stage::with([a_show()]);
    rehearse(&mut stage, "r1", &["09:00", "09:12", "09:13"]);
    rehearse(&mut stage, "r2", &["09:00", "09:14", "09:15"]);
    let opening = |stage: &Stage| learnt(&stage.show).lengths[0].clone();
    stage.play(kit::stage::go_live());
    assert_eq!(opening(&stage).rehearsed, Some(Measured { took: secs(13), times: 2 }));
}

/// The programme of the show as its next one has it, with all that was measured of it.
fn next(stage: &Stage) -> Programme {
    Programme { earlier: earlier(&stage.show), ..shown(stage) }
}

fn shown(stage: &Stage) -> Programme {
    let (plan, people) = (stage.show.plan.clone(), stage.show.people.clone());
    let (persons, appearances) = (people.persons, people.appearances);
    Programme { plan, persons, appearances, ..programme(Vec::new()) }
}

fn bring(programme: Programme) -> Command {
    Command::Bring { programme: Box::new(programme), checklist: Vec::new() }
}

#[test]
fn a_show_made_from_another_learns_what_it_took_and_so_does_the_one_after() {
    let mut first = Stage::with([a_show()]);
    live(&mut first, &LIVE);
    let mut second = Stage::with([bring(next(&first))]);
    assert!(second.show.runs.is_empty());
    let offered = [("debate", 35, 40, Source::Live)];
    assert_eq!(told(&learnt(&second.show)), offered);
    // A document brought in again says nothing of it: it is known all the same.
    let again = keep_names(shown(&second), &second.show);
    second.play(Command::BringAgain { programme: Box::new(again), take: Vec::new() });
    assert_eq!(told(&learnt(&second.show)), offered);
    live(&mut second, &LIVE);
    let third = Stage::with([bring(next(&second))]);
    let debate = learnt(&third.show).lengths[0].live;
    assert_eq!(debate, Some(Measured { took: 39 * 60 + 40, times: 2 }));
}

#[test]
fn taken_one_by_one_or_all_it_is_the_plan_and_undone_in_one() {
    let mut stage = Stage::with([a_show()]);
    rehearse(&mut stage, "r1", &REHEARSED);
    let before = stage.show.plan.clone();
    let length =
        |l: &live::learnt::Learnt| Length { segment: l.segment.clone(), was: l.was, now: l.now };
    let all = |stage: &Stage| learnt(&stage.show).lengths.iter().map(length).collect::<Vec<_>>();
    let one = all(&stage)[..1].to_vec();
    stage.play(Command::SetLengths { lengths: one });
    assert_eq!(all(&stage).len(), 2, "the one that was taken is offered no more");
    let rest = all(&stage);
    stage.play(Command::SetLengths { lengths: rest });
    let left = learnt(&stage.show);
    assert_eq!((left.lengths.len(), left.end_was), (0, left.end_now));
    stage.play(Command::Undo { turn: None }).play(Command::Undo { turn: None });
    assert_eq!(stage.show.plan, before);
}

fn before(of: &str, kind: Kind, mode: Mode, planned: i64, took: i64) -> Earlier {
    Earlier { segment: of.into(), kind, mode, planned: secs(planned), took: secs(took) }
}

/// A day of one study that was never measured, after a show in which these were.
fn study(earlier: Vec<Earlier>, of: Segment) -> Lessons {
    let segments = vec![Segment { kind: Kind::Study, ..of }];
    learnt(&Stage::with([bring(Programme { earlier, ..programme(segments) })]).show)
}

#[test]
fn what_was_never_measured_learns_from_three_of_its_kind() {
    let of = |mode, kind| {
        vec![
            before("a", kind, mode, 10, 12),
            before("b", kind, mode, 20, 26),
            before("c", kind, mode, 10, 10),
        ]
    };
    let new = || segment("new", "Étude", 20);
    // 48 minutes instead of 40: a fifth more.
    assert_eq!(
        told(&study(of(Mode::Live, Kind::Study), new())),
        [("new", 20, 24, Source::KindLive)]
    );
    assert_eq!(
        told(&study(of(Mode::Rehearsal, Kind::Study), new())),
        [("new", 20, 24, Source::KindRehearsed)]
    );
    assert_eq!(told(&study(of(Mode::Live, Kind::Talk), new())), [], "of another kind");
    assert_eq!(
        told(&study(of(Mode::Live, Kind::Study)[1..].to_vec(), new())),
        [],
        "two are too few"
    );
    let most = Segment { most: Some(secs(22)), ..new() };
    let bound = study(of(Mode::Live, Kind::Study), most).lengths[0].clone();
    assert_eq!((bound.now, bound.bound), (secs(22), Some(Bound::Most)));
}

#[test]
fn what_is_no_kind_and_what_is_a_rest_learns_nothing_of_others() {
    for kind in [Kind::Other, Kind::Break, Kind::Lunch] {
        let known = ["a", "b", "c"].map(|of| before(of, kind, Mode::Live, 10, 20)).into();
        let rest = Segment { kind, ..segment("new", "Pause", 20) };
        let made = bring(Programme { earlier: known, ..programme(vec![rest]) });
        assert_eq!(learnt(&Stage::with([made]).show).lengths, [], "{kind:?}");
    }
}

#[test]
fn a_programme_without_it_is_written_as_it_always_was() {
    let plain = serde_json::to_value(programme(Vec::new())).unwrap();
    assert!(plain.get("earlier").is_none());
    let back: Programme = serde_json::from_value(plain).unwrap();
    assert_eq!(back, programme(Vec::new()));
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn a_length_learnt_is_whole_minutes_within_what_was_agreed(
        measured in prop::collection::vec((0usize..3, 0i64..20_000, 1i64..20_000, any::<bool>()), 0..12),
        planned in 1i64..200, least in 0i64..200, more in prop::option::of(0i64..200),
    ) {
        let known = measured.into_iter().map(|(of, took, planned, live)| Earlier {
            segment: ["new", "a", "b"][of].into(),
            kind: Kind::Study,
            mode: if live { Mode::Live } else { Mode::Rehearsal },
            planned,
            took,
        });
        let planned = secs(planned);
        let least = secs(least);
        let most = more.map(|more| least + secs(more));
        let of = Segment { duration: planned, least, most, ..segment("new", "Étude", 1) };
        for length in study(known.collect(), of).lengths {
            prop_assert_ne!(length.now, length.was);
            prop_assert!(length.now >= least.min(planned));
            prop_assert!(most.is_none_or(|most| length.now <= most.max(planned)));
            prop_assert!(length.now % 60 == 0 || length.bound.is_some());
            let own = length.live.or(length.rehearsed).is_some();
            prop_assert_eq!(own, matches!(length.from, Source::Live | Source::Rehearsed));
        }
    }
}
