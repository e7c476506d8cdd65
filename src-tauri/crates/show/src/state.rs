//! The show as it stands: the fold of its log.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::caller::Caller;
use crate::closing::{Closing, Takeaway};
use crate::command::Programme;
use crate::devices::Devices;
use crate::event::Change;
use crate::id::{RunId, TrackId, TurnId};
use crate::papers::Paper;
use crate::people::People;
use crate::plan::Plan;
use crate::run::Run;
use crate::settings::Settings;
use crate::straight;
use crate::time::{At, Moment};
use crate::turn::Actor;

/// How many turns can be undone.
pub const UNDOABLE: usize = 200;

/// A turn that can be undone, or was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Which turn.
    pub turn: TurnId,
    /// Who acted.
    pub actor: Actor,
    /// What changed, in order.
    #[serde(deserialize_with = "straight::changes")]
    pub changes: Vec<Change>,
    /// Whether it was a TOP, which is undone by taking it back.
    pub take: bool,
    /// Whether it stands undone.
    pub undone: bool,
}

/// To whom a word goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum To {
    /// The stage: speakers and host.
    #[default]
    Stage,
    /// The host alone.
    Host,
    /// The desk.
    Desk,
}

/// Someone who has read a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// Who.
    pub by: Actor,
    /// When they said so, in the show's time.
    pub at: At,
}

/// A word that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The word.
    pub text: String,
    /// When it was sent, in the show's time.
    pub at: At,
    /// To whom.
    #[serde(default)]
    pub to: To,
    /// Who sent it; the desk where none is kept.
    #[serde(default)]
    pub from: Option<Actor>,
    /// Who has said that they read it, in order, each once.
    #[serde(default)]
    pub read: Vec<Reader>,
}

/// An alert that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// How bad it was.
    pub level: u8,
    /// When, in the show's time.
    pub at: At,
}

/// The show as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Show {
    /// What it is called, when and where; none before the first programme.
    pub about: Option<About>,
    /// The rundown as planned.
    pub plan: Plan,
    /// Who appears, and what must be true for them.
    pub people: People,
    /// Every rehearsal and live execution, in order.
    pub runs: Vec<Run>,
    /// The run under way, or the one that ended last.
    pub current: Option<RunId>,
    /// What was noted, in order.
    pub takeaways: Vec<Takeaway>,
    /// The closing, once composed.
    pub closing: Option<Closing>,
    /// The last word to the stage or the host.
    pub message: Option<Message>,
    /// The last word to the desk.
    #[serde(default)]
    pub asked: Option<Message>,
    /// How it is called, and how early it warns.
    pub settings: Settings,
    /// The last turns that can be undone, or were.
    pub done: VecDeque<Done>,
    /// The turns that are in, so that a repeat is seen.
    pub applied: BTreeSet<TurnId>,
    /// How many turns were folded.
    pub seq: u64,
    /// Alerts that were seen in this run, by what raised them.
    #[serde(default)]
    pub acknowledged: BTreeMap<String, Acknowledged>,
    /// The turn that changed plan or people last; 0 where none did.
    #[serde(default)]
    pub edited: u64,
    /// The papers made last, in order.
    #[serde(default)]
    pub papers: Vec<Paper>,
    /// What the last document brought in said, with the show's names; none in a show without one.
    #[serde(default)]
    pub brought: Option<Arc<Programme>>,
    /// What stands on the line, and what it does for segments of a kind.
    #[serde(default, skip_serializing_if = "Devices::is_empty")]
    pub devices: Devices,
    /// Who holds the call, by track; anyone may call where nobody does.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub callers: BTreeMap<TrackId, Caller>,
    /// How many times its people were erased, each in a file begun anew.
    #[serde(default)]
    pub epoch: u32,
}

impl Show {
    /// Notes where things stand in its lists, for a show that was read and not folded. Without it
    /// all is the same, and slower.
    pub fn index(&mut self) {
        self.plan.index();
        self.people.index();
    }

    /// Notes it where the lists have changed since.
    pub(crate) fn settle(&mut self) {
        if !self.plan.places.are_of(&self.plan.segments) {
            self.plan.index();
        }
        let people = &self.people;
        if !people.known.are_of(&people.persons) || !people.places.are_of(&people.appearances) {
            self.people.index();
        }
    }

    /// The run under way, or the one that ended last.
    #[must_use]
    pub fn run(&self) -> Option<&Run> {
        let id = self.current.as_ref()?;
        self.runs.iter().rev().find(|r| r.id == *id)
    }

    /// The run under way.
    #[must_use]
    pub fn under_way(&self) -> Option<&Run> {
        self.run().filter(|r| r.ended.is_none())
    }

    /// The show as one of its runs has it, to read what follows from that run; none where there is
    /// no such run.
    #[must_use]
    pub fn under(&self, run: &RunId) -> Option<Self> {
        self.runs.iter().find(|r| r.id == *run)?;
        Some(Self { current: Some(run.clone()), ..self.clone() })
    }

    /// The run under way or ended last, to change it.
    pub(crate) fn run_mut(&mut self) -> Option<&mut Run> {
        let id = self.current.as_ref()?;
        self.runs.iter_mut().rev().find(|r| r.id == *id)
    }

    /// The show's time at `moment`: the run's clock, or the machine's where none is under way.
    #[must_use]
    pub fn now(&self, moment: &Moment) -> At {
        self.under_way().map_or_else(|| moment.at(), |run| run.clock.at(moment))
    }
}
