//! What has changed since a paper, on one page for who holds that one.

use live::changes::{Changed, Slot, What, changes as between};
use live::planned::planned;
use live::timetable::RowStatus;
use paper::{ChangeHeads, ChangeRow, ChangesPaper, Labelled, Phrase, RestRow, Struck};
use show::Show;
use show::plan::Segment;
use show::time::At;

use super::Making;
use super::said::Phrasing;
use crate::fault::Fault;

/// The changes as a PDF.
pub fn pdf(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::changes(&changes(making)?)?)
}

/// The changes as a paper.
///
/// # Errors
/// When there is no programme, or no paper to tell them against.
pub fn changes(making: &Making) -> Result<ChangesPaper, Fault> {
    let said = making.said()?;
    let (paper, then) = making.then.as_ref().ok_or(Fault::NoPaper)?;
    let found = between(then, making.show);
    let teller = Teller { making, said: &said, then };
    let (from, version) = (paper.version, making.show.paper_version());
    let time = said.time(paper.at, "%H:%M");
    let facts = [
        ("version", version.to_string().into()),
        ("from", from.to_string().into()),
        ("time", time.clone().into()),
    ];
    let foot = vec![
        making.words.text("changes-foot", &facts),
        said.printed(making.moment),
        said.text("paper-nothing-private"),
    ];
    let title = said.with("changes-title", "time", time.clone());
    let rest = teller.rest(&found);
    Ok(ChangesPaper {
        sheet: said.sheet(title, foot, making.moment, making.templates.clone()),
        aside: Labelled {
            label: said.text("changes-version"),
            value: format!("v{from} → v{version}"),
        },
        summary: Phrase::new(
            said.count("changes-count", found.len()),
            said.text(if found.is_empty() { "changes-none" } else { "changes-rest-holds" }),
        ),
        heads: ChangeHeads {
            what: said.text("changes-what"),
            number: said.text("rundown-number"),
            segment: said.text("changes-segment"),
            time: said.text("rundown-time"),
            length: said.text("changes-length"),
        },
        rows: found.iter().map(|change| teller.row(change)).collect(),
        rest_title: said.text("changes-rest"),
        changed: said.text("changes-changed"),
        advice: teller.advice(&found, &time),
        rest,
    })
}

struct Teller<'a> {
    making: &'a Making<'a>,
    said: &'a Phrasing<'a>,
    then: &'a Show,
}

