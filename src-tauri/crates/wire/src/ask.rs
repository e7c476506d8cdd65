//! What a window or a browser may ask of the door.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::choices::Choices;
pub use crate::host::Host;
pub use crate::reply::{Fault, Reply};

use crate::brief::Do;
use crate::devices::ActBrief;
use crate::papers::Print;

/// One question at the door.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[serde(tag = "ask", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum Ask {
    /// The first question: where am I, and what is there to see? Answered by `Hello`.
    Hello {
        /// The language refusals and documents are wanted in: `fr` or `en`.
        #[serde(default)]
        language: Option<String>,
    },
    /// The start screen's lists. Answered by `Home`; desktop only.
    Home,
    /// Open a show. Answered by `Hello`; desktop only.
    Open {
        /// Its file.
        path: String,
    },
    /// Make an empty show. Answered by `Hello`; desktop only.
    New {
        /// Its title.
        title: String,
        /// Its first day, `2021-07-12`.
        date: String,
        /// Its IANA time zone, `Europe/Paris`.
        zone: String,
        /// The file of a show whose plan and people it begins with: no mark, no run, no contact.
        #[serde(default)]
        #[ts(optional)]
        template: Option<String>,
    },
    /// Every show of this person's. Answered by `Home`; desktop only.
    Library,
    /// Open the sample show, made anew when it is not there. Answered by `Hello`; desktop only.
    Sample,
    /// Leave the show for the start screen. Answered by `Hello`; desktop only.
    Close,
    /// Understand a document, touching nothing. Answered by `Draft`.
    Draft {
        /// The file's name.
        name: String,
        /// Its bytes, in base64.
        bytes: String,
        /// What each column of a table holds, from the left, as `DraftColumn::field`: chosen by
        /// the person, and remembered for the next table with the same heads. Where nothing is
        /// said the heads tell, or what was chosen for them before.
        #[serde(default)]
        columns: Option<Vec<String>>,
    },
    /// What differs between a document and the show that is open, touching nothing. Answered by
    /// `Differences`.
    Differences {
        /// The file's name.
        name: String,
        /// Its bytes, in base64.
        bytes: String,
        /// What the person settled in the preview.
        choices: Choices,
    },
    /// Make of the draft the show's programme, a new show where none is open; into a show that
    /// has one, bring what was chosen of the differences. Answered by `Hello`
    /// when a show was made, by `Done` otherwise.
    Bring {
        /// The file's name.
        name: String,
        /// Its bytes, in base64: understood again, so that what is brought is what was shown.
        bytes: String,
        /// What the person settled in the preview.
        choices: Choices,
    },
    /// Act. Answered by `Done`.
    Do {
        /// What.
        command: Do,
        /// A UUID of the client's, which makes a repeat harmless.
        id: Option<String>,
    },
    /// How a person is reached. Answered by `Private`.
    Private {
        /// Who.
        person: String,
    },
    /// Keep how a person is reached, sealed. Answered by `Done`.
    SetPrivate {
        /// Who.
        person: String,
        /// `phone`, `email`, `join-link` or `note`.
        field: String,
        /// The text; empty removes it.
        text: String,
    },
    /// Note a call or a mail to someone, sealed. Answered by `Done`.
    NoteCall {
        /// To whom.
        person: String,
        /// `phone` or `mail`.
        way: String,
        /// `reached`, `no-answer`, `voicemail`, `sent` or `promised`.
        outcome: String,
        /// The checks it was about.
        #[serde(default)]
        checks: Vec<String>,
        /// What was said, or empty.
        #[serde(default)]
        text: String,
    },
    /// Forget how someone is reached, for good: their key is destroyed. Answered by `Done`.
    ErasePerson {
        /// Who.
        person: String,
    },
    /// What erasing the people of the whole show would take away. Answered by `Erase`.
    EraseWhat,
    /// Erase the people of the whole show, for good: a file begun anew keeps the plan and what
    /// happened. Answered by `Hello`; desktop only.
    EraseShow {
        /// How people are told of in what stays: `initials` or `roles`.
        told_by: String,
        /// The names that are taken out of the texts too.
        names: Vec<String>,
    },
    /// What can be done while someone of a segment to come is not there, seen before it is done.
    /// Answered by `Remedies`.
    Remedies {
        /// The segment.
        segment: String,
    },
    /// Why the day ends later or earlier than planned, as it stands. Answered by `Drift`.
    Drift,
    /// The ways back to the fixed times, as things stand; what is found within a short while.
    /// Answered by `CatchUp`.
    CatchUp,
    /// How sure each hard start ahead and the end of the day are, as things stand. Answered by
    /// `Sure`.
    Sure,
    /// The closing fitted to the time left at this moment. Answered by `Fit`.
    Fit,
    /// Fit the rows of the closing on air that have not begun to the time that is left. Answered by
    /// `Done`.
    Refit,
    /// Compose the closing anew from the show. Answered by `Done`.
    Compose {
        /// The segments it fills; none for the ones the show proposes.
        segments: Option<Vec<String>>,
    },
    /// Put the fitted closing on the rundown as beats. Answered by `Done`.
    Place,
    /// A run told afterwards: planned, rehearsed and real. Answered by `Debrief`.
    Debrief {
        /// Which run; none for the last live one, or the last rehearsal where there is none.
        run: Option<String>,
        /// The rehearsal to set beside it; none for the last one.
        rehearsal: Option<String>,
    },
    /// What things really took before, beside the plan. Answered by `Learnt`.
    Learnt,
    /// What was done, newest first, a page at a time. Answered by `Journal`.
    Journal {
        /// During and after which run, up to the next one; none for all that was done.
        run: Option<String>,
        /// Only what came before this line; none for the newest page.
        before: Option<u64>,
    },
    /// A run as a tape to be wound. Answered by `Tape`.
    Tape {
        /// Which run.
        run: String,
    },
    /// The show as it stood at a place of a run's tape. Answered by `Replay`.
    Replay {
        /// Which run.
        run: String,
        /// The place, in milliseconds of its tape.
        at: f64,
    },
    /// Make a document; a paper is remembered. Answered by `File`.
    Print(Print),
    /// The documents there are. Answered by `Documents`.
    Documents,
    /// How the show is shared, and who is there. Answered by `Sharing`; for managers.
    Sharing,
    /// Switch sharing on, on an address of this machine, or off. Answered by `Sharing`; desktop
    /// only.
    Share {
        /// An address of `SharingView::interfaces`; none switches it off.
        on: Option<String>,
        /// Over TLS, by a certificate of this machine's own.
        #[serde(default)]
        tls: bool,
    },
    /// The displays, and the views shown on them. Answered by `Windows`; desktop only.
    Windows,
    /// Show a view in a window of its own, full screen on a display where one is given. Answered
    /// by `Windows`; desktop only.
    ShowWindow {
        /// `timer`, `host`, `board`, `lower-third` or `public`.
        screen: String,
        /// The display; a window where none is given.
        display: Option<String>,
    },
    /// Close the window of a view. Answered by `Windows`; desktop only.
    CloseWindow {
        /// Which view.
        screen: String,
    },
    /// How this desk is joined to the show's others. Answered by `Others`; for managers.
    Others,
    /// Join the show's other desks through a broker: make the open show shared, or be with those
    /// that share it already. Answered by `Others`; for managers.
    JoinOthers {
        /// Where, such as `nats://user:password@10.0.0.5:4222`, or an invitation's line.
        address: String,
        /// After so many milliseconds without an answer this desk goes on alone, 50 to 10 000; as
        /// the address says, or 300.
        #[serde(default)]
        patience: Option<u32>,
        /// After so many seconds of silence the call of another desk is offered, 3 to 600; as the
        /// address says, or 10.
        #[serde(default)]
        silence: Option<u32>,
    },
    /// Leave the other desks, and keep the show as it stands here. Answered by `Others`; for
    /// managers.
    LeaveOthers,
    /// Change the show's key: desks that were invited with how people are reached open nothing that
    /// is kept from then on, until they are invited anew. Answered by `Others`; for managers.
    WithdrawContacts,
    /// What people call this desk; empty for the machine's own name. Answered by `Others`; for
    /// managers.
    NameDesk {
        /// The name.
        name: String,
    },
    /// Open a show that other desks have, by their invitation. Answered by `Hello`; desktop only.
    JoinShow {
        /// The invitation's line.
        address: String,
    },
    /// What was taken apart and did not hold when the desks met again. Answered by `Asides`.
    Asides,
    /// Do one of these after all, or let it go. Answered by `Asides`; for managers.
    SettleAside {
        /// Which turn.
        turn: String,
        /// Whether it is done after all.
        over: bool,
    },
    /// How the devices fare. Answered by `Devices`.
    Devices,
    /// Try a device: whether it answers, or what it does of one act. Answered by `Devices`; for
    /// managers.
    TryDevice {
        /// Which one.
        device: String,
        /// What it is to do; only whether it answers where none is given.
        #[serde(default)]
        act: Option<ActBrief>,
    },
    /// Keep a device's password, outside the show; empty forgets it. Answered by `Devices`; for
    /// managers.
    KeepSecret {
        /// Which one.
        device: String,
        /// The password.
        secret: String,
    },
    /// Make a link. Answered by `Sharing`; for managers.
    MakeLink {
        /// `manager`, `organiser`, `host`, `speaker`, `own`, `rapporteur`, `board`, `source` or `viewer`.
        right: String,
        /// Whose own page, with the right `own`.
        #[serde(default)]
        #[ts(optional)]
        person: Option<String>,
        /// For whom, or empty.
        label: String,
        /// Whether a host may take what the desk has put in standby.
        calls: bool,
    },
    /// Withdraw a link, and close every line that came by it. Answered by `Sharing`; for managers.
    Withdraw {
        /// Its name.
        link: String,
    },
    /// Show a file that was made in the system's own viewer, or call or write to someone. Answered
    /// by `Done`; desktop only.
    Reveal {
        /// Its path, as `File` gave it; or a `tel:` or `mailto:` address.
        path: String,
    },
}

impl Ask {
    /// Whether it may be asked without seeing the desk: what each right may do of it is told
    /// elsewhere.
    #[must_use]
    pub fn is_for_everyone(&self) -> bool {
        matches!(self, Self::Hello { .. } | Self::Do { .. })
    }
}
