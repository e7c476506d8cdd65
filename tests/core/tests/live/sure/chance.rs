//! Days that go as chance has it, by laws that the predictor does not know.

use kit::Stage;
use kit::build::programme;
use show::Command;
use show::plan::{Kind, Segment};

/// A source of numbers that a seed repeats.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1)
    }

    /// A number above 0 and below 1.
    pub fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }
}

/// How the lengths of a world come about.
#[derive(Clone, Copy, Debug)]
pub enum World {
    /// Log-normal about the plan.
    LogNormal,
    /// Gamma: bounded below, with a long tail.
    Gamma,
    /// Most as planned, and some that run far over.
    Mixed,
    /// Log-normal, with half the spread: a team that keeps to its plan.
    Steady,
    /// Log-normal, with half as much again: one that does not.
    Loose,
}

impl World {
    /// How much longer than planned a segment of that kind takes, the day's factor apart.
    pub fn factor(self, chance: &mut Chance, kind: Kind) -> f64 {
        let spread = match kind {
            Kind::Lunch => 0.08,
            Kind::Break => 0.15,
            Kind::Debate | Kind::Workshop => 0.17,
            _ => 0.2,
        };
        match self {
            Self::LogNormal => (0.03 + spread * chance.normal()).exp(),
            Self::Steady => (0.02 + spread / 2.0 * chance.normal()).exp(),
            Self::Loose => (0.04 + spread * 1.5 * chance.normal()).exp(),
            Self::Gamma => {
                // A sum of exponential waits.
                let waits = (1.0_f64 / (spread * spread)).round();
                let sum: f64 = (0..waits as u32).map(|_| -chance.share().ln()).sum();
                1.04 * sum / waits
            }
            Self::Mixed => match chance.share() {
                often if often < 0.7 => 0.92 + 0.2 * chance.share(),
                _ => 1.05 + 0.4 * chance.share(),
            },
        }
    }
}

/// A day of fixed hours with little room before them.
pub fn day() -> Command {
    let of = |kind: Kind, segment: Segment| Segment { kind, ..segment };
    let next = |id: &str, kind, minutes| of(kind, kit::segment(id, id, minutes));
    let fixed = |id: &str, kind, start, minutes| of(kind, kit::hard(id, start, minutes));
    let segments = vec![
        fixed("opening", Kind::Opening, "09:00", 12),
        next("world", Kind::Talk, 30),
        next("france", Kind::Debate, 40),
        next("proof", Kind::Launch, 10),
        next("coffee", Kind::Break, 20),
        fixed("elected", Kind::Testimony, "11:00", 15),
        next("associations", Kind::Testimony, 15),
        next("companies", Kind::Testimony, 15),
        next("study", Kind::Study, 20),
        fixed("lunch", Kind::Lunch, "12:10", 75),
        fixed("keynote", Kind::Talk, "13:30", 35),
        next("panel", Kind::Debate, 45),
        next("tea", Kind::Break, 15),
        fixed("workshops", Kind::Workshop, "15:10", 75),
        next("returns", Kind::Feedback, 20),
        fixed("closing", Kind::Closing, "16:50", 20),
    ];
    Command::Bring { programme: Box::new(programme(segments)), checklist: Vec::new() }
}

/// Calls a day of that world, and lets `look` see the stage at each TOP and, by the plan,
/// now and then after it.
pub fn call(world: World, seed: u64, mut look: impl FnMut(&Stage)) -> Stage {
    let mut chance = Chance::new(seed);
    // A day is quick or slow as a whole.
    let factor = (0.07 * chance.normal()).exp();
    let mut stage = Stage::live(day());
    stage.at("09:00").top();
    while let Some(id) = stage.on_air() {
        let segment = stage.show.plan.segment(&id).unwrap().clone();
        let takes = segment.duration as f64 * factor * world.factor(&mut chance, segment.kind);
        let takes = (takes * 1000.0) as i64;
        // It is asked by the clock: when must not tell how long it will take.
        let mut gone = 0;
        for tenths in [0, 6, 12].map(|tenths| segment.duration * tenths * 100) {
            if tenths < takes {
                stage.wait(tenths - gone);
                gone = tenths;
                look(&stage);
            }
        }
        stage.wait(takes - gone);
        // What must not start yet is waited for; anything else follows at once.
        let table = live::timetable(&stage.show, stage.now());
        let next = table.main().unwrap().next.as_ref().map(|next| next.segment.clone());
        let hard = next.and_then(|next| table.hard_starts.iter().find(|h| h.segment == next));
        let wait = hard.map_or(0, |hard| hard.planned.since(stage.now()));
        if wait > 0 {
            stage.play(Command::End { segment: id }).wait(wait);
        }
        stage.top();
    }
    stage
}
