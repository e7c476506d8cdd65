//! Links: tokens of 128 bits, each with a right. Only their hashes are kept, with the show; the
//! tokens that this process made it knows until it ends, so that they can be shown again.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::{Bearer, Desk, Fault, LinkId, Millis, PersonId, Reading, Right};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use tokio::sync::broadcast;

/// Under which name the show keeps its links.
const KEPT: &str = "links";

/// The most links that are kept: the oldest withdrawn ones are forgotten first.
const MOST: usize = 200;

/// A link lasts so long after the show's last planned minute.
const AFTER_THE_SHOW: Millis = 2 * 24 * 3600 * 1000;
/// Whatever the show's date, a link lasts as long as this.
const LEAST: Millis = 24 * 3600 * 1000;

/// A link as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its name: the right, and a number.
    pub id: LinkId,
    /// What its bearer may do.
    pub right: Right,
    /// Whose own page it opens.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// For whom it was made, or empty.
    pub label: String,
    /// Whether its bearer may take what is in standby.
    pub calls: bool,
    /// When it was made, in milliseconds since 1970.
    pub made: Millis,
    /// When it ends by itself, in milliseconds since 1970.
    pub expires: Millis,
    /// When it was withdrawn, in milliseconds since 1970.
    pub withdrawn: Option<Millis>,
    /// SHA-256 of its token, in hexadecimal; empty for one that lives as long as this process.
    hash: String,
}

impl Link {
    /// Its bearer, as the desk knows them.
    #[must_use]
    pub fn bearer(&self) -> Bearer {
        let bearer = Bearer::link(self.id.clone(), self.right, self.calls);
        bearer.of_person(self.person.clone())
    }

    /// Whether it lets anyone in at `now`.
    #[must_use]
    pub fn holds(&self, now: Millis) -> bool {
        self.withdrawn.is_none() && now < self.expires
    }
}

/// The links of a show.
pub struct Links {
    desk: Desk,
    inner: Mutex<Inner>,
    /// Tells every line which link was withdrawn.
    withdrawn: broadcast::Sender<LinkId>,
}

#[derive(Default)]
struct Inner {
    links: Vec<Link>,
    /// The tokens that were made here.
    tokens: BTreeMap<LinkId, String>,
    /// The hashes by which links are known.
    known: Vec<([u8; 32], LinkId)>,
}

/// A link that is asked for.
struct Wanted<'a> {
    right: Right,
    /// Whose own page it opens.
    person: Option<PersonId>,
    label: &'a str,
    calls: bool,
}

impl Inner {
    /// A link that is made at `now` and ends at `end`, with its token.
    fn make(&mut self, wanted: Wanted, now: Millis, end: Millis) -> (Link, String) {
        let Wanted { right, person, label, calls } = wanted;
        let token = token();
        let hash = hash(&token);
        let name = serde_json::to_value(right).unwrap_or_default();
        let id = LinkId(format!("{}-{}", name.as_str().unwrap_or("link"), &token[..6]));
        let keeps = right != Right::Manager;
        let link = Link {
            id: id.clone(),
            right,
            person,
            label: label.trim().chars().take(80).collect(),
            calls: calls && right == Right::Host,
            made: now,
            expires: end,
            withdrawn: None,
            hash: if keeps { hex(&hash) } else { String::new() },
        };
        self.links.push(link.clone());
        while self.links.len() > MOST {
            let gone = self.links.iter().position(|l| !l.holds(now)).unwrap_or(0);
            let gone = self.links.remove(gone);
            self.known.retain(|(_, id)| *id != gone.id);
        }
        self.known.push((hash, id.clone()));
        self.tokens.insert(id, token.clone());
        (link, token)
    }
}

