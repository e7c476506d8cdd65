//! The shelf: where this person's shows are kept, and which were opened last.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use chrono_tz::Tz;
use show::about::About;
use show::command::Programme;
use show::id::DeskId;
use show::people::People;
use show::{Command, Show};
use store::{Opened, Recovery, Store};
use wire::ask::Choices;
use wire::home::Recent;
use wire::words::{Language, Words};

use crate::bring::Unsettled;
use crate::door::{Bearer, bringing, checklist};
use crate::fault::Fault;
use crate::handle::Desk;
use crate::joining;
use crate::learning::{learning, shown};
use crate::moment;
use crate::order::{Local, Order};
use crate::print::file_name;
use crate::recent::recent;

/// How many shows the start screen lists.
const RECENT: usize = 12;

/// The sample that ships: the programme of a real day, as text.
const SAMPLE: &[u8] = include_bytes!("../../../../data/shows/alliance-2021.md");
const SAMPLE_NAME: &str = "alliance-2021.md";
const SAMPLE_ZONE: &str = "Europe/Paris";

/// A folder with a person's shows.
#[derive(Clone, Debug)]
pub struct Shelf {
    pub(crate) folder: PathBuf,
    documents: PathBuf,
}

/// A show that was opened: its desk, and what was saved of a damaged file.
pub struct Opening {
    /// The running desk.
    pub desk: Desk,
    /// Where its file is.
    pub path: PathBuf,
    /// What was damaged and what was saved.
    pub recovery: Option<Recovery>,
}

impl Shelf {
    /// The person's own: `REGIE_HOME`, or the system's places for an application's data and for
    /// a person's documents.
    #[must_use]
    pub fn of_this_person() -> Self {
        if let Some(named) = std::env::var_os("REGIE_HOME") {
            return Self::at(named);
        }
        let shelf = Self::at(dirs::data_dir().unwrap_or_default().join("regie"));
        let documents = dirs::document_dir().map(|d| d.join("Régie"));
        Self { documents: documents.unwrap_or(shelf.documents), ..shelf }
    }

