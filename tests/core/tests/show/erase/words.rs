//! Names within texts, and how people are reached.

use super::{named, takeaway};
use show::erase::{Text, found, unreached};

#[test]
fn names_are_found_however_they_are_written_and_the_longest_counts() {
    let mut show = named();
    show.plan.segments[0].title = "Le récit de ZOE\u{a0}DE VALMONT".into();
    show.plan.segments[0].script = "Merci à Ada, puis à Mme Fleury.".into();
    show.takeaways = vec![takeaway("« Oui », dit Valmont, Pierre. Fleuryste, non.")];
    let found = found(&show);
    let read = |name: &str| {
        let one = found.iter().find(|f| f.name == name);
        let one = one.unwrap_or_else(|| panic!("{name}: {found:?}"));
        one.places.iter().map(|p| p.of).collect::<Vec<_>>()
    };
    assert_eq!(read("Zoé de VALMONT"), [Text::Title]);
    assert_eq!(read("VALMONT Pierre"), [Text::Takeaway]);
    assert_eq!((read("Ada"), read("FLEURY")), (vec![Text::Script], vec![Text::Script]));
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.iter().all(|f| f.doubtful == (f.name == "Ada")), "a given name may be a word");
}

#[test]
fn how_people_are_reached_is_no_part_of_a_text() {
    let cases = [
        ("Écrire à ada@exemple.fr.", "Écrire à …"),
        ("Tél. 06 12 34 56 78, le matin", "Tél. …, le matin"),
        ("+33 (0)6.12.34.56.78", "…"),
        ("De 9h00 à 10h30, salle 12 (2021)", "De 9h00 à 10h30, salle 12 (2021)"),
        ("9 000 personnes, 12 500 €", "9 000 personnes, 12 500 €"),
        ("", ""),
    ];
    for (text, left) in cases {
        assert_eq!(unreached(text), left, "{text}");
    }
}
