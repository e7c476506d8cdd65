//! Sharing from the desktop: off until it is switched on, over TLS where that is wanted; and with
//! other desks by a broker.

use serde_json::{Value, json};
use tests_desk::Broker;
use tests_whole::{Home, Page, Window, button, css, field, text, until};

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

/// The invitation with contacts that the desk gives.
fn invitation(window: &Window) -> Option<String> {
    let others = window.ask(&json!({ "ask": "others" }));
    others["invitation_with_contacts"].as_str().map(str::to_owned)
}

#[test]
fn contacts_are_withdrawn_from_the_desks_that_were_invited_with_them() {
    let Some(broker) = Broker::hasty() else { return };
    let home = Home::new();
    let window = Window::open(&home, &["--sample"]);
    window.wait(&css(".trans"));
    window.run("location.hash = '#/sharing'", &[]);
    window.write(
        &field("Adresse ou invitation : nats://nom:motdepasse@10.0.0.5:4222"),
        &broker.address(),
    );
    window.click(&button("Relier"));
    window.wait(&text("Inviter un poste"));
    let given = until(|| invitation(&window)).expect("the desk that has shared it has its key");

    // Asked first, and nothing is done by asking.
    window.click(&button("Retirer les coordonnées…"));
    window.wait(&button("Laisser"));
    window.click(&button("Laisser"));
    window.wait_gone(&button("Laisser"));
    assert_eq!(invitation(&window).as_ref(), Some(&given));

    window.click(&button("Retirer les coordonnées…"));
    window.click(&button("Retirer"));
    window.wait(&text(
        "Retiré. Réinvitez avec les coordonnées les postes qui peuvent encore les voir.",
    ));
    let anew = until(|| invitation(&window).filter(|line| *line != given));
    assert!(anew.is_some(), "what was given opens nothing any more; this desk invites anew");
}
