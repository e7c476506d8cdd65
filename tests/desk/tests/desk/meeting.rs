//! Where desks meet: what one did is seen by the other, two TOPs count once, and what was taken
//! apart is decided again.

use desk::Fault;
use show::id::TrackId;
use show::{Command, Refusal, Turn};
use tests_desk::{Line, Screen, Stream, Team};

/// Two desks on air with the opening, in step.
fn two() -> (Team, Stream) {
    let (team, stream) = pair(true);
    team.settle();
    (team, stream)
}

/// The same; each is told of the other's turns at once where the lines are prompt.
fn pair(prompt: bool) -> (Team, Stream) {
    let stream = Stream::default();
    let team = Team::on_air(&stream, prompt, &[0, 0]);
    (team, stream)
}

fn on_air(team: &Team, desk: usize) -> String {
    let show = team.show(desk);
    show.under_way().unwrap().on_air(&TrackId::main()).unwrap().segment.0.clone()
}

/// A desk is told to read on, and has.
fn hear(team: &Team, stream: &Stream, desk: usize) {
    stream.wake(desk);
    team.desk(desk).read(|_| ()).unwrap();
}

fn note(text: &str) -> Command {
    let id = text.into();
    let (text, theme) = (text.to_owned(), String::new());
    Command::Takeaway { id, text, kind: show::closing::TakeawayKind::Idea, theme }
}

#[test]
fn what_one_desk_does_the_other_shows() {
    let (mut team, _stream) = two();
    assert_eq!(on_air(&team, 1), "opening");
    team.top(1).unwrap();
    team.settle();
    assert_eq!((on_air(&team, 0), on_air(&team, 1)), ("debate".into(), "debate".into()));
    assert_eq!(team.show(0), team.show(1));
}

#[test]
fn two_tops_of_one_state_count_once_and_the_other_desk_is_told_why() {
    let (mut team, stream) = two();
    // Both have seen the opening on air; the other's has not come through yet.
    let second = team.take(1);
    team.top(0).unwrap();
    let refused = team.send(1, second).unwrap_err();
    assert!(matches!(refused, Fault::Refused(Refusal::Stale { .. })), "{refused:?}");
    let turns: Vec<Turn> =
        stream.bodies().iter().map(|body| serde_json::from_str(body).unwrap()).collect();
    assert_eq!(turns.len(), 4);
    team.judge(&stream.bodies(), false);
}

#[test]
fn a_desk_that_is_cut_off_goes_on_and_says_that_it_stands_apart() {
    let (mut team, stream) = two();
    stream.set(1, Line::Cut);
    let seq = team.top(1).unwrap();
    assert!(!team.desk(1).is_agreed(seq));
    assert_eq!((on_air(&team, 0), on_air(&team, 1)), ("opening".into(), "debate".into()));
    // Whatever becomes of the desk, it is on its disk.
    team.stop(1);
    team.start(1, stream.order(1));
    assert_eq!(on_air(&team, 1), "debate");
    let seq = team.send(0, note("ici")).unwrap();
    assert!(team.desk(0).is_agreed(seq));

    stream.set(1, Line::Open);
    team.settle();
    assert_eq!((on_air(&team, 0), team.show(0)), ("debate".into(), team.show(1)));
    team.judge(&stream.bodies(), false);
}

#[test]
fn of_two_tops_taken_apart_one_holds_and_the_other_is_set_aside() {
    let (mut team, stream) = two();
    stream.set(1, Line::Cut);
    team.top(0).unwrap();
    team.top(1).unwrap();
    team.send(1, note("là")).unwrap();
    let before = team.desk(1).join(desk::Right::Manager).unwrap().view.seq;
    stream.set(1, Line::Open);
    team.settle();
    let after = team.desk(1).join(desk::Right::Manager).unwrap().view.seq;
    assert!(after > before, "a desk never counts back: {before}, {after}");
    assert_eq!((team.show(0), on_air(&team, 1)), (team.show(1), "debate".into()));
    team.stop(1);
    let kept = team.kept(1);
    assert_eq!((kept.apart.len(), kept.aside.len()), (0, 1));
    let why = rusqlite::Connection::open(&team.members[1].path).unwrap().query_row(
        "SELECT why FROM aside",
        [],
        |row| row.get::<_, String>(0),
    );
    assert!(why.unwrap().contains("stale"));
    team.start(1, stream.order(1));
    team.judge(&stream.bodies(), false);
}

