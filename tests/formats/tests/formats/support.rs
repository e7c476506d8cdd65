//! Documents to read, and short ways to look at their drafts.

use std::path::{Path, PathBuf};

use formats::Draft;
use formats::draft::{DraftAppearance, DraftLevel, DraftNote, DraftSegment, NoteCode};

/// What lies beside the checkout under this path, or beside a folder that holds it.
pub fn beside(path: &str) -> Option<PathBuf> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above.map(|folder| folder.join(path)).find(|found| found.exists())
}

/// A file, by its path from the root of the checkout; none when it is not there.
pub fn file(path: &str) -> Option<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(path)).ok()
}

/// The sample programme that ships.
pub fn sample() -> String {
    file("data/shows/alliance-2021.md").unwrap()
}

/// The organisers' own document with what its import must give, where they lie beside the
/// checkout. Says so when they do not.
pub fn shared() -> Option<(String, serde_json::Value)> {
    let read = |path| std::fs::read_to_string(beside(path)?).ok();
    let document = read("shared/data/programme-2021.md");
    let expected = read("shared/data/programme-2021.expected.json");
    if document.is_none() || expected.is_none() {
        println!("skipped: ../shared/data/programme-2021 is not beside the checkout");
    }
    Some((document?, serde_json::from_str(&expected?).unwrap()))
}

/// The draft of a text that has one.
pub fn draft(text: &str) -> Draft {
    formats::read(text.as_bytes(), None).unwrap()
}

/// `09:00–09:10` of each segment.
pub fn times(draft: &Draft) -> Vec<String> {
    draft.segments.iter().map(span).collect()
}

/// `09:00–09:10`; `?` for an end that nothing says.
pub fn span(segment: &DraftSegment) -> String {
    let end = segment.end.map_or("?".to_owned(), |end| end.to_string());
    let start = segment.start.map_or("?".to_owned(), |start| start.to_string());
    format!("{start}–{end}")
}

/// `Name | role | organisation` of appearances.
pub fn cast(draft: &Draft, list: &[DraftAppearance]) -> Vec<String> {
    let one = |one: &DraftAppearance| {
        let name = &draft.person(&one.person).unwrap().name;
        let said = |text: &Option<String>| text.clone().unwrap_or("–".to_owned());
        format!("{name} | {} | {}", said(&one.role), said(&one.organisation))
    };
    list.iter().map(one).collect()
}

/// The names of all people, in order.
pub fn names(draft: &Draft) -> Vec<&str> {
    draft.people.iter().map(|person| person.name.as_str()).collect()
}

/// The notes of a code.
pub fn notes(draft: &Draft, code: NoteCode) -> Vec<&DraftNote> {
    draft.notes.iter().filter(|note| note.code == code).collect()
}

/// The codes of what is wrong, with their lines.
pub fn problems(draft: &Draft) -> Vec<(NoteCode, Option<u32>)> {
    let wrong = draft.notes.iter().filter(|note| note.level == DraftLevel::Problem);
    wrong.map(|note| (note.code, note.line)).collect()
}

/// A file of the collection of real documents that may lie beside the checkout; says so when it
/// does not.
pub fn open_data(name: &str) -> Option<Vec<u8>> {
    let read = std::fs::read(beside("shared/data/open")?.join(name)).ok();
    if read.is_none() {
        println!("skipped: {name} is not in the collection beside the checkout");
    }
    read
}
