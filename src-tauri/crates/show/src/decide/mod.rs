//! From a command to events, or to a refusal. Pure: the same show, command and moment always give
//! the same answer.

mod again;
mod arrange;
mod calling;
mod catchup;
mod checklist;
mod closing;
mod devices;
mod follow;
mod paper;
mod passages;
mod people;
mod plan;
mod record;
mod remedy;
mod run;
mod settings;
mod several;
mod text;
mod undo;
mod watch;
mod words;

pub use remedy::swappable;
pub use run::jumped;

use crate::caller;
use crate::command::Command;
use crate::event::{Change, Event};
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Moment;
use crate::turn::Actor;

/// What a command leads to.
///
/// # Errors
/// A [`Refusal`] when a rule of the show stands against it; nothing has happened then.
pub fn decide(
    show: &Show,
    command: &Command,
    actor: &Actor,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    if show.about.is_none() && !makes_one(command) {
        return Err(Refusal::NoProgramme);
    }
    match command {
        Command::Bring { programme, checklist } => plan::bring(show, programme, checklist),
        Command::BringAgain { programme, take } => again::bring(show, programme, take),
        Command::SetDate { date, was } => plan::set_date(show, *date, *was),
        Command::Set(set) => settings::set(show, set),
        Command::Edit { segment, now, was } => plan::edit(show, segment, now, was),
        Command::CatchUp { cuts, drops } => catchup::catch_up(show, cuts, drops, moment),
        Command::SetLengths { lengths } => plan::set_lengths(show, lengths),
        Command::AddSegment { segment, after } => plan::add(show, segment, after.as_ref()),
        Command::AddBlock { block, after } => arrange::add_block(show, block, after.as_ref()),
        Command::RemoveSegment { segment } => plan::remove(show, segment),
        Command::MoveSegments { segments, after } => arrange::shift(show, segments, after.as_ref()),
        Command::EditBlock { now, was } => arrange::edit_block(show, now, was),
        Command::RemoveBlock { block } => arrange::dissolve(show, block),
        Command::AddAppearance { appearance, after } => {
            passages::add(show, appearance, after.as_ref())
        }
        Command::EditAppearance { now, was } => passages::edit(show, now.as_ref(), was),
        Command::MoveAppearance { appearance, after } => {
            passages::shift(show, appearance, after.as_ref())
        }
        Command::Several { commands } => several::several(show, commands, actor, moment),
        Command::AddPerson { person, appearance } => people::add(show, person, appearance.as_ref()),
        Command::EditPerson { person, now } => people::edit(show, person, now),
        Command::Erase { person } => people::erase(show, person),
        Command::Check { person, appearance, check, state, note } => {
            let mark = people::Marking { check, state: *state, note, at: moment.at() };
            people::check(show, person, appearance.as_ref(), &mark)
        }
        Command::Prepare(preparing) => checklist::prepare(show, preparing),
        Command::Rehearse { run, at, speed, from } => {
            let rehearsal = run::Rehearsal { run, at: *at, speed: *speed, from: from.as_ref() };
            run::rehearse(show, &rehearsal, moment)
        }
        Command::GoLive { run, override_day } => run::go_live(show, run, *override_day, moment),
        Command::SetClock { at, speed } => run::set_clock(show, *at, *speed, moment),
        Command::Standby { track, segment } => run::standby(show, track, segment),
        Command::Take { track, from, to, forced } => {
            let seen = run::Seen { track, from: from.as_ref(), to: to.as_ref() };
            run::take(show, &seen, *forced, moment)
        }
        Command::End { segment } => run::end(show, segment, moment),
        Command::Hold => run::hold(show, moment),
        Command::Resume => run::resume(show, moment),
        Command::Back { track, segment } => run::back(show, track, segment),
        Command::Skip { segment } => run::skip(show, segment),
        Command::Unskip { segment } => run::unskip(show, segment),
        Command::CorrectStart { turn, was, now } => {
            record::correct_start(show, turn, *was, *now, moment)
        }
        Command::CorrectEnd { turn, was, now } => {
            record::correct_end(show, turn, *was, *now, moment)
        }
        Command::FollowOn { track, from, to } => follow::follow_on(show, track, from, to, moment),
        Command::GoOn => follow::go_on(show, moment),
        Command::Witness { jolt } => watch::witness(show, jolt, moment),
        Command::Acknowledge { cause, level } => watch::acknowledge(show, cause, *level, moment),
        Command::Devices(order) => devices::order(show, order, moment),
        Command::Caller(order) => caller::order(show, order, moment),
        Command::Swap { segment, with } => remedy::swap(show, segment, with),
        Command::Fill { on_air, seconds } => remedy::fill(show, on_air.as_ref(), *seconds, moment),
        Command::Adjust { segment, seconds } => run::adjust(show, segment, *seconds),
        Command::Message { text, to } => words::message(show, text, *to, moment),
        Command::Read { message } => words::read(show, *message, actor, moment),
        Command::HostReady { segment, ready } => words::host_ready(show, segment, *ready, moment),
        Command::Undo { turn } => undo::undo(show, turn.as_ref(), actor),
        Command::Redo => undo::redo(show, actor),
        Command::Printed { paper } => paper::printed(show, paper),
        closing => closing::decide(show, closing, moment),
    }
}

/// Whether it may give a show its programme.
fn makes_one(command: &Command) -> bool {
    matches!(command, Command::Bring { .. } | Command::Undo { .. } | Command::Redo)
}

/// One change as the events of a turn.
fn changed(change: Change) -> Vec<Event> {
    vec![Event::Changed { change: Box::new(change) }]
}
