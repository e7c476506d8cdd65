//! A speaker's call sheet: when, where, what before and after, what is still missing.

use live::planned::{Span, planned};
use paper::{
    CallBeat, CallCheck, CallHeads, CallMoment, CallPassage, CallSheet, CallSheetPaper, Phrase,
};
use show::checks::{CheckItem, Due, Phase};
use show::people::{Appearance, People, Person, PersonKind, PrivateField};
use show::plan::Segment;
use show::time::{At, Secs};

use super::Making;
use super::said::Phrasing;
use crate::fault::Fault;

/// What is due earlier than so long before a passage is not part of that day.
const SAME_DAY: Secs = 6 * 3600;

/// Call sheets as a PDF: the one of the person asked for, or everyone's.
pub fn pdf(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::call_sheet(&call_sheet(making)?)?)
}

/// Call sheets as a paper.
///
/// # Errors
/// When there is no programme yet, or no such person.
pub fn call_sheet(making: &Making) -> Result<CallSheetPaper, Fault> {
    let said = making.said()?;
    let name = said.text("document-call-sheet");
    let foot = said.foot(&name, making.show.paper_version(), making.moment, true);
    let people = &making.show.people;
    let whom = making.wanted.whom.as_deref();
    if let Some(id) = whom.filter(|id| people.person(&(*id).into()).is_none()) {
        let what = "person".to_owned();
        return Err(show::Refusal::Unknown { what, id: id.to_owned() }.into());
    }
    let spans = planned(making.show);
    let rows = making.show.plan.segments.iter().zip(spans).collect();
    let sheets = Sheets { making, said: &said, rows };
    let all = people.persons.iter().filter(|p| match whom {
        Some(id) => p.id.0 == id,
        None => p.kind == PersonKind::Person && people.appearances.iter().any(|a| a.person == p.id),
    });
    let text = |key: &str| said.text(key);
    let heads = CallHeads {
        passage: text("call-passage"),
        segment: text("call-segment"),
        day: text("call-day"),
        may_move: text("call-may-move"),
        screen: text("call-screen"),
        timer: text("call-timer"),
        join: text("call-join"),
        checks: text("call-checks"),
        call: text("call-whom"),
        callers: vec![
            Phrase::new(text("call-desk"), text("call-desk-when")),
            Phrase::new(text("call-organiser"), text("call-organiser-when")),
        ],
    };
    let people = all.map(|person| sheets.sheet(person)).collect();
    let sheet = said.sheet(name, foot, making.moment, making.templates.clone());
    Ok(CallSheetPaper { sheet, heads, people })
}

struct Sheets<'a> {
    making: &'a Making<'a>,
    said: &'a Phrasing<'a>,
    rows: Vec<(&'a Segment, Span)>,
}

