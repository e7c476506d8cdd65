//! Chains: what a client counts by itself is what the timetable says.

use crate::scenes::{clock, debate_since, on_air, played, rooms, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::chain::{chains, day_end};
use live::timetable;
use proptest::prelude::*;
use show::id::SegmentId;
use show::time::At;
use show::{Command, Show};
use std::collections::BTreeMap;

/// The arithmetic of a client: offsets in the chain, a maximum, and the difference to now.
fn counted(show: &Show, now: At) -> BTreeMap<SegmentId, At> {
    let mut starts = BTreeMap::new();
    let table = timetable(show, now);
    let chains = chains(show);
    for track in &table.tracks {
        let mut open = None;
        for row in table.rows.iter().filter(|r| r.track == track.track && r.status.is_ahead()) {
            if let Some(chain) = chains.iter().find(|c| c.head == row.segment) {
                open = Some((chain, 0));
            }
            let (chain, offset) = open.as_mut().expect("the first row ahead heads a chain");
            let parts = [chain.start.at_least, chain.start.after_now.map(|ms| now.plus_ms(ms))];
            let start = parts.into_iter().flatten().max().unwrap();
            starts.insert(row.segment.clone(), start.plus(*offset));
            let segment = show.plan.segment(&row.segment).unwrap();
            *offset += show.run().map_or(segment.duration, |run| run.length(segment));
        }
    }
    starts
}

fn heads(stage: &Stage) -> Vec<String> {
    let part = |at: Option<At>| at.map_or_else(|| "-".into(), clock);
    let told = |c: live::chain::Chain| {
        format!("{} {} {:?}", c.head, part(c.start.at_least), c.start.after_now)
    };
    chains(&stage.show).into_iter().map(told).collect()
}

#[test]
fn a_chain_runs_from_one_hard_start_to_before_the_next() {
    let planned = ["opening 09:00:00 None", "lunch 10:15:00 None"];
    assert_eq!(heads(&Stage::with([a_show()])), planned);
    let begun = ["opening 09:00:00 Some(0)", "lunch 10:15:00 Some(3600000)"];
    assert_eq!(heads(&Stage::live(a_show())), begun);
}

#[test]
fn what_is_on_air_shifts_the_chain_after_it() {
    let mut stage = debate_since("09:14");
    let late = ["talk 09:49:00 Some(0)", "lunch 10:15:00 Some(900000)"];
    assert_eq!(heads(&stage), late);
    stage.at("09:20").play(Command::Hold);
    let held = ["talk - Some(1740000)", "lunch 10:15:00 Some(2640000)"];
    assert_eq!(heads(&stage), held, "held, all moves with the clock");
}

#[test]
fn each_room_has_chains_of_its_own() {
    let stage = Stage::live(rooms());
    let tracks: Vec<_> =
        chains(&stage.show).into_iter().map(|c| format!("{} {}", c.track, c.head)).collect();
    assert_eq!(tracks, ["main plenary", "main returns", "w1 w1-a", "w2 w2-a"]);
}

#[test]
fn a_chain_is_written_flat() {
    let json = serde_json::to_value(&chains(&on_air().show)[0]).unwrap();
    let expected = serde_json::json!({
        "track": "main", "head": "debate", "at_least": t("09:10").0, "after_now": 0
    });
    assert_eq!(json, expected);
}

proptest! {
    #![proptest_config(kit::cases(400))]

    #[test]
    fn what_a_client_counts_is_what_the_timetable_says_at_every_later_moment(
        acts in acts(40), rooms in any::<bool>(), later in prop::collection::vec(0i64..14_400_000, 1..4)
    ) {
        let stage = played(&acts, rooms);
        for ms in later {
            let now = stage.now().plus_ms(ms);
            let table = timetable(&stage.show, now);
            let ahead = table.rows.iter().filter(|r| r.status.is_ahead());
            let said: BTreeMap<_, _> = ahead.map(|r| (r.segment.clone(), r.start.unwrap())).collect();
            prop_assert_eq!(counted(&stage.show, now), said);
            let end = day_end(&stage.show).map(|f| f.at(now));
            let ends = table.rows.iter().filter_map(|r| r.end).max();
            prop_assert_eq!(end, ends);
            if let (Some(day), Some(end)) = (table.day, end) {
                prop_assert_eq!(day.forecast_end, end);
            }
        }
    }
}
