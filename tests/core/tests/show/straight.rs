//! Long lines are read straight from their text: the same comes back, in whatever order it stands.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use serde_json::{from_str, to_string, to_value};
use show::event::{Event, Recorded};
use show::{Show, Turn};

/// The line read from its text, and from one with its parts in the order of their names.
fn read_back(turn: &Turn) -> [Turn; 2] {
    let sorted = to_value(turn).unwrap().to_string();
    [to_string(turn).unwrap(), sorted].map(|text| from_str(&text).unwrap())
}

proptest! {
    #![proptest_config(kit::cases(60))]

    #[test]
    fn every_line_and_the_show_come_back_as_they_were_written(acts in acts(60)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        for turn in &stage.turns {
            for back in read_back(turn) {
                prop_assert_eq!(&back, turn);
            }
        }
        let mut back: Show = from_str(&to_string(&stage.show).unwrap()).unwrap();
        back.index();
        prop_assert_eq!(back, stage.show);
    }
}

#[test]
fn a_show_begun_anew_comes_back_with_all_that_it_holds() {
    let stage = Stage::with([a_show()]);
    let began = Recorded::from(Event::Genesis { show: Box::new(stage.show) });
    let back: Recorded = from_str(&to_string(&began).unwrap()).unwrap();
    assert_eq!(back, began);
}

#[test]
fn a_line_that_lacks_something_says_what() {
    let lacking = |event: &str| {
        let line = format!(r#"{{"v":1,"event":{event}}}"#);
        from_str::<Recorded>(&line).unwrap_err().to_string()
    };
    assert!(lacking(r#"{"event":"danced"}"#).contains("danced"));
    assert!(lacking(r#"{"event":"changed"}"#).contains("change"));
    assert!(lacking(r#"{"event":"changed","change":{"of":"tea"}}"#).contains("tea"));
    let half = r#"{"event":"changed","change":{"of":"programme","was":{}}}"#;
    assert!(lacking(half).contains("plan"), "{}", lacking(half));
    let half = r#"{"event":"changed","change":{"of":"brought","was":null,"now":{}}}"#;
    assert!(lacking(half).contains("about"), "{}", lacking(half));
    assert!(from_str::<Recorded>("[1, {}]").is_err());
    assert!(from_str::<Recorded>("null").is_err());
}
