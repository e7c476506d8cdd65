//! The calls of the show.

use super::{out_of, stale, unknown};
use kit::acts::{About, acts, play};
use kit::stage::go_live;
use kit::{Stage, a_show, at, given, moment};
use proptest::prelude::*;
use show::checks::CheckState;
use show::event::Event;
use show::id::{SegmentId, TrackId};
use show::people::Missing;
use show::plan::{LONGEST, SegmentValue};
use show::run::Mode;
use show::time::Clock;
use show::{Command, Refusal};

fn main() -> TrackId {
    TrackId::main()
}

fn id(text: &str) -> SegmentId {
    text.into()
}

fn rehearse(run: &str, speed: u16) -> Command {
    Command::Rehearse { run: run.into(), at: at("08:55"), speed, from: None }
}

fn take(from: Option<&str>, to: Option<&str>, forced: bool) -> Command {
    Command::Take { track: main(), from: from.map(id), to: to.map(id), forced }
}

fn live() -> Command {
    Command::GoLive { run: "live".into(), override_day: false }
}

/// A live run with the opening on air since 09:00.
fn on_air() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage
}

#[test]
fn a_rehearsal_has_a_clock_of_its_own() {
    let stage = Stage::with([a_show()]);
    let clock = Clock { anchor: moment("08:00"), show: at("08:55"), speed: 8 };
    let run = "r".into();
    let began = Event::RunBegan { run, mode: Mode::Rehearsal, clock, at: at("08:55") };
    let mut stage = given(&stage).when(rehearse("r", 8)).then(&[began]);
    stage.wait(1_000);
    assert_eq!(stage.now(), at("08:55:08"));
    given(&stage).when(rehearse("r2", 0)).refused(&out_of("speed", 1, 120));
    given(&stage).when(rehearse("r2", 121)).refused(&out_of("speed", 1, 120));
    let second = given(&stage).when(rehearse("r2", 1)).accepted();
    assert_eq!(second.show.runs[0].ended, Some(at("08:55:08")), "one run at a time");
}

#[test]
fn a_live_run_that_has_begun_is_not_left_for_a_rehearsal() {
    let mut stage = Stage::live(a_show());
    given(&stage).when(rehearse("r", 1)).accepted();
    stage.at("09:00").top();
    given(&stage).when(rehearse("r", 1)).refused(&Refusal::LiveUnderWay);
}

#[test]
fn going_live_leaves_the_rehearsal_and_happens_once() {
    let mut stage = Stage::with([a_show(), rehearse("r", 8)]);
    stage.at("08:59").play(live());
    let runs: Vec<_> = stage.show.runs.iter().map(|r| (r.mode, r.ended.is_some())).collect();
    assert_eq!(runs, [(Mode::Rehearsal, true), (Mode::Live, false)]);
    assert_eq!(stage.now(), at("08:59"));
    given(&stage).when(live()).then(&[]);
}

#[test]
fn a_show_goes_live_on_its_day() {
    let mut stage = Stage::with([a_show()]);
    stage.wait(-86_400_000);
    let today = || "2021-07-11".into();
    let other = Refusal::OtherDay { planned: "2021-07-12".into(), today: today() };
    given(&stage).when(live()).refused(&other);
    given(&stage).when(go_live()).accepted();
    stage.wait(2 * 86_400_000);
    given(&stage).when(live()).accepted();
    stage.wait(10 * 86_400_000);
    let late = Refusal::OtherDay { planned: "2021-07-12".into(), today: "2021-07-23".into() };
    given(&stage).when(live()).refused(&late);
}

#[test]
fn a_rehearsals_clock_is_set_but_never_before_what_happened() {
    let set = |text: Option<&str>, speed| Command::SetClock { at: text.map(at), speed };
    given(&Stage::with([a_show()])).when(set(None, 1)).refused(&Refusal::NotRunning);
    given(&Stage::live(a_show())).when(set(None, 1)).refused(&Refusal::NotRehearsing);
    let mut stage = Stage::with([a_show(), rehearse("r", 1)]);
    assert_eq!(given(&stage).when(set(Some("12:00"), 1)).accepted().now(), at("12:00"));
    given(&stage).when(set(None, 200)).refused(&out_of("speed", 1, 120));
    stage.top();
    given(&stage).when(set(Some("08:54:59"), 1)).refused(&stale("clock"));
    stage.wait(60_000).play(Command::Hold);
    given(&stage).when(set(Some("08:55:59"), 1)).refused(&stale("clock"));
    let mut resumed = stage.clone();
    resumed.wait(60_000).play(Command::Resume);
    given(&resumed).when(set(Some("08:55:59"), 1)).refused(&stale("clock"));
    given(&resumed).when(set(Some("08:56"), 1)).accepted();
    let mut faster = given(&stage).when(set(None, 60)).accepted();
    faster.wait(1_000);
    assert_eq!(faster.now(), at("08:57"));
}

