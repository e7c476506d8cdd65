//! The rundown: edits of it.

use show::command::{Command, Programme};
use show::id::{BlockId, TrackId};
use show::people::Appearance;
use show::plan::{Beat, Block, Kind, SegmentValue, Start};
use show::time::DayTime;

use super::{Act, any_segment, pick};
use crate::build::{appearance, date, segment};
use crate::stage::Stage;

pub(super) fn plan(stage: &Stage, act: Act) -> Command {
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
                    let kind = [0, 4, 5, 9][usize::from(b.wrapping_add(n)) % 4] * 8;
                    plan(stage, Act { kind, a: a.wrapping_add(n), b: b / (n + 1), ..act })
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
        earlier: Vec::new(),
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
