//! Whether a show's file is sound.

use serde_json::json;
use tests_desk::program::Place;

/// A show of many turns whose file is damaged in its later half.
pub fn damaged(place: &Place, name: &str) {
    place.sample(name);
    {
        let serving = place.serve(name);
        for n in 0..120 {
            let text = format!("{n} {}", "à retenir ".repeat(30));
            assert_eq!(serving.act(&json!({ "do": "takeaway", "text": text })).status, 200);
        }
        let (code, _) = serving.terminate();
        assert_eq!(code, Some(0));
    }
    let path = place.path(name);
    let mut bytes = std::fs::read(&path).unwrap();
    let (from, to) = (bytes.len() * 3 / 4, bytes.len() * 7 / 8);
    bytes[from..to].fill(0xa5);
    std::fs::write(&path, bytes).unwrap();
}

#[test]
fn a_sound_file_is_sound() {
    let place = Place::default();
    let path = place.sample("jour.regie");
    let before = std::fs::read(&path).unwrap();
    let ran = place.run(&["check", "jour.regie"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.json(), json!({ "sound": true, "turns": 1, "damage": null }));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(place.names(), ["jour.regie"]);
}

#[test]
fn a_damaged_one_is_said_to_be_and_left_alone() {
    let place = Place::default();
    damaged(&place, "jour.regie");
    let before = std::fs::read(place.path("jour.regie")).unwrap();
    let ran = place.run(&["check", "jour.regie"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    let said = ran.json();
    assert_eq!(said["sound"], false);
    assert!(said["turns"].as_u64().is_some_and(|turns| turns < 121), "{said}");
    assert!(!said["damage"].as_str().unwrap().is_empty());
    assert!(ran.err.contains("abîmé"), "{ran:?}");
    assert_eq!(std::fs::read(place.path("jour.regie")).unwrap(), before);
    assert_eq!(place.names(), ["jour.regie"]);
}

#[test]
fn what_is_no_show_is_refused() {
    let place = Place::default();
    place.file("notes.txt", "Des notes à moi.\n".repeat(300));
    place.file("vide.regie", "");
    for name in ["notes.txt", "vide.regie", "absent.regie"] {
        place.run(&["check", name]).refused(1);
    }
    assert_eq!(place.names(), ["notes.txt", "vide.regie"]);
}

#[test]
fn a_show_that_is_being_served_can_be_checked() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    assert_eq!(serving.act(&json!({ "do": "message", "text": "Bonjour" })).status, 200);
    let ran = place.run(&["check", "jour.regie"]);
    assert_eq!((ran.code, ran.json()["turns"].as_u64()), (0, Some(2)), "{ran:?}");
    assert_eq!(serving.act(&json!({ "do": "message", "text": "Encore" })).status, 200);
}
