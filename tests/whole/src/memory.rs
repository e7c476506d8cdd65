//! What a program and all that it starts hold in memory.

use std::fs;

use crate::program::family;

/// Their proportional share of memory in bytes, summed: what is shared counts once.
#[must_use]
pub fn held(id: u32) -> u64 {
    family(id).into_iter().filter_map(one).sum()
}

/// One process's proportional share, in bytes.
fn one(id: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? * 1024)
}
