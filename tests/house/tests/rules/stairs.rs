//! Who may import whom, and who alone knows which part from outside.

use tests_house::none;
use tests_house::workspace::{Package, packages};

/// A crate of the product: its name, its step, and the crates below that it may import.
type Step = (&'static str, u8, &'static [&'static str]);

/// The stairs. A new crate gets its line here, or the first rule fails.
const STAIRS: &[Step] = &[
    ("show", 0, &[]),
    ("live", 1, &["show"]),
    ("store", 1, &["show"]),
    ("formats", 2, &["show", "live"]),
    ("paper", 2, &["show", "live"]),
    ("wire", 2, &["show", "live"]),
    ("desk", 3, &["show", "live", "store", "formats", "paper", "wire"]),
    ("share", 4, &["wire", "desk"]),
    ("devices", 4, &["wire", "desk", "live", "show"]),
    ("peers", 4, &["show", "desk"]),
    ("regie", 5, ALL_BELOW_THE_TOP),
    ("regie-desk", 5, ALL_BELOW_THE_TOP),
    ("xtask", 5, &[]),
];

const ALL_BELOW_THE_TOP: &[&str] =
    &["show", "live", "store", "formats", "paper", "wire", "desk", "share", "devices", "peers"];

/// Parts from outside, and the crates that alone know them; a `*` stands for any ending.
const ALONE: &[(&str, &[&str])] = &[
    ("typst*", &["paper"]),
    ("comemo", &["paper"]),
    ("rusqlite", &["store"]),
    ("axum", &["share"]),
    ("tower-http", &["share"]),
    ("hyper", &["share", "devices"]),
    ("tokio-tungstenite", &["share", "devices"]),
    ("tokio-rustls", &["share", "devices"]),
    ("rcgen", &["share"]),
    ("tauri*", &["regie"]),
    ("notify-rust", &["regie"]),
    ("clap", &["regie-desk"]),
    // The contract, and the draft that an import gives.
    ("ts-rs", &["wire", "formats"]),
    ("fluent*", &["wire"]),
    ("good_lp", &["live"]),
    ("calamine", &["formats"]),
    ("csv", &["formats"]),
    ("docx-rs", &["formats"]),
    ("html5gum", &["formats"]),
    ("icalendar", &["formats"]),
    ("pulldown-cmark", &["formats"]),
    ("quick-xml", &["formats"]),
    ("rust_xlsxwriter", &["formats"]),
    ("zip", &["formats"]),
    ("rosc", &["devices"]),
    ("rustls-native-certs", &["devices"]),
    ("async-nats", &["peers"]),
];

/// Parts that have no place in the pure crates.
const NOT_PURE: &[&str] =
    &["async-std", "futures", "getrandom", "rand", "reqwest", "tokio", "tracing"];

/// The crates that are pure.
const PURE: &[&str] = &["show", "live"];

#[test]
fn every_crate_has_its_step() {
    let crates = product();
    let homeless = crates.iter().filter(|package| step(&package.name).is_none());
    let gone =
        STAIRS.iter().filter(|(name, ..)| crates.iter().all(|package| package.name != *name));
    none(
        homeless
            .map(|package| format!("{} has no step", package.name))
            .chain(gone.map(|(name, ..)| format!("{name} has a step and is no crate"))),
        "Give each crate of src-tauri its line in STAIRS, and take away what is gone:",
    );
}

#[test]
fn the_stairs_go_down() {
    let faults = STAIRS.iter().flat_map(|(name, height, may_import)| {
        may_import.iter().filter_map(move |below| match step(below) {
            Some((_, lower, _)) if lower < height => None,
            _ => Some(format!("{name} may import {below}")),
        })
    });
    none(faults, "A crate may import only what stands on a lower step:");
}

#[test]
fn no_import_goes_up_the_stairs() {
    let faults = product().into_iter().flat_map(|package| {
        let may_import =
            step(&package.name).map_or(&[] as &[&str], |(_, _, may_import)| may_import);
        let ours = package.dependencies.into_iter().filter(|dependency| dependency.ours);
        ours.filter(|dependency| !may_import.contains(&dependency.name.as_str()))
            .map(|dependency| format!("{} imports {}", package.name, dependency.name))
            .collect::<Vec<_>>()
    });
    none(
        faults,
        "Take these imports away: data goes one way (see STAIRS for who may import whom).",
    );
}

#[test]
fn each_part_from_outside_is_known_where_it_belongs() {
    let faults = product().into_iter().flat_map(|package| {
        let known = package.dependencies.into_iter().filter_map(|dependency| {
            let (_, owners) = ALONE.iter().find(|(part, _)| is(&dependency.name, part))?;
            (!owners.contains(&package.name.as_str())).then(|| {
                format!("{} imports {}: {owners:?} alone may", package.name, dependency.name)
            })
        });
        known.collect::<Vec<_>>()
    });
    none(faults, "Go through the crate that knows the part:");
}

#[test]
fn pure_crates_import_nothing_that_waits_draws_or_speaks() {
    let pure = product().into_iter().filter(|package| PURE.contains(&package.name.as_str()));
    let faults = pure.flat_map(|package| {
        let impure = package.dependencies.into_iter().map(|dependency| dependency.name);
        impure
            .filter(|name| NOT_PURE.contains(&name.as_str()))
            .map(|name| format!("{} imports {name}", package.name))
            .collect::<Vec<_>>()
    });
    none(faults, "Time, ids and randomness come in as arguments:");
}

#[test]
fn tests_live_in_their_own_packages() {
    let faults = product().into_iter().flat_map(|package| {
        let dev = package.dependencies.into_iter().filter(|dependency| dependency.dev);
        dev.map(|dependency| format!("{}: {}", package.name, dependency.name)).collect::<Vec<_>>()
    });
    none(faults, "Tests of a crate live in tests/, so a crate has no dev-dependencies:");
}

fn product() -> Vec<Package> {
    packages().into_iter().filter(|package| package.folder.starts_with("src-tauri")).collect()
}

fn step(name: &str) -> Option<&'static Step> {
    STAIRS.iter().find(|(step, ..)| *step == name)
}

fn is(name: &str, part: &str) -> bool {
    part.strip_suffix('*').map_or(name == part, |beginning| name.starts_with(beginning))
}
