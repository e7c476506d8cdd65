//! The closing of 12 July 2021, as it was fitted at 17:50:50.

use chrono::DateTime;
use paper::{ClosingPaper, ClosingRow, Labelled, PersonName, Phrase, ScriptLine, Sheet};

pub fn sheet(title: &str) -> Sheet {
    Sheet {
        language: "fr".into(),
        event: "7e Rencontre des pionniers des alliances en territoire · lundi 12 juillet 2021"
            .into(),
        title: title.into(),
        footer: vec![
            Phrase::new("Régie", " · « L’économie de l’alliance »"),
            Phrase::plain("Conclusion, ajustée à 17:50:50"),
            Phrase::plain("imprimée à 17:50:58"),
            Phrase::plain("Sans donnée personnelle"),
        ],
        made_at: Some(DateTime::parse_from_rfc3339("2021-07-12T17:50:58+02:00").unwrap()),
        templates: paper::Templates::default(),
    }
}

pub fn row(
    time: &str,
    length: &str,
    title: &str,
    speaker: (&str, &str),
    script: &str,
) -> ClosingRow {
    let (time, seconds) = time.split_at("17:50".len());
    ClosingRow {
        time: time.into(),
        seconds: seconds.into(),
        length: length.into(),
        title: title.into(),
        speakers: vec![PersonName::new(speaker.0, speaker.1)],
        script: vec![ScriptLine::paragraph(script)],
        locked: String::new(),
    }
}

const DELPHINE: (&str, &str) = ("Delphine", "VANDEVOORDE");
const FREDERIC: (&str, &str) = ("Frédéric", "DOHET");

pub fn rows() -> Vec<ClosingRow> {
    let mut perspective = row(
        "17:55:20",
        "3:00",
        "Mise en perspective",
        FREDERIC,
        "Parole libre. La régie fait signe à 2:30.",
    );
    perspective.locked = "verrouillée".into();
    vec![
        row(
            "17:50:50",
            "1:30",
            "Les richesses humaines",
            DELPHINE,
            "Sur les richesses humaines, deux idées. Le mécénat de compétences ouvre la première porte. \
             Et un référent alliance par territoire tient la suite.",
        ),
        row(
            "17:52:20",
            "1:30",
            "Les leviers financiers",
            DELPHINE,
            "Deux leviers sont revenus dans les ateliers : financer le temps de la coopération, pas le seul \
             projet ; et combiner fonds publics, mutualistes et philanthropie.",
        ),
        row(
            "17:53:50",
            "1:30",
            "Les alliances stratégiques",
            DELPHINE,
            "Nommer tôt ce que chacun attend de l’alliance. Rendre l’impact visible à l’échelle du bassin de vie.",
        ),
        perspective,
        row(
            "17:58:20",
            "1:05",
            "Remerciements",
            DELPHINE,
            "Aux 21 intervenants et 10 organismes de la journée, au RAMEAU, aux équipes des trois ateliers, \
             à l’Institut pour la Recherche de la CDC.",
        ),
        row("17:59:25", "0:35", "Le mot de la fin", FREDERIC, "« L’alliance se prouve en actes. »"),
    ]
}

pub fn closing() -> ClosingPaper {
    ClosingPaper {
        sheet: sheet("Conclusions de la journée"),
        left: Labelled { label: "Reste au moment de l’ajustement".into(), value: "9:10".into() },
        end: Phrase::new("Fin à 18:00:00", ", heure fixe"),
        summary: vec!["Six parties, deux voix".into(), "Marge : 0 s".into()],
        rows: rows(),
        note: Some(Phrase::new(
            "Si le temps manque encore.",
            " Remerciements à 1:00, mot de la fin à 0:30.",
        )),
    }
}

/// The closing with `count` rows: its own, over and over, their titles numbered.
pub fn closing_of(count: usize) -> ClosingPaper {
    let numbered = |(index, row): (usize, ClosingRow)| ClosingRow {
        title: format!("{} no {}", row.title, index + 1),
        ..row
    };
    let rows = rows().into_iter().cycle().take(count).enumerate().map(numbered).collect();
    ClosingPaper { rows, ..closing() }
}
