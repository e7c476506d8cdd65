//! Lines, their markup read and taken off.

use formats::text::fold::fold;
use formats::text::line::lines;
use formats::text::{Line, Styled};

fn one(text: &str) -> Line {
    let mut lines = lines(text);
    assert_eq!(lines.len(), 1, "{lines:?}");
    lines.remove(0)
}

fn strong(line: &Styled) -> Vec<&str> {
    line.strong.iter().map(|range| &line.text[range.clone()]).collect()
}

fn emphasis(line: &Styled) -> Vec<&str> {
    line.emphasis.iter().map(|range| &line.text[range.clone()]).collect()
}

#[test]
fn bold_and_italic_are_kept_as_stretches() {
    let line = one("**14h00 – Les « politiques »** *le CRTE* et __l'ANCT__ <b>ou</b> <em>non</em>");
    assert_eq!(line.text.text, "14h00 – Les « politiques » le CRTE et l'ANCT ou non");
    assert_eq!(strong(&line.text), ["14h00 – Les « politiques »", "l'ANCT", "ou"]);
    assert_eq!(emphasis(&line.text), ["le CRTE", "non"]);
}

#[test]
fn what_only_looks_like_markup_stays() {
    for text in ["2 * 3 * 4 = 24", "un_nom_de_fichier", "a < b & c", "AT&T", "# dièse"] {
        let line = one(&format!("x {text}"));
        assert_eq!(line.text.text, format!("x {text}"));
        assert!(line.text.strong.is_empty() && line.text.emphasis.is_empty());
    }
}

#[test]
fn tags_links_entities_and_footnotes_go() {
    let text = |source: &str| one(source).text.text;
    assert_eq!(text("7<sup>ème</sup> RENCONTRE"), "7ème RENCONTRE");
    assert_eq!(text("en France<sup>1</sup>."), "en France.");
    assert_eq!(text("le [bilan](http://x.org/a_b_c) *complet*"), "le bilan complet");
    assert_eq!(text("[[#a][Jean Dupont]] (CEA)"), "Jean Dupont (CEA)");
    assert_eq!(text("a&nbsp;: b &amp; c"), "a\u{a0}: b & c");
    assert_eq!(text("<td>9.00</td><td><p>Accueil</p></td>"), "9.00 Accueil");
    assert_eq!(text("![logo](x.png) Accueil"), "Accueil");
    assert_eq!(text("** Social event **"), "Social event");
}

#[test]
fn headings_bullets_and_rows() {
    assert_eq!(one("### 9h – Titre ###").heading, Some(3));
    assert_eq!(one("####### sept").heading, None);
    for bullet in ["- ", "* ", "+ ", "• ", "– ", "1. ", "2) ", "a) ", "> - "] {
        let line = one(&format!("{bullet}Débat"));
        assert_eq!((line.bullet, line.text.text.as_str()), (Some(0), "Débat"), "{bullet}");
    }
    assert_eq!(one("   - Débat").bullet, Some(3));
    assert_eq!(one("**gras** d'abord").bullet, None);
    let row = one("| 9h | **Débat** | |");
    assert_eq!(row.cells.len(), 3);
    assert_eq!(row.text.text, "9h | Débat");
    assert!(lines("|---|:--:|").is_empty());
}

#[test]
fn underlined_titles_are_headings() {
    let lines = lines("Un titre\n=====\n\nUn autre\n-----\nTexte\n\n-----\nFin");
    let found: Vec<_> = lines.iter().map(|l| (l.text.text.as_str(), l.heading, l.number)).collect();
    assert_eq!(
        found,
        [("Un titre", Some(1), 1), ("Un autre", Some(2), 4), ("Texte", None, 6), ("Fin", None, 9)]
    );
}

#[test]
fn numbers_are_the_documents_and_blank_lines_are_seen() {
    let lines = lines("\n\na\nb\n\nc");
    let found: Vec<_> = lines.iter().map(|line| (line.number, line.opens)).collect();
    assert_eq!(found, [(3, true), (4, false), (6, true)]);
}

#[test]
fn front_matter_is_no_text() {
    let lines = lines("---\ntitle: x\n---\n9h Accueil");
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].number, 4);
}

#[test]
fn a_part_keeps_its_styles() {
    let line = one("un **deux trois** quatre").text;
    let part = line.part(3..13);
    assert_eq!((part.text.as_str(), part.is_strong()), ("deux trois", true));
    assert_eq!(line.from(8).strong_at(0), Some(5));
    let joined = line.to(2).join(&part);
    assert_eq!((joined.text.as_str(), strong(&joined)), ("un deux trois", vec!["deux trois"]));
}

#[test]
fn folding_forgets_case_accents_and_kinds_of_dash() {
    assert_eq!(fold("  L’ŒUVRE\u{a0}– Été  "), "l'oeuvre - ete");
    assert_eq!(fold("RACON‑BOUZON"), fold("Racon-Bouzon"));
}
