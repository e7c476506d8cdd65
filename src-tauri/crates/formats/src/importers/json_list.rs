//! A list of items in JSON, each an object of plain fields: a table by another name.

use serde_json::{Map, Value};

use super::json::{is_something, list, says, value};
use super::{Importer, Reading};
use crate::table::{self, Cell, Grid, GridRow, WIDEST};
use crate::unreadable::{MOST, Unreadable};

pub(super) const IMPORTER: Importer = Importer { format: "json-list", is, read };

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    says(bytes, &["{"]) && value(bytes).is_ok_and(|value| !items(&value).is_empty())
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    table::read(&grid(bytes)?, name, None)
}

/// The objects: the document itself, or the longest list in it.
fn items(value: &Value) -> Vec<&Map<String, Value>> {
    let objects = |value| list(value).iter().filter_map(Value::as_object).collect::<Vec<_>>();
    match value {
        Value::Array(_) => objects(value),
        Value::Object(fields) => {
            fields.values().map(objects).max_by_key(Vec::len).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The items as rows, their fields as columns in order of first appearance.
pub(super) fn grid(bytes: &[u8]) -> Result<Grid, Unreadable> {
    let value = value(bytes)?;
    let items = items(&value);
    if items.len() > MOST {
        return Err(Unreadable::TooMany { items: items.len(), limit: MOST });
    }
    let mut heads: Vec<&str> = Vec::new();
    for item in &items {
        for (field, held) in *item {
            if is_something(held) && heads.len() < WIDEST && !heads.contains(&field.as_str()) {
                heads.push(field);
            }
        }
    }
    // The heads are no line of the document: items are counted from the first.
    let head = GridRow { line: 0, cells: heads.iter().map(|head| Cell::of(head)).collect() };
    let row = |(at, item): (usize, &&Map<String, Value>)| GridRow {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        cells: heads.iter().map(|head| item.get(*head).map(cell).unwrap_or_default()).collect(),
    };
    let rows = std::iter::once(head).chain(items.iter().enumerate().map(row)).collect();
    Ok(Grid { format: "json-list", encoding: "UTF-8".to_owned(), rows, ..Grid::default() })
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::String(text) => Cell::of(text),
        Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Value::Bool(truth) => Cell::Truth(*truth),
        Value::Array(parts) => {
            let texts = parts.iter().map(|part| match part {
                Value::Object(fields) => {
                    let named = ["name", "public_name", "title", "fullName"];
                    named.iter().find_map(|field| fields.get(*field)).map(cell).unwrap_or_default()
                }
                part => cell(part),
            });
            let texts: Vec<String> = texts.map(|c| c.text()).filter(|t| !t.is_empty()).collect();
            Cell::of(&texts.join("\n"))
        }
        Value::Object(fields) => {
            let named = ["name", "title", "label", "en", "fr"];
            named.iter().find_map(|field| fields.get(*field)).map(cell).unwrap_or_default()
        }
        Value::Null => Cell::Empty,
    }
}
