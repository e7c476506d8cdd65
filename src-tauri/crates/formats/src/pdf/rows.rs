//! Letters to rows: what stands on one baseline, with the wide gaps in it.

use super::glyphs::{Dot, Letter, Rule, Sheet};
use super::own::{self, Head};
use crate::text::Styled;
use crate::text::markup::tidy;

/// How far two baselines may be apart within one row, in sizes of the font: « 1er » has one raised.
const RAISED: f64 = 0.4;
/// A gap from which two letters are of two words.
const WORD: f64 = 0.17;
/// A gap from which two words are of two columns.
const COLUMN: f64 = 0.9;
/// Between the pages of the strip, in points.
const BETWEEN: f64 = 20.0;

/// Words with no wide gap between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Piece {
    /// Where it begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// Where its first word ends.
    pub word: f64,
    /// What it says.
    pub text: Styled,
}

/// What stands on one baseline.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The page, from 1.
    pub page: u32,
    /// The baseline, on the strip of all pages.
    pub base: f64,
    /// The size of its largest letters.
    pub size: f64,
    /// Its pieces, from the left.
    pub pieces: Vec<Piece>,
}

impl Row {
    /// Where it begins.
    pub fn left(&self) -> f64 {
        self.pieces.first().map_or(0.0, |piece| piece.left)
    }

    /// Where it ends.
    pub fn right(&self) -> f64 {
        self.pieces.last().map_or(0.0, |piece| piece.right)
    }

    /// All of it.
    pub fn text(&self) -> Styled {
        let pieces = self.pieces.iter();
        pieces.fold(Styled::default(), |all, piece| all.join(&piece.text))
    }
}

/// All pages one under the other.
#[derive(Debug, Default)]
pub struct Strip {
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// The horizontal rules, from the top.
    pub rules: Vec<Rule>,
    /// The width of the widest page.
    pub width: f64,
    /// It is a paper of ours, with this above its rows.
    pub ours: Option<Head>,
}

/// Puts the pages one under the other. What repeats at the head or the foot of several pages
/// stands once: at the head of the first. The head and the foot of `ours` are no rows.
pub fn strip(sheets: Vec<Sheet>, ours: bool) -> Strip {
    let mut out = Strip::default();
    let mut pages: Vec<(f64, f64, Vec<Row>)> = Vec::new();
    let mut top = 0.0;
    for (sheet, page) in sheets.into_iter().zip(1_u32..) {
        out.width = out.width.max(sheet.width);
        let mut rows = rows(sheet.letters, page);
        rows.iter_mut().for_each(|row| bullet(row, &sheet.dots));
        let mut end = sheet.height;
        for turned in sheet.turned {
            // Turned text is read after the page it stands on.
            let more = self::rows(turned, page);
            let first = more.first().map_or(0.0, |row| row.base - row.size);
            let last = more.last().map_or(0.0, |row| row.base);
            rows.extend(more.into_iter().map(|row| Row { base: row.base - first + end, ..row }));
            end += last - first + BETWEEN;
        }
        let moved = |rule: Rule| Rule { y: rule.y + top, ..rule };
        out.rules.extend(sheet.rules.into_iter().map(moved));
        rows.iter_mut().for_each(|row| row.base += top);
        pages.push((top, sheet.height, rows));
        top += end + BETWEEN;
    }
    out.rules.sort_by(|a, b| a.y.total_cmp(&b.y));
    if ours {
        out.ours = own::unwrap(&mut pages, &out.rules, out.width);
    }
    out.rows = match out.ours {
        // What else repeats at one place are rows alike.
        Some(_) => pages.into_iter().flat_map(|(_, _, rows)| rows).collect(),
        None => without_furniture(pages),
    };
    out
}

/// The rows of a page's letters.
fn rows(mut letters: Vec<Letter>, page: u32) -> Vec<Row> {
    // Stable: what stands at one place stays in the order in which it was drawn.
    letters.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut out: Vec<Row> = Vec::new();
    let mut line: Vec<Letter> = Vec::new();
    for letter in letters {
        let apart = line.last().is_some_and(|last| {
            letter.base - last.base > RAISED * last.size.max(letter.size)
                || letter.base - line[0].base > line[0].size.max(letter.size)
        });
        if apart {
            out.extend(row(std::mem::take(&mut line), page));
        }
        line.push(letter);
    }
    out.extend(row(line, page));
    out
}

