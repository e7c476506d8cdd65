//! The way to other desks for one that is open, and the addresses it was joined by: each in a file
//! of its own, for this person alone.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use desk::order::Order;
use desk::seal::ShowKey;
use desk::way::{Barred, Times, Way};

use crate::connect::JoinError;
use crate::invitation::{Invitation, parted, without_secret};
use crate::joined::{self, Joined};

/// The brokers that shows were joined through.
pub struct Brokers {
    folder: PathBuf,
}

impl Brokers {
    /// With the addresses that are kept in that folder.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the address of a show is kept; its name is a UUID, and no way out of the folder.
    fn file(&self, show: &str) -> PathBuf {
        let name: String =
            show.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        self.folder.join(name)
    }

    /// Where the addresses are noted that it was joined by for once, one a line.
    fn noted(&self, show: &str) -> PathBuf {
        self.file(show).with_extension("once")
    }

    fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }
}

fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

impl Way for Brokers {
    fn join(&self, address: &str, own: Option<&str>) -> Result<Box<dyn Order>, Barred> {
        let invitation = Invitation::of(address).map_err(barred)?;
        if let (Some(named), Some(own)) = (&invitation.show, own)
            && named != own
        {
            let facts = vec![("address", without_secret(address))];
            return Err(Barred { code: "join-other-show", facts });
        }
        let joined = Joined::to(&invitation, own).map_err(barred)?;
        Ok(Box::new(joined))
    }

    fn erase(&self, address: &str, show: &str) -> Result<(), Barred> {
        let invitation = Invitation::of(address).map_err(barred)?;
        joined::erase(&invitation, show).map_err(barred)
    }

    fn timed(&self, address: &str, times: Times) -> Result<String, Barred> {
        let Times { patience_ms, silence_s } = times;
        let invitation = Invitation::of(address).map_err(barred)?;
        let waiting = invitation.waiting(patience_ms.map(Into::into), silence_s.map(Into::into));
        Ok(waiting.map_err(barred)?.written(address))
    }

    fn times(&self, address: &str) -> Times {
        let Ok(Invitation { patience, silence, .. }) = Invitation::of(address) else {
            return Times::default();
        };
        Times {
            patience_ms: patience.as_millis().try_into().ok(),
            silence_s: silence.as_secs().try_into().ok(),
        }
    }

    fn kept(&self, show: &str) -> Option<String> {
        fs::read_to_string(self.file(show)).ok().filter(|address| !address.is_empty())
    }

    fn keep(&self, show: &str, address: Option<&str>) -> io::Result<()> {
        match address {
            // The show's key stands in the show's file, and nowhere else.
            Some(address) => self.write(&self.file(show), &without_key(address)),
            None => remove(&self.file(show)).and_then(|()| remove(&self.noted(show))),
        }
    }

    fn note(&self, show: &str, address: &str) -> io::Result<()> {
        let mut known = lines(&self.noted(show));
        let address = without_key(address);
        if known.contains(&address) {
            return Ok(());
        }
        known.push(address);
        self.write(&self.noted(show), &known.join("\n"))
    }

    fn known(&self, show: &str) -> Vec<String> {
        let mut known = lines(&self.noted(show));
        known.extend(self.kept(show).filter(|kept| !known.contains(kept)));
        known
    }

    fn invitation(&self, address: &str, show: &str) -> String {
        match Invitation::of(address) {
            Ok(invitation) if invitation.show.is_none() => {
                let (place, _) = parted(address);
                let invitation = invitation.keyed(None);
                invitation.written(&format!("{}/{show}", place.trim_end_matches('/')))
            }
            Ok(invitation) => invitation.keyed(None).written(address),
            Err(_) => address.to_owned(),
        }
    }

    fn with_key(&self, invitation: &str, key: &ShowKey) -> String {
        let read = Invitation::of(invitation).map(|read| read.keyed(Some(*key)));
        read.map_or_else(|_| invitation.to_owned(), |read| read.written(invitation))
    }

    fn shown(&self, address: &str) -> String {
        without_secret(address)
    }
}

/// An address as it may be kept.
fn without_key(address: &str) -> String {
    let (place, set) = parted(address);
    let set: Vec<&str> =
        set.split('&').filter(|one| !one.is_empty() && !one.starts_with("key=")).collect();
    if set.is_empty() { place.to_owned() } else { format!("{place}?{}", set.join("&")) }
}

fn barred(error: JoinError) -> Barred {
    Barred { code: error.code(), facts: error.facts() }
}
