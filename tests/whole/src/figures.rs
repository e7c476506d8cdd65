//! What a bench found, in one line.

/// Says the median, and the least and the most.
///
/// # Panics
/// When nothing was found.
pub fn told(what: &str, unit: &str, found: &[f64]) {
    let mut sorted = found.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (least, most) = (sorted[0], sorted[sorted.len() - 1]);
    let median = median(found);
    println!("{what}: {median:.1} {unit} (median of {}, {least:.1} to {most:.1})", found.len());
}

/// The one in the middle.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn median(found: &[f64]) -> f64 {
    let mut sorted = found.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
