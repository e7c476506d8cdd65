//! How sure: what is said holds as often as it says.

mod chance;
mod day;
mod draw;
mod pace;

use std::collections::BTreeMap;

use crate::scenes::{debate_since, edit, hard_end, played, t};
use chance::{World, call};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::sure::{Likely, Sure, WhatIf, sure, sure_if};
use live::timetable;
use proptest::prelude::*;
use show::plan::SegmentValue;
use show::time::At;
use show::{Command, Show};

/// What was said of a hard start, before it came to it.
struct Said {
    segment: String,
    likely: Likely,
}

/// Of so many days of a world, what was said on the way and what became of it: said, and when it
/// really was.
fn said(world: World, days: u64) -> Vec<(Likely, At)> {
    let mut all = Vec::new();
    for seed in 1..=days {
        let mut said = Vec::new();
        let stage = call(world, seed, |stage| {
            let Sure { hard_starts, end } = sure(&stage.show, stage.now(), 7);
            said.extend(hard_starts.into_iter().chain(end).map(|likely| {
                let segment = likely.segment.as_ref().map_or("end", |s| s.as_str()).to_owned();
                Said { segment, likely }
            }));
        });
        let run = stage.show.run().unwrap();
        let mut real: BTreeMap<&str, At> =
            run.passages.iter().map(|p| (p.segment.as_str(), p.taken)).collect();
        real.insert("end", run.ended.unwrap());
        all.extend(said.iter().map(|s| (s.likely.clone(), real[s.segment.as_str()])));
    }
    all
}

/// How many in a hundred.
fn percent(of: &[&(Likely, At)], held: impl Fn(&(Likely, At)) -> bool) -> usize {
    of.iter().filter(|one| held(one)).count() * 100 / of.len()
}

#[test]
fn what_is_said_comes_about_as_often_as_it_says() {
    for world in [World::LogNormal, World::Gamma, World::Mixed] {
        let all = said(world, 150);
        let late: Vec<_> = all.iter().filter(|(l, _)| l.worst > l.planned).collect();
        assert!(late.len() > 10_000, "{world:?}: {}", late.len());
        let held = percent(&late, |(likely, real)| *real <= likely.worst);
        assert!((85..=95).contains(&held), "{world:?}: {held} % are not later than the worst");
        let late: Vec<_> = all.iter().filter(|(l, _)| l.half > l.planned).collect();
        let held = percent(&late, |(likely, real)| *real <= likely.half);
        assert!((40..=60).contains(&held), "{world:?}: {held} % are not later than the half");
        for (from, to) in [(10, 40), (40, 60), (60, 90)] {
            let some: Vec<_> = all.iter().filter(|(l, _)| (from..to).contains(&l.holds)).collect();
            let said = some.iter().map(|(l, _)| usize::from(l.holds)).sum::<usize>() / some.len();
            let held = percent(&some, |(likely, real)| real.since(likely.planned) < 1000);
            assert!(said.abs_diff(held) <= 12, "{world:?}: {said} % were said, {held} % held");
        }
    }
}

#[test]
fn a_team_that_is_steadier_than_most_or_looser_is_learned_in_time() {
    for (world, at_least) in [(World::Steady, 90), (World::Loose, 80)] {
        let all = said(world, 80);
        let late: Vec<_> = all.iter().filter(|(l, _)| l.worst > l.planned).collect();
        let held = percent(&late, |(likely, real)| *real <= likely.worst);
        assert!((at_least..=98).contains(&held), "{world:?}: {held} %");
    }
}

#[test]
fn with_no_programme_nothing_is_said() {
    assert_eq!(sure(&Show::default(), t("09:00"), 1), Sure::default());
}

#[test]
fn the_lunch_that_is_near_is_surer_than_the_end_and_delay_makes_both_less_sure() {
    let on_time = sure(&debate_since("09:10").show, t("09:20"), 1);
    let late = sure(&debate_since("09:27").show, t("09:30"), 1);
    let lunch = |sure: &Sure| sure.of(Some(&"lunch".into())).unwrap().clone();
    assert!(lunch(&on_time).holds > 80, "{on_time:?}");
    assert!((10..60).contains(&lunch(&late).holds), "{late:?}");
    assert!(lunch(&late).half >= t("10:15") && lunch(&late).worst > lunch(&late).half);
    assert!(late.end.unwrap().worst > on_time.end.unwrap().worst);
}

