//! Builders: a plan in a few words.

use chrono::{NaiveDate, NaiveTime};
use show::Command;
use show::about::About;
use show::checks::{CheckItem, Per, Phase};
use show::command::Programme;
use show::id::{AppearanceId, CheckCode, PersonId, SegmentId};
use show::people::{Appearance, Person, PersonKind};
use show::plan::{Kind, Plan, Segment, Start};
use show::time::{At, DayTime, Secs};

/// 12 July 2021.
#[must_use]
pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 7, 12).unwrap()
}

/// A time of day: `"09:00"` or `"09:00:30"`.
#[must_use]
pub fn time(text: &str) -> NaiveTime {
    let parsed = NaiveTime::parse_from_str(text, "%H:%M:%S%.f");
    parsed.or_else(|_| NaiveTime::parse_from_str(text, "%H:%M")).unwrap()
}

/// A wall time of the first day, in the plan's terms.
#[must_use]
pub fn wall(text: &str) -> DayTime {
    DayTime { day: 0, time: time(text) }
}

/// The instant of a wall time on 12 July 2021 in Paris.
#[must_use]
pub fn at(text: &str) -> At {
    about().instant(wall(text))
}

/// Minutes as seconds.
#[must_use]
pub fn secs(minutes: i64) -> Secs {
    minutes * 60
}

/// What the show is called: 12 July 2021 in Paris, no hard end.
#[must_use]
pub fn about() -> About {
    About {
        title: "L’économie de l’alliance".into(),
        subtitle: String::new(),
        organiser: "Le Réseau".into(),
        date: date(),
        zone: chrono_tz::Europe::Paris,
        hard_end: None,
    }
}

/// A talk that follows the one before it, on the main track.
#[must_use]
pub fn segment(id: &str, title: &str, minutes: i64) -> Segment {
    Segment::new(id.into(), title.into(), secs(minutes))
}

/// The same with a hard start.
#[must_use]
pub fn hard(id: &str, start: &str, minutes: i64) -> Segment {
    Segment { start: Start::Hard(wall(start)), ..segment(id, id, minutes) }
}

/// A named person.
#[must_use]
pub fn person(id: &str) -> Person {
    Person {
        id: id.into(),
        kind: PersonKind::Person,
        name: format!("{id} NAME"),
        given: id.into(),
        family: "NAME".into(),
        role: String::new(),
        organisation: String::new(),
        pronunciation: String::new(),
        bio: String::new(),
        pace: None,
    }
}

/// An organisation for which nobody is named.
#[must_use]
pub fn organisation(id: &str) -> Person {
    let name = id.to_owned();
    let (given, family) = (String::new(), String::new());
    Person { kind: PersonKind::Organisation, name, given, family, ..person(id) }
}

/// A person in a segment.
#[must_use]
pub fn appearance(id: &str, person: &str, segment: &str) -> Appearance {
    Appearance {
        id: AppearanceId::from(id),
        person: PersonId::from(person),
        segment: SegmentId::from(segment),
        beat: None,
        role: String::new(),
        substitute: None,
    }
}

/// A line of the checklist.
#[must_use]
pub fn item(code: &str, per: Per, phase: Phase, due: Secs, critical: bool) -> CheckItem {
    CheckItem::new(CheckCode::from(code), per, phase, due.into(), critical)
}

/// A programme of these segments, with nobody in it.
#[must_use]
pub fn programme(segments: Vec<Segment>) -> Programme {
    Programme {
        about: about(),
        plan: Plan { segments, ..Plan::default() },
        persons: Vec::new(),
        appearances: Vec::new(),
        earlier: Vec::new(),
    }
}

/// A small day, brought in whole: opening 9:00 (hard) 10 min, debate 35 (at least 25), talk 15 (at least 10), lunch 10:15
/// (hard, 15 min of slack) 60, closing 15, which ends at 11:30; two people, one organisation;
/// `confirmed` (critical) for each person, `sound` (critical) for each passage.
#[must_use]
pub fn a_show() -> Command {
    let opening = Segment { kind: Kind::Opening, ..hard("opening", "09:00", 10) };
    let debate = Segment { kind: Kind::Debate, least: secs(25), ..segment("debate", "Débat", 35) };
    let lunch = Segment { kind: Kind::Lunch, ..hard("lunch", "10:15", 60) };
    let closing = Segment { kind: Kind::Closing, ..segment("closing", "Conclusions", 15) };
    let talk = Segment { least: secs(10), ..segment("talk", "Exposé", 15) };
    let programme = Programme {
        persons: vec![person("ada"), person("bob"), organisation("rameau")],
        appearances: vec![
            appearance("ada-opening", "ada", "opening"),
            appearance("bob-debate", "bob", "debate"),
            appearance("rameau-talk", "rameau", "talk"),
            appearance("ada-closing", "ada", "closing"),
        ],
        ..programme(vec![opening, debate, talk, lunch, closing])
    };
    let checklist = vec![
        item("confirmed", Per::Person, Phase::Before, secs(24 * 60), true),
        item("slides", Per::Appearance, Phase::Before, secs(120), false),
        item("sound", Per::Appearance, Phase::Day, secs(15), true),
        item("picture", Per::Appearance, Phase::Day, secs(15), false),
    ];
    Command::Bring { programme: Box::new(programme), checklist }
}
