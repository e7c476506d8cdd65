//! The real window: the application as it ships, driven by WebKit's own driver.

use std::fmt::Debug;
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::page::{FIND, Page, Sought, Step, parts};
use crate::program::{Program, family, kill, lives, runs};
use crate::{Home, PATIENCE, place, until};

/// The name under which WebDriver gives an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One window at a time: another one would take the focus from it, and a key that is held down
/// counts as let go of then.
static ALONE: Mutex<()> = Mutex::new(());

/// The application with its window.
pub struct Window {
    client: Client,
    runtime: Runtime,
    driver: Program,
    said: PathBuf,
    _alone: MutexGuard<'static, ()>,
}

impl Window {
    /// Starts the application in a home, with these words, and waits for its window.
    ///
    /// # Panics
    /// When something is missing, or the window does not come.
    #[must_use]
    pub fn open(home: &Home, words: &[&str]) -> Self {
        Self::of(home, words, "debug")
    }

    /// The same, of a profile's program.
    ///
    /// # Panics
    /// When something is missing, or the window does not come.
    #[must_use]
    pub fn of(home: &Home, words: &[&str], profile: &str) -> Self {
        // A test that failed let go of it too.
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        place::with_screen();
        let app = place::built("regie", profile);
        let port = free_port();
        let mut driver = Command::new(place::tool(&["WebKitWebDriver"]));
        driver.args([format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
        home.host(driver.env("TAURI_WEBVIEW_AUTOMATION", "true"));
        let said = File::options().create(true).append(true).open(home.said()).unwrap();
        let driver = Program::with(&driver, |command| {
            command.stdout(said.try_clone().unwrap()).stderr(said)
        });
        until(|| TcpStream::connect(("127.0.0.1", port)).ok()).expect("WebKitWebDriver answers");

        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let options = json!({ "binary": app, "args": words });
        let Value::Object(wanted) = json!({ "webkitgtk:browserOptions": options }) else {
            unreachable!("it is an object")
        };
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let opened = runtime.block_on(async { timeout(PATIENCE, builder.connect(&address)).await });
        let heard = || fs::read_to_string(home.said()).unwrap_or_default();
        let client = match opened {
            Ok(Ok(client)) => client,
            Ok(Err(why)) => panic!("the window did not open: {why}\n{}", heard()),
            Err(_) => panic!("the window did not open in {PATIENCE:?}\n{}", heard()),
        };
        Self { client, runtime, driver, said: home.said(), _alone: alone }
    }

    /// Has something done by WebDriver.
    fn on<T, E: Debug>(&self, work: impl Future<Output = Result<T, E>>) -> T {
        let done = self.try_on(work);
        done.unwrap_or_else(|why| panic!("WebDriver says: {why:?}\n{}", self.said()))
    }

    /// Has something tried by WebDriver, which answers in any case.
    fn try_on<T, E>(&self, work: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        let done = self.runtime.block_on(async { timeout(PATIENCE, work).await });
        done.unwrap_or_else(|_| panic!("WebDriver gave no answer.\n{}", self.said()))
    }

    /// What the programs said.
    fn said(&self) -> String {
        format!("The programs said:\n{}", fs::read_to_string(&self.said).unwrap_or_default())
    }

    /// The application's process.
    ///
    /// # Panics
    /// When it is not running.
    #[must_use]
    pub fn app(&self) -> u32 {
        let ids = family(self.driver.id()).into_iter();
        ids.into_iter()
            .find(|id| runs(*id).as_deref() == Some("regie"))
            .expect("the application is running")
    }

    /// Ends the application as a crash would, and waits until it is gone.
    ///
    /// # Panics
    /// When it stays.
    pub fn crash(self) {
        let app = self.app();
        kill(app);
        until(|| (!lives(app)).then_some(())).expect("a killed process goes");
    }

    /// Asks the desk through the window's own door.
    #[must_use]
    pub fn ask(&self, ask: &Value) -> Value {
        let body = "return await window.__TAURI_INTERNALS__.invoke('door', { ask: args[0] })";
        self.run(body, std::slice::from_ref(ask))
    }

    /// The whole view that the desk gives.
    #[must_use]
    pub fn view(&self) -> Value {
        self.ask(&json!({ "ask": "hello" }))["view"].take()
    }

    /// Loads the page anew, and waits for it.
    pub fn reload(&self) {
        self.on(self.client.refresh());
    }

    /// Gives the window this size.
    pub fn size(&self, width: u32, height: u32) {
        self.on(self.client.set_window_size(width, height));
    }

    fn element(&self, sought: &Sought) -> Element {
        let body = format!("{FIND}\nreturn find(...arguments)");
        let args = vec![json!(sought.role), json!(sought.name)];
        let found = self.on(self.client.execute(&body, args));
        let id = found[ELEMENT].as_str().unwrap_or_else(|| panic!("{sought:?} is not there"));
        Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
    }
}

impl Page for Window {
    fn run(&self, body: &str, args: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]
            const run = async (args) => {{ {body} }}
            run([...arguments].slice(0, -1)).then((it) => done({{ it }}), (why) => done({{ why: String(why) }}))"
        );
        let mut answer = self.on(self.client.execute_async(&script, args.to_vec()));
        assert!(answer["why"].is_null(), "in the page: {}\n{body}", answer["why"]);
        answer["it"].take()
    }

    fn click_now(&self, sought: &Sought) {
        // What moves under the pointer is clicked again, where it is then.
        let clicked = until(|| {
            let element = self.element(sought);
            self.try_on(element.click()).ok()
        });
        assert!(clicked.is_some(), "{sought:?} cannot be clicked");
    }

    fn write_now(&self, sought: &Sought, words: &str) {
        self.on(self.element(sought).send_keys(words));
    }

    fn keys(&self, keys: &str, steps: &[Step]) {
        let signs: Vec<char> = parts(keys).into_iter().map(sign).collect();
        let actions = steps.iter().flat_map(|step| -> Vec<KeyAction> {
            match step {
                Step::Down => signs.iter().map(|it| KeyAction::Down { value: *it }).collect(),
                Step::Up => signs.iter().rev().map(|it| KeyAction::Up { value: *it }).collect(),
            }
        });
        let actions = actions.fold(KeyActions::new("keys".to_owned()), KeyActions::then);
        self.on(self.client.perform_actions(actions));
    }

    fn picture(&self, file: &Path) {
        fs::write(file, self.on(self.client.screenshot())).unwrap();
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A test that failed leaves what was on the screen.
        if std::thread::panicking() {
            let shot = self.runtime.block_on(async {
                timeout(Duration::from_secs(5), self.client.screenshot()).await
            });
            if let Ok(Ok(shot)) = shot {
                let folder = place::root().join("tests/whole/shots");
                let name = std::thread::current().name().unwrap_or("window").replace("::", "-");
                let file = folder.join(format!("{name}.png"));
                let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, shot));
                eprintln!("the window as it was: {} ({kept:?})", file.display());
            }
        }
    }
}

/// A key's sign in WebDriver's own alphabet.
fn sign(name: &str) -> char {
    match name {
        "Shift" => '\u{e008}',
        "Ctrl" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Enter" => '\u{e007}',
        "Escape" => '\u{e00c}',
        "Tab" => '\u{e004}',
        "Space" => ' ',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        one => one.chars().next().filter(|_| one.chars().count() == 1).expect("one key"),
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
