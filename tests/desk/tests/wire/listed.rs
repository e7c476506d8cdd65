//! What lies between two lists whose members have names.

use proptest::prelude::*;
use serde_json::json;
use tests_desk::merge::list;
use wire::listed::Listed;
use wire::rundown::BeatView;

fn beat(id: usize, title: u8) -> BeatView {
    BeatView {
        id: format!("b{id}"),
        title: title.to_string(),
        duration: None,
        script: String::new(),
    }
}

fn between(before: &[BeatView], after: &[BeatView]) -> Option<Listed<BeatView>> {
    Listed::between(before, after, |b| &b.id)
}

fn plain(count: usize) -> Vec<BeatView> {
    (0..count).map(|id| beat(id, 0)).collect()
}

#[test]
fn the_same_is_nothing() {
    assert_eq!(between(&plain(5), &plain(5)), None);
    assert_eq!(between(&[], &[]), None);
}

#[test]
fn what_changed_is_put_and_nothing_moves() {
    let mut after = plain(5);
    after[3].title = "autre".into();
    let listed = between(&plain(5), &after).unwrap();
    assert_eq!(listed.put, [after[3].clone()]);
    assert!(listed.gone.is_empty() && listed.moved.is_empty());
}

#[test]
fn one_that_moves_is_one_move_however_long_the_list() {
    for (from, to) in [(0, 999), (999, 0), (3, 700), (700, 3), (500, 501)] {
        let mut after = plain(1_000);
        let one = after.remove(from);
        after.insert(to, one);
        let listed = between(&plain(1_000), &after).unwrap();
        assert_eq!(
            (listed.moved.len(), listed.put.len(), listed.gone.len()),
            (1, 0, 0),
            "{from} {to}"
        );
    }
}

#[test]
fn one_that_comes_or_goes_moves_no_other() {
    let mut after = plain(1_000);
    after.insert(400, beat(5_000, 0));
    let listed = between(&plain(1_000), &after).unwrap();
    assert_eq!((listed.moved.len(), listed.put.len(), listed.gone.len()), (1, 1, 0));
    let listed = between(&after, &plain(1_000)).unwrap();
    assert_eq!((listed.moved.len(), listed.put.len(), listed.gone.len()), (0, 0, 1));
}

fn any_list() -> impl Strategy<Value = Vec<BeatView>> {
    let ids = prop::sample::subsequence((0..20_usize).collect::<Vec<_>>(), 0..20).prop_shuffle();
    (ids, prop::collection::vec(0_u8..3, 20))
        .prop_map(|(ids, titles)| ids.into_iter().map(|id| beat(id, titles[id])).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laid_on_the_one_it_gives_the_other(before in any_list(), after in any_list()) {
        let values = |list: &[BeatView]| -> Vec<_> { list.iter().map(|b| json!(b)).collect() };
        let found = between(&before, &after);
        prop_assert_eq!(found.is_none(), before == after);
        if let Some(found) = found {
            let merged = list(&values(&before), &json!(found), "id");
            prop_assert_eq!(merged, json!(values(&after)));
        }
    }
}
