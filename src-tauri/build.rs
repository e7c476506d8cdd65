//! What Tauri makes of its configuration, and whether the interface was built.

fn main() {
    tauri_build::build();
}
