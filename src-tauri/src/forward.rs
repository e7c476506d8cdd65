//! What the desk pushes, to the windows; and alerts to the desktop.

use std::sync::Arc;

use desk::shown::Pushed;
use desk::{Desk, Right};
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use wire::Push;

use crate::awake::Awake;
use crate::host::Host;
use crate::notices;

/// Sends one message to the windows.
pub fn send(app: &AppHandle, push: &Push) {
    if let Err(error) = app.emit("push", push) {
        tracing::warn!(%error, "a window was not told");
    }
}

/// Forwards all that the desk pushes, until it stops.
pub fn start(app: AppHandle, host: Host, desk: Desk) {
    let awake = Awake::new(app.clone(), host.clone());
    let Some(mut pushes) = welcome(&app, &awake, &desk) else { return };
    // The handle must not outlive the show: only its pushes are kept.
    drop(desk);
    tauri::async_runtime::spawn(async move {
        loop {
            match pushes.recv().await {
                Ok(push) => {
                    send(&app, &push);
                    awake.heard(&push);
                    if let Push::Alert { title, text, .. } = &**push {
                        notices::show(&app, &host, title.clone(), text.clone());
                    }
                }
                // The windows fell behind: they are told all again.
                Err(RecvError::Lagged(_)) => {
                    match host.desk().and_then(|desk| welcome(&app, &awake, &desk)) {
                        Some(again) => pushes = again,
                        None => return,
                    }
                }
                Err(RecvError::Closed) => return,
            }
        }
    });
}

/// Tells the windows all that there is to see; what follows it.
fn welcome(app: &AppHandle, awake: &Awake, desk: &Desk) -> Option<Receiver<Arc<Pushed>>> {
    let joined = desk.join(Right::Manager).ok()?;
    let welcome = Push::Welcome { view: Box::new((*joined.view).clone()), now: joined.now };
    send(app, &welcome);
    awake.heard(&welcome);
    Some(joined.pushes)
}
