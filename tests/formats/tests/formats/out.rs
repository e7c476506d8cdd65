//! What goes out: read back by this house's readers; others' are asked in `readers`.

use chrono::NaiveTime;
use formats::out::{
    Cell, Reminder, Separator, Table, csv, frab, ics, line, markdown, plain, reminders, xlsx,
};

use crate::shown::{day, hostile};

fn table(text: &str) -> Table {
    Table {
        title: "Conducteur".into(),
        heads: vec!["Titre".into(), "Début".into(), "Durée (min)".into()],
        rows: vec![vec![
            Cell::text(text),
            Cell::Time(NaiveTime::from_hms_opt(9, 5, 0).unwrap()),
            Cell::minutes(90),
        ]],
    }
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_csv_is_what_a_spreadsheet_of_its_language_reads() {
    let french = csv(&table("Un ; deux"), Separator::Semicolon);
    assert_eq!(text(&french), "\u{feff}Titre;Début;Durée (min)\r\n\"Un ; deux\";09:05;1,5\r\n");
    let english = csv(&table("One, two"), Separator::Comma);
    assert_eq!(text(&english), "\u{feff}Titre,Début,Durée (min)\r\n\"One, two\",09:05,1.5\r\n");
}

#[test]
fn no_cell_of_a_csv_begins_as_a_formula() {
    for run in ["=1+1", "+33 6", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"] {
        let written = csv(&table(run), Separator::Semicolon);
        let row = text(&written).lines().nth(1).unwrap();
        let cell = row.trim_start_matches('"');
        assert!(cell.starts_with('\''), "{run}: {row}");
    }
    for kept in ["Pause – café", "L’alliance = demain", "'déjà", "a@b.fr"] {
        assert!(text(&csv(&table(kept), Separator::Semicolon)).contains(&format!("\n{kept};")));
    }
}

#[test]
fn words_are_made_plain() {
    assert_eq!(plain("a\u{202e}b\u{0}\u{feff}c\td\r\ne\u{2028}f"), "abc d\ne\nf");
    assert_eq!(line("  a\n\n b\u{a0}! "), "a b\u{a0}!");
}

#[test]
fn a_workbook_holds_long_hostile_words_as_words() {
    for words in hostile() {
        let book = xlsx(&table(&words)).unwrap();
        assert!(book.starts_with(b"PK"), "{} characters", words.len());
    }
}

#[test]
fn a_sheet_has_a_name_that_a_sheet_may_have() {
    for title in ["", "[]:*?/\\", "'Un titre de plus de trente et un caractères'", "History'"] {
        assert!(xlsx(&Table { title: title.into(), ..table("x") }).is_ok(), "{title}");
    }
}

#[test]
fn a_calendar_has_an_event_for_each_segment_that_takes_place() {
    let made = chrono::DateTime::from_timestamp(1_626_000_000, 0).unwrap();
    let bytes = ics(&day(), made);
    let calendar = text(&bytes).replace("\r\n ", "");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 4, "what was dropped does not");
    assert!(calendar.contains("DTSTART:20210712T070000Z"), "{calendar}");
    assert!(calendar.contains("LOCATION:Salle 2"), "{calendar}");
    assert!(calendar.contains("X-WR-TIMEZONE:Europe/Paris"), "{calendar}");
    assert_eq!(bytes, ics(&day(), made), "the same show gives the same bytes");
}

#[test]
fn a_schedule_names_days_rooms_and_people() {
    let bytes = frab(&day(), 3);
    let xml = text(&bytes);
    assert!(xml.contains("<version>v3</version>"), "{xml}");
    assert!(xml.contains(r#"<room name="Salle 2">"#), "{xml}");
    assert!(xml.contains("<date>2021-07-12T09:00:00+02:00</date>"), "{xml}");
    assert!(xml.contains("<duration>00:35</duration>"), "{xml}");
    assert!(xml.contains(">Carole ORCHAMPT</person>"), "{xml}");
}

#[test]
fn hostile_words_stay_words_in_a_schedule_and_a_calendar() {
    for words in hostile() {
        let mut show = day();
        show.plan.segments[0].title.clone_from(&words);
        show.people.persons[0].name.clone_from(&words);
        let xml = frab(&show, 1);
        assert!(!text(&xml).contains("<script>") && !text(&xml).contains('\u{0}'));
        let calendar = ics(&show, chrono::DateTime::UNIX_EPOCH);
        assert_eq!(text(&calendar).matches("BEGIN:VEVENT").count(), 4);
    }
}

#[test]
fn markdown_comes_in_again() {
    let bytes = markdown(&day(), "lundi 12 juillet 2021", "avec");
    let draft = formats::read(&bytes, Some("jour.md")).unwrap();
    let kept = day();
    let kept: Vec<_> =
        kept.plan.segments.iter().filter(|s| !s.dropped && s.track.is_main()).collect();
    let read: Vec<_> = draft.segments.iter().map(|s| s.title.as_str()).collect();
    for segment in kept {
        assert!(
            read.contains(&segment.title.as_str()),
            "{}: {read:?}\n{}",
            segment.title,
            text(&bytes)
        );
    }
    let people: Vec<_> = draft.people.iter().map(|p| p.name.as_str()).collect();
    assert!(people.contains(&"Carole ORCHAMPT"), "{people:?}\n{}", text(&bytes));
    assert_eq!(draft.show.date, Some(kit::build::date()), "{}", text(&bytes));
}

#[test]
fn markup_in_a_title_is_written_as_words() {
    let mut show = day();
    show.plan.segments[0].title = "*gras* <b> [lien](x) _it_ `c` # \\".into();
    let bytes = markdown(&show, "", "avec");
    assert!(
        text(&bytes).contains(r"\*gras\* \<b\> \[lien\](x) \_it\_ \`c\` \# \\"),
        "{}",
        text(&bytes)
    );
}

#[test]
fn an_own_file_keeps_all_of_a_programme() {
    let show = day();
    let programme = show::command::Programme {
        about: show.about.clone().unwrap(),
        plan: show.plan,
        persons: show.people.persons,
        appearances: show.people.appearances,
        earlier: vec![show::programme::Earlier {
            segment: "debate".into(),
            kind: show::plan::Kind::Debate,
            mode: show::run::Mode::Live,
            planned: 2_100,
            took: 2_405,
        }],
    };
    let own = formats::own::OwnShow::of(programme.clone());
    let text = serde_json::to_string(&own).unwrap();
    assert!(text.starts_with(r#"{"format":"regie-show","version":1,"#), "{text}");
    let back: formats::own::OwnShow = serde_json::from_str(&text).unwrap();
    assert_eq!(back.programme, programme);
}

#[test]
fn what_is_due_is_a_calendar_that_takes_nobodys_time() {
    let at = chrono::DateTime::from_timestamp(1_626_000_000, 0).unwrap();
    let one = Reminder {
        uid: "confirmed-1".into(),
        at,
        summary: "Confirmé : 2; deux\nlignes".into(),
        description: "Ada\nBob".into(),
        category: "Production".into(),
    };
    let written = reminders("Échéances", "Europe/Paris", &[one], at);
    let told = text(&written).replace("\r\n ", "");
    for part in ["UID:confirmed-1@regie", "TRANSP:TRANSPARENT", "20210711T104000Z", "Ada\\nBob"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert_eq!(told.matches("BEGIN:VEVENT").count(), 1);
    assert!(!told.contains("\nlignes"), "no line of its own comes in: {told}");
}