fn row(mut letters: Vec<Letter>, page: u32) -> Option<Row> {
    letters.sort_by(|a, b| a.left.total_cmp(&b.left));
    let size = letters.iter().map(|letter| letter.size).fold(0.0, f64::max);
    let large = letters.iter().filter(|letter| letter.size > size * 0.9);
    let base = large.map(|letter| letter.base).fold(f64::NEG_INFINITY, f64::max);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut blank = None;
    let mut last: Option<&Letter> = None;
    for letter in &letters {
        let text = letter.text.as_str();
        if text.chars().all(char::is_whitespace) {
            blank = Some(if text.contains(['\u{a0}', '\u{202f}']) { '\u{a0}' } else { ' ' });
            continue;
        }
        // Drawn twice, a little aside, to look bold.
        let twice = |last: &&Letter| {
            last.text == letter.text && letter.left - last.left < 0.15 * letter.size
        };
        if last.filter(twice).is_some() {
            continue;
        }
        let gap = pieces.last().map_or(f64::INFINITY, |piece| letter.left - piece.right);
        if gap > COLUMN * size {
            pieces.push(Piece { left: letter.left, ..Piece::default() });
        } else if blank.is_some() || gap > WORD * letter.size {
            let blank = blank.unwrap_or(' ');
            if let Some(piece) = pieces.last_mut() {
                if blank == ' ' && piece.word == 0.0 {
                    piece.word = piece.right;
                }
                piece.text.text.push(blank);
            }
        }
        blank = None;
        if let Some(piece) = pieces.last_mut() {
            add(piece, letter);
        }
        last = Some(letter);
    }
    for piece in &mut pieces {
        let mut text = std::mem::take(&mut piece.text);
        if text.text.ends_with('\u{ad}') {
            // Seen here, where a word is parted.
            text.text.push('\u{2010}');
        }
        piece.text = tidy(text);
        if piece.word == 0.0 {
            piece.word = piece.right;
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    (!pieces.is_empty()).then_some(Row { page, base, size, pieces })
}

/// A dot that is drawn before a line is the bullet of a list; in a table it is a sign of its own.
fn bullet(row: &mut Row, dots: &[Dot]) {
    let [first] = &mut row.pieces[..] else { return };
    let left = first.left;
    let (base, size) = (row.base, row.size);
    let before = |dot: &Dot| {
        let aside = dot.x < left && left - dot.x < 3.0 * size;
        aside && dot.y < base && base - dot.y < 0.8 * size
    };
    if dots.iter().any(before) {
        first.text = Styled::plain("•").join(&first.text);
    }
}

fn add(piece: &mut Piece, letter: &Letter) {
    let Styled { text, strong, emphasis } = &mut piece.text;
    let from = text.len();
    text.push_str(&letter.text);
    piece.right = piece.right.max(letter.right);
    for (is, ranges) in [(letter.style.bold, strong), (letter.style.italic, emphasis)] {
        match ranges.last_mut().filter(|_| is) {
            // A blank between two bold words is bold.
            Some(range) if text[range.end..from].trim().is_empty() => range.end = text.len(),
            _ if is => ranges.push(from..text.len()),
            _ => {}
        }
    }
}

/// The part of a page in which what repeats is its head or its foot.
const EDGE: f64 = 0.13;

/// What repeats at one place of the pages' heads and feet, the numbers in it aside, is taken off,
/// but at the head of the first.
fn without_furniture(pages: Vec<(f64, f64, Vec<Row>)>) -> Vec<Row> {
    let edge = |top: f64, height: f64, row: &Row| {
        let at = row.base - top;
        (at < height * EDGE || at > height * (1.0 - EDGE)).then_some((at, key(row)))
    };
    let marks: Vec<Vec<(f64, String)>> = pages
        .iter()
        .map(|(top, height, rows)| rows.iter().filter_map(|row| edge(*top, *height, row)).collect())
        .collect();
    let mut out = Vec::new();
    for (index, (top, height, rows)) in pages.into_iter().enumerate() {
        let near = [index.checked_sub(1), Some(index + 1)];
        let beside: Vec<&(f64, String)> =
            near.into_iter().flatten().filter_map(|at| marks.get(at)).flatten().collect();
        let repeats = |row: &Row| {
            edge(top, height, row).is_some_and(|(at, key)| {
                let kept = index == 0 && at < height / 2.0;
                !kept && beside.iter().any(|(y, other)| (y - at).abs() < 3.0 && *other == key)
            })
        };
        out.extend(rows.into_iter().filter(|row| !repeats(row)));
    }
    out
}

/// The text of a row, its numbers aside.
fn key(row: &Row) -> String {
    row.text().text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect()
}
