//! The draft of rows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Days, NaiveDate, NaiveTime};
use show::plan::Kind;

use super::cast::Cast;
use super::order::{put_in_order, side_by_side};
use super::times::{complete, derive_ends, written};
use super::{DAY, Day, Row, Rows, texts};
use crate::draft::{
    Draft, DraftBlock, DraftMoment, DraftNote, DraftProposal, DraftSegment, DraftSource, NoteCode,
};
use crate::programme::kind::kind_named;
use crate::programme::propose::{hard_end, hard_starts};
use crate::unreadable::{MOST, Unreadable};

/// Makes the draft.
///
/// # Errors
/// [`Unreadable::TooMany`] when there are more rows than a programme has.
pub fn draft(mut all: Rows) -> Result<Draft, Unreadable> {
    if all.rows.len() > MOST {
        return Err(Unreadable::TooMany { items: all.rows.len(), limit: MOST });
    }
    texts::make_safe(&mut all);
    let Rows { format, name, lines, encoding, mut show, groups, mut rows, people, mut notes } = all;
    complete(&mut rows, &mut notes);
    let parallel = side_by_side(&rows);
    put_in_order(&mut rows, parallel, &mut notes);
    derive_ends(&mut rows, |row| if parallel { row.room.clone() } else { String::new() });
    let days = days(&rows);
    let scale = Scale::of(&days, show.date, &rows);
    let mut cast = Cast::listed(people);
    let numbered = rows.iter().any(|row| !row.number.is_empty());
    overlaps(&rows, parallel, &mut notes);
    untimed(&rows, &mut notes);
    let mut segments = Vec::with_capacity(rows.len());
    let mut number = 0;
    let spans: Vec<_> =
        rows.iter().filter_map(|row| Some((row.day, row.start?, row.end))).collect();
    let blocks = blocks(groups, &rows, &scale);
    for (index, row) in rows.into_iter().enumerate() {
        let mut made = segment(index, row, parallel, &scale, &mut cast);
        number += u32::from(!made.kind.is_rest());
        if !numbered && !made.kind.is_rest() {
            made.number = Some(number.to_string());
        }
        segments.push(made);
    }
    hard_starts(&mut segments, &mut notes);
    hard_end(&mut segments, &mut notes);
    show.date = show.date.or(scale.first);
    let first = spans.iter().map(|(day, start, _)| (*day, *start)).min();
    let last = spans.iter().map(|(day, start, end)| (*day, end.unwrap_or(*start))).max();
    show.start = show.start.or_else(|| first.map(|(day, at)| scale.moment(day, at)));
    show.end = show.end.or_else(|| last.map(|(day, at)| scale.moment(day, at)));
    dates(&show, &days, &segments, &mut notes);
    let source = DraftSource { format: format.to_owned(), name, lines, encoding };
    let people = cast.finish();
    if people.is_empty() && segments.iter().all(|s| s.organisations.is_empty()) {
        notes.push(DraftNote::new(NoteCode::NoPeople, None, &[]));
    }
    notes.sort_by_key(|note| (note.line, note.code));
    Ok(Draft { source, show, blocks, segments, people, notes, table: None })
}

/// The days there are, in order.
fn days(rows: &[Row]) -> Vec<Day> {
    let mut days: Vec<Day> =
        rows.iter().map(|row| row.day).collect::<BTreeSet<_>>().into_iter().collect();
    // Rows of which nothing is said belong to the first of the days.
    if days.len() > 1 {
        days.retain(|day| *day != Day::Unsaid);
    }
    days
}

/// Days to numbers, seconds to moments.
struct Scale {
    numbers: BTreeMap<Day, u32>,
    first: Option<NaiveDate>,
    dated: bool,
}

impl Scale {
    fn of(days: &[Day], said: Option<NaiveDate>, rows: &[Row]) -> Self {
        let number = |(index, day): (usize, &Day)| {
            let ordinal = u32::try_from(index + 1).unwrap_or(u32::MAX);
            let number = match (day, days.first()) {
                (Day::Weekday(day), Some(Day::Weekday(first)))
                | (Day::Nth(day), Some(Day::Nth(first))) => day - first + 1,
                _ => ordinal,
            };
            (*day, number)
        };
        let first = days.iter().find_map(|day| match day {
            Day::Date(date) => Some(*date),
            _ => None,
        });
        let late = rows.iter().any(|r| r.start.max(r.end).is_some_and(|at| at > DAY));
        let numbers = days.iter().enumerate().map(number).collect();
        Self { numbers, first: first.or(said), dated: days.len() > 1 || late }
    }

    fn number(&self, day: Day) -> u32 {
        self.numbers.get(&day).copied().unwrap_or(1)
    }

    /// With its date when the day alone does not say it.
    fn moment(&self, day: Day, at: i64) -> DraftMoment {
        let own = match day {
            Day::Date(date) => Some(date),
            // A weekday's date follows from the first day's, which is asked for.
            Day::Weekday(_) | Day::Nth(_) => None,
            Day::Unsaid => self.first,
        };
        let later = u64::try_from(at.div_euclid(DAY)).unwrap_or(0);
        let date = own.filter(|_| self.dated).and_then(|d| d.checked_add_days(Days::new(later)));
        let seconds = u32::try_from(at.rem_euclid(DAY)).unwrap_or(0);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
        DraftMoment { date, time }
    }
}

