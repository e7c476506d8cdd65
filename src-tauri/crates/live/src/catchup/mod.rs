//! Catching up: two or three ways back to the fixed times, each with its price.
//!
//! A way is one kind of answer: rests give first, or the voices share it, or segments that may be
//! dropped are. Each is an optimum: what can be rescued is, at the least price. Never below an
//! agreed least, never a minute that is gone, and what is marked by nobody is never dropped.

mod ahead;
mod cuts;
mod drops;
mod way;

use serde::Serialize;
use show::Show;
use show::command::{self, Command};
use show::id::SegmentId;
use show::plan::{Kind, Segment};
use show::time::{At, Secs};

use crate::course::Course;
use ahead::Ahead;
use cuts::Taste;

/// Less of one segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cut {
    /// Which segment gives.
    pub segment: SegmentId,
    /// What it is to take as things stand.
    pub from: Secs,
    /// What it would take.
    pub to: Secs,
}

/// A fixed time and by how much it is missed; 0 when it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fixed {
    /// The segment that it is told of; none for the end of the day.
    pub segment: Option<SegmentId>,
    /// Whether it is the segment's end, and not its start.
    pub end: bool,
    /// The time that must not be passed.
    pub at: At,
    /// By how many whole seconds it is missed.
    pub late: Secs,
}

/// When a segment runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Times {
    /// Which one.
    pub segment: SegmentId,
    /// When it would start; of what is on air, when it would have.
    pub start: At,
    /// When it would end.
    pub end: At,
}

/// What kind of answer a way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Rests give first, voices only what rests cannot.
    Rests,
    /// The voices share it, rests give only what voices cannot.
    Voices,
    /// Segments are dropped.
    Drops,
}

/// What is taken, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// From rests and launches: nobody is cut short.
    pub rests: Secs,
    /// From those who speak.
    pub voices: Secs,
    /// With segments that are dropped.
    pub dropped: Secs,
}

/// What could still be given after it before the last of the missed times, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reserve {
    /// All of it.
    pub all: Secs,
    /// By rests and launches.
    pub rests: Secs,
}

/// One way back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// What kind of answer it is.
    pub sort: Sort,
    /// Who gives how much, in the order of the rundown.
    pub cuts: Vec<Cut>,
    /// What is left out, in the order of the rundown.
    pub drops: Vec<SegmentId>,
    /// The fixed times that were missed, as they stand then.
    pub fixed: Vec<Fixed>,
    /// What is on air and ahead on the main track, as it would run.
    pub times: Vec<Times>,
    /// When the main track would end.
    pub end: At,
    /// What is taken.
    pub taken: Taken,
    /// How many people have less time, or none: they must be told.
    pub people: usize,
    /// What could still be given.
    pub reserve: Reserve,
    /// By how many seconds the first of the times that were missed is reached early.
    pub spare: Secs,
    /// None when it is the best of its kind; else, as the search was stopped, by how many seconds
    /// it may at most take more than is needed.
    pub gap: Option<Secs>,
}

impl Way {
    /// The command that takes this way.
    #[must_use]
    pub fn command(&self) -> Command {
        let cut = |c: &Cut| command::Cut { segment: c.segment.clone(), was: c.from, now: c.to };
        Command::CatchUp { cuts: self.cuts.iter().map(cut).collect(), drops: self.drops.clone() }
    }
}

/// The ways back that there are at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CatchUp {
    /// The fixed times that will be missed when nothing is done; empty when the day holds.
    pub missed: Vec<Fixed>,
    /// What no way can rescue: the missed times as they stand when all gives all it can.
    pub beyond: Vec<Fixed>,
    /// What could be given.
    pub reserve: Reserve,
    /// Two or three where there are: distinct in kind, none in every way worse than another.
    /// Empty when nothing can be given.
    pub ways: Vec<Way>,
    /// Whether the search was stopped before all kinds were looked at.
    pub stopped: bool,
}

/// How dear a second of a segment is, 1 to 9: as its people said, else by its kind; rest first,
/// the closing last.
#[must_use]
pub fn weight(segment: &Segment) -> u8 {
    segment.weight.unwrap_or(match segment.kind {
        Kind::Break => 1,
        Kind::Lunch | Kind::Launch | Kind::Other => 2,
        Kind::Closing => 4,
        _ => 3,
    })
}

/// Whether nobody speaks less when it is shorter: rests, and launches.
#[must_use]
pub fn is_quiet(kind: Kind) -> bool {
    kind.is_rest() || kind == Kind::Launch
}

/// What it costs that a segment which can give `gives` seconds gives `cut` of them: each quarter
/// of what it can give, in whole minutes, is dearer than the one before, so that no segment gives
/// all while its like give nothing.
#[must_use]
pub fn price(segment: &Segment, gives: Secs, cut: Secs) -> i64 {
    let taken = |(part, size): (i64, Secs)| {
        let below: Secs = cuts::parts(gives).filter(|(p, _)| *p < part).map(|(_, s)| s).sum();
        (cut - below).clamp(0, size) * part
    };
    i64::from(weight(segment)) * cuts::parts(gives).map(taken).sum::<i64>()
}

/// The ways back when the show's time is `now`; `keep_going` is asked between steps of the search,
/// and what was found by then is what there is once it says no.
#[must_use]
pub fn catch_up(show: &Show, now: At, mut keep_going: impl FnMut() -> bool) -> CatchUp {
    let course = Course::of(show);
    let Some(ahead) = Ahead::of(show, &course, now) else { return CatchUp::default() };
    if ahead.missed.is_empty() {
        return CatchUp::default();
    }
    let nobody = vec![0; ahead.lines.len()];
    let mut ways: Vec<Way> = Vec::new();
    let mut stopped = false;
    for taste in [Taste::RestsFirst, Taste::VoicesFirst] {
        let found = if keep_going() { cuts::best(&ahead, &nobody, taste) } else { None };
        stopped |= found.is_none();
        let less = found.clone().unwrap_or_else(|| cuts::quick(&ahead, &nobody, taste));
        ways.push(ahead.way(show, taste.sort(), &less, &[], found.is_some()));
    }
    if let Some(found) = drops::search(&ahead, &mut keep_going) {
        stopped |= !found.best;
        ways.push(ahead.way(show, Sort::Drops, &found.less, &found.dropped, found.best));
    }
    CatchUp {
        missed: ahead.told(&nobody),
        beyond: ahead.told(&ahead.all()).into_iter().filter(|f| f.late > 0).collect(),
        reserve: ahead.reserve(&nobody),
        ways: way::worth(ways),
        stopped,
    }
}
