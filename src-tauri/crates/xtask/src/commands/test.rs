//! `test`: every test, or those of one group.
//!
//! The groups are `ui`, `types` (those of the contract), the folders of `tests/` that hold
//! tests, and `examples` (those in the documentation of the crates). With `--long` they take
//! their time, see [`LONG`], and there is one more: `mutants`.

use std::process;

use super::{Command, setup};
use crate::packages::For;
use crate::screen::Screen;
use crate::shell::{Done, Stop};
use crate::steps::Steps;
use crate::{cargo, mutants, place, types, ui};

pub const COMMAND: Command = Command {
    name: "test",
    takes: "[--long] [GROUP]",
    about: "sets up, runs every test (GROUP: ui, types, examples, a folder of tests/); --long: a thousand kills, thousands of random days, and mutants, which may be the GROUP",
    run: test,
};

/// The groups that start the product's programs, and open their windows.
const WITH_PROGRAMS: &[&str] = &["desk", "whole"];

/// What tells tests to take their time: how often they kill a desk, and how many cases of each
/// property they try, new ones each time.
const LONG: &[(&str, &str)] = &[("REGIE_TEST_LONG", "1"), ("PROPTEST_CASES", "5000")];

/// The ordinary run draws the same cases each time: what it finds it finds again, and a change is
/// never blamed for what an older one left.
const SAME: &[(&str, &str)] = &[("PROPTEST_RNG_SEED", "20210712")];

/// A group of Rust tests, and how cargo picks it.
struct Group {
    name: String,
    picks: Vec<String>,
}

fn test(words: &[String]) -> Done {
    let (long, names): (Vec<_>, Vec<_>) = words.iter().partition(|word| *word == "--long");
    let only = match names[..] {
        [] => None,
        [only] => Some(only.as_str()),
        _ => return Err(Stop::Usage),
    };
    let long = !long.is_empty();
    let patience = if long { LONG } else { SAME };
    let wanted = |name: &str| only.is_none_or(|only| only == name);
    let mutating = long && wanted("mutants");
    let groups: Vec<_> = groups().into_iter().filter(|group| wanted(&group.name)).collect();
    if groups.is_empty() && !wanted("ui") && !wanted("types") && !mutating {
        return Err(Stop::Usage);
    }
    setup::everything(For::Tests)?;

    let mut steps = Steps::default();
    if wanted("ui") {
        steps.take("ui: types", &mut ui::npm(&["run", "check"]));
        steps.take("ui: tests", &mut ui::npm(&["test"]));
    }
    if wanted("types") {
        types::check(&mut steps)?;
    }
    if groups.is_empty() || steps.take("build", &mut build(&groups, only.is_none())) {
        rust(&groups, patience, &mut steps)?;
    } else {
        let names: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
        steps.fail(&format!("{}: not run, for want of the build", names.join(", ")));
    }
    if mutating {
        steps.took("mutants", mutants::try_some);
    }
    steps.end()
}

/// Every group of Rust tests.
fn groups() -> Vec<Group> {
    let folders = place::targets("tests").into_iter().map(|(name, targets)| {
        let picks = targets.into_iter().flat_map(|target| ["--test".to_owned(), target]);
        Group { name, picks: picks.collect() }
    });
    let examples = Group { name: "examples".to_owned(), picks: vec!["--doc".to_owned()] };
    folders.chain([examples]).collect()
}

/// One build of all that the groups need, tests and programs. (Examples are built when run.)
fn build(groups: &[Group], whole: bool) -> process::Command {
    let mut build = cargo::house("build");
    if whole {
        build.args(["--bins", "--test", "*"]);
        return build;
    }
    for group in groups {
        build.args(group.picks.iter().map(|pick| if pick == "--doc" { "--lib" } else { pick }));
        if WITH_PROGRAMS.contains(&group.name.as_str()) {
            cargo::named(&mut build, "--bin", cargo::PROGRAMS);
        }
    }
    build
}

/// Runs the groups, those with programs on a screen of their own, with so much patience.
fn rust(groups: &[Group], patience: &[(&str, &str)], steps: &mut Steps) -> Done {
    for group in groups {
        let mut tests = cargo::house("test");
        tests.envs(patience.iter().copied());
        tests.arg("--no-fail-fast").args(&group.picks);
        if WITH_PROGRAMS.contains(&group.name.as_str()) {
            let screen = Screen::start()?;
            steps.take(&group.name, screen.host(&mut tests));
        } else {
            steps.take(&group.name, &mut tests);
        }
    }
    Ok(())
}