fn segment(index: usize, row: Row, parallel: bool, scale: &Scale, cast: &mut Cast) -> DraftSegment {
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let (people, organisations) = cast.enter(row.voices);
    let length = row.duration.or_else(|| Some(row.end? - row.start?));
    let duration = length.filter(|d| *d > 0).and_then(|d| u32::try_from(d).ok());
    let room = said(row.room);
    let begins = row.start.or(row.end);
    let undated = begins.filter(|at| scale.moment(row.day, *at).date.is_none());
    DraftSegment {
        id: format!("s{}", index + 1),
        block: row.block.map(|block| format!("b{}", block + 1)),
        track: room.clone().filter(|_| parallel),
        number: said(row.number),
        kind: row.kind.or_else(|| kind_named(&row.title)).unwrap_or(Kind::Talk),
        title: row.title,
        subtitle: said(row.subtitle),
        day: scale.number(row.day),
        later: undated.and_then(|at| u32::try_from(at.div_euclid(DAY)).ok()).unwrap_or(0),
        start: row.start.map(|at| scale.moment(row.day, at)),
        end: row.end.map(|at| scale.moment(row.day, at)),
        duration,
        derived: row.derived.iter().map(|what| (*what).to_owned()).collect(),
        line: row.line,
        hard: false,
        hard_end: false,
        least: duration,
        most: None,
        beats: Vec::new(),
        people,
        organisations,
        room,
        link: said(row.link),
        dropped: row.dropped,
        notes: said(row.notes),
    }
}

fn blocks(groups: Vec<super::Group>, rows: &[Row], scale: &Scale) -> Vec<DraftBlock> {
    let mut spans: HashMap<usize, (Day, Option<i64>, Option<i64>)> = HashMap::new();
    for row in rows {
        let Some(block) = row.block else { continue };
        let (_, start, end) = spans.entry(block).or_insert((row.day, row.start, None));
        *start = start.or(row.start);
        *end = (*end).max(row.end.or(row.start));
    }
    let block = |(index, group): (usize, super::Group)| {
        let (day, start, end) = spans.get(&index).copied().unwrap_or((Day::Unsaid, None, None));
        let known = [(start.is_some(), "start"), (end.is_some(), "end")];
        DraftBlock {
            id: format!("b{}", index + 1),
            title: group.title,
            subtitle: None,
            day: scale.number(day),
            start: start.map(|at| scale.moment(day, at)),
            end: end.map(|at| scale.moment(day, at)),
            derived: known.iter().filter(|(is, _)| *is).map(|(_, n)| (*n).to_owned()).collect(),
            line: group.line,
            notes: Some(group.notes).filter(|notes| !notes.is_empty()),
        }
    };
    groups.into_iter().enumerate().map(block).collect()
}

/// Two rows of one room at the same time.
fn overlaps(rows: &[Row], parallel: bool, notes: &mut Vec<DraftNote>) {
    let mut latest: HashMap<(Day, &str), &Row> = HashMap::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| !row.dropped) {
        let Some(start) = row.start else { continue };
        let place = (row.day, if parallel { row.room.as_str() } else { "" });
        let before = latest.get(&place).copied();
        if let Some((other, end)) = before.and_then(|other| Some((other, other.end?)))
            && start < end
        {
            let facts = [
                ("title", row.title.clone()),
                ("start", written(start)),
                ("other", other.title.clone()),
                ("other_end", written(end)),
                ("other_line", other.line.to_string()),
            ];
            let beside = DraftProposal::Beside { segment: format!("s{}", index + 1) };
            let note = DraftNote::new(NoteCode::Overlap, Some(row.line), &facts);
            notes.push(note.proposing(beside));
        }
        if before.is_none_or(|other| row.end >= other.end) {
            latest.insert(place, row);
        }
    }
}

/// Rows without a time: each told, or once when nothing has one.
fn untimed(rows: &[Row], notes: &mut Vec<DraftNote>) {
    let bare = |row: &&Row| row.start.is_none() && row.end.is_none();
    let count = rows.iter().filter(bare).count();
    if count == rows.len() && count > 0 {
        notes.push(DraftNote::new(NoteCode::AllUntimed, None, &[("count", count.to_string())]));
        return;
    }
    for row in rows {
        let code = match (row.start, row.end) {
            (None, None) => NoteCode::Untimed,
            (None, Some(_)) => NoteCode::NoStart,
            (Some(_), None) => NoteCode::NoEnd,
            _ => continue,
        };
        notes.push(DraftNote::new(code, Some(row.line), &[("title", row.title.clone())]));
    }
}

/// A date that is not said is asked for.
fn dates(
    show: &crate::draft::DraftShow,
    days: &[Day],
    segments: &[DraftSegment],
    notes: &mut Vec<DraftNote>,
) {
    if show.date.is_some() || segments.is_empty() {
        return;
    }
    let weekday = days.iter().find_map(|day| match day {
        Day::Weekday(day) => WEEKDAYS.get(*day as usize).copied(),
        _ => None,
    });
    notes.push(match weekday {
        Some(first) => DraftNote::new(NoteCode::WeekdaysOnly, None, &[("first", first.to_owned())]),
        None => DraftNote::new(NoteCode::NoDate, None, &[]),
    });
}

const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