    /// The shelf in that folder, with its documents beside the shows.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self { documents: folder.join("documents"), folder }
    }

    /// Where it is kept on which displays views stood.
    #[must_use]
    pub fn windows(&self) -> PathBuf {
        self.folder.join("windows.json")
    }

    /// Where documents are written.
    #[must_use]
    pub fn documents(&self) -> PathBuf {
        self.documents.clone()
    }

    /// Where it is kept what the columns of tables hold.
    #[must_use]
    pub fn columns(&self) -> PathBuf {
        self.folder.join("columns.json")
    }

    /// Where the passwords of devices are kept, sealed.
    #[must_use]
    pub fn secrets(&self) -> PathBuf {
        self.folder.join("secrets")
    }

    /// Where this machine's own certificates are kept.
    #[must_use]
    pub fn certificates(&self) -> PathBuf {
        self.folder.join("tls")
    }

    /// Where templates of the person's own lie: a file there stands for the shipped one of its
    /// name.
    #[must_use]
    pub fn templates(&self) -> PathBuf {
        self.folder.join("templates")
    }

    /// Opens a show's file, and puts it first on the list.
    ///
    /// # Errors
    /// When it cannot be read; a damaged file is set aside, and what can be read is opened.
    pub fn open(&self, path: &Path, language: Language) -> Result<Opening, Fault> {
        let Opened { store, recovery } = Store::open(path)?;
        let path = store.path().to_owned();
        let desk = self.start(store, language)?;
        self.remember(&path);
        Ok(Opening { desk, path, recovery })
    }

    /// Makes a show: an empty one, or one that begins with the plan and the people of `template`,
    /// without their marks, runs and contacts; what its segments really took is offered to it.
    ///
    /// # Errors
    /// When the date or the zone cannot be read, the template cannot, or the file cannot be made.
    pub fn new_show(
        &self,
        title: &str,
        date: &str,
        zone: &str,
        template: Option<&Path>,
        bearer: &Bearer,
    ) -> Result<Opening, Fault> {
        let date: NaiveDate = date.parse().map_err(|_| Unsettled::BadDate(date.to_owned()))?;
        let zone: Tz = zone.parse().map_err(|_| Unsettled::BadZone(zone.to_owned()))?;
        if title.trim().is_empty() {
            return Err(Unsettled::NoTitle.into());
        }
        let like = match template {
            Some(path) => shown(path)?,
            None => Show {
                people: People { checklist: checklist(), ..People::default() },
                ..Show::default()
            },
        };
        let was = like.about.as_ref();
        let about = About {
            title: title.trim().to_owned(),
            subtitle: was.map(|a| a.subtitle.clone()).unwrap_or_default(),
            organiser: was.map(|a| a.organiser.clone()).unwrap_or_default(),
            date,
            zone,
            hard_end: was.and_then(|a| a.hard_end),
        };
        let earlier = live::learnt::earlier(&like);
        let People { persons, appearances, checklist, .. } = like.people;
        let programme =
            Box::new(Programme { about, plan: like.plan, persons, appearances, earlier });
        self.make(Command::Bring { programme, checklist }, bearer)
    }

    /// Makes a show of a document; what an earlier show that was named really took is offered
    /// to it.
    ///
    /// # Errors
    /// When the document cannot be read, something is still to be said, or the file cannot be made.
    pub fn import(
        &self,
        name: &str,
        bytes: &[u8],
        choices: &Choices,
        bearer: &Bearer,
    ) -> Result<Opening, Fault> {
        let command = learning(bringing(name, bytes, choices)?, choices.like.as_deref())?;
        let opening = self.make(command, bearer)?;
        joining::keep_private(&opening.desk, bearer, name, bytes, choices)?;
        Ok(opening)
    }

    /// Opens the sample show, made anew when it is not there.
    ///
    /// # Errors
    /// When the file cannot be made or read.
    pub fn sample(&self, bearer: &Bearer) -> Result<Opening, Fault> {
        let path = self.folder.join("exemple.regie");
        let language = bearer.words().language();
        if path.exists() {
            return self.open(&path, language);
        }
        let choices = Choices { zone: Some(SAMPLE_ZONE.to_owned()), ..Choices::default() };
        self.fill(&path, bringing(SAMPLE_NAME, SAMPLE, &choices)?, bearer)
    }

    /// Makes a file named after the show that `command` brings, and brings it.
    fn make(&self, command: Command, bearer: &Bearer) -> Result<Opening, Fault> {
        let name = match &command {
            Command::Bring { programme, .. } => {
                format!("{} {}", file_name(&programme.about.title), programme.about.date)
            }
            _ => "Régie".to_owned(),
        };
        let numbered = |n: usize| match n {
            1 => self.folder.join(format!("{name}.regie")),
            n => self.folder.join(format!("{name} ({n}).regie")),
        };
        let path = (1..).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1));
        self.fill(&path, command, bearer)
    }

    fn fill(&self, path: &Path, command: Command, bearer: &Bearer) -> Result<Opening, Fault> {
        fs::create_dir_all(&self.folder).map_err(|e| cannot_write(&self.folder, e))?;
        let desk = self.create(path, command, bearer)?;
        self.remember(path);
        Ok(Opening { desk, path: path.to_owned(), recovery: None })
    }

    /// Makes a show's file at `path`, and runs its first command. A file that could not be begun
    /// is taken away again.
    ///
    /// # Errors
    /// When the file cannot be made, or the command is refused.
    pub fn create(&self, path: &Path, command: Command, bearer: &Bearer) -> Result<Desk, Fault> {
        let desk = self.start(Store::create(path)?, bearer.words().language())?;
        match desk.command(bearer, command) {
            Ok(_) => Ok(desk),
            Err(fault) => {
                desk.stop();
                let _ = fs::remove_file(path);
                Err(fault)
            }
        }
    }

    fn start(&self, store: Store, language: Language) -> Result<Desk, Fault> {
        self.start_in(store, Box::new(Local), language)
    }

    pub(crate) fn start_in(
        &self,
        store: Store,
        order: Box<dyn Order>,
        language: Language,
    ) -> Result<Desk, Fault> {
        let words = Words::new(language);
        let desk = Desk::start(store, order, self.desk_id(), words, moment::machine())?;
        desk.call_it(self.desk_name());
        Ok(desk.with_templates(&self.templates()))
    }

    /// This desk's name, drawn at its first start.
    pub(crate) fn desk_id(&self) -> DeskId {
        let file = self.folder.join("desk-id");
        let kept = fs::read_to_string(&file).ok().map(|id| id.trim().to_owned());
        DeskId(kept.filter(|id| !id.is_empty()).unwrap_or_else(|| {
            let id = uuid::Uuid::new_v4().to_string();
            // Where it cannot be kept, this start has a name of its own: the record says so.
            let _ = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&file, &id));
            id
        }))
    }

    /// The shows opened last, newest first, as their files say they stand.
    #[must_use]
    pub fn recent(&self) -> Vec<Recent> {
        let moment = moment::now();
        self.listed().iter().map(|path| recent(path, &moment)).collect()
    }

    /// Every show of the shelf and of the list, newest first, as their files say they stand.
    #[must_use]
    pub fn library(&self) -> Vec<Recent> {
        let moment = moment::now();
        let mut paths = self.listed();
        let inside = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|e| e.path());
        for path in inside.filter(|path| path.extension().is_some_and(|e| e == "regie")) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        let mut all: Vec<_> = paths.iter().map(|path| recent(path, &moment)).collect();
        all.sort_by(|a, b| b.last_at.total_cmp(&a.last_at));
        all
    }

    fn list(&self) -> PathBuf {
        self.folder.join("recent.json")
    }

    fn listed(&self) -> Vec<PathBuf> {
        let text = fs::read_to_string(self.list()).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    pub(crate) fn remember(&self, path: &Path) {
        let mut listed = self.listed();
        listed.retain(|known| known != path);
        listed.insert(0, path.to_owned());
        listed.truncate(RECENT);
        let kept = serde_json::to_string(&listed).map_err(io::Error::from);
        let kept = kept.and_then(|text| {
            fs::create_dir_all(&self.folder)?;
            let part = self.list().with_extension("part");
            fs::write(&part, text)?;
            fs::rename(part, self.list())
        });
        if let Err(why) = kept {
            tracing::warn!(%why, "the list of recent shows was not kept");
        }
    }

    /// Writes a document, never over another one; gives its path.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_document(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let folder = &self.documents;
        fs::create_dir_all(folder)?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
        let numbered = |n: usize| match n {
            1 => folder.join(format!("{stem}.{ending}")),
            n => folder.join(format!("{stem} ({n}).{ending}")),
        };
        let path = (1..).map(numbered).find(|p| !p.exists()).unwrap_or_else(|| numbered(1));
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

fn cannot_write(path: &Path, source: io::Error) -> Fault {
    store::StoreError::Io { path: path.to_owned(), source }.into()
}
