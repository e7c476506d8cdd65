//! What only the desktop can do: the start screen, opening and leaving shows, writing documents.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk::erase::Common;
use desk::shelf::{Opening, Shelf};
use desk::{Bearer, Desk, Fault, Right};
use peers::Brokers;
use serde_json::json;
use share::others;
use tauri::AppHandle;
use wire::words::{Language, Words};
use wire::{Ask, Push, Reply};

use crate::forward;
use crate::shared::Shared;
use crate::windows::Windows;

/// The application's one host, shared by its windows.
#[derive(Clone)]
pub struct Host {
    app: AppHandle,
    shelf: Shelf,
    windows: Windows,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    open: Option<Desk>,
    /// How the open show is shared.
    shared: Option<Shared>,
    bearer: Bearer,
    /// What went wrong before a window could be told.
    waiting: Option<wire::ask::Fault>,
    notices: Option<bool>,
    awake: Option<bool>,
}

impl Host {
    /// The host of this person's shelf, with no show open.
    pub fn new(app: AppHandle) -> Self {
        let bearer = Bearer::desk(Language::French);
        let inner =
            Inner { open: None, shared: None, bearer, waiting: None, notices: None, awake: None };
        let shelf = Shelf::of_this_person();
        let windows = Windows::new(app.clone(), shelf.windows());
        Self { app, shelf, windows, inner: Arc::new(Mutex::new(inner)) }
    }