#[test]
fn the_answer_says_how_a_turn_stood_whatever_becomes_of_it_since() {
    let (mut team, stream) = two();
    let bearer = desk::Bearer::desk(wire::words::Language::French);
    let take = team.take(1);
    stream.set(1, Line::Cut);
    assert!(team.desk(0).command(&bearer, take.clone()).unwrap().agreed);
    let apart = team.desk(1).command(&bearer, take).unwrap();
    stream.set(1, Line::Open);
    team.settle();
    // It counts among what this desk has seen; agreed it never was.
    assert!(team.desk(1).is_agreed(apart.seq) && !apart.agreed);
    team.stop(1);
    assert_eq!(team.kept(1).aside.len(), 1);
}

#[test]
fn what_others_did_is_shown_with_what_still_holds_after_it_until_the_desks_meet() {
    let (mut team, stream) = two();
    stream.set(1, Line::Cut);
    team.top(1).unwrap();
    team.send(1, note("là")).unwrap();
    team.top(0).unwrap();
    team.wait(60_000);
    team.top(0).unwrap();
    let before = team.desk(1).join(desk::Right::Manager).unwrap().view.seq;
    // It hears the others, and none of them hears it.
    stream.set(1, Line::OneWay);
    hear(&team, &stream, 1);
    let (here, there) = (team.show(1), team.show(0));
    assert_eq!(here.runs, there.runs, "its own TOP of the debate does not hold any more");
    assert_eq!(here.takeaways.len(), 1, "its note does");
    let after = team.desk(1).join(desk::Right::Manager).unwrap().view.seq;
    assert!(after > before, "a desk never counts back: {before}, {after}");
    // Nothing is gone from its disk, and it comes back to the same.
    team.stop(1);
    assert_eq!(team.kept(1).apart.len(), 2);
    team.start(1, stream.order(1));
    assert_eq!(team.show(1), here);
    stream.set(1, Line::Open);
    team.settle();
    team.judge(&stream.bodies(), false);
}

#[test]
fn a_desk_goes_on_where_what_it_edited_apart_is_no_show_any_more() {
    let stream = Stream::default();
    let mut team = Team::default();
    for _ in 0..2 {
        let line = stream.line(true);
        team.join(stream.order(line), 0);
    }
    team.send(0, kit::a_show()).unwrap();
    team.settle();
    stream.set(1, Line::Cut);
    team.send(1, Command::RemoveSegment { segment: "closing".into() }).unwrap();
    team.send(1, Command::Undo { turn: None }).unwrap();
    team.send(0, Command::Undo { turn: None }).unwrap();
    stream.set(1, Line::OneWay);
    hear(&team, &stream, 1);
    assert_eq!(team.show(1).plan, team.show(0).plan);
    stream.set(1, Line::Open);
    team.settle();
    team.judge(&stream.bodies(), false);
}

#[test]
fn an_answer_that_was_lost_is_found_in_the_stream() {
    let (mut team, stream) = two();
    stream.set(0, Line::Deaf);
    let seq = team.top(0).unwrap();
    assert!(!team.desk(0).is_agreed(seq), "nobody has answered");
    assert_eq!(on_air(&team, 1), "debate");
    stream.set(0, Line::Open);
    team.settle();
    assert_eq!(on_air(&team, 0), "debate");
    assert!(team.desk(0).is_agreed(seq));
    team.judge(&stream.bodies(), false);
}

#[test]
fn what_arrives_late_is_not_done_twice() {
    let (mut team, stream) = two();
    stream.set(1, Line::Late);
    team.top(1).unwrap();
    team.wait(60_000);
    team.top(1).unwrap();
    stream.set(1, Line::Open);
    team.settle();
    assert_eq!((on_air(&team, 0), on_air(&team, 1)), ("talk".into(), "talk".into()));
    team.judge(&stream.bodies(), false);
}

#[test]
fn a_stream_that_went_back_gets_back_what_it_lost() {
    let (mut team, stream) = two();
    team.top(0).unwrap();
    team.settle();
    let whole = stream.bodies();
    stream.go_back(1);
    hear(&team, &stream, 1);
    assert_eq!(stream.bodies(), whole);
    team.judge(&whole, true);
}

#[test]
fn what_a_stream_that_went_back_has_instead_comes_first() {
    let (mut team, stream) = two();
    stream.set(1, Line::Cut);
    stream.go_back(1);
    // The first desk is the one that notices, and puts its own back, with one more.
    team.send(0, note("après")).unwrap();
    stream.set(1, Line::Open);
    team.settle();
    assert_eq!(team.show(0), team.show(1));
    team.judge(&stream.bodies(), true);
}

#[test]
fn a_stream_that_went_back_and_grew_as_long_again_is_read_before_it_is_written() {
    let (mut team, stream) = pair(false);
    hear(&team, &stream, 1);
    team.top(0).unwrap();
    let looked = |team: &Team| team.desk(0).look_back(|past, _| past.last().clone()).unwrap();
    assert_eq!(looked(&team), team.show(0));
    stream.go_back(1);
    team.send(1, note("avant")).unwrap();
    // As many turns as the first desk knows, and not the same: its next place is free.
    team.send(0, note("après")).unwrap();
    hear(&team, &stream, 1);
    assert_eq!((team.show(1).takeaways.len(), on_air(&team, 1)), (2, "debate".into()));
    assert_eq!(looked(&team), team.show(0), "what was is told of the log as it is now");
    team.judge(&stream.bodies(), true);
}

