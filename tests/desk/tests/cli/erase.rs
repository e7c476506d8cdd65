//! The people of a show erased by the command: first listed, then all of them or one, for good.

use serde_json::{Value, json};
use tests_desk::program::Place;
use tests_desk::stand::bytes_beside;

const PHONE: &str = "+33 6 98 76 54 32";

/// A show of two people, of whom one is reached by telephone and is named in a title and a cue.
fn shown() -> Place {
    let place = Place::default();
    let people =
        "nom;téléphone\nHypatie ALEXANDRIE;+33 6 98 76 54 32\nAda FLEURY;+33 6 11 22 33 44\n";
    place.file("jour.md", "# Rencontre\n\n12 juillet 2021\n\n9h – 9h30 : Le récit d’Hypatie Alexandrie\n\nAvec Hypatie ALEXANDRIE, philosophe\n\n9h30 – 10h : Débat\n\nAvec Ada FLEURY, maire\n");
    place.file("gens.csv", people);
    let into = ["--into", "jour.regie", "--time-zone", "Europe/Paris", "--private", "phone"];
    for document in ["jour.md", "gens.csv"] {
        let ran = place.run(&[&["import", document], &into[..]].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        std::fs::remove_file(place.path(document)).unwrap();
    }
    place
}

fn listed(place: &Place) -> Value {
    let ran = place.run(&["erase", "jour.regie", "--preview"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.json()
}

fn people(place: &Place, private: bool) -> Value {
    let asked = ["export", "jour.regie", "--what", "people", "--as", "json"];
    let more: &[&str] = if private { &["--with-personal-data"] } else { &[] };
    place.run(&[&asked[..], more].concat()).json()
}

/// Whether the file, or what lies beside it, holds that text.
fn holds(place: &Place, text: &str) -> bool {
    String::from_utf8_lossy(&bytes_beside(&place.path("jour.regie"))).contains(text)
}

#[test]
fn a_preview_lists_the_names_that_stand_in_texts_and_changes_nothing() {
    let place = shown();
    let turns = |place: &Place| place.run(&["check", "jour.regie"]).json();
    let before = turns(&place);
    let said = listed(&place);
    assert_eq!((&said["people"], &said["reached"]), (&json!(2), &json!(2)), "{said}");
    assert_eq!(said["file"], "jour.regie");
    let names: Vec<_> = said["names"].as_array().unwrap().iter().map(|n| &n["name"]).collect();
    assert_eq!(names, ["Hypatie ALEXANDRIE"]);
    assert_eq!(turns(&place), before);
    assert!(holds(&place, "Hypatie ALEXANDRIE"));
}

#[test]
fn a_whole_show_is_erased_once_it_is_meant() {
    let place = shown();
    let asked = ["erase", "jour.regie", "--name", "Hypatie ALEXANDRIE"];
    place.run(&asked).refused(2);
    assert!(holds(&place, "ALEXANDRIE"), "nothing was erased without --yes");
    let ran = place.run(&[&asked[..], &["--yes"]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.json(), json!({ "epoch": 1, "people": 2, "runs": 0 }));
    for gone in ["ALEXANDRIE", "Alexandrie", "Hypatie", "FLEURY", PHONE] {
        assert!(!holds(&place, gone), "{gone}");
    }
    assert!(place.run(&["check", "jour.regie"]).json()["sound"].as_bool().unwrap());
    let said = listed(&place);
    assert_eq!((&said["reached"], &said["names"]), (&json!(0), &json!([])));
}

#[test]
fn people_can_be_told_by_what_they_do() {
    let place = shown();
    let ran = place.run(&["erase", "jour.regie", "--told-by", "roles", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(people(&place, false).to_string().contains("philosophe"));
    assert!(holds(&place, "récit d’Hypatie"), "a name that nobody agreed to stays");
    place.run(&["erase", "jour.regie", "--told-by", "surnoms", "--yes"]).refused_usage();
}

#[test]
fn a_name_of_no_text_erases_nothing() {
    let place = shown();
    let before = std::fs::read(place.path("jour.regie")).unwrap();
    for wrong in ["Hypathie", "Ada FLEURY", ""] {
        let ran = place.run(&["erase", "jour.regie", "--name", wrong, "--yes"]);
        assert!(ran.refused(1).contains(wrong), "{ran:?}");
    }
    assert!(holds(&place, "ALEXANDRIE"));
    assert_eq!(std::fs::read(place.path("jour.regie")).unwrap().len(), before.len());
}

#[test]
fn one_person_is_forgotten_and_the_other_is_still_reached() {
    let place = shown();
    let id = |place: &Place, family: &str| {
        let all = people(place, true);
        let all = all.as_array().or_else(|| all["people"].as_array()).unwrap().clone();
        let one = all.iter().find(|p| p.to_string().contains(family)).unwrap();
        one["id"].as_str().unwrap().to_owned()
    };
    assert!(people(&place, true).to_string().contains(PHONE));
    let hypatie = id(&place, "ALEXANDRIE");
    place.run(&["erase", "jour.regie", "--person", &hypatie]).refused(2);
    let ran = place.run(&["erase", "jour.regie", "--person", &hypatie, "--yes"]);
    assert_eq!((ran.code, &ran.json()["erased"]), (0, &json!(hypatie)), "{ran:?}");
    let left = people(&place, true).to_string();
    assert!(!left.contains(PHONE) && left.contains("+33 6 11 22 33 44"), "{left}");
    assert!(left.contains("ALEXANDRIE"), "who they are stays");
    let refused = place.run(&["erase", "jour.regie", "--person", "personne", "--yes"]);
    assert!(refused.refused(1).contains("personne"), "{refused:?}");
    place.run(&["erase", "jour.regie", "--person", &hypatie, "--preview"]).refused_usage();
}

#[test]
fn a_file_that_is_served_is_left_as_it_is_and_a_browser_is_told_where_to_go() {
    let place = shown();
    let serving = place.serve("jour.regie");
    for asked in [&["--yes"][..], &["--person", "p1", "--yes"], &["--preview"]] {
        let ran = place.run(&[&["erase", "jour.regie"], asked].concat());
        assert!(ran.refused(1).contains("ouvert"), "{ran:?}");
    }
    assert_eq!(serving.get("/api/people").status, 200);
    assert_eq!(serving.act(&json!({ "do": "message", "text": "encore" })).status, 200);
    assert_eq!(serving.terminate().0, Some(0));
    assert_eq!(listed(&place)["people"], 2);
}

#[test]
fn what_is_no_show_is_refused_and_nothing_is_made() {
    let place = Place::default();
    place.file("notes.txt", "Des notes à moi.\n".repeat(300));
    for name in ["notes.txt", "absent.regie"] {
        for asked in ["--preview", "--yes"] {
            let ran = place.run(&["erase", name, asked]);
            assert_ne!(ran.code, 0, "{ran:?}");
            assert!(!ran.err.trim().is_empty(), "{ran:?}");
        }
    }
    assert_eq!(place.names(), ["notes.txt"]);
}
