//! The as-run, as a paper and as a table.

use std::collections::BTreeSet;

use formats::out::{Cell, Table};
use live::debrief::{Debrief, Told, debrief};
use live::timetable::RowStatus;
use paper::{AsRunHeads, AsRunPaper, AsRunRow, Phrase};
use show::Show;
use show::plan::Start;
use show::run::{Passage, Run};
use show::time::Secs;
use wire::build::{length, say_missing, signed, word};

use super::said::{Telling, of};

/// The as-run as a paper.
pub fn paper(show: &Show, run: &Run, said: &Telling) -> AsRunPaper {
    let told = debrief(show, None, show.now(said.now));
    let lines = said.past.around(&run.id).map_or(0, |(from, to)| to - from);
    let detail = said.words.text("debrief-lines", &[("count", lines.into())]);
    let went = told.rows.iter().filter(|row| row.start.is_some());
    AsRunPaper {
        sheet: said.sheet(said.text(&format!("debrief-as-run-{}", word(&run.mode))), detail),
        aside: said.real(&told),
        figures: said.figures(&told),
        heads: heads(said),
        rows: went.map(|row| self::row(show, run, row, said)).collect(),
        total: total(&told, said),
        notes: notes(show, &told, said),
        signs: vec![said.text("debrief-sign-desk"), said.text("debrief-sign-organiser")],
    }
}

fn heads(said: &Telling) -> AsRunHeads {
    AsRunHeads {
        number: said.text("debrief-number"),
        segment: said.text("debrief-segment"),
        planned: said.text("debrief-planned"),
        real: said.text("debrief-real"),
        planned_length: said.text("debrief-planned-length"),
        real_length: said.text("debrief-real-length"),
        by: said.text("debrief-by"),
        late: said.text("debrief-start-late"),
        called: said.text("debrief-called"),
        note: said.text("debrief-note"),
    }
}

fn row(show: &Show, run: &Run, row: &Told, said: &Telling) -> AsRunRow {
    let (segment, passage) = of(show, run, &row.segment);
    let or = |secs: Option<Secs>| secs.map_or_else(String::new, length);
    AsRunRow {
        rest: segment.is_some_and(|s| s.kind.is_rest()),
        fixed: segment.is_some_and(|s| matches!(s.start, Start::Hard(_))),
        number: segment.map(|s| s.number.clone()).unwrap_or_default(),
        title: segment.map_or_else(|| said.text("debrief-gone"), |s| s.title.clone()),
        planned: row.planned_start.map_or_else(String::new, |at| said.minutes(at)),
        real: row.start.map_or_else(String::new, |at| said.seconds(at)),
        planned_length: or(row.planned),
        real_length: or(row.real),
        by: row.by.map_or_else(String::new, signed),
        late: late(row).map_or_else(String::new, signed),
        called: passage.map_or_else(String::new, |p| said.called(p)),
        note: passage.map_or_else(String::new, |p| note(show, row, p, said)),
    }
}

/// By how much its start was late, in whole seconds.
fn late(row: &Told) -> Option<Secs> {
    row.start.zip(row.planned_start).map(|(start, planned)| start.since(planned) / 1000)
}

fn note(show: &Show, row: &Told, passage: &Passage, said: &Telling) -> String {
    let mut notes = Vec::new();
    if row.held > 0 {
        notes.push(said.with("debrief-note-held", "length", length(row.held)));
    }
    if passage.adjust != 0 {
        notes.push(said.with("debrief-note-adjusted", "by", signed(passage.adjust)));
    }
    if !passage.forced.is_empty() {
        let who: BTreeSet<_> = passage.forced.iter().map(|missing| &missing.person).collect();
        let names =
            who.into_iter().map(|id| show.people.person(id).map_or(id.as_str(), |p| &p.name));
        let list = names.collect::<Vec<_>>().join(", ");
        notes.push(said.with("debrief-note-forced", "list", list));
    }
    notes.join(", ")
}

