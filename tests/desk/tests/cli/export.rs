//! A document of a show.

use std::process::Command;

use serde_json::json;
use tests_desk::program::Place;

/// The words of a PDF, as poppler reads them.
fn text_of(path: &std::path::Path) -> Option<String> {
    let ended = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().ok()?;
    Some(String::from_utf8(ended.stdout).unwrap())
}

/// "15:00" in seconds.
fn secs(length: &str) -> Option<i64> {
    let parts: Option<Vec<i64>> = length.split(':').map(|p| p.parse().ok()).collect();
    parts.filter(|p| p.len() == 2).map(|p| p[0] * 60 + p[1])
}

#[test]
fn the_closing_names_who_speaks_and_adds_up_to_the_time_left() {
    let place = Place::default();
    place.sample("jour.regie");
    let words = ["export", "jour.regie", "--what", "closing", "--as", "pdf", "-o", "fin.pdf"];
    let ran = place.run(&words);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(std::fs::read(place.path("fin.pdf")).unwrap().starts_with(b"%PDF-"));
    let Some(text) = text_of(&place.path("fin.pdf")) else {
        eprintln!("skipped: pdftotext is not there");
        return;
    };
    for speaker in ["Delphine VANDEVOORDE", "Frédéric DOHET"] {
        assert!(text.contains(speaker), "{text}");
    }
    // The first length is what is left; then one at the head of each row's text.
    let left = text.split_whitespace().find_map(secs).unwrap();
    assert_eq!(left, 15 * 60, "{text}");
    let rows = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    let lengths = rows.filter_map(|line| secs(line.split_whitespace().next()?));
    let spare =
        text.split("Marge :").nth(1).and_then(|t| secs(t.split_whitespace().next()?)).unwrap();
    assert_eq!(lengths.sum::<i64>() + spare, left, "{text}");
}

#[test]
fn exporting_changes_nothing_of_the_show() {
    let place = Place::default();
    place.sample("jour.regie");
    for (what, form) in
        [("closing", "pdf"), ("rundown", "json"), ("people", "json"), ("as-run", "json")]
    {
        assert_eq!(place.run(&["export", "jour.regie", "--what", what, "--as", form]).code, 0);
    }
    let turns = place.run(&["check", "jour.regie"]).json()["turns"].as_u64();
    assert_eq!(turns, Some(1), "the one of the import");
    assert_eq!(place.names(), ["jour.regie"]);
}

#[test]
fn readings_come_as_json() {
    let place = Place::default();
    place.sample("jour.regie");
    let read = |what| place.run(&["export", "jour.regie", "--what", what, "--as", "json"]).json();
    assert_eq!(read("rundown").as_array().unwrap().len(), 21);
    assert_eq!(read("people").as_array().unwrap().len(), 31);
    assert_eq!(read("show")["segments"], 21);
    assert_eq!(read("as-run"), json!([]));
    for (what, form) in [("as-run", "csv"), ("as-run", "pdf"), ("debrief", "pdf")] {
        let ran = place.run(&["export", "jour.regie", "--what", what, "--as", form]);
        assert!(ran.refused(1).contains("Rien n’est lancé"), "{what} {form}: {ran:?}");
    }
    assert!(read("rundown")[0]["planned_start"].as_str().unwrap().ends_with("+02:00"));
}

#[test]
fn a_pdf_goes_to_stdout_where_no_file_is_named() {
    let place = Place::default();
    place.sample("jour.regie");
    let ran = place.run(&["export", "jour.regie", "--what", "closing", "--as", "pdf"]);
    assert!(ran.out.starts_with(b"%PDF-") && ran.err.is_empty());
}

#[test]
fn what_cannot_be_exported_is_refused() {
    let place = Place::default();
    place.file("sans.md", "# Jour\n\nLundi 12 juillet 2021\n\n9h – 10h : Un\n\n10h – 11h : Deux\n");
    let made =
        place.run(&["import", "sans.md", "--into", "sans.regie", "--time-zone", "Europe/Paris"]);
    assert_eq!(made.code, 0, "{made:?}");
    let ran = place.run(&["export", "sans.regie", "--what", "closing", "--as", "pdf"]);
    assert!(ran.refused(1).contains("conclusion"), "{ran:?}");
    let nowhere =
        ["export", "sans.regie", "--what", "show", "--as", "json", "-o", "nulle/part.json"];
    assert!(place.run(&nowhere).refused(1).contains("nulle/part.json"));
    place.run(&["export", "absent.regie", "--what", "show", "--as", "json"]).refused(1);
    place.run(&["export", "sans.md", "--what", "show", "--as", "json"]).refused(1);
}

