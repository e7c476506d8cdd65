//! A full disk: the desk goes on and warns, then refuses in words, and recovers when there is room.
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use desk::order::Local;
use desk::{Bearer, Desk, Done, Fault};
use show::id::DeskId;
use store::Store;
use tempfile::TempDir;
use tests_desk::Hands;
use wire::words::{Language, Words};
use wire::{Do, Push};

/// A small disk in memory; taken away at the end.
struct Disk(TempDir);

impl Disk {
    /// None, said so, where this user may not have one.
    fn of_mib(size: u32) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}m"), "tmpfs"]).arg(folder.path());
        let mounted = mount.output().is_ok_and(|out| out.status.success());
        if !mounted {
            eprintln!("skipped: this user may not mount a small disk");
        }
        mounted.then_some(Self(folder))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().canonicalize().unwrap().join(name)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn started(store: Store, hands: &Hands) -> Desk {
    let (id, words) = (DeskId::from("desk"), Words::new(Language::French));
    Desk::start(store, Box::new(Local), id, words, hands.clock()).unwrap()
}

fn fill(path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
}

/// A note as long as one may be.
fn note(desk: &Desk, n: usize) -> Result<Done, Fault> {
    let text = format!("{n} {}", "x".repeat(2_000));
    let note = Do::Takeaway { text, kind: None, theme: None };
    desk.act(&Bearer::desk(Language::French), note, None)
}

#[test]
fn the_show_goes_on_with_a_warning_then_refuses_in_words_and_goes_on_again() {
    let Some(disk) = Disk::of_mib(24) else { return };
    let path = disk.path("jour.regie");
    let hands = Hands::at("08:00");
    let desk = started(Store::create(&path).unwrap(), &hands);
    desk.command(&Bearer::desk(Language::French), kit::a_show()).unwrap();
    let mut heard = desk.join(desk::Right::Manager).unwrap().pushes;
    let other = disk.path("vidéo.mp4");
    fill(&other);
    let (mut noted, mut warned) = (0, 0);
    let fault = loop {
        hands.wait(1_000);
        match note(&desk, noted) {
            Ok(_) => noted += 1,
            Err(fault) => break fault,
        }
        assert!(noted < 20_000);
        while let Ok(push) = heard.try_recv() {
            let low = matches!(&**push, Push::Trouble(fault) if fault.code == "low-disk");
            warned += usize::from(low);
        }
    };
    assert_eq!(warned, 1, "once, and the show goes on");
    assert!(noted > 100, "the reserve held {noted} notes");
    assert_eq!(fault.code(), "store-disk-full");
    let said = fault.say(&Words::new(Language::French)).text;
    assert!(said.contains("disque"), "{said}");
    let kept = |desk: &Desk| desk.read(|r| r.show.takeaways.len()).unwrap();
    assert_eq!(kept(&desk), noted, "what was refused did not happen");

    fs::remove_file(&other).unwrap();
    note(&desk, noted).unwrap();
    assert_eq!(kept(&desk), noted + 1);
    desk.stop();
    let opened = Store::open(&path).unwrap();
    assert_eq!(opened.recovery, None);
    assert_eq!(kept(&started(opened.store, &hands)), noted + 1);
}
