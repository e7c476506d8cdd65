//! What a draft must say of itself: people of whom little is known, text that was left out.

use std::collections::HashMap;

use super::layout::Layout;
use super::role::Role;
use crate::draft::{Draft, DraftNote, NoteCode};
use crate::text::Line;

/// Names that may be organisations', and people of whom nothing is said.
pub fn doubtful_people(draft: &mut Draft, unsure: &[usize]) {
    let mut lines: HashMap<&str, u32> = HashMap::new();
    for segment in &draft.segments {
        for one in &segment.people {
            lines.entry(&one.person).or_insert(segment.line);
        }
    }
    let mut notes = Vec::new();
    for (index, person) in draft.people.iter().enumerate() {
        let line = lines.get(person.id.as_str()).copied();
        let code = if unsure.contains(&index) {
            NoteCode::PersonOrOrganisation
        } else if person.role.is_none() && person.organisation.is_none() {
            NoteCode::NoAffiliation
        } else {
            continue;
        };
        notes.push(DraftNote::new(code, line, &[("name", person.name.clone())]));
    }
    draft.notes.extend(notes);
}

/// What nothing was made of: before, within and after the programme.
pub fn left_out(lines: &[Line], roles: &[Role], layout: &Layout) -> Vec<DraftNote> {
    let timed = |role: &Role| matches!(role, Role::Timed(_));
    let first = roles.iter().position(timed).unwrap_or(0);
    let last = roles.iter().rposition(timed).unwrap_or(0);
    let mut out: Vec<(NoteCode, u32, u32)> = Vec::new();
    let mut apart = true;
    for (index, line) in lines.iter().enumerate() {
        let idle = matches!(roles[index], Role::Furniture | Role::Window(_));
        if layout.used[index] || idle {
            apart |= layout.used[index] && index > first && index < last;
            continue;
        }
        let code = if index < first {
            NoteCode::Before
        } else if index > last {
            NoteCode::After
        } else {
            NoteCode::Within
        };
        match out.last_mut() {
            Some(group) if group.0 == code && !apart => group.2 = line.number,
            _ => out.push((code, line.number, line.number)),
        }
        apart = false;
    }
    out.into_iter()
        .map(|(code, from, to)| {
            let lines = match from == to {
                true => format!("Ligne {from}"),
                false => format!("Lignes {from} à {to}"),
            };
            let facts = [("from", from.to_string()), ("to", to.to_string()), ("lines", lines)];
            DraftNote::new(code, Some(from), &facts)
        })
        .collect()
}
