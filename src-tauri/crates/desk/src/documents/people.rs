//! The people: who appears where, how ready they are; how they are reached only where that was
//! asked for.

use formats::out::{Cell, Table};
use serde_json::Value;
use show::id::PersonId;
use show::people::{Person, PersonKind, PrivateField};

use super::Making;

/// How a person can be reached, in the order of the columns.
const REACHED: [(PrivateField, &str); 4] = [
    (PrivateField::Phone, "phone"),
    (PrivateField::Email, "email"),
    (PrivateField::JoinLink, "join_link"),
    (PrivateField::Note, "note"),
];

/// The people as a table.
pub fn table(making: &Making) -> Table {
    let text = |key: &str| making.words.text(key, &[]);
    let columns = ["name", "given", "family", "person-kind", "role", "organisation", "said"];
    let mut heads: Vec<_> = columns.iter().map(|key| text(&format!("column-{key}"))).collect();
    heads.push(text("column-passages"));
    let mut items: Vec<&show::checks::CheckItem> = Vec::new();
    for item in &making.show.people.checklist {
        // Lines of one name are one column.
        if items.iter().all(|one| one.code != item.code) {
            items.push(item);
        }
    }
    let title = |item: &&show::checks::CheckItem| {
        wire::build::check_title(making.show, &item.code, making.words)
    };
    heads.extend(items.iter().map(title));
    if making.wanted.private {
        heads.extend(REACHED.iter().map(|(_, name)| text(&format!("column-{name}"))));
    }
    let row = |person: &Person| {
        let kind = match person.kind {
            PersonKind::Person => "person",
            PersonKind::Organisation => "organisation",
        };
        let mut row: Vec<_> = [
            &person.name,
            &person.given,
            &person.family,
            &text(&format!("person-kind-{kind}")),
            &person.role,
            &person.organisation,
            &person.pronunciation,
            &passages(making, person),
        ]
        .map(|text| Cell::text(text))
        .into();
        row.extend(items.iter().map(|item| Cell::text(&check(making, person, item))));
        if making.wanted.private {
            row.extend(
                REACHED.iter().map(|(field, _)| Cell::text(&reached(making, &person.id, *field))),
            );
        }
        row
    };
    Table {
        title: text("document-people"),
        heads,
        rows: making.show.people.persons.iter().map(row).collect(),
    }
}

/// The titles of the segments that they appear in, a line each.
fn passages(making: &Making, person: &Person) -> String {
    let show = making.show;
    let mut titles: Vec<&str> = Vec::new();
    for a in show.people.appearances.iter().filter(|a| a.person == person.id) {
        let title = show.plan.segment(&a.segment).map(|s| s.title.as_str());
        titles.extend(title.filter(|title| !titles.contains(title)));
    }
    titles.join("\n")
}

/// How far a check is: the worst of their passages.
fn check(making: &Making, person: &Person, item: &show::checks::CheckItem) -> String {
    use show::checks::CheckState;
    let people = &making.show.people;
    let theirs = people.appearances.iter().filter(|a| a.person == person.id);
    let state = |a| people.mark(&show::people::People::key(a, item)).map(|m| m.state);
    let worst = theirs.map(|a| state(a).unwrap_or_default()).min_by_key(|state| match state {
        CheckState::Problem => 0,
        CheckState::Todo => 1,
        CheckState::Asked => 2,
        CheckState::Done => 3,
        CheckState::Waived => 4,
    });
    let word = |state| match state {
        CheckState::Todo => "state-to-do",
        CheckState::Asked => "state-asked",
        CheckState::Done => "state-done",
        CheckState::Waived => "state-none",
        CheckState::Problem => "state-problem",
    };
    worst.map(|state| making.words.text(word(state), &[])).unwrap_or_default()
}

/// How someone is reached, where that was asked for.
pub fn reached(making: &Making, person: &PersonId, field: PrivateField) -> String {
    let known = making.contacts.get(person).into_iter().flat_map(|contacts| &contacts.opened);
    let mut found = known.filter(|(kept, _)| *kept == field).map(|(_, text)| text.clone());
    found.next().unwrap_or_default()
}

/// The reading of the people, with how they are reached where that was asked for.
pub fn json(making: &Making) -> Value {
    let mut value = wire::api::people(making.show, making.moment);
    for person in value.as_array_mut().into_iter().flatten() {
        let id = PersonId(person["id"].as_str().unwrap_or_default().to_owned());
        for (field, name) in REACHED {
            let text = reached(making, &id, field);
            if !text.is_empty() {
                person[name] = Value::String(text);
            }
        }
    }
    value
}
