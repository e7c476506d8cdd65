//! Sharing from the desktop: off until it is switched on, over TLS where that is wanted.

use serde_json::{Value, json};
use tests_whole::{Home, Page, Window, button, css, text};

fn shared(window: &Window, on: &Value, tls: bool) -> Value {
    window.ask(&json!({ "ask": "share", "on": on, "tls": tls }))
}

#[test]
fn it_is_switched_on_encrypted_with_a_fingerprint_to_compare() {
    let home = Home::new();
    let window = Window::open(&home, &["--sample"]);
    window.wait(&css(".trans"));
    let plain = shared(&window, &json!("127.0.0.1"), false);
    assert!(plain["address"].as_str().unwrap().starts_with("http://127.0.0.1:"), "{plain}");
    assert_eq!((&plain["fingerprint"], &plain["readable"]), (&Value::Null, &json!(false)));
    assert_eq!(shared(&window, &Value::Null, false)["address"], Value::Null);

    window.run("location.hash = '#/sharing'", &[]);
    window.wait(&text("En http simple, qui écoute ce réseau peut tout lire"));
    window.click(&css("input[type=checkbox]"));
    window.wait_gone(&text("En http simple, qui écoute ce réseau peut tout lire"));
    window.click(&button("Ouvrir"));
    window.wait(&text("Chiffré par un certificat fait ici"));
    let sharing = window.ask(&json!({ "ask": "sharing" }));
    assert!(sharing["address"].as_str().unwrap().starts_with("https://"), "{sharing}");
    let fingerprint = sharing["fingerprint"].as_str().unwrap();
    assert!(window.says().contains(fingerprint), "{fingerprint} is shown to be compared");
    assert!(home.shows().join("tls").is_dir(), "the certificate is kept for the next time");

    window.click(&button("Fermer"));
    window.wait(&text("Rien n’est partagé"));
}
