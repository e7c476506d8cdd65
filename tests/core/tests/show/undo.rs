//! Undo and redo restore the state, not the log.

use kit::acts::{About, acts, command, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use show::{Command, Show};

/// The show without its bookkeeping of turns.
fn plain(show: &Show) -> Show {
    let mut show = show.clone();
    show.done.clear();
    show.applied.clear();
    (show.seq, show.edited) = (0, 0);
    show
}

const UNDO: Command = Command::Undo { turn: None };

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn undo_restores_the_state_before_and_redo_the_one_after(acts in acts(30), last in acts(12)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Plan, &acts);
        for act in last {
            let before = plain(&stage.show);
            let standing = stage.show.done.iter().filter(|d| !d.undone).count();
            let one = command(&mut stage, About::Plan, act);
            let undoing = matches!(one, Command::Undo { .. } | Command::Redo);
            if stage.send(&one).is_err() || undoing {
                continue;
            }
            if stage.show.done.iter().filter(|d| !d.undone).count() <= standing {
                continue; // nothing that undo knows of, such as a message
            }
            let after = plain(&stage.show);
            stage.play(UNDO);
            prop_assert_eq!(&plain(&stage.show), &before);
            stage.play(Command::Redo);
            prop_assert_eq!(&plain(&stage.show), &after);
        }
    }

    #[test]
    fn undoing_all_in_turn_and_doing_all_again_leads_back(acts in acts(25)) {
        let mut stage = Stage::with([a_show()]);
        // Random undoing aside: what is undone here is undone in order.
        for act in acts {
            let one = command(&mut stage, About::Plan, act);
            if !matches!(one, Command::Undo { .. } | Command::Redo | Command::Message { .. }) {
                let _ = stage.send(&one);
            }
        }
        let end = plain(&stage.show);
        let mut states = Vec::new();
        while stage.send(&UNDO).is_ok() {
            states.push(plain(&stage.show));
        }
        prop_assert_eq!(&states.last().unwrap().plan, &Show::default().plan);
        states.pop();
        while let Some(state) = states.pop() {
            stage.play(Command::Redo);
            prop_assert_eq!(plain(&stage.show), state);
        }
        stage.play(Command::Redo);
        prop_assert_eq!(plain(&stage.show), end);
        prop_assert!(stage.send(&Command::Redo).is_err());
    }
}
