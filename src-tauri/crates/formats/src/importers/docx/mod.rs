//! A programme written with Word, LibreOffice and the like, as DOCX.
//!
//! The archive is measured before anything of it is read (`packed`). Its XML is read as it comes
//! and no entity of its own is resolved, so that it cannot swell.

mod body;
mod styles;

use super::{Importer, Reading};
use crate::packed;
use crate::programme;
use crate::text::Page;
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: FORMAT, is, read };

const FORMAT: &str = "docx";
/// The part that holds the text.
const TEXT: &str = "word/document.xml";
/// The part that says which style is a heading.
const STYLES: &str = "word/styles.xml";

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    packed::names(bytes, TEXT)
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let mut packed = packed::open(bytes)?;
    let text = xml(packed.part(TEXT)?)?;
    // Without its styles a document has no headings, and still its text.
    let styles = packed.part(STYLES).and_then(xml).unwrap_or_default();
    let mut page = Page::new();
    body::read(&text, &styles::read(&styles), &mut page)?;
    programme::recognise(page.document(FORMAT, None), name)
}

/// The text of an XML part: UTF-8, as the format wants it.
fn xml(bytes: Vec<u8>) -> Result<String, Unreadable> {
    String::from_utf8(bytes).map_err(|_| Unreadable::Damaged)
}

/// The value of an attribute, its prefix left aside.
fn attribute(tag: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    // Unchecked: looking for doubles takes a time that grows with the square of their number.
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten();
    let found = found.take(64).find(|one| one.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|text| text.into_owned())
}
