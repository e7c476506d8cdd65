//! What was sent is kept: whatever starts anew meanwhile, nothing is sent twice and nothing due is
//! lost.

use std::collections::{BTreeMap, BTreeSet};

use kit::Stage;
use live::devices::{Came, Kept, Key, Sending, Sent, Slot, Wanted, diff};
use proptest::prelude::*;
use show::Command;
use show::devices::{Act, Order, When};
use show::id::TrackId;

use super::{any_show, cue, go, of, put, set};

/// What becomes of one thing that is sent, and of the desk that sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It arrives, and an answer comes.
    Taken,
    /// It arrives, and the line breaks before the answer.
    Unanswered,
    /// It does not arrive: nobody is there.
    TurnedAway,
    /// The desk is killed before it goes out.
    KilledBefore,
    /// The desk is killed once it has gone out.
    KilledAfter,
}

/// What people, lines and machines do.
#[derive(Clone, Debug)]
enum Does {
    Top,
    Back,
    Standby(u8),
    Panic,
    Resume,
    Wait(u16),
    Adjust(i8),
    /// The next thing that is sent comes to this.
    Next(Fate),
    /// The desk starts anew, as it does of its own will.
    Restart,
}

fn does() -> impl Strategy<Value = Does> {
    use Fate::{KilledAfter, KilledBefore, Taken, TurnedAway, Unanswered};
    let fate = prop::sample::select(vec![Taken, Unanswered, TurnedAway, KilledBefore, KilledAfter]);
    prop_oneof![
        4 => Just(Does::Top),
        2 => Just(Does::Back),
        1 => any::<u8>().prop_map(Does::Standby),
        1 => Just(Does::Panic),
        1 => Just(Does::Resume),
        3 => any::<u16>().prop_map(Does::Wait),
        2 => any::<i8>().prop_map(Does::Adjust),
        2 => fate.prop_map(Does::Next),
        2 => Just(Does::Restart),
    ]
}

/// A device, the line to it, and the record of what was sent over that.
struct Line {
    id: &'static str,
    sent: Sent,
    /// What is on the disk.
    record: Vec<Kept>,
    holds: BTreeMap<Slot, Act>,
    /// What arrived of what is done once, in order.
    arrived: Vec<Key>,
    /// What may have arrived or not: the desk was killed over it.
    doubtful: BTreeSet<Key>,
    next: Fate,
}

impl Line {
    fn to(id: &'static str) -> Self {
        let (sent, record, holds) = (Sent::default(), vec![], BTreeMap::new());
        let (arrived, doubtful) = (vec![], BTreeSet::new());
        Self { id, sent, record, holds, arrived, doubtful, next: Fate::Taken }
    }

    fn restart(&mut self) {
        self.sent = Sent::recorded(&self.record, &self.id.into());
    }

    fn write(&mut self, key: &Key, came: Came) {
        self.record.retain(|kept| kept.key.as_ref() != Some(key));
        let (device, key) = (self.id.into(), Some(key.clone()));
        let (act, ms, back) = (None, None, String::new());
        self.record.push(Kept { device, key, once: true, at: 0, act, came, ms, back });
    }

    /// Sends what differs, as a line does, until nothing does; each fate holds for one sending.
    fn bring(&mut self, wanted: &Wanted) {
        while let Some(sending) = diff(&self.sent, wanted).into_iter().next() {
            let fate = std::mem::replace(&mut self.next, Fate::Taken);
            match &sending {
                Sending::Once(key, _) => self.once(key, fate),
                Sending::Hold(slot, act) if fate != Fate::TurnedAway => {
                    self.holds.insert(slot.clone(), act.clone());
                }
                _ => {}
            }
            match fate {
                Fate::Taken => self.sent.done(&sending),
                Fate::KilledBefore | Fate::KilledAfter => self.restart(),
                Fate::Unanswered | Fate::TurnedAway => {
                    if fate == Fate::Unanswered && matches!(sending, Sending::Once(..)) {
                        self.sent.done(&sending);
                    }
                    self.sent.lost();
                }
            }
        }
    }

    fn once(&mut self, key: &Key, fate: Fate) {
        self.write(key, Came::Begun);
        if !matches!(fate, Fate::TurnedAway | Fate::KilledBefore) {
            self.arrived.push(key.clone());
        }
        match fate {
            Fate::Taken => self.write(key, Came::Done),
            Fate::Unanswered => self.write(key, Came::Unanswered),
            Fate::TurnedAway => self.write(key, Came::Failed),
            Fate::KilledBefore | Fate::KilledAfter => drop(self.doubtful.insert(key.clone())),
        }
    }
}

