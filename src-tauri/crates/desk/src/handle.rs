//! The desk's thread, and the handle by which others speak to it: one input at a time.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use live::past::Past;
use show::Show;
use show::id::{DeskId, PersonId, TurnId};
use show::people::{PersonValue, PrivateField};
use show::right::Right;
use show::time::{At, Millis, Moment};
use show::{Command, Refusal};
use store::Store;
use tokio::sync::broadcast;
use wire::fill::{Malformed, Shown};
use wire::words::Words;
use wire::{Do, Push, View};

use crate::door::Bearer;
use crate::itself::{self, Followed};
use crate::moment::Clock;
use crate::order::Order;
use crate::past::Memory;
use crate::publish::Publisher;
use crate::seal;
use crate::turn::{Fault, Input, Table};
use crate::watch::Watch;

/// What is told to whoever joins.
pub struct Joined {
    /// The view as shown.
    pub view: View,
    /// The desk's wall clock, in milliseconds since 1970.
    pub now: f64,
    /// All that follows the view.
    pub pushes: broadcast::Receiver<Arc<Push>>,
}

/// The show at a moment, for those who read it.
pub struct Reading<'a> {
    /// The show as it stands.
    pub show: &'a Show,
    /// When it is read.
    pub moment: Moment,
}

impl Reading<'_> {
    /// When the last planned minute ends; none where nothing is planned.
    #[must_use]
    pub fn planned_end(&self) -> Option<At> {
        live::planned::planned(self.show).iter().map(|span| span.end).max()
    }
}

/// How a person is reached, opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts(pub Vec<(PrivateField, String)>);

type Answer<T> = Sender<Result<T, Fault>>;

/// All that the desk's thread can be asked: a closed list.
enum Asked {
    Act { what: What, id: TurnId, bearer: Bearer, moment: Moment, answer: Answer<u64> },
    Read(Box<dyn FnOnce(&Reading) + Send>),
    Join { right: Right, answer: Answer<Joined> },
    Contacts { person: PersonId, answer: Answer<Contacts> },
    Setting { name: &'static str, answer: Answer<Option<String>> },
    KeepSetting { name: &'static str, value: String, answer: Answer<()> },
    Speak(Words),
    Stop,
}

/// A command in brief, to be filled from what was shown; a whole one; or a text to be sealed.
enum What {
    Brief(Box<Do>),
    Whole(Box<Command>),
    Private { person: PersonId, field: PrivateField, text: String },
}

/// A handle to a running desk.
#[derive(Clone)]
pub struct Desk {
    /// Held while a moment is stamped and its input queued: inputs come in the order of their
    /// moments.
    asked: Arc<Mutex<Sender<Asked>>>,
    clock: Clock,
    memory: Arc<Memory>,
    stopped: Arc<thread::JoinHandle<()>>,
    /// Where the user's own templates lie.
    templates: Option<Arc<Path>>,
}

impl Desk {
    /// Starts a desk on a show's file.
    ///
    /// # Errors
    /// When the file's log cannot be read.
    pub fn start(
        store: Store,
        order: Box<dyn Order>,
        id: DeskId,
        words: Words,
        clock: Clock,
    ) -> Result<Self, Fault> {
        let memory = Arc::new(Memory::of(store.path()));
        let table = Table::of(store, order, id)?;
        let (asked, inputs) = channel();
        let desk = Loop::new(table, words, Arc::clone(&clock));
        let thread = thread::Builder::new()
            .name("desk".to_owned())
            .spawn(move || desk.run(&inputs))
            .map_err(|_| Fault::Stopped)?;
        let (asked, stopped) = (Arc::new(Mutex::new(asked)), Arc::new(thread));
        Ok(Self { asked, clock, memory, stopped, templates: None })
    }

    /// The same desk, with the user's own templates in that folder.
    #[must_use]
    pub fn with_templates(self, folder: &Path) -> Self {
        Self { templates: Some(folder.into()), ..self }
    }

    /// Where the user's own templates lie.
    #[must_use]
    pub fn templates(&self) -> Option<&Path> {
        self.templates.as_deref()
    }

    /// Acts on a command in brief; returns when it is on the disk.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written.
    pub fn act(&self, bearer: &Bearer, brief: Do, id: Option<String>) -> Result<u64, Fault> {
        self.send(bearer, What::Brief(Box::new(brief)), id)
    }

    /// Acts on a whole command; returns when it is on the disk.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written.
    pub fn command(&self, bearer: &Bearer, command: Command) -> Result<u64, Fault> {
        self.send(bearer, What::Whole(Box::new(command)), None)
    }

    /// Keeps how a person is reached, sealed; an empty text removes it.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written.
    pub fn keep_private(
        &self,
        bearer: &Bearer,
        person: PersonId,
        field: PrivateField,
        text: String,
    ) -> Result<u64, Fault> {
        self.send(bearer, What::Private { person, field, text }, None)
    }

    fn send(&self, bearer: &Bearer, what: What, id: Option<String>) -> Result<u64, Fault> {
        let id = match &id {
            None => uuid::Uuid::now_v7(),
            Some(text) => uuid::Uuid::parse_str(text)
                .map_err(|_| Malformed { field: "id", value: text.chars().take(80).collect() })?,
        };
        let (id, bearer) = (TurnId(id.to_string()), bearer.clone());
        self.ask(|answer| {
            let moment = self.clock.now();
            Asked::Act { what, id, bearer, moment, answer }
        })
    }

    /// What the desk's clocks show now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Reads the show as it stands.
    ///
    /// # Errors
    /// [`Fault::Stopped`].
    pub fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Reading) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        self.ask(|answer| {
            Asked::Read(Box::new(move |reading| {
                let _ = answer.send(Ok(read(reading)));
            }))
        })
    }

