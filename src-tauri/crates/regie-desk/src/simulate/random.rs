//! Draws that a seed repeats: splitmix64, for which a few lines do.

/// A source of numbers.
pub struct Random(u64);

impl Random {
    /// The source of that seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to below `most`.
    pub fn within(&mut self, least: i64, most: i64) -> i64 {
        let room = most.abs_diff(least).max(1);
        least.saturating_add_unsigned(self.draw() % room)
    }
}
