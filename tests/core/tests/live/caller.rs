//! Whose call is offered: that of a desk which has been silent for the set time, and no other's.

use kit::{Stage, a_show};
use live::caller::offered;
use show::Command;
use show::caller::{Order, SILENT_MS, Taking};
use show::id::{DeskId, TrackId};
use show::time::Millis;

fn called() -> Stage {
    let mut stage = Stage::live(a_show());
    let (track, name) = (TrackId::main(), "Poste 1".to_owned());
    let taking = Taking { track, desk: "1".into(), name, from: None };
    stage.play(Command::Caller(Order::Take(taking)));
    stage
}

fn is_offered(stage: &Stage, me: &str, silent: Millis) -> bool {
    let me = DeskId::from(me);
    offered(&stage.show, &me, SILENT_MS, |_| silent).any(|track| *track == TrackId::main())
}

#[test]
fn a_silent_desks_call_is_offered_after_the_set_time() {
    let stage = called();
    assert!(!is_offered(&stage, "2", SILENT_MS - 1));
    assert!(is_offered(&stage, "2", SILENT_MS));
}

#[test]
fn ones_own_call_is_not_offered_nor_one_that_nobody_holds() {
    assert!(!is_offered(&called(), "1", SILENT_MS));
    assert!(!is_offered(&Stage::live(a_show()), "2", SILENT_MS));
}

#[test]
fn it_is_its_own_silence_that_counts() {
    let stage = called();
    let me = DeskId::from("2");
    let silent = |desk: &DeskId| if desk.as_str() == "3" { SILENT_MS } else { 0 };
    assert_eq!(offered(&stage.show, &me, SILENT_MS, silent).count(), 0);
}
