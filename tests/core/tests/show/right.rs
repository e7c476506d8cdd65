//! What a link may do.

use kit::{Stage, a_show};
use show::Command;
use show::closing::TakeawayKind;
use show::right::Right;

fn may(command: &Command) -> Vec<Right> {
    Right::LINKED.into_iter().filter(|right| right.may(command)).collect()
}

#[test]
fn only_the_manager_calls_the_show() {
    let take = Stage::live(a_show()).seen_take(&"main".into(), false);
    for command in [take, Command::Hold, Command::Resume, Command::Skip { segment: "a".into() }] {
        assert_eq!(may(&command), [Right::Manager], "{command:?}");
    }
}

#[test]
fn the_organiser_plans_and_hosts_and_rapporteurs_note() {
    let edits = Command::RemoveSegment { segment: "a".into() };
    let several = Command::Several { commands: vec![edits.clone()] };
    for command in [a_show(), edits, several] {
        assert_eq!(may(&command), [Right::Manager, Right::Organiser]);
    }
    let (text, theme) = ("Une idée".into(), String::new());
    let note = Command::Takeaway { id: "t".into(), text, kind: TakeawayKind::Idea, theme };
    let noting = [Right::Manager, Right::Organiser, Right::Host, Right::Rapporteur];
    assert_eq!(may(&note), noting);
    let back = Command::Undo { turn: Some("turn-1".into()) };
    assert_eq!(may(&back), [Right::Manager, Right::Organiser, Right::Rapporteur]);
}

#[test]
fn private_data_and_the_desk_are_for_those_who_run_the_show() {
    let seeing = |sees: fn(Right) -> bool| {
        Right::LINKED.into_iter().filter(|r| sees(*r)).collect::<Vec<_>>()
    };
    assert_eq!(seeing(Right::sees_private), [Right::Manager, Right::Organiser]);
    assert_eq!(seeing(Right::sees_desk), [Right::Manager, Right::Organiser]);
}
