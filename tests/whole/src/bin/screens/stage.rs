//! A real desk in this process, whose clocks are set: a day is played in seconds, and each moment
//! of it can be looked at.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{NaiveDateTime, TimeZone};
use desk::order::Local;
use desk::{Bearer, Desk, Right, door, moment};
use serde_json::{Value, json};
use share::{Ready, Server, Sharing};
use show::time::Moment;
use store::Store;
use tempfile::TempDir;
use tests_whole::place;
use tokio::runtime::Runtime;
use wire::Reply;
use wire::ask::Choices;
use wire::words::{Language, Words};

/// A desk with the sample show, serving on loopback.
pub struct Stage {
    desk: Desk,
    bearer: Bearer,
    /// How far its clocks are from the machine's, in milliseconds.
    ahead: Arc<AtomicI64>,
    set_at: Cell<i64>,
    /// A link for each right.
    links: BTreeMap<Right, String>,
    _folder: TempDir,
    _server: Runtime,
}

impl Stage {
    /// Serves the sample show as it was imported, with all that the preview proposes, at a moment
    /// of Paris: `2021-07-05 10:00:00`.
    pub fn at(moment: &str) -> Self {
        let stage = Self::empty(moment);
        stage.bring(&place::sample());
        stage
    }

    /// Serves a show in which there is nothing.
    pub fn empty(moment: &str) -> Self {
        let folder = TempDir::with_prefix("regie-").unwrap();
        let ahead = Arc::new(AtomicI64::new(0));
        let clock: moment::Clock = {
            let ahead = Arc::clone(&ahead);
            Arc::new(move || shifted(moment::now(), ahead.load(Ordering::Relaxed)))
        };
        let store = Store::create(&folder.path().join("journee.regie")).unwrap();
        let words = Words::new(Language::French);
        let id = show::id::DeskId("screens".to_owned());
        let desk = Desk::start(store, Box::new(Local), id, words, clock).unwrap();
        let server = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let any: SocketAddr = ([127, 0, 0, 1], 0).into();
        let sharing = Sharing::of(desk.clone()).unwrap();
        let bound = server.block_on(Server::bind(sharing.clone(), any, None, None, false)).unwrap();
        let ready = Ready::with_links(&sharing, &bound.place).unwrap();
        server.spawn(bound.run(std::future::pending()));
        let bearer = Bearer::desk(Language::French);
        let set_at = Cell::default();
        let stage = Self {
            desk,
            bearer,
            ahead,
            set_at,
            links: ready.links,
            _folder: folder,
            _server: server,
        };
        stage.set(moment);
        stage
    }

    /// The link by which a screen is opened: of the right that it is for.
    pub fn link(&self, screen: &str) -> &str {
        let right = match screen {
            "host" => Right::Host,
            "timer" => Right::Speaker,
            "board" => Right::Board,
            "public" => Right::Viewer,
            _ if screen.ends_with("?bg=1") => Right::Source,
            _ => Right::Manager,
        };
        &self.links[&right]
    }

    /// Sets the clocks to a moment of Paris.
    pub fn set(&self, moment: &str) {
        self.set_at.set(instant(moment));
        self.again();
    }

    /// Sets the clocks to the moment they were set to last, for one more look at it.
    pub fn again(&self) {
        self.ahead.store(self.set_at.get() - moment::now().wall, Ordering::Relaxed);
    }

    pub fn bring(&self, programme: &Path) {
        let bytes = fs::read(programme).unwrap();
        let name = programme.file_name().unwrap().to_str().unwrap();
        let draft = self.ask(json!({
            "ask": "draft", "name": name, "bytes": STANDARD.encode(&bytes),
        }));
        let proposed = |code: &str| -> Vec<String> {
            let notes = draft["draft"]["notes"].as_array().unwrap().iter();
            let proposals = notes.map(|note| &note["proposal"]).filter(|it| it["code"] == code);
            proposals.map(|it| it["segment"].as_str().unwrap().to_owned()).collect()
        };
        let choices = Choices {
            zone: Some("Europe/Paris".to_owned()),
            beats: proposed("beat-duration"),
            split: proposed("split-tracks"),
            ..Choices::default()
        };
        let command = door::bringing(name, &bytes, &choices).unwrap();
        self.desk.command(&self.bearer, command).unwrap();
    }

    /// Acts, as the interface does.
    pub fn act(&self, command: Value) {
        let told = command.to_string();
        let brief = serde_json::from_value(command).unwrap();
        self.desk.act(&self.bearer, brief, None).unwrap_or_else(|why| panic!("{told}: {why}"));
    }

    /// Asks the door.
    pub fn ask(&self, ask: Value) -> Value {
        let told = ask.to_string();
        match door::door(&self.desk, &self.bearer, serde_json::from_value(ask).unwrap()) {
            Reply::No(why) => panic!("{told}: {}", why.text),
            reply => serde_json::to_value(reply).unwrap(),
        }
    }

    /// The whole view.
    pub fn view(&self) -> Value {
        serde_json::to_value(self.desk.join(Right::Manager).unwrap().view).unwrap()
    }

    /// TOP on a track at a moment, of what comes next there.
    pub fn take(&self, moment: &str, track: &str) {
        self.set(moment);
        let view = self.view();
        let tracks = view["line"]["tracks"].as_array().unwrap();
        let at = tracks.iter().find(|one| one["track"] == track).unwrap();
        let (from, to) = (&at["on_air"]["segment"], &at["next"]["segment"]);
        self.act(json!({
            "do": "take", "track": track, "from": from, "to": to, "override": true,
        }));
    }
}

fn shifted(now: Moment, ahead: i64) -> Moment {
    Moment { wall: now.wall + ahead, boot: now.boot + ahead, boot_id: "stage".to_owned() }
}

/// A moment of Paris in milliseconds since 1970.
pub fn instant(moment: &str) -> i64 {
    let naive = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M:%S").unwrap();
    chrono_tz::Europe::Paris.from_local_datetime(&naive).unwrap().timestamp_millis()
}
