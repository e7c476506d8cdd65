//! Several changes in one turn: all of them, or none.

use crate::command::Command;
use crate::event::Event;
use crate::fold;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Moment;
use crate::turn::Actor;

pub fn several(
    show: &Show,
    commands: &[Command],
    actor: &Actor,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    if !commands.iter().all(Command::edits) {
        return Err(Refusal::NotTogether);
    }
    let mut after = show.clone();
    let mut events = Vec::new();
    for command in commands {
        let led_to = super::decide(&after, command, actor, moment)?;
        for event in &led_to {
            if let Event::Changed { change } = event {
                fold::laid(&mut after, change);
            }
        }
        events.extend(led_to);
    }
    Ok(events)
}
