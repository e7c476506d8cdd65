//! Persons' names.

use formats::people::{Evidence, name_at, named_inside};
use formats::text::Styled;

/// Given name, family name and evidence of the name that a text begins with.
fn read(text: &str) -> Option<(String, String, Evidence)> {
    let name = name_at(&Styled::plain(text), 0)?;
    assert!(text.contains(&name.name) || text.contains('\u{a0}'), "as printed: {}", name.name);
    Some((name.given, name.family, name.evidence))
}

fn split(text: &str) -> Option<(String, String)> {
    read(text).map(|(given, family, _)| (given, family))
}

#[test]
fn families_in_capitals() {
    for (text, given, family) in [
        ("Frédérique MARQUET, co-présidente", "Frédérique", "MARQUET"),
        ("Diane de MARECHAL", "Diane", "de MARECHAL"),
        ("Cathy RACON-BOUZON et", "Cathy", "RACON-BOUZON"),
        ("Jean-Paul DELEVOYE", "Jean-Paul", "DELEVOYE"),
        ("Nils van der MEER (NL)", "Nils", "van der MEER"),
        ("Inès d'ORVAL", "Inès", "d'ORVAL"),
        ("Jean de LA TOUR du PIN", "Jean", "de LA TOUR du PIN"),
        ("Mme Hélène DUPONT", "Hélène", "DUPONT"),
        ("Stéphane ROZES suite à", "Stéphane", "ROZES"),
    ] {
        assert_eq!(split(text), Some((given.to_owned(), family.to_owned())), "{text}");
        assert!(read(text).unwrap().2 >= Evidence::Given, "{text}");
    }
}

#[test]
fn families_in_small_letters() {
    for (text, given, family) in [
        ("Frédérique Marquet, co-présidente", "Frédérique", "Marquet"),
        ("Stephane de Labrusse", "Stephane", "de Labrusse"),
        ("Sarah O'Brien", "Sarah", "O'Brien"),
        ("Kevin J. M. Martin", "Kevin J. M.", "Martin"),
        ("Bertrand Le Gal", "Bertrand", "Le Gal"),
        ("Dr. Richard McElreath", "Richard", "McElreath"),
        ("Jean Maire, directeur", "Jean", "Maire"),
        ("FRÉDÉRIQUE MARQUET", "FRÉDÉRIQUE", "MARQUET"),
        ("MARQUET Frédérique", "Frédérique", "MARQUET"),
    ] {
        assert_eq!(split(text), Some((given.to_owned(), family.to_owned())), "{text}");
    }
}

#[test]
fn only_the_shape_of_a_name() {
    assert_eq!(read("Wanjiru Kamau").unwrap().2, Evidence::Shape);
    assert_eq!(read("Convergences Durables").unwrap().2, Evidence::Shape);
}

#[test]
fn bold_by_itself_is_evidence() {
    let mut text = Styled::plain("Wanjiru Kamau, directrice");
    text.strong.push(0.."Wanjiru Kamau".len());
    assert_eq!(name_at(&text, 0).unwrap().evidence, Evidence::Bold);
}

#[test]
fn organisations_and_titles_are_no_persons() {
    for text in [
        "Le RAMEAU",
        "Fondation RTE",
        "Groupe La Poste",
        "Pro Bono Lab",
        "Map In Actions",
        "La Fabrique du co-développement",
        "Banque des Territoires",
        "Débat ODD",
        "Atelier A",
        "L'ODD 17",
        "Directeur ANPP",
        "University of Leeds",
        "Marie Curie Institute",
        "jean dupont",
        "Lundi Matin",
        "MARQUET",
        "A B",
        "",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn names_inside_titles() {
    let inside = |text: &str| -> Vec<String> {
        named_inside(&Styled::plain(text)).into_iter().map(|(_, name)| name.name).collect()
    };
    assert_eq!(inside("Le « récit » de Stéphane ROZES suite à l'écoute"), ["Stéphane ROZES"]);
    assert_eq!(inside("Le « récit » de Stéphane Rozes suite à l'écoute"), ["Stéphane Rozes"]);
    assert_eq!(inside("Le récit de Wanjiru Kamau"), ["Wanjiru Kamau"]);
    assert_eq!(inside("Keynote: Ada Lovelace and friends"), ["Ada Lovelace"]);
    for text in [
        "L'étude IMPACT-Elus locaux au Vademecum « Osons les Territoires »",
        "Les nouvelles du Réseau des pionniers",
        "La preuve en Actes",
        "La place Victor Hugo",
        "Forum Politique de Haut-Niveau de l'ONU",
        "groupe « Entreprises & Territoires » de l'ORSE",
    ] {
        assert!(inside(text).is_empty(), "{text}: {:?}", inside(text));
    }
}
