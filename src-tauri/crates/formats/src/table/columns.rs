//! What each column of a table was said to hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::Field;

/// A field for each column, from the left; columns beyond are ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Columns(#[ts(type = "string[]")] pub Vec<Field>);

/// What was written is no choice of columns.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no choice of columns, such as start=B,title=D")]
pub struct NotColumns(pub String);

impl Columns {
    /// From `start=B,title=D,notes=F,notes=G`.
    ///
    /// # Errors
    /// [`NotColumns`] names the part that is neither.
    pub fn parse(text: &str) -> Result<Self, NotColumns> {
        let mut fields = Vec::new();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let wrong = || NotColumns(part.to_owned());
            let (field, column) = part.split_once('=').ok_or_else(wrong)?;
            let field: Field = field.trim().parse().map_err(|_| wrong())?;
            let index = index(column.trim()).ok_or_else(wrong)?;
            if fields.len() <= index {
                fields.resize(index + 1, Field::Ignore);
            }
            fields[index] = field;
        }
        if fields.is_empty() { Err(NotColumns(text.to_owned())) } else { Ok(Self(fields)) }
    }
}

/// `A` is 0, `Z` 25, `AA` 26.
fn index(letters: &str) -> Option<usize> {
    let mut index = 0_usize;
    for letter in letters.chars() {
        let digit = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
        index = index * 26 + usize::try_from(digit).ok().filter(|digit| *digit < 26)? + 1;
        if index > super::WIDEST {
            return None;
        }
    }
    index.checked_sub(1)
}

/// The letter of a column: 0 is `A`.
#[must_use]
pub fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut left = index + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
