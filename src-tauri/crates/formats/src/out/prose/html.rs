//! A document of words as one HTML page that needs nothing else: it prints, and is copied into a
//! message.

use super::{Line, Part, Prose};
use crate::out::line;

/// How the page looks; it holds no word.
const STYLE: &str = include_str!("prose.css");

/// The document as an HTML page.
#[must_use]
pub fn html(prose: &Prose) -> Vec<u8> {
    let title = escaped(&prose.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n<header>\n",
        escaped(&prose.language)
    );
    out.push_str(&tagged("p", &prose.over));
    out.push_str(&tagged("h1", &prose.title));
    if let Some((label, value)) = &prose.aside {
        out.push_str(&format!("<p class=\"aside\">{}</p>\n", phrase(value, &format!(" {label}"))));
    }
    let facts = prose.facts.iter().map(|(s, r)| format!("<span>{}</span>", phrase(s, r)));
    let facts: Vec<_> = facts.collect();
    if !facts.is_empty() {
        out.push_str(&format!("<p class=\"facts\">{}</p>\n", facts.join(" ")));
    }
    out.push_str("</header>\n<main>\n");
    prose.parts.iter().for_each(|one| part(&mut out, one, prose.timed()));
    if let Some((strong, rest)) = &prose.note {
        out.push_str(&format!("<p class=\"note\">{}</p>\n", phrase(strong, rest)));
    }
    let foot: Vec<_> =
        prose.foot.iter().map(|one| format!("<span>{}</span>", escaped(one))).collect();
    out.push_str(&format!("</main>\n<footer>{}</footer>\n</html>\n", foot.join(" ")));
    out.into_bytes()
}

fn part(out: &mut String, part: &Part, timed: bool) {
    out.push_str("<section>\n");
    if timed {
        let beside: Vec<_> = part.beside().map(|one| format!("<p>{}</p>", escaped(&one))).collect();
        out.push_str(&format!("<div class=\"times\">{}</div>\n", beside.concat()));
    }
    out.push_str("<div>\n");
    out.push_str(&tagged("h2", &part.title));
    if !part.who.is_empty() {
        out.push_str(&format!("<p class=\"who\">{}</p>\n", escaped(&part.who)));
    }
    for lines in part.lines.chunk_by(|a, b| a.point == b.point) {
        out.push_str(&said(lines));
    }
    out.push_str("</div>\n</section>\n");
}

fn said(lines: &[Line]) -> String {
    if lines[0].point {
        let points: Vec<_> = lines.iter().map(|one| tagged("li", &one.text)).collect();
        return format!("<ul>\n{}</ul>\n", points.concat());
    }
    lines.iter().map(|one| tagged("p", &one.text)).collect::<Vec<_>>().concat()
}

fn phrase(strong: &str, rest: &str) -> String {
    let space = if rest.starts_with(' ') { " " } else { "" };
    let strong = line(strong);
    let strong = if strong.is_empty() { strong } else { format!("<b>{}</b>", escaped(&strong)) };
    format!("{strong}{space}{}", escaped(rest))
}

fn tagged(tag: &str, text: &str) -> String {
    format!("<{tag}>{}</{tag}>\n", escaped(text))
}

/// Words as a reader of HTML sees nothing but words in them.
fn escaped(text: &str) -> String {
    let text = line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}
