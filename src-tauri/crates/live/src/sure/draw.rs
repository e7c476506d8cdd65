//! Draws that a seed repeats.
//!
//! Every draw is from the logistic law of mean 0 and deviation 1. Its tail is somewhat heavier than
//! the normal one's, as overruns are; and its quantiles are a logarithm, so that what is left of
//! something that lasted so long already can be drawn without a search.

/// The scale at which a logistic law has deviation 1: √3/π.
const SCALE: f64 = 0.551_328_895_421_792_1;

/// The law is cut into so many equal parts, each drawn at its middle.
const PARTS: u32 = 1024;

/// A source of draws: splitmix64 (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub struct Draws {
    state: u64,
    quantiles: Vec<f64>,
}

impl Draws {
    /// The source of that seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let middle = |part| (f64::from(part) + 0.5) / f64::from(PARTS);
        Self {
            state: seed,
            quantiles: (0..PARTS).map(|part| passed_by(1.0 - middle(part))).collect(),
        }
    }

    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A part of the law, from 0 to below [`PARTS`].
    fn part(&mut self) -> usize {
        (self.bits() >> 54) as usize
    }

    /// A draw of mean 0 and deviation 1.
    pub fn standard(&mut self) -> f64 {
        let part = self.part();
        self.quantiles[part]
    }

    /// The same, of what is above `least` alone.
    pub fn above(&mut self, least: f64) -> f64 {
        let part = u32::try_from(self.part()).unwrap_or_default();
        let share = (f64::from(part) + 0.5) / f64::from(PARTS);
        passed_by(share * passing(least)).max(least)
    }
}

/// How large a share of the law is above `x`.
#[must_use]
pub fn passing(x: f64) -> f64 {
    1.0 / (1.0 + (x / SCALE).exp())
}

/// The value above which so large a share of the law is.
#[must_use]
pub fn passed_by(share: f64) -> f64 {
    SCALE * ((1.0 - share) / share.max(f64::MIN_POSITIVE)).ln()
}
