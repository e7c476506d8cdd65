//! What any writing of the programme of 12 July 2021 must give.

use formats::Draft;
use formats::draft::DraftSegment;

use crate::support::{names, problems, times};

/// Start, end, and the family names of those who appear; by segment.
pub const SEGMENTS: &[(&str, &[&str])] = &[
    ("09:00–09:10", &["MARQUET", "de MARECHAL"]),
    ("09:10–09:45", &["LAVILLE", "ROUSSEL", "JAHSHAN", "DUMONTET"]),
    ("09:45–10:20", &["RACON-BOUZON", "PERES", "BARNEOUD", "MIRIBEL"]),
    ("10:20–10:30", &[]),
    ("10:30–10:45", &[]),
    ("10:45–11:00", &["RESTIER"]),
    ("11:00–11:15", &["ORCHAMPT"]),
    ("11:15–11:30", &["BELLIERE"]),
    ("11:30–11:45", &["KOPELIANSKIS"]),
    ("11:45–12:00", &["FERRIEUX"]),
    ("12:00–12:15", &["ROZES"]),
    ("12:15–14:00", &[]),
    ("14:00–14:15", &["GUTTON"]),
    ("14:15–14:30", &["VANDEVOORDE", "MARQUET"]),
    ("14:30–14:45", &["COURME"]),
    ("14:45–15:00", &["DELEVOYE"]),
    ("15:00–15:30", &[]),
    ("15:30–15:45", &[]),
    ("15:45–17:30", &[]),
    ("17:30–17:45", &[]),
    ("17:45–18:00", &["VANDEVOORDE", "DOHET"]),
];

/// The windows of the blocks.
pub const BLOCKS: &[&str] = &["09:00–10:30", "10:45–12:15", "14:00–15:00", "15:00–17:45"];

/// The organisations that speak with nobody named, in the segment of 15:00.
pub const ORGANISATIONS: &[&str] = &[
    "Le RAMEAU",
    "Pro Bono Lab",
    "Réseau National de l'économie territoriale",
    "Fondation GRDF",
    "Banque des Territoires de Normandie",
    "La Fabrique du co-développement",
    "Fédération Nationale des Caisses d'Epargne",
    "Alliance Dynamique (Groupe La Poste)",
    "Map In Actions",
    "Fondation RTE",
];

/// All that must hold of every copy of the programme; `family` says how a family name of
/// [`SEGMENTS`] is written in this one.
pub fn assert_hard(draft: &Draft, family: impl Fn(&str) -> String) {
    let expected: Vec<&str> = SEGMENTS.iter().map(|(times, _)| *times).collect();
    assert_eq!(times(draft), expected);
    let blocks = draft.blocks.iter().map(|b| format!("{}–{}", b.start.unwrap(), b.end.unwrap()));
    assert_eq!(blocks.collect::<Vec<_>>(), BLOCKS);
    assert_eq!(draft.show.date.map(|date| date.to_string()).as_deref(), Some("2021-07-12"));
    for (segment, (_, expected)) in draft.segments.iter().zip(SEGMENTS) {
        let expected: Vec<String> = expected.iter().map(|name| family(name)).collect();
        assert_eq!(families(draft, segment), expected, "in « {} »", segment.title);
    }
    assert_eq!(draft.people.len(), 21, "{:?}", names(draft));
    assert_eq!(draft.appearances(), 23);
    assert_eq!(problems(draft), []);
}

/// The blocks' children: S05, S12 and S21 stand in none.
pub fn assert_parents(draft: &Draft) {
    let sizes = ["b1", "b2", "b3", "b4"].map(|id| draft.in_block(Some(id)).count());
    assert_eq!(sizes, [4, 6, 4, 4]);
    let alone: Vec<&str> = draft.in_block(None).map(|segment| segment.id.as_str()).collect();
    assert_eq!(alone, ["s5", "s12", "s21"]);
}

/// The beats, and the ten organisations marked as such.
pub fn assert_beats_and_organisations(draft: &Draft) {
    let beats = draft.segments.iter().map(|segment| segment.beats.len()).sum::<usize>();
    assert_eq!(beats, 16);
    for segment in &draft.segments {
        let plain = segment.organisations.iter().map(|name| name.replace('’', "'"));
        let expected = if segment.id == "s17" { ORGANISATIONS } else { &[] };
        assert_eq!(plain.collect::<Vec<_>>(), expected);
    }
}

/// The window, the theme and the organiser, as printed on the first page.
pub fn assert_facts(draft: &Draft) {
    let show = &draft.show;
    assert_eq!(
        show.title.as_deref(),
        Some("7ème RENCONTRE DES PIONNIERS DES ALLIANCES EN TERRITOIRE")
    );
    let theme = show.subtitle.as_ref().map(|theme| theme.replace('’', "'"));
    assert_eq!(theme.as_deref(), Some("L'économie de l'alliance"));
    assert_eq!(show.organiser.as_deref(), Some("Réseau des pionniers des alliances en territoire"));
    assert_eq!(show.start.unwrap().to_string(), "09:00");
    assert_eq!(show.end.unwrap().to_string(), "18:00");
    assert_eq!(show.time_zone, None);
}

fn families(draft: &Draft, segment: &DraftSegment) -> Vec<String> {
    let family = |id: &String| draft.person(id).unwrap().family.clone().unwrap();
    segment.people.iter().map(|one| family(&one.person)).collect()
}
