//! A show's links and who is there by them, for those who run it.

use std::sync::Arc;

use desk::{Bearer, Desk, Fault, LinkId, PersonId, Right};
use qrcode::QrCode;
use qrcode::render::svg;
use serde_json::json;
use wire::ask::{Ask, Reply};
use wire::sharing::{LinkView, PresentView, SharingView};

use crate::link::Links;
use crate::others;
use crate::presence::Presence;

/// What every server of a show shares, and outlives it: its links, and who is there.
#[derive(Clone)]
pub struct Sharing {
    /// The desk.
    pub(crate) desk: Desk,
    /// The links.
    pub links: Arc<Links>,
    /// Who is there.
    pub(crate) presence: Presence,
}

/// Where a show is served, for the addresses of its links.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The address before `/?key=`; none while sharing is off.
    pub address: Option<String>,
    /// Whether it goes over a network without TLS.
    pub readable: bool,
    /// SHA-256 of the certificate it is served with, where it is.
    pub fingerprint: Option<String>,
    /// Whether this host can switch sharing on and off.
    pub switchable: bool,
}

impl Sharing {
    /// The sharing of an open show, with the links it keeps.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn of(desk: Desk) -> Result<Self, Fault> {
        let links = Arc::new(Links::of(desk.clone())?);
        Ok(Self { desk, links, presence: Presence::default() })
    }

    /// Whether an ask is about sharing.
    #[must_use]
    pub fn answers(ask: &Ask) -> bool {
        matches!(ask, Ask::Sharing | Ask::MakeLink { .. } | Ask::Withdraw { .. })
            || others::answers(ask)
    }

    /// Answers what managers ask of sharing. It may wait for the disk.
    #[must_use]
    pub fn answer(&self, bearer: &Bearer, place: &Place, ask: &Ask) -> Reply {
        if bearer.right != Right::Manager {
            return no(bearer, "not-allowed", "");
        }
        if others::answers(ask) {
            return others::answer(&self.desk, bearer, ask);
        }
        let done = match ask {
            Ask::MakeLink { right, person: Some(person), label, .. } if right == "own" => {
                self.links.make_own(PersonId(person.clone()), label).map(drop)
            }
            Ask::MakeLink { right, .. } if right == "own" => {
                return no(bearer, "malformed", "person");
            }
            Ask::MakeLink { right, label, calls, .. } => match serde_json::from_value(json!(right))
            {
                Ok(right) => self.links.make(right, label, *calls).map(drop),
                Err(_) => return no(bearer, "malformed", right),
            },
            Ask::Withdraw { link } => self.links.withdraw(&LinkId(link.clone())),
            _ => Ok(()),
        };
        match done {
            Ok(()) => Reply::Sharing(Box::new(self.view(place))),
            Err(fault) => Reply::No(fault.say(bearer.words())),
        }
    }

    /// The links and who is there.
    #[must_use]
    pub fn view(&self, place: &Place) -> SharingView {
        let link = |(link, token): (crate::link::Link, Option<String>)| {
            let address = place.address.as_ref().zip(token).map(|(a, t)| format!("{a}/?key={t}"));
            LinkView {
                id: link.id.0.clone(),
                right: word(link.right),
                person: link.person.map(|id| id.0),
                label: link.label.clone(),
                calls: link.calls,
                made: ms(link.made),
                expires: ms(link.expires),
                withdrawn: link.withdrawn.map(ms),
                qr: address.as_deref().and_then(qr),
                address,
            }
        };
        let present = |(id, there): (u64, crate::presence::Present)| PresentView {
            id,
            link: there.link.0,
            since: ms(there.since),
            agent: there.agent,
            heard: ms(there.heard),
        };
        SharingView {
            address: place.address.clone(),
            readable: place.readable,
            fingerprint: place.fingerprint.clone(),
            switchable: place.switchable,
            interfaces: interfaces(),
            links: self.links.all().into_iter().map(link).collect(),
            present: self.presence.all().into_iter().map(present).collect(),
        }
    }
}

/// The addresses of this machine, the loopback first.
fn interfaces() -> Vec<String> {
    let mut found: Vec<_> = if_addrs::get_if_addrs().unwrap_or_default();
    found.retain(|i| !i.is_link_local());
    found.sort_by_key(|i| (!i.is_loopback(), i.ip()));
    let mut found: Vec<String> = found.into_iter().map(|i| i.ip().to_string()).collect();
    found.dedup();
    found
}

/// An address as a QR code, dark on light so that every telephone reads it.
pub fn qr(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let draw = || code.render::<svg::Color>().min_dimensions(160, 160).quiet_zone(true).build();
    Some(draw())
}

fn no(bearer: &Bearer, code: &str, what: &str) -> Reply {
    Reply::No(bearer.words().fault(code, json!({ "what": what })))
}

fn word(right: Right) -> String {
    wire::build::word(&right)
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds fit a double until the year 287396")]
fn ms(at: desk::Millis) -> f64 {
    at as f64
}
