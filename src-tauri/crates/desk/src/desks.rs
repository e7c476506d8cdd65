//! This desk among the others: whether somebody answers, who is there, and who calls.

use std::sync::atomic::Ordering;

use live::caller::offered;
use show::Command;
use show::caller::{self, Taking};
use show::id::{DeskId, TrackId};
use show::time::{At, Millis, Moment};
use wire::build::ms;
use wire::desks::{CallerView, DeskView, DesksView};

use crate::fault::Fault;
use crate::order::{Here, Order, Other};
use crate::turn::Table;

/// A desk that has said nothing for so long, in milliseconds, is not there.
pub const GONE: Millis = 4_000;

impl Table {
    /// The desk as others see it; none where there are no others.
    #[must_use]
    pub fn desks(&self, moment: &Moment) -> Option<DesksView> {
        self.order.shared().then(|| {
            let others = self.order.others();
            let mut told: Vec<DeskView> = others.iter().map(|one| self.other(one)).collect();
            told.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
            DesksView {
                name: self.name.clone(),
                alone: self.alone.map(ms),
                why: None,
                apart: self.apart.len(),
                owed: self.owes,
                aside: self.open,
                others: told,
                calls: self.callers(&others, moment),
            }
        })
    }

    fn other(&self, other: &Other) -> DeskView {
        let Here { desk, name, seq, apart, .. } = &other.here;
        DeskView {
            id: desk.0.clone(),
            name: name.clone(),
            since: ms(other.since),
            heard: (other.silent >= GONE).then(|| ms(other.heard)),
            behind: self.store.seq().saturating_sub(*seq),
            apart: *apart,
        }
    }

    fn callers(&self, others: &[Other], moment: &Moment) -> Vec<CallerView> {
        let of = |desk: &DeskId| others.iter().find(|one| one.here.desk == *desk);
        // One that was never heard is silent since this desk listens.
        let begun = self.begun.as_ref();
        let since = begun.map_or(0, |begun| moment.since(begun));
        let silent = |desk: &DeskId| of(desk).map_or(since, |one| one.silent);
        let silent: Vec<_> =
            offered(&self.show, &self.desk, self.order.silence(), silent).collect();
        let heard = |desk: &DeskId| {
            let heard = of(desk).map(|one| one.heard);
            heard.or_else(|| begun.map(Moment::at)).unwrap_or(At(0))
        };
        let mut calls: Vec<_> = self.show.callers.iter().collect();
        calls.sort_by_key(|(track, _)| !track.is_main());
        let view = |(track, caller): (&TrackId, &show::caller::Caller)| CallerView {
            track: track.0.clone(),
            name: caller.name.clone(),
            since: ms(caller.since),
            mine: caller.desk == self.desk,
            offered: silent.contains(&track).then(|| ms(heard(&caller.desk))),
        };
        calls.into_iter().map(view).collect()
    }

    /// Begins to listen to the others.
    pub fn begin(&mut self, moment: &Moment) {
        self.begun = Some(moment.clone());
        self.alone = self.order.shared().then(|| moment.at());
    }

    /// From now on the turns are put in this order: others are joined, or left.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn follow_order(&mut self, order: Box<dyn Order>, moment: &Moment) -> Result<(), Fault> {
        self.order = order;
        self.distrusted = None;
        self.owes = 0;
        self.begin(moment);
        self.mark();
        self.comes_to_others()
    }

    /// Tells the others how this desk stands.
    pub fn tell_others(&mut self, moment: &Moment) {
        self.order.tell(Here {
            desk: self.desk.clone(),
            name: self.name.clone(),
            seq: self.store.seq(),
            apart: self.apart.len() as u64,
            boot_id: moment.boot_id.clone(),
            corrects: self.corrects.load(Ordering::Relaxed),
        });
    }

    /// Whether this desk holds the main track's call.
    #[must_use]
    pub fn holds_the_call(&self) -> bool {
        let main = self.show.callers.get(&TrackId::main());
        main.is_some_and(|caller| caller.desk == self.desk)
    }

    /// Whether another desk calls, and not this one.
    #[must_use]
    pub fn called_elsewhere(&self) -> bool {
        self.order.shared() && self.show.called_elsewhere(&self.desk)
    }

    /// The command by which this desk takes a track's call, or lets it go.
    ///
    /// # Errors
    /// [`Fault::NotHere`] on a desk alone.
    pub fn calling(&self, track: Option<String>, take: bool) -> Result<Command, Fault> {
        if !self.order.shared() {
            return Err(Fault::NotHere);
        }
        let (track, desk) = (track.map_or_else(TrackId::main, TrackId), self.desk.clone());
        Ok(Command::Caller(if take {
            let from = self.show.callers.get(&track);
            let from = from.map(|caller| (caller.desk.clone(), caller.last.clone()));
            caller::Order::Take(Taking { track, desk, name: self.name.clone(), from })
        } else {
            caller::Order::Leave { track, desk }
        }))
    }
}
