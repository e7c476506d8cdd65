//! How like a name must be to be the same person's.

use super::{compared, document};
use kit::{Stage, a_show, person};
use show::again::Step;
use show::people::Person;

fn named(given: &str, family: &str) -> Person {
    let name = format!("{given} {family}");
    Person { name, given: given.into(), family: family.into(), ..person("new") }
}

/// Whether someone who comes with that name in place of Alan TURING is he.
fn same(given: &str, family: &str) -> bool {
    let mut stage = Stage::default();
    let mut first = document();
    first.persons[1] = Person { id: "bob".into(), ..named("Alan", "TURING") };
    stage.play(show::Command::Bring { programme: Box::new(first.clone()), checklist: Vec::new() });
    first.persons[1] = Person { id: "bob".into(), ..named(given, family) };
    let (_, found) = compared(&stage.show, &first);
    let renamed = found.iter().any(|d| matches!(d.step, Step::Person { .. }));
    let added = found.iter().any(|d| matches!(d.step, Step::PersonAdded { .. }));
    assert_ne!(renamed, added, "{found:?}");
    renamed
}

#[test]
fn a_name_put_right_is_the_same_persons() {
    assert!(same("Alan M.", "TURING"));
    assert!(same("A.", "TURING"));
    assert!(same("Alan", "TURRING"));
}

#[test]
fn another_of_the_family_or_of_the_place_is_someone_else() {
    assert!(!same("Julius", "TURING"));
    assert!(!same("Grace", "HOPPER"));
}

#[test]
fn accents_and_capitals_make_no_other_title() {
    let stage = Stage::with([a_show()]);
    let mut changed = document();
    changed.plan.segments[1].id = "x".into();
    changed.plan.segments[1].title = "DEBAT".into();
    for a in changed.appearances.iter_mut().filter(|a| a.segment.as_str() == "debate") {
        a.segment = "x".into();
    }
    assert_eq!(compared(&stage.show, &changed).0.plan.segments[1].id.as_str(), "debate");
}
