//! The projection rows of a turn: `live` says which, `store` writes them.

use live::rows::Before;
use show::rows::Changes;
use show::{Show, Turn};

/// All rows, for a file whose projections are to be written anew.
pub fn afresh(show: &Show) -> Changes {
    live::rows::all(show)
}

/// What is kept of the rows of the show before a turn is folded.
pub fn before(show: &Show, turn: &Turn) -> Before {
    live::rows::before(show, turn)
}

/// The rows that a turn changed, of the show after it was folded.
pub fn changes(before: Before, show: &Show, turn: &Turn) -> Changes {
    live::rows::changed(show, turn, before)
}
