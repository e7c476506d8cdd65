//! How long a large document takes to its preview: a spreadsheet of 5,000 rows, and a schedule of
//! 2 MB in XML.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::fmt::Write as _;
use std::time::Instant;

#[path = "../tests/formats/sheet.rs"]
mod sheet;

fn main() {
    let rows: Vec<Vec<String>> = (0..5_000)
        .map(|n| {
            let (day, minute) = (1 + n / 100, n % 100 * 14);
            let start = format!("{:02}:{:02}", minute / 60, minute % 60);
            let date = format!("2026-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
            let title = format!("Intervention numéro {n} sur les alliances en territoire");
            let who = format!("Prénom{n} Nom{}, Organisme {}", n % 700, n % 60);
            vec![n.to_string(), date, start, "14".to_owned(), title, who, "Une note".to_owned()]
        })
        .collect();
    let heads = ["Numéro", "Date", "Début", "Durée", "Titre", "Intervenant", "Notes"];
    let sheet = sheet::workbook(&heads, &rows);
    measure("import of a spreadsheet of 5,000 rows", &sheet, Some("conducteur.xlsx"), 5_000);
    let schedule = schedule();
    measure("import of a schedule of 2 MB", schedule.as_bytes(), None, 2_000);
}

fn schedule() -> String {
    let mut xml = "<schedule><conference><title>C</title></conference>".to_owned();
    for day in 1..=10 {
        write!(xml, "<day index='{day}' date='2026-06-{day:02}'>").unwrap();
        for room in 0..10 {
            write!(xml, "<room name='Salle {room}'>").unwrap();
            for n in 0..20 {
                let (hour, minute) = (9 + n / 2, n % 2 * 30);
                let about = "Les alliances, leurs acteurs et leurs territoires. ".repeat(14);
                write!(
                    xml,
                    "<event id='{day}{room}{n}'><date>2026-06-{day:02}T{hour:02}:{minute:02}:00+02:00</date>\
                     <start>{hour:02}:{minute:02}</start><duration>00:30</duration><title>Titre {n} \
                     &amp; suite</title><abstract>{about}</abstract><persons><person id='{n}'>Ada \
                     Martin {n}</person></persons></event>"
                )
                .unwrap();
            }
            xml.push_str("</room>");
        }
        xml.push_str("</day>");
    }
    xml + "</schedule>"
}

/// The best and the middle of eleven.
fn measure(what: &str, bytes: &[u8], name: Option<&str>, segments: usize) {
    let once = || {
        let begun = Instant::now();
        let reading = formats::open(bytes, name).unwrap();
        let json = serde_json::to_vec(&reading.draft).unwrap();
        assert!(reading.draft.segments.len() == segments && !json.is_empty());
        begun.elapsed()
    };
    let mut times: Vec<_> = (0..11).map(|_| once()).collect();
    times.sort_unstable();
    let kb = bytes.len() / 1024;
    println!("{what} ({kb} kB): {:?}, at best {:?}   (aim: at most 1 s)", times[5], times[0]);
}
