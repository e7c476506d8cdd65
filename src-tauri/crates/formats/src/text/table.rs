//! Tables: what spans several rows or columns put in its place, and what runs side by side told
//! apart.
//!
//! A table with one item a row stays a row of cells. One whose columns are rooms or days becomes,
//! column by column, the lines that a list would have: a heading for the room or the day, then
//! « time title ».

use std::collections::HashSet;

use super::document::Page;
use super::fold::words;
use super::line::{Column, Line};
use super::{Styled, fold};
use crate::when::clock::{Clock, clock};
use crate::when::date;

/// Most columns that are told apart; what stands further right joins the last.
const COLUMNS: usize = 48;
/// Most rows that a cell spans.
const ROWS: usize = 2_000;

/// Words that name a room or a stream.
const ROOMS: &[&str] = &[
    "salle",
    "salles",
    "amphi",
    "amphitheatre",
    "auditorium",
    "room",
    "track",
    "piste",
    "parcours",
    "stream",
    "hall",
    "scene",
    "stage",
    "studio",
    "theatre",
];

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs, each with the line it stands on where that is known.
    pub text: Vec<(u32, Styled)>,
    /// First column, from 0.
    pub column: usize,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
}

impl Cell {
    /// All of it as one text.
    pub fn whole(&self) -> Styled {
        self.text.iter().fold(Styled::default(), |all, (_, text)| all.join(text))
    }

    fn stands_over(&self, column: usize) -> bool {
        (self.column..self.column + self.columns).contains(&column)
    }
}

/// A table, filled row by row.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<(u32, Vec<Cell>)>,
    /// For each column, how many rows below are still taken by a cell above.
    taken: Vec<usize>,
    /// For each column, the row and the place in it of the cell that stands lowest.
    lowest: Vec<Option<(usize, usize)>>,
    next: usize,
}

impl Table {
    /// Begins a row, on this line of the document.
    pub fn row(&mut self, number: u32) {
        for taken in &mut self.taken {
            *taken = taken.saturating_sub(1);
        }
        self.next = 0;
        self.rows.push((number, Vec::new()));
    }

    /// Adds a cell at the next free place of the row.
    pub fn cell(&mut self, text: Vec<(u32, Styled)>, columns: usize, rows: usize) {
        if self.rows.is_empty() {
            self.row(text.first().map_or(1, |(number, _)| *number));
        }
        let is_taken = |taken: &[usize], at: usize| taken.get(at).is_some_and(|rows| *rows > 0);
        while is_taken(&self.taken, self.next) {
            self.next += 1;
        }
        let column = self.next.min(COLUMNS - 1);
        let columns = columns.clamp(1, COLUMNS - column);
        let rows = rows.clamp(1, ROWS);
        self.next = column + columns;
        self.taken.resize(self.taken.len().max(self.next), 0);
        self.taken[column..self.next].fill(rows);
        let index = self.rows.len() - 1;
        if let Some((_, cells)) = self.rows.last_mut() {
            self.lowest.resize(self.taken.len(), None);
            self.lowest[column..self.next].fill(Some((index, cells.len())));
            cells.push(Cell { text, column, columns, rows });
        }
    }

    /// A cell that goes on from the row above: « ^^ ».
    pub fn goes_on(&mut self) {
        let last = self.rows.len();
        if let Some(Some((row, at))) = self.lowest.get(self.next) {
            let cell = &mut self.rows[*row].1[*at];
            cell.rows = cell.rows.max((last - row).min(ROWS));
        }
        self.next += 1;
    }

    /// Its columns are rooms or days.
    pub fn is_side_by_side(&self) -> bool {
        Grid::of(&self.rows).is_some()
    }

    /// Writes the table's lines.
    pub fn write(self, page: &mut Page) {
        if self.rows.is_empty() {
            return;
        }
        page.part();
        match Grid::of(&self.rows) {
            Some(grid) => grid.write(page),
            None => self.rows.iter().for_each(|(number, cells)| row(page, *number, cells)),
        }
        page.part();
    }
}

