//! A show's file as the start screen tells of it, without opening it for work.

use std::fs;
use std::path::Path;

use show::Show;
use show::id::TrackId;
use show::time::{At, Millis, Moment};
use store::Store;
use wire::build::{ms, word};
use wire::home::{Recent, RecentAir};

use crate::loaded::Loaded;

/// A show for the start screen, as its file says it stands.
pub(crate) fn recent(path: &Path, moment: &Moment) -> Recent {
    let changed = fs::metadata(path).and_then(|m| m.modified()).ok();
    let since = changed.and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok());
    let mut recent = Recent {
        path: path.to_string_lossy().into_owned(),
        title: path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default(),
        subtitle: String::new(),
        date: String::new(),
        state: "draft".to_owned(),
        last_at: since.map_or(0.0, |t| t.as_secs_f64() * 1000.0),
        on_air: None,
        missing: !path.exists(),
    };
    if let Some((show, last)) = peek(path) {
        recent.last_at = last.map_or(recent.last_at, |wall| ms(At(wall)));
        if let Some(about) = &show.about {
            recent.title.clone_from(&about.title);
            recent.subtitle.clone_from(&about.subtitle);
            recent.date = about.date.to_string();
        }
        recent.on_air = on_air(&show, moment);
        recent.state = match show.run() {
            Some(run) if run.ended.is_some() => "over".to_owned(),
            Some(run) if !run.passages.is_empty() => "running".to_owned(),
            _ => "draft".to_owned(),
        };
    }
    recent
}

/// A show as its file gives it back, where the file is sound and nobody has it open. A damaged
/// one is left for its opening, which sets it aside and says so.
///
/// With it, when its last turn was made: looking at a file changes its own time.
fn peek(path: &Path) -> Option<(Show, Option<Millis>)> {
    store::check(path).ok().filter(|health| health.damage.is_none())?;
    let store = Store::open(path).ok()?.store;
    let loaded = Loaded::of(&store).ok()?;
    let last = loaded.last.as_ref().map(|moment| moment.wall);
    Some((loaded.show(), last))
}

fn on_air(show: &Show, moment: &Moment) -> Option<RecentAir> {
    let run = show.under_way()?;
    let timetable = live::timetable(show, show.now(moment));
    let passage = run.on_air(&TrackId::main())?;
    let due = timetable.main()?.on_air.as_ref()?.due;
    // Told by the wall clock, so that the start screen can count without the show's own.
    let left = due.since(show.now(moment)) / i64::from(run.clock.speed);
    Some(RecentAir {
        mode: word(&run.mode),
        title: show.plan.segment(&passage.segment)?.title.clone(),
        ends: run.hold.is_none().then(|| ms(moment.at().plus_ms(left))),
        over: timetable.day.map_or(0, |day| day.over),
    })
}
