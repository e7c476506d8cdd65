//! Decisions on papers.

use super::text::{stale, unknown};
use crate::event::Event;
use crate::papers::Paper;
use crate::refusal::Refusal;
use crate::state::Show;

/// A paper is remembered as it was made; it tells of a show that was.
pub fn printed(show: &Show, paper: &Paper) -> Result<Vec<Event>, Refusal> {
    if paper.seq > show.seq {
        return Err(stale("show"));
    }
    if let Some(whom) = &paper.whom
        && show.people.person(whom).is_none()
    {
        return Err(unknown("person", whom));
    }
    Ok(vec![Event::Printed { paper: paper.clone() }])
}
