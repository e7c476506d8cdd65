//! The rundown as Markdown, in the shape in which a programme is written: it can be brought in
//! again.

use chrono::DateTime;
use chrono_tz::Tz;
use show::Show;
use show::about::About;
use show::people::Person;

use super::line;
use super::schedule::{Item, clock_form, items, named};

/// The rundown as Markdown. `day` is the first day in words, such as "lundi 12 juillet 2021", and
/// `with` the word between a step and who speaks in it: "avec".
#[must_use]
pub fn markdown(show: &Show, day: &str, with: &str) -> Vec<u8> {
    let Some(about) = &show.about else { return Vec::new() };
    let mut out = head(about, day);
    let items = items(show, about);
    let mut block = None;
    let mut date = about.date;
    for item in &items {
        if item.start.date_naive() != date {
            date = item.start.date_naive();
            told(&mut out, &format!("## {date}"));
        }
        if item.segment.block != block {
            block.clone_from(&item.segment.block);
            if let Some(of) = item.block {
                let inside = items.iter().filter(|other| other.segment.block == block);
                let (start, end) = inside.fold((item.start, item.end), |(start, end), other| {
                    (start.min(other.start), end.max(other.end))
                });
                let times = format!("{}–{}", clock(start), clock(end));
                let title = format!("**{}** {}", escaped(&of.title), escaped(&of.subtitle));
                told(&mut out, &format!("### {times} — {}", title.trim_end()));
            }
        }
        segment(&mut out, show, item, with);
    }
    out.into_bytes()
}

fn head(about: &About, day: &str) -> String {
    let mut out = format!("# {}\n", escaped(&about.title));
    for text in [&about.subtitle, &about.organiser, day] {
        if !text.is_empty() {
            told(&mut out, &escaped(text));
        }
    }
    out
}

fn segment(out: &mut String, show: &Show, item: &Item, with: &str) {
    let segment = item.segment;
    let times = format!("{}–{}", clock(item.start), clock(item.end));
    told(out, &format!("#### {times} — {}", escaped(&segment.title)));
    if !segment.subtitle.is_empty() {
        told(out, &format!("_{}_", escaped(&segment.subtitle)));
    }
    let room = item.room();
    if !room.is_empty() {
        told(out, &escaped(&room));
    }
    let appearing = |beat: Option<&show::id::BeatId>| {
        let theirs = show.people.in_segment(&segment.id).filter(|a| a.beat.as_ref() == beat);
        let named = theirs.filter_map(|a| show.people.person(&a.person)).map(voice);
        named.collect::<Vec<_>>()
    };
    let mut points: Vec<String> = appearing(None);
    for beat in &segment.beats {
        let voices = appearing(Some(&beat.id)).join(", ");
        let title = escaped(&beat.title);
        points.push(if voices.is_empty() { title } else { format!("{title} {with} {voices}") });
    }
    if !points.is_empty() {
        let list: Vec<_> = points.iter().map(|point| format!("* {point}")).collect();
        told(out, &list.join("\n"));
    }
}

/// The name in bold, then the function.
fn voice(person: &Person) -> String {
    let whole = named(person);
    let name = line(&person.name);
    let rest = whole.strip_prefix(&name).unwrap_or_default();
    format!("**{}**{}", escaped(&name), escaped(rest))
}

fn clock(at: DateTime<Tz>) -> String {
    at.format(clock_form(at.time())).to_string()
}

fn told(out: &mut String, text: &str) {
    out.push('\n');
    out.push_str(text);
    out.push('\n');
}

/// One line in which nothing is read as markup.
pub(super) fn escaped(text: &str) -> String {
    line(text).chars().fold(String::new(), |mut told, c| {
        if "\\`*_[]<>#|~&$".contains(c) {
            told.push('\\');
        }
        told.push(c);
        told
    })
}
