//! What the rows of the closing say, and the beats they make on the rundown.

use std::collections::BTreeSet;

use show::Show;
use show::closing::{Closing, Row, TakeawayKind};
use show::id::{BeatId, PersonId, SegmentId};
use show::people::{Person, PersonKind};
use show::plan::{Beat, Segment};
use show::time::Secs;

use crate::course::counted;

/// What is said in a row: its script with the fields filled from the show, line by line, then
/// each takeaway it tells, behind a dash.
///
/// Fields: `{title}` and `{subtitle}` of the show, `{organiser}`, `{speakers}` and
/// `{organisations}` (how many speak: as run so far, and as things stand for what is to come),
/// `{thanks}` (all that was noted as owed, in a list), `{partners}` (the organisations that speak),
/// `{missed}` (whose passages were all given up) and `{stand_ins}` (who came in another's place): a
/// line with one of these two is left out while it would name nobody.
#[must_use]
pub fn script(show: &Show, row: &Row) -> Vec<String> {
    let said = said(show, row);
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    let told = row.takeaways.iter().filter_map(|id| show.takeaways.iter().find(|t| t.id == *id));
    lines.chain(told.map(|t| format!("– {}", t.text))).collect()
}

/// The script of a row with its fields filled from the show.
#[must_use]
pub fn said(show: &Show, row: &Row) -> String {
    fill(show, &row.script)
}

/// The beats that put the fitted rows on the rundown: those that are kept, in order. Their names
/// are those of the rows.
#[must_use]
pub fn beats(
    show: &Show,
    closing: &Closing,
    lengths: impl IntoIterator<Item = Option<Secs>>,
) -> Vec<Beat> {
    let beat = |(row, time): (&Row, Option<Secs>)| {
        let duration = Some(time?);
        let script = script(show, row).join("\n");
        Some(Beat { id: BeatId(row.id.0.clone()), title: row.title.clone(), duration, script })
    };
    closing.rows.iter().zip(lengths).filter_map(beat).collect()
}

/// How long the words of a row take when they are read aloud, in whole seconds, rounded up: at the
/// pace of its speaker, else at `pace` words a minute.
#[must_use]
pub fn aloud(show: &Show, row: &Row, pace: u16) -> Secs {
    let speaker = row.speaker.as_ref().and_then(|id| show.people.person(id));
    let pace = speaker.and_then(|p| p.pace).unwrap_or(pace).max(1);
    let words: usize = script(show, row).iter().map(|line| spoken(line)).sum();
    let words = Secs::try_from(words).unwrap_or(Secs::MAX / 60);
    (words * 60 + Secs::from(pace) - 1) / Secs::from(pace)
}

/// How many words are spoken in a line: those with a letter or a digit in them. An elision ("l’")
/// is said with what follows it.
fn spoken(line: &str) -> usize {
    line.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn fill(show: &Show, text: &str) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    let about = show.about.as_ref();
    let of_about =
        |field: fn(&show::about::About) -> &String| about.map_or("", |a| field(a).as_str());
    let speakers = spoke(show, PersonKind::Person).len().to_string();
    let partners = spoke(show, PersonKind::Organisation);
    let organisations = partners.len().to_string();
    let owed = show.takeaways.iter().filter(|t| t.kind == TakeawayKind::Thanks);
    let thanks = owed.map(|t| t.text.as_str()).collect::<Vec<_>>().join(", ");
    let besides = [("{missed}", listed(&missed(show))), ("{stand_ins}", listed(&stand_ins(show)))];
    let named = |line: &&str| !besides.iter().any(|(f, who)| who.is_empty() && line.contains(f));
    let besides = besides.iter().map(|(field, who)| (*field, who.as_str()));
    let fields = [
        ("{title}", of_about(|a| &a.title)),
        ("{subtitle}", of_about(|a| &a.subtitle)),
        ("{organiser}", of_about(|a| &a.organiser)),
        ("{speakers}", &speakers),
        ("{organisations}", &organisations),
        ("{thanks}", &thanks),
        ("{partners}", &listed(&partners)),
    ];
    let fields: Vec<_> = fields.into_iter().chain(besides).collect();
    let filled = |line: &str| {
        fields.iter().fold(line.to_owned(), |line, (field, value)| line.replace(field, value))
    };
    text.split('\n').filter(named).map(filled).collect::<Vec<_>>().join("\n")
}

/// Names one after the other.
fn listed(people: &[&Person]) -> String {
    people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Those of a kind who spoke, or will as things stand.
fn spoke(show: &Show, kind: PersonKind) -> Vec<&Person> {
    let spoken: BTreeSet<_> = in_show(show).map(|s| &s.id).collect();
    let theirs = show.people.appearances.iter().filter(|a| spoken.contains(&a.segment));
    let people = each_once(theirs.filter_map(|a| show.people.person(&a.person)));
    people.into_iter().filter(|p: &&Person| p.kind == kind).collect()
}

/// The people all of whose passages were given up.
pub(super) fn missed(show: &Show) -> Vec<&Person> {
    let spoke = spoke(show, PersonKind::Person);
    let all = show.people.appearances.iter().filter_map(|a| show.people.person(&a.person));
    let all = each_once(all.filter(|p| p.kind == PersonKind::Person));
    all.into_iter().filter(|p| !spoke.contains(p)).collect()
}

/// The people who spoke where the programme names someone who did not.
pub(super) fn stand_ins(show: &Show) -> Vec<&Person> {
    let Some(brought) = &show.brought else { return Vec::new() };
    let spoken: BTreeSet<_> = in_show(show).map(|s| &s.id).collect();
    let announced = |segment: &SegmentId, person: &PersonId| {
        brought.appearances.iter().any(|a| a.segment == *segment && a.person == *person)
    };
    let replaced = |segment: &SegmentId| {
        let said = brought.appearances.iter().filter(|a| a.segment == *segment);
        let here = |person: &PersonId| {
            show.people.appearances.iter().any(|a| a.segment == *segment && a.person == *person)
        };
        said.into_iter().any(|a| !here(&a.person))
    };
    let came = show.people.appearances.iter().filter(|a| {
        spoken.contains(&a.segment) && !announced(&a.segment, &a.person) && replaced(&a.segment)
    });
    each_once(came.filter_map(|a| show.people.person(&a.person)))
}

/// The segments that were on air or will be as things stand: as run, not as planned.
pub(super) fn in_show(show: &Show) -> impl Iterator<Item = &Segment> {
    let run = counted(show);
    show.plan.segments.iter().filter(move |s| match run {
        None => !s.dropped,
        Some(run) => run.went(&s.id) || (run.ended.is_none() && run.to_come(s)),
    })
}

/// Each of these once, in order.
pub(super) fn each_once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
