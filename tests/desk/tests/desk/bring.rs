//! From a draft, and what a person settled in its preview, to a programme.

use desk::bring::{Unsettled, programme};
use formats::Draft;
use show::command::Programme;
use show::people::PersonKind;
use show::plan::{Kind, Start};
use wire::ask::Choices;

fn sample() -> Draft {
    let text = include_bytes!("../../../../data/shows/alliance-2021.md");
    formats::read(text, Some("alliance-2021.md")).unwrap()
}

fn paris() -> Choices {
    Choices { zone: Some("Europe/Paris".into()), ..Choices::default() }
}

fn read(text: &str) -> Draft {
    formats::read(text.as_bytes(), Some("programme.md")).unwrap()
}

/// The programme's segments as planned: when each starts, with the day where it is not the first,
/// and how long it takes.
fn times(programme: &Programme) -> Vec<(String, i64)> {
    let mut show = show::Show { about: Some(programme.about.clone()), ..Default::default() };
    show.plan = programme.plan.clone();
    let spans = live::planned::planned(&show);
    let zone = programme.about.zone;
    let at = |span: &live::planned::Span| {
        let start = span.start.in_zone(zone);
        let days = (start.date_naive() - programme.about.date).num_days();
        let day = if days == 0 { String::new() } else { format!("{days:+} ") };
        format!("{day}{}", start.format("%H:%M"))
    };
    let segments = spans.iter().zip(&show.plan.segments);
    segments.map(|(span, segment)| (at(span), segment.duration)).collect()
}

#[test]
fn the_sample_becomes_the_day_it_describes() {
    let made = programme(&sample(), &paris()).unwrap();
    assert_eq!((made.plan.segments.len(), made.plan.blocks.len()), (21, 4));
    let named = made.persons.iter().filter(|p| p.kind == PersonKind::Person).count();
    assert_eq!((named, made.persons.len() - named), (21, 10));
    let of_persons = made
        .appearances
        .iter()
        .filter(|a| made.persons.iter().any(|p| p.id == a.person && p.kind == PersonKind::Person));
    assert_eq!(of_persons.count(), 23);
    assert_eq!(made.about.date.to_string(), "2021-07-12");
    assert_eq!(made.about.hard_end.map(|end| end.time.to_string()).as_deref(), Some("18:00:00"));
    let times = times(&made);
    assert_eq!(times[0], ("09:00".to_owned(), 600));
    assert_eq!(times.last().unwrap(), &("17:45".to_owned(), 900));
}

#[test]
fn the_plan_says_the_times_that_the_document_says() {
    let draft = sample();
    let made = programme(&draft, &paris()).unwrap();
    let said = draft.segments.iter().map(|s| s.start.unwrap().time.format("%H:%M").to_string());
    let planned = times(&made).into_iter().map(|(start, _)| start);
    assert_eq!(planned.collect::<Vec<_>>(), said.collect::<Vec<_>>());
}

#[test]
fn fixed_starts_are_those_that_were_settled() {
    let draft = sample();
    let hard = |choices: &Choices| {
        let made = programme(&draft, choices).unwrap();
        let fixed =
            |s: &show::plan::Segment| matches!(s.start, Start::Hard(_)).then(|| s.id.0.clone());
        made.plan.segments.iter().filter_map(fixed).collect::<Vec<_>>()
    };
    let proposed: Vec<_> = draft.segments.iter().filter(|s| s.hard).map(|s| s.id.clone()).collect();
    assert!(proposed.len() > 1 && proposed.len() < draft.segments.len(), "{proposed:?}");
    assert_eq!(hard(&paris()), proposed);
    let chosen = vec!["s1".to_owned(), "s5".to_owned()];
    assert_eq!(hard(&Choices { hard: Some(chosen.clone()), ..paris() }), chosen);
    // With none settled the first is still where the document has it: nothing comes before it.
    assert_eq!(hard(&Choices { hard: Some(Vec::new()), ..paris() }), ["s1"]);
}

