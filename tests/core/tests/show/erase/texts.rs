//! Every text that people wrote freely is listed and can be changed: those of device cues too.

use super::{agreed, kept, named};
use kit::{Stage, a_show};
use show::devices::{Act, Cue, Fired, When};
use show::erase::{Text, ToldBy, found};

fn cue(act: Act) -> Cue {
    Cue { id: "c".into(), device: "d".into(), when: When::Take, beat: None, act }
}

#[test]
fn names_typed_into_the_cues_of_devices_are_listed_and_taken_out_of_the_runs_too() {
    let mut show = named();
    let banner = "Zoé de Valmont, présidente".to_owned();
    let acts = [
        Act::Text { input: "Bandeau".into(), text: banner.clone() },
        Act::Osc { path: "/titre".into(), args: vec!["1".into(), banner.clone()] },
        Act::Http { method: String::new(), path: "/nom".into(), body: banner.clone() },
    ];
    show.plan.segments[0].cues = acts.clone().map(cue).into();
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    while stage.show.under_way().is_some() {
        stage.wait(60_000).top();
    }
    show.runs = stage.show.runs.clone();
    show.runs[0].passages[0].cues = acts.map(cue).into();
    let (turn, at) = (show.runs[0].passages[0].turn.clone(), kit::at("09:01"));
    let fired = cue(Act::Scene { scene: "Plan de Zoé de Valmont".into() });
    show.runs[0].fired = vec![Fired { turn, at, segment: "opening".into(), cue: fired }];

    let listed = found(&show);
    let zoe = listed.iter().find(|one| one.name == "Zoé de VALMONT").unwrap();
    let cues = zoe.places.iter().filter(|place| place.of == Text::Cue);
    let told: Vec<_> = cues.map(|place| (place.at.as_str(), place.text.as_str())).collect();
    assert_eq!(told, [("opening", banner.as_str()), ("opening", "Plan de Zoé de Valmont")]);
    let kept = kept(&show, &agreed(&show, ToldBy::Initials));
    assert!(!serde_json::to_string(&kept).unwrap().to_lowercase().contains("valmont"));
    let text =
        |cue: &Cue| cue.act.clone().texts_mut().iter().map(|t| (*t).clone()).collect::<Vec<_>>();
    assert_eq!(text(&kept.plan.segments[0].cues[0]), ["Bandeau", "Z.\u{a0}V., présidente"]);
    assert_eq!(text(&kept.runs[0].passages[0].cues[1]), ["/titre", "1", "Z.\u{a0}V., présidente"]);
    assert_eq!(text(&kept.runs[0].fired[0].cue), ["Plan de Z.\u{a0}V."]);
}
