//! What the desk sends by itself: the difference between the view that was shown and the one that
//! is, and alerts that are new or worse.

use std::collections::BTreeMap;
use std::sync::Arc;

use live::alerts::Raised;
use show::Show;
use show::id::PersonId;
use show::right::Right;
use show::run::Mode;
use show::time::{Millis, Moment};
use tokio::sync::broadcast;
use wire::build::Touched;
use wire::changes::Changes;
use wire::desks::DesksView;
use wire::words::Words;
use wire::{Push, View};

use crate::shown::{Pushed, Shown};
use crate::silent::{self, Silent};
use crate::way::Barred;

/// How many messages a slow subscriber may lag behind before it must join again.
const QUEUE: usize = 256;

/// A show of so many segments or people is long: what a turn touched is shown before the whole of it
/// is built.
const LONG: usize = 200;

/// So many touched segments and people are few.
const FEW: usize = 20;

/// The part of the view that is seen.
fn seen((right, person): &Whose, view: &View) -> View {
    match person {
        Some(person) => wire::own::own(person.as_str(), view),
        None => wire::sight::of(*right, view),
    }
}

/// A clock that is off by less than this shows the same second.
const CLOCK_STEP_MS: f64 = 50.0;

/// The view that was shown, and who is shown it.
pub struct Publisher {
    shown: Shown,
    raised: Raised,
    /// Those who see the desk's whole view.
    sender: broadcast::Sender<Arc<Pushed>>,
    /// Those who see a part of it, by their right; there from the first of them on.
    parts: BTreeMap<Whose, Part>,
    words: Words,
    /// How many turns the desk has seen: what it counts its changes by.
    count: u64,
    /// The desk among the others.
    desks: Option<DesksView>,
    silent: Silent,
}

/// Which part of the view: what the bearers of a right see, or one person on a page of their own.
type Whose = (Right, Option<PersonId>);

/// The part of the view as it was shown.
struct Part {
    shown: Shown,
    sender: broadcast::Sender<Arc<Pushed>>,
}

impl Publisher {
    /// Begins with the view at `moment`. Alerts that hold already are known, not raised again.
    pub fn new(show: &Show, moment: &Moment, words: Words) -> Self {
        let (sender, _) = broadcast::channel(QUEUE);
        let (raised, _) =
            live::alerts::raise(&Raised::default(), live::alerts::alerts(show, show.now(moment)));
        let (shown, parts) = (Shown::of(wire::build::view(show, moment)), BTreeMap::new());
        let count = show.seq;
        Self { shown, raised, sender, parts, words, count, desks: None, silent: Silent::default() }
    }

    /// The desk has seen so many turns: never fewer than before, whatever the show counts.
    pub fn counts(&mut self, count: u64) {
        self.count = count;
    }

    /// How the desk stands among the others, and by what code it does not go with them any more;
    /// whether that is new.
    pub fn among(&mut self, show: &Show, desks: Option<DesksView>, why: Option<&str>) -> bool {
        let why = why.map(|code| self.words.fault(code, serde_json::Value::Null).text);
        let desks = desks.map(|desks| DesksView { why, ..desks });
        let gone = silent::desks(self.desks.as_ref(), desks.as_ref());
        self.call_out(show, "desk-lost", &gone);
        let new = self.desks != desks;
        self.desks = desks;
        new
    }

    /// A new subscriber: the view as shown to bearers of that right, and all that follows it.
    pub fn subscribe(
        &mut self,
        right: Right,
        person: Option<&PersonId>,
    ) -> (Shown, broadcast::Receiver<Arc<Pushed>>) {
        if right.sees_desk() {
            return (self.shown.clone(), self.sender.subscribe());
        }
        let whose = (right, person.filter(|_| right == Right::Own).cloned());
        let shown = seen(&whose, &self.shown);
        let part = self.parts.entry(whose).or_insert_with(|| Part {
            shown: Shown::of(shown),
            sender: broadcast::channel(QUEUE).0,
        });
        (part.shown.clone(), part.sender.subscribe())
    }

    /// The words in which alerts are said.
    pub fn speak(&mut self, words: Words) {
        self.words = words;
    }

    /// Tells something that comes from beside the show; devices that fell silent are called out.
    pub fn tell(&mut self, show: &Show, push: Push) {
        if let Push::Devices { list } = &push {
            let gone = self.silent.devices(show, list);
            self.call_out(show, "device-lost", &gone);
        }
        self.send(push);
    }

    fn call_out(&self, show: &Show, kind: &str, names: &[String]) {
        if !quiet(show) {
            names.iter().for_each(|name| self.send(silent::called_out(kind, name, &self.words)));
        }
    }

    /// Sends one message to all who see the desk.
    pub fn send(&self, push: Push) {
        // Without a subscriber there is nobody to tell.
        let _ = self.sender.send(Arc::new(Pushed::of(push)));
    }

    /// Tells everyone something that they should know, once.
    pub fn notice(&self, code: &str) {
        self.send(Push::Notice(self.words.fault(code, serde_json::Value::Null)));
    }

