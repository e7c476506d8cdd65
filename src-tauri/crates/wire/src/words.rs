//! Texts from the one catalogue (`data/texts`), for what Rust itself says: refusals, notices and
//! documents. The interface reads the same files by itself.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Value;

use crate::ask::Fault;

/// The languages there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// French, which comes first.
    #[default]
    French,
    /// English.
    English,
}

impl Language {
    /// The language of a tag such as `fr-FR` or `en`; French where it is neither.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("en") { Self::English } else { Self::French }
    }
}

macro_rules! texts {
    ($language:literal: $($area:literal),*) => {
        [$(include_str!(concat!("../../../../data/texts/", $language, "/", $area, ".ftl"))),*]
    };
}

const FRENCH: [&str; 11] = texts!(
    "fr": "checks", "debrief", "documents", "erase", "faults", "journal", "notices", "programme",
    "refusals", "states", "takeaways"
);
const ENGLISH: [&str; 11] = texts!(
    "en": "checks", "debrief", "documents", "erase", "faults", "journal", "notices", "programme",
    "refusals", "states", "takeaways"
);

/// Each catalogue is read once, when it is first spoken: every line has words.
static IN_FRENCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read("fr", &FRENCH));
static IN_ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read("en", &ENGLISH));

fn read(tag: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    for &file in files {
        // A line that is no text is left out of the resource; the house's tests name it.
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The catalogue in one language.
pub struct Words {
    bundle: &'static FluentBundle<FluentResource>,
    language: Language,
}

impl Words {
    /// The catalogue in that language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let bundle = match language {
            Language::French => &*IN_FRENCH,
            Language::English => &*IN_ENGLISH,
        };
        Self { bundle, language }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of that key, filled with facts; the key in brackets where there is none.
    #[must_use]
    pub fn text(&self, key: &str, facts: &[(&str, FluentValue)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in facts {
            args.set((*name).to_owned(), value.clone());
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("[{key}]");
        };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The text of that key, filled with the facts of that object: a list counts.
    #[must_use]
    pub fn filled(&self, key: &str, facts: &Value) -> String {
        let mut filled: Vec<(&str, FluentValue)> = Vec::new();
        for (name, value) in facts.as_object().into_iter().flatten() {
            match value {
                Value::String(text) => filled.push((name, text.as_str().into())),
                Value::Number(n) => filled.push((name, n.as_f64().unwrap_or_default().into())),
                Value::Array(list) => filled.push((name, list.len().into())),
                _ => {}
            }
        }
        self.text(key, &filled)
    }

    /// What people read when something is refused: the text `refusal-<code>`, filled with its
    /// facts.
    #[must_use]
    pub fn fault(&self, code: &str, facts: Value) -> Fault {
        let text = self.filled(&format!("refusal-{code}"), &facts);
        Fault { code: code.to_owned(), text, facts }
    }
}
