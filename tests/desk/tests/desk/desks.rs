//! A desk among others: alone and back, what was set aside, and who calls.

use desk::door::door;
use desk::{Bearer, Fault, Right};
use show::plan::SegmentValue;
use show::{Command, Refusal};
use tests_desk::{Line, Stream, Team};
use wire::desks::{AsideView, DesksView};
use wire::words::Language;
use wire::{Ask, Do, Push, Reply};

/// Three desks on air with the opening, in step; the last one is far from the others.
fn three() -> (Team, Stream) {
    let stream = Stream::default();
    let team = Team::on_air(&stream, true, &[0, 1_200, -900]);
    team.settle();
    (team, stream)
}

fn title(was: &str, now: &str) -> Command {
    let value = |text: &str| SegmentValue::Title(text.into());
    Command::Edit { segment: "talk".into(), now: value(now), was: value(was) }
}

fn among(team: &Team, desk: usize) -> DesksView {
    team.desk(desk).join(Right::Manager).unwrap().view.desks.clone().unwrap()
}

fn bearer() -> Bearer {
    Bearer::desk(Language::French)
}

fn ask(team: &Team, desk: usize, ask: Ask) -> Vec<AsideView> {
    match door(team.desk(desk), &bearer(), ask) {
        Reply::Asides { list } => list,
        Reply::No(fault) => panic!("{}", fault.text),
        other => panic!("{other:?}"),
    }
}

fn act(team: &Team, desk: usize, act: Do) -> Result<u64, Fault> {
    let done = team.desk(desk).act(&bearer(), act, None);
    team.settle();
    done.map(|done| done.seq)
}

fn take_call(team: &Team, desk: usize) -> Result<u64, Fault> {
    act(team, desk, Do::TakeCall { track: None })
}

