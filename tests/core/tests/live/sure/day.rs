//! The days that this one may become follow the law of forecasts.

use kit::{Stage, a_show, hard, segment};
use live::sure::{WhatIf, sure, sure_if};
use show::Command;
use show::plan::{Kind, Segment};
use show::time::At;

use crate::scenes::{day, debate_since, on_air, rooms, t};

fn lunch(stage: &Stage, now: At) -> live::sure::Likely {
    sure(&stage.show, now, 1).of(Some(&"lunch".into())).unwrap().clone()
}

#[test]
fn slack_before_a_hard_start_takes_up_what_may_come() {
    let wide = Stage::live(day(vec![hard("a", "09:00", 30), hard("lunch", "13:00", 60)]));
    let lunch = lunch(&wide, t("08:59"));
    assert_eq!((lunch.half, lunch.worst, lunch.holds), (t("13:00"), t("13:00"), 100));
}

#[test]
fn what_is_on_air_has_lasted_as_long_as_it_has() {
    let stage = debate_since("09:10");
    // Its countdown reached zero at 09:45, and it is still there.
    let later = lunch(&stage, t("10:10"));
    assert!(later.half >= t("10:25"), "{later:?}");
    assert!(later.worst > later.half);
    let early = lunch(&stage, t("09:12"));
    assert!(early.half < later.half && early.holds > later.holds);
}

#[test]
fn a_hold_counts_from_now_on() {
    let mut stage = debate_since("09:25");
    stage.at("09:30").play(Command::Hold);
    let [soon, later] = [t("09:31"), t("09:41")].map(|now| lunch(&stage, now));
    assert_eq!(later.half.since(soon.half), 600_000);
    assert!(later.holds < soon.holds);
}

#[test]
fn what_is_skipped_or_stands_aside_takes_no_time() {
    let mut stage = on_air();
    let whole = sure(&stage.show, t("09:05"), 1).end.unwrap();
    stage.play(Command::Standby { track: "main".into(), segment: "closing".into() });
    let aside = sure(&stage.show, t("09:05"), 1);
    assert!(aside.hard_starts.is_empty(), "lunch will be left behind");
    assert!(aside.end.unwrap().worst < whole.half);
}

#[test]
fn a_room_opens_when_the_plenary_before_it_ends_on_the_same_day() {
    let stage = Stage::live(rooms());
    let said = sure(&stage.show, t("08:59"), 1);
    let w2 = said.of(Some(&"w2-a".into())).unwrap();
    assert_eq!(w2.half, t("10:20"), "it has a hard start of its own");
    // A room alone that follows a plenary which may be dropped.
    let room = |id: &str, track: &str, minutes| Segment {
        track: track.into(),
        kind: Kind::Workshop,
        ..segment(id, id, minutes)
    };
    let stage = Stage::live(day(vec![
        hard("plenary", "09:00", 60),
        segment("more", "Suite", 30),
        room("w1", "w1", 200),
    ]));
    let end = |what_if: &WhatIf| sure_if(&stage.show, t("08:59"), what_if, 1).end.unwrap();
    let without = WhatIf { dropped: ["more".into()].into(), ..WhatIf::default() };
    let earlier = end(&WhatIf::default()).half.since(end(&without).half);
    assert!((1_500_000..2_400_000).contains(&earlier), "{earlier}");
}

#[test]
fn the_day_ends_with_its_last_room() {
    let stage = Stage::live(rooms());
    let said = sure(&stage.show, t("08:59"), 1);
    let returns = said.of(Some(&"returns".into())).unwrap();
    assert!(said.of(None).unwrap().half > returns.half);
}

#[test]
fn once_a_start_is_missed_there_is_no_chance_of_it() {
    let stage = debate_since("09:40");
    let late = lunch(&stage, t("10:20"));
    assert_eq!(late.holds, 0);
    assert!(late.half > t("10:20"));
    assert!(sure(&Stage::with([a_show()]).show, t("09:00"), 1).end.is_some());
}
