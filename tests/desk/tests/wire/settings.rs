//! What is set of the show as a whole, from its field and its value as text.

use serde_json::json;
use show::Command;
use show::settings::{Set, Setting};
use show::time::DayTime;
use wire::fill::{Malformed, Shown};

fn read(field: &str, value: &str) -> Result<Command, Malformed> {
    let brief = json!({ "do": "set-show", "field": field, "value": value });
    let stage = kit::Stage::with([kit::a_show()]);
    Shown { show: &stage.show, id: "x" }.fill(serde_json::from_value(brief).unwrap())
}

#[test]
fn what_is_set_comes_with_what_stands() {
    let set = |field: &str, value: &str| match read(field, value).unwrap() {
        Command::Set(Set { now, was }) => (now, was),
        other => panic!("{other:?}"),
    };
    let warnings =
        (Setting::Warnings(vec![3_600, 300]), Setting::Warnings(vec![3_600, 1_800, 900, 300]));
    assert_eq!(set("warnings", "3600 300"), warnings);
    assert_eq!(set("guard", "1000"), (Setting::Guard(1_000), Setting::Guard(600)));
    assert_eq!(set("title", "Le jour").0, Setting::Title("Le jour".into()));
    assert_eq!(set("hard-end", "").0, Setting::HardEnd(None));
    let end = DayTime { day: 1, time: kit::build::time("00:30") };
    assert_eq!(set("hard-end", "1/00:30").0, Setting::HardEnd(Some(end)));
}

#[test]
fn what_cannot_be_read_is_named() {
    let bad = |field: &str, value: &str| read(field, value).unwrap_err().field;
    assert_eq!(bad("guard", "vite"), "guard");
    assert_eq!(bad("warnings", "60 x"), "warnings");
    assert_eq!(bad("hard-end", "25:00"), "start");
    assert_eq!(bad("zone", "UTC"), "field");
}
