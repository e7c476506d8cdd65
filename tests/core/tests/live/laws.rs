//! What holds of any run at any moment, whatever was done before.

use kit::Stage;
use kit::acts::acts;
use live::timetable;
use live::timetable::{RowStatus, RowTime, Timetable};
use proptest::prelude::*;
use show::Command;
use show::id::TrackId;
use show::plan::Start;
use show::run::{Hold, Run};

use crate::scenes::played;

/// The rows of a track that are ahead, in order.
fn ahead<'a>(table: &'a Timetable, track: &TrackId) -> Vec<&'a RowTime> {
    table.rows.iter().filter(|r| r.track == *track && r.status.is_ahead()).collect()
}

/// On the main track something is on air, and the show goes on.
fn goes_on(stage: &Stage) -> Option<&Run> {
    stage
        .show
        .under_way()
        .filter(|run| run.hold.is_none() && run.on_air(&TrackId::main()).is_some())
}

proptest! {
    // Few random days have something on air and something to follow: the others do not count.
    #![proptest_config(ProptestConfig { max_global_rejects: 20_000, ..kit::cases(400) })]

    #[test]
    fn no_forecast_precedes_what_it_follows_no_hard_start_moves_and_slack_goes_first(
        acts in acts(40), rooms in any::<bool>(), later in 0i64..14_400_000
    ) {
        let stage = played(&acts, rooms);
        let now = stage.now().plus_ms(later);
        let table = timetable(&stage.show, now);
        for track in &table.tracks {
            for pair in ahead(&table, &track.track).windows(2) {
                let (before, row) = (pair[0].end.unwrap(), pair[1].start.unwrap());
                prop_assert!(row >= before);
                let segment = stage.show.plan.segment(&pair[1].segment).unwrap();
                if let Start::Hard(time) = segment.start {
                    let hard = stage.show.about.as_ref().unwrap().instant(time);
                    prop_assert_eq!(pair[1].planned_start, hard);
                    prop_assert_eq!(row, hard.max(before), "only what passes the slack is late");
                } else {
                    prop_assert_eq!(row, before);
                }
            }
        }
    }

    #[test]
    fn a_hold_that_is_over_changed_nothing_but_the_forecast(
        acts in acts(40), rooms in any::<bool>(), held in 0i64..7_200_000
    ) {
        let mut stage = played(&acts, rooms);
        prop_assume!(goes_on(&stage).is_some());
        let (run, before) = (stage.show.run().unwrap().clone(), timetable(&stage.show, stage.now()));
        let since = stage.now();
        stage.play(Command::Hold).wait(held);
        let held = held * i64::from(run.clock.speed);
        stage.play(Command::Resume);
        let after = timetable(&stage.show, stage.now());
        let mut same = run;
        same.passages.iter_mut().filter(|p| p.ended.is_none()).for_each(|p| p.held += held);
        same.holds.push(Hold { since, until: since.plus_ms(held) });
        prop_assert_eq!(stage.show.run(), Some(&same));
        prop_assert_eq!(after.state, before.state);
        for (was, is) in before.rows.iter().zip(&after.rows) {
            prop_assert_eq!((was.status, was.planned_start), (is.status, is.planned_start));
            if was.status == RowStatus::Done {
                prop_assert_eq!((was.start, was.end), (is.start, is.end));
            }
        }
        for (was, is) in before.tracks.iter().zip(&after.tracks) {
            let left = |t: &live::timetable::TrackTime| t.on_air.as_ref().map(|a| (a.elapsed, a.remaining));
            prop_assert_eq!(left(was), left(is), "the countdown stood still");
        }
    }

    #[test]
    fn back_after_a_top_restores_the_clock_of_what_was_on_air(
        acts in acts(40), rooms in any::<bool>(), mistaken in 0i64..600_000
    ) {
        let mut stage = played(&acts, rooms);
        stage.wait(1_000);
        let main = TrackId::main();
        let next = goes_on(&stage).and_then(|run| run.next(&stage.show.plan, &main));
        prop_assume!(next.is_some());
        let before = stage.show.run().unwrap().clone();
        let mut never = stage.clone();
        stage.top().wait(mistaken);
        let segment = stage.on_air().unwrap();
        stage.play(Command::Back { track: main.clone(), segment });
        never.wait(mistaken);
        let after = stage.show.run().unwrap();
        prop_assert_eq!(&after.passages, &before.passages);
        prop_assert_eq!(&after.skipped, &before.skipped);
        let clock = |stage: &Stage| timetable(&stage.show, stage.now()).main().unwrap().on_air.clone();
        prop_assert_eq!(clock(&stage), clock(&never), "as if it had never left");
    }
}
