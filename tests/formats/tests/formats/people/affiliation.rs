//! Where a function stops and an organisation starts.

use formats::people::affiliation::affiliation;

#[test]
fn function_and_organisation() {
    for (text, role, organisation) in [
        ("co-présidente du Réseau", "co-présidente", "Réseau"),
        ("Présidente-Fondatrice du Comité 21", "Présidente-Fondatrice", "Comité 21"),
        ("Directeur de la stratégie de l'AFD", "Directeur de la stratégie", "AFD"),
        ("Directeur de la Stratégie de l’AFD", "Directeur de la Stratégie", "AFD"),
        ("Délégué général à la Fondation RTE", "Délégué général", "Fondation RTE"),
        ("Préfet délégué aux CRTE auprès de l'ANCT", "Préfet délégué aux CRTE", "ANCT"),
        ("Président du CFF – Centre des Fonds", "Président", "CFF – Centre des Fonds"),
        ("Maître de conférence AgroParisTech", "Maître de conférence", "AgroParisTech"),
        ("Chercheuse CNRS", "Chercheuse", "CNRS"),
        ("Professeur Université de Lyon", "Professeur", "Université de Lyon"),
        ("Président de Persée3C", "Président", "Persée3C"),
        ("Directeur d'Alliance Dynamique (La Poste)", "Directeur", "Alliance Dynamique (La Poste)"),
        ("maire de Lyon", "maire", "Lyon"),
        (
            "Président de la Commission de création de la Fondation X",
            "Président de la Commission de création",
            "Fondation X",
        ),
        ("Responsable du pôle, Fondation de France", "Responsable du pôle", "Fondation de France"),
        ("Directrice d'Unis-Cité", "Directrice", "Unis-Cité"),
        ("Director of Strategy at ACME", "Director of Strategy", "ACME"),
        (
            "Professor of Biology, University of Cambridge",
            "Professor of Biology",
            "University of Cambridge",
        ),
        ("CEO, ACME", "CEO", "ACME"),
        ("Head of Research at the Leeds Institute", "Head of Research", "Leeds Institute"),
    ] {
        let found = affiliation(text);
        assert_eq!(found.role.as_deref(), Some(role), "{text}");
        assert_eq!(found.organisation.as_deref(), Some(organisation), "{text}");
    }
}

#[test]
fn a_function_alone() {
    for text in [
        "Déléguée interministérielle à la Jeunesse",
        "Députée - co-pilote de la mission ministérielle « Accélérer les alliances »",
        "Responsable Développement Territorial",
        "politologue",
        "Head of Product",
        "Directrice de la Communication",
    ] {
        let found = affiliation(text);
        assert_eq!((found.role.as_deref(), found.organisation), (Some(text), None));
    }
}

#[test]
fn an_organisation_alone() {
    for text in [
        "University of Leeds",
        "BP",
        "LIRMM",
        "Univ. Saint-Étienne",
        "(CEA)",
        "INRIA, ANSSI",
        "Comité 21",
    ] {
        let found = affiliation(text);
        let plain = text.trim_matches(['(', ')']);
        assert_eq!((found.role, found.organisation.as_deref()), (None, Some(plain)), "{text}");
    }
}

#[test]
fn what_follows_the_organisation_stays_with_it() {
    let found = affiliation("Directeur de TotalEnergies Foundation, co-fondatrice du Fonds ODD 17");
    assert_eq!(found.role.as_deref(), Some("Directeur"));
    assert_eq!(
        found.organisation.as_deref(),
        Some("TotalEnergies Foundation, co-fondatrice du Fonds ODD 17")
    );
}

#[test]
fn nothing_is_nothing() {
    for text in ["", "  ", "()", ","] {
        assert_eq!(affiliation(text), formats::people::affiliation::Affiliation::default());
    }
}
