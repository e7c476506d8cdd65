//! Corrections of the record: one more line of the log each, undone and done again as any change.

use super::{stale, unknown};
use kit::acts::{About, acts, command, play};
use kit::{Stage, a_show, at, given};
use proptest::prelude::*;
use show::event::{Change, Event};
use show::id::TurnId;
use show::refusal::WhyNot;
use show::run::{Called, Edge, Passage, Run, Stamp};
use show::{Command, Refusal};

const UNDO: Command = Command::Undo { turn: None };

/// Live: opening 09:00, debate 09:10 to 09:50, then the talk.
fn talk_on_air() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top().at("09:50").top().at("09:55");
    stage
}

fn run(stage: &Stage) -> &Run {
    stage.show.run().unwrap()
}

fn passage<'a>(stage: &'a Stage, segment: &str) -> &'a Passage {
    run(stage).passages.iter().find(|p| p.segment.as_str() == segment).unwrap()
}

fn start(stage: &Stage, segment: &str, now: &str) -> Command {
    let Passage { turn, taken, .. } = passage(stage, segment).clone();
    Command::CorrectStart { turn, was: taken, now: at(now) }
}

fn end(stage: &Stage, segment: &str, now: &str) -> Command {
    let Passage { turn, ended, .. } = passage(stage, segment).clone();
    Command::CorrectEnd { turn, was: ended, now: at(now) }
}

fn not(why: WhyNot, limit: &str) -> Refusal {
    Refusal::BadTime { why, limit: limit.into() }
}

#[test]
fn it_really_began_40_seconds_earlier() {
    let stage = talk_on_air();
    let change = |segment: &str, edge, was, now| Event::Changed {
        change: Box::new(Change::Passage {
            turn: passage(&stage, segment).turn.clone(),
            edge,
            was: Stamp { at: at(was), held: 0 },
            now: Stamp { at: at(now), held: 0 },
        }),
    };
    // What was before it on air ended at that same instant: it makes room first.
    let events = [
        change("debate", Edge::End, "09:50", "09:49:20"),
        change("talk", Edge::Start, "09:50", "09:49:20"),
    ];
    let after = given(&stage).when(start(&stage, "talk", "09:49:20")).then(&events);
    let talk = passage(&after, "talk");
    assert_eq!(talk.elapsed(None, at("09:55")), 340_000, "its countdown follows");
    assert_eq!(talk.called, Called { taken: Some(at("09:50")), ended: None });
    let debate = passage(&after, "debate");
    assert_eq!(debate.called, Called { taken: None, ended: Some(at("09:50")) });
    let later = given(&stage).when(start(&stage, "talk", "09:51")).accepted();
    assert_eq!(passage(&later, "debate").ended, Some(at("09:51")));
}

#[test]
fn a_correction_is_undone_and_done_again_and_corrected_anew() {
    let mut stage = talk_on_air();
    let before = run(&stage).clone();
    stage.play(start(&stage, "talk", "09:49:20"));
    let corrected = run(&stage).clone();
    stage.play(UNDO);
    assert_eq!(run(&stage), &before);
    stage.play(Command::Redo);
    assert_eq!(run(&stage), &corrected);
    stage.play(start(&stage, "talk", "09:49"));
    assert_eq!(passage(&stage, "talk").called.taken, Some(at("09:50")), "what was called stays");
    stage.play(start(&stage, "talk", "09:50"));
    assert_eq!(run(&stage), &before, "corrected back it was never corrected");
}

