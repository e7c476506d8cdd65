//! Catching up: ways back that keep what was agreed, and do what they say.

use crate::scenes::{debate_since, hard_end, on_air, played, t};
use kit::acts::acts;
use live::catchup::{CatchUp, Way, catch_up};
use live::timetable;
use proptest::prelude::*;
use show::{Command, Show};

fn command(way: &Way) -> Command {
    let cut = |c: &live::catchup::Cut| show::command::Cut {
        segment: c.segment.clone(),
        was: c.from,
        now: c.to,
    };
    Command::CatchUp { cuts: way.cuts.iter().map(cut).collect() }
}

#[test]
fn while_the_day_holds_there_is_nothing_to_catch_up() {
    assert_eq!(catch_up(&on_air().show, t("09:05")), CatchUp::default());
    assert_eq!(catch_up(&Show::default(), t("09:05")), CatchUp::default());
}

#[test]
fn what_is_missed_is_brought_back_from_what_can_give() {
    // The debate ends at 10:04, the talk at 10:19: lunch is missed by 4 min, the talk can give 5.
    let stage = debate_since("09:29");
    let found = catch_up(&stage.show, t("09:30"));
    let missed: Vec<_> = found.missed.iter().map(|f| (f.segment.clone(), f.late)).collect();
    assert_eq!(missed, [(Some("lunch".into()), 240), (None, 240)]);
    let [way] = &found.ways[..] else { panic!("{found:?}") };
    let cuts: Vec<_> = way.cuts.iter().map(|c| (c.segment.as_str(), c.from, c.to)).collect();
    assert_eq!(cuts, [("talk", 900, 660)]);
    assert!(way.fixed.iter().all(|f| f.late == 0));
}

#[test]
fn what_cannot_be_rescued_is_told_with_by_how_much() {
    let stage = debate_since("09:40");
    let found = catch_up(&stage.show, t("09:41"));
    assert_eq!(found.missed[0].late, 900);
    let best = found.ways.last().unwrap();
    assert_eq!(best.fixed[0].late, 600, "five minutes of the talk, no more were agreed");
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn a_way_back_keeps_every_least_and_does_what_it_says(acts in acts(30), minute in 0i64..120) {
        let mut stage = played(&acts, false);
        if minute % 3 == 0 {
            hard_end(&mut stage, "11:35");
        }
        stage.wait(minute * 60_000);
        let now = stage.now();
        let found = catch_up(&stage.show, now);
        for way in &found.ways {
            for cut in &way.cuts {
                let segment = stage.show.plan.segment(&cut.segment).unwrap();
                prop_assert!(cut.to < cut.from && cut.to >= segment.least.min(cut.from));
            }
            for (before, after) in found.missed.iter().zip(&way.fixed) {
                prop_assert!(after.late <= before.late);
            }
            if stage.show.under_way().is_none() { continue; }
            let mut taken = stage.clone();
            taken.play(command(way));
            let table = timetable(&taken.show, now);
            for fixed in way.fixed.iter().filter(|f| f.segment.is_some()) {
                let hard = table.hard_starts.iter().find(|h| Some(&h.segment) == fixed.segment.as_ref());
                prop_assert_eq!(hard.map(|h| h.late), Some(fixed.late));
            }
            let main = table.rows.iter().filter(|r| r.track.is_main() && r.status.is_ahead());
            prop_assert_eq!(main.filter_map(|r| r.end).next_back(), Some(way.end));
            taken.play(Command::Undo { turn: None });
            prop_assert_eq!(&taken.show.runs, &stage.show.runs);
        }
    }
}
