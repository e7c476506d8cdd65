//! What kind of appearance a passage is.

use kit::stage::given;
use kit::{Stage, a_show};
use show::checks::AppearanceKind::{Host, OnSite, Organisation, Remote, Workshop};
use show::preparing::Preparing;
use show::{Command, Refusal};

#[test]
fn the_kind_of_a_passage_follows_from_the_show_until_someone_says_it() {
    let mut stage = Stage::with([a_show()]);
    let kind = |stage: &Stage, id: &str| {
        let a = stage.show.people.appearance(&id.into()).unwrap();
        stage.show.kind_of(a)
    };
    assert_eq!(kind(&stage, "ada-opening"), Remote);
    assert_eq!(kind(&stage, "rameau-talk"), Organisation);
    let set = |stage: &mut Stage, segment: &str, now: show::plan::SegmentValue| {
        let was = stage.show.plan.segment(&segment.into()).unwrap().value(&now);
        stage.play(Command::Edit { segment: segment.into(), now, was });
    };
    set(&mut stage, "opening", show::plan::SegmentValue::Host(Some("ada".into())));
    set(&mut stage, "debate", show::plan::SegmentValue::Kind(show::plan::Kind::Workshop));
    assert_eq!(kind(&stage, "ada-opening"), Host);
    assert_eq!(kind(&stage, "ada-closing"), Remote, "a host of another segment");
    assert_eq!(kind(&stage, "bob-debate"), Workshop);
    let say = |kind| Command::Prepare(Preparing::SetKind { appearance: "bob-debate".into(), kind });
    stage.play(say(Some(OnSite)));
    assert_eq!(kind(&stage, "bob-debate"), OnSite);
    stage.play(Command::Undo { turn: None });
    assert_eq!(kind(&stage, "bob-debate"), Workshop);
    let unknown = Refusal::Unknown { what: "appearance".into(), id: "z".into() };
    let nobody = Preparing::SetKind { appearance: "z".into(), kind: None };
    given(&stage).when(Command::Prepare(nobody)).refused(&unknown);
}
