//! A start or an end, as the draft's JSON writes it.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Timelike as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

/// A wall time in the show's zone: `"09:10"`, or with its date where a document covers several
/// days or passes midnight: `"2023-12-06T09:10"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/", type = "string")]
pub struct DraftMoment {
    /// The date, when it has to be said.
    pub date: Option<NaiveDate>,
    /// The time of day, to the second; a whole minute is written without seconds.
    pub time: NaiveTime,
}

/// Neither `HH:MM` nor `YYYY-MM-DDTHH:MM`, with or without seconds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » n’est pas une heure (HH:MM)")]
pub struct NotAMoment(pub String);

impl fmt::Display for DraftMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(date) = self.date {
            write!(f, "{}T", date.format("%Y-%m-%d"))?;
        }
        let whole = self.time.second() == 0;
        write!(f, "{}", self.time.format(if whole { "%H:%M" } else { "%H:%M:%S" }))
    }
}

impl FromStr for DraftMoment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let wrong = || NotAMoment(text.to_owned());
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (Some(date.parse().map_err(|_| wrong())?), time),
            None => (None, text),
        };
        let time = NaiveTime::parse_from_str(time, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"))
            .map_err(|_| wrong())?;
        Ok(DraftMoment { date, time })
    }
}

impl Serialize for DraftMoment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DraftMoment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}
