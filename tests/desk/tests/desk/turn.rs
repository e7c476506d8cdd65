//! One turn: decided, ordered, durable, folded; or refused, and nothing left of it.

use std::sync::{Arc, Barrier};

use desk::{Bearer, Fault, Right};
use show::Refusal;
use tests_desk::Stand;
use tests_desk::stand::{top, top_seen};
use wire::Do;
use wire::words::Language;

const ID: &str = "0197a000-0000-7000-8000-000000000001";

fn message(text: &str) -> Do {
    Do::Message { text: text.into(), to: None }
}

#[test]
fn what_is_acknowledged_is_in_the_file_already() {
    let stand = Stand::day();
    for n in 0..20 {
        let seq = stand.act(message(&format!("mot {n}"))).unwrap();
        assert_eq!(stand.kept(), seq, "another program reads it as soon as it is acknowledged");
    }
    assert_eq!(stand.show().seq, stand.kept());
}

#[test]
fn a_repeat_of_an_id_does_nothing_and_is_said_to_be_done() {
    let stand = Stand::day();
    stand.at("09:00");
    let take = || stand.desk.act(&stand.bearer, top(true), Some(ID.into()));
    let done = take().unwrap();
    let before = stand.show();
    stand.at("09:05");
    assert_eq!(take().unwrap(), done);
    // However it is written.
    let shouted = stand.desk.act(&stand.bearer, top(true), Some(ID.to_uppercase()));
    assert_eq!(shouted.unwrap(), done);
    assert_eq!(stand.show(), before);
    assert_eq!(stand.kept(), done.seq);
}

#[test]
fn a_repeat_is_known_even_where_what_it_was_about_is_gone() {
    let stand = Stand::day();
    stand.act(Do::Takeaway { text: "Une idée".into(), kind: None, theme: None }).unwrap();
    let id = stand.show().takeaways[0].id.0.clone();
    let strike =
        || Do::SetTakeaway { id: id.clone(), text: String::new(), kind: None, theme: None };
    let struck = stand.desk.act(&stand.bearer, strike(), Some(ID.into())).unwrap();
    assert_eq!(stand.desk.act(&stand.bearer, strike(), Some(ID.into())).unwrap(), struck);
    // The same without its id speaks of nothing any more.
    assert!(matches!(stand.act(strike()), Err(Fault::Malformed(_))));
}

#[test]
fn an_id_that_is_no_uuid_is_refused() {
    let stand = Stand::day();
    let fault = stand.desk.act(&stand.bearer, message("mot"), Some("seven".into())).unwrap_err();
    assert_eq!(fault.code(), "malformed");
    assert_eq!(stand.show().message, None);
}

#[test]
fn a_refusal_leaves_nothing() {
    let stand = Stand::day();
    let mut screen = stand.screen();
    let before = (stand.show(), stand.kept());
    let nothing_on_air = [
        Do::Hold,
        Do::Resume,
        Do::Adjust { seconds: 60, segment: None },
        Do::Back { track: None, segment: None },
        Do::End { segment: None },
    ];
    let unknown = [
        Do::Standby { track: None, segment: Some("nowhere".into()) },
        Do::SetDuration { segment: "nowhere".into(), seconds: 60, was: None },
        Do::SetDuration { segment: "debate".into(), seconds: -5, was: None },
        Do::SetDuration { segment: "debate".into(), seconds: 60, was: Some(1) },
        Do::Message { text: "x".repeat(20_001), to: None },
        Do::Takeaway { text: "  ".into(), kind: None, theme: None },
        Do::SetDate { date: "12 juillet".into() },
        top(false),
    ];
    for refused in nothing_on_air.into_iter().chain(unknown) {
        let said = format!("{refused:?}");
        assert!(stand.act(refused).is_err(), "{said}");
    }
    assert_eq!((stand.show(), stand.kept()), before);
    assert_eq!(screen.take_in(&stand), Vec::<serde_json::Value>::new());
}

