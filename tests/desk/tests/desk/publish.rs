//! What is pushed: only what changed, and nothing when nothing did.

use desk::{Bearer, Right};
use proptest::prelude::*;
use serde_json::Value;
use show::Command;
use show::caller::Order;
use show::turn::Actor;
use tests_desk::stand::top;
use tests_desk::{Screen, Stand, shows};
use wire::Do;

#[test]
fn whoever_joins_is_given_the_whole_view() {
    let stand = Stand::day();
    stand
        .top_at("09:00")
        .at("09:01")
        .act(Do::Message { text: "Bonjour".into(), to: None })
        .unwrap();
    let view = stand.screen().view;
    assert_eq!(view, stand.view());
    assert_eq!(view["segments"].as_array().unwrap().len(), 5);
    assert_eq!(view["people"].as_array().unwrap().len(), 3);
    assert_eq!(view["line"]["tracks"][0]["on_air"]["segment"], "opening");
}

#[test]
fn with_nothing_happening_nothing_is_sent() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let mut screen = stand.screen();
    // Between two things that time changes: minute after minute, and the desk looks each time.
    for second in 1..=110 {
        stand.at("09:01").hands.wait(second * 1_000);
        stand.desk.read(|_| ()).unwrap();
        assert_eq!(screen.take_in(&stand), Vec::<Value>::new(), "{second} s after");
    }
    assert_eq!(stand.line()["on_air"]["remaining"], 7 * 60 + 10, "time did pass");
}

#[test]
fn a_screen_that_follows_shows_what_one_that_joins_shows() {
    let stand = Stand::day();
    let mut screen = stand.screen();
    stand.top_at("09:00").at("09:05").act(Do::Hold).unwrap();
    stand
        .act(Do::AddSegment {
            title: "Impromptu".into(),
            seconds: 300,
            after: Some("debate".into()),
            kind: None,
            start: None,
        })
        .unwrap();
    stand.act(Do::RemoveSegment { segment: "talk".into() }).unwrap();
    stand.act(Do::Message { text: "Concluez".into(), to: None }).unwrap();
    stand.act(Do::Message { text: String::new(), to: None }).unwrap();
    assert!(!screen.take_in(&stand).is_empty());
    assert_eq!(screen.view, stand.view());
    assert_eq!(screen.view, stand.screen().view);
}

/// What is pushed of one act on a long show: at once, and what follows from it.
fn at_once_and_after(stand: &Stand, screen: &mut Screen) -> [Vec<Value>; 2] {
    let first = screen.take_in(stand);
    what_follows(stand);
    [first, screen.take_in(stand)]
}

/// Lets as much time pass as what follows takes to be shown: the desk looks after it was asked.
fn what_follows(stand: &Stand) {
    stand.hands.wait(50);
    stand.desk.read(|_| ()).unwrap();
}

#[test]
fn a_top_of_a_long_show_is_shown_at_once_to_all_and_what_follows_from_it_after() {
    let stand = Stand::live(shows::long(220, 20));
    stand.top_at("09:00").at("09:04");
    let rights = Right::LINKED;
    let join = |right| Screen::of(stand.desk.join(right).unwrap());
    let mut screens = rights.map(join);
    let own = Bearer::link("own".into(), Right::Own, false).of_person(Some("p1".into()));
    let mut page = Screen::of(stand.desk.join_as(&own).unwrap());
    let calls = [
        top(true),
        Do::Adjust { seconds: 60, segment: None },
        Do::Standby { track: None, segment: Some("s9".into()) },
        top(true),
    ];
    for call in calls {
        let told = format!("{call:?}");
        stand.hands.wait(60_000);
        what_follows(&stand);
        screens.iter_mut().chain([&mut page]).for_each(|screen| _ = screen.take_in(&stand));
        stand.act(call).unwrap();
        for (right, screen) in std::iter::zip(rights, &mut screens) {
            let pushed = screen.take_in(&stand);
            let [first] = &pushed[..] else { panic!("{told} {right:?}: {pushed:?}") };
            assert!(!first["changes"]["line"].is_null(), "{told} {right:?}: {first}");
            assert!(first["changes"]["people"].is_null(), "{told} {right:?}: {first}");
            assert_eq!(screen.view["line"], join(right).view["line"], "{told} {right:?}");
        }
        assert_eq!(page.take_in(&stand), Vec::<Value>::new(), "{told}: it waits for the whole");
        assert_eq!(screens[0].view["line"], stand.view()["line"], "{told}");
        what_follows(&stand);
        for (right, screen) in std::iter::zip(rights, &mut screens) {
            screen.take_in(&stand);
            assert_eq!(screen.view, join(right).view, "{told} {right:?}");
        }
        page.take_in(&stand);
        let mut joins = Screen::of(stand.desk.join_as(&own).unwrap()).view;
        // It is not told a number with which nothing changed there.
        joins["seq"].clone_from(&page.view["seq"]);
        assert_eq!(page.view, joins, "{told}");
        assert_eq!(screens[0].view, stand.view(), "{told}");
    }
}

