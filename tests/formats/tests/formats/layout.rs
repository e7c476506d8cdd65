//! Small programmes: what is a block, a segment, a beat; what is derived, doubtful or wrong.

use formats::draft::{DraftLevel, DraftProposal, NoteCode};
use show::plan::Kind;

use crate::support::{cast, draft, names, notes, problems, times};

const DATE: &str = "Journée du 3 mars 2022\n\n";

fn day(text: &str) -> formats::Draft {
    draft(&format!("{DATE}{text}"))
}

#[test]
fn a_range_that_holds_later_ranges_is_a_block() {
    let draft = day("9h-12h : Matinée\n9h-10h : Un\n10h-12h : Deux\n14h-15h : Trois\n");
    assert_eq!(times(&draft), ["09:00–10:00", "10:00–12:00", "14:00–15:00"]);
    assert_eq!(draft.blocks[0].title, "Matinée");
    let parents: Vec<_> = draft.segments.iter().map(|segment| segment.block.as_deref()).collect();
    assert_eq!(parents, [Some("b1"), Some("b1"), None]);
}

#[test]
fn a_heading_with_a_range_and_no_children_is_a_segment() {
    let draft =
        day("### 12h – 14h : Déjeuner\n### 14h – 16h : Suite\n14h – 15h : Un\n15h – 16h : Deux\n");
    assert_eq!(times(&draft), ["12:00–14:00", "14:00–15:00", "15:00–16:00"]);
    assert_eq!(draft.blocks.len(), 1);
}

#[test]
fn ranges_behind_headings() {
    let draft = day(
        "## Bloc 1 (9h – 10h30)\n### Accueil (9h – 9h30)\n### Plénière (9h30 – 10h30)\n## Pause (10h30 – 10h45)\n",
    );
    assert_eq!(times(&draft), ["09:00–09:30", "09:30–10:30", "10:30–10:45"]);
    assert_eq!(draft.blocks[0].title, "Bloc 1");
}

#[test]
fn untimed_headings_that_each_hold_segments_are_blocks() {
    let draft = day(
        "## Matin\n9h – 10h : Un\n10h – 11h : Deux\n## Après-midi\n14h – 15h : Trois\n## Infos pratiques\nMétro : ligne 3\n",
    );
    let blocks: Vec<_> = draft
        .blocks
        .iter()
        .map(|b| (b.title.as_str(), b.start.unwrap().to_string(), b.end.unwrap().to_string()))
        .collect();
    assert_eq!(
        blocks,
        [("Matin", "09:00".into(), "11:00".into()), ("Après-midi", "14:00".into(), "15:00".into())]
    );
    assert!(draft.blocks.iter().all(|block| block.derived == ["start", "end"]));
    assert_eq!(notes(&draft, NoteCode::After)[0].facts["lines"], "Lignes 8 à 9");
}

#[test]
fn one_untimed_heading_is_no_block() {
    let draft = day("## Programme\n9h – 10h : Un\n10h – 11h : Deux\n");
    assert!(draft.blocks.is_empty());
}

#[test]
fn the_window_of_the_day_is_no_segment() {
    for window in [
        "de 9h à 18h",
        "9h-18h",
        "Horaires : 9h-18h",
        "Jeudi 3 mars 2022, 9h – 18h",
        "9h – 18h : Une journée pour agir",
    ] {
        let text = format!(
            "{window}\n\n9h – 12h : Matin\n9h – 10h : Un\n10h – 12h : Deux\n14h – 18h : Trois\n"
        );
        let draft = day(&text);
        assert_eq!(times(&draft), ["09:00–10:00", "10:00–12:00", "14:00–18:00"], "{window}");
        assert_eq!(draft.blocks.len(), 1, "{window}");
        assert_eq!(draft.show.end.unwrap().to_string(), "18:00");
    }
}

#[test]
fn a_window_that_differs_is_told() {
    let draft = day("de 9h à 18h\n\n9h – 10h : Un\n10h – 17h : Deux\n");
    assert_eq!(draft.show.end.unwrap().to_string(), "18:00");
    assert_eq!(notes(&draft, NoteCode::WindowDiffers)[0].line, Some(3));
}

#[test]
fn ends_that_are_not_printed_are_the_next_start() {
    let draft = day("9h30 : Accueil\n10h présentation\n10h50 pause\n11h00 4 à 6 ateliers\n");
    assert_eq!(times(&draft), ["09:30–10:00", "10:00–10:50", "10:50–11:00", "11:00–?"]);
    assert_eq!(draft.segments[0].derived, ["end"]);
    assert_eq!(draft.segments[3].title, "4 à 6 ateliers");
    assert_eq!((draft.segments[3].duration, draft.segments[3].derived.len()), (None, 0));
    assert_eq!(notes(&draft, NoteCode::NoEnd)[0].line, Some(6));
}

