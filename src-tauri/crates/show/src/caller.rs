//! Who calls: of several desks the one that holds a track's call. Where nobody holds it anyone may
//! call; a desk alone is never asked.

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::event::{Change, Event};
use crate::id::{DeskId, TrackId, TurnId};
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::{At, Millis, Moment};
use crate::turn::Turn;

/// A desk that has said nothing for so long, in milliseconds of real time, is silent where nothing
/// else is set: another one is offered the call that it holds.
pub const SILENT_MS: Millis = 10_000;

/// The longest name of a desk, in characters.
pub const LONGEST_NAME: usize = 60;

/// The desk that holds a track's call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// Which one.
    pub desk: DeskId,
    /// As people call it.
    pub name: String,
    /// Since when, by the wall clock.
    pub since: At,
    /// The turn by which it was taken, or the last call since: who takes it over has seen it.
    pub last: TurnId,
}

/// Taking a track's call, and what the one who takes it saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taking {
    /// Of which track.
    pub track: TrackId,
    /// Who takes it.
    pub desk: DeskId,
    /// As people call that desk.
    pub name: String,
    /// Who held it, and the last call there was.
    pub from: Option<(DeskId, TurnId)>,
}

/// What a desk asks of the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "call", rename_all = "kebab-case")]
pub enum Order {
    /// Take it, whoever holds it.
    Take(Taking),
    /// Let it go: anyone may call then.
    Leave {
        /// Of which track.
        track: TrackId,
        /// Who lets it go.
        desk: DeskId,
    },
}

impl Show {
    /// Who holds a track's call: who holds that of the main one holds those that nobody does.
    #[must_use]
    pub fn caller(&self, track: &TrackId) -> Option<&Caller> {
        self.callers.get(track).or_else(|| self.callers.get(&TrackId::main()))
    }

    /// Whether another desk than `desk` holds the main track's call: what the show does of itself,
    /// and what devices are told, is then for that one.
    #[must_use]
    pub fn called_elsewhere(&self, desk: &DeskId) -> bool {
        self.caller(&TrackId::main()).is_some_and(|caller| caller.desk != *desk)
    }
}

/// What a command led to at a desk, where others may call. Who may not call is told so, whatever
/// else stands against the TOP.
///
/// # Errors
/// As it was decided, or as [`allows`] says.
pub fn judged(
    show: &Show,
    desk: &DeskId,
    command: &Command,
    decided: Result<Vec<Event>, Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let refused = match (&decided, command) {
        (Ok(events), _) => allows(show, desk, events),
        (Err(Refusal::CriticalOpen { .. }), Command::Take { track, to: Some(to), .. }) => {
            let call = Event::Armed { track: track.clone(), segment: to.clone() };
            allows(show, desk, &[call])
        }
        (Err(_), _) => Ok(()),
    };
    refused.and(decided)
}

/// Whether the desk may do what these events say: calls are for the one that holds the track's
/// call. Whoever sees danger may make all safe.
///
/// # Errors
/// [`Refusal::CalledElsewhere`], naming the desk that holds it.
pub fn allows(show: &Show, desk: &DeskId, events: &[Event]) -> Result<(), Refusal> {
    if events.iter().any(|event| matches!(event, Event::MadeSafe { .. })) {
        return Ok(());
    }
    let main = TrackId::main();
    let tracks = events.iter().filter(|event| is_call(event));
    let mut held = tracks.filter_map(|event| show.caller(track(event).unwrap_or(&main)));
    match held.find(|caller| caller.desk != *desk) {
        None => Ok(()),
        Some(caller) => Err(Refusal::CalledElsewhere { name: caller.name.clone() }),
    }
}

/// Whether it is a call: what the one does who calls the show.
#[must_use]
pub fn is_call(event: &Event) -> bool {
    match event {
        Event::RunBegan { .. }
        | Event::BeganWith { .. }
        | Event::RunEnded { .. }
        | Event::ClockSet { .. }
        | Event::Armed { .. }
        | Event::Taken { .. }
        | Event::Ended { .. }
        | Event::Held { .. }
        | Event::Resumed { .. }
        | Event::TookBack { .. }
        | Event::Skipped { .. }
        | Event::Adjusted { .. }
        | Event::FollowOnStopped { .. }
        | Event::WentOn { .. }
        | Event::RowsFitted { .. }
        | Event::RowTaken { .. }
        | Event::RowTookBack { .. } => true,
        Event::Changed { change } => {
            matches!(**change, Change::Skipped { .. } | Change::Armed { .. } | Change::Given { .. })
        }
        _ => false,
    }
}

/// The track of a call; none for one of the whole show.
fn track(event: &Event) -> Option<&TrackId> {
    match event {
        Event::Armed { track, .. }
        | Event::Taken { track, .. }
        | Event::Ended { track, .. }
        | Event::TookBack { track, .. }
        | Event::FollowOnStopped { track, .. } => Some(track),
        Event::Changed { change } => match &**change {
            Change::Armed { track, .. } => Some(track),
            _ => None,
        },
        _ => None,
    }
}

/// What comes of an order about the call.
pub(crate) fn order(show: &Show, order: &Order, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    match order {
        Order::Take(taking) => take(show, taking, moment),
        Order::Leave { track, desk } => leave(show, track, desk),
    }
}

/// Takes a track's call. What was seen must still hold: of two who take it over, and of one who
/// does while the other one calls, the second is refused.
fn take(show: &Show, taking: &Taking, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let Taking { track, desk, name, from } = taking;
    let holder = show.callers.get(track);
    if holder.is_some_and(|holder| holder.desk == *desk) {
        return Ok(Vec::new());
    }
    if holder.map(|holder| (&holder.desk, &holder.last)) != from.as_ref().map(|(d, t)| (d, t)) {
        return Err(Refusal::Stale { what: "call".to_owned() });
    }
    if name.trim().is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Refusal::BadText { what: "name".to_owned(), most: LONGEST_NAME });
    }
    Ok(vec![Event::CallTaken {
        track: track.clone(),
        desk: desk.clone(),
        name: name.trim().to_owned(),
        at: moment.at(),
    }])
}

/// Lets a track's call go: from then on anyone may call.
fn leave(show: &Show, track: &TrackId, desk: &DeskId) -> Result<Vec<Event>, Refusal> {
    match show.callers.get(track) {
        None => Ok(Vec::new()),
        Some(holder) if holder.desk != *desk => {
            Err(Refusal::CalledElsewhere { name: holder.name.clone() })
        }
        Some(_) => Ok(vec![Event::CallLeft { track: track.clone() }]),
    }
}

/// Folds who calls.
pub(crate) fn fold(show: &mut Show, event: &Event, turn: &Turn) {
    let last = turn.id.clone();
    match event {
        Event::CallTaken { track, desk, name, at } => {
            let caller = Caller { desk: desk.clone(), name: name.clone(), since: *at, last };
            show.callers.insert(track.clone(), caller);
        }
        Event::CallLeft { track } => drop(show.callers.remove(track)),
        call if is_call(call) => {
            let main = TrackId::main();
            let of = track(call).filter(|of| show.callers.contains_key(of)).unwrap_or(&main);
            if let Some(caller) = show.callers.get_mut(of) {
                caller.last = last;
            }
        }
        _ => {}
    }
}
