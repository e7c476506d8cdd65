//! Which rows are a table's: where gaps stand under gaps.

use super::rows::{Piece, Row, Strip};
use crate::text::Styled;
use crate::when::stamp::{Place, stamp};

/// Narrowest gap between two columns, in sizes of the font.
const GUTTER: f64 = 0.45;
/// The most columns that are told apart.
const MOST: usize = 40;
/// How many rows ahead a table is looked for again below what spans it.
const AHEAD: usize = 4;
/// The widest gap between two rows of a table, in sizes of the font.
const APART: f64 = 6.0;

/// A column: from where to where something stands in it.
pub type Column = (f64, f64);

/// Some rows, of one sort.
#[derive(Debug)]
pub enum Part {
    /// Lines of text.
    Prose(Vec<Row>),
    /// A table's.
    Table(Vec<Row>, Vec<Column>),
}

/// Parts the rows into text and tables.
pub fn parts(rows: Vec<Row>) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    let mut rest = rows.into_iter().collect::<std::collections::VecDeque<Row>>();
    while !rest.is_empty() {
        match table(rest.make_contiguous()) {
            Some((count, columns)) => {
                let rows: Vec<Row> = rest.drain(..count).collect();
                match side_by_side(&rows, &columns) {
                    Some(columns) => out.extend(columns.into_iter().map(Part::Prose)),
                    None => out.push(Part::Table(rows, columns)),
                }
            }
            None => {
                let row = rest.pop_front().into_iter();
                match out.last_mut() {
                    Some(Part::Prose(rows)) => rows.extend(row),
                    _ => out.push(Part::Prose(row.collect())),
                }
            }
        }
    }
    out
}

/// How many rows from here on are a table's, with its columns.
fn table(rows: &[Row]) -> Option<(usize, Vec<Column>)> {
    let first = rows.first().filter(|row| row.pieces.len() > 1)?;
    let mut columns = laid(&[], first)?;
    let mut several = 1;
    let mut end = 1;
    while let Some(row) = rows.get(end) {
        let above = &rows[end - 1];
        let size = row.size.max(above.size);
        if row.page == above.page && row.base - above.base > APART * size {
            break;
        }
        match laid(&columns, row) {
            Some(wider) => {
                // A line of its own below a table is none of its.
                let alone = row.pieces.len() == 1 && row.base - above.base > 2.2 * size;
                if alone && row.page == above.page && !goes_on(&columns, &rows[end + 1..]) {
                    break;
                }
                several += usize::from(row.pieces.len() > 1);
                columns = wider;
            }
            None if goes_on(&columns, &rows[end + 1..]) => {}
            None => break,
        }
        end += 1;
    }
    (several > 1).then_some((end, columns))
}

/// The columns with a row's pieces in them; none where a piece would make one of two, or two
/// would stand in one.
fn laid(columns: &[Column], row: &Row) -> Option<Vec<Column>> {
    let mut out = columns.to_vec();
    let mut taken = Vec::new();
    for piece in &row.pieces {
        let gutter = GUTTER * row.size;
        let touches =
            |(left, right): &Column| piece.left < right + gutter && piece.right + gutter > *left;
        let touched: Vec<usize> = (0..out.len()).filter(|at| touches(&out[*at])).collect();
        match touched[..] {
            [] => {
                taken.push(out.len());
                out.push((piece.left, piece.right));
            }
            [at] if taken.contains(&at) => return None,
            [at] => {
                taken.push(at);
                out[at] = (out[at].0.min(piece.left), out[at].1.max(piece.right));
            }
            _ => return None,
        }
    }
    let one_of_two = |pair: &[Column]| pair[0].1 > pair[1].0;
    out.sort_by(|a, b| a.0.total_cmp(&b.0));
    (out.len() <= MOST && !out.windows(2).any(one_of_two)).then_some(out)
}

/// A table with these columns goes on soon: two of them have something in a row below.
fn goes_on(columns: &[Column], rows: &[Row]) -> bool {
    let over = |piece: &Piece, (left, right): &Column| piece.left < *right && piece.right > *left;
    rows.iter().take(AHEAD).any(|row| {
        let filled = |column: &&Column| row.pieces.iter().any(|piece| over(piece, column));
        columns.iter().filter(filled).count() > 1 && laid(columns, row).is_some()
    })
}

/// The first column that a piece stands in or over, and how many.
pub fn place(columns: &[Column], piece: &Piece) -> (usize, usize) {
    let over = |(left, right): &Column| piece.left < *right && piece.right > *left;
    let first = columns.iter().position(over).unwrap_or_else(|| {
        columns.iter().position(|(left, _)| *left >= piece.left).unwrap_or(columns.len() - 1)
    });
    let count = columns[first..].iter().take_while(|column| over(column)).count();
    (first, count.max(1))
}

