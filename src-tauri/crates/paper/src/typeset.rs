use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::syntax::DiagSpan;
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use crate::clean::clean;
use crate::refusal::PaperError;
use crate::sheet::Sheet;
use crate::templates::Templates;
use crate::world::PaperWorld;

/// What all templates share.
const PAGE: &str = "page.typ";

/// The documents there are.
#[derive(Clone, Copy)]
pub(crate) enum Template {
    AsRun,
    Closing,
    ClosingLarge,
    ClosingCards,
    Debrief,
    Rundown,
    HostCards,
    CallSheet,
    Changes,
}

impl Template {
    fn file(self) -> &'static str {
        match self {
            Self::AsRun => "as-run.typ",
            Self::Debrief => "debrief.typ",
            Self::Closing | Self::ClosingLarge => "closing.typ",
            Self::ClosingCards => "closing-cards.typ",
            Self::Rundown => "rundown.typ",
            Self::HostCards => "host-cards.typ",
            Self::CallSheet => "call-sheet.typ",
            Self::Changes => "changes.typ",
        }
    }

    /// The sizes of type to try when the designed one takes a little more than a page, largest
    /// first.
    fn smaller(self) -> &'static [f64] {
        match self {
            Self::Closing => &[0.9, 0.82, 0.74, 0.67],
            Self::AsRun => &[0.92],
            Self::Rundown => &[0.92, 0.84],
            Self::Changes => &[0.9, 0.8],
            Self::ClosingLarge
            | Self::ClosingCards
            | Self::Debrief
            | Self::HostCards
            | Self::CallSheet => &[],
        }
    }

    /// The size of type it is designed in: 1 but for what is read from a lectern.
    fn designed(self) -> f64 {
        match self {
            Self::ClosingLarge => 1.5,
            _ => 1.0,
        }
    }
}

/// Lays `paper` out with `template` and writes it as a PDF; `sheet` is the one inside `paper`.
pub(crate) fn typeset(
    template: Template,
    sheet: &Sheet,
    paper: &impl Serialize,
) -> Result<Vec<u8>, PaperError> {
    check_language(&sheet.language)?;
    let mut data =
        serde_json::to_value(paper).map_err(|error| PaperError::Layout(error.to_string()))?;
    clean(&mut data);
    let bytes = fit(template, &sheet.templates, &mut data)
        .and_then(|document| write(&document, sheet.made_at));
    // Typst remembers every layout for the life of the process; a document is seldom made twice.
    comemo::evict(0);
    bytes
}

fn check_language(code: &str) -> Result<(), PaperError> {
    let well_formed =
        matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if well_formed { Ok(()) } else { Err(PaperError::Language(code.to_owned())) }
}

/// The largest type that makes one page; the designed size when none does.
fn fit(template: Template, own: &Templates, data: &mut Value) -> Result<PagedDocument, PaperError> {
    let designed = lay_out(template, own, data, template.designed())?;
    // What takes three pages takes two in smaller type: nothing is gained.
    if designed.pages().len() != 2 {
        return Ok(designed);
    }
    let Some((smallest, others)) = template.smaller().split_last() else { return Ok(designed) };
    // The smallest first: where even that takes two pages no other is tried.
    let least = lay_out(template, own, data, *smallest)?;
    if least.pages().len() > 1 {
        return Ok(designed);
    }
    for scale in others {
        let smaller = lay_out(template, own, data, *scale)?;
        if smaller.pages().len() == 1 {
            return Ok(smaller);
        }
    }
    Ok(least)
}

fn lay_out(
    template: Template,
    own: &Templates,
    data: &mut Value,
    scale: f64,
) -> Result<PagedDocument, PaperError> {
    data["scale"] = json!(scale);
    let files = [template.file(), PAGE].map(|name| (name, own.text(name)));
    let world = PaperWorld::new(&files, data.to_string().into_bytes());
    typst::compile(&world).output.map_err(|problems| refusal(&world, own, &problems))
}

/// What is wrong, and where: in a template of the user's own, or a fault of ours.
fn refusal(world: &PaperWorld, own: &Templates, problems: &[SourceDiagnostic]) -> PaperError {
    let place = |problem: &SourceDiagnostic| {
        // Where it happened, else where that was called from.
        let traced = problem.trace.iter().map(|point| DiagSpan::from(point.span));
        let mut spans = std::iter::once(problem.span).chain(traced);
        spans.find_map(|span| {
            let file = span.id()?.vpath().get_without_slash().to_owned();
            let source = world.source(span.id()?).ok()?;
            let line = source.lines().byte_to_line(world.range(span)?.start)? + 1;
            own.own(&file).then(|| (file, line, problem.message.to_string()))
        })
    };
    if let Some((file, line, why)) = problems.iter().find_map(place) {
        return PaperError::Template { file, line, why };
    }
    PaperError::Layout(told(problems))
}

fn write(
    document: &PagedDocument,
    made_at: Option<DateTime<FixedOffset>>,
) -> Result<Vec<u8>, PaperError> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Régie".to_owned())),
        timestamp: made_at.and_then(timestamp),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|problems| PaperError::Pdf(told(&problems)))
}

fn timestamp(at: DateTime<FixedOffset>) -> Option<Timestamp> {
    // Each of these is at most 59: the conversions keep the value.
    let part = |value: u32| u8::try_from(value).ok();
    let (day, time) = (at.date_naive(), at.time());
    let datetime = Datetime::from_ymd_hms(
        day.year(),
        part(day.month())?,
        part(day.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    )?;
    Timestamp::new_local(datetime, at.offset().local_minus_utc() / 60)
}

fn told(problems: &[SourceDiagnostic]) -> String {
    let told: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    told.join("; ")
}