    /// Nothing in here panics while it holds the lock; were it so, what it holds is still whole.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bearer(&self) -> Bearer {
        self.inner().bearer.clone()
    }

    /// The open show's desk.
    pub fn desk(&self) -> Option<Desk> {
        self.inner().open.clone()
    }

    /// The texts of the language that the window speaks.
    pub fn words(&self) -> Words {
        Words::new(self.bearer().words().language())
    }

    /// Keeps whether this desktop shows notices; true when that was not known yet.
    pub fn notices_work(&self, work: bool) -> bool {
        self.inner().notices.replace(work) != Some(work)
    }

    /// Keeps whether this desktop lets itself be kept awake; true when that was not known yet.
    pub fn awake_works(&self, works: bool) -> bool {
        self.inner().awake.replace(works) != Some(works)
    }

    /// Opens what the application was started with; what goes wrong waits for the window.
    pub fn try_at_start(&self, open: impl FnOnce(&Self) -> Result<(), Fault>) {
        if let Err(fault) = open(self) {
            let said = fault.say(self.bearer().words());
            self.inner().waiting = Some(said);
        }
    }

    /// Opens the sample show.
    pub fn sample(&self) -> Result<(), Fault> {
        self.opened(self.shelf.sample(&self.bearer())?);
        Ok(())
    }

    /// Opens a show's file.
    pub fn open(&self, path: &Path) -> Result<(), Fault> {
        let language = self.bearer().words().language();
        self.opened(self.shelf.open(path, language)?);
        Ok(())
    }

    fn opened(&self, opening: Opening) {
        self.leave();
        self.inner().open = Some(opening.desk.clone());
        if let Some(recovery) = opening.recovery {
            let aside = recovery.set_aside.display().to_string();
            let facts = json!({ "turns": recovery.turns, "aside": aside });
            let said = self.bearer().words().fault("store-recovered", facts);
            self.inner().waiting = Some(said);
        }
        opening.desk.find_way(Arc::new(Brokers::at(self.shelf.brokers())));
        if opening.desk.others().is_none() {
            opening.desk.join_again();
        }
        if let Err(error) = devices::start(&opening.desk, self.shelf.secrets()) {
            tracing::warn!(%error, "no device is on the line");
        }
        forward::start(self.app.clone(), self.clone(), opening.desk);
    }

    /// Answers one question of a window.
    pub fn answer(&self, ask: Ask) -> Reply {
        let bearer = self.bearer();
        let reply = match ask {
            Ask::Hello { language } => self.hello(language.as_deref()),
            Ask::Home => Ok(Reply::Home { recent: self.shelf.recent() }),
            Ask::Library => Ok(Reply::Home { recent: self.shelf.library() }),
            Ask::Open { path } => self.leave_then(|host| host.open(&PathBuf::from(path))),
            Ask::Sample => self.leave_then(Self::sample),
            Ask::New { title, date, zone, template } => self.leave_then(|host| {
                let like = template.as_deref().map(Path::new);
                host.opened(host.shelf.new_show(&title, &date, &zone, like, &bearer)?);
                Ok(())
            }),
            Ask::JoinShow { address } => self.leave_then(|host| {
                let way = Brokers::at(host.shelf.brokers());
                let language = bearer.words().language();
                host.opened(host.shelf.join_show(&way, address.trim(), language)?);
                Ok(())
            }),
            Ask::EraseShow { told_by, names } => self.erase(&bearer, &told_by, names),
            Ask::Close => self.leave_then(|_| Ok(())),
            Ask::Draft { name, bytes, columns } => {
                desk::door::draft(&self.shelf, &name, &bytes, columns.as_ref())
            }
            Ask::Reveal { path } => self.reveal(&path),
            Ask::Windows => Ok(Reply::Windows(self.windows.view())),
            Ask::ShowWindow { screen, display } => match self.windows.show(&screen, display) {
                true => Ok(Reply::Windows(self.windows.view())),
                false => Err(Fault::NotHere),
            },
            Ask::CloseWindow { screen } => {
                self.windows.close(&screen);
                Ok(Reply::Windows(self.windows.view()))
            }
            // A broker may take its time: sharing goes on meanwhile.
            ask if others::answers(&ask) => {
                let desk = self.desk().ok_or(Fault::NotHere);
                desk.map(|desk| others::answer(&desk, &bearer, &ask))
            }
            ask if Shared::answers(&ask) => self.share(&bearer, &ask),
            Ask::Bring { name, bytes, choices } if self.desk().is_none() => {
                let made = desk::door::decode(&bytes)
                    .and_then(|bytes| self.shelf.import(&name, &bytes, &choices, &bearer));
                made.map(|opening| self.opened(opening)).and_then(|()| self.hello(None))
            }
            ask => match self.desk() {
                Some(desk) => Ok(self.kept(desk::door::door(&desk, &bearer, ask))),
                None => Err(Fault::NotHere),
            },
        };
        reply.unwrap_or_else(|fault| Reply::No(fault.say(bearer.words())))
    }

    /// Leaves the open show, whose file is then free, and opens another.
    fn leave_then(&self, open: impl FnOnce(&Self) -> Result<(), Fault>) -> Result<Reply, Fault> {
        self.leave();
        open(self)?;
        self.hello(None)
    }

    /// Leaves the open show: nobody is served any more, and its file is free.
    fn leave(&self) {
        let mut inner = self.inner();
        inner.shared = None;
        let before = inner.open.take();
        drop(inner);
        if let Some(before) = before {
            before.stop();
        }
    }

    /// Leaves the open show, erases its people, and opens it again; whatever became of it, it is
    /// open afterwards.
    fn erase(&self, bearer: &Bearer, told_by: &str, names: Vec<String>) -> Result<Reply, Fault> {
        let path = self.desk().ok_or(Fault::NotHere)?.path().to_owned();
        let choice = desk::erase::choice(told_by, names, bearer.words())?;
        self.leave();
        let way = Brokers::at(self.shelf.brokers());
        let erased = self.shelf.erase(&path, &choice, &Common::Known, bearer, &way);
        self.open(&path)?;
        erased?;
        self.hello(None)
    }

    /// Answers what is asked of sharing the open show.
    fn share(&self, bearer: &Bearer, ask: &Ask) -> Result<Reply, Fault> {
        let desk = self.desk().ok_or(Fault::NotHere)?;
        let known = self.inner().shared.take();
        let mut shared = known.map_or_else(|| Shared::of(desk, self.shelf.certificates()), Ok)?;
        let reply = shared.answer(bearer, ask);
        self.inner().shared = Some(shared);
        Ok(reply)
    }

    fn hello(&self, language: Option<&str>) -> Result<Reply, Fault> {
        let open = self.desk();
        if let Some(tag) = language {
            let language = Language::of(tag);
            self.inner().bearer = Bearer::desk(language);
            if let Some(desk) = &open {
                desk.speak(Words::new(language));
            }
        }
        let host = wire::ask::Host {
            kind: "desktop".to_owned(),
            home: true,
            right: self.bearer().right_word(),
            person: None,
            calls: true,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            notices: self.inner().notices,
        };
        let joined = open.map(|desk| desk.join(Right::Manager)).transpose()?;
        let now = wire::build::ms(desk::moment::now().at());
        let waiting = self.inner().waiting.take();
        if let Some(fault) = waiting {
            forward::send(&self.app, &Push::Notice(fault));
        }
        Ok(Reply::Hello { host, view: joined.map(|j| Box::new((*j.view).clone())), now })
    }

    /// A document is written where people keep theirs; the window is told where.
    fn kept(&self, reply: Reply) -> Reply {
        let Reply::File { name, path: None, bytes: Some(bytes) } = reply else { return reply };
        let written =
            desk::door::decode(&bytes).map_err(|fault| fault.to_string()).and_then(|bytes| {
                self.shelf.write_document(&name, &bytes).map_err(|error| error.to_string())
            });
        match written {
            Ok(path) => {
                Reply::File { name, path: Some(path.to_string_lossy().into_owned()), bytes: None }
            }
            Err(why) => {
                Reply::No(self.bearer().words().fault("file-write", json!({ "what": why })))
            }
        }
    }

    /// Shows a document of ours in the system's own viewer, or hands a number or an address to
    /// what calls or writes on this machine; nothing else can be opened so.
    fn reveal(&self, what: &str) -> Result<Reply, Fault> {
        let reaches = ["tel:", "mailto:"].iter().any(|scheme| what.starts_with(scheme));
        let ours = Path::new(what).parent() == Some(self.shelf.documents().as_path());
        if !(reaches || ours) || open::that_detached(what).is_err() {
            return Err(Fault::NotHere);
        }
        Ok(Reply::Done { seq: 0, standing: "agreed".to_owned() })
    }
}
