//! Copies of the sample written otherwise: nothing is recognised for being that one document.

use formats::draft::NoteCode;

use crate::criteria::{
    SEGMENTS, assert_beats_and_organisations, assert_facts, assert_hard, assert_parents,
};
use crate::support::{draft, names, notes, sample, span, times};

/// The sample with each of its ranges written anew.
fn with_times(write: impl Fn(u32, u32) -> String, between: &str) -> String {
    let mut out = String::new();
    for line in sample().lines() {
        out += &rewritten(line, &write, between);
        out.push('\n');
    }
    out
}

/// A line whose range `9h00–9h10` (or « 9h à 18h ») is written anew.
fn rewritten(line: &str, write: &impl Fn(u32, u32) -> String, between: &str) -> String {
    let Some(start) = line.find(|c: char| c.is_ascii_digit()).filter(|_| line.starts_with('#'))
    else {
        return line.replace("9h à 18h", &format!("{} à {}", write(9, 0), write(18, 0)));
    };
    let (range, title) = line[start..].split_once(" — ").unwrap();
    let (from, to) = range.split_once('–').unwrap();
    let clock = |text: &str| {
        let (hour, minute) = text.split_once('h').unwrap();
        write(hour.parse().unwrap(), minute.parse().unwrap_or(0))
    };
    format!("{}{}{between}{} — {title}", &line[..start], clock(from), clock(to))
}

fn with_minutes(hour: u32, minute: u32) -> String {
    format!("{hour}h{minute:02}")
}

fn assert_all(text: &str) {
    let draft = draft(text);
    assert_hard(&draft, str::to_owned);
    assert_parents(&draft);
    assert_beats_and_organisations(&draft);
    assert_facts(&draft);
}

/// Without headings, bold or italics.
fn unmarked(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("==") && !line.starts_with("--"));
    let plain = lines.map(|line| {
        let line = line.trim_start_matches('#').trim_start();
        line.replace("__", "").replace('_', "") + "\n"
    });
    plain.collect()
}

#[test]
fn times_in_every_usual_style() {
    type Style = fn(u32, u32) -> String;
    let short: Style = |h, m| if m == 0 { format!("{h}h") } else { format!("{h}h{m:02}") };
    let colon: Style = |h, m| format!("{h}:{m:02}");
    let padded: Style = |h, m| format!("{h:02}:{m:02}");
    let dotted: Style = |h, m| format!("{h}.{m:02}");
    let spaced: Style = |h, m| format!("{h} h {m:02}");
    let words: Style = |h, m| match (h, m) {
        (12, 0) => "12 noon".to_owned(),
        (h, m) => format!("{}.{m:02} {}", (h + 11) % 12 + 1, if h < 12 { "am" } else { "pm" }),
    };
    let glued: Style = |h, m| match m {
        0 => format!("{}{}", (h + 11) % 12 + 1, if h < 12 { "am" } else { "pm" }),
        m => format!("{}:{m:02}{}", (h + 11) % 12 + 1, if h < 12 { "am" } else { "pm" }),
    };
    for style in [with_minutes as Style, short, colon, padded, dotted, spaced, words, glued] {
        for between in ["–", " – ", " - ", "-", " — ", "−", "‑", " à ", " to "] {
            let text = with_times(style, between);
            let draft = draft(&text);
            let expected: Vec<&str> = SEGMENTS.iter().map(|(times, _)| *times).collect();
            assert_eq!(times(&draft), expected, "{} {between}", style(9, 10));
            assert_hard(&draft, str::to_owned);
        }
    }
}

#[test]
fn from_and_to_in_words() {
    let text = with_times(with_minutes, "|");
    let text: Vec<String> = text
        .lines()
        .map(|line| match line.split_once('|').filter(|_| line.starts_with('#')) {
            Some((start, rest)) => {
                let (marks, start) = start.rsplit_once(' ').unwrap();
                format!("{marks} De {start} à {rest}")
            }
            None => line.to_owned(),
        })
        .collect();
    assert_all(&text.join("\n"));
}

#[test]
fn another_hour_of_the_day() {
    let later = with_times(
        |hour, minute| {
            let at = hour * 60 + minute + 95;
            with_minutes(at / 60, at % 60)
        },
        "–",
    );
    let draft = draft(&later);
    assert_eq!(span(&draft.segments[0]), "10:35–10:45");
    assert_eq!(span(&draft.segments[20]), "19:20–19:35");
    assert_eq!((draft.segments.len(), draft.blocks.len(), draft.appearances()), (21, 4, 23));
    let minutes: u32 = draft.segments.iter().map(|segment| segment.duration.unwrap() / 60).sum();
    assert_eq!(minutes, 540);
}

#[test]
fn no_markup_at_all() {
    assert_all(&unmarked(&sample()));
}

#[test]
fn no_markup_and_no_blank_lines() {
    let text: Vec<String> =
        unmarked(&sample()).lines().filter(|l| !l.is_empty()).map(str::to_owned).collect();
    let draft = draft(&text.join("\n"));
    assert_hard(&draft, str::to_owned);
    assert_parents(&draft);
}