#[test]
fn a_segment_after_a_hole_stays_where_it_is_written() {
    let draft = read(
        "Lundi 12 juillet 2021\n\n9h – 9h30 : Un\n\n10h – 10h30 : Deux\n\n10h30 – 11h : Trois\n",
    );
    let choices = Choices { title: Some("T".into()), hard: Some(vec!["s1".into()]), ..paris() };
    let made = programme(&draft, &choices).unwrap();
    let starts: Vec<_> = times(&made).into_iter().map(|(start, _)| start).collect();
    assert_eq!(starts, ["09:00", "10:00", "10:30"]);
}

#[test]
fn workshops_are_split_only_where_that_was_accepted() {
    let draft = sample();
    let proposal = draft.notes.iter().find_map(|n| match &n.proposal {
        Some(formats::draft::DraftProposal::SplitTracks { segment, titles }) => {
            Some((segment.clone(), titles.clone()))
        }
        _ => None,
    });
    let (segment, titles) = proposal.expect("the sample has workshops side by side");
    assert_eq!(programme(&draft, &paris()).unwrap().plan.segments.len(), 21);
    let made = programme(&draft, &Choices { split: vec![segment.clone()], ..paris() }).unwrap();
    assert_eq!(made.plan.segments.len(), 20 + titles.len());
    let beside: Vec<_> = made.plan.segments.iter().filter(|s| !s.track.is_main()).collect();
    assert_eq!(beside.len(), titles.len() - 1);
    let first = made.plan.segments.iter().find(|s| s.id.0 == segment).unwrap();
    assert!(first.track.is_main() && first.kind == Kind::Workshop);
    let spans = times(&made);
    let at = |title: &str| made.plan.segments.iter().position(|s| s.title == title).unwrap();
    let starts: Vec<_> = titles.iter().map(|title| spans[at(title)].clone()).collect();
    assert!(starts.iter().all(|start| *start == starts[0]), "side by side: {starts:?}");
}

#[test]
fn what_is_still_to_be_said_is_asked_for() {
    let nothing = read("9h – 9h30 : Un\n9h30 – 10h : Deux\n");
    let dated = || Choices { date: Some("2021-07-12".into()), ..Choices::default() };
    let table = [
        (Choices::default(), Unsettled::NoDate),
        (Choices { date: Some("  ".into()), ..paris() }, Unsettled::NoDate),
        (dated(), Unsettled::NoZone),
        (Choices { date: Some("12/07".into()), ..paris() }, Unsettled::BadDate("12/07".into())),
        (Choices { zone: Some("Paris".into()), ..dated() }, Unsettled::BadZone("Paris".into())),
    ];
    for (choices, wanted) in table {
        assert_eq!(programme(&nothing, &choices).unwrap_err(), wanted, "{choices:?}");
    }
}

