//! Who calls: one desk takes the call, the others are refused in words, and what was seen must
//! still hold.

use kit::{Stage, a_show, given};
use show::caller::{Order, Taking, allows, judged};
use show::event::Event;
use show::id::{DeskId, TrackId};
use show::plan::SegmentValue;
use show::{Command, Refusal, Show, decide};

fn take(show: &Show, desk: &str) -> Command {
    take_of(show, desk, TrackId::main())
}

fn take_of(show: &Show, desk: &str, track: TrackId) -> Command {
    let from = show.callers.get(&track).map(|c| (c.desk.clone(), c.last.clone()));
    let name = format!("Poste {desk}");
    Command::Caller(Order::Take(Taking { track, desk: desk.into(), name, from }))
}

fn leave(desk: &str) -> Command {
    Command::Caller(Order::Leave { track: TrackId::main(), desk: desk.into() })
}

/// On air with the opening, called by desk 1.
fn called() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let one = take(&stage.show, "1");
    stage.wait(60_000).play(one);
    stage
}

fn asked(stage: &Stage, desk: &str, command: &Command) -> Result<(), Refusal> {
    let events = decide(&stage.show, command, &stage.actor, &stage.clock)?;
    allows(&stage.show, &DeskId::from(desk), &events)
}

fn elsewhere(name: &str) -> Refusal {
    Refusal::CalledElsewhere { name: name.into() }
}

#[test]
fn where_nobody_holds_it_anyone_may_call() {
    let stage = Stage::live(a_show());
    let top = stage.seen_take(&TrackId::main(), true);
    assert_eq!(asked(&stage, "1", &top), Ok(()));
    assert_eq!(asked(&stage, "2", &top), Ok(()));
    assert!(stage.show.callers.is_empty());
}

#[test]
fn only_the_desk_that_holds_it_calls() {
    let mut stage = called();
    stage.wait(60_000);
    let top = stage.seen_take(&TrackId::main(), true);
    let calls = [
        top.clone(),
        Command::Hold,
        Command::Skip { segment: "talk".into() },
        Command::Standby { track: TrackId::main(), segment: "talk".into() },
        Command::Adjust { segment: "opening".into(), seconds: 60 },
        Command::End { segment: "opening".into() },
        Command::Undo { turn: None },
    ];
    for call in calls {
        assert_eq!(asked(&stage, "1", &call), Ok(()), "{call:?}");
        assert_eq!(asked(&stage, "2", &call), Err(elsewhere("Poste 1")), "{call:?}");
    }
    stage.play(top);
    let back = Command::Back { track: TrackId::main(), segment: "debate".into() };
    assert_eq!(asked(&stage, "2", &back), Err(elsewhere("Poste 1")));
}

#[test]
fn what_is_no_call_is_for_every_desk() {
    let stage = called();
    let value = |text: &str| SegmentValue::Title(text.into());
    let edit =
        Command::Edit { segment: "talk".into(), now: value("Discours"), was: value("Exposé") };
    assert_eq!(asked(&stage, "2", &edit), Ok(()));
    let word = Command::Message { text: "Micro".into(), to: show::state::To::Stage };
    assert_eq!(asked(&stage, "2", &word), Ok(()));
    // Whoever sees danger stops the show.
    let panic = Command::Devices(show::devices::Order::Panic);
    assert_eq!(asked(&stage, "2", &panic), Ok(()));
}

#[test]
fn another_desk_takes_it_over_and_the_former_one_is_refused_until_it_takes_it_back() {
    let mut stage = called();
    let two = take(&stage.show, "2");
    stage.play(two);
    let top = stage.wait(60_000).seen_take(&TrackId::main(), true);
    assert_eq!(asked(&stage, "1", &top), Err(elsewhere("Poste 2")));
    assert_eq!(asked(&stage, "2", &top), Ok(()));
    let one = take(&stage.show, "1");
    stage.play(one);
    assert_eq!(asked(&stage, "1", &top), Ok(()));
}

#[test]
fn of_two_who_take_it_over_the_second_is_refused() {
    let mut stage = called();
    let (two, three) = (take(&stage.show, "2"), take(&stage.show, "3"));
    stage.play(two);
    given(&stage).when(three).refused(&Refusal::Stale { what: "call".into() });
}

#[test]
fn whoever_took_it_over_unheard_is_refused_when_the_other_has_called_since() {
    let mut stage = called();
    let two = take(&stage.show, "2");
    // Nothing was called: it holds.
    given(&stage).when(two.clone()).accepted();
    stage.wait(60_000).top();
    given(&stage).when(two).refused(&Refusal::Stale { what: "call".into() });
}

#[test]
fn taken_again_by_the_same_desk_nothing_happens() {
    let stage = called();
    given(&stage).when(take(&stage.show, "1")).then(&[]);
}

#[test]
fn it_is_let_go_by_the_one_who_holds_it_alone() {
    let stage = called();
    given(&stage).when(leave("2")).refused(&elsewhere("Poste 1"));
    let left = given(&stage).when(leave("1")).then(&[Event::CallLeft { track: TrackId::main() }]);
    assert!(left.show.callers.is_empty());
    given(&left).when(leave("2")).then(&[]);
}

#[test]
fn a_room_has_a_caller_of_its_own_or_the_one_of_the_main_track() {
    let mut stage = called();
    let room = TrackId("atelier".into());
    let call = [Event::Armed { track: room.clone(), segment: "talk".into() }];
    assert_eq!(allows(&stage.show, &"2".into(), &call), Err(elsewhere("Poste 1")));
    let two = take_of(&stage.show, "2", room);
    stage.play(two);
    assert_eq!(allows(&stage.show, &"2".into(), &call), Ok(()));
    assert_eq!(allows(&stage.show, &"1".into(), &call), Err(elsewhere("Poste 2")));
    let hold = [Event::Held { at: stage.now() }];
    assert_eq!(allows(&stage.show, &"1".into(), &hold), Ok(()), "the whole show is the main one's");
}

#[test]
fn a_desk_needs_a_name() {
    let stage = Stage::with([a_show()]);
    let taking = |name: &str| {
        let name = name.to_owned();
        let taking = Taking { track: TrackId::main(), desk: "1".into(), name, from: None };
        Command::Caller(Order::Take(taking))
    };
    let refusal = Refusal::BadText { what: "name".into(), most: 60 };
    given(&stage).when(taking("  ")).refused(&refusal);
    given(&stage).when(taking(&"é".repeat(61))).refused(&refusal);
    let taken = given(&stage).when(taking(" Poste 1 ")).accepted();
    assert_eq!(taken.show.callers[&TrackId::main()].name, "Poste 1");
}

#[test]
fn taking_the_call_ends_no_undo_of_a_top() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let one = take(&stage.show, "1");
    stage.play(one).play(Command::Undo { turn: None });
    assert_eq!(stage.on_air(), None);
}

#[test]
fn who_may_not_call_is_told_so_whatever_else_is_open() {
    let mut stage = called();
    stage.wait(60_000);
    let top = stage.seen_take(&TrackId::main(), false);
    let open = Err(Refusal::CriticalOpen { missing: Vec::new() });
    let at = |desk: &str| judged(&stage.show, &desk.into(), &top, open.clone());
    assert_eq!((at("1"), at("2")), (open.clone(), Err(elsewhere("Poste 1"))));
    let past = Err(Refusal::TooSoon { since_ms: 1, wait_ms: 1 });
    assert_eq!(judged(&stage.show, &"2".into(), &top, past.clone()), past);
}
