//! Decisions on what was noted, and on the closing.

use super::changed;
use super::plan::within;
use super::text::{self, LINE, LONG, stale, taken, unknown};
use crate::closing::{Closing, Row, Takeaway, TakeawayKind};
use crate::event::{Change, Event};
use crate::id::{RowId, TakeawayId, TrackId};
use crate::plan::LONGEST;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Moment;

type Decision = Result<Vec<Event>, Refusal>;

pub fn note(
    show: &Show,
    id: &TakeawayId,
    text: &str,
    kind: TakeawayKind,
    theme: &str,
    moment: &Moment,
) -> Decision {
    text::some("takeaway", text, LONG)?;
    text::any("theme", theme, LINE)?;
    if show.takeaways.iter().any(|t| t.id == *id) {
        return Err(taken("takeaway", id));
    }
    let on_air = show.under_way().and_then(|r| r.on_air(&TrackId::main()));
    let now = Takeaway {
        id: id.clone(),
        text: text.trim().to_owned(),
        kind,
        theme: theme.trim().to_owned(),
        segment: on_air.map(|p| p.segment.clone()),
        at: show.now(moment),
    };
    let at = show.takeaways.len();
    Ok(changed(Change::Takeaway { id: id.clone(), at, was: None, now: Some(now) }))
}

pub fn edit_note(show: &Show, id: &TakeawayId, now: Option<&Takeaway>, was: &Takeaway) -> Decision {
    let at = show.takeaways.iter().position(|t| t.id == *id);
    let at = at.ok_or_else(|| unknown("takeaway", id))?;
    if show.takeaways[at] != *was {
        return Err(stale("takeaway"));
    }
    if let Some(now) = now {
        text::some("takeaway", &now.text, LONG)?;
        text::any("theme", &now.theme, LINE)?;
    }
    let (was, now) = (Some(was.clone()), now.cloned());
    Ok(changed(Change::Takeaway { id: id.clone(), at, was, now }))
}

pub fn compose(show: &Show, closing: &Closing) -> Decision {
    let first = closing.segments.first().ok_or_else(|| stale("closing"))?;
    for (step, id) in closing.segments.iter().enumerate() {
        let at = show.plan.position(id).ok_or_else(|| unknown("segment", id))?;
        if show.plan.position(first) != at.checked_sub(step) {
            return Err(stale("closing"));
        }
    }
    closing.rows.iter().try_for_each(sound)?;
    Ok(changed(Change::Closing { was: show.closing.clone(), now: Some(closing.clone()) }))
}

pub fn edit_row(show: &Show, id: &RowId, now: &Row, was: &Row) -> Decision {
    let closing = show.closing.as_ref().ok_or_else(|| unknown("closing", id))?;
    if closing.row(id).ok_or_else(|| unknown("row", id))? != was {
        return Err(stale(&was.title));
    }
    if now.id != *id {
        return Err(unknown("row", &now.id));
    }
    sound(now)?;
    Ok(changed(Change::Row {
        id: id.clone(),
        was: Box::new(was.clone()),
        now: Box::new(now.clone()),
    }))
}

pub fn move_row(show: &Show, id: &RowId, to: usize) -> Decision {
    let closing = show.closing.as_ref().ok_or_else(|| unknown("closing", id))?;
    let was = closing.rows.iter().position(|r| r.id == *id).ok_or_else(|| unknown("row", id))?;
    let now = to.min(closing.rows.len() - 1);
    if was == now {
        return Ok(Vec::new());
    }
    Ok(changed(Change::RowPlace { id: id.clone(), was, now }))
}

fn sound(row: &Row) -> Result<(), Refusal> {
    text::some("title", &row.title, LINE)?;
    text::any("script", &row.script, LONG)?;
    text::any("theme", &row.theme, LINE)?;
    within("least", row.least, 0, LONGEST)?;
    within("target", row.target, row.least, LONGEST)?;
    within("most", row.most, row.target, LONGEST)?;
    within("locked", row.locked.unwrap_or(0), 0, LONGEST)
}
