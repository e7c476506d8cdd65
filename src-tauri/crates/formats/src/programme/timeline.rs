//! From times as written to minutes that go forward through the days of a show.

use crate::draft::{DraftNote, NoteCode};
use crate::when::stamp::Stamp;

/// Minutes in a day.
pub const DAY: i32 = 24 * 60;
/// What begins after this hour may end in the night.
const EVENING: i32 = 18 * 60;
/// Until this hour a time after an evening is of the night after it.
const NIGHT: i32 = 6 * 60;

/// When an item is: minutes from midnight of its day; beyond [`DAY`] in the night after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Start.
    pub start: i32,
    /// End, where printed; before `start` only where a note says so.
    pub end: Option<i32>,
}

/// A time written « HH:MM ».
pub fn written(minutes: i32) -> String {
    let minutes = minutes.rem_euclid(DAY);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Follows the items of a document in order.
pub struct Timeline {
    /// The document writes afternoons as 1:30 without saying so.
    twelve: bool,
    shift: i32,
    last: Option<(u32, i32)>,
    /// What was doubtful or wrong.
    pub notes: Vec<DraftNote>,
}

impl Timeline {
    /// For a document with these stamps.
    pub fn new<'a>(stamps: impl Iterator<Item = &'a Stamp>) -> Timeline {
        let twelve = stamps
            .flat_map(|stamp| [Some(stamp.start), stamp.end])
            .flatten()
            .all(|clock| clock.half.is_none() && clock.hour <= 12);
        Timeline { twelve, shift: 0, last: None, notes: Vec::new() }
    }

    /// When this item is; none when its times cannot be.
    pub fn place(&mut self, stamp: &Stamp, title: &str, line: u32, day: u32) -> Option<When> {
        let (mut start, mut end) = halves(stamp)?;
        let new_day = self.last.is_none_or(|(last, _)| last != day);
        if new_day {
            self.shift = 0;
        }
        let before = self.last.filter(|_| !new_day).map(|(_, at)| at);
        if self.twelve
            && self.shift == 0
            && before.is_some_and(|at| at >= 10 * 60 && start < 8 * 60)
        {
            self.shift = DAY / 2;
            self.note_twelve(stamp, title, line, start + self.shift);
        }
        if start < 10 * 60 {
            start += self.shift;
        }
        end = end.map(|end| if self.shift > 0 && end < start { end + self.shift } else { end });
        // After an evening, the night belongs to it.
        if before.is_some_and(|at| at >= EVENING) && start < NIGHT {
            start += DAY;
            end = end.map(|end| end + DAY);
        }
        let end = end.and_then(|end| self.end(start, end, title, line));
        self.last = Some((day, start));
        Some(When { start, end })
    }

    fn end(&mut self, start: i32, end: i32, title: &str, line: u32) -> Option<i32> {
        if end > start {
            return Some(end);
        }
        if end == start {
            return None;
        }
        let facts = [("title", title.to_owned()), ("start", written(start)), ("end", written(end))];
        if self.twelve && start >= 10 * 60 && end < 8 * 60 {
            return Some(end + DAY / 2);
        }
        if start >= EVENING && end <= NIGHT {
            self.notes.push(DraftNote::new(NoteCode::PastMidnight, Some(line), &facts));
            return Some(end + DAY);
        }
        self.notes.push(DraftNote::new(NoteCode::EndBeforeStart, Some(line), &facts));
        Some(end)
    }

    fn note_twelve(&mut self, stamp: &Stamp, title: &str, line: u32, start: i32) {
        let facts = [
            ("title", title.to_owned()),
            ("printed", stamp.printed.clone()),
            ("start", written(start)),
        ];
        self.notes.push(DraftNote::new(NoteCode::TwelveHours, Some(line), &facts));
    }
}

/// Start and end in minutes; « 9:30–10:15 am » and "11–12:30 pm" say the half only once.
pub fn halves(stamp: &Stamp) -> Option<(i32, Option<i32>)> {
    let Some(last) = stamp.end else { return Some((stamp.start.minutes()?, None)) };
    let end = last.minutes()?;
    let mut first = stamp.start;
    if first.half.is_none() && last.half.is_some() && first.hour <= 12 {
        first.half = last.half;
        if first.minutes().is_none_or(|start| start > end) {
            first.half = None;
        }
    }
    // « 22h – minuit » ends at 24:00, « 0h – 1h » begins at 0:00.
    let start = first.minutes()?;
    let start = if start == DAY { 0 } else { start };
    Some((start, Some(if end == 0 && start > 0 { DAY } else { end })))
}
