//! What lies between the chains of two views.

use proptest::prelude::*;
use serde_json::json;
use tests_desk::merge::chained;
use wire::chained::Chained;
use wire::listed::Listed;
use wire::view::ChainView;

fn chain(head: usize, at_least: Option<i32>, after_now_ms: Option<i64>) -> ChainView {
    let (track, head) = ("main".to_owned(), format!("s{head}"));
    ChainView { track, head, at_least: at_least.map(f64::from), after_now_ms }
}

fn chains(count: usize) -> Vec<ChainView> {
    (0..count).map(|n| chain(n, Some(n as i32 * 1_000), Some(n as i64 * 10))).collect()
}

#[test]
fn what_a_top_does_to_a_thousand_chains_is_one_shift() {
    let before = chains(1_000);
    let mut after: Vec<_> = before[1..].to_vec();
    after.iter_mut().for_each(|c| c.after_now_ms = c.after_now_ms.map(|ms| ms - 300));
    after[0].at_least = Some(77.0);
    let found = Chained::between(&before, &after).unwrap();
    assert_eq!(found.shifts.len(), 2, "{:?}", found.shifts);
    assert_eq!((found.list.put.len(), found.list.gone.len()), (0, 1));
}

#[test]
fn the_same_is_nothing() {
    assert_eq!(Chained::between(&chains(3), &chains(3)), None);
}

fn any_chains() -> impl Strategy<Value = Vec<ChainView>> {
    let heads = prop::sample::subsequence((0..12_usize).collect::<Vec<_>>(), 0..12);
    let part = || prop::option::weighted(0.8, 0_i32..4);
    (heads, prop::collection::vec((part(), part()), 12)).prop_map(|(heads, parts)| {
        let of = |n: usize| chain(n, parts[n].0, parts[n].1.map(i64::from));
        heads.into_iter().map(of).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laid_on_the_ones_they_give_the_others(before in any_chains(), after in any_chains()) {
        let values = |list: &[ChainView]| -> Vec<_> { list.iter().map(|c| json!(c)).collect() };
        let found = Chained::between(&before, &after);
        prop_assert_eq!(found.is_none(), before == after);
        if let Some(found) = found {
            let merged = chained(&values(&before), &json!(found));
            prop_assert_eq!(&merged, &json!(values(&after)));
            // A shift that is said twice is one.
            let shifts = Chained { list: Listed { put: vec![], gone: vec![], moved: vec![] }, ..found };
            let once = chained(&values(&before), &json!(shifts));
            prop_assert_eq!(&chained(once.as_array().unwrap(), &json!(shifts)), &once);
        }
    }
}
