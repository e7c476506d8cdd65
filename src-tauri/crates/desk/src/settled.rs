//! The projection rows that a turn changed, from `live` to `store`.

use show::{Show, Turn};
use store::Changes;

/// All rows, for a file whose projections are to be written anew.
pub fn afresh(_show: &Show) -> Changes {
    Changes { afresh: true, ..Changes::default() }
}

/// What must be known of the show before a turn to tell what the turn changed.
pub fn before(_show: &Show, _turn: &Turn) {}

/// The rows that a turn changed.
pub fn changes(_before: &(), _show: &Show, _turn: &Turn) -> Changes {
    Changes::default()
}
