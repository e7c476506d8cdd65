//! What was noted, and the closing, as a view.

use show::Show;
use show::closing::{Closing, Row};

use super::{ms, word};
use crate::view::{ClosingRowView, ClosingView, TakeawayView};

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
        rows: closing.rows.iter().map(row).collect(),
        placed: placed(show, closing),
    })
}

/// The segment whose beats are the closing's rows, in their order.
fn placed(show: &Show, closing: &Closing) -> Option<String> {
    let first = closing.segments.first()?;
    let beats = &show.plan.segment(first)?.beats;
    let rows: Vec<&str> = closing.rows.iter().map(|r| r.id.as_str()).collect();
    let all_rows = !beats.is_empty() && beats.iter().all(|b| rows.contains(&b.id.as_str()));
    all_rows.then(|| first.0.clone())
}

fn row(row: &Row) -> ClosingRowView {
    ClosingRowView {
        id: row.id.0.clone(),
        title: row.title.clone(),
        rank: word(&row.rank),
        least: row.least,
        target: row.target,
        most: row.most,
        speaker: row.speaker.as_ref().map(|p| p.0.clone()),
        script: row.script.clone(),
        takeaways: row.takeaways.iter().map(|t| t.0.clone()).collect(),
        theme: row.theme.clone(),
        locked: row.locked,
        dropped: row.dropped,
    }
}
