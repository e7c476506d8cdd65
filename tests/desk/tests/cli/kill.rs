//! A desk that is killed at any moment loses nothing that it acknowledged.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use serde_json::{Value, json};
use tests_desk::http::Call;
use tests_desk::program::{Place, Serving};
use tests_desk::socket::Line;

/// What was sent, by its id, and what of it was acknowledged, with its number.
#[derive(Default)]
struct Sent {
    all: BTreeSet<u32>,
    acknowledged: Vec<(u32, u64)>,
}

fn note(n: u32) -> Value {
    let id = format!("0197a000-0000-7000-8000-{n:012x}");
    json!({ "do": "takeaway", "text": format!("note {n}"), "id": id })
}

/// Sends notes, one after another, until the line breaks.
fn stream(
    serving: &Serving,
    from: u32,
    sent: &Arc<Mutex<Sent>>,
    stop: &Arc<AtomicBool>,
) -> std::thread::JoinHandle<()> {
    let (address, key) = (serving.address, serving.key());
    let (sent, stop) = (Arc::clone(sent), Arc::clone(stop));
    std::thread::spawn(move || {
        for n in from.. {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            sent.lock().unwrap().all.insert(n);
            let call = Call::post("/api/do", note(n).to_string()).key(&key);
            let Some(answer) = call.try_send(address) else { return };
            match answer.status {
                200 => {
                    let Some(seq) = serde_json::from_str::<Value>(&answer.body).ok() else {
                        return;
                    };
                    sent.lock().unwrap().acknowledged.push((n, seq["seq"].as_u64().unwrap()));
                }
                429 => std::thread::sleep(Duration::from_millis(50)),
                _ => panic!("{answer:?}"),
            }
        }
    })
}

/// The notes that the desk holds, each as often as it does.
fn notes(serving: &Serving) -> Vec<u32> {
    let welcome = Line::to(serving.address, &serving.key()).unwrap().message();
    let takeaways = welcome["view"]["takeaways"].as_array().unwrap();
    let number = |t: &Value| t["text"].as_str()?.strip_prefix("note ")?.parse().ok();
    takeaways.iter().filter_map(number).collect()
}

fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().try_into().unwrap()
}

/// The clock of what is on air is what it must be at this second.
fn clock_is_right(serving: &Serving, taken_at: &Value, given: i64) {
    let before = now();
    let live = serving.get("/api/live").json();
    let after = now();
    assert_eq!(live["on_air"]["segment"], "s1");
    assert_eq!(&live["on_air"]["taken_at"], taken_at);
    let taken = DateTime::parse_from_rfc3339(taken_at.as_str().unwrap()).unwrap().timestamp();
    let left = live["on_air"]["remaining"].as_i64().unwrap();
    // Whole seconds, either end cut off.
    let range = given - (after - taken) - 1..=given - (before - taken) + 1;
    assert!(range.contains(&left), "{left} s are left, {range:?} should be");
}

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let place = Place::default();
    place.sample("jour.regie");
    let mut serving = place.serve("jour.regie");
    for body in [
        json!({ "do": "go-live", "override_day": true }),
        json!({ "do": "take", "override": true }),
        json!({ "do": "adjust", "seconds": 120 }),
    ] {
        assert_eq!(serving.act(&body).status, 200, "{body}");
    }
    let taken_at = serving.get("/api/live").json()["on_air"]["taken_at"].clone();
    let sent = Arc::new(Mutex::new(Sent::default()));
    for round in 0..6_u32 {
        let stop = Arc::new(AtomicBool::new(false));
        let streams: Vec<_> =
            (0..3).map(|s| stream(&serving, (round * 3 + s) * 10_000, &sent, &stop)).collect();
        std::thread::sleep(Duration::from_millis(250 + u64::from(round * 97 % 60)));
        serving.kill();
        stop.store(true, Ordering::SeqCst);
        streams.into_iter().for_each(|s| s.join().unwrap());

        serving = place.serve("jour.regie");
        let there = notes(&serving);
        let sent = sent.lock().unwrap();
        for (n, seq) in &sent.acknowledged {
            assert!(there.contains(n), "round {round}: note {n}, turn {seq}, is gone");
        }
        let last = sent.acknowledged.iter().map(|(_, seq)| *seq).max().unwrap_or(0);
        assert!(serving.get("/api/show").json()["seq"].as_u64().unwrap() >= last);
        let once: BTreeSet<_> = there.iter().collect();
        assert_eq!(once.len(), there.len(), "nothing is doubled");
        clock_is_right(&serving, &taken_at, 600 + 120);
    }
    sent_again(&serving, &sent.lock().unwrap());
    assert!(sent.lock().unwrap().acknowledged.len() > 60);
    assert_eq!(serving.terminate().0, Some(0));
    assert_eq!(place.run(&["check", "jour.regie"]).code, 0);
    assert_eq!(place.names(), ["jour.regie"]);
}

/// Whatever may not have arrived is sent again: then all of it is there, once.
fn sent_again(serving: &Serving, sent: &Sent) {
    let done: BTreeSet<u32> = sent.acknowledged.iter().map(|(n, _)| *n).collect();
    for n in sent.all.iter().filter(|n| !done.contains(n)).chain(done.iter().take(20)) {
        assert_eq!(serving.act(&note(*n)).status, 200);
    }
    let mut there = notes(serving);
    there.sort_unstable();
    assert_eq!(there, sent.all.iter().copied().collect::<Vec<_>>());
}