#[test]
fn an_end_before_its_start_is_wrong_and_stays_as_printed() {
    let draft = day("9h – 10h : Un\n17h30-17h00 : Remise des prix\n");
    assert_eq!(times(&draft), ["09:00–10:00", "17:30–17:00"]);
    assert_eq!(draft.segments[1].duration, None);
    assert_eq!(problems(&draft), [(NoteCode::EndBeforeStart, Some(4))]);
    let text = &notes(&draft, NoteCode::EndBeforeStart)[0].text;
    assert_eq!(text, "«\u{a0}Remise des prix\u{a0}» finit à 17:00, avant son début à 17:30.");
}

#[test]
fn an_overlap_is_told_and_offered_a_track_of_its_own() {
    let told = |draft: &formats::Draft| {
        let note = notes(draft, NoteCode::Overlap)[0].clone();
        let beside = DraftProposal::Beside { segment: "s2".to_owned() };
        assert_eq!((problems(draft), note.proposal), (Vec::new(), Some(beside)));
        (NoteCode::Overlap, note.line)
    };
    let draft = day("12h-13h : Repas\n12h30-13h30 : Affiches\n13h30-14h : Suite\n");
    assert_eq!(told(&draft), (NoteCode::Overlap, Some(4)));
    assert_eq!(notes(&draft, NoteCode::Overlap)[0].facts["other_line"], "3");
    // Two hours long, and three begin within it.
    let draft = day("9h-11h : Long\n9h30-10h : Un\n12h-13h : Deux\n");
    assert_eq!(told(&draft), (NoteCode::Overlap, Some(4)));
}

#[test]
fn the_same_hours_twice_may_be_two_rooms() {
    let draft = day("14h-15h : Atelier eau\n14h-15h : Atelier feu\n");
    assert_eq!(problems(&draft), []);
    assert_eq!(notes(&draft, NoteCode::Parallel)[0].line, Some(4));
}

#[test]
fn times_that_cannot_be_are_problems_and_no_segments() {
    let draft = day("9h – 10h : Un\n25h90 – 26h : Deux\nTexte de deux\n10h – 11h : Trois\n");
    assert_eq!(times(&draft), ["09:00–10:00", "10:00–11:00"]);
    assert_eq!(problems(&draft), [(NoteCode::AbsurdTime, Some(4))]);
    assert_eq!(notes(&draft, NoteCode::Within)[0].line, Some(5));
}

#[test]
fn past_midnight() {
    let draft = day("20h – 23h45 : Concert\n23h45 – 0h30 : Vœux\n0h30 – 2h : Bal\n");
    assert_eq!(
        times(&draft),
        ["20:00–23:45", "23:45–2022-03-04T00:30", "2022-03-04T00:30–2022-03-04T02:00"]
    );
    assert_eq!(problems(&draft), []);
    assert_eq!(notes(&draft, NoteCode::PastMidnight).len(), 1);
    let minutes: Vec<u32> = draft.segments.iter().map(|s| s.duration.unwrap() / 60).collect();
    assert_eq!(minutes, [225, 45, 90]);
    assert_eq!(times(&day("22h – minuit : Concert\n")), ["22:00–24:00".replace("24:00", "00:00")]);
}

#[test]
fn afternoons_in_twelve_hours() {
    let draft =
        day("9:30 – 11:00 : One\n11:00 – 12:30 : Two\n1:30 – 3:00 : Three\n3:00 – 4:30 : Four\n");
    assert_eq!(times(&draft), ["09:30–11:00", "11:00–12:30", "13:30–15:00", "15:00–16:30"]);
    assert_eq!(notes(&draft, NoteCode::TwelveHours)[0].line, Some(5));
    let draft = day("11.30 – 12.15 pm : One\n12:15–1 pm : Two\n");
    assert_eq!(times(&draft), ["11:30–12:15", "12:15–13:00"]);
}