#[test]
fn acts_that_come_fast_do_not_put_off_what_follows_from_them() {
    let stand = Stand::live(shows::long(220, 20));
    stand.top_at("09:00").at("09:04");
    // What follows from that one is shown before anyone joins.
    stand.desk.read(|_| ()).unwrap();
    let mut screen = stand.screen();
    stand.top().unwrap();
    let follows = |pushed: &[Value]| pushed.iter().any(|p| !p["changes"]["people"].is_null());
    assert!(!follows(&screen.take_in(&stand)));
    let came = (1..20).find(|n| {
        stand.hands.wait(10);
        stand.act(Do::Adjust { seconds: *n, segment: None }).unwrap();
        follows(&screen.take_in(&stand))
    });
    assert_eq!(came, Some(4), "what follows from the TOP comes 40 ms after it");
}

#[test]
fn an_edit_of_a_long_show_is_shown_at_once_and_what_follows_from_it_after() {
    let stand = Stand::live(shows::long(220, 20));
    stand.top_at("09:00");
    let mut screen = stand.screen();
    let set = |field: &str, value: &str| Do::SetSegment {
        segment: "s7".into(),
        field: field.into(),
        value: value.into(),
    };
    let edits = [
        Do::SetDuration { segment: "s5".into(), seconds: 900, was: None },
        set("title", "Autre"),
        set("dropped", "true"),
        set("start", "11:00"),
        Do::Undo { turn: None },
        set("track", "w1"),
        Do::SetDuration { segment: "s0".into(), seconds: 60, was: None },
        Do::Redo,
    ];
    for edit in edits {
        let told = format!("{edit:?}");
        if stand.act(edit).is_err() {
            continue; // nothing to do again
        }
        let [pushed, _] = at_once_and_after(&stand, &mut screen);
        let first = serde_json::to_string(&pushed[0]).unwrap();
        assert!(first.len() <= 2048, "{told}: {} bytes", first.len());
        assert!(pushed[0]["changes"]["people"].is_null(), "{told}: what follows comes after");
        assert_eq!(screen.view, stand.view(), "{told}");
        assert_eq!(screen.view, stand.screen().view, "{told}");
    }
}

fn tick(person: &str, check: &str, state: &str) -> Do {
    let (person, check, state) = (person.into(), check.into(), state.into());
    Do::Check { person, check, state, appearance: None, note: None }
}

