//! A person's desktop, of a test's own: shows, documents, what the window keeps, a session bus.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::bus::Bus;

/// A home that goes with the test.
pub struct Home {
    // Ended before its files go.
    bus: Bus,
    /// The screen that programs are shown on; the machine's where none is given.
    screen: Option<String>,
    folder: TempDir,
}

impl Home {
    /// An empty one.
    ///
    /// # Panics
    /// When the system gives no folder, or no bus.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::with_prefix("regie-").unwrap();
        Self { bus: Bus::start(folder.path()), screen: None, folder }
    }

    /// Has its programs shown on that screen.
    pub fn show_on(&mut self, screen: &str) {
        self.screen = Some(screen.to_owned());
    }

    /// Its session bus.
    #[must_use]
    pub fn bus(&self) -> &Bus {
        &self.bus
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the shows are kept.
    #[must_use]
    pub fn shows(&self) -> PathBuf {
        self.path().join("shows")
    }

    /// Where documents are written.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        self.shows().join("documents")
    }

    /// What the programs said to whoever started them.
    #[must_use]
    pub fn said(&self) -> PathBuf {
        self.path().join("said.txt")
    }

    /// Has a program live here.
    pub fn host<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let kept = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"];
        if let Some(screen) = &self.screen {
            command.env("DISPLAY", screen);
        }
        command
            .envs(kept.map(|name| (name, self.path().join(name.to_lowercase()))))
            .env("REGIE_HOME", self.shows())
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.address())
            .env("NO_AT_BRIDGE", "1")
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}