    /// Tells everyone why the other desks were not joined.
    pub fn barred(&self, barred: &Barred) {
        self.send(Push::Notice(self.words.fault(barred.code, barred.said())));
    }

    /// Tells everyone of something wrong with the desk itself.
    pub fn trouble(&self, code: &str) {
        self.send(Push::Trouble(self.words.fault(code, serde_json::Value::Null)));
    }

    /// Shows the show as it is at `moment`: only what changed is sent.
    pub fn show(&mut self, show: &Show, moment: &Moment) {
        let mut view = wire::build::view(show, moment);
        view.seq = self.count;
        view.desks.clone_from(&self.desks);
        keep_steady_clock(&self.shown, &mut view);
        let changes = Changes::between(&self.shown, &view);
        // A turn is told even where it shows nothing: whoever sent it may wait for its number.
        if !changes.is_empty() || view.seq != self.shown.seq {
            self.send(Push::Change { seq: view.seq, changes: Box::new(changes) });
        }
        self.shown = Shown::of(view);
        self.show_parts();
        self.raise(show, moment);
    }

    /// Shows each part that somebody sees.
    fn show_parts(&mut self) {
        self.parts.retain(|_, part| part.sender.receiver_count() > 0);
        for (of, part) in &mut self.parts {
            let view = seen(of, &self.shown);
            let changes = Changes::between(&part.shown, &view);
            // What shows nothing of its part is not told: nobody there waits for its number.
            if !changes.is_empty() {
                let push = Push::Change { seq: view.seq, changes: Box::new(changes) };
                let _ = part.sender.send(Arc::new(Pushed::of(push)));
            }
            part.shown = Shown::of(view);
        }
    }

    /// Shows at once where the run stands and what became of what was touched, where that is little
    /// of a long show: building the whole of it takes longer. Whether it did; the rest is to be shown
    /// soon after.
    pub fn at_once(&mut self, show: &Show, moment: &Moment, touched: &Touched) -> bool {
        let few = (1..=FEW).contains(&(touched.segments.len() + touched.people.len()));
        let lengths = [show.plan.segments.len(), show.people.persons.len()];
        let same = lengths == [self.shown.segments.len(), self.shown.people.len()];
        if !few || !same || lengths.iter().all(|count| *count < LONG) {
            return false;
        }
        let mut some = wire::build::some(show, moment, touched, &self.shown);
        some.seq = self.count;
        keep_steady_clock(&self.shown, &mut some);
        for (of, part) in &mut self.parts {
            // A page of one's own shows what only the whole says: it waits for it.
            if of.0 == Right::Own {
                continue;
            }
            let some = seen(of, &some);
            let changes = Changes::of_some(&part.shown, &some);
            if !changes.is_empty() {
                let push = Push::Change { seq: some.seq, changes: Box::new(changes) };
                part.shown.change().lay_some(some);
                let _ = part.sender.send(Arc::new(Pushed::of(push)));
            }
        }
        let changes = Changes::of_some(&self.shown, &some);
        self.send(Push::Change { seq: some.seq, changes: Box::new(changes) });
        self.shown.change().lay_some(some);
        true
    }

    fn raise(&mut self, show: &Show, moment: &Moment) {
        let now = show.now(moment);
        let alerts = live::alerts::alerts(show, now);
        let (raised, fresh) = live::alerts::raise(&self.raised, alerts);
        self.raised = raised;
        if quiet(show) {
            return;
        }
        for alert in fresh {
            let (title, text) = wire::build::say_alert(show, &alert, now, &self.words);
            self.send(Push::Alert { alert: wire::build::alert(&alert), title, text });
        }
    }

    /// How long the desk may sleep before it looks at the clock again.
    pub fn sleep(show: &Show, moment: &Moment) -> Millis {
        /// A step of the machine's clock is seen within so long.
        const LOOK: Millis = 5000;
        let now = show.now(moment);
        let speed = show.under_way().map_or(1, |run| i64::from(run.clock.speed));
        // Rounded up: at the end of the sleep what is due is there.
        let real = |ms: Millis| (ms.max(0) + speed - 1) / speed;
        let due = live::wake::next_wake(show, now).map(|at| real(at.since(now)));
        due.map_or(LOOK, |ms| ms.clamp(1, LOOK))
    }
}

/// A rehearsal is quiet: its alerts stand on the screen and are not called out.
fn quiet(show: &Show) -> bool {
    show.under_way().is_some_and(|run| run.mode == Mode::Rehearsal)
}

/// Readings of two clocks taken one after the other differ by a hair: that is no change.
fn keep_steady_clock(shown: &View, view: &mut View) {
    let same = shown.clock.speed == view.clock.speed
        && (shown.clock.show - view.clock.show).abs() < f64::EPSILON
        && (shown.clock.real - view.clock.real).abs() < CLOCK_STEP_MS;
    if same {
        view.clock = shown.clock.clone();
    }
}
