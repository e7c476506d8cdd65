//! What goes out, read by others' programs.

use std::fs;
use std::path::Path;
use std::process::Command;

use formats::out::{Cell, Table, frab, ics, xlsx};
use tempfile::TempDir;

use crate::shown::{day, hostile};

/// What a program says of a file; none where the program is not there.
fn asks(program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program).args(arguments).output() {
        Ok(ended) => {
            let said = [ended.stdout, ended.stderr].concat();
            Some((ended.status.success(), String::from_utf8_lossy(&said).into_owned()))
        }
        Err(_) => {
            eprintln!("skipped: {program} is not there");
            None
        }
    }
}

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_string_lossy().into_owned()
}

#[test]
fn xmllint_finds_the_schedule_valid_by_the_schema() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/schedule.xsd");
    let folder = TempDir::new().unwrap();
    let file = path(&folder, "schedule.xml");
    let mut shows = vec![day()];
    for words in hostile() {
        let mut show = day();
        show.plan.segments[0].title.clone_from(&words);
        show.plan.blocks[0].title.clone_from(&words);
        show.about.as_mut().unwrap().title = words;
        shows.push(show);
    }
    for show in shows {
        fs::write(&file, frab(&show, 1)).unwrap();
        let words = ["--noout", "--huge", "--schema", &schema.to_string_lossy(), &file];
        let Some((valid, said)) = asks("xmllint", &words) else { return };
        assert!(valid, "{}", said.chars().take(2000).collect::<String>());
    }
}

#[test]
fn python_reads_the_calendar() {
    let folder = TempDir::new().unwrap();
    let file = path(&folder, "jour.ics");
    fs::write(&file, ics(&day(), chrono::DateTime::UNIX_EPOCH)).unwrap();
    let script = "import sys\n\
        try:\n    import icalendar\nexcept ImportError:\n    print('absent'); sys.exit()\n\
        c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n\
        for e in c.walk('VEVENT'):\n    print(e['DTSTART'].dt.isoformat(), e['SUMMARY'], e.get('LOCATION', ''), e.errors)";
    // The system's own Python has the package; the first on the path may be another one.
    let pythons = ["/usr/bin/python3", "python3"].iter();
    let mut answers = pythons.filter_map(|python| asks(python, &["-c", script, &file]));
    let Some((read, said)) = answers.find(|(_, said)| said.trim() != "absent") else {
        eprintln!("skipped: Python's icalendar is not there (python3-icalendar)");
        return;
    };
    assert!(read, "{said}");
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(said.contains("2021-07-12T07:10:00+00:00 Atelier, en parallèle Salle 2 []"), "{said}");
}

/// A workbook of one cell, in LibreOffice's own flat form.
const FLAT: &str = r#"<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#;

#[test]
fn libreoffice_reads_the_workbook_and_runs_nothing() {
    let folder = TempDir::new().unwrap();
    let table = Table {
        title: "Conducteur".into(),
        heads: vec!["Titre".into(), "Début".into()],
        rows: vec![
            vec![Cell::text("=1+1"), Cell::Time(chrono::NaiveTime::from_hms_opt(9, 5, 0).unwrap())],
            vec![Cell::text("Les élus, « face à la relance »"), Cell::Empty],
        ],
    };
    let file = path(&folder, "jour.xlsx");
    fs::write(&file, xlsx(&table).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", path(&folder, "profile"));
    let out = folder.path().to_string_lossy().into_owned();
    let form = "csv:Text - txt - csv (StarCalc):59,34,76";
    let words = |file| ["--headless", &profile, "--convert-to", form, "--outdir", &out, file];
    // A machine may have its word processor alone: then a plain table cannot be read either.
    let plain = path(&folder, "plain.fods");
    fs::write(&plain, FLAT).unwrap();
    if asks("soffice", &words(&plain)).is_none() {
        return;
    }
    if !folder.path().join("plain.csv").exists() {
        eprintln!("skipped: LibreOffice has no spreadsheet here");
        return;
    }
    let _ = asks("soffice", &words(&file));
    // It ends well whatever the file: what it wrote tells.
    let written = fs::read_to_string(folder.path().join("jour.csv")).unwrap();
    assert!(written.contains("=1+1;09:05"), "{written}");
    assert!(written.contains("« face à la relance »"), "{written}");
}
