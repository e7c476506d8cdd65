//! A show of the shelf, opened with other desks.

use std::path::Path;

use store::{Opened, Store};
use wire::words::Language;

use crate::fault::Fault;
use crate::order::Order;
use crate::shelf::{Opening, Shelf};

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
}
