//! Régie, the desktop application: windows, the door between them and the desk, and notices.
//!
//! The law of this crate: it puts the house together and holds no rule of the show. It is the
//! only one that knows Tauri.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod awake;
mod door;
mod forward;
mod host;
mod notices;
mod shared;
mod windows;

use std::path::PathBuf;

use host::Host;
use tauri::Manager;

/// The desk's own window, as the configuration names it.
const DESK: &str = "main";

fn main() {
    desk::quarantine::begin();
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let opening = Opening::of(std::env::args().skip(1));
    let started = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![door::door])
        .setup(move |app| {
            app.manage(Host::new(app.handle().clone()));
            let host = app.state::<Host>();
            // What cannot be opened is said on the start screen, not instead of it.
            match opening {
                Opening::Start => {}
                Opening::Sample => host.try_at_start(Host::sample),
                Opening::File(path) => host.try_at_start(|host| host.open(&path)),
            }
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = started {
        tracing::error!(%error, "Régie could not be started");
        std::process::exit(1);
    }
}

/// What the application was asked to begin with.
enum Opening {
    Start,
    Sample,
    File(PathBuf),
}

impl Opening {
    fn of(mut words: impl Iterator<Item = String>) -> Self {
        match words.next().as_deref() {
            None => Self::Start,
            Some("--sample") => Self::Sample,
            Some(path) => Self::File(PathBuf::from(path)),
        }
    }
}