/// A row as a line of cells, the further paragraphs of all but its title under it.
fn row(page: &mut Page, number: u32, cells: &[Cell]) {
    let mut under: Vec<(u32, Styled)> = Vec::new();
    let mut texts = Vec::new();
    for cell in cells {
        let filled = texts.iter().filter(|text: &&Styled| !text.is_empty()).count();
        if filled > 1 && cell.text.len() > 1 {
            under.extend(cell.text.iter().cloned());
        } else {
            texts.push(cell.whole());
        }
    }
    let text = joined(&texts);
    if text.is_empty() {
        return;
    }
    page.at(number);
    let number = page.show(&text.text);
    page.push(Line { number, text, cells: several(texts), ..Line::default() });
    for (number, text) in under {
        page.at(number);
        page.add(None, Some(2), text);
    }
}

/// The cells that say something, a bar between them.
pub(super) fn joined(cells: &[Styled]) -> Styled {
    let filled = cells.iter().filter(|cell| !cell.is_empty());
    filled.fold(Styled::default(), |row, cell| {
        if row.is_empty() { cell.clone() } else { row.join(&Styled::plain("|")).join(cell) }
    })
}

/// More than one cell, or none.
pub(super) fn several(cells: Vec<Styled>) -> Vec<Styled> {
    if cells.len() > 1 { cells } else { Vec::new() }
}

/// What the columns of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Columns {
    Rooms,
    Days,
}

/// A table with the time in its first column and rooms or days in the others.
struct Grid<'a> {
    kind: Columns,
    rows: &'a [(u32, Vec<Cell>)],
    /// The first row that has a time.
    first: usize,
    /// Index of the head's row.
    head: usize,
    /// The time of each row: its own, or the one that spans it.
    times: Vec<Option<(String, Clock)>>,
}

