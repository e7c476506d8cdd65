//! Changes to the people, and what is ready of them.

use show::Command;
use show::id::{AppearanceId, BeatId, PersonId, SegmentId};
use show::people::{Appearance, Person, PersonKind, PersonValue};

use super::passage::new_person;
use super::{Filled, Shown, malformed, word};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn people(&self, brief: Do) -> Filled {
        Ok(match brief {
            Do::AddPerson { name, role, organisation, segment, is_organisation } => {
                let id = PersonId(format!("p-{}", self.id));
                let role = role.unwrap_or_default();
                let appearance = segment.map(|segment| Appearance {
                    id: AppearanceId(format!("a-{}", self.id)),
                    person: id.clone(),
                    segment: SegmentId(segment),
                    beat: None::<BeatId>,
                    role: role.clone(),
                    substitute: None,
                });
                let kind = match is_organisation {
                    Some(true) => PersonKind::Organisation,
                    _ => PersonKind::Person,
                };
                let (given, family) = given_and_family(kind, &name);
                let organisation = organisation.unwrap_or_default();
                let like = new_person(id, &name);
                let person = Person { kind, name, given, family, role, organisation, ..like };
                Command::AddPerson { person, appearance }
            }
            Do::SetPerson { person, field, value } => {
                let now = match field.as_str() {
                    "name" => {
                        let (given, family) = given_and_family(PersonKind::Person, &value);
                        PersonValue::Name { name: value, given, family }
                    }
                    "role" => PersonValue::Role(value),
                    "organisation" => PersonValue::Organisation(value),
                    "pronunciation" => PersonValue::Pronunciation(value),
                    "bio" => PersonValue::Bio(value),
                    "pace" if value.trim().is_empty() => PersonValue::Pace(None),
                    "pace" => {
                        let pace = value.trim().parse().map_err(|_| malformed("pace", &value))?;
                        PersonValue::Pace(Some(pace))
                    }
                    "unrecorded" => PersonValue::Unrecorded(
                        value.parse().map_err(|_| malformed("value", &value))?,
                    ),
                    other => return Err(malformed("field", other)),
                };
                Command::EditPerson { person: PersonId(person), now }
            }
            Do::Check { person, check, state, appearance, note } => Command::Check {
                person: PersonId(person),
                appearance: appearance.map(AppearanceId),
                check: show::id::CheckCode(check),
                state: word("state", &state)?,
                note: note.unwrap_or_default(),
            },
            _ => return Err(malformed("do", "")),
        })
    }
}

/// "Diane de MARECHAL" is Diane, de MARECHAL: the first word is given, the rest is the family's.
pub(super) fn given_and_family(kind: PersonKind, name: &str) -> (String, String) {
    match (kind, name.trim().split_once(' ')) {
        (PersonKind::Organisation, _) => (String::new(), String::new()),
        (PersonKind::Person, Some((given, family))) => (given.to_owned(), family.trim().to_owned()),
        (PersonKind::Person, None) => (String::new(), name.trim().to_owned()),
    }
}
