//! The catalogue of texts, and who asks for them.

use std::collections::BTreeSet;

use crate::checkout::{File, files};

/// The languages of the catalogue, each a folder of `data/texts`.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// The keys of a language: every message of its Fluent files, as `file.ftl: key`.
pub fn keys(language: &str) -> BTreeSet<(String, String)> {
    let folder = format!("data/texts/{language}");
    let catalogue = files(&folder).into_iter().filter(|file| file.is_a(&["ftl"]));
    catalogue
        .flat_map(|file| {
            keys_of(&file).map(|key| (file.name().to_owned(), key)).collect::<Vec<_>>()
        })
        .collect()
}

/// The keys of a Fluent file: the lines `key = …`.
fn keys_of(file: &File) -> impl Iterator<Item = String> + use<> {
    let text = file.text();
    let keys: Vec<_> = text.lines().filter_map(key).map(str::to_owned).collect();
    keys.into_iter()
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.strip_suffix(' ').unwrap_or(key);
    is_key(key).then_some(key)
}

/// True for what can be a key: `rundown-empty`.
pub fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
