//! The catalogue of texts is whole, in both languages, and holds nothing that nobody says.

use std::collections::BTreeSet;

use tests_house::checkout::{File, files};
use tests_house::none;
use tests_house::rust::read_all;
use tests_house::texts::{LANGUAGES, Text, asked, catalogue, is_key, quoted};

/// Where what is refused has its codes (a file or a folder), and how the keys of its texts begin.
const CODES: &[(&str, &str)] = &[
    ("src-tauri/crates/show/src", "refusal-"),
    ("src-tauri/crates/store/src", "refusal-"),
    ("src-tauri/crates/formats/src/unreadable.rs", "refusal-document-"),
    ("src-tauri/crates/desk/src", "refusal-"),
];

#[test]
fn every_line_is_a_text() {
    let junk = LANGUAGES.into_iter().flat_map(|language| catalogue(language).1);
    none(junk, "Fluent cannot read these lines:");
}

#[test]
fn each_key_is_written_once() {
    let faults = LANGUAGES.into_iter().flat_map(|language| {
        let texts = catalogue(language).0;
        let mut seen = BTreeSet::new();
        let twice = texts.into_iter().filter(move |text| !seen.insert(text.key.clone()));
        twice.map(move |text| format!("data/texts/{language}/{}: {}", text.file, text.key))
    });
    none(faults, "All files of a language are one catalogue, and each key stands in it once:");
}

#[test]
fn both_languages_say_the_same() {
    let [french, english] = LANGUAGES.map(|language| catalogue(language).0);
    let lacking = |texts: &[Text], language: &str, text: &Text| {
        let there = texts.iter().find(|it| it.file == text.file && it.key == text.key);
        match there {
            None => Some(format!("data/texts/{language}/{} lacks {}", text.file, text.key)),
            Some(there) if there.values != text.values => Some(format!(
                "data/texts/{language}/{}: {} is filled with {:?}, not {:?}",
                text.file, text.key, there.values, text.values
            )),
            Some(_) => None,
        }
    };
    let faults = french
        .iter()
        .filter_map(|text| lacking(&english, "en", text))
        .chain(english.iter().filter_map(|text| lacking(&french, "fr", text)));
    none(
        faults,
        "Each text is written in French and in English, in files of the same name, with the same values:",
    );
}

#[test]
fn the_interface_asks_for_texts_that_exist() {
    let keys = keys();
    let faults = interface().into_iter().flat_map(|file| {
        let missing = asked(&file.text()).into_iter().filter(|(_, key)| !exists(&keys, key));
        missing
            .map(|(line, key)| format!("{}:{line} asks for {key}", file.path))
            .collect::<Vec<_>>()
    });
    none(faults, "Write these texts in data/texts, in both languages:");
}

#[test]
fn every_refusal_has_its_text() {
    let keys = keys();
    let sources = read_all(&files("src-tauri"));
    let faults = CODES.iter().flat_map(|(place, beginning)| {
        let refusing = sources.iter().filter(|source| source.path.starts_with(place));
        let wanted =
            refusing.flat_map(|source| source.codes().into_iter().map(|code| (&source.path, code)));
        let texts = wanted.map(|(path, code)| (path, format!("{beginning}{code}")));
        let missing = texts.filter(|(_, key)| !keys.contains(key));
        missing.map(|(path, key)| format!("{path}: {key}")).collect::<Vec<_>>()
    });
    none(
        faults,
        "What is refused is said in words: write these texts in data/texts, in both languages:",
    );
}

#[test]
fn every_text_is_asked_for() {
    let texts = catalogue(LANGUAGES[0]).0;
    let mut said: BTreeSet<String> =
        interface().iter().flat_map(|file| quoted(&file.text())).collect();
    for source in read_all(&files("src-tauri")) {
        // `format!("check-{code}")` asks for every key that begins so.
        let before = |(text, _): (String, usize)| text.split('{').next().map(str::to_owned);
        said.extend(source.texts().filter_map(before).filter(|text| is_key(text)));
    }
    said.extend(texts.iter().flat_map(|text| text.takes.iter().cloned()));
    let beginnings: Vec<_> = said.iter().filter(|key| key.ends_with('-')).collect();
    let idle = texts.iter().filter(|text| {
        let begins = beginnings.iter().any(|beginning| text.key.starts_with(beginning.as_str()));
        !begins && !said.contains(&text.key)
    });
    none(
        idle.map(|text| format!("{}: {}", text.file, text.key)),
        "Nobody says these texts: ask for them, or take them out of both languages:",
    );
}

/// The keys of the first language; the others have the same.
fn keys() -> BTreeSet<String> {
    catalogue(LANGUAGES[0]).0.into_iter().map(|text| text.key).collect()
}

/// True when there is such a key, or one that begins so where it ends in `-`.
fn exists(keys: &BTreeSet<String>, key: &str) -> bool {
    keys.contains(key) || key.ends_with('-') && keys.iter().any(|known| known.starts_with(key))
}

fn interface() -> Vec<File> {
    files("ui/src").into_iter().filter(|file| file.is_a(&["ts", "svelte"])).collect()
}
