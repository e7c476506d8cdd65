//! What went out on paper: so that whoever holds one can be told what has changed since.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::state::Show;
use crate::time::At;

/// How many papers are remembered.
pub const REMEMBERED: usize = 100;

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// Conducteur.
    Rundown,
    /// Fiches de l’animateur.
    HostCards,
    /// Feuille de passage.
    CallSheet,
    /// Conclusion.
    Closing,
    /// Ce qui a changé.
    Changes,
    /// Conducteur réalisé.
    AsRun,
    /// Bilan.
    Debrief,
}

/// For whose work a rundown is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Régie: the times, the least of each, a place for the real ones.
    #[default]
    Caller,
    /// Plateau: who must stand where.
    Stage,
    /// Animateur: whom to introduce, and how.
    Host,
    /// Son: who needs a microphone.
    Sound,
}

/// A paper that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// What it is.
    pub what: PaperKind,
    /// Its layout, where it has several.
    pub layout: Option<Layout>,
    /// Whose it is, where it is one person's.
    pub whom: Option<PersonId>,
    /// The version printed on it: see [`Show::paper_version`].
    pub version: u32,
    /// How many turns the show had that it tells of.
    pub seq: u64,
    /// When it was made, by the wall clock.
    pub at: At,
}

impl Show {
    /// The version of a paper made now: it grows by one when plan or people have changed since
    /// the last paper, so that two papers of one version say the same.
    #[must_use]
    pub fn paper_version(&self) -> u32 {
        match self.papers.last() {
            None => 1,
            Some(last) if self.changed_since(last) => last.version.saturating_add(1),
            Some(last) => last.version,
        }
    }

    /// Whether plan or people have changed since a paper was made.
    #[must_use]
    pub fn changed_since(&self, paper: &Paper) -> bool {
        self.edited > paper.seq
    }
}
