//! The door: what a window or a browser asks of an open show, whatever the host. What only a
//! desktop can do (opening files, the start screen) is answered by the host itself.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use formats::Draft;
use show::Command;
use show::checks::CheckItem;
use show::id::{LinkId, PersonId, RunId, SegmentId};
use show::people::PrivateField;
use show::right::Right;
use show::turn::Actor;
use wire::Ask;
use wire::ask::{Choices, Reply};
use wire::fill::Malformed;
use wire::papers::Print;
use wire::words::{Language, Words};

use crate::fault::Fault;
use crate::handle::Desk;
use crate::shelf::Shelf;
use crate::turn::Done;
use crate::{again, aside, bring, calls, columns, documents, erase, line, print, quarantine};

/// So long ways back are searched for: what is found by then is shown.
const SEARCH: Duration = Duration::from_millis(200);

/// Who asks.
#[derive(Clone)]
pub struct Bearer {
    /// As the record names them.
    pub actor: Actor,
    /// What they may do.
    pub right: Right,
    /// Whether they may take what the desk has put in standby.
    pub calls: bool,
    /// Whose own page it is, by a link of their own.
    pub person: Option<PersonId>,
    words: Arc<Words>,
}

impl Bearer {
    /// Whoever sits at the desk.
    #[must_use]
    pub fn desk(language: Language) -> Self {
        let words = Arc::new(Words::new(language));
        Self { actor: Actor::Desk, right: Right::Manager, calls: true, person: None, words }
    }

    /// The command line.
    #[must_use]
    pub fn command_line() -> Self {
        let words = Arc::new(Words::new(Language::French));
        let (actor, right) = (Actor::CommandLine, Right::Manager);
        Self { actor, right, calls: true, person: None, words }
    }

    /// The bearer of a link of that name, with that right; `calls` where it may take what is in
    /// standby.
    #[must_use]
    pub fn link(name: LinkId, right: Right, calls: bool) -> Self {
        let words = Arc::new(Words::new(Language::French));
        Self { actor: Actor::Link(name), right, calls, person: None, words }
    }

    /// The same one, on a page of that person's own.
    #[must_use]
    pub fn of_person(self, person: Option<PersonId>) -> Self {
        Self { person, ..self }
    }

    /// The same one, spoken to in another language.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        Self { words: Arc::new(Words::new(language)), ..self }
    }

    /// The texts they are told in.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Their right as the contract writes it.
    #[must_use]
    pub fn right_word(&self) -> String {
        word(self.right)
    }
}

fn word(right: Right) -> String {
    let value = serde_json::to_value(right).unwrap_or_default();
    value.as_str().unwrap_or("viewer").to_owned()
}

/// The checklist that a new show begins with.
///
/// # Panics
/// Never: a test of the house reads the same file.
#[must_use]
pub fn checklist() -> Vec<CheckItem> {
    serde_json::from_str(include_str!("../../../../data/checklists/default.json"))
        .expect("the checklist that ships is read by a test of the house")
}

/// Answers one question about an open show. It waits for the desk, and may work for a while: a
/// host calls it where that holds up nobody.
#[must_use]
pub fn door(desk: &Desk, bearer: &Bearer, ask: Ask) -> Reply {
    answer(desk, bearer, ask).unwrap_or_else(|fault| Reply::No(fault.say(bearer.words())))
}

