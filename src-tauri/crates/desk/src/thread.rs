//! The desk's thread: it owns the show, takes one input at a time, and looks at the clock between.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use show::id::{PersonId, TurnId};
use show::people::PersonValue;
use show::people::{PrivateField, Sealed};
use show::preparing::Preparing;
use show::right::Right;
use show::time::{Millis, Moment};
use show::{Command, Refusal};
use wire::build::Touched;
use wire::fill::Shown;
use wire::words::Words;
use wire::{Do, Push};

use crate::door::Bearer;
use crate::fault::Fault;
use crate::itself::{self, Followed};
use crate::moment::Clock;
use crate::order::Order;
use crate::publish::Publisher;
use crate::reading::{Joined, Reading};
use crate::seal;
use crate::turn::{Done, Input, Table};
use crate::watch::Watch;
use crate::way::Barred;

/// The call that this desk held is another's now.
const TAKEN_OVER: &str = "order-call-taken";

/// Of a long show, what changed beside what was touched is shown so much later, in milliseconds:
/// building it does not hold up those who are being shown the first.
const REST: Millis = 40;

pub type Answer<T> = Sender<Result<T, Fault>>;

/// All that the desk's thread can be asked: a closed list.
pub enum Asked {
    Act {
        what: What,
        id: TurnId,
        bearer: Bearer,
        moment: Moment,
        answer: Answer<Done>,
    },
    Read(Box<dyn FnOnce(&Reading) + Send>),
    Join {
        right: Right,
        person: Option<PersonId>,
        answer: Answer<Joined>,
    },
    Erase {
        person: PersonId,
        id: TurnId,
        bearer: Bearer,
        moment: Moment,
        answer: Answer<Done>,
    },
    Table(Box<dyn FnOnce(&mut Table) + Send>),
    Settle {
        turn: TurnId,
        over: Option<TurnId>,
        bearer: Bearer,
        moment: Moment,
        answer: Answer<Done>,
    },
    Order {
        order: Box<dyn Order>,
        answer: Answer<()>,
    },
    Barred(Barred),
    Name(String),
    Speak(Words),
    Tell(Box<Push>),
    /// There is something to read on; to be told again from then on.
    Heard(Arc<AtomicBool>),
    Stop,
}

/// A command in brief, to be filled from what was shown; a whole one; or a text to be sealed.
pub enum What {
    Brief(Box<Do>),
    Whole(Box<Command>),
    Private { person: PersonId, field: PrivateField, text: String },
}

/// What the desk's thread owns.
pub struct Loop {
    table: Table,
    publisher: Publisher,
    clock: Clock,
    /// When the show was looked at last, and how long it stays as it is by itself.
    looked: (Moment, Millis),
    watch: Watch,
    warned: bool,
}

impl Loop {
    /// Begins with the show as its file gave it back.
    pub fn new(table: Table, words: Words, clock: Clock) -> Self {
        let mut table = table;
        let watch = Watch::begin(&mut table, &*clock);
        let moment = clock.now();
        table.begin(&moment);
        let mut publisher = Publisher::new(&table.show, &moment, words);
        publisher.counts(table.count());
        let sleep = Publisher::sleep(&table.show, &moment);
        Self { table, publisher, clock, looked: (moment, sleep), watch, warned: false }
    }

