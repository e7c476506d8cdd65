//! Nothing of the people whose data was erased is left: not in the file, nor beside it, nor in
//! what goes out of it afterwards. What happened stays.

use std::path::Path;

use desk::documents::{DOCUMENTS, make};
use desk::erase::{By, choice, erase, listed};
use desk::{Bearer, Desk, Fault, Right};
use rusqlite::{Connection, OpenFlags};
use show::id::DeskId;
use show::turn::Actor;
use store::{Store, StoreError};
use tests_desk::Stand;
use tests_desk::papers::text;
use tests_desk::stand::bytes_beside;
use wire::papers::Print;
use wire::words::{Language, Words};
use wire::{Ask, Do, Reply};

const REACHED: [(&str, &str); 4] = [
    ("phone", "+33 6 98 76 54 32"),
    ("email", "hypatie@exemple.fr"),
    ("join-link", "https://exemple.fr/salle/sesame"),
    ("note", "ne prend pas l’ascenseur"),
];
/// What was written of someone elsewhere, none of it to be kept.
const WRITTEN: [&str; 6] = [
    "ne répond plus",
    "Née à Alexandrie",
    "i-pa-ti",
    "hypatie.alexandrie@exemple.fr",
    "Concluez, Hypatie",
    "Écran de la philosophe",
];
const NAME: &str = "Hypatie ALEXANDRIE";

/// The show stands nowhere but in its file.
fn alone(_: &str, _: bool) -> Result<(), Fault> {
    Ok(())
}

fn set(stand: &Stand, field: &str, value: &str) {
    let (person, field, value) = ("ada".into(), field.into(), value.into());
    stand.act(Do::SetPerson { person, field, value }).unwrap();
}

fn edit(stand: &Stand, field: &str, value: &str) {
    let (segment, field, value) = ("opening".into(), field.into(), value.into());
    stand.act(Do::SetSegment { segment, field, value }).unwrap();
}

/// A day of someone of whom everything is known, called to its end; enough turns for a snapshot.
fn lived() -> Stand {
    let stand = Stand::day();
    for (field, text) in REACHED {
        let (person, field, text) = ("ada".into(), field.into(), text.into());
        assert!(matches!(stand.ask(Ask::SetPrivate { person, field, text }), Reply::Done { .. }));
    }
    set(&stand, "name", NAME);
    set(&stand, "bio", WRITTEN[1]);
    set(&stand, "pronunciation", WRITTEN[2]);
    edit(&stand, "title", "Le récit d’Hypatie Alexandrie");
    edit(&stand, "notes", &format!("Écrire à {}", WRITTEN[3]));
    let check = stand.show().people.checklist[0].code.0.clone();
    let (person, state, note) = ("ada".into(), "problem".into(), Some(WRITTEN[0].into()));
    stand.act(Do::Check { person, check, state, appearance: None, note }).unwrap();
    stand.act(Do::Message { text: WRITTEN[4].into(), to: None }).unwrap();
    let (text, kind, theme) = ("« Oui », dit ALEXANDRIE".into(), None, None);
    stand.act(Do::Takeaway { text, kind, theme }).unwrap();
    stand.desk.keep_setting("links", WRITTEN[5].into()).unwrap();
    stand.top_at("09:00");
    for n in 0..510 {
        stand.act(Do::Message { text: format!("mot {n}"), to: None }).unwrap();
    }
    while stand.show().under_way().is_some() {
        stand.hands.wait(60_000);
        stand.top().unwrap();
    }
    stand
}

fn by() -> By {
    By { actor: Actor::Desk, desk: DeskId::from("desk"), moment: kit::moment("19:00") }
}

fn agreed(path: &Path) -> show::erase::Choice {
    let names = listed(path).unwrap().names.into_iter().map(|found| found.name).collect();
    choice("initials", names, &Words::new(Language::French)).unwrap()
}

/// What of all that stands in these bytes.
fn standing(bytes: &[u8]) -> Vec<&'static str> {
    let bytes = String::from_utf8_lossy(bytes).to_lowercase();
    let reached = REACHED.iter().map(|(_, text)| *text);
    let all = reached.chain(WRITTEN).chain(["Hypatie", "Alexandrie"]);
    all.filter(|needle| bytes.contains(&needle.to_lowercase())).collect()
}

