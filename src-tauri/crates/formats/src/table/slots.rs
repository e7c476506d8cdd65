//! The rows of a table that are a programme's.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::listed::private;
use super::read::Known;
use super::speakers::{looks_named, voices};
use super::times::{self, Said};
use super::{Cell, Field, GridRow};
use crate::draft::{DraftNote, NoteCode};
use crate::people::{Person, Voice};
use crate::programme::kind::kind_named;
use crate::rows::{DAY, Day, Group, Row, Rows};
use crate::text::fold::{fold, words};

/// Reads the rows below the heads.
pub fn slots(known: &Known, all: &mut Rows) {
    let mut reader = Reader::of(known);
    for row in known.body() {
        reader.row(row, all);
    }
    by_number(&mut all.rows, &reader.numbers);
    if reader.utc {
        all.show.times_in = Some("UTC".to_owned());
        all.notes.push(DraftNote::new(NoteCode::UtcTimes, None, &[]));
    }
    all.notes.extend(private(known));
}

struct Reader<'a> {
    known: &'a Known<'a>,
    /// A title's column, with the columns of the people in it.
    titles: Vec<(usize, Vec<usize>)>,
    /// Single words in the columns of people are people's.
    handles: bool,
    day: Day,
    group: Option<usize>,
    /// The number of the day that each of the rows made says, where it says one.
    numbers: Vec<Option<u32>>,
    utc: bool,
}

/// What the type of a row says of it.
enum Sort {
    Item,
    /// It has no time of its own.
    Milestone,
    GroupStart,
    GroupEnd,
    Delay,
}

impl<'a> Reader<'a> {
    fn of(known: &'a Known<'a>) -> Self {
        let (titles, people) = (known.columns(Field::Title), known.columns(Field::Speakers));
        let paired = titles.len() > 1 && titles.len() == people.len();
        let with = |(at, title): (usize, &usize)| {
            let own = if paired { vec![people[at]] } else { people.clone() };
            (*title, if titles.len() > 1 && !paired { Vec::new() } else { own })
        };
        let cells = || known.body().take(60).flat_map(|row| people.iter().map(|at| row.text(*at)));
        let full = cells().filter(|text| !text.is_empty()).count();
        let single = cells().filter(|t| !t.is_empty() && !t.contains(char::is_whitespace)).count();
        Self {
            known,
            titles: titles.iter().enumerate().map(with).collect(),
            handles: single * 2 > full,
            day: Day::Unsaid,
            group: None,
            numbers: Vec::new(),
            utc: false,
        }
    }

    fn cell(&self, row: &GridRow, field: Field) -> Cell {
        let column = self.known.column(field);
        column.and_then(|at| row.cells.get(at).cloned()).unwrap_or_default()
    }

    fn text(&self, row: &GridRow, field: Field) -> String {
        self.cell(row, field).text()
    }

    fn row(&mut self, grid_row: &GridRow, all: &mut Rows) {
        let used = |at: &usize| self.known.fields[*at] != Field::Ignore;
        let empty =
            (0..self.known.fields.len()).filter(used).all(|at| grid_row.text(at).is_empty());
        if empty {
            return;
        }
        let number = self.date(grid_row);
        let sort = sort(&self.text(grid_row, Field::Kind));
        match sort {
            Sort::GroupStart => return self.start_group(grid_row, all),
            Sort::GroupEnd => return self.group = None,
            Sort::Delay => return left_out(grid_row, all),
            Sort::Item | Sort::Milestone => {}
        }
        self.named_group(grid_row, all);
        let base = self.base(grid_row, &sort, all);
        let made = self.titled(grid_row, &base);
        self.numbers.extend(made.iter().map(|_| number));
        all.rows.extend(made);
    }

    /// The day of a row, or of the rows above it; and its number, where one is printed.
    fn date(&mut self, row: &GridRow) -> Option<u32> {
        let mut number = None;
        for column in self.known.columns(Field::Date) {
            let Some(cell) = row.cells.get(column) else { continue };
            match nth(cell) {
                Some(nth) => number = Some(nth),
                None => self.day = times::day(cell).unwrap_or(self.day),
            }
        }
        if let (Some(nth), Day::Unsaid | Day::Nth(_)) = (number, self.day) {
            self.day = Day::Nth(nth);
        }
        number
    }

    fn start_group(&mut self, row: &GridRow, all: &mut Rows) {
        let title = self.titles.first().map(|(at, _)| row.text(*at)).unwrap_or_default();
        self.group = Some(all.groups.len());
        let notes = self.notes(row);
        all.groups.push(Group { line: row.line, title, notes });
    }

