//! Whose call is offered: that of a desk which has said nothing for so long that a person may have
//! to take it over.

use show::Show;
use show::id::{DeskId, TrackId};
use show::time::Millis;

/// The tracks whose call is held by a desk that has been silent for `after` milliseconds, as the desk
/// `me` hears it. How long each other one has said nothing, in real milliseconds, is for `silent` to
/// say.
pub fn offered<'a>(
    show: &'a Show,
    me: &'a DeskId,
    after: Millis,
    silent: impl Fn(&DeskId) -> Millis,
) -> impl Iterator<Item = &'a TrackId> {
    let others = show.callers.iter().filter(move |(_, caller)| caller.desk != *me);
    others.filter(move |(_, caller)| silent(&caller.desk) >= after).map(|(track, _)| track)
}