fn opened(path: &Path, stand_hands: &tests_desk::Hands) -> (Desk, Bearer) {
    let store = Store::open(path).unwrap().store;
    let (order, words) = (Box::new(desk::order::Local), Words::new(Language::French));
    let desk = Desk::start(store, order, "desk".into(), words, stand_hands.clock()).unwrap();
    (desk, Bearer::desk(Language::French))
}

/// Every document of a show, as bytes and as the words that can be read in them.
fn documents(desk: &Desk, bearer: &Bearer) -> Vec<(String, Vec<u8>)> {
    let mut made = Vec::new();
    for document in DOCUMENTS {
        let wanted =
            Print { what: document.what.into(), form: document.form.into(), ..Print::default() };
        let name = format!("{} {}", document.what, document.form);
        match make(desk, bearer, &wanted) {
            Ok(one) => {
                if document.form == "pdf" {
                    made.extend(text(&one.bytes).map(|words| (name.clone(), words.into_bytes())));
                }
                if document.form == "xlsx" {
                    let read = formats::open(&one.bytes, Some("table.xlsx"));
                    let lines = read.map(|reading| reading.lines.join("\n")).unwrap_or_default();
                    made.push((name.clone(), lines.into_bytes()));
                }
                made.push((name, one.bytes));
            }
            Err(Fault::NoPaper | Fault::NoClosing) => {}
            Err(other) => panic!("{name}: {other}"),
        }
    }
    made
}

#[test]
fn a_whole_show_keeps_what_happened_and_nothing_of_its_people() {
    let stand = lived();
    let passages = stand.show().runs[0].passages.len();
    let hands = stand.hands.clone();
    let (_folder, path) = stand.stop();
    let before = standing(&bytes_beside(&path));
    assert_eq!(before.len(), 8, "what was not sealed stands in the file: {before:?}");
    let kept = erase(&path, &agreed(&path), by(), alone).unwrap();
    assert_eq!(kept.epoch, 1);
    assert_eq!(standing(&bytes_beside(&path)), Vec::<&str>::new(), "in the file, closed");
    let (desk, bearer) = opened(&path, &hands);
    assert_eq!(standing(&bytes_beside(&path)), Vec::<&str>::new(), "in the file and its log, open");
    let show = desk.read(|r| r.show.clone()).unwrap();
    assert_eq!(show.runs[0].passages.len(), passages);
    assert_eq!(show.plan.segments[0].title, "Le récit d’H.\u{a0}A.");
    for (name, bytes) in documents(&desk, &bearer) {
        assert_eq!(standing(&bytes), Vec::<&str>::new(), "{name}");
    }
    for right in [Right::Manager, Right::Host, Right::Viewer] {
        let view = serde_json::to_string(&desk.join(right).unwrap().view).unwrap();
        assert_eq!(standing(view.as_bytes()), Vec::<&str>::new(), "{right:?}");
    }
    let told = desk.look_back(|past, _| past.turns().len()).unwrap();
    assert_eq!(told, 1, "one turn opens it");
    assert!(desk.act(&bearer, Do::Message { text: "encore".into(), to: None }, None).is_ok());
    desk.stop();
    assert_eq!(store::verify(&path).unwrap().turns, 2, "and the show goes on");
}

#[test]
fn a_file_that_somebody_reads_is_left_as_it_was_and_that_is_said() {
    let (_folder, path) = lived().stop();
    let choice = agreed(&path);
    let turns = store::verify(&path).unwrap().turns;
    // The file was opened before: its log is laid out, and the reader holds on to it.
    let store = Store::open(&path).unwrap().store;
    let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM log;").unwrap();
    drop(store);
    let refused = erase(&path, &choice, by(), alone);
    assert!(matches!(refused, Err(Fault::Store(StoreError::Busy { .. }))), "{refused:?}");
    reader.execute_batch("COMMIT").unwrap();
    drop(reader);
    assert_eq!(store::verify(&path).unwrap().turns, turns, "nothing was changed");
    erase(&path, &choice, by(), alone).unwrap();
    assert_eq!(standing(&bytes_beside(&path)), Vec::<&str>::new());
}

