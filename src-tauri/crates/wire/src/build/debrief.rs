//! A run told afterwards, as a view.

use live::as_rehearsed::{Rehearsed, as_rehearsed};
use live::debrief::{Kept, Told, first_told, rehearsal_beside};
use live::past::Past;
use show::command::Length;
use show::id::RunId;
use show::run::{Mode, Run};
use show::time::Moment;
use show::turn::Actor;
use show::{Command, Show, decide};

use super::drift::drift_view;
use super::{ms, word};
use crate::debrief::{AsRehearsedView, DebriefView, KeptView, RehearsedView, RunView, ToldView};
use crate::drift::DriftView;

/// Tells of a run, or of the one that is told of first, beside a rehearsal, or the last one.
#[must_use]
pub fn debrief(
    past: &Past,
    run: Option<&RunId>,
    rehearsal: Option<&RunId>,
    now: &Moment,
) -> DebriefView {
    let last = past.last();
    let run = run.or_else(|| first_told(last).map(|run| &run.id));
    let Some((id, show)) = run.and_then(|id| Some((id, past.as_called(id)?))) else {
        return nothing(last);
    };
    let chosen = rehearsal.and_then(|id| last.runs.iter().find(|r| r.id == *id));
    let beside = chosen.or_else(|| rehearsal_beside(last, id));
    let told = live::debrief::debrief(&show, beside, show.now(now));
    let rehearsed = match show.run() {
        Some(run) if run.mode == Mode::Rehearsal => Some(run),
        _ => beside,
    };
    DebriefView {
        run: Some(id.0.clone()),
        rehearsal: beside.map(|run| run.id.0.clone()),
        planned_start: told.planned.map(|span| ms(span.start)),
        planned_end: told.planned.map(|span| ms(span.end)),
        real_start: told.real.map(|span| ms(span.start)),
        real_end: told.real.map(|span| ms(span.end)),
        drift: drift_view(&told.drift),
        fixed: told.fixed.iter().map(kept).collect(),
        rows: told.rows.iter().map(|row| row_of(&show, row)).collect(),
        takes: told.takes,
        forced: told.forced,
        held: told.held,
        as_rehearsed: rehearsed.map(|run| plan_as(last, run, now)),
        ..nothing(last)
    }
}

/// Before any run: the runs that there are, and nothing told.
fn nothing(show: &Show) -> DebriefView {
    DebriefView {
        runs: runs(show),
        run: None,
        rehearsal: None,
        planned_start: None,
        planned_end: None,
        real_start: None,
        real_end: None,
        drift: DriftView { over: 0, causes: Vec::new() },
        fixed: Vec::new(),
        rows: Vec::new(),
        takes: 0,
        forced: 0,
        held: 0,
        as_rehearsed: None,
    }
}

fn runs(show: &Show) -> Vec<RunView> {
    let (mut rehearsals, mut lives) = (0, 0);
    let went = show.runs.iter().filter(|run| !run.passages.is_empty());
    went.map(|run| {
        let nth = if run.mode == Mode::Live { &mut lives } else { &mut rehearsals };
        *nth += 1;
        RunView {
            id: run.id.0.clone(),
            mode: word(&run.mode),
            nth: *nth,
            begun: ms(run.begun),
            called: ms(run.clock.anchor.at()),
            over: run.ended.is_some(),
        }
    })
    .collect()
}

fn kept(kept: &Kept) -> KeptView {
    let segment = kept.segment.as_ref().map(|s| s.0.clone());
    KeptView {
        segment,
        at: ms(kept.planned),
        real: ms(kept.real),
        late: kept.late,
        kept: kept.kept(),
    }
}

fn row_of(show: &Show, row: &Told) -> ToldView {
    let segment = show.plan.segment(&row.segment);
    ToldView {
        segment: row.segment.0.clone(),
        title: segment.map(|s| s.title.clone()).unwrap_or_default(),
        number: segment.map(|s| s.number.clone()).unwrap_or_default(),
        kind: segment.map(|s| word(&s.kind)).unwrap_or_default(),
        rest: segment.is_some_and(|s| s.kind.is_rest()),
        track: row.track.0.clone(),
        status: word(&row.status),
        planned_start: row.planned_start.map(ms),
        start: row.start.map(ms),
        planned: row.planned,
        rehearsed: row.rehearsed,
        real: row.real,
        held: row.held,
        by: row.by,
    }
}

fn plan_as(show: &Show, run: &Run, now: &Moment) -> AsRehearsedView {
    let plan = as_rehearsed(show, run);
    let of = |l: &Rehearsed| Length { segment: l.segment.clone(), was: l.was, now: l.now };
    let length = |l: &Rehearsed| RehearsedView {
        segment: l.segment.0.clone(),
        title: show.plan.segment(&l.segment).map(|s| s.title.clone()).unwrap_or_default(),
        was: l.was,
        took: l.took,
        now: l.now,
        bound: l.bound.map(|bound| word(&bound)),
    };
    AsRehearsedView {
        run: run.id.0.clone(),
        lengths: plan.lengths.iter().map(length).collect(),
        end_was: plan.end_was.map(ms),
        end_now: plan.end_now.map(ms),
        refused: refused(show, plan.lengths.iter().map(of).collect(), now),
    }
}

/// Why the plan cannot take those lengths now, by the code of the refusal.
pub(super) fn refused(show: &Show, lengths: Vec<Length>, now: &Moment) -> Option<String> {
    let refusal = decide(show, &Command::SetLengths { lengths }, &Actor::Desk, now).err()?;
    let said = serde_json::to_value(refusal).unwrap_or_default();
    Some(said["code"].as_str().unwrap_or("refused").to_owned())
}
