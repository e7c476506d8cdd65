//! One turn: decided, ordered, durable, folded.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use show::id::{DeskId, TrackId, TurnId};
use show::time::{At, Moment};
use show::turn::{Actor, Hash, Saw};
use show::{Command, Show, Turn, caller, decide, fold};
use store::{Changes, Store, StoreError};
use wire::build::Touched;

use crate::confirm::Confirm;
use crate::decided_again::meant;
use crate::fault::Fault;
use crate::in_step::{self, Correction};
use crate::loaded::{Loaded, standing};
use crate::order::{Order, Proposal, Said, Wake};
use crate::settled;
use crate::shared_keys::Compared;
use crate::thread::Asked;

/// How many turns lie between two snapshots.
const SNAPSHOT_EVERY: u64 = 500;

/// How often a turn is decided anew since others came first, before it stands apart.
const TRIES: usize = 64;

/// Whose projections a file has.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The show, its file and its order: what the desk's thread owns.
pub struct Table {
    /// The show as it stands here: what was agreed, and what was taken apart after it.
    pub show: Show,
    /// What was agreed alone, where turns stand apart.
    pub(crate) base: Option<Box<Show>>,
    /// The turns that stand apart, in order.
    pub(crate) apart: VecDeque<Turn>,
    /// How many turns were set aside: they count as turns of this desk.
    pub(crate) asides: u64,
    /// How many of them nobody has looked at.
    pub(crate) open: usize,
    /// What is to be said of the order, by its code.
    pub told: Vec<&'static str>,
    /// Since when nobody answers; none while somebody does.
    pub(crate) alone: Option<At>,
    /// When this desk began to listen to the others.
    pub(crate) begun: Option<Moment>,
    /// Why the order cannot be this show's, by its code, and is not asked any more.
    pub(crate) distrusted: Option<&'static str>,
    /// How many turns of the log the order still lacks, which are being given to it; until then
    /// what is done here stands apart. And whether that was so when it was given some last.
    pub(crate) owes: u64,
    pub(crate) owed: bool,
    /// What the keys that the desks have in common were last compared with.
    pub(crate) compared: Compared,
    /// By how much the wall clock is corrected, to keep the time that the run counts by.
    pub(crate) corrects: Correction,
    /// Its file.
    pub store: Store,
    pub(crate) order: Box<dyn Order>,
    confirm: Confirm,
    pub(crate) desk: DeskId,
    /// As people call this desk.
    pub(crate) name: String,
    /// When the last turn was taken.
    pub last: Option<Moment>,
    since_snapshot: u64,
    /// What was touched since the show was shown last; nothing where that is not known to be all.
    pub touched: Option<Touched>,
    /// Whether the disk was found full, and the reserve is in use.
    pub low_disk: bool,
    /// Whether the show is not what the disk says, and cannot be brought back to it.
    pub astray: bool,
    /// Up to which of this desk's turns all are agreed.
    agreed: Arc<AtomicU64>,
    /// Whether this desk calls: none other holds the call.
    calls: Arc<AtomicBool>,
}

/// What became of a command, as it stood when it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// What this desk counts it as: its own counter, which never goes back.
    pub seq: u64,
    /// Whether it is agreed with all other desks; else it stands apart.
    pub agreed: bool,
}

/// One command with who sent it, and when.
pub struct Input {
    /// What is asked for.
    pub command: Command,
    /// Its name, by which a repeat is known.
    pub id: TurnId,
    /// Who asks.
    pub actor: Actor,
    /// When, stamped once at the door.
    pub moment: Moment,
}

impl Table {
    /// The show as its file gives it back.
    ///
    /// # Errors
    /// When the file cannot be read, or holds a turn that this version does not know.
    pub fn of(store: Store, order: Box<dyn Order>, desk: DeskId) -> Result<Self, Fault> {
        let loaded = Loaded::of(&store)?;
        let low_disk = store.low_disk();
        let mut table = Self {
            show: Show::default(),
            base: None,
            apart: VecDeque::new(),
            asides: 0,
            open: 0,
            told: Vec::new(),
            alone: None,
            begun: None,
            distrusted: None,
            owes: 0,
            owed: false,
            compared: Compared::default(),
            corrects: in_step::kept(&store),
            store,
            order,
            confirm: Confirm::default(),
            name: desk.0.clone(),
            desk,
            last: loaded.last.clone(),
            since_snapshot: loaded.tail,
            touched: None,
            low_disk,
            astray: false,
            agreed: Arc::default(),
            calls: Arc::new(AtomicBool::new(true)),
        };
        table.comes_to_others()?;
        table.count_asides()?;
        table.stand_on(loaded);
        // They are for readers of the file: the show goes on without them.
        if let Err(why) = table.project() {
            tracing::warn!(%why, "the projections were not written anew");
        }
        Ok(table)
    }

