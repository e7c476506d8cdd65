//! The cells of a table's rows, each with its paragraphs.

use super::columns::{Column, place};
use super::rows::Row;
use super::wrapped::{first_word, joined, whole};
use crate::text::Styled;
use crate::text::line::bulleted;
use crate::when::stamp::{Place, stamp};

/// What at least stays free between the text of a cell and the next column, in sizes of the font.
const PADDING: f64 = 0.6;
/// By how much a line of a cell may stay short and still be full, in sizes of the font.
const SLACK: f64 = 1.0;

/// The column in which the most rows with a time say something in words.
pub fn title_column(rows: &[Vec<Cell>], columns: usize) -> usize {
    let said =
        |cell: &Cell| cell.text.iter().any(|text| text.text.chars().any(char::is_alphabetic));
    let timed =
        |row: &&Vec<Cell>| row.iter().any(|cell| is_time(&whole(cell.text.iter().cloned())));
    let count = |at: &usize| {
        let rows = rows.iter().filter(timed);
        rows.filter(|row| row.iter().any(|cell| cell.at == *at && said(cell))).count()
    };
    (0..columns).rev().max_by_key(count).unwrap_or_default()
}

/// A cell of a table.
pub struct Cell {
    /// Its first column.
    pub at: usize,
    /// Its paragraphs.
    pub text: Vec<Styled>,
    /// How many columns it takes.
    pub span: usize,
}

/// A time or a range, and nothing more.
pub fn is_time(text: &Styled) -> bool {
    let stamp = stamp(text, false).filter(|stamp| stamp.place == Place::Leading);
    stamp.is_some_and(|stamp| stamp.rest.is_empty())
}

/// Something stands before its time.
pub fn is_timed_later(row: &[Cell]) -> bool {
    let at = row.iter().position(|cell| is_time(&whole(cell.text.iter().cloned())));
    at.is_some_and(|at| row[..at].iter().any(|cell| !cell.text.is_empty()))
}

/// The cells of a row of a table that takes several lines.
pub fn cells(rows: &[Row], columns: &[Column]) -> Vec<Cell> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < columns.len() {
        let mut lines: Vec<Row> = Vec::new();
        let mut span = 1;
        for row in rows {
            let mine = row.pieces.iter().filter(|piece| place(columns, piece).0 == at);
            let pieces: Vec<_> = mine.cloned().collect();
            let spans = pieces.iter().map(|piece| place(columns, piece).1).max();
            if let Some(spans) = spans {
                span = span.max(spans);
                lines.push(Row { pieces, ..row.clone() });
            }
        }
        // What stands in a column that another line spans keeps its own.
        let taken = |column: usize| {
            let mut pieces = rows.iter().flat_map(|row| &row.pieces);
            pieces.any(|piece| place(columns, piece).0 == column)
        };
        let span = (1..span).find(|more| taken(at + more)).unwrap_or(span);
        let right = match columns.get(at + span) {
            Some((left, _)) => left - PADDING * rows.first().map_or(0.0, |row| row.size),
            None => columns[at + span - 1].1,
        };
        out.push(Cell { at, text: paragraphs(&lines, right), span });
        at += span;
    }
    out
}

/// The paragraphs of a cell: its lines, where they do not only wrap.
fn paragraphs(rows: &[Row], right: f64) -> Vec<Styled> {
    let mut out: Vec<Styled> = Vec::new();
    let mut above: Option<&Row> = None;
    for row in rows {
        let text = row.text();
        let wraps = above.is_some_and(|above| {
            let same = (row.size - above.size).abs() < 0.08 * above.size;
            // What is bold is a title, and what stands under it is not.
            let alike = text.is_strong() || !above.text().is_strong();
            // Told generously: how wide a cell is shows only in what stands beside it.
            let full = above.right() + first_word(row) + SLACK * row.size > right;
            same && alike && full && bulleted(&text.text).is_none()
        });
        match out.last_mut().filter(|_| wraps) {
            Some(last) => *last = joined(std::mem::take(last), &text),
            None => out.push(text),
        }
        above = Some(row);
    }
    out
}
