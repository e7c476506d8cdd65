//! A desk on a file of its own, with clocks that are set by hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use desk::moment::Clocks;
use desk::order::Local;
use desk::{Bearer, Desk, Fault, Joined, Right};
use serde_json::Value;
use show::id::DeskId;
use show::time::Moment;
use show::{Command, Show};
use store::Store;
use tempfile::TempDir;
use wire::words::{Language, Words};
use wire::{Ask, Do, Reply};

use crate::screen::Screen;

/// Clocks that are set by hand.
#[derive(Clone)]
pub struct Hands(Arc<Mutex<Dials>>);

struct Dials {
    moment: Moment,
    slept: i64,
    zone: String,
}

impl Hands {
    /// Clocks that show that time of 12 July 2021.
    #[must_use]
    pub fn at(text: &str) -> Self {
        let (moment, zone) = (kit::moment(text), "Europe/Paris".to_owned());
        Self(Arc::new(Mutex::new(Dials { moment, slept: 0, zone })))
    }

    fn dials(&self) -> MutexGuard<'_, Dials> {
        self.0.lock().unwrap()
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        self.dials().moment.clone()
    }

    pub fn set(&self, moment: Moment) {
        self.dials().moment = moment;
    }

    /// Lets time pass.
    pub fn wait(&self, ms: i64) {
        let moment = &mut self.dials().moment;
        moment.wall += ms;
        moment.boot += ms;
    }

    /// Someone sets the wall clock; the boot clock does not know.
    pub fn step_wall(&self, ms: i64) {
        self.dials().moment.wall += ms;
    }

    /// The machine is suspended for so long.
    pub fn sleep(&self, ms: i64) {
        self.wait(ms);
        self.dials().slept += ms;
    }

    /// The machine is given another time zone.
    pub fn travel(&self, zone: &str) {
        zone.clone_into(&mut self.dials().zone);
    }

    /// The machine starts anew after so long.
    pub fn reboot(&self, after_ms: i64) {
        let mut dials = self.dials();
        dials.slept = 0;
        dials.moment.wall += after_ms;
        dials.moment.boot = 1_000;
        dials.moment.boot_id.push('+');
    }

    #[must_use]
    pub fn clock(&self) -> desk::moment::Clock {
        Arc::new(self.clone())
    }
}

impl Clocks for Hands {
    fn now(&self) -> Moment {
        self.dials().moment.clone()
    }

    fn slept(&self) -> i64 {
        self.dials().slept
    }

    fn zone(&self) -> String {
        self.dials().zone.clone()
    }
}

/// A desk on a file of its own.
pub struct Stand {
    pub desk: Desk,
    pub hands: Hands,
    pub bearer: Bearer,
    pub path: PathBuf,
    pub folder: TempDir,
}

