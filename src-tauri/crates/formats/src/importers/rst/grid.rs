//! Grid tables of reStructuredText: « +---+ » and « | », with cells over several rows and columns.

use std::collections::BTreeSet;

use super::inline::inline;
use crate::text::Styled;
use crate::text::table::Table;

/// Most steps that are taken to find a table's cells: a true table of a thousand lines takes a
/// tenth of them.
const STEPS: usize = 4_000_000;

/// « +-----+--+ ».
pub fn is_border(raw: &str) -> bool {
    let text = raw.trim();
    text.len() > 4
        && text.starts_with("+-")
        && text.ends_with('+')
        && text.chars().all(|c| matches!(c, '+' | '-' | '='))
}

/// Reads a table whose first line has this number; none when its cells do not fill it.
pub fn read(raws: &[&str], number: u32) -> Option<Table> {
    let margin = raws.first()?.chars().take_while(|c| c.is_whitespace()).count();
    let rows: Vec<Vec<char>> = raws.iter().map(|raw| raw.chars().skip(margin).collect()).collect();
    let mut cells = Scan { rows: &rows, steps: STEPS }.cells()?;
    cells.sort();
    let lefts: BTreeSet<usize> = cells.iter().map(|cell| cell.left).collect();
    let tops: BTreeSet<usize> = cells.iter().map(|cell| cell.top).collect();
    let (lefts, tops): (Vec<usize>, Vec<usize>) =
        (lefts.into_iter().collect(), tops.into_iter().collect());
    let before = |all: &[usize], to: usize| all.partition_point(|at| *at < to);
    let span = |all: &[usize], from: usize, to: usize| before(all, to) - before(all, from);
    let line = |at: usize| number.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    let mut table = Table::default();
    for row in cells.chunk_by(|one, next| one.top == next.top) {
        table.row(line(row[0].top + 1));
        for cell in row {
            let columns = span(&lefts, cell.left, cell.right);
            let depth = span(&tops, cell.top, cell.bottom);
            table.cell(cell.text(&rows, line), columns, depth);
        }
    }
    Some(table)
}

/// Where a cell stands: the lines and columns of its borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Area {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
}

impl Area {
    /// The cell's paragraphs, with the line each begins on.
    fn text(&self, rows: &[Vec<char>], line: impl Fn(usize) -> u32) -> Vec<(u32, Styled)> {
        let mut out: Vec<(u32, String)> = Vec::new();
        let mut opens = true;
        let inside = rows.iter().enumerate().take(self.bottom).skip(self.top + 1);
        for (at, row) in inside {
            let (from, to) = (self.left + 1, self.right.min(row.len()));
            let text: String = row.get(from..to.max(from)).unwrap_or_default().iter().collect();
            let text = text.trim();
            match out.last_mut() {
                _ if text.is_empty() => opens = true,
                Some((_, paragraph)) if !opens && !text.starts_with("* ") => {
                    paragraph.push('\n');
                    paragraph.push_str(text);
                }
                _ => {
                    out.push((line(at), text.to_owned()));
                    opens = false;
                }
            }
        }
        out.into_iter().map(|(number, text)| (number, inline(&text))).collect()
    }
}

/// Finds cells from corner to corner, as docutils does (`docutils.parsers.rst.tableparser`).
struct Scan<'a> {
    rows: &'a [Vec<char>],
    steps: usize,
}

impl Scan<'_> {
    fn at(&self, row: usize, column: usize) -> char {
        self.rows.get(row).and_then(|row| row.get(column)).copied().unwrap_or(' ')
    }

    fn step(&mut self) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        Some(())
    }

    /// All cells; none when what was found does not fill the table, or takes too long to find.
    fn cells(mut self) -> Option<Vec<Area>> {
        let bottom = self.rows.len().checked_sub(1)?;
        let right = self.rows[0].len().checked_sub(1)?;
        // Down to which line each column is known.
        let mut known = vec![0; right];
        let mut corners = BTreeSet::from([(0, 0)]);
        let mut out = Vec::new();
        while let Some((top, left)) = corners.pop_first() {
            if top >= bottom || left >= right || known[left] != top {
                continue;
            }
            let cell = self.cell(top, left)?;
            if known[left..cell.right].iter().any(|line| *line != top) {
                return None;
            }
            known[left..cell.right].fill(cell.bottom);
            corners.extend([(top, cell.right), (cell.bottom, left)]);
            out.push(cell);
        }
        known.iter().all(|line| *line == bottom).then_some(out)
    }

    /// The smallest cell whose upper left corner is here.
    fn cell(&mut self, top: usize, left: usize) -> Option<Area> {
        if self.at(top, left) != '+' {
            return None;
        }
        for right in left + 1..self.rows[top].len() {
            self.step()?;
            match self.at(top, right) {
                '+' => {
                    if let Some(bottom) = self.down(top, left, right)? {
                        return Some(Area { top, left, bottom, right });
                    }
                }
                '-' | '=' => {}
                _ => return None,
            }
        }
        None
    }

    /// The lower border that closes a cell between these columns.
    fn down(&mut self, top: usize, left: usize, right: usize) -> Option<Option<usize>> {
        for bottom in top + 1..self.rows.len() {
            self.step()?;
            match self.at(bottom, right) {
                '+' => {
                    if self.closes(top, left, bottom, right)? {
                        return Some(Some(bottom));
                    }
                }
                '|' => {}
                _ => return Some(None),
            }
        }
        Some(None)
    }

    fn closes(&mut self, top: usize, left: usize, bottom: usize, right: usize) -> Option<bool> {
        for column in left + 1..right {
            self.step()?;
            if !matches!(self.at(bottom, column), '-' | '=' | '+') {
                return Some(false);
            }
        }
        for row in top + 1..bottom {
            self.step()?;
            if !matches!(self.at(row, left), '|' | '+') {
                return Some(false);
            }
        }
        Some(self.at(bottom, left) == '+')
    }
}
