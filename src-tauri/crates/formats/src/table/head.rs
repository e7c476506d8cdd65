//! Which row of a table is the heads of its columns.

use std::collections::BTreeSet;

use super::{Field, Grid, WIDEST, times};
use crate::text::fold::words;

/// How far down the heads are looked for: instructions may stand above them.
const WITHIN: usize = 60;

/// The place of the row of heads among the grid's rows, and how many fields it names.
#[must_use]
pub fn head(grid: &Grid) -> Option<(usize, usize)> {
    let scored = grid.rows.iter().take(WITHIN).enumerate().map(|(at, row)| {
        let fields: BTreeSet<Field> = (0..row.cells.len().min(WIDEST))
            .filter_map(|column| {
                let text = row.text(column);
                let fields = if text.len() > 60 { Vec::new() } else { Field::of_head(&text) };
                fields.into_iter().find(|field| *field != Field::Ignore)
            })
            .collect();
        (at, fields.len())
    });
    // Of two the first: what repeats the heads further down is no better.

    scored.filter(|(_, score)| *score >= 2).max_by_key(|(at, score)| (*score, WITHIN - at))
}

/// The first row, where it names nothing that is known and is yet no item: no time stands where
/// the times do.
#[must_use]
pub fn unnamed(grid: &Grid, fields: &[Field]) -> Option<usize> {
    let column = fields.iter().position(|field| *field == Field::Start)?;
    let cell = grid.rows.first()?.cells.get(column)?;
    let below = grid.rows.iter().skip(1).filter_map(|row| row.cells.get(column));
    let timed = below.clone().any(|cell| times::said(cell).is_some());
    (!cell.is_empty() && times::said(cell).is_none() && timed).then_some(0)
}

/// What the heads are known by in another document: their words, in order.
#[must_use]
pub fn fingerprint(heads: &[String]) -> String {
    let folded: Vec<String> = heads.iter().map(|head| words(head).join(" ")).collect();
    folded.join("|").trim_end_matches('|').chars().take(2_000).collect()
}