    /// Writes the projections anew where this version has not yet: a recovered file has its turns
    /// and none of them, another version may have others.
    fn project(&mut self) -> Result<(), StoreError> {
        if self.store.projected_by()?.as_deref() == Some(VERSION) {
            return Ok(());
        }
        self.store.project(&settled::afresh(&self.show), VERSION)
    }

    /// Takes one command through its turn.
    ///
    /// # Errors
    /// A [`Fault`]: nothing has happened then.
    pub fn turn(&mut self, input: Input) -> Result<u64, Fault> {
        let Input { command, id, actor, moment } = input;
        let command = self.confirm.hears(command, &actor, &moment);
        let (mut first, mut read_on) = (None, !self.order.shared());
        let mut known_there = false;
        for tries in 1.. {
            self.meet()?;
            if self.show.applied.contains(&id) {
                return Ok(self.count());
            }
            let mut decided = decide(&self.show, &command, &actor, &moment);
            if self.order.shared() {
                decided = caller::judged(&self.show, &self.desk, &command, decided);
            }
            // What another desk did may have made room for it, and may not have come here yet.
            if !read_on && decided.as_ref().map_or(true, Vec::is_empty) {
                read_on = true;
                self.hear()?;
                continue;
            }
            self.confirm.saw(&command, &actor, &moment, decided.as_ref().err());
            let events = decided?;
            if events.is_empty() {
                return Ok(self.count());
            }
            meant(first.get_or_insert_with(|| events.clone()), &events)?;
            let turn = Turn {
                id: id.clone(),
                actor: actor.clone(),
                desk: self.desk.clone(),
                moment: moment.clone(),
                saw: Saw::of(&command),
                events: events.into_iter().map(Into::into).collect(),
                before: self.last_hash()?,
                command: self.order.shared().then(|| Box::new(command.clone())),
            };
            let body = body(&turn)?;
            match self.propose(&turn.id, &body, known_there) {
                Said::Agreed => self.settle(&turn, &body)?,
                Said::Ahead if tries < TRIES => {
                    let tip = self.store.tip().clone();
                    known_there = self.hear()? && *self.store.tip() == tip;
                    read_on = true;
                    continue;
                }
                Said::Ahead | Said::Silent => {
                    self.stand_apart(turn, &body)?;
                    self.look_who_answers(&moment);
                }
            }
            break;
        }
        Ok(self.count())
    }

    /// The hash of the last turn here, which the next one names.
    fn last_hash(&self) -> Result<Hash, StoreError> {
        if self.apart.is_empty() { Ok(self.store.tip().clone()) } else { self.store.last() }
    }

    /// What the order says to a turn. While some stand apart, the next ones follow them there.
    fn propose(&mut self, id: &TurnId, body: &str, known_there: bool) -> Said {
        if self.distrusted.is_some() || self.owes() || !self.apart.is_empty() {
            return Said::Silent;
        }
        self.offer(id, body, known_there)
    }

    /// Proposes a turn that follows the log's last one. The order has to see to it that it has that
    /// very one there: it may have gone back, and its places alone do not show that other turns have
    /// them now. Where it refused, and was found to have it when it was read just now, it is known
    /// to be there, and only the place is asked for.
    pub(crate) fn offer(&mut self, id: &TurnId, body: &str, known_there: bool) -> Said {
        let (seq, tip) = (self.store.seq() + 1, self.store.tip());
        let after = (!known_there && seq > 1).then_some(tip);
        self.order.propose(Proposal { seq, after, id, body })
    }

    /// What became of what this desk counts as `seq`.
    pub fn done(&self, seq: u64) -> Done {
        Done { seq, agreed: seq <= self.agreed.load(Ordering::Acquire) }
    }

