//! A document brought into the show that is open: its programme where the show has none, the
//! people of a list, or what was chosen of the differences.

use formats::Draft;
use show::again::{Difference, Step, differences as differ, keep_names};
use show::command::{Command, Programme};
use show::{Refusal, Show};
use wire::again::AgainView;
use wire::ask::Choices;

use crate::bring::{self, Unsettled};
use crate::door::{self, Bearer};
use crate::fault::Fault;
use crate::handle::Desk;
use crate::joining;
use crate::turn::Done;

/// What a document brings.
enum Brings {
    Programme(Box<Programme>),
    People(Box<Draft>),
}

/// What differs between a document and the show that is open; people of a list differ in nothing.
///
/// # Errors
/// When it cannot be read, or something is still to be said.
pub fn differences(
    desk: &Desk,
    name: &str,
    bytes: &[u8],
    choices: &Choices,
) -> Result<AgainView, Fault> {
    match brings(desk, name, bytes, choices)? {
        Brings::People(_) => Ok(AgainView { rows: Vec::new(), live: false }),
        Brings::Programme(programme) => desk.read(move |r| {
            let (programme, found) = compared(*programme, r.show);
            wire::build::again(r.show, &programme, &found)
        }),
    }
}

fn compared(programme: Programme, show: &Show) -> (Programme, Vec<Difference>) {
    let programme = keep_names(programme, show);
    let found = differ(show, &programme);
    (programme, found)
}

/// Brings a document into the show that is open, in one turn; gives the desk's counter.
///
/// # Errors
/// When it cannot be read, something is still to be said, or the show refuses it.
pub fn brought(
    desk: &Desk,
    bearer: &Bearer,
    name: &str,
    bytes: &[u8],
    choices: &Choices,
) -> Result<Done, Fault> {
    let done = match brings(desk, name, bytes, choices)? {
        Brings::People(draft) => joining::join(desk, bearer, &draft)?,
        Brings::Programme(programme) => {
            let take = choices.take.clone();
            let command = desk.read(move |r| command(*programme, r.show, take.as_deref()))?;
            desk.command(bearer, command?)?
        }
    };
    joining::keep_private(desk, bearer, name, bytes, choices)?;
    Ok(done)
}

/// The command that brings a programme into a show: as it is where the show has none yet, else
/// the steps of those names, or those that are proposed.
fn command(programme: Programme, show: &Show, take: Option<&[String]>) -> Result<Command, Refusal> {
    if show.plan.segments.is_empty() && show.runs.is_empty() {
        let programme = Box::new(keep_names(programme, show));
        return Ok(Command::Bring { programme, checklist: door::checklist() });
    }
    let (programme, found) = compared(programme, show);
    let take = match take {
        None => proposed(found),
        Some(names) => named(&found, names)?,
    };
    Ok(Command::BringAgain { programme: Box::new(programme), take })
}

fn proposed(found: Vec<Difference>) -> Vec<Step> {
    found.into_iter().filter(|d| d.kept.is_none()).map(|d| d.step).collect()
}

/// The steps of those names; one that is no difference any more was chosen of an older state.
fn named(found: &[Difference], names: &[String]) -> Result<Vec<Step>, Refusal> {
    let all: std::collections::BTreeMap<String, &Step> =
        found.iter().map(|d| (d.step.name(), &d.step)).collect();
    let stale = || Refusal::Stale { what: "programme".to_owned() };
    names.iter().map(|name| all.get(name).map(|step| (*step).clone()).ok_or_else(stale)).collect()
}

fn brings(desk: &Desk, name: &str, bytes: &[u8], choices: &Choices) -> Result<Brings, Fault> {
    let own = formats::own_programme(bytes)?;
    if let Some(programme) = own {
        return Ok(Brings::Programme(Box::new(bring::own(programme, choices)?)));
    }
    let draft = door::read(name, bytes, choices)?;
    let choices = filled(desk, &draft, choices)?;
    match bring::programme(&draft, &choices) {
        Err(Unsettled::PeopleOnly) => Ok(Brings::People(Box::new(draft))),
        programme => Ok(Brings::Programme(Box::new(programme?))),
    }
}

/// What neither the document nor the person says is as the show has it.
fn filled(desk: &Desk, draft: &Draft, choices: &Choices) -> Result<Choices, Fault> {
    let mut choices = choices.clone();
    let Some(about) = desk.read(|r| r.show.about.clone())? else { return Ok(choices) };
    let unsaid = |said: &Option<String>| said.as_ref().is_none_or(|text| text.trim().is_empty());
    if draft.show.date.is_none() && unsaid(&choices.date) {
        choices.date = Some(about.date.to_string());
    }
    if draft.show.time_zone.is_none() && unsaid(&choices.zone) {
        choices.zone = Some(about.zone.to_string());
    }
    if draft.show.title.is_none() && unsaid(&choices.title) {
        choices.title = Some(about.title);
    }
    Ok(choices)
}
