//! Catching up: ways back that keep what was agreed, and do what they say.

mod ahead;
mod cuts;
mod days;
mod drops;
mod way;

use crate::scenes::{debate_since, hard_end, on_air, played, t};
use days::{all_late, day, found, pieces};
use kit::Stage;
use kit::acts::acts;
use live::catchup::{CatchUp, Way, catch_up, weight};
use live::timetable;
use proptest::prelude::*;
use show::plan::{Kind, SegmentValue};
use show::{Command, Show};

#[test]
fn while_the_day_holds_there_is_nothing_to_catch_up() {
    assert_eq!(catch_up(&on_air().show, t("09:05"), || true), CatchUp::default());
    assert_eq!(catch_up(&Show::default(), t("09:05"), || true), CatchUp::default());
}

#[test]
fn rest_is_cheapest_the_closing_dearest_and_what_people_say_goes_before() {
    let mut one = kit::segment("one", "One", 10);
    let mut dear = |kind| {
        one.kind = kind;
        weight(&one)
    };
    let kinds = [Kind::Break, Kind::Lunch, Kind::Launch, Kind::Talk, Kind::Closing];
    assert_eq!(kinds.map(&mut dear), [1, 2, 2, 3, 4]);
    one.weight = Some(7);
    assert_eq!(weight(&one), 7);
}

#[test]
fn what_is_missed_is_brought_back_from_what_can_give() {
    // The debate ends at 10:04, the talk at 10:19: lunch is missed by 4 min.
    let stage = debate_since("09:29");
    let found = catch_up(&stage.show, t("09:30"), || true);
    let missed: Vec<_> = found.missed.iter().map(|f| (f.segment.clone(), f.late)).collect();
    assert_eq!(missed, [(Some("lunch".into()), 240), (None, 240)]);
    let [way] = &found.ways[..] else { panic!("{found:?}") };
    let cuts: Vec<_> = way.cuts.iter().map(|c| (c.segment.as_str(), c.from, c.to)).collect();
    assert_eq!(cuts, [("debate", 2100, 1980), ("talk", 900, 780)], "each gives two of its minutes");
    assert!(way.fixed.iter().all(|f| f.late == 0));
    assert!(found.beyond.is_empty());
}

#[test]
fn what_cannot_be_rescued_is_told_with_by_how_much() {
    let stage = debate_since("09:50");
    let found = catch_up(&stage.show, t("10:13"), || true);
    assert_eq!(found.missed[0].late, 1500);
    let late: Vec<_> = found.beyond.iter().map(|f| (f.segment.clone(), f.late)).collect();
    let left = 1500 - 600 - 300;
    assert_eq!(late[0], (Some("lunch".into()), left), "ten of the debate, five of the talk");
    assert_eq!(found.ways[0].fixed[0].late, left);
}

#[test]
fn who_is_on_air_is_told_a_minute_before() {
    let stage = debate_since("09:29");
    // 26 minutes gone, at least 25 agreed: it gives what is left but a minute.
    let found = catch_up(&stage.show, t("09:55"), || true);
    assert_eq!(found.reserve.all, 35 * 60 - 27 * 60 + 300);
    let held = catch_up(&stage.show, t("09:30"), || true);
    assert_eq!(held.reserve.all, 600 + 300, "never below its least");
}

