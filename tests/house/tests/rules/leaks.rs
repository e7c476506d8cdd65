//! Nothing of the machine on which something was written stays in the checkout.

use tests_house::checkout::{File, files};
use tests_house::none;

/// Paths of machines. (Written in two parts, so that this file holds none.)
const PATHS: &[(&str, &str)] = &[("/wo", "rk/"), ("/ro", "ot/"), ("/tmp/", "bri"), ("/Use", "rs/")];

/// Where locked packages come from.
const REGISTRIES: &[(&str, &str, &str)] = &[
    ("Cargo.lock", "source = \"", "registry+https://github.com/rust-lang/crates.io-index"),
    ("ui/package-lock.json", "\"resolved\": \"", "https://registry.npmjs.org/"),
];

#[test]
fn no_file_names_a_machine() {
    let needles: Vec<_> = PATHS.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let faults = files("").into_iter().flat_map(|file| {
        let named = needles.iter().filter_map(|needle| Some((line_of(&file, needle)?, needle)));
        named
            .map(|(line, needle)| format!("{}:{line} says {needle}", file.path))
            .collect::<Vec<_>>()
    });
    none(faults, "Paths are found, never written: these name one machine.");
}

#[test]
fn locks_name_the_public_registries() {
    let files = files("");
    let faults = REGISTRIES.iter().flat_map(|(lock, field, registry)| {
        let text = files.iter().find(|file| file.path == *lock).map(File::text).unwrap_or_default();
        let sources = text.split(field).skip(1).filter_map(|rest| rest.split('"').next());
        let strange = sources.filter(|source| !source.starts_with(registry));
        strange.map(|source| format!("{lock}: {source}")).collect::<Vec<_>>()
    });
    none(faults, "Packages come from crates.io and npmjs.org, whatever mirror a machine uses:");
}

/// The line of the first place that holds these bytes.
fn line_of(file: &File, needle: &str) -> Option<usize> {
    let at = file.bytes.windows(needle.len()).position(|bytes| bytes == needle.as_bytes())?;
    Some(file.bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1)
}
