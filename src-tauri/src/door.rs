//! The door of the desktop: the one command that windows call.

use tauri::State;
use wire::{Ask, Reply};

use crate::host::Host;

/// Answers one question of a window. It may wait for the disk, so it never runs on the thread
/// that draws.
#[tauri::command]
pub async fn door(host: State<'_, Host>, ask: Ask) -> Result<Reply, String> {
    let host = Host::clone(&host);
    tauri::async_runtime::spawn_blocking(move || host.answer(ask))
        .await
        .map_err(|error| error.to_string())
}
