//! What goes out: one table of documents, by what they are and the form they take. The command
//! line, the door and the interface's menu all ask this table.

mod call_sheet;
mod changes;
mod closing;
mod dues;
mod host_cards;
mod people;
mod rundown;
pub mod said;
mod tables;
mod takeaways;

use std::collections::BTreeMap;
use std::path::Path;

use formats::out;
use paper::Templates;
use show::Show;
use show::about::About;
use show::command::{Command, Programme};
use show::id::{PersonId, RunId};
use show::papers::{Layout, Paper, PaperKind};
use show::time::Moment;
use wire::fill::Malformed;
use wire::papers::{DocumentView, Print};
use wire::words::{Language, Words};

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::reading::Contacts;
use crate::{print, told};
use said::Phrasing;

/// One document: what it is, in which form, and how it is made.
pub struct Document {
    /// As it is asked for: `rundown`.
    pub what: &'static str,
    /// As it is asked for: `pdf`.
    pub form: &'static str,
    /// What is remembered of it, where it is a paper.
    paper: Option<PaperKind>,
    make: fn(&Making) -> Result<Vec<u8>, Fault>,
}

/// Every document there is.
pub const DOCUMENTS: &[Document] = &[
    paper("rundown", PaperKind::Rundown, rundown::pdf),
    file("rundown", "xlsx", |m| Ok(out::xlsx(&tables::rundown(m)?)?)),
    file("rundown", "csv", |m| Ok(out::csv(&tables::rundown(m)?, m.separator()))),
    file("rundown", "ics", |m| {
        Ok(out::ics(m.show, m.moment.at().in_zone(chrono_tz::UTC).to_utc()))
    }),
    file("rundown", "xml", |m| Ok(out::frab(m.show, m.show.paper_version()))),
    file("rundown", "md", markdown),
    file("rundown", "json", |m| json(&wire::api::rundown(m.show, m.moment))),
    paper("host-cards", PaperKind::HostCards, host_cards::pdf),
    paper("call-sheet", PaperKind::CallSheet, call_sheet::pdf),
    paper("changes", PaperKind::Changes, changes::pdf),
    paper("closing", PaperKind::Closing, closing::sheet),
    file("closing", "docx", closing::docx),
    file("closing", "html", closing::html),
    paper("closing-large", PaperKind::Closing, closing::large),
    paper("closing-cards", PaperKind::Closing, closing::cards),
    file("takeaways", "docx", takeaways::docx),
    file("takeaways", "md", takeaways::markdown),
    file("people", "xlsx", |m| Ok(out::xlsx(&people::table(m))?)),
    file("people", "csv", |m| Ok(out::csv(&people::table(m), m.separator()))),
    file("people", "json", |m| json(&people::json(m))),
    file("dues", "csv", |m| Ok(out::csv(&dues::table(m)?, m.separator()))),
    file("dues", "ics", dues::calendar),
    file("show", "json", |m| json(&whole(m)?)),
    paper("as-run", PaperKind::AsRun, told),
    file("as-run", "xlsx", told),
    file("as-run", "csv", told),
    file("as-run", "json", |m| match m.wanted.run {
        None => json(&wire::api::as_run(m.show, m.moment)),
        Some(_) => told(m),
    }),
    paper("debrief", PaperKind::Debrief, told),
];

const fn paper(
    what: &'static str,
    kind: PaperKind,
    make: fn(&Making) -> Result<Vec<u8>, Fault>,
) -> Document {
    Document { what, form: "pdf", paper: Some(kind), make }
}

const fn file(
    what: &'static str,
    form: &'static str,
    make: fn(&Making) -> Result<Vec<u8>, Fault>,
) -> Document {
    Document { what, form, paper: None, make }
}

/// What a document is made of.
pub struct Making<'a> {
    /// Whose show it is: what reads the log asks it.
    pub desk: &'a Desk,
    /// The show as it stands.
    pub show: &'a Show,
    /// When.
    pub moment: &'a Moment,
    /// In which language.
    pub words: &'a Words,
    /// As it was asked for.
    pub wanted: &'a Print,
    /// The layout asked for.
    pub layout: Layout,
    /// How people are reached, where that was asked for.
    pub contacts: BTreeMap<PersonId, Contacts>,
    /// The paper that changes are told against, with the show it told of.
    pub then: Option<(Paper, Show)>,
    /// Templates of the user's own.
    pub templates: Templates,
}

impl Making<'_> {
    /// How things are said.
    pub fn said(&self) -> Result<Phrasing<'_>, Fault> {
        let about = self.about()?;
        Ok(Phrasing { about, words: self.words })
    }

    /// What the show is called, when and where.
    pub fn about(&self) -> Result<&About, Fault> {
        Ok(self.show.about.as_ref().ok_or(show::Refusal::NoProgramme)?)
    }

    fn separator(&self) -> out::Separator {
        match self.words.language() {
            Language::French => out::Separator::Semicolon,
            Language::English => out::Separator::Comma,
        }
    }
}

/// A document that was made.
pub struct Made {
    /// The name of its file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What is remembered of it, where it is a paper.
    pub paper: Option<Paper>,
}

/// The documents there are, for a menu.
#[must_use]
pub fn list() -> Vec<DocumentView> {
    let view = |d: &Document| DocumentView { what: d.what.to_owned(), form: d.form.to_owned() };
    DOCUMENTS.iter().map(view).collect()
}

