//! Draws that a seed repeats, of the law that they say.

use live::sure::draw::{Draws, passed_by, passing};

fn drawn(count: usize, mut draw: impl FnMut() -> f64) -> Vec<f64> {
    (0..count).map(|_| draw()).collect()
}

#[test]
fn the_same_seed_draws_the_same() {
    let of = |seed| {
        let mut draws = Draws::new(seed);
        drawn(20, || draws.standard())
    };
    assert_eq!(of(4), of(4));
    assert_ne!(of(4), of(5));
}

#[test]
fn mean_deviation_and_tail_are_those_of_the_law() {
    let mut draws = Draws::new(1);
    let all = drawn(200_000, || draws.standard());
    let mean = all.iter().sum::<f64>() / 200_000.0;
    let variance = all.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 200_000.0;
    assert!(mean.abs() < 0.01 && (variance - 1.0).abs() < 0.02, "{mean} {variance}");
    let above = all.iter().filter(|x| **x > passed_by(0.1)).count();
    assert!((19_500..20_500).contains(&above), "{above}");
}

#[test]
fn a_share_and_what_is_passed_by_it_are_each_other_s_inverse() {
    for share in [1e-9, 0.1, 0.5, 0.9, 0.999] {
        assert!((passing(passed_by(share)) / share - 1.0).abs() < 1e-6);
    }
}

#[test]
fn what_lasts_already_is_drawn_from_what_is_longer() {
    let mut draws = Draws::new(2);
    let all = drawn(20_000, || draws.above(1.0));
    assert!(all.iter().all(|x| *x >= 1.0));
    let half = passed_by(passing(1.0) / 2.0);
    let above = all.iter().filter(|x| **x > half).count();
    assert!((9_700..10_300).contains(&above), "{above}");
    for least in [-700.0, 60.0, 500.0, f64::MAX] {
        assert!(draws.above(least) >= least && draws.above(least).is_finite());
    }
}
