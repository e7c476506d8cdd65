//! A table as an XLSX workbook of one sheet. Words are written as words, so that none is run.

use chrono::{NaiveDate, Timelike as _};
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use thiserror::Error;

use super::table::{Cell, Table};

/// The most characters that a cell holds.
const CELL: usize = 32_000;

/// Why no workbook came out: more rows or columns than a sheet has.
#[derive(Debug, Error)]
#[error("the workbook could not be made: {0}")]
pub struct NoWorkbook(String);

impl From<XlsxError> for NoWorkbook {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

struct Forms {
    head: Format,
    text: Format,
    number: Format,
    time: Format,
    seconds: Format,
    day: Format,
}

impl Forms {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            head: top().set_bold().set_background_color(Color::RGB(0x00EC_EEEE)).set_text_wrap(),
            text: top().set_text_wrap(),
            number: top(),
            time: top().set_num_format("hh:mm"),
            seconds: top().set_num_format("hh:mm:ss"),
            day: top().set_num_format("yyyy-mm-dd"),
        }
    }
}

/// The table as a workbook.
///
/// # Errors
/// [`NoWorkbook`] when it has more rows or columns than a sheet.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, NoWorkbook> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&table.title))?;
    let forms = Forms::new();
    for (column, head) in (0..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, short(head), &forms.head)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(sheet, &forms, (row, column), cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(book.save_to_buffer()?)
}

fn write(
    sheet: &mut Worksheet,
    forms: &Forms,
    (row, column): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, short(text), &forms.text)?;
        }
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &forms.number)?;
        }
        Cell::Time(time) => {
            let form = if time.second() == 0 { &forms.time } else { &forms.seconds };
            let day = f64::from(time.num_seconds_from_midnight()) / 86_400.0;
            sheet.write_number_with_format(row, column, day, form)?;
        }
        Cell::Day(day) => {
            // Days are counted from 30 December 1899.
            let days = day
                .signed_duration_since(NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default());
            let days = i32::try_from(days.num_days()).unwrap_or_default();
            sheet.write_number_with_format(row, column, f64::from(days), &forms.day)?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

/// As much as a cell holds, said to be cut where it is.
fn short(text: &str) -> String {
    if text.encode_utf16().count() <= CELL {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < CELL
    });
    kept.chain(['…']).collect()
}

/// So wide that most of a column can be read, in characters.
fn width(table: &Table, column: usize) -> f64 {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let cell = |row: &Vec<Cell>| match row.get(column) {
        Some(Cell::Text(text)) => longest(text),
        Some(Cell::Day(_)) => 10,
        _ => 6,
    };
    let head = table.heads.get(column).map_or(0, |head| longest(head));
    let widest = table.rows.iter().map(cell).max().unwrap_or(0).max(head).clamp(5, 48);
    f64::from(u8::try_from(widest).unwrap_or(48)) + 1.5
}

/// A name that a sheet may have: 31 characters, none of `[]:*?/\`, no apostrophe at its ends.
fn sheet_name(title: &str) -> String {
    let kept = super::line(title);
    let kept: String = kept.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect();
    let kept = kept.trim_matches(['\'', ' ']).to_owned();
    if kept.is_empty() { "Régie".to_owned() } else { kept }
}