#[test]
fn what_would_be_done_is_weighed_before_it_is() {
    let stage = debate_since("09:27");
    let now = t("09:30");
    let holds = |what_if: &WhatIf| {
        let sure = sure_if(&stage.show, now, what_if, 1);
        sure.of(Some(&"lunch".into())).unwrap().holds
    };
    let nothing = holds(&WhatIf::default());
    let shorter = WhatIf { lengths: [("talk".into(), 600)].into(), ..WhatIf::default() };
    let on_air = WhatIf { lengths: [("debate".into(), 25 * 60)].into(), ..WhatIf::default() };
    let without = WhatIf { dropped: ["talk".into()].into(), ..WhatIf::default() };
    assert!(nothing + 8 < holds(&shorter), "{nothing} {}", holds(&shorter));
    assert!(nothing + 15 < holds(&on_air), "{nothing} {}", holds(&on_air));
    assert!(nothing + 30 < holds(&without), "{nothing} {}", holds(&without));
}

#[test]
fn what_was_weighed_is_what_is_said_once_it_is_done() {
    let mut stage = debate_since("09:27");
    let now = t("09:30");
    let lengths = [("talk".into(), 600), ("debate".into(), 30 * 60)].into();
    let before = sure_if(&stage.show, now, &WhatIf { lengths, ..WhatIf::default() }, 5);
    let cut = show::command::Cut { segment: "talk".into(), was: 900, now: 600 };
    stage.play(Command::CatchUp { cuts: vec![cut], drops: Vec::new() });
    stage.play(Command::Adjust { segment: "debate".into(), seconds: -300 });
    assert_eq!(sure(&stage.show, now, 5), before);
    let dropped = WhatIf { dropped: ["talk".into()].into(), ..WhatIf::default() };
    let before = sure_if(&stage.show, now, &dropped, 5);
    stage.play(edit(&stage, "talk", SegmentValue::Dropped(true)));
    let after = sure(&stage.show, now, 5);
    assert_eq!(after.hard_starts, before.hard_starts);
    assert_eq!(after.end.unwrap().worst, before.end.unwrap().worst);
}

#[test]
fn the_end_is_held_against_the_hard_end_where_there_is_one() {
    let mut stage = debate_since("09:10");
    assert_eq!(sure(&stage.show, t("09:20"), 1).end.unwrap().planned, t("11:30"));
    hard_end(&mut stage, "15:30");
    let end = sure(&stage.show, t("09:20"), 1).end.unwrap();
    assert_eq!((end.planned, end.holds), (t("15:30"), 100));
}

proptest! {
    #![proptest_config(kit::cases(150))]

    #[test]
    fn it_says_the_same_of_the_same_and_never_what_cannot_be(
        acts in acts(40), rooms in any::<bool>(), later in 0i64..7_200_000, seed in any::<u64>()
    ) {
        let stage = played(&acts, rooms);
        let now = stage.now().plus_ms(later);
        let said = sure(&stage.show, now, seed);
        prop_assert_eq!(&said, &sure(&stage.show, now, seed));
        let table = timetable(&stage.show, now);
        let mut named: Vec<_> = table.hard_starts.iter().map(|h| &h.segment).collect();
        let mut told: Vec<_> = said.hard_starts.iter().filter_map(|l| l.segment.as_ref()).collect();
        named.sort();
        told.sort();
        prop_assert_eq!(named, told, "of each hard start ahead, once");
        prop_assert_eq!(said.end.is_some(), table.rows.iter().any(|r| r.end.is_some()));
        for likely in &said.hard_starts {
            prop_assert!(likely.planned <= likely.half && likely.half <= likely.worst);
            prop_assert!(likely.holds <= 100);
            prop_assert_eq!(likely.worst == likely.planned, likely.holds >= 90 && likely.worst == likely.planned);
        }
        if let Some(end) = said.end {
            prop_assert!(end.half <= end.worst && end.holds <= 100);
            let real = table.rows.iter().filter(|r| r.start.is_some() && !r.status.is_ahead());
            let ended = real.filter(|r| r.status == live::timetable::RowStatus::Done);
            prop_assert!(ended.filter_map(|r| r.end).all(|real| real <= end.half), "what is over is over");
        }
    }
}

#[test]
fn after_the_run_nothing_is_left_to_chance() {
    let mut stage = debate_since("09:10");
    stage.at("09:50").top().at("10:05").top().at("11:00").top().at("11:31:20").top();
    let said = sure(&stage.show, t("14:00"), 3);
    let end = said.end.unwrap();
    assert_eq!((end.half, end.worst, end.holds), (t("11:31:20"), t("11:31:20"), 0));
    assert!(said.hard_starts.is_empty());
}

#[test]
fn before_a_run_the_plan_is_weighed_whatever_the_clock_says() {
    let stage = Stage::with([a_show()]);
    assert_eq!(
        sure(&stage.show, t("08:00"), 3).hard_starts,
        sure(&stage.show, t("15:00"), 3).hard_starts
    );
}
