//! The main job, whole: from the organisers' document to the paper for the closing.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tests_whole::{Home, Page, Window, button, css, link, paper, place, text, until};

use crate::acts::{
    call, choose, countdown, create, next, note, on_air, segment, standby, tick, wait_on_air,
    wait_state,
};

/// How far a clock may be off, in seconds.
const OFF: f64 = 2.0;

#[test]
fn the_day_of_the_programme_from_its_document_to_its_last_paper() {
    let home = Home::new();
    let window = Window::open(&home, &[]);
    window.wait(&text("Aucun encore"));
    choose(&window, &place::sample());
    counts(&window);
    create(&window, "Europe/Paris");
    readiness(&window);
    window.click(&link("Antenne"));
    window.click(&button("Répéter"));
    wait_state(&window, "before");
    first_block(&window);

    let before = window.view();
    window.crash();
    sleep(Duration::from_secs(2));
    let window = Window::open(&home, &[]);
    resumed(&window, &before);
    closing(&window, &home);
}

/// The preview says what the document holds.
fn counts(window: &Window) {
    for counted in ["4 séquences", "21 segments", "21 intervenants"] {
        window.wait(&text(counted));
    }
}

/// The people of the first passage are made ready on the board.
fn readiness(window: &Window) {
    window.click(&link("Intervenants"));
    let who = ["Frédérique MARQUET", "Diane de MARECHAL"];
    for (phase, checks) in
        [("Préparation", ["Confirmé", "Test technique"]), ("Jour J", ["Connecté", "Son"])]
    {
        window.click(&button(phase));
        for check in checks {
            who.iter().for_each(|name| tick(window, check, name));
        }
    }
    let view = window.view();
    let first = &view["segments"][0];
    assert_eq!(first["title"], "Propos introductifs sur l’économie de l’alliance");
    let done = |person: &Value| {
        let marks = person["marks"].as_array().unwrap().iter();
        marks.filter(|mark| mark["state"] == "done").count()
    };
    let ticked: usize = view["people"].as_array().unwrap().iter().map(done).sum();
    assert_eq!(ticked, 8, "what was ticked, and nothing else");
}

/// Its four segments are called; one is held, one was called too soon, minutes are given and taken
/// back, something is noted.
fn first_block(window: &Window) {
    let plan = window.view();
    let ids: Vec<&str> = (0..4).map(|at| plan["segments"][at]["id"].as_str().unwrap()).collect();
    assert_eq!(next(&plan)["missing"], Value::Array(vec![]), "everything critical was ticked");

    call(window);

    window.press("p");
    wait_state(window, "hold");
    let stood = countdown(window);
    sleep(Duration::from_millis(1500));
    assert_eq!(countdown(window), stood, "the countdown stands still in a hold");
    window.press("p");
    wait_state(window, "on-air");

    window.press("+");
    adjusted(window, 60);
    window.press("-");
    adjusted(window, 0);

    call(window);
    wait_on_air(window, ids[1]);
    window.press("Shift+ArrowLeft");
    wait_on_air(window, ids[0]);
    for id in &ids[1..3] {
        call(window);
        wait_on_air(window, id);
    }
    slip(window, ids[3]);
    note(window, "350 catalyseurs sont engagés");
    assert_eq!(window.view()["takeaways"][0]["segment"], ids[3], "it knows when it was noted");
}

/// A hand that slips on TOP calls one segment, not two, though nothing is missing of the second.
fn slip(window: &Window, segment: &str) {
    let next = standby(window);
    assert_eq!((&next["segment"], &next["missing"]), (&segment.into(), &Value::Array(vec![])));
    // A loaded machine may pass on the second press too late to be a slip: then once more.
    let held = (0..3).any(|_| {
        sleep(Duration::from_millis(700));
        window.twice("Space");
        until(|| on_air(&window.view())["segment"].is_string().then_some(()));
        sleep(Duration::from_millis(300));
        let alone = on_air(&window.view())["segment"] == segment;
        if !alone {
            window.press("Shift+ArrowLeft");
        }
        alone
    });
    assert!(held, "the second TOP went through each time");
}

fn adjusted(window: &Window, seconds: i64) {
    until(|| (on_air(&window.view())["adjust"] == seconds).then_some(())).expect("time is given");
}

/// After a crash: the same segment, and a clock that went on.
fn resumed(window: &Window, before: &Value) {
    let running = segment(before, &on_air(before)["segment"]);
    window.wait(&text("Répétition interrompue, toujours en cours"));
    window.wait(&text(running["title"].as_str().unwrap()));
    window.wait(&button("Reprendre la répétition"));
    window.press("Enter");
    until(|| window.view().is_object().then_some(())).expect("the show opens");
    window.wait(&css(".rem .ck"));

    let view = window.view();
    assert_eq!(on_air(&view), on_air(before), "the same segment, taken when it was");
    assert_eq!(view["takeaways"], before["takeaways"]);
    let off = (shown_now(&view) - shown_now(before)).abs();
    assert!(off < OFF * 1000.0, "the show's clock is off by {off} ms");
    let passed = (shown_now(&view) - on_air(&view)["taken"].as_f64().unwrap()) / 1000.0;
    let left = on_air(&view)["duration"].as_f64().unwrap() - passed;
    let shown = countdown(window);
    #[expect(clippy::cast_precision_loss, reason = "a countdown is short")]
    let off = (shown as f64 - left).abs();
    assert!(off < OFF, "{shown} s are shown as left, {left} are");
}

/// What the show's clock shows at this moment, in milliseconds.
fn shown_now(view: &Value) -> f64 {
    let clock = &view["clock"];
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    let passed = now - clock["real"].as_f64().unwrap();
    clock["show"].as_f64().unwrap() + passed * clock["speed"].as_f64().unwrap()
}

/// The closing is composed, printed, and says who speaks for how long.
fn closing(window: &Window, home: &Home) {
    window.click(&link("Conclusion"));
    window.click(&button("Composer la conclusion"));
    window.wait(&css("tbody tr"));
    window.wait_saying("tenu");
    window.press("Ctrl+p");
    window.wait_saying("Enregistré");
    let written: Vec<_> =
        fs::read_dir(home.documents()).unwrap().map(|it| it.unwrap().path()).collect();
    let [pdf] = &written[..] else { panic!("one document is written, not {written:?}") };
    let paper = paper::text_of(pdf);
    for name in ["Delphine VANDEVOORDE", "Frédéric DOHET"] {
        assert!(paper.contains(name), "{name} is not on the paper:\n{paper}");
    }
    assert!(paper.contains("350 catalyseurs sont engagés"), "what was noted is told:\n{paper}");
    let left = length(paper.split("Conclusions de la journée").nth(1).unwrap());
    let spare = length(paper.split("Marge :").nth(1).unwrap());
    let rows = paper.lines().filter_map(|line| line.split("   ").next()).filter_map(minutes);
    assert_eq!(rows.sum::<i64>() + spare, left, "the lengths add up to the time left:\n{paper}");
    assert!(left > 0, "there is time for a closing:\n{paper}");
}

/// The first length that is printed: `15:00`.
fn length(paper: &str) -> i64 {
    paper.split_whitespace().find_map(minutes).unwrap()
}

/// A length in seconds, as it is printed: `1:30`. A time of day has seconds too, and is none.
fn minutes(printed: &str) -> Option<i64> {
    let (minutes, seconds) = printed.trim().split_once(':')?;
    let whole = |part: &str| part.parse::<i64>().ok().filter(|_| part.len() < 3);
    Some(whole(minutes)? * 60 + whole(seconds)?)
}
