//! Where each row stands, and which come in which order.

use crate::oracle;
use crate::scenes::{clock, debate_since, edit, on_air, played, rooms};
use kit::acts::acts;
use kit::{Stage, a_show, segment};
use live::timetable::RowStatus::{
    self, Aside, Done, Dropped, Next, NotRun, OnAir, Skipped, ToCome,
};
use live::{readiness, timetable};
use proptest::prelude::*;
use show::Command;
use show::id::TrackId;
use show::plan::SegmentValue;

fn statuses(stage: &Stage) -> Vec<RowStatus> {
    timetable(&stage.show, stage.now()).rows.iter().map(|r| r.status).collect()
}

fn standby(segment: &str) -> Command {
    Command::Standby { track: TrackId::main(), segment: segment.into() }
}

#[test]
fn without_a_run_the_first_row_is_next() {
    let mut stage = Stage::with([a_show()]);
    assert_eq!(statuses(&stage), [Next, ToCome, ToCome, ToCome, ToCome]);
    stage.play(edit(&stage, "opening", SegmentValue::Dropped(true)));
    assert_eq!(statuses(&stage), [Dropped, Next, ToCome, ToCome, ToCome]);
}

#[test]
fn a_run_goes_down_the_rundown() {
    let mut stage = debate_since("09:10");
    assert_eq!(statuses(&stage), [Done, OnAir, Next, ToCome, ToCome]);
    stage.play(Command::Skip { segment: "talk".into() });
    assert_eq!(statuses(&stage), [Done, OnAir, Skipped, Next, ToCome]);
    stage.play(Command::End { segment: "debate".into() });
    assert_eq!(statuses(&stage), [Done, Done, Skipped, Next, ToCome]);
}

#[test]
fn what_the_armed_segment_will_leave_behind_stands_aside_out_of_the_timing() {
    let mut stage = on_air();
    stage.play(standby("lunch"));
    assert_eq!(statuses(&stage), [OnAir, Aside, Aside, Next, ToCome]);
    let table = timetable(&stage.show, stage.now());
    assert_eq!((table.rows[1].start, table.rows[1].end), (None, None));
    // It could still be armed: who speaks in it is prepared for as planned.
    let aside = readiness::segment(&stage.show, &"debate".into(), stage.now()).unwrap();
    assert!(aside.passages[0].checks.iter().all(|check| check.due.is_some()));
    stage.play(standby("debate"));
    assert_eq!(statuses(&stage), [OnAir, Next, ToCome, ToCome, ToCome]);
    stage.play(standby("lunch")).at("09:10").top();
    assert_eq!(statuses(&stage), [Done, Skipped, Skipped, OnAir, Next]);
}

#[test]
fn what_is_put_in_behind_the_air_stands_aside() {
    let mut stage = debate_since("09:10");
    let late = Command::AddSegment { segment: Box::new(segment("late", "L", 5)), after: None };
    stage.play(late);
    assert_eq!(statuses(&stage), [Aside, Done, OnAir, Next, ToCome, ToCome]);
    stage.play(standby("late"));
    assert_eq!(statuses(&stage), [Next, Done, OnAir, ToCome, ToCome, ToCome]);
}

#[test]
fn when_the_run_is_over_each_row_says_what_became_of_it() {
    let mut stage = on_air();
    for segment in ["talk", "lunch"] {
        stage.play(Command::Skip { segment: segment.into() });
    }
    stage.play(standby("closing")).at("09:10").top().at("09:20").top();
    assert_eq!(statuses(&stage), [Done, Skipped, Skipped, Skipped, Done]);
}

#[test]
fn a_rehearsal_left_for_the_live_run_leaves_no_trace_in_it() {
    let mut stage = Stage::with([a_show()]);
    stage
        .play(Command::Rehearse { run: "r".into(), at: kit::at("09:00"), speed: 1, from: None })
        .top();
    stage.play(kit::stage::go_live());
    assert_eq!(statuses(&stage), [Next, ToCome, ToCome, ToCome, ToCome]);
}

#[test]
fn each_room_has_its_own_next() {
    let mut stage = Stage::live(rooms());
    assert_eq!(statuses(&stage), [Next, ToCome, Next, ToCome, Next, ToCome]);
    stage.at("09:00").top().at("10:00").top();
    let room = stage.seen_take(&"w1".into(), true);
    stage.at("10:15").play(room);
    assert_eq!(statuses(&stage), [Done, OnAir, OnAir, Next, Next, Next]);
}

#[test]
fn a_run_that_ends_early_has_not_run_the_rest() {
    let mut stage = Stage::live(rooms());
    stage.at("09:00").top().at("10:00").top().at("11:00").top().at("11:15").top();
    assert_eq!(statuses(&stage), [Done, Done, NotRun, NotRun, NotRun, Done]);
}

#[test]
fn a_hold_holds_nothing_of_a_passage_that_really_began_after_it() {
    let mut stage = on_air();
    stage.at("09:03").play(Command::Hold).at("09:05");
    let passage = stage.show.under_way().unwrap().passages[0].clone();
    let (turn, was, now) = (passage.turn, passage.taken, kit::at("09:04"));
    stage.play(Command::CorrectStart { turn, was, now });
    let opening = timetable(&stage.show, stage.now()).rows.remove(0);
    assert_eq!(clock(opening.start.unwrap()), "09:04:00");
    // Its ten minutes are all to come.
    assert_eq!(clock(opening.end.unwrap()), "09:15:00");
}

#[test]
fn what_was_armed_in_a_room_and_moved_out_of_it_is_not_taken_there() {
    let mut stage = Stage::live(rooms());
    let room = || TrackId::from("w1");
    stage.play(Command::Standby { track: room(), segment: "w1-a".into() });
    stage.play(edit(&stage, "w1-a", SegmentValue::Track(TrackId::main())));
    let take = stage.seen_take(&room(), true);
    assert!(matches!(&take, Command::Take { to: Some(to), .. } if to.as_str() == "w1-b"));
    stage.play(take);
    let on_air = stage.show.under_way().unwrap().on_air(&room()).unwrap();
    assert_eq!(on_air.segment.as_str(), "w1-b");
}

proptest! {
    #![proptest_config(kit::cases(400))]

    #[test]
    fn real_and_forecast_times_follow_the_law_at_every_later_moment(
        acts in acts(40), rooms in any::<bool>(), later in prop::collection::vec(0i64..14_400_000, 1..4)
    ) {
        let stage = played(&acts, rooms);
        for ms in later {
            let now = stage.now().plus_ms(ms);
            let expected = oracle::times(&stage.show, now);
            for row in timetable(&stage.show, now).rows {
                let told = row.start.zip(row.end);
                prop_assert_eq!(told, expected.get(&row.segment).copied(), "{:?} at {:?}", row.segment, now);
            }
        }
    }
}
