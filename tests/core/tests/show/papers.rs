//! What went out on paper is remembered; its version says whether two papers say the same.

use kit::{Stage, a_show, secs};
use show::papers::{Layout, Paper, PaperKind, REMEMBERED};
use show::plan::SegmentValue;
use show::{Command, Refusal};

fn print(stage: &mut Stage) -> Paper {
    let show = &stage.show;
    let paper = Paper {
        what: PaperKind::Rundown,
        layout: Some(Layout::Caller),
        whom: None,
        version: show.paper_version(),
        seq: show.seq,
        at: stage.clock.at(),
    };
    stage.play(Command::Printed { paper: paper.clone() });
    paper
}

fn lengthen(stage: &mut Stage, minutes: i64) {
    let segment = stage.show.plan.segments[0].clone();
    let (now, was) = (secs(minutes), segment.duration);
    let (now, was) = (SegmentValue::Duration(now), SegmentValue::Duration(was));
    stage.play(Command::Edit { segment: segment.id, now, was });
}

#[test]
fn a_version_grows_when_the_plan_changed_since_the_last_paper() {
    let mut stage = Stage::with([a_show()]);
    let first = print(&mut stage);
    let same = print(&mut stage);
    assert_eq!((first.version, same.version), (1, 1));
    assert!(!stage.show.changed_since(&first));
    lengthen(&mut stage, 12);
    assert!(stage.show.changed_since(&first) && stage.show.changed_since(&same));
    assert_eq!(print(&mut stage).version, 2);
    assert!(stage.show.changed_since(&first), "the first one is out of date for good");
}

#[test]
fn a_check_a_message_and_a_call_leave_a_paper_as_it_is() {
    let mut stage = Stage::live(a_show());
    let paper = print(&mut stage);
    stage.play(Command::Message { text: "Plus fort".into(), to: show::state::To::Stage });
    stage.top().play(Command::Hold).play(Command::Resume);
    assert!(!stage.show.changed_since(&paper));
    assert_eq!(stage.show.paper_version(), 1);
}

#[test]
fn undoing_is_a_change_too() {
    let mut stage = Stage::with([a_show()]);
    lengthen(&mut stage, 12);
    let paper = print(&mut stage);
    stage.play(Command::Undo { turn: None });
    assert!(stage.show.changed_since(&paper));
}

#[test]
fn printing_is_not_undone_and_ends_no_undo() {
    let mut stage = Stage::with([a_show()]);
    lengthen(&mut stage, 12);
    print(&mut stage);
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.show.plan.segments[0].duration, secs(10));
    assert_eq!(stage.show.papers.len(), 1);
}

#[test]
fn a_top_can_be_undone_after_a_paper_was_printed() {
    let mut stage = Stage::live(a_show());
    stage.top();
    print(&mut stage);
    stage.play(Command::Undo { turn: None });
    assert!(stage.show.under_way().unwrap().passages.is_empty());
}

#[test]
fn a_paper_of_nobody_or_of_a_show_to_come_is_refused() {
    let mut stage = Stage::with([a_show()]);
    let good = print(&mut stage);
    let nobody = Paper { whom: Some("nobody".into()), ..good.clone() };
    let refused = stage.send(&Command::Printed { paper: nobody }).unwrap_err();
    assert!(matches!(refused, Refusal::Unknown { .. }), "{refused}");
    let early = Paper { seq: stage.show.seq + 1, ..good };
    let refused = stage.send(&Command::Printed { paper: early }).unwrap_err();
    assert!(matches!(refused, Refusal::Stale { .. }), "{refused}");
}

#[test]
fn only_the_last_papers_are_remembered() {
    let mut stage = Stage::with([a_show()]);
    for _ in 0..REMEMBERED + 3 {
        print(&mut stage);
    }
    assert_eq!(stage.show.papers.len(), REMEMBERED);
}
