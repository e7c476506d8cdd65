//! Shows of any length.

use show::Command;
use show::checks::{Per, Phase};
use show::command::Programme;
use show::plan::Segment;

/// A show of so many people with the checklist that ships, ten of them in each segment of five
/// minutes from 09:00.
///
/// # Panics
/// When the checklist that ships cannot be read.
#[must_use]
pub fn crowd(people: usize) -> Command {
    let segment = |n: usize| match n {
        0 => crate::hard("s0", "09:00", 5),
        n => crate::segment(&format!("s{n}"), &format!("Exposé {n}"), 5),
    };
    let appearance =
        |n: usize| crate::appearance(&format!("a{n}"), &format!("p{n}"), &format!("s{}", n / 10));
    let programme = Programme {
        persons: (0..people).map(|n| crate::person(&format!("p{n}"))).collect(),
        appearances: (0..people).map(appearance).collect(),
        ..crate::programme((0..people.div_ceil(10)).map(segment).collect())
    };
    let text = include_str!("../../../data/checklists/default.json");
    let checklist = serde_json::from_str(text).unwrap();
    Command::Bring { programme: Box::new(programme), checklist }
}

/// A show of so many segments of five minutes from 09:00, each with a speaker of its own; every
/// so many, one has a hard start (0 for none but the first).
#[must_use]
pub fn long(count: usize, hard_each: usize) -> Command {
    let start = crate::at("09:00");
    let zone = crate::about().zone;
    let of = |n: usize| {
        let segment = crate::segment(&format!("s{n}"), &format!("Exposé {n}"), 5);
        if n > 0 && (hard_each == 0 || !n.is_multiple_of(hard_each)) {
            return segment;
        }
        let minutes = i64::try_from(n).unwrap() * 5;
        let local = start.plus(minutes * 60).in_zone(zone);
        let day = (local.date_naive() - crate::build::date()).num_days();
        let time = show::time::DayTime { day: u16::try_from(day).unwrap(), time: local.time() };
        Segment { start: show::plan::Start::Hard(time), ..segment }
    };
    let programme = Programme {
        persons: (0..count).map(|n| crate::person(&format!("p{n}"))).collect(),
        appearances: (0..count)
            .map(|n| crate::appearance(&format!("a{n}"), &format!("p{n}"), &format!("s{n}")))
            .collect(),
        ..crate::programme((0..count).map(of).collect())
    };
    let checklist = vec![
        crate::item("confirmed", Per::Person, Phase::Before, 86_400, true),
        crate::item("sound", Per::Appearance, Phase::Day, 900, true),
    ];
    Command::Bring { programme: Box::new(programme), checklist }
}
