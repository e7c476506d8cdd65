//! What large shows cost in the real window: the board of 2,000 people with 12 checks each, and the
//! table of 10,000 segments, each beside a plain list of as many rows in the same window.
//!
//! The page times itself, at its own frames: a screen is there when its first frame has left, and a
//! frame is dropped when the screen could have shown one and the page had none. The lists are
//! scrolled by so many pixels at each frame, both alike, in turns.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::process::ExitCode;

use serde_json::{Value, json};
use tests_whole::figures::{median, told};
use tests_whole::{Home, Page, Window, css, made, place};

const PEOPLE: usize = 2_000;
const CHECKS: usize = 12;
const SEGMENTS: usize = 10_000;

/// How often each thing is done.
const ROUNDS: usize = 9;
/// Milliseconds that a list is scrolled.
const SCROLLED: u64 = 3_000;
/// Pixels at each frame: a wheel that is turned, and the bar that is drawn.
const SPEEDS: [(&str, u32); 2] = [("by the wheel", 90), ("by the bar", 1_500)];

const PAGE: &str = include_str!("large.js");

fn main() -> ExitCode {
    let profile = place::profile();
    if let Err(missing) = place::find("regie", &profile) {
        eprintln!("The application was not started: {missing}");
        return ExitCode::FAILURE;
    }
    println!("The real window at 1440×900, built for {profile}:");
    board(&profile);
    table(&profile);
    ExitCode::SUCCESS
}

fn board(profile: &str) {
    let home = Home::new();
    let window = opened(&home, profile, kit::shows::crowd(PEOPLE));
    let rows = "[role=grid] [data-row]";
    let opens = || ms(&window, "opens('people', args[0])", &[json!(rows)]);
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(opens());
        away(&window);
        plain.push(ms(&window, "plain(args[0], args[1])", &[json!(PEOPLE), json!(CHECKS)]));
        run(&window, "noPlain()", &[]);
    }
    told(
        &format!("  the board of {PEOPLE} people × {CHECKS} checks opens (aim: 200)"),
        "ms",
        &ours,
    );
    told(&format!("  a plain list of {PEOPLE} × {CHECKS} cells"), "ms", &plain);
    println!("  board / plain list: {:.2}", median(&ours) / median(&plain));

    _ = opens();
    let ticks: Vec<Value> =
        (0..ROUNDS * 3).map(|n| run(&window, "ticks(args[0])", &[json!(n)])).collect();
    let ticked = |name: &str| ticks.iter().map(|it| it[name].as_f64().unwrap()).collect::<Vec<_>>();
    let check = |n: usize| json!({ "do": "check", "person": format!("p{}", n * 40), "check": "bio", "state": "done" });
    let answers: Vec<f64> =
        (0..ROUNDS * 3).map(|n| ms(&window, "answers(args[0])", &[check(n)])).collect();
    told("  until a frame has left, where nothing is drawn", "ms", &ticked("least"));
    told(
        "  a press on a check until its cell says that it is sent, painted",
        "ms",
        &ticked("sent"),
    );
    told("  a press on a check until the desk's word stands in the page", "ms", &ticked("stands"));
    told("  a press on a check until that word is painted", "ms", &ticked("shown"));
    told("  the desk's answer to one, on the disk", "ms", &answers);
    let beats: Vec<f64> = floats(&run(&window, "late(args[0])", &[json!(8_000)]));
    told("  the second's tick of the board holds the frame up by (aim: a frame, 17)", "ms", &beats);
}

fn table(profile: &str) {
    let home = Home::new();
    let window = opened(&home, profile, kit::shows::long(SEGMENTS, 20));
    let each = run(&window, "length()", &[]).as_f64().unwrap();
    println!("  a frame of this screen: {each:.1} ms");
    let opens = || ms(&window, "opens('programme', '.table .segment')", &[]);
    let ours: Vec<f64> = (0..3)
        .map(|_| {
            away(&window);
            opens()
        })
        .collect();
    told(&format!("  the table of {SEGMENTS} segments opens"), "ms", &ours);
    for (how, pixels) in SPEEDS {
        scrolled(&window, how, pixels, each);
    }
    for (key, times) in [("ArrowDown", 20), ("PageDown", 20), ("PageUp", 20)] {
        let took = floats(&run(&window, "steps(args[0], args[1])", &[json!(key), json!(times)]));
        told(&format!("  {key} until the cursor is painted, two frames with it"), "ms", &took);
    }
    let edits: Vec<Value> =
        (0..ROUNDS).map(|n| run(&window, "writes(args[0])", &[json!(21 + n)])).collect();
    let of = |name: &str| edits.iter().map(|it| it[name].as_f64().unwrap()).collect::<Vec<_>>();
    told("  an edit until its row shows it", "ms", &of("shown"));
    told("  the desk's answer to it, on the disk", "ms", &of("answered"));
}

/// Frames dropped while the table scrolls, against the plain list over it, in turns.
fn scrolled(window: &Window, how: &str, pixels: u32, each: f64) {
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    run(window, "plain(args[0], 1)", &[json!(SEGMENTS)]);
    for _ in 0..ROUNDS {
        run(window, "sees(false)", &[]);
        ours.push(dropped(window, ".table[role=grid]", pixels, each));
        run(window, "sees(true)", &[]);
        plain.push(dropped(window, "#plain", pixels, each));
    }
    run(window, "noPlain()", &[]);
    told(&format!("  of 100 frames dropped, table scrolled {how}"), "", &ours);
    told(&format!("  of 100 frames dropped, plain list scrolled {how}"), "", &plain);
    let sums = [ours, plain].map(|all| all.iter().sum::<f64>());
    println!("  table / plain list, {how}: {:.2} (aim: at most 1.2)", sums[0] / sums[1]);
}

/// How many of a hundred frames did not come.
fn dropped(window: &Window, list: &str, pixels: u32, each: f64) -> f64 {
    let args = [json!(list), json!(pixels), json!(SCROLLED), json!(each)];
    let said = run(window, "scrolls(...args)", &args);
    assert!(said["at"].as_f64().unwrap() > 0.0, "it scrolls: {said}");
    100.0 * said["dropped"].as_f64().unwrap() / said["wanted"].as_f64().unwrap()
}

/// The window with a show of its own, on another screen than the one that is looked at.
fn opened(home: &Home, profile: &str, bring: show::Command) -> Window {
    let path = made::show(home.path(), "grand.regie", bring);
    let window = Window::of(home, &[path.to_str().unwrap()], profile);
    window.size(1440, 900);
    window.wait(&css(".list [data-row]"));
    away(&window);
    window
}

/// To a screen that shows little.
fn away(window: &Window) {
    window.run("location.hash = '#/takeaways'", &[]);
    window.wait_gone(&css("[role=grid]"));
}

fn run(window: &Window, what: &str, args: &[Value]) -> Value {
    window.run(&format!("{PAGE}\nreturn await {what}"), args)
}

fn ms(window: &Window, what: &str, args: &[Value]) -> f64 {
    run(window, what, args).as_f64().unwrap()
}

fn floats(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|it| it.as_f64().unwrap()).collect()
}
