//! Who and what is still there keeps its name.

use super::document;
use kit::{Stage, a_show};
use show::again::keep_names;
use show::command::Programme;

/// The document with other ids, as a reader counts them anew.
fn counted_anew() -> Programme {
    let mut new = document();
    for person in &mut new.persons {
        person.id = format!("n-{}", person.id).as_str().into();
    }
    for segment in &mut new.plan.segments {
        segment.id = format!("n-{}", segment.id).as_str().into();
    }
    for a in &mut new.appearances {
        a.id = format!("n-{}", a.id).as_str().into();
        a.person = format!("n-{}", a.person).as_str().into();
        a.segment = format!("n-{}", a.segment).as_str().into();
    }
    new
}

#[test]
fn everything_that_is_the_same_keeps_its_name() {
    let stage = Stage::with([a_show()]);
    assert_eq!(keep_names(counted_anew(), &stage.show), document());
}

#[test]
fn what_was_taken_out_here_is_known_by_the_last_document() {
    let mut stage = Stage::with([a_show()]);
    stage.play(show::Command::RemoveSegment { segment: "talk".into() });
    assert_eq!(keep_names(counted_anew(), &stage.show), document());
}
