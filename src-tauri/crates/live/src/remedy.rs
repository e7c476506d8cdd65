//! What can be done when someone of a segment to come is not there, each seen before it is taken:
//! how the day would stand after it.

use serde::Serialize;
use show::command::Command;
use show::event::Event;
use show::id::{SegmentId, TrackId};
use show::people::Missing;
use show::time::{At, Moment, Secs};
use show::turn::Actor;
use show::{Show, decide};

use crate::timetable::{Timetable, timetable};

/// How the day stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stands {
    /// When the last segment ends.
    pub end: Option<At>,
    /// The fixed starts and ends that are missed, and by how much; none for the show's own end.
    pub missed: Vec<(Option<SegmentId>, Secs)>,
}

/// Another segment first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Swapped {
    /// The one that goes first.
    pub with: SegmentId,
    /// When it would start.
    pub starts: At,
    /// When the one that it goes before would start then.
    pub then: At,
    /// What is open for those who appear in it.
    pub missing: Vec<Missing>,
    /// How the day would stand.
    pub stands: Stands,
}

/// Time that the host fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filled {
    /// How long.
    pub seconds: Secs,
    /// When the next segment would start.
    pub starts: Option<At>,
    /// How the day would stand.
    pub stands: Stands,
}

/// How the day stands as it is.
#[must_use]
pub fn as_it_is(show: &Show, moment: &Moment) -> Stands {
    stands(&timetable(show, show.now(moment)))
}

/// What putting the next segment first would do; none where it cannot be.
#[must_use]
pub fn swapped(show: &Show, segment: &SegmentId, moment: &Moment) -> Option<Swapped> {
    let with = decide::swappable(show, segment)?.id.clone();
    let command = Command::Swap { segment: segment.clone(), with: with.clone() };
    let after = timetable(&done(show, &command, moment)?, show.now(moment));
    let start = |id| after.row(id).and_then(|row| row.start);
    Some(Swapped {
        starts: start(&with)?,
        then: start(segment)?,
        missing: show.missing(&with),
        stands: stands(&after),
        with,
    })
}

/// What filling so many seconds would do; none where no run is under way.
#[must_use]
pub fn filled(show: &Show, seconds: Secs, moment: &Moment) -> Option<Filled> {
    let run = show.under_way()?;
    let on_air = run.on_air(&TrackId::main()).map(|p| p.segment.clone());
    let gap = on_air.is_none();
    let after = done(show, &Command::Fill { on_air, seconds }, moment)?;
    let after = timetable(&after, show.now(moment));
    let next = after.main().and_then(|track| track.next.as_ref()).map(|next| next.start);
    // In a gap nothing goes on that could push what follows: it starts when the host is done.
    let starts = next.map(|at| if gap { at.max(show.now(moment).plus(seconds)) } else { at });
    Some(Filled { seconds, starts, stands: stands(&after) })
}

/// The show after a command; none where it is refused.
fn done(show: &Show, command: &Command, moment: &Moment) -> Option<Show> {
    let events = decide(show, command, &Actor::Desk, moment).ok()?;
    let mut after = show.clone();
    for event in &events {
        if let Event::Changed { change } = event {
            show::fold::change(&mut after, change);
        }
    }
    Some(after)
}

fn stands(timetable: &Timetable) -> Stands {
    let starts = timetable.hard_starts.iter().map(|h| (Some(h.segment.clone()), h.late));
    let ends = timetable.hard_ends.iter().map(|h| (h.segment.clone(), h.late));
    Stands {
        end: timetable.day.map(|day| day.forecast_end),
        missed: starts.chain(ends).filter(|(_, late)| *late > 0).collect(),
    }
}