impl Sheets<'_> {
    fn sheet(&self, person: &Person) -> CallSheet {
        let people = &self.making.show.people;
        let mut theirs: Vec<(usize, &Appearance)> = Vec::new();
        for (at, (segment, _)) in self.rows.iter().enumerate().filter(|(_, (s, _))| !s.dropped) {
            let mut inside = people.in_segment(&segment.id).filter(|a| a.person == person.id);
            theirs.extend(inside.next().map(|a| (at, a)));
        }
        let first = theirs.first().map(|(at, _)| self.rows[*at]);
        let role = theirs.first().map_or("", |(_, a)| &a.role);
        let until = |(segment, span): (&Segment, Span)| {
            let facts = [
                ("length", self.said.spoken(segment.duration).into()),
                ("time", self.said.clock(span.end).into()),
            ];
            self.making.words.text("call-until", &facts)
        };
        CallSheet {
            name: person.name.clone(),
            function: self.said.introduced(person, role).function,
            time: first.map(|(_, span)| self.said.clock(span.start)).unwrap_or_default(),
            until: first.map(until).unwrap_or_default(),
            timer: first.map(|(segment, _)| self.timer(segment, person)).unwrap_or_default(),
            passages: theirs.iter().map(|(at, _)| self.passage(*at, person)).collect(),
            day: self.day(&theirs),
            join: self.join(&theirs, person),
            checks: self.checks(theirs.first().copied(), first.map(|(_, span)| span.start)),
        }
    }

    /// What the speaker's timer shows at first: the length of their step, else of the segment.
    fn timer(&self, segment: &Segment, person: &Person) -> String {
        let own = segment.beats.iter().find(|beat| self.is_theirs(segment, &beat.id, person));
        let secs = own.and_then(|beat| beat.duration).unwrap_or(segment.duration);
        format!("{:02}:{:02}", secs / 60, secs % 60)
    }

    fn is_theirs(&self, segment: &Segment, beat: &show::id::BeatId, person: &Person) -> bool {
        let mut inside = self.making.show.people.in_segment(&segment.id);
        inside.any(|a| a.person == person.id && a.beat.as_ref() == Some(beat))
    }

    fn passage(&self, at: usize, person: &Person) -> CallPassage {
        let (segment, span) = self.rows[at];
        let times = format!("{} – {}", self.said.clock(span.start), self.said.clock(span.end));
        let room = super::tables::room(self.making, segment);
        let day = self.said.local(span.start).date_naive();
        let mut place = vec![times, room];
        if day != self.making.show.about.as_ref().map_or(day, |about| about.date) {
            place.insert(0, self.said.day(day));
        }
        place.retain(|part| !part.is_empty());
        let beat = |beat: &show::plan::Beat| CallBeat {
            length: beat.duration.map(|secs| self.said.spoken(secs)).unwrap_or_default(),
            title: beat.title.clone(),
            own: self.is_theirs(segment, &beat.id, person),
        };
        CallPassage {
            title: match segment.number.is_empty() {
                true => segment.title.clone(),
                false => format!("{} · {}", segment.number, segment.title),
            },
            subtitle: segment.subtitle.clone(),
            place: place.join(" · "),
            beats: segment.beats.iter().map(beat).collect(),
            around: self.around(at, person),
        }
    }

    fn around(&self, at: usize, person: &Person) -> String {
        let track = &self.rows[at].0.track;
        let beside = |(segment, _): &&(&Segment, Span)| !segment.dropped && segment.track == *track;
        let before = self.rows[..at].iter().rev().find(beside).map(|(s, _)| self.named(s));
        let after = self.rows[at + 1..].iter().find(beside).map(|(s, _)| self.named(s));
        let key = match (&before, &after) {
            (Some(_), Some(_)) => "call-between",
            (Some(_), None) => "call-last",
            (None, Some(_)) => "call-first",
            (None, None) => "call-alone",
        };
        let facts = [
            ("before", before.unwrap_or_default().into()),
            ("after", after.unwrap_or_default().into()),
        ];
        let mut told = self.making.words.text(key, &facts);
        let host = self.rows[at].0.host.as_ref().filter(|host| **host != person.id);
        if let Some(host) = host.and_then(|id| self.making.show.people.person(id)) {
            told = format!("{told} {}", self.said.with("call-host", "name", host.name.clone()));
        }
        told
    }

    /// Who is on stage in a segment, or its title where that is nobody or many.
    fn named(&self, segment: &Segment) -> String {
        let people = &self.making.show.people;
        let mut names: Vec<&str> = Vec::new();
        for a in people.in_segment(&segment.id) {
            let name = people.person(&a.person).map(|p| p.name.as_str());
            names.extend(name.filter(|name| !names.contains(name)));
        }
        match names.len() {
            1..=3 => names.join(", "),
            _ => self.said.with("call-titled", "title", segment.title.clone()),
        }
    }

    /// What is due before the first passage, and each time on air.
    fn day(&self, theirs: &[(usize, &Appearance)]) -> Vec<CallMoment> {
        let mut moments: Vec<(At, String, bool)> = Vec::new();
        if let Some((at, _)) = theirs.first() {
            let start = self.rows[*at].1.start;
            let due = self.listed(theirs[0].1).filter_map(|item| match item.due {
                Due::Before(secs) if secs <= SAME_DAY => Some((start.plus(-secs), item)),
                _ => None,
            });
            moments.extend(due.map(|(at, item)| (at, self.titled(item), false)));
        }
        for (at, _) in theirs {
            let span = self.rows[*at].1;
            moments.push((span.start, self.said.text("call-on-air"), true));
            moments.push((span.end, self.said.text("call-off-air"), false));
        }
        moments.sort_by_key(|(at, ..)| *at);
        let told = moments.into_iter().map(|(at, text, on_air)| CallMoment {
            time: self.said.clock(at),
            text,
            on_air,
        });
        told.collect()
    }

    fn titled(&self, item: &CheckItem) -> String {
        wire::build::check_title(self.making.show, &item.code, self.making.words)
    }

    /// What is expected for a passage.
    fn listed(&self, appearance: &Appearance) -> impl Iterator<Item = &CheckItem> {
        let show = self.making.show;
        show.people.checklist_of(show.kind_of(appearance))
    }

    fn join(&self, theirs: &[(usize, &Appearance)], person: &Person) -> Vec<Phrase> {
        let mut links: Vec<&str> = theirs.iter().map(|(at, _)| &*self.rows[*at].0.link).collect();
        links.retain(|link| !link.is_empty());
        links.dedup();
        let known = self.making.contacts.get(&person.id).into_iter().flat_map(|c| &c.opened);
        let own = known.filter(|(field, _)| *field == PrivateField::JoinLink);
        let own: Vec<_> = own.map(|(_, link)| link.as_str()).collect();
        let mut told: Vec<Phrase> = links
            .iter()
            .map(|link| Phrase::new(self.said.text("call-link"), format!(" {link}")))
            .collect();
        told.extend(
            own.iter().map(|link| Phrase::new(self.said.text("call-own-link"), format!(" {link}"))),
        );
        if told.is_empty() {
            told.push(Phrase::new(self.said.text("call-link"), self.said.text("call-to-come")));
        }
        told.push(Phrase::plain(self.said.text("call-advice")));
        told
    }

    fn checks(&self, first: Option<(usize, &Appearance)>, start: Option<At>) -> Vec<CallCheck> {
        let (Some((_, appearance)), Some(start)) = (first, start) else { return Vec::new() };
        let people = &self.making.show.people;
        let before = self.listed(appearance).filter(|item| item.phase == Phase::Before);
        let check = |item: &CheckItem| {
            let mark = people.mark(&People::key(appearance, item));
            let done = mark.is_some_and(|mark| mark.state.settled());
            let (at, form) = match item.due {
                Due::Before(secs) if secs <= SAME_DAY => (start.plus(-secs), "%H:%M"),
                Due::Before(secs) => (start.plus(-secs), "%d/%m"),
                Due::On(_) => {
                    let set = live::readiness::set_time(self.making.show, item);
                    (set.unwrap_or(start), "%d/%m")
                }
            };
            let due = self.said.local(at);
            CallCheck {
                done,
                title: self.titled(item),
                state: match done {
                    true => self.said.text("call-done"),
                    false => self.said.with("call-before", "time", due.format(form).to_string()),
                },
            }
        };
        before.map(check).collect()
    }
}
