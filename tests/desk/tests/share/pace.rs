//! A script gone wild is slowed down; the others are not.

use desk::Right;
use serde_json::json;
use tests_desk::Stand;
use tests_desk::served::Served;

#[test]
fn too_many_calls_of_one_link_wait_and_others_do_not() {
    let served = Served::of(Stand::day());
    // Far more at once than anyone calls; what is refused is too fast to have been done.
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let (address, key) = (served.address, served.key(Right::Organiser).to_owned());
            std::thread::spawn(move || {
                let call = tests_desk::http::Call::get("/api/live").key(&key);
                (0..120).filter_map(|_| call.try_send(address)).collect::<Vec<_>>()
            })
        })
        .collect();
    let answers: Vec<_> = threads.into_iter().flat_map(|t| t.join().unwrap()).collect();
    let slowed: Vec<_> = answers.iter().filter(|a| a.status == 429).collect();
    let fine = answers.iter().filter(|a| a.status == 200).count();
    assert_eq!(fine + slowed.len(), 960);
    assert!(fine >= 200, "a burst is let through: {fine}");
    if let Some(one) = slowed.first() {
        assert!(one.header("retry-after").is_some());
    }
    let answer = served.act(&json!({ "do": "message", "text": "Bonjour" }));
    assert_eq!(answer.status, 200, "another link is as free as before");
}