#[test]
fn standby_arms_a_segment_to_come_on_its_track() {
    let standby = |segment: &str, track: &str| Command::Standby {
        track: track.into(),
        segment: segment.into(),
    };
    let armed = |segment: &str| Event::Armed { track: main(), segment: id(segment) };
    let nobody = Stage::with([a_show()]);
    given(&nobody).when(standby("debate", "main")).refused(&Refusal::NotRunning);
    let stage = on_air();
    let after = given(&stage).when(standby("lunch", "main")).then(&[armed("lunch")]);
    given(&after).when(standby("lunch", "main")).then(&[]);
    given(&after).when(standby("debate", "main")).then(&[armed("debate")]);
    let gone = Refusal::NotToCome { segment: id("opening") };
    given(&stage).when(standby("opening", "main")).refused(&gone);
    let elsewhere = Refusal::NotToCome { segment: id("debate") };
    given(&stage).when(standby("debate", "w1")).refused(&elsewhere);
    given(&stage).when(standby("z", "main")).refused(&unknown("segment", "z"));
}

#[test]
fn a_top_takes_what_its_sender_saw() {
    let mut stage = on_air();
    stage.at("09:10");
    given(&stage).when(take(None, Some("debate"), true)).refused(&stale("line"));
    given(&stage).when(take(Some("opening"), Some("talk"), true)).refused(&stale("line"));
    given(&stage).when(take(Some("opening"), None, true)).refused(&stale("line"));
    let taken = Event::Taken {
        track: main(),
        segment: id("debate"),
        at: at("09:10"),
        forced: ["confirmed", "sound"]
            .map(|check| Missing { person: "bob".into(), check: check.into() })
            .into(),
        jumped: Vec::new(),
    };
    let after = given(&stage).when(take(Some("opening"), Some("debate"), true)).then(&[taken]);
    assert_eq!(after.show.run().unwrap().passages[0].ended, Some(at("09:10")));
    given(&Stage::with([a_show()])).when(take(None, None, true)).refused(&Refusal::NotRunning);
}

#[test]
fn a_top_with_something_critical_open_asks_for_more() {
    let mut stage = on_air();
    stage.at("09:10");
    let missing = stage.show.missing(&id("debate"));
    let refusal = Refusal::CriticalOpen { missing: missing.clone() };
    given(&stage).when(take(Some("opening"), Some("debate"), false)).refused(&refusal);
    for Missing { person, check } in missing {
        let (state, note) = (CheckState::Done, String::new());
        stage.play(Command::Check { person, appearance: None, check, state, note });
    }
    given(&stage).when(take(Some("opening"), Some("debate"), false)).accepted();
}

#[test]
fn two_tops_keep_their_distance_in_real_time() {
    let mut stage = on_air();
    stage.wait(599);
    let too_soon = Refusal::TooSoon { since_ms: 599, wait_ms: 1 };
    given(&stage).when(take(Some("opening"), Some("debate"), true)).refused(&too_soon);
    stage.step_wall(3_600_000);
    given(&stage).when(take(Some("opening"), Some("debate"), true)).refused(&too_soon);
    stage.wait(1).top();
    let mut fast = Stage::with([a_show(), rehearse("r", 120)]);
    fast.top().wait(500);
    let too_soon = Refusal::TooSoon { since_ms: 500, wait_ms: 100 };
    given(&fast).when(take(Some("opening"), Some("debate"), true)).refused(&too_soon);
}

#[test]
fn a_top_out_of_order_jumps_over_what_lies_between() {
    let mut stage = on_air();
    stage.play(Command::Standby { track: main(), segment: id("lunch") });
    stage.at("09:10").top();
    let run = stage.show.run().unwrap();
    let jumped = [id("debate"), id("talk")];
    assert_eq!(run.passages[1].jumped, jumped);
    assert!(jumped.iter().all(|j| run.skipped.contains(j)));
    assert!(run.armed.is_empty());
}

