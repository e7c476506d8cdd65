//! The closing as it is fitted, as a view.

use chrono::Timelike as _;
use live::closing::{NewEnd, RowChange, Standing, Stands, Way};
use show::Show;
use show::about::About;
use show::closing::Row;
use show::time::At;
use show::time::Moment;

use super::ms;
use crate::fit::{FitRow, FitView, NewEndView, RowChangeView, WayOut};

/// The closing fitted to the time left at a moment, with words read aloud at `pace` words a minute
/// where nothing else is known of their speaker. None where there is no closing.
#[must_use]
pub fn fit(show: &Show, moment: &Moment, pace: u16) -> Option<FitView> {
    let (closing, about) = (show.closing.as_ref()?, show.about.as_ref()?);
    let now = show.now(moment);
    let found = live::closing::standings(show, now)?;
    let window = found.window;
    let planned = closing.segments.iter().filter_map(|id| show.plan.segment(id));
    let row = |(row, stands): (&Row, &Standing)| {
        let aloud = live::closing::aloud(show, row, pace);
        let told = stands.stands != Some(Stands::Done);
        FitRow {
            id: row.id.0.clone(),
            fitted: stands.length,
            start: stands.start.map(ms),
            aloud,
            too_long: told && stands.length.is_some_and(|length| aloud > length),
        }
    };
    Some(FitView {
        at: ms(found.frozen.unwrap_or(now)),
        start: ms(window.start),
        end: ms(window.end),
        planned: planned.map(|s| s.duration).sum(),
        available: window.left.max(0),
        late: (-window.left).max(0),
        spare: found.spare,
        short: found.short,
        rows: closing.rows.iter().zip(&found.rows).map(row).collect(),
        ways_out: found.ways.iter().map(|way| way_out(way, window.end)).collect(),
        ends: found.ends.iter().map(|end| new_end(end, about)).collect(),
        changes: found.changes.iter().map(change).collect(),
    })
}

fn way_out(way: &Way, end: At) -> WayOut {
    match way {
        Way::GiveUp { row, short } => WayOut::Drop { row: row.0.clone(), short: *short },
        Way::Unlock { row, short } => WayOut::Unlock { row: row.0.clone(), short: *short },
        Way::EndLater { by } => WayOut::End { at: ms(end.plus(*by)) },
    }
}

fn new_end(end: &NewEnd, about: &About) -> NewEndView {
    let local = end.at.in_zone(about.zone);
    let days = (local.date_naive() - about.date).num_days();
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    let text = if days == 0 { time } else { format!("{days}/{time}") };
    NewEndView { at: ms(end.at), end: text, kept: end.kept, spare: end.spare }
}

/// A row whose time a fitting changes.
pub(super) fn change(change: &RowChange) -> RowChangeView {
    RowChangeView { row: change.row.0.clone(), was: change.was, now: change.now }
}
