//! A live day at the desk, by its keys: what is offered is looked at, taken, and taken back.

use std::fs;
use std::process::Command;

use chrono::{Duration, FixedOffset, Timelike, Utc};
use serde_json::{Value, json};
use tests_whole::served::Which;
use tests_whole::{Browser, Home, Page, Served, css, place, text, until};

/// A show of today that began twenty minutes ago: ten minutes, a break of thirty, and a segment at
/// a fixed hour, twenty minutes from now. It is noon or so where it takes place.
fn late_show(home: &Home) -> Which {
    let utc = Utc::now();
    let hours = 12 - i32::try_from(utc.hour()).unwrap();
    let there = utc.with_timezone(&FixedOffset::east_opt(hours * 3600).unwrap());
    let at = |minutes: i64| (there + Duration::minutes(minutes)).format("%H:%M");
    let programme = home.path().join("journee.csv");
    let rows = [("Accueil", -20, 10), ("Pause", -10, 30), ("Suite", 20, 30)];
    let rows = rows.map(|(title, start, length)| format!("{};{length};{title}\n", at(start)));
    fs::write(&programme, format!("Début;Durée;Titre\n{}", rows.concat())).unwrap();
    let show = home.path().join("journee.regie");
    let zone = format!("Etc/GMT{:+}", -hours);
    let mut import = Command::new(place::built("regie-desk", "debug"));
    import.args(["import", "--date", &there.date_naive().to_string(), "--time-zone", &zone]);
    import.args(["--title", "Un essai"]).arg("--into").arg(&show).arg(&programme);
    let done = home.host(&mut import).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Which::File(show)
}

fn act(page: &Browser, desk: &Served, command: &Value) {
    let (status, said) = page.script(desk, "POST do", command);
    assert_eq!(status, 200, "{command}: {said}");
}

fn view(page: &Browser) -> Value {
    page.ask(&json!({ "ask": "hello" }))["view"].take()
}

fn cut(page: &Browser) -> bool {
    view(page)["segments"][1]["cut"].as_i64().unwrap() > 0
}

#[test]
fn a_way_back_is_looked_at_taken_and_taken_back_by_keys() {
    let home = Home::new();
    let desk = Served::of(&home, &late_show(&home), "127.0.0.1:0");
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".trans"));
    let ids = view(&page)["segments"].clone();
    let id = |at: usize| ids[at]["id"].clone();
    let start = ids[2]["start"].clone();
    for (at, field, value) in [(1, "least", "300"), (1, "kind", "break")] {
        act(
            &page,
            &desk,
            &json!({ "do": "set-segment", "segment": id(at), "field": field, "value": value }),
        );
    }
    act(&page, &desk, &json!({ "do": "go-live", "override_day": true }));
    act(&page, &desk, &json!({ "do": "take", "override": true }));
    page.wait(&text("Rattrapage proposé"));
    assert!(!cut(&page), "{start}: nothing is given before it is taken");

    page.press("v");
    page.wait(&css(".cmp table"));
    assert!(!cut(&page), "looking changes nothing");
    page.press("a");
    until(|| cut(&page).then_some(())).expect("the break gives");
    page.wait_gone(&css(".cmp"));
    page.press("Ctrl+z");
    until(|| (!cut(&page)).then_some(())).expect("it has its length again");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn the_record_is_corrected_by_keys_and_keeps_what_was_called() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".trans"));
    let nine = 1_626_073_200_000_i64;
    act(&page, &desk, &json!({ "do": "rehearse", "at": nine }));
    act(&page, &desk, &json!({ "do": "take", "override": true }));
    act(&page, &desk, &json!({ "do": "set-clock", "at": nine + 300_000 }));
    page.wait(&css(".onair h1"));
    let began = |view: &Value| view["segments"][0]["started"].as_f64().unwrap();
    let called = began(&view(&page));

    page.press("Shift+c");
    page.wait(&css("input:focus"));
    ["+", "3", "0", "Enter"].iter().for_each(|key| page.press(key));
    let later = |view: &Value| (began(view) - called - 30_000.0).abs() < 1.0;
    let corrected = until(|| Some(view(&page)).filter(|it| later(it))).expect("it is corrected");
    assert_eq!(corrected["segments"][0]["started_called"], called);
    page.wait(&text("d’abord"));
    page.press("Escape");
    page.press("Ctrl+z");
    until(|| (began(&view(&page)) == called).then_some(())).expect("it is taken back");
}

#[test]
fn a_run_is_played_again_and_left() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".trans"));
    let nine = 1_626_073_200_000_i64;
    act(&page, &desk, &json!({ "do": "rehearse", "at": nine }));
    for minutes in [0, 10, 45] {
        act(&page, &desk, &json!({ "do": "set-clock", "at": nine + minutes * 60_000 }));
        std::thread::sleep(std::time::Duration::from_millis(700));
        act(&page, &desk, &json!({ "do": "take", "override": true }));
    }
    let before = view(&page);
    page.run("location.hash = '#/debrief'", &[]);
    page.click(&tests_whole::button("Revoir"));
    page.wait(&css(".player"));
    let place = || page.run("return Number(document.querySelector('.player input').value)", &[]);
    let first = before["segments"][0]["title"].as_str().unwrap();
    page.wait(&text(first));
    let stood = place();
    page.press("Space");
    until(|| (place() != stood).then_some(())).expect("it plays");
    page.press("Space");
    page.press("ArrowRight");
    page.press("Escape");
    page.wait(&css("nav a[aria-current=page][href='#/debrief']"));
    assert_eq!(view(&page)["line"]["tracks"], before["line"]["tracks"], "the desk is untouched");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn live_on_another_day_moves_the_show_to_today() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".trans"));
    page.click(&tests_whole::button("Direct"));
    page.wait(&text("Pas aujourd’hui"));
    assert_eq!(view(&page)["line"]["mode"], Value::Null, "nothing runs before it is chosen");
    page.click(&tests_whole::button("Déplacer à aujourd’hui"));
    until(|| (view(&page)["line"]["mode"] == "live").then_some(())).expect("it is live");
    let about = view(&page)["about"].clone();
    let there = Utc::now().with_timezone(&chrono_tz::Europe::Paris).date_naive().to_string();
    assert_eq!((&about["date"], &about["its_day"]), (&json!(there), &json!(true)));
    assert_eq!(page.complaints(), Vec::<String>::new());
}
