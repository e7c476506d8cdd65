//! Fields of a segment: what an edit reads and sets.

use kit::segment;
use proptest::prelude::*;
use show::id::TrackId;
use show::plan::{Beat, Kind, Plan, SegmentValue, Start};

fn values() -> impl Strategy<Value = SegmentValue> {
    let beat =
        Beat { id: "b".into(), title: "Temps".into(), duration: Some(60), script: "…".into() };
    prop_oneof![
        any::<String>().prop_map(SegmentValue::Title),
        any::<String>().prop_map(SegmentValue::Subtitle),
        any::<String>().prop_map(SegmentValue::Number),
        any::<String>().prop_map(SegmentValue::Notes),
        Just(SegmentValue::Kind(Kind::Workshop)),
        Just(SegmentValue::Block(Some("b".into()))),
        Just(SegmentValue::Track("w1".into())),
        Just(SegmentValue::Start(Start::Hard(kit::build::wall("10:00")))),
        any::<i64>().prop_map(SegmentValue::Duration),
        any::<i64>().prop_map(SegmentValue::Least),
        any::<Option<i64>>().prop_map(SegmentValue::Most),
        Just(SegmentValue::HardEnd(Some(kit::build::wall("11:00")))),
        any::<bool>().prop_map(SegmentValue::Dropped),
        Just(SegmentValue::Beats(vec![beat])),
    ]
}

proptest! {
    #[test]
    fn what_is_set_is_read_and_setting_the_old_value_restores(value in values()) {
        let before = segment("s", "S", 10);
        let mut after = before.clone();
        let was = before.value(&value);
        after.set(value.clone());
        prop_assert_eq!(after.value(&value), value);
        after.set(was);
        prop_assert_eq!(after, before);
    }
}

#[test]
fn a_segment_is_found_by_its_name() {
    let plan =
        Plan { segments: vec![segment("a", "A", 1), segment("b", "B", 1)], ..Plan::default() };
    assert_eq!(plan.position(&"b".into()), Some(1));
    assert_eq!(plan.segment(&"b".into()).unwrap().title, "B");
    assert!(plan.segment(&"c".into()).is_none());
}

#[test]
fn the_main_track_is_named_main_and_nobody_is_on_stage_in_a_break() {
    assert!(TrackId::default().is_main() && !TrackId::from("w1").is_main());
    assert!(Kind::Break.is_rest() && Kind::Lunch.is_rest() && !Kind::Talk.is_rest());
}
