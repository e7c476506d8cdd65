//! Lists of those who speak.

use formats::people::{Voice, introduced, voices};
use formats::text::Styled;
use formats::text::line::lines;

/// `Name | role | organisation` of persons, the bare name of organisations; then what is left.
fn read(markdown: &str) -> (Vec<String>, String) {
    let Some(found) = voices(&lines(markdown)[0].text) else { return (Vec::new(), String::new()) };
    let said = |text: &Option<String>| text.clone().unwrap_or("–".to_owned());
    let one = |voice: &Voice| match voice {
        Voice::Person(p) => format!("{} | {} | {}", p.name, said(&p.role), said(&p.organisation)),
        Voice::Organisation(name) => name.clone(),
    };
    (found.list.iter().map(one).collect(), found.rest.text)
}

#[test]
fn persons_with_what_they_are() {
    let (list, rest) = read(
        "Bettina LAVILLE, Présidente-Fondatrice du Comité 21, Philippe Jahshan, directeur de la \
         stratégie de l'AFD et **Valérie DUMONTET** (Cités Unies), sur les villes",
    );
    assert_eq!(
        list,
        [
            "Bettina LAVILLE | Présidente-Fondatrice | Comité 21",
            "Philippe Jahshan | directeur de la stratégie | AFD",
            "Valérie DUMONTET | – | Cités Unies"
        ]
    );
    assert_eq!(rest, "sur les villes");
}

#[test]
fn commas_and_ands_inside_an_affiliation() {
    let (list, _) = read(
        "Benoît MIRIBEL, Président du Centre des Fonds et Fondations, à Paris, et Luc BELLIERE",
    );
    assert_eq!(
        list,
        [
            "Benoît MIRIBEL | Président | Centre des Fonds et Fondations, à Paris",
            "Luc BELLIERE | – | –"
        ]
    );
}

#[test]
fn a_topic_is_no_part_of_the_organisation() {
    for between in [", sur ", " sur ", ", autour de "] {
        let (list, rest) = read(&format!("Michael RESTIER, Directeur de l'ANPP{between}l'eau"));
        assert_eq!(list, ["Michael RESTIER | Directeur | ANPP"]);
        assert_eq!(rest, format!("{between}l'eau").trim_start_matches([',', ' ']));
    }
    let (list, _) = read("Luc BELLIERE, chargé de mission sur l'eau");
    assert_eq!(list, ["Luc BELLIERE | chargé de mission sur l'eau | –"]);
}

#[test]
fn a_plural_function_is_shared() {
    let (list, _) = read("Delphine VANDEVOORDE et Frédérique MARQUET, Co-présidentes du Réseau");
    assert_eq!(
        list,
        [
            "Delphine VANDEVOORDE | Co-présidente | Réseau",
            "Frédérique MARQUET | Co-présidente | Réseau"
        ]
    );
    let (list, _) = read("Delphine VANDEVOORDE et Frédérique MARQUET, co-présidente du Réseau");
    assert_eq!(list[0], "Delphine VANDEVOORDE | – | –");
}

#[test]
fn organisations() {
    let (list, rest) = read("*Le RAMEAU*, illustré par des témoignages");
    assert_eq!(
        (list, rest.as_str()),
        (vec!["Le RAMEAU".to_owned()], "illustré par des témoignages")
    );
    let (list, _) = read(
        "la Fondation GRDF, le Réseau National de l'économie territoriale et l'Alliance Dynamique (La Poste).",
    );
    assert_eq!(
        list,
        [
            "Fondation GRDF",
            "Réseau National de l'économie territoriale",
            "Alliance Dynamique (La Poste)"
        ]
    );
    let (list, _) = read("Paul DURAND, directeur du Pôle ESS, et la Fondation Bretagne");
    assert_eq!(list, ["Paul DURAND | directeur | Pôle ESS", "Fondation Bretagne"]);
}

#[test]
fn a_bare_shape_is_marked_as_unsure() {
    let unsure = |text: &str| match voices(&Styled::plain(text)).unwrap().list.remove(0) {
        Voice::Person(person) => !person.sure,
        Voice::Organisation(_) => false,
    };
    assert!(unsure("Convergences Durables"));
    assert!(!unsure("Wanjiru Kamau, directrice de l'AFD"));
    assert!(!unsure("Wanjiru Kamau (CNRS)"));
}

#[test]
fn a_text_that_names_nobody() {
    for text in
        ["des témoignages et éclairages", "l'exemple", "présentation de la note", "sur l'eau", ""]
    {
        assert_eq!(voices(&Styled::plain(text)), None, "{text}");
    }
    let phase = voices(&Styled::plain("Design Phase (~30 mins)")).unwrap();
    assert!(matches!(phase.list.as_slice(), [Voice::Organisation(_)]), "no person");
}

#[test]
fn where_those_who_speak_are_introduced() {
    let at = |text: &str, loose: bool| {
        introduced(&Styled::plain(text), loose)
            .map(|found| (text[..found.before].to_owned(), text[found.voices..].to_owned()))
    };
    let some = |before: &str, voices: &str| Some((before.to_owned(), voices.to_owned()));
    assert_eq!(at("Débat avec Luc BELLIERE", false), some("Débat", "Luc BELLIERE"));
    assert_eq!(
        at("La preuve par l'exemple avec Luc BELLIERE", false),
        some("La preuve par l'exemple", "Luc BELLIERE")
    );
    assert_eq!(at("Débat animé par Luc BELLIERE", false), some("Débat", "Luc BELLIERE"));
    assert_eq!(at("Talk by Ada Lovelace", false), some("Talk", "Ada Lovelace"));
    assert_eq!(
        at("Mise en perspective de Luc BELLIERE", true),
        some("Mise en perspective", "Luc BELLIERE")
    );
    assert_eq!(at("Modération : Luc BELLIERE", true), some("Modération", "Luc BELLIERE"));
    assert_eq!(at("Mise en perspective de Luc BELLIERE", false), None);
    assert_eq!(at("Agir avec les territoires, par l'exemple", true), None);
    assert_eq!(at("Fête de la musique avec le MIG et les habitants", false), None);
}