    /// A column names each row's group.
    fn named_group(&mut self, row: &GridRow, all: &mut Rows) {
        if self.known.column(Field::Block).is_none() {
            return;
        }
        let title = self.text(row, Field::Block);
        if title.is_empty() {
            return;
        }
        if self.group.is_none_or(|at| all.groups[at].title != title) {
            let known = all.groups.iter().position(|group| group.title == title);
            self.group = Some(known.unwrap_or(all.groups.len()));
            if known.is_none() {
                all.groups.push(Group { line: row.line, title, notes: String::new() });
            }
        }
    }

    /// What all items of a row have in common.
    fn base(&mut self, row: &GridRow, sort: &Sort, all: &mut Rows) -> Row {
        let timed = !matches!(sort, Sort::Milestone);
        let start = self.time(row, Field::Start, all).filter(|_| timed);
        let end = self.time(row, Field::End, all).filter(|_| timed);
        let until = start.and_then(|said| said.until.map(|at| Said { at, until: None, ..said }));
        if let Some(date) = start.or(end).and_then(|said| said.date) {
            self.day = Day::Date(date);
        }
        let of_day = |said: Said| match (said.date, self.day) {
            (Some(date), Day::Date(day)) => said.at + (date - day).num_days() * DAY,
            _ => said.at,
        };
        self.utc |= start.or(end).is_some_and(|said| said.utc);
        let kind = self.text(row, Field::Kind);
        Row {
            line: row.line,
            day: self.day,
            start: start.map(of_day),
            end: end.or(until).map(of_day),
            duration: times::length(&self.cell(row, Field::Duration)).filter(|_| timed),
            number: self.text(row, Field::Number),
            subtitle: self.text(row, Field::Subtitle),
            kind: kind_named(&kind),
            room: self.text(row, Field::Room),
            link: self.text(row, Field::Link),
            notes: self.notes(row),
            block: self.group,
            dropped: is_yes(&self.cell(row, Field::Skip)),
            ..Row::default()
        }
    }

    fn time(&self, row: &GridRow, field: Field, all: &mut Rows) -> Option<Said> {
        let column = self.known.column(field)?;
        let cell = row.cells.get(column)?;
        let found = times::said(cell);
        let text = cell.text();
        if found.is_none() && text.contains(|c: char| c.is_ascii_digit()) {
            let printed = text.chars().take(60).collect();
            let facts = [("printed", printed), ("column", self.known.called(column))];
            all.notes.push(DraftNote::new(NoteCode::NotATime, Some(row.line), &facts));
        }
        found
    }

    /// Text of the columns of notes, each with its head where that says more than « notes ».
    fn notes(&self, row: &GridRow) -> String {
        let mut out = Vec::new();
        for column in self.known.columns(Field::Notes) {
            let text = row.text(column);
            if text.is_empty() {
                continue;
            }
            let head = &self.known.heads[column];
            let plain = Field::of_head(head).contains(&Field::Notes) || head.trim().is_empty();
            out.push(if plain {
                text
            } else {
                format!("{}\u{a0}: {text}", self.known.called(column))
            });
        }
        let kind = self.text(row, Field::Kind);
        if !kind.is_empty() && kind_named(&kind).is_none() && !is_timer(&kind) {
            let column = self.known.column(Field::Kind).unwrap_or(0);
            out.push(format!("{}\u{a0}: {kind}", self.known.called(column)));
        }
        out.join("\n")
    }

    /// One row, or one for each of the rooms that stand side by side.
    fn titled(&self, grid_row: &GridRow, base: &Row) -> Vec<Row> {
        let one = |title: &usize, people: &[usize]| self.item(grid_row, base, *title, people);
        let [(title, people)] = &self.titles[..] else { return self.across(grid_row, base) };
        vec![one(title, people)]
    }

    fn across(&self, grid_row: &GridRow, base: &Row) -> Vec<Row> {
        let texts = |at: &usize, people: &[usize]| {
            [&[*at], people]
                .concat()
                .iter()
                .map(|at| grid_row.text(*at))
                .collect::<Vec<_>>()
                .concat()
        };
        let full: Vec<&(usize, Vec<usize>)> =
            self.titles.iter().filter(|(at, people)| !texts(at, people).is_empty()).collect();
        let all: Vec<String> = full.iter().map(|(at, people)| fold(&texts(at, people))).collect();
        let same = all.len() > 1 && all.windows(2).all(|pair| pair[0] == pair[1]);
        let rooms = self.titles.iter().map(|(at, _)| *at).collect::<Vec<_>>();
        let items = full.iter().map(|(at, people)| {
            let mut item = self.item(grid_row, base, *at, people);
            item.room = self.known.called(*at);
            item
        });
        let mut items: Vec<Row> = items.collect();
        // One cell for all, or the same in every room: for everybody.
        let alone = items.len() == 1 && items[0].voices.is_empty() && full[0].0 == rooms[0];
        if same || alone || items.is_empty() {
            items.truncate(1);
            items.iter_mut().for_each(|item| item.room = base.room.clone());
        }
        if items.is_empty() {
            items.push(base.clone());
        }
        items
    }

