//! Texts from outside made safe: nothing invisible, nothing endless.

use super::{Row, Rows};
use crate::draft::{DraftNote, NoteCode};

/// The longest title, name or function, in characters: what a show takes.
pub const LINE: usize = 500;
/// The longest note, in characters.
pub const LONG: usize = 20_000;
/// The title of what has none.
const UNTITLED: &str = "Sans titre";
/// The longest number of a segment.
const NUMBER: usize = 20;

/// One line without control characters, marks of writing direction and runs of blanks, at most
/// [`LINE`] characters.
#[must_use]
pub fn safe_line(text: &str) -> String {
    cut(&line(text), LINE)
}

/// Makes every text of the rows safe, and tells what was taken away.
pub fn make_safe(all: &mut Rows) {
    let mut hidden = 0;
    let mut notes = Vec::new();
    for row in &mut all.rows {
        hidden += clean(row, &mut notes);
    }
    for group in &mut all.groups {
        hidden += hidden_in(&group.title);
        group.title = safe_line(&group.title);
        group.notes = cut(&lines(&group.notes), LONG);
    }
    for text in [&mut all.show.title, &mut all.show.subtitle, &mut all.show.organiser] {
        hidden += text.as_deref().map_or(0, hidden_in);
        *text = text.take().map(|text| safe_line(&text)).filter(|text| !text.is_empty());
    }
    if hidden > 0 {
        let facts = [("count", hidden.to_string())];
        notes.push(DraftNote::new(NoteCode::HiddenCharacters, None, &facts));
    }
    all.notes.append(&mut notes);
}

fn clean(row: &mut Row, notes: &mut Vec<DraftNote>) -> usize {
    let texts = [&row.title, &row.subtitle, &row.number, &row.room, &row.link, &row.notes];
    let hidden = texts.into_iter().map(|text| hidden_in(text)).sum();
    let title = line(&row.title);
    row.title = cut(&title, LINE);
    if row.title.is_empty() {
        UNTITLED.clone_into(&mut row.title);
        row.derived.push("title");
    }
    row.notes = lines(&row.notes);
    if row.title != title && !title.is_empty() {
        let facts = [("title", cut(&title, 60))];
        notes.push(DraftNote::new(NoteCode::TextCut, Some(row.line), &facts));
        row.notes = format!("{title}\n{}", row.notes).trim_end().to_owned();
    }
    let number = line(&row.number);
    row.number = cut(&number, NUMBER);
    if row.number != number {
        row.notes = format!("{number}\n{}", row.notes).trim_end().to_owned();
    }
    for text in [&mut row.subtitle, &mut row.room, &mut row.link] {
        *text = safe_line(text);
    }
    if row.notes.chars().count() > LONG {
        row.notes = cut(&row.notes, LONG);
        let facts = [("what", cut(&row.title, 60))];
        notes.push(DraftNote::new(NoteCode::TooLong, Some(row.line), &facts));
    }
    hidden
}

/// At most `most` characters, the last one then an ellipsis.
fn cut(text: &str, most: usize) -> String {
    if text.len() <= most || text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        let before = out.len();
        if !out.is_empty() {
            out.push(' ');
        }
        let from = out.len();
        out.extend(word.chars().filter(|c| !is_hidden(*c)));
        if out.len() == from {
            out.truncate(before);
        }
    }
    out
}

/// Several lines, each trimmed at its end, blank ones at both ends gone.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| *c == '\n' || !is_hidden(*c)).collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn hidden_in(text: &str) -> usize {
    text.chars().filter(|c| is_hidden(*c) && !c.is_whitespace()).count()
}

/// Control characters, and marks that turn the direction of writing or cannot be seen.
fn is_hidden(c: char) -> bool {
    c.is_control() && c != '\t'
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
