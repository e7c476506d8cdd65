//! What was noted, and the closing, as a view.

use show::Show;
use show::closing::Row;

use super::{ms, word};
use crate::view::{CalledRowView, CallingView, ClosingRowView, ClosingView, TakeawayView};

/// What was noted, oldest first.
pub fn takeaways(show: &Show) -> Vec<TakeawayView> {
    let view = |t: &show::closing::Takeaway| TakeawayView {
        id: t.id.0.clone(),
        text: t.text.clone(),
        kind: word(&t.kind),
        theme: t.theme.clone(),
        segment: t.segment.as_ref().map(|s| s.0.clone()),
        at: ms(t.at),
    };
    show.takeaways.iter().map(view).collect()
}

/// The closing, once composed.
pub fn closing(show: &Show) -> Option<ClosingView> {
    let closing = show.closing.as_ref()?;
    Some(ClosingView {
        segments: closing.segments.iter().map(|s| s.0.clone()).collect(),
        rows: closing.rows.iter().map(|one| row(show, one)).collect(),
        placed: live::closing::placed(show).map(|id| id.0),
        air: air(show),
    })
}

/// How the closing is called, once its times are frozen.
fn air(show: &Show) -> Option<CallingView> {
    let air = show.closing_on_air()?;
    let calling = &air.run.calling;
    let fitted = calling.fits.last().filter(|_| live::closing::placed(show).is_some())?;
    let next = live::closing::next_row(show);
    let told = match calling.fits.as_slice() {
        [.., was, now] => live::closing::changes(was, now),
        _ => Vec::new(),
    };
    Some(CallingView {
        frozen: ms(fitted.at),
        end: ms(fitted.end),
        rows: live::closing::called_rows(show).into_iter().map(called).collect(),
        next: next.map(|row| row.0),
        told: told.iter().map(super::fit::change).collect(),
    })
}

fn called(called: live::closing::CalledRow) -> CalledRowView {
    CalledRowView {
        row: called.row.0,
        length: called.length,
        taken: called.taken.map(ms),
        ended: called.ended.map(ms),
    }
}

fn row(show: &Show, row: &Row) -> ClosingRowView {
    ClosingRowView {
        id: row.id.0.clone(),
        title: row.title.clone(),
        rank: word(&row.rank),
        least: row.least,
        target: row.target,
        most: row.most,
        speaker: row.speaker.as_ref().map(|p| p.0.clone()),
        script: row.script.clone(),
        said: live::closing::said(show, row),
        takeaways: row.takeaways.iter().map(|t| t.0.clone()).collect(),
        theme: row.theme.clone(),
        locked: row.locked,
        dropped: row.dropped,
    }
}
