//! The time or range that makes a line an item.

use formats::text::Styled;
use formats::when::{Stamp, stamp};
use proptest::prelude::*;

fn read(text: &str) -> Option<Stamp> {
    stamp(&Styled::plain(text), false)
}

fn span(stamp: &Stamp) -> (i32, Option<i32>) {
    (stamp.start.minutes().unwrap(), stamp.end.map(|end| end.minutes().unwrap()))
}

#[test]
fn ranges_before_a_title() {
    for text in [
        "9h10 – 9h45 – Titre",
        "9h10–9h45 Titre",
        "9h10 à 9h45 : Titre",
        "09:10-09:45: Titre",
        "9.10 - 9.45 Titre",
        "De 9h10 à 9h45, Titre",
        "from 9:10 to 9:45 – Titre",
        "entre 9h10 et 9h45 : Titre",
        "(9h10–9h45) Titre",
        "[9h10 - 9h45] Titre",
        "9h10 | 9h45 | Titre",
        "9h10 -- 9h45 -- Titre",
        "9h10 → 9h45 Titre",
        "9:10 until 9:45 Titre",
        "9h10\u{a0}–\u{a0}9h45\u{a0}: Titre",
    ] {
        let found = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(span(&found), (550, Some(585)), "{text}");
        assert_eq!(found.rest.text, "Titre", "{text}");
    }
}

#[test]
fn a_half_or_an_hour_said_once() {
    assert_eq!(span(&read("14h–15 : Titre").unwrap()), (840, Some(900)));
    assert_eq!(span(&read("10 à 11h30 Titre").unwrap()).1, Some(690));
    assert_eq!(read("14h – 15 participants").unwrap().end, None);
    assert_eq!(read("9–10 personnes"), None);
}

#[test]
fn single_starts() {
    for text in [
        "9h10 Titre",
        "9h10 : Titre",
        "9h10 - Titre",
        "9h10-: Titre",
        "à 9h10 : Titre",
        "9:10 | Titre",
    ] {
        let found = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((span(&found), found.rest.text.as_str()), ((550, None), "Titre"), "{text}");
    }
}

#[test]
fn ranges_behind_a_title_are_set_off() {
    for text in
        ["Titre (9h10 – 9h45)", "Titre – 9h10–9h45", "Titre : 9h10-9h45", "Titre | 9h10–9h45"]
    {
        let found = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((span(&found), found.rest.text.as_str()), ((550, Some(585)), "Titre"), "{text}");
    }
    assert_eq!(read("Séance 1 (9h10–9h45) : Titre").unwrap().rest.text, "Séance 1 – Titre");
    assert!(stamp(&Styled::plain("Titre 9h10 à 9h45"), true).is_some());
}

#[test]
fn sentences_are_not_items() {
    for text in [
        "La journée débutera à 09h30, et le calendrier s'étalera de 10h00 à 16h45.",
        "Les ateliers (14h30-17h30) seront l'occasion de réfléchir",
        "À 14h, les participants se réuniront",
        "avant le 17 septembre – 12H dernier délai",
        "18 mois de mission",
        "350 catalyseurs",
        "7 leviers",
        "2021, une année",
        "9.30 % des voix",
        "12/07/2021",
        "12:30:45 démarrage",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn styles_of_the_title_survive() {
    let mut line = Styled::plain("9h10 – 9h45 – Titre gras");
    line.strong.push(0..line.text.len());
    let found = stamp(&line, false).unwrap();
    assert!(found.rest.is_strong());
    assert_eq!(found.printed, "9h10 – 9h45");
}

/// A time of day as somebody may write it.
fn written(minutes: i32, style: usize) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = if hour < 12 { "am" } else { "pm" };
    let twelve = (hour + 11) % 12 + 1;
    match style {
        0 => format!("{hour}h{minute:02}"),
        1 => format!("{hour:02}h{minute:02}"),
        2 => format!("{hour} h {minute:02}"),
        3 => format!("{hour}:{minute:02}"),
        4 => format!("{hour:02}:{minute:02}"),
        5 => format!("{hour}.{minute:02}"),
        6 => format!("{twelve}:{minute:02} {half}"),
        7 => format!("{twelve}.{minute:02}{half}"),
        8 if minute == 0 => format!("{hour}h"),
        _ => format!("{hour}H{minute:02}"),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        start in 0..1440i32, end in 0..1440i32, style in 0..10usize, dash in 0..9usize, title in "[A-Z][a-zé]{2,12}( [a-zé]{1,9}){0,4}",
    ) {
        let dash = ["–", " – ", "-", " - ", " — ", "−", " à ", " to ", " -- "][dash];
        let text = format!("{}{dash}{} : {title}", written(start, style), written(end, style));
        let found = read(&text);
        prop_assert!(found.is_some(), "{}", text);
        let found = found.unwrap();
        prop_assert_eq!(span(&found), (start, Some(end)), "{}", text);
        prop_assert_eq!(found.rest.text, title);
    }
}
