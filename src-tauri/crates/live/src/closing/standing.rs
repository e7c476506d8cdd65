//! The closing as it stands at a moment: fitted to the time left until it is on air, frozen from
//! its first TOP, and fitted again only when that is asked for.

use show::Show;
use show::calling::{Fitted, OnAir, RowTime};
use show::closing::{Closing, Row};
use show::id::{RowId, SegmentId};
use show::time::{At, Secs};

use super::fit::{Fit, NewEnd, Way, fit, new_ends, ways_out};
use super::{Window, window};

/// Where a row stands once the closing is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It was said.
    Done,
    /// It is being said.
    OnAir,
    /// It comes.
    ToCome,
    /// It was passed over, dropped, or there is no time for it.
    Out,
}

/// One row with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which row.
    pub row: RowId,
    /// What it takes: as fitted, and what it really took once it is over; none where it is out.
    pub length: Option<Secs>,
    /// When it begins, or began; none where it is out.
    pub start: Option<At>,
    /// Where it stands; none before the closing is called.
    pub stands: Option<Stands>,
}

/// A row whose time a fitting changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// Which row.
    pub row: RowId,
    /// What it took; none where it was out.
    pub was: Option<Secs>,
    /// What it takes; none where it is out.
    pub now: Option<Secs>,
}

/// The closing as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// From when until when, and how long is left.
    pub window: Window,
    /// Each row of the closing, in order.
    pub rows: Vec<Standing>,
    /// What is left over before the end.
    pub spare: Secs,
    /// By how much the end is passed: nothing is fitted then, or the rows as they are called.
    pub short: Option<Secs>,
    /// What would help where not even the musts fit.
    pub ways: Vec<Way>,
    /// Later ends that the rows would fit in then.
    pub ends: Vec<NewEnd>,
    /// When its times were frozen; none before it is called.
    pub frozen: Option<At>,
    /// What a fitting now changes: of the rows as frozen, else as they stand on the rundown.
    pub changes: Vec<RowChange>,
}

/// The closing of a show as it stands at `now`; none where there is none.
#[must_use]
pub fn standings(show: &Show, now: At) -> Option<Standings> {
    let closing = show.closing.as_ref()?;
    let window = window(show, &closing.segments, now)?;
    if let Some(called) = called(show) {
        return Some(as_called(&called, window, now));
    }
    let fitted = fit(&closing.rows, window.left);
    let rows = laid_out(closing, &fitted, window.start);
    let changes = placed(show).map(|id| since_placed(show, &id, closing, &fitted));
    Some(Standings {
        window,
        rows,
        spare: fitted.spare,
        short: fitted.short,
        ways: ways_out(&closing.rows, window.left),
        ends: new_ends(&closing.rows, window.start, window.end),
        frozen: None,
        changes: changes.filter(|_| fitted.short.is_none()).unwrap_or_default(),
    })
}

/// The closing on air, once its times are frozen; not once it is taken off the rundown.
fn called(show: &Show) -> Option<OnAir<'_>> {
    placed(show)?;
    show.closing_on_air().filter(|air| !air.run.calling.fits.is_empty())
}

/// Where a row begins that takes so long; the next one begins after it.
fn step(begins: &mut At, length: Secs) -> At {
    std::mem::replace(begins, begins.plus(length))
}

fn laid_out(closing: &Closing, fitted: &Fit, start: At) -> Vec<Standing> {
    let mut begins = start;
    let row = |(row, length): (&Row, &Option<Secs>)| {
        let start = length.map(|length| step(&mut begins, length));
        Standing { row: row.id.clone(), length: *length, start, stands: None }
    };
    closing.rows.iter().zip(&fitted.rows).map(row).collect()
}

/// The segment whose beats are the closing's rows; none where the closing is not on the rundown.
#[must_use]
pub fn placed(show: &Show) -> Option<SegmentId> {
    let closing = show.closing.as_ref()?;
    let first = closing.segments.first()?;
    let beats = &show.plan.segment(first)?.beats;
    let is_row = |id: &str| closing.rows.iter().any(|row| row.id.as_str() == id);
    let all = !beats.is_empty() && beats.iter().all(|beat| is_row(beat.id.as_str()));
    all.then(|| first.clone())
}

fn since_placed(show: &Show, id: &SegmentId, closing: &Closing, fitted: &Fit) -> Vec<RowChange> {
    let beats = show.plan.segment(id).map(|s| s.beats.as_slice()).unwrap_or_default();
    let was = |row: &Row| beats.iter().find(|b| b.id.as_str() == row.id.as_str())?.duration;
    let rows = closing.rows.iter().zip(&fitted.rows);
    rows.filter_map(|(row, now)| changed(&row.id, was(row), *now)).collect()
}

fn changed(row: &RowId, was: Option<Secs>, now: Option<Secs>) -> Option<RowChange> {
    (was != now).then(|| RowChange { row: row.clone(), was, now })
}

/// What one fitting changed of the one before it.
#[must_use]
pub fn changes(was: &Fitted, now: &Fitted) -> Vec<RowChange> {
    let one = |r: &RowTime| changed(&r.row, was.length(&r.row), r.length);
    now.rows.iter().filter_map(one).collect()
}

/// What is ahead of a closing that is called.
struct Ahead {
    /// When the next row can begin: as the one being said ends, or now once it is over its time.
    from: At,
    /// The rows to come, in order, whether there is time for them or not.
    rows: Vec<Row>,
}

