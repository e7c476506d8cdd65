//! Documents to read: `fixtures/FORMAT/…`, written for the tests.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A document of the tests.
#[derive(Debug, Clone)]
pub struct Fixture {
    /// Which importer is to read it.
    pub format: String,
    /// Its file name.
    pub name: String,
    /// Its bytes; a folder is packed as the archive whose parts it holds.
    pub bytes: Vec<u8>,
    /// The parts it was packed from.
    pub parts: Vec<(String, Vec<u8>)>,
}

/// Every fixture, in order.
///
/// # Panics
/// When they cannot be read.
pub fn fixtures() -> Vec<Fixture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut out = Vec::new();
    for folder in inside(&root) {
        for path in inside(&folder) {
            let name = named(&path);
            let format = named(&folder);
            if path.is_dir() {
                let parts = parts(&path, &path);
                let name = format!("{name}.{format}");
                out.push(Fixture { bytes: pack(&parts), format, name, parts });
            } else {
                let bytes = fs::read(&path).expect("a fixture can be read");
                out.push(Fixture { format, name, bytes, parts: Vec::new() });
            }
        }
    }
    out
}

/// The fixture of this name.
///
/// # Panics
/// When there is none.
pub fn fixture(name: &str) -> Fixture {
    let found = fixtures().into_iter().find(|fixture| fixture.name == name);
    found.expect("there is a fixture of this name")
}

/// An archive of these parts.
///
/// # Panics
/// Never: it is written to memory.
pub fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("memory takes a part");
        archive.write_all(bytes).expect("memory takes its bytes");
    }
    archive.finish().expect("memory takes the end").into_inner()
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the fixtures are there");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn named(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn parts(root: &Path, folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for path in inside(folder) {
        if path.is_dir() {
            out.extend(parts(root, &path));
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            out.push((name, fs::read(&path).expect("a part can be read")));
        }
    }
    out
}