#[test]
fn a_check_of_a_large_show_is_said_at_once_of_whom_it_is_and_what_follows_from_it_after() {
    let stand = Stand::live(shows::crowd(220));
    stand.top_at("09:00").at("09:04");
    let rights = Right::LINKED;
    let join = |right| Screen::of(stand.desk.join(right).unwrap());
    let mut screens = rights.map(join);
    let own = Bearer::link("own".into(), Right::Own, false).of_person(Some("p77".into()));
    let mut page = Screen::of(stand.desk.join_as(&own).unwrap());
    let both = vec![tick("p20", "bio", "done"), tick("p211", "photo", "asked")];
    let acts: [(Do, &[&str]); 6] = [
        (tick("p77", "confirmed", "done"), &["p77"]),
        (tick("p77", "technical", "problem"), &["p77"]),
        (tick("p77", "connected", "done"), &["p77"]),
        (Do::Several { commands: both }, &["p20", "p211"]),
        (Do::Undo { turn: None }, &["p20", "p211"]),
        (Do::Redo, &["p20", "p211"]),
    ];
    for (act, whose) in acts {
        let told = format!("{act:?}");
        what_follows(&stand);
        screens.iter_mut().chain([&mut page]).for_each(|screen| _ = screen.take_in(&stand));
        let seq = stand.act(act).unwrap();
        for (right, screen) in std::iter::zip(rights, &mut screens) {
            let pushed = screen.take_in(&stand);
            assert!(pushed.len() <= 1, "{told} {right:?}: {pushed:?}");
            if !right.sees_desk() {
                assert!(pushed.is_empty() || right == Right::Board, "{told} {right:?}: {pushed:?}");
                continue;
            }
            let changes = &pushed[0]["changes"];
            assert_eq!(pushed[0]["seq"], seq, "{told}");
            let put = changes["people"]["put"].as_array().unwrap();
            let mut ids: Vec<_> = put.iter().map(|one| one["id"].as_str().unwrap()).collect();
            ids.sort_unstable();
            assert_eq!(ids, whose, "{told}");
            assert!(changes["ready"].is_null() && changes["alerts"].is_null(), "{told}: {changes}");
            assert!(pushed[0].to_string().len() < 8_192, "{told}: {changes}");
            let now = stand.view();
            for part in ["line", "segments", "undo"] {
                assert_eq!(screen.view[part], now[part], "{told} {right:?} {part}");
            }
            let stands = now["people"].as_array().unwrap();
            assert!(put.iter().all(|one| stands.contains(one)), "{told}: {put:?}");
        }
        assert_eq!(page.take_in(&stand), Vec::<Value>::new(), "{told}: it waits for the whole");
        what_follows(&stand);
        for (right, screen) in std::iter::zip(rights, &mut screens) {
            screen.take_in(&stand);
            let mut joins = join(right).view;
            // A part is not told a number with which nothing changed there.
            joins["seq"].clone_from(&screen.view["seq"]);
            assert_eq!(screen.view, joins, "{told} {right:?}");
        }
        assert_eq!(screens[0].view, stand.view(), "{told}");
    }
}

#[test]
fn checks_of_many_at_once_are_shown_with_all_that_follows() {
    let stand = Stand::live(shows::crowd(220));
    stand.top_at("09:00");
    let mut screen = stand.screen();
    at_once_and_after(&stand, &mut screen);
    let commands = (100..140).map(|n| tick(&format!("p{n}"), "bio", "problem")).collect();
    stand.act(Do::Several { commands }).unwrap();
    let pushed = screen.take_in(&stand);
    let changed: Vec<_> = pushed.iter().filter(|p| p["push"] == "change").collect();
    let [all] = changed[..] else { panic!("{pushed:?}") };
    assert_eq!(all["changes"]["people"]["put"].as_array().unwrap().len(), 40);
    let moved = all["changes"]["people"]["moved"].as_array().unwrap();
    assert!(!moved.is_empty(), "who is worse stands before who is not: {all}");
    assert_eq!(screen.view, stand.view());
    what_follows(&stand);
    assert_eq!(screen.take_in(&stand), Vec::<Value>::new(), "nothing is left to say");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// The desk against the pure show, and a screen that follows against one that joins.
    #[test]
    fn a_view_and_its_changes_are_the_view(acts in kit::acts::acts(40)) {
        let stand = Stand::day();
        let mut stage = kit::Stage::live(kit::a_show());
        let mut screen = stand.screen();
        for act in acts {
            let mut seen = stage.clone();
            let accepted = kit::acts::act(&mut stage, kit::acts::About::Anything, act);
            seen.clock = stage.clock.clone();
            stand.hands.set(stage.clock.clone());
            let mut command = kit::acts::command(&mut seen, kit::acts::About::Anything, act);
            if let Command::Undo { turn: Some(turn) } = &mut command {
                // The desk has names of its own for the same turns.
                let at = seen.show.done.iter().position(|d| d.turn == *turn);
                *turn = at.map_or_else(|| "none".into(), |at| stand.show().done[at].turn.clone());
            }
            if let Command::CorrectStart { turn, .. } | Command::CorrectEnd { turn, .. } = &mut command {
                let of = |show: &show::Show| -> Vec<_> {
                    let passages = show.runs.iter().flat_map(|r| &r.passages);
                    passages.map(|p| p.turn.clone()).collect()
                };
                let at = of(&seen.show).iter().position(|one| one == turn).unwrap();
                *turn = of(&stand.show()).swap_remove(at);
            }
            if let Command::Caller(Order::Take(taking)) = &mut command {
                let held = stand.show().callers.get(&taking.track).cloned();
                taking.from = held.map(|caller| (caller.desk, caller.last));
            }
            let bearer = match seen.actor {
                Actor::Desk => stand.bearer.clone(),
                _ => Bearer::link("host".into(), Right::Manager, false),
            };
            let done = stand.desk.command(&bearer, command.clone());
            if done.is_ok() && !accepted {
                // TOP came twice within three seconds: the desk took it as confirmed.
                confirm(&mut stage, command);
            } else {
                prop_assert_eq!(done.is_ok(), accepted, "{:?}", command);
            }
            screen.take_in(&stand);
            let joins = stand.screen().view;
            prop_assert_eq!(others(&screen.view, &joins), Vec::<String>::new());
        }
        // A stage counts commands that changed nothing, too.
        let pure = wire::build::view(&stage.show, &stage.clock);
        let mut pure = serde_json::to_value(pure).unwrap();
        pure["seq"] = stand.view()["seq"].clone();
        prop_assert_eq!(others(&stand.view(), &pure), Vec::<String>::new());
    }
}

