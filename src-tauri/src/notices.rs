//! Notices on the desktop. Where no service shows them the application works on, and says so
//! once.

use std::thread;

use notify_rust::Notification;
use serde_json::Value;
use tauri::{AppHandle, Manager};
use wire::Push;

use crate::forward;
use crate::host::Host;

/// Shows a notice with a button that brings the window forward.
pub fn show(app: &AppHandle, host: &Host, title: String, text: String) {
    let (app, host) = (app.clone(), host.clone());
    // Showing waits for the service, and then for the person: on a thread of its own.
    let started = thread::Builder::new().name("notice".to_owned()).spawn(move || {
        let see = host.words().text("notice-see", &[]);
        let notice = Notification::new()
            .appname("Régie")
            .summary(&title)
            .body(&text)
            .action("default", &see)
            .action("see", &see)
            .show();
        match notice {
            Ok(handle) => {
                host.notices_work(true);
                handle.wait_for_action(|action| {
                    if matches!(action, "default" | "see") {
                        bring_forward(&app);
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "no service shows notices");
                if host.notices_work(false) {
                    let fault = host.words().fault("no-notices", Value::Null);
                    forward::send(&app, &Push::Notice(fault));
                }
            }
        }
    });
    if let Err(error) = started {
        tracing::warn!(%error, "a notice was not shown");
    }
}

fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(crate::DESK) {
        // A window manager may keep it where it is: then the notice at least was read.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
