//! What the rows say, and the beats they make.

use super::compose::words;
use kit::acts::row;
use kit::{Stage, a_show};
use live::closing::{beats, compose, fit, said, script};
use show::Command;
use show::closing::{Rank, Row, TakeawayKind};

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
