//! A programme as people write it, in Markdown or plain text.

use super::{Importer, Reading};
use crate::programme;
use crate::text::Document;
use crate::text::decode::decode;
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: "programme-text", is: |_, _| true, read };

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    programme::recognise(Document::of_markdown(&decode(bytes)?), name)
}
