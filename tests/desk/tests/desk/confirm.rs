//! The second TOP within three seconds.

use desk::{Bearer, Right};
use tests_desk::Stand;
use tests_desk::stand::top;
use wire::Do;

/// A day whose opening waits for a TOP, with something critical open.
fn waiting() -> Stand {
    let stand = Stand::day();
    stand.at("09:00");
    assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open");
    stand
}

#[test]
fn a_second_top_within_three_seconds_overrides() {
    for after in [400, 1_000, 2_999] {
        let stand = waiting();
        stand.hands.wait(after);
        stand.act(top(false)).unwrap_or_else(|fault| panic!("{after} ms: {fault}"));
        assert_eq!(stand.on_air().as_deref(), Some("opening"));
        let forced = &stand.show().runs[0].passages[0].forced;
        assert!(!forced.is_empty(), "what was overridden is in the record");
    }
}

#[test]
fn sooner_or_later_it_does_not() {
    for after in [0, 1, 399, 3_000, 10_000] {
        let stand = waiting();
        stand.hands.wait(after);
        assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open", "{after} ms");
        assert_eq!(stand.on_air(), None);
    }
}

#[test]
fn a_key_that_repeats_by_itself_never_overrides() {
    let stand = waiting();
    for _ in 0..100 {
        stand.hands.wait(33);
        assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open");
    }
}

#[test]
fn another_persons_top_is_no_confirmation() {
    let stand = waiting();
    stand.hands.wait(1_000);
    let browser = Bearer::link("link-1".into(), Right::Manager, false);
    let other = stand.desk.act(&browser, top(false), None);
    assert_eq!(other.unwrap_err().code(), "critical-open");
    // It is theirs that waits now.
    stand.hands.wait(1_000);
    assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open");
}

#[test]
fn what_others_do_in_between_does_not_take_it_back() {
    let stand = waiting();
    stand.hands.wait(500);
    let note = Do::Takeaway { text: "Note".into(), kind: None, theme: None };
    stand.act_as(Right::Rapporteur, note).unwrap();
    stand.hands.wait(500);
    stand.act(top(false)).unwrap();
}

#[test]
fn it_confirms_what_was_refused_and_nothing_else() {
    let stand = waiting();
    stand.hands.wait(500);
    stand.act(Do::Standby { track: None, segment: Some("talk".into()) }).unwrap();
    stand.hands.wait(500);
    // The next is another one: it has not been refused yet.
    assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open");
    assert_eq!(stand.on_air(), None);
}

#[test]
fn one_confirmation_is_for_one_top() {
    let stand = waiting();
    stand.hands.wait(500);
    stand.act(top(false)).unwrap();
    stand.hands.wait(700);
    assert_eq!(stand.act(top(false)).unwrap_err().code(), "critical-open");
    assert_eq!(stand.on_air().as_deref(), Some("opening"));
}

#[test]
fn with_nothing_critical_open_one_top_is_enough() {
    let stand = Stand::day();
    for check in ["confirmed", "sound"] {
        let (person, check, state) = ("ada".into(), check.into(), "done".into());
        let tick = Do::Check { person, check, state, appearance: None, note: None };
        stand.act(tick).unwrap();
    }
    stand.at("09:00").act(top(false)).unwrap();
    assert_eq!(stand.show().runs[0].passages[0].forced, []);
}
