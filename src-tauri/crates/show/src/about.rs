//! What the show is called, and when and where it is.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::time::{At, DayTime};

/// What a show is called, and when and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// As printed on the programme.
    pub title: String,
    /// The theme, or empty.
    pub subtitle: String,
    /// Who organises it, or empty.
    pub organiser: String,
    /// The first day.
    pub date: NaiveDate,
    /// The zone that every wall time of the plan is read in.
    pub zone: Tz,
    /// The end that must not be passed.
    pub hard_end: Option<DayTime>,
}

impl About {
    /// The instant of a wall time of the plan.
    #[must_use]
    pub fn instant(&self, time: DayTime) -> At {
        time.on(self.date, self.zone)
    }
}
