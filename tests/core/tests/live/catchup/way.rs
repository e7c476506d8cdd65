//! A way with its price, and which ways are worth being shown.

use super::days::{day, found, pieces};
use kit::build::{a_show, secs};
use live::catchup::{Sort, Way};
use proptest::prelude::*;
use show::Command;
use show::plan::SegmentValue;

#[test]
fn who_has_less_time_is_counted_once() {
    let mut stage = kit::Stage::live(a_show());
    let now = SegmentValue::DropRank(Some(1));
    let was = SegmentValue::DropRank(None);
    stage.play(Command::Edit { segment: "talk".into(), now, was });
    stage.at("09:00").top();
    stage.at("09:29").top();
    stage.at("09:30");
    let found = found(&stage);
    let [cut, drop] = &found.ways[..] else { panic!("{found:?}") };
    assert_eq!(
        (cut.people, cut.taken.voices),
        (2, secs(4)),
        "bob in the debate, rameau in the talk"
    );
    assert_eq!((drop.people, drop.taken.dropped, drop.spare), (1, secs(15), secs(11)));
    assert_eq!(
        drop.times.iter().map(|t| t.segment.as_str()).collect::<Vec<_>>(),
        ["debate", "lunch", "closing"]
    );
}

/// What is paid, each to be small.
fn pays(way: &Way) -> [i64; 6] {
    let touched = i64::try_from(way.cuts.len() + way.drops.len()).unwrap();
    let late = way.fixed.iter().map(|f| f.late).sum();
    [late, way.taken.rests, way.taken.voices, way.taken.dropped, touched, -way.reserve.all]
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn the_ways_differ_in_kind_and_none_is_in_every_way_as_dear_as_another(
        pieces in pieces(9, 6),
        late in 0i64..20,
        on in 0i64..12,
    ) {
        let ways = found(&day(&pieces, late, on)).ways;
        prop_assert!(ways.len() <= 3);
        for (at, way) in ways.iter().enumerate() {
            prop_assert!(!way.cuts.is_empty() || !way.drops.is_empty());
            prop_assert_eq!(way.sort == Sort::Drops, !way.drops.is_empty());
            for other in ways.iter().skip(at + 1) {
                let (a, b) = (pays(way), pays(other));
                prop_assert!(a.iter().zip(b).any(|(a, b)| *a > b));
                prop_assert!(a.iter().zip(b).any(|(a, b)| *a < b));
                prop_assert!((&way.cuts, &way.drops) != (&other.cuts, &other.drops));
            }
        }
    }
}
