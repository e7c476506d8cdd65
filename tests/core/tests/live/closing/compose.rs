//! Composing a closing from the day.

use crate::scenes::{day, t};
use kit::{Stage, a_show, appearance, hard, person, segment};
use live::closing::{ClosingWords, compose, fit, time_left};
use show::Command;
use show::closing::{Closing, Rank, TakeawayKind};
use show::plan::{Beat, Kind, Segment};

pub fn words(language: &str) -> ClosingWords {
    let text = match language {
        "fr" => include_str!("../../../../../data/closing/default.fr.json"),
        _ => include_str!("../../../../../data/closing/default.en.json"),
    };
    serde_json::from_str(text).unwrap()
}

fn closing(stage: &Stage) -> Closing {
    compose(&stage.show, &["closing".into()], &words("fr"))
}

fn ids(closing: &Closing) -> Vec<&str> {
    closing.rows.iter().map(|r| r.id.as_str()).collect()
}

fn note(stage: &mut Stage, kind: TakeawayKind, theme: &str, text: &str) {
    let id = format!("t{}", stage.turns.len()).as_str().into();
    stage.play(Command::Takeaway { id, text: text.into(), kind, theme: theme.into() });
}

fn workshops(segments: Vec<Segment>) -> Stage {
    let mut all = vec![hard("talk", "09:00", 30)];
    all.extend(segments);
    all.push(Segment { kind: Kind::Closing, ..segment("closing", "Conclusions", 15) });
    let mut stage = Stage::with([day(all)]);
    for (id, name) in [("del", "Delphine"), ("fred", "Frédéric")] {
        let appearance = Some(appearance(id, name, "closing"));
        stage.play(Command::AddPerson { person: person(name), appearance });
    }
    stage
}

fn workshop(id: &str) -> Segment {
    Segment { kind: Kind::Workshop, ..segment(id, id, 60) }
}

#[test]
fn a_plain_day_has_a_welcome_thanks_dates_and_the_last_words_of_those_announced() {
    let stage = Stage::with([a_show()]);
    let composed = closing(&stage);
    assert_eq!(ids(&composed), ["welcome", "thanks", "dates", "last-words-1"]);
    assert!(composed.rows.iter().all(|r| r.speaker.as_ref().unwrap().as_str() == "ada"));
    assert!(composed.rows[3].script.contains("ada NAME"));
    let ranks: Vec<_> = composed.rows.iter().map(|r| r.rank).collect();
    assert_eq!(ranks, [Rank::Must, Rank::Should, Rank::May, Rank::Must]);
}

#[test]
fn each_person_announced_has_the_last_words_and_the_first_speaks_the_rest() {
    let composed = closing(&workshops(vec![]));
    let speakers: Vec<_> =
        composed.rows.iter().map(|r| r.speaker.as_ref().unwrap().as_str()).collect();
    assert_eq!(speakers, ["Delphine", "Delphine", "Delphine", "Delphine", "Frédéric"]);
    let none = day(vec![Segment { kind: Kind::Closing, ..hard("closing", "09:00", 15) }]);
    assert_eq!(ids(&closing(&Stage::with([none]))), ["welcome", "thanks", "dates"]);
}

#[test]
fn the_returns_follow_the_themes_that_were_noted() {
    let mut stage = workshops(vec![workshop("a"), workshop("b")]);
    for (theme, text) in [("Leviers", "Un"), ("Richesses", "Deux"), ("Leviers", "Trois")] {
        note(&mut stage, TakeawayKind::Idea, theme, text);
    }
    note(&mut stage, TakeawayKind::Figure, "Chiffres", "350 catalyseurs");
    let composed = closing(&stage);
    let titles: Vec<_> = composed.rows.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(titles[1..3], ["Leviers", "Richesses"]);
    assert_eq!(composed.rows[1].takeaways.len(), 2);
    assert_eq!(composed.rows[1].theme, "Leviers");
    assert!(composed.rows[1].script.contains("Leviers"));
    assert_eq!(ids(&composed)[3], "figures");
    assert_eq!(composed.rows[3].takeaways.len(), 1);
}

#[test]
fn only_the_first_takeaways_of_a_theme_are_chosen() {
    let mut stage = workshops(vec![workshop("a")]);
    for n in 0..9 {
        note(&mut stage, TakeawayKind::Idea, "Leviers", &format!("Idée {n}"));
    }
    assert_eq!(closing(&stage).rows[1].takeaways.len(), 3);
}

#[test]
fn without_themes_the_returns_follow_the_workshops_or_the_steps_of_a_lone_one() {
    let two = closing(&workshops(vec![workshop("a"), workshop("b")]));
    assert_eq!(ids(&two)[..3], ["welcome", "returns-1", "returns-2"]);
    let beat =
        |id: &str| Beat { id: id.into(), title: id.into(), duration: None, script: String::new() };
    let steps = Segment { beats: ["x", "y", "z"].map(beat).into(), ..workshop("a") };
    let steps = closing(&workshops(vec![steps]));
    let titles: Vec<_> = steps.rows.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(titles[1..4], ["x", "y", "z"]);
    let one = closing(&workshops(vec![workshop("a")]));
    assert_eq!(ids(&one)[..2], ["welcome", "returns"]);
}

#[test]
fn thanks_owed_stand_in_the_thanks() {
    let mut stage = workshops(vec![]);
    note(&mut stage, TakeawayKind::Thanks, "", "Le RAMEAU");
    let composed = closing(&stage);
    let thanks = composed.rows.iter().find(|r| r.id.as_str() == "thanks").unwrap();
    assert_eq!(thanks.takeaways.len(), 1);
    assert!(!thanks.script.contains("{organisations}"), "nobody speaks for one");
}

#[test]
fn what_is_composed_can_be_kept_and_fits_a_quarter_of_an_hour() {
    for language in ["fr", "en"] {
        let mut stage = workshops(vec![workshop("a"), workshop("b"), workshop("c")]);
        note(&mut stage, TakeawayKind::Commitment, "", "Un référent par territoire");
        let segments = vec!["closing".into()];
        let composed = compose(&stage.show, &segments, &words(language));
        stage.play(Command::Compose { closing: composed.clone() });
        let left = time_left(&stage.show, &segments, t("09:00")).unwrap();
        let fit = fit(&composed.rows, left);
        assert_eq!((left, fit.short), (900, None));
        assert!(fit.rows.iter().all(Option::is_some), "{language}: every row is kept");
    }
}
