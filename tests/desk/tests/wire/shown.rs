//! Whatever several people make of a show together, it can be shown.

use kit::Stage;
use kit::acts::{About, acts, play};
use proptest::prelude::*;
use show::Command;
use show::turn::Actor;

/// Someone does it until it is refused; the show can be shown each time.
fn over_and_over(stage: &mut Stage, who: &Actor, what: &Command) {
    stage.actor = who.clone();
    while stage.send(what).is_ok() {
        let view = wire::build::view(&stage.show, &stage.clock);
        assert_eq!(view.segments.len(), stage.show.plan.segments.len());
        let empty = view.segments.is_empty() && view.people.is_empty() && view.blocks.is_empty();
        assert!(stage.show.about.is_some() || empty, "a part of no programme");
    }
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn a_show_is_shown_whoever_takes_back_what(acts in acts(12), live in any::<bool>()) {
        let (brings, edits) = (Actor::Desk, Actor::Link("tablette".into()));
        let (undo, redo) = (Command::Undo { turn: None }, Command::Redo);
        let mut stage = Stage::with([kit::a_show()]);
        if live {
            stage.at("08:59").play(kit::stage::go_live());
        }
        stage.actor = edits.clone();
        play(&mut stage, About::Plan, &acts);
        over_and_over(&mut stage, &edits, &undo);
        over_and_over(&mut stage, &brings, &undo);
        over_and_over(&mut stage, &edits, &redo);
        over_and_over(&mut stage, &brings, &redo);
        over_and_over(&mut stage, &edits, &redo);
    }
}