impl Links {
    /// The links that the show keeps.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn of(desk: Desk) -> Result<Self, Fault> {
        let kept = desk.setting(KEPT)?;
        // What another version kept in another shape lets nobody in: new links are made.
        let links: Vec<Link> =
            kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let known = links.iter().filter_map(|l| Some((unhex(&l.hash)?, l.id.clone()))).collect();
        let inner = Inner { links, known, tokens: BTreeMap::new() };
        Ok(Self { desk, inner: Mutex::new(inner), withdrawn: broadcast::channel(64).0 })
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a link; its token is shown to whoever asked. A manager's link lives as long as this
    /// process; others are kept with the show.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn make(&self, right: Right, label: &str, calls: bool) -> Result<(Link, String), Fault> {
        self.put(right, None, label, calls)
    }

    /// Makes the link to a person's own page.
    ///
    /// # Errors
    /// When the show has nobody of that name, or it cannot be kept.
    pub fn make_own(&self, person: PersonId, label: &str) -> Result<(Link, String), Fault> {
        let id = person.clone();
        if !self.desk.read(move |r| r.show.people.person(&id).is_some())? {
            return Err(Fault::unknown_person(person));
        }
        self.put(Right::Own, Some(person), label, false)
    }

    fn put(
        &self,
        right: Right,
        person: Option<PersonId>,
        label: &str,
        calls: bool,
    ) -> Result<(Link, String), Fault> {
        let (now, end) = self.desk.read(|r| (r.moment.wall, end_of(r)))?;
        let mut inner = self.inner();
        let made = inner.make(Wanted { right, person, label, calls }, now, end);
        self.keep(&inner)?;
        Ok(made)
    }

    /// A link for each of these rights, kept all at once; with their tokens.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn make_each(&self, rights: &[Right]) -> Result<Vec<(Link, String)>, Fault> {
        let (now, end) = self.desk.read(|r| (r.moment.wall, end_of(r)))?;
        let mut inner = self.inner();
        let wanted = |right| Wanted { right, person: None, label: "", calls: false };
        let made = rights.iter().map(|right| inner.make(wanted(*right), now, end)).collect();
        self.keep(&inner)?;
        Ok(made)
    }

    /// Withdraws a link, and closes every line that came by it. One that is not there, or was
    /// withdrawn, stays as it is.
    ///
    /// # Errors
    /// When that cannot be kept; it lets nobody in all the same, while this process lives.
    pub fn withdraw(&self, id: &LinkId) -> Result<(), Fault> {
        let now = self.desk.read(|r| r.moment.wall)?;
        let mut inner = self.inner();
        for link in inner.links.iter_mut().filter(|l| l.id == *id && l.withdrawn.is_none()) {
            link.withdrawn = Some(now);
        }
        inner.tokens.remove(id);
        // Without a line there is nobody to tell.
        let _ = self.withdrawn.send(id.clone());
        self.keep(&inner)
    }

    fn keep(&self, inner: &Inner) -> Result<(), Fault> {
        let kept: Vec<&Link> = inner.links.iter().filter(|l| !l.hash.is_empty()).collect();
        self.desk.keep_setting(KEPT, serde_json::to_string(&kept).unwrap_or_default())
    }

    /// The link that a token bears, where it lets its bearer in at `now`; compared in constant
    /// time.
    #[must_use]
    pub fn bears(&self, token: &str, now: Millis) -> Option<Link> {
        let given = hash(token);
        let inner = self.inner();
        let mut found = None;
        for (known, id) in &inner.known {
            if bool::from(known.ct_eq(&given)) {
                found = Some(id);
            }
        }
        inner.links.iter().find(|l| Some(&l.id) == found && l.holds(now)).cloned()
    }

    /// Every link, oldest first, with its token where it was made here.
    #[must_use]
    pub fn all(&self) -> Vec<(Link, Option<String>)> {
        let inner = self.inner();
        let with = |link: &Link| (link.clone(), inner.tokens.get(&link.id).cloned());
        inner.links.iter().map(with).collect()
    }

    /// Which links are withdrawn from now on.
    #[must_use]
    pub fn withdrawals(&self) -> broadcast::Receiver<LinkId> {
        self.withdrawn.subscribe()
    }
}

/// When links of a show end by themselves.
fn end_of(reading: &Reading) -> Millis {
    let after = reading.planned_end().map_or(0, |end| end.0.saturating_add(AFTER_THE_SHOW));
    after.max(reading.moment.wall.saturating_add(LEAST))
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

fn token() -> String {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).expect("the system draws random numbers, or nothing here is safe");
    hex(&bytes)
}