#[test]
fn several_days() {
    let draft = draft(
        "# Congrès\n## Wednesday, December 6, 2023 (Day 1)\n- 09:00-10:30: Workshops\n- 18:00: Reception\n## Thursday, December 7, 2023 (Day 2)\n- 09:00-10:30: Keynote\n",
    );
    let moments: Vec<String> =
        draft.segments.iter().map(|s| format!("{} {}", s.day, s.start.unwrap())).collect();
    assert_eq!(moments, ["1 2023-12-06T09:00", "1 2023-12-06T18:00", "2 2023-12-07T09:00"]);
    assert_eq!(draft.show.date.unwrap().to_string(), "2023-12-06");
    assert_eq!(
        draft.segments.iter().filter(|segment| segment.hard).count(),
        3,
        "first of each day, and after a gap"
    );
}

#[test]
fn half_days_are_one_day_and_a_date_without_year_is_asked_for() {
    let draft = draft(
        "Samedi 14 mai matin\n\n9h30 : Accueil\n\nSamedi 14 mai après-midi\n\n14h : Suite\n\nDimanche 15 mai\n\n9h : Fin\n",
    );
    let days: Vec<u32> = draft.segments.iter().map(|segment| segment.day).collect();
    assert_eq!(days, [1, 1, 2]);
    assert_eq!(draft.show.date, None);
    assert_eq!(notes(&draft, NoteCode::DateIncomplete)[0].facts["printed"], "Samedi 14 mai");
    assert_eq!(draft.segments[2].start.unwrap().to_string(), "09:00");
}

#[test]
fn two_dates_are_asked_about_and_a_wrong_weekday_is_told() {
    let two = draft("Le 3 mars 2022 ou bien :\n\nLe 4 avril 2022 peut-être\n\n9h – 10h : Un\n");
    assert_eq!((two.show.date, notes(&two, NoteCode::SeveralDates).len()), (None, 1));
    let wrong = draft("Lundi 3 mars 2022\n\n9h – 10h : Un\n");
    assert_eq!(notes(&wrong, NoteCode::WrongWeekday)[0].facts["weekday"], "jeudi");
    assert!(wrong.show.date.is_some());
}

#[test]
fn two_rooms_side_by_side() {
    let draft = day(
        "## 14h00 - Conférences\n### Salle A\n* 14h00 - Un (Nelly Vincent)\n* 14h30 - Deux\n### Salle B\n* 14h00 - Trois\n* 14h30 - Quatre\n## 15h00 - Pause\n",
    );
    assert_eq!(
        times(&draft),
        ["14:00–14:30", "14:30–15:00", "14:00–14:30", "14:30–15:00", "15:00–?"]
    );
    let tracks: Vec<_> = draft.segments.iter().map(|segment| segment.track.as_deref()).collect();
    assert_eq!(tracks, [Some("Salle A"), Some("Salle A"), Some("Salle B"), Some("Salle B"), None]);
    assert_eq!(problems(&draft), []);
    assert_eq!(draft.blocks[0].title, "Conférences");
    assert!(!draft.segments[4].hard, "no gap before the pause: both rooms end with it");
    assert_eq!(names(&draft), ["Nelly Vincent"]);
}

#[test]
fn titles_on_the_line_below_their_times() {
    let draft = day(
        "9h – 9h30\nAccueil des participants\n\n9h30 – 10h30\nConférence de Marie DUPONT, présidente du Réseau X\n\n10h30 – 11h\n",
    );
    let titles: Vec<_> = draft.segments.iter().map(|segment| segment.title.as_str()).collect();
    assert_eq!(titles, ["Accueil des participants", "Conférence de Marie DUPONT", "10h30 – 11h"]);
    assert_eq!(cast(&draft, &draft.segments[1].people), ["Marie DUPONT | présidente | Réseau X"]);
    assert_eq!(draft.segments[2].derived, ["title"]);
}

#[test]
fn rows_of_a_table() {
    let draft = day(
        "| Heure | Titre | Qui |\n|---|---|---|\n| 9h00 – 9h30 | Ouverture | Marie DUPONT, présidente de la Fondation X |\n| 9h30 | **Débat** | Paul Durand et Aïcha Benali |\n| - | Un temps | Luc Petit |\n| 10h | Pause | - |\n",
    );
    assert_eq!(times(&draft), ["09:00–09:30", "09:30–10:00", "10:00–?"]);
    assert_eq!(
        cast(&draft, &draft.segments[0].people),
        ["Marie DUPONT | présidente | Fondation X"]
    );
    assert_eq!(names(&draft)[1..], ["Paul Durand", "Aïcha Benali", "Luc Petit"]);
    assert_eq!(draft.segments[1].beats[0].title, "Un temps");
    assert_eq!(draft.segments[2].kind, Kind::Break);
}