    /// Looks at what was, and at what the clocks read now. It is read from the file, off the
    /// desk's turn: nobody's TOP waits for it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn look_back<T>(&self, look: impl FnOnce(&Past, &Moment) -> T) -> Result<T, Fault> {
        let now = self.clock.now();
        self.memory.look(|past| look(past, &now))
    }

    /// Joins: the view as shown to bearers of that right, and all that follows it.
    ///
    /// # Errors
    /// [`Fault::Stopped`].
    pub fn join(&self, right: Right) -> Result<Joined, Fault> {
        self.ask(|answer| Asked::Join { right, answer })
    }

    /// How a person is reached, opened.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contacts(&self, person: PersonId) -> Result<Contacts, Fault> {
        self.ask(|answer| Asked::Contacts { person, answer })
    }

    /// What the show's file keeps under a name, beside its log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &'static str) -> Result<Option<String>, Fault> {
        self.ask(|answer| Asked::Setting { name, answer })
    }

    /// Keeps a value under a name in the show's file, beside its log.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep_setting(&self, name: &'static str, value: String) -> Result<(), Fault> {
        self.ask(|answer| Asked::KeepSetting { name, value, answer })
    }

    /// The words in which the desk calls out alerts.
    pub fn speak(&self, words: Words) {
        let _ = self.queue(|| Asked::Speak(words));
    }

    /// Stops the desk, and waits until its file is closed.
    pub fn stop(self) {
        let _ = self.queue(|| Asked::Stop);
        while !self.stopped.is_finished() {
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn ask<T>(&self, asked: impl FnOnce(Answer<T>) -> Asked) -> Result<T, Fault> {
        let (answer, answered) = channel();
        self.queue(|| asked(answer))?;
        answered.recv().map_err(|_| Fault::Stopped)?
    }

    fn queue(&self, asked: impl FnOnce() -> Asked) -> Result<(), Fault> {
        let sender = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send(asked()).map_err(|_| Fault::Stopped)
    }
}

struct Loop {
    table: Table,
    publisher: Publisher,
    clock: Clock,
    /// When the show was looked at last, and how long it stays as it is by itself.
    looked: (Moment, Millis),
    watch: Watch,
    warned: bool,
}

impl Loop {
    fn new(table: Table, words: Words, clock: Clock) -> Self {
        let mut table = table;
        let watch = Watch::begin(&mut table, &*clock);
        let moment = clock.now();
        let publisher = Publisher::new(&table.show, &moment, words);
        let sleep = Publisher::sleep(&table.show, &moment);
        Self { table, publisher, clock, looked: (moment, sleep), watch, warned: false }
    }

    fn run(mut self, inputs: &Receiver<Asked>) {
        loop {
            let wait = u64::try_from(self.until_look()).unwrap_or_default();
            let asked = inputs.recv_timeout(Duration::from_millis(wait));
            if self.watch.look(&mut self.table, &*self.clock) {
                self.publish();
            }
            match asked {
                Ok(Asked::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(asked) => self.take(asked),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.follow();
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
            Followed::Later(ms) => {
                let so_far = self.clock.now().since(&self.looked.0);
                self.looked.1 = self.looked.1.min(so_far + ms);
            }
        }
    }

    fn take(&mut self, asked: Asked) {
        match asked {
            Asked::Act { what, id, bearer, moment, answer } => {
                let done = self.act(what, id, &bearer, moment);
                let acted = done.is_ok();
                // Answered as soon as the disk has it; showing it to others comes after.
                let _ = answer.send(done);
                if acted {
                    self.publish();
                    self.table.keep();
                    self.warn();
                }
            }
            Asked::Read(read) => {
                read(&Reading { show: &self.table.show, moment: self.clock.now() });
            }
            Asked::Join { right, answer } => {
                let (view, pushes) = self.publisher.subscribe(right);
                let now = wire::build::ms(self.clock.now().at());
                let _ = answer.send(Ok(Joined { view, now, pushes }));
            }
            Asked::Contacts { person, answer } => {
                let _ = answer.send(self.contacts(&person));
            }
            Asked::Setting { name, answer } => {
                let _ = answer.send(self.table.store.setting(name).map_err(Fault::from));
            }
            Asked::KeepSetting { name, value, answer } => {
                let kept = self.table.store.set_setting(name, &value);
                let _ = answer.send(kept.map_err(Fault::from));
            }
            Asked::Speak(words) => self.publisher.speak(words),
            Asked::Stop => {}
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
            return Ok(self.table.show.seq);
        }
        let command = match what {
            What::Whole(command) => *command,
            What::Brief(brief) => Shown { show: &self.table.show, id: id.as_str() }.fill(*brief)?,
            What::Private { person, field, text } => {
                self.sealing(bearer.right, person, field, &text)?
            }
        };
        let calls = bearer.calls && bearer.right.may_call(&self.table.show, &command);
        if !bearer.right.may(&command) && !calls {
            return Err(Refusal::NotAllowed.into());
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
            let (what, id) = ("person".to_owned(), person.0);
            return Err(Refusal::Unknown { what, id }.into());
        }
        let text = text.trim();
        let sealed = if text.is_empty() {
            None
        } else {
            let key = self.key(&person)?;
            seal::seal(&key, &person, field, text)
        };
        Ok(Command::EditPerson { person, now: PersonValue::Private(field, sealed) })
    }

    /// The person's key, drawn when there is none yet.
    fn key(&mut self, person: &PersonId) -> Result<seal::PersonKey, Fault> {
        if let Some(key) = self.table.store.key(person.as_str())? {
            return Ok(key);
        }
        let key = seal::new_key();
        self.table.store.put_key(person.as_str(), &key)?;
        Ok(key)
    }

    fn contacts(&self, person: &PersonId) -> Result<Contacts, Fault> {
        let Some(key) = self.table.store.key(person.as_str())? else {
            return Ok(Contacts::default());
        };
        let theirs = self.table.show.people.private.get(person).into_iter().flatten();
        let opened = theirs.filter_map(|(field, sealed)| {
            Some((*field, seal::open(&key, person, *field, sealed)?))
        });
        Ok(Contacts(opened.collect()))
    }

    fn publish(&mut self) {
        let moment = self.clock.now();
        let edited = std::mem::take(&mut self.table.edited);
        self.publisher.edited(&self.table.show, &moment, &edited);
        self.publisher.show(&self.table.show, &moment);
        let sleep = Publisher::sleep(&self.table.show, &moment);
        self.looked = (moment, sleep);
    }

    /// Says once that the disk is full, and again when it filled anew after there was room.
    fn warn(&mut self) {
        if self.table.low_disk && !self.warned {
            self.publisher.trouble("low-disk");
        }
        self.warned = self.table.low_disk;
    }
}
