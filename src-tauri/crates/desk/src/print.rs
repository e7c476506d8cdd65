//! The closing: composed, fitted to the time left, put on the rundown and on paper.

use live::closing::{ClosingWords, Standings, Way};
use paper::{ClosingPaper, ClosingRow, Labelled, Phrase, ScriptLine, Templates};
use show::calling::Fitted as Calling;
use show::closing::{Closing, Row};
use show::id::SegmentId;
use show::plan::SegmentValue;
use show::time::{At, Moment, Secs};
use show::{Command, Show};
use wire::words::{Language, Words};

use crate::documents::said::{Phrasing, length, name};
use crate::fault::Fault;

/// The template of a closing in a language.
///
/// # Panics
/// Never: a test of the house reads the same files.
#[must_use]
pub fn template(language: Language) -> ClosingWords {
    let text = match language {
        Language::French => include_str!("../../../../data/closing/default.fr.json"),
        Language::English => include_str!("../../../../data/closing/default.en.json"),
    };
    serde_json::from_str(text).expect("the templates that ship are read by a test of the house")
}

/// The closing composed anew, into the named segments or the ones the show proposes.
///
/// # Errors
/// [`Fault::NoClosing`] when the show has no segment to close with.
pub fn compose(
    show: &Show,
    segments: Option<Vec<SegmentId>>,
    language: Language,
) -> Result<Closing, Fault> {
    let segments = segments.unwrap_or_else(|| live::closing::closing_segments(show).closing);
    if segments.is_empty() {
        return Err(Fault::NoClosing);
    }
    Ok(live::closing::compose(show, &segments, &template(language)))
}

/// The closing as it stands at a moment.
struct Fitted<'a> {
    closing: &'a Closing,
    found: Standings,
    at: At,
}

impl<'a> Fitted<'a> {
    fn of(show: &'a Show, moment: &Moment) -> Result<Self, Fault> {
        let closing = show.closing.as_ref().ok_or(Fault::NoClosing)?;
        let now = show.now(moment);
        let found = live::closing::standings(show, now).ok_or(Fault::NoClosing)?;
        Ok(Self { closing, at: found.frozen.unwrap_or(now), found })
    }

    /// Each kept row with its length and its start, in the order in which they are said.
    fn kept(&self) -> Vec<(&'a Row, Secs, At)> {
        let rows = self.closing.rows.iter().zip(&self.found.rows);
        let mut kept: Vec<_> =
            rows.filter_map(|(row, stands)| Some((row, stands.length?, stands.start?))).collect();
        kept.sort_by_key(|(.., start)| *start);
        kept
    }
}

/// The closing on air fitted anew to the time that is left.
///
/// # Errors
/// [`Fault::NoClosing`] when it is not on air; [`Fault::TooShort`] when not even the musts to come
/// fit: what they have then stays.
pub fn refit(show: &Show, moment: &Moment) -> Result<Calling, Fault> {
    let now = show.now(moment);
    let fitted = live::closing::refit(show, now).ok_or(Fault::NoClosing)?;
    let found = live::closing::standings(show, now).ok_or(Fault::NoClosing)?;
    match (found.frozen, found.ways.last()) {
        (Some(_), Some(Way::EndLater { by })) => Err(Fault::TooShort { short: *by }),
        _ => Ok(fitted),
    }
}

/// The command that puts the fitted closing on the rundown as beats of its first segment.
///
/// # Errors
/// [`Fault::NoClosing`] when none was composed, or there is no time for it.
pub fn place(show: &Show, moment: &Moment) -> Result<Command, Fault> {
    let fitted = Fitted::of(show, moment)?;
    let first = fitted.closing.segments.first().and_then(|id| show.plan.segment(id));
    let first = first.filter(|_| fitted.found.short.is_none()).ok_or(Fault::NoClosing)?;
    let lengths = fitted.found.rows.iter().map(|row| row.length);
    let beats = live::closing::beats(show, fitted.closing, lengths);
    Ok(Command::Edit {
        segment: first.id.clone(),
        now: SegmentValue::Beats(beats),
        was: SegmentValue::Beats(first.beats.clone()),
    })
}

