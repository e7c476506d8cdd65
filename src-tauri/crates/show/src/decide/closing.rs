//! Decisions on what was noted, and on the closing.

use super::plan::within;
use super::text::{self, LINE, LONG, stale, taken, unknown};
use super::{calling, changed};
use crate::closing::{Closing, Row, Takeaway, TakeawayKind};
use crate::command::Command;
use crate::event::{Change, Event};
use crate::id::{RowId, TakeawayId, TrackId};
use crate::plan::LONGEST;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Moment;

type Decision = Result<Vec<Event>, Refusal>;

/// What was noted, the closing that is made of it, and its calls.
pub fn decide(show: &Show, command: &Command, moment: &Moment) -> Decision {
    match command {
        Command::Takeaway { id, text, kind, theme } => note(show, id, text, *kind, theme, moment),
        Command::EditTakeaway { id, now, was } => edit_note(show, id, now.as_ref(), was),
        Command::MergeTakeaways { was, text } => merge(show, was, text),
        Command::Compose { closing } => compose(show, closing),
        Command::EditRow { id, now, was } => edit_row(show, id, now, was),
        Command::MoveRow { id, to } => move_row(show, id, *to),
        Command::FitRows { fitted } => calling::fit(show, fitted),
        Command::CallRow { from, to } => calling::call(show, from.as_ref(), to, moment),
        Command::BackRow { row } => calling::back(show, row),
        // All others are decided before.
        _ => Err(stale("command")),
    }
}

fn note(
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

fn edit_note(show: &Show, id: &TakeawayId, now: Option<&Takeaway>, was: &Takeaway) -> Decision {
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

/// The first takes the text and the place; rows that told one of the others tell it.
fn merge(show: &Show, was: &[Takeaway], text: &str) -> Decision {
    text::some("takeaway", text, LONG)?;
    let [first, others @ ..] = was else { return Err(stale("takeaway")) };
    let distinct = was.iter().enumerate().all(|(at, one)| was[..at].iter().all(|o| o.id != one.id));
    if others.is_empty() || !distinct || !was.iter().all(|one| show.takeaways.contains(one)) {
        return Err(stale("takeaway"));
    }
    let at = |id: &TakeawayId| show.takeaways.iter().position(|t| t.id == *id).unwrap_or(0);
    let put = |at, was: &Takeaway, now| Change::Takeaway {
        id: was.id.clone(),
        at,
        was: Some(was.clone()),
        now,
    };
    let kept = Takeaway { text: text.trim().to_owned(), ..first.clone() };
    let mut changes = vec![put(at(&first.id), first, Some(kept))];
    // From the last to the first, so that each still stands at its place.
    let mut gone: Vec<_> = others.iter().map(|one| (at(&one.id), one)).collect();
    gone.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    changes.extend(gone.into_iter().map(|(at, one)| put(at, one, None)));
    let rows = show.closing.iter().flat_map(|closing| &closing.rows);
    changes.extend(rows.filter_map(|row| told_as(row, &first.id, others)));
    Ok(changes.into_iter().flat_map(changed).collect())
}

/// A row that told one of several tells the first of them, once.
fn told_as(row: &Row, first: &TakeawayId, others: &[Takeaway]) -> Option<Change> {
    let is_other = |id: &TakeawayId| others.iter().any(|o| o.id == *id);
    row.takeaways.iter().any(is_other).then_some(())?;
    let mut takeaways: Vec<TakeawayId> = Vec::new();
    for id in &row.takeaways {
        let id = if is_other(id) { first } else { id };
        if !takeaways.contains(id) {
            takeaways.push(id.clone());
        }
    }
    let now = Box::new(Row { takeaways, ..row.clone() });
    Some(Change::Row { id: row.id.clone(), was: Box::new(row.clone()), now })
}

fn compose(show: &Show, closing: &Closing) -> Decision {
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

fn edit_row(show: &Show, id: &RowId, now: &Row, was: &Row) -> Decision {
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

fn move_row(show: &Show, id: &RowId, to: usize) -> Decision {
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
