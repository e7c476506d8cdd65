//! The show as its file gives it back.

use show::time::Moment;
use show::turn::Hash;
use show::{Show, Turn, fold};
use store::{Logged, Store};

use crate::decided_again::decided_again;
use crate::fault::Fault;

/// What a file holds of a show.
pub struct Loaded {
    /// The fold of the log.
    pub base: Show,
    /// The hash of its last turn.
    pub tip: Hash,
    /// How many turns were folded onto the snapshot.
    pub tail: u64,
    /// The turns taken apart, which follow the log here.
    pub apart: Vec<Turn>,
    /// When the last turn was taken; none where there is none yet.
    pub last: Option<Moment>,
}

impl Loaded {
    /// The last snapshot, the turns after it, and those taken apart.
    ///
    /// # Errors
    /// When the file cannot be read, or holds a turn that this version does not know.
    pub fn of(store: &Store) -> Result<Self, Fault> {
        let loaded = store.load()?;
        let (mut base, tail) = match loaded.snapshot.map(|s| serde_json::from_str::<Show>(&s.body))
        {
            None => (Show::default(), loaded.tail),
            Some(Ok(mut show)) => {
                show.index();
                (show, loaded.tail)
            }
            // One of another version is no loss: the log is folded from its beginning instead.
            Some(Err(_)) => (Show::default(), store.read_after(0)?),
        };
        let (turns, mut last) = (tail.len() as u64, None);
        for logged in tail {
            let turn = turn_of(&logged)?;
            fold(&mut base, &turn);
            last = Some(turn.moment);
        }
        let apart = store.read_apart()?.iter().map(turn_of).collect::<Result<Vec<_>, _>>()?;
        let last = match apart.last().map(|turn| turn.moment.clone()).or(last) {
            None => ended(store)?,
            last => last,
        };
        Ok(Self { base, tip: store.tip().clone(), tail: turns, apart, last })
    }

    /// The show as this desk has it.
    #[must_use]
    pub fn show(self) -> Show {
        standing(self.base, &self.tip, &self.apart)
    }
}

/// A show with turns that follow.
pub fn followed<'a>(mut show: Show, turns: impl IntoIterator<Item = &'a Turn>) -> Show {
    turns.into_iter().for_each(|turn| fold(&mut show, turn));
    show
}

/// A show, whose last turn has the hash `tip`, with the turns that stand apart after it.
///
/// Others may have done something since they were taken, and the desks not have met: each is shown
/// as it would be decided now. What does not hold any more changes nothing, and still counts.
pub fn standing<'a>(mut show: Show, tip: &Hash, apart: impl IntoIterator<Item = &'a Turn>) -> Show {
    let mut apart = apart.into_iter().peekable();
    if apart.peek().is_none_or(|first| first.before == *tip) {
        return followed(show, apart);
    }
    for turn in apart {
        let again = decided_again(&show, tip, turn);
        fold(&mut show, &again.unwrap_or_else(|_| Turn { events: Vec::new(), ..turn.clone() }));
    }
    show
}

/// When the last turn of the log was taken: a snapshot does not tell.
fn ended(store: &Store) -> Result<Option<Moment>, Fault> {
    let turn = store.read_after(store.seq().saturating_sub(1))?.pop();
    Ok(turn.and_then(|logged| turn_of(&logged).ok()).map(|turn| turn.moment))
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
