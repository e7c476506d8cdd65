//! Several desks of one show on one stream, with clocks of their own; and what must be true of them
//! whatever happened: see [`Team::judge`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use desk::order::Order;
use desk::{Bearer, Desk, Fault};
use rusqlite::Connection;
use show::event::Event;
use show::id::{DeskId, TrackId};
use show::turn::Saw;
use show::{Command, Show, Turn, caller, decide, fold};
use store::Store;
use tempfile::TempDir;
use wire::words::{Language, Words};

use crate::{Hands, Stream};

/// One desk of a team.
pub struct Member {
    pub desk: Option<Desk>,
    pub hands: Hands,
    pub path: PathBuf,
}

/// What became of a command where it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Agreed,
    Apart,
    Refused,
    /// It changed nothing.
    Nothing,
}

/// How many teams there were.
static TEAMS: AtomicU16 = AtomicU16::new(0);

/// Several desks of one show.
pub struct Team {
    pub members: Vec<Member>,
    /// Every command that was sent, by its name.
    pub sent: BTreeMap<String, (usize, Fate)>,
    /// Which team it is: two of them have no turn in common.
    nth: u16,
    folder: TempDir,
}

/// What the files of a desk hold.
pub struct Kept {
    pub log: Vec<String>,
    pub apart: Vec<String>,
    pub aside: Vec<String>,
}

impl Default for Team {
    fn default() -> Self {
        // In memory where there is such a place: it is not the disk that is tried here.
        let memory = std::path::Path::new("/dev/shm");
        let folder = TempDir::new_in(memory).or_else(|_| TempDir::new()).unwrap();
        let nth = TEAMS.fetch_add(1, Ordering::Relaxed);
        Self { members: Vec::new(), sent: BTreeMap::new(), nth, folder }
    }
}

impl Team {
    /// Desks on air with the opening, one for each clock that is off by so many milliseconds; each
    /// is told of the others' turns at once where the lines are prompt.
    #[must_use]
    pub fn on_air(stream: &Stream, prompt: bool, off: &[i64]) -> Self {
        let mut team = Self::default();
        for off in off {
            let line = stream.line(prompt);
            team.join(stream.order(line), *off);
        }
        team.send(0, kit::a_show()).unwrap();
        team.send(0, kit::stage::go_live()).unwrap();
        team.wait(60_000);
        team.top(0).unwrap();
        team.wait(60_000);
        team
    }

    /// One more desk, whose clocks are off by so many milliseconds.
    pub fn join(&mut self, order: Box<dyn Order>, off: i64) -> usize {
        let nth = self.members.len();
        let path = self.folder.path().join(format!("poste-{nth}.regie"));
        let hands = Hands::at("08:00");
        hands.wait(off);
        drop(Store::create(&path).unwrap());
        self.members.push(Member { desk: None, hands, path });
        self.start(nth, order);
        nth
    }

    /// Starts a desk on its file.
    pub fn start(&mut self, nth: usize, order: Box<dyn Order>) {
        let member = &mut self.members[nth];
        let opened = Store::open(&member.path).unwrap();
        assert_eq!(opened.recovery, None);
        let (id, words) = (DeskId(format!("poste-{nth}")), Words::new(Language::French));
        let desk = Desk::start(opened.store, order, id, words, member.hands.clock()).unwrap();
        member.desk = Some(desk);
    }

    /// Stops a desk; its file stays.
    pub fn stop(&mut self, nth: usize) {
        if let Some(desk) = self.members[nth].desk.take() {
            desk.stop();
        }
    }

    #[must_use]
    pub fn desk(&self, nth: usize) -> &Desk {
        self.members[nth].desk.as_ref().unwrap()
    }

    #[must_use]
    pub fn show(&self, nth: usize) -> Show {
        self.desk(nth).read(|r| r.show.clone()).unwrap()
    }

    /// TOP as whoever sits at that desk sees it.
    ///
    /// # Panics
    /// When nothing runs there.
    #[must_use]
    pub fn take(&self, nth: usize) -> Command {
        let show = self.show(nth);
        let (run, track) = (show.under_way().unwrap(), TrackId::main());
        Command::Take {
            from: run.on_air(&track).map(|p| p.segment.clone()),
            to: run.next(&show.plan, &track).map(|s| s.id.clone()),
            track,
            forced: true,
        }
    }

    /// That TOP, sent.
    pub fn top(&mut self, nth: usize) -> Result<u64, Fault> {
        let take = self.take(nth);
        self.send(nth, take)
    }

    /// Every desk has taken in what the others did until now.
    pub fn settle(&self) {
        self.settle_first(self.members.len());
    }

