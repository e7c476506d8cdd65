//! The port to other desks, for a desk that is open: the show is joined by an address, which is
//! kept, and left again.

use std::io;
use std::sync::{Arc, PoisonError};
use std::thread;

use serde_json::Value;
use show::Refusal;
use show::right::Right;
use wire::ask::Ask;

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::in_step;
use crate::order::{Local, Order};
use crate::seal::ShowKey;
use crate::shelf::Shelf;
use crate::thread::Asked;
use crate::turn::Table;

/// Why others cannot be joined: the text's name in the catalogue, and what it speaks of.
#[derive(Clone, Debug)]
pub struct Barred {
    /// The text is `refusal-<code>`.
    pub code: &'static str,
    /// By name.
    pub facts: Vec<(&'static str, String)>,
}

impl Barred {
    /// What its text speaks of, as an object.
    pub(crate) fn said(&self) -> Value {
        let facts = self.facts.iter();
        Value::Object(
            facts.map(|(name, fact)| ((*name).to_owned(), fact.as_str().into())).collect(),
        )
    }
}

/// What is set of waiting for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// After so many milliseconds without an answer a desk goes on alone.
    pub patience_ms: Option<u32>,
    /// After so many seconds of silence the call of another desk is offered.
    pub silence_s: Option<u32>,
}

/// Who knows the way to other desks.
pub trait Way: Send + Sync {
    /// The order of the show `own`, which this desk has, or of the one that the address names.
    ///
    /// # Errors
    /// Why it cannot be joined.
    fn join(&self, address: &str, own: Option<&str>) -> Result<Box<dyn Order>, Barred>;

    /// Takes away all that others have of a show in common, and leaves word of it for desks that are
    /// away.
    ///
    /// # Errors
    /// Why that cannot be done.
    fn erase(&self, address: &str, show: &str) -> Result<(), Barred>;

    /// The address with these times: after how long without an answer, in milliseconds, a desk goes
    /// on alone, and after how many seconds of silence the call of another is offered. What is not
    /// given stays as the address says it.
    ///
    /// # Errors
    /// When it is no address, or they are out of range.
    fn timed(&self, address: &str, times: Times) -> Result<String, Barred>;

    /// The times that hold with that address.
    fn times(&self, address: &str) -> Times;

    /// The address with which a show was joined, where it was kept.
    fn kept(&self, show: &str) -> Option<String>;

    /// Keeps the address, outside the show, and without the show's key; none forgets all of them.
    ///
    /// # Errors
    /// What the disk says against it.
    fn keep(&self, show: &str, address: Option<&str>) -> io::Result<()>;

    /// Notes an address by which a show was joined for once: it is not joined again by it, and what
    /// its desks have in common is found there when it is to be erased.
    ///
    /// # Errors
    /// What the disk says against it.
    fn note(&self, show: &str, address: &str) -> io::Result<()>;

    /// All addresses by which a show was joined, and not left.
    fn known(&self, show: &str) -> Vec<String>;

    /// The one line that invites another desk into that show, without how its people are reached.
    fn invitation(&self, address: &str, show: &str) -> String;

    /// The same invitation with the show's key: whoever has it sees how people are reached.
    fn with_key(&self, invitation: &str, key: &ShowKey) -> String;

    /// The address as it may be shown: without a password.
    fn shown(&self, address: &str) -> String;
}

/// How a desk is joined.
#[derive(Clone)]
pub struct Others {
    /// The address, without a password.
    pub shown: String,
    /// The one line that invites another desk.
    pub invitation: String,
    /// What is set of waiting for the others.
    pub times: Times,
}

impl Desk {
    /// From now on the way to other desks is known; the first one stays.
    pub fn find_way(&self, way: Arc<dyn Way>) {
        let _ = self.way.set(way);
    }

