//! Rows to paragraphs, headings, bullets and the cells of tables.

use std::ops::Range;

use super::columns::{self, Column, Part, place};
use super::own;
use super::rows::{Row, Strip};
use crate::text::line::{Line, bulleted};
use crate::text::table::Table;
use crate::text::{Page, Styled};
use crate::when::stamp::{Place, stamp};

/// The widest step from one line of a paragraph to the next, in sizes of the font.
const STEP: f64 = 1.75;
/// From how much more than the text's size a line is a heading.
const LARGER: f64 = 1.12;
/// What at least stays free between the text of a cell and the next column, in sizes of the font.
const PADDING: f64 = 0.6;
/// By how much a line of a cell may stay short and still be full, in sizes of the font.
const SLACK: f64 = 1.0;
/// Longest heading, in characters.
const HEADING: usize = 160;

/// Writes the strip's text into the page, each of several pages announced where it begins.
pub fn write(mut strip: Strip, pages: usize, page: &mut Page) {
    let rows = std::mem::take(&mut strip.rows);
    let sizes = Sizes::of(&rows);
    let margin = margin(&rows, strip.width);
    let mut writer = Writer { strip, sizes, margin, told: if pages > 1 { 0 } else { 1 }, page };
    writer.head();
    for part in columns::parts(rows) {
        match part {
            Part::Prose(rows) => writer.prose(&rows),
            Part::Table(rows, columns) => writer.table(&rows, &columns),
        }
    }
}

/// Where lines of text end at most: as far from the right as the first begin from the left, or
/// further.
fn margin(rows: &[Row], width: f64) -> f64 {
    let left = rows.iter().map(Row::left).fold(f64::INFINITY, f64::min);
    let right = rows.iter().map(Row::right).fold(0.0, f64::max);
    right.max(width - left.max(0.0))
}

/// The size of the text, and those of its headings, the largest first.
struct Sizes {
    text: f64,
    headings: Vec<f64>,
}

impl Sizes {
    fn of(rows: &[Row]) -> Sizes {
        let mut weights: Vec<(f64, usize)> = Vec::new();
        for row in rows {
            let letters = row.text().text.len();
            match weights.iter_mut().find(|(size, _)| (size - row.size).abs() < 0.3) {
                Some((_, weight)) => *weight += letters,
                None => weights.push((row.size, letters)),
            }
        }
        let text = weights.iter().max_by_key(|(_, weight)| *weight).map_or(10.0, |(size, _)| *size);
        let larger = weights.into_iter().map(|(size, _)| size).filter(|size| *size > text * LARGER);
        let mut headings: Vec<f64> = larger.collect();
        headings.sort_by(|a, b| b.total_cmp(a));
        Sizes { text, headings }
    }

    fn level(&self, size: f64) -> Option<u8> {
        if size <= self.text * LARGER {
            return None;
        }
        let at = self.headings.iter().position(|one| (one - size).abs() < 0.3)?;
        u8::try_from(at + 1).ok().map(|level| level.min(6))
    }
}

struct Writer<'a> {
    strip: Strip,
    sizes: Sizes,
    /// Where lines of text end at most.
    margin: f64,
    /// The last page that was announced.
    told: u32,
    page: &'a mut Page,
}

