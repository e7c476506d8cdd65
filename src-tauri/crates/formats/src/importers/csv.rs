//! A table as text: CSV with commas, semicolons, tabs or bars; spreadsheets save it in many
//! encodings.

use super::{Importer, Reading};
use crate::table::{self, Cell, Grid, GridRow, WIDEST};
use crate::text::decode::{Text, decode};
use crate::unreadable::{MOST, Unreadable};

pub(super) const IMPORTER: Importer = Importer { format: "csv", is, read };

/// What may part cells; of two that fit as well the first.
const MARKS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// How many rows decide.
const SEEN: usize = 40;

fn is(bytes: &[u8], name: Option<&str>) -> bool {
    let named = name.is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        [".csv", ".tsv", ".tab"].iter().any(|ending| name.ends_with(ending))
    });
    let begins = bytes.trim_ascii_start().first().copied().unwrap_or(b' ');
    if b"{[<%|".contains(&begins) || bytes.starts_with(b"PK") {
        return false;
    }
    let Ok(text) = decode(bytes) else { return false };
    let Some(mark) = mark(&text.text) else { return named };
    if named {
        return true;
    }
    // Without the name to say so: heads that are known, over rows as wide.
    let head: String = text.text.lines().take(SEEN).collect::<Vec<_>>().join("\n");
    let rows = records(&head, mark, SEEN);
    let wide = rows.iter().filter(|row| row.cells.len() == rows[0].cells.len()).count();
    let grid = Grid { rows, ..Grid::default() };
    grid.rows.len() > 1 && wide * 4 >= grid.rows.len() * 3 && table::worth(&grid) >= 2
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    table::read(&grid(bytes)?, name, None)
}

/// The cells of a document.
pub(super) fn grid(bytes: &[u8]) -> Result<Grid, Unreadable> {
    let Text { text, encoding, .. } = decode(bytes)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let mark = mark(text).unwrap_or(b',');
    // Excel's own first line, « sep=; », is no row.
    let said = text.lines().next().is_some_and(|l| l.to_ascii_lowercase().starts_with("sep="));
    let body = if said { text.split_once('\n').map_or("", |(_, rest)| rest) } else { text };
    let mut rows = records(&tight(body, mark), mark, MOST + 1_000);
    if said {
        rows.iter_mut().for_each(|row| row.line += 1);
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    if rows.len() > MOST {
        return Err(Unreadable::TooMany { items: rows.len(), limit: MOST });
    }
    Ok(Grid { format: "csv", encoding: encoding.to_owned(), rows, ..Grid::default() })
}

fn records(text: &str, mark: u8, most: usize) -> Vec<GridRow> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (at, record) in reader.records().take(most).enumerate() {
        let Ok(record) = record else { continue };
        let cells = record.iter().take(WIDEST).map(Cell::of).collect();
        rows.push(GridRow { line: u32::try_from(at + 1).unwrap_or(u32::MAX), cells });
    }
    rows
}

/// The mark that parts the first rows most evenly; none where no mark does.
fn mark(text: &str) -> Option<u8> {
    let said = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if let Some(rest) = said.get(..5).filter(|head| head.to_ascii_lowercase().starts_with("sep=")) {
        return rest.as_bytes().get(4).copied().filter(|mark| MARKS.contains(mark));
    }
    let head: String = text.lines().take(SEEN * 3).collect::<Vec<_>>().join("\n");
    let score = |mark: &u8| {
        let rows = records(&tight(&head, *mark), *mark, SEEN);
        let first = rows.iter().map(|row| row.cells.len()).find(|width| *width > 1)?;
        let even = rows.iter().filter(|row| row.cells.len() == first).count();
        Some((even * 100 / rows.len().max(1), first))
    };
    let scored = MARKS.iter().filter_map(|mark| Some((score(mark)?, *mark)));
    let best = scored.filter(|((even, _), _)| *even >= 30);
    best.max_by_key(|(score, mark)| (*score, MARKS.iter().rev().position(|m| m == mark)))
        .map(|(_, mark)| mark)
}

/// Without the blanks between a mark and an opening quote, for which a quote inside a cell is
/// only a character.
fn tight(text: &str, mark: u8) -> String {
    let mark = char::from(mark);
    let mut out = String::with_capacity(text.len());
    let mut quoted = false;
    let mut begins = true;
    let mut blanks = 0;
    for c in text.chars() {
        match c {
            '"' if quoted => quoted = false,
            '"' if begins => {
                out.truncate(out.len() - blanks);
                quoted = true;
            }
            _ => {}
        }
        blanks = if begins && c == ' ' { blanks + 1 } else { 0 };
        begins = !quoted && (c == mark || c == '\n' || begins && c == ' ');
        out.push(c);
    }
    out
}