fn elsewhere(answer: Result<u64, Fault>, name: &str) {
    match answer {
        Err(Fault::Refused(Refusal::CalledElsewhere { name: found })) => assert_eq!(found, name),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_desk_alone_has_no_others() {
    let stand = tests_desk::Stand::day();
    assert!(stand.view()["desks"].is_null());
    let refused = stand.act(Do::TakeCall { track: None });
    assert!(matches!(refused, Err(Fault::NotHere)), "{refused:?}");
    assert!(stand.desk.calls());
}

#[test]
fn a_desk_that_is_cut_off_says_since_when_and_how_many_turns_apart() {
    let (mut team, stream) = three();
    assert_eq!(among(&team, 2).alone, None);
    stream.set(2, Line::Cut);
    team.send(2, title("Exposé", "Discours")).unwrap();
    team.top(2).unwrap();
    let there = among(&team, 2);
    let since = wire::build::ms(team.members[2].hands.now().at());
    assert_eq!((there.alone, there.apart), (Some(since), 2));
    team.wait(30_000);
    assert_eq!(among(&team, 2).alone, Some(since), "since then");
    stream.set(2, Line::Open);
    team.settle();
    let there = among(&team, 2);
    assert_eq!((there.alone, there.apart, there.aside), (None, 0, 0));
    team.judge(&stream.bodies(), false);
}

#[test]
fn what_no_longer_holds_is_told_beside_what_stands_and_is_done_after_all() {
    let (mut team, stream) = three();
    stream.set(2, Line::Cut);
    team.send(2, title("Exposé", "Discours")).unwrap();
    team.send(0, title("Exposé", "Présentation")).unwrap();
    stream.set(2, Line::Open);
    team.settle();
    assert_eq!((among(&team, 2).aside, among(&team, 0).aside), (1, 0));
    let open = ask(&team, 2, Ask::Asides);
    let [one] = &*open else { panic!("{open:?}") };
    assert!(one.again);
    assert!(one.here.text.contains("Discours"), "{}", one.here.text);
    let stands = one.stands.as_ref().unwrap();
    assert!(stands.text.contains("Présentation"), "{}", stands.text);
    assert_eq!(one.why.code, "stale");

    let over = Ask::SettleAside { turn: one.turn.clone(), over: true };
    assert!(ask(&team, 2, over).is_empty());
    team.settle();
    let named = |nth| team.show(nth).plan.segment(&"talk".into()).unwrap().title.clone();
    assert_eq!((named(0), named(2)), ("Discours".into(), "Discours".into()));
    assert_eq!(among(&team, 2).aside, 0);
    // It stays known what became of it.
    team.stop(2);
    let order = stream.order(2);
    assert_eq!(team.kept(2).aside.len(), 1);
    team.start(2, order);
    assert!(ask(&team, 2, Ask::Asides).is_empty());
    team.judge(&stream.bodies(), false);
}

#[test]
fn a_call_that_no_longer_holds_can_only_be_let_go() {
    let (mut team, stream) = three();
    stream.set(2, Line::Cut);
    team.top(2).unwrap();
    team.top(0).unwrap();
    stream.set(2, Line::Open);
    team.settle();
    let open = ask(&team, 2, Ask::Asides);
    let [one] = &*open else { panic!("{open:?}") };
    assert!(!one.again);
    assert!(one.stands.as_ref().unwrap().text.contains("TOP"));
    let over = Ask::SettleAside { turn: one.turn.clone(), over: true };
    let Reply::No(no) = door(team.desk(2), &bearer(), over) else { panic!("done again") };
    assert_eq!(no.code, "not-again");
    let go = Ask::SettleAside { turn: one.turn.clone(), over: false };
    assert!(ask(&team, 2, go.clone()).is_empty());
    let Reply::No(no) = door(team.desk(2), &bearer(), go) else { panic!("twice") };
    assert_eq!(no.code, "unknown");
    team.judge(&stream.bodies(), false);
}

#[test]
fn only_managers_settle_what_was_set_aside() {
    let (team, _stream) = three();
    let link = Bearer::link("organiser-1".into(), Right::Organiser, false);
    let ask = Ask::SettleAside { turn: "x".into(), over: false };
    let Reply::No(no) = door(team.desk(2), &link, ask) else { panic!("settled") };
    assert_eq!(no.code, "not-allowed");
}

#[test]
fn one_desk_calls_and_the_others_are_told_who() {
    let (mut team, stream) = three();
    assert!((0..3).all(|nth| team.desk(nth).calls()), "anyone may");
    take_call(&team, 0).unwrap();
    let calls: Vec<bool> = (0..3).map(|nth| team.desk(nth).calls()).collect();
    assert_eq!(calls, [true, false, false], "the devices are for the one who calls");
    elsewhere(team.top(1), "poste-0");
    elsewhere(team.send(1, Command::Hold), "poste-0");
    let seen = among(&team, 1).calls;
    assert_eq!((seen[0].name.as_str(), seen[0].mine, seen[0].offered), ("poste-0", false, None));
    assert!(among(&team, 0).calls[0].mine);
    // What is no call goes on everywhere.
    team.send(1, title("Exposé", "Discours")).unwrap();
    team.top(0).unwrap();
    team.settle();
    team.judge(&stream.bodies(), false);
}

#[test]
fn another_desk_takes_it_over_at_once_and_the_former_one_takes_it_back() {
    let (mut team, stream) = three();
    take_call(&team, 0).unwrap();
    take_call(&team, 1).unwrap();
    elsewhere(team.top(0), "poste-1");
    team.top(1).unwrap();
    team.settle();
    team.wait(60_000);
    take_call(&team, 0).unwrap();
    team.top(0).unwrap();
    team.settle();
    act(&team, 0, Do::LeaveCall { track: None }).unwrap();
    team.wait(60_000);
    team.top(2).unwrap();
    team.settle();
    team.judge(&stream.bodies(), false);
}

#[test]
fn the_call_of_a_silent_desk_is_offered() {
    let (team, stream) = three();
    take_call(&team, 0).unwrap();
    stream.silence(0, 9_999);
    stream.wake(1);
    team.desk(1).read(|_| ()).unwrap();
    assert_eq!(among(&team, 1).calls[0].offered, None);
    stream.silence(0, 10_000);
    stream.wake(1);
    team.desk(1).read(|_| ()).unwrap();
    assert!(among(&team, 1).calls[0].offered.is_some());
    let heard = |nth: usize| among(&team, 1).others[nth].heard;
    assert!(heard(0).is_some() && heard(1).is_none());
    assert!(team.desk(0).calls(), "until a person confirms, nothing changes");
    team.judge(&stream.bodies(), false);
}

#[test]
fn who_took_the_call_while_cut_off_gives_way_to_the_one_who_called_on() {
    let (mut team, stream) = three();
    take_call(&team, 0).unwrap();
    stream.set(2, Line::Cut);
    act_apart(&team, 2);
    team.top(2).unwrap();
    team.top(0).unwrap();
    stream.set(2, Line::Open);
    team.settle();
    assert!(among(&team, 0).calls[0].mine);
    assert_eq!(ask(&team, 2, Ask::Asides).len(), 2, "the call and the TOP");
    team.judge(&stream.bodies(), false);
}

#[test]
fn who_took_the_call_of_a_dead_desk_keeps_it_with_all_that_was_called() {
    let (mut team, stream) = three();
    take_call(&team, 0).unwrap();
    stream.set(0, Line::Cut);
    stream.set(2, Line::Cut);
    act_apart(&team, 2);
    team.top(2).unwrap();
    stream.set(2, Line::Open);
    stream.set(0, Line::Open);
    team.settle();
    assert!(among(&team, 2).calls[0].mine && ask(&team, 2, Ask::Asides).is_empty());
    elsewhere(team.top(0), "poste-2");
    team.judge(&stream.bodies(), false);
}

/// A desk that is cut off takes the call; the others do not know.
fn act_apart(team: &Team, desk: usize) {
    team.desk(desk).act(&bearer(), Do::TakeCall { track: None }, None).unwrap();
}

#[test]
fn how_far_behind_the_others_are_is_told() {
    let (mut team, stream) = three();
    stream.set(2, Line::Cut);
    team.send(0, title("Exposé", "Discours")).unwrap();
    team.send(2, title("Exposé", "Conférence")).unwrap();
    team.settle_first(2);
    stream.wake(0);
    team.desk(0).read(|_| ()).unwrap();
    let others = among(&team, 0).others;
    let names: Vec<&str> = others.iter().map(|other| other.name.as_str()).collect();
    assert_eq!(names, ["poste-1", "poste-2"]);
    assert_eq!((others[1].behind, others[1].apart), (1, 1));
    stream.set(2, Line::Open);
    team.settle();
    team.judge(&stream.bodies(), false);
}

#[test]
fn a_desk_that_falls_silent_is_called_out_once() {
    let (team, stream) = three();
    let mut pushes = team.desk(1).join(Right::Manager).unwrap().pushes;
    let mut called_out = || {
        stream.wake(1);
        team.desk(1).read(|_| ()).unwrap();
        let pushes = std::iter::from_fn(|| pushes.try_recv().ok());
        pushes.filter(|push| matches!(&***push, Push::Alert { .. })).count()
    };
    assert_eq!(called_out(), 0);
    stream.silence(0, 10_000);
    assert_eq!(called_out(), 1);
    stream.silence(0, 20_000);
    assert_eq!(called_out(), 0, "it is silent still");
    stream.silence(0, 0);
    assert_eq!(called_out(), 0);
    stream.silence(0, 10_000);
    assert_eq!(called_out(), 1, "it was back");
}

#[test]
fn a_desk_that_is_alone_calls_out_nobody() {
    let (mut team, stream) = three();
    let mut pushes = team.desk(1).join(Right::Manager).unwrap().pushes;
    stream.set(1, Line::Cut);
    stream.silence(0, 10_000);
    team.send(1, title("Exposé", "Discours")).unwrap();
    team.desk(1).read(|_| ()).unwrap();
    assert!(among(&team, 1).alone.is_some());
    let mut pushes = std::iter::from_fn(|| pushes.try_recv().ok());
    assert!(!pushes.any(|push| matches!(&**push, Push::Alert { .. })));
}