    /// How many turns this desk has seen, those that were set aside included: it never goes back.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.show.seq + self.asides
    }

    /// Whether this desk does what the show does by itself at `moment`: of several, the one that
    /// holds the call; where none does, the one by whose machine the run counts its time.
    #[must_use]
    pub fn leads(&self, moment: &Moment) -> bool {
        let run = self.show.under_way();
        let counts = run.is_some_and(|r| r.clock.anchor.boot_id == moment.boot_id);
        let held = self.show.caller(&TrackId::main()).map(|caller| caller.desk == self.desk);
        !self.order.shared() || held.unwrap_or(counts)
    }

    /// Whether the order is to be given more of what it lacks.
    #[must_use]
    pub fn owes(&self) -> bool {
        self.owes > 0
    }

    /// How many turns stand apart.
    #[must_use]
    pub fn standing_apart(&self) -> usize {
        self.apart.len()
    }

    /// Up to which of this desk's turns all are agreed, for others to look at.
    pub fn agreed(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.agreed)
    }

    /// Whether this desk calls, for others to look at.
    pub fn calls(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.calls)
    }

    /// Makes an agreed turn durable with the rows it changed, and folds it. None stands apart.
    pub(crate) fn settle(&mut self, turn: &Turn, body: &str) -> Result<(), Fault> {
        self.make_durable(turn, |store, rows| store.append_turn(turn, body, rows))?;
        self.since_snapshot += 1;
        self.mark();
        Ok(())
    }

    /// Makes a turn durable as one taken apart, and folds it.
    fn stand_apart(&mut self, turn: Turn, body: &str) -> Result<(), Fault> {
        let base = self.base.is_none().then(|| Box::new(self.show.clone()));
        self.make_durable(&turn, |store, rows| store.append_apart(body, rows))?;
        self.base = self.base.take().or(base);
        self.apart.push_back(turn);
        self.mark();
        Ok(())
    }

    fn make_durable(
        &mut self,
        turn: &Turn,
        write: impl FnOnce(&mut Store, &Changes) -> Result<store::Appended, StoreError>,
    ) -> Result<(), Fault> {
        let before = settled::before(&self.show, turn);
        fold(&mut self.show, turn);
        let rows = settled::changes(before, &self.show, turn);
        match write(&mut self.store, &rows) {
            Ok(appended) => {
                self.low_disk = appended.low_disk;
                self.last = Some(turn.moment.clone());
                let touched = self.touched.take().zip(settled::touched(turn, &self.show));
                self.touched = touched.map(|(before, now)| before.and(now));
                Ok(())
            }
            Err(error) => {
                // Not on the disk, so it did not happen: back to what the disk says.
                self.back_to_the_disk();
                Err(error.into())
            }
        }
    }

    /// The show is what the disk says.
    pub(crate) fn back_to_the_disk(&mut self) {
        match Loaded::of(&self.store) {
            Ok(loaded) => self.stand_on(loaded),
            Err(_) => self.astray = true,
        }
    }

    fn stand_on(&mut self, Loaded { base, tip, apart, .. }: Loaded) {
        let show = standing(base.clone(), &tip, &apart);
        self.stand(base, apart.into(), show);
    }

    /// What was agreed, what stands apart after it, and the show as it is with both.
    pub(crate) fn stand(&mut self, base: Show, apart: VecDeque<Turn>, show: Show) {
        self.touched = None;
        self.base = (!apart.is_empty()).then(|| Box::new(base));
        (self.show, self.apart) = (show, apart);
        self.mark();
    }

    pub(crate) fn mark(&self) {
        let agreed = self.base.as_ref().map_or(u64::MAX, |base| base.seq + self.asides);
        self.agreed.store(agreed, Ordering::Release);
        self.calls.store(!self.called_elsewhere(), Ordering::Release);
    }

    /// Keeps a snapshot when enough turns have passed since the last one. Nothing is lost when
    /// that fails: the log has every turn.
    pub fn keep(&mut self) {
        if self.since_snapshot < SNAPSHOT_EVERY {
            return;
        }
        let agreed = self.base.as_deref().unwrap_or(&self.show);
        let kept = serde_json::to_string(agreed)
            .map_err(|e| e.to_string())
            .and_then(|body| self.store.snapshot(&body).map_err(|e| e.to_string()));
        match kept {
            Ok(()) => self.since_snapshot = 0,
            Err(why) => tracing::warn!(why, "no snapshot was kept"),
        }
    }

    /// So many more turns are in the log.
    pub(crate) fn grown(&mut self, turns: u64) {
        self.since_snapshot += turns;
    }
}

/// What tells a desk to read on, as long as it has anyone to answer.
pub(crate) fn waking(asked: &Arc<Mutex<Sender<Asked>>>) -> Wake {
    let (asked, told) = (Arc::downgrade(asked), Arc::new(AtomicBool::new(false)));
    Box::new(move || {
        let Some(asked) = asked.upgrade() else { return };
        // However often it is told before it does, it reads on once: what its people do comes
        // between.
        if !told.swap(true, Ordering::AcqRel) {
            let heard = Asked::Heard(Arc::clone(&told));
            let _ = asked.lock().unwrap_or_else(PoisonError::into_inner).send(heard);
        }
    })
}

/// A turn as it is kept and sent.
pub(crate) fn body(turn: &Turn) -> Result<String, Fault> {
    // Every part of a turn has its form in JSON.
    serde_json::to_string(turn).map_err(|e| Fault::Foreign { seq: 0, why: e.to_string() })
}
