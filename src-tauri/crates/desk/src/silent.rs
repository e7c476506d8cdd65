//! What fell silent: a device that is not reached, another desk that is not heard any more. Each is
//! called out once, as an alert is, and again only after it was back.

use std::collections::BTreeSet;

use show::Show;
use wire::Push;
use wire::desks::DesksView;
use wire::devices::DeviceState;
use wire::view::AlertView;
use wire::words::Words;

/// The devices that were silent when they were looked at last.
#[derive(Default)]
pub struct Silent(BTreeSet<String>);

impl Silent {
    /// The names of those that are silent since.
    pub fn devices(&mut self, show: &Show, states: &[DeviceState]) -> Vec<String> {
        let failing = states.iter().filter(|state| state.standing == "failing");
        let now: BTreeSet<_> = failing.map(|state| state.id.clone()).collect();
        let fresh = |id: &str| now.contains(id) && !self.0.contains(id);
        let devices = show.devices.list.iter().filter(|device| fresh(device.id.as_str()));
        let names = devices.map(|device| device.name.clone()).collect();
        self.0 = now;
        names
    }
}

/// The names of the desks that were there before, and are not heard now; none where this one is
/// alone: then it is the line that fell silent, which the desk says itself.
pub fn desks(before: Option<&DesksView>, now: Option<&DesksView>) -> Vec<String> {
    if now.is_some_and(|now| now.alone.is_some()) {
        return Vec::new();
    }
    let there = |id: &str| {
        before.iter().flat_map(|d| &d.others).any(|one| one.id == id && one.heard.is_none())
    };
    let silent = now.iter().flat_map(|d| &d.others).filter(|one| one.heard.is_some());
    silent.filter(|one| there(&one.id)).map(|one| one.name.clone()).collect()
}

/// What is said of it; `kind` is `device-lost` or `desk-lost`.
pub fn called_out(kind: &str, name: &str, words: &Words) -> Push {
    let facts = [("name", name.to_owned().into())];
    let alert = AlertView {
        cause: format!("{kind}/{name}"),
        kind: kind.to_owned(),
        level: 1,
        segment: None,
        missing: Vec::new(),
        planned: None,
        at_least: None,
        after_now_ms: None,
        due: None,
    };
    let title = words.text(&format!("notice-{kind}"), &facts);
    let text = words.text(&format!("notice-{kind}-text"), &facts);
    Push::Alert { alert, title, text }
}
