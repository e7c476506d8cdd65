//! From a show at a moment to the view of it.

mod again;
mod alert;
mod aside;
mod catchup;
mod closing;
mod debrief;
pub mod devices;
mod drift;
mod erase;
mod fit;
mod journal;
mod learnt;
mod people;
mod remedy;
mod replay;
mod rundown;
mod said;
mod sure;

use serde::Serialize;
use show::Show;
use show::about::About;
use show::id::{PersonId, SegmentId, TrackId};
use show::papers::Paper;
use show::run::{Jolt, Jolted, Mode};
use show::state::{Done, Message, Reader};
use show::time::{At, Moment};
use show::turn::Actor;

use crate::papers::PaperView;
use crate::view::{
    AboutView, ChainView, ClockView, JoltView, LastTake, LineView, MessageView, MissingView,
    NextView, OnAirView, ReaderView, TrackView, UndoView, View,
};

pub use again::again;
pub use alert::{alert, say_alert, say_missing};
pub use aside::aside;
pub use catchup::catch_up;
pub use debrief::debrief;
pub use drift::drift;
pub use erase::erase;
pub use fit::fit;
pub use journal::{called_by, journal};
pub use learnt::learnt;
pub use people::check_title;
pub use remedy::remedies;
pub use replay::{replay, tape};
pub use said::{length, signed, time_of_day};
pub use sure::sure;

/// An instant as the wire writes it.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds fit a double until the year 287396")]
pub fn ms(at: At) -> f64 {
    at.0 as f64
}

/// An instant as the wire wrote it.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "it was whole milliseconds")]
pub fn instant(ms: f64) -> At {
    At(ms as i64)
}

/// A name of the contract as text.
#[must_use]
pub fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// The view of a show at a moment.
#[must_use]
pub fn view(show: &Show, moment: &Moment) -> View {
    let now = show.now(moment);
    let timetable = live::timetable(show, now);
    let readiness = live::readiness::segments(show, now);
    View {
        seq: show.seq,
        clock: clock(show, moment),
        about: show.about.as_ref().map_or_else(no_show, |about| self::about(show, about, moment)),
        line: line(show, &timetable),
        chains: chains(show),
        blocks: rundown::blocks(show),
        segments: rundown::segments(show, &timetable, &readiness),
        checklist: people::checklist(show),
        people: people::people(show, now),
        ready: people::tallies(show, &readiness),
        alerts: live::alerts::alerts(show, now).iter().map(alert).collect(),
        takeaways: closing::takeaways(show),
        closing: closing::closing(show),
        message: show.message.as_ref().map(message),
        asked: show.asked.as_ref().map(message),
        devices: devices::plan(show),
        undo: undo(show),
        desks: None,
        papers: show
            .papers
            .iter()
            .rev()
            .take(PAPERS)
            .map(|paper| self::paper(show, paper))
            .collect(),
    }
}

/// How many papers are shown.
const PAPERS: usize = 12;

fn paper(show: &Show, paper: &Paper) -> PaperView {
    PaperView {
        what: word(&paper.what),
        layout: paper.layout.as_ref().map(word),
        whom: paper.whom.as_ref().map(|id| id.0.clone()),
        version: paper.version,
        seq: paper.seq,
        at: ms(paper.at),
        changed: show.changed_since(paper),
    }
}

/// What a turn touched, where that is known to be all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Segments that were edited or called, or in which someone appears of whom a check was said.
    pub segments: Vec<SegmentId>,
    /// People of whom a check was said.
    pub people: Vec<PersonId>,
}

impl Touched {
    /// Both together.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.segments.extend(more.segments);
        self.people.extend(more.people);
        self
    }
}

/// Some of the view, built without the whole: the clock, where the run stands, the chains, what can
/// be undone, the people that were touched, and the rows of the segments that were, with those whose
/// chain of the plan begins elsewhere since. `shown` is the view as it was, of the same segments.
#[must_use]
pub fn some(show: &Show, moment: &Moment, touched: &Touched, shown: &View) -> View {
    let now = show.now(moment);
    let timetable = live::timetable(show, now);
    View {
        seq: show.seq,
        clock: clock(show, moment),
        line: line(show, &timetable),
        chains: chains(show),
        segments: rundown::some(show, &timetable, now, &touched.segments, &shown.segments),
        people: people::some(show, now, &touched.people),
        undo: undo(show),
        ..View::default()
    }
}

fn clock(show: &Show, moment: &Moment) -> ClockView {
    let Some(run) = show.under_way() else {
        return ClockView { show: 0.0, real: 0.0, speed: 1 };
    };
    // Told against the wall clock as it is now, so that a step of it moves nothing on the screen.
    let real = moment.wall - moment.since(&run.clock.anchor);
    ClockView { show: ms(run.clock.show), real: ms(At(real)), speed: run.clock.speed }
}

fn about(show: &Show, about: &About, moment: &Moment) -> AboutView {
    let today = moment.at().in_zone(about.zone).date_naive();
    AboutView {
        title: about.title.clone(),
        subtitle: about.subtitle.clone(),
        organiser: about.organiser.clone(),
        date: about.date.to_string(),
        zone: about.zone.name().to_owned(),
        hard_end: about.hard_end.map(|end| ms(about.instant(end))),
        warnings: show.settings.warnings.clone(),
        its_day: (0..=7).contains(&(today - about.date).num_days()),
    }
}

