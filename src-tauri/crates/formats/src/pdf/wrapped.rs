//! Lines that a text wraps over, made one again.

use std::ops::Range;

use super::rows::Row;
use crate::text::Styled;
use crate::text::line::bulleted;
use crate::when::stamp::{Place, stamp};

/// The width of a row's first word with the blank before it.
pub fn first_word(row: &Row) -> f64 {
    let word = row.pieces.first().map_or(0.0, |piece| piece.word - piece.left);
    word + 0.25 * row.size
}

/// An item or a bullet begins here, unless the line above cannot end as it does.
pub fn begins(text: &Styled, above: &Styled) -> bool {
    const OPEN: &[&str] = &["à", "de", "dès", "vers", "jusqu’à", "at", "from", "until", "to", "–"];
    let open = above.text.rsplit(' ').next().is_some_and(|word| OPEN.contains(&word));
    let timed = stamp(text, false).is_some_and(|stamp| stamp.place == Place::Leading);
    bulleted(&text.text).is_some() || timed && !open
}

/// All lines of a paragraph as one.
pub fn whole(lines: impl Iterator<Item = Styled>) -> Styled {
    lines.fold(Styled::default(), |all, line| joined(all, &line))
}

/// Two lines of a paragraph as one: a word parted by a hyphen is whole again.
pub fn joined(above: Styled, next: &Styled) -> Styled {
    const PARTED: [char; 2] = ['\u{ad}', '\u{2010}'];
    let goes_on = next.text.starts_with(char::is_lowercase);
    let word = above.text.ends_with('-') && goes_on;
    let parted = above.text.ends_with(PARTED) && goes_on;
    if !word && !parted {
        return seamless(above.join(next));
    }
    let above = if parted { above.without_end(|c| PARTED.contains(&c)) } else { above };
    let at = above.text.len();
    if at == 0 {
        return next.clone();
    }
    let mut all = above.join(next);
    // The blank between the two, of one byte, goes.
    all.text.remove(at);
    let back = |range: &mut Range<usize>| {
        if range.start > at {
            *range = range.start - 1..range.end - 1;
        }
    };
    all.strong.iter_mut().for_each(back);
    all.emphasis.iter_mut().for_each(back);
    seamless(all)
}

/// What is bold or italic on both sides of a line's end is one stretch.
fn seamless(text: Styled) -> Styled {
    let whole = |ranges: Vec<Range<usize>>| {
        ranges.into_iter().fold(Vec::new(), |mut out: Vec<Range<usize>>, range| {
            match out.last_mut() {
                Some(last) if text.text[last.end..range.start].trim().is_empty() => {
                    last.end = range.end;
                }
                _ => out.push(range),
            }
            out
        })
    };
    let (strong, emphasis) = (whole(text.strong), whole(text.emphasis));
    Styled { strong, emphasis, text: text.text }
}
