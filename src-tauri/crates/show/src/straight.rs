//! Long lines of the log are read straight from their text.
//!
//! An enum that carries its tag among its fields is buffered whole before it is read, in some six
//! times the size of its text. Of most lines that is little; of those that hold a programme or a
//! show it would be the most that a desk ever needs. A line is read from a text in memory, and from
//! nothing else.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::event::{Change, Event};

/// The tag of an event or of a change, and its long parts as text.
#[derive(Deserialize)]
struct Parts<'a> {
    #[serde(alias = "event")]
    of: &'a str,
    #[serde(borrow)]
    change: Option<&'a RawValue>,
    #[serde(borrow)]
    show: Option<&'a RawValue>,
    #[serde(borrow)]
    was: Option<&'a RawValue>,
    #[serde(borrow)]
    now: Option<&'a RawValue>,
}

/// An event.
///
/// # Errors
/// What the text lacks.
pub fn event<'de, D: Deserializer<'de>>(from: D) -> Result<Event, D::Error> {
    let text = <&RawValue>::deserialize(from)?;
    match serde_json::from_str(text.get()) {
        Ok(Parts { of: "changed", change: Some(change), .. }) => {
            read_change(change).map(|change| Event::Changed { change: Box::new(change) })
        }
        Ok(Parts { of: "genesis", show: Some(show), .. }) => {
            read(show).map(|show| Event::Genesis { show })
        }
        // All others, and what is no event: that says itself what it lacks.
        _ => read(text),
    }
    .map_err(D::Error::custom)
}

/// The changes of a turn.
///
/// # Errors
/// What the text lacks.
pub fn changes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Change>, D::Error> {
    let texts = Vec::<&RawValue>::deserialize(from)?;
    texts.iter().map(|text| read_change(text)).collect::<Result<_, _>>().map_err(D::Error::custom)
}

fn read_change(text: &RawValue) -> serde_json::Result<Change> {
    match serde_json::from_str(text.get()) {
        Ok(Parts { of: "programme", was: Some(was), now: Some(now), .. }) => {
            Ok(Change::Programme { was: read(was)?, now: read(now)? })
        }
        Ok(Parts { of: "brought", was, now, .. }) => {
            let [was, now] = [was, now].map(|value| value.map(read).transpose());
            Ok(Change::Brought { was: was?, now: now? })
        }
        _ => read(text),
    }
}

fn read<T: DeserializeOwned>(text: &RawValue) -> serde_json::Result<T> {
    serde_json::from_str(text.get())
}
