//! What the styles of a document stand for: « Titre1 » is a heading because its style is called
//! `heading 1`, in whatever language the document was written.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::attribute;

/// What a style makes of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A heading of this level, 1 the highest.
    Heading(u8),
    /// An item of a list.
    Item,
}

/// The styles that are more than plain text, by their names in the document.
pub fn read(xml: &str) -> HashMap<String, Style> {
    let mut out = HashMap::new();
    let mut style = String::new();
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "style" => style = attribute(&tag, "styleId").unwrap_or_default(),
                "name" => {
                    let name = attribute(&tag, "val").unwrap_or_default();
                    if let Some(found) = named(&name) {
                        out.insert(style.clone(), found);
                    }
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return out,
            _ => {}
        }
    }
}

/// What a style of this name is: the names of built-in styles are English in every document.
pub fn named(name: &str) -> Option<Style> {
    let name = name.to_lowercase();
    let level = |word: &str| name.strip_prefix(word)?.trim().parse::<u8>().ok();
    if let Some(level) = level("heading").or_else(|| level("titre")) {
        return (1..=9).contains(&level).then(|| Style::Heading(level.min(6)));
    }
    match name.as_str() {
        "title" | "titre" => Some(Style::Heading(1)),
        "subtitle" | "sous-titre" => Some(Style::Heading(2)),
        _ if name.starts_with("list bullet") || name.starts_with("list number") => {
            Some(Style::Item)
        }
        _ => None,
    }
}
