//! Changes to who appears where.

use show::Command;
use show::id::{AppearanceId, BeatId, PersonId, SegmentId};
use show::people::{Appearance, Person, PersonKind};

use super::people::given_and_family;
use super::{Filled, Malformed, Shown, malformed};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn appearance(&self, brief: Do) -> Filled {
        let find = |id: &str| -> Result<Appearance, Malformed> {
            let found = self.show.people.appearance(&id.into());
            found.cloned().ok_or_else(|| malformed("appearance", id))
        };
        Ok(match brief {
            Do::AddAppearance { segment, beat, person, name, role } => {
                let name = name.unwrap_or_default();
                let known = person.map(PersonId).or_else(|| self.person_named(&name));
                let new = PersonId(format!("p-{}", self.id));
                let appearance = Appearance {
                    id: AppearanceId(format!("a-{}", self.id)),
                    person: known.clone().unwrap_or_else(|| new.clone()),
                    segment: SegmentId(segment),
                    beat: beat.map(BeatId),
                    role: role.unwrap_or_default(),
                    substitute: None,
                };
                match known {
                    Some(_) => Command::AddAppearance { appearance, after: None },
                    None => Command::AddPerson {
                        person: new_person(new, &name),
                        appearance: Some(appearance),
                    },
                }
            }
            Do::SetAppearance { appearance, role, beat, substitute } => {
                let was = find(&appearance)?;
                let beat = beat.map(|id| Some(BeatId(id)).filter(|id| !id.0.is_empty()));
                let substitute =
                    substitute.map(|id| Some(PersonId(id)).filter(|id| !id.0.is_empty()));
                let now = Appearance {
                    substitute: substitute.unwrap_or_else(|| was.substitute.clone()),
                    role: role.unwrap_or_else(|| was.role.clone()),
                    beat: beat.unwrap_or_else(|| was.beat.clone()),
                    ..was.clone()
                };
                Command::EditAppearance { now: Some(now), was }
            }
            Do::MoveAppearance { appearance, after } => Command::MoveAppearance {
                appearance: AppearanceId(appearance),
                after: after.map(AppearanceId),
            },
            Do::RemoveAppearance { appearance } => {
                Command::EditAppearance { now: None, was: find(&appearance)? }
            }
            _ => return Err(malformed("do", "")),
        })
    }

    /// The one of that name, however its letters are written.
    pub(super) fn person_named(&self, name: &str) -> Option<PersonId> {
        let same = |p: &&Person| p.name.trim().to_lowercase() == name.trim().to_lowercase();
        self.show.people.persons.iter().find(same).map(|p| p.id.clone())
    }
}

/// A person of whom only the name is known.
pub(super) fn new_person(id: PersonId, name: &str) -> Person {
    let (given, family) = given_and_family(PersonKind::Person, name);
    Person {
        id,
        kind: PersonKind::Person,
        name: name.trim().to_owned(),
        given,
        family,
        role: String::new(),
        organisation: String::new(),
        pronunciation: String::new(),
        bio: String::new(),
        pace: None,
    }
}
