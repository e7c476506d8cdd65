//! The closing: composed, fitted to the time left, put on the rundown and on paper.

use live::closing::{ClosingWords, Fit, Way};
use paper::{ClosingPaper, ClosingRow, Labelled, Phrase, ScriptLine, Templates};
use show::closing::{Closing, Row};
use show::id::SegmentId;
use show::plan::SegmentValue;
use show::time::{At, Moment, Secs};
use show::{Command, Show};
use wire::build::ms;
use wire::fit::{FitRow, FitView, WayOut};
use wire::words::{Language, Words};

use crate::documents::said::{Said, length, name};
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

/// The closing as it fits at a moment.
struct Fitted<'a> {
    closing: &'a Closing,
    fit: Fit,
    at: At,
    start: At,
    end: At,
    planned: Secs,
    available: Secs,
}

impl<'a> Fitted<'a> {
    fn of(show: &'a Show, moment: &Moment) -> Result<Self, Fault> {
        let closing = show.closing.as_ref().ok_or(Fault::NoClosing)?;
        let at = show.now(moment);
        let window = live::closing::window(show, &closing.segments, at).ok_or(Fault::NoClosing)?;
        let fit = live::closing::fit(&closing.rows, window.left);
        let planned = closing.segments.iter().filter_map(|id| show.plan.segment(id));
        Ok(Self {
            closing,
            fit,
            at,
            start: window.start,
            end: window.end,
            planned: planned.map(|s| s.duration).sum(),
            available: window.left,
        })
    }

    /// Each kept row with its length and its start.
    fn kept(&self) -> Vec<(&'a Row, Secs, At)> {
        let mut start = self.start;
        let rows = self.closing.rows.iter().zip(&self.fit.rows);
        rows.filter_map(|(row, length)| {
            let (length, begins) = ((*length)?, start);
            start = start.plus(length);
            Some((row, length, begins))
        })
        .collect()
    }
}

/// The closing fitted to the time left at a moment.
///
/// # Errors
/// [`Fault::NoClosing`] when none was composed.
pub fn fit_view(show: &Show, moment: &Moment) -> Result<FitView, Fault> {
    let fitted = Fitted::of(show, moment)?;
    let kept = fitted.kept();
    let row = |row: &Row| {
        let found = kept.iter().find(|(k, ..)| k.id == row.id);
        FitRow {
            id: row.id.0.clone(),
            fitted: found.map(|(_, length, _)| *length),
            start: found.map(|(.., start)| ms(*start)),
            said: live::closing::said(show, row),
        }
    };
    let ways = live::closing::ways_out(&fitted.closing.rows, fitted.available);
    Ok(FitView {
        at: ms(fitted.at),
        start: ms(fitted.start),
        end: ms(fitted.end),
        planned: fitted.planned,
        available: fitted.available.max(0),
        spare: fitted.fit.spare,
        short: fitted.fit.short,
        rows: fitted.closing.rows.iter().map(row).collect(),
        ways_out: ways.into_iter().map(|way| way_out(way, fitted.end)).collect(),
    })
}

fn way_out(way: Way, end: At) -> WayOut {
    match way {
        Way::GiveUp { row, short } => WayOut::Drop { row: row.0, short },
        Way::Unlock { row, short } => WayOut::Unlock { row: row.0, short },
        Way::EndLater { by } => WayOut::End { at: ms(end.plus(by)) },
    }
}

/// The command that puts the fitted closing on the rundown as beats of its first segment.
///
/// # Errors
/// [`Fault::NoClosing`] when none was composed, or there is no time for it.
pub fn place(show: &Show, moment: &Moment) -> Result<Command, Fault> {
    let fitted = Fitted::of(show, moment)?;
    let first = fitted.closing.segments.first().and_then(|id| show.plan.segment(id));
    let first = first.filter(|_| fitted.fit.short.is_none()).ok_or(Fault::NoClosing)?;
    let beats = live::closing::beats(show, fitted.closing, &fitted.fit);
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
    let said = Said { about, words };
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
    match fitted.fit.short {
        Some(short) => summary.push(said.with("closing-short", "length", length(short))),
        None => summary.push(said.with("closing-spare", "length", length(fitted.fit.spare))),
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
            value: length(fitted.available.max(0)),
        },
        end: Phrase::new(
            said.with("closing-end", "time", said.time(fitted.end, "%H:%M:%S")),
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
impl Said<'_> {
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
