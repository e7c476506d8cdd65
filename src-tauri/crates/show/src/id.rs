//! Names of things: short texts that keep their meaning in files, logs and addresses.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A block (séquence) of the rundown.
    BlockId,
    /// A segment of the rundown.
    SegmentId,
    /// A beat (temps) inside a segment.
    BeatId,
    /// A person, or an organisation that speaks without a named person.
    PersonId,
    /// One person in one segment or beat.
    AppearanceId,
    /// One thing that must be true before a passage, such as `confirmed`.
    CheckCode,
    /// Parallel segments; [`TrackId::main`] is the main one.
    TrackId,
    /// Something noted during the day.
    TakeawayId,
    /// A row of the closing.
    RowId,
    /// One rehearsal or live execution.
    RunId,
    /// A running copy of the application.
    DeskId,
    /// A link that someone was given.
    LinkId,
    /// A device on the line.
    DeviceId,
    /// What a device does at a moment of a segment.
    CueId,
    /// A turn: the UUID of the command that made it.
    TurnId,
}

impl TrackId {
    /// The track of the plenary.
    #[must_use]
    pub fn main() -> Self {
        Self("main".to_owned())
    }

    /// Whether this is the plenary's track.
    #[must_use]
    pub fn is_main(&self) -> bool {
        self.0 == "main"
    }
}

impl Default for TrackId {
    fn default() -> Self {
        Self::main()
    }
}
