//! Tables, schedules, calendars, projects of Ontime, lists of speakers and Régie's own show.

use formats::draft::{DraftProposal, NoteCode};
use formats::table::{Columns, Field};
use formats::{Draft, Unreadable, read};

use crate::sheet::{with_cells, workbook};
use crate::support::{names, notes, problems, times};

pub const SCHEDULE: &str = include_str!("../../fixtures/schedule-xml/soiree.xml");

pub const CALENDAR: &[u8] = include_bytes!("../../fixtures/icalendar/jour.ics");

pub const ONTIME: &str = include_str!("../../fixtures/ontime/essai.json");

pub const SPEAKERS: &str = include_str!("../../fixtures/speakers/liste.json");

fn table(text: &str) -> Draft {
    read(text.as_bytes(), Some("table.csv")).unwrap()
}

fn fields(draft: &Draft) -> Vec<&'static str> {
    draft.table.as_ref().unwrap().columns.iter().map(|column| column.field.name()).collect()
}

#[test]
fn the_heads_of_a_table_say_what_its_columns_hold() {
    let draft = table(
        "N°;Début;Fin;Titre;Intervenants;Couleur\n1;9h;9h10;Ouverture;Ada Martin, Directrice;#fff\n2;9h10;9h45;Débat;Luc Petit et Zoé Roux;\n",
    );
    assert_eq!(fields(&draft), ["number", "start", "end", "title", "speakers", "ignore"]);
    assert_eq!(times(&draft), ["09:00–09:10", "09:10–09:45"]);
    assert_eq!(names(&draft), ["Ada Martin", "Luc Petit", "Zoé Roux"]);
    assert_eq!(draft.people[0].role.as_deref(), Some("Directrice"));
    assert_eq!(notes(&draft, NoteCode::ColumnLeftOut)[0].facts["column"], "Couleur");
    assert_eq!(notes(&draft, NoteCode::NoDate).len(), 1);
}

