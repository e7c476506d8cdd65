//! The closings of 12 July 2021, from days that were late: on paper, in a document, and called.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::Right;
use serde_json::{Value, json};
use tests_desk::{Stand, papers};
use wire::papers::Print;
use wire::{Ask, Do, Reply};

const THEMES: [&str; 3] =
    ["Les richesses humaines", "Les leviers financiers", "Les alliances stratégiques"];

/// The sample, called as it was planned up to the workshops; their returns on air so many minutes
/// late, with twenty things noted, the closing composed.
fn late_by(minutes: u32) -> Stand {
    let bytes = include_bytes!("../../../../data/shows/alliance-2021.md");
    let zone = Some("Europe/Paris".to_owned());
    let choices = wire::ask::Choices { zone, ..Default::default() };
    let stand = Stand::live(desk::door::bringing("alliance.md", bytes, &choices).unwrap());
    let spans = live::planned::planned(&stand.show());
    let (before, last) = spans.split_at(spans.len() - 2);
    for span in before {
        let local = span.start.in_zone(chrono_tz::Europe::Paris);
        stand.top_at(&local.format("%H:%M").to_string());
    }
    for n in 0..20 {
        let kinds = ["idea", "quote", "figure", "commitment"];
        let text = format!("Idée {n} des ateliers, dite comme elle a été notée");
        let (kind, theme) = (Some(kinds[n % 4].to_owned()), Some(THEMES[n % 3].to_owned()));
        stand.act(Do::Takeaway { text, kind, theme }).unwrap();
    }
    assert_eq!(last.len(), 2);
    stand.top_at(&format!("17:{:02}", 30 + minutes));
    assert!(matches!(stand.ask(Ask::Compose { segments: None }), Reply::Done { .. }));
    stand
}

fn made(stand: &Stand, what: &str, form: &str) -> Vec<u8> {
    let wanted = Print { what: what.to_owned(), form: form.to_owned(), ..Print::default() };
    match stand.ask(Ask::Print(wanted)) {
        Reply::File { bytes: Some(bytes), .. } => STANDARD.decode(bytes).unwrap(),
        other => panic!("{other:?}"),
    }
}

