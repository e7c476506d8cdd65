//! A full disk: the reserve first, then a refusal in words, and nothing is lost.
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use store::{Changes, Opened, Store, StoreError};
use tempfile::TempDir;

use crate::support::{all, append, names, place, turn_with};

/// A small disk of its own, in memory.
pub struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A disk of `size` MiB; none, said so, where this user may not have one.
    pub fn of_mib(size: u32) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}m"), "tmpfs"])
            .arg(folder.path())
            .output()
            .is_ok_and(|out| out.status.success());
        if !mounted {
            eprintln!("skipped: this user may not mount a small disk");
        }
        mounted.then_some(Self { folder })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    pub fn read_only(&self) {
        let mut mount = Command::new("mount");
        mount.args(["-o", "remount,ro"]).arg(self.folder.path());
        assert!(mount.status().unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}

/// Fills the disk to the last byte with a file of that name.
fn fill(disk: &Disk, name: &str) -> PathBuf {
    let path = disk.path(name);
    let mut file = fs::File::create(&path).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    path
}

/// Appends turns of 2 KB until one is refused; their JSON, and how many came with a warning.
fn go_on(store: &mut Store) -> (Vec<String>, usize) {
    let (mut written, mut warned) = (Vec::new(), 0);
    loop {
        let body = turn_with(store.seq() + 1, store.tip(), &"x".repeat(2_000));
        match store.append(&body, &Changes::default()) {
            Ok(done) => {
                assert!(done.low_disk || warned == 0, "the warning goes on");
                warned += usize::from(done.low_disk);
                written.push(body);
            }
            Err(StoreError::DiskFull { .. }) => return (written, warned),
            Err(other) => panic!("{other:?}"),
        }
        assert!(written.len() < 20_000);
    }
}

#[test]
fn at_a_full_disk_the_show_goes_on_with_a_warning_and_then_nothing_is_lost() {
    let Some(disk) = Disk::of_mib(24) else { return };
    let path = disk.path("jour.regie");
    let mut store = Store::create(&path).unwrap();
    let other = fill(&disk, "vidéo.mp4");
    let (mut written, warned) = go_on(&mut store);
    // How many turns fit into it depends on when the write-ahead log was last taken in.
    assert!(warned >= 100, "the reserve held {warned} turns");
    assert!(written.len() > warned, "and was not used before it was needed");
    assert!(store.low_disk());
    assert_eq!(all(&store), written, "what was refused left nothing");
    assert!(!store.refill_reserve(), "there is no room for it");
    assert!(!names(&path).contains(&"jour.regie.ballast".to_owned()));

    fs::remove_file(&other).unwrap();
    written.extend(append(&mut store, 3));
    assert!(store.low_disk(), "the reserve comes back when asked for");
    assert!(store.refill_reserve());
    assert!(!store.low_disk());
    written.extend(append(&mut store, 1));
    drop(store);
    assert_eq!(all(&Store::open(&path).unwrap().store), written);
}

#[test]
fn a_show_opens_on_a_disk_that_is_full() {
    let Some(disk) = Disk::of_mib(32) else { return };
    let path = disk.path("jour.regie");
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 5);
    drop(store);
    let other = fill(&disk, "vidéo.mp4");
    match Store::open(&path) {
        Ok(opened) => {
            assert!(opened.store.low_disk());
            assert_eq!(all(&opened.store), written);
        }
        // Where not even the index of the write-ahead log finds room.
        Err(error) => assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}"),
    }
    fs::remove_file(&other).unwrap();
    let opened = Store::open(&path).unwrap();
    assert_eq!(opened.recovery, None);
    assert_eq!(all(&opened.store), written);
}

/// The desk of the test below, whose files may not grow beyond 12 MiB.
#[test]
fn desk_with_a_limit() {
    let Some(path) = std::env::var_os("REGIE_TEST_LIMITED").map(PathBuf::from) else { return };
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 2);
    let huge = turn_with(3, store.tip(), &"x".repeat(20 << 20));
    let refused = store.append(&huge, &Changes::default());
    assert!(matches!(refused, Err(StoreError::DiskFull { .. })), "{refused:?}");
    append(&mut store, 2);
}

#[test]
fn a_limit_or_a_quota_on_files_is_a_full_disk() {
    let (_folder, path) = place();
    // Without a signal for it, so that the write is refused and not the process ended.
    let script = "trap '' XFSZ; ulimit -f 24576; exec \"$0\" --exact disk::desk_with_a_limit";
    let mut limited = Command::new("sh");
    limited.arg("-c").arg(script).arg(std::env::current_exe().unwrap());
    let done = limited.env("REGIE_TEST_LIMITED", &path).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    let Opened { store, recovery } = Store::open(&path).unwrap();
    assert_eq!((recovery, store.seq()), (None, 4));
}
