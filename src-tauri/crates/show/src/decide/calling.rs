//! Decisions on the closing while it is on air: its times, and the calls of its rows.

use super::plan::within;
use super::run::{guard, resumed};
use super::text::{stale, unknown};
use crate::calling::Fitted;
use crate::event::Event;
use crate::id::RowId;
use crate::plan::LONGEST;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Moment;

type Decision = Result<Vec<Event>, Refusal>;

/// Freezes the times of the closing as they were fitted. Nothing that has begun changes; the first
/// time its first row begins with it.
pub fn fit(show: &Show, fitted: &Fitted) -> Decision {
    let air = show.closing_on_air().ok_or(Refusal::NothingOnAir)?;
    let rows = || fitted.rows.iter();
    if !rows().map(|r| &r.row).eq(air.closing.rows.iter().map(|r| &r.id)) {
        return Err(stale("closing"));
    }
    rows().try_for_each(|r| within("duration", r.length.unwrap_or(0), 0, LONGEST))?;
    let calling = &air.run.calling;
    if let Some(was) = calling.fits.last() {
        let kept = |row: &RowId| was.length(row) == fitted.length(row);
        if !calling.rows.iter().all(|called| kept(&called.row)) {
            return Err(stale("row"));
        }
    }
    let mut events = vec![Event::RowsFitted { fitted: fitted.clone() }];
    if calling.rows.is_empty() {
        let kept = rows().find(|r| r.length.is_some()).map(|r| &r.row);
        let first = kept.or_else(|| air.closing.rows.iter().find(|r| !r.dropped).map(|r| &r.id));
        events.extend(first.map(|row| Event::RowTaken { row: row.clone(), at: fitted.at }));
    }
    Ok(events)
}

/// Calls a row of the closing.
pub fn call(show: &Show, from: Option<&RowId>, to: &RowId, moment: &Moment) -> Decision {
    let air = show.closing_on_air().ok_or(Refusal::NothingOnAir)?;
    let calling = &air.run.calling;
    let row = air.closing.row(to).ok_or_else(|| unknown("row", to))?;
    if calling.current().map(|c| &c.row) != from || row.dropped || calling.passage(to).is_some() {
        return Err(stale("line"));
    }
    guard(show, air.run, moment)?;
    let at = air.run.clock.at(moment);
    let mut events = resumed(air.run, at);
    events.push(Event::RowTaken { row: to.clone(), at });
    Ok(events)
}

/// Takes back the call of a row: the one before it goes on as if never left.
pub fn back(show: &Show, row: &RowId) -> Decision {
    let air = show.closing_on_air().ok_or(Refusal::NothingOnAir)?;
    let calling = &air.run.calling;
    if calling.rows.len() < 2 || calling.current().map(|c| &c.row) != Some(row) {
        return Err(stale("line"));
    }
    Ok(vec![Event::RowTookBack { row: row.clone() }])
}