fn ahead(air: &OnAir, now: At) -> Ahead {
    let calling = &air.run.calling;
    let current = calling.current();
    let ends = current.map(|c| c.taken.plus(frozen(air, &c.row).unwrap_or(0)));
    let at = current.and_then(|c| air.closing.rows.iter().position(|r| r.id == c.row));
    let rows = air.closing.rows.iter().skip(at.map_or(0, |at| at + 1));
    let to_come = rows.filter(|r| !r.dropped && calling.passage(&r.id).is_none());
    Ahead { from: ends.map_or(now, |ends| ends.max(now)), rows: to_come.cloned().collect() }
}

fn frozen(air: &OnAir, row: &RowId) -> Option<Secs> {
    air.run.calling.fits.last()?.length(row)
}

/// The row that the next call takes: the first to come that there is time for, the first to come
/// where nothing is fitted; none before the closing is called, and after its last row.
#[must_use]
pub fn next_row(show: &Show) -> Option<RowId> {
    called_rows(show).into_iter().find(|row| row.taken.is_none()).map(|row| row.row)
}

fn as_called(air: &OnAir, window: Window, now: At) -> Standings {
    let calling = &air.run.calling;
    let ahead = ahead(air, now);
    let mut begins = ahead.from;
    let row = |row: &Row| {
        let id = row.id.clone();
        if let Some(passage) = calling.passage(&row.id) {
            let real = passage.ended.map(|end| end.since(passage.taken).div_euclid(1000));
            let stands = if real.is_some() { Stands::Done } else { Stands::OnAir };
            let length = real.or(frozen(air, &row.id));
            return Standing { row: id, length, start: Some(passage.taken), stands: Some(stands) };
        }
        let comes = ahead.rows.iter().any(|r| r.id == row.id);
        let length = frozen(air, &row.id).filter(|_| comes);
        let start = length.map(|length| step(&mut begins, length));
        let stands = if length.is_some() { Stands::ToCome } else { Stands::Out };
        Standing { row: id, length, start, stands: Some(stands) }
    };
    let rows = air.closing.rows.iter().map(row).collect();
    let over = window.end.since(begins).div_euclid(1000);
    let again = fit(&ahead.rows, left(&ahead, window.end));
    let changes = ahead.rows.iter().zip(&again.rows);
    let changes = changes.filter_map(|(r, now)| changed(&r.id, frozen(air, &r.id), *now));
    Standings {
        window: Window { start: air.first.taken, ..window },
        rows,
        spare: over.max(0),
        short: (over < 0).then_some(-over),
        ways: ways_out(&ahead.rows, left(&ahead, window.end)),
        ends: new_ends(&ahead.rows, ahead.from, window.end),
        frozen: calling.fits.last().map(|fitted| fitted.at),
        changes: if again.short.is_none() { changes.collect() } else { Vec::new() },
    }
}

fn left(ahead: &Ahead, end: At) -> Secs {
    end.since(ahead.from).div_euclid(1000)
}

/// The closing fitted to the time left at `now`, to be frozen: at its first TOP all of its rows,
/// within it those that have not begun. None where it is not on air; where not even the musts fit
/// the rows to come have no time.
#[must_use]
pub fn refit(show: &Show, now: At) -> Option<Fitted> {
    let air = show.closing_on_air()?;
    let end = window(show, &air.closing.segments, now)?.end;
    let ahead = ahead(&air, now);
    let fitted = fit(&ahead.rows, left(&ahead, end));
    let length = |row: &Row| match ahead.rows.iter().position(|r| r.id == row.id) {
        Some(at) => fitted.rows[at],
        None => frozen(&air, &row.id).filter(|_| air.run.calling.passage(&row.id).is_some()),
    };
    let time = |row: &Row| RowTime { row: row.id.clone(), length: length(row) };
    Some(Fitted { at: now, end, rows: air.closing.rows.iter().map(time).collect() })
}

/// The times to freeze, where a closing that stands on the rundown was taken and its times are
/// still those of the moment. They are those of its TOP.
#[must_use]
pub fn to_freeze(show: &Show) -> Option<Fitted> {
    let air = show.closing_on_air().filter(|air| air.run.calling.fits.is_empty())?;
    placed(show)?;
    refit(show, air.first.taken)
}

/// A row of the closing on air that was called, or is to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalledRow {
    /// Which row.
    pub row: RowId,
    /// What it takes as fitted; none where nothing was fitted.
    pub length: Option<Secs>,
    /// When it was called; none where it is to come.
    pub taken: Option<At>,
    /// When it was over; none until then.
    pub ended: Option<At>,
}

/// The rows of the closing on air: those that were called, then those to come, by its order.
#[must_use]
pub fn called_rows(show: &Show) -> Vec<CalledRow> {
    let Some(air) = called(show) else { return Vec::new() };
    let calling = &air.run.calling;
    let over = calling.rows.iter().map(|p| CalledRow {
        row: p.row.clone(),
        length: frozen(&air, &p.row),
        taken: Some(p.taken),
        ended: p.ended,
    });
    let unfitted = calling.fits.last().is_some_and(|f| f.rows.iter().all(|r| r.length.is_none()));
    let ahead = ahead(&air, air.first.taken).rows.into_iter().filter_map(|row| {
        let length = frozen(&air, &row.id);
        let comes = unfitted || length.is_some();
        comes.then_some(CalledRow { row: row.id, length, taken: None, ended: None })
    });
    over.chain(ahead).collect()
}
