//! What goes out: a table as CSV or XLSX; the rundown as calendar, schedule XML and Markdown; a
//! document of words as DOCX, HTML and Markdown.
//!
//! What is written is text and nothing else: no cell that a spreadsheet runs, no mark that a
//! reader takes for markup, no character that turns a line around.

mod csv;
mod frab;
mod ics;
mod markdown;
mod prose;
mod schedule;
mod table;
mod xlsx;

pub use self::csv::csv;
pub use frab::frab;
pub use ics::{Reminder, ics, reminders};
pub use markdown::markdown;
pub use prose::{Line, NoDocument, Part, Prose, docx, html, markdown as prose_markdown};
pub use table::{Cell, Separator, Table};
pub use xlsx::{NoWorkbook, xlsx};

/// The text without what cannot be seen and would only do harm: control characters, direction
/// overrides and isolates, the byte order mark. Ends of lines are one `\n`; a tab is a space.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter_map(kept).collect()
}

/// The same in one line; no-break spaces stay what they are.
#[must_use]
pub fn line(text: &str) -> String {
    let text = plain(text);
    let parts = text.split([' ', '\n']).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn kept(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ if c.is_control() => None,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => None,
        other => Some(other),
    }
}
