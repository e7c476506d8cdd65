//! A piece of text that remembers what was bold and what was italic.

use std::ops::Range;

/// Text without markup, with its bold and italic stretches (byte ranges, ascending).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Styled {
    /// The text as a reader sees it.
    pub text: String,
    /// What is bold.
    pub strong: Vec<Range<usize>>,
    /// What is italic.
    pub emphasis: Vec<Range<usize>>,
}

impl Styled {
    /// Text with no style at all.
    pub fn plain(text: &str) -> Styled {
        Styled { text: text.to_owned(), ..Styled::default() }
    }

    /// The part in `range` (byte offsets on character boundaries), blanks at its ends gone.
    pub fn part(&self, range: Range<usize>) -> Styled {
        let range = trimmed(&self.text, range);
        let cut = |ranges: &[Range<usize>]| {
            ranges
                .iter()
                .map(|r| r.start.max(range.start)..r.end.min(range.end))
                .filter(|r| r.start < r.end)
                .map(|r| r.start - range.start..r.end - range.start)
                .collect()
        };
        Styled {
            text: self.text[range.clone()].to_owned(),
            strong: cut(&self.strong),
            emphasis: cut(&self.emphasis),
        }
    }

    /// From `start` to the end.
    pub fn from(&self, start: usize) -> Styled {
        self.part(start..self.text.len())
    }

    /// From the beginning to `end`.
    pub fn to(&self, end: usize) -> Styled {
        self.part(0..end)
    }

    /// Nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// All of it is bold.
    pub fn is_strong(&self) -> bool {
        covers(&self.strong, &self.text, 0..self.text.len())
    }

    /// All of it is italic.
    pub fn is_emphasis(&self) -> bool {
        covers(&self.emphasis, &self.text, 0..self.text.len())
    }

    /// A bold stretch begins here; returns its end.
    pub fn strong_at(&self, at: usize) -> Option<usize> {
        self.strong.iter().find(|r| r.start == at).map(|r| r.end)
    }

    /// An italic stretch begins here; returns its end.
    pub fn emphasis_at(&self, at: usize) -> Option<usize> {
        self.emphasis.iter().find(|r| r.start == at).map(|r| r.end)
    }

    /// Joins two pieces with a blank.
    pub fn join(mut self, next: &Styled) -> Styled {
        if self.is_empty() {
            return next.clone();
        }
        if !next.is_empty() {
            self.text.push(' ');
            let shift = self.text.len();
            let moved = |r: &Range<usize>| r.start + shift..r.end + shift;
            self.strong.extend(next.strong.iter().map(moved));
            self.emphasis.extend(next.emphasis.iter().map(moved));
            self.text.push_str(&next.text);
        }
        self
    }

    /// The same without the separators `is` accepts at its end.
    pub fn without_end(&self, is: impl Fn(char) -> bool) -> Styled {
        self.to(self.text.trim_end_matches(is).len())
    }
}

/// `range` without the blanks at its ends.
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.end - (part.len() - part.trim_end().len());
    if start >= end { range.start..range.start } else { start..end }
}

fn covers(ranges: &[Range<usize>], text: &str, whole: Range<usize>) -> bool {
    let whole = trimmed(text, whole);
    !whole.is_empty() && ranges.iter().any(|r| r.start <= whole.start && r.end >= whole.end)
}
