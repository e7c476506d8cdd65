//! Which checks hold for a passage, and when each is due.

use super::{looks, of};
use crate::scenes::{debate_since, t};
use kit::{Stage, a_show};
use live::readiness::{CheckLook, go};
use show::Command;
use show::checks::{AppearanceKind, CheckItem, Due};
use show::preparing::Preparing;

#[test]
fn a_check_that_is_due_at_a_set_time_does_not_move_with_the_day() {
    let mut stage = debate_since("09:20");
    let was = stage.show.people.check(&"slides".into()).cloned().map(Box::new);
    let due = Due::On(kit::build::date().and_hms_opt(9, 30, 0).unwrap());
    let now = was.clone().map(|item| Box::new(CheckItem { due, ..*item }));
    stage.play(Command::Prepare(Preparing::EditCheck { kind: None, was, now }));
    let look = |now| looks(&stage, "talk", now)[1];
    assert_eq!([look("09:29:59"), look("09:30")], [CheckLook::Todo, CheckLook::Late]);
    let woken = live::next_wake(&stage.show, t("09:29"));
    assert_eq!(woken, Some(t("09:30")), "and it is looked at then");
}

#[test]
fn each_kind_of_appearance_is_judged_by_its_own_checks() {
    let mut stage = Stage::with([a_show()]);
    let was = stage.show.people.check(&"sound".into()).cloned().map(Box::new);
    let kind = Some(AppearanceKind::OnSite);
    stage.play(Command::Prepare(Preparing::EditCheck { kind, was, now: None }));
    stage.play(Command::Prepare(Preparing::SetKind { appearance: "bob-debate".into(), kind }));
    let codes = |id: &str| -> Vec<String> {
        let found = of(&stage, id, "08:00");
        found.passages[0].checks.iter().map(|c| c.check.0.clone()).collect()
    };
    assert_eq!(codes("debate"), ["confirmed", "slides", "picture"]);
    assert_eq!(codes("talk"), ["confirmed", "slides", "sound", "picture"]);
    let missing = stage.show.missing(&"debate".into());
    assert_eq!(missing.len(), 1, "{missing:?}");
    let asked: Vec<_> = go(&stage.show, &"debate".into(), t("08:00"));
    assert_eq!(asked.len(), 1);
}
