//! The catalogue of texts is whole, in both languages.

use tests_house::none;
use tests_house::texts::{LANGUAGES, keys};

#[test]
fn both_languages_have_the_same_keys() {
    let [french, english] = LANGUAGES.map(keys);
    let missing = |language: &'static str, (file, key): &(String, String)| {
        format!("data/texts/{language}/{file} lacks {key}")
    };
    let faults = french
        .difference(&english)
        .map(|key| missing("en", key))
        .chain(english.difference(&french).map(|key| missing("fr", key)));
    none(faults, "Each text is written in French and in English, in files of the same name:");
}
