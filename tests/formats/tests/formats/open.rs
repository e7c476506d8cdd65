//! Programmes found in public places, where they lie beside the checkout.

use std::path::PathBuf;

use crate::support::{beside, span};
use formats::Draft;

fn folder() -> Option<PathBuf> {
    beside("shared/data/open")
}

#[test]
fn look() {
    let Some(folder) = folder() else { return };
    let only = std::env::var("LOOK").unwrap_or_default();
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !(name.starts_with("fr-") || name.starts_with("en-")) || !name.contains(&only) {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        println!("\n######## {name}");
        match formats::open(&bytes, Some(&name)) {
            Err(e) => println!("REFUSED {e}"),
            Ok(r) => show(&r.draft),
        }
    }
}

fn show(draft: &Draft) {
    println!(
        "{:?}\n{} blocks {} segments {} people",
        draft.show,
        draft.blocks.len(),
        draft.segments.len(),
        draft.people.len()
    );
    for b in &draft.blocks {
        println!(
            "B {} {} {}-{:?} d{} L{} {:?} {:?}",
            b.id,
            b.title,
            b.start,
            b.end.map(|e| e.to_string()),
            b.day,
            b.line,
            b.subtitle,
            b.derived
        );
    }
    for s in &draft.segments {
        println!(
            "{} d{} {} L{} {:?} [{:?}] {} | {:?} t={:?} {:?} derived={:?} orgs={:?} room={:?}",
            s.id,
            s.day,
            span(s),
            s.line,
            s.block,
            s.kind,
            s.title,
            s.subtitle,
            s.track,
            s.people
                .iter()
                .map(|p| draft.person(&p.person).unwrap().name.clone())
                .collect::<Vec<_>>(),
            s.derived,
            s.organisations,
            s.room
        );
        for b in &s.beats {
            println!(
                "     - L{} {} | {:?} {:?}",
                b.line,
                b.title,
                b.subtitle,
                b.people
                    .iter()
                    .map(|p| draft.person(&p.person).unwrap().name.clone())
                    .collect::<Vec<_>>()
            );
        }
        if let Some(n) = &s.notes {
            println!("     N {}", n.chars().take(150).collect::<String>());
        }
    }
    for n in &draft.notes {
        if std::env::var("ALL").is_ok()
            || !matches!(
                n.code,
                formats::draft::NoteCode::NoAffiliation
                    | formats::draft::NoteCode::NoSpeaker
                    | formats::draft::NoteCode::HardStart
                    | formats::draft::NoteCode::BeatDuration
            )
        {
            println!("{:?} {}", n.level, n.text.chars().take(160).collect::<String>());
        }
    }
}
