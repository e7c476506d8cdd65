//! Schedules, calendars, rundowns and lists of speakers found in public places, where they lie
//! beside the checkout: each gives what a reader who counted by hand found in it.

use std::collections::BTreeSet;

use formats::Draft;
use formats::draft::{DraftSegment, NoteCode};

use crate::support::{notes, open_data, problems};

/// The draft of a file of the collection; none where it does not lie beside the checkout.
fn of(name: &str) -> Option<Draft> {
    let bytes = open_data(name)?;
    Some(formats::read(&bytes, Some(name)).unwrap_or_else(|why| panic!("{name}: {why}")))
}

/// Segments, people, different rooms, days.
fn counts(draft: &Draft) -> [usize; 4] {
    let rooms: BTreeSet<_> = draft.segments.iter().filter_map(|s| s.room.as_ref()).collect();
    let days: BTreeSet<_> = draft.segments.iter().map(|segment| segment.day).collect();
    [draft.segments.len(), draft.people.len(), rooms.len(), days.len()]
}

fn start(segment: &DraftSegment) -> String {
    segment.start.map_or_else(String::new, |at| at.to_string())
}

/// The first start, and the last end or start.
fn window(draft: &Draft) -> (String, String) {
    let at = |moment: Option<formats::draft::DraftMoment>| moment.unwrap().to_string();
    (at(draft.show.start), at(draft.show.end))
}

fn is(window: (String, String), first: &str, last: &str) {
    assert_eq!((window.0.as_str(), window.1.as_str()), (first, last));
}

#[test]
fn a_congress_whose_nights_belong_to_the_day_before() {
    let Some(draft) = of("sched-31c3.xml") else { return };
    assert_eq!(counts(&draft), [138, 197, 4, 4]);
    is(window(&draft), "2014-12-27T11:00", "2014-12-30T19:30");
    let late = |s: &&DraftSegment| s.start.is_some_and(|at| at.time.to_string().as_str() < "05:00");
    let nights: Vec<_> = draft.segments.iter().filter(late).collect();
    assert_eq!(nights.len(), 4);
    for night in nights {
        let first = draft.segments.iter().find(|s| s.day == night.day).unwrap();
        assert!(first.start.unwrap().date < night.start.unwrap().date, "{}", night.title);
    }
    assert_eq!(notes(&draft, NoteCode::Overlap).len(), 0);
    assert_eq!(notes(&draft, NoteCode::SameName).len(), 1);
    assert_eq!(problems(&draft), []);
}

#[test]
fn a_conference_in_another_zone_than_its_dates() {
    let Some(draft) = of("sched-debconf23.xml") else { return };
    assert_eq!(counts(&draft), [117, 87, 5, 8]);
    assert_eq!(draft.show.time_zone.as_deref(), Some("Asia/Kolkata"));
    is(window(&draft), "2023-09-10T07:00", "2023-09-17T22:30");
    assert_eq!(draft.segments.iter().filter(|s| s.people.is_empty()).count(), 32);
}

#[test]
fn a_camp_of_sixty_rooms() {
    let Some(draft) = of("sched-camp2019.json") else { return };
    assert_eq!(counts(&draft), [606, 276, 61, 5]);
    is(window(&draft), "2019-08-21T10:00", "2019-08-26T05:00");
    assert_eq!(draft.segments.iter().filter(|s| s.people.is_empty()).count(), 194);
    let longest = draft.segments.iter().filter_map(|s| s.duration).max();
    assert_eq!(longest, Some((16 * 60 + 39) * 60));
    assert!(notes(&draft, NoteCode::Overlap).len() >= 87);
    assert_eq!(problems(&draft), []);
}

