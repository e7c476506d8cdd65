//! This machine: what it lacks, and its package manager.

use std::env;
use std::fs;
use std::io::{IsTerminal, stdin};
use std::process::Command;

use crate::packages::{CHROMIUM, For, NEEDS, Need, Sign};
use crate::shell::{Done, found, heard, refuse, run, succeeds};

/// What kind of system this is, as far as packages go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    Ubuntu,
    Other,
}

/// Makes sure that all of a level's packages are there: installs what is missing where it
/// can, having said what; else says what to do and stops.
pub fn provide(level: For) -> Done {
    let system = System::of_this_machine();
    let missing = missing(system, level);
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Régie needs what this machine does not have yet:");
    for need in &missing {
        eprintln!("  {:<24}{}", need.package, need.why);
    }
    let (by_apt, by_hand): (Vec<_>, Vec<_>) =
        missing.into_iter().partition(|need| system.has_by_apt(need));
    if !by_apt.is_empty() {
        install(&by_apt)?;
    }
    if !by_hand.is_empty() {
        return refuse(in_words(system, &by_hand));
    }
    match self::missing(system, level).first() {
        Some(need) => refuse(format!("{} is still missing after its installation.", need.package)),
        None => Ok(()),
    }
}

/// True when windows can be shown here.
pub fn has_display() -> bool {
    is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// True when a session bus is running: one is named, or systemd's stands in its usual place.
pub fn has_session_bus() -> bool {
    is_set("DBUS_SESSION_BUS_ADDRESS")
        || env::var("XDG_RUNTIME_DIR")
            .is_ok_and(|folder| fs::exists(folder + "/bus").unwrap_or(false))
}

fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty())
}

fn missing(system: System, level: For) -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| need.level <= level && !system.has(need)).collect()
}

impl System {
    fn of_this_machine() -> System {
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let says = |key: &str, word: &str| {
            let line = release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
            line.is_some_and(|line| line.trim_matches('"').split(' ').any(|said| said == word))
        };
        if found("apt-get").is_none() {
            System::Other
        } else if says("ID", "ubuntu") || says("ID_LIKE", "ubuntu") {
            System::Ubuntu
        } else if says("ID", "debian") || says("ID_LIKE", "debian") {
            System::Debian
        } else {
            System::Other
        }
    }

    fn has_by_apt(self, need: &Need) -> bool {
        match self {
            System::Debian => true,
            System::Ubuntu => need.package != CHROMIUM,
            System::Other => false,
        }
    }

    fn has(self, need: &Need) -> bool {
        if self.has_by_apt(need) {
            return heard("dpkg-query", &["-W", "-f=${Status}", need.package])
                .is_some_and(|status| status == "install ok installed");
        }
        match need.sign {
            Sign::Program(names) => names.iter().any(|name| found(name).is_some()),
            Sign::Library(name) => succeeds("pkg-config", &["--exists", name]),
            Sign::Unseen => true,
        }
    }
}

/// Installs packages with apt, as root or through sudo; else stops with the line to run.
fn install(needs: &[&Need]) -> Done {
    let names = needs.iter().map(|need| need.package).collect::<Vec<_>>();
    let line =
        format!("apt-get update && apt-get install -y --no-install-recommends {}", names.join(" "));
    let before: &[&str] = if heard("id", &["-u"]).as_deref() == Some("0") {
        &[]
    } else if succeeds("sudo", &["-n", "true"]) {
        &["sudo", "-n"]
    } else if found("sudo").is_some() && stdin().is_terminal() {
        &["sudo"]
    } else {
        return refuse(format!(
            "this needs root, and sudo does not give it here. Run this as root, then start again:\n\n    \
             {line}\n"
        ));
    };
    eprintln!("Installing with apt: {}", names.join(" "));
    let apt = |words: &[&str]| {
        let words = [before, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], words].concat();
        run(Command::new(words[0]).args(&words[1..]))
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], names.as_slice()].concat())
}

/// What a person has to install where apt cannot.
fn in_words(system: System, needs: &[&Need]) -> String {
    if system == System::Ubuntu {
        return "on Ubuntu Chromium comes as a snap, which apt cannot install. \
                Run « sudo snap install chromium », or install Google Chrome, then start again."
            .to_owned();
    }
    let list = needs.iter().map(|need| format!("\n  - {} ({})", name_elsewhere(need), need.why));
    format!(
        "this is neither Debian nor Ubuntu: please install, with this system's own packages, \
         then start again:{}",
        list.collect::<String>()
    )
}

fn name_elsewhere(need: &Need) -> String {
    match need.sign {
        Sign::Program(names) => format!("the program {}", names.join(" or ")),
        Sign::Library(name) => format!("the library {name} with its development files"),
        Sign::Unseen => need.package.to_owned(),
    }
}