#[test]
fn dots_for_bullets() {
    let text = unmarked(&sample()).replace("\n* ", "\n• ");
    assert_all(&text);
}

#[test]
fn bold_titles_in_plain_lines() {
    let text: String = sample()
        .lines()
        .map(|line| match line.split_once(" — ").filter(|_| line.starts_with("####")) {
            Some((times, title)) => match title.split_once(" par _") {
                Some((title, by)) => {
                    format!("{} – **{title}** par _{by}\n", times.replace("#### ", ""))
                }
                None => format!("**{} – {title}**\n", times.replace("#### ", "")),
            },
            None => format!("{line}\n"),
        })
        .collect();
    assert_all(&text);
}

#[test]
fn blocks_in_plain_lines_and_segments_as_headings() {
    let text = sample().replace("\n### ", "\n");
    assert_all(&text);
}

#[test]
fn all_headings_of_one_level() {
    assert_all(&sample().replace("\n#### ", "\n### "));
}

#[test]
fn names_in_title_case() {
    let title_case = |name: &str| {
        let part = |word: &str| match word {
            "de" => word.to_owned(),
            word => word
                .chars()
                .take(1)
                .chain(word.chars().skip(1).flat_map(char::to_lowercase))
                .collect(),
        };
        let word = |word: &str| word.split('-').map(part).collect::<Vec<_>>().join("-");
        name.split(' ').map(word).collect::<Vec<_>>().join(" ")
    };
    let mut text = sample();
    for name in SEGMENTS.iter().flat_map(|(_, names)| *names) {
        text = text.replace(name, &title_case(name));
    }
    for text in [text.clone(), text.replace("__", ""), unmarked(&text)] {
        assert!(text.contains("Frédérique Marquet"));
        assert_hard(&draft(&text), title_case);
    }
}

#[test]
fn names_nobody_has_heard_of() {
    let others = [
        ("Frédérique MARQUET", "Wanjiru KAMAU"),
        ("Diane de MARECHAL", "Zoltan de VARGA"),
        ("Bettina LAVILLE", "Ngozi OKEKE"),
        ("Benoît MIRIBEL", "Maëlys LE GOFF"),
        ("Stéphane ROZES", "Kwabena ASANTE"),
        ("Jérôme GUTTON", "Inès d'ORVAL"),
        ("Jean-Paul DELEVOYE", "Anh-Thu PHAM"),
        ("Frédéric DOHET", "Nils van der MEER"),
    ];
    let mut text = sample();
    for (known, other) in others {
        text = text.replace(known, other);
    }
    for text in [text.clone(), text.replace("__", ""), unmarked(&text)] {
        let draft = draft(&text);
        let found = names(&draft);
        for (_, other) in others {
            assert!(found.contains(&other), "{other} in {found:?}");
        }
        assert_eq!((draft.people.len(), draft.appearances()), (21, 23), "{found:?}");
    }
}

#[test]
fn other_organisations_too() {
    let text = unmarked(&sample())
        .replace("Pro Bono Lab", "Cap Solidaire")
        .replace("Map In Actions", "les Ateliers du Monde");
    let organisations = &draft(&text).segments[16].organisations;
    assert_eq!(organisations.len(), 10, "{organisations:?}");
    assert!(organisations.contains(&"Ateliers du Monde".to_owned()), "{organisations:?}");
}

#[test]
fn every_kind_of_blank_apostrophe_and_line_end() {
    assert_all(&sample().replace('’', "'"));
    assert_all(&sample().replace('\u{a0}', " "));
    assert_all(&sample().replace(" — ", "\u{a0}— "));
    assert_all(&sample().replace('\n', "\r\n"));
    assert_all(&format!("\u{feff}{}", sample()));
}

#[test]
fn a_header_on_each_page_is_no_block() {
    let header = "## RÉSEAU DES PIONNIERS DES **ALLIANCES** EN TERRITOIRE\n\n";
    let text = sample()
        .replace("### 12h15", &format!("{header}### 12h15"))
        .replace("#### 9h45", &format!("{header}#### 9h45"));
    let text = format!("{header}{text}").replace("Organisée par", "Avec le soutien de ceux de");
    assert_hard(&draft(&text), str::to_owned);
    assert_parents(&draft(&text));
    // Without any marks the headers are lines in capitals.
    assert_hard(&draft(&unmarked(&text).replace("**", "")), str::to_owned);
}

#[test]
fn the_date_is_asked_for_when_it_is_not_said() {
    let text = sample()
        .replace("Lundi 12 juillet 2021, ", "")
        .replace("Programme du lundi 12 juillet 2021", "Programme");
    let draft = draft(&text);
    assert_eq!(draft.show.date, None);
    assert_eq!(notes(&draft, NoteCode::NoDate).len(), 1);
    assert_eq!((draft.segments.len(), draft.appearances()), (21, 23));
}
