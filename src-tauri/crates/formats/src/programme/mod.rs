//! A programme as people write it, whatever the document was made with, to a draft.
//!
//! lines (`text`) → what each line is (`role`) → times (`timeline`) → blocks, segments and what
//! stands under them (`layout`, `blocks`) → titles, beats and people (`heading`, `body`) → the
//! draft (`assemble`), with what is proposed (`propose`) and doubtful (`doubts`).

mod assemble;
mod blocks;
mod body;
mod detail;
mod doubts;
mod facts;
mod heading;
pub(crate) mod kind;
mod layout;
pub(crate) mod propose;
pub(crate) mod registry;
mod role;
pub(crate) mod timeline;

use crate::draft::{DraftNote, NoteCode};
use crate::importers::Reading;
use crate::text::Document;
use crate::unreadable::{MOST, Unreadable};

/// Recognises a programme in a document.
///
/// # Errors
/// [`Unreadable::NoProgramme`] when no line of it bears the time of an item,
/// [`Unreadable::TooMany`] when it cannot be a programme.
pub fn recognise(document: Document, name: Option<&str>) -> Result<Reading, Unreadable> {
    let Document { format, lines, shown, ends, title, encoding, broken } = document;
    let count = u32::try_from(ends.max(1)).unwrap_or(u32::MAX);
    let roles = role::roles(&lines);
    let items = roles.iter().filter(|role| matches!(role, role::Role::Timed(_))).count();
    if items > MOST {
        return Err(Unreadable::TooMany { items, limit: MOST });
    }
    let layout = layout::lay_out(&lines, &roles);
    if layout.items.is_empty() {
        return Err(Unreadable::NoProgramme { lines: count });
    }
    let mut draft = assemble::assemble(&lines, &roles, layout, title);
    format.clone_into(&mut draft.source.format);
    draft.source.lines = count;
    draft.source.name = name.map(str::to_owned);
    encoding.clone_into(&mut draft.source.encoding);
    if broken > 0 {
        let facts = [("count", broken.to_string())];
        draft.notes.push(DraftNote::new(NoteCode::BadCharacters, None, &facts));
    }
    draft.notes.sort_by_key(|note| (note.line, note.code));
    Ok(Reading { draft, lines: shown })
}
