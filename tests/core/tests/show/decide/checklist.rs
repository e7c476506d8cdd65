//! The checklist is edited in the show, for one kind of appearance or for all.

use kit::stage::given;
use kit::{Stage, a_show};
use show::Command;
use show::Refusal;
use show::checks::AppearanceKind::{self, Host, OnSite, Remote, Workshop};
use show::checks::{CheckItem, Due, Per, Phase};
use show::preparing::Preparing;

fn line(stage: &Stage, code: &str, kind: AppearanceKind) -> Option<CheckItem> {
    stage.show.people.checklist_of(kind).find(|item| item.code.as_str() == code).cloned()
}

fn edit(kind: Option<AppearanceKind>, was: Option<CheckItem>, now: Option<CheckItem>) -> Command {
    let (was, now) = (was.map(Box::new), now.map(Box::new));
    Command::Prepare(Preparing::EditCheck { kind, was, now })
}

fn codes(stage: &Stage, kind: AppearanceKind) -> Vec<&str> {
    stage.show.people.checklist_of(kind).map(|item| item.code.as_str()).collect()
}

#[test]
fn a_line_is_changed_for_all_kinds_or_for_one_alone() {
    let mut stage = Stage::with([a_show()]);
    let was = line(&stage, "sound", Remote).unwrap();
    let sooner = CheckItem { due: Due::Before(1800), ..was.clone() };
    stage.play(edit(None, Some(was), Some(sooner.clone())));
    for kind in AppearanceKind::ALL {
        assert_eq!(line(&stage, "sound", kind).unwrap(), sooner);
    }
    let own = CheckItem { due: Due::Before(2700), owner: "technical".into(), ..sooner.clone() };
    stage.play(edit(Some(OnSite), Some(sooner.clone()), Some(own)));
    assert_eq!(line(&stage, "sound", OnSite).unwrap().due, Due::Before(2700));
    assert_eq!(line(&stage, "sound", Remote).unwrap().due, Due::Before(1800));
    assert_eq!(stage.show.people.checklist.len(), 5, "two lines of one name");
    assert_eq!(codes(&stage, OnSite), ["confirmed", "slides", "sound", "picture"], "in its place");
    // Made the same again they are one line.
    let apart = line(&stage, "sound", OnSite).unwrap();
    let same = CheckItem { due: Due::Before(1800), owner: String::new(), ..apart.clone() };
    stage.play(edit(Some(OnSite), Some(apart), Some(same)));
    assert_eq!(stage.show.people.checklist.len(), 4);
    assert_eq!(line(&stage, "sound", Host).unwrap(), sooner);
}

#[test]
fn a_programme_is_not_undone_over_a_list_edited_since() {
    let mut stage = Stage::with([a_show()]);
    let was = line(&stage, "sound", Remote);
    let sooner = CheckItem { due: Due::Before(1800), ..was.clone().unwrap() };
    stage.play(edit(None, was, Some(sooner)));
    let brought = stage.turns[0].id.clone();
    let undone = stage.send(&Command::Undo { turn: Some(brought) });
    assert!(matches!(undone, Err(Refusal::TouchedSince { .. })), "{undone:?}");
    assert_eq!(line(&stage, "sound", Remote).unwrap().due, Due::Before(1800));
}

#[test]
fn a_line_is_put_in_and_taken_out_and_that_is_undone() {
    let mut stage = Stage::with([a_show()]);
    let before = stage.show.people.checklist.clone();
    let due = Due::On(kit::build::date().and_hms_opt(8, 0, 0).unwrap());
    let badge = CheckItem {
        title: "Badge remis".into(),
        ..CheckItem::new("badge".into(), Per::Person, Phase::Day, due, false)
    };
    stage.play(edit(Some(OnSite), None, Some(badge)));
    assert_eq!(codes(&stage, OnSite).last(), Some(&"badge"));
    assert_eq!(codes(&stage, Remote).last(), Some(&"picture"));
    let slides = line(&stage, "slides", Remote);
    stage.play(edit(Some(Host), slides.clone(), None));
    assert!(!codes(&stage, Host).contains(&"slides"));
    assert!(codes(&stage, Workshop).contains(&"slides"));
    let left = line(&stage, "slides", Remote);
    stage.play(edit(None, left, None));
    assert!(!codes(&stage, Workshop).contains(&"slides"));
    for _ in 0..3 {
        stage.play(Command::Undo { turn: None });
    }
    assert_eq!(stage.show.people.checklist, before);
}

#[test]
fn a_check_that_is_there_already_or_gone_or_endless_is_refused() {
    let stage = Stage::with([a_show()]);
    let sound = line(&stage, "sound", Remote).unwrap();
    let taken = Refusal::Taken { what: "check".into(), id: "sound".into() };
    given(&stage).when(edit(Some(Host), None, Some(sound.clone()))).refused(&taken);
    let of_person = CheckItem { per: Per::Person, ..sound.clone() };
    given(&stage).when(edit(Some(Host), Some(sound.clone()), Some(of_person))).refused(&taken);
    let other = CheckItem { owner: "x".into(), ..sound.clone() };
    let stale = Refusal::Stale { what: "sound".into() };
    given(&stage).when(edit(None, Some(other), None)).refused(&stale);
    let endless = CheckItem { due: Due::Before(i64::MAX), ..sound.clone() };
    let most = 2 * 366 * 86_400;
    let range = Refusal::OutOfRange { what: "due".into(), least: -most / 2, most };
    given(&stage).when(edit(None, Some(sound), Some(endless))).refused(&range);
}

#[test]
fn a_checklist_of_before_is_read_as_it_was() {
    let old = r#"{"code":"sound","per":"appearance","phase":"day","due":900,"critical":true}"#;
    let item: CheckItem = serde_json::from_str(old).unwrap();
    assert_eq!(item, kit::item("sound", Per::Appearance, Phase::Day, 900, true));
    assert!(AppearanceKind::ALL.iter().all(|kind| item.holds_for(*kind)));
    assert_eq!(serde_json::to_string(&item).unwrap(), old, "and written so");
}
