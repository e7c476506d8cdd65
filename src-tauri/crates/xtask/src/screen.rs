//! A screen in memory and a session bus of its own, for windows that nobody looks at.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::machine;
use crate::shell::{Done, Stop, refuse, run, succeeds, tied};

/// A program that serves others while this value lives, and the first line it printed.
struct Server {
    process: Child,
    line: String,
}

impl Server {
    fn start(program: &str, words: &[&str]) -> Result<Server, Stop> {
        let mut command = Command::new(program);
        // Should xtask be killed, its servers do not stay behind.
        let mut command = tied(command.args(words));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = match command.spawn() {
            Ok(process) => process,
            Err(error) => return refuse(format!("{program} could not be started: {error}.")),
        };
        let mut line = String::new();
        if let Some(output) = process.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut line);
        }
        let server = Server { process, line: line.trim().to_owned() };
        match server.line.as_str() {
            "" => refuse(format!("{program} ended before it was ready.")),
            _ => Ok(server),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked to end, it takes its files away; killed, it would leave them.
        if !succeeds("sh", &["-c", "kill $0", &self.process.id().to_string()]) {
            let _ = self.process.kill();
        }
        // Waited for, since not every machine's first process clears the dead.
        let _ = self.process.wait();
    }
}

/// A session bus of our own. Where none is running D-Bus might start one by itself, which
/// would outlive the program.
struct Bus(Server);

impl Bus {
    fn start() -> Result<Bus, Stop> {
        Server::start("dbus-daemon", &["--session", "--nofork", "--print-address=1"]).map(Bus)
    }

    fn offer(&self, command: &mut Command) {
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.0.line);
    }
}

/// An X server without a display, and a session bus.
pub struct Screen {
    server: Server,
    bus: Bus,
}

impl Screen {
    /// Starts both, the server under the first free number.
    pub fn start() -> Result<Screen, Stop> {
        let size = ["-screen", "0", "1920x1200x24"];
        let server =
            Server::start("Xvfb", &[&["-displayfd", "1", "-nolisten", "tcp"], &size[..]].concat())?;
        Ok(Screen { server, bus: Bus::start()? })
    }

    /// Has a program's windows and notifications appear here.
    pub fn host<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        self.bus.offer(command);
        command
            .env("DISPLAY", format!(":{}", self.server.line))
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
    }
}

/// Runs a program with windows on the user's own screen: on the running session bus, or on
/// one that ends with it.
pub fn show(command: &Command) -> Done {
    let mut command = tied(command);
    if machine::has_session_bus() {
        return run(&mut command);
    }
    let bus = Bus::start()?;
    bus.offer(&mut command);
    run(&mut command)
}
