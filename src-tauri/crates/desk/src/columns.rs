//! What the columns of tables hold, as people chose it: remembered by their heads.

use std::fs;
use std::io;

use formats::table::Columns;
use formats::{Reading, Unreadable};
use wire::fill::Malformed;

use crate::fault::Fault;
use crate::quarantine;
use crate::shelf::Shelf;

/// How many tables are remembered.
const MOST: usize = 200;

/// The columns as they were sent.
pub fn of(fields: Option<&Vec<String>>) -> Result<Option<Columns>, Fault> {
    let Some(fields) = fields else { return Ok(None) };
    let field = |name: &String| {
        name.parse()
            .map_err(|_| Malformed { field: "columns", value: name.chars().take(40).collect() })
    };
    Ok(Some(Columns(fields.iter().map(field).collect::<Result<_, _>>()?)))
}

/// Understands a document: with the columns that are given, which are then remembered; else with
/// those that were chosen for the same heads before.
pub fn open(
    shelf: &Shelf,
    name: &str,
    bytes: &[u8],
    columns: Option<&Columns>,
) -> Result<Reading, Unreadable> {
    if let Some(columns) = columns {
        let reading = quarantine::open(name, bytes, Some(columns))?;
        if let Some(table) = &reading.draft.table {
            remember(shelf, &table.fingerprint, columns);
        }
        return Ok(reading);
    }
    let reading = quarantine::open(name, bytes, None)?;
    let known = reading.draft.table.as_ref().and_then(|table| recall(shelf, &table.fingerprint));
    match known {
        Some(columns) => quarantine::open(name, bytes, Some(&columns)),
        None => Ok(reading),
    }
}

/// Newest first.
type Remembered = Vec<(String, Columns)>;

fn listed(shelf: &Shelf) -> Remembered {
    let text = fs::read_to_string(shelf.columns()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn recall(shelf: &Shelf, heads: &str) -> Option<Columns> {
    let known = !heads.is_empty();
    listed(shelf).into_iter().find(|(one, _)| known && one == heads).map(|(_, columns)| columns)
}

fn remember(shelf: &Shelf, heads: &str, columns: &Columns) {
    if heads.is_empty() {
        return;
    }
    let mut listed = listed(shelf);
    listed.retain(|(one, _)| one != heads);
    listed.insert(0, (heads.to_owned(), columns.clone()));
    listed.truncate(MOST);
    let file = shelf.columns();
    let kept = serde_json::to_string(&listed).map_err(io::Error::from).and_then(|text| {
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        let part = file.with_extension("part");
        fs::write(&part, text)?;
        fs::rename(part, &file)
    });
    if let Err(why) = kept {
        tracing::warn!(%why, "the chosen columns were not kept");
    }
}