#[test]
fn a_file_that_is_open_and_a_show_that_is_live_are_not_erased() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let refused = erase(&stand.path, &show::erase::Choice::default(), by(), alone);
    assert!(matches!(refused, Err(Fault::Store(StoreError::AlreadyOpen { .. }))), "{refused:?}");
    let (_folder, path) = stand.stop();
    let refused = erase(&path, &show::erase::Choice::default(), by(), alone);
    assert!(matches!(refused, Err(Fault::Refused(show::Refusal::LiveUnderWay))), "{refused:?}");
}

#[test]
fn one_person_is_forgotten_for_good_and_the_others_are_not() {
    let stand = lived();
    for (field, text) in REACHED {
        let (person, field, text) = ("bob".into(), field.into(), text.into());
        assert!(matches!(stand.ask(Ask::SetPrivate { person, field, text }), Reply::Done { .. }));
    }
    let erased = stand.ask(Ask::ErasePerson { person: "ada".into() });
    assert!(matches!(erased, Reply::Done { .. }), "{erased:?}");
    let phone = |person: &str| match stand.ask(Ask::Private { person: person.into() }) {
        Reply::Private { phone, note, .. } => (phone, note),
        other => panic!("{other:?}"),
    };
    assert_eq!(phone("ada"), (String::new(), String::new()));
    assert_eq!(phone("bob").0, REACHED[0].1);
    let kept = |stand: &Stand| {
        let view = stand.view();
        let ada = view["people"].as_array().unwrap().iter().find(|p| p["id"] == "ada").unwrap();
        ada["kept"].as_array().unwrap().len()
    };
    assert_eq!(kept(&stand), 0);
    // No undo leads back, whoever tries and however often.
    while stand.act(Do::Undo { turn: None }).is_ok() {
        assert_eq!(phone("ada").0, "");
        assert_eq!(kept(&stand), 0);
    }
    let stand = stand.restart();
    assert_eq!(kept(&stand), 0);
}

#[test]
fn only_those_who_may_see_it_erase() {
    let stand = lived();
    for right in [Right::Host, Right::Speaker, Right::Own, Right::Rapporteur, Right::Viewer] {
        let bearer = Bearer::link("link-1".into(), right, false);
        for ask in [Ask::ErasePerson { person: "ada".into() }, Ask::EraseWhat] {
            match desk::door::door(&stand.desk, &bearer, ask) {
                Reply::No(fault) => assert_eq!(fault.code, "not-allowed", "{right:?}"),
                other => panic!("{right:?}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_show_that_is_served_says_where_its_people_are_erased() {
    let stand = lived();
    let told_by = "initials".to_owned();
    match stand.ask(Ask::EraseShow { told_by, names: Vec::new() }) {
        Reply::No(fault) => {
            assert_eq!(fault.code, "erase-served");
            let file = stand.path.file_name().unwrap().to_string_lossy();
            assert!(
                fault.text.contains(&format!("regie-desk erase {file} --preview")),
                "{fault:?}"
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(!stand.show().people.private.is_empty());
}

#[test]
fn no_document_says_how_people_are_reached_unless_that_was_asked_for() {
    let stand = lived();
    let mut seen = 0;
    for (name, bytes) in documents(&stand.desk, &stand.bearer) {
        let bytes = String::from_utf8_lossy(&bytes).into_owned();
        for (field, needle) in REACHED {
            assert!(!bytes.contains(needle), "{name}: {field}");
        }
        assert!(!bytes.contains(WRITTEN[0]), "{name}: what the crew notes of someone");
        seen += 1;
    }
    assert!(seen >= DOCUMENTS.len() - 2, "{seen}");
    let asked =
        Print { what: "people".into(), form: "json".into(), private: true, ..Print::default() };
    let made = make(&stand.desk, &stand.bearer, &asked).unwrap();
    let told = String::from_utf8(made.bytes).unwrap();
    assert!(REACHED.iter().all(|(_, needle)| told.contains(needle)), "{told}");
}

#[test]
fn where_others_cannot_be_reached_nothing_is_erased() {
    let stand = lived();
    let (_folder, path) = stand.stop();
    let refused = erase(&path, &agreed(&path), by(), |_, _| Err(Fault::NotHere));
    assert!(matches!(refused, Err(Fault::NotHere)), "{refused:?}");
    assert_eq!(standing(&bytes_beside(&path)).len(), 8, "the file is as it was");
}
