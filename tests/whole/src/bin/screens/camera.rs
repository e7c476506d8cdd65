//! Takes each picture in both themes and two sizes.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use tests_whole::Page;

/// Widths and heights.
pub const SIZES: [(u32, u32); 2] = [(1440, 900), (1920, 1080)];

/// The themes, as the interface keeps them.
pub const THEMES: [&str; 2] = ["dark", "light"];

/// Where pictures go.
pub struct Camera {
    folder: PathBuf,
    /// With which letters a picture's name begins that is wanted; all where none is given.
    wanted: Vec<String>,
    taken: Cell<usize>,
}

impl Camera {
    /// Into this folder, made where it is missing; of some scenes alone where they are named.
    pub fn into(folder: PathBuf, wanted: Vec<String>) -> Self {
        fs::create_dir_all(&folder).unwrap();
        Self { folder: folder.canonicalize().unwrap(), wanted, taken: Cell::new(0) }
    }

    /// Where the pictures lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a scene is to be taken.
    pub fn wants(&self, name: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|one| name.starts_with(one.as_str()))
    }

    /// How many were taken.
    pub fn taken(&self) -> usize {
        self.taken.get()
    }

    /// Takes one of a page as it is: `desk-on-air-dark-1440.png`.
    pub fn take(&self, page: &dyn Page, name: &str, theme: &str, width: u32) {
        settle(page);
        page.picture(&self.folder.join(format!("{name}-{theme}-{width}.png")));
        self.taken.set(self.taken.get() + 1);
    }
}

/// Has the interface keep a theme from its next start on.
pub fn choose(page: &dyn Page, theme: &str) {
    let keep = "for (const kind of ['desk', 'office']) localStorage.setItem(`regie.theme.${kind}`, args[0])";
    page.run(keep, &[json!(theme)]);
}

/// Waits until all is drawn: fonts, and two frames, which a window that nobody sees may hold back.
fn settle(page: &dyn Page) {
    page.run(
        "const pass = (ms) => new Promise((done) => setTimeout(done, ms))
        const frame = () => Promise.race([new Promise(requestAnimationFrame), pass(300)])
        await document.fonts.ready
        await frame()
        await frame()
        await pass(120)",
        &[],
    );
}
