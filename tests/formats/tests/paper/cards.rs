//! The host's cards, call sheets and what has changed: every word stands, whatever its length.

use paper::{
    CallBeat, CallCheck, CallHeads, CallMoment, CallPassage, CallSheet, CallSheetPaper, CardBeat,
    CardHeads, CardNext, ChangeHeads, ChangeRow, ChangesPaper, HostCard, HostCardsPaper,
    Introduced, Labelled, PersonName, Phrase, RestRow, Struck,
};

use crate::reader::{one_line, read};
use crate::sample;

fn card(title: &str) -> HostCard {
    HostCard {
        label: "Fiche 6 / 18 · Le temps des illustrations".into(),
        title: title.into(),
        time: "11:00".into(),
        length: "15 min".into(),
        script: vec!["Après les élus, les associations.".into()],
        people: vec![Introduced {
            name: PersonName::new("Carole", "ORCHAMPT"),
            function: "Déléguée générale du RNMA".into(),
            said: String::new(),
            bio: "Elle accompagne le mouvement associatif depuis vingt ans.".into(),
        }],
        beats: vec![CardBeat {
            time: "11:05".into(),
            title: "La preuve par l’exemple".into(),
            length: "7 min".into(),
            voiced: true,
        }],
        short: Some(Phrase::new("S’il faut gagner 3 min :", " tenir en 12 min.")),
        next: Some(CardNext {
            label: "Ensuite, 11:15".into(),
            title: "7 · L’engagement des entreprises".into(),
            people: "Luc BELLIERE".into(),
        }),
        ..HostCard::default()
    }
}

fn cards(cards: Vec<HostCard>) -> HostCardsPaper {
    HostCardsPaper {
        sheet: sample::sheet("Fiches animateur"),
        heads: CardHeads {
            say: "À dire".into(),
            nothing: "Pas de texte écrit.".into(),
            give: "Donner la parole à".into(),
            said: "se dit :".into(),
            course: "Déroulé".into(),
        },
        cards,
    }
}

#[test]
fn a_card_is_an_a5_page_with_what_comes_next() {
    let silent = HostCard { script: Vec::new(), next: None, ..card("La suite") };
    let reading = read(paper::host_cards(&cards(vec![card("Les associations"), silent])).unwrap());
    let pages = reading.pages();
    assert_eq!(pages.len(), 2);
    assert!(
        reading.info("Page size").unwrap().starts_with("419.5"),
        "{:?}",
        reading.info("Page size")
    );
    assert!(
        pages[0].contains("Carole ORCHAMPT") && pages[0].contains("7 · L’engagement"),
        "{}",
        pages[0]
    );
    assert!(pages[1].contains("Pas de texte écrit.") && !pages[1].contains("Ensuite"));
}

#[test]
fn a_card_with_many_people_and_long_words_says_them_all() {
    let mut many = card(&"Un titre vraiment très long ".repeat(8));
    many.people = (0..12)
        .map(|n| Introduced {
            name: PersonName::new("Marie-Antoinette", format!("DE LA ROCHEFOUCAULD-{n}")),
            function: "Présidente du groupe de travail ODD de Cités Unies France".into(),
            said: "la rosh-fou-ko".into(),
            bio: String::new(),
        })
        .collect();
    many.script = vec!["Mot après mot. ".repeat(60)];
    let text = read(paper::host_cards(&cards(vec![many.clone()])).unwrap()).text();
    assert!(text.contains(&one_line(&many.title)));
    assert_eq!(text.matches("ROCHEFOUCAULD").count(), 12);
    assert_eq!(text.matches("Mot après mot.").count(), 60);
}

fn call_sheet(people: Vec<CallSheet>) -> CallSheetPaper {
    CallSheetPaper {
        sheet: sample::sheet("Feuille de passage"),
        heads: CallHeads {
            passage: "Votre passage".into(),
            call: "Qui appeler".into(),
            callers: vec![Phrase::new("Régie", ", le jour même")],
            ..CallHeads::default()
        },
        people,
    }
}

fn speaker(name: &str) -> CallSheet {
    CallSheet {
        name: name.into(),
        function: "Déléguée générale du RNMA".into(),
        time: "11:00".into(),
        until: "15 min, jusqu’à 11:15".into(),
        timer: "07:00".into(),
        passages: vec![CallPassage {
            title: "6 · Les associations à la manœuvre".into(),
            place: "11:00 – 11:15".into(),
            beats: vec![CallBeat {
                length: "7 min".into(),
                title: "Votre parole".into(),
                own: true,
            }],
            ..CallPassage::default()
        }],
        day: vec![CallMoment { time: "11:00".into(), text: "À l’antenne".into(), on_air: true }],
        join: vec![Phrase::plain("Lien : à compléter")],
        checks: vec![CallCheck { done: true, title: "Bio".into(), state: "c’est fait".into() }],
    }
}

