//! A changed document brought in again: the chosen steps, in one turn.

use super::stale;
use crate::again::{compared, document, proposed};
use kit::{Stage, a_show, appearance, given, person, segment};
use show::again::Kept;
use show::{Command, Refusal};

#[test]
fn what_was_proposed_is_done_in_one_turn_and_undone_as_one() {
    let mut stage = Stage::with([a_show()]);
    let mut changed = document();
    changed.plan.segments.swap(1, 2);
    changed.plan.segments.remove(3);
    changed.plan.segments.insert(1, segment("word", "Un mot", 5));
    changed.persons.push(person("eve"));
    changed.appearances.push(appearance("eve-word", "eve", "word"));
    let before = stage.show.clone();
    let turns = stage.turns.len();
    let command = proposed(&stage.show, &changed);
    stage.play(command);
    assert_eq!(stage.turns.len(), turns + 1);
    let order: Vec<_> = stage.show.plan.segments.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(order, ["opening", "word", "talk", "debate", "closing"]);
    assert!(stage.show.people.in_segment(&"word".into()).any(|a| a.person.as_str() == "eve"));
    stage.play(Command::Undo { turn: None });
    assert_eq!((&stage.show.plan, &stage.show.people), (&before.plan, &before.people));
    assert_eq!(stage.show.brought, before.brought);
}

#[test]
fn what_is_no_difference_any_more_is_refused() {
    let mut stage = Stage::with([a_show()]);
    let mut changed = document();
    changed.plan.segments[1].duration = 600;
    let command = proposed(&stage.show, &changed);
    stage.play(command.clone());
    given(&stage).when(command).refused(&stale("programme"));
}

#[test]
fn what_is_on_air_is_refused_when_it_is_taken() {
    let mut stage = Stage::live(a_show());
    stage.top();
    let mut changed = document();
    changed.plan.segments[0].duration = 900;
    let (kept, found) = compared(&stage.show, &changed);
    assert!(found.iter().all(|d| d.kept == Some(Kept::OnAir)), "{found:?}");
    let take = found.into_iter().map(|d| d.step).collect();
    let command = Command::BringAgain { programme: Box::new(kept), take };
    given(&stage).when(command).refused(&Refusal::LiveUnderWay);
}
