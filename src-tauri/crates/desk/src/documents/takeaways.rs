//! What was noted during the day, by theme: a document to go on writing in.

use formats::out::{self, Line, Part, Prose};
use show::closing::{Takeaway, TakeawayKind};

use super::Making;
use super::said::Phrasing;
use crate::fault::Fault;

/// As DOCX.
pub fn docx(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(out::docx(&prose(making)?)?)
}

/// As Markdown.
pub fn markdown(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(out::prose_markdown(&prose(making)?))
}

fn prose(making: &Making) -> Result<Prose, Fault> {
    let said = making.said()?;
    let noted = &making.show.takeaways;
    let title = said.text("document-takeaways");
    let sheet = said.sheet(title, Vec::new(), making.moment, paper::Templates::default());
    let apart = [TakeawayKind::Question, TakeawayKind::Thanks];
    let themed: Vec<_> = noted.iter().filter(|t| !apart.contains(&t.kind)).collect();
    let mut themes: Vec<&str> = Vec::new();
    for one in &themed {
        if !themes.contains(&one.theme.as_str()) {
            themes.push(&one.theme);
        }
    }
    // What has no theme comes after what has one.
    themes.sort_by_key(|theme| theme.is_empty());
    let of_theme = |theme: &str| {
        let none = || said.text("takeaways-no-theme");
        let title = if theme.is_empty() { none() } else { theme.to_owned() };
        part(making, &said, title, themed.iter().copied().filter(|t| t.theme == theme))
    };
    let of_kind = |kind: &TakeawayKind| {
        let title = said.text(&format!("takeaways-{}", apart_word(*kind)));
        part(making, &said, title, noted.iter().filter(|t| t.kind == *kind))
    };
    let parts = themes.into_iter().map(of_theme).chain(apart.iter().map(of_kind));
    Ok(Prose {
        language: sheet.language,
        over: sheet.event,
        title: sheet.title,
        facts: vec![(String::new(), said.count("takeaways-count", noted.len()))],
        parts: parts.filter(|part| !part.lines.is_empty()).collect(),
        foot: vec![said.printed(making.moment)],
        ..Prose::default()
    })
}

fn apart_word(kind: TakeawayKind) -> &'static str {
    if kind == TakeawayKind::Thanks { "thanks" } else { "questions" }
}

fn part<'a>(
    making: &Making,
    said: &Phrasing,
    title: String,
    noted: impl Iterator<Item = &'a Takeaway>,
) -> Part {
    let line = |one: &Takeaway| {
        let kind = said.text(&format!("takeaways-kind-{}", wire::build::word(&one.kind)));
        let segment = one.segment.as_ref().and_then(|id| making.show.plan.segment(id));
        let facts = [
            ("kind", kind.into()),
            ("text", one.text.clone().into()),
            ("segment", segment.map(|s| s.title.clone()).unwrap_or_default().into()),
            ("time", said.time(one.at, "%H:%M").into()),
        ];
        let key = if segment.is_some() { "takeaways-told-in" } else { "takeaways-told-at" };
        Line { point: true, text: making.words.text(key, &facts) }
    };
    Part { title, lines: noted.map(line).collect(), ..Part::default() }
}
