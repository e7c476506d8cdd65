//! A session bus of a test's own: nothing is on it but what the test puts there.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::Program;
use crate::{place, until};

/// Anyone may own any name and speak to anyone, and nothing starts by itself.
const CONFIG: &str = "<busconfig>
  <type>session</type>
  <listen>unix:path=BUS</listen>
  <auth>EXTERNAL</auth>
  <policy context=\"default\">
    <allow send_destination=\"*\" eavesdrop=\"true\"/>
    <allow eavesdrop=\"true\"/>
    <allow own=\"*\"/>
  </policy>
</busconfig>";

/// A running bus.
pub struct Bus {
    address: String,
    _program: Program,
}

impl Bus {
    /// Starts one whose files lie in this folder.
    ///
    /// # Panics
    /// When it does not come up.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        let (socket, config) = (folder.join("bus"), folder.join("bus.conf"));
        fs::write(&config, CONFIG.replace("BUS", socket.to_str().unwrap())).unwrap();
        let mut command = Command::new(place::tool(&["dbus-daemon"]));
        command.arg("--nofork").arg(format!("--config-file={}", config.display()));
        // It says that it may not raise its own limits, which is no concern of ours.
        let program = Program::with(&command, |it| it.stderr(Stdio::null()));
        until(|| socket.exists().then_some(())).expect("the bus comes up");
        Self { address: format!("unix:path={}", socket.display()), _program: program }
    }

    /// Where it is reached.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}