#[test]
fn a_flat_list_of_events() {
    let Some(draft) = of("sched-breizhcamp2026.json") else { return };
    assert_eq!(counts(&draft), [96, 103, 5, 3]);
    is(window(&draft), "2026-06-24T10:00", "2026-06-26T16:25");
    let of_day = |day| draft.segments.iter().filter(|s| s.day == day).count();
    assert_eq!([of_day(1), of_day(2), of_day(3)], [21, 43, 32]);
    assert_eq!(draft.segments.iter().filter(|s| s.people.is_empty()).count(), 4);
    assert_eq!(notes(&draft, NoteCode::Overlap).len(), 1);
}

#[test]
fn a_calendar_folded_within_characters() {
    let Some(draft) = of("ics-jres2022.ics") else { return };
    assert_eq!(counts(&draft), [120, 0, 15, 4]);
    is(window(&draft), "2022-05-17T11:00", "2022-05-20T14:10");
    assert_eq!(draft.show.time_zone.as_deref(), Some("Europe/Paris"));
    let broken = |text: &String| text.contains('\u{FFFD}');
    assert!(
        !draft.segments.iter().any(|s| broken(&s.title) || s.notes.as_ref().is_some_and(broken))
    );
}

#[test]
fn a_calendar_with_an_event_of_both_days() {
    let Some(draft) = of("ics-djangocong2010.ics") else { return };
    assert_eq!(draft.segments.len(), 24);
    assert_eq!(draft.segments.iter().filter(|s| s.start.is_some()).count(), 23);
    assert_eq!(notes(&draft, NoteCode::AllDay).len(), 1);
    is(window(&draft), "2010-04-24T09:15", "2010-04-25T17:45");
    // Eighteen texts stand after a dash; four of them are jokes.
    assert_eq!(draft.people.len(), 14);
}

#[test]
fn a_calendar_whose_events_share_their_names() {
    let Some(draft) = of("ics-moca24.ics") else { return };
    assert_eq!(counts(&draft), [88, 69, 4, 3]);
    // 10:00 and 14:00 of UTC.
    is(window(&draft), "2024-09-13T12:00", "2024-09-15T16:00");
    assert_eq!(draft.show.time_zone.as_deref(), Some("Europe/Rome"));
}

#[test]
fn a_calendar_in_utc_that_does_not_say_where() {
    let Some(draft) = of("ics-jgi-data-week.ics") else { return };
    assert_eq!((draft.segments.len(), counts(&draft)[3]), (9, 5));
    is(window(&draft), "2026-06-01T08:30", "2026-06-05T15:30");
    assert_eq!(
        (draft.show.time_zone.as_deref(), draft.show.times_in.as_deref()),
        (None, Some("UTC"))
    );
    let moved = draft.moved("UTC", "Europe/London".parse().unwrap());
    is(window(&moved), "2026-06-01T09:30", "2026-06-05T16:30");
}

#[test]
fn a_spreadsheet_under_its_instructions() {
    let Some(draft) = of("rd-ontime-template-v4.xlsx") else { return };
    let timed = draft.segments.iter().filter(|s| s.start.is_some()).count();
    assert_eq!((timed, draft.segments.len() - timed, draft.blocks.len()), (6, 5, 3));
    is(window(&draft), "10:00", "14:00");
    assert_eq!(draft.table.unwrap().head, Some(13));
    let starts: Vec<_> = draft.segments.iter().filter(|s| s.start.is_some()).map(start).collect();
    assert_eq!(starts, ["10:00", "11:00", "11:10", "12:00", "13:00", "13:50"]);
    let derived = |s: &&DraftSegment| s.derived.iter().any(|what| what == "start");
    assert_eq!(draft.segments.iter().filter(derived).count(), 3);
}

#[test]
fn a_spreadsheet_on_its_second_sheet() {
    let Some(draft) = of("rd-ontime-test-sheet.xlsx") else { return };
    assert_eq!((draft.segments.len(), draft.people.len()), (5, 2));
    is(window(&draft), "09:00", "10:45");
    assert_eq!((start(&draft.segments[0]).as_str(), draft.segments[0].dropped), ("", true));
    let notes = draft.segments[2].notes.as_deref().unwrap();
    assert!(notes.contains("Lighting\u{a0}: LX1.01"), "{notes}");
}

