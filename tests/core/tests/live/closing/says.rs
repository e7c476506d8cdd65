//! What the rows say, and the beats they make.

use super::compose::words;
use kit::acts::row;
use kit::{Stage, a_show};
use live::closing::{aloud, beats, compose, fit, said, script};
use show::Command;
use show::closing::{Rank, Row, TakeawayKind};
use show::people::{Appearance, Person, PersonValue};

fn says(text: &str) -> Row {
    Row { script: text.into(), ..row("r", Rank::Must, 30, 60) }
}

fn note(stage: &mut Stage, id: &str, kind: TakeawayKind, text: &str) {
    let (text, theme) = (text.into(), String::new());
    stage.play(Command::Takeaway { id: id.into(), text, kind, theme });
}

#[test]
fn fields_are_filled_from_the_show() {
    let mut stage = Stage::with([a_show()]);
    note(&mut stage, "a", TakeawayKind::Thanks, "Le RAMEAU");
    note(&mut stage, "b", TakeawayKind::Thanks, "la CDC");
    let told =
        said(&stage.show, &says("{title}, {organiser} : {speakers} et {organisations}. {thanks}"));
    assert_eq!(told, "L’économie de l’alliance, Le Réseau : 2 et 1. Le RAMEAU, la CDC");
    assert_eq!(said(&stage.show, &says("{autre}")), "{autre}", "what is no field stays");
}

#[test]
fn who_spoke_is_counted_as_run_not_as_planned() {
    let mut stage = Stage::live(a_show());
    let count = |stage: &Stage| said(&stage.show, &says("{speakers}/{organisations}"));
    assert_eq!(count(&stage), "2/1", "as things stand");
    stage.at("09:00").top();
    stage.play(Command::Skip { segment: "talk".into() });
    assert_eq!(count(&stage), "2/0");
    stage.play(Command::Skip { segment: "debate".into() });
    assert_eq!(count(&stage), "1/0");
    stage.at("09:10").top().at("11:00").top().at("11:30").top();
    assert_eq!(count(&stage), "1/0", "after the run too");
}

#[test]
fn a_row_says_its_script_then_its_takeaways_in_order() {
    let mut stage = Stage::with([a_show()]);
    note(&mut stage, "a", TakeawayKind::Idea, "Un");
    note(&mut stage, "b", TakeawayKind::Idea, "Deux");
    let takeaways = ["b", "gone", "a"].map(Into::into).into();
    let row = Row { takeaways, ..says("Voici :\n\n  deux idées. ") };
    assert_eq!(script(&stage.show, &row), ["Voici :", "deux idées.", "– Deux", "– Un"]);
}

#[test]
fn kept_rows_become_beats_with_their_times() {
    let stage = Stage::with([a_show()]);
    let mut closing = compose(&stage.show, &["closing".into()], &words("fr"));
    closing.rows[2].dropped = true;
    let fitted = fit(&closing.rows, 900);
    let beats = beats(&stage.show, &closing, fitted.rows.iter().copied());
    let ids: Vec<_> = beats.iter().map(|b| b.id.as_str()).collect();
    assert_eq!(ids, ["welcome", "thanks", "last-words-1"]);
    let sum: i64 = beats.iter().map(|b| b.duration.unwrap()).sum();
    assert_eq!(sum + fitted.spare, 900);
    assert!(beats[1].script.contains("2 intervenants et 1 organismes"));
    assert!(beats.iter().all(|b| !b.script.contains('{')));
}

#[test]
fn when_nothing_fits_there_are_no_beats() {
    let stage = Stage::with([a_show()]);
    let closing = compose(&stage.show, &["closing".into()], &words("fr"));
    assert!(beats(&stage.show, &closing, fit(&closing.rows, 10).rows).is_empty());
}

#[test]
fn words_are_read_aloud_at_the_pace_of_whoever_says_them() {
    let mut stage = Stage::with([a_show()]);
    let words = "un deux trois quatre cinq six sept huit neuf dix";
    assert_eq!(aloud(&stage.show, &says(words), 150), 4, "ten words at two and a half a second");
    assert_eq!(
        aloud(&stage.show, &says("« Un »\u{a0}: deux – trois !"), 60),
        3,
        "signs are no words"
    );
    assert_eq!(aloud(&stage.show, &says(""), 150), 0);
    let who = stage.show.people.persons[0].id.clone();
    stage.play(Command::EditPerson { person: who.clone(), now: PersonValue::Pace(Some(100)) });
    let theirs = Row { speaker: Some(who.clone()), ..says(words) };
    assert_eq!(aloud(&stage.show, &theirs, 150), 6);
    let too_fast = Command::EditPerson { person: who, now: PersonValue::Pace(Some(2_000)) };
    assert!(stage.send(&too_fast).is_err());
}

#[test]
fn whose_passages_were_all_given_up_gets_a_word() {
    let mut stage = Stage::live(a_show());
    let missed = |stage: &Stage| said(&stage.show, &says("{missed}"));
    assert_eq!(missed(&stage), "");
    stage.at("09:00").top();
    stage.play(Command::Skip { segment: "debate".into() });
    assert_ne!(missed(&stage), "", "someone speaks in the debate alone");
    let closing = compose(&stage.show, &["closing".into()], &words("fr"));
    let thanks = closing.rows.iter().find(|r| r.id.as_str() == "thanks").unwrap();
    assert!(thanks.script.contains("{missed}"), "{}", thanks.script);
    assert!(said(&stage.show, thanks).contains("Une pensée pour "));
    let composed = thanks.clone();
    stage.play(Command::Unskip { segment: "debate".into() });
    let now = said(&stage.show, &composed);
    assert!(!now.contains("pensée"), "a line without a name is not said: {now}");
    assert!(now.contains("Merci"), "the others are: {now}");
    let closing = compose(&stage.show, &["closing".into()], &words("fr"));
    let thanks = closing.rows.iter().find(|r| r.id.as_str() == "thanks").unwrap();
    assert!(!thanks.script.contains("{missed}"));
}

#[test]
fn who_came_in_anothers_place_gets_a_word() {
    let mut stage = Stage::live(a_show());
    let stood_in = |stage: &Stage| said(&stage.show, &says("{stand_ins}"));
    assert_eq!(stood_in(&stage), "");
    let passage =
        stage.show.people.appearances.iter().find(|a| a.segment.as_str() == "debate").unwrap();
    let passage = passage.clone();
    let known = stage.show.people.persons[0].clone();
    let came = Person { id: "came".into(), name: "Ada LOVELACE".into(), ..known };
    let appearance = Appearance { id: "a-came".into(), person: "came".into(), ..passage.clone() };
    stage.play(Command::AddPerson { person: came, appearance: Some(appearance) });
    assert_eq!(stood_in(&stage), "", "they speak beside whom the programme names");
    stage.play(Command::EditAppearance { now: None, was: passage });
    assert_eq!(stood_in(&stage), "Ada LOVELACE");
}
