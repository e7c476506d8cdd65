//! Random commands: what people do at random, with what they see, so that most are accepted.

use proptest::prelude::*;
use show::checks::CheckState;
use show::closing::{Closing, Rank, Row, TakeawayKind};
use show::command::{Command, Cut, Programme};
use show::id::{BlockId, PersonId, RowId, RunId, SegmentId, TakeawayId, TrackId};
use show::people::{Appearance, PersonValue, PrivateField, Sealed};
use show::plan::{Beat, Block, Kind, Segment, SegmentValue, Start};
use show::run::{Jolt, Passage};
use show::state::To;
use show::time::DayTime;
use show::turn::Actor;

use crate::build::{appearance, date, person, segment};
use crate::stage::Stage;

/// One thing that someone does, before it is known to what: four numbers.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    kind: u8,
    a: u16,
    b: u16,
    wait: u32,
}

/// What it may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Anything.
    Anything,
    /// The run alone, and edits of the rundown.
    Run,
    /// Plan, people and closing, and undoing that; no run.
    Plan,
}

/// At least so many cases of a property; `PROPTEST_CASES` asks for more.
#[must_use]
pub fn cases(least: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig { cases: asked.cases.max(least), ..asked }
}

/// How often something is done over and over: more often where `REGIE_TEST_LONG` is set, as
/// `cargo xtask test --long` does.
#[must_use]
pub fn rounds(ordinary: u32, long: u32) -> u32 {
    if std::env::var_os("REGIE_TEST_LONG").is_some() { long } else { ordinary }
}

/// Up to `most` things that people do.
pub fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let wait = prop_oneof![1_000u32..120_000, 0u32..2_000, 60_000u32..3_000_000];
    let act = (any::<u8>(), any::<u16>(), any::<u16>(), wait).prop_map(|(kind, a, b, wait)| Act {
        kind,
        a,
        b,
        wait,
    });
    prop::collection::vec(act, 0..most)
}

/// Does it on the stage; whether it was accepted.
pub fn act(stage: &mut Stage, about: About, act: Act) -> bool {
    stage.wait(i64::from(act.wait));
    let command = command(stage, about, act);
    stage.send(&command).is_ok()
}

/// Does all of them, whatever is refused.
pub fn play(stage: &mut Stage, about: About, acts: &[Act]) {
    for one in acts {
        act(stage, about, *one);
    }
}

/// The command that it comes to on this stage.
#[must_use]
pub fn command(stage: &mut Stage, about: About, act: Act) -> Command {
    if about == About::Anything {
        stage.actor =
            if act.b.is_multiple_of(5) { Actor::Link("host".into()) } else { Actor::Desk };
    }
    match about {
        About::Anything => match act.kind % 4 {
            0 | 1 => call(stage, act),
            2 => plan(stage, act),
            _ => rest(stage, act),
        },
        About::Run => match act.kind % 8 {
            0 => plan(stage, act),
            _ => call(stage, act),
        },
        About::Plan => match act.kind % 2 {
            0 => plan(stage, act),
            _ => rest(stage, act),
        },
    }
}

fn pick<T: Clone>(list: &[T], by: u16) -> Option<T> {
    (!list.is_empty()).then(|| list[usize::from(by) % list.len()].clone())
}

fn any_segment(stage: &Stage, by: u16) -> Segment {
    pick(&stage.show.plan.segments, by).unwrap_or_else(|| segment("none", "None", 1))
}

fn call(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    let tracks: Vec<TrackId> = stage.show.plan.segments.iter().map(|s| s.track.clone()).collect();
    let track =
        if a.is_multiple_of(3) { pick(&tracks, b).unwrap_or_default() } else { TrackId::main() };
    let on_air = stage.show.run().and_then(|r| r.last(&track)).map(|p| p.segment.clone());
    let on_air = on_air.unwrap_or_else(|| SegmentId::from("none"));
    let picked = any_segment(stage, b);
    match (act.kind / 8) % 16 {
        0 => Command::Rehearse {
            run: run(stage),
            at: crate::at("08:30"),
            speed: 1 + b % 120,
            from: (a.is_multiple_of(4)).then_some(picked.id),
        },
        1 => Command::GoLive { run: run(stage), override_day: a.is_multiple_of(2) },
        2 => Command::SetClock {
            at: (a.is_multiple_of(2)).then(|| crate::at("10:00")),
            speed: 1 + b % 9,
        },
        3 => Command::Standby { track: picked.track, segment: picked.id },
        4 => Command::End { segment: on_air },
        5 => Command::Hold,
        6 => Command::Resume,
        7 => Command::Back { track, segment: on_air },
        8 => Command::Skip { segment: picked.id },
        9 => Command::Adjust { segment: on_air, seconds: (i64::from(b % 7) - 3) * 60 },
        10 if a.is_multiple_of(2) => {
            Command::CatchUp { cuts: cuts(stage, b), drops: drops(stage, a) }
        }
        10 => Command::Message { text: "Concluez".repeat(usize::from(b % 2)), to: To::Stage },
        11 => settle(stage, act, on_air),
        12 => correct(stage, act),
        _ => stage.seen_take(&track, a % 4 != 1),
    }
}

