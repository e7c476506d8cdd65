//! The port to where desks have the keys of personal data in common, each sealed with the show's
//! key: what lies there opens for nobody who was not invited with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use show::id::{DeskId, PersonId};

use crate::seal::ShowKey;

/// All that lies there, by name.
pub type Entries = Arc<BTreeMap<String, Vec<u8>>>;

/// What says that the show has a key, sealed with it: by its name.
pub const MARK: &str = "show";

/// Where the desks of a show have sealed keys in common. Nothing here waits for anybody: the desk
/// is woken when there is something new.
pub trait Keyring: Send + Sync {
    /// The show's key, where this desk was invited with it.
    fn brought(&self) -> Option<ShowKey>;

    /// All that lies there; none while that is not known.
    fn entries(&self) -> Option<Entries>;

    /// Puts something there. It may come to nothing, and is asked again then.
    fn put(&self, name: String, sealed: Vec<u8>);

    /// Takes something away from there, so that nothing keeps its bytes.
    fn take_away(&self, name: String);
}

/// What a person's key that a desk made is called: letters, digits, `-` and `_`, and one dot.
#[must_use]
pub fn name(person: &PersonId, desk: &DeskId) -> String {
    let (person, desk) = (URL_SAFE_NO_PAD.encode(&person.0), URL_SAFE_NO_PAD.encode(&desk.0));
    format!("{person}.{desk}")
}

/// Whose key has that name; none where it is no such name.
#[must_use]
pub fn whose(name: &str) -> Option<PersonId> {
    let (person, _) = name.split_once('.')?;
    String::from_utf8(URL_SAFE_NO_PAD.decode(person).ok()?).ok().map(PersonId)
}

/// What a sealed key of that name is bound to.
#[must_use]
pub fn bound(show: &str, name: &str) -> String {
    format!("{show}/{name}")
}
