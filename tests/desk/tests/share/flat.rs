//! The flat state: one object whole on joining and at each change, for those who may see the desk.

use desk::Right;
use serde_json::{Value, json};
use tests_desk::Stand;
use tests_desk::served::Served;
use tests_desk::socket::Line;
use wire::Do;

/// Waits for the state of that turn.
fn until(line: &mut Line, seq: u64) -> Value {
    loop {
        let state = line.message();
        if state["seq"].as_u64() >= Some(seq) {
            return state;
        }
    }
}

#[test]
fn it_is_told_whole_on_joining_and_at_each_change() {
    let served = Served::of(Stand::day());
    let mut line = Line::flat(served.address, served.key(Right::Manager)).unwrap();
    let state = line.message();
    assert_eq!((&state["state"], &state["title"]), (&json!("before"), &json!("")));
    assert_eq!(state["next_title"], "opening");
    served.stand.at("09:00");
    let seq = served.stand.top().unwrap();
    let state = until(&mut line, seq);
    assert_eq!((&state["state"], &state["title"]), (&json!("on-air"), &json!("opening")));
    assert_eq!((&state["remaining"], &state["late"]), (&json!(600), &json!(false)));
    let seq = served.stand.act(Do::Panic).unwrap();
    let state = until(&mut line, seq);
    assert_eq!((&state["state"], &state["safe"]), (&json!("hold"), &json!(true)));
    let flat = state.as_object().unwrap().values().all(|v| !v.is_object() && !v.is_array());
    assert!(flat, "{state}");
}

#[test]
fn it_is_for_those_who_may_see_the_desk() {
    let served = Served::of(Stand::day());
    for right in [Right::Host, Right::Speaker, Right::Rapporteur, Right::Viewer] {
        assert_eq!(Line::flat(served.address, served.key(right)).err(), Some(403), "{right:?}");
    }
    assert_eq!(Line::flat(served.address, "none").err(), Some(401));
}