#[test]
fn the_last_top_ends_the_run_and_so_does_one_with_nothing_left() {
    let mut stage = on_air();
    for _ in 0..4 {
        stage.wait(60_000).top();
    }
    assert_eq!(stage.on_air(), Some(id("closing")));
    let now = stage.wait(60_000).now();
    let events = [
        Event::Ended { track: main(), segment: id("closing"), at: now },
        Event::RunEnded { run: "live".into(), at: now },
    ];
    let over = given(&stage).when(take(Some("closing"), None, false)).then(&events);
    given(&over).when(take(None, None, false)).refused(&Refusal::NotRunning);
    let mut gap = on_air();
    gap.play(Command::End { segment: id("opening") });
    for segment in ["debate", "talk", "lunch", "closing"] {
        gap.play(Command::Skip { segment: segment.into() });
    }
    let now = gap.wait(60_000).now();
    let ended = Event::RunEnded { run: "live".into(), at: now };
    given(&gap).when(take(None, None, false)).then(&[ended]);
}

#[test]
fn with_nothing_to_take_before_anything_was_there_is_no_top() {
    let mut stage = Stage::live(a_show());
    for segment in ["opening", "debate", "talk", "lunch", "closing"] {
        stage.play(Command::Skip { segment: segment.into() });
    }
    given(&stage).when(take(None, None, false)).refused(&Refusal::NothingNext);
}

#[test]
fn end_leaves_a_gap() {
    let end = |segment: &str| Command::End { segment: segment.into() };
    let mut stage = on_air();
    stage.at("09:08");
    let ended = Event::Ended { track: main(), segment: id("opening"), at: at("09:08") };
    let gap = given(&stage).when(end("opening")).then(&[ended]);
    assert_eq!((gap.on_air(), gap.show.under_way().is_some()), (None, true));
    given(&gap).when(end("opening")).refused(&Refusal::NothingOnAir);
    given(&stage).when(end("debate")).refused(&stale("line"));
    given(&Stage::with([a_show()])).when(end("opening")).refused(&Refusal::NotRunning);
}

#[test]
fn ending_the_last_segment_ends_the_run() {
    let mut stage = on_air();
    for segment in ["debate", "talk", "lunch", "closing"] {
        stage.play(Command::Skip { segment: segment.into() });
    }
    stage.play(Command::End { segment: id("opening") });
    assert!(stage.show.under_way().is_none());
}

#[test]
fn hold_and_resume_come_in_turn_and_with_something_on_air() {
    let stage = on_air();
    given(&stage).when(Command::Resume).refused(&Refusal::NotHeld);
    let mut held = given(&stage).when(Command::Hold).then(&[Event::Held { at: at("09:00") }]);
    given(&held).when(Command::Hold).refused(&Refusal::AlreadyHeld);
    held.at("09:02");
    given(&held).when(Command::Resume).then(&[Event::Resumed { at: at("09:02") }]);
    given(&Stage::live(a_show())).when(Command::Hold).refused(&Refusal::NothingOnAir);
    for command in [Command::Hold, Command::Resume] {
        given(&Stage::with([a_show()])).when(command).refused(&Refusal::NotRunning);
    }
}

#[test]
fn a_top_and_an_end_take_the_show_out_of_its_hold() {
    let mut stage = on_air();
    stage.at("09:05").play(Command::Hold).at("09:07");
    let ended = given(&stage).when(Command::End { segment: id("opening") }).accepted();
    stage.top();
    for stage in [stage, ended] {
        let run = stage.show.run().unwrap();
        assert_eq!((run.hold, run.passages[0].held), (None, 120_000));
    }
}

#[test]
fn back_lets_the_earlier_segment_go_on_as_if_never_left() {
    let back = |segment: &str| Command::Back { track: main(), segment: segment.into() };
    let mut stage = on_air();
    let before = stage.show.run().unwrap().passages.clone();
    stage.at("09:04").top().at("09:05");
    given(&stage).when(back("opening")).refused(&stale("line"));
    stage.play(Command::Hold).at("09:06").play(Command::Resume);
    stage.play(back("debate"));
    let run = stage.show.run().unwrap();
    assert_eq!(run.passages.len(), 1);
    assert_eq!(run.passages[0].taken, before[0].taken);
    let on_air = run.passages[0].elapsed(run.hold, stage.now());
    assert_eq!(on_air, 5 * 60_000, "six minutes, of which the show was held one");
    given(&Stage::live(a_show())).when(back("opening")).refused(&Refusal::NothingOnAir);
    given(&Stage::with([a_show()])).when(back("opening")).refused(&Refusal::NotRunning);
}

