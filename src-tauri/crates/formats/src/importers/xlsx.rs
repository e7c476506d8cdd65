//! A spreadsheet: the sheet with the programme in it. What a formula gave when the file was saved
//! is what its cell holds; nothing is computed.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};

use super::{Importer, Reading};
use crate::packed;
use crate::table::{self, Cell, Grid, GridRow, WIDEST};
use crate::unreadable::{MOST, Unreadable, caught};

pub(super) const IMPORTER: Importer = Importer { format: "xlsx", is, read };

/// The most sheets that are looked at.
const SHEETS: usize = 50;
/// The most cells that are read, all sheets together.
const CELLS: usize = 1_000_000;

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    packed::names(bytes, "xl/workbook.xml")
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    table::read(&grid(bytes)?, name, None)
}

/// The cells of the sheet whose heads name most.
pub(super) fn grid(bytes: &[u8]) -> Result<Grid, Unreadable> {
    packed::open(bytes)?;
    caught(|| best(bytes))
}

fn best(bytes: &[u8]) -> Result<Grid, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let hidden: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible != SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut left = CELLS;
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(SHEETS) {
        let rows = rows(&mut book, &name, &mut left)?;
        if !rows.is_empty() {
            sheets.push(Grid { format: "xlsx", sheet: Some(name), rows, ..Grid::default() });
        }
    }
    // Of two as good the first; a hidden sheet only where there is no other.
    let seen = |grid: &Grid| grid.sheet.as_ref().is_some_and(|name| !hidden.contains(name));
    let best = (0..sheets.len())
        .max_by_key(|at| (seen(&sheets[*at]), table::worth(&sheets[*at]).min(3), usize::MAX - at));
    let best = sheets.swap_remove(best.ok_or(Unreadable::Empty)?);
    let others = sheets.into_iter().filter_map(|grid| grid.sheet).collect();
    Ok(Grid { others, encoding: "UTF-8".to_owned(), ..best })
}

/// The rows of a sheet that hold something; far corners are looked at no further than a table is
/// wide and a programme long.
fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut usize,
) -> Result<Vec<GridRow>, Unreadable> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: Vec<GridRow> = Vec::new();
    while let Some(found) = cells.next_cell().map_err(|_| Unreadable::Damaged)? {
        *left =
            left.checked_sub(1).ok_or(Unreadable::TooMany { items: CELLS + 1, limit: CELLS })?;
        let (row, column) = found.get_position();
        let cell = cell(found.get_value());
        let column = column as usize;
        if cell.is_empty() || column >= WIDEST {
            continue;
        }
        let line = row.saturating_add(1);
        if rows.last().is_none_or(|last| last.line != line) {
            if rows.len() > MOST {
                return Err(Unreadable::TooMany { items: rows.len(), limit: MOST });
            }
            rows.push(GridRow { line, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut() else { continue };
        if last.cells.len() <= column {
            last.cells.resize(column + 1, Cell::Empty);
        }
        last.cells[column] = cell;
    }
    rows.sort_by_key(|row| row.line);
    // A line number beyond what a programme can have would only make the preview long.
    rows.retain(|row| row.line as usize <= MOST * 20);
    Ok(rows)
}

fn cell(value: &DataRef) -> Cell {
    match value {
        #[expect(clippy::cast_precision_loss, reason = "no time or number of a cue is as large")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(moment) => Cell::Moment(moment.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::Error(_) | DataRef::Empty => Cell::Empty,
    }
}
