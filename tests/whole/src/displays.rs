//! Two displays of a test's own, which can be plugged in and out: Xorg with its dummy driver.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::Program;
use crate::until;

/// Each is of this size.
pub const SIZE: (i32, i32) = (1280, 720);

const CONFIG: &str = "Section \"ServerFlags\"
  Option \"AutoAddDevices\" \"false\"
  Option \"AutoAddGPU\" \"false\"
  Option \"DontVTSwitch\" \"true\"
EndSection
Section \"Device\"
  Identifier \"memory\"
  Driver \"dummy\"
  VideoRam 256000
EndSection
Section \"Monitor\"
  Identifier \"monitor\"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline \"1280x720\" 74.50 1280 1344 1472 1664 720 723 728 748
EndSection
Section \"Screen\"
  Identifier \"screen\"
  Device \"memory\"
  Monitor \"monitor\"
  DefaultDepth 24
  SubSection \"Display\"
    Depth 24
    Modes \"1280x720\"
    Virtual 3840 1080
  EndSubSection
EndSection
";

/// The displays `DUMMY0` and `DUMMY1`, side by side.
pub struct Displays {
    /// How programs name the screen that they make up.
    pub name: String,
    _manager: Program,
    _server: Program,
}

impl Displays {
    /// Starts them, their files in this folder; none where something for it is not there, or the
    /// system lets no such server start, which is said.
    #[must_use]
    pub fn start(folder: &Path) -> Option<Self> {
        for tool in ["Xorg", "xrandr", "xwininfo", "openbox"] {
            if !on_path(tool) {
                eprintln!("skipped: {tool} is not there (cargo xtask setup installs it)");
                return None;
            }
        }
        let config = folder.join("displays.conf");
        fs::write(&config, CONFIG).unwrap();
        let number = (90..).find(|n| !Path::new(&format!("/tmp/.X{n}-lock")).exists())?;
        let name = format!(":{number}");
        let mut server = Command::new("Xorg");
        server.arg(&name).arg("-config").arg(&config).arg("-logfile").arg(folder.join("xorg.log"));
        server.args(["-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"]);
        let server = Program::with(&server, |it| it.stdout(Stdio::null()).stderr(Stdio::null()));
        let up = until(|| tool(&name, "xrandr", &[]));
        if up.is_none() {
            eprintln!("skipped: Xorg does not come up here");
            return None;
        }
        tool(&name, "xrandr", &["--addmode", "DUMMY1", "1280x720"])?;
        let mut manager = Command::new("openbox");
        manager.env("DISPLAY", &name);
        let manager = Program::with(&manager, |it| it.stdout(Stdio::null()).stderr(Stdio::null()));
        let displays = Self { name, _manager: manager, _server: server };
        displays.plug(true);
        Some(displays)
    }

    /// Plugs the second one in, to the right of the first, or out.
    ///
    /// # Panics
    /// When that cannot be done.
    pub fn plug(&self, on: bool) {
        let words: &[&str] = match on {
            true => &["--output", "DUMMY1", "--mode", "1280x720", "--right-of", "DUMMY0"],
            false => &["--output", "DUMMY1", "--off"],
        };
        tool(&self.name, "xrandr", words).expect("a display is plugged");
        let stands = || (self.said().contains("1280x720+1280+0") == on).then_some(());
        until(stands).unwrap_or_else(|| panic!("plugged {on}: {}", self.said()));
    }

    /// What the screen says of its displays.
    #[must_use]
    pub fn said(&self) -> String {
        tool(&self.name, "xrandr", &[]).unwrap_or_default()
    }

    /// Where windows stand that people see: left, top, width and height of each.
    #[must_use]
    pub fn windows(&self) -> Vec<[i32; 4]> {
        let tree = tool(&self.name, "xwininfo", &["-root", "-tree"]).unwrap_or_default();
        // A line ends in the size, the place in its parent and the place on the screen.
        let lines =
            tree.lines().filter(|line| line.contains("\"Régie\"") || line.contains("\"regie\""));
        lines
            .filter_map(placed)
            .filter(|[_, _, width, height]| *width > 200 && *height > 200)
            .collect()
    }
}

/// The place in a line of the tree: `…  1280x720+0+0  +1280+0`.
fn placed(line: &str) -> Option<[i32; 4]> {
    let mut words = line.split_whitespace().rev();
    let place = words.next()?.strip_prefix('+')?;
    let size = words.next()?.split_once('+')?.0;
    let (left, top) = place.split_once('+')?;
    let (width, height) = size.split_once('x')?;
    Some([left.parse().ok()?, top.parse().ok()?, width.parse().ok()?, height.parse().ok()?])
}

fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// What a program says on that screen; none where it fails.
fn tool(screen: &str, name: &str, words: &[&str]) -> Option<String> {
    let ran = Command::new(name).args(words).env("DISPLAY", screen).output().ok()?;
    ran.status.success().then(|| String::from_utf8_lossy(&ran.stdout).into_owned())
}
