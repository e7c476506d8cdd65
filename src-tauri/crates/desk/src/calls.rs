//! Calls and mails to people: what was said is sealed, and opened for one person at a time.

use show::id::PersonId;
use show::people::PrivateField;
use wire::fill::Malformed;
use wire::people::CallView;

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::reading::Contacts;
use crate::turn::Done;

const WAYS: [&str; 2] = ["phone", "mail"];
const OUTCOMES: [&str; 5] = ["reached", "no-answer", "voicemail", "sent", "promised"];

/// A call or a mail as it is noted.
pub struct Call {
    /// `phone` or `mail`.
    pub way: String,
    /// What came of it.
    pub outcome: String,
    /// The checks it was about.
    pub checks: Vec<String>,
    /// What was said, or empty.
    pub text: String,
}

/// Notes a call or a mail to someone, sealed.
///
/// # Errors
/// What stands against it.
pub fn note(desk: &Desk, bearer: &Bearer, person: PersonId, call: Call) -> Result<Done, Fault> {
    one_of("way", &call.way, &WAYS)?;
    one_of("outcome", &call.outcome, &OUTCOMES)?;
    let Call { way, outcome, checks, text } = call;
    let (at, by) = (desk.now().wall, bearer.right_word());
    let said = CallView { at, way, outcome, checks, text: text.trim().to_owned(), by };
    let body = serde_json::to_string(&said).unwrap_or_default();
    desk.keep_private(bearer, person, PrivateField::Call, body)
}

/// The calls among what was opened of someone, newest first.
#[must_use]
pub fn of(contacts: &Contacts) -> Vec<CallView> {
    let said = contacts.opened.iter().filter(|(field, _)| *field == PrivateField::Call);
    let mut calls: Vec<CallView> =
        said.filter_map(|(_, text)| serde_json::from_str(text).ok()).collect();
    calls.reverse();
    calls
}

fn one_of(field: &'static str, word: &str, words: &[&str]) -> Result<(), Malformed> {
    if words.contains(&word) { Ok(()) } else { Err(Malformed::of(field, word)) }
}
