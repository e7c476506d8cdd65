//! A show with more than one desk: joined through a broker.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args;
use desk::shelf::{Opening, Shelf};
use peers::{Invitation, JoinError, Joined};

use crate::refusal::{Refused, words};

/// How long a desk that has nothing of a show yet waits for its beginning.
const FIRST: Duration = Duration::from_secs(10);

/// The words of joining.
#[derive(Args)]
#[group(skip)]
pub struct Words {
    /// Joins the show's other desks through a broker, such as nats://user:password@10.0.0.5:4222;
    /// with /SHOW after it where the broker holds several shows; or the file of an invitation.
    #[arg(long, value_name = "ADDRESS")]
    join: Option<String>,
    /// An NKey's seed or a .creds file, to come to the broker with.
    #[arg(long, value_name = "FILE", requires = "join")]
    credentials: Option<PathBuf>,
    /// The certificate that vouches for the broker's, in PEM; the system's where none is given.
    #[arg(long, value_name = "FILE", requires = "join")]
    authority: Option<PathBuf>,
    /// For so many milliseconds a desk waits for the broker before it goes on alone, 50 to 10000;
    /// as the invitation says, or 300.
    #[arg(long, value_name = "MS", requires = "join")]
    patience: Option<u64>,
    /// After so many seconds of silence the call of another desk is offered, 3 to 600; as the
    /// invitation says, or 10.
    #[arg(long, value_name = "S", requires = "join")]
    silence: Option<u64>,
}

impl Words {
    /// Whether a broker was named.
    pub fn wanted(&self) -> bool {
        self.join.is_some()
    }

    /// Opens the show with its other desks.
    pub fn open(&self, shelf: &Shelf, path: &Path) -> Result<Opening, Refused> {
        let invitation = self.invitation()?;
        let opening = shelf.join(path, words().language(), |own| {
            let joined = Joined::to(&invitation, own.as_deref());
            Ok::<_, Refused>(Box::new(joined?) as Box<dyn desk::order::Order>)
        })?;
        let by = Instant::now() + FIRST;
        while opening.desk.read(|r| r.show.about.is_none())? && Instant::now() < by {
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(opening)
    }

    /// The broker's address as it was given, or as the file of an invitation says, with the times
    /// that hold.
    pub fn address(&self) -> Result<Option<String>, Refused> {
        let Some(said) = self.said()? else { return Ok(None) };
        let times = Invitation::of(&said)?.waiting(self.patience, self.silence)?;
        Ok(Some(times.written(&said)))
    }

    /// That address with the files that were given beside it, for this machine alone.
    pub fn address_here(&self) -> Result<Option<String>, Refused> {
        let Some(address) = self.address()? else { return Ok(None) };
        let (credentials, authority) = (self.credentials.as_deref(), self.authority.as_deref());
        Ok(Some(Invitation::of(&address)?.written_here(&address, credentials, authority)))
    }

    fn said(&self) -> Result<Option<String>, Refused> {
        let Some(said) = &self.join else { return Ok(None) };
        if said.contains("://") || !Path::new(said).is_file() {
            return Ok(Some(said.clone()));
        }
        let read = fs::read_to_string(said).map_err(JoinError::from);
        Ok(Some(read?.trim().to_owned()))
    }

    fn invitation(&self) -> Result<Invitation, Refused> {
        let mut invitation = Invitation::of(&self.address()?.unwrap_or_default())?;
        if let Some(path) = &self.credentials {
            invitation = invitation.with_credentials(path)?;
        }
        invitation.root.clone_from(&self.authority);
        Ok(invitation)
    }
}

impl From<JoinError> for Refused {
    fn from(error: JoinError) -> Self {
        let facts = error.facts().into_iter();
        let facts = facts.map(|(name, fact)| (name.to_owned(), fact.into())).collect();
        Self::new(words().fault(error.code(), serde_json::Value::Object(facts)).text)
    }
}
