//! From a command in brief to the whole command.

use serde_json::json;
use show::Command;
use show::plan::{SegmentValue, Start};
use show::settings::{Set, Setting};
use show::time::DayTime;
use wire::Do;
use wire::fill::{Malformed, Shown};

/// The day with its opening on air.
fn stage() -> kit::Stage {
    let mut stage = kit::Stage::live(kit::a_show());
    stage.at("09:00").top();
    stage
}

fn fill(brief: Do) -> Result<Command, Malformed> {
    Shown { show: &stage().show, id: "x" }.fill(brief)
}

fn read(brief: serde_json::Value) -> Result<Command, Malformed> {
    fill(serde_json::from_value(brief).unwrap())
}

fn field(brief: serde_json::Value) -> &'static str {
    match read(brief.clone()) {
        Err(malformed) => malformed.field,
        Ok(command) => panic!("{brief}: {command:?}"),
    }
}

#[test]
fn what_a_caller_saw_is_filled_in_only_where_nothing_was_said() {
    let take = |from: Option<&str>, to: Option<&str>| {
        let (from, to) = (from.map(str::to_owned), to.map(str::to_owned));
        match fill(Do::Take { track: None, from, to, forced: None }).unwrap() {
            Command::Take { track, from, to, forced } => {
                assert!(track.is_main() && !forced);
                (from.map(|s| s.0), to.map(|s| s.0))
            }
            other => panic!("{other:?}"),
        }
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(take(None, None), (some("opening"), some("debate")));
    assert_eq!(take(Some("a"), Some("b")), (some("a"), some("b")));
    // Whoever says one of them means none by the other.
    assert_eq!(take(Some("opening"), None), (some("opening"), None));
    assert_eq!(take(None, Some("opening")), (None, some("opening")));
}

#[test]
fn what_is_set_of_the_show_comes_with_what_stands() {
    let set = |field: &str, value: &str| match read(
        json!({ "do": "set-show", "field": field, "value": value }),
    )
    .unwrap()
    {
        Command::Set(Set { now, was }) => (now, was),
        other => panic!("{other:?}"),
    };
    let warnings =
        (Setting::Warnings(vec![3_600, 300]), Setting::Warnings(vec![3_600, 1_800, 900, 300]));
    assert_eq!(set("warnings", "3600 300"), warnings);
    assert_eq!(set("guard", "1000"), (Setting::Guard(1_000), Setting::Guard(600)));
    assert_eq!(set("hard-end", "").0, Setting::HardEnd(None));
    let end = DayTime { day: 1, time: kit::build::time("00:30") };
    assert_eq!(set("hard-end", "1/00:30").0, Setting::HardEnd(Some(end)));
    let bad =
        |name: &str, value: &str| field(json!({ "do": "set-show", "field": name, "value": value }));
    assert_eq!(bad("guard", "vite"), "guard");
    assert_eq!(bad("warnings", "60 x"), "warnings");
    assert_eq!(bad("hard-end", "25:00"), "start");
    assert_eq!(bad("zone", "UTC"), "field");
}

#[test]
fn calls_are_about_what_is_on_air_or_next() {
    let on_air = |command| match command {
        Command::End { segment }
        | Command::Adjust { segment, .. }
        | Command::Back { segment, .. } => segment.0,
        other => panic!("{other:?}"),
    };
    for brief in
        [json!({ "do": "end" }), json!({ "do": "adjust", "seconds": 60 }), json!({ "do": "back" })]
    {
        assert_eq!(on_air(read(brief).unwrap()), "opening");
    }
    let next = |command| match command {
        Command::Standby { segment, .. } | Command::Skip { segment } => segment.0,
        other => panic!("{other:?}"),
    };
    for brief in [json!({ "do": "standby" }), json!({ "do": "skip" })] {
        assert_eq!(next(read(brief).unwrap()), "debate");
    }
}

#[test]
fn with_nothing_next_there_is_nothing_to_arm() {
    let show = show::Show::default();
    let shown = Shown { show: &show, id: "x" };
    for brief in [Do::Standby { track: None, segment: None }, Do::Skip { segment: None }] {
        assert_eq!(shown.fill(brief).unwrap_err().field, "segment");
    }
}

#[test]
fn an_edit_carries_the_value_that_was_shown() {
    let edit = |field: &str, value: &str| {
        let brief =
            json!({ "do": "set-segment", "segment": "talk", "field": field, "value": value });
        match read(brief).unwrap() {
            Command::Edit { now, was, .. } => (now, was),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        edit("title", "Autre"),
        (SegmentValue::Title("Autre".into()), SegmentValue::Title("Exposé".into()))
    );
    let hard = |text| SegmentValue::Start(Start::Hard(kit::build::wall(text)));
    assert_eq!(edit("start", "09:30"), (hard("09:30"), SegmentValue::Start(Start::Follows)));
    assert_eq!(edit("start", " ").0, SegmentValue::Start(Start::Follows));
    match edit("start", "1/00:30:15").0 {
        SegmentValue::Start(Start::Hard(time)) => {
            assert_eq!((time.day, time.time), (1, kit::build::time("00:30:15")))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(edit("most", "").0, SegmentValue::Most(None));
    assert_eq!(edit("dropped", "true").0, SegmentValue::Dropped(true));
    let sooner = json!({ "do": "set-duration", "segment": "talk", "seconds": 60, "was": 1 });
    match read(sooner).unwrap() {
        Command::Edit { was, .. } => {
            assert_eq!(was, SegmentValue::Duration(1), "what its sender saw")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let set = |field: &str, value: &str| json!({ "do": "set-segment", "segment": "talk", "field": field, "value": value });
    assert_eq!(field(set("colour", "red")), "field");
    assert_eq!(field(set("kind", "party")), "kind");
    assert_eq!(field(set("least", "five")), "least");
    for start in ["9h", "25:00", "x/09:00", "-1/09:00", "09:00:61"] {
        assert_eq!(field(set("start", start)), "start", "{start}");
    }
    assert_eq!(
        field(json!({ "do": "set-segment", "segment": "nowhere", "field": "title", "value": "" })),
        "segment"
    );
    assert_eq!(field(json!({ "do": "set-date", "date": "12 juillet" })), "date");
    assert_eq!(
        field(json!({ "do": "set-person", "person": "ada", "field": "age", "value": "36" })),
        "field"
    );
    assert_eq!(
        field(json!({ "do": "check", "person": "ada", "check": "sound", "state": "perhaps" })),
        "state"
    );
    assert_eq!(field(json!({ "do": "takeaway", "text": "x", "kind": "rumour" })), "kind");
    assert_eq!(field(json!({ "do": "set-takeaway", "id": "none", "text": "x" })), "id");
    assert_eq!(
        field(json!({ "do": "set-row", "row": "none", "field": "title", "value": "x" })),
        "row"
    );
}

#[test]
fn a_value_that_is_too_long_is_cut_where_it_is_named() {
    let brief = json!({ "do": "set-date", "date": "é".repeat(10_000) });
    assert_eq!(read(brief).unwrap_err().value.chars().count(), 80);
}

#[test]
fn new_things_are_named_after_their_command() {
    let named = |brief| match read(brief).unwrap() {
        Command::AddSegment { segment, .. } => segment.id.0,
        Command::AddPerson { person, .. } => person.id.0,
        Command::Takeaway { id, .. } => id.0,
        Command::Rehearse { run, .. } | Command::GoLive { run, .. } => run.0,
        other => panic!("{other:?}"),
    };
    assert_eq!(named(json!({ "do": "add-segment", "title": "T", "seconds": 60 })), "s-x");
    assert_eq!(named(json!({ "do": "add-person", "name": "Ada LOVELACE" })), "p-x");
    assert_eq!(named(json!({ "do": "takeaway", "text": "T" })), "t-x");
    assert_eq!(named(json!({ "do": "rehearse" })), "run-x");
    assert_eq!(named(json!({ "do": "go-live" })), "run-x");
}

#[test]
fn a_name_is_given_and_family() {
    let person = |name: &str, organisation| {
        let brief = json!({ "do": "add-person", "name": name, "is_organisation": organisation });
        match read(brief).unwrap() {
            Command::AddPerson { person, .. } => (person.given, person.family),
            other => panic!("{other:?}"),
        }
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(person("Diane de MARECHAL", false), pair("Diane", "de MARECHAL"));
    assert_eq!(person("Voltaire", false), pair("", "Voltaire"));
    assert_eq!(person("Le RAMEAU", true), pair("", ""));
}

#[test]
fn a_rehearsal_begins_a_minute_before_the_first_start() {
    match read(json!({ "do": "rehearse", "speed": 60 })).unwrap() {
        Command::Rehearse { at, speed, .. } => assert_eq!((at, speed), (kit::at("08:59"), 60)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_rehearsal_from_a_segment_begins_a_minute_before_its_planned_start() {
    match read(json!({ "do": "rehearse", "from": "talk" })).unwrap() {
        Command::Rehearse { at, from, .. } => {
            assert_eq!((at, from), (kit::at("09:44"), Some("talk".into())));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_correction_names_the_passage_and_the_time_that_was_seen() {
    let mut stage = kit::Stage::live(kit::a_show());
    stage.at("09:00").top().at("09:10").top();
    let shown = Shown { show: &stage.show, id: "x" };
    let read = |brief| shown.fill(serde_json::from_value(brief).unwrap());
    let turn = |place: usize| stage.show.runs[0].passages[place].turn.clone();
    let (was, earlier) = (kit::at("09:10"), kit::at("09:09:20"));
    let start = Command::CorrectStart { turn: turn(1), was, now: earlier };
    let seconds = json!({ "do": "correct-start", "segment": "debate", "seconds": -40 });
    assert_eq!(read(seconds), Ok(start.clone()));
    let at = json!({ "do": "correct-start", "segment": "debate", "at": earlier, "run": "live" });
    assert_eq!(read(at), Ok(start));
    let end = Command::CorrectEnd { turn: turn(0), was: Some(was), now: earlier };
    let at = json!({ "do": "correct-end", "segment": "opening", "at": earlier });
    assert_eq!(read(at), Ok(end));
    for wrong in [
        json!({ "do": "correct-start", "segment": "debate" }),
        json!({ "do": "correct-start", "segment": "debate", "at": earlier, "seconds": 1 }),
        json!({ "do": "correct-start", "segment": "talk", "seconds": -40 }),
        json!({ "do": "correct-end", "segment": "debate", "at": earlier, "run": "z" }),
    ] {
        assert!(read(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn catching_up_names_who_gives_and_what_is_dropped() {
    let cut = json!({ "segment": "talk", "was": 900, "now": 600 });
    let both = json!({ "do": "catch-up", "cuts": [cut], "drops": ["debate"] });
    for (brief, cuts, drops) in [
        (both, 1, 1),
        (json!({ "do": "catch-up", "cuts": [] }), 0, 0),
        (json!({ "do": "catch-up", "drops": ["debate"] }), 0, 1),
    ] {
        let Ok(Command::CatchUp { cuts: c, drops: d }) = read(brief.clone()) else {
            panic!("{brief}")
        };
        assert_eq!((c.len(), d.len()), (cuts, drops), "{brief}");
    }
}

fn several(brief: serde_json::Value) -> Vec<Command> {
    match read(brief).unwrap() {
        Command::Several { commands } => commands,
        other => panic!("{other:?}"),
    }
}

#[test]
fn new_rows_follow_one_another_with_their_people() {
    let commands = several(json!({ "do": "add-segments", "after": "debate", "rows": [
        { "title": "Un", "seconds": 300, "fields": { "kind": "break", "number": "7b", "room": "Studio" } },
        { "title": "Deux", "seconds": 600, "people": ["ADA name", "Zoé AMI", "Voltaire"] },
        { "title": "Trois", "seconds": 600, "people": ["zoé ami"] },
    ] }));
    let mut stage = stage();
    stage.play(Command::Several { commands });
    let show = &stage.show;
    let rows: Vec<_> = show.plan.segments.iter().map(|s| s.title.as_str()).collect();
    assert_eq!(rows[1..5], ["Débat", "Un", "Deux", "Trois"]);
    let one = &show.plan.segments[2];
    assert_eq!(
        (one.kind, one.number.as_str(), one.room.as_str()),
        (show::plan::Kind::Break, "7b", "Studio")
    );
    let cast = |at: usize| {
        let theirs = show.people.in_segment(&show.plan.segments[at].id);
        theirs.map(|a| show.people.person(&a.person).unwrap().name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(cast(3), ["ada NAME", "Zoé AMI", "Voltaire"]);
    assert_eq!(cast(4), ["Zoé AMI"], "a new name is one person");
    let bad = json!({ "do": "add-segments", "rows": [{ "title": "T", "seconds": 1, "fields": { "kind": "x" } }] });
    assert_eq!(field(bad), "kind");
}

#[test]
fn a_duplicate_has_beats_and_people_of_its_own_and_neither_number_nor_fixed_start() {
    let mut stage = stage();
    let play = |stage: &mut kit::Stage, brief: serde_json::Value| {
        let brief = serde_json::from_value(brief).unwrap();
        let id = format!("x{}", stage.turns.len());
        let command = Shown { show: &stage.show, id: &id }.fill(brief).unwrap();
        stage.play(command);
    };
    play(
        &mut stage,
        json!({ "do": "set-beats", "segment": "lunch", "beats": [{ "title": "Buffet", "duration": 60 }] }),
    );
    play(
        &mut stage,
        json!({ "do": "set-segment", "segment": "lunch", "field": "number", "value": "12" }),
    );
    let beat = stage.show.plan.segment(&"lunch".into()).unwrap().beats[0].id.clone();
    play(
        &mut stage,
        json!({ "do": "add-appearance", "segment": "lunch", "beat": beat, "name": "Bob NAME" }),
    );
    play(&mut stage, json!({ "do": "duplicate", "segments": ["lunch", "talk"] }));
    let plan = &stage.show.plan;
    let titles: Vec<_> = plan.segments.iter().map(|s| s.title.as_str()).collect();
    assert_eq!(titles[2..6], ["Exposé", "lunch", "Exposé", "lunch"]);
    let copy = &plan.segments[5];
    assert_eq!((copy.start, copy.number.as_str()), (Start::Follows, ""));
    assert_ne!(copy.beats[0].id, beat);
    let theirs: Vec<_> = stage.show.people.in_segment(&copy.id).collect();
    assert_eq!(
        (theirs[0].person.as_str(), theirs[0].beat.as_ref()),
        ("bob", Some(&copy.beats[0].id))
    );
    play(
        &mut stage,
        json!({ "do": "set-beats", "segment": "lunch", "beats": [
        { "title": "Café" }, { "id": beat, "title": "Buffet", "duration": 90 },
    ] }),
    );
    let beats = &stage.show.plan.segment(&"lunch".into()).unwrap().beats;
    assert_eq!(
        (beats[0].title.as_str(), beats[1].id.clone(), beats[1].duration),
        ("Café", beat, Some(90))
    );
}

#[test]
fn a_block_is_made_of_segments_in_one_turn_and_renamed_from_what_was_shown() {
    let mut stage = stage();
    let fill = |stage: &kit::Stage, brief: serde_json::Value| {
        Shown { show: &stage.show, id: "x" }.fill(serde_json::from_value(brief).unwrap())
    };
    let made = fill(
        &stage,
        json!({ "do": "add-block", "title": "Matin", "segments": ["debate", "talk"] }),
    )
    .unwrap();
    stage.play(made);
    let of =
        |stage: &kit::Stage| stage.show.plan.segments.iter().filter(|s| s.block.is_some()).count();
    assert_eq!(of(&stage), 2);
    let block = stage.show.plan.blocks[0].id.0.clone();
    let named =
        fill(&stage, json!({ "do": "set-block", "block": block, "subtitle": "Inspirer" })).unwrap();
    stage.play(named);
    assert_eq!(stage.show.plan.blocks[0].subtitle, "Inspirer");
    assert_eq!(stage.show.plan.blocks[0].title, "Matin");
    let lost = fill(&stage, json!({ "do": "set-block", "block": "z", "title": "Z" }));
    assert_eq!(lost.unwrap_err().field, "block");
    stage.play(fill(&stage, json!({ "do": "remove-block", "block": block })).unwrap());
    assert_eq!(of(&stage), 0);
}

#[test]
fn a_passage_is_changed_moved_and_taken_out_by_its_name() {
    let brief = |brief| read(brief).unwrap();
    let Command::EditAppearance { now: Some(now), was } =
        brief(json!({ "do": "set-appearance", "appearance": "bob-debate", "role": "modérateur" }))
    else {
        panic!()
    };
    assert_eq!((now.role.as_str(), was.role.as_str(), now.id), ("modérateur", "", was.id));
    let out = brief(json!({ "do": "remove-appearance", "appearance": "bob-debate" }));
    assert!(matches!(out, Command::EditAppearance { now: None, .. }));
    let moved = brief(json!({ "do": "move-appearance", "appearance": "bob-debate" }));
    assert!(matches!(moved, Command::MoveAppearance { after: None, .. }));
    let known = brief(json!({ "do": "add-appearance", "segment": "talk", "name": " bob NAME " }));
    assert!(
        matches!(known, Command::AddAppearance { appearance, .. } if appearance.person.as_str() == "bob")
    );
    let new = brief(json!({ "do": "add-appearance", "segment": "talk", "name": "Zoé AMI" }));
    assert!(matches!(new, Command::AddPerson { person, .. } if person.family == "AMI"));
    assert_eq!(field(json!({ "do": "remove-appearance", "appearance": "z" })), "appearance");
}

#[test]
fn several_are_filled_each_with_names_of_its_own() {
    let commands = several(json!({ "do": "several", "commands": [
        { "do": "add-segment", "title": "A", "seconds": 60 },
        { "do": "add-segment", "title": "B", "seconds": 60 },
        { "do": "set-segment", "segment": "talk", "field": "track", "value": "w1" },
    ] }));
    let names: Vec<_> = commands
        .iter()
        .filter_map(|c| match c {
            Command::AddSegment { segment, .. } => Some(segment.id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(names, ["s-x-0", "s-x-1"]);
    assert_eq!(
        field(json!({ "do": "several", "commands": [
        { "do": "set-segment", "segment": "talk", "field": "colour", "value": "" },
    ] })),
        "field"
    );
}
