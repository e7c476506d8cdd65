use std::collections::BTreeMap;

macro_rules! shipped {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../data/documents/", $name)))
    };
}

/// Every template that ships, by its file's name.
pub const SHIPPED: &[(&str, &str)] = &[
    shipped!("page.typ"),
    shipped!("rundown.typ"),
    shipped!("closing.typ"),
    shipped!("closing-cards.typ"),
    shipped!("host-cards.typ"),
    shipped!("call-sheet.typ"),
    shipped!("changes.typ"),
    shipped!("as-run.typ"),
    shipped!("debrief.typ"),
];

/// Templates of the user's own, by the names of the shipped ones that they stand for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Templates(BTreeMap<String, String>);

impl Templates {
    /// These, by their files' names; names that no shipped template has are passed over.
    #[must_use]
    pub fn of(own: impl IntoIterator<Item = (String, String)>) -> Self {
        let known = |name: &str| SHIPPED.iter().any(|(shipped, _)| *shipped == name);
        Self(own.into_iter().filter(|(name, _)| known(name)).collect())
    }

    /// Whether `name` is one of the user's own.
    #[must_use]
    pub fn own(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The text of a template: the user's own before the one that ships.
    pub(crate) fn text(&self, name: &str) -> &str {
        let shipped = || SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
        self.0.get(name).map(String::as_str).or_else(shipped).unwrap_or_default()
    }
}
