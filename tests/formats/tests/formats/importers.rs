//! One test of each importer, on documents written for it.

mod docx;
mod html;
mod org;
mod pdf;
mod programme_text;
mod rst;

use formats::importers::{IMPORTERS, Reading};
use tests_formats::{fixture, fixtures};

use crate::support::{problems, span};

/// A fixture read, and that its importer was chosen.
fn read(name: &str) -> Reading {
    let fixture = fixture(name);
    let reading = formats::open(&fixture.bytes, Some(name)).unwrap();
    assert_eq!(reading.draft.source.format, fixture.format);
    reading
}

/// What a document was understood to say, short enough for the eye.
fn told(reading: &Reading) -> String {
    let draft = &reading.draft;
    let show = &draft.show;
    let line = |number: u32| reading.lines[number as usize - 1].as_str();
    let mut out = format!("{:?} {:?} {:?}\n", show.title, show.date, show.time_zone);
    for block in &draft.blocks {
        out += &format!(
            "{} {} | {} ‹{}›\n",
            block.id,
            block.start.unwrap(),
            block.title,
            line(block.line)
        );
    }
    for segment in &draft.segments {
        let people: Vec<&str> = segment
            .people
            .iter()
            .map(|one| draft.person(&one.person).unwrap().name.as_str())
            .collect();
        out += &format!("{} {}", segment.id, span(segment));
        out += &segment.block.as_ref().map_or(String::new(), |block| format!(" in {block}"));
        out += &segment.track.as_ref().map_or(String::new(), |track| format!(" [{track}]"));
        out += &format!(
            " {:?} {} | {:?} {people:?} {:?}",
            segment.kind, segment.title, segment.subtitle, segment.derived
        );
        out += &format!(" ‹{}›\n", line(segment.line));
        for beat in &segment.beats {
            out += &format!("    - {} | {:?} ‹{}›\n", beat.title, beat.subtitle, line(beat.line));
        }
    }
    for note in draft.notes.iter().filter(|note| note.proposal.is_none()) {
        out += &format!("{:?} {}\n", note.level, note.text.replace('\u{a0}', " "));
    }
    out
}

#[test]
fn each_importer_has_its_fixture_and_knows_it() {
    for importer in IMPORTERS {
        let mine = || fixtures().into_iter().filter(|fixture| fixture.format == importer.format);
        assert!(mine().count() > 0, "{}: no fixture", importer.format);
        for fixture in mine() {
            // By its content: the name is only for the eye.
            let reading = formats::open(&fixture.bytes, None).unwrap();
            assert_eq!(reading.draft.source.format, importer.format, "{}", fixture.name);
        }
    }
}

#[test]
fn every_line_that_is_told_of_is_one_that_is_shown() {
    for fixture in fixtures() {
        let reading = formats::open(&fixture.bytes, Some(&fixture.name)).unwrap();
        let last = reading.lines.len();
        let draft = &reading.draft;
        let lines = draft.segments.iter().map(|segment| segment.line);
        let beats = draft.segments.iter().flat_map(|segment| &segment.beats).map(|beat| beat.line);
        let notes = draft.notes.iter().filter_map(|note| note.line);
        for line in lines.chain(beats).chain(notes) {
            assert!((1..=last).contains(&(line as usize)), "{}: line {line}", fixture.name);
        }
        assert!(problems(draft).is_empty(), "{}: {:?}", fixture.name, problems(draft));
    }
}
