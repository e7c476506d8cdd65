//! What a process uses of the machine, as Linux tells it.

use std::fs::read_to_string;

/// Memory by its name in the process's status, such as `VmRSS:`, in kB.
///
/// # Panics
/// When the process has ended.
#[must_use]
pub fn memory(process: u32, name: &str) -> u64 {
    let text = read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim().trim_end_matches("kB").trim().parse().unwrap()
}

/// What it used of the processors since it began, in hundredths of a second.
///
/// # Panics
/// When the process has ended.
#[must_use]
pub fn ticks(process: u32) -> u64 {
    let stat = read_to_string(format!("/proc/{process}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}
