//! A stage: commands are decided and folded as a desk does it, with clocks set by hand.

use show::event::{Event, Recorded};
use show::id::{DeskId, RunId, SegmentId, TrackId, TurnId};
use show::time::{At, Moment};
use show::turn::{Actor, Hash, Saw};
use show::{Command, Refusal, Show, Turn, decide, fold};

use crate::build::at;

/// A reading of the clocks at a wall time of 12 July 2021, a second of boot time for each of wall.
#[must_use]
pub fn moment(text: &str) -> Moment {
    let wall = at(text).0;
    Moment { wall, boot: wall - at("00:00").0, boot_id: "boot-1".into() }
}

/// A show, its log and its clocks.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The fold of the turns.
    pub show: Show,
    /// Every turn that was accepted.
    pub turns: Vec<Turn>,
    /// What the machine's clocks read.
    pub clock: Moment,
    /// Who acts.
    pub actor: Actor,
}

impl Default for Stage {
    fn default() -> Self {
        let clock = moment("08:00");
        Self { show: Show::default(), turns: Vec::new(), clock, actor: Actor::Desk }
    }
}

impl Stage {
    /// A stage on which these commands were played, at 08:00.
    ///
    /// # Panics
    /// When one of them is refused.
    #[must_use]
    pub fn with(commands: impl IntoIterator<Item = Command>) -> Self {
        let mut stage = Self::default();
        for command in commands {
            stage.play(command);
        }
        stage
    }

    /// A stage with that show and a live run under way since 08:59.
    #[must_use]
    pub fn live(show: Command) -> Self {
        let mut stage = Self::with([show]);
        stage.at("08:59").play(go_live());
        stage
    }

    /// Sets the clocks, as time passing does.
    pub fn at(&mut self, text: &str) -> &mut Self {
        let Moment { wall, boot, .. } = moment(text);
        (self.clock.wall, self.clock.boot) = (wall, boot);
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, ms: i64) -> &mut Self {
        self.clock.wall += ms;
        self.clock.boot += ms;
        self
    }

    /// Someone sets the wall clock; the boot clock does not know.
    pub fn step_wall(&mut self, ms: i64) -> &mut Self {
        self.clock.wall += ms;
        self
    }

    /// The machine starts anew after so long.
    pub fn reboot(&mut self, after_ms: i64) -> &mut Self {
        self.clock.wall += after_ms;
        self.clock.boot = 1_000;
        self.clock.boot_id.push('+');
        self
    }

    /// The show's time.
    #[must_use]
    pub fn now(&self) -> At {
        self.show.now(&self.clock)
    }

    /// Sends a command; what it led to is folded.
    ///
    /// # Errors
    /// The refusal, when it is refused; nothing has happened then.
    pub fn send(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.show, command, &self.actor, &self.clock)?;
        self.record(command, events.clone());
        Ok(events)
    }

    /// Sends a command that must not be refused.
    ///
    /// # Panics
    /// When it is.
    pub fn play(&mut self, command: Command) -> &mut Self {
        if let Err(refusal) = self.send(&command) {
            panic!("{command:?} was refused: {refusal}");
        }
        self
    }

    /// TOP on the main track, as someone sends it who sees what is there, over whatever is open.
    ///
    /// # Panics
    /// When it is refused.
    pub fn top(&mut self) -> &mut Self {
        let take = self.seen_take(&TrackId::main(), true);
        self.play(take)
    }

    /// TOP on a track with what stands there now.
    #[must_use]
    pub fn seen_take(&self, track: &TrackId, forced: bool) -> Command {
        let run = self.show.under_way();
        Command::Take {
            track: track.clone(),
            from: run.and_then(|r| r.on_air(track)).map(|p| p.segment.clone()),
            to: run.and_then(|r| r.next(&self.show.plan, track)).map(|s| s.id.clone()),
            forced,
        }
    }

    /// What is on air on the main track.
    #[must_use]
    pub fn on_air(&self) -> Option<SegmentId> {
        let on_air = self.show.under_way()?.on_air(&TrackId::main())?;
        Some(on_air.segment.clone())
    }

    fn record(&mut self, command: &Command, events: Vec<Event>) {
        let before =
            self.turns.last().map_or_else(Hash::of_nothing, |t| Hash::of(t.id.0.as_bytes()));
        let turn = Turn {
            id: TurnId(format!("turn-{}", self.turns.len() + 1)),
            actor: self.actor.clone(),
            desk: DeskId::from("desk"),
            moment: self.clock.clone(),
            saw: Saw::of(command),
            events: events.into_iter().map(Recorded::from).collect(),
            before,
            command: None,
        };
        fold(&mut self.show, &turn);
        self.turns.push(turn);
    }
}

/// Begins the live run, whatever the day.
#[must_use]
pub fn go_live() -> Command {
    Command::GoLive { run: RunId::from("live"), override_day: true }
}

/// A given show, to say what a command leads to: `given(…).when(…).then(…)`.
#[derive(Clone, Debug)]
pub struct Given(Stage);

/// What was played before.
#[must_use]
pub fn given(stage: &Stage) -> Given {
    Given(stage.clone())
}

impl Given {
    /// Sends the command.
    #[must_use]
    pub fn when(self, command: Command) -> When {
        let Self(mut stage) = self;
        let before = stage.show.clone();
        let outcome = stage.send(&command);
        When { stage, before, outcome }
    }
}

/// What a command led to.
#[derive(Clone, Debug)]
pub struct When {
    /// The stage after it.
    pub stage: Stage,
    before: Show,
    outcome: Result<Vec<Event>, Refusal>,
}

impl When {
    /// It led to exactly these events.
    ///
    /// # Panics
    /// When it did not.
    #[track_caller]
    pub fn then(self, events: &[Event]) -> Stage {
        assert_eq!(self.outcome.as_deref(), Ok(events));
        self.stage
    }

    /// It was accepted.
    ///
    /// # Panics
    /// When it was refused.
    #[track_caller]
    pub fn accepted(self) -> Stage {
        assert!(self.outcome.is_ok(), "{:?}", self.outcome);
        self.stage
    }

    /// It was refused just so, and nothing changed.
    ///
    /// # Panics
    /// When it was not.
    #[track_caller]
    pub fn refused(self, refusal: &Refusal) {
        assert_eq!(self.outcome.as_ref(), Err(refusal));
        assert_eq!(self.stage.show, self.before, "a refusal changes nothing");
    }
}
