//! A screen in memory and a session bus of its own, for windows that nobody looks at.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::machine;
use crate::shell::{Stop, behind, refuse, tied};

/// An X server without a display; it ends with this value.
pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Starts one under the first free number.
    pub fn start() -> Result<Screen, Stop> {
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]);
        // Should xtask be killed, its screen does not stay behind.
        let mut server = tied(&server);
        server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = match server.spawn() {
            Ok(server) => server,
            Err(error) => return refuse(format!("Xvfb could not be started: {error}.")),
        };
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let screen = Screen { server, display: format!(":{}", number.trim()) };
        match screen.display.len() {
            1 => refuse("Xvfb ended before it gave a display."),
            _ => Ok(screen),
        }
    }

    /// The same call, on this screen and with a session bus of its own.
    pub fn hosting(&self, command: &Command) -> Command {
        let mut hosted = with_own_bus(command);
        hosted
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
        hosted
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        // Waited for, since not every machine's first process clears the dead.
        let _ = self.server.wait();
    }
}

/// The same call with a session bus: the running one, or one of its own. Without any, D-Bus
/// might start one by itself that outlives the program.
pub fn with_a_bus(command: Command) -> Command {
    if machine::has_session_bus() { command } else { with_own_bus(&command) }
}

fn with_own_bus(command: &Command) -> Command {
    tied(&behind("dbus-run-session", &["--"], &tied(command)))
}
