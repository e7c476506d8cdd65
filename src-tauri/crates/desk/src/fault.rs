//! Why something was not done, as programs and people are told.

use paper::PaperError;
use serde_json::{Value, json};
use show::Refusal;
use show::id::PersonId;
use store::StoreError;
use thiserror::Error;
use wire::fill::Malformed;
use wire::words::Words;

use crate::bring::Unsettled;

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
    /// A password could not be kept.
    #[error("the password could not be kept: {0}")]
    Secret(std::io::Error),
    /// This host cannot do that.
    #[error("this host cannot do that")]
    NotHere,
    /// The people of a show are erased where nobody has its file open.
    #[error("the people of {file} are not erased while it is served")]
    Served {
        /// The file's name.
        file: String,
    },
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
            Self::Secret(_) => "secret".to_owned(),
            Self::NotHere => "not-here".to_owned(),
            Self::Served { .. } => "erase-served".to_owned(),
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
            Self::Secret(error) => json!({ "what": error.to_string() }),
            Self::Workbook(error) => json!({ "what": error.to_string() }),
            Self::Document(error) => json!({ "what": error.to_string() }),
            Self::TooShort { short } => {
                json!({ "short": short, "length": wire::build::length(*short) })
            }
            Self::Served { file } => json!({ "file": file }),
            Self::Foreign { seq, why } => json!({ "seq": seq, "what": why }),
            _ => Value::Object(serde_json::Map::new()),
        }
    }
}
