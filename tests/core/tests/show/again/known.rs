//! The same thing found again, each once, in order.

use kit::{Stage, hard, programme, segment};
use show::Command;
use show::again::keep_names;

#[test]
fn of_several_with_one_title_each_is_found_by_its_time() {
    let breaks = |ids: [&str; 3], times: [&str; 3]| {
        let one = |(id, start): (&str, &str)| show::plan::Segment {
            title: "Pause".into(),
            ..hard(id, start, 10)
        };
        programme(ids.into_iter().zip(times).map(one).collect())
    };
    let first = breaks(["a", "b", "c"], ["09:00", "10:00", "11:00"]);
    let bring = Command::Bring { programme: Box::new(first), checklist: Vec::new() };
    let stage = Stage::with([bring]);
    let later = breaks(["a", "b", "c"], ["10:00", "11:00", "12:00"]);
    let kept = keep_names(later, &stage.show).plan.segments;
    assert_eq!(kept.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["b", "c", "a"]);
}

#[test]
fn what_is_new_takes_no_name_that_something_has() {
    let first = programme(vec![segment("a", "Un", 10)]);
    let stage = Stage::with([Command::Bring { programme: Box::new(first), checklist: Vec::new() }]);
    let new = programme(vec![segment("a", "Tout autre", 30), segment("b", "Un", 10)]);
    let kept = keep_names(new, &stage.show).plan.segments;
    assert_eq!(kept.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["a-2", "a"]);
}
