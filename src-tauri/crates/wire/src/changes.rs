//! What lies between two views: only what changed goes over the line.

use serde::Serialize;
use ts_rs::TS;

use crate::chained::Chained;
use crate::desks::DesksView;
use crate::devices::DevicesPlan;
use crate::listed::Listed;
use crate::papers::PaperView;
use crate::people::{CheckView, PersonView, TallyView};
use crate::rundown::{BlockView, SegmentView};
use crate::view::{
    AboutView, AlertView, ClockView, ClosingView, LineView, MessageView, TakeawayView, UndoView,
    View,
};

/// What changed: a part that is absent is as it was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/", optional_fields)]
#[expect(missing_docs, reason = "each part is the one of View of the same name")]
pub struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<ClockView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<AboutView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<LineView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chains: Option<Chained>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<BlockView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<Listed<SegmentView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checklist: Option<Vec<CheckView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Listed<PersonView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready: Option<Vec<TallyView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alerts: Option<Vec<AlertView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takeaways: Option<Listed<TakeawayView>>,
    /// `[closing]`, or `[]` when there is none any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Vec<ClosingView>>,
    /// `[message]`, or `[]` when there is none any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Vec<MessageView>>,
    /// `[asked]`, or `[]` when there is none any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Vec<MessageView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub devices: Option<DevicesPlan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<UndoView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub papers: Option<Vec<PaperView>>,
    /// `[desks]`, or `[]` when there are none any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desks: Option<Vec<DesksView>>,
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What leads from one view to another.
    #[must_use]
    pub fn between(before: &View, after: &View) -> Self {
        Self {
            clock: part(&before.clock, &after.clock),
            about: part(&before.about, &after.about),
            line: part(&before.line, &after.line),
            chains: Chained::between(&before.chains, &after.chains),
            blocks: part(&before.blocks, &after.blocks),
            segments: Listed::between(&before.segments, &after.segments, |s| &s.id),
            checklist: part(&before.checklist, &after.checklist),
            people: Listed::between(&before.people, &after.people, |p| &p.id),
            ready: part(&before.ready, &after.ready),
            alerts: part(&before.alerts, &after.alerts),
            takeaways: Listed::between(&before.takeaways, &after.takeaways, |t| &t.id),
            closing: part(&before.closing, &after.closing).map(|c| c.into_iter().collect()),
            message: part(&before.message, &after.message).map(|m| m.into_iter().collect()),
            asked: part(&before.asked, &after.asked).map(|m| m.into_iter().collect()),
            devices: part(&before.devices, &after.devices),
            undo: part(&before.undo, &after.undo),
            papers: part(&before.papers, &after.papers),
            desks: part(&before.desks, &after.desks).map(|d| d.into_iter().collect()),
        }
    }

    /// What leads from a view to one of which only some is built: the clock, the line, the chains,
    /// what can be undone, a few rows and a few people.
    #[must_use]
    pub fn of_some(before: &View, some: &View) -> Self {
        Self {
            clock: part(&before.clock, &some.clock),
            line: part(&before.line, &some.line),
            chains: Chained::between(&before.chains, &some.chains),
            segments: Listed::of_some(&before.segments, &some.segments),
            people: Listed::of_some(&before.people, &some.people),
            undo: part(&before.undo, &some.undo),
            ..Self::default()
        }
    }
}

impl View {
    /// Lays another view onto this one, of which only some is built: see [`Changes::of_some`].
    pub fn lay_some(&mut self, some: View) {
        let View { seq, clock, line, chains, segments, people, undo, .. } = some;
        (self.seq, self.clock, self.line, self.chains) = (seq, clock, line, chains);
        self.undo = undo;
        lay(&mut self.segments, segments, |row| &row.id);
        lay(&mut self.people, people, |one| &one.id);
    }
}

/// Lays some members of a list onto it, each where it stands.
fn lay<T>(list: &mut [T], some: Vec<T>, name: impl Fn(&T) -> &String) {
    for one in some {
        if let Some(was) = list.iter_mut().find(|was| name(was) == name(&one)) {
            *was = one;
        }
    }
}

fn part<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}
