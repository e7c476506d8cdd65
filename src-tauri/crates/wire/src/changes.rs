//! What lies between two views: only what changed goes over the line.

use serde::Serialize;
use ts_rs::TS;

use crate::people::{CheckView, PersonView};
use crate::rundown::{BlockView, SegmentView};
use crate::view::{
    AboutView, AlertView, ChainView, ClockView, ClosingView, LineView, MessageView, TakeawayView,
    UndoView, View,
};

/// A list whose members have names: those that changed, those that are gone, and the order when
/// it is another.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Listed<T> {
    /// New or changed.
    pub put: Vec<T>,
    /// Gone.
    pub gone: Vec<String>,
    /// All names in order, when the order is another or something came in.
    pub order: Option<Vec<String>>,
}

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
    pub chains: Option<Vec<ChainView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<BlockView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<Listed<SegmentView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checklist: Option<Vec<CheckView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Listed<PersonView>>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<UndoView>,
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
            chains: part(&before.chains, &after.chains),
            blocks: part(&before.blocks, &after.blocks),
            segments: listed(&before.segments, &after.segments, |s| &s.id),
            checklist: part(&before.checklist, &after.checklist),
            people: listed(&before.people, &after.people, |p| &p.id),
            alerts: part(&before.alerts, &after.alerts),
            takeaways: listed(&before.takeaways, &after.takeaways, |t| &t.id),
            closing: part(&before.closing, &after.closing).map(|c| c.into_iter().collect()),
            message: part(&before.message, &after.message).map(|m| m.into_iter().collect()),
            undo: part(&before.undo, &after.undo),
        }
    }
}

fn part<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

fn listed<T: PartialEq + Clone>(
    before: &[T],
    after: &[T],
    name: impl Fn(&T) -> &String,
) -> Option<Listed<T>> {
    use std::collections::BTreeMap;
    if before == after {
        return None;
    }
    let old: BTreeMap<&String, &T> = before.iter().map(|t| (name(t), t)).collect();
    let new: BTreeMap<&String, &T> = after.iter().map(|t| (name(t), t)).collect();
    let put = after.iter().filter(|t| old.get(name(t)) != Some(t)).cloned().collect();
    let gone = before.iter().map(&name).filter(|n| !new.contains_key(n)).cloned().collect();
    let same_order =
        before.len() == after.len() && before.iter().zip(after).all(|(b, a)| name(b) == name(a));
    let order = (!same_order).then(|| after.iter().map(|t| name(t).clone()).collect());
    Some(Listed { put, gone, order })
}
