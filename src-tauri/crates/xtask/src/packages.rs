//! What Régie needs from the system, in one table.

/// What a need is for; each includes the ones before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// The desk without a window.
    Desk,
    /// The application with its windows.
    Window,
    /// Every test, the real window and browser included.
    Tests,
}

/// How to see without a package manager that a need is there.
pub enum Sign {
    /// One of these programs is on the `PATH`.
    Program(&'static [&'static str]),
    /// `pkg-config` knows this library.
    Library(&'static str),
    /// It cannot be seen; it is only asked for where packages can be listed.
    Unseen,
}

/// One package of Debian's and Ubuntu's.
pub struct Need {
    /// Its name there.
    pub package: &'static str,
    /// What it is for.
    pub level: For,
    /// Why, in a few words.
    pub why: &'static str,
    /// Its sign elsewhere.
    pub sign: Sign,
}

/// Chromium's package; Ubuntu has none (only a snap).
pub const CHROMIUM: &str = "chromium";

/// Every need.
pub const NEEDS: &[Need] = &[
    Need {
        package: "build-essential",
        level: For::Desk,
        why: "a C compiler: SQLite is built in, and Rust links with it",
        sign: Sign::Program(&["cc"]),
    },
    Need {
        package: "pkg-config",
        level: For::Window,
        why: "finds WebKitGTK for the build",
        sign: Sign::Program(&["pkg-config"]),
    },
    Need {
        package: "libwebkit2gtk-4.1-dev",
        level: For::Window,
        why: "WebKitGTK 4.1, which draws the windows",
        sign: Sign::Library("webkit2gtk-4.1"),
    },
    Need {
        package: "librsvg2-common",
        level: For::Window,
        why: "the icons of GTK's file dialogs",
        sign: Sign::Unseen,
    },
    Need {
        package: "dbus-daemon",
        level: For::Window,
        why: "a session bus where none is running, for notifications",
        sign: Sign::Program(&["dbus-daemon"]),
    },
    Need {
        package: "xvfb",
        level: For::Tests,
        why: "a screen in memory for the real window",
        sign: Sign::Program(&["Xvfb"]),
    },
    Need {
        package: "xserver-xorg-core",
        level: For::Tests,
        why: "screens with several displays, to be plugged in and out",
        sign: Sign::Program(&["Xorg"]),
    },
    Need {
        package: "xserver-xorg-video-dummy",
        level: For::Tests,
        why: "displays in memory for them",
        sign: Sign::Unseen,
    },
    Need {
        package: "x11-xserver-utils",
        level: For::Tests,
        why: "xrandr, which plugs them in and out",
        sign: Sign::Program(&["xrandr"]),
    },
    Need {
        package: "x11-utils",
        level: For::Tests,
        why: "xwininfo, which tells where windows stand",
        sign: Sign::Program(&["xwininfo"]),
    },
    Need {
        package: "openbox",
        level: For::Tests,
        why: "a window manager, which makes windows fill a display",
        sign: Sign::Program(&["openbox"]),
    },
    Need {
        package: "webkit2gtk-driver",
        level: For::Tests,
        why: "WebKitWebDriver, which drives the real window",
        sign: Sign::Program(&["WebKitWebDriver"]),
    },
    Need {
        package: CHROMIUM,
        level: For::Tests,
        why: "a real browser",
        sign: Sign::Program(&["chromium", "chromium-browser", "google-chrome"]),
    },
    Need {
        package: "poppler-utils",
        level: For::Tests,
        why: "pdftotext, which reads the documents back",
        sign: Sign::Program(&["pdftotext"]),
    },
    Need {
        package: "qpdf",
        level: For::Tests,
        why: "says whether a PDF is sound",
        sign: Sign::Program(&["qpdf"]),
    },
    Need {
        package: "libxml2-utils",
        level: For::Tests,
        why: "xmllint, which holds a schedule against its schema",
        sign: Sign::Program(&["xmllint"]),
    },
    Need {
        package: "python3-icalendar",
        level: For::Tests,
        why: "reads the calendar back",
        sign: Sign::Unseen,
    },
    Need {
        package: "nginx-light",
        level: For::Tests,
        why: "a real proxy, as people elsewhere come through",
        sign: Sign::Program(&["nginx"]),
    },
    Need {
        package: "strace",
        level: For::Tests,
        why: "shows that a turn is on the disk before it is acknowledged",
        sign: Sign::Program(&["strace"]),
    },
    Need {
        package: "obs-studio",
        level: For::Tests,
        why: "the real OBS, whose picture a TOP changes",
        sign: Sign::Program(&["obs"]),
    },
    Need {
        package: "liblo-tools",
        level: For::Tests,
        why: "oscsend, which calls the show from outside",
        sign: Sign::Program(&["oscsend"]),
    },
    Need {
        package: "qlcplus",
        level: For::Tests,
        why: "a lighting console, which calls the show and is called by OSC",
        sign: Sign::Program(&["qlcplus"]),
    },
];