fn no_show() -> AboutView {
    AboutView {
        title: String::new(),
        subtitle: String::new(),
        organiser: String::new(),
        date: String::new(),
        zone: "Europe/Paris".to_owned(),
        hard_end: None,
        warnings: Vec::new(),
        its_day: false,
    }
}

fn line(show: &Show, timetable: &live::timetable::Timetable) -> LineView {
    let run = show.run();
    let last = run.and_then(|r| r.last(&TrackId::main()));
    LineView {
        mode: run.map(|r| word(&r.mode)),
        state: word(&timetable.state),
        hold_since: show.under_way().and_then(|r| r.hold).map(ms),
        last_take: last.map(|p| LastTake {
            at: ms(p.taken),
            segment: p.segment.0.clone(),
            forced: p.forced.len(),
        }),
        guard_ms: show.settings.guard_ms,
        tracks: timetable.tracks.iter().map(|t| track(show, t)).collect(),
        asks: run.and_then(|r| r.asks).filter(|_| live::follow::expected(show)).map(|a| word(&a)),
        jolted: run.and_then(|r| r.jolted.as_ref()).map(jolted),
        filling: show.under_way().and_then(|r| r.filling).map(|f| remedy::filling(show, f)),
    }
}

fn jolted(Jolted { jolt, at }: &Jolted) -> JoltView {
    let (kind, ms, zone) = match jolt {
        Jolt::Stepped { by } => ("stepped", *by, ""),
        Jolt::Slept { ms } => ("slept", *ms, ""),
        Jolt::Rebooted { ms } => ("rebooted", *ms, ""),
        Jolt::Reopened { ms } => ("reopened", *ms, ""),
        Jolt::Zone { now, .. } => ("zone", 0, now.as_str()),
    };
    JoltView { kind: kind.to_owned(), at: self::ms(*at), ms, zone: zone.to_owned() }
}

fn follows(show: &Show, track: &TrackId) -> bool {
    live::follow::following(show).iter().any(|f| f.track == *track)
}

fn track(show: &Show, time: &live::timetable::TrackTime) -> TrackView {
    let run = show.under_way();
    let on_air = run.and_then(|r| r.on_air(&time.track)).map(|p| OnAirView {
        segment: p.segment.0.clone(),
        taken: ms(p.taken),
        duration: show.plan.segment(&p.segment).map_or(0, |s| s.duration),
        adjust: p.adjust - cut(show, &p.segment),
        held_ms: p.held,
    });
    let next = time.next.as_ref().map(|n| NextView {
        segment: n.segment.0.clone(),
        standby: n.standby,
        host_ready: run.and_then(|r| r.host_ready.get(&n.segment)).copied().map(ms),
        jumps: jumps(show, &time.track, &n.segment),
        missing: show.missing(&n.segment).iter().map(missing).collect(),
        follows: follows(show, &time.track),
    });
    TrackView { track: time.track.0.clone(), on_air, next }
}

/// What a segment gives back in the run.
pub(crate) fn cut(show: &Show, id: &show::id::SegmentId) -> i64 {
    show.run().and_then(|run| run.cuts.get(id).copied()).unwrap_or(0)
}

fn jumps(show: &Show, track: &TrackId, to: &show::id::SegmentId) -> Vec<String> {
    let Some(run) = show.under_way() else { return Vec::new() };
    show::decide::jumped(show, run, to, track).into_iter().map(|id| id.0).collect()
}

/// A check that is open for someone.
pub(crate) fn missing(missing: &show::people::Missing) -> MissingView {
    MissingView { person: missing.person.0.clone(), check: missing.check.0.clone() }
}

/// The chains of forecasts.
#[must_use]
fn chains(show: &Show) -> Vec<ChainView> {
    live::chain::chains(show).iter().map(chain).collect()
}

fn chain(chain: &live::chain::Chain) -> ChainView {
    ChainView {
        track: chain.track.0.clone(),
        head: chain.head.0.clone(),
        at_least: chain.start.at_least.map(ms),
        after_now_ms: chain.start.after_now,
    }
}

fn message(message: &Message) -> MessageView {
    let reader = |r: &Reader| ReaderView { by: who(&r.by), at: ms(r.at) };
    MessageView {
        text: message.text.clone(),
        at: ms(message.at),
        to: word(&message.to),
        from: message.from.as_ref().map_or_else(|| "desk".to_owned(), who),
        read: message.read.iter().map(reader).collect(),
    }
}

/// Who acted, as the wire names them: the right of a link, or the desk.
fn who(actor: &Actor) -> String {
    match actor {
        Actor::Link(link) => link.0.split('-').next().unwrap_or_default().to_owned(),
        _ => "desk".to_owned(),
    }
}

fn undo(show: &Show) -> UndoView {
    let last = show.done.back();
    let undone = |d: &Done| !d.undone && d.actor != Actor::Itself;
    UndoView { undo: show.done.iter().any(undone), redo: last.is_some_and(|d| d.undone) }
}

/// Whether the run under way is a rehearsal.
#[must_use]
pub fn rehearsing(show: &Show) -> bool {
    show.under_way().is_some_and(|run| run.mode == Mode::Rehearsal)
}
