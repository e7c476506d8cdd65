//! A rehearsal run by a scripted caller on a copy of a show: nobody waits, and the show's own file
//! stays as it is. The same seed gives the same day.

mod caller;
mod random;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::NaiveTime;
use clap::Args;
use desk::order::Local;
use desk::{Desk, Fault};
use show::id::DeskId;
use show::time::{Millis, Moment};
use store::{Opened, Store, StoreError};
use tempfile::TempDir;

use crate::refusal::{Refused, words};
use crate::tell;
use caller::Caller;

/// The words of `simulate`.
#[derive(Args)]
pub struct Words {
    /// The show's file; it stays as it is.
    show: PathBuf,
    /// Which day: the same seed gives the same one.
    #[arg(long)]
    seed: u64,
    /// Stops at this time of the first day, such as 12:30.
    #[arg(long, value_name = "HH:MM", value_parser = time_of_day)]
    until: Option<NaiveTime>,
    /// Seconds of the show in a real one, 1 to 120.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=120))]
    speed: u16,
}

fn time_of_day(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "a time such as 12:30".to_owned())
}

/// Runs the day, and prints what was run.
pub fn simulate(asked: &Words) -> Result<(), Refused> {
    let folder = TempDir::new().map_err(|e| Refused::file(&std::env::temp_dir(), &e))?;
    let store = copied(&asked.show, folder.path())?;
    let clock = Hands::default();
    let id = DeskId::from("simulate");
    let desk = Desk::start(store, Box::new(Local), id, words(), clock.clock())?;
    let called = Caller::new(&desk, clock, asked).and_then(|mut caller| caller.call());
    let as_run = desk.read(|r| wire::api::as_run(r.show, &r.moment));
    desk.stop();
    called?;
    tell::line(&serde_json::to_string_pretty(&as_run?)?)
}

/// A copy of the show in that folder, open. A damaged one is refused: it is not ours to mend.
fn copied(show: &Path, folder: &Path) -> Result<Store, Refused> {
    let damaged = |why| Fault::from(StoreError::Damaged { path: show.to_owned(), why });
    if let Some(why) = store::check(show).map_err(Fault::from)?.damage {
        return Err(damaged(why).into());
    }
    let copy = folder.join("copy.regie");
    let failed = |e| Refused::file(show, &e);
    fs::copy(show, &copy).map_err(failed)?;
    // A desk that has the show open keeps its newest turns beside it.
    let beside = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    if beside(show).exists() {
        fs::copy(beside(show), beside(&copy)).map_err(failed)?;
    }
    match Store::open(&copy).map_err(Fault::from)? {
        Opened { store, recovery: None } => Ok(store),
        Opened { recovery: Some(found), .. } => Err(damaged(found.why).into()),
    }
}

/// Clocks that are set by hand.
#[derive(Clone, Default)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn clock(&self) -> desk::moment::Clock {
        let hands = self.clone();
        Arc::new(move || Moment {
            wall: hands.read(),
            boot: hands.read(),
            boot_id: "simulate".to_owned(),
        })
    }

    fn read(&self) -> Millis {
        self.0.load(Ordering::SeqCst)
    }

    fn set(&self, ms: Millis) {
        self.0.store(ms, Ordering::SeqCst);
    }
}