/// The parts of two views that are not the same.
fn others(one: &Value, other: &Value) -> Vec<String> {
    let parts = one.as_object().unwrap().iter();
    let others: Vec<String> =
        parts.filter(|(k, v)| other[k.as_str()] != **v).map(|(k, _)| k.clone()).collect();
    for part in &others {
        eprintln!("{part}:\n{}\n{}", one[part.as_str()], other[part.as_str()]);
    }
    others
}

fn confirm(stage: &mut kit::Stage, command: Command) {
    match command {
        Command::Take { track, from, to, .. } => {
            let taken = stage.send(&Command::Take { track, from, to, forced: true });
            assert!(taken.is_ok(), "{taken:?}");
        }
        other => panic!("the desk took what the show refuses: {other:?}"),
    }
}

/// How many bytes a TOP and an edit send on a show of so many segments, some into it.
fn sent(count: usize, hard_each: usize) -> (usize, usize) {
    let stand = Stand::live(shows::long(count, hard_each));
    for minute in (0..100).step_by(5) {
        stand.at("09:00").hands.wait(minute * 60_000);
        stand.top().unwrap();
    }
    stand.at("10:40");
    let mut screen = stand.screen();
    screen.take_in(&stand);
    stand.top().unwrap();
    let took = bytes(&at_once_and_after(&stand, &mut screen).concat());
    stand.act(Do::SetDuration { segment: "s30".into(), seconds: 360, was: None }).unwrap();
    let edited = bytes(&at_once_and_after(&stand, &mut screen).concat());
    assert_eq!(screen.view, stand.view());
    (took, edited)
}

fn bytes(pushes: &[Value]) -> usize {
    pushes.iter().map(|p| p.to_string().len()).sum()
}

/// Four times and twelve times the segments: longer names are all that there may be.
fn no_more_on_a_longer_one(hard_each: usize) {
    let [small, middle, large] = [400, 1_500, 5_000].map(|count| sent(count, hard_each));
    eprintln!("bytes of a TOP and of an edit: of 400 {small:?}, 1500 {middle:?}, 5000 {large:?}");
    assert!(small.0 > 1_000 && small.1 > 500, "something is sent: {small:?}");
    for more in [middle, large] {
        assert!(more.0 < small.0 + small.0 / 10, "a TOP: {small:?} {more:?}");
        assert!(more.1 < small.1 + small.1 / 10, "an edit: {small:?} {more:?}");
    }
}

#[test]
fn what_a_top_sends_does_not_grow_with_the_rundown() {
    no_more_on_a_longer_one(0);
}

#[test]
fn nor_with_the_number_of_its_hard_starts() {
    no_more_on_a_longer_one(10);
}
