//! The show as its file gives it back.

use serde::Deserialize;
use show::time::Moment;
use show::{Show, Turn, fold};
use store::{Logged, Store};

use crate::fault::Fault;

/// What a file holds of a show.
pub struct Loaded {
    /// The fold of the log.
    pub base: Show,
    /// How many turns were folded onto the snapshot.
    pub tail: u64,
    /// The turns taken apart, which follow the log here.
    pub apart: Vec<Turn>,
}

impl Loaded {
    /// The last snapshot, the turns after it, and those taken apart.
    ///
    /// # Errors
    /// When the file cannot be read, or holds a turn that this version does not know.
    pub fn of(store: &Store) -> Result<Self, Fault> {
        let loaded = store.load()?;
        // A snapshot of another version is no loss: the log is folded from its beginning instead.
        let snapshot = loaded.snapshot.and_then(|s| serde_json::from_str::<Show>(&s.body).ok());
        let (mut base, tail) = match snapshot {
            Some(mut show) => {
                show.index();
                (show, loaded.tail)
            }
            None => (Show::default(), store.read_after(0)?),
        };
        for logged in &tail {
            fold(&mut base, &turn_of(logged)?);
        }
        let apart = store.read_apart()?.iter().map(turn_of).collect::<Result<_, _>>()?;
        Ok(Self { base, tail: tail.len() as u64, apart })
    }

    /// The show as this desk has it.
    #[must_use]
    pub fn show(self) -> Show {
        followed(self.base, &self.apart)
    }
}

/// A show with turns that follow.
pub fn followed<'a>(mut show: Show, turns: impl IntoIterator<Item = &'a Turn>) -> Show {
    turns.into_iter().for_each(|turn| fold(&mut show, turn));
    show
}

/// Of a turn, which may hold a whole programme, only when it was.
#[derive(Deserialize)]
struct Stamp {
    moment: Moment,
}

/// When the last turn of a file was taken; none where there is none yet.
///
/// # Errors
/// When the file cannot be read.
pub fn last_moment(store: &Store) -> Result<Option<Moment>, Fault> {
    let last = match store.read_apart()?.pop() {
        Some(apart) => Some(apart),
        None => store.read_after(store.seq().saturating_sub(1))?.pop(),
    };
    let stamp = last.and_then(|logged| serde_json::from_str::<Stamp>(&logged.body).ok());
    Ok(stamp.map(|stamp| stamp.moment))
}

fn turn_of(logged: &Logged) -> Result<Turn, Fault> {
    read(logged.seq, &logged.body)
}

/// The turn whose JSON is `body`, which has that place.
///
/// # Errors
/// When this version does not know it.
pub fn read(seq: u64, body: &str) -> Result<Turn, Fault> {
    serde_json::from_str(body).map_err(|e| Fault::Foreign { seq, why: e.to_string() })
}
