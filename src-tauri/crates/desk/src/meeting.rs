//! Where desks meet: what others agreed on is read on, and what was taken apart is decided again.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use serde::Deserialize;
use show::Turn;
use show::id::TurnId;
use show::time::Moment;
use show::turn::Hash;

use crate::decided_again::{Why, decided_again};
use crate::fault::Fault;
use crate::loaded::{followed, read, standing};
use crate::order::{Proposal, Said};
use crate::settled;
use crate::turn::{Table, body};

/// How many turns are read on at once.
const AT_ONCE: usize = 5_000;

/// How often the turns that stand apart are decided anew since others came first, at one time.
const TRIES: usize = 500;

/// How often the log and the order are compared anew before the desk goes on by itself.
const COMPARED: usize = 8;

/// What the order lacks is given to it for so long at a time: between two of them the desk takes
/// what its people do. The turns that are under way together are few first, twice as many each time
/// that was quick, and never more than that.
const GIVING: Duration = Duration::from_millis(100);
const QUICK: Duration = Duration::from_millis(25);
const FEW: u32 = 16;
const MANY: u32 = 1_024;

/// Nobody answers: the desk goes on by itself.
const ALONE: &str = "order-alone";
/// Somebody answers.
const MET: &str = "order-met";
/// The order goes on from an older state than the log had: what is missing was put back.
const PUT_BACK: &str = "order-put-back";
/// The order has other turns than the log had.
const PARTED: &str = "order-parted";
/// The order is that of another show.
const FOREIGN: &str = "order-foreign";
/// The order holds what does not follow, or what this version cannot read.
const UNREADABLE: &str = "order-unreadable";
/// The people of the show were erased on another desk.
const ERASED: &str = "order-erased";
/// Turns taken apart are in the log now.
const JOINED: &str = "order-joined";
/// Some of them are set aside.
const ASIDE: &str = "order-aside";

impl Table {
    /// Reads on: what others agreed on is appended and folded. Whether the order answered.
    ///
    /// # Errors
    /// When it cannot be written or read.
    pub fn hear(&mut self) -> Result<bool, Fault> {
        if !self.order.shared() {
            return Ok(true);
        }
        let mut compared = 0;
        self.owes = 0;
        while self.distrusted.is_none() {
            let seq = self.store.seq();
            let Some(mut bodies) = self.order.read(seq.max(1), AT_ONCE) else { return Ok(false) };
            // Read from the last turn that is known: the order must have the very same.
            let last = bodies.first().map(|body| Hash::of(body.as_bytes()));
            if seq > 0 && last.as_ref() != Some(self.store.tip()) {
                compared += 1;
                if compared > COMPARED || !self.compare()? {
                    return Ok(false);
                }
                continue;
            }
            if seq > 0 {
                bodies.remove(0);
            }
            if bodies.is_empty() {
                self.owed = false;
                return Ok(true);
            }
            self.take_in(&bodies)?;
        }
        Ok(false)
    }

    /// Looks whether somebody answers, and says so where that is new.
    pub fn look_who_answers(&mut self, moment: &Moment) {
        if self.order.erased() && self.distrusted.is_none() {
            self.distrust(ERASED);
        }
        let parted = self.distrusted.is_some();
        let alone = self.order.shared() && (parted || !self.order.answers());
        if alone != self.alone.is_some() {
            self.alone = alone.then(|| moment.at());
            // Why it parted was told.
            self.told.extend((!parted).then_some(if alone { ALONE } else { MET }));
        }
    }

    /// Appends turns that were agreed on, and folds them under those that stand apart.
    fn take_in(&mut self, bodies: &[String]) -> Result<(), Fault> {
        let seq = self.store.seq();
        let turns: Result<Vec<Turn>, Fault> =
            (seq + 1..).zip(bodies).map(|(seq, body)| read(seq, body)).collect();
        let turns = match turns {
            Ok(turns) if follow(self.store.tip(), &turns, bodies) => turns,
            Ok(_) | Err(_) => {
                self.distrust(UNREADABLE);
                return Ok(());
            }
        };
        self.forget_keys(&turns)?;
        if let ([turn], [body], true) = (&*turns, bodies, self.apart.is_empty()) {
            return self.settle(turn, body);
        }
        let base = self.base.as_deref().unwrap_or(&self.show).clone();
        let base = followed(base, &turns);
        let apart: VecDeque<Turn> =
            self.apart.iter().filter(|turn| !base.applied.contains(&turn.id)).cloned().collect();
        let tip = bodies.last().map(|body| Hash::of(body.as_bytes()));
        let show = standing(base.clone(), tip.as_ref().unwrap_or(self.store.tip()), &apart);
        let rows = settled::afresh(&show);
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let appended = self.store.append_all(&bodies, &rows)?;
        self.low_disk = appended.low_disk;
        self.last = turns.last().map(|turn| turn.moment.clone());
        self.count_asides()?;
        self.grown(turns.len() as u64);
        self.stand(base, apart, show);
        Ok(())
    }

    /// Finds up to where log and order are the same, and mends what follows: the order gets back
    /// what it lost, or the log's own turns are taken to have been apart. Whether to read on.
    fn compare(&mut self) -> Result<bool, Fault> {
        let Some(common) = self.common()? else { return Ok(false) };
        match self.order.read(common + 1, 1) {
            None => Ok(false),
            Some(beyond) if beyond.is_empty() => self.put_back(common),
            Some(_) if common == 0 => {
                self.distrust(FOREIGN);
                Ok(false)
            }
            Some(_) => {
                self.store.fall_back(common)?;
                self.back_to_the_disk();
                self.told.push(PARTED);
                Ok(true)
            }
        }
    }