fn answer(desk: &Desk, bearer: &Bearer, ask: Ask) -> Result<Reply, Fault> {
    if !bearer.right.sees_desk() && !ask.is_for_everyone() {
        return Err(show::Refusal::NotAllowed.into());
    }
    match ask {
        Ask::Do { command, id } => desk.act(bearer, command, id).map(done),
        Ask::Draft { name, bytes, columns } => {
            draft(&Shelf::of_this_person(), &name, &bytes, columns.as_ref())
        }
        Ask::Differences { name, bytes, choices } => {
            again::differences(desk, &name, &decode(&bytes)?, &choices).map(Reply::Differences)
        }
        Ask::Bring { name, bytes, choices } => {
            again::brought(desk, bearer, &name, &decode(&bytes)?, &choices).map(done)
        }
        Ask::Private { person } => private(desk, bearer, person),
        Ask::SetPrivate { person, field, text } => {
            let field = private_field(&field)?;
            desk.keep_private(bearer, PersonId(person), field, text).map(done)
        }
        Ask::ErasePerson { person } => desk.erase_person(bearer, PersonId(person)).map(done),
        Ask::NoteCall { person, way, outcome, checks, text } => {
            let call = calls::Call { way, outcome, checks, text };
            calls::note(desk, bearer, PersonId(person), call).map(done)
        }
        Ask::EraseWhat => erase::what(desk, bearer),
        Ask::EraseShow { .. } => Err(erase::served(desk)),
        Ask::Remedies { segment } => {
            let segment = SegmentId(segment);
            let found = desk.read(move |r| wire::build::remedies(r.show, &r.moment, &segment))?;
            Ok(Reply::Remedies(found))
        }
        Ask::Learnt => Ok(Reply::Learnt(desk.read(|r| wire::build::learnt(r.show, &r.moment))?)),
        Ask::Drift => Ok(Reply::Drift(desk.read(|r| wire::build::drift(r.show, &r.moment))?)),
        Ask::CatchUp => catch_up(desk),
        Ask::Sure => sure(desk),
        Ask::Fit => fit(desk, bearer),
        Ask::Refit => refit(desk, bearer),
        Ask::Compose { segments } => compose(desk, bearer, segments),
        Ask::Place => {
            let place = desk.read(|r| print::place(r.show, &r.moment))??;
            desk.command(bearer, place).map(done)
        }
        Ask::Debrief { .. } | Ask::Journal { .. } | Ask::Tape { .. } | Ask::Replay { .. } => {
            looked_back(desk, bearer, ask)
        }
        Ask::Print(wanted) => document(desk, bearer, &wanted),
        Ask::Documents => Ok(Reply::Documents { list: documents::list() }),
        Ask::Asides | Ask::SettleAside { .. } => aside::answer(desk, bearer, ask),
        Ask::Devices | Ask::TryDevice { .. } | Ask::KeepSecret { .. } => {
            line::answer(desk, bearer, ask)
        }
        Ask::Hello { .. }
        | Ask::Others
        | Ask::JoinOthers { .. }
        | Ask::LeaveOthers
        | Ask::WithdrawContacts
        | Ask::NameDesk { .. }
        | Ask::JoinShow { .. }
        | Ask::Home
        | Ask::Library
        | Ask::Open { .. }
        | Ask::New { .. }
        | Ask::Sample
        | Ask::Close
        | Ask::Sharing
        | Ask::Windows
        | Ask::ShowWindow { .. }
        | Ask::CloseWindow { .. }
        | Ask::Share { .. }
        | Ask::MakeLink { .. }
        | Ask::Withdraw { .. }
        | Ask::Reveal { .. } => Err(Fault::NotHere),
    }
}

/// What is asked of runs of before.
fn looked_back(desk: &Desk, bearer: &Bearer, ask: Ask) -> Result<Reply, Fault> {
    match ask {
        Ask::Debrief { run, rehearsal } => {
            let (run, rehearsal) = (run.map(RunId), rehearsal.map(RunId));
            let told = desk.look_back(|past, now| {
                wire::build::debrief(past, run.as_ref(), rehearsal.as_ref(), now)
            })?;
            Ok(Reply::Debrief(Box::new(told)))
        }
        Ask::Journal { run, before } => {
            let run = run.map(RunId);
            let sent = desk.sent()?.unwrap_or_default();
            let page = desk.look_back(|past, _| {
                wire::build::journal(past, &sent, run.as_ref(), before, bearer.words())
            })?;
            page.map(Reply::Journal).ok_or_else(|| no_run(run))
        }
        Ask::Tape { run } => {
            let run = RunId(run);
            let tape = desk.look_back(|past, now| wire::build::tape(past, &run, now))?;
            tape.map(Reply::Tape).ok_or_else(|| no_run(Some(run)))
        }
        Ask::Replay { run, at } => {
            let run = RunId(run);
            let stood = desk.look_back(|past, now| wire::build::replay(past, &run, at, now))?;
            stood.map(|it| Reply::Replay(Box::new(it))).ok_or_else(|| no_run(Some(run)))
        }
        _ => Err(Fault::NotHere),
    }
}

/// Solved on a copy, off the turn: a TOP does not wait for it.
fn catch_up(desk: &Desk) -> Result<Reply, Fault> {
    let (show, moment) = desk.read(|r| (r.show.clone(), r.moment.clone()))?;
    let by = Instant::now() + SEARCH;
    let keep_going = || Instant::now() < by;
    Ok(Reply::CatchUp(wire::build::catch_up(&show, &moment, keep_going)))
}

/// Drawn on a copy too.
fn sure(desk: &Desk) -> Result<Reply, Fault> {
    let (show, moment) = desk.read(|r| (r.show.clone(), r.moment.clone()))?;
    Ok(Reply::Sure(wire::build::sure(&show, &moment)))
}

