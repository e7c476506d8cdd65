//! The words of what is on air, where a cue names them.

use kit::Stage;
use live::devices::{Slot, filled};
use proptest::prelude::*;
use show::Command;
use show::devices::{Act, DeviceKind, When};
use show::people::PersonValue;

use super::{cue, device, of, put, set};

fn text(text: &str) -> Act {
    Act::Text { input: "Synthé".into(), text: text.into() }
}

fn named(name: &str) -> Command {
    let (name, given, family) = (name.to_owned(), String::new(), String::new());
    Command::EditPerson { person: "ada".into(), now: PersonValue::Name { name, given, family } }
}

fn on_air(act: Act) -> Stage {
    let mut stage = Stage::with([
        kit::a_show(),
        named("Ada"),
        put(device("obs", DeviceKind::Obs)),
        put(device("http", DeviceKind::Http)),
        set("opening", vec![cue("a", When::Take, act)]),
    ]);
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    stage
}

#[test]
fn the_text_names_who_speaks_and_follows_a_correction_of_the_name() {
    let mut stage = on_air(text("{speaker} · {intervenant} · {other} {"));
    let slot = Slot::Text("Synthé".into());
    assert_eq!(of(&stage, "obs").holds[&slot], text("Ada · Ada · {other} {"));
    stage.play(named("Ada Lovelace {title}"));
    let shown = &of(&stage, "obs").holds[&slot];
    assert_eq!(
        *shown,
        text("Ada Lovelace {title} · Ada Lovelace {title} · {other} {"),
        "what was put in is not read again"
    );
}

#[test]
fn in_an_address_words_are_encoded_and_in_json_escaped() {
    let act = Act::Http {
        method: String::new(),
        path: "/caption?who={speaker}".into(),
        body: "{\"who\":\"{speaker}\"}".into(),
    };
    let mut stage = on_air(act);
    stage.play(named("A & \"B\"/é"));
    let (_, filled) = of(&stage, "http").once.remove(0);
    let Act::Http { path, body, .. } = filled else { panic!("{filled:?}") };
    assert_eq!(path, "/caption?who=A%20%26%20%22B%22%2F%C3%A9");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&body).unwrap()["who"], "A & \"B\"/é");
}

#[test]
fn before_anything_is_on_air_the_names_are_empty() {
    let stage = Stage::with([kit::a_show()]);
    assert_eq!(filled(&stage.show, &text("[{speaker}]"), stage.now()), text("[]"));
}

proptest! {
    /// Whatever a text is, it is filled: nothing but the names in braces changes.
    #[test]
    fn any_text_can_be_filled(
        parts in proptest::collection::vec(
            prop_oneof![Just("{speaker}"), Just("{suivant}"), Just("{"), Just("}"), Just("{x}"), Just("é"),],
            0..12,
        )
    ) {
        let written = parts.concat();
        let stage = Stage::with([kit::a_show()]);
        let Act::Text { text: shown, .. } = filled(&stage.show, &text(&written), stage.now())
            else { unreachable!() };
        let mut expected = written.clone();
        for name in ["{speaker}", "{suivant}"] {
            expected = expected.replace(name, "");
        }
        prop_assert_eq!(shown, expected);
    }
}
