//! What the door answers.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::again::AgainView;
use crate::catchup::CatchUpView;
use crate::debrief::DebriefView;
use crate::desks::{AsideView, OthersView};
use crate::devices::DeviceState;
use crate::drift::DriftView;
use crate::erase::EraseView;
use crate::fit::FitView;
use crate::home::Recent;
use crate::host::Host;
use crate::journal::JournalView;
use crate::learnt::LearntView;
use crate::papers::DocumentView;
use crate::people::CallView;
use crate::remedy::RemediesView;
use crate::replay::{ReplayView, TapeView};
use crate::sharing::SharingView;
use crate::sure::SureView;
use crate::view::View;
use crate::windows::WindowsView;

/// What the door answers.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "reply", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum Reply {
    /// Where one is, and what there is to see.
    Hello {
        /// What this host can do.
        host: Host,
        /// The open show; none on the start screen.
        view: Option<Box<View>>,
        /// The desk's wall clock at the answer, in milliseconds since 1970.
        now: f64,
    },
    /// The start screen's lists.
    Home {
        /// Newest first.
        recent: Vec<Recent>,
    },
    /// A draft, in the shape of the command line's preview.
    Draft {
        /// The draft.
        #[ts(type = "import('./Draft').Draft")]
        draft: Value,
        /// The lines of the document as text, for the preview.
        lines: Vec<String>,
    },
    /// What differs from the open show.
    Differences(AgainView),
    /// It is done, and on the disk.
    Done {
        /// The desk's counter after it.
        seq: u64,
        /// `agreed` or `apart`.
        standing: String,
    },
    /// How a person is reached; empty where nothing is known.
    Private {
        /// Telephone number.
        phone: String,
        /// E-mail address.
        email: String,
        /// Where they join the show.
        join_link: String,
        /// Notes on them.
        note: String,
        /// Every call and mail to them, newest first.
        calls: Vec<CallView>,
        /// Whether there is more that opens on other desks alone: this one was invited without.
        elsewhere: bool,
    },
    /// What erasing would take away.
    Erase(EraseView),
    /// What can be done.
    Remedies(RemediesView),
    /// The drift, explained.
    Drift(DriftView),
    /// The ways back.
    CatchUp(CatchUpView),
    /// How sure the times ahead are.
    Sure(SureView),
    /// The closing fitted.
    Fit(Box<FitView>),
    /// A run told afterwards.
    Debrief(Box<DebriefView>),
    /// What things really took before.
    Learnt(LearntView),
    /// What was done.
    Journal(JournalView),
    /// A run as a tape.
    Tape(TapeView),
    /// The show as it stood.
    Replay(Box<ReplayView>),
    /// The displays, and the views shown on them.
    Windows(WindowsView),
    /// How the show is shared, and who is there.
    Sharing(Box<SharingView>),
    /// How this desk is joined to the others.
    Others(OthersView),
    /// What was set aside, oldest first.
    Asides {
        /// Those that nobody has looked at.
        list: Vec<AsideView>,
    },
    /// How the devices fare.
    Devices {
        /// In the order of the show's list.
        list: Vec<DeviceState>,
    },
    /// The documents there are.
    Documents {
        /// In the order of a menu.
        list: Vec<DocumentView>,
    },
    /// A document.
    File {
        /// Its name.
        name: String,
        /// Where it was written; none in a browser.
        path: Option<String>,
        /// Its bytes in base64, for a browser; none where it was written.
        bytes: Option<String>,
    },
    /// Refused, with what people read.
    No(Fault),
}

/// Why something was refused or went wrong.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Fault {
    /// What programs read.
    pub code: String,
    /// What people read, in the interface's language.
    pub text: String,
    /// The facts behind it.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Value,
}
