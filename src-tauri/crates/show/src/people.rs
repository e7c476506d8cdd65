//! Who appears, where, and how they are reached.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::checks::{AppearanceKind, CheckItem, CheckKey, Mark, Per};
use crate::id::{AppearanceId, BeatId, CheckCode, PersonId, SegmentId};
use crate::places::Places;

/// Someone, or an organisation that speaks without a named person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonKind {
    /// A named person.
    Person,
    /// An organisation for which nobody is named yet.
    Organisation,
}

/// A speaker, host or crew member, or an organisation that speaks without a named person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its name.
    pub id: PersonId,
    /// A person, or an organisation.
    pub kind: PersonKind,
    /// As printed.
    pub name: String,
    /// Given name; empty for an organisation.
    pub given: String,
    /// Family name, in the capitals it was printed in; empty for an organisation.
    pub family: String,
    /// Function, or empty.
    pub role: String,
    /// Organisation, or empty.
    pub organisation: String,
    /// How the name is said, or empty.
    pub pronunciation: String,
    /// What is told of them to introduce them, or empty.
    #[serde(default)]
    pub bio: String,
    /// How fast they speak, in words a minute; none where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<u16>,
}

/// A person in a segment or a beat, with a function and an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appearance {
    /// Its name.
    pub id: AppearanceId,
    /// Who.
    pub person: PersonId,
    /// In which segment.
    pub segment: SegmentId,
    /// In which of its beats, where that is known.
    pub beat: Option<BeatId>,
    /// Their function in this passage, or empty.
    pub role: String,
    /// Who takes it over should they not be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitute: Option<PersonId>,
}

/// What is known only to those who must reach a person: sealed wherever it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrivateField {
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// The address at which they join the show.
    JoinLink,
    /// Notes on them.
    Note,
    /// A call or a mail to them.
    Call,
}

/// A text that only the holder of its person's key can read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Base64 of the 24 bytes drawn for this sealing alone.
    pub nonce: String,
    /// Base64 of the sealed text.
    pub body: String,
}

/// One field of a person, with its value: what an edit changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant is the field of Person of the same name")]
pub enum PersonValue {
    Name {
        name: String,
        given: String,
        family: String,
    },
    Role(String),
    Organisation(String),
    Pronunciation(String),
    Bio(String),
    Kind(PersonKind),
    Pace(Option<u16>),
    Private(PrivateField, Option<Sealed>),
    /// Whether their passages must not be recorded.
    Unrecorded(bool),
}

/// Who appears, where, with what still to be true for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// In the order of their first passage.
    pub persons: Vec<Person>,
    /// In the order of the rundown.
    pub appearances: Vec<Appearance>,
    /// What must be true for each.
    pub checklist: Vec<CheckItem>,
    /// Marks of checks that hold for a person, whatever the passage.
    pub person_marks: BTreeMap<PersonId, BTreeMap<CheckCode, Mark>>,
    /// Marks of checks that hold for one passage.
    pub appearance_marks: BTreeMap<AppearanceId, BTreeMap<CheckCode, Mark>>,
    /// How each is reached, sealed.
    pub private: BTreeMap<PersonId, BTreeMap<PrivateField, Sealed>>,
    /// What kind of appearance a passage is, where someone said so.
    #[serde(default)]
    pub kinds: BTreeMap<AppearanceId, AppearanceKind>,
    /// Who must not be recorded.
    #[serde(default)]
    pub unrecorded: BTreeSet<PersonId>,
    /// Every call and mail to someone, oldest first; what was said is sealed.
    #[serde(default)]
    pub calls: BTreeMap<PersonId, Vec<Sealed>>,
    /// Where each person stands.
    #[serde(skip)]
    pub known: Places,
    /// Where the appearances in each segment stand.
    #[serde(skip)]
    pub places: Places,
    /// Where the appearances of each person stand.
    #[serde(skip)]
    pub theirs: Places,
}

impl People {
    /// The person of that name.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        let found = self.known.find(&self.persons, id, |p| &p.id);
        let all = found.is_none().then_some(&self.persons).into_iter().flatten();
        let noted = found.unwrap_or_default().iter().map(|at| &self.persons[*at as usize]);
        noted.chain(all.filter(|p| p.id == *id)).next()
    }

    /// The appearance of that name.
    #[must_use]
    pub fn appearance(&self, id: &AppearanceId) -> Option<&Appearance> {
        self.appearances.iter().find(|a| a.id == *id)
    }

    /// The appearances in a segment, in order.
    pub fn in_segment<'a>(
        &'a self,
        segment: &'a SegmentId,
    ) -> impl Iterator<Item = &'a Appearance> {
        let found = self.places.find(&self.appearances, segment, |a| &a.segment);
        let all = found.is_none().then_some(&self.appearances).into_iter().flatten();
        let noted = found.unwrap_or_default().iter().map(|at| &self.appearances[*at as usize]);
        noted.chain(all.filter(move |a| a.segment == *segment))
    }

    /// The appearances of a person, in order.
    pub fn of_person<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Appearance> {
        let found = self.theirs.find(&self.appearances, person, |a| &a.person);
        let all = found.is_none().then_some(&self.appearances).into_iter().flatten();
        let noted = found.unwrap_or_default().iter().map(|at| &self.appearances[*at as usize]);
        noted.chain(all.filter(move |a| a.person == *person))
    }

    /// Notes where the persons, and the appearances in each segment and of each person, stand now.
    pub fn index(&mut self) {
        self.known = Places::of(&self.persons, |p| &p.id);
        self.places = Places::of(&self.appearances, |a| &a.segment);
        self.theirs = Places::of(&self.appearances, |a| &a.person);
    }

    /// Forgets where they stood: persons or appearances came or went.
    pub(crate) fn unsettle(&mut self) {
        (self.known, self.places, self.theirs) = Default::default();
    }

    /// Where the mark of `item` for an appearance is kept.
    #[must_use]
    pub fn key(appearance: &Appearance, item: &CheckItem) -> CheckKey {
        match item.per {
            Per::Person => CheckKey::Person(appearance.person.clone(), item.code.clone()),
            Per::Appearance => CheckKey::Appearance(appearance.id.clone(), item.code.clone()),
        }
    }

    /// The mark kept at `key`; none while the check is still to do.
    #[must_use]
    pub fn mark(&self, key: &CheckKey) -> Option<&Mark> {
        match key {
            CheckKey::Person(id, code) => self.person_marks.get(id)?.get(code),
            CheckKey::Appearance(id, code) => self.appearance_marks.get(id)?.get(code),
        }
    }
}

/// A critical check that is still open for someone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Missing {
    /// For whom.
    pub person: PersonId,
    /// Which check.
    pub check: CheckCode,
}
