//! The port to the devices: the desk knows no kind of device, and what speaks with them stands
//! above it.

use show::Refusal;
use show::devices::Act;
use show::id::DeviceId;
use wire::ask::{Ask, Reply};
use wire::devices::DeviceState;
use wire::fill::devices::act;

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;

/// Who speaks with the devices of a show.
pub trait Line: Send + Sync {
    /// How each fares, in the order of the show's list.
    fn states(&self) -> Vec<DeviceState>;

    /// Tries a device: whether it answers, or what it does of an act. What comes of it is in its
    /// state; returns when that is known, or after a short while.
    fn try_out(&self, device: &DeviceId, act: Option<Act>);

    /// Keeps a device's password, outside the show; an empty one is forgotten.
    ///
    /// # Errors
    /// What the disk says against it.
    fn keep_secret(&self, device: &DeviceId, secret: &str) -> std::io::Result<()>;
}

/// Answers what is asked of devices.
pub fn answer(desk: &Desk, bearer: &Bearer, ask: Ask) -> Result<Reply, Fault> {
    let line = desk.line().ok_or(Fault::NotHere)?;
    let manages = bearer.right == show::right::Right::Manager;
    match ask {
        Ask::TryDevice { .. } | Ask::KeepSecret { .. } if !manages => {
            return Err(Refusal::NotAllowed.into());
        }
        Ask::TryDevice { device, act: brief } => {
            let wanted = brief.as_ref().map(act).transpose()?;
            let filled = desk.read(move |r| {
                wanted.map(|act| live::devices::filled(r.show, &act, r.show.now(&r.moment)))
            })?;
            line.try_out(&DeviceId(device), filled);
        }
        Ask::KeepSecret { device, secret } => {
            line.keep_secret(&DeviceId(device), &secret).map_err(Fault::Secret)?;
        }
        _ => {}
    }
    Ok(Reply::Devices { list: line.states() })
}
