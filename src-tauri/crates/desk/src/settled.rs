//! The projection rows of a turn: `live` says which, `store` writes them.

use show::rows::{Changes, Gone};
use show::{Show, Turn};

/// All rows, for a file whose projections are to be written anew.
pub fn afresh(show: &Show) -> Changes {
    live::rows::all(show)
}

/// The rows that a turn will take away, of the show before it is folded.
pub fn before(show: &Show, turn: &Turn) -> Vec<Gone> {
    live::rows::gone(show, turn)
}

/// The rows that a turn changed, of the show after it was folded.
pub fn changes(gone: Vec<Gone>, show: &Show, turn: &Turn) -> Changes {
    live::rows::changed(show, turn, gone)
}