#[test]
fn back_opens_again_what_had_ended_and_a_run_that_was_over() {
    let back = |segment: &str| Command::Back { track: main(), segment: segment.into() };
    let mut gap = on_air();
    gap.at("09:05").play(Command::End { segment: id("opening") }).play(back("opening"));
    assert_eq!(gap.on_air(), Some(id("opening")));
    for segment in ["debate", "talk", "lunch", "closing"] {
        gap.play(Command::Skip { segment: segment.into() });
    }
    gap.wait(60_000).top();
    assert!(gap.show.under_way().is_none());
    gap.play(back("opening"));
    assert_eq!(gap.on_air(), Some(id("opening")));
}

#[test]
fn back_from_an_out_of_order_top_brings_back_what_it_jumped() {
    let mut stage = on_air();
    stage.play(Command::Standby { track: main(), segment: id("lunch") });
    let before = stage.show.run().unwrap().clone();
    stage.at("09:10").top();
    stage.play(Command::Back { track: main(), segment: id("lunch") });
    let after = stage.show.run().unwrap();
    assert_eq!((&after.passages, &after.skipped), (&before.passages, &before.skipped));
    assert_eq!(after.armed, before.armed, "and it stands armed again");
}

#[test]
fn skip_passes_over_what_is_to_come() {
    let skip = |segment: &str| Command::Skip { segment: segment.into() };
    let stage = on_air();
    let event = Event::Skipped { segment: id("debate") };
    let skipped = given(&stage).when(skip("debate")).then(&[event]);
    let not = |segment: &str| Refusal::NotToCome { segment: id(segment) };
    given(&skipped).when(skip("debate")).refused(&not("debate"));
    given(&stage).when(skip("opening")).refused(&not("opening"));
    given(&stage).when(skip("z")).refused(&unknown("segment", "z"));
    given(&Stage::with([a_show()])).when(skip("debate")).refused(&Refusal::NotRunning);
}

#[test]
fn adjust_gives_and_takes_time_of_what_is_on_air() {
    let adjust = |segment: &str, seconds| Command::Adjust { segment: segment.into(), seconds };
    let mut stage = on_air();
    stage.play(adjust("opening", 60)).play(adjust("opening", -120));
    assert_eq!(stage.show.run().unwrap().passages[0].adjust, -60);
    given(&stage).when(adjust("opening", -541)).refused(&out_of("duration", 0, LONGEST));
    given(&stage).when(adjust("opening", -540)).accepted();
    given(&stage).when(adjust("opening", i64::MAX)).refused(&out_of("duration", 0, LONGEST));
    given(&stage).when(adjust("debate", 60)).refused(&stale("line"));
    let before = Stage::live(a_show());
    given(&before).when(adjust("opening", 60)).refused(&Refusal::NothingOnAir);
    given(&Stage::with([a_show()])).when(adjust("opening", 60)).refused(&Refusal::NotRunning);
}

#[test]
fn tracks_are_called_each_by_itself() {
    let mut stage = Stage::live(a_show());
    let (now, was) = (SegmentValue::Track("w1".into()), SegmentValue::Track(main()));
    stage.play(Command::Edit { segment: id("talk"), now, was });
    stage.at("09:00").top();
    let side = stage.seen_take(&"w1".into(), true);
    stage.at("09:05").play(side);
    let open: Vec<_> = stage.show.run().unwrap().passages.iter().map(|p| p.ended).collect();
    assert_eq!(open, [None, None]);
    let over = stage.at("09:10").seen_take(&"w1".into(), true);
    stage.play(over);
    assert!(stage.show.under_way().is_some(), "the end of a side track ends no run");
    assert_eq!(stage.on_air(), Some(id("opening")));
}

proptest! {
    #[test]
    fn back_after_a_top_restores_the_run(acts in acts(40)) {
        let mut stage = Stage::live(a_show());
        play(&mut stage, About::Run, &acts);
        let Some(before) = stage.show.under_way().cloned() else { return Ok(()) };
        stage.wait(1_000);
        let Some(next) = before.next(&stage.show.plan, &main()).map(|s| s.id.clone()) else { return Ok(()) };
        if before.hold.is_some() || before.passages.iter().any(|p| p.ended == Some(stage.now())) {
            return Ok(());
        }
        let top = stage.seen_take(&main(), true);
        stage.play(top).wait(5_000);
        stage.play(Command::Back { track: main(), segment: next });
        let after = stage.show.under_way().unwrap();
        prop_assert_eq!(&after.passages, &before.passages);
        prop_assert_eq!(&after.skipped, &before.skipped);
    }
}
