//! The desktop's service that darkens screens, in the test's hands.

use std::sync::mpsc::{Receiver, Sender, channel};

use zbus::connection::Builder;
use zbus::{Connection, block_on, interface};

use crate::PATIENCE;
use crate::bus::Bus;

const PATH: &str = "/org/freedesktop/ScreenSaver";
const NAME: &str = "org.freedesktop.ScreenSaver";

/// What an application asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Keep the screens on: who asks, and why.
    On(String, String),
    /// Let them darken again.
    Off,
}

/// The service, on a bus, until it goes.
pub struct Screens {
    _bus: Connection,
    wishes: Receiver<Wish>,
}

struct Saver(Sender<Wish>);

/// What is given for a wish.
const COOKIE: u32 = 7;

#[interface(name = "org.freedesktop.ScreenSaver")]
impl Saver {
    fn inhibit(&self, application_name: String, reason_for_inhibit: String) -> u32 {
        let _ = self.0.send(Wish::On(application_name, reason_for_inhibit));
        COOKIE
    }

    fn un_inhibit(&self, cookie: u32) {
        assert_eq!(cookie, COOKIE);
        let _ = self.0.send(Wish::Off);
    }
}

impl Screens {
    /// Takes the service's name on a bus.
    ///
    /// # Panics
    /// When another service has the name.
    #[must_use]
    pub fn start(bus: &Bus) -> Self {
        let (sender, wishes) = channel();
        let builder = Builder::address(bus.address()).serve_at(PATH, Saver(sender)).name(NAME);
        let bus = block_on(builder.build());
        Self { _bus: bus.expect("this bus has no other service for screens"), wishes }
    }

    /// The next wish.
    ///
    /// # Panics
    /// When none comes.
    #[must_use]
    pub fn next(&self) -> Wish {
        self.wishes.recv_timeout(PATIENCE).expect("a wish comes")
    }
}