#[test]
fn an_end_before_its_start_is_named_with_its_line() {
    let draft =
        read("# Jour\n\nLundi 12 juillet 2021\n\n10h – 9h30 : À rebours\n\n11h – 12h : Ensuite\n");
    match programme(&draft, &paris()) {
        Err(Unsettled::Problem { line, text }) => {
            assert_eq!(line, 5);
            assert!(!text.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_day_that_passes_midnight_goes_on_after_it() {
    let draft = read(
        "# Nuit\n\nSamedi 10 juillet 2021\n\n22h – 23h30 : Tard\n\n23h30 – 0h30 : Minuit\n\n0h30 – 1h : Fin\n",
    );
    let made = programme(&draft, &paris()).unwrap();
    assert_eq!(
        times(&made),
        [("22:00".to_owned(), 5_400), ("23:30".to_owned(), 3_600), ("+1 00:30".to_owned(), 1_800)]
    );
}

#[test]
fn the_night_of_a_document_without_dates_is_the_one_after_the_day_that_is_given() {
    let choices =
        || Choices { date: Some("2021-07-10".into()), title: Some("Nuit".into()), ..paris() };
    let night =
        "22h – 23h30 : Tard\n\n23h30 – 0h : Avant minuit\n\n0h – 0h30 : Après\n\n0h30 – 1h : Fin\n";
    let rows = "début;durée;titre\n22h;90;Tard\n23h30;30;Avant minuit\n0h;30;Après\n;30;Fin\n";
    let derived = "début;durée;titre\n22h;90;Tard\n;30;Avant minuit\n;30;Après\n;30;Fin\n";
    for draft in [read(night), table(rows), table(derived)] {
        let made = programme(&draft, &choices()).unwrap();
        let starts: Vec<_> = times(&made).into_iter().map(|(start, _)| start).collect();
        assert_eq!(starts, ["22:00", "23:30", "+1 00:00", "+1 00:30"]);
    }
}

fn table(text: &str) -> Draft {
    formats::read(text.as_bytes(), Some("table.csv")).unwrap()
}

fn tracks(programme: &Programme) -> Vec<&str> {
    programme.plan.segments.iter().map(|segment| segment.track.as_str()).collect()
}

#[test]
fn what_overlaps_runs_beside_unless_that_was_refused() {
    let draft =
        read("Lundi 12 juillet 2021\n\n9h – 10h : Un\n9h30 – 10h30 : Deux\n10h – 11h : Trois\n");
    let title = || Choices { title: Some("T".into()), ..paris() };
    let made = programme(&draft, &title()).unwrap();
    assert_eq!(tracks(&made), ["main", "2", "main"]);
    let starts: Vec<_> = times(&made).into_iter().map(|(start, _)| start).collect();
    assert_eq!(starts, ["09:00", "09:30", "10:00"]);
    let refused = programme(&draft, &Choices { beside: Some(Vec::new()), ..title() }).unwrap();
    assert_eq!(tracks(&refused), ["main", "main", "main"]);
}

#[test]
fn rooms_side_by_side_are_tracks_and_the_fullest_is_the_main_one() {
    let draft = table(
        "date;début;fin;salle;titre\n2021-07-12;9h;10h;B;Un\n2021-07-12;9h;9h30;A;Deux\n2021-07-12;9h30;10h;A;Trois\n",
    );
    let made = programme(&draft, &Choices { title: Some("T".into()), ..paris() }).unwrap();
    assert_eq!(tracks(&made), ["B", "main", "main"]);
    assert_eq!(made.plan.segments[1].room, "A");
}

#[test]
fn cues_without_a_time_follow_each_other_with_no_length() {
    let draft = table("Cue,Title\n1,Noir salle\n1.5,Musique\n2,Lumière\n");
    let choices = Choices { title: Some("T".into()), date: Some("2021-07-12".into()), ..paris() };
    let made = programme(&draft, &choices).unwrap();
    let follows = |s: &show::plan::Segment| s.start == Start::Follows && s.duration == 0;
    assert!(made.plan.segments.iter().all(follows));
    assert_eq!(made.plan.segments[1].number, "1.5");
}

#[test]
fn a_list_of_people_is_no_programme() {
    let draft = table("Nom,Fonction,E-mail\nAda Martin,Directrice,ada@example.org\n");
    assert_eq!(draft.people.len(), 1);
    assert_eq!(programme(&draft, &paris()).unwrap_err(), Unsettled::PeopleOnly);
}

#[test]
fn times_of_utc_go_into_the_zone_that_is_given() {
    let event =
        "BEGIN:VEVENT\nSUMMARY:Un\nDTSTART:20210712T220000Z\nDTEND:20210712T230000Z\nEND:VEVENT";
    let draft =
        formats::read(format!("BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR\n").as_bytes(), None)
            .unwrap();
    let made = programme(&draft, &Choices { title: Some("T".into()), ..paris() }).unwrap();
    assert_eq!(times(&made), [("00:00".to_owned(), 3_600)]);
    assert_eq!(made.about.date.to_string(), "2021-07-13");
}
