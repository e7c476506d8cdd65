//! Documents that give no draft: each gets one clear sentence, and at once.

use std::time::{Duration, Instant};

use formats::{LARGEST, MOST, Unreadable, read};

fn refused(bytes: &[u8]) -> Unreadable {
    read(bytes, Some("programme.txt")).unwrap_err()
}

#[test]
fn texts_that_are_no_programme() {
    for text in [
        "Cher monsieur,\n\nMerci de votre lettre du 12 juillet 2021.\n",
        "fn main() {\n    println!(\"12:30\");\n}\n",
        "12:30:45 démarrage\n12:30:46 prêt\n",
        "# Recette\n- 350 g de farine\n- 2,5 dl de lait\n- 30 minutes au four\n",
        "La réunion aura lieu de 10h00 à 16h45 dans la grande salle du conseil.",
        "nom;âge\nJean;35\n",
    ] {
        let lines = text.matches('\n').count().max(1);
        let expected = Unreadable::NoProgramme { lines: u32::try_from(lines).unwrap() };
        assert_eq!(refused(text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn a_window_alone_is_no_programme() {
    let text =
        "Rencontre\n\nLe 12 juillet 2021\n\nde 9h à 18h\n\nUne journée en format numérique\n";
    assert_eq!(refused(text.as_bytes()).code(), "no-programme");
}

#[test]
fn empty_binary_and_undecodable() {
    assert_eq!(refused(b"").code(), "empty");
    assert_eq!(refused(b"\n \n").code(), "empty");
    assert_eq!(refused(b"%PDF-1.4\n9h00 - 10h00 Accueil").code(), "damaged");
    assert_eq!(refused(b"{\\rtf1 9h00 - 10h00 Accueil}").code(), "binary");
    assert_eq!(refused(&[0, 159, 146, 150]).code(), "binary");
}

#[test]
fn fifty_megabytes_are_refused_at_once() {
    let line = "9h – 10h – **Accueil** par Jean DUPONT, maire de Lyon\n";
    let text = line.repeat(50 * 1024 * 1024 / line.len());
    let started = Instant::now();
    let refusal = refused(text.as_bytes());
    assert!(started.elapsed() < Duration::from_millis(50), "{:?}", started.elapsed());
    assert_eq!(refusal, Unreadable::TooLarge { bytes: text.len(), limit: LARGEST });
    assert!(refusal.to_string().contains("50\u{a0}Mo"), "{refusal}");
    assert!(refusal.english().contains("50 MB"));
}

#[test]
fn a_log_with_a_time_on_each_line_is_no_programme() {
    let text = "9h12 une ligne\n".repeat(MOST + 1);
    assert_eq!(refused(text.as_bytes()), Unreadable::TooMany { items: MOST + 1, limit: MOST });
}

#[test]
fn large_and_strange_texts_end_in_good_time() {
    for (begin, again, times) in [
        ("9h – 10h : X\n", "*", 400_000),
        ("9h – 10h : X\n", "«(", 200_000),
        ("9h – 10h : X\n- ", "[[a][", 100_000),
        ("9h – 10h : X\n", "de Jean ", 60_000),
        ("9h – 10h : ", "avec Jean DUPONT, maire de X, et ", 10_000),
        ("", "9h Atelier avec Jean DUPONT\n- Un pas\n", 2_000),
    ] {
        let text = format!("{begin}{}", again.repeat(times));
        let started = Instant::now();
        let _ = read(text.as_bytes(), None);
        assert!(started.elapsed() < Duration::from_secs(20), "{again}: {:?}", started.elapsed());
    }
}

#[test]
fn each_refusal_has_its_code_and_its_sentences() {
    let all = [
        Unreadable::Empty,
        Unreadable::TooLarge { bytes: LARGEST + 1, limit: LARGEST },
        Unreadable::Binary { what: "RTF".to_owned() },
        Unreadable::Locked,
        Unreadable::NoText { pages: 3 },
        Unreadable::TooLong { pages: 201, limit: 200 },
        Unreadable::Undecodable,
        Unreadable::Damaged,
        Unreadable::Swollen { limit: 96 * 1024 * 1024 },
        Unreadable::TooMany { items: MOST + 1, limit: MOST },
        Unreadable::NoProgramme { lines: 12 },
    ];
    for refusal in &all {
        let french = refusal.to_string();
        assert!(french.ends_with('.') && !french.contains('{'), "{french}");
        assert!(!french.contains(" :") && !french.contains("« "), "no-break spaces: {french}");
        assert!(refusal.english().ends_with('.'));
        for (_, fact) in refusal.facts() {
            assert!(
                french.contains(&fact) && refusal.english().contains(&fact),
                "{fact}: {french}"
            );
        }
    }
    let mut codes: Vec<&str> = all.iter().map(Unreadable::code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all.len());
}