#[test]
fn columns_are_as_somebody_chose_them() {
    let text = "Quand,Quoi,Titre\n9:00,Ouverture,x\n9:30,Débat,y\n";
    let columns = Columns::parse("start=A,title=B,notes=C").unwrap();
    let draft = formats::open_as(text.as_bytes(), Some("t.csv"), &columns).unwrap().draft;
    assert_eq!(draft.segments[1].title, "Débat");
    assert_eq!(draft.segments[1].notes.as_deref(), Some("Titre\u{a0}: y"));
    assert!(draft.table.unwrap().chosen);
    assert_eq!(columns.0, [Field::Start, Field::Title, Field::Notes]);
    for wrong in ["", "start", "start=", "start=1", "begin=A", "title=ZZZZ"] {
        assert!(Columns::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_table_is_read_in_the_encoding_it_was_saved_in() {
    let text = "heure;titre\n9h;Débat sur l'été\n10h;Clôture à Évian\n";
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let mac: Vec<u8> = text
        .chars()
        .map(|c| match c {
            'é' => 0x8E,
            'ô' => 0x99,
            'à' => 0x88,
            'É' => 0x83,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (bytes, encoding) in
        [(windows, "windows-1252"), (mac, "macintosh"), (marked, "UTF-8"), (wide, "UTF-16LE")]
    {
        let draft = read(&bytes, Some("t.csv")).unwrap();
        assert_eq!(draft.source.encoding, encoding);
        assert_eq!(draft.segments[0].title, "Débat sur l'été", "{encoding}");
        assert_eq!(draft.segments[1].title, "Clôture à Évian", "{encoding}");
    }
}

#[test]
fn private_columns_are_offered_and_never_taken() {
    let text = "Prénom,Nom,Titre,E-mail,Téléphone\nAda,MARTIN,Directrice,ada@example.org,+33 1 99 00 00 00\n";
    let draft = table(text);
    let person = &draft.people[0];
    assert_eq!((person.name.as_str(), person.role.as_deref()), ("Ada MARTIN", Some("Directrice")));
    let offered = notes(&draft, NoteCode::PrivateColumns)[0].proposal.clone();
    assert_eq!(
        offered,
        Some(DraftProposal::Private { fields: vec!["email".into(), "phone".into()] })
    );
    let json = serde_json::to_string(&draft).unwrap();
    assert!(!json.contains("example.org") && !json.contains("99 00"), "{json}");
    let contacts = formats::contacts(text.as_bytes(), Some("t.csv"), None).unwrap();
    assert_eq!(contacts.len(), 2);
    assert_eq!(
        (contacts[0].name.as_str(), contacts[0].text.as_str()),
        ("Ada MARTIN", "ada@example.org")
    );
}

#[test]
fn a_formula_is_text_or_its_last_result() {
    let draft = table("heure,titre\n9:00,\"=HYPERLINK(\"\"http://example.org\"\")\"\n");
    assert_eq!(draft.segments[0].title, "=HYPERLINK(\"http://example.org\")");
    let cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Début</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Titre</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\"><f>1/0+0.375</f><v>0.375</v></c><c r=\"B2\" t=\"str\"><f>CONCAT(\"a\",\"b\")</f><v>Ouverture</v></c></row>";
    let draft = read(&with_cells(cells), None).unwrap();
    assert_eq!(times(&draft), ["09:00–?"]);
    assert_eq!(draft.segments[0].title, "Ouverture");
}

#[test]
fn a_far_corner_of_a_sheet_costs_nothing() {
    let cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Début</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Titre</t></is></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(read(&with_cells(cells), None).unwrap().segments.len(), 0);
}

#[test]
fn a_workbook_comes_in_with_its_numbers() {
    let rows =
        vec![vec!["A3".to_owned(), "09:00:30".to_owned(), "90".to_owned(), "Long".to_owned()]];
    let draft = read(&workbook(&["Cue", "Heure", "Durée", "Titre"], &rows), None).unwrap();
    assert_eq!(draft.source.format, "xlsx");
    assert_eq!(times(&draft), ["09:00:30–10:30:30"]);
    assert_eq!(draft.segments[0].number.as_deref(), Some("A3"));
}

#[test]
fn a_schedule_in_xml_and_in_json_say_the_same() {
    let xml = read(SCHEDULE.as_bytes(), None).unwrap();
    assert_eq!(xml.show.title.as_deref(), Some("Rencontre & suite"));
    let when: Vec<_> = xml.segments.iter().map(|s| (s.day, s.start.unwrap().to_string())).collect();
    let wanted = [(1, "2026-06-05T23:00"), (1, "2026-06-05T23:00"), (1, "2026-06-06T00:30")];
    assert_eq!(when, wanted.map(|(day, at)| (day, at.to_owned())));
    assert_eq!(xml.segments[0].track.as_deref(), Some("A"));
    assert_eq!(notes(&xml, NoteCode::FieldLeftOut)[0].facts["field"], "links/link");
    let event = |date: &str, length: &str, title: &str, who: &str| serde_json::json!({"date": date, "duration": length, "title": title, "persons": [{"public_name": who}]});
    let json = serde_json::json!({"schedule": {"conference": {"title": "Rencontre & suite", "time_zone_name": "Europe/Paris", "days": [
        {"date": "2026-06-05", "rooms": {
            "A": [event("2026-06-05T23:00:00+02:00", "1:30", "Veillée", "Ada Martin"), event("2026-06-06T00:30:00+02:00", "0:30", "Nuit", "")],
            "B": [event("2026-06-05T23:00:00+02:00", "0:45", "Atelier", "Luc Petit")]}}]}}});
    let json = read(json.to_string().as_bytes(), None).unwrap();
    assert_eq!(json.segments, xml.segments);
    assert_eq!(json.people, xml.people);
}

#[test]
fn a_calendar_comes_in_by_its_times() {
    let draft = read(CALENDAR, None).unwrap();
    assert_eq!(times(&draft), ["09:00–10:00", "10:00–10:30"]);
    assert_eq!((draft.segments[1].title.as_str(), names(&draft)), ("Débat", vec!["Ada Martin"]));
    assert_eq!(draft.segments[1].notes.as_deref(), Some("Un\nDeux, trois"));
    assert_eq!(draft.segments[0].room.as_deref(), Some("Hall"));
    let json = serde_json::to_string(&draft).unwrap();
    assert!(!json.contains("someone@example.org"), "{json}");
    assert_eq!(notes(&draft, NoteCode::FieldLeftOut)[0].facts["field"], "ATTENDEE");
}

#[test]
fn a_project_of_ontime_four_keeps_groups_and_milestones() {
    let draft = read(ONTIME.as_bytes(), None).unwrap();
    assert_eq!(times(&draft), ["09:00–09:10", "09:10–09:30:30", "?–?"]);
    assert_eq!(
        (names(&draft), draft.segments[0].notes.as_deref()),
        (vec!["Ada Martin"], Some("Lumière\u{a0}: LX1"))
    );
    let blocks: Vec<_> = draft.segments.iter().map(|s| s.block.as_deref()).collect();
    assert_eq!(blocks, [Some("b1"), Some("b1"), None]);
    assert!(draft.segments[1].dropped);
}

#[test]
fn speakers_come_with_their_sessions_and_without_their_addresses() {
    let draft = read(SPEAKERS.as_bytes(), None).unwrap();
    assert_eq!(names(&draft), ["Ada Martin", "Luc Petit"]);
    assert_eq!(draft.people[0].sessions, ["Ouverture"]);
    assert!(!serde_json::to_string(&draft).unwrap().contains("ada@example.org"));
    assert_eq!(formats::contacts(SPEAKERS.as_bytes(), None, None).unwrap().len(), 1);
}

#[test]
fn entities_of_a_documents_own_are_never_expanded() {
    let bomb = SCHEDULE.replace("<schedule>", "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hosts\">]><schedule>").replace("Veillée", "&b;&f;");
    let draft = read(bomb.as_bytes(), None).unwrap();
    assert_eq!(draft.segments[0].title, "&b;&f;");
}

#[test]
fn a_cut_document_is_refused() {
    let sheet = workbook(&["Heure", "Titre"], &[vec!["9h".to_owned(), "Un".to_owned()]]);
    for whole in [SCHEDULE.as_bytes(), CALENDAR, ONTIME.as_bytes(), &sheet] {
        let cut = &whole[..whole.len() * 2 / 3];
        let refused = read(cut, None).unwrap_err();
        let clear = matches!(
            refused,
            Unreadable::Damaged | Unreadable::NoProgramme { .. } | Unreadable::Binary { .. }
        );
        assert!(clear, "{refused:?}");
    }
}

#[test]
fn hostile_texts_become_safe_ones() {
    let long = "x".repeat(100_000);
    let text = format!(
        "heure,titre,notes\n9:00,\u{202e}evil\u{200f}\u{7},\"'; DROP TABLE log; --\"\n9:30,{long},#set page()\n"
    );
    let draft = table(&text);
    assert_eq!(draft.segments[0].title, "evil");
    assert_eq!(draft.segments[0].notes.as_deref(), Some("'; DROP TABLE log; --"));
    assert_eq!(draft.segments[1].title.chars().count(), 500);
    assert!(draft.segments[1].notes.as_ref().unwrap().chars().count() <= 20_000);
    assert_eq!(notes(&draft, NoteCode::TextCut)[0].line, Some(3));
    assert_eq!(notes(&draft, NoteCode::HiddenCharacters).len(), 1);
    assert_eq!(problems(&draft), []);
}

#[test]
fn columns_that_nothing_tells_are_asked_for() {
    let draft = read(&workbook(&["aa", "bb"], &[vec!["cc".into(), "dd".into()]]), None).unwrap();
    assert_eq!((draft.segments.len(), problems(&draft)), (0, vec![(NoteCode::NoColumns, None)]));
    assert_eq!(draft.table.unwrap().columns.len(), 2);
}

#[test]
fn regies_own_show_comes_back_as_it_was() {
    let written = include_bytes!("../../fixtures/regie-show/jour.json");
    let programme = formats::own_programme(written).unwrap().unwrap();
    assert_eq!(programme.plan.segments[1].weight, Some(3));
    let again = serde_json::to_vec(&formats::own::OwnShow::of(programme.clone())).unwrap();
    assert_eq!(formats::own_programme(&again).unwrap(), Some(programme));
    let draft = read(written, None).unwrap();
    assert_eq!(
        (times(&draft), names(&draft)),
        (vec!["09:00–09:10".into(), "09:10–09:20".into()], vec!["Ada Martin"])
    );
    let newer =
        String::from_utf8(written.to_vec()).unwrap().replace("\"version\": 1", "\"version\": 2");
    assert_eq!(formats::own_programme(newer.as_bytes()), Err(Unreadable::Newer));
    assert_eq!(formats::own_programme(&written[..200]), Err(Unreadable::Damaged));
}