impl Writer<'_> {
    /// What a paper of ours says above its rows.
    fn head(&mut self) {
        let Some(head) = &self.strip.ours else { return };
        let theme = head.theme.iter().map(|theme| (Some(2), theme));
        let all = [(Some(1), &head.title)].into_iter().chain(theme).chain([(None, &head.day)]);
        for (level, text) in all {
            self.page.part();
            self.page.add(level, None, Styled::plain(text));
        }
    }

    fn announce(&mut self, row: &Row) {
        if row.page > self.told {
            self.told = row.page;
            self.page.show(&format!("— Page {} —", row.page));
        }
    }

    fn prose(&mut self, rows: &[Row]) {
        self.page.part();
        let mut from = 0;
        while from < rows.len() {
            let mut end = from + 1;
            while end < rows.len() && self.wraps(&rows[from], &rows[end - 1], &rows[end]) {
                end += 1;
            }
            let before = from.checked_sub(1).map(|at| &rows[at]);
            self.paragraph(before, &rows[from..end]);
            from = end;
        }
        self.page.part();
    }

    fn paragraph(&mut self, before: Option<&Row>, rows: &[Row]) {
        let Some(first) = rows.first() else { return };
        let step = |before: &Row| first.base - before.base > STEP * first.size.max(before.size);
        if before.is_some_and(step) {
            self.page.part();
        }
        self.announce(first);
        let text = whole(rows.iter().map(Row::text));
        let level = self.sizes.level(first.size).filter(|_| text.text.chars().count() <= HEADING);
        let bullet = bulleted(&text.text).map(|rest| text.text.len() - rest.len());
        match bullet.filter(|_| level.is_none()) {
            Some(at) => self.page.add(None, Some(self.indent(first)), text.from(at)),
            None => self.page.add(level, None, text),
        }
    }

    /// How deep a bullet stands, in columns of text.
    fn indent(&self, row: &Row) -> usize {
        let columns = (row.left() / self.sizes.text.max(1.0) * 2.0).round().clamp(0.0, 80.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 80")]
        let columns = columns as usize;
        columns
    }

    /// The next line goes on with a paragraph: its first word found no room on the one above.
    fn wraps(&self, first: &Row, above: &Row, next: &Row) -> bool {
        let same = (next.size - above.size).abs() < 0.08 * above.size;
        let close = next.base - above.base < STEP * next.size && next.page == above.page;
        let inside = next.left() > first.left() - 0.5 * next.size;
        let words = next.text();
        same && close
            && inside
            && above.right() + first_word(next) + 0.3 * next.size > self.margin
            && !begins(&words, &above.text())
    }

    fn table(&mut self, rows: &[Row], columns: &[Column]) {
        let Some(first) = rows.first() else { return };
        self.announce(first);
        let mut from = 0;
        let mut all: Vec<Vec<Cell>> = Vec::new();
        for count in columns::grouped(rows, columns, &self.strip) {
            all.push(cells(&rows[from..from + count], columns));
            from += count;
        }
        let mut table = Table::default();
        for row in &all {
            table.row(0);
            for cell in row {
                let text = cell.text.iter().map(|text| (0, text.clone())).collect();
                table.cell(text, cell.span, 1);
            }
        }
        // What stands before the time, such as a number, is no reason not to see it.
        let later = || all.iter().filter(|row| is_timed_later(row)).count() > 1;
        if self.strip.ours.is_none() && (table.is_side_by_side() || !later()) {
            return table.write(self.page);
        }
        self.page.part();
        let title = title_column(&all, columns.len());
        all.iter().for_each(|row| self.item(row, title));
        self.page.part();
    }

    /// A row of a table whose time is not what it begins with: « 9h Title », the rest under it.
    fn item(&mut self, row: &[Cell], title: usize) {
        let text = |cell: &Cell| whole(cell.text.iter().cloned());
        let shown = row.iter().map(text).filter(|text| !text.is_empty());
        let shown = shown.reduce(|all, text| all.join(&Styled::plain("|")).join(&text));
        let Some(shown) = shown else { return };
        let number = self.page.show(&shown.text);
        let line = Line { number, ..Line::default() };
        let Some(at) = row.iter().position(|cell| is_time(&text(cell))) else {
            // The heads of our own columns.
            if self.strip.ours.is_some()
                && row.iter().filter(|cell| !cell.text.is_empty()).count() > 2
            {
                return;
            }
            return self.page.push(Line { text: shown, ..line });
        };
        let has_letters = |text: &Styled| text.text.chars().any(char::is_alphabetic);
        let said = || row.iter().enumerate().filter(|(other, _)| *other != at);
        let longest = said().max_by_key(|(_, cell)| text(cell).text.chars().count());
        // A row that spans the table has no cell where the titles are.
        let own = row.iter().position(|cell| cell.at == title && !cell.text.is_empty());
        let longest = own.or(longest.map(|(longest, _)| longest));
        let title = longest.and_then(|longest| row[longest].text.first().cloned());
        let title = title.unwrap_or_default();
        if self.strip.ours.is_some() {
            return self.row(row, at, &title, line);
        }
        self.page.push(Line { text: text(&row[at]).join(&title), ..line.clone() });
        for (other, cell) in said() {
            let from = usize::from(Some(other) == longest);
            for text in cell.text.iter().skip(from).filter(|text| has_letters(text)) {
                self.page.push(Line { text: text.clone(), bullet: Some(2), ..line.clone() });
            }
        }
    }

    /// A row of a paper of ours, its time in cell `at`, its length beside it: who speaks is a step,
    /// what else stands there a text.
    fn row(&mut self, row: &[Cell], at: usize, title: &Styled, line: Line) {
        let time = whole(row[at].text.iter().cloned());
        let length = row.get(at + 1).map(|cell| whole(cell.text.iter().cloned()));
        let length = length.unwrap_or_default();
        let text = match own::lasting(&time, &length) {
            Some(time) => time.join(title),
            None => time.join(&own::block(title).unwrap_or_else(|| title.clone())),
        };
        self.page.push(Line { text, ..line.clone() });
        for cell in row.iter().skip(at + 2) {
            // Under the title each line is of its own, beside it all are one text.
            let texts = match cell.text.split_first() {
                Some((first, more)) if first == title => more.to_vec(),
                _ => vec![whole(cell.text.iter().cloned())],
            };
            for text in texts.into_iter().filter(|text| !text.is_empty()) {
                let bullet = own::step(&text);
                self.page.part();
                self.page.push(Line { text, bullet, ..line.clone() });
            }
        }
    }
}