fn act(stage: &mut Stage, one: &Does) {
    let main = TrackId::main();
    let command = match one {
        Does::Top => stage.seen_take(&main, true),
        Does::Back => {
            let Some(last) = stage.show.run().and_then(|run| run.last(&main)).cloned() else {
                return;
            };
            Command::Back { track: main, segment: last.segment }
        }
        Does::Standby(n) => {
            let segments = &stage.show.plan.segments;
            let segment = segments[usize::from(*n) % segments.len()].id.clone();
            Command::Standby { track: main, segment }
        }
        Does::Panic => Command::Devices(Order::Panic),
        Does::Resume => Command::Resume,
        Does::Adjust(by) => {
            let Some(segment) = stage.on_air() else { return };
            Command::Adjust { segment, seconds: i64::from(*by) * 5 }
        }
        Does::Wait(seconds) => {
            stage.wait(i64::from(seconds % 900) * 1000);
            return;
        }
        Does::Next(_) | Does::Restart => return,
    };
    // What is refused changes nothing.
    let _ = stage.send(&command);
}

proptest! {
    #![proptest_config(kit::acts::cases(512))]

    /// At whatever moment a desk starts anew, of its own will or killed over a sending: nothing that
    /// is done once arrives twice, all that was due arrives but what the desk was killed over, and
    /// what holds is as wanted.
    #[test]
    fn nothing_arrives_twice_and_nothing_due_is_lost(
        all in prop::collection::vec(does(), 1..80)
    ) {
        let mut stage = any_show();
        let mut lines = [Line::to("obs"), Line::to("osc")];
        for one in all {
            act(&mut stage, &one);
            stage.wait(1000);
            for line in &mut lines {
                match one {
                    Does::Next(fate) => line.next = fate,
                    Does::Restart => line.restart(),
                    _ => {}
                }
                let wanted = of(&stage, line.id);
                line.bring(&wanted);
                prop_assert_eq!(diff(&line.sent, &wanted), vec![]);
                for (slot, act) in &wanted.holds {
                    prop_assert_eq!(line.holds.get(slot), Some(act));
                }
                for (key, _) in &wanted.once {
                    let came = line.arrived.contains(key) || line.doubtful.contains(key);
                    prop_assert!(came, "{:?} was due, and did not go out", key);
                }
            }
        }
        for line in lines {
            let once: BTreeSet<_> = line.arrived.iter().collect();
            prop_assert_eq!(once.len(), line.arrived.len(), "{:?}", line.arrived);
        }
    }
}

#[test]
fn a_cue_before_the_end_is_not_given_again_when_the_end_moves_and_the_desk_starts_anew() {
    let mut stage = Stage::with([
        kit::a_show(),
        put(super::device("osc", show::devices::DeviceKind::Osc)),
        set("opening", vec![cue("near", When::BeforeEnd(60), go("/near"))]),
    ]);
    stage.at("08:59").play(kit::stage::go_live());
    let mut line = Line::to("osc");
    stage.at("09:00").top().at("09:09");
    line.bring(&of(&stage, "osc"));
    assert_eq!(line.arrived.len(), 1);
    // The end moves one minute later, so that the cue lies ahead again; then the desk starts anew.
    stage.play(Command::Adjust { segment: "opening".into(), seconds: 60 });
    assert_eq!(of(&stage, "osc").once, []);
    line.restart();
    line.bring(&of(&stage, "osc"));
    stage.at("09:10");
    assert_eq!(of(&stage, "osc").once.len(), 1, "it has come up again");
    line.bring(&of(&stage, "osc"));
    assert_eq!(line.arrived.len(), 1, "and is not sent again");
}

#[test]
fn what_was_turned_away_is_sent_by_the_desk_that_starts_anew_and_what_may_have_gone_is_not() {
    let mut stage = super::on_air();
    let wanted = of(&stage, "osc");
    for (fate, again) in [(Fate::TurnedAway, true), (Fate::KilledAfter, false)] {
        let mut line = Line::to("osc");
        line.once(&wanted.once[0].0, fate);
        let before = line.arrived.len();
        line.restart();
        line.bring(&wanted);
        assert_eq!(line.arrived.len() > before, again, "{fate:?}");
    }
    // Once another is on air it lies in the past, sent or not.
    stage.at("09:10").top();
    let mut line = Line::to("osc");
    line.bring(&of(&stage, "osc"));
    assert!(!line.arrived.contains(&wanted.once[0].0));
}

#[test]
fn each_thing_that_holds_is_known_by_the_turn_that_it_follows_from() {
    let stage = super::on_air();
    let wanted = of(&stage, "obs");
    let turn = &stage.show.run().unwrap().passages[0].turn;
    assert_eq!(wanted.by[&Slot::Scene].turn(), turn.as_str());
}