    /// Where this show was joined before, it is joined again, without waiting for it.
    pub fn join_again(&self) {
        let desk = self.clone();
        let begun = thread::Builder::new().name("way".to_owned()).spawn(move || {
            let Some(way) = desk.way.get() else { return };
            let Ok(Some(show)) = desk.show_id() else { return };
            let Some(address) = way.kept(&show) else { return };
            if let Err(Fault::Barred(barred)) = desk.set_out(&**way, &address, &show) {
                let _ = desk.queue(|| Asked::Barred(barred));
            }
        });
        if let Err(error) = begun {
            tracing::warn!(%error, "the other desks were not joined again");
        }
    }

    /// How this desk is joined; none where it is alone.
    #[must_use]
    pub fn others(&self) -> Option<Others> {
        self.others.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The line that invites another desk with how people are reached; none where this desk does
    /// not see that itself, or is alone.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn invitation_with_contacts(&self) -> Result<Option<String>, Fault> {
        let (Some(way), Some(others)) = (self.way.get(), self.others()) else { return Ok(None) };
        Ok(self.show_key()?.map(|key| way.with_key(&others.invitation, &key)))
    }

    /// Whether this host knows the way to other desks.
    #[must_use]
    pub fn knows_a_way(&self) -> bool {
        self.way.get().is_some()
    }

    /// Joins the others of a show by an address, without waiting for them.
    ///
    /// # Errors
    /// When it is no address, or they do not let this desk in.
    pub fn set_out(&self, way: &dyn Way, address: &str, show: &str) -> Result<(), Fault> {
        self.follow_order(way.join(address, Some(show)).map_err(Fault::Barred)?)?;
        self.joined_by(way, address, show);
        Ok(())
    }

    /// Remembers by which address it is joined.
    pub fn joined_by(&self, way: &dyn Way, address: &str, show: &str) {
        let others = Others {
            shown: way.shown(address),
            invitation: way.invitation(address, show),
            times: way.times(address),
        };
        *self.others.lock().unwrap_or_else(PoisonError::into_inner) = Some(others);
    }

    fn follow_order(&self, mut order: Box<dyn Order>) -> Result<(), Fault> {
        order.wake(self.waking());
        order.read_time(in_step::plain(&self.plain));
        self.ask(|answer| Asked::Order { order, answer })
    }

    fn join_others(&self, address: &str, times: Times) -> Result<(), Fault> {
        let way = self.way.get().ok_or(Fault::NotHere)?;
        let show = self.show_id()?.ok_or(Refusal::NoProgramme)?;
        let address = way.timed(address, times).map_err(Fault::Barred)?;
        self.set_out(&**way, &address, &show)?;
        way.keep(&show, Some(&address)).map_err(Fault::Secret)
    }

    fn leave_others(&self) -> Result<(), Fault> {
        let way = self.way.get().ok_or(Fault::NotHere)?;
        if let Some(show) = self.show_id()? {
            way.keep(&show, None).map_err(Fault::Secret)?;
        }
        *self.others.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.at_table(Table::leaves)?;
        self.follow_order(Box::new(Local))
    }
}

/// Does what is asked about the other desks.
///
/// # Errors
/// When the bearer may not, or it cannot be done.
pub fn act(desk: &Desk, bearer: &Bearer, ask: &Ask) -> Result<(), Fault> {
    if bearer.right != Right::Manager {
        return Err(Refusal::NotAllowed.into());
    }
    match ask {
        Ask::JoinOthers { address, patience, silence } => {
            let times = Times { patience_ms: *patience, silence_s: *silence };
            desk.join_others(address.trim(), times)
        }
        Ask::LeaveOthers => desk.leave_others(),
        Ask::WithdrawContacts => desk.withdraw_contacts(),
        Ask::NameDesk { name } => {
            let shelf = Shelf::of_this_person();
            shelf.call_desk(name).map_err(Fault::Secret)?;
            desk.call_it(shelf.desk_name());
            Ok(())
        }
        _ => Ok(()),
    }
}
