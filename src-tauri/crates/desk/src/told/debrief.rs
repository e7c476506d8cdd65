//! The debrief as a paper.

use live::debrief::{Debrief, Told, debrief, rehearsal_beside};
use live::drift::Drift;
use paper::{Bar, DebriefPaper, DebriefTable, Journal, JournalEntry, Labelled, Waterfall};
use show::Show;
use show::run::Run;
use show::time::Secs;
use wire::build::{length, signed, word};
use wire::journal::JournalLine;

use super::said::Telling;

/// The debrief as a paper, beside the last rehearsal.
pub fn paper(show: &Show, run: &Run, said: &Telling) -> DebriefPaper {
    let last = said.past.last();
    let rehearsal = rehearsal_beside(last, &run.id);
    let told = debrief(show, rehearsal, show.now(said.now));
    let lines = journal(run, said);
    let detail = said.words.text("debrief-lines", &[("count", lines.len().into())]);
    let mut figures = vec![said.real(&told)];
    figures.extend(said.figures(&told).into_iter().skip(1));
    DebriefPaper {
        sheet: said.sheet(said.text(&format!("debrief-title-{}", word(&run.mode))), detail),
        aside: Labelled {
            label: said.text("debrief-at-the-end"),
            value: said.late(told.drift.over),
        },
        figures,
        drift: waterfall(show, &told.drift, said),
        table: table(show, &told, rehearsal.is_some(), said),
        journal: Journal { title: said.text("debrief-journal"), lines },
    }
}

fn waterfall(show: &Show, drift: &Drift, said: &Telling) -> Waterfall {
    let mut sums = vec![0];
    for cause in &drift.causes {
        sums.push(sums[sums.len() - 1] + cause.by);
    }
    let low = sums.iter().copied().min().unwrap_or(0);
    let high = sums.iter().copied().max().unwrap_or(0);
    let place = |secs: Secs| fraction(secs - low, (high - low).max(1));
    let bar = |(at, cause): (usize, &live::drift::Cause)| {
        let cause_json = serde_json::to_value(&cause.why).unwrap_or_default();
        let why = said.text(&format!("debrief-cause-{}", cause_json["why"].as_str().unwrap_or("")));
        let title = cause_json["segment"].as_str().and_then(|id| show.plan.segment(&id.into()));
        let name = match title {
            Some(segment) => format!("{}, {why}", segment.title),
            None => why,
        };
        let (from, to) = (place(sums[at]), place(sums[at + 1]));
        Bar { name, by: signed(cause.by), from, to, sum: false }
    };
    let mut bars: Vec<Bar> = drift.causes.iter().enumerate().map(bar).collect();
    if !bars.is_empty() {
        bars.push(Bar {
            name: said.text("debrief-sum"),
            by: signed(drift.over),
            from: place(0),
            to: place(drift.over),
            sum: true,
        });
    }
    Waterfall { title: said.with("debrief-whence", "length", length(drift.over)), bars }
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a day have few digits")]
fn fraction(part: Secs, whole: Secs) -> f64 {
    part as f64 / whole as f64
}

fn table(show: &Show, told: &Debrief, rehearsed: bool, said: &Telling) -> DebriefTable {
    let mut heads = vec!["debrief-number", "debrief-segment", "debrief-planned-length"];
    heads.extend(rehearsed.then_some("debrief-rehearsed-length"));
    heads.extend(["debrief-real-length", "debrief-by"]);
    let or = |secs: Option<Secs>| secs.map_or_else(|| "–".to_owned(), length);
    let row = |row: &Told| {
        let segment = show.plan.segment(&row.segment);
        let mut cells = vec![
            segment.map(|s| s.number.clone()).unwrap_or_default(),
            segment.map_or_else(|| said.text("debrief-gone"), |s| s.title.clone()),
            or(row.planned),
        ];
        cells.extend(rehearsed.then(|| or(row.rehearsed)));
        cells.extend([or(row.real), row.by.map_or_else(String::new, signed)]);
        cells
    };
    DebriefTable {
        title: said.text(if rehearsed { "debrief-three" } else { "debrief-two" }),
        heads: heads.into_iter().map(|key| said.text(key)).collect(),
        rows: told.rows.iter().map(row).collect(),
    }
}

/// All that was called in the run, in order: its calls, and what was done to catch up and undone.
fn journal(run: &Run, said: &Telling) -> Vec<JournalEntry> {
    let mut lines: Vec<JournalLine> = Vec::new();
    let mut before = None;
    while let Some(page) =
        wire::build::journal(said.past, said.sent, Some(&run.id), before, said.words)
    {
        lines.extend(page.lines);
        before = page.before;
        if before.is_none() {
            break;
        }
    }
    lines.reverse();
    let called = |line: &&JournalLine| {
        let prepared = ["check", "takeaway-", "segment", "person", "closing", "row", "message"];
        !prepared.iter().any(|beginning| line.code.starts_with(beginning))
    };
    let entry = |line: &JournalLine| {
        let mut detail = vec![line.who.clone()];
        detail.extend(line.notes.iter().cloned());
        JournalEntry {
            time: said.seconds(wire::build::instant(line.at)),
            text: line.text.clone(),
            detail: detail.join(", "),
            struck: line.undone || line.corrected.is_some(),
        }
    };
    lines.iter().filter(called).map(entry).collect()
}
