//! What each line of a document is.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::people::{Evidence, name_at};
use crate::text::fold::is_separator;
use crate::text::line::Column;
use crate::text::{Line, Styled, fold};
use crate::when::clock::Form;
use crate::when::date::{self, Written};
use crate::when::stamp::{self, Place, Stamp};

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// It bears the time of a block or segment.
    Timed(Stamp),
    /// It says from when to when the whole event lasts.
    Window(Stamp),
    /// It bears a time that cannot be, as printed.
    Absurd(String),
    /// It is a date.
    Day(Written),
    /// A page's header or number, repeated.
    Furniture,
    /// A heading without a time, of this level; 7 for a line in capitals.
    Heading(u8),
    /// It names the room of what stands below it in a table.
    Room,
    /// Part of a table that is not taken in: it cannot be read, or lists say the same in full.
    Aside,
    /// Anything else.
    Text,
}

/// Level of a line in capitals, below all headings that are marked.
const CAPITALS: u8 = 7;

/// What each line is.
pub fn roles(lines: &[Line]) -> Vec<Role> {
    let stamps = stamps(lines);
    let hull = hull(&stamps);
    let first = stamps.iter().position(|stamp| {
        stamp.as_ref().is_some_and(|stamp| !stamp.rest.is_empty() && !is_label(&stamp.rest))
    });
    let first = first.unwrap_or(lines.len());
    let mut roles: Vec<Role> = lines
        .iter()
        .zip(stamps)
        .enumerate()
        .map(|(index, (line, stamp))| match stamp {
            _ if line.column == Some(Column::Head) => Role::Room,
            _ if line.column == Some(Column::Unread) => Role::Aside,
            Some(stamp) => timed(stamp, hull, index < first),
            None => untimed(line),
        })
        .collect();
    for index in furniture(lines, &roles) {
        roles[index] = Role::Furniture;
    }
    again(lines, &mut roles);
    roles
}

/// A table of all days beside lists of each day says everything twice: the lists say more. What
/// only the table says of a day, its month or year, is kept.
fn again(lines: &[Line], roles: &mut [Role]) {
    let of_table = |at: usize| lines[at].column == Some(Column::Day);
    let days = |table: bool| {
        let all = roles.iter().enumerate().filter(move |(at, _)| of_table(*at) == table);
        all.filter_map(|(at, role)| match role {
            Role::Day(written) => Some((at, written.clone())),
            _ => None,
        })
    };
    let tabled: Vec<Written> = days(true).map(|(_, written)| written).collect();
    let listed: Vec<(usize, Written)> = days(false).collect();
    let is_listed = |day: &Written| listed.iter().any(|(_, other)| other.same_day(day));
    if tabled.is_empty() || !tabled.iter().all(is_listed) {
        return;
    }
    for (at, mut written) in listed {
        if let Some(known) = tabled.iter().find(|day| day.same_day(&written)) {
            written.complete(known);
            roles[at] = Role::Day(written);
        }
    }
    for at in (0..lines.len()).filter(|at| of_table(*at)) {
        roles[at] = Role::Aside;
    }
}

/// The stamp of each line. A single « 9.30 » could be any number: it takes two of them.
fn stamps(lines: &[Line]) -> Vec<Option<Stamp>> {
    let is_weak = |stamp: &Stamp| {
        stamp.start.form == Form::Dot && stamp.start.half.is_none() && stamp.end.is_none()
    };
    let mut stamps: Vec<Option<Stamp>> = lines
        .iter()
        .map(|line| match stamp::stamp(&line.text, line.heading.is_some()) {
            _ if line.is_long() => None,
            Some(stamp) if stamp.place == Place::Later && !line.cells.is_empty() => None,
            found => found,
        })
        .collect();
    let dotted = stamps.iter().flatten().filter(|stamp| stamp.start.form == Form::Dot).count();
    if dotted < 2 {
        for stamp in &mut stamps {
            *stamp = stamp.take().filter(|stamp| !is_weak(stamp));
        }
    }
    stamps
}

/// From the first start to the last end of the lines that say more than a time.
fn hull(stamps: &[Option<Stamp>]) -> Option<(i32, i32)> {
    let titled = || stamps.iter().flatten().filter(|stamp| !stamp.rest.is_empty());
    let first = titled().filter_map(|stamp| stamp.start.minutes()).min()?;
    let last = titled().filter_map(|stamp| stamp.end.unwrap_or(stamp.start).minutes()).max()?;
    Some((first, last))
}

