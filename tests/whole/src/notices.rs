//! The desktop's service for notices, in the test's hands.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};

use zbus::connection::Builder;
use zbus::object_server::SignalEmitter;

use zbus::{Connection, OwnedVariant, block_on, interface};

use crate::bus::Bus;
use crate::{PATIENCE, plain};

const PATH: &str = "/org/freedesktop/Notifications";
const NAME: &str = "org.freedesktop.Notifications";

/// A notice as an application asked for it.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its number.
    pub id: u32,
    /// The application.
    pub from: String,
    /// What is read first.
    pub title: String,
    /// What is read next.
    pub text: String,
    /// Each action: its name, then its words.
    pub actions: Vec<(String, String)>,
}

/// The service, on a bus, until it goes.
pub struct Service {
    bus: Connection,
    shown: Receiver<Notice>,
}

struct Board {
    shown: Sender<Notice>,
    last: u32,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Board {
    #[allow(clippy::too_many_arguments, reason = "the desktop's own interface")]
    fn notify(
        &mut self,
        app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedVariant>,
        _expire_timeout: i32,
    ) -> u32 {
        self.last += 1;
        let actions = actions.chunks_exact(2).map(|it| (it[0].clone(), it[1].clone())).collect();
        let notice =
            Notice { id: self.last, from: app_name, title: summary, text: plain(&body), actions };
        let _ = self.shown.send(notice);
        self.last
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body"].map(str::to_owned).to_vec()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("test".into(), "test".into(), "1".into(), "1.2".into())
    }

    #[zbus(signal)]
    async fn action_invoked(from: &SignalEmitter<'_>, id: u32, action: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(from: &SignalEmitter<'_>, id: u32, why: u32) -> zbus::Result<()>;
}

impl Service {
    /// Takes the service's name on a bus.
    ///
    /// # Panics
    /// When another service has the name.
    #[must_use]
    pub fn start(bus: &Bus) -> Self {
        let (sender, shown) = channel();
        let board = Board { shown: sender, last: 0 };
        let builder = Builder::address(bus.address()).serve_at(PATH, board).name(NAME);
        let bus = block_on(builder.build());
        Self { bus: bus.expect("this bus has no other service for notices"), shown }
    }

    /// The next notice.
    ///
    /// # Panics
    /// When none comes.
    #[must_use]
    pub fn next(&self) -> Notice {
        self.shown.recv_timeout(PATIENCE).expect("a notice comes")
    }

    /// The notices that came and were not looked at yet.
    #[must_use]
    pub fn rest(&self) -> Vec<Notice> {
        self.shown.try_iter().collect()
    }

    /// Clicks an action of a notice.
    ///
    /// # Panics
    /// When the bus is gone.
    pub fn click(&self, notice: &Notice, action: &str) {
        block_on(async {
            let board = self.bus.object_server().interface::<_, Board>(PATH).await?;
            Board::action_invoked(board.signal_emitter(), notice.id, action).await
        })
        .unwrap();
    }
}
