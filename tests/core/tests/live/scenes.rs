//! Moments of a small day that several tests look at.

use kit::acts::{About, Act, play};
use kit::build::wall;
use kit::{Stage, a_show, at, hard, programme, segment};
use show::Command;
use show::checks::CheckState;
use show::plan::{Segment, SegmentValue};
use show::time::At;

/// A day of these segments.
pub fn day(segments: Vec<Segment>) -> Command {
    Command::Bring { programme: Box::new(programme(segments)), checklist: Vec::new() }
}

/// A live run of the small day, the opening on air since 09:00.
pub fn on_air() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage
}

/// The same, the debate on air since then.
pub fn debate_since(text: &str) -> Stage {
    let mut stage = on_air();
    stage.at(text).top();
    stage
}

/// A plenary, then two rooms side by side after the break, then the plenary again at 11:00.
pub fn rooms() -> Command {
    let on = |track: &str, segment: Segment| Segment { track: track.into(), ..segment };
    day(vec![
        hard("plenary", "09:00", 60),
        segment("break", "Pause", 15),
        on("w1", segment("w1-a", "Salle 1", 20)),
        on("w1", segment("w1-b", "Salle 1, suite", 10)),
        on("w2", hard("w2-a", "10:20", 30)),
        hard("returns", "11:00", 15),
    ])
}

/// Edits one field of a segment.
pub fn edit(stage: &Stage, id: &str, now: SegmentValue) -> Command {
    let was = stage.show.plan.segment(&id.into()).unwrap().value(&now);
    Command::Edit { segment: id.into(), now, was }
}

/// The end of the show that must not be passed.
pub fn hard_end(stage: &mut Stage, text: &str) {
    let mut about = stage.show.about.clone().unwrap();
    about.hard_end = Some(wall(text));
    stage.show.about = Some(about);
}

/// Says how far a check of a passage is.
pub fn check(stage: &mut Stage, appearance: &str, code: &str, state: CheckState) {
    let passages = &stage.show.people.appearances;
    let person = passages.iter().find(|a| a.id.as_str() == appearance).unwrap().person.clone();
    let (check, note) = (code.into(), String::new());
    stage.play(Command::Check { person, appearance: Some(appearance.into()), check, state, note });
}

/// A stage after random calls and edits, under a run or none; with rooms or without.
pub fn played(acts: &[Act], rooms_too: bool) -> Stage {
    let mut stage = if rooms_too { Stage::live(rooms()) } else { Stage::with([a_show()]) };
    play(&mut stage, About::Run, acts);
    stage
}

/// `"10:15:00"`, in Paris, with milliseconds where there are some.
pub fn clock(at: At) -> String {
    at.in_zone(chrono_tz::Europe::Paris).format("%H:%M:%S%.f").to_string()
}

/// The same of what may be missing.
pub fn clocks(times: impl IntoIterator<Item = Option<At>>) -> Vec<String> {
    times.into_iter().map(|t| t.map_or_else(|| "-".into(), clock)).collect()
}

/// A second of the first day, in instants.
pub fn t(text: &str) -> At {
    at(text)
}
