//! A PDF as poppler's tools see it.

use std::io::Write;
use std::process::{Command, Stdio};

const MILLIMETRE: f64 = 72.0 / 25.4;

/// What stands in a PDF, page by page.
pub struct Reading {
    pdf: Vec<u8>,
}

/// One word and where it stands, in points from the sheet's top left corner.
#[derive(Debug)]
pub struct Word {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

pub fn read(pdf: Vec<u8>) -> Reading {
    assert!(pdf.starts_with(b"%PDF-"), "no PDF came out");
    Reading { pdf }
}

impl Reading {
    /// The text as it lies on the sheets; pages end with a form feed.
    pub fn layout(&self) -> String {
        self.ask("pdftotext", &["-layout", "-", "-"])
    }

    /// The text of each page in the order it was written, every run of blanks one space.
    pub fn pages(&self) -> Vec<String> {
        let text = self.ask("pdftotext", &["-raw", "-", "-"]);
        text.trim_end_matches('\u{c}').split('\u{c}').map(one_line).collect()
    }

    /// All pages in one line.
    pub fn text(&self) -> String {
        self.pages().join(" ")
    }

    /// A line of `pdfinfo`, such as `Title`; `None` when the file does not say.
    pub fn info(&self, name: &str) -> Option<String> {
        let told = self.ask("pdfinfo", &["-isodates", "-"]);
        let prefix = format!("{name}:");
        told.lines().find_map(|line| Some(line.strip_prefix(&prefix)?.trim().to_owned()))
    }

    /// The fonts, without the tag of their subset.
    pub fn fonts(&self) -> Vec<String> {
        let table = self.ask("pdffonts", &["-"]);
        let mut names: Vec<String> = table.lines().skip(2).map(font_name).collect();
        names.sort();
        names
    }

    /// Every word with its place.
    pub fn words(&self) -> Vec<Word> {
        self.ask("pdftotext", &["-bbox", "-", "-"]).lines().filter_map(word).collect()
    }

    /// Every word of an A4 sheet keeps this far, in millimetres, from its left and right edges, and none runs off it.
    pub fn assert_within(&self, margin: f64) {
        let (left, right) = (margin * MILLIMETRE, (210.0 - margin) * MILLIMETRE);
        for word in self.words() {
            assert!(word.left >= left && word.right <= right, "past a margin: {word:?}");
            assert!(word.top >= 0.0 && word.bottom <= 297.0 * MILLIMETRE, "past an edge: {word:?}");
        }
    }

    /// The same with the margins of the design, 14 mm.
    pub fn assert_in_the_margins(&self) {
        self.assert_within(13.9);
    }

    fn ask(&self, tool: &str, arguments: &[&str]) -> String {
        // pdftotext -bbox writes titles from beyond the basic plane as lone surrogates.
        String::from_utf8_lossy(&self.ask_bytes(tool, arguments)).into_owned()
    }

    fn ask_bytes(&self, tool: &str, arguments: &[&str]) -> Vec<u8> {
        let mut child = Command::new(tool)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{tool} did not start ({error}): install poppler-utils")
            });
        let mut input = child.stdin.take().unwrap();
        let pdf = self.pdf.clone();
        let feeder = std::thread::spawn(move || input.write_all(&pdf));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap().unwrap();
        assert!(output.status.success(), "{tool} could not read the PDF");
        output.stdout
    }
}

/// Every run of blanks one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn font_name(line: &str) -> String {
    let name = line.split_whitespace().next().unwrap();
    name.split_once('+').map_or(name, |(_, name)| name).to_owned()
}

/// `<word xMin="39.6" yMin="42.5" xMax="60.0" yMax="50.1">text</word>`
fn word(line: &str) -> Option<Word> {
    let (attributes, text) =
        line.trim().strip_prefix("<word ")?.strip_suffix("</word>")?.split_once('>')?;
    let mut numbers =
        attributes.split('"').skip(1).step_by(2).map(|number| number.parse::<f64>().unwrap());
    let mut next = || numbers.next().unwrap();
    let (left, top, right, bottom) = (next(), next(), next(), next());
    Some(Word { left, top, right, bottom, text: text.to_owned() })
}
