//! A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which spreadsheets know it.

/// What a cell must not begin with: a spreadsheet would run it.
const RUN: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// The rows as CSV, the first of them the heads.
pub fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = "\u{feff}".to_owned();
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A text that begins as a formula does stands behind an apostrophe; a number does not.
fn quoted(cell: &str) -> String {
    let runs = cell.starts_with(RUN) && cell.parse::<f64>().is_err();
    let cell = if runs { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
