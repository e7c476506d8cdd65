//! What the machine's clocks do of their own, seen by comparing two looks at them.

use show::Command;
use show::run::Jolt;
use show::time::{Millis, Moment};

use crate::itself;
use crate::moment::Clocks;
use crate::turn::Table;

/// A step or a sleep shorter than this is none: clocks are steered by less all the time.
const LEAST: Millis = 1000;

/// Keeps an eye on the machine's clocks while a run is under way.
pub struct Watch(Look);

impl Watch {
    /// Begins: what happened since the last turn of the file is recorded.
    pub fn begin(table: &mut Table, clocks: &dyn Clocks) -> Self {
        let now = Look::at(clocks);
        let follows = live::follow::expected(&table.show);
        let last = table.last.as_ref();
        let jolt = last.and_then(|last| reopened(last, &now.moment, follows));
        record(table, &now.moment, jolt);
        Self(now)
    }

    /// Looks: what the clocks did of their own since the last look is recorded. Whether there was
    /// anything.
    pub fn look(&mut self, table: &mut Table, clocks: &dyn Clocks) -> bool {
        let now = Look::at(clocks);
        let jolts = now.since(&self.0);
        self.0 = now;
        record(table, &self.0.moment, jolts)
    }
}

/// Records what the clocks did, where a run is under way; whether it did.
fn record(table: &mut Table, moment: &Moment, jolts: impl IntoIterator<Item = Jolt>) -> bool {
    // Of several desks one says what its clocks do, since all count by its.
    if table.show.under_way().is_none() || !table.leads(moment) {
        return false;
    }
    let recorded = |jolt| itself::act(table, Command::Witness { jolt }, moment.clone()).is_ok();
    jolts.into_iter().map(recorded).filter(|done| *done).count() > 0
}

/// One look at the machine's clocks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Look {
    /// What they read.
    moment: Moment,
    /// How long the machine has been suspended since its start.
    slept: Millis,
    /// Its time zone; empty where it is not known.
    zone: String,
}

impl Look {
    /// Looks.
    fn at(clocks: &dyn Clocks) -> Self {
        Self { moment: clocks.now(), slept: clocks.slept(), zone: clocks.zone() }
    }

    /// What the clocks did of their own since an earlier look.
    fn since(&self, before: &Self) -> Vec<Jolt> {
        let slept = self.slept - before.slept;
        let known = !before.zone.is_empty() && !self.zone.is_empty();
        let slept = (slept >= LEAST).then_some(Jolt::Slept { ms: slept });
        let zone = (known && before.zone != self.zone)
            .then(|| Jolt::Zone { was: before.zone.clone(), now: self.zone.clone() });
        let stepped = stepped(&before.moment, &self.moment);
        slept.into_iter().chain(stepped).chain(zone).collect()
    }
}

/// How far the wall clock was set between two moments of one boot.
fn stepped(before: &Moment, now: &Moment) -> Option<Jolt> {
    let by = (now.wall - before.wall) - (now.boot - before.boot);
    (now.boot_id == before.boot_id && by.abs() >= LEAST).then_some(Jolt::Stepped { by })
}

/// What happened between a file's last turn and its opening. A desk that is opened again is worth
/// a line only where something might have followed by itself.
fn reopened(last: &Moment, now: &Moment, follows: bool) -> Option<Jolt> {
    let ms = now.since(last).max(0);
    if now.boot_id != last.boot_id {
        return Some(Jolt::Rebooted { ms });
    }
    stepped(last, now).or(follows.then_some(Jolt::Reopened { ms }))
}
