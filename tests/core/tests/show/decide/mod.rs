//! From a command to events, or to a refusal.

mod again;
mod arrange;
mod calling;
mod catchup;
mod checklist;
mod closing;
mod devices;
mod follow;
mod out;
mod passages;
mod people;
mod plan;
mod record;
mod remedy;
mod run;
mod settings;
mod several;
mod undo;
mod watch;
mod words;

use kit::{Stage, given};
use show::state::To;
use show::{Command, Refusal};

#[test]
fn before_the_first_programme_there_is_nothing_to_do() {
    let nothing = Stage::default();
    for command in [Command::Hold, Command::Message { text: "?".into(), to: To::Stage }] {
        given(&nothing).when(command).refused(&Refusal::NoProgramme);
    }
    for command in [Command::Undo { turn: None }, Command::Redo] {
        given(&nothing).when(command).refused(&Refusal::NothingToUndo);
    }
}

fn unknown(what: &str, id: &str) -> Refusal {
    Refusal::Unknown { what: what.into(), id: id.into() }
}

fn taken(what: &str, id: &str) -> Refusal {
    Refusal::Taken { what: what.into(), id: id.into() }
}

fn stale(what: &str) -> Refusal {
    Refusal::Stale { what: what.into() }
}

fn bad(what: &str, most: usize) -> Refusal {
    Refusal::BadText { what: what.into(), most }
}

fn out_of(what: &str, least: i64, most: i64) -> Refusal {
    Refusal::OutOfRange { what: what.into(), least, most }
}
