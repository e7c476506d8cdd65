//! Someone else speaks, or first: a passage is taken over, a person is named for an organisation,
//! segments change places, the host fills.

use show::Command;
use show::id::{PersonId, SegmentId, TrackId};
use show::people::{Appearance, Person, PersonKind, PersonValue};

use super::passage::new_person;
use super::people::given_and_family;
use super::{Filled, Shown, malformed};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn replacing(&self, brief: Do) -> Filled {
        match brief {
            Do::Substitute { appearance, person, name, role } => {
                let was = self.show.people.appearance(&appearance.as_str().into());
                let was = was.ok_or_else(|| malformed("appearance", &appearance))?;
                self.substitute(was, person.map(PersonId), name.as_deref().unwrap_or(""), role)
            }
            Do::NamePerson { organisation, name, role } => {
                let id = PersonId(organisation);
                let known = self.show.people.person(&id);
                let known = known.filter(|p| p.kind == PersonKind::Organisation);
                let known = known.ok_or_else(|| malformed("organisation", id.as_str()))?;
                Ok(named(known, &name, role))
            }
            Do::Swap { segment, with } => self.swap(segment.map(SegmentId), with.map(SegmentId)),
            Do::Fill { seconds } => {
                Ok(Command::Fill { on_air: self.on_air(&TrackId::main()), seconds })
            }
            _ => Err(malformed("do", "")),
        }
    }

    fn swap(&self, segment: Option<SegmentId>, with: Option<SegmentId>) -> Filled {
        let segment = segment.or_else(|| self.next(&TrackId::main()));
        let segment = segment.ok_or_else(|| malformed("segment", ""))?;
        let follows = || show::decide::swappable(self.show, &segment).map(|s| s.id.clone());
        let with = with.or_else(follows).ok_or_else(|| malformed("with", ""))?;
        Ok(Command::Swap { segment, with })
    }

    fn substitute(
        &self,
        was: &Appearance,
        person: Option<PersonId>,
        name: &str,
        role: Option<String>,
    ) -> Filled {
        let (people, name) = (&self.show.people, name.trim());
        let known = person.or_else(|| self.person_named(name).filter(|_| !name.is_empty()));
        let known = known.or_else(|| was.substitute.clone().filter(|_| name.is_empty()));
        if known.is_none() && name.is_empty() {
            return Err(malformed("name", ""));
        }
        let role_of = |id: &PersonId| people.person(id).map(|p| p.role.as_str()).unwrap_or("");
        // A function that was the person's own goes with them; that of the passage stays with it.
        let own = was.role == role_of(&was.person);
        let theirs = known.as_ref().map_or("", role_of);
        let role = role.unwrap_or_else(|| if own { theirs } else { &was.role }.to_owned());
        let new = PersonId(format!("p-{}", self.id));
        let now = Appearance {
            person: known.clone().unwrap_or_else(|| new.clone()),
            role,
            substitute: None,
            ..was.clone()
        };
        let edit = Command::EditAppearance { now: Some(now), was: was.clone() };
        if known.is_some() {
            return Ok(edit);
        }
        let add = Command::AddPerson { person: new_person(new, name), appearance: None };
        Ok(Command::Several { commands: vec![add, edit] })
    }
}

/// The organisation becomes a person of it: all that hangs on it stays where it is.
fn named(organisation: &Person, name: &str, role: Option<String>) -> Command {
    let (given, family) = given_and_family(PersonKind::Person, name);
    let edit = |now| Command::EditPerson { person: organisation.id.clone(), now };
    let mut commands = vec![
        edit(PersonValue::Kind(PersonKind::Person)),
        edit(PersonValue::Name { name: name.trim().to_owned(), given, family }),
        edit(PersonValue::Organisation(organisation.name.clone())),
    ];
    commands.extend(role.map(|role| edit(PersonValue::Role(role))));
    Command::Several { commands }
}
