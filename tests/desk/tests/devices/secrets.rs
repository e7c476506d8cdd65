//! Passwords of devices: sealed outside the show, for this person alone, and in nothing that leaves.

use std::fs;

use show::devices::DeviceKind;
use tests_desk::Stand;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line::device;
use wire::{Ask, Reply};

const SECRET: &str = "tr0p-secret";

#[test]
fn a_password_is_in_no_file_view_or_log_as_it_is() {
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, "http://127.0.0.1:1")]);
    let (device, secret) = ("http".to_owned(), SECRET.to_owned());
    let reply = stand.ask(Ask::KeepSecret { device, secret });
    let said = serde_json::to_string(&reply).unwrap();
    assert!(!said.contains(SECRET));
    stand.until("http", |state| state.secret);
    let view = stand.desk.join(desk::Right::Manager).unwrap().view;
    assert!(!serde_json::to_string(&view).unwrap().contains(SECRET));
    let folder = stand.folder.path().join("secrets");
    let mut files = 0;
    for file in fs::read_dir(&folder).unwrap().flatten() {
        files += 1;
        let bytes = fs::read(file.path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(SECRET));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = file.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{:?}", file.path());
        }
    }
    assert_eq!(files, 2, "the sealed ones, and their key");
    let show = fs::read(&stand.path).unwrap();
    assert!(!String::from_utf8_lossy(&show).contains(SECRET));
}

#[test]
fn only_who_manages_may_keep_one_or_try_a_device() {
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, "http://127.0.0.1:1")]);
    let bearer = desk::Bearer::link("link-1".into(), desk::Right::Organiser, false);
    let (device, secret) = ("http".to_owned(), SECRET.to_owned());
    let asks =
        [Ask::KeepSecret { device: device.clone(), secret }, Ask::TryDevice { device, act: None }];
    for ask in asks {
        match desk::door::door(&stand.desk, &bearer, ask) {
            Reply::No(fault) => assert_eq!(fault.code, "not-allowed"),
            reply => panic!("{reply:?}"),
        }
    }
    assert!(matches!(desk::door::door(&stand.desk, &bearer, Ask::Devices), Reply::Devices { .. }));
}

#[test]
fn a_forgotten_one_is_gone_and_a_trial_says_how_it_went() {
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, "http://127.0.0.1:1")]);
    let keep = |secret: &str| {
        let (device, secret) = ("http".to_owned(), secret.to_owned());
        stand.ask(Ask::KeepSecret { device, secret })
    };
    let _ = keep(SECRET);
    stand.until("http", |state| state.secret);
    let _ = keep("");
    stand.until("http", |state| !state.secret);
    let _ = stand.ask(Ask::TryDevice { device: "http".to_owned(), act: None });
    stand.until("http", |state| state.fault.as_ref().is_some_and(|f| f.code == "not-running"));
}

#[test]
fn a_machine_that_says_a_password_back_puts_it_into_no_record() {
    let body = format!("Bearer {SECRET}");
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let echo = Liar::new(Manner::Says(answer.into_bytes()));
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, echo.address)]);
    let (device, secret) = ("http".to_owned(), SECRET.to_owned());
    let _ = stand.ask(Ask::KeepSecret { device, secret });
    stand.until("http", |state| state.secret);
    let _ = stand.ask(Ask::TryDevice { device: "http".to_owned(), act: None });
    let state = stand.until("http", |state| !state.sent.is_empty());
    assert_eq!(state.sent[0].back, "200 Bearer …");
}