impl<'a> Grid<'a> {
    /// The table as a grid, if that is what it is: its head names rooms or days.
    fn of(rows: &'a [(u32, Vec<Cell>)]) -> Option<Grid<'a>> {
        let timed = |(_, cells): &(u32, Vec<Cell>)| time(cells).is_some();
        let first = rows.iter().position(timed).filter(|first| *first > 0)?;
        let several = rows.iter().filter(|row| timed(row)).count() > 1;
        let found = (0..first).find_map(|head| {
            let names: Vec<String> = heads(&rows[head].1).map(|cell| cell.whole().text).collect();
            let dated = names.iter().filter(|name| date::whole(name).is_some()).count();
            let rooms = names.iter().filter(|name| is_room(name)).count();
            let kind = match names.len() {
                0 | 1 => return None,
                all if dated == all => Columns::Days,
                all if rooms * 2 > all => Columns::Rooms,
                _ => return None,
            };
            Some((kind, head))
        });
        let (kind, head) = found.filter(|_| several)?;
        let mut times: Vec<Option<(String, Clock)>> = Vec::new();
        for (_, cells) in rows {
            let above = times.last().cloned().flatten();
            times.push(time(cells).or(above));
        }
        Some(Grid { kind, rows, first, head, times })
    }

    fn write(&self, page: &mut Page) {
        let numbers: Vec<u32> = self
            .rows
            .iter()
            .map(|(number, cells)| {
                let texts: Vec<Styled> = cells.iter().map(Cell::whole).collect();
                page.at(*number);
                page.show(&joined(&texts).text)
            })
            .collect();
        for at in (0..self.first).filter(|at| *at != self.head) {
            self.plain(page, numbers[at], &self.rows[at].1);
        }
        let head = self.rows[self.head].1.iter().map(|cell| cell.column + cell.columns);
        let width = head.max().unwrap_or_default();
        let mut at = self.first;
        while at < self.rows.len() {
            // What is for all rooms parts what runs side by side.
            let whole = |at: &usize| {
                self.kind == Columns::Rooms
                    && self.rows[*at]
                        .1
                        .iter()
                        .any(|cell| cell.column > 0 && cell.columns + 1 >= width)
            };
            if whole(&at) {
                self.everybody(page, &numbers, at);
                at += 1;
                continue;
            }
            let end = (at..self.rows.len()).find(whole).unwrap_or(self.rows.len());
            self.side_by_side(page, &numbers, at, end);
            at = end;
        }
    }

    /// A line of the head that says neither room nor day.
    fn plain(&self, page: &mut Page, number: u32, cells: &[Cell]) {
        let texts: Vec<Styled> = cells.iter().map(Cell::whole).collect();
        let text = joined(&texts);
        if !text.is_empty() {
            page.push(Line { number, text, cells: several(texts), ..Line::default() });
        }
    }

    fn everybody(&self, page: &mut Page, numbers: &[u32], at: usize) {
        for cell in self.rows[at].1.iter().filter(|cell| cell.column > 0) {
            self.item(page, numbers, at, cell, Some(Column::Everybody));
        }
    }

    fn side_by_side(&self, page: &mut Page, numbers: &[u32], from: usize, to: usize) {
        for head in heads(&self.rows[self.head].1) {
            let mine = |cell: &&Cell| cell.column > 0 && head.stands_over(cell.column);
            let any = (from..to).any(|at| self.rows[at].1.iter().any(|cell| mine(&cell)));
            if !any {
                continue;
            }
            let (column, inside) = match self.kind {
                Columns::Rooms => (Column::Head, Column::Room),
                Columns::Days => (Column::Day, Column::Day),
            };
            page.push(Line {
                number: numbers[self.head],
                text: head.whole(),
                column: Some(column),
                ..Line::default()
            });
            for at in from..to {
                for cell in self.rows[at].1.iter().filter(mine) {
                    self.item(page, numbers, at, cell, Some(inside));
                }
            }
        }
    }

    /// « 10:30 Title », with when the next begins below it.
    fn item(
        &self,
        page: &mut Page,
        numbers: &[u32],
        at: usize,
        cell: &Cell,
        column: Option<Column>,
    ) {
        let text = cell.whole();
        let Some((printed, _)) = &self.times[at] else { return };
        if !text.text.chars().any(char::is_alphanumeric) {
            return;
        }
        let below = self.below(at, cell).and_then(|below| self.times[below].as_ref());
        let until = below.map(|(_, clock)| *clock);
        // The colon keeps a title that begins with a number out of the time.
        let text = Styled::plain(&format!("{printed} :")).join(&text);
        page.push(Line { number: numbers[at], text, column, until, ..Line::default() });
    }

    /// The row in which the next cell that says something stands below this one.
    fn below(&self, at: usize, cell: &Cell) -> Option<usize> {
        (at + cell.rows..self.rows.len()).find(|below| {
            self.rows[*below].1.iter().any(|next| {
                let under = next.column > 0
                    && next.column < cell.column + cell.columns
                    && cell.column < next.column + next.columns;
                under && next.text.iter().any(|(_, text)| !text.is_empty())
            })
        })
    }
}

/// The cells of a head beyond its first column that say something.
fn heads(cells: &[Cell]) -> impl Iterator<Item = &Cell> {
    let mut seen = HashSet::new();
    cells.iter().filter(move |cell| {
        let text = cell.whole().text;
        cell.column > 0 && !text.is_empty() && seen.insert(text)
    })
}

/// The time that a row's first column says, as printed.
fn time(cells: &[Cell]) -> Option<(String, Clock)> {
    let cell = cells.first().filter(|cell| cell.column == 0)?;
    let text = cell.whole().text;
    let (clock, _) = clock(text.trim_start_matches(['(', '[']))?;
    (clock.is_certain() && clock.minutes().is_some()).then_some((text, clock))
}

fn is_room(name: &str) -> bool {
    words(name).iter().any(|word| ROOMS.contains(&word.as_str()))
        || fold(name).starts_with("plenar")
}