#[test]
fn the_stream_of_another_show_is_left_alone() {
    let (team, stream) = two();
    let mut other = Team::default();
    let cut = Stream::default();
    let line = cut.line(true);
    other.join(cut.order(line), 7_000);
    other.send(0, kit::a_show()).unwrap();
    let show = other.show(0);
    let theirs = stream.bodies();
    other.stop(0);
    let line = stream.line(true);
    other.start(0, stream.order(line));
    let seq = other.send(0, note("seul")).unwrap();
    assert!(!other.desk(0).is_agreed(seq), "it goes on by itself");
    assert_eq!(other.show(0).plan, show.plan);
    assert_eq!(stream.bodies(), theirs);
    team.judge(&theirs, false);
}

#[test]
fn a_turn_that_does_not_follow_stops_the_reading_and_nothing_else() {
    let (mut team, stream) = two();
    team.settle();
    let last = stream.bodies().pop().unwrap();
    stream.force("0197a000-0000-7000-8000-00000000ffff", &last);
    stream.wake(1);
    team.desk(1).read(|_| ()).unwrap();
    let before = team.show(1);
    assert_eq!(team.show(0), before);
    let seq = team.send(1, note("je continue")).unwrap();
    assert!(!team.desk(1).is_agreed(seq));
    assert_eq!(team.show(1).takeaways.len(), 1);
}

#[test]
fn a_long_show_is_made_shared_beside_what_people_do() {
    let (mut team, stream) = (Team::default(), Stream::default());
    team.join(Box::new(desk::order::Local), 0);
    team.send(0, kit::a_show()).unwrap();
    for n in 0..400 {
        team.send(0, note(&format!("note {n}"))).unwrap();
    }
    team.stop(0);
    let line = stream.line(true);
    stream.set(line, Line::Slow);
    team.start(0, stream.order(line));
    let seq = team.send(0, note("et celle-ci")).unwrap();
    assert!(stream.bodies().len() < 401, "nobody waits until all of it is there");
    assert!(!team.desk(0).is_agreed(seq));
    let by = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !team.desk(0).is_agreed(seq) {
        assert!(std::time::Instant::now() < by, "it is given to the end");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(stream.bodies().len(), 402);
    team.judge(&stream.bodies(), false);
}

#[test]
fn what_is_heard_with_a_turn_of_ones_own_on_a_long_show_is_shown_with_it() {
    let (mut team, stream) = (Team::default(), Stream::default());
    for _ in 0..2 {
        let line = stream.line(false);
        team.join(stream.order(line), 0);
    }
    for command in [tests_desk::shows::long(220, 20), kit::stage::go_live()] {
        team.send(0, command).unwrap();
    }
    hear(&team, &stream, 1);
    let mut screen = Screen::of(team.desk(1).join(desk::Right::Manager).unwrap());
    team.send(0, note("Retenu")).unwrap();
    // Heard just before its own turn, and shown with it.
    team.top(1).unwrap();
    screen.follow(team.desk(1));
    assert_eq!(screen.view["line"]["tracks"][0]["on_air"]["segment"], "s0");
    assert_eq!(screen.view["takeaways"][0]["text"], "Retenu", "it was not touched by the TOP");
}

#[test]
fn a_person_whom_one_desk_erases_has_no_key_left_at_one_that_was_away() {
    let (mut team, stream) = two();
    let bearer = desk::Bearer::desk(wire::words::Language::French);
    let phone = |desk: usize| {
        let (field, text) = (show::people::PrivateField::Phone, "+33 6 98 76 54 32".to_owned());
        team.desk(desk).keep_private(&bearer, "ada".into(), field, text).unwrap();
    };
    phone(1);
    let keys = |team: &Team| {
        let conn = rusqlite::Connection::open(&team.members[1].path).unwrap();
        conn.query_row("SELECT count(*) FROM key", [], |row| row.get::<_, u64>(0)).unwrap()
    };
    assert_eq!(keys(&team), 1);
    stream.set(1, Line::Cut);
    team.desk(0).erase_person(&bearer, "ada".into()).unwrap();
    team.send(1, note("je ne sais rien")).unwrap();
    assert_eq!(keys(&team), 1);
    stream.set(1, Line::Open);
    team.settle();
    assert_eq!(keys(&team), 0);
    assert_eq!(team.show(0), team.show(1));
}
