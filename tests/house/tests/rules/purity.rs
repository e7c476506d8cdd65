//! What a crate may never do, seen in its sources.

use tests_house::checkout::files;
use tests_house::none;
use tests_house::rust::{Source, read_all};

/// What no pure crate says: a clock, a draw, a file, the network, waiting, or an order that
/// changes from one start to the next.
const NOT_PURE: &[&str] = &[
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant::now",
    "std::time::Instant",
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "tokio",
    "rand::",
    "Uuid::new_v4",
    "Uuid::now_v7",
    "HashMap",
    "HashSet",
    "async",
];

/// What no crate says that takes bytes and gives bytes.
const NOT_BYTES: &[&str] =
    &["std::fs", "std::net", "std::process", "File::open", "tokio", "reqwest", "async"];

/// How a sentence of SQL begins.
const SQL: &[&str] = &["SELECT ", "INSERT ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA "];

#[test]
fn show_and_live_are_pure() {
    none(
        said(&["show", "live"], NOT_PURE),
        "show and live are pure: time, ids and randomness come in as arguments, order is fixed \
         (BTreeMap, not HashMap). Take these away:",
    );
}

#[test]
fn formats_and_paper_take_bytes_and_give_bytes() {
    none(
        said(&["formats", "paper"], NOT_BYTES),
        "formats and paper open no path and no socket. Take these away:",
    );
}

#[test]
fn the_desk_waits_for_no_window_and_no_socket() {
    none(
        said(&["desk"], &["tauri", "axum", "rusqlite", "async_nats"]),
        "The desk knows neither windows nor HTTP nor SQL nor the broker. Take these away:",
    );
}

#[test]
fn store_alone_speaks_sql() {
    let others =
        files("src-tauri").into_iter().filter(|file| !file.path.contains("/crates/store/"));
    let faults = read_all(&others.collect::<Vec<_>>()).into_iter().flat_map(|source| {
        let sql = |text: &str| SQL.iter().any(|beginning| text.trim_start().starts_with(beginning));
        let lines = source.texts().filter(|(text, _)| sql(text)).map(|(_, line)| line);
        lines.map(|line| format!("{}:{line}", source.path)).collect::<Vec<_>>()
    });
    none(faults, "SQL is written in store, nowhere else:");
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let faults =
        read_all(&files("src-tauri")).into_iter().flat_map(|source| found(&source, ".unwrap()"));
    none(faults, "Return a typed error, or use expect with the reason why it cannot fail:");
}

/// Where one of these crates says one of these things.
fn said(crates: &[&str], things: &[&str]) -> Vec<String> {
    let folders = crates.iter().map(|name| format!("src-tauri/crates/{name}/src"));
    let sources: Vec<_> = folders.flat_map(|folder| read_all(&files(&folder))).collect();
    let each = sources.iter().flat_map(|source| things.iter().map(move |thing| (source, thing)));
    each.flat_map(|(source, thing)| found(source, thing)).collect()
}

fn found(source: &Source, thing: &str) -> Vec<String> {
    let lines = source.lines_with(thing).into_iter();
    lines.map(|line| format!("{}:{line} says {thing}", source.path)).collect()
}
