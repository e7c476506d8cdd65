//! Fields that a format has and a programme has no place for: counted, and told.

use std::collections::BTreeMap;

use crate::draft::{DraftNote, NoteCode};

/// How often each field held something.
#[derive(Debug, Default)]
pub(super) struct LeftOut(BTreeMap<String, usize>);

impl LeftOut {
    /// One more of that field.
    pub fn count(&mut self, field: &str) {
        let field = crate::rows::safe_line(field).chars().take(60).collect();
        if self.0.len() < 100 || self.0.contains_key(&field) {
            *self.0.entry(field).or_default() += 1;
        }
    }

    /// One note a field.
    pub fn notes(self) -> impl Iterator<Item = DraftNote> {
        self.0.into_iter().map(|(field, count)| {
            let facts = [("field", field), ("count", count.to_string())];
            DraftNote::new(NoteCode::FieldLeftOut, None, &facts)
        })
    }
}