#[test]
fn the_record_is_not_corrected_to_what_cannot_be() {
    let stage = talk_on_air();
    let refused = |command, why, limit| given(&stage).when(command).refused(&not(why, limit));
    refused(start(&stage, "talk", "09:55:01"), WhyNot::Future, "09:55:00");
    refused(start(&stage, "talk", "09:09:59"), WhyNot::Early, "09:10:00");
    refused(start(&stage, "debate", "09:50:01"), WhyNot::Negative, "09:50:00");
    refused(end(&stage, "debate", "09:50:01"), WhyNot::Overlap, "09:50:00");
    refused(end(&stage, "debate", "09:09:59"), WhyNot::Negative, "09:10:00");
    refused(end(&stage, "talk", "09:55:01"), WhyNot::Future, "09:55:00");
    let old = Command::CorrectStart {
        turn: passage(&stage, "talk").turn.clone(),
        was: at("09:49"),
        now: at("09:48"),
    };
    given(&stage).when(old).refused(&stale("record"));
    let old = Command::CorrectEnd {
        turn: passage(&stage, "talk").turn.clone(),
        was: Some(at("09:54")),
        now: at("09:53"),
    };
    given(&stage).when(old).refused(&stale("record"));
    let none = Command::CorrectStart { turn: "z".into(), was: at("09:00"), now: at("09:00") };
    given(&stage).when(none).refused(&unknown("record", "z"));
    given(&stage).when(start(&stage, "talk", "09:50")).then(&[]);
    given(&stage).when(end(&stage, "debate", "09:50")).then(&[]);
}

#[test]
fn after_a_gap_a_start_moves_alone_and_not_into_what_was_on_air() {
    let mut stage = talk_on_air();
    stage.play(end(&stage, "debate", "09:48"));
    let refusal = not(WhyNot::Overlap, "09:48:00");
    given(&stage).when(start(&stage, "talk", "09:47:59")).refused(&refusal);
    let after = given(&stage).when(start(&stage, "talk", "09:49")).accepted();
    assert_eq!(passage(&after, "debate").ended, Some(at("09:48")));
    // What would overlap by now is not undone, though it was done before.
    let mut stage = talk_on_air();
    stage.play(end(&stage, "debate", "09:48"));
    let ended: TurnId = stage.turns.last().unwrap().id.clone();
    stage.play(start(&stage, "talk", "09:49"));
    let touched = Refusal::TouchedSince { what: "record".into() };
    given(&stage).when(Command::Undo { turn: Some(ended) }).refused(&touched);
}

#[test]
fn what_is_on_air_really_ended_before_now() {
    let stage = talk_on_air();
    let mut after = given(&stage).when(end(&stage, "talk", "09:53")).accepted();
    let talk = passage(&after, "talk");
    assert_eq!((talk.ended, talk.called.ended), (Some(at("09:53")), Some(at("09:55"))));
    assert_eq!(after.on_air(), None);
    after.play(UNDO);
    assert_eq!(passage(&after, "talk").ended, Some(at("09:55")), "it ended, and just now");
    after.play(Command::Back { track: "main".into(), segment: "talk".into() });
    assert_eq!(passage(&after, "talk").called, Called::default());
    assert_eq!(after.on_air().unwrap().as_str(), "talk");
}

#[test]
fn a_hold_stays_where_it_was() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:06").play(Command::Hold);
    stage.at("09:08").play(Command::Resume).at("09:10").top().at("09:20");
    stage.play(start(&stage, "debate", "09:07"));
    let held = |segment: &str| passage(&stage, segment).held;
    assert_eq!((held("opening"), held("debate")), (60_000, 60_000));
    stage.play(UNDO);
    let held = |segment: &str| passage(&stage, segment).held;
    assert_eq!((held("opening"), held("debate")), (120_000, 0));
    // While it lasts it is nobody's yet.
    stage.play(Command::Hold).at("09:22");
    let after = given(&stage).when(end(&stage, "debate", "09:21")).accepted();
    assert_eq!(passage(&after, "debate").held, 60_000);
    assert_eq!(run(&after).hold, None);
}

