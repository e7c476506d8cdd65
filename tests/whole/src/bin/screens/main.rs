//! Pictures of every screen, in both themes and two sizes, taken of the real interface.
//!
//! Each shows a moment of the sample's day on a desk whose clocks are set, through a browser; the
//! start screen is the real window's. It checks nothing: people look at what it takes.
#![allow(clippy::unwrap_used, reason = "it stops where it cannot go on")]

mod camera;
mod day;
mod sights;
mod stage;
mod start;

use std::path::PathBuf;
use std::process::ExitCode;

use camera::Camera;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(folder) = words.next() else {
        eprintln!("usage: screens FOLDER [SCENE…]");
        return ExitCode::from(2);
    };
    let camera = Camera::into(PathBuf::from(folder), words.collect());
    if camera.wants("start") {
        start::pictures(&camera);
    }
    day::pictures(&camera);
    sights::pictures(&camera);
    println!("{} pictures in {}", camera.taken(), camera.folder().display());
    ExitCode::SUCCESS
}
