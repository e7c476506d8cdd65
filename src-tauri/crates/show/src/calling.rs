//! The closing in a run: its times as they were fitted, and its rows as they were called.

use serde::{Deserialize, Serialize};

use crate::closing::Closing;
use crate::id::{RowId, TrackId, TurnId};
use crate::run::{Passage, Run};
use crate::state::Show;
use crate::time::{At, Secs};

/// The time of a row; none where there is no time for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowTime {
    /// Which row.
    pub row: RowId,
    /// What it takes, or took when the closing was fitted after it.
    pub length: Option<Secs>,
}

/// The closing as it was fitted at a moment of the run. From then on its times are frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitted {
    /// When, in the run's own time.
    pub at: At,
    /// The end that it was fitted to.
    pub end: At,
    /// Each row of the closing, in order.
    pub rows: Vec<RowTime>,
}

impl Fitted {
    /// What a row takes; none where there is no time for it, or no such row.
    #[must_use]
    pub fn length(&self, row: &RowId) -> Option<Secs> {
        self.rows.iter().find(|r| r.row == *row)?.length
    }
}

/// One row of the closing, from its call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowPassage {
    /// Which row.
    pub row: RowId,
    /// When it was called, in the run's own time.
    pub taken: At,
    /// When the one after it was called; none for the last one called.
    pub ended: Option<At>,
    /// The turn that called it.
    pub turn: TurnId,
}

/// The closing in a run; empty until it is on air.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calling {
    /// Each fitting of it, in order: the first at its first TOP.
    pub fits: Vec<Fitted>,
    /// Its rows as they were called, in order.
    pub rows: Vec<RowPassage>,
}

impl Calling {
    /// Whether nothing of it has happened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fits.is_empty() && self.rows.is_empty()
    }

    /// The row that was called last.
    #[must_use]
    pub fn current(&self) -> Option<&RowPassage> {
        self.rows.last()
    }

    /// The passage of a row.
    #[must_use]
    pub fn passage(&self, row: &RowId) -> Option<&RowPassage> {
        self.rows.iter().find(|r| r.row == *row)
    }
}

/// The closing while it is on air.
#[derive(Clone, Copy, Debug)]
pub struct OnAir<'a> {
    /// The run under way.
    pub run: &'a Run,
    /// All of it.
    pub closing: &'a Closing,
    /// The first of its segments that was taken.
    pub first: &'a Passage,
}

impl Show {
    /// The closing, while one of its segments is on air.
    #[must_use]
    pub fn closing_on_air(&self) -> Option<OnAir<'_>> {
        let (run, closing) = (self.under_way()?, self.closing.as_ref()?);
        let on_air = run.on_air(&TrackId::main())?;
        closing.segments.contains(&on_air.segment).then_some(())?;
        let first = run.passages.iter().find(|p| closing.segments.contains(&p.segment))?;
        Some(OnAir { run, closing, first })
    }
}