/// With scripts read aloud at the pace of the bearer's language, where nothing else is known.
fn fit(desk: &Desk, bearer: &Bearer) -> Result<Reply, Fault> {
    let pace = print::template(bearer.words().language()).pace;
    let fit = desk.read(move |r| wire::build::fit(r.show, &r.moment, pace))?;
    fit.map(|fit| Reply::Fit(Box::new(fit))).ok_or(Fault::NoClosing)
}

fn refit(desk: &Desk, bearer: &Bearer) -> Result<Reply, Fault> {
    let fitted = desk.read(|r| print::refit(r.show, &r.moment))??;
    desk.command(bearer, Command::FitRows { fitted }).map(done)
}

fn done(Done { seq, agreed }: Done) -> Reply {
    let standing = if agreed { "agreed" } else { "apart" };
    Reply::Done { seq, standing: standing.to_owned() }
}

/// The bytes of a document as a client sends them.
///
/// # Errors
/// [`Fault::Malformed`] when they are not base64.
pub fn decode(bytes: &str) -> Result<Vec<u8>, Fault> {
    let bad = |_| Malformed { field: "bytes", value: bytes.chars().take(20).collect() };
    Ok(STANDARD.decode(bytes).map_err(bad)?)
}

/// Understands a document, touching nothing but the memory of what columns hold.
///
/// # Errors
/// When it cannot be read, or holds no programme.
pub fn draft(
    shelf: &Shelf,
    name: &str,
    bytes: &str,
    columns: Option<&Vec<String>>,
) -> Result<Reply, Fault> {
    let chosen = columns::of(columns)?;
    let formats::Reading { draft, lines } =
        columns::open(shelf, name, &decode(bytes)?, chosen.as_ref())?;
    Ok(Reply::Draft { draft: serde_json::to_value(&draft).unwrap_or_default(), lines })
}

/// The draft of a document, with the columns as they were shown.
pub(crate) fn read(name: &str, bytes: &[u8], choices: &Choices) -> Result<Draft, Fault> {
    let columns = columns::of(choices.columns.as_ref())?;
    Ok(quarantine::open(name, bytes, columns.as_ref())?.draft)
}

/// The command that makes a document the show's programme. Régie's own document is taken as it
/// is; any other by its draft.
///
/// # Errors
/// When it cannot be read, or something is still to be said.
pub fn bringing(name: &str, bytes: &[u8], choices: &Choices) -> Result<Command, Fault> {
    let programme = match formats::own_programme(bytes)? {
        Some(programme) => bring::own(programme, choices)?,
        None => bring::programme(&read(name, bytes, choices)?, choices)?,
    };
    Ok(Command::Bring { programme: Box::new(programme), checklist: checklist() })
}

pub use crate::again::brought;
pub use crate::joining::keep_private;

fn private_field(name: &str) -> Result<PrivateField, Fault> {
    let value = serde_json::Value::String(name.to_owned());
    let bad = |_| Malformed { field: "field", value: name.to_owned() };
    let field = serde_json::from_value(value).map_err(bad)?;
    // A call is noted, not kept as a field.
    if field == PrivateField::Call { Err(Malformed::of("field", name).into()) } else { Ok(field) }
}

fn private(desk: &Desk, bearer: &Bearer, person: String) -> Result<Reply, Fault> {
    if !bearer.right.sees_private() {
        return Err(show::Refusal::NotAllowed.into());
    }
    let contacts = desk.contacts(PersonId(person))?;
    let of = |field| {
        let found = contacts.opened.iter().find(|(f, _)| *f == field);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    Ok(Reply::Private {
        phone: of(PrivateField::Phone),
        email: of(PrivateField::Email),
        join_link: of(PrivateField::JoinLink),
        note: of(PrivateField::Note),
        calls: calls::of(&contacts),
        elsewhere: contacts.elsewhere,
    })
}

fn compose(desk: &Desk, bearer: &Bearer, segments: Option<Vec<String>>) -> Result<Reply, Fault> {
    let language = bearer.words().language();
    let segments = segments.map(|ids| ids.into_iter().map(SegmentId).collect::<Vec<_>>());
    let closing = desk.read(move |r| print::compose(r.show, segments, language))??;
    desk.command(bearer, Command::Compose { closing }).map(done)
}

fn no_run(run: Option<RunId>) -> Fault {
    let id = run.map_or_else(String::new, |run| run.0);
    show::Refusal::Unknown { what: "run".to_owned(), id }.into()
}

fn document(desk: &Desk, bearer: &Bearer, wanted: &Print) -> Result<Reply, Fault> {
    let documents::Made { name, bytes, .. } = documents::print(desk, bearer, wanted)?;
    Ok(Reply::File { name, path: None, bytes: Some(STANDARD.encode(bytes)) })
}
