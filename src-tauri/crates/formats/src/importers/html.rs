//! A programme on a web page.

use super::{Importer, Reading};
use crate::programme;
use crate::text::decode::decode;
use crate::text::{Page, html};
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: FORMAT, is, read };

const FORMAT: &str = "html";

/// How far into a document its first tag is looked for, in bytes.
const HEAD: usize = 2_000;

fn is(bytes: &[u8], name: Option<&str>) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let whole = ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag));
    let named = name.is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")
    });
    head.starts_with('<') && (whole || named)
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let text = decode(bytes)?;
    let mut page = Page::new();
    let title = html::read(&text.text, None, &mut page);
    let mut document = page.document(FORMAT, title);
    document.encoding = text.encoding;
    document.broken = text.broken;
    programme::recognise(document, name)
}