/// Something is said about the run that is no call of it.
fn settle(stage: &Stage, act: Act, on_air: SegmentId) -> Command {
    let Act { a, b, .. } = act;
    let skipped: Vec<_> = stage.show.run().iter().flat_map(|r| &r.skipped).cloned().collect();
    match a % 4 {
        0 => Command::Unskip { segment: pick(&skipped, b).unwrap_or(on_air) },
        1 => Command::GoOn,
        2 => Command::Acknowledge {
            cause: format!("live/end/{on_air}"),
            level: u8::from(b.is_multiple_of(2)) + 1,
        },
        _ => Command::Witness { jolt: Jolt::Stepped { by: 3_600_000 } },
    }
}

/// A time of the record really was some other one.
fn correct(stage: &Stage, act: Act) -> Command {
    let passages: Vec<_> = stage.show.runs.iter().flat_map(|r| &r.passages).cloned().collect();
    let by = (i64::from(act.a % 41) - 30) * 7_000;
    let Some(passage) = pick(&passages, act.b / 2) else { return Command::GoOn };
    let Passage { turn, taken, ended, .. } = passage;
    if act.b.is_multiple_of(2) {
        return Command::CorrectStart { turn, was: taken, now: taken.plus_ms(by) };
    }
    let now = ended.unwrap_or_else(|| stage.now()).plus_ms(by);
    Command::CorrectEnd { turn, was: ended, now }
}

/// What may be dropped and is to come, one time in two.
fn drops(stage: &Stage, a: u16) -> Vec<SegmentId> {
    let Some(run) = stage.show.under_way() else { return Vec::new() };
    let may = |s: &&Segment| a.is_multiple_of(4) && s.drop_rank.is_some() && run.to_come(s);
    stage.show.plan.segments.iter().filter(may).map(|s| s.id.clone()).take(1).collect()
}

/// The next two segments to come give a minute each.
fn cuts(stage: &Stage, b: u16) -> Vec<Cut> {
    let Some(run) = stage.show.under_way() else { return Vec::new() };
    let to_come = stage.show.plan.segments.iter().filter(|s| run.to_come(s));
    let cut = |s: &Segment| {
        let was = run.length(s);
        Cut { segment: s.id.clone(), was, now: (was - 60).max(s.least) }
    };
    to_come.skip(usize::from(b) % 2).take(2).map(cut).collect()
}

fn run(stage: &Stage) -> RunId {
    RunId(format!("run-{}", stage.show.runs.len() + 1))
}

fn plan(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    let picked = any_segment(stage, b);
    let fresh = format!("new-{}", stage.turns.len());
    match (act.kind / 8) % 16 {
        0 => Command::AddSegment {
            segment: Box::new(segment(&fresh, "Ajouté", i64::from(a % 30))),
            after: (!b.is_multiple_of(4)).then_some(picked.id),
        },
        1 => Command::RemoveSegment { segment: picked.id },
        2 => Command::AddBlock {
            block: Block { id: BlockId(fresh), title: "Bloc".into(), subtitle: String::new() },
            after: pick(&stage.show.plan.blocks, a).map(|b| b.id),
        },
        3 if a.is_multiple_of(4) => Command::SetDate {
            date: date() + chrono::Days::new(u64::from(b % 3)),
            was: stage.show.about.as_ref().map_or(date(), |a| a.date),
        },
        3 => bring(stage),
        4 => arrange(stage, act),
        5 => passages(stage, act),
        6 if !a.is_multiple_of(3) => Command::Several {
            commands: (0..a % 4)
                .map(|n| {
                    let kind = [0, 4, 5, 9][usize::from(b + n) % 4] * 8;
                    plan(stage, Act { kind, a: a + n, b: b / (n + 1), ..act })
                })
                .collect(),
        },
        _ => {
            let now = value(stage, a, act.wait);
            let was = picked.value(&now);
            Command::Edit { segment: picked.id, now, was }
        }
    }
}