/// The closing's run-of-show as a paper, fitted at a moment.
///
/// # Errors
/// [`Fault::NoClosing`] when none was composed.
pub fn closing(show: &Show, moment: &Moment, words: &Words) -> Result<ClosingPaper, Fault> {
    let about = show.about.as_ref().ok_or(Fault::NoClosing)?;
    let fitted = Fitted::of(show, moment)?;
    let said = Phrasing { about, words };
    let first = fitted.closing.segments.first().and_then(|id| show.plan.segment(id));
    let title = first.map_or_else(|| about.title.clone(), |s| s.title.clone());
    let kept = fitted.kept();
    let mut voices: Vec<_> = kept.iter().filter_map(|(row, ..)| row.speaker.as_ref()).collect();
    voices.sort();
    voices.dedup();
    let mut summary = vec![
        words.text("closing-parts", &[("count", kept.len().into())]),
        words.text("closing-voices", &[("count", voices.len().into())]),
    ];
    match fitted.found.short {
        Some(short) => summary.push(said.with("closing-short", "length", length(short))),
        None => summary.push(said.with("closing-spare", "length", length(fitted.found.spare))),
    }
    let foot = vec![
        said.with("paper-fitted", "time", said.time(fitted.at, "%H:%M:%S")),
        said.with("paper-printed", "time", said.time(moment.at(), "%H:%M:%S")),
        said.text("paper-nothing-private"),
    ];
    Ok(ClosingPaper {
        sheet: said.sheet(title, foot, moment, Templates::default()),
        left: Labelled {
            label: words.text("closing-left", &[]),
            value: length(fitted.found.window.left.max(0)),
        },
        end: Phrase::new(
            said.with("closing-end", "time", said.time(fitted.found.window.end, "%H:%M:%S")),
            if about.hard_end.is_some() {
                words.text("closing-end-hard", &[])
            } else {
                String::new()
            },
        ),
        summary,
        rows: kept
            .iter()
            .map(|(row, length, start)| said.row(show, row, *length, *start))
            .collect(),
        note: said.note(&fitted),
    })
}

/// How the closing's rows are said on paper.
impl Phrasing<'_> {
    fn row(&self, show: &Show, row: &Row, secs: Secs, start: At) -> ClosingRow {
        let speaker = row.speaker.as_ref().and_then(|id| show.people.person(id));
        let line = |text: String| match text.strip_prefix("– ") {
            Some(point) => ScriptLine::bullet(point),
            None => ScriptLine::paragraph(text),
        };
        ClosingRow {
            time: self.time(start, "%H:%M"),
            seconds: self.time(start, ":%S"),
            length: length(secs),
            title: row.title.clone(),
            speakers: speaker.map(name).into_iter().collect(),
            script: live::closing::script(show, row).into_iter().map(line).collect(),
            locked: row.locked.map(|_| self.words.text("closing-locked", &[])).unwrap_or_default(),
        }
    }

    /// What to give up if time runs shorter still: the rows with most to give, down to their
    /// least.
    fn note(&self, fitted: &Fitted) -> Option<Phrase> {
        let mut giving: Vec<_> = fitted
            .kept()
            .into_iter()
            .filter(|(row, length, _)| row.locked.is_none() && *length > row.least)
            .collect();
        giving.sort_by_key(|(row, length, _)| (std::cmp::Reverse(row.rank), row.least - length));
        giving.truncate(3);
        let one = |(row, ..): &(&Row, Secs, At)| {
            let facts = [("title", row.title.clone().into()), ("length", length(row.least).into())];
            self.words.text("closing-give", &facts)
        };
        let list = giving.iter().map(one).collect::<Vec<_>>().join(", ");
        (!giving.is_empty()).then(|| {
            Phrase::new(
                self.words.text("closing-if-short", &[]),
                self.with("closing-if-short-text", "list", list),
            )
        })
    }
}

/// A title as a file's name: nothing that a file system reads as something else.
#[must_use]
pub fn file_name(title: &str) -> String {
    let kept: String = title
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '’' | '\'') { c } else { ' ' })
        .take(80)
        .collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if kept.is_empty() { "Régie".to_owned() } else { kept }
}
