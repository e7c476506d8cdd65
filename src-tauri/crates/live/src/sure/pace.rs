//! The pace of the day: what is known of how long segments really take.
//!
//! The logarithm of real over planned length is the sum of four things: what is usual for the
//! segment, the pace of the day, the pace of its kind on this day, and chance. What is usual is a
//! small table by kind, moved by what earlier runs of the show took for this segment: a rehearsal
//! moves it a quarter of the way, for people rehearse otherwise than they perform; an earlier live
//! run, half-way. The two paces are known by what was on air today, each segment weighed by how
//! little chance there is in it, and are normal laws given the data (one-way random effects, in
//! closed form: Gelman and others, *Bayesian Data Analysis*, 5.4); how much chance there is at all
//! is judged by what the paces leave unexplained (scaled inverse χ², there 3.3). Each day is drawn
//! with paces of its own, so that what is not known yet widens the answer, and lengths of a day
//! are long or short together.
//!
//! Holds are left out of a length: a hold is told and forecast by itself, and says nothing of how
//! long the next speaker takes. Minutes given on air are not: they are how an overrun is borne, so
//! a length is weighed against what was agreed before it began.

use std::collections::BTreeMap;

use show::Show;
use show::id::SegmentId;
use show::plan::Kind;
use show::run::{Mode, Passage, Run};
use show::time::{Millis, Secs};

use super::draw::Draws;
use crate::course::Course;

/// How many kinds there are.
pub const KINDS: usize = Kind::Other as usize + 1;

/// How far the pace of a day may be from the usual, as a deviation of the logarithm.
const DAY: f64 = 0.09;
/// The same of a kind on that day.
const KIND: f64 = 0.07;
/// What is thought of chance beforehand counts as so many segments that were seen.
const BEFOREHAND: f64 = 3.0;
/// The length for which the table of what is usual is written.
const WRITTEN_FOR: f64 = 1200.0;
/// The logarithm is held within this: what was left at once, or forgotten on air, says no more
/// than that.
const MOST: f64 = 1.0;

/// What is usual for a kind, as logarithms: how much longer than planned, and how far from that.
fn usual(kind: Kind) -> (f64, f64) {
    match kind {
        Kind::Lunch => (0.02, 0.12),
        Kind::Break => (0.03, 0.16),
        Kind::Debate | Kind::Workshop => (0.04, 0.18),
        _ => (0.04, 0.2),
    }
}

/// How much one earlier run says of a segment, against what is usual. A rehearsal at another speed
/// than time's is no measure of lengths at all.
fn says(run: &Run) -> f64 {
    match run.mode {
        Mode::Live => 1.0,
        Mode::Rehearsal if run.clock.speed == 1 => 1.0 / 3.0,
        Mode::Rehearsal => 0.0,
    }
}

/// The law of one segment's length: the logarithm of what it takes over what it is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    /// Its kind, as a place in [`Paces::kinds`].
    pub kind: usize,
    /// What is usual for it.
    pub usual: f64,
    /// How far from that, but for the day's own measure of chance.
    pub spread: f64,
}

/// What was seen of a kind today: the sum of weights, and of weighted logarithms.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    weight: f64,
    sum: f64,
}

/// What is known of how long segments take.
#[derive(Debug)]
pub struct Pace<'a> {
    earlier: BTreeMap<&'a SegmentId, (f64, f64)>,
    kinds: [Seen; KINDS],
    seen: f64,
    unexplained: f64,
}

/// The paces of so many days.
#[derive(Debug)]
pub struct Paces {
    /// By kind and day: the logarithm of how much longer than usual.
    pub kinds: Vec<Vec<f64>>,
    /// By day: by how much chance is greater than thought.
    pub chance: Vec<f64>,
}

impl<'a> Pace<'a> {
    /// What this day and earlier runs tell.
    pub(crate) fn of(show: &'a Show, course: &Course<'a>) -> Self {
        let nothing = [Seen::default(); KINDS];
        let earlier = earlier(show, course);
        let mut pace = Self { earlier, kinds: nothing, seen: 0.0, unexplained: 0.0 };
        let passages = course.run.into_iter().flat_map(|run| &run.passages);
        let told: Vec<(usize, f64, f64)> = passages
            .filter_map(|passage| {
                let row = course.row(&passage.segment)?;
                let law = pace.law(&row.segment.id, row.segment.kind, row.length);
                let ratio = ratio(passage, row.length)?.clamp(-MOST, MOST);
                Some((law.kind, ratio - law.usual, law.spread.powi(-2)))
            })
            .collect();
        for &(kind, over, weight) in &told {
            pace.kinds[kind].weight += weight;
            pace.kinds[kind].sum += weight * over;
            pace.seen += 1.0;
        }
        let (day, _) = pace.day();
        let unexplained = told.iter().map(|&(kind, over, weight)| {
            let (of_kind, _) = pace.kind(kind, day);
            weight * (over - day - of_kind).powi(2)
        });
        pace.unexplained = unexplained.sum();
        pace
    }