impl Stand {
    /// A desk at 08:00 with an empty show.
    #[must_use]
    pub fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().canonicalize().unwrap().join("jour.regie");
        let hands = Hands::at("08:00");
        let desk = start(Store::create(&path).unwrap(), &hands);
        Self { desk, hands, bearer: Bearer::desk(Language::French), path, folder }
    }

    /// A desk at 08:00 with that show.
    #[must_use]
    pub fn with(show: Command) -> Self {
        let stand = Self::empty();
        stand.command(show).unwrap();
        stand
    }

    /// A desk at 08:59 that has gone live with that show.
    #[must_use]
    pub fn live(show: Command) -> Self {
        let stand = Self::with(show);
        stand.at("08:59").command(kit::stage::go_live()).unwrap();
        stand
    }

    /// The small day of `kit`, live at 08:59.
    #[must_use]
    pub fn day() -> Self {
        Self::live(kit::a_show())
    }

    /// Sets the clocks, as time passing does.
    pub fn at(&self, text: &str) -> &Self {
        let Moment { wall, boot, .. } = kit::moment(text);
        let boot_id = self.hands.now().boot_id;
        self.hands.set(Moment { wall, boot, boot_id });
        self
    }

    pub fn act(&self, brief: Do) -> Result<u64, Fault> {
        self.desk.act(&self.bearer, brief, None).map(|done| done.seq)
    }

    /// Acts; how long after the answer, which comes once it is on the disk, a screen that joined
    /// has it, and how many bytes it is sent. What follows from it is passed over.
    ///
    /// # Panics
    /// When it is refused.
    pub fn shown(&self, screen: &mut Joined, brief: Do) -> (Duration, usize) {
        self.act(brief).unwrap();
        let began = Instant::now();
        let push = loop {
            match screen.pushes.try_recv() {
                Ok(push) => break push,
                Err(_) => std::hint::spin_loop(),
            }
        };
        let took = began.elapsed();
        self.hands.wait(1_000);
        self.desk.read(|_| ()).unwrap();
        while screen.pushes.try_recv().is_ok() {}
        (took, serde_json::to_string(&*push).unwrap().len())
    }

    pub fn act_as(&self, right: Right, brief: Do) -> Result<u64, Fault> {
        let bearer = Bearer::link("link-1".into(), right, false);
        self.desk.act(&bearer, brief, None).map(|done| done.seq)
    }

    pub fn command(&self, command: Command) -> Result<u64, Fault> {
        self.desk.command(&self.bearer, command).map(|done| done.seq)
    }

    /// Asks at the door.
    #[must_use]
    pub fn ask(&self, ask: Ask) -> Reply {
        desk::door::door(&self.desk, &self.bearer, ask)
    }

    /// The closing, fitted.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn fit(&self) -> Value {
        match self.ask(Ask::Fit) {
            Reply::Fit(fit) => serde_json::to_value(*fit).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// TOP over whatever is open.
    pub fn top(&self) -> Result<u64, Fault> {
        self.act(top(true))
    }

    /// TOP at a time of the day, which must be accepted.
    ///
    /// # Panics
    /// When it is refused.
    pub fn top_at(&self, text: &str) -> &Self {
        self.at(text).top().unwrap();
        self
    }

    #[must_use]
    pub fn show(&self) -> Show {
        self.desk.read(|r| r.show.clone()).unwrap()
    }

    /// The reading `/api/live`.
    #[must_use]
    pub fn line(&self) -> Value {
        self.desk.read(|r| wire::api::live(r.show, &r.moment)).unwrap()
    }

    /// What is on air on the main track.
    #[must_use]
    pub fn on_air(&self) -> Option<String> {
        self.line()["on_air"]["segment"].as_str().map(str::to_owned)
    }

    /// The view as built anew.
    #[must_use]
    pub fn view(&self) -> Value {
        let view = self.desk.read(|r| wire::build::view(r.show, &r.moment)).unwrap();
        serde_json::to_value(view).unwrap()
    }

    /// Someone joins.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen::of(self.desk.join(desk::Right::Manager).unwrap())
    }

    /// How many turns the file holds, as another program reads it.
    #[must_use]
    pub fn kept(&self) -> u64 {
        store::verify(&self.path).unwrap().turns
    }

    /// Stops the desk, and starts another one on the same file.
    #[must_use]
    pub fn restart(self) -> Self {
        let Self { desk, hands, bearer, path, folder } = self;
        desk.stop();
        let opened = Store::open(&path).unwrap();
        assert_eq!(opened.recovery, None);
        let desk = start(opened.store, &hands);
        Self { desk, hands, bearer, path, folder }
    }

    /// Stops the desk; the folder with its file.
    #[must_use]
    pub fn stop(self) -> (TempDir, PathBuf) {
        self.desk.stop();
        (self.folder, self.path)
    }

    /// Every byte of the file and of what lies beside it.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        bytes_beside(&self.path)
    }
}

/// Every byte of the files in the folder of `path`.
#[must_use]
pub fn bytes_beside(path: &Path) -> Vec<u8> {
    let folder = fs::read_dir(path.parent().unwrap()).unwrap();
    folder.flat_map(|file| fs::read(file.unwrap().path()).unwrap_or_default()).collect()
}

fn start(store: Store, hands: &Hands) -> Desk {
    let words = Words::new(Language::French);
    Desk::start(store, Box::new(Local), DeskId::from("desk"), words, hands.clock()).unwrap()
}

/// TOP on the main track with what stands there.
#[must_use]
pub fn top(forced: bool) -> Do {
    Do::Take { track: None, from: None, to: None, forced: Some(forced) }
}

/// TOP by someone who saw these.
#[must_use]
pub fn top_seen(from: Option<&str>, to: Option<&str>) -> Do {
    let text = |id: Option<&str>| id.map(str::to_owned);
    Do::Take { track: None, from: text(from), to: text(to), forced: Some(true) }
}
