//! Keeps this machine awake while a run is under way: neither its screens nor itself fall asleep.
//! Where nothing on this desktop does that the application works on, and says so once.

use serde_json::Value;
use tauri::AppHandle;
use tokio::sync::watch;
use wire::Push;
use wire::view::LineView;
use zbus::{Connection, OwnedFd};

use crate::forward;
use crate::host::Host;

/// What keeps the machine awake, until it is let go.
struct Held {
    /// The session's promise not to darken the screens.
    screens: Option<(Connection, u32)>,
    /// The system's promise not to sleep, kept while this is open.
    _sleep: Option<OwnedFd>,
}

/// Follows what the desk pushes of one show.
pub struct Awake {
    wanted: watch::Sender<bool>,
}

impl Awake {
    /// Asleep, until a run is under way; let go of with this.
    pub fn new(app: AppHandle, host: Host) -> Self {
        let (wanted, told) = watch::channel(false);
        // A bus may be slow to answer: it holds up nothing else.
        tauri::async_runtime::spawn(keep(app, host, told));
        Self { wanted }
    }

    /// Takes in a push: whether a run is under way after it.
    pub fn heard(&self, push: &Push) {
        let line = match push {
            Push::Welcome { view, .. } => Some(&view.line),
            Push::Change { changes, .. } => changes.line.as_ref(),
            _ => None,
        };
        if let Some(line) = line {
            self.wanted.send_if_modified(|on| std::mem::replace(on, runs(line)) != runs(line));
        }
    }
}

fn runs(line: &LineView) -> bool {
    line.mode.is_some() && line.state != "after"
}

async fn keep(app: AppHandle, host: Host, mut told: watch::Receiver<bool>) {
    let mut held: Option<Held> = None;
    while told.changed().await.is_ok() {
        let on = *told.borrow_and_update();
        match held.take() {
            Some(before) if on => held = Some(before),
            Some(before) => let_go(before).await,
            None if on => {
                held = hold(&host.words().text("awake-why", &[])).await;
                if held.is_none() && host.awake_works(false) {
                    let fault = host.words().fault("no-awake", Value::Null);
                    forward::send(&app, &Push::Notice(fault));
                }
            }
            None => {}
        }
    }
    if let Some(held) = held {
        let_go(held).await;
    }
}

/// Asks the desktop to keep the screens on, and the system not to sleep; none where neither does.
async fn hold(why: &str) -> Option<Held> {
    let screens = screens(why).await;
    let sleep = sleep(why).await;
    if let (Err(screens), Err(sleep)) = (&screens, &sleep) {
        tracing::warn!(%screens, %sleep, "nothing keeps this machine awake");
        return None;
    }
    Some(Held { screens: screens.ok(), _sleep: sleep.ok() })
}

const SCREENS: &str = "org.freedesktop.ScreenSaver";
const SCREENS_AT: &str = "/org/freedesktop/ScreenSaver";

async fn screens(why: &str) -> zbus::Result<(Connection, u32)> {
    let bus = Connection::session().await?;
    let who = ("Régie", why);
    let asked = bus.call_method(Some(SCREENS), SCREENS_AT, Some(SCREENS), "Inhibit", &who).await?;
    let cookie = asked.body().deserialize()?;
    Ok((bus, cookie))
}

async fn sleep(why: &str) -> zbus::Result<OwnedFd> {
    const SYSTEM: &str = "org.freedesktop.login1";
    const AT: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    let bus = Connection::system().await?;
    let what = ("idle:sleep", "Régie", why, "block");
    let asked = bus.call_method(Some(SYSTEM), AT, Some(MANAGER), "Inhibit", &what).await?;
    asked.body().deserialize()
}

async fn let_go(held: Held) {
    let Some((bus, cookie)) = held.screens else { return };
    // A service that is gone holds nothing on.
    let _ = bus.call_method(Some(SCREENS), SCREENS_AT, Some(SCREENS), "UnInhibit", &cookie).await;
}
