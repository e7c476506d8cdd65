//! Desks on a real broker, each by a line of its own.

use std::thread;
use std::time::{Duration, Instant};

use desk::order::{Local, Order};
use desk::seal::ShowKey;
use peers::{Invitation, JoinError, Joined};
use show::Show;
use store::Store;
use tests_desk::{Broker, Cable, Proxy, Team};

/// Several desks of a show on air, joined.
pub struct Joint {
    pub team: Team,
    pub broker: Broker,
    /// Of each desk, one line to each node of the broker.
    cables: Vec<Vec<Proxy>>,
    /// The show's key, where a desk is invited with it.
    key: Option<ShowKey>,
}

/// How long a desk waits for the broker in these tests.
const PATIENCE: Duration = Duration::from_millis(250);

pub fn invitation(address: &str) -> Invitation {
    Invitation { patience: PATIENCE, ..Invitation::of(address).unwrap() }
}

impl Joint {
    /// So many desks; none where there is no broker to be had.
    pub fn of(desks: usize) -> Option<Self> {
        Self::with(desks, kit::a_show())
    }

    /// The first desk has the show, and went live before it was joined.
    pub fn with(desks: usize, show: show::Command) -> Option<Self> {
        Some(Self::on(Broker::start()?, desks, show))
    }

    /// Desks of a show that is planned, and not on air yet.
    pub fn planned(desks: usize, show: show::Command) -> Option<Self> {
        Some(Self::begun(Broker::start()?, desks, vec![show]))
    }

    /// Desks on air on a broker that is there.
    pub fn on(broker: Broker, desks: usize, show: show::Command) -> Self {
        Self::begun(broker, desks, vec![show, kit::stage::go_live()])
    }

    fn begun(broker: Broker, desks: usize, commands: Vec<show::Command>) -> Self {
        let mut joint = Self::alone(broker, commands);
        joint.again(0);
        joint.until("the desk has the show", |joint| joint.same());
        for _ in 1..desks {
            joint.invite(false);
        }
        joint
    }

    /// A desk that has a show, is stopped, and was never joined; its line is plugged.
    pub fn alone(broker: Broker, commands: Vec<show::Command>) -> Self {
        let mut team = Team::default();
        team.join(Box::new(Local), 0);
        for command in commands {
            team.send(0, command).unwrap();
            team.wait(60_000);
        }
        team.stop(0);
        let mut joint = Self { team, broker, cables: Vec::new(), key: None };
        joint.plug();
        joint
    }

    fn plug(&mut self) {
        self.cables.push(self.broker.ports().into_iter().map(Proxy::to).collect());
    }

    /// One more desk, invited with how people are reached or without.
    pub fn invite(&mut self, contacts: bool) -> usize {
        let nth = self.team.members.len();
        if contacts {
            self.until("the show has a key", |joint| joint.show_key().is_some());
            self.key = self.show_key();
        }
        self.plug();
        let order = self.order(nth);
        self.key = None;
        self.team.join(order, i64::try_from(nth).unwrap() * 1_300);
        self.until("the desk has the show", Self::same);
        nth
    }

    /// A stopped desk is started by an invitation that the first one gives now, with how people are
    /// reached.
    pub fn invite_anew(&mut self, nth: usize) {
        self.key = self.show_key();
        self.again(nth);
        self.key = None;
    }

    fn show_key(&self) -> Option<ShowKey> {
        self.team.desk(0).show_key().unwrap()
    }

    /// The name by which the broker knows the show.
    pub fn show_id(&self) -> String {
        self.team.desk(0).show_id().unwrap().unwrap()
    }

    /// The order of a desk by its line.
    pub fn order(&self, nth: usize) -> Box<dyn Order> {
        let path = self.team.members.get(nth).map(|member| &member.path);
        let own = path.and_then(|path| Store::open(path).unwrap().store.first().unwrap());
        let ports: Vec<u16> = self.cables[nth].iter().map(|cable| cable.port).collect();
        let mut invitation = invitation(&Broker::by_way_of(&ports));
        invitation.key = self.key;
        if own.is_none() && self.broker.ports().len() > 1 {
            // It may hold the shows of others.
            invitation.show = Some(self.show_id());
        }
        let by = Instant::now() + Duration::from_secs(60);
        loop {
            match Joined::to(&invitation, own.as_deref()) {
                Ok(joined) => return Box::new(joined),
                // The first desk has not brought it there yet.
                Err(JoinError::NoShow { .. }) if Instant::now() < by => {
                    thread::sleep(Duration::from_millis(20));
                }
                Err(error) => panic!("{error}"),
            }
        }
    }

    /// Starts a stopped desk.
    pub fn again(&mut self, nth: usize) {
        let order = self.order(nth);
        self.team.start(nth, order);
    }

    pub fn set(&self, nth: usize, cable: Cable) {
        self.cables[nth].iter().for_each(|line| line.set(cable));
    }

    /// Whether all desks show the same, and all of it is agreed and on the broker.
    pub fn same(&self) -> bool {
        let shows: Vec<Show> =
            (0..self.team.members.len()).map(|nth| self.team.show(nth)).collect();
        let agreed = |nth: usize| self.team.desk(nth).is_agreed(u64::MAX);
        shows.iter().all(|show| show.seq > 0 && *show == shows[0]) && (0..shows.len()).all(agreed)
    }

    /// How far each desk is.
    fn said(&self) -> String {
        let one = |nth: usize| {
            let agreed = self.team.desk(nth).is_agreed(u64::MAX);
            let kept = self.team.kept(nth);
            format!(
                "{nth}: {} turns, {} in the log, all agreed: {agreed}, apart {:?}, aside {:?}",
                self.team.show(nth).seq,
                kept.log.len(),
                kept.apart,
                kept.aside
            )
        };
        (0..self.team.members.len()).map(one).collect::<Vec<_>>().join("; ")
    }

    pub fn until(&self, what: &str, mut so: impl FnMut(&Self) -> bool) {
        // Three brokers choose who leads within seconds, on a busy machine within many.
        let by = Instant::now() + Duration::from_secs(60);
        while !so(self) {
            assert!(Instant::now() < by, "for long it was waited for: {what}; {}", self.said());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// All are plugged in again and meet; then they are judged. The broker goes on.
    pub fn judge(self, went_back: bool) -> Broker {
        self.cables.iter().flatten().for_each(|cable| cable.set(Cable::Plugged));
        self.until("all desks show the same", Self::same);
        let Self { mut team, broker, cables, .. } = self;
        team.stop(0);
        let log = team.kept(0).log;
        team.start(0, Box::new(Local));
        team.judge(&log, went_back);
        drop(cables);
        broker
    }
}