    /// The last place up to which log and order are the same; none where nobody answers.
    fn common(&mut self) -> Result<Option<u64>, Fault> {
        let (mut same, mut other) = (0, self.store.seq() + 1);
        while other - same > 1 {
            let middle = same + (other - same) / 2;
            let Some(there) = self.order.read(middle, 1) else { return Ok(None) };
            let there = there.first().map(|body| Hash::of(body.as_bytes()));
            // Each names the one before it: where two are the same, all before them are.
            if there.is_some() && there == self.store.hash_at(middle)? {
                same = middle;
            } else {
                other = middle;
            }
        }
        Ok(Some(same))
    }

    /// Gives the order what it has not, to the byte: a portion of it, as long as a person may wait.
    /// Whether to read on.
    fn put_back(&mut self, common: u64) -> Result<bool, Fault> {
        let begun = Instant::now();
        let (mut given, mut together) = (common, FEW);
        while given < self.store.seq() {
            let portion = Instant::now();
            let (count, said) = self.give(given, together)?;
            given += count;
            match said {
                Said::Agreed => {}
                Said::Ahead => break,
                Said::Silent => return Ok(false),
            }
            if begun.elapsed() > GIVING {
                self.owes = self.store.seq() - given;
                break;
            }
            if portion.elapsed() < QUICK {
                together = (together * 2).min(MANY);
            }
        }
        if common > 0 && !self.owed {
            self.told.push(PUT_BACK);
        }
        self.owed = self.owes();
        Ok(!self.owed)
    }

    /// Gives the order at most so many turns of the log, those after a place; how many it took, and
    /// what it said last.
    fn give(&mut self, given: u64, most: u32) -> Result<(u64, Said), Fault> {
        let before = self.store.hash_at(given)?;
        let logged = self.store.read_some(given, most)?;
        let names: Result<Vec<TurnId>, Fault> =
            logged.iter().map(|logged| name(logged.seq, &logged.body)).collect();
        let names = names?;
        let turns: Vec<Proposal<'_>> = logged
            .iter()
            .zip(&names)
            .enumerate()
            .map(|(nth, (logged, id))| Proposal {
                seq: logged.seq,
                after: before.as_ref().filter(|_| nth == 0 && given > 0),
                id,
                body: &logged.body,
            })
            .collect();
        let (count, said) = self.order.give(&turns);
        Ok((count as u64, said))
    }

    /// Decides the turns that stand apart again, in order, where the order answers: each goes to
    /// the log or aside. Whether there were any to go.
    ///
    /// # Errors
    /// When it cannot be written or read.
    pub fn meet(&mut self) -> Result<bool, Fault> {
        // What the log has goes first, and takes its time.
        let waits = self.owes() || self.distrusted.is_some() || !self.order.answers();
        if self.apart.is_empty() || waits {
            return Ok(false);
        }
        let (stood, asides) = (self.apart.len(), self.asides);
        let (mut tries, mut refused_after) = (0, None);
        // The order may be silent again half-way: the rest goes on standing apart.
        while self.hear()? && tries < TRIES {
            let Some(turn) = self.apart.front().cloned() else { break };
            let Some(agreed) = self.base.as_deref() else { break };
            match decided_again(agreed, self.store.tip(), &turn) {
                Err(why) => self.set_aside(&turn, &why)?,
                Ok(turn) => {
                    let body = body(&turn)?;
                    let known_there = refused_after.as_ref() == Some(self.store.tip());
                    match self.offer(&turn.id, &body, known_there) {
                        Said::Agreed => self.take_in(&[body])?,
                        Said::Ahead => {
                            tries += 1;
                            refused_after = Some(self.store.tip().clone());
                        }
                        Said::Silent => break,
                    }
                }
            }
        }
        let gone = self.apart.len() < stood;
        // Alone, what stood apart is this copy's own.
        if gone && self.apart.is_empty() && self.order.shared() {
            self.told.push(if self.asides > asides { ASIDE } else { JOINED });
        }
        Ok(gone)
    }

    fn set_aside(&mut self, turn: &Turn, why: &Why) -> Result<(), Fault> {
        let base = self.base.as_deref().unwrap_or(&self.show).clone();
        let apart: VecDeque<Turn> = self.apart.iter().skip(1).cloned().collect();
        let show = standing(base.clone(), self.store.tip(), &apart);
        let rows = settled::afresh(&show);
        // Every reason has its form in JSON.
        let why = serde_json::to_string(why).unwrap_or_default();
        self.store.set_aside(turn.id.as_str(), &why, &rows)?;
        self.count_asides()?;
        self.stand(base, apart, show);
        Ok(())
    }

    /// The order cannot be this show's: the desk goes on by itself, and says so.
    fn distrust(&mut self, why: &'static str) {
        self.distrusted = Some(why);
        self.told.push(why);
    }
}

/// The name of a turn.
fn name(seq: u64, body: &str) -> Result<TurnId, Fault> {
    #[derive(Deserialize)]
    struct Named {
        id: TurnId,
    }
    let named: Result<Named, _> = serde_json::from_str(body);
    named.map(|named| named.id).map_err(|e| Fault::Foreign { seq, why: e.to_string() })
}

/// Whether each of the turns names the one before it.
fn follow(tip: &Hash, turns: &[Turn], bodies: &[String]) -> bool {
    let hashes = bodies.iter().map(|body| Hash::of(body.as_bytes()));
    let before = std::iter::once(tip.clone()).chain(hashes);
    turns.iter().zip(before).all(|(turn, before)| turn.before == before)
}
