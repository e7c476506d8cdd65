//! What was: any state of the log again, and each run as a tape.

use crate::scenes::{played, rooms, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::past::Past;
use proptest::prelude::*;
use show::command::Command;
use show::plan::SegmentValue;
use show::{Show, fold};

fn past(stage: &Stage) -> Past {
    let mut past = Past::default();
    for turn in &stage.turns {
        past.push(turn.clone());
    }
    past
}

#[test]
fn a_tape_goes_by_the_run_s_own_time_and_skips_what_its_clock_skipped() {
    let mut stage = Stage::with([a_show()]);
    stage.at("08:10").play(Command::Rehearse {
        run: "r".into(),
        at: t("08:59"),
        speed: 60,
        from: None,
    });
    stage.wait(1_000).top();
    stage.wait(2_000).play(Command::SetClock { at: Some(t("09:30")), speed: 1 });
    stage.wait(5_000).top();
    let tape = past(&stage).tape(&"r".into(), &stage.clock).unwrap();
    let takes: Vec<_> = tape.takes.iter().map(|take| (take.at, take.show)).collect();
    assert_eq!(takes, [(60_000, t("09:00")), (185_000, t("09:30:05"))]);
    assert_eq!(tape.length, 185_000);
    // Half a real second after the first TOP, at sixty times: half a minute of the show.
    let stands = tape.stands(90_000).unwrap();
    assert_eq!((stands.turns, stands.until), (3, Some(180_000)));
    let show = past(&stage).after(stands.turns);
    assert_eq!(show.now(&stands.moment), t("09:00:30"));
}

#[test]
fn each_run_has_a_tape_of_its_own_and_one_under_way_goes_on() {
    let mut stage = Stage::with([a_show()]);
    stage.at("08:30").play(Command::Rehearse {
        run: "r".into(),
        at: t("09:00"),
        speed: 1,
        from: None,
    });
    stage.top().at("08:40").play(kit::stage::go_live()).at("09:00").top();
    let past = past(&stage);
    assert_eq!(past.tape(&"r".into(), &stage.clock).unwrap().takes.len(), 1);
    let live = past.tape(&"live".into(), &kit::moment("09:07")).unwrap();
    assert_eq!((live.length, live.takes[0].at), (27 * 60_000, 20 * 60_000));
    assert_eq!(live.stands(i64::MAX).unwrap().moment, kit::moment("09:07"));
    assert!(past.tape(&"none".into(), &stage.clock).is_none());
}

#[test]
fn a_run_is_told_by_the_plan_that_it_was_called_by() {
    let mut stage = Stage::live(a_show());
    for take in ["09:00", "09:10", "09:45", "10:15", "11:15", "11:30"] {
        stage.at(take).top();
    }
    let now = SegmentValue::Duration(60);
    let was = SegmentValue::Duration(35 * 60);
    stage.play(Command::Edit { segment: "debate".into(), now, was });
    let called = past(&stage).as_called(&"live".into()).unwrap();
    assert_eq!(called.plan.segment(&"debate".into()).unwrap().duration, 35 * 60);
    assert_eq!(called.runs, stage.show.runs);
}

#[test]
fn a_long_log_keeps_few_states_and_gives_back_each() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    for n in 0..5_000 {
        stage.play(Command::Message { text: format!("{n}"), to: show::state::To::Stage });
    }
    let past = past(&stage);
    for turns in [0, 1, 63, 64, 65, 2_500, 4_999, stage.turns.len()] {
        let mut show = Show::default();
        stage.turns.iter().take(turns).for_each(|turn| fold(&mut show, turn));
        assert_eq!(past.after(turns), show, "after {turns}");
    }
}

proptest! {
    #![proptest_config(kit::cases(100))]

    #[test]
    fn the_end_of_the_tape_is_the_show_as_it_stands(acts in acts(60), beside in any::<bool>()) {
        let mut stage = played(&acts, beside);
        if stage.show.about.is_none() {
            stage.play(rooms());
        }
        let past = past(&stage);
        prop_assert_eq!(past.last(), &stage.show);
        let Some(run) = stage.show.under_way() else { return Ok(()) };
        let tape = past.tape(&run.id, &stage.clock).unwrap();
        let stands = tape.stands(tape.length).unwrap();
        let show = past.after(stands.turns);
        prop_assert_eq!(&show, &stage.show);
        let off = show.now(&stands.moment).since(stage.now()).abs();
        prop_assert!(off < i64::from(run.clock.speed), "{off} ms");
        prop_assert!(tape.takes.is_sorted_by_key(|take| take.at));
    }
}
