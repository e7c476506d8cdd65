//! A reserve of disk space, given up when the disk is full so that the show can go on.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::beside;

/// How much is kept in reserve, in bytes: some hundreds of turns.
const SIZE: u64 = 4 << 20;

/// The file that holds the space.
#[derive(Debug)]
pub(crate) struct Ballast {
    file: PathBuf,
    held: bool,
}

impl Ballast {
    /// The ballast of the show at `path`, taken if there is room for it.
    pub(crate) fn of(path: &Path) -> Self {
        let file = beside::with_end(path, ".ballast");
        let held = fs::metadata(&file).is_ok_and(|m| m.len() == SIZE) || fill(&file, SIZE).is_ok();
        Self { file, held }
    }

    /// Whether the reserve is there.
    pub(crate) fn held(&self) -> bool {
        self.held
    }

    /// Gives the space up; false when it was given up before.
    pub(crate) fn free(&mut self) -> bool {
        let was_held = std::mem::take(&mut self.held);
        was_held && fs::remove_file(&self.file).is_ok()
    }

    /// Takes the space again, when as much again is left free; whether the reserve is there.
    pub(crate) fn refill(&mut self) -> bool {
        self.held = self.held || fill(&self.file, 2 * SIZE).is_ok();
        self.held
    }
}

impl Drop for Ballast {
    fn drop(&mut self) {
        // Left behind, it would be found and used at the next opening.
        let _ = fs::remove_file(&self.file);
    }
}

/// Writes `room` bytes and keeps `SIZE` of them.
fn fill(path: &Path, room: u64) -> io::Result<()> {
    let written = write(path, room);
    if written.is_err() {
        // Part of a reserve is none, and the disk is full.
        let _ = fs::remove_file(path);
    }
    written
}

/// Noise rather than zeros: file systems that compress would keep no room for zeros.
fn write(path: &Path, room: u64) -> io::Result<()> {
    let mut file = File::create(path)?;
    let mut noise = 0x9e37_79b9_7f4a_7c15_u64;
    let mut block = Vec::with_capacity(1 << 16);
    for _ in 0..room >> 16 {
        block.clear();
        for _ in 0..1 << 13 {
            noise ^= noise << 13;
            noise ^= noise >> 7;
            noise ^= noise << 17;
            block.extend_from_slice(&noise.to_le_bytes());
        }
        file.write_all(&block)?;
    }
    file.set_len(SIZE)
}
