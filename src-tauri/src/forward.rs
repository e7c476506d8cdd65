//! What the desk pushes, to the windows; and alerts to the desktop.

use desk::Desk;
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::error::RecvError;
use wire::Push;

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
    let Ok(joined) = desk.join() else { return };
    // The handle must not outlive the show: only its pushes are kept.
    drop(desk);
    send(&app, &Push::Welcome { view: Box::new(joined.view), now: joined.now });
    let mut pushes = joined.pushes;
    tauri::async_runtime::spawn(async move {
        loop {
            match pushes.recv().await {
                Ok(push) => {
                    send(&app, &push);
                    if let Push::Alert { title, text, .. } = &*push {
                        notices::show(&app, &host, title.clone(), text.clone());
                    }
                }
                // The windows are told all again when this one fell behind.
                Err(RecvError::Lagged(_)) => {
                    tracing::warn!("the windows fell behind");
                    let _ = app.emit("behind", ());
                }
                Err(RecvError::Closed) => return,
            }
        }
    });
}