#[test]
fn what_stands_under_a_title() {
    let draft = day(
        "10h45-12h30 : Table ronde – « Quels communs ? »\n   animée par Paul Durand (Ouest-France)\n   Intervenants : Aïcha BENALI (Université de Rennes 2), Marc Tremblay, directeur du Pôle ESS\n   Salle : Amphi B\n\nUn long texte qui dit de quoi il sera question, pour qui, et comment y prendre part.\n",
    );
    let segment = &draft.segments[0];
    assert_eq!(segment.title, "Table ronde – « Quels communs ? »");
    assert_eq!(
        cast(&draft, &segment.people),
        [
            "Paul Durand | – | Ouest-France",
            "Aïcha BENALI | – | Université de Rennes 2",
            "Marc Tremblay | directeur | Pôle ESS"
        ]
    );
    assert_eq!(segment.room.as_deref(), Some("Amphi B"));
    assert!(segment.notes.as_ref().unwrap().starts_with("Un long texte"));
    assert_eq!(segment.kind, Kind::Debate);
}

#[test]
fn a_name_in_a_text_is_asked_about() {
    let draft = day(
        "9h – 10h : Accueil\n\nLe public sera reçu par l'équipe et par Jean DUPONT, qui présentera la maison.\n",
    );
    assert!(draft.people.is_empty());
    assert_eq!(notes(&draft, NoteCode::NameInProse)[0].facts["name"], "Jean DUPONT");
}

#[test]
fn wrapped_lines_are_one() {
    let draft = day(
        "- 9h – 10h : **Débat** avec **Jean DUPONT**, maire de Lyon, et\n  **Marie MARTIN**, directrice\n  de la Fondation X\n- 10h – 11h : Suite\n",
    );
    assert_eq!(
        cast(&draft, &draft.segments[0].people),
        ["Jean DUPONT | maire | Lyon", "Marie MARTIN | directrice | Fondation X"]
    );
}

#[test]
fn parallel_workshops_keep_their_titles_in_the_proposal() {
    let draft =
        day("14h-15h30 Ateliers en parallèle\n  • Atelier A : Eau\n  • Atelier B : Énergie\n");
    assert_eq!(draft.segments[0].beats.len(), 2);
    let note = notes(&draft, NoteCode::SplitTracks)[0];
    assert_eq!(note.facts["titles"], "Atelier A\u{a0}: Eau · Atelier B\u{a0}: Énergie");
    let one = day("14h-15h30 Atelier\n  • Eau\n  • Énergie\n");
    assert!(notes(&one, NoteCode::SplitTracks).is_empty());
}

#[test]
fn an_english_programme() {
    let draft = draft(
        "# The Alliance Economy\nOrganised by: The Pioneers Network\nMonday, July 12, 2021, 9am – 6pm, Europe/London\n\n### 9.00 am – 10.30 am: News! Time for inspiration\n\n**9 am – 9.10 am – Opening remarks** by **Jane Doe**, co-chair of the Network, and **Ravi van der Berg**, Head of Research at the Leeds Institute\n\n9.10 am – 10.30 am – Goals – Chris Davies, Professor of Biology, University of Leeds\n10.30–10.45 am – Coffee break\n10.45–12 noon – Keynote (Ada Lovelace, Analytical Engines Ltd)\n12 noon – 1.30 pm Lunch\n1.30 pm to 6 pm – Closing remarks by Jane Doe\n",
    );
    assert_eq!(
        times(&draft),
        ["09:00–09:10", "09:10–10:30", "10:30–10:45", "10:45–12:00", "12:00–13:30", "13:30–18:00"]
    );
    use Kind::{Break, Closing, Lunch, Opening, Talk};
    let kinds: Vec<Kind> = draft.segments.iter().map(|segment| segment.kind).collect();
    assert_eq!(kinds, [Opening, Talk, Break, Talk, Lunch, Closing]);
    assert_eq!(
        cast(&draft, &draft.segments[0].people),
        ["Jane Doe | co-chair | Network", "Ravi van der Berg | Head of Research | Leeds Institute"]
    );
    assert_eq!(
        cast(&draft, &draft.segments[1].people),
        ["Chris Davies | Professor of Biology | University of Leeds"]
    );
    assert_eq!(draft.show.organiser.as_deref(), Some("The Pioneers Network"));
    assert_eq!(draft.show.time_zone.as_deref(), Some("Europe/London"));
    assert_eq!(draft.show.end.unwrap().to_string(), "18:00");
    assert!(draft.notes.iter().all(|note| note.level != DraftLevel::Problem));
}
