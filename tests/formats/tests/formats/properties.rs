//! What holds for any text at all, and for any programme.

use formats::draft::{DraftLevel, NoteCode};
use formats::{Draft, read};
use proptest::prelude::*;

use crate::support::times;

/// Shreds of programmes, to be thrown together.
const SHREDS: &[&str] = &[
    "9h",
    "9h10",
    " – ",
    "–",
    "10h30",
    " à ",
    "25h90",
    "12:15",
    "9.30",
    " pm",
    "noon",
    "de ",
    "\n",
    "\n\n",
    "- ",
    "  - ",
    "# ",
    "### ",
    "**",
    "*",
    "__",
    "| ",
    " | ",
    "(",
    ")",
    "« ",
    " »",
    ", ",
    " et ",
    " : ",
    "Débat avec ",
    "par ",
    "Pause",
    "Atelier",
    "Ateliers",
    "Jean DUPONT",
    "Marie de la TOUR",
    "Wanjiru Kamau",
    "Le RAMEAU",
    "Fondation RTE",
    ", maire de Lyon",
    "Co-présidentes du Réseau",
    "sur l'eau",
    "Lundi 12 juillet 2021",
    "mardi",
    "Salle A",
    "RÉSEAU DES PIONNIERS",
    "<td>",
    "</td>",
    "<sup>1</sup>",
    "[[a][b]]",
    "&nbsp;",
    "\u{a0}",
    "\u{301}",
    "É",
    "œ",
    "’",
    "…",
    "\t",
    "\\",
    "---\n",
    "====\n",
    "> ",
    "1. ",
    "://",
    "�",
    "𝔸",
    "l’",
    "d'",
];

fn shreds() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(SHREDS), 0..60).prop_map(|parts| parts.concat())
}

/// What must hold of any draft of any text.
fn assert_sound(text: &str, draft: &Draft) {
    let wrong =
        |line, code| draft.notes.iter().any(|note| note.line == Some(line) && note.code == code);
    let lines: Vec<&str> = text.split('\n').collect();
    for segment in &draft.segments {
        let line = lines[segment.line as usize - 1];
        assert!(!segment.title.trim().is_empty(), "{segment:?}");
        assert!(
            line.contains(|c: char| c.is_ascii_digit()) || line.to_lowercase().contains(['m', 'n']),
            "{line}"
        );
        let backwards = segment.end.is_some() && segment.duration.is_none();
        assert_eq!(backwards, wrong(segment.line, NoteCode::EndBeforeStart), "{segment:?}");
        for one in segment.people.iter().chain(segment.beats.iter().flat_map(|beat| &beat.people)) {
            assert!(draft.person(&one.person).is_some());
        }
        for beat in &segment.beats {
            assert!(beat.line > segment.line);
        }
    }
    let last = lines.len();
    assert!(draft.notes.iter().filter_map(|note| note.line).all(|line| line as usize <= last));
    for note in draft.notes.iter().filter(|note| note.level == DraftLevel::LeftOut) {
        assert!(note.facts["from"].parse::<usize>().unwrap() <= note.facts["to"].parse().unwrap());
    }
}

/// One item of a made-up programme: minutes, title.
fn items() -> impl Strategy<Value = Vec<(i32, String)>> {
    let title = "(Point|Sujet|Regard|Échange sur l'eau|Volet) [a-zé]{3,10}";
    prop::collection::vec((5..50i32, title), 2..25)
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, None);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,300}") {
        let _ = read(text.as_bytes(), None);
        let _ = read(format!("9h – 10h : {text}\n- {text}\n").as_bytes(), None);
    }

    #[test]
    fn any_draft_is_sound(text in shreds()) {
        if let Ok(draft) = read(text.as_bytes(), None) {
            assert_sound(&text, &draft);
        }
    }

    #[test]
    fn reading_twice_gives_the_same(text in shreds()) {
        prop_assert_eq!(read(text.as_bytes(), None), read(text.as_bytes(), None));
    }

    #[test]
    fn what_was_planned_is_what_is_read(items in items(), first in 480..600i32, style in 0..4usize, bold in any::<bool>()) {
        let style = |minutes: i32| match style {
            0 => format!("{}h{:02}", minutes / 60, minutes % 60),
            1 => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            2 => format!("{} h {:02}", minutes / 60, minutes % 60),
            _ => format!("{}.{:02}", minutes / 60, minutes % 60),
        };
        let (mut at, mut text, mut expected) = (first, String::from("Le 3 mars 2022\n\n"), Vec::new());
        for (minutes, title) in &items {
            let end = at + minutes;
            if end >= 23 * 60 {
                break;
            }
            let title = if bold { format!("**{title}**") } else { title.clone() };
            text += &format!("{} – {} – {title}\n\n", style(at), style(end));
            let clock = |m: i32| format!("{:02}:{:02}", m / 60, m % 60);
            expected.push((format!("{}–{}", clock(at), clock(end)), at));
            at = end;
        }
        let draft = read(text.as_bytes(), None).unwrap();
        let spans: Vec<String> = expected.iter().map(|(span, _)| span.clone()).collect();
        prop_assert_eq!(times(&draft), spans);
        for (segment, (_, start)) in draft.segments.iter().zip(&expected) {
            let line = text.split('\n').nth(segment.line as usize - 1).unwrap();
            prop_assert!(line.starts_with(&style(*start)), "{}", line);
        }
        prop_assert!(draft.blocks.is_empty());
        prop_assert_eq!(draft.problems().count(), 0);
    }
}
