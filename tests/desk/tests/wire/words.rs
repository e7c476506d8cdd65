//! What people read when something is refused.

use serde_json::json;
use show::Refusal;
use show::people::Missing;
use show::refusal::WhyNot;
use wire::words::{Language, Words};

fn every_refusal() -> Vec<Refusal> {
    let what = || "segment".to_owned();
    let id = || "s1".to_owned();
    let open = Missing { person: "ada".into(), check: "sound".into() };
    vec![
        Refusal::NoProgramme,
        Refusal::TooSoon { since_ms: 100, wait_ms: 500 },
        Refusal::CriticalOpen { missing: vec![open.clone(), open] },
        Refusal::Stale { what: what() },
        Refusal::Unknown { what: what(), id: id() },
        Refusal::Taken { what: what(), id: id() },
        Refusal::NotRunning,
        Refusal::NothingOnAir,
        Refusal::NothingNext,
        Refusal::AlreadyHeld,
        Refusal::NotHeld,
        Refusal::NotToCome { segment: "s1".into() },
        Refusal::WentOnAir { segment: "s1".into() },
        Refusal::LiveUnderWay,
        Refusal::NotRehearsing,
        Refusal::BadTime { why: WhyNot::Future, limit: "10:00:00".into() },
        Refusal::BadTime { why: WhyNot::Early, limit: "10:00:00".into() },
        Refusal::BadTime { why: WhyNot::Overlap, limit: "10:00:00".into() },
        Refusal::BadTime { why: WhyNot::Negative, limit: "10:00:00".into() },
        Refusal::OtherDay { planned: "2021-07-12".into(), today: "2021-07-13".into() },
        Refusal::OutOfRange { what: what(), least: 0, most: 5 },
        Refusal::BadText { what: what(), most: 500 },
        Refusal::NothingToUndo,
        Refusal::TouchedSince { what: what() },
        Refusal::NotAllowed,
    ]
}

#[test]
fn every_refusal_has_its_sentence_filled_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        for refusal in every_refusal() {
            let facts = serde_json::to_value(&refusal).unwrap();
            let fault = words.fault(facts["code"].as_str().unwrap(), facts.clone());
            assert!(
                !fault.text.contains(['{', '[', '$']),
                "{language:?} {refusal:?}: {}",
                fault.text
            );
            assert!(fault.text.ends_with(['.', '?', '!']), "{}", fault.text);
        }
    }
}

#[test]
fn a_list_is_said_as_its_number() {
    let words = Words::new(Language::French);
    let say = |missing: serde_json::Value| {
        words.fault("critical-open", json!({ "missing": missing })).text
    };
    assert!(say(json!([1])).starts_with("Un point"), "{}", say(json!([1])));
    assert!(say(json!([1, 2, 3])).starts_with("3 points"), "{}", say(json!([1, 2, 3])));
}

#[test]
fn a_text_that_is_missing_is_seen() {
    assert_eq!(Words::new(Language::French).text("no-such-text", &[]), "[no-such-text]");
}

#[test]
fn a_language_is_that_of_its_tag_and_french_otherwise() {
    for (tag, language) in [
        ("en", Language::English),
        ("EN_gb.UTF-8", Language::English),
        ("fr-FR", Language::French),
        ("C", Language::French),
        ("", Language::French),
    ] {
        assert_eq!(Language::of(tag), language, "{tag}");
    }
}
