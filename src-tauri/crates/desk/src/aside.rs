//! What was taken apart and did not hold when the desks met again: told, done after all, or let go.

use show::aside::renewed;
use show::id::TurnId;
use show::time::Moment;
use show::turn::Actor;
use show::{Refusal, Turn};
use store::{Aside, Settled};
use wire::ask::{Ask, Reply};

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::turn::{Input, Table};

/// Answers what is asked of turns that were set aside.
pub fn answer(desk: &Desk, bearer: &Bearer, ask: Ask) -> Result<Reply, Fault> {
    if let Ask::SettleAside { turn, over } = ask {
        desk.settle_aside(bearer, TurnId(turn), over)?;
    }
    let open = desk.asides()?;
    let (show, moment) = desk.read(|r| (r.show.clone(), r.moment.clone()))?;
    let told = |past: &live::past::Past| {
        let each = open.iter().filter_map(|aside| {
            let turn: Turn = serde_json::from_str(&aside.body).ok()?;
            let why = serde_json::from_str(&aside.why).unwrap_or_default();
            Some(wire::build::aside(past, (&show, &moment), &turn, &why, bearer.words()))
        });
        each.collect()
    };
    Ok(Reply::Asides { list: desk.look_back(|past, _| told(past))? })
}

impl Table {
    /// The turns that were set aside and that nobody has looked at.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn open_asides(&self) -> Result<Vec<Aside>, Fault> {
        let mut asides = self.store.read_aside()?;
        asides.retain(|aside| aside.settled.is_none());
        Ok(asides)
    }

    /// Counts anew what was set aside.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn count_asides(&mut self) -> Result<(), Fault> {
        let all = self.store.read_aside()?;
        self.asides = all.len() as u64;
        self.open = all.iter().filter(|aside| aside.settled.is_none()).count();
        Ok(())
    }

    /// Does a turn that was set aside after all, as `as_turn`; or lets it go.
    ///
    /// # Errors
    /// When it is not there, cannot be done any more, or could not be written.
    pub fn settle_aside(
        &mut self,
        turn: &TurnId,
        as_turn: Option<TurnId>,
        actor: Actor,
        moment: Moment,
    ) -> Result<u64, Fault> {
        let all = self.open_asides()?;
        let mut turns = all.iter().filter_map(|a| serde_json::from_str::<Turn>(&a.body).ok());
        let unknown = || Refusal::Unknown { what: "turn".to_owned(), id: turn.0.clone() };
        let found = turns.find(|one| one.id == *turn).ok_or_else(unknown)?;
        let settled = match as_turn {
            None => Settled::LetGo,
            Some(id) => {
                let again = found.command.and_then(|command| renewed(&self.show, &command));
                let command = again.ok_or(Refusal::NotAgain)?;
                self.turn(Input { command, id, actor, moment })?;
                Settled::TakenOver
            }
        };
        self.store.settle_aside(turn.as_str(), settled)?;
        self.count_asides()?;
        Ok(self.count())
    }
}