#[test]
fn what_the_disk_does_not_take_did_not_happen() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:05");
    let mut screen = stand.screen();
    screen.take_in(&stand);
    let before = stand.show();
    // Another program holds the file, for longer than the desk waits.
    let other = rusqlite::Connection::open(&stand.path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(stand.top().unwrap_err().code(), "store-busy");
    assert_eq!(stand.show(), before);
    assert_eq!(screen.take_in(&stand), Vec::<serde_json::Value>::new());
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    // And the show goes on as if it had not been called.
    stand.top().unwrap();
    assert_eq!(stand.on_air().as_deref(), Some("debate"));
    assert_eq!(stand.kept(), stand.show().seq);
}

#[test]
fn nothing_is_shown_before_it_is_on_the_disk() {
    let stand = Stand::day();
    let (mut pushes, path) =
        (stand.desk.join(desk::Right::Manager).unwrap().pushes, stand.path.clone());
    let watching = std::thread::spawn(move || {
        let mut seen = 0;
        while let Ok(push) = pushes.blocking_recv() {
            if let wire::Push::Change { seq, .. } = &**push {
                let kept = store::verify(&path).unwrap().turns;
                assert!(kept >= *seq, "turn {seq} was shown, {kept} are kept");
                seen += 1;
            }
        }
        seen
    });
    for n in 0..60 {
        stand.act(message(&format!("mot {n}"))).unwrap();
    }
    let (folder, _) = stand.stop();
    assert!(watching.join().unwrap() >= 60);
    drop(folder);
}

#[test]
fn what_changes_nothing_is_no_turn() {
    let stand = Stand::day();
    let seq = stand.show().seq;
    let go = Do::GoLive { override_day: None };
    assert_eq!(stand.act(go).unwrap(), seq);
    let same = Do::SetDuration { segment: "debate".into(), seconds: 35 * 60, was: None };
    assert_eq!(stand.act(same).unwrap(), seq);
    assert_eq!(stand.kept(), seq);
}

#[test]
fn a_top_too_soon_is_refused_whoever_sends_it() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let (seq, on_air) = (stand.kept(), stand.on_air());
    let browser = Bearer::link("link-1".into(), Right::Manager, false);
    let script = Bearer::command_line();
    let desk = Bearer::desk(Language::English);
    for (after, source) in [(0, &browser), (1, &desk), (300, &script), (599, &browser)] {
        stand.at("09:00").hands.wait(after);
        match stand.desk.act(source, top(true), None) {
            Err(Fault::Refused(Refusal::TooSoon { since_ms, wait_ms })) => {
                assert_eq!((since_ms, wait_ms), (after, 600 - after));
            }
            other => panic!("{after} ms after: {other:?}"),
        }
    }
    assert_eq!((stand.kept(), stand.on_air()), (seq, on_air));
    stand.at("09:00").hands.wait(600);
    stand.desk.act(&browser, top(true), None).unwrap();
    assert_eq!(stand.on_air().as_deref(), Some("debate"));
}

#[test]
fn the_guard_counts_in_real_time_whatever_the_rehearsals_speed() {
    let stand = Stand::with(kit::a_show());
    stand.act(Do::Rehearse { at: None, speed: Some(120), from: None }).unwrap();
    stand.top().unwrap();
    // Over a minute of the show.
    stand.hands.wait(599);
    assert_eq!(stand.top().unwrap_err().code(), "too-soon");
    stand.hands.wait(1);
    stand.top().unwrap();
}

#[test]
fn a_step_of_the_wall_clock_neither_opens_nor_shuts_the_guard() {
    let stand = Stand::day();
    stand.top_at("09:00");
    stand.hands.step_wall(3_600_000);
    assert_eq!(stand.top().unwrap_err().code(), "too-soon");
    stand.hands.step_wall(-2 * 3_600_000);
    stand.hands.wait(700);
    stand.top().unwrap();
}

