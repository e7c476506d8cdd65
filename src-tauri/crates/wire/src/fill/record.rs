//! Corrections of the record, and what was seen and settled.

use show::Command;
use show::run::{Passage, Run};

use super::{Filled, Malformed, Shown, instant, malformed};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn record(&self, brief: Do) -> Filled {
        Ok(match brief {
            Do::CorrectStart { segment, at, seconds, was, run } => {
                let passage = self.passage(&segment, run.as_deref())?;
                let was = was.map_or(passage.taken, instant);
                let now = match (at, seconds) {
                    (Some(at), None) => instant(at),
                    (None, Some(seconds)) => was.plus(seconds),
                    _ => return Err(malformed("at", "")),
                };
                Command::CorrectStart { turn: passage.turn.clone(), was, now }
            }
            Do::CorrectEnd { segment, at, was, run } => {
                let passage = self.passage(&segment, run.as_deref())?;
                let was = was.map(instant).or(passage.ended);
                Command::CorrectEnd { turn: passage.turn.clone(), was, now: instant(at) }
            }
            Do::GoOn => Command::GoOn,
            Do::Acknowledge { cause, level } => Command::Acknowledge { cause, level },
            _ => return Err(malformed("do", "")),
        })
    }

    /// What went on air of a segment, in the run that is named or the last one.
    fn passage(&self, segment: &str, run: Option<&str>) -> Result<&Passage, Malformed> {
        let of = |run: &Run, name: &str| run.id.as_str() == name;
        let run = match run {
            None => self.show.run(),
            Some(name) => self.show.runs.iter().find(|run| of(run, name)),
        };
        let mut passages = run.into_iter().flat_map(|run| &run.passages);
        let found = passages.find(|p| p.segment.as_str() == segment);
        found.ok_or_else(|| malformed("segment", segment))
    }
}
