//! People of a list join the show that is open, and how they are reached is kept where somebody
//! accepted it.

use std::collections::{BTreeMap, BTreeSet};

use formats::Draft;
use formats::draft::DraftPerson;
use show::Show;
use show::command::Command;
use show::id::{AppearanceId, PersonId, SegmentId};
use show::people::{Appearance, Person, PersonKind, PersonValue, PrivateField};
use wire::ask::Choices;

use crate::bring::bio;
use crate::columns;
use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::turn::Done;

/// Those whom the show does not know join it, in the sessions that the list names and the
/// show has; of those it knows, what nobody had said is filled in. Nothing else of the show
/// changes.
pub fn join(desk: &Desk, bearer: &Bearer, draft: &Draft) -> Result<Done, Fault> {
    let people = draft.people.clone();
    let (commands, seq) = desk.read(move |r| (commands(r.show, &people), r.show.seq))?;
    let mut done = Done { seq, agreed: desk.is_agreed(seq) };
    for command in commands {
        done = desk.command(bearer, command)?;
    }
    Ok(done)
}

fn commands(show: &Show, people: &[DraftPerson]) -> Vec<Command> {
    let named: BTreeMap<String, &Person> =
        show.people.persons.iter().map(|person| (person.name.to_lowercase(), person)).collect();
    let titled: BTreeMap<String, &SegmentId> =
        show.plan.segments.iter().map(|s| (s.title.to_lowercase(), &s.id)).collect();
    let persons = show.people.persons.iter().map(|person| person.id.as_str());
    let passages = show.people.appearances.iter().map(|passage| passage.id.as_str());
    let mut ids = free("p", persons.collect());
    let mut passage_ids = free("a", passages.collect());
    let mut out = Vec::new();
    for one in people {
        let segments = sessions(one, &titled);
        let mut passages = |person: &PersonId| -> Vec<Appearance> {
            let made = segments.iter().map(|segment| Appearance {
                id: AppearanceId(passage_ids.next().unwrap_or_default()),
                person: person.clone(),
                segment: (*segment).clone(),
                beat: None,
                role: String::new(),
                substitute: None,
            });
            made.collect()
        };
        let add = |appearance| Command::AddAppearance { appearance, after: None };
        match named.get(&one.name.to_lowercase()) {
            Some(known) => {
                out.extend(filled(known, one));
                // Who passes somewhere already passes where somebody wanted it.
                if show.people.appearances.iter().all(|a| a.person != known.id) {
                    out.extend(passages(&known.id).into_iter().map(add));
                }
            }
            None => {
                let id = PersonId(ids.next().unwrap_or_default());
                let mut theirs = passages(&id).into_iter();
                let appearance = theirs.next();
                out.push(Command::AddPerson { person: person(id, one), appearance });
                out.extend(theirs.map(add));
            }
        }
    }
    out
}

/// The segments of the show that a list says someone appears in, each once.
fn sessions<'a>(one: &DraftPerson, titled: &BTreeMap<String, &'a SegmentId>) -> Vec<&'a SegmentId> {
    let mut found: Vec<&SegmentId> = Vec::new();
    for segment in one.sessions.iter().filter_map(|t| titled.get(&t.to_lowercase())) {
        if !found.contains(segment) {
            found.push(segment);
        }
    }
    found
}

/// Names that begin so and are not taken.
fn free<'a>(begins: &'a str, taken: BTreeSet<&'a str>) -> impl Iterator<Item = String> + 'a {
    (1..).map(move |n: u32| format!("{begins}{n}")).filter(move |id| !taken.contains(id.as_str()))
}

fn person(id: PersonId, from: &DraftPerson) -> Person {
    Person {
        id,
        kind: PersonKind::Person,
        name: from.name.clone(),
        given: from.given.clone().unwrap_or_default(),
        family: from.family.clone().unwrap_or_else(|| from.name.clone()),
        role: from.role.clone().unwrap_or_default(),
        organisation: from.organisation.clone().unwrap_or_default(),
        pronunciation: String::new(),
        bio: bio(from),
        pace: None,
    }
}

/// What the list says of somebody whom the show knows, where the show says nothing.
fn filled(known: &Person, one: &DraftPerson) -> Vec<Command> {
    let edit = |now| Command::EditPerson { person: known.id.clone(), now };
    let role = one.role.clone().filter(|_| known.role.is_empty()).map(PersonValue::Role);
    let organisation = one.organisation.clone().filter(|_| known.organisation.is_empty());
    let organisation = organisation.map(PersonValue::Organisation);
    let told = Some(bio(one)).filter(|bio| known.bio.is_empty() && !bio.is_empty());
    let told = told.map(PersonValue::Bio);
    [role, organisation, told].into_iter().flatten().map(edit).collect()
}

/// Keeps what of the people's private data somebody accepted to take, sealed.
pub fn keep_private(
    desk: &Desk,
    bearer: &Bearer,
    name: &str,
    bytes: &[u8],
    choices: &Choices,
) -> Result<(), Fault> {
    if choices.private.is_empty() {
        return Ok(());
    }
    let columns = columns::of(choices.columns.as_ref())?;
    let contacts = formats::contacts(bytes, Some(name), columns.as_ref())?;
    let people = desk.read(|r| {
        let named = |person: &Person| (person.name.to_lowercase(), person.id.clone());
        r.show.people.persons.iter().map(named).collect::<BTreeMap<_, _>>()
    })?;
    for contact in contacts {
        let field = match contact.field {
            "email" => PrivateField::Email,
            _ => PrivateField::Phone,
        };
        let accepted = choices.private.iter().any(|one| one == contact.field);
        if let Some(id) = people.get(&contact.name.to_lowercase()).filter(|_| accepted) {
            desk.keep_private(bearer, id.clone(), field, contact.text)?;
        }
    }
    Ok(())
}
