//! What goes out to devices, and what comes in from them: OBS, OSC and HTTP.
//!
//! The law of this crate: it holds no rule of the show. What a device is to be is told by
//! `live::devices`; here it is sent, tried again, read back and written down. All of it is on a
//! thread of its own: a device that is slow, gone or lying never holds up the desk, nor another
//! device.

mod board;
mod conductor;
mod http;
mod link;
mod obs;
mod osc;
mod osc_in;
mod peer;
mod record;
mod secrets;
mod tls;
mod trouble;

use std::path::PathBuf;
use std::sync::Arc;

use desk::{Desk, Fault, Line};
use tokio::sync::mpsc;
use wire::Push;

pub use osc_in::calls;

use board::Board;
use conductor::Conductor;
use record::Record;
use secrets::Secrets;

/// Puts the devices of an open show on the line; they leave it when the desk stops. Passwords are
/// kept in `secrets`.
///
/// # Errors
/// When the desk has stopped, or its file cannot be read.
pub fn start(desk: &Desk, secrets: PathBuf) -> Result<(), Fault> {
    let secrets = Arc::new(Secrets::at(secrets));
    let board = Arc::new(Board::default());
    let (asked, asks) = mpsc::unbounded_channel();
    let left = desk.sent()?;
    let begins = left.is_none();
    let (record, writing) = Record::of(desk, left.unwrap_or_default());
    // What is pushed from here on is heard, and the first reading comes after it.
    let pushes = desk.join(desk::Right::Manager)?.pushes;
    let (board_too, secrets_too) = (Arc::clone(&board), Arc::clone(&secrets));
    let conductor =
        Conductor::new(desk.clone(), board_too, (record, begins), secrets_too, pushes, asks);
    let told = desk.clone();
    let thread = std::thread::Builder::new().name("devices".to_owned());
    let shown = Arc::clone(&board);
    thread
        .spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            match runtime {
                Ok(runtime) => tokio::task::LocalSet::new().block_on(&runtime, async {
                    tokio::select! {
                        () = conductor.run() => {}
                        () = tell(&told, &shown) => {}
                        () = writing.run() => {}
                    }
                }),
                Err(error) => tracing::error!(%error, "no device can be reached"),
            }
        })
        .map_err(|_| Fault::Stopped)?;
    desk.join_line(Arc::new(Joined { board, secrets, asked }));
    Ok(())
}

/// Tells those who see the desk how the devices fare, whenever that changes; not more often than a
/// person reads.
async fn tell(desk: &Desk, board: &Board) {
    loop {
        board.changed().await;
        desk.tell(Push::Devices { list: board.states() });
        tokio::time::sleep(board::BREATH).await;
    }
}

/// The devices as the desk's door knows them.
struct Joined {
    board: Arc<Board>,
    secrets: Arc<Secrets>,
    asked: mpsc::UnboundedSender<conductor::Asked>,
}

impl Line for Joined {
    fn states(&self) -> Vec<wire::devices::DeviceState> {
        self.board.states()
    }

    fn try_out(&self, device: &show::id::DeviceId, act: Option<show::devices::Act>) {
        let (answer, answered) = std::sync::mpsc::channel();
        let asked = conductor::Asked::Try { device: device.clone(), act, answer };
        if self.asked.send(asked).is_ok() {
            // However it ends, it is in the device's state.
            let _ = answered.recv_timeout(link::PATIENCE);
        }
    }

    fn keep_secret(&self, device: &show::id::DeviceId, secret: &str) -> std::io::Result<()> {
        self.secrets.keep(device, secret)?;
        let _ = self.asked.send(conductor::Asked::Again { device: device.clone() });
        Ok(())
    }
}
