//! Rooms side by side, and the order of a rundown.

use std::collections::{BTreeMap, HashMap};

use super::times::written;
use super::{Day, Row};
use crate::draft::{DraftNote, NoteCode};

/// Whether rooms run side by side: then each is a track, else a place alone.
pub fn side_by_side(rows: &[Row]) -> bool {
    let mut spans: BTreeMap<Day, Vec<(i64, i64, &str)>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.room.is_empty()) {
        if let Some(start) = row.start {
            let end = row.end.filter(|end| *end > start).unwrap_or(start + 1);
            spans.entry(row.day).or_default().push((start, end, &row.room));
        }
    }
    spans.values_mut().any(|spans| {
        spans.sort_unstable();
        crossed(spans)
    })
}

/// Whether two spans of different rooms have a moment in common; the spans stand in order.
fn crossed(spans: &[(i64, i64, &str)]) -> bool {
    // The room that is busy longest, and until when any other is.
    let mut longest: Option<(i64, &str)> = None;
    let mut others = i64::MIN;
    for (start, end, room) in spans {
        let elsewhere = match longest {
            Some((until, busy)) if busy != *room => until,
            _ => others,
        };
        if elsewhere > *start {
            return true;
        }
        longest = match longest {
            Some((until, busy)) if busy == *room => Some((until.max(*end), busy)),
            Some((until, busy)) if until >= *end => {
                others = others.max(*end);
                Some((until, busy))
            }
            Some((until, _)) => {
                others = until;
                Some((*end, room))
            }
            None => Some((*end, room)),
        };
    }
    false
}

/// Puts rows in the order of their times; a row without one stays under the one before it. Where
/// the days are not said and the times go back, the document's order stays.
pub fn put_in_order(rows: &mut Vec<Row>, parallel: bool, notes: &mut Vec<DraftNote>) {
    let keys = keys(rows);
    if keys.is_sorted() {
        return;
    }
    let back = going_back(rows, parallel);
    if rows.iter().any(|row| row.day == Day::Unsaid) && !back.is_empty() {
        for row in back {
            let start = row.start.map(written).unwrap_or_default();
            let facts = [("title", row.title.clone()), ("start", start)];
            notes.push(DraftNote::new(NoteCode::GoesBack, Some(row.line), &facts));
        }
        return;
    }
    if !back.is_empty() {
        notes.push(DraftNote::new(NoteCode::Reordered, None, &[]));
    }
    let mut order: Vec<(usize, (Day, i64))> = keys.into_iter().enumerate().collect();
    order.sort_by_key(|(index, key)| (*key, *index));
    let mut taken: Vec<Option<Row>> = std::mem::take(rows).into_iter().map(Some).collect();
    rows.extend(order.into_iter().filter_map(|(index, _)| taken[index].take()));
}

/// Day and time by which each row stands.
fn keys(rows: &[Row]) -> Vec<(Day, i64)> {
    let mut last = BTreeMap::new();
    let at = |row: &Row| {
        let at = row.start.or(row.end).or_else(|| last.get(&row.day).copied()).unwrap_or(i64::MIN);
        last.insert(row.day, at);
        (row.day, at)
    };
    rows.iter().map(at).collect()
}

/// Rows that begin before the one above them on their track and day.
fn going_back(rows: &[Row], parallel: bool) -> Vec<&Row> {
    let mut last: HashMap<(Day, &str), i64> = HashMap::new();
    let mut days: HashMap<&str, Day> = HashMap::new();
    let mut back = Vec::new();
    for row in rows {
        let Some(start) = row.start else { continue };
        let track = if parallel { row.room.as_str() } else { "" };
        let latest = days.entry(track).or_insert(row.day);
        let later_day = *latest > row.day;
        *latest = row.day.max(*latest);
        if last.insert((row.day, track), start).is_some_and(|before| before > start) || later_day {
            back.push(row);
        }
    }
    back
}