/// A page set in two columns of text, which are read one after the other: items stand in both.
fn side_by_side(rows: &[Row], columns: &[Column]) -> Option<Vec<Vec<Row>>> {
    let [left, right] = columns else { return None };
    let wide = |column: &Column| column.1 - column.0;
    if wide(left) * 3.0 < wide(right) || wide(right) * 3.0 < wide(left) {
        return None;
    }
    let mut parted = vec![Vec::new(), Vec::new()];
    for row in rows {
        for piece in &row.pieces {
            let (at, _) = place(columns, piece);
            let pieces = vec![piece.clone()];
            parted[at].push(Row { pieces, ..row.clone() });
        }
    }
    let timed = |rows: &Vec<Row>| rows.iter().filter(|row| is_item(&row.text())).count() > 1;
    parted.iter().all(timed).then_some(parted)
}

/// Begins with a time, and says more than that.
fn is_item(text: &Styled) -> bool {
    let stamp = stamp(text, false).filter(|stamp| stamp.place == Place::Leading);
    stamp.is_some_and(|stamp| stamp.rest.text.chars().any(char::is_alphabetic))
}

/// The rows that make one row of the table each, by how many.
pub fn grouped(rows: &[Row], columns: &[Column], strip: &Strip) -> Vec<usize> {
    let ruled: Vec<bool> =
        rows.windows(2).map(|pair| is_ruled(&pair[0], &pair[1], columns, strip)).collect();
    let starts = starts(rows, columns);
    let timed = starts.iter().filter(|starts| **starts).count();
    let by_rules = ruled.iter().filter(|ruled| **ruled).count() + 1;
    let begins = |at: usize| {
        if by_rules > 1 && by_rules * 2 > timed { ruled[at - 1] } else { starts[at] }
    };
    let mut out: Vec<usize> = Vec::new();
    for at in 0..rows.len() {
        match out.last_mut() {
            Some(count) if !begins(at) => *count += 1,
            _ => out.push(1),
        }
    }
    out
}

/// A rule over half of the table or more parts two rows.
fn is_ruled(above: &Row, below: &Row, columns: &[Column], strip: &Strip) -> bool {
    let (left, right) = (columns[0].0, columns[columns.len() - 1].1);
    let (from, to) = (above.base + 0.05 * above.size, below.base - 0.4 * below.size);
    let first = strip.rules.partition_point(|rule| rule.y < from);
    let between = strip.rules[first..].iter().take_while(|rule| rule.y < to);
    let mut parts: Vec<Column> = between
        .map(|rule| (rule.left.max(left), rule.right.min(right)))
        .filter(|(left, right)| left < right)
        .collect();
    parts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut covered, mut reached) = (0.0, left);
    for (left, right) in parts {
        covered += (right - left.max(reached)).max(0.0);
        reached = reached.max(right);
    }
    covered * 2.0 >= right - left
}

/// Without rules: which rows begin one of the table's, by the times in one column, else by what
/// stands in the first.
fn starts(rows: &[Row], columns: &[Column]) -> Vec<bool> {
    let text = |row: &Row, column: usize| {
        let mine = row.pieces.iter().find(|piece| place(columns, piece).0 == column);
        mine.map(|piece| piece.text.clone()).unwrap_or_default()
    };
    let timed = |row: &Row, column: usize| {
        stamp(&text(row, column), false).is_some_and(|stamp| stamp.place == Place::Leading)
    };
    let count = |column: &usize| rows.iter().filter(|row| timed(row, *column)).count();
    let filled = |column: &usize| rows.iter().filter(|r| !text(r, *column).is_empty()).count();
    let anchor = (0..columns.len()).find(|at| count(at) > 1 && count(at) * 2 >= filled(at));
    let first = anchor.and_then(|at| rows.iter().position(|row| timed(row, at)));
    let mut open = false;
    let begins = |(index, row): (usize, &Row)| {
        let Some(anchor) = anchor else { return !text(row, 0).is_empty() || index == 0 };
        if first.is_some_and(|first| index < first) {
            return true;
        }
        let said = text(row, anchor);
        let begins = timed(row, anchor) && !open;
        if !said.is_empty() {
            // « 9h – » goes on in the row below.
            open = said.text.ends_with(|c: char| "-–—−à".contains(c)) || said.text.ends_with("to");
        }
        begins
    };
    rows.iter().enumerate().map(begins).collect()
}