#[test]
fn a_top_by_someone_who_saw_something_else_is_stale() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:05");
    for (from, to) in [
        (None, Some("opening")),
        (Some("opening"), Some("talk")),
        (Some("debate"), Some("talk")),
        (Some("opening"), None),
    ] {
        assert_eq!(stand.act(top_seen(from, to)).unwrap_err().code(), "stale", "{from:?} {to:?}");
    }
    stand.act(top_seen(Some("opening"), Some("debate"))).unwrap();
    assert_eq!(stand.on_air().as_deref(), Some("debate"));
}

#[test]
fn of_many_tops_at_once_one_is_made() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:05");
    let seq = stand.kept();
    let start = Arc::new(Barrier::new(12));
    let senders = (0..12).map(|n| {
        let (desk, start) = (stand.desk.clone(), Arc::clone(&start));
        // Half of them say what they saw, half leave it to the door.
        let brief = if n % 2 == 0 { top_seen(Some("opening"), Some("debate")) } else { top(true) };
        std::thread::spawn(move || {
            start.wait();
            desk.act(&Bearer::link("link-1".into(), Right::Manager, false), brief, None)
        })
    });
    let senders: Vec<_> = senders.collect();
    let answers: Vec<_> = senders.into_iter().map(|s| s.join().unwrap()).collect();
    let made = answers.iter().filter(|a| a.is_ok()).count();
    assert_eq!(made, 1, "{answers:?}");
    for refused in answers.into_iter().filter_map(Result::err) {
        assert!(["too-soon", "stale"].contains(&refused.code().as_str()), "{refused:?}");
    }
    assert_eq!((stand.kept(), stand.on_air().as_deref()), (seq + 1, Some("debate")));
}

#[test]
fn whoever_may_not_act_does_not() {
    let stand = Stand::day();
    stand.at("09:00");
    let note = || Do::Takeaway { text: "Note".into(), kind: None, theme: None };
    let edit =
        || Do::SetSegment { segment: "talk".into(), field: "title".into(), value: "T".into() };
    let table = [
        (Right::Manager, true, true, true),
        (Right::Organiser, false, true, true),
        (Right::Host, false, false, true),
        (Right::Rapporteur, false, false, true),
        (Right::Speaker, false, false, false),
        (Right::Viewer, false, false, false),
    ];
    for (right, calls, edits, notes) in table.into_iter().rev() {
        let may = |brief: Do| match stand.act_as(right, brief) {
            Ok(_) => true,
            Err(Fault::Refused(Refusal::NotAllowed)) => false,
            Err(other) => panic!("{right:?}: {other:?}"),
        };
        assert_eq!((may(top(true)), may(edit()), may(note())), (calls, edits, notes), "{right:?}");
    }
}

#[test]
fn every_refusal_is_said_in_both_languages() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let refused = [
        top(true),
        top_seen(None, None),
        top_seen(Some("x"), Some("y")),
        Do::Resume,
        Do::Standby { track: None, segment: Some("opening".into()) },
        Do::Skip { segment: Some("nowhere".into()) },
        Do::Adjust { seconds: -99_999, segment: None },
        Do::Rehearse { at: None, speed: None, from: None },
        Do::SetClock { at: None, speed: None },
        Do::Undo { turn: Some("none".into()) },
        Do::SetTakeaway { id: "t".into(), text: "x".into(), kind: None, theme: None },
        Do::Takeaway { text: String::new(), kind: None, theme: None },
    ];
    for brief in refused {
        let asked = format!("{brief:?}");
        let fault = stand.act(brief).expect_err(&asked);
        for language in [Language::French, Language::English] {
            let said = fault.say(&wire::words::Words::new(language));
            assert_eq!(said.code, fault.code());
            let hole = said.text.contains(['{', '[']) || said.text.trim().is_empty();
            assert!(!hole, "{asked}: {said:?}");
        }
    }
}