/// The day as a row.
fn total(told: &Debrief, said: &Telling) -> Option<AsRunRow> {
    let (planned, real) = told.planned.zip(told.real)?;
    let whole = |span: live::planned::Span| length(span.end.since(span.start) / 1000);
    Some(AsRunRow {
        fixed: true,
        title: said.text("debrief-end"),
        planned: said.minutes(planned.end),
        real: said.seconds(real.end),
        planned_length: whole(planned),
        real_length: whole(real),
        late: signed(told.drift.over),
        ..AsRunRow::default()
    })
}

/// What did not come about.
fn notes(show: &Show, told: &Debrief, said: &Telling) -> Vec<Phrase> {
    let left = |status: RowStatus| {
        let rows = told.rows.iter().filter(move |row| row.status == status);
        rows.filter_map(|row| show.plan.segment(&row.segment)).map(|s| s.title.clone())
    };
    let phrase = |key: &str, titles: Vec<String>| {
        let list = titles.join(", ");
        (!list.is_empty()).then(|| Phrase::new(said.text(key), format!(" {list}.")))
    };
    let all = [
        ("debrief-skipped", RowStatus::Skipped),
        ("debrief-dropped", RowStatus::Dropped),
        ("debrief-not-run", RowStatus::NotRun),
    ];
    all.into_iter().filter_map(|(key, status)| phrase(key, left(status).collect())).collect()
}

/// The as-run as rows of a table, the heads first: what was on air in the order of the rundown.
pub fn table(show: &Show, run: &Run, said: &Telling) -> Vec<Vec<String>> {
    let told = debrief(show, None, show.now(said.now));
    let heads = [
        "number",
        "segment",
        "track",
        "planned_start",
        "start",
        "end",
        "planned",
        "real",
        "held",
        "by",
        "late",
        "called",
        "forced",
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let number = |secs: Option<Secs>| secs.map_or_else(String::new, |secs| secs.to_string());
    for row in told.rows.iter().filter(|row| row.start.is_some()) {
        let (segment, passage) = of(show, run, &row.segment);
        let time = |at: Option<show::time::At>| at.map_or_else(String::new, |at| said.seconds(at));
        let forced = passage.map_or(&[][..], |p| &p.forced);
        rows.push(vec![
            segment.map(|s| s.number.clone()).unwrap_or_default(),
            segment.map_or_else(|| said.text("debrief-gone"), |s| s.title.clone()),
            row.track.0.clone(),
            time(row.planned_start),
            time(row.start),
            time(passage.and_then(|p| p.ended)),
            number(row.planned),
            number(row.real),
            row.held.to_string(),
            number(row.by),
            number(late(row)),
            passage.map_or_else(String::new, |p| said.called(p)),
            say_missing(show, forced, said.words),
        ]);
    }
    rows
}

/// Columns of the table that hold a time of day.
const TIMES: [&str; 3] = ["planned_start", "start", "end"];
/// Columns of the table that hold a length, in seconds.
const LENGTHS: [&str; 5] = ["planned", "real", "held", "by", "late"];

/// The as-run as a workbook: times as times, lengths as minutes, heads in words.
pub fn workbook(show: &Show, run: &Run, said: &Telling) -> Table {
    let mut rows = table(show, run, said).into_iter();
    let codes = rows.next().unwrap_or_default();
    let cell = |(code, text): (&String, String)| {
        let time = || chrono::NaiveTime::parse_from_str(&text, "%H:%M:%S");
        match code.as_str() {
            code if TIMES.contains(&code) => time().map_or(Cell::Empty, Cell::Time),
            code if LENGTHS.contains(&code) => text.parse().map_or(Cell::Empty, Cell::minutes),
            _ => Cell::text(&text),
        }
    };
    Table {
        title: said.text(&format!("debrief-as-run-{}", word(&run.mode))),
        heads: codes
            .iter()
            .map(|code| said.text(&format!("as-run-{}", code.replace('_', "-"))))
            .collect(),
        rows: rows.map(|row| codes.iter().zip(row).map(cell).collect()).collect(),
    }
}
