//! What is read of a running desk: the show as it stands, as it was shown, and what its file keeps.

use std::sync::Arc;

use live::past::Past;
use show::Show;
use show::id::PersonId;
use show::people::PrivateField;
use show::right::Right;
use show::time::{At, Moment};
use tokio::sync::broadcast;

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::shown::{Pushed, Shown};
use crate::thread::Asked;

/// What is told to whoever joins.
pub struct Joined {
    /// The view as shown.
    pub view: Shown,
    /// The desk's wall clock, in milliseconds since 1970.
    pub now: f64,
    /// All that follows the view.
    pub pushes: broadcast::Receiver<Arc<Pushed>>,
}

/// The show at a moment, for those who read it.
pub struct Reading<'a> {
    /// The show as it stands.
    pub show: &'a Show,
    /// When it is read.
    pub moment: Moment,
}

impl Reading<'_> {
    /// When the last planned minute ends; none where nothing is planned.
    #[must_use]
    pub fn planned_end(&self) -> Option<At> {
        live::planned::planned(self.show).iter().map(|span| span.end).max()
    }
}

/// How a person is reached, opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// What could be opened.
    pub opened: Vec<(PrivateField, String)>,
    /// Whether there is more that opens on other desks alone.
    pub elsewhere: bool,
}

impl Desk {
    /// Reads the show as it stands.
    ///
    /// # Errors
    /// [`Fault::Stopped`].
    pub fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Reading) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        self.ask(|answer| {
            Asked::Read(Box::new(move |reading| {
                let _ = answer.send(Ok(read(reading)));
            }))
        })
    }

    /// Looks at what was, and at what the clocks read now. It is read from the file, off the
    /// desk's turn: nobody's TOP waits for it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn look_back<T>(&self, look: impl FnOnce(&Past, &Moment) -> T) -> Result<T, Fault> {
        let now = self.clock.now();
        self.memory.look(|past| look(past, &now))
    }

    /// Joins: the view as shown to bearers of that right, and all that follows it.
    ///
    /// # Errors
    /// [`Fault::Stopped`].
    pub fn join(&self, right: Right) -> Result<Joined, Fault> {
        self.ask(|answer| Asked::Join { right, person: None, answer })
    }

    /// Joins as the bearer of a link does: on a page of their own they see themselves alone.
    ///
    /// # Errors
    /// [`Fault::Stopped`].
    pub fn join_as(&self, bearer: &Bearer) -> Result<Joined, Fault> {
        let (right, person) = (bearer.right, bearer.person.clone());
        self.ask(|answer| Asked::Join { right, person, answer })
    }

    /// How a person is reached, opened.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contacts(&self, person: PersonId) -> Result<Contacts, Fault> {
        self.at_table(move |table| table.contacts(&person))
    }

    /// What the show's file keeps under a name, beside its log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &'static str) -> Result<Option<String>, Fault> {
        self.at_table(move |table| Ok(table.store.setting(name)?))
    }

    /// The turns that were set aside when the desks met again, and that nobody has looked at.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn asides(&self) -> Result<Vec<store::Aside>, Fault> {
        self.at_table(|table| table.open_asides())
    }

    /// The name by which the show is known wherever it goes; none where it is empty yet.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn show_id(&self) -> Result<Option<String>, Fault> {
        self.at_table(|table| Ok(table.store.first()?))
    }
}
