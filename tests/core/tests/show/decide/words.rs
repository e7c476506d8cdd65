//! Words between desk, stage and host.

use super::{bad, stale, unknown};
use kit::{Stage, a_show, at, given};
use show::right::Right;
use show::state::To;
use show::turn::Actor;
use show::{Command, Refusal};

fn message(text: &str, to: To) -> Command {
    Command::Message { text: text.into(), to }
}

fn host() -> Actor {
    Actor::Link("host-1".into())
}

#[test]
fn a_message_goes_to_the_stage_and_an_empty_one_clears_it() {
    let mut stage = Stage::live(a_show());
    stage.play(message(" Concluez ", To::Stage));
    let word = stage.show.message.clone().unwrap();
    assert_eq!(
        (word.text.as_str(), word.to, word.from),
        ("Concluez", To::Stage, Some(Actor::Desk))
    );
    stage.play(message(" ", To::Stage));
    assert_eq!(stage.show.message, None);
    given(&stage).when(message(&"a".repeat(20_001), To::Host)).refused(&bad("message", 20_000));
}

#[test]
fn a_word_to_the_desk_leaves_the_word_to_the_stage_as_it_is() {
    let mut stage = Stage::live(a_show());
    stage.play(message("Concluez", To::Stage));
    stage.actor = host();
    stage.play(message("Il manque un micro", To::Desk));
    assert_eq!(stage.show.message.as_ref().unwrap().text, "Concluez");
    let asked = stage.show.asked.as_ref().unwrap();
    assert_eq!((asked.text.as_str(), asked.from.clone()), ("Il manque un micro", Some(host())));
}

#[test]
fn a_word_is_read_once_by_each_and_only_the_one_that_stands() {
    let mut stage = Stage::live(a_show());
    stage.at("09:01").play(message("Concluez", To::Host));
    let first = stage.show.message.as_ref().unwrap().at;
    stage.actor = host();
    stage.at("09:02").play(Command::Read { message: first });
    given(&stage).when(Command::Read { message: first }).then(&[]);
    let readers = &stage.show.message.as_ref().unwrap().read;
    assert_eq!((readers.len(), readers[0].at), (1, at("09:02")));
    stage.actor = Actor::Desk;
    stage.at("09:03").play(message("Deux minutes", To::Host));
    assert!(stage.show.message.as_ref().unwrap().read.is_empty());
    given(&stage).when(Command::Read { message: first }).refused(&stale("message"));
}

#[test]
fn the_host_is_ready_for_what_comes_and_may_take_it_back() {
    let ready = |segment: &str, ready| Command::HostReady { segment: segment.into(), ready };
    given(&Stage::with([a_show()])).when(ready("debate", true)).refused(&Refusal::NotRunning);
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.at("09:05").play(ready("debate", true));
    assert_eq!(stage.show.run().unwrap().host_ready.get(&"debate".into()), Some(&at("09:05")));
    given(&stage).when(ready("debate", true)).then(&[]);
    stage.play(ready("debate", false));
    assert!(stage.show.run().unwrap().host_ready.is_empty());
    given(&stage)
        .when(ready("opening", true))
        .refused(&Refusal::NotToCome { segment: "opening".into() });
    given(&stage).when(ready("none", true)).refused(&unknown("segment", "none"));
}

#[test]
fn a_host_who_calls_takes_what_is_in_standby_and_nothing_else() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let take = stage.seen_take(&"main".into(), false);
    assert!(!Right::Host.may_call(&stage.show, &take), "nothing is in standby");
    stage.play(Command::Standby { track: "main".into(), segment: "debate".into() });
    assert!(Right::Host.may_call(&stage.show, &take));
    assert!(!Right::Speaker.may_call(&stage.show, &take));
    assert!(!Right::Host.may_call(&stage.show, &Command::Hold));
    assert!(!Right::Host.may(&take), "a link that does not call takes nothing");
}