/// The column in which the most rows with a time say something in words.
fn title_column(rows: &[Vec<Cell>], columns: usize) -> usize {
    let said =
        |cell: &Cell| cell.text.iter().any(|text| text.text.chars().any(char::is_alphabetic));
    let timed =
        |row: &&Vec<Cell>| row.iter().any(|cell| is_time(&whole(cell.text.iter().cloned())));
    let count = |at: &usize| {
        let rows = rows.iter().filter(timed);
        rows.filter(|row| row.iter().any(|cell| cell.at == *at && said(cell))).count()
    };
    (0..columns).rev().max_by_key(count).unwrap_or_default()
}

/// A cell of a table.
struct Cell {
    /// Its first column.
    at: usize,
    /// Its paragraphs.
    text: Vec<Styled>,
    /// How many columns it takes.
    span: usize,
}

/// A time or a range, and nothing more.
fn is_time(text: &Styled) -> bool {
    let stamp = stamp(text, false).filter(|stamp| stamp.place == Place::Leading);
    stamp.is_some_and(|stamp| stamp.rest.is_empty())
}

/// Something stands before its time.
fn is_timed_later(row: &[Cell]) -> bool {
    let at = row.iter().position(|cell| is_time(&whole(cell.text.iter().cloned())));
    at.is_some_and(|at| row[..at].iter().any(|cell| !cell.text.is_empty()))
}

/// The cells of a row of a table that takes several lines.
fn cells(rows: &[Row], columns: &[Column]) -> Vec<Cell> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < columns.len() {
        let mut lines: Vec<Row> = Vec::new();
        let mut span = 1;
        for row in rows {
            let mine = row.pieces.iter().filter(|piece| place(columns, piece).0 == at);
            let pieces: Vec<_> = mine.cloned().collect();
            let spans = pieces.iter().map(|piece| place(columns, piece).1).max();
            if let Some(spans) = spans {
                span = span.max(spans);
                lines.push(Row { pieces, ..row.clone() });
            }
        }
        // What stands in a column that another line spans keeps its own.
        let taken = |column: usize| {
            let mut pieces = rows.iter().flat_map(|row| &row.pieces);
            pieces.any(|piece| place(columns, piece).0 == column)
        };
        let span = (1..span).find(|more| taken(at + more)).unwrap_or(span);
        let right = match columns.get(at + span) {
            Some((left, _)) => left - PADDING * rows.first().map_or(0.0, |row| row.size),
            None => columns[at + span - 1].1,
        };
        out.push(Cell { at, text: paragraphs(&lines, right), span });
        at += span;
    }
    out
}

/// The paragraphs of a cell: its lines, where they do not only wrap.
fn paragraphs(rows: &[Row], right: f64) -> Vec<Styled> {
    let mut out: Vec<Styled> = Vec::new();
    let mut above: Option<&Row> = None;
    for row in rows {
        let text = row.text();
        let wraps = above.is_some_and(|above| {
            let same = (row.size - above.size).abs() < 0.08 * above.size;
            // What is bold is a title, and what stands under it is not.
            let alike = text.is_strong() || !above.text().is_strong();
            // Told generously: how wide a cell is shows only in what stands beside it.
            let full = above.right() + first_word(row) + SLACK * row.size > right;
            same && alike && full && bulleted(&text.text).is_none()
        });
        match out.last_mut().filter(|_| wraps) {
            Some(last) => *last = joined(std::mem::take(last), &text),
            None => out.push(text),
        }
        above = Some(row);
    }
    out
}

/// The width of a row's first word with the blank before it.
fn first_word(row: &Row) -> f64 {
    let word = row.pieces.first().map_or(0.0, |piece| piece.word - piece.left);
    word + 0.25 * row.size
}

/// An item or a bullet begins here, unless the line above cannot end as it does.
fn begins(text: &Styled, above: &Styled) -> bool {
    const OPEN: &[&str] = &["à", "de", "dès", "vers", "jusqu’à", "at", "from", "until", "to", "–"];
    let open = above.text.rsplit(' ').next().is_some_and(|word| OPEN.contains(&word));
    let timed = stamp(text, false).is_some_and(|stamp| stamp.place == Place::Leading);
    bulleted(&text.text).is_some() || timed && !open
}

fn whole(lines: impl Iterator<Item = Styled>) -> Styled {
    lines.fold(Styled::default(), |all, line| joined(all, &line))
}

/// Two lines of a paragraph as one: a word parted by a hyphen is whole again.
fn joined(above: Styled, next: &Styled) -> Styled {
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