    fn item(&self, grid_row: &GridRow, base: &Row, title: usize, people: &[usize]) -> Row {
        let mut row = Row { title: grid_row.text(title), ..base.clone() };
        let mut rest = Vec::new();
        for at in people {
            let cell = grid_row.text(*at);
            let (found, more) = voices(&cell, self.handles);
            let named = found.iter().any(|voice| match voice {
                Voice::Person(person) => person.sure || looks_named(&person.name),
                Voice::Organisation(_) => false,
            });
            // « Pause » in the column of names is what happens, not who.
            if row.title.is_empty() && (kind_named(&cell).is_some() || !named) {
                row.title = cell;
                continue;
            }
            row.voices.extend(found);
            rest.extend(more);
        }
        self.about(grid_row, &mut row.voices);
        if !rest.is_empty() {
            row.notes = format!("{}\n{}", rest.join("\n"), row.notes).trim().to_owned();
        }
        row.kind = kind_named(&row.title).or(row.kind);
        if row.title.is_empty() {
            row.derived.push("title");
            row.title = instead(&row);
        }
        row
    }

    /// Function and organisation in columns of their own, of the one person of a row.
    fn about(&self, row: &GridRow, voices: &mut [Voice]) {
        let said = |field| Some(self.text(row, field)).filter(|text| !text.is_empty());
        if let [Voice::Person(Person { role, organisation, .. })] = voices {
            *role = role.take().or_else(|| said(Field::Role));
            *organisation = organisation.take().or_else(|| said(Field::Organisation));
        }
    }
}

/// A title for what has none: its number, who speaks, or what it is.
fn instead(row: &Row) -> String {
    let voice = row.voices.first().map(|voice| match voice {
        Voice::Person(person) => person.name.clone(),
        Voice::Organisation(name) => name.clone(),
    });
    let first = row.notes.lines().next().map(str::to_owned);
    let number = Some(row.number.clone()).filter(|number| !number.is_empty());
    number.or(voice).or(first).unwrap_or_default()
}

fn left_out(row: &GridRow, all: &mut Rows) {
    let text: String = row.shown().chars().take(120).collect();
    let at = row.line.to_string();
    let lines = format!("Ligne {at}");
    let facts = [("from", at.clone()), ("to", at), ("lines", lines), ("text", text)];
    all.notes.push(DraftNote::new(NoteCode::RowLeftOut, Some(row.line), &facts));
}

/// « 3 », « Jour 3 »: which day of the event.
fn nth(cell: &Cell) -> Option<u32> {
    let text = cell.text();
    let words = words(&text);
    let number = match &words[..] {
        [number] => number,
        [day, number] if matches!(day.as_str(), "jour" | "day" | "j" | "d") => number,
        _ => return None,
    };
    number.parse().ok().filter(|nth| (1..=60).contains(nth))
}

/// Where days are numbered and dated, a night belongs to the day whose number it bears.
fn by_number(rows: &mut [Row], numbers: &[Option<u32>]) {
    let mut first: BTreeMap<u32, NaiveDate> = BTreeMap::new();
    for (row, number) in rows.iter().zip(numbers) {
        if let (Day::Date(date), Some(number)) = (row.day, number) {
            let known = first.entry(*number).or_insert(date);
            *known = date.min(*known);
        }
    }
    for (row, number) in rows.iter_mut().zip(numbers) {
        let base = number.and_then(|number| first.get(&number).copied());
        if let (Day::Date(date), Some(base)) = (row.day, base) {
            let later = (date - base).num_days() * DAY;
            row.day = Day::Date(base);
            row.start = row.start.map(|at| at + later);
            row.end = row.end.map(|at| at + later);
        }
    }
}

fn sort(kind: &str) -> Sort {
    match words(kind).join(" ").as_str() {
        "group start" | "group" | "block" | "bloc" | "groupe" => Sort::GroupStart,
        "group end" => Sort::GroupEnd,
        "milestone" | "jalon" => Sort::Milestone,
        "delay" => Sort::Delay,
        _ => Sort::Item,
    }
}

/// How a timer counts is nothing for a rundown.
fn is_timer(kind: &str) -> bool {
    matches!(
        words(kind).join(" ").as_str(),
        "count down" | "count up" | "clock" | "none" | "time to end" | "milestone" | "event"
    )
}

fn is_yes(cell: &Cell) -> bool {
    match cell {
        Cell::Truth(truth) => *truth,
        Cell::Number(number) => *number != 0.0,
        Cell::Text(text) => {
            matches!(fold(text).as_str(), "oui" | "yes" | "true" | "vrai" | "x" | "1")
        }
        _ => false,
    }
}