/// Makes a document of the show as it stands, beside the desk's turns.
///
/// # Errors
/// [`Fault::Malformed`] when there is no such document; what stands against making it.
pub fn make(desk: &Desk, bearer: &Bearer, wanted: &Print) -> Result<Made, Fault> {
    let found = DOCUMENTS.iter().find(|d| d.what == wanted.what && d.form == wanted.form);
    let unknown = || Malformed::of("what", &format!("{} {}", wanted.what, wanted.form));
    let document = found.ok_or_else(unknown)?;
    if wanted.private && !bearer.right.sees_private() {
        return Err(show::Refusal::NotAllowed.into());
    }
    let layout = match &wanted.layout {
        None => Layout::default(),
        Some(word) => serde_json::from_value(serde_json::Value::String(word.clone()))
            .map_err(|_| Malformed::of("layout", word))?,
    };
    let (show, moment) = desk.read(|r| (r.show.clone(), r.moment.clone()))?;
    let mut contacts = BTreeMap::new();
    if wanted.private {
        for person in &show.people.persons {
            contacts.insert(person.id.clone(), desk.contacts(person.id.clone())?);
        }
    }
    let then = match document.paper {
        Some(PaperKind::Changes) => Some(before(desk, &show, wanted)?),
        _ => None,
    };
    let making = Making {
        desk,
        show: &show,
        moment: &moment,
        words: bearer.words(),
        wanted,
        layout,
        contacts,
        then,
        templates: if wanted.shipped { Templates::default() } else { templates(desk.templates()) },
    };
    let bytes = (document.make)(&making)?;
    let whom = wanted.whom.clone().map(PersonId);
    let remembered = document.paper.map(|what| Paper {
        what,
        layout: (what == PaperKind::Rundown).then_some(layout),
        whom: whom.clone(),
        version: show.paper_version(),
        seq: show.seq,
        at: moment.at(),
    });
    Ok(Made { name: file_name(&making, document, whom.as_ref()), bytes, paper: remembered })
}

/// Makes a document, and remembers a paper: from then on it can be told what has changed since.
///
/// # Errors
/// As [`make`]. A paper that cannot be remembered is handed over all the same.
pub fn print(desk: &Desk, bearer: &Bearer, wanted: &Print) -> Result<Made, Fault> {
    let made = make(desk, bearer, wanted)?;
    if let Some(paper) = made.paper.clone()
        && let Err(why) = desk.command(bearer, Command::Printed { paper })
    {
        tracing::warn!(%why, "a paper was made and is not remembered");
    }
    Ok(made)
}

/// The paper that changes are told against: the one named, else the last rundown.
fn before(desk: &Desk, show: &Show, wanted: &Print) -> Result<(Paper, Show), Fault> {
    let named = |p: &&Paper| match wanted.since {
        Some(seq) => p.seq == seq && p.what != PaperKind::Changes,
        None => p.what == PaperKind::Rundown,
    };
    let paper = show.papers.iter().rev().find(named).ok_or(Fault::NoPaper)?;
    let turns = usize::try_from(paper.seq).unwrap_or(usize::MAX);
    // Read from the log, off the desk's turn.
    let then = desk.look_back(|past, _| {
        let mut then = Show::default();
        past.turns().iter().take(turns).for_each(|turn| show::fold(&mut then, turn));
        then
    })?;
    Ok((paper.clone(), then))
}

/// The templates in the user's folder that stand for shipped ones.
fn templates(folder: Option<&Path>) -> Templates {
    let Some(folder) = folder else { return Templates::default() };
    let read = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).ok()?;
        Some((name.to_owned(), text))
    };
    Templates::of(paper::SHIPPED.iter().filter_map(|(name, _)| read(name)))
}

fn file_name(making: &Making, document: &Document, whom: Option<&PersonId>) -> String {
    let title = making.show.about.as_ref().map_or("", |about| &about.title);
    let layout = match (document.paper, making.layout) {
        (Some(PaperKind::Rundown), layout) if layout != Layout::Caller => {
            making.words.text(&format!("layout-{}", wire::build::word(&layout)), &[])
        }
        _ => String::new(),
    };
    let whom = whom.and_then(|id| making.show.people.person(id)).map_or("", |p| &p.name);
    let what = making.words.text(&format!("document-{}", document.what), &[]);
    let parts = [what.as_str(), &layout, whom, title];
    let told: Vec<_> = parts.iter().filter(|part| !part.is_empty()).copied().collect();
    format!("{}.{}", print::file_name(&told.join(" ")), document.form)
}

fn markdown(making: &Making) -> Result<Vec<u8>, Fault> {
    let said = making.said()?;
    Ok(out::markdown(making.show, &said.first_day(), &said.text("markdown-with")))
}

/// A run told afterwards: the one asked for, else the one that is told of first.
fn told(making: &Making) -> Result<Vec<u8>, Fault> {
    let Print { what, form, run, .. } = making.wanted;
    let run = run.clone().map(RunId);
    told::document(making.desk, making.words, (what, form), run.as_ref(), &making.templates)
}

/// The show in Régie's own form, with the reading of it beside.
fn whole(making: &Making) -> Result<serde_json::Value, Fault> {
    let show = making.show;
    let own = formats::own::OwnShow::of(Programme {
        about: making.about()?.clone(),
        plan: show.plan.clone(),
        persons: show.people.persons.clone(),
        appearances: show.people.appearances.clone(),
        earlier: live::learnt::earlier(show),
    });
    let mut value = wire::api::show(show, making.moment);
    let own = serde_json::to_value(own).unwrap_or_default();
    if let (Some(all), serde_json::Value::Object(own)) = (value.as_object_mut(), own) {
        all.extend(own);
    }
    Ok(value)
}

fn json(value: &serde_json::Value) -> Result<Vec<u8>, Fault> {
    Ok(serde_json::to_vec_pretty(value).unwrap_or_default())
}
