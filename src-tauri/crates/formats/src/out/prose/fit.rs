//! How large the words of a document are set, so that its parts stand on one sheet where they can.
//!
//! Whoever opens the document lays it out anew with what fonts there are: nothing is measured here,
//! it is reckoned, and rather too much than too little.

use super::{Line, Part, Prose};

/// From full size down, in hundredths. Below the last one words would be too small for a lectern:
/// then it is more than one sheet, at full size.
const SIZES: [u32; 5] = [100, 95, 90, 85, 80];
/// What a sheet holds within its margins, in points, but for a last line that readers add.
const SHEET: f32 = 750.0;
/// What stands above the parts, and the line of it that may need a second one.
const HEAD: f32 = 92.0;
/// How wide the words of a part may be, in points.
const WIDTH: f32 = 416.0;
/// How wide a letter is and how high a line, in the size of its words.
const LETTER: f32 = 0.53;
const LINE: f32 = 1.16;

/// The size of words in points at full size, and what is left free after each paragraph.
const TITLE: (f32, f32) = (13.0, 2.0);
const SAID: (f32, f32) = (13.0, 4.0);
const POINT: (f32, f32) = (13.0, 2.0);
const NOTE: (f32, f32) = (9.5, 8.0);
/// What a part has above and under its words.
const AROUND: f32 = 11.0;
/// What its times take, one under the other.
const TIMES: f32 = 46.0;

/// The size at which the parts stand on one sheet, in hundredths; full size where they do not.
pub fn size(prose: &Prose) -> u32 {
    SIZES.into_iter().find(|size| height(prose, *size) <= SHEET).unwrap_or(SIZES[0])
}

fn height(prose: &Prose, size: u32) -> f32 {
    // Hundredths of at most a hundred: nothing is lost.
    let scale = f32::from(u16::try_from(size).unwrap_or(100)) / 100.0;
    let parts: f32 = prose.parts.iter().map(|one| part(one, scale)).sum();
    let note = prose.note.as_ref().map_or(0.0, |(strong, rest)| {
        lines(strong.chars().count() + rest.chars().count(), NOTE, 1.0)
    });
    HEAD + parts + note
}

fn part(part: &Part, scale: f32) -> f32 {
    let letters = |text: &str| text.chars().count();
    let title = lines(letters(&part.title) + letters(&part.who), TITLE, scale);
    let said = |one: &Line| lines(letters(&one.text), if one.point { POINT } else { SAID }, scale);
    let said: f32 = part.lines.iter().map(said).sum();
    (title + said).max(TIMES * scale) + AROUND * scale
}

/// How high a paragraph of so many letters is.
fn lines(letters: usize, (points, after): (f32, f32), scale: f32) -> f32 {
    let points = points * scale;
    let letters = f32::from(u16::try_from(letters).unwrap_or(u16::MAX));
    let lines = (letters * LETTER * points / WIDTH).ceil().max(1.0);
    lines * points * LINE + after * scale
}
