//! What is set of the show as a whole: what it is called, when it must end, how it is called and
//! how early it warns. Its first day has a rule of its own: see [`Command::SetDate`].
//!
//! [`Command::SetDate`]: crate::Command::SetDate

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::state::Show;
use crate::time::{DayTime, Millis, Secs};

/// How the show is called, and how early it warns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The least time between two TOPs, whatever their source.
    pub guard_ms: Millis,
    /// So long before a passage an open critical check alerts, each time more urgently: the
    /// earliest first.
    #[serde(default = "warnings")]
    pub warnings: Vec<Secs>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { guard_ms: 600, warnings: warnings() }
    }
}

/// An hour, half an hour, a quarter and five minutes before.
fn warnings() -> Vec<Secs> {
    [60, 30, 15, 5].map(|minutes| minutes * 60).to_vec()
}

/// One thing that is set, with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant is the field of About or Settings of the same name")]
pub enum Setting {
    Title(String),
    Subtitle(String),
    Organiser(String),
    HardEnd(Option<DayTime>),
    Guard(Millis),
    Warnings(Vec<Secs>),
}

/// One thing of the show as a whole set anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// Its new value.
    pub now: Setting,
    /// The value the sender saw.
    pub was: Setting,
}

impl Show {
    /// The value that stands where `of` has its own; none in a show without a programme.
    #[must_use]
    pub fn setting(&self, of: &Setting) -> Option<Setting> {
        let about = self.about.as_ref()?;
        Some(match of {
            Setting::Title(_) => Setting::Title(about.title.clone()),
            Setting::Subtitle(_) => Setting::Subtitle(about.subtitle.clone()),
            Setting::Organiser(_) => Setting::Organiser(about.organiser.clone()),
            Setting::HardEnd(_) => Setting::HardEnd(about.hard_end),
            Setting::Guard(_) => Setting::Guard(self.settings.guard_ms),
            Setting::Warnings(_) => Setting::Warnings(self.settings.warnings.clone()),
        })
    }

    /// Gives it that value.
    pub(crate) fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Guard(ms) => self.settings.guard_ms = ms,
            Setting::Warnings(before) => self.settings.warnings = before,
            setting => {
                if let Some(about) = &mut self.about {
                    tell(about, setting);
                }
            }
        }
    }
}

fn tell(about: &mut About, setting: Setting) {
    match setting {
        Setting::Title(title) => about.title = title,
        Setting::Subtitle(subtitle) => about.subtitle = subtitle,
        Setting::Organiser(organiser) => about.organiser = organiser,
        Setting::HardEnd(end) => about.hard_end = end,
        Setting::Guard(_) | Setting::Warnings(_) => {}
    }
}
