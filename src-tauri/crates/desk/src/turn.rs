//! One turn: decided, ordered, durable, folded. And the show as its file gives it back.

use paper::PaperError;
use serde_json::{Value, json};
use show::id::{DeskId, PersonId, SegmentId, TurnId};
use show::time::Moment;
use show::turn::{Actor, Saw};
use show::{Command, Refusal, Show, Turn, decide, fold};
use store::{Logged, Store, StoreError};
use thiserror::Error;
use wire::fill::Malformed;
use wire::words::Words;

use crate::bring::Unsettled;
use crate::confirm::Confirm;
use crate::order::{Agreed, Order};
use crate::settled;

/// How many turns lie between two snapshots.
const SNAPSHOT_EVERY: u64 = 500;

/// Whose projections a file has.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Why something was not done.
#[derive(Debug, Error)]
pub enum Fault {
    /// A rule of the show stands against it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It cannot be read.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// It is not on the disk, and did not happen.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something of a draft is still to be said.
    #[error(transparent)]
    Unsettled(#[from] Unsettled),
    /// The document cannot be read.
    #[error(transparent)]
    Unreadable(#[from] formats::Unreadable),
    /// The document cannot be made.
    #[error(transparent)]
    Paper(#[from] paper::PaperError),
    /// The table does not fit a workbook.
    #[error(transparent)]
    Workbook(#[from] formats::out::NoWorkbook),
    /// The document of words cannot be written.
    #[error(transparent)]
    Document(#[from] formats::out::NoDocument),
    /// There is no paper that changes could be told against.
    #[error("no rundown was printed yet")]
    NoPaper,
    /// There is no closing to fit or print.
    #[error("the show has no closing yet")]
    NoClosing,
    /// Not even the musts of the closing fit the time that is left.
    #[error("the closing is {short} s too long for the time that is left")]
    TooShort {
        /// By how much, in seconds.
        short: i64,
    },
    /// This host cannot do that.
    #[error("this host cannot do that")]
    NotHere,
    /// The desk has stopped.
    #[error("the desk has stopped")]
    Stopped,
    /// What the log holds cannot be folded by this version.
    #[error("turn {seq} of the log cannot be read: {why}")]
    Foreign {
        /// Which turn.
        seq: u64,
        /// What is wrong with it.
        why: String,
    },
}

impl Fault {
    /// The show has nobody of that name.
    #[must_use]
    pub fn unknown_person(person: PersonId) -> Self {
        Refusal::Unknown { what: "person".to_owned(), id: person.0 }.into()
    }

    /// What programs read.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Refused(refusal) => {
                let value = serde_json::to_value(refusal).unwrap_or_default();
                value["code"].as_str().unwrap_or("refused").to_owned()
            }
            Self::Malformed(_) => "malformed".to_owned(),
            Self::Store(error) => error.code().to_owned(),
            Self::Unsettled(unsettled) => unsettled.code().to_owned(),
            Self::Unreadable(unreadable) => format!("document-{}", unreadable.code()),
            Self::Paper(PaperError::Template { .. }) => "template".to_owned(),
            Self::Paper(_) | Self::Workbook(_) | Self::Document(_) => "paper".to_owned(),
            Self::NoPaper => "no-paper".to_owned(),
            Self::NoClosing => "no-closing".to_owned(),
            Self::TooShort { .. } => "closing-too-short".to_owned(),
            Self::NotHere => "not-here".to_owned(),
            Self::Stopped => "stopped".to_owned(),
            Self::Foreign { .. } => "foreign-turn".to_owned(),
        }
    }

    /// What people read, with the facts behind it.
    #[must_use]
    pub fn say(&self, words: &Words) -> wire::ask::Fault {
        words.fault(&self.code(), self.facts())
    }

    fn facts(&self) -> Value {
        match self {
            Self::Refused(refusal) => serde_json::to_value(refusal).unwrap_or_default(),
            Self::Malformed(m) => {
                let what = format!("{} = {}", m.field, m.value);
                json!({ "field": m.field, "value": m.value, "what": what })
            }
            Self::Store(error) => json!({ "what": error.to_string() }),
            Self::Unsettled(Unsettled::Problem { line, text }) => {
                json!({ "line": line, "text": text })
            }
            Self::Unsettled(Unsettled::BadDate(text) | Unsettled::BadZone(text)) => {
                json!({ "value": text })
            }
            Self::Unreadable(unreadable) => unreadable
                .facts()
                .into_iter()
                .map(|(k, v)| (k.to_owned(), Value::from(v)))
                .collect(),
            Self::Paper(PaperError::Template { file, line, why }) => {
                json!({ "file": file, "line": line, "what": why })
            }
            Self::Paper(error) => json!({ "what": error.to_string() }),
            Self::Workbook(error) => json!({ "what": error.to_string() }),
            Self::Document(error) => json!({ "what": error.to_string() }),
            Self::TooShort { short } => {
                json!({ "short": short, "length": wire::build::length(*short) })
            }
            Self::Foreign { seq, why } => json!({ "seq": seq, "what": why }),
            _ => Value::Object(serde_json::Map::new()),
        }
    }
}

/// The show, its file and its order: what the desk's thread owns.
pub struct Table {
    /// The show as it stands.
    pub show: Show,
    /// Its file.
    pub store: Store,
    order: Box<dyn Order>,
    confirm: Confirm,
    desk: DeskId,
    /// When the last turn was taken.
    pub last: Option<Moment>,
    since_snapshot: u64,
    /// The segments of which the last turn edited fields, where it did nothing else.
    pub edited: Vec<SegmentId>,
    /// Whether the disk was found full, and the reserve is in use.
    pub low_disk: bool,
    /// Whether the show is not what the disk says, and cannot be brought back to it.
    pub astray: bool,
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
    /// The show as its file gives it back: the last snapshot, and the turns after it.
    ///
    /// # Errors
    /// When the file cannot be read, or holds a turn that this version does not know.
    pub fn of(store: Store, order: Box<dyn Order>, desk: DeskId) -> Result<Self, Fault> {
        let (show, tail) = load(&store)?;
        let last = last_moment(&store)?;
        let since_snapshot = tail;
        let confirm = Confirm::default();
        let (low_disk, astray) = (store.low_disk(), false);
        let mut table = Self {
            show,
            store,
            order,
            confirm,
            desk,
            last,
            since_snapshot,
            edited: Vec::new(),
            low_disk,
            astray,
        };
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
        let decided = decide(&self.show, &command, &actor, &moment);
        self.confirm.saw(&command, &actor, &moment, decided.as_ref().err());
        let events = decided?;
        if events.is_empty() {
            return Ok(self.show.seq);
        }
        let turn = Turn {
            id,
            actor,
            desk: self.desk.clone(),
            moment,
            saw: Saw::of(&command),
            events: events.into_iter().map(Into::into).collect(),
            before: self.store.tip().clone(),
        };
        match self.order.propose(turn) {
            Agreed::Yes(turn) => self.settle(&turn)?,
            // A desk alone is never overtaken and never unanswered; a joined desk brings the
            // reading on, and the turns apart, with it.
            Agreed::Ahead(_) | Agreed::Silent(_) => return Err(Fault::Stopped),
        }
        Ok(self.show.seq)
    }

    /// Makes an agreed turn durable with the rows it changed, and folds it.
    fn settle(&mut self, turn: &Turn) -> Result<(), Fault> {
        let body = serde_json::to_string(turn)
            .map_err(|e| Fault::Foreign { seq: self.show.seq + 1, why: e.to_string() })?;
        let before = settled::before(&self.show, turn);
        fold(&mut self.show, turn);
        let rows = settled::changes(before, &self.show, turn);
        match self.store.append(&body, &rows) {
            Ok(appended) => {
                self.low_disk = appended.low_disk;
                self.last = Some(turn.moment.clone());
                self.since_snapshot += 1;
                self.edited = settled::edited(turn);
                Ok(())
            }
            Err(error) => {
                // Not on the disk, so it did not happen: back to what the disk says.
                match load(&self.store) {
                    Ok((show, _)) => self.show = show,
                    Err(_) => self.astray = true,
                }
                Err(error.into())
            }
        }
    }

    /// Keeps a snapshot when enough turns have passed since the last one. Nothing is lost when
    /// that fails: the log has every turn.
    pub fn keep(&mut self) {
        if self.since_snapshot < SNAPSHOT_EVERY {
            return;
        }
        let kept = serde_json::to_string(&self.show)
            .map_err(|e| e.to_string())
            .and_then(|body| self.store.snapshot(&body).map_err(|e| e.to_string()));
        match kept {
            Ok(()) => self.since_snapshot = 0,
            Err(why) => tracing::warn!(why, "no snapshot was kept"),
        }
    }
}

/// When the last turn of a file was taken; none where there is none yet.
///
/// # Errors
/// When the file cannot be read.
pub fn last_moment(store: &Store) -> Result<Option<Moment>, Fault> {
    let last = store.read_after(store.seq().saturating_sub(1))?.pop();
    let turn = last.and_then(|logged| serde_json::from_str::<Turn>(&logged.body).ok());
    Ok(turn.map(|turn| turn.moment))
}

fn turn_of(logged: &Logged) -> Result<Turn, Fault> {
    serde_json::from_str(&logged.body)
        .map_err(|e| Fault::Foreign { seq: logged.seq, why: e.to_string() })
}

/// The show as its file gives it back, and how many turns were folded onto its snapshot.
///
/// # Errors
/// When the file cannot be read, or holds a turn that this version does not know.
pub fn load(store: &Store) -> Result<(Show, u64), Fault> {
    let loaded = store.load()?;
    // A snapshot of another version is no loss: the log is folded from its beginning instead.
    let snapshot = loaded.snapshot.and_then(|s| serde_json::from_str::<Show>(&s.body).ok());
    let (mut show, tail) = match snapshot {
        Some(mut show) => {
            show.index();
            (show, loaded.tail)
        }
        None => (Show::default(), store.read_after(0)?),
    };
    for logged in &tail {
        fold(&mut show, &turn_of(logged)?);
    }
    Ok((show, tail.len() as u64))
}