#[test]
fn a_project_of_ontime() {
    let Some(draft) = of("rd-ontime-demo-db-2024.json") else { return };
    assert_eq!((draft.segments.len(), draft.blocks.len()), (14, 2));
    is(window(&draft), "10:00", "17:10");
    assert_eq!(draft.segments[1].start.unwrap().to_string(), "10:25");
}

#[test]
fn a_french_table_of_a_day() {
    let Some(draft) = of("rd-auroralpes-agora-programme.csv") else { return };
    assert_eq!((draft.segments.len(), draft.people.len()), (12, 11));
    is(window(&draft), "09:30", "19:00");
    assert_eq!(draft.segments[11].end, None);
    assert_eq!(notes(&draft, NoteCode::NoDate).len(), 1);
    assert!(draft.segments.iter().take(11).all(|s| s.derived == ["end"]));
}

#[test]
fn a_table_of_three_rooms() {
    let Some(draft) = of("rd-devfest2017-d1.csv") else { return };
    let talks = draft.segments.iter().filter(|s| !s.people.is_empty()).count();
    assert_eq!((talks, draft.people.len()), (25, 25));
    let slots: BTreeSet<_> = draft.segments.iter().map(start).collect();
    assert_eq!(slots.len(), 21);
    is(window(&draft), "09:00", "23:40");
    assert_eq!(notes(&draft, NoteCode::CellLeftOut).len(), 2);
}

#[test]
fn a_table_whose_night_is_the_day_befores() {
    let Some(draft) = of("rd-gpn11.csv") else { return };
    assert_eq!(counts(&draft), [29, 31, 2, 4]);
    is(window(&draft), "2011-06-23T19:00", "2011-06-26T14:15");
    let night = draft.segments.iter().find(|s| start(s) == "2011-06-26T00:00").unwrap();
    assert_eq!(night.day, 3);
}

#[test]
fn a_week_of_radio() {
    let Some(draft) = of("rd-indigo-radio-programme.csv") else { return };
    assert_eq!((draft.segments.len(), counts(&draft)[3]), (56, 7));
    let until_midnight = |s: &&DraftSegment| s.end.is_some_and(|at| at.to_string() == "00:00");
    assert_eq!(draft.segments.iter().filter(until_midnight).count(), 7);
    assert!(draft.segments.iter().all(|s| s.duration.is_some_and(|length| length > 0)));
    let titles: BTreeSet<_> = draft.segments.iter().map(|s| &s.title).collect();
    assert_eq!(titles.len(), 26);
    assert_eq!(draft.show.date, None);
}

#[test]
fn a_cue_sheet_without_a_clock() {
    let Some(draft) = of("rd-inspector-calls-cues-outline.csv") else { return };
    assert_eq!(draft.segments.len(), 50);
    assert!(draft.segments.iter().all(|s| s.start.is_none() && s.end.is_none()));
    assert_eq!(draft.segments[0].number.as_deref(), Some("1a"));
    assert!(draft.segments[5].title.contains("murder on the dancefloor"));
    assert!(draft.segments.iter().any(|s| s.number.as_deref() == Some("22(?)")));
    assert_eq!(notes(&draft, NoteCode::AllUntimed).len(), 1);
}

#[test]
fn a_list_of_speakers() {
    let Some(draft) = of("spk-mixit-sessionize-speakers.json") else { return };
    assert_eq!((draft.people.len(), draft.segments.len()), (100, 0));
    let sessions: BTreeSet<_> = draft.people.iter().flat_map(|p| &p.sessions).collect();
    assert_eq!(sessions.len(), 87);
    assert_eq!(draft.people.iter().filter(|p| p.sessions.len() > 1).count(), 10);
    assert_eq!(draft.people.iter().filter(|p| p.bio.is_none() && p.role.is_none()).count(), 8);
}