    /// The law of a segment that is given so many seconds. A longer one is off by more minutes, and
    /// by less of its length.
    #[must_use]
    pub fn law(&self, id: &SegmentId, kind: Kind, given: Secs) -> Law {
        let (usual, spread) = usual(kind);
        let (said, mean) = self.earlier.get(id).copied().unwrap_or_default();
        Law {
            kind: kind as usize,
            usual: usual + said / (said + 1.0) * (mean - usual),
            spread: spread * (WRITTEN_FOR / seconds(given).max(1.0)).powf(0.25),
        }
    }

    /// Mean and deviation of the day's pace.
    fn day(&self) -> (f64, f64) {
        let (mut precision, mut sum) = (DAY.powi(-2), 0.0);
        for kind in self.kinds.iter().filter(|kind| kind.weight > 0.0) {
            let weight = 1.0 / (KIND * KIND + 1.0 / kind.weight);
            precision += weight;
            sum += weight * kind.sum / kind.weight;
        }
        (sum / precision, precision.powf(-0.5))
    }

    /// The same of a kind, on a day of that pace.
    fn kind(&self, kind: usize, day: f64) -> (f64, f64) {
        let Seen { weight, sum } = self.kinds[kind];
        let precision = KIND.powi(-2) + weight;
        ((sum - day * weight) / precision, precision.powf(-0.5))
    }

    /// The paces of so many days that may be this one.
    pub fn paces(&self, days: usize, draws: &mut Draws) -> Paces {
        let mut paces = Paces { kinds: vec![Vec::new(); KINDS], chance: Vec::new() };
        let (mean, deviation) = self.day();
        for _ in 0..days {
            let chance = self.chance(draws.standard());
            let day = mean + deviation * chance * draws.standard();
            for kind in 0..KINDS {
                let (mean, deviation) = self.kind(kind, day);
                paces.kinds[kind].push(day + mean + deviation * chance * draws.standard());
            }
            paces.chance.push(chance);
        }
        paces
    }

    /// How much greater chance is than thought. χ² by the cube of a normal law (Wilson and Hilferty
    /// 1931).
    fn chance(&self, standard: f64) -> f64 {
        let seen = BEFOREHAND + self.seen;
        let ninth = 2.0 / (9.0 * seen);
        let root = (1.0 - ninth + standard * ninth.sqrt()).max(0.3);
        ((BEFOREHAND + self.unexplained) / (seen * root.powi(3))).sqrt()
    }
}

/// What earlier runs say of each segment: how much, and the mean logarithm.
fn earlier<'a>(show: &'a Show, course: &Course<'a>) -> BTreeMap<&'a SegmentId, (f64, f64)> {
    let current = course.run.map(|run| &run.id);
    let runs = show.runs.iter().filter(|run| Some(&run.id) != current && says(run) > 0.0);
    let mut sums: BTreeMap<&SegmentId, (f64, f64)> = BTreeMap::new();
    for (run, passage) in runs.flat_map(|run| run.passages.iter().map(move |p| (run, p))) {
        let planned = course.row(&passage.segment).map_or(0, |row| row.segment.duration);
        // Half of it or twice is another way of going through it, such as from cue to cue.
        let told = ratio(passage, planned).filter(|ratio| ratio.abs() < std::f64::consts::LN_2);
        if let Some(ratio) = told {
            let (said, sum) = sums.entry(&passage.segment).or_default();
            *said += says(run);
            *sum += says(run) * ratio;
        }
    }
    sums.values_mut().for_each(|(said, sum)| *sum /= *said);
    sums
}

/// The logarithm of what a passage took, without holds, over what was agreed before it began; none
/// while it is on air, and for what has no length.
fn ratio(passage: &Passage, agreed: Secs) -> Option<f64> {
    let took = passage.ended?.since(passage.taken).saturating_sub(passage.held);
    (agreed > 0).then(|| (millis(took).max(1.0) / seconds(agreed)).ln())
}

/// Seconds to reckon with.
#[expect(clippy::cast_precision_loss, reason = "lengths of a show are far below 2^52")]
pub fn seconds(secs: Secs) -> f64 {
    secs as f64
}

/// Milliseconds as seconds to reckon with.
pub fn millis(ms: Millis) -> f64 {
    seconds(ms) / 1000.0
}
