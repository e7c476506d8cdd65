//! What is found by name is what going through the list finds.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use show::Show;
use show::places::Places;

#[test]
fn things_of_one_name_come_in_the_order_of_the_list() {
    let list = ["b", "a", "b", "c", "a", "b"];
    let places = Places::of(&list, |name| name);
    assert_eq!(places.find(&list, &"b", |name| name), Some(&[0, 2, 5][..]));
    assert_eq!(places.find(&list, &"d", |name| name), Some(&[][..]));
    assert_eq!(places.find(&list[1..], &"b", |name| name), None, "another list");
}

fn found(show: &Show) -> Vec<(Option<usize>, Vec<String>)> {
    let of = |id| {
        let appear = show.people.in_segment(id).map(|a| a.id.0.clone()).collect();
        (show.plan.position(id), appear)
    };
    show.plan.segments.iter().map(|s| of(&s.id)).collect()
}

proptest! {
    #![proptest_config(kit::cases(150))]

    #[test]
    fn the_places_follow_whatever_is_done(acts in acts(60)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        let mut plain = stage.show.clone();
        (plain.plan.places, plain.people.places) = (Places::default(), Places::default());
        prop_assert_eq!(found(&stage.show), found(&plain));
        let text = serde_json::to_string(&stage.show).unwrap();
        prop_assert!(!text.contains("\"places\""), "they are not written");
        let mut read: Show = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(found(&read), found(&plain));
        read.index();
        prop_assert_eq!(found(&read), found(&plain));
    }
}
