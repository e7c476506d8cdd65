//! Views in windows of their own: full screen on a chosen display, and home again, in a window
//! beside the desk's, while that display is unplugged.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tauri::{
    AppHandle, Manager, Monitor, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};
use wire::windows::{DisplayView, WindowView, WindowsView};

/// The screens that can have a window of their own.
const SCREENS: [&str; 5] = ["timer", "host", "board", "lower-third", "public"];

/// How often displays are looked at while a view has a window.
const LOOK: Duration = Duration::from_secs(1);

/// How often in a row a window is asked to go where it is wanted.
const ASKED: u32 = 3;

/// How far from the desk's window one comes home, to the right and down, in pixels.
const BESIDE: i32 = 48;

/// The windows of the views.
#[derive(Clone)]
pub struct Windows {
    app: AppHandle,
    /// Where it is kept which view stood on which display.
    kept: Arc<PathBuf>,
    wanted: Arc<Mutex<Vec<WindowView>>>,
}

impl Windows {
    /// The windows as they were left, closed; their displays are kept in that file.
    pub fn new(app: AppHandle, kept: PathBuf) -> Self {
        let text = fs::read_to_string(&kept).unwrap_or_default();
        // What cannot be read is chosen anew.
        let mut wanted: Vec<WindowView> = serde_json::from_str(&text).unwrap_or_default();
        wanted.retain(|w| SCREENS.contains(&w.screen.as_str()));
        wanted.iter_mut().for_each(|w| w.open = false);
        Self { app, kept: Arc::new(kept), wanted: Arc::new(Mutex::new(wanted)) }
    }

    fn wanted(&self) -> MutexGuard<'_, Vec<WindowView>> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The displays, and the views shown on them.
    pub fn view(&self) -> WindowsView {
        let display = |m: &Monitor| {
            let size = m.size();
            DisplayView { name: name(m), width: size.width, height: size.height }
        };
        let displays = self.monitors().iter().map(display).collect();
        let mut windows = self.wanted().clone();
        windows.iter_mut().for_each(|w| w.open = self.window(&w.screen).is_some());
        WindowsView { displays, windows }
    }

    /// Shows a view on a display, or in a window; false where there is no such view, or the
    /// system makes no window.
    pub fn show(&self, screen: &str, display: Option<String>) -> bool {
        if !SCREENS.contains(&screen) {
            return false;
        }
        let first = self.wanted().iter().all(|w| !w.open);
        {
            let mut wanted = self.wanted();
            wanted.retain(|w| w.screen != screen);
            wanted.push(WindowView {
                screen: screen.to_owned(),
                display: display.clone(),
                open: true,
            });
            self.keep(&wanted);
        }
        let window = self.window(screen).map_or_else(|| self.build(screen), Some);
        let Some(window) = window else { return false };
        self.place(&window, display.as_deref());
        if first {
            self.watch();
        }
        true
    }

    /// Closes the window of a view; its display is remembered.
    pub fn close(&self, screen: &str) {
        let mut wanted = self.wanted();
        wanted.iter_mut().filter(|w| w.screen == screen).for_each(|w| w.open = false);
        self.keep(&wanted);
        drop(wanted);
        if let Some(window) = self.window(screen) {
            // One that is closing already is closed.
            let _ = window.close();
        }
    }

    fn keep(&self, wanted: &[WindowView]) {
        let text = serde_json::to_string(wanted).unwrap_or_default();
        if let Err(why) = fs::write(&*self.kept, text) {
            tracing::warn!(%why, "the displays of the views were not kept");
        }
    }

    fn window(&self, screen: &str) -> Option<WebviewWindow> {
        self.app.get_webview_window(&label(screen))
    }

    fn build(&self, screen: &str) -> Option<WebviewWindow> {
        let page = WebviewUrl::App(format!("index.html#/{screen}").into());
        let window = WebviewWindowBuilder::new(&self.app, label(screen), page)
            .title("Régie")
            .inner_size(960.0, 540.0)
            .build();
        window.map_err(|error| tracing::warn!(%error, screen, "no window for a view")).ok()
    }

    fn monitors(&self) -> Vec<Monitor> {
        self.app.available_monitors().unwrap_or_default()
    }

    /// Puts a window onto its display; home where that is not there.
    fn place(&self, window: &WebviewWindow, display: Option<&str>) {
        let there = self.monitors().into_iter().find(|m| Some(name(m).as_str()) == display);
        // What fills a display cannot be moved: it leaves that one first.
        let placed = window.set_fullscreen(false).and_then(|()| match there {
            Some(monitor) => {
                let place = monitor.position();
                window.set_fullscreen_on_monitor(PhysicalPosition::new(
                    place.x.into(),
                    place.y.into(),
                ))
            }
            None => self.bring_home(window),
        });
        if let Err(error) = placed {
            tracing::warn!(%error, "a view stays where it is");
        }
    }

    /// Puts a window beside the desk's: where it stood may be on no display any more.
    fn bring_home(&self, window: &WebviewWindow) -> tauri::Result<()> {
        let Some(desk) = self.app.get_webview_window(crate::DESK) else { return Ok(()) };
        let desk = desk.outer_position()?;
        window.set_position(PhysicalPosition::new(desk.x + BESIDE, desk.y + BESIDE))
    }

    /// Whether a window stands where it is wanted: full screen on its display, and in a window
    /// while that is not there. One that is wanted on no display stands wherever it is.
    fn stands(&self, window: &WebviewWindow, display: Option<&str>) -> tauri::Result<bool> {
        if display.is_none() {
            return Ok(true);
        }
        let full = window.is_fullscreen()?;
        if !self.monitors().iter().any(|m| Some(name(m).as_str()) == display) {
            return Ok(!full);
        }
        Ok(full && window.current_monitor()?.as_ref().map(name).as_deref() == display)
    }

    /// Looks at the displays while a view has a window: one that was unplugged brings its window
    /// home, and takes it back when it returns. Where the system will have it otherwise, it is
    /// asked a few times, and again when the displays change.
    fn watch(&self) {
        let windows = self.clone();
        tauri::async_runtime::spawn(async move {
            let (mut known, mut asked) = (Vec::new(), 0);
            loop {
                tokio::time::sleep(LOOK).await;
                let open: Vec<_> = windows.view().windows.into_iter().filter(|w| w.open).collect();
                if open.is_empty() {
                    return;
                }
                let now: Vec<String> = windows.monitors().iter().map(name).collect();
                if now != known {
                    (known, asked) = (now, 0);
                }
                let astray: Vec<_> = open.iter().filter_map(|one| windows.astray(one)).collect();
                asked = if astray.is_empty() { 0 } else { asked + 1 };
                if asked <= ASKED {
                    astray.iter().for_each(|(window, display)| windows.place(window, *display));
                }
            }
        });
    }

    /// The window of a view and its display, where it does not stand there.
    fn astray<'a>(&self, one: &'a WindowView) -> Option<(WebviewWindow, Option<&'a str>)> {
        let (window, display) = (self.window(&one.screen)?, one.display.as_deref());
        let stands = self.stands(&window, display).unwrap_or(true);
        (!stands).then_some((window, display))
    }
}

fn label(screen: &str) -> String {
    format!("view-{screen}")
}

fn name(monitor: &Monitor) -> String {
    monitor.name().cloned().unwrap_or_default()
}
