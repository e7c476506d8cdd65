//! The text of a PDF.

use super::{Importer, Reading};
use crate::text::Page;
use crate::unreadable::Unreadable;
use crate::{pdf, programme};

pub(super) const IMPORTER: Importer =
    Importer { format: FORMAT, is: |bytes, _| pdf::is_pdf(bytes), read };

const FORMAT: &str = "pdf";

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let mut page = Page::new();
    let unknown = pdf::read(bytes, &mut page)?;
    let mut document = page.document(FORMAT, None);
    document.broken = unknown;
    programme::recognise(document, name)
}
