//! What the formats that are JSON have in common.

use serde_json::Value;

use crate::unreadable::Unreadable;

/// Whether the bytes look like JSON in which all of these words stand.
pub(super) fn says(bytes: &[u8], words: &[&str]) -> bool {
    let plain = plain(bytes).trim_ascii_start();
    plain.first().is_some_and(|first| b"{[".contains(first))
        && std::str::from_utf8(plain).is_ok_and(|text| words.iter().all(|w| text.contains(w)))
}

/// The document as a value; its depth is bounded.
pub(super) fn value(bytes: &[u8]) -> Result<Value, Unreadable> {
    serde_json::from_slice(plain(bytes)).map_err(|_| Unreadable::Damaged)
}

/// Without the mark that some programs put before UTF-8.
pub(super) fn plain(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A field as text: a number or a truth as it is written, nothing for null and what has parts.
pub(super) fn text(of: &Value, field: &str) -> String {
    plain_text(&of[field])
}

/// A value as text.
pub(super) fn plain_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

/// Whether a value says anything.
pub(super) fn is_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    }
}

/// The parts of an array; none where it is no array.
pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
