//! The desk's thread, and the handle by which others speak to it: one input at a time.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use show::Command;
use show::id::{DeskId, PersonId, TurnId};
use show::people::PrivateField;
use show::right::Right;
use show::time::Moment;
use store::Store;
use wire::fill::Malformed;
use wire::words::Words;
use wire::{Do, Push};

use crate::door::Bearer;
use crate::fault::Fault;
use crate::in_step;
use crate::line::Line;
use crate::moment::Clock;
use crate::order::{Order, Wake};
use crate::past::Memory;
use crate::thread::{Answer, Asked, Loop, What};
use crate::turn::{Done, Table, waking};
use crate::way::{Others, Way};

/// A handle to a running desk.
#[derive(Clone)]
pub struct Desk {
    /// Held while a moment is stamped and its input queued: inputs come in the order of their
    /// moments.
    asked: Arc<Mutex<Sender<Asked>>>,
    pub(crate) clock: Clock,
    /// The same as the machine has it: not in step with others.
    pub(crate) plain: Clock,
    pub(crate) memory: Arc<Memory>,
    stopped: Arc<thread::JoinHandle<()>>,
    agreed: Arc<AtomicU64>,
    calls: Arc<AtomicBool>,
    /// Where the user's own templates lie.
    templates: Option<Arc<Path>>,
    /// Who speaks with the devices, once someone does.
    line: Arc<OnceLock<Arc<dyn Line>>>,
    /// Who knows the way to other desks, once someone does.
    pub(crate) way: Arc<OnceLock<Arc<dyn Way>>>,
    /// How it is joined to them.
    pub(crate) others: Arc<Mutex<Option<Others>>>,
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
        let mut table = Table::of(store, order, id)?;
        let (asked, inputs) = channel();
        let asked = Arc::new(Mutex::new(asked));
        table.order.wake(waking(&asked));
        table.order.read_time(in_step::plain(&clock));
        let (plain, clock) = (Arc::clone(&clock), in_step::corrected(&clock, &table.correction()));
        let (agreed, calls) = (table.agreed(), table.calls());
        let desk = Loop::new(table, words, Arc::clone(&clock));
        let thread = thread::Builder::new()
            .name("desk".to_owned())
            .spawn(move || desk.run(&inputs))
            .map_err(|_| Fault::Stopped)?;
        let stopped = Arc::new(thread);
        Ok(Self {
            asked,
            clock,
            plain,
            memory,
            stopped,
            agreed,
            calls,
            templates: None,
            line: Arc::default(),
            way: Arc::default(),
            others: Arc::default(),
        })
    }

    /// Where its file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.memory.path()
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
    pub fn act(&self, bearer: &Bearer, brief: Do, id: Option<String>) -> Result<Done, Fault> {
        self.send(bearer, What::Brief(Box::new(brief)), id)
    }

    /// Acts on a whole command; returns when it is on the disk.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written.
    pub fn command(&self, bearer: &Bearer, command: Command) -> Result<Done, Fault> {
        self.send(bearer, What::Whole(Box::new(command)), None)
    }

    /// The same under a name by which a repeat is known.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written, or the name is no UUID.
    pub fn command_named(
        &self,
        bearer: &Bearer,
        command: Command,
        id: String,
    ) -> Result<Done, Fault> {
        self.send(bearer, What::Whole(Box::new(command)), Some(id))
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
    ) -> Result<Done, Fault> {
        self.send(bearer, What::Private { person, field, text }, None)
    }

    fn send(&self, bearer: &Bearer, what: What, id: Option<String>) -> Result<Done, Fault> {
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

    /// Whether the turn that this desk counts as its `seq`th is agreed with all other desks, or
    /// stands apart.
    #[must_use]
    pub fn is_agreed(&self, seq: u64) -> bool {
        seq <= self.agreed.load(Ordering::Acquire)
    }

    /// Whether this desk calls, and speaks to the devices: no other holds the call.
    #[must_use]
    pub fn calls(&self) -> bool {
        self.calls.load(Ordering::Acquire)
    }

    /// What the desk's clocks show now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Forgets how a person is reached, for good.
    ///
    /// # Errors
    /// A [`Fault`] when it may not, or could not be done to the end.
    pub fn erase_person(&self, bearer: &Bearer, person: PersonId) -> Result<Done, Fault> {
        let (id, bearer) = (TurnId(uuid::Uuid::now_v7().to_string()), bearer.clone());
        self.ask(|answer| {
            let moment = self.clock.now();
            Asked::Erase { person, id, bearer, moment, answer }
        })
    }

    /// Keeps a value under a name in the show's file, beside its log.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep_setting(&self, name: &'static str, value: String) -> Result<(), Fault> {
        self.at_table(move |table| Ok(table.store.set_setting(name, &value)?))
    }

    /// Does a turn that was set aside after all, or lets it go.
    ///
    /// # Errors
    /// A [`Fault`] when it was refused or could not be written.
    pub fn settle_aside(&self, bearer: &Bearer, turn: TurnId, over: bool) -> Result<Done, Fault> {
        if bearer.right != Right::Manager {
            return Err(show::Refusal::NotAllowed.into());
        }
        let over = over.then(|| TurnId(uuid::Uuid::now_v7().to_string()));
        let bearer = bearer.clone();
        self.ask(|answer| {
            let moment = self.clock.now();
            Asked::Settle { turn, over, bearer, moment, answer }
        })
    }

    /// How people call this desk.
    pub fn call_it(&self, name: String) {
        let _ = self.queue(|| Asked::Name(name));
    }

    /// The words in which the desk calls out alerts.
    pub fn speak(&self, words: Words) {
        let _ = self.queue(|| Asked::Speak(words));
    }

    /// Tells something to all who see the desk.
    pub fn tell(&self, push: Push) {
        let _ = self.queue(|| Asked::Tell(Box::new(push)));
    }

    /// From now on devices are spoken with by `line`; the first one stays.
    pub fn join_line(&self, line: Arc<dyn Line>) {
        let _ = self.line.set(line);
    }

    /// Who speaks with the devices; none where nobody does.
    #[must_use]
    pub fn line(&self) -> Option<&Arc<dyn Line>> {
        self.line.get()
    }

    /// Stops the desk, and waits until its file is closed.
    pub fn stop(self) {
        let _ = self.queue(|| Asked::Stop);
        while !self.stopped.is_finished() {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// What tells this desk to read on, as long as it has anyone to answer.
    pub(crate) fn waking(&self) -> Wake {
        waking(&self.asked)
    }

    /// Asks what the desk's own file says, or has something kept in it beside the log.
    pub(crate) fn at_table<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Table) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        self.ask(|answer| {
            Asked::Table(Box::new(move |table| {
                let _ = answer.send(act(table));
            }))
        })
    }

    pub(crate) fn ask<T>(&self, asked: impl FnOnce(Answer<T>) -> Asked) -> Result<T, Fault> {
        let (answer, answered) = channel();
        self.queue(|| asked(answer))?;
        answered.recv().map_err(|_| Fault::Stopped)?
    }

    pub(crate) fn queue(&self, asked: impl FnOnce() -> Asked) -> Result<(), Fault> {
        let sender = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send(asked()).map_err(|_| Fault::Stopped)
    }
}
