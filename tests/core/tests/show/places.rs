//! What is found by name is what going through the list finds.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use show::Show;
use show::people::Person;
use show::places::Places;

#[test]
fn things_of_one_name_come_in_the_order_of_the_list() {
    let list = ["b", "a", "b", "c", "a", "b"];
    let places = Places::of(&list, |name| name);
    assert_eq!(places.find(&list, &"b", |name| name), Some(&[0, 2, 5][..]));
    assert_eq!(places.find(&list, &"d", |name| name), Some(&[][..]));
    assert_eq!(places.find(&list[1..], &"b", |name| name), None, "another list");
}

/// Where each segment stands and who appears there; who each person is and where they appear.
type Found = (Vec<(Option<usize>, Vec<String>)>, Vec<(Option<Person>, Vec<String>)>);

fn found(show: &Show) -> Found {
    let people = &show.people;
    let of_segment = |id| {
        let appear = people.in_segment(id).map(|a| a.id.0.clone()).collect();
        (show.plan.position(id), appear)
    };
    let of_person = |id| {
        let appear = people.of_person(id).map(|a| a.id.0.clone()).collect();
        (people.person(id).cloned(), appear)
    };
    let segments = show.plan.segments.iter().map(|s| of_segment(&s.id)).collect();
    (segments, people.persons.iter().map(|p| of_person(&p.id)).collect())
}

proptest! {
    #![proptest_config(kit::cases(150))]

    #[test]
    fn the_places_follow_whatever_is_done(acts in acts(60)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        let mut plain = stage.show.clone();
        plain.plan.places = Places::default();
        let people = &mut plain.people;
        (people.known, people.places, people.theirs) = Default::default();
        prop_assert_eq!(found(&stage.show), found(&plain));
        let text = serde_json::to_string(&stage.show).unwrap();
        for name in ["known", "places", "theirs"] {
            prop_assert!(!text.contains(&format!("\"{name}\"")), "{name} is written");
        }
        let mut read: Show = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(found(&read), found(&plain));
        read.index();
        prop_assert_eq!(found(&read), found(&plain));
    }
}