#[test]
fn each_speaker_has_a_page() {
    let paper = call_sheet(vec![speaker("Carole ORCHAMPT"), speaker("Luc BELLIERE")]);
    let reading = read(paper::call_sheet(&paper).unwrap());
    let pages = reading.pages();
    assert_eq!(pages.len(), 2);
    for said in ["Carole ORCHAMPT", "11:00", "07:00", "Votre parole", "c’est fait", "Qui appeler"]
    {
        assert!(pages[0].contains(said), "{said}: {}", pages[0]);
    }
    reading.assert_in_the_margins();
}

#[test]
fn a_speaker_without_a_passage_or_with_many_has_a_sheet_too() {
    let idle = CallSheet { name: "Personne".into(), ..CallSheet::default() };
    let mut busy = speaker(&"Un nom très très long ".repeat(6));
    busy.passages = vec![busy.passages[0].clone(); 9];
    let text = read(paper::call_sheet(&call_sheet(vec![idle, busy])).unwrap()).text();
    assert_eq!(text.matches("6 · Les associations").count(), 9);
}

fn changes(rows: usize, rest: usize) -> ChangesPaper {
    ChangesPaper {
        sheet: sample::sheet("Ce qui a changé depuis votre papier de 14:05"),
        aside: Labelled { label: "Version".into(), value: "v14 → v16".into() },
        summary: Phrase::new(
            "6 changements.",
            " Tout ce qui n’est pas ici est comme sur votre papier.",
        ),
        heads: ChangeHeads { what: "Quoi".into(), ..ChangeHeads::default() },
        rows: (0..rows)
            .map(|n| ChangeRow {
                what: "Heure".into(),
                number: n.to_string(),
                title: format!("Segment {n}"),
                detail: vec![Struck { was: "Mosaïque 2".into(), now: "Mosaïque 3".into() }],
                time: Struck { was: "15:30".into(), now: "15:34".into() },
                length: Struck { was: "15 min".into(), now: "11 min".into() },
            })
            .collect(),
        rest_title: "La suite".into(),
        changed: "changé".into(),
        rest: (0..rest)
            .map(|n| RestRow {
                time: "15:34".into(),
                title: format!("Suite {n}"),
                changed: n % 2 == 0,
                ..RestRow::default()
            })
            .collect(),
        advice: "Barrez et glissez celle-ci devant.".into(),
    }
}

#[test]
fn a_difference_is_one_page_with_what_was_and_what_is() {
    let reading = read(paper::changes(&changes(6, 12)).unwrap());
    assert_eq!(reading.pages().len(), 1);
    let text = reading.text();
    for said in ["v14 → v16", "15:30 15:34", "15 min 11 min", "Mosaïque 2 Mosaïque 3", "changé"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    reading.assert_in_the_margins();
}

#[test]
fn a_long_difference_and_an_empty_one_are_papers_too() {
    let long = read(paper::changes(&changes(60, 90)).unwrap());
    assert!(long.text().contains("Segment 59") && long.text().contains("Suite 89"));
    assert_eq!(read(paper::changes(&changes(0, 0)).unwrap()).pages().len(), 1);
}

#[test]
fn hostile_words_are_only_words() {
    let hostile = r#"#panic("x") $x$ *b* _i_ <l> @r // c \ [d] `e` ~ -- "q""#;
    let glued = |text: &str| text.split_whitespace().collect::<String>();
    let mut one = card(hostile);
    one.script = vec![hostile.into()];
    one.beats[0].title = hostile.into();
    let text = glued(&read(paper::host_cards(&cards(vec![one])).unwrap()).text());
    assert_eq!(text.matches(&glued(hostile)).count(), 3, "{text}");
    let mut who = speaker(hostile);
    who.passages[0].title = hostile.into();
    let text = glued(&read(paper::call_sheet(&call_sheet(vec![who])).unwrap()).text());
    assert_eq!(text.matches(&glued(hostile)).count(), 2, "{text}");
}

#[test]
fn a_title_of_a_hundred_thousand_letters_is_still_a_paper() {
    let long = card(&"é".repeat(100_000));
    assert!(paper::host_cards(&cards(vec![long])).is_ok());
}

#[test]
fn qpdf_finds_each_paper_sound() {
    let papers = [
        paper::host_cards(&cards(vec![card("Les associations")])).unwrap(),
        paper::call_sheet(&call_sheet(vec![speaker("Carole ORCHAMPT")])).unwrap(),
        paper::changes(&changes(6, 12)).unwrap(),
    ];
    for pdf in papers {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), pdf).unwrap();
        match std::process::Command::new("qpdf").arg("--check").arg(file.path()).output() {
            Ok(ended) => {
                assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr))
            }
            Err(_) => return eprintln!("skipped: qpdf is not there"),
        }
    }
}
