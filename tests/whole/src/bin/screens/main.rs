//! Pictures of every screen, in both themes and two sizes, taken of the real interface.
//!
//! Each shows a moment of the sample's day on a desk whose clocks are set, through a browser; the
//! start screen is the real window's. It checks nothing: people look at what it takes.
#![allow(clippy::unwrap_used, reason = "it stops where it cannot go on")]

mod camera;
mod day;
mod stage;
mod start;

use std::path::PathBuf;
use std::process::ExitCode;

use camera::Camera;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let [folder] = &words[..] else {
        eprintln!("usage: screens FOLDER");
        return ExitCode::from(2);
    };
    let camera = Camera::into(PathBuf::from(folder));
    start::pictures(&camera);
    day::pictures(&camera);
    println!("{} pictures in {}", camera.taken(), camera.folder().display());
    ExitCode::SUCCESS
}
