//! Alerts as a view, and as people read them.

use live::Forecast;
use live::alerts::{Alert, AlertKind};
use show::Show;
use show::id::SegmentId;
use show::time::At;

use super::{missing, ms};
use crate::view::AlertView;
use crate::words::Words;

/// An alert as a view.
#[must_use]
pub fn alert(alert: &Alert) -> AlertView {
    let seen = Seen::of(&alert.kind);
    AlertView {
        cause: alert.cause.clone(),
        kind: seen.kind.to_owned(),
        level: alert.level,
        segment: seen.segment.map(|s| s.0.clone()),
        missing: match &alert.kind {
            AlertKind::CriticalOpen { missing: open, .. }
            | AlertKind::FollowOnStopped { missing: open, .. } => {
                open.iter().map(missing).collect()
            }
            _ => Vec::new(),
        },
        planned: seen.planned.map(ms),
        at_least: seen.forecast.and_then(|f| f.at_least).map(ms),
        after_now_ms: seen.forecast.and_then(|f| f.after_now),
        due: seen.due.map(ms),
    }
}

/// What all kinds of alert have in common.
struct Seen<'a> {
    kind: &'static str,
    segment: Option<&'a SegmentId>,
    planned: Option<At>,
    forecast: Option<Forecast>,
    due: Option<At>,
}

impl<'a> Seen<'a> {
    fn of(kind: &'a AlertKind) -> Self {
        let on = |kind, segment| Self { kind, segment, planned: None, forecast: None, due: None };
        match kind {
            AlertKind::CriticalOpen { segment, starts, .. } => {
                Self { forecast: Some(*starts), ..on("critical-open", Some(segment)) }
            }
            AlertKind::NearEnd { segment, due } => {
                Self { due: Some(*due), ..on("near-end", Some(segment)) }
            }
            AlertKind::Over { segment, due } => {
                Self { due: Some(*due), ..on("over", Some(segment)) }
            }
            AlertKind::FollowOnStopped { segment, .. } => on("follow-on", Some(segment)),
            AlertKind::HardStartThreatened { segment, planned, forecast } => Self {
                planned: Some(*planned),
                forecast: Some(*forecast),
                ..on("hard-start", Some(segment))
            },
            AlertKind::HardEndThreatened { segment, planned, forecast } => Self {
                planned: Some(*planned),
                forecast: Some(*forecast),
                ..on("hard-end", segment.as_ref())
            },
        }
    }
}

/// What people read of an alert when it is called out: a title and a line.
#[must_use]
pub fn say_alert(show: &Show, alert: &Alert, now: At, words: &Words) -> (String, String) {
    let seen = Seen::of(&alert.kind);
    let segment = seen.segment.and_then(|id| show.plan.segment(id));
    let title = segment.map_or_else(
        || show.about.as_ref().map(|a| a.title.clone()).unwrap_or_default(),
        |s| s.title.clone(),
    );
    let minutes = |ms: i64| ms.max(0) / 60_000;
    let facts: Vec<(&str, fluent_bundle::FluentValue)> = vec![
        ("title", title.into()),
        (
            "minutes",
            match &alert.kind {
                AlertKind::CriticalOpen { starts, .. } => {
                    minutes(starts.at(now).since(now) + 59_999)
                }
                AlertKind::NearEnd { due, .. } => minutes(due.since(now) + 59_999),
                AlertKind::Over { due, .. } => minutes(now.since(*due)),
                kind => (kind.late(now) + 59) / 60,
            }
            .into(),
        ),
        (
            "missing",
            match &alert.kind {
                AlertKind::CriticalOpen { missing, .. }
                | AlertKind::FollowOnStopped { missing, .. } => {
                    say_missing(show, missing, words).into()
                }
                _ => "".into(),
            },
        ),
    ];
    let title = words.text(&format!("notice-{}", seen.kind), &facts);
    (title, words.text(&format!("notice-{}-text", seen.kind), &facts))
}

/// "Carole ORCHAMPT : test technique", one after another.
#[must_use]
pub fn say_missing(show: &Show, open: &[show::people::Missing], words: &Words) -> String {
    let one = |m: &show::people::Missing| {
        let name = show.people.person(&m.person).map_or(m.person.as_str(), |p| &p.name);
        let check = super::check_title(show, &m.check, words);
        words.text("notice-missing", &[("name", name.into()), ("check", check.into())])
    };
    open.iter().map(one).collect::<Vec<_>>().join(", ")
}
