//! Whole times: what follows from what is printed, and what is wrong.

use super::{DAY, Day, Row};
use crate::draft::{DraftNote, NoteCode};

/// What begins after this may end in the night.
const EVENING: i64 = 18 * 3600;
/// Until this a time after an evening is of the night after it.
const NIGHT: i64 = 6 * 3600;

/// Starts, ends and durations that follow from what a row and the one before it print; in the
/// document's order.
pub fn complete(rows: &mut [Row], notes: &mut Vec<DraftNote>) {
    let mut before: Option<(Day, i64, Option<i64>)> = None;
    for row in rows.iter_mut() {
        into_the_night(row, before);
        row.start = row.start.or_else(|| Some(row.end? - row.duration?)).filter(|s| *s >= 0);
        let known = before.filter(|(day, ..)| *day == row.day).and_then(|(_, _, end)| end);
        if row.start.is_none()
            && (row.duration.is_some() || row.end > known && row.end.is_some())
            && let Some(end) = known
        {
            row.start = Some(end);
            row.derived.push("start");
            let facts = [("title", row.title.clone())];
            notes.push(DraftNote::new(NoteCode::StartDerived, Some(row.line), &facts));
        }
        if let Some(start) = row.start {
            row.end = row.end.or_else(|| Some(start + row.duration?));
            end(row, start, notes);
            before = Some((row.day, start, row.end));
        } else if row.end.is_some() {
            before = Some((row.day, row.end.unwrap_or(0), row.end));
        }
    }
}

/// Without dates, an hour of the night after an evening belongs to it.
fn into_the_night(row: &mut Row, before: Option<(Day, i64, Option<i64>)>) {
    let evening = before.is_some_and(|(day, at, _)| day == row.day && at >= EVENING);
    if row.day != Day::Unsaid || !evening {
        return;
    }
    if let Some(start) = row.start.filter(|start| *start < NIGHT) {
        row.start = Some(start + DAY);
        row.end = row.end.map(|end| end + DAY);
    }
}

/// An end at or before its start: midnight, the night, or wrong.
fn end(row: &mut Row, start: i64, notes: &mut Vec<DraftNote>) {
    let Some(end) = row.end else { return };
    if end >= start {
        return;
    }
    let midnight = end == 0 && row.duration.is_none();
    if midnight || (start % DAY >= EVENING && end <= NIGHT) {
        row.end = Some(end + DAY * (start / DAY + 1));
        if !midnight {
            notes.push(told(NoteCode::PastMidnight, row, start, end));
        }
        return;
    }
    notes.push(told(NoteCode::EndBeforeStart, row, start, end));
}

fn told(code: NoteCode, row: &Row, start: i64, end: i64) -> DraftNote {
    let facts = [("title", row.title.clone()), ("start", written(start)), ("end", written(end))];
    DraftNote::new(code, Some(row.line), &facts)
}

/// Ends that follow from the next start on the same track of the same day; `track` names each
/// row's. The rows stand in order.
pub fn derive_ends(rows: &mut [Row], track: impl Fn(&Row) -> String) {
    let mut next: std::collections::HashMap<(Day, String), i64> = std::collections::HashMap::new();
    for row in rows.iter_mut().rev() {
        let Some(start) = row.start else { continue };
        let place = (row.day, track(row));
        let after = next.get(&place).copied();
        if row.end.is_none()
            && let Some(after) = after.filter(|after| *after > start)
        {
            row.end = Some(after);
            row.derived.push("end");
        }
        if after.is_none_or(|after| start < after) {
            next.insert(place, start);
        }
    }
}

/// « HH:MM ».
#[must_use]
pub fn written(seconds: i64) -> String {
    let seconds = seconds.rem_euclid(DAY);
    format!("{:02}:{:02}", seconds / 3600, seconds % 3600 / 60)
}