#[test]
fn the_record_of_a_run_that_is_over_is_corrected_too_and_of_one_before_it() {
    let mut stage = Stage::with([a_show()]);
    let rehearse = Command::Rehearse { run: "r".into(), at: at("09:00"), speed: 1, from: None };
    stage.play(rehearse).top().wait(600_000).top().wait(60_000);
    let rehearsed = passage(&stage, "debate").clone();
    stage.play(kit::stage::go_live());
    let now = rehearsed.taken.plus(-40);
    stage.play(Command::CorrectStart { turn: rehearsed.turn, was: rehearsed.taken, now });
    let runs: Vec<_> = stage.show.runs.iter().map(|r| r.passages.len()).collect();
    assert_eq!(runs, [2, 0], "kept apart, none overwritten");
    assert_eq!(stage.show.runs[0].passages[1].taken, now);
    let mut stage = talk_on_air();
    for _ in 0..3 {
        stage.wait(60_000).top();
    }
    assert!(stage.show.under_way().is_none());
    stage.at("12:00");
    stage.play(end(&stage, "closing", "09:57:30"));
    assert_eq!(passage(&stage, "closing").ended, Some(at("09:57:30")));
}

#[test]
fn back_after_a_corrected_top_still_restores_the_clock() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:06").play(Command::Hold).at("09:08").play(Command::Resume);
    let before = passage(&stage, "opening").clone();
    stage.at("09:10").top().at("09:11");
    stage.play(start(&stage, "debate", "09:07"));
    stage.play(Command::Back { track: "main".into(), segment: "debate".into() });
    assert_eq!(passage(&stage, "opening"), &before);
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn undo_and_redo_of_a_correction_restore_the_runs(acts in acts(60), last in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        for act in last {
            let before = stage.show.runs.clone();
            let one = command(&mut stage, About::Run, act);
            if !matches!(one, Command::CorrectStart { .. } | Command::CorrectEnd { was: Some(_), .. }) {
                let _ = stage.send(&one);
                continue;
            }
            if stage.send(&one).is_ok_and(|events| !events.is_empty()) {
                let after = stage.show.runs.clone();
                stage.play(UNDO);
                prop_assert_eq!(&stage.show.runs, &before);
                stage.play(Command::Redo);
                prop_assert_eq!(&stage.show.runs, &after);
            }
        }
    }

    #[test]
    fn a_hold_changes_nothing_but_how_long_it_was_held(acts in acts(40), ms in 0i64..600_000) {
        let mut stage = Stage::live(a_show());
        play(&mut stage, About::Run, &acts);
        let on_air = |stage: &Stage| {
            let passages = stage.show.under_way().map(|run| run.passages.clone());
            let now = stage.now();
            let elapsed = |p: &Passage| (p.turn.clone(), p.taken, p.ended, p.elapsed(None, now));
            passages.into_iter().flatten().map(|p| elapsed(&p)).collect::<Vec<_>>()
        };
        let before = on_air(&stage);
        if stage.send(&Command::Hold).is_ok() {
            stage.wait(ms).play(Command::Resume);
            // A rehearsal's clock counts faster, yet it stood still.
            prop_assert_eq!(on_air(&stage), before);
        }
    }

    #[test]
    fn back_after_a_top_restores_the_clock(acts in acts(40), ms in 1_000i64..600_000) {
        let mut stage = Stage::live(a_show());
        play(&mut stage, About::Run, &acts);
        let main = show::id::TrackId::main();
        let Some(before) = stage.show.under_way().map(|run| run.passages.clone()) else { return Ok(()) };
        if stage.show.under_way().unwrap().hold.is_some() || stage.on_air().is_none() {
            return Ok(());
        }
        stage.wait(1_000);
        let take = stage.seen_take(&main, true);
        if stage.send(&take).is_err() {
            return Ok(());
        }
        let taken = stage.show.run().unwrap().last(&main).unwrap().segment.clone();
        stage.wait(ms).play(Command::Back { track: main, segment: taken });
        prop_assert_eq!(&stage.show.run().unwrap().passages, &before);
    }
}
