//! Rows to paragraphs, headings, bullets and the cells of tables.

use super::cells::{Cell, cells, is_time, is_timed_later, title_column};
use super::columns::{self, Column, Part};
use super::own;
use super::rows::{Row, Strip};
use super::wrapped::{begins, first_word, whole};
use crate::text::line::{Line, bulleted};
use crate::text::table::Table;
use crate::text::{Page, Styled};

/// The widest step from one line of a paragraph to the next, in sizes of the font.
const STEP: f64 = 1.75;
/// From how much more than the text's size a line is a heading.
const LARGER: f64 = 1.12;
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
