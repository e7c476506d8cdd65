//! Documents: what Régie puts on paper. The only crate that knows Typst.
//!
//! Words in, PDF bytes out. A paper carries every word it prints, already in the reader's language and already
//! formatted for people: this crate and its templates hold none. It opens no path and no socket and reads no clock;
//! templates and fonts are compiled in. The same paper always gives the same bytes.

mod as_run;
mod clean;
mod closing;
mod debrief;
mod refusal;
mod rundown;
mod sheet;
mod typeset;
mod world;

pub use as_run::{AsRunHeads, AsRunPaper, AsRunRow, as_run};
pub use closing::{ClosingPaper, ClosingRow, ScriptLine, closing};
pub use debrief::{Bar, DebriefPaper, DebriefTable, Journal, JournalEntry, Waterfall, debrief};
pub use refusal::PaperError;
pub use rundown::{RowKind, RundownHeads, RundownPaper, RundownRow, rundown};
pub use sheet::{Labelled, PersonName, Phrase, Sheet};
