//! A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it.

use super::table::{Cell, Separator, Table};

/// What a cell must not begin with: a spreadsheet would run it.
const RUN: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// The table as CSV. A text that begins as a formula does is written behind an apostrophe, which
/// a reader takes away again.
#[must_use]
pub fn csv(table: &Table, separator: Separator) -> Vec<u8> {
    let mut out = "\u{feff}".as_bytes().to_vec();
    let delimiter = match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    let heads = table.heads.iter().map(|head| safe(head)).collect::<Vec<_>>();
    // Writing to memory cannot fail, and every row is as long as its heads.
    let _ = writer.write_record(heads);
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(|cell| said(cell, separator)));
    }
    drop(writer);
    out
}

fn said(cell: &Cell, separator: Separator) -> String {
    match cell {
        Cell::Text(text) => safe(text),
        Cell::Number(number) => {
            let text = ((number * 1000.0).round() / 1000.0).to_string();
            if separator == Separator::Semicolon { text.replace('.', ",") } else { text }
        }
        Cell::Time(time) => time.format(super::schedule::clock_form(*time)).to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

fn safe(text: &str) -> String {
    if text.starts_with(RUN) { format!("'{text}") } else { text.to_owned() }
}
