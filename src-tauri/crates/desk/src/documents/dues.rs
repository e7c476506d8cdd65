//! What is due of whom, by when and by whom it is seen to: a table, and a calendar. How people are
//! reached is in it only where that was asked for.

use std::collections::{BTreeMap, BTreeSet};

use formats::out::{self, Cell, Reminder, Table};
use live::readiness::{CheckCell, CheckLook, segments};
use show::checks::{CheckItem, Per};
use show::id::SegmentId;
use show::people::{Person, PrivateField};
use show::time::At;
use wire::build::check_title;

use super::Making;
use super::people::reached;
use crate::fault::Fault;

const COLUMNS: [&str; 8] =
    ["due-day", "due-time", "check", "owner", "state", "name", "organisation", "passages"];

/// Something open of someone.
struct Due<'a> {
    at: At,
    item: &'a CheckItem,
    look: CheckLook,
    person: &'a Person,
    segment: SegmentId,
}

/// What is due as a table, soonest first.
///
/// # Errors
/// When there is no programme yet.
pub fn table(making: &Making) -> Result<Table, Fault> {
    let said = making.said()?;
    let mut heads: Vec<_> = COLUMNS.map(|key| said.text(&format!("column-{key}"))).into();
    if making.wanted.private {
        heads.extend([said.text("column-phone"), said.text("column-email")]);
    }
    let row = |due: &Due| {
        let local = said.local(due.at);
        let segment = making.show.plan.segment(&due.segment);
        let mut row = vec![
            Cell::Day(local.date_naive()),
            Cell::Time(local.time()),
            Cell::text(&check_title(making.show, &due.item.code, making.words)),
            Cell::text(&owner(making, &due.item.owner)),
            Cell::text(&said.text(word(due.look))),
            Cell::text(&due.person.name),
            Cell::text(&due.person.organisation),
            Cell::text(segment.map_or("", |s| &s.title)),
        ];
        if making.wanted.private {
            let of = |field| Cell::text(&reached(making, &due.person.id, field));
            row.extend([of(PrivateField::Phone), of(PrivateField::Email)]);
        }
        row
    };
    let title = said.text("document-dues");
    Ok(Table { title, heads, rows: dues(making).iter().map(row).collect() })
}

/// What is due as a calendar: one event for each moment, check and who sees to it.
///
/// # Errors
/// When there is no programme yet.
pub fn calendar(making: &Making) -> Result<Vec<u8>, Fault> {
    let said = making.said()?;
    let mut events: BTreeMap<(At, &str, &str), Vec<String>> = BTreeMap::new();
    let dues = dues(making);
    for due in &dues {
        let of = events.entry((due.at, due.item.code.as_str(), &due.item.owner)).or_default();
        if !of.contains(&due.person.name) {
            of.push(due.person.name.clone());
        }
    }
    let reminder = |((at, code, owner), names): (&(At, &str, &str), &Vec<String>)| {
        let check = check_title(making.show, &(*code).into(), making.words);
        let facts = [("check", check.into()), ("count", names.len().into())];
        Reminder {
            uid: format!("{}-{code}-{owner}-{}", said.about.date, at.0 / 60_000),
            at: at.in_zone(chrono_tz::UTC).to_utc(),
            summary: making.words.text("dues-event", &facts),
            description: names.join("\n"),
            category: self::owner(making, owner),
        }
    };
    let all: Vec<_> = events.iter().map(reminder).collect();
    let made = making.moment.at().in_zone(chrono_tz::UTC).to_utc();
    let title = format!("{} · {}", said.text("document-dues"), said.about.title);
    Ok(out::reminders(&title, said.about.zone.name(), &all, made))
}

/// Everything open of the passages to come, soonest first; what holds for a person once.
fn dues<'a>(making: &'a Making) -> Vec<Due<'a>> {
    let show = making.show;
    let now = show.now(making.moment);
    let mut dues = Vec::new();
    for segment in segments(show, now) {
        for (a, passage) in show.people.in_segment(segment.segment).zip(segment.passages) {
            let Some(person) = show.people.person(passage.person) else { continue };
            let listed = show.people.checklist_of(show.kind_of(a)).zip(passage.checks);
            let open = |(item, cell): (&'a CheckItem, CheckCell)| {
                let at = cell.due.filter(|_| !cell.look.settled())?.at(now);
                let segment = segment.segment.clone();
                Some(Due { at, item, look: cell.look, person, segment })
            };
            dues.extend(listed.filter_map(open));
        }
    }
    dues.sort_by_key(|due| due.at);
    let mut once = BTreeSet::new();
    dues.retain(|due| {
        due.item.per == Per::Appearance || once.insert((&due.person.id, &due.item.code))
    });
    dues
}

/// Who sees to a check: one of the catalogue's, or a name as it is.
fn owner(making: &Making, owner: &str) -> String {
    match owner {
        "production" | "technical" | "stage" | "host" => {
            making.words.text(&format!("owner-{owner}"), &[])
        }
        name => name.to_owned(),
    }
}

fn word(look: CheckLook) -> &'static str {
    match look {
        CheckLook::Late => "state-late",
        CheckLook::Problem => "state-problem",
        CheckLook::Asked => "state-asked",
        _ => "state-to-do",
    }
}
