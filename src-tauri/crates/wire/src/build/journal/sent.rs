//! What was sent to devices, in words, under the turn that it followed from.

use std::collections::BTreeMap;

use live::devices::{Came, Kept};
use show::Turn;
use show::time::At;

use super::super::devices::say;
use super::super::{time_of_day, word};
use super::Told;

/// What was sent, by the turn that it followed from, in the order in which it went out.
pub(super) fn by_turn(sent: &[Kept]) -> BTreeMap<&str, Vec<&Kept>> {
    let mut by_turn: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for kept in sent.iter().filter(|kept| kept.came != Came::Passed) {
        if let Some(key) = &kept.key {
            by_turn.entry(key.turn()).or_default().push(kept);
        }
    }
    by_turn.values_mut().for_each(|theirs| theirs.sort_by_key(|kept| kept.at));
    by_turn
}

impl Told<'_> {
    /// "OBS : scène Mosaïque, 10:01:12".
    pub(super) fn sent(&self, turn: &Turn, kept: &Kept) -> String {
        let devices = [&self.show.devices, &self.past.last().devices];
        let device = devices.iter().find_map(|all| all.device(&kept.device));
        let name = device.map_or(kept.device.as_str(), |device| device.name.as_str());
        let what = kept.act.as_ref().map(|act| say(act, self.words)).unwrap_or_default();
        // By the clock of its turn: a rehearsal's goes at its own pace.
        let moment = turn.moment.plus_ms((kept.at - turn.moment.at().0).max(0));
        let at = self.run(turn).map_or(At(kept.at), |run| run.clock.at(&moment));
        let facts = [
            ("device", name.into()),
            ("what", what.into()),
            ("time", time_of_day(at, self.zone()).into()),
            ("came", word(&kept.came).into()),
            ("back", kept.back.as_str().into()),
        ];
        self.words.text("journal-sent", &facts)
    }
}