/// The words of a paper, sorted, without its page number and the dots before its points.
fn words(text: &str) -> Vec<String> {
    let text = text.strip_suffix("1 / 1").unwrap_or(text).replace(['•', '·'], " ");
    let mut words: Vec<_> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// French typography: a no-break space before high signs and inside guillemets, no hyphen as minus.
fn french(text: &str) {
    for sign in [" ;", " :", " !", " ?", " »", " %", "« ", " -"] {
        assert!(!text.contains(sign), "“{sign}” in {text}");
    }
    assert!(!text.contains('\''), "a straight apostrophe in {text}");
}

/// One page, nothing cut, names whole, times right; the same words in every form.
fn comes_out(stand: &Stand, left: &str) {
    let pdf = made(stand, "closing", "pdf");
    let docx = papers::docx(&made(stand, "closing", "docx"));
    let page = String::from_utf8(made(stand, "closing", "html")).unwrap();
    let html = papers::html(page.as_bytes());
    let fit = stand.fit();
    let rows = fit["rows"].as_array().unwrap();
    let sum: i64 = rows.iter().filter_map(|r| r["fitted"].as_i64()).sum();
    assert_eq!(json!(sum + fit["spare"].as_i64().unwrap()), fit["available"]);
    assert_eq!(words(&docx), words(&html));
    let Some(text) = papers::text(&pdf) else { return };
    assert_eq!(papers::pages(&pdf), Some(1), "{text}");
    assert_eq!(words(&docx), words(&text), "the document says what the paper says");
    for told in ["Delphine VANDEVOORDE", "Frédéric DOHET", left] {
        assert!(text.contains(told), "{told} in {text}");
    }
    for row in rows.iter().filter(|r| !r["fitted"].is_null()) {
        let start = wire::build::instant(row["start"].as_f64().unwrap());
        let time = wire::build::time_of_day(start, chrono_tz::Europe::Paris);
        assert!(text.contains(&time), "{time} in {text}");
    }
    for row in &stand.show().closing.unwrap().rows {
        let kept = rows.iter().any(|r| r["id"] == row.id.0.as_str() && !r["fitted"].is_null());
        assert_eq!(text.contains(&row.title), kept, "{} in {text}", row.title);
    }
    french(page.split_once("</style>").unwrap().1);
    if let Some((read, pages)) = papers::by_libreoffice(&made(stand, "closing", "docx")) {
        assert_eq!(pages, 1, "one page where the paper is one: {read}");
        assert_eq!(words(&read), words(&text), "LibreOffice reads what the paper says");
    }
}

#[test]
fn four_minutes_late_the_closing_has_eleven_and_is_one_page() {
    let stand = late_by(4);
    stand.at("17:35");
    comes_out(&stand, "11:00");
}

#[test]
fn nine_minutes_late_it_has_six_and_is_one_page() {
    let stand = late_by(9);
    stand.at("17:40");
    comes_out(&stand, "6:00");
}

#[test]
fn twenty_five_minutes_late_it_is_ten_over_until_a_new_end_is_chosen() {
    let stand = late_by(25);
    stand.at("17:56");
    let late = stand.fit();
    assert_eq!((&late["late"], &late["available"]), (&json!(600), &json!(0)), "ten minutes over");
    assert!(late["short"].as_i64().unwrap() > 600);
    assert!(late["rows"].as_array().unwrap().iter().all(|r| r["fitted"].is_null()));
    let ends: Vec<_> = late["ends"].as_array().unwrap().iter().map(|e| &e["end"]).collect();
    assert!(ends.contains(&&json!("18:20")), "{ends:?}");
    let allows = late["ends"].as_array().unwrap().iter().find(|e| e["end"] == "18:20").unwrap();
    assert!(allows["kept"].as_u64().unwrap() >= 6, "{allows}");

    let segment = stand.show().plan.segments.last().unwrap().id.0.clone();
    let (field, value) = ("hard-end".to_owned(), "18:20".to_owned());
    stand.act(Do::SetSegment { segment, field, value }).unwrap();
    comes_out(&stand, "10:00");
    let kept =
        stand.fit()["rows"].as_array().unwrap().iter().filter(|r| !r["fitted"].is_null()).count();
    assert_eq!(json!(kept), allows["kept"], "what was said of it");
}

#[test]
fn cards_and_large_type_say_the_same_on_more_sheets() {
    let stand = late_by(4);
    let (cards, large) =
        (made(&stand, "closing-cards", "pdf"), made(&stand, "closing-large", "pdf"));
    let kept =
        stand.fit()["rows"].as_array().unwrap().iter().filter(|r| !r["fitted"].is_null()).count();
    let Some(pages) = papers::pages(&cards) else { return };
    assert_eq!(pages, kept, "one card a part");
    assert!(papers::pages(&large).unwrap() > 1);
    for pdf in [cards, large] {
        let text = papers::text(&pdf).unwrap();
        for row in &stand.show().closing.unwrap().rows {
            assert!(text.contains(&row.title), "{} in {text}", row.title);
        }
    }
}

#[test]
fn it_is_called_row_by_row_by_whoever_gives_top_and_fitted_again_on_demand() {
    let stand = late_by(4);
    stand.at("17:36");
    assert!(matches!(stand.ask(Ask::Place), Reply::Done { .. }));
    stand.top_at("17:49");
    let air = |stand: &Stand| stand.view()["closing"]["air"].clone();
    let first = air(&stand);
    assert_eq!(
        first["rows"].as_array().unwrap().iter().filter(|r| !r["taken"].is_null()).count(),
        1
    );
    let on_air = stand.on_air();

    // The first part is a minute longer than it was given.
    let given = first["rows"][0]["length"].as_i64().unwrap();
    stand.at("17:49").hands.wait((given + 60) * 1000);
    stand.top().unwrap();
    assert_eq!(stand.on_air(), on_air, "TOP called a row, not the next segment");
    let second = air(&stand);
    assert_eq!(second["rows"][0]["ended"], second["rows"][1]["taken"]);
    assert_eq!(second["rows"][1]["length"], first["rows"][1]["length"], "frozen");
    let would = stand.fit()["changes"].clone();
    assert!(!would.as_array().unwrap().is_empty());
    assert!(matches!(stand.ask(Ask::Refit), Reply::Done { .. }));
    let third = air(&stand);
    assert_eq!(third["told"], would, "what was told is what it did");
    assert_eq!(third["rows"][1]["length"], second["rows"][1]["length"], "nothing that has begun");
    assert_eq!(stand.fit()["short"], Value::Null);

    while air(&stand)["next"].is_string() {
        stand.hands.wait(60_000);
        stand.top().unwrap();
    }
    stand.hands.wait(60_000);
    stand.top().unwrap();
    assert_eq!(stand.on_air(), None, "after its last row TOP ends the day");
    let kept = stand.show().run().unwrap().calling.rows.len();
    assert_eq!(stand.restart().show().run().unwrap().calling.rows.len(), kept, "it is on the disk");
}

#[test]
fn a_closing_that_cannot_fit_any_more_keeps_its_frozen_times() {
    let stand = late_by(4);
    assert!(matches!(stand.ask(Ask::Place), Reply::Done { .. }));
    stand.top_at("17:49").at("17:58");
    match stand.ask(Ask::Refit) {
        Reply::No(fault) => assert_eq!(fault.code, "closing-too-short"),
        other => panic!("{other:?}"),
    }
    match late_by(4).ask(Ask::Refit) {
        Reply::No(fault) => assert_eq!(fault.code, "no-closing"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_rapporteur_takes_back_within_a_minute_and_not_later() {
    let stand = Stand::day();
    let note = |text: &str| {
        let (text, kind, theme) = (text.to_owned(), None, None);
        stand.act_as(Right::Rapporteur, Do::Takeaway { text, kind, theme }).unwrap();
        stand.show().done.back().unwrap().turn.0.clone()
    };
    let first = note("Un");
    stand.at("09:00");
    let second = note("Deux");
    let back =
        |turn: &str| stand.act_as(Right::Rapporteur, Do::Undo { turn: Some(turn.to_owned()) });
    stand.hands.wait(30_000);
    assert_eq!(back(&first).unwrap_err().code(), "too-late");
    back(&second).unwrap();
    assert_eq!(stand.show().takeaways.len(), 1);
}

#[test]
fn notes_are_made_one_and_the_rows_that_told_them_follow() {
    let stand = late_by(4);
    let show = stand.show();
    let row =
        show.closing.as_ref().unwrap().rows.iter().find(|r| r.takeaways.len() > 1).unwrap().clone();
    let ids: Vec<_> = row.takeaways.iter().map(|t| t.0.clone()).collect();
    stand.act(Do::MergeTakeaways { ids: ids.clone(), text: Some("En un mot".to_owned()) }).unwrap();
    let after = stand.show();
    assert_eq!(after.takeaways.len(), 20 - ids.len() + 1);
    let told = &after.closing.as_ref().unwrap().row(&row.id).unwrap().takeaways;
    assert_eq!(told[..], row.takeaways[..1]);
    assert!(after.takeaways.iter().any(|t| t.id == told[0] && t.text == "En un mot"));
    stand.act(Do::Undo { turn: None }).unwrap();
    assert_eq!(stand.show().takeaways, show.takeaways);
    assert_eq!(stand.show().closing, show.closing);
    let one = Do::MergeTakeaways { ids: ids[..1].to_vec(), text: None };
    assert_eq!(stand.act(one).unwrap_err().code(), "stale");
}

#[test]
fn the_day_goes_out_as_documents_to_go_on_with() {
    let stand = late_by(4);
    let docx = papers::docx(&made(&stand, "takeaways", "docx"));
    let md = String::from_utf8(made(&stand, "takeaways", "md")).unwrap();
    for theme in THEMES {
        assert!(docx.contains(theme) && md.contains(&format!("## {theme}")), "{theme}");
    }
    for n in 0..20 {
        let text = format!("Idée {n} des ateliers, dite comme elle a été notée");
        assert!(docx.contains(&text) && md.contains(&text), "{text}");
    }
    assert!(made(&stand, "as-run", "xlsx").starts_with(b"PK"));
}