/// Whether a way keeps every agreement, does no harm, and does what it says.
fn keeps_its_word(stage: &Stage, found: &CatchUp, way: &Way) -> Result<(), TestCaseError> {
    let now = stage.now();
    for cut in &way.cuts {
        let segment = stage.show.plan.segment(&cut.segment).unwrap();
        prop_assert!(cut.to < cut.from && cut.to >= segment.least.min(cut.from));
    }
    for (before, after) in found.missed.iter().zip(&way.fixed) {
        prop_assert!(after.late <= before.late);
    }
    for drop in &way.drops {
        prop_assert!(stage.show.plan.segment(drop).unwrap().drop_rank.is_some());
    }
    if stage.show.under_way().is_none() {
        return Ok(());
    }
    let mut taken = stage.clone();
    taken.play(way.command());
    prop_assert_eq!(&taken.show.plan, &stage.show.plan);
    let table = timetable(&taken.show, now);
    for fixed in way.fixed.iter().filter(|f| f.segment.is_some()) {
        let of = |segment: Option<&_>| segment == fixed.segment.as_ref();
        let late = if fixed.end {
            table.hard_ends.iter().find(|h| of(h.segment.as_ref())).map(|h| h.late)
        } else {
            table.hard_starts.iter().find(|h| of(Some(&h.segment))).map(|h| h.late)
        };
        prop_assert_eq!(late, Some(fixed.late));
    }
    let main = table.rows.iter().filter(|r| r.track.is_main());
    let ahead: Vec<_> = main.filter(|r| r.status.is_ahead()).collect();
    let told: Vec<_> = way.times.iter().map(|t| (&t.segment, Some(t.start), Some(t.end))).collect();
    let real: Vec<_> = ahead.iter().map(|r| (&r.segment, r.start, r.end)).collect();
    let on_air = usize::from(table.main().is_some_and(|m| m.on_air.is_some()));
    prop_assert_eq!(&told[on_air..], &real[..]);
    if let Some(on_air) = table.main().and_then(|m| m.on_air.as_ref()) {
        prop_assert_eq!(told[0].2, Some(on_air.ends));
    }
    prop_assert_eq!(told.last().map_or(Some(way.end), |t| t.2), Some(way.end));
    taken.play(Command::Undo { turn: None });
    prop_assert_eq!(&taken.show.runs, &stage.show.runs);
    Ok(())
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn a_way_back_keeps_every_least_and_does_what_it_says(
        acts in acts(30),
        minute in 0i64..120,
        ranks in any::<[bool; 3]>(),
        steps in 0usize..30,
    ) {
        let mut stage = played(&acts, false);
        for (id, may) in ["debate", "talk", "closing"].into_iter().zip(ranks) {
            if may && let Some(segment) = stage.show.plan.segment(&id.into()) {
                let now = SegmentValue::DropRank(Some(1));
                let was = segment.value(&now);
                stage.play(Command::Edit { segment: id.into(), now, was });
            }
        }
        if minute % 3 == 0 {
            hard_end(&mut stage, "11:35");
        }
        stage.wait(minute * 60_000);
        let mut left = steps;
        let found = catch_up(&stage.show, stage.now(), || {
            left = left.saturating_sub(1);
            left > 0
        });
        for way in &found.ways {
            keeps_its_word(&stage, &found, way)?;
        }
    }

    #[test]
    fn it_does_so_on_any_day(pieces in pieces(9, 6), late in 0i64..20, on in 0i64..16, hold: bool) {
        let mut stage = day(&pieces, late, on);
        if hold {
            stage.play(Command::Hold).wait(95_000);
        }
        let found = found(&stage);
        for way in &found.ways {
            keeps_its_word(&stage, &found, way)?;
            prop_assert_eq!(way.gap, None);
            let mut taken = stage.clone();
            taken.play(way.command());
            let now = stage.now();
            prop_assert!(all_late(&taken.show, now) < all_late(&stage.show, now));
        }
        let stuck = found.beyond.iter().map(|f| f.late).sum::<i64>();
        let missed = found.missed.iter().map(|f| f.late).sum::<i64>();
        prop_assert!(!found.ways.is_empty() || stuck == missed, "what can be rescued has a way");
        let best = found.ways.iter().map(|w| w.fixed.iter().map(|f| f.late).sum::<i64>()).min();
        prop_assert_eq!(best.unwrap_or(missed), stuck, "one way rescues all that can be");
    }

    #[test]
    fn a_search_that_is_stopped_says_so_and_by_how_much(
        pieces in pieces(9, 6),
        late in 5i64..20,
        steps in 0usize..6,
    ) {
        let stage = day(&pieces, late, 3);
        let mut left = steps;
        let some = catch_up(&stage.show, stage.now(), || { left = left.saturating_sub(1); left > 0 });
        let best = found(&stage);
        prop_assert_eq!(&some.beyond, &best.beyond);
        prop_assert_eq!(some.ways.is_empty(), best.ways.is_empty());
        prop_assert!(some.stopped || some == best);
        for way in some.ways.iter().filter(|w| w.gap.is_some()) {
            let took = |w: &Way| w.taken.rests + w.taken.voices + w.taken.dropped;
            let as_much = |w: &&Way| w.fixed.iter().zip(&way.fixed).all(|(w, f)| w.late <= f.late);
            // No way that rescues as much takes less than the gap allows for.
            let like = best.ways.iter().filter(as_much).map(took).min();
            prop_assert!(like.is_none_or(|least| took(way) - least <= way.gap.unwrap()));
        }
    }

    #[test]
    fn the_same_moment_gives_the_same_ways(pieces in pieces(9, 6), late in 5i64..20) {
        let stage = day(&pieces, late, 3);
        prop_assert_eq!(found(&stage), found(&stage));
    }
}