/// Segments take another place, a block another name or none.
fn arrange(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    match pick(&stage.show.plan.blocks, b).filter(|_| a.is_multiple_of(2)) {
        Some(block) if a.is_multiple_of(4) => Command::RemoveBlock { block: block.id },
        Some(was) => {
            Command::EditBlock { now: Block { title: format!("Bloc {a}"), ..was.clone() }, was }
        }
        None => Command::MoveSegments {
            segments: (0..=a % 3).map(|n| any_segment(stage, b / (n + 1)).id).collect(),
            after: (!b.is_multiple_of(5)).then(|| any_segment(stage, a).id),
        },
    }
}

/// Someone appears, no more, elsewhere or as something else.
fn passages(stage: &Stage, act: Act) -> Command {
    let Act { a, b, wait, .. } = act;
    let people = &stage.show.people;
    let was = pick(&people.appearances, b);
    match (was, a % 4) {
        (Some(was), 0) => {
            let role = format!("Fonction {wait}");
            Command::EditAppearance { now: Some(Appearance { role, ..was.clone() }), was }
        }
        (Some(was), 1) => Command::EditAppearance { now: None, was },
        (Some(was), 2) => {
            let after = people.in_segment(&was.segment).nth(usize::from(a) % 3);
            Command::MoveAppearance { after: after.map(|a| a.id.clone()), appearance: was.id }
        }
        _ => {
            let who = pick(&people.persons, b).map_or_else(|| "none".into(), |p| p.id);
            let id = format!("new-{}", stage.turns.len());
            let segment = any_segment(stage, a).id;
            Command::AddAppearance {
                appearance: appearance(&id, who.as_str(), segment.as_str()),
                after: None,
            }
        }
    }
}

/// The show as it is, brought in again.
fn bring(stage: &Stage) -> Command {
    let show = &stage.show;
    let programme = Programme {
        about: show.about.clone().unwrap_or_else(crate::about),
        plan: show.plan.clone(),
        persons: show.people.persons.clone(),
        appearances: show.people.appearances.clone(),
    };
    Command::Bring { programme: Box::new(programme), checklist: show.people.checklist.clone() }
}

fn value(stage: &Stage, a: u16, n: u32) -> SegmentValue {
    let minutes = i64::from(n % 90) * 60;
    let wall = DayTime { day: u16::from(n.is_multiple_of(11)), time: crate::build::time("12:00") };
    let beat =
        Beat { id: "b".into(), title: "Temps".into(), duration: None, script: String::new() };
    match a % 16 {
        0 => SegmentValue::Title(format!("Titre {n}")),
        1 => SegmentValue::Subtitle("Sous-titre".into()),
        2 => SegmentValue::Number(format!("A{}", n % 9)),
        3 => SegmentValue::Notes("Note".into()),
        4 => SegmentValue::Kind(if n.is_multiple_of(2) { Kind::Break } else { Kind::Workshop }),
        5 => SegmentValue::Block(pick(&stage.show.plan.blocks, a).map(|b| b.id)),
        6 => SegmentValue::Track(TrackId(["main", "w1", "w2"][n as usize % 3].into())),
        7 => SegmentValue::Start(if n.is_multiple_of(2) {
            Start::Follows
        } else {
            Start::Hard(wall)
        }),
        8 => SegmentValue::Least(minutes / 2),
        9 => SegmentValue::Most((n.is_multiple_of(2)).then_some(minutes + 7200)),
        10 => SegmentValue::HardEnd((n.is_multiple_of(2)).then_some(wall)),
        11 => SegmentValue::Dropped(n.is_multiple_of(2)),
        12 => SegmentValue::Beats(vec![beat]),
        13 => {
            SegmentValue::Weight((n.is_multiple_of(2)).then_some(1 + u8::try_from(n % 9).unwrap()))
        }
        14 => SegmentValue::DropRank(
            (!n.is_multiple_of(3)).then_some(1 + u8::try_from(n % 3).unwrap()),
        ),
        _ => SegmentValue::Duration(minutes),
    }
}

