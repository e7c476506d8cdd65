//! A way back with its price, and which ways are worth being shown.

use std::collections::BTreeSet;

use show::Show;
use show::time::Secs;

use super::ahead::Ahead;
use super::{Cut, Sort, Taken, Times, Way, is_quiet};

impl Ahead<'_> {
    /// The way on which each line takes so many seconds less, some of them all.
    pub fn way(&self, show: &Show, sort: Sort, less: &[Secs], gone: &[usize], best: bool) -> Way {
        let (mut cuts, mut drops, mut taken) = (Vec::new(), Vec::new(), Taken::default());
        let mut told = BTreeSet::new();
        for (at, (line, &less)) in self.lines.iter().zip(less).enumerate() {
            let segment = line.segment;
            if gone.contains(&at) {
                drops.push(segment.id.clone());
                taken.dropped += less;
            } else if less > 0 {
                let to = line.given - less;
                cuts.push(Cut { segment: segment.id.clone(), from: line.given, to });
                let of = if is_quiet(segment.kind) { &mut taken.rests } else { &mut taken.voices };
                *of += less;
            }
            if gone.contains(&at) || (less > 0 && !is_quiet(segment.kind)) {
                told.extend(show.people.in_segment(&segment.id).map(|a| &a.person));
            }
        }
        let spans = self.spans(less);
        let times = |(at, (start, end)): (usize, &(_, _))| Times {
            segment: self.lines[at].segment.id.clone(),
            start: *start,
            end: *end,
        };
        let stays = |(at, _): &(usize, &(_, _))| !gone.contains(at);
        Way {
            sort,
            cuts,
            drops,
            fixed: self.told(less),
            times: spans.iter().enumerate().filter(stays).map(times).collect(),
            end: spans.last().map_or(self.base, |(_, end)| *end),
            taken,
            people: told.len(),
            reserve: self.reserve(less),
            spare: self.spare(less),
            gap: (!best).then(|| taken.all() - self.needed(less)),
        }
    }

    /// What at least must be taken to rescue as much.
    fn needed(&self, less: &[Secs]) -> Secs {
        let nothing = self.told(&vec![0; self.lines.len()]);
        let rescued = nothing.iter().zip(self.told(less)).map(|(was, is)| was.late - is.late);
        rescued.max().unwrap_or(0)
    }
}

impl Taken {
    fn all(self) -> Secs {
        self.rests + self.voices + self.dropped
    }
}

impl Way {
    fn late(&self) -> Secs {
        self.fixed.iter().map(|fixed| fixed.late).sum()
    }

    /// What is paid, each to be small.
    fn pays(&self) -> [Secs; 6] {
        let touched = Secs::try_from(self.cuts.len() + self.drops.len()).unwrap_or(Secs::MAX);
        let Taken { rests, voices, dropped } = self.taken;
        [self.late(), rests, voices, dropped, touched, -self.reserve.all]
    }
}

/// The ways that take something, each in its kind, none of them in every way as dear as another
/// or dearer.
pub(super) fn worth(found: Vec<Way>) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for mut way in found {
        // Where rests have nothing to give, it is the voices that do.
        if way.sort != Sort::Drops {
            way.sort = match way.taken {
                Taken { rests: 0, .. } => Sort::Voices,
                Taken { voices: 0, .. } => Sort::Rests,
                _ => way.sort,
            };
        }
        if !way.cuts.is_empty() || !way.drops.is_empty() {
            ways.push(way);
        }
    }
    let pays: Vec<[Secs; 6]> = ways.iter().map(Way::pays).collect();
    let worse = |at: usize, than: usize| {
        let never_less = pays[at].iter().zip(&pays[than]).all(|(a, b)| a >= b);
        // Of two that pay the same the first is kept.
        never_less && (pays[at] != pays[than] || than < at)
    };
    let kept: Vec<bool> = (0..ways.len())
        .map(|at| (0..ways.len()).all(|than| at == than || !worse(at, than)))
        .collect();
    ways.into_iter().zip(kept).filter_map(|(way, kept)| kept.then_some(way)).collect()
}
