use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::templates::Templates;

/// What every document has: its head, its foot, its language and the moment it was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// ISO 639 code of the words, such as `fr`: for line breaking and for screen readers.
    pub language: String,
    /// The line above the title: the event and its day.
    pub event: String,
    /// The document's title, on the sheet and in the file's properties.
    pub title: String,
    /// The foot of every page, from left to right; the page number follows by itself.
    pub footer: Vec<Phrase>,
    /// Written into the file's properties. `None` leaves the file without a date.
    #[serde(default, skip_serializing)]
    pub made_at: Option<DateTime<FixedOffset>>,
    /// What it is laid out with, where that is not what ships.
    #[serde(skip)]
    pub templates: Templates,
}

/// Words that stand out, then words that don't; either may be empty. The space between them is part of `rest`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Printed in a heavier weight.
    pub strong: String,
    /// Printed plain, right after.
    pub rest: String,
}

impl Phrase {
    /// Strong words followed by plain ones.
    pub fn new(strong: impl Into<String>, rest: impl Into<String>) -> Self {
        Self { strong: strong.into(), rest: rest.into() }
    }

    /// Plain words only.
    pub fn plain(rest: impl Into<String>) -> Self {
        Self::new("", rest)
    }
}

/// A small label over a large value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labelled {
    /// What the value is.
    pub label: String,
    /// The value, formatted.
    pub value: String,
}

/// A person's name; the family name is printed in a heavier weight, as written. Either may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    /// Given name.
    pub given: String,
    /// Family name, capitals kept.
    pub family: String,
}

impl PersonName {
    /// A given and a family name.
    pub fn new(given: impl Into<String>, family: impl Into<String>) -> Self {
        Self { given: given.into(), family: family.into() }
    }
}

/// A person with what is said of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduced {
    /// Their name.
    pub name: PersonName,
    /// Function and organisation, or empty.
    pub function: String,
    /// How the name is said, or empty.
    pub said: String,
    /// What is told of them, or empty.
    #[serde(default)]
    pub bio: String,
}
