//! Dates as written.

use formats::when::date::{dates, whole};

fn date(text: &str) -> Option<String> {
    let mut found = dates(text).into_iter();
    let first = found.next()?;
    assert_eq!(found.next(), None, "{text}");
    first.date().map(|date| date.to_string())
}

#[test]
fn full_dates_in_both_languages() {
    for text in [
        "Le 12 juillet 2021",
        "PROGRAMME DU LUNDI 12 JUILLET 2021",
        "Monday, July 12, 2021",
        "Monday 12th July 2021",
        "12th of July, 2021",
        "12/07/2021",
        "12.07.2021",
        "2021-07-12",
        "lundi 12 juillet 2021 de 9h à 18h",
        "le lundi 12 juil. 2021 à Paris",
        "du 12 au 14 juillet 2021",
        "12-14 juillet 2021",
        "12 and 13 July 2021",
    ] {
        assert_eq!(date(text).as_deref(), Some("2021-07-12"), "{text}");
    }
    assert_eq!(date("1er août 2022").as_deref(), Some("2022-08-01"));
    assert_eq!(date("3 févr. 2022").as_deref(), Some("2022-02-03"));
}

#[test]
fn parts_of_dates_are_no_dates() {
    for text in ["Mercredi 19 nov", "Samedi 14 mai matin", "17/09"] {
        assert_eq!(date(text), None, "{text}");
    }
    for text in ["depuis 2008", "engagements 2020", "18 mois", "30 février 2021", "ODD 17 en 2021"]
    {
        assert!(dates(text).iter().all(|written| written.date().is_none()), "{text}");
    }
}

#[test]
fn lines_that_are_nothing_but_a_date() {
    for text in [
        "Lundi 12 juillet 2021",
        "PROGRAMME DU LUNDI 12 JUILLET 2021",
        "Samedi 14 mai après-midi",
        "Wednesday, December 6, 2023 (Day 1)",
        "Thursday, 31st",
        "Vendredi",
        "Mardi 6",
        "Jour 2 : mardi 6 mai",
        "Programme de la journée du 12 juillet 2021",
    ] {
        assert!(whole(text).is_some(), "{text}");
    }
    for text in [
        "",
        "Programme",
        "Mon programme",
        "Lundi de la communication",
        "Le 12 juillet 2021 à Paris",
        "Mai en fête",
        "12",
        "Rencontre du 5 mai 2022",
    ] {
        assert!(whole(text).is_none(), "{text}");
    }
}

#[test]
fn a_weekday_that_is_not_the_dates() {
    assert!(!whole("lundi 12 juillet 2021").unwrap().wrong_weekday());
    assert!(whole("mardi 12 juillet 2021").unwrap().wrong_weekday());
    assert!(!whole("mardi 12").unwrap().wrong_weekday());
}

#[test]
fn the_same_day_said_twice() {
    let day = |text| whole(text).unwrap();
    assert!(day("Samedi 14 mai matin").same_day(&day("Samedi 14 mai après-midi")));
    assert!(day("Le 12 juillet 2021").same_day(&day("PROGRAMME DU LUNDI 12 JUILLET 2021")));
    assert!(!day("Samedi").same_day(&day("Dimanche")));
    assert!(!day("Mardi 6").same_day(&day("Mercredi 7")));
}