    /// The first of them have; what is cut off is left out.
    pub fn settle_first(&self, count: usize) {
        let end = Instant::now() + Duration::from_secs(10);
        let same = || (1..count).all(|nth| self.show(nth) == self.show(0));
        while !same() && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Lets time pass for all.
    pub fn wait(&self, ms: i64) {
        self.members.iter().for_each(|member| member.hands.wait(ms));
    }

    /// Sends a command to a desk, and remembers what became of it.
    pub fn send(&mut self, nth: usize, command: Command) -> Result<u64, Fault> {
        let id = format!("0197a000-{:04x}-7000-8000-{:012x}", self.nth, self.sent.len() + 1);
        let bearer = Bearer::desk(Language::French);
        let answer = self.desk(nth).command_named(&bearer, command, id.clone());
        match &answer {
            Ok(done) => {
                let fate = if done.agreed { Fate::Agreed } else { Fate::Apart };
                let name = show::id::TurnId(id.clone());
                let taken = self.desk(nth).read(move |r| r.show.applied.contains(&name)).unwrap();
                // A desk that is told at once may have set it aside by now.
                let taken = taken || self.kept(nth).aside.contains(&id);
                // What changes nothing is no turn.
                let fate = if taken { fate } else { Fate::Nothing };
                self.sent.insert(id, (nth, fate));
            }
            Err(Fault::Refused(_) | Fault::Malformed(_)) => {
                self.sent.insert(id, (nth, Fate::Refused));
            }
            Err(other) => panic!("{other}"),
        }
        answer.map(|done| done.seq)
    }

    /// What a stopped desk's file holds.
    #[must_use]
    pub fn kept(&self, nth: usize) -> Kept {
        let conn = Connection::open(&self.members[nth].path).unwrap();
        let column = |sql: &str| -> Vec<String> {
            let mut rows = conn.prepare(sql).unwrap();
            rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        Kept {
            log: column("SELECT body FROM log ORDER BY seq"),
            apart: column("SELECT id FROM apart ORDER BY seq"),
            aside: column("SELECT id FROM aside ORDER BY seq"),
        }
    }

    /// Stops all desks, and judges what they hold when all lines had been open for long enough.
    ///
    /// # Panics
    /// When the law was broken.
    pub fn judge(mut self, stream: &[String], went_back: bool) {
        let shows: Vec<Show> = (0..self.members.len()).map(|nth| self.show(nth)).collect();
        for (nth, show) in shows.iter().enumerate() {
            let past = self.desk(nth).look_back(|past, _| past.last().clone()).unwrap();
            assert_eq!(past, *show, "desk {nth} remembers the log that it has");
        }
        (0..self.members.len()).for_each(|nth| self.stop(nth));
        let kept: Vec<Kept> = (0..self.members.len()).map(|nth| self.kept(nth)).collect();
        let mut state = Show::default();
        let mut names = BTreeSet::new();
        for body in stream {
            let turn: Turn = serde_json::from_str(body).unwrap();
            assert!(names.insert(turn.id.0.clone()), "{} is in the log twice", turn.id);
            lawful(&state, &turn);
            fold(&mut state, &turn);
        }
        for (nth, (kept, show)) in kept.iter().zip(&shows).enumerate() {
            assert_eq!(kept.log, stream, "desk {nth} has the log that all have");
            assert_eq!(kept.apart, Vec::<String>::new(), "nothing stands apart at desk {nth}");
            assert_eq!(*show, state, "the show of desk {nth} is the fold of its log");
            let aside: BTreeSet<_> = kept.aside.iter().collect();
            assert_eq!(aside.len(), kept.aside.len(), "each is aside once");
            assert!(kept.aside.iter().all(|id| !names.contains(id)), "aside, and in the log");
        }
        for (id, (desk, fate)) in &self.sent {
            let is_aside = |kept: &Kept| kept.aside.contains(id);
            match fate {
                Fate::Refused | Fate::Nothing => {
                    assert!(!names.contains(id), "{id} was refused, and is in the log");
                    assert!(!kept.iter().any(is_aside), "{id} was refused, and is aside");
                }
                Fate::Apart => assert!(
                    names.contains(id) || is_aside(&kept[*desk]),
                    "{id} was taken apart at desk {desk}, and is gone"
                ),
                Fate::Agreed if went_back => assert!(
                    names.contains(id) || kept.iter().any(is_aside),
                    "{id} was agreed, the stream went back, and it is gone"
                ),
                Fate::Agreed => assert!(names.contains(id), "{id} was agreed, and is gone"),
            }
        }
    }
}

/// A turn follows from the state before it: what it saw was so, and it is decided again to the
/// same events.
fn lawful(state: &Show, turn: &Turn) {
    let takes = turn.events.iter().any(|e| matches!(e.event, Event::Taken { .. }));
    if let (true, Saw::Line { track, from, to }) = (takes, &turn.saw) {
        let run = state.under_way().expect("a TOP needs a run");
        assert_eq!(run.on_air(track).map(|p| &p.segment), from.as_ref(), "{}", turn.id);
        assert_eq!(run.next(&state.plan, track).map(|s| &s.id), to.as_ref(), "{}", turn.id);
    }
    // What was done before the show was shared is not decided again.
    let Some(command) = turn.command.as_ref() else { return };
    let events = decide(state, command, &turn.actor, &turn.moment);
    let recorded: Vec<Event> = turn.events.iter().map(|r| r.event.clone()).collect();
    assert_eq!(events.as_ref(), Ok(&recorded), "{} does not follow", turn.id);
    let allowed = caller::allows(state, &turn.desk, &recorded);
    assert_eq!(allowed, Ok(()), "{} called while another desk did", turn.id);
}
