//! A paper that Régie printed: its head and its foot are known by the rules that part them from
//! the rows, and its columns by what stands in them.

use super::glyphs::Rule;
use super::rows::Row;
use crate::text::Styled;
use crate::text::fold::is_separator;
use crate::when::stamp::stamp;

/// What the programs that make PDFs are called in the paper's own data.
const MAKER: &str = "Régie";

/// How much of the sheet's width a rule of the head or the foot takes at least.
const FULL: f64 = 0.8;

/// What stands above the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What the event is called.
    pub title: String,
    /// Its theme, in quotation marks.
    pub theme: Option<String>,
    /// Its first day, as written.
    pub day: String,
}

/// The name of the program that made a PDF, as its data hold it, is ours.
pub fn is_ours(creator: &[u8]) -> bool {
    let text = match creator.strip_prefix(b"\xFE\xFF") {
        Some(wide) => {
            let units = wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]]));
            char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
        }
        None => match std::str::from_utf8(creator) {
            Ok(text) => text.to_owned(),
            Err(_) => creator.iter().map(|byte| char::from(*byte)).collect::<String>(),
        },
    };
    text == MAKER
}

/// Takes the head and the foot off the rows of pages, each with its top and height on the strip.
/// Nothing is taken where they are not as our papers have them.
pub fn unwrap(pages: &mut [(f64, f64, Vec<Row>)], rules: &[Rule], width: f64) -> Option<Head> {
    let within = |top: f64, height: f64| {
        let full = rules.iter().filter(move |rule| rule.right - rule.left > FULL * width);
        full.map(|rule| rule.y).filter(move |y| (top..=top + height).contains(y))
    };
    let mut theme = None;
    for (top, height, rows) in pages.iter_mut() {
        let Some(last) = within(*top, *height).reduce(f64::max) else { continue };
        let foot: Vec<&Row> = rows.iter().filter(|row| row.base > last).collect();
        let Some(said) = foot.first().map(|row| row.text().text) else { continue };
        if said.starts_with(MAKER) {
            theme = theme.or_else(|| quoted(&said));
            rows.retain(|row| row.base <= last);
        }
    }
    let (top, height, rows) = pages.first_mut()?;
    let first = within(*top, *height).reduce(f64::min)?;
    // The event with its day stands left, what version this is right of it.
    let (title, day) = rows.first()?.pieces.first()?.text.text.rsplit_once(" · ")?;
    let (title, day) = (title.to_owned(), day.to_owned());
    rows.retain(|row| row.base > first);
    Some(Head { theme: theme.filter(|theme| !theme.contains(&title)), title, day })
}

/// What stands in quotation marks, with them.
fn quoted(text: &str) -> Option<String> {
    let pairs = [('«', '»'), ('“', '”')];
    let found = pairs.iter().filter_map(|(open, close)| {
        let (from, to) = (text.find(*open)?, text.rfind(*close)?);
        (from < to).then(|| text[from..to + close.len_utf8()].to_owned())
    });
    found.min_by_key(|found| text.find(found.as_str()))
}

/// The time of a row with its end, by the length in minutes that stands beside it.
pub fn lasting(time: &Styled, length: &Styled) -> Option<Styled> {
    let begun = stamp(time, false)?;
    let minutes: i32 = length.text.split('/').next()?.trim().parse().ok()?;
    let end = begun.start.minutes().filter(|_| begun.end.is_none())? + minutes;
    let end = format!("{:02}:{:02}", end / 60 % 24, end % 60);
    Some(time.clone().join(&Styled::plain(&format!("– {end}"))))
}

/// The title of a block: what it is called in full weight, its subtitle after the dash in none.
pub fn block(title: &Styled) -> Option<Styled> {
    let at = title.text.find(" — ")?;
    let (name, more) = (title.to(at), title.from(at).text);
    let name = Styled { strong: std::iter::once(0..name.text.len()).collect(), ..name };
    Some(name.join(&Styled::plain(more.trim_start_matches(is_separator))))
}

/// How deep a step is that stands under a title or beside it: names are one, of which the family's
/// stands out. Where nothing does, or all, it is a text.
pub fn step(text: &Styled) -> Option<usize> {
    (!text.strong.is_empty() && !text.is_strong()).then_some(2)
}
