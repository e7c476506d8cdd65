//! The way to other desks for one that is open, and the addresses it was joined by: each in a file
//! of its own, for this person alone.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::PathBuf;

use desk::order::Order;
use desk::way::{Barred, Way};

use crate::connect::JoinError;
use crate::invitation::{Invitation, without_secret};
use crate::joined::Joined;

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

    fn kept(&self, show: &str) -> Option<String> {
        fs::read_to_string(self.file(show)).ok().filter(|address| !address.is_empty())
    }

    fn keep(&self, show: &str, address: Option<&str>) -> io::Result<()> {
        let Some(address) = address else {
            return match fs::remove_file(self.file(show)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        };
        fs::create_dir_all(&self.folder)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(self.file(show))?;
        file.write_all(address.as_bytes())?;
        file.sync_all()
    }

    fn invitation(&self, address: &str, show: &str) -> String {
        let named = Invitation::of(address).is_ok_and(|invitation| invitation.show.is_some());
        if named { address.to_owned() } else { format!("{}/{show}", address.trim_end_matches('/')) }
    }

    fn shown(&self, address: &str) -> String {
        without_secret(address)
    }
}

fn barred(error: JoinError) -> Barred {
    Barred { code: error.code(), facts: error.facts() }
}
