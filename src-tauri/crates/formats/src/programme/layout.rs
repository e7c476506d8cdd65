//! Which line belongs to what: items with the lines under them, and what is left out.

use std::collections::BTreeMap;

use super::blocks::{self, Block};
use super::heading::is_person;
use super::role::Role;
use super::timeline::{Timeline, When};
use crate::draft::{DraftNote, NoteCode};
use crate::people::voices;
use crate::text::fold::words;
use crate::text::line::{Column, LONGEST};
use crate::text::{Line, Styled};
use crate::when::clock::Clock;
use crate::when::date::Written;
use crate::when::stamp::Stamp;

/// One timed line, with what stands under it.
#[derive(Debug, Clone)]
pub struct Item {
    /// Index of its line.
    pub line: usize,
    /// When it is.
    pub when: When,
    /// Its end is not printed.
    pub derived: bool,
    /// Day of the show, from 1.
    pub day: u32,
    /// Room or stream whose heading it stands under.
    pub track: Option<String>,
    /// What stands beside the time.
    pub title: Styled,
    /// Nothing does: the time itself is its title.
    pub untitled: bool,
    /// How deep its line is: 1–6 a heading, 8 plain, 9 a bullet.
    pub rank: u8,
    /// It is of a table of rooms or days, where nothing holds anything else.
    pub tabled: bool,
    /// Indices of the lines under it.
    pub body: Vec<usize>,
    /// Index of the untimed heading it stands under.
    pub under: Option<usize>,
    /// Index of its block.
    pub block: Option<usize>,
}

/// What stands beside a time, short enough for a sentence: what is bold, or the first words.
pub fn label(title: &Styled) -> String {
    const LONGEST: usize = 70;
    let text = title.strong_at(0).map_or(title.text.as_str(), |end| &title.text[..end]);
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// A document laid out.
#[derive(Debug, Default)]
pub struct Layout {
    /// The segments to be, in order.
    pub items: Vec<Item>,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The days, as their dates are written.
    pub days: Vec<Written>,
    /// The lines under an untimed heading that stand before its first item, by its index.
    pub headed: BTreeMap<usize, Vec<usize>>,
    /// For each line, whether something was made of it.
    pub used: Vec<bool>,
    /// What is doubtful or wrong.
    pub notes: Vec<DraftNote>,
}

/// Longest title of a text behind the programme, in characters.
const AFTERWORD: usize = 60;

/// A line that must go on: « … , maire de Lyon, et ».
fn is_open(text: &str) -> bool {
    const GOING_ON: &[&str] = &[
        "et", "and", "de", "du", "des", "la", "le", "les", "à", "au", "the", "of", "avec", "par",
        "with", "by",
    ];
    text.ends_with([',', '&', '('])
        || text.rsplit(' ').next().is_some_and(|word| GOING_ON.contains(&word))
}

/// Level of a room that heads the column of a table: below all that is marked.
const IN_TABLE: u8 = 7;

/// Words that head what runs in one room beside others.
const TRACKS: &str = "salle amphi amphitheatre room track piste parcours stream hall scene stage";

/// « A ////// B »: what runs side by side, written in one line.
fn side_by_side(title: &Styled) -> Vec<Styled> {
    let text = &title.text;
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let mark = word.trim_end();
        if mark.len() > 1 && mark.bytes().all(|b| b == b'/') {
            out.push(title.part(start..at));
            start = at + word.len();
        }
        at += word.len();
    }
    out.push(title.from(start));
    out.retain(|part| !part.is_empty());
    if out.is_empty() { vec![title.clone()] } else { out }
}

/// Lays a document out.
pub fn lay_out(lines: &[Line], roles: &[Role]) -> Layout {
    let stamps = roles.iter().filter_map(|role| match role {
        Role::Timed(stamp) => Some(stamp),
        _ => None,
    });
    let last = roles.iter().rposition(|role| matches!(role, Role::Timed(_))).unwrap_or(0);
    let mut walk = Walk {
        lines,
        roles,
        last,
        out: Layout { used: vec![false; lines.len()], ..Layout::default() },
        timeline: Timeline::new(stamps),
        open: false,
        heading: None,
        track: None,
        placed: false,
    };
    for index in 0..lines.len() {
        walk.line(index);
    }
    let Walk { mut out, timeline, .. } = walk;
    out.notes.extend(timeline.notes);
    blocks::group(lines, &mut out);
    out
}

struct Walk<'a> {
    lines: &'a [Line],
    roles: &'a [Role],
    /// The last timed line.
    last: usize,
    out: Layout,
    timeline: Timeline,
    /// What follows belongs to the last item.
    open: bool,
    /// The untimed heading above, with its level.
    heading: Option<(usize, u8)>,
    /// The room whose heading stands above, with its level.
    track: Option<(String, u8)>,
    /// The present day has an item.
    placed: bool,
}