fn timed(stamp: Stamp, hull: Option<(i32, i32)>, before_first: bool) -> Role {
    let start = stamp.start.minutes();
    let end = stamp.end.map(|end| end.minutes());
    let (Some(start), Some(end)) = (start, end.map_or(Some(None), |end| end.map(Some))) else {
        return match stamp.place {
            Place::Leading => Role::Absurd(stamp.printed),
            Place::Later => Role::Text,
        };
    };
    let bare = stamp.rest.is_empty();
    let spans_all = end.is_some_and(|end| hull.is_some_and(|(a, b)| start <= a && end >= b));
    let window = stamp.end.is_some()
        && (!bare && is_label(&stamp.rest)
            || bare && spans_all
            || bare && stamp.introduced && before_first);
    if window { Role::Window(stamp) } else { Role::Timed(stamp) }
}

fn untimed(line: &Line) -> Role {
    let text = &line.text.text;
    if line.is_long() {
        return Role::Text;
    }
    if let Some(written) = date::whole(text) {
        return Role::Day(written);
    }
    if line.cells.is_empty()
        && let Some(stamp) = stamp::anywhere(&line.text)
        && is_label(&stamp.rest)
        && stamp.start.minutes().is_some()
        && stamp.end.is_some_and(|end| end.minutes().is_some())
    {
        return Role::Window(stamp);
    }
    match line.heading {
        Some(level) => Role::Heading(level),
        None if in_capitals(line) => Role::Heading(CAPITALS),
        None => Role::Text,
    }
}

/// « Horaires », "Timing", « Lundi 12 juillet »: a range beside it is the whole event's.
fn is_label(rest: &Styled) -> bool {
    const LABELS: &[&str] = &[
        "",
        "timing",
        "time",
        "times",
        "when",
        "schedule",
        "hours",
        "horaire",
        "horaires",
        "heure",
        "heures",
        "quand",
        "date",
        "dates",
        "date et heure",
        "date and time",
        "date et horaires",
    ];
    let text = rest.text.trim_matches(is_separator);
    LABELS.contains(&fold(text).as_str()) || date::whole(text).is_some()
}

/// A line of several words in capitals that is nobody's name.
fn in_capitals(line: &Line) -> bool {
    let text = &line.text.text;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters >= 8 && text.contains(' ') && text.chars().all(|c| !c.is_lowercase());
    let name = || {
        name_at(&line.text, 0)
            .is_some_and(|name| name.evidence >= Evidence::Given && name.end == text.len())
    };
    capitals && line.bullet.is_none() && line.cells.is_empty() && !name()
}

/// Lines of paragraphs that come again, as the header of a page does: one of them is a heading,
/// or stands before the programme. And the numbers of pages.
fn furniture(lines: &[Line], roles: &[Role]) -> HashSet<usize> {
    let first = roles.iter().position(|role| matches!(role, Role::Timed(_))).unwrap_or(lines.len());
    let heads = |at: usize| at < first || matches!(roles[at], Role::Heading(_));
    let text = |range: &Range<usize>| {
        let texts: Vec<&str> =
            lines[range.clone()].iter().map(|line| line.text.text.as_str()).collect();
        fold(&texts.join(" "))
    };
    let paragraphs = paragraphs(lines, roles);
    // Without blank lines a header of one line runs into the heading below it.
    let inner = paragraphs.iter().filter(|range| range.len() > 1).flat_map(|range| range.clone());
    let single = inner.filter(|at| matches!(roles[*at], Role::Heading(_))).map(|at| at..at + 1);
    let mut seen: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    for range in paragraphs.iter().cloned().chain(single) {
        seen.entry(text(&range)).or_default().push(range);
    }
    let again = seen.into_iter().filter(|(text, places)| {
        is_page_number(text) || places.len() > 1 && places.iter().any(|place| heads(place.start))
    });
    again.flat_map(|(_, places)| places.into_iter().flatten()).collect()
}

/// Runs of untimed lines of one kind, no bullets, no rows, that no blank line parts; a marked
/// heading is its own.
fn paragraphs(lines: &[Line], roles: &[Role]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let plain = matches!(roles[index], Role::Text | Role::Heading(_))
            && line.bullet.is_none()
            && line.cells.is_empty();
        if !plain {
            continue;
        }
        match out.last_mut() {
            Some(last)
                if last.end == index
                    && !line.opens
                    && roles[index] == roles[last.start]
                    && line.heading.is_none() =>
            {
                last.end = index + 1;
            }
            _ => out.push(index..index + 1),
        }
    }
    out
}

/// « 3 », « 3/12 », « Page 3 sur 12 ».
fn is_page_number(folded: &str) -> bool {
    let rest: String = folded.replace("page", "").replace("sur", "").replace("of", "");
    rest.chars().any(|c| c.is_ascii_digit())
        && rest.len() <= 9
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '/' | '-' | '.'))
}
