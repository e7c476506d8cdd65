//! A programme as people write it, in Markdown or plain text.

use super::{Importer, Reading};
use crate::programme;
use crate::text::decode::decode;
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: "programme-text", is: |_, _| true, read };

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let text = decode(bytes)?;
    let draft = programme::recognise(&text, name)?;
    Ok(Reading { draft, lines: text.text.lines().map(str::to_owned).collect() })
}