impl Teller<'_> {
    fn row(&self, change: &Changed) -> ChangeRow {
        let kind = match change.what {
            What::Added => "added",
            What::Removed => "removed",
            What::Dropped => "dropped",
            What::TakenBack => "taken-back",
            What::Time => "time",
            What::Who => "who",
            What::Where => "where",
            What::Text => "text",
        };
        let (was, now) = (change.was.as_ref(), change.now.as_ref());
        let segment = now.or(was).map(|(segment, _)| segment);
        let gone = matches!(change.what, What::Removed | What::Dropped);
        let put = matches!(change.what, What::Added | What::TakenBack);
        let timed = gone || put || change.what == What::Time;
        let slots = (
            was.map(|(_, slot)| *slot).filter(|_| timed && !put),
            now.map(|(_, slot)| *slot).filter(|_| timed && !gone),
        );
        ChangeRow {
            what: self.said.text(&format!("changes-what-{kind}")),
            number: segment.map(|s| s.number.clone()).unwrap_or_default(),
            title: segment.map(|s| s.title.clone()).unwrap_or_default(),
            detail: self.detail(change),
            time: struck(slots, |slot| self.said.clock(slot.start)),
            length: struck(slots, |slot| self.said.spoken(slot.length)),
        }
    }

    fn detail(&self, change: &Changed) -> Vec<Struck> {
        let both = change.was.as_ref().zip(change.now.as_ref());
        match (change.what, both) {
            (What::Time, _) if change.rows > 1 => {
                let last = change.last.as_ref().and_then(|id| self.making.show.plan.segment(id));
                let title = last.map(|s| s.title.clone()).unwrap_or_default();
                let facts = [("count", (change.rows - 1).into()), ("title", title.into())];
                vec![plain(self.making.words.text("changes-with", &facts))]
            }
            (What::Who, Some(((was, _), (now, _)))) => {
                let (was, now) = (self.who(self.then, was), self.who(self.making.show, now));
                vec![Struck { was, now }]
            }
            (What::Where, Some(((was, _), (now, _)))) => pairs([
                (&was.room, &now.room),
                (&was.link, &now.link),
                (&was.track.0, &now.track.0),
            ]),
            (What::Text, Some(((was, _), (now, _)))) => self.texts(was, now),
            (What::Added | What::TakenBack, _) => {
                let now = change.now.as_ref().map(|(s, _)| self.who(self.making.show, s));
                now.into_iter().filter(|who| !who.is_empty()).map(plain).collect()
            }
            _ => Vec::new(),
        }
    }

    fn texts(&self, was: &Segment, now: &Segment) -> Vec<Struck> {
        let mut told = pairs([
            (&was.number, &now.number),
            (&was.title, &now.title),
            (&was.subtitle, &now.subtitle),
            (&was.notes, &now.notes),
        ]);
        let beats =
            |s: &Segment| s.beats.iter().map(|b| (b.title.clone(), b.duration)).collect::<Vec<_>>();
        if beats(was) != beats(now) {
            let list = |s: &Segment| {
                let one = |b: &show::plan::Beat| match b.duration {
                    Some(secs) => format!("{} ({})", b.title, self.said.spoken(secs)),
                    None => b.title.clone(),
                };
                s.beats.iter().map(one).collect::<Vec<_>>().join(" ; ")
            };
            told.push(Struck { was: list(was), now: list(now) });
        }
        if was.script != now.script {
            told.push(plain(self.said.text("changes-script")));
        }
        told
    }

    fn who(&self, show: &Show, segment: &Segment) -> String {
        let name = |id: &show::id::PersonId| show.people.person(id).map(|p| p.name.clone());
        let mut names: Vec<String> = Vec::new();
        for a in show.people.in_segment(&segment.id) {
            names.extend(name(&a.person).filter(|name| !names.contains(name)));
        }
        let host = segment.host.as_ref().and_then(name);
        names.extend(host.map(|name| self.said.with("rundown-host", "name", name)));
        if names.is_empty() { self.said.text("changes-nobody") } else { names.join(", ") }
    }

    /// The rundown from the first change on, or from what is on air where that stands before it.
    fn rest(&self, found: &[Changed]) -> Vec<RestRow> {
        let show = self.making.show;
        let timetable = live::timetable(show, show.now(self.making.moment));
        let spans = planned(show);
        let touched = |segment: &Segment| found.iter().any(|c| covers(show, c, segment));
        let on_air =
            |at: usize| timetable.rows.get(at).is_some_and(|r| r.status == RowStatus::OnAir);
        let rows = show.plan.segments.iter().enumerate();
        let Some(first) = rows.clone().find(|(at, s)| touched(s) || on_air(*at)).map(|(at, _)| at)
        else {
            return Vec::new();
        };
        let row = |(at, segment): (usize, &Segment)| {
            let forecast = timetable.rows.get(at).and_then(|row| row.start);
            let start: Option<At> = forecast.or(spans.get(at).map(|s| s.start));
            let cut = show.run().map_or(segment.duration, |run| run.length(segment));
            let note = match (segment.dropped, on_air(at)) {
                (true, _) => self.said.text("rundown-dropped"),
                (_, true) => self.said.text("changes-on-air"),
                _ => String::new(),
            };
            RestRow {
                number: segment.number.clone(),
                time: start.map(|at| self.said.time(at, "%H:%M")).unwrap_or_default(),
                length: self.said.minutes(cut),
                title: segment.title.clone(),
                note,
                changed: touched(segment),
            }
        };
        rows.skip(first).map(row).collect()
    }

    /// From where the old paper no longer holds.
    fn advice(&self, found: &[Changed], time: &str) -> String {
        let starts = found.iter().filter_map(|c| c.was.as_ref()).min_by_key(|(_, slot)| slot.start);
        let Some((segment, slot)) = starts else { return String::new() };
        let facts = [
            ("time", time.to_owned().into()),
            ("title", segment.title.clone().into()),
            ("start", self.said.clock(slot.start).into()),
        ];
        self.making.words.text("changes-advice", &facts)
    }
}

/// Whether a change is about a segment: the one it names, or those that shift with it.
fn covers(show: &Show, change: &Changed, segment: &Segment) -> bool {
    let Some((first, _)) = &change.now else { return false };
    let place = |id| show.plan.position(id);
    let (from, at) = (place(&first.id), place(&segment.id));
    let to = change.last.as_ref().and_then(place).or(from);
    from <= at && at <= to
}

fn struck(slots: (Option<Slot>, Option<Slot>), say: impl Fn(&Slot) -> String) -> Struck {
    let (was, now) = (slots.0.as_ref().map(&say), slots.1.as_ref().map(&say));
    match (was, now) {
        (Some(was), Some(now)) if was == now => plain(now),
        (was, now) => Struck { was: was.unwrap_or_default(), now: now.unwrap_or_default() },
    }
}

fn plain(now: String) -> Struck {
    Struck { was: String::new(), now }
}

/// Those of these texts that changed.
fn pairs<const N: usize>(texts: [(&String, &String); N]) -> Vec<Struck> {
    let changed = texts.into_iter().filter(|(was, now)| was != now);
    changed.map(|(was, now)| Struck { was: was.clone(), now: now.clone() }).collect()
}
