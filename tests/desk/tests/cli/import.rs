//! A document understood, or brought into a show.

use std::path::Path;

use serde_json::{Value, json};
use tests_desk::program::{Place, sample};

const DATED: &str =
    "# Jour\n\nLundi 12 juillet 2021\n\n9h – 10h : Ouverture\n\n10h – 11h : Débat\n";
const UNDATED: &str = "# Jour\n\n9h – 10h : Ouverture\n\n10h – 11h : Débat\n";
const ZONE: [&str; 2] = ["--time-zone", "Europe/Paris"];

fn preview(place: &Place, file: &str) -> Value {
    let ran = place.run(&["import", file, "--preview"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.json()
}

/// What the day of 12 July 2021 counts.
fn counted(draft: &Value) {
    let list = |name: &str| draft[name].as_array().unwrap();
    let people = |of: &Value| of["people"].as_array().unwrap().len();
    let appearances: usize = list("segments").iter().map(people).sum();
    let counts = (list("segments").len(), list("blocks").len(), list("people").len(), appearances);
    assert_eq!(counts, (21, 4, 21, 23));
    let show = &draft["show"];
    assert_eq!(
        (&show["date"], &show["start"], &show["end"]),
        (&json!("2021-07-12"), &json!("09:00"), &json!("18:00"))
    );
}

#[test]
fn the_sample_is_understood_and_nothing_touched() {
    let place = Place::default();
    counted(&preview(&place, &sample()));
    assert_eq!(place.names(), Vec::<String>::new());
    assert!(!place.path("home").exists());
}

#[test]
fn so_is_the_organisers_own_document() {
    let shared = "../../../shared/data/programme-2021.md";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(shared);
    let Ok(path) = path.canonicalize() else {
        eprintln!("skipped: the organisers' document does not lie beside the checkout");
        return;
    };
    counted(&preview(&Place::default(), path.to_str().unwrap()));
}

#[test]
fn a_show_is_made_and_says_what_is_in_it() {
    let place = Place::default();
    let ran = place.run(&["import", &sample(), "--into", "jour.regie", ZONE[0], ZONE[1]]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let said = ran.json();
    assert_eq!((said["made"].as_bool(), said["seq"].as_u64()), (Some(true), Some(1)));
    assert_eq!(
        (&said["segments"], &said["blocks"], &said["people"], &said["appearances"]),
        (&json!(21), &json!(4), &json!(21), &json!(23))
    );
    assert_eq!(place.names(), ["jour.regie"], "one file, and nothing beside it");
    assert_eq!(place.run(&["check", "jour.regie"]).code, 0);
}

#[test]
fn a_missing_date_or_zone_is_asked_for_and_never_guessed() {
    let place = Place::default();
    place.file("daté.md", DATED);
    place.file("sans.md", UNDATED);
    let into =
        |words: &[&str]| place.run(&[&["import"], words, &["--into", "jour.regie"]].concat());
    let asked = into(&["daté.md"]);
    assert!(asked.refused(1).contains("--time-zone"), "{asked:?}");
    let asked = into(&["sans.md", ZONE[0], ZONE[1]]);
    assert!(asked.refused(1).contains("--date"), "{asked:?}");
    let asked = into(&["sans.md", "--date", "2021-07-12"]);
    assert!(asked.refused(1).contains("--time-zone"), "{asked:?}");
    assert!(!place.names().contains(&"jour.regie".to_owned()));
    let made = into(&["sans.md", "--date", "2021-07-12", ZONE[0], ZONE[1]]);
    assert_eq!(made.code, 0, "{made:?}");
    let shown = place.run(&["export", "jour.regie", "--what", "show", "--as", "json"]).json();
    assert_eq!(
        (&shown["date"], &shown["time_zone"]),
        (&json!("2021-07-12"), &json!("Europe/Paris"))
    );
}

#[test]
fn a_date_or_zone_that_is_none_is_refused() {
    let place = Place::default();
    place.file("sans.md", UNDATED);
    let into = |words: &[&str]| {
        place.run(&[&["import", "sans.md", "--into", "jour.regie"], words].concat())
    };
    for date in ["12/07/2021", "2021-02-30", "demain"] {
        let refused = into(&["--date", date, ZONE[0], ZONE[1]]);
        assert!(refused.refused(1).contains(date), "{refused:?}");
    }
    let refused = into(&["--date", "2021-07-12", "--time-zone", "Europe/Lutèce"]);
    assert!(refused.refused(1).contains("Europe/Lutèce"), "{refused:?}");
    assert_eq!(place.names(), ["sans.md"]);
}

#[test]
fn bad_documents_are_refused_in_one_sentence_and_nothing_is_made() {
    let place = Place::default();
    let png = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
    let noise: Vec<u8> =
        (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let reversed = DATED.replace("9h – 10h", "10h – 9h");
    let fifty = "une ligne de texte sans heure\n".repeat(1_700_000);
    let table: [(&str, &[u8], &str); 10] = [
        ("vide.md", b"", "vide"),
        ("blancs.md", b" \n\t\r\n  ", "vide"),
        ("lettre.md", "Bonjour,\n\nà bientôt.\n".as_bytes(), "Aucun programme"),
        ("image.png", &png, "pas du texte"),
        ("bruit.bin", &noise, "pas du texte"),
        ("archive.docx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00", "pas du texte"),
        ("papier.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "abîmé"),
        ("nuls.md", b"9h \xe2\x80\x93 10h : Un\0\0\0\0\0\0\0\0", "pas du texte"),
        ("gros.md", fifty.as_bytes(), "Mo"),
        ("rebours.md", reversed.as_bytes(), "Ligne 5"),
    ];
    for (name, content, said) in table {
        place.file(name, content);
        let ran = place.run(&["import", name, "--into", "jour.regie", ZONE[0], ZONE[1]]);
        let sentence = ran.refused(1);
        assert!(sentence.contains(said), "{name}: {sentence}");
        assert!(!place.names().iter().any(|n| n.contains(".regie")), "{name}: {:?}", place.names());
    }
}

#[test]
fn what_is_no_file_is_refused() {
    let place = Place::default();
    std::fs::create_dir(place.path("dossier")).unwrap();
    for name in ["nulle-part.md", "dossier"] {
        assert!(place.run(&["import", name, "--preview"]).refused(1).contains(name));
    }
    if Path::new("/dev/zero").exists() {
        // What never ends is not read to its end.
        assert!(place.run(&["import", "/dev/zero", "--preview"]).refused(1).contains("Mo"));
    }
}

#[test]
fn a_file_that_is_no_show_is_left_as_it_is() {
    let place = Place::default();
    place.file("jour.md", DATED);
    let text = "Des notes à moi.\n".repeat(200);
    place.file("notes.regie", &text);
    let ran = place.run(&["import", "jour.md", "--into", "notes.regie", ZONE[0], ZONE[1]]);
    assert!(ran.refused(1).contains("n’est pas un événement de Régie"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(place.path("notes.regie")).unwrap(), text);
    let ran = place.run(&["import", "jour.md", "--into", "nulle/part.regie", ZONE[0], ZONE[1]]);
    ran.refused(1);
    assert_eq!(place.names(), ["jour.md", "notes.regie"]);
}

#[test]
fn a_changed_document_says_what_it_changes() {
    let place = Place::default();
    place.file("jour.md", DATED);
    let into = || place.run(&["import", "jour.md", "--into", "jour.regie", ZONE[0], ZONE[1]]);
    assert_eq!(into().code, 0);
    assert_eq!(
        into().json()["changed"]["segments"],
        json!({ "added": [], "removed": [], "changed": [] })
    );
    let later = DATED.replace("10h – 11h : Débat", "10h – 10h30 : Débat\n\n10h30 – 11h : Clôture\n\nAvec **Ada LOVELACE**, présidente du Cercle");
    place.file("jour.md", later);
    let said = into().json();
    assert_eq!((said["made"].as_bool(), said["seq"].as_u64()), (Some(false), Some(2)));
    assert_eq!(
        said["changed"]["segments"],
        json!({ "added": ["s3"], "removed": [], "changed": ["s2"] })
    );
    assert_eq!(said["changed"]["people"]["added"], json!(["p1"]));
    place.file("jour.md", DATED);
    let back = into().json();
    assert_eq!(back["kept"], json!([]));
    assert_eq!(back["changed"]["segments"]["removed"], json!(["s3"]));
    assert_eq!(back["changed"]["people"]["removed"], json!(["p1"]));
}

#[test]
fn a_refused_import_leaves_a_show_that_is_there_as_it_was() {
    let place = Place::default();
    place.sample("jour.regie");
    let shown = || place.run(&["export", "jour.regie", "--what", "rundown", "--as", "json"]).json();
    let before = shown();
    place.file("rebours.md", DATED.replace("9h – 10h", "10h – 9h"));
    place.run(&["import", "rebours.md", "--into", "jour.regie", ZONE[0], ZONE[1]]).refused(1);
    assert_eq!(shown(), before);
    assert_eq!(place.names(), ["jour.regie", "rebours.md"]);
}

#[test]
fn it_speaks_the_terminals_language() {
    let place = Place::default();
    place.file("vide.md", "");
    let mut command = place.command();
    let ended =
        command.args(["import", "vide.md", "--preview"]).env("LC_ALL", "en_GB.UTF-8").output();
    let said = String::from_utf8(ended.unwrap().stderr).unwrap();
    assert!(said.contains("The document is empty"), "{said}");
}
