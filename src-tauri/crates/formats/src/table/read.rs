//! A grid to a draft.

use super::columns::{Columns, letter};
use super::{Field, Grid, GridRow, WIDEST, guess, head, listed, slots};
use crate::draft::{Draft, DraftColumn, DraftNote, DraftTable, NoteCode};
use crate::importers::Reading;
use crate::rows::{self, Rows};
use crate::unreadable::Unreadable;

/// How many cells of a column are shown.
const SAMPLE: usize = 5;

/// A grid with what its columns hold.
pub struct Known<'a> {
    /// The grid.
    pub grid: &'a Grid,
    /// The heads, as many as there are columns.
    pub heads: Vec<String>,
    /// Where the row of heads stands among the rows.
    pub head: Option<usize>,
    /// What each column holds.
    pub fields: Vec<Field>,
}

impl<'a> Known<'a> {
    /// Reads the heads; `columns` says what they hold where somebody chose.
    #[must_use]
    pub fn of(grid: &'a Grid, columns: Option<&Columns>) -> Self {
        let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).min(WIDEST);
        let named = head::head(grid).map(|(at, _)| at);
        let fields = match (columns, named) {
            (Some(chosen), _) => {
                let of = |at| chosen.0.get(at).copied().unwrap_or(Field::Ignore);
                (0..width).map(of).collect()
            }
            (None, Some(at)) => guess::guess(grid, &heads(grid, at, width), at + 1),
            (None, None) => guess::by_cells(grid, width),
        };
        let head = named.or_else(|| head::unnamed(grid, &fields));
        let heads = head.map_or_else(|| vec![String::new(); width], |at| heads(grid, at, width));
        Self { grid, heads, head, fields }
    }

    /// The rows below the heads.
    pub fn body(&self) -> impl Iterator<Item = &'a GridRow> {
        self.grid.rows.iter().skip(self.head.map_or(0, |at| at + 1))
    }

    /// The columns of a field.
    pub fn columns(&self, field: Field) -> Vec<usize> {
        (0..self.fields.len()).filter(|at| self.fields[*at] == field).collect()
    }

    /// The first column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|one| *one == field)
    }

    /// A column as people name it: its head, or its letter.
    #[must_use]
    pub fn called(&self, column: usize) -> String {
        match self.heads.get(column).filter(|head| !head.trim().is_empty()) {
            Some(head) => rows::safe_line(head),
            None => letter(column),
        }
    }

    /// It lists people, with no programme.
    #[must_use]
    pub fn is_list(&self) -> bool {
        let has = |field| self.column(field).is_some();
        let timed = has(Field::Start) || has(Field::End) || has(Field::Duration);
        let named = has(Field::Speakers) || has(Field::Given) || has(Field::Family);
        named && !timed && !has(Field::Title) && !has(Field::Number)
    }

    fn table(&self, chosen: bool) -> DraftTable {
        // What is private is not shown either: a draft goes where people's addresses must not.
        let sample = |column: usize| {
            if self.fields[column].is_private() {
                return Vec::new();
            }
            let texts = self.body().map(|row| row.text(column)).filter(|text| !text.is_empty());
            let short = |text: String| text.chars().take(80).collect();
            texts.take(SAMPLE).map(short).collect()
        };
        let column = |at: usize| DraftColumn {
            letter: letter(at),
            head: rows::safe_line(&self.heads[at]),
            field: self.fields[at],
            sample: sample(at),
        };
        DraftTable {
            sheet: self.grid.sheet.clone(),
            head: self.head.map(|at| self.grid.rows[at].line),
            columns: (0..self.fields.len()).map(column).collect(),
            fingerprint: head::fingerprint(&self.heads),
            chosen,
        }
    }
}

fn heads(grid: &Grid, at: usize, width: usize) -> Vec<String> {
    let row = grid.rows.get(at);
    (0..width).map(|column| row.map(|row| row.text(column)).unwrap_or_default()).collect()
}

/// How many fields the heads of a grid name: by this the sheet with the programme is found.
#[must_use]
pub fn worth(grid: &Grid) -> usize {
    head::head(grid).map_or(0, |(_, score)| score)
}

/// Reads a grid. `columns` says what its columns hold where somebody chose.
///
/// # Errors
/// [`Unreadable`] when nothing stands in it, or more than a programme has.
pub fn read(
    grid: &Grid,
    name: Option<&str>,
    columns: Option<&Columns>,
) -> Result<Reading, Unreadable> {
    if grid.rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    let known = Known::of(grid, columns);
    let mut draft = understood(&known, name)?;
    around(&known, &mut draft.notes);
    draft.notes.sort_by_key(|note| (note.line, note.code));
    draft.table = Some(known.table(columns.is_some()));
    Ok(Reading { draft, lines: lines(grid) })
}

fn understood(known: &Known, name: Option<&str>) -> Result<Draft, Unreadable> {
    let mut all = Rows {
        format: known.grid.format,
        name: name.map(str::to_owned),
        lines: known.grid.rows.last().map_or(0, |row| row.line),
        encoding: known.grid.encoding.clone(),
        ..Rows::default()
    };
    if known.is_list() {
        listed::people(known, &mut all);
    } else if known.column(Field::Title).or(known.column(Field::Start)).is_some() {
        slots::slots(known, &mut all);
    } else {
        all.notes.push(DraftNote::new(NoteCode::NoColumns, None, &[]));
    }
    rows::draft(all)
}

/// What stands around the rows: above the heads, in columns that are not taken, in other sheets.
fn around(known: &Known, notes: &mut Vec<DraftNote>) {
    let above = known.grid.rows.iter().take(known.head.unwrap_or(0));
    let lines: Vec<u32> = above.map(|row| row.line).collect();
    if let (Some(from), Some(to)) = (lines.first(), lines.last()) {
        let said =
            if from == to { format!("Ligne {from}") } else { format!("Lignes {from} à {to}") };
        let facts = [("from", from.to_string()), ("to", to.to_string()), ("lines", said)];
        notes.push(DraftNote::new(NoteCode::Before, Some(*from), &facts));
    }
    let ignored = |at: &usize| known.fields[*at] == Field::Ignore;
    for column in (0..known.fields.len()).filter(ignored) {
        let full: Vec<&GridRow> = known.body().filter(|r| !r.text(column).is_empty()).collect();
        let headless = known.heads[column].trim().is_empty();
        if headless && full.len() <= SAMPLE * 2 {
            for row in full {
                let text = row.text(column).chars().take(120).collect();
                notes.push(DraftNote::new(
                    NoteCode::CellLeftOut,
                    Some(row.line),
                    &[("text", text)],
                ));
            }
        } else if !full.is_empty() {
            let facts = [("column", known.called(column)), ("count", full.len().to_string())];
            notes.push(DraftNote::new(NoteCode::ColumnLeftOut, None, &facts));
        }
    }
    if !known.grid.others.is_empty() {
        let facts = [("sheets", known.grid.others.join(", "))];
        notes.push(DraftNote::new(NoteCode::SheetsLeftOut, None, &facts));
    }
}

/// The document's rows for the eye, at their numbers.
fn lines(grid: &Grid) -> Vec<String> {
    let last = grid.rows.last().map_or(0, |row| row.line) as usize;
    let mut lines = vec![String::new(); last];
    for row in &grid.rows {
        if let Some(line) = (row.line as usize).checked_sub(1).and_then(|at| lines.get_mut(at)) {
            *line = row.shown();
        }
    }
    lines
}
