//! A document of words as DOCX: one table of parts where they have times, headings where not.

use std::io::Cursor;

use docx_rs::{
    BorderType, Docx, Footer, LineSpacing, PageMargin, Paragraph, Run, RunFonts, Style, StyleType,
    Tab, TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableRow, WidthType,
};
use thiserror::Error;

use super::{Line, Part, Prose, fit};
use crate::out::line;

/// That a document could not be written.
#[derive(Debug, Error)]
#[error("the document cannot be written: {0}")]
pub struct NoDocument(String);

/// Twentieths of a point: an A4 sheet and its margins.
const SHEET: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 720;
/// The column of times, and that of words.
const TIMES: usize = 1_750;
const WORDS: usize = 8_600;
/// Greys of what is second and third to read.
const SECOND: &str = "3A3F43";
const THIRD: &str = "5F666B";

/// How large words are set, in hundredths of full size.
#[derive(Clone, Copy)]
struct Type(u32);

impl Type {
    const FULL: Self = Self(100);

    /// Half points of words.
    fn size(self, full: u32) -> usize {
        (full * self.0 / 100) as usize
    }

    /// Twentieths of a point between paragraphs.
    fn after(self, full: u32) -> LineSpacing {
        after(full * self.0 / 100)
    }
}

/// The document as DOCX.
///
/// # Errors
/// [`NoDocument`], a fault of ours.
pub fn docx(prose: &Prose) -> Result<Vec<u8>, NoDocument> {
    let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN);
    let fonts = RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial");
    let heading = |id: &str, name: &str, size: usize| {
        Style::new(id, StyleType::Paragraph).name(name).size(size).bold()
    };
    let mut docx = Docx::new()
        .page_size(SHEET.0, SHEET.1)
        .page_margin(margin.header(400).footer(400))
        .default_fonts(fonts)
        .default_size(22)
        .add_style(heading("Title", "Title", 40))
        .add_style(heading("Heading1", "heading 1", 26))
        .footer(Footer::new().add_paragraph(said(&prose.foot.join("  ·  "), 15, THIRD)));
    for paragraph in head(prose) {
        docx = docx.add_paragraph(paragraph);
    }
    if prose.timed() {
        docx = docx.add_table(table(&prose.parts, Type(fit::size(prose))));
    } else {
        for paragraph in prose.parts.iter().flat_map(|one| part(one, Type::FULL)) {
            docx = docx.add_paragraph(paragraph);
        }
    }
    if let Some((strong, rest)) = &prose.note {
        docx = docx.add_paragraph(phrase(strong, rest, 19).line_spacing(after(0).before(160)));
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).map_err(|error| NoDocument(error.to_string()))?;
    Ok(bytes.into_inner())
}

fn head(prose: &Prose) -> Vec<Paragraph> {
    let title = Paragraph::new().style("Title").add_run(Run::new().add_text(line(&prose.title)));
    let mut all = vec![said(&prose.over, 19, SECOND), title.line_spacing(after(60))];
    if let Some((label, value)) = &prose.aside {
        all.push(phrase(value, &format!(" {label}"), 24));
    }
    if !prose.facts.is_empty() {
        let mut facts = Paragraph::new();
        for (at, (strong, rest)) in prose.facts.iter().enumerate() {
            let gap = if at == 0 { "" } else { "    " };
            facts = facts
                .add_run(Run::new().add_text(format!("{gap}{}", line(strong))).bold().size(20))
                .add_run(Run::new().add_text(text(rest)).size(20));
        }
        all.push(facts.line_spacing(after(200)));
    }
    all
}

fn table(parts: &[Part], set: Type) -> Table {
    let rows = parts.iter().map(|part| {
        let times = part.beside().enumerate().fold(TableCell::new(), |cell, (at, text)| {
            let run = Run::new().add_text(text).size(set.size(if at == 0 { 26 } else { 20 }));
            let run = if at < 2 { run.bold() } else { run.color(SECOND) };
            cell.add_paragraph(Paragraph::new().add_run(run).line_spacing(set.after(40)))
        });
        let words = part_beside(part, set).into_iter();
        let words = words.fold(TableCell::new(), TableCell::add_paragraph);
        let cells = vec![times.width(TIMES, WidthType::Dxa), words.width(WORDS, WidthType::Dxa)];
        TableRow::new(cells).cant_split()
    });
    let rule = |position| {
        TableBorder::new(position).border_type(BorderType::Single).size(8).color("000000")
    };
    let rules =
        [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH];
    let borders = rules.into_iter().map(rule).fold(TableBorders::with_empty(), TableBorders::set);
    Table::without_borders(rows.collect())
        .set_grid(vec![TIMES, WORDS])
        .set_borders(borders)
        .margins(TableCellMargins::new().margin(set.size(120), 60, set.size(80), 0))
        .width(TIMES + WORDS, WidthType::Dxa)
}

/// The words of a part: its title, who speaks, what is said.
fn part(part: &Part, set: Type) -> Vec<Paragraph> {
    let mut all = vec![title(part, set).line_spacing(set.after(20))];
    if !part.who.is_empty() {
        all.push(said(&part.who, set.size(20), SECOND));
    }
    all.extend(part.lines.iter().map(|line| spoken(line, set)));
    all
}

/// The same beside its times: who speaks stands at the end of the title's line.
fn part_beside(part: &Part, set: Type) -> Vec<Paragraph> {
    let who = Run::new().add_tab().add_text(line(&part.who)).size(set.size(20)).color(SECOND);
    let who = if part.who.is_empty() { Run::new() } else { who };
    let end = Tab::new().val(TabValueType::Right).pos(WORDS - 100);
    let title = title(part, set).add_run(who).add_tab(end).line_spacing(set.after(40));
    let said = part.lines.iter().map(|line| spoken(line, set));
    std::iter::once(title).chain(said).collect()
}

fn title(part: &Part, set: Type) -> Paragraph {
    let title = Run::new().add_text(line(&part.title)).size(set.size(26));
    Paragraph::new().style("Heading1").add_run(title).keep_next(true)
}

fn spoken(line: &Line, set: Type) -> Paragraph {
    let words = text(&line.text);
    let words = if line.point { format!("•\u{a0}{words}") } else { words };
    let run = Run::new().add_text(words).size(set.size(26));
    let spoken =
        Paragraph::new().add_run(run).line_spacing(set.after(if line.point { 40 } else { 80 }));
    if line.point {
        let hanging = Some(docx_rs::SpecialIndentType::Hanging(220));
        spoken.indent(Some(220), hanging, None, None)
    } else {
        spoken
    }
}

fn said(words: &str, size: usize, color: &str) -> Paragraph {
    let run = Run::new().add_text(line(words)).size(size).color(color);
    Paragraph::new().add_run(run).line_spacing(after(60))
}

fn phrase(strong: &str, rest: &str, size: usize) -> Paragraph {
    Paragraph::new()
        .add_run(Run::new().add_text(line(strong)).bold().size(size))
        .add_run(Run::new().add_text(text(rest)).size(size))
        .line_spacing(after(60))
}

/// Words that follow others: their first space stays.
fn text(words: &str) -> String {
    let space = if words.starts_with(' ') { " " } else { "" };
    format!("{space}{}", line(words))
}

fn after(twentieths: u32) -> LineSpacing {
    LineSpacing::new().after(twentieths)
}