#[test]
fn a_damaged_show_is_set_aside_and_that_is_told() {
    let place = Place::default();
    crate::check::damaged(&place, "jour.regie");
    let found = std::fs::read(place.path("jour.regie")).unwrap();
    let ran = place.run(&["export", "jour.regie", "--what", "rundown", "--as", "json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("abîmé") && ran.err.contains("jour.damaged-1.regie"), "{ran:?}");
    assert_eq!(std::fs::read(place.path("jour.damaged-1.regie")).unwrap(), found, "to the byte");
    assert!(place.path("jour.recovered.regie").exists());
}

#[test]
fn how_people_are_reached_is_left_out_unless_it_is_asked_for() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    let mut line = tests_desk::socket::Line::to(serving.address, &serving.key()).unwrap();
    let mut view = line.message()["view"].clone();
    for (n, field, text) in [(1, "phone", "+33 6 12 34 56 78"), (2, "email", "p1@exemple.fr")] {
        let ask = json!({ "ask": "set-private", "person": "p1", "field": field, "text": text });
        line.send(&json!({ "n": n, "ask": ask }));
        assert_eq!(line.reply(&json!(n), &mut view)["reply"], "done");
    }
    drop(line);
    assert_eq!(serving.terminate().0, Some(0));
    let people = ["export", "jour.regie", "--what", "people", "--as", "json"];
    let without = String::from_utf8(place.run(&people).out).unwrap();
    assert!(!without.contains("+33 6") && !without.contains("p1@exemple.fr"), "{without}");
    let with = place.run(&[&people[..], &["--with-personal-data"]].concat()).json();
    let one = with.as_array().unwrap().iter().find(|p| p["id"] == "p1").unwrap();
    assert_eq!(
        (&one["phone"], &one["email"]),
        (&json!("+33 6 12 34 56 78"), &json!("p1@exemple.fr"))
    );
    assert!(
        with.as_array().unwrap().iter().filter(|p| p["id"] != "p1").all(|p| p["phone"].is_null())
    );
}

#[test]
fn a_rundown_goes_out_in_every_form_and_layout() {
    let place = Place::default();
    place.sample("jour.regie");
    let export = |form: &str, more: &[&str]| {
        let words = ["export", "jour.regie", "--what", "rundown", "--as", form];
        let ran = place.run(&[&words[..], more].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{form} {more:?}");
        ran.out
    };
    for layout in ["caller", "stage", "host", "sound"] {
        assert!(export("pdf", &["--layout", layout]).starts_with(b"%PDF-"));
    }
    for (form, head) in
        [("xlsx", "PK"), ("ics", "BEGIN:VCALENDAR"), ("xml", "<?xml"), ("md", "# 7")]
    {
        assert!(export(form, &[]).starts_with(head.as_bytes()), "{form}");
    }
    let csv = String::from_utf8(export("csv", &[])).unwrap();
    assert!(csv.contains("L’ODD 17 en direct de l’international"), "{csv}");
    let words = ["export", "jour.regie", "--what", "rundown", "--as", "pdf", "--layout", "x"];
    place.run(&words).refused(1);
    let changes = ["export", "jour.regie", "--what", "changes", "--as", "pdf"];
    assert!(place.run(&changes).refused(1).contains("imprimé"));
}

#[test]
fn a_show_written_as_json_carries_its_whole_programme() {
    let place = Place::default();
    place.sample("jour.regie");
    let own = place.run(&["export", "jour.regie", "--what", "show", "--as", "json"]).json();
    assert_eq!((own["format"].as_str(), own["version"].as_u64()), (Some("regie-show"), Some(1)));
    assert_eq!(own["programme"]["plan"]["segments"].as_array().unwrap().len(), 21);
}

#[test]
fn templates_are_written_to_be_changed_and_never_over_ones_that_are_there() {
    let place = Place::default();
    assert_eq!(place.run(&["templates", "modeles"]).code, 0);
    let mine = place.path("modeles/rundown.typ");
    assert!(place.path("modeles/page.typ").exists() && mine.exists());
    std::fs::write(&mine, "la mienne").unwrap();
    assert_eq!(place.run(&["templates", "modeles"]).code, 0);
    assert_eq!(std::fs::read_to_string(mine).unwrap(), "la mienne");
}
