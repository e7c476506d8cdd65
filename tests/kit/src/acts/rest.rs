//! People, their checks, the closing, and undoing.

use show::caller::{Order, Taking};
use show::checks::{AppearanceKind, CheckItem, CheckState, Due, Per, Phase};
use show::closing::{Closing, Rank, Row, TakeawayKind};
use show::command::Command;
use show::id::{DeskId, PersonId, RowId, TakeawayId, TrackId};
use show::people::{Appearance, PersonKind, PersonValue, PrivateField, Sealed};
use show::preparing::Preparing;
use show::state::To;

use super::devices::devices;
use super::{Act, any_segment, pick};
use crate::build::{appearance, person};
use crate::stage::Stage;

pub(super) fn rest(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    match (act.kind / 8) % 16 {
        0..=2 => people(stage, act),
        3..=5 => check(stage, act),
        6..=8 => closing(stage, act),
        9 => devices(stage, act),
        10 => Command::Undo { turn: pick(&stage.turns, a).map(|t| t.id) },
        11 if b.is_multiple_of(2) => calling(stage, act),
        11..=13 => Command::Undo { turn: None },
        14 if a.is_multiple_of(4) => Command::Message { text: format!("{b}"), to: To::Desk },
        14 => preparing(stage, act),
        _ => Command::Redo,
    }
}

/// A desk takes the call, or the one that holds it lets it go.
fn calling(stage: &Stage, act: Act) -> Command {
    let (track, desk) = (TrackId::main(), DeskId(format!("desk-{}", act.a % 3)));
    let held = stage.show.callers.get(&track);
    if let (Some(caller), true) = (held, act.wait.is_multiple_of(2)) {
        return Command::Caller(Order::Leave { track, desk: caller.desk.clone() });
    }
    let from = held.map(|caller| (caller.desk.clone(), caller.last.clone()));
    let name = desk.0.clone();
    Command::Caller(Order::Take(Taking { track, desk, name, from }))
}

fn people(stage: &Stage, act: Act) -> Command {
    let fresh = format!("new-{}", stage.turns.len());
    let who = pick(&stage.show.people.persons, act.b);
    let who = who.map_or_else(|| PersonId::from("none"), |p| p.id);
    if act.a % 4 == 1 && act.b.is_multiple_of(3) {
        return replaced(stage, act, who);
    }
    if act.a.is_multiple_of(4) {
        let with = any_segment(stage, act.b);
        let appearance =
            (act.b.is_multiple_of(2)).then(|| appearance(&fresh, &fresh, with.id.as_str()));
        return Command::AddPerson { person: person(&fresh), appearance };
    }
    let sealed = Sealed { nonce: "bm9uY2U".into(), body: format!("{}", act.wait) };
    let now = match act.a % 7 {
        0 => PersonValue::Role(format!("Fonction {}", act.b)),
        1 => PersonValue::Organisation("Organisme".into()),
        2 => PersonValue::Pronunciation("pro-non-cé".into()),
        5 => PersonValue::Bio(format!("Ce qu’on dit {}", act.b)),
        6 => PersonValue::Kind(PersonKind::Person),
        3 => PersonValue::Name { name: "N".into(), given: "G".into(), family: "F".into() },
        _ => {
            PersonValue::Private(PrivateField::Phone, (!act.b.is_multiple_of(3)).then_some(sealed))
        }
    };
    Command::EditPerson { person: who, now }
}

/// The checklist changes, someone is said to appear in another way, or was asked; or what was
/// sealed of someone is erased.
fn preparing(stage: &Stage, act: Act) -> Command {
    let Act { a, b, wait, .. } = act;
    let people = &stage.show.people;
    let kind = AppearanceKind::ALL[usize::from(b) % AppearanceKind::ALL.len()];
    let who = || pick(&people.persons, b).map_or_else(|| "none".into(), |p| p.id);
    let was = pick(&people.checklist, b).map(Box::new);
    Command::Prepare(match a % 7 {
        1 => {
            let of = pick(&people.appearances, b).map_or_else(|| "none".into(), |a| a.id);
            Preparing::SetKind { appearance: of, kind: (!wait.is_multiple_of(3)).then_some(kind) }
        }
        2 => {
            let said = Sealed { nonce: "bm9uY2U".into(), body: format!("{wait}") };
            Preparing::NoteCall { person: who(), said }
        }
        3 => {
            let later = |item: Box<CheckItem>| {
                Box::new(CheckItem { due: Due::Before(i64::from(wait) % 90_000), ..*item })
            };
            let kind = was.as_ref().filter(|item| item.holds_for(kind)).map(|_| kind);
            Preparing::EditCheck { kind, now: was.clone().map(later), was }
        }
        4 => {
            let code = format!("c{}", wait % 5);
            let (per, due) = (Per::Appearance, Due::Before(600));
            let item = CheckItem::new(code.as_str().into(), per, Phase::Day, due, false);
            Preparing::EditCheck { kind: Some(kind), was: None, now: Some(Box::new(item)) }
        }
        5 => {
            return Command::Erase {
                person: people.private.keys().next().map_or_else(who, Clone::clone),
            };
        }
        _ => {
            return Command::EditPerson { person: who(), now: PersonValue::Unrecorded(a % 2 == 0) };
        }
    })
}

/// Someone takes a passage over, or what was sealed of someone is erased.
fn replaced(stage: &Stage, act: Act, who: PersonId) -> Command {
    let Some(was) = pick(&stage.show.people.appearances, act.a / 4) else {
        return Command::Erase { person: who };
    };
    if act.b.is_multiple_of(5) {
        return Command::Erase { person: who };
    }
    let now = Some(Appearance { person: who, ..was.clone() });
    Command::EditAppearance { now, was }
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
