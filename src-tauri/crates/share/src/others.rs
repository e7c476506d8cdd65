//! The other desks, for those who run the show: joined, left, and invited by a line or its QR code.

use desk::{Bearer, Desk, Fault};
use wire::ask::{Ask, Reply};
use wire::desks::OthersView;

use crate::sharing::qr;

/// Whether an ask is about the other desks.
#[must_use]
pub fn answers(ask: &Ask) -> bool {
    matches!(
        ask,
        Ask::Others
            | Ask::JoinOthers { .. }
            | Ask::LeaveOthers
            | Ask::WithdrawContacts
            | Ask::NameDesk { .. }
    )
}

/// Answers it. It may wait for a broker.
#[must_use]
pub fn answer(desk: &Desk, bearer: &Bearer, ask: &Ask) -> Reply {
    match act(desk, bearer, ask) {
        Ok(view) => Reply::Others(view),
        Err(fault) => Reply::No(fault.say(bearer.words())),
    }
}

fn act(desk: &Desk, bearer: &Bearer, ask: &Ask) -> Result<OthersView, Fault> {
    desk::way::act(desk, bearer, ask)?;
    let others = desk.others();
    let with_contacts = desk.invitation_with_contacts()?;
    Ok(OthersView {
        switchable: desk.knows_a_way(),
        address: others.as_ref().map(|others| others.shown.clone()),
        qr: others.as_ref().and_then(|others| qr(&others.invitation)),
        qr_with_contacts: with_contacts.as_deref().and_then(qr),
        invitation_with_contacts: with_contacts,
        patience: others.as_ref().and_then(|others| others.times.patience_ms),
        silence: others.as_ref().and_then(|others| others.times.silence_s),
        invitation: others.map(|others| others.invitation),
    })
}
