//! A document of words as Markdown.

use super::{Part, Prose};
use crate::out::line;
use crate::out::markdown::escaped;

/// The document as Markdown.
#[must_use]
pub fn markdown(prose: &Prose) -> Vec<u8> {
    let mut out = format!("# {}\n\n{}\n", escaped(&prose.title), escaped(&prose.over));
    let aside = prose.aside.iter().map(|(label, value)| (value.clone(), format!(" {label}")));
    for (strong, rest) in aside.chain(prose.facts.iter().cloned()) {
        out.push_str(&format!("\n{}\n", phrase(&strong, &rest)));
    }
    prose.parts.iter().for_each(|one| part(&mut out, one));
    if let Some((strong, rest)) = &prose.note {
        out.push_str(&format!("\n{}\n", phrase(strong, rest)));
    }
    let foot: Vec<_> = prose.foot.iter().map(|one| escaped(&line(one))).collect();
    out.push_str(&format!("\n---\n\n{}\n", foot.join(" · ")));
    out.into_bytes()
}

fn part(out: &mut String, part: &Part) {
    let times: Vec<_> = part.beside().collect();
    out.push_str(&format!("\n## {}\n", escaped(&line(&part.title))));
    for words in [times.join(" · "), line(&part.who)].iter().filter(|words| !words.is_empty()) {
        out.push_str(&format!("\n{}\n", escaped(words)));
    }
    for lines in part.lines.chunk_by(|a, b| a.point && b.point) {
        out.push('\n');
        for one in lines {
            let point = if one.point { "- " } else { "" };
            out.push_str(&format!("{point}{}\n", escaped(&line(&one.text))));
        }
    }
}

fn phrase(strong: &str, rest: &str) -> String {
    let space = if rest.starts_with(' ') { " " } else { "" };
    let strong = escaped(&line(strong));
    let strong = if strong.is_empty() { strong } else { format!("**{strong}**") };
    format!("{strong}{space}{}", escaped(&line(rest)))
}
