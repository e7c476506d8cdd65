//! What stays of a show whose people are erased, and what does not.

mod texts;
mod words;

use kit::{Stage, a_show};
use proptest::prelude::*;
use show::closing::{Takeaway, TakeawayKind};
use show::erase::{Choice, ToldBy, found, genesis};
use show::event::Event;
use show::people::PersonKind;
use show::{Refusal, Show};

/// A show of which one person is Zoé de VALMONT, another Pierre VALMONT, and one Ada FLEURY.
fn named() -> Show {
    let mut show = Stage::with([a_show()]).show;
    show.people.persons.insert(2, kit::person("cleo"));
    let names = [("Zoé", "de VALMONT"), ("Pierre", "VALMONT"), ("Ada", "FLEURY")];
    let people = show.people.persons.iter_mut().filter(|p| p.kind == PersonKind::Person);
    for (person, (given, family)) in people.zip(names) {
        person.name = format!("{given} {family}");
        (person.given, person.family) = (given.into(), family.into());
        person.role = "Présidente".into();
        person.bio = format!("{given} est née un jour");
        person.pronunciation = "zo-é".into();
    }
    show
}

fn takeaway(text: &str) -> Takeaway {
    Takeaway {
        id: "t".into(),
        text: text.into(),
        kind: TakeawayKind::Quote,
        theme: String::new(),
        segment: None,
        at: kit::at("09:10"),
    }
}

fn kept(show: &Show, choice: &Choice) -> Show {
    match genesis(show, choice).unwrap() {
        Event::Genesis { show } => *show,
        other => panic!("{other:?}"),
    }
}

/// All that was found is agreed to.
fn agreed(show: &Show, told_by: ToldBy) -> Choice {
    let names = found(show).into_iter().map(|found| found.name).collect();
    Choice { told_by, names, someone: "Intervenant".into() }
}

#[test]
fn what_happened_stays_and_nobody_is_in_it() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    while stage.show.under_way().is_some() {
        stage.wait(60_000).top();
    }
    let mut show = named();
    show.runs = stage.show.runs.clone();
    show.plan.segments[0].title = "Le récit de Zoé de Valmont".into();
    show.plan.segments[1].notes = "Joindre zoe@exemple.fr ou le +33 6 12 34 56 78".into();
    let kept = kept(&show, &agreed(&show, ToldBy::Initials));
    assert_eq!(kept.plan.segments[0].title, "Le récit de Z.\u{a0}V.");
    assert_eq!(kept.plan.segments[1].notes, "Joindre … ou le …");
    assert_eq!(kept.people.persons[0].name, "Z.\u{a0}V.");
    assert!(!show.runs[0].passages.is_empty());
    assert_eq!(kept.runs[0].passages.len(), show.runs[0].passages.len());
    assert_eq!(kept.people.appearances.len(), show.people.appearances.len());
    assert!(kept.people.private.is_empty());
    assert!(kept.people.person_marks.is_empty() && kept.people.appearance_marks.is_empty());
    assert_eq!((kept.done.len(), kept.brought, kept.epoch), (0, None, 1));
}

#[test]
fn people_can_be_told_by_what_they_do() {
    let mut show = named();
    show.people.persons[1].role = "Maire, ami d’Ada Fleury".into();
    show.people.persons[2].role.clear();
    show.takeaways = vec![takeaway("Ada Fleury l’a dit")];
    let kept = kept(&show, &agreed(&show, ToldBy::Roles));
    let names: Vec<&str> = kept.people.persons.iter().map(|p| p.name.as_str()).take(3).collect();
    assert_eq!(names, ["Présidente", "Maire, ami d’…", "Intervenant\u{a0}1"]);
    assert_eq!(kept.takeaways[0].text, "Intervenant\u{a0}1 l’a dit");
}

#[test]
fn a_name_that_stands_in_no_text_was_meant_otherwise() {
    let show = named();
    for name in ["Zoe de VALMON", "Ada FLEURY", ""] {
        let choice = Choice { names: vec![name.into()], ..Choice::default() };
        assert_eq!(genesis(&show, &choice), Err(Refusal::NamedNowhere { name: name.into() }));
    }
}

#[test]
fn a_name_that_nobody_agreed_to_stays() {
    let mut show = named();
    show.plan.segments[0].title = "La pierre et le fleuve".into();
    let choice = Choice { names: Vec::new(), ..agreed(&show, ToldBy::Initials) };
    assert_eq!(kept(&show, &choice).plan.segments[0].title, "La pierre et le fleuve");
}

#[test]
fn who_sees_to_a_check_by_name_is_not_kept() {
    let mut show = named();
    show.people.checklist[0].owner = "Camille Durand".into();
    let kept = kept(&show, &agreed(&show, ToldBy::Initials));
    assert!(kept.people.checklist.iter().all(|item| item.owner.is_empty()));
}

#[test]
fn a_live_run_is_ended_first() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let refused = genesis(&stage.show, &Choice::default());
    assert_eq!(refused, Err(Refusal::LiveUnderWay));
}

/// A name as somebody may write it.
fn written(show: &Show, person: usize, form: usize) -> String {
    let person = &show.people.persons[person];
    let (given, family) = (&person.given, &person.family);
    match form {
        0 => format!("{given} {family}").to_uppercase(),
        1 => format!("{family}, {given}"),
        2 => family.to_lowercase(),
        3 => format!("{given}.{family}@exemple.fr"),
        _ => given.clone(),
    }
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn no_agreed_name_is_in_what_stays(
        places in prop::collection::vec((0usize..8, 0usize..3, 0usize..5, any::<bool>()), 1..12),
        roles in any::<bool>(),
    ) {
        let mut show = named();
        for (place, person, form, ends) in places {
            let name = written(&show, person, form);
            let text = if ends { format!("Avec {name}") } else { format!("{name} : la suite") };
            let segment = &mut show.plan.segments[place % 2];
            match place {
                0 => segment.title = text,
                1 => segment.subtitle = text,
                2 => segment.notes = text,
                3 => segment.script = text,
                4 => segment.room = text,
                5 => show.takeaways.push(takeaway(&text)),
                6 => show.people.persons[0].role = text,
                _ => show.about.as_mut().unwrap().subtitle = text,
            }
        }
        let agreed = agreed(&show, if roles { ToldBy::Roles } else { ToldBy::Initials });
        let kept = kept(&show, &agreed);
        let bytes = serde_json::to_string(&kept).unwrap().to_lowercase();
        for name in &agreed.names {
            let name = name.to_lowercase();
            let around = |at: usize| {
                let (before, after) = (&bytes[..at], &bytes[at + name.len()..]);
                !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
            };
            prop_assert!(!bytes.match_indices(&name).any(|(at, _)| around(at)), "{}: {}", name, bytes);
        }
    }
}