    /// Takes one input after another until it is told to stop.
    pub fn run(mut self, inputs: &Receiver<Asked>) {
        loop {
            let wait = if self.table.owes() { 0 } else { self.until_look() };
            let wait = u64::try_from(wait).unwrap_or_default();
            let asked = inputs.recv_timeout(Duration::from_millis(wait));
            if self.watch.look(&mut self.table, &*self.clock) {
                self.publish();
            }
            match asked {
                Ok(Asked::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(asked) => self.take(asked),
                Err(RecvTimeoutError::Timeout) if self.table.owes() => self.hear(),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if self.table.order.shared() {
                self.table.keep_step(&self.clock.now());
            }
            self.follow();
            if itself::freeze(&mut self.table, &*self.clock) {
                self.publish();
            }
            if self.table.astray {
                // Neither written nor read back: better no desk than one that shows what is not
                // on the disk.
                return;
            }
            if self.table.low_disk && self.table.store.refill_reserve() {
                (self.table.low_disk, self.warned) = (false, false);
            }
            // However many questions come, what time changes is shown when it is due.
            if self.until_look() <= 0 {
                self.publish();
            }
        }
    }

    fn until_look(&self) -> Millis {
        let (at, sleep) = &self.looked;
        sleep - self.clock.now().since(at)
    }

    /// Takes what follows by itself, where its time has come.
    fn follow(&mut self) {
        match itself::follow(&mut self.table, &*self.clock) {
            Followed::Nothing => {}
            Followed::Took => self.publish(),
            Followed::Later(ms) => self.look_in(ms),
        }
    }

    fn take(&mut self, asked: Asked) {
        match asked {
            Asked::Act { what, id, bearer, moment, answer } => {
                let done = self.act(what, id, &bearer, moment);
                self.answered(done, &answer);
            }
            Asked::Read(read) => {
                read(&Reading { show: &self.table.show, moment: self.clock.now() });
            }
            Asked::Join { right, person, answer } => {
                let (view, pushes) = self.publisher.subscribe(right, person.as_ref());
                let now = wire::build::ms(self.clock.now().at());
                let _ = answer.send(Ok(Joined { view, now, pushes }));
            }
            Asked::Erase { person, id, bearer, moment, answer } => {
                let done = self.erase(person, id, &bearer, moment);
                self.answered(done, &answer);
            }
            Asked::Table(act) => act(&mut self.table),
            Asked::Settle { turn, over, bearer, moment, answer } => {
                let done = self.table.settle_aside(&turn, over, bearer.actor, moment);
                self.answered(done, &answer);
            }
            Asked::Order { order, answer } => {
                let followed = self.table.follow_order(order, &self.clock.now());
                let _ = answer.send(followed);
                self.hear();
                self.publish();
            }
            Asked::Barred(barred) => self.publisher.barred(&barred),
            Asked::Name(name) => {
                self.table.name = name;
                self.publish();
            }
            Asked::Speak(words) => self.publisher.speak(words),
            Asked::Tell(push) => self.publisher.tell(&self.table.show, *push),
            Asked::Heard(told) => {
                // What was told of before is seen by what is read after.
                told.swap(false, Ordering::AcqRel);
                self.hear();
            }
            Asked::Stop => {}
        }
    }

    /// Answers as soon as the disk has it, and shows what came of it: whoever was answered need not
    /// wait for that where both run on one processor.
    fn answered(&mut self, done: Result<u64, Fault>, answer: &Answer<Done>) {
        let acted = done.is_ok();
        let _ = answer.send(done.map(|seq| self.table.done(seq)));
        std::thread::yield_now();
        if acted {
            self.publish();
            self.table.keep();
            self.warn();
            self.tell();
        }
    }

    /// Reads on what other desks agreed on, and brings back what stood apart.
    fn hear(&mut self) {
        let moment = self.clock.now();
        self.table.look_who_answers(&moment);
        let before = (self.table.count(), self.table.standing_apart());
        let held = self.table.holds_the_call();
        if let Err(why) = self.table.read_on() {
            tracing::warn!(%why, "what others agreed on was not taken in");
        }
        self.table.look_who_answers(&moment);
        if held && self.table.called_elsewhere() {
            self.table.told.push(TAKEN_OVER);
        }
        if (self.table.count(), self.table.standing_apart()) != before {
            self.publish();
            self.table.keep();
            self.warn();
        } else if self.publisher.among(
            &self.table.show,
            self.table.desks(&moment),
            self.table.distrusted,
        ) {
            self.publish();
        }
        self.tell();
    }

    /// Says what the order did, once each.
    fn tell(&mut self) {
        for code in self.table.told.drain(..) {
            self.publisher.notice(code);
        }
    }

    fn act(
        &mut self,
        what: What,
        id: TurnId,
        bearer: &Bearer,
        moment: Moment,
    ) -> Result<u64, Fault> {
        if self.table.show.applied.contains(&id) {
            // A repeat: it is done, whatever it would be filled with by now.
            return Ok(self.table.count());
        }
        let command = match what {
            What::Whole(command) => *command,
            What::Brief(brief) => match *brief {
                Do::TakeCall { track } => self.table.calling(track, true)?,
                Do::LeaveCall { track } => self.table.calling(track, false)?,
                brief => Shown { show: &self.table.show, id: id.as_str() }.fill(brief)?,
            },
            What::Private { person, field, text } => {
                self.sealing(bearer.right, person, field, &text)?
            }
        };
        let calls = bearer.calls && bearer.right.may_call(&self.table.show, &command);
        let of_own = |id| bearer.right.may_of_own(&self.table.show, id, &command);
        let own = bearer.person.as_ref().is_some_and(of_own);
        let ticks = bearer.right.may_tick(&self.table.show, &command);
        if !ticks.unwrap_or_else(|| bearer.right.may(&command)) && !calls && !own {
            return Err(Refusal::NotAllowed.into());
        }
        if !bearer.right.may_still(&self.table.show, &command, &moment) {
            return Err(Refusal::TooLate.into());
        }
        self.table.turn(Input { command, id, actor: bearer.actor.clone(), moment })
    }

    fn sealing(
        &mut self,
        right: Right,
        person: PersonId,
        field: PrivateField,
        text: &str,
    ) -> Result<Command, Fault> {
        if !right.sees_private() {
            return Err(Refusal::NotAllowed.into());
        }
        if self.table.show.people.person(&person).is_none() {
            return Err(Fault::unknown_person(person));
        }
        let text = text.trim();
        if field == PrivateField::Call {
            let key = self.table.key(&person)?;
            let sealed = seal::seal(&key, &person, field, text);
            let said = sealed.unwrap_or(Sealed { nonce: String::new(), body: String::new() });
            return Ok(Command::Prepare(Preparing::NoteCall { person, said }));
        }
        let sealed = if text.is_empty() {
            None
        } else {
            let key = self.table.key(&person)?;
            seal::seal(&key, &person, field, text)
        };
        Ok(Command::EditPerson { person, now: PersonValue::Private(field, sealed) })
    }

    /// Destroys the key that a person's data is sealed with, then says so in the log: whatever
    /// happens between the two, nothing can be read any more.
    fn erase(
        &mut self,
        person: PersonId,
        id: TurnId,
        bearer: &Bearer,
        moment: Moment,
    ) -> Result<u64, Fault> {
        let command = Command::Erase { person: person.clone() };
        if !bearer.right.sees_private() || !bearer.right.may(&command) {
            return Err(Refusal::NotAllowed.into());
        }
        if self.table.show.people.person(&person).is_none() {
            return Err(Fault::unknown_person(person));
        }
        self.table.store.destroy_key(person.as_str())?;
        self.table.turn(Input { command, id, actor: bearer.actor.clone(), moment })
    }

    fn publish(&mut self) {
        let moment = self.clock.now();
        let touched = self.table.touched.replace(Touched::default()).unwrap_or_default();
        self.table.tell_others(&moment);
        self.publisher.among(&self.table.show, self.table.desks(&moment), self.table.distrusted);
        self.publisher.counts(self.table.count());
        if self.publisher.at_once(&self.table.show, &moment, &touched) {
            return self.look_in(REST);
        }
        self.publisher.show(&self.table.show, &moment);
        let sleep = Publisher::sleep(&self.table.show, &moment);
        self.looked = (moment, sleep);
    }

    /// Looks at the show in so long at the latest.
    fn look_in(&mut self, ms: Millis) {
        let so_far = self.clock.now().since(&self.looked.0);
        self.looked.1 = self.looked.1.min(so_far + ms);
    }

    /// Says once that the disk is full, and again when it filled anew after there was room.
    fn warn(&mut self) {
        if self.table.low_disk && !self.warned {
            self.publisher.trouble("low-disk");
        }
        self.warned = self.table.low_disk;
    }
}
