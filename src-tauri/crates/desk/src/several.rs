//! A show of the shelf, opened with other desks.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use show::Show;
use show::caller::LONGEST_NAME;
use show::erase::Choice;
use store::{Opened, Store};
use wire::words::Language;

use crate::door::Bearer;
use crate::erase::{By, Common, erase};
use crate::fault::Fault;
use crate::moment;
use crate::order::Order;
use crate::shelf::{Opening, Shelf};
use crate::way::{Barred, Way};

/// How long a desk that has nothing of a show yet waits for its beginning.
const FIRST: Duration = Duration::from_secs(10);

/// Where it is kept what people call this desk.
const NAME: &str = "desk-name";

impl Shelf {
    /// Opens a show's file with other desks, in the order that `order` gives for the show's name;
    /// a file that is not there is made, to take the show in.
    ///
    /// # Errors
    /// When it cannot be read or made, or the others cannot be joined.
    pub fn join<E: From<Fault>>(
        &self,
        path: &Path,
        language: Language,
        order: impl FnOnce(Option<String>) -> Result<Box<dyn Order>, E>,
    ) -> Result<Opening, E> {
        let opened = if path.exists() {
            Store::open(path).map_err(Fault::from)?
        } else {
            Opened { store: Store::create(path).map_err(Fault::from)?, recovery: None }
        };
        let Opened { store, recovery } = opened;
        let path = store.path().to_owned();
        let order = order(store.first().map_err(Fault::from)?)?;
        let desk = self.start_in(store, order, language)?;
        self.remember(&path);
        Ok(Opening { desk, path, recovery })
    }

    /// Where the addresses of joined shows are kept.
    #[must_use]
    pub fn brokers(&self) -> PathBuf {
        self.folder.join("joined")
    }

    /// Opens a show that other desks have, by their invitation; a file is made for it.
    ///
    /// # Errors
    /// When it cannot be joined, or nothing of it came within a while: no file is left then.
    pub fn join_show(
        &self,
        way: &dyn Way,
        address: &str,
        language: Language,
    ) -> Result<Opening, Fault> {
        let order = way.join(address, None).map_err(Fault::Barred)?;
        fs::create_dir_all(&self.folder).map_err(Fault::Secret)?;
        let numbered = |n: usize| self.folder.join(format!("Régie {n}.regie"));
        let path = (1..).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1));
        let opening = self.join(&path, language, |_| Ok::<_, Fault>(order))?;
        let by = Instant::now() + FIRST;
        loop {
            match opening.desk.show_id()? {
                Some(show) if opening.desk.read(|r| r.show.about.is_some())? => {
                    way.keep(&show, Some(address)).map_err(Fault::Secret)?;
                    opening.desk.joined_by(way, address, &show);
                    return Ok(opening);
                }
                _ if Instant::now() < by => thread::sleep(Duration::from_millis(20)),
                _ => break,
            }
        }
        opening.desk.stop();
        let _ = fs::remove_file(&path);
        let facts = vec![("address", way.shown(address))];
        Err(Fault::Barred(Barred { code: "join-no-show", facts }))
    }

    /// Erases the people of a show's file, which nobody has open, and takes away what the desks
    /// that it was joined with have in common of it.
    ///
    /// # Errors
    /// As [`erase::erase`](crate::erase::erase), and when the others' order cannot be reached, or
    /// it is not known where it is: nothing is erased then.
    pub fn erase(
        &self,
        path: &Path,
        choice: &Choice,
        common: &Common,
        bearer: &Bearer,
        way: &dyn Way,
    ) -> Result<Show, Fault> {
        let by = By { actor: bearer.actor.clone(), desk: self.desk_id(), moment: moment::now() };
        erase(path, choice, by, |show, shared| {
            let addresses = match common {
                Common::Kept => return Ok(()),
                Common::Known => way.known(show),
                Common::At(address) => [way.known(show), vec![address.clone()]].concat(),
            };
            if shared && addresses.is_empty() {
                let facts = vec![("file", path.display().to_string())];
                return Err(Fault::Barred(Barred { code: "erase-nowhere", facts }));
            }
            for address in addresses {
                way.erase(&address, show).map_err(|barred| {
                    let what = Fault::Barred(barred).say(bearer.words()).text;
                    Fault::Barred(Barred { code: "erase-others", facts: vec![("what", what)] })
                })?;
            }
            way.keep(show, None).map_err(Fault::Secret)
        })
    }

    /// What people call this desk: what they said, else the machine's own name.
    #[must_use]
    pub fn desk_name(&self) -> String {
        let of = |path: PathBuf| fs::read_to_string(path).ok();
        let said = of(self.folder.join(NAME)).or_else(|| of("/etc/hostname".into()));
        let said = said.or_else(|| std::env::var("COMPUTERNAME").ok()).unwrap_or_default();
        let name: String = said.trim().chars().take(LONGEST_NAME).collect();
        if name.is_empty() { "Régie".to_owned() } else { name }
    }

    /// Keeps what people call this desk; empty goes back to the machine's own name.
    ///
    /// # Errors
    /// What the disk says against it.
    pub fn call_desk(&self, name: &str) -> io::Result<()> {
        let path = self.folder.join(NAME);
        if name.trim().is_empty() {
            return if path.exists() { fs::remove_file(path) } else { Ok(()) };
        }
        fs::create_dir_all(&self.folder).and_then(|()| fs::write(path, name.trim()))
    }
}
