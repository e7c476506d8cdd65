//! The closing's run-of-show: as a paper for whoever stands on stage, and as a document that people
//! go on writing in.

use formats::out::{self, Line, Part, Prose};
use paper::{ClosingLayout, ClosingPaper, ClosingRow, PersonName};

use super::Making;
use crate::fault::Fault;
use crate::print;

/// One A4 page where it fits.
pub fn sheet(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::closing(&closing(making)?, ClosingLayout::Sheet)?)
}

/// In large type, for a lectern.
pub fn large(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::closing(&closing(making)?, ClosingLayout::Large)?)
}

/// One A5 card a part.
pub fn cards(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::closing(&closing(making)?, ClosingLayout::Cards)?)
}

/// A document to go on writing in.
pub fn docx(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(out::docx(&prose(closing(making)?))?)
}

/// A page for any browser.
pub fn html(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(out::html(&prose(closing(making)?)))
}

/// As composed, or as it would be: the show stays as it is.
fn closing(making: &Making) -> Result<ClosingPaper, Fault> {
    let mut show = making.show.clone();
    if show.closing.is_none() {
        show.closing = Some(print::compose(&show, None, making.words.language())?);
    }
    let mut paper = print::closing(&show, making.moment, making.words)?;
    paper.sheet.templates = making.templates.clone();
    Ok(paper)
}

/// The words of the paper, as they stand on it.
fn prose(paper: ClosingPaper) -> Prose {
    let whole = |phrase: paper::Phrase| (phrase.strong, phrase.rest);
    let summary = paper.summary.into_iter().map(|words| (String::new(), words));
    Prose {
        language: paper.sheet.language,
        over: paper.sheet.event,
        title: paper.sheet.title,
        aside: Some((paper.left.label, paper.left.value)),
        facts: std::iter::once(whole(paper.end)).chain(summary).collect(),
        parts: paper.rows.into_iter().map(part).collect(),
        note: paper.note.map(whole),
        foot: paper.sheet.footer.into_iter().map(|f| format!("{}{}", f.strong, f.rest)).collect(),
    }
}

fn part(row: ClosingRow) -> Part {
    let name = |name: &PersonName| format!("{} {}", name.given, name.family).trim().to_owned();
    let line = |line: paper::ScriptLine| Line { point: line.bullet, text: line.text };
    Part {
        time: format!("{}{}", row.time, row.seconds),
        length: row.length,
        mark: row.locked,
        title: row.title,
        who: row.speakers.iter().map(name).collect::<Vec<_>>().join(", "),
        lines: row.script.into_iter().map(line).collect(),
    }
}