fn rest(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    match (act.kind / 8) % 16 {
        0..=2 => people(stage, act),
        3..=5 => check(stage, act),
        6..=9 => closing(stage, act),
        10 => Command::Undo { turn: pick(&stage.turns, a).map(|t| t.id) },
        11..=13 => Command::Undo { turn: None },
        14 => Command::Message { text: format!("{b}"), to: To::Desk },
        _ => Command::Redo,
    }
}

fn people(stage: &Stage, act: Act) -> Command {
    let fresh = format!("new-{}", stage.turns.len());
    let who = pick(&stage.show.people.persons, act.b);
    let who = who.map_or_else(|| PersonId::from("none"), |p| p.id);
    if act.a.is_multiple_of(4) {
        let with = any_segment(stage, act.b);
        let appearance =
            (act.b.is_multiple_of(2)).then(|| appearance(&fresh, &fresh, with.id.as_str()));
        return Command::AddPerson { person: person(&fresh), appearance };
    }
    let sealed = Sealed { nonce: "bm9uY2U".into(), body: format!("{}", act.wait) };
    let now = match act.a % 5 {
        0 => PersonValue::Role(format!("Fonction {}", act.b)),
        1 => PersonValue::Organisation("Organisme".into()),
        2 => PersonValue::Pronunciation("pro-non-cé".into()),
        3 => PersonValue::Name { name: "N".into(), given: "G".into(), family: "F".into() },
        _ => {
            PersonValue::Private(PrivateField::Phone, (!act.b.is_multiple_of(3)).then_some(sealed))
        }
    };
    Command::EditPerson { person: who, now }
}

fn check(stage: &Stage, act: Act) -> Command {
    let people = &stage.show.people;
    let states = [
        CheckState::Todo,
        CheckState::Asked,
        CheckState::Done,
        CheckState::Done,
        CheckState::Waived,
        CheckState::Problem,
    ];
    let of = pick(&people.appearances, act.b);
    Command::Check {
        person: of.as_ref().map_or_else(|| PersonId::from("none"), |a| a.person.clone()),
        appearance: of.filter(|_| !act.a.is_multiple_of(3)).map(|a| a.id),
        check: pick(&people.checklist, act.a).map_or_else(|| "none".into(), |i| i.code),
        state: states[act.wait as usize % states.len()],
        note: if act.a.is_multiple_of(2) { "note".into() } else { String::new() },
    }
}

/// A row of a closing with that least and target.
#[must_use]
pub fn row(id: &str, rank: Rank, least: i64, target: i64) -> Row {
    Row {
        id: RowId(id.to_owned()),
        title: id.to_owned(),
        rank,
        least,
        target,
        most: target * 2,
        speaker: None,
        script: String::new(),
        takeaways: Vec::new(),
        theme: String::new(),
        locked: None,
        dropped: false,
    }
}

fn closing(stage: &Stage, act: Act) -> Command {
    let Act { a, b, wait, .. } = act;
    let rows = stage.show.closing.as_ref().map_or(&[][..], |c| &c.rows);
    let noted = pick(&stage.show.takeaways, b);
    match (a % 6, noted, pick(rows, b)) {
        (0, _, _) => Command::Compose {
            closing: Closing {
                segments: vec![any_segment(stage, b).id],
                rows: (0..b % 5).map(|n| row(&format!("r{n}"), Rank::Must, 30, 60)).collect(),
            },
        },
        (1, Some(was), _) => {
            let mut now = was.clone();
            now.text = format!("Changé {wait}");
            Command::EditTakeaway {
                id: was.id.clone(),
                now: (!b.is_multiple_of(3)).then_some(now),
                was,
            }
        }
        (2 | 3, _, Some(was)) => {
            let locked = (wait.is_multiple_of(2)).then_some(45);
            let now = Row { locked, title: format!("Rang {wait}"), ..was.clone() };
            Command::EditRow { id: was.id.clone(), now: Box::new(now), was: Box::new(was) }
        }
        (4, _, Some(row)) => Command::MoveRow { id: row.id, to: usize::from(a) % 7 },
        _ => Command::Takeaway {
            id: TakeawayId(format!("note-{}", stage.turns.len())),
            text: format!("Une idée {wait}"),
            kind: [TakeawayKind::Idea, TakeawayKind::Figure, TakeawayKind::Thanks]
                [usize::from(b) % 3],
            theme: ["", "Richesses", "Leviers"][usize::from(a) % 3].into(),
        },
    }
}
