//! What of a text stands outside its quotation marks and brackets.

/// For each byte of `text`, whether it stands outside quotation marks and brackets. An opening
/// mark that is never closed counts for nothing.
pub fn outside(text: &str) -> Vec<bool> {
    const PAIRS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('(', ')'), ('[', ']')];
    let mut out = vec![true; text.len()];
    let straight: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    for pair in straight.chunks_exact(2) {
        out[pair[0]..=pair[1]].fill(false);
    }
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some((_, closing)) = PAIRS.iter().find(|(opening, _)| *opening == c) {
            open.push((*closing, at));
        } else if let Some(index) = open.iter().rposition(|(closing, _)| *closing == c) {
            out[open[index].1..at + c.len_utf8()].fill(false);
            open.truncate(index);
        }
    }
    out
}