impl Walk<'_> {
    fn line(&mut self, index: usize) {
        if self.out.used[index] {
            return;
        }
        match &self.roles[index] {
            Role::Timed(stamp) => self.item(index, stamp),
            Role::Absurd(printed) => {
                let facts = [("printed", printed.clone())];
                let line = Some(self.lines[index].number);
                self.out.notes.push(DraftNote::new(NoteCode::AbsurdTime, line, &facts));
                self.out.used[index] = true;
                self.open = false;
            }
            Role::Day(written) => self.day(index, written),
            Role::Heading(level) => self.heading(index, *level),
            // Behind the last item nothing but its own lines is the programme's.
            Role::Furniture if index > self.last => self.open = false,
            Role::Furniture | Role::Window(_) => {}
            Role::Aside => self.open = false,
            Role::Room => {
                self.out.used[index] = true;
                self.open = false;
                self.track = Some((self.lines[index].text.text.clone(), IN_TABLE));
            }
            Role::Text => self.text(index),
        }
    }

    fn day(&mut self, index: usize, written: &Written) {
        self.out.used[index] = true;
        self.open = false;
        (self.track, self.heading) = (None, None);
        match self.out.days.last_mut() {
            Some(last) if last.same_day(written) => {
                last.complete(written);
            }
            Some(last) if !self.placed => *last = written.clone(),
            _ => {
                self.out.days.push(written.clone());
                self.placed = false;
            }
        }
    }

    fn heading(&mut self, index: usize, level: u8) {
        let text = &self.lines[index].text.text;
        let of_track =
            words(text).first().is_some_and(|word| TRACKS.split(' ').any(|track| track == word));
        if !of_track
            && self.open
            && let Some(item) = self.out.items.last_mut()
            && item.rank < level
            && item.rank < 7
        {
            item.body.push(index);
            self.out.used[index] = true;
            return;
        }
        self.open = false;
        self.heading = Some((index, level));
        if of_track {
            self.track = Some((text.clone(), level));
            self.out.used[index] = true;
        } else if self.track.as_ref().is_some_and(|(_, track)| *track >= level) {
            self.track = None;
        }
    }

    fn text(&mut self, index: usize) {
        if !self.open {
            if let Some((heading, _)) = self.heading {
                self.out.headed.entry(heading).or_default().push(index);
            }
            return;
        }
        let line = &self.lines[index];
        if index > self.last && self.begins_afterword(index) {
            self.open = false;
            return;
        }
        let Some(item) = self.out.items.last_mut() else { return };
        self.out.used[index] = true;
        let wrapped = item.body.is_empty()
            && item.title.text.len() <= LONGEST
            && !line.is_long()
            && !line.opens
            && line.bullet.is_none()
            && line.cells.is_empty()
            && (line.text.text.starts_with(char::is_lowercase) || is_open(&item.title.text));
        if wrapped {
            item.title = std::mem::take(&mut item.title).join(&line.text);
        } else {
            item.body.push(index);
        }
    }

    /// Behind the last item, a short line between blank ones is the title of another text.
    fn begins_afterword(&self, index: usize) -> bool {
        let line = &self.lines[index];
        let text = &line.text.text;
        let alone = line.opens && self.lines.get(index + 1).is_some_and(|next| next.opens);
        alone
            && self.out.items.last().is_some_and(|item| !item.body.is_empty())
            && line.bullet.is_none()
            && line.cells.is_empty()
            && text.chars().count() <= AFTERWORD
            && !text.ends_with(|c: char| c.is_ascii_punctuation())
            && !matches!(voices(&line.text), Some(read) if is_person(read.list.first()))
    }

    fn item(&mut self, index: usize, stamp: &Stamp) {
        let line = &self.lines[index];
        self.out.used[index] = true;
        let (title, untitled) = self.title(index, stamp);
        let rank = line.heading.unwrap_or(if line.bullet.is_some() { 9 } else { 8 });
        let of_column = line.column == Some(Column::Room);
        if self
            .track
            .as_ref()
            .is_some_and(|(_, level)| rank <= *level || *level == IN_TABLE && !of_column)
        {
            self.track = None;
        }
        if self.heading.is_some_and(|(_, level)| rank <= level && level < 7) {
            self.heading = None;
        }
        let day = u32::try_from(self.out.days.len().max(1)).unwrap_or(u32::MAX);
        let placed = self.timeline.place(stamp, &label(&title), line.number, day);
        let Some(mut when) = placed else {
            self.open = false;
            return;
        };
        let derived = when.end.is_none();
        let until = line.until.and_then(Clock::minutes).filter(|until| *until > when.start);
        when.end = when.end.or(until);
        self.placed = true;
        self.open = true;
        let parts = if line.cells.is_empty() { side_by_side(&title) } else { vec![title] };
        self.out.items.extend(parts.into_iter().map(|title| Item {
            line: index,
            when,
            derived,
            day,
            track: self.track.as_ref().map(|(name, _)| name.clone()),
            title,
            untitled,
            rank,
            tabled: line.column.is_some(),
            body: Vec::new(),
            under: self.heading.map(|(index, _)| index),
            block: None,
        }));
    }

    /// What stands beside the time, else on the next line, else the time itself.
    fn title(&mut self, index: usize, stamp: &Stamp) -> (Styled, bool) {
        if !stamp.rest.is_empty() {
            return (stamp.rest.clone(), false);
        }
        let next = index + 1;
        if matches!(self.roles.get(next), Some(Role::Text | Role::Heading(_)))
            && self.lines[next].bullet.is_none()
        {
            self.out.used[next] = true;
            return (self.lines[next].text.clone(), false);
        }
        (Styled::plain(&stamp.printed), true)
    }
}
