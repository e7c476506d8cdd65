//! Documents: what Régie puts on paper. The only crate that knows Typst.
//!
//! Words in, PDF bytes out. A paper carries every word it prints, already in the reader's language and already
//! formatted for people: this crate and its templates hold none. It opens no path and no socket and reads no clock;
//! templates and fonts are compiled in, and a template of the user's own comes in as text. The same paper always gives
//! the same bytes.

mod as_run;
mod call_sheet;
mod changes;
mod clean;
mod closing;
mod debrief;
mod host_cards;
mod refusal;
mod rundown;
mod sheet;
mod templates;
mod typeset;
mod world;

pub use as_run::{AsRunHeads, AsRunPaper, AsRunRow, as_run};
pub use call_sheet::{
    CallBeat, CallCheck, CallHeads, CallMoment, CallPassage, CallSheet, CallSheetPaper, call_sheet,
};
pub use changes::{ChangeHeads, ChangeRow, ChangesPaper, RestRow, Struck, changes};
pub use closing::{ClosingLayout, ClosingPaper, ClosingRow, ScriptLine, closing};
pub use debrief::{Bar, DebriefPaper, DebriefTable, Journal, JournalEntry, Waterfall, debrief};
pub use host_cards::{CardBeat, CardHeads, CardNext, HostCard, HostCardsPaper, host_cards};
pub use refusal::PaperError;
pub use rundown::{RowKind, RundownHeads, RundownPaper, RundownRow, rundown};
pub use sheet::{Introduced, Labelled, PersonName, Phrase, Sheet};
pub use templates::{SHIPPED, Templates};
