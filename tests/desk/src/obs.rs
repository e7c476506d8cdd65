//! OBS: the real one under a display of its own, and an eye on it that is no part of the product; and
//! a made-up one that does as it is told.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

/// The scenes of the real one, each of a colour of its own.
pub const SCENES: [&str; 3] = ["Attente", "Mosaïque", "Plein écran"];

/// The real OBS.
pub struct Obs {
    pub port: u16,
    folder: TempDir,
    display: Child,
    screen: String,
    program: Option<Child>,
}

impl Obs {
    /// Starts it; none where it is not on this machine, which is said.
    #[must_use]
    pub fn start(password: Option<&str>) -> Option<Self> {
        for program in ["obs", "Xvfb"] {
            let known = Command::new("which").arg(program).stdout(Stdio::null()).status();
            if !known.is_ok_and(|status| status.success()) {
                eprintln!("skipped: {program} is not here (apt-get install obs-studio xvfb)");
                return None;
            }
        }
        let folder = TempDir::new().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        configure(folder.path(), port, password);
        let mut display = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-noreset",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        BufReader::new(display.stdout.as_mut().unwrap()).read_line(&mut number).unwrap();
        let screen = format!(":{}", number.trim());
        let mut obs = Self { port, folder, display, screen, program: None };
        obs.run();
        Some(obs)
    }

    /// Starts the program, again where it was killed; returns when its port is open.
    ///
    /// # Panics
    /// When it does not come up.
    pub fn run(&mut self) {
        let home = self.folder.path();
        let program = Command::new("obs")
            .args(["--multi", "--disable-missing-files-check", "--collection", "Show"])
            .args(["--profile", "Test"])
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home.join("home"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("DISPLAY", &self.screen)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("QT_QPA_PLATFORM", "xcb")
            .env("LANG", "C.UTF-8")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.program = Some(program);
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(60), "OBS did not come up");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Kills it on the spot.
    pub fn kill(&mut self) {
        if let Some(mut program) = self.program.take() {
            let _ = program.kill();
            let _ = program.wait();
        }
    }

    /// Where its server is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Obs {
    fn drop(&mut self) {
        self.kill();
        let _ = self.display.kill();
        let _ = self.display.wait();
    }
}

fn configure(folder: &Path, port: u16, password: Option<&str>) {
    let obs = folder.join("config/obs-studio");
    for made in ["basic/profiles/Test", "basic/scenes"] {
        fs::create_dir_all(obs.join(made)).unwrap();
    }
    for made in ["home", "run"] {
        fs::create_dir_all(folder.join(made)).unwrap();
    }
    let (asks, secret) = (password.is_some(), password.unwrap_or("unused"));
    let global = format!(
        "[General]\nFirstRun=true\nLastVersion=486539266\nEnableAutoUpdates=false\n\
         [Basic]\nProfile=Test\nProfileDir=Test\nSceneCollection=Show\nSceneCollectionFile=Show\n\
         ConfigOnNewProfile=false\n[BasicWindow]\nSysTrayEnabled=false\n\
         [OBSWebSocket]\nFirstLoad=false\nServerEnabled=true\nServerPort={port}\n\
         AlertsEnabled=false\nAuthRequired={asks}\nServerPassword={secret}\n"
    );
    fs::write(obs.join("global.ini"), global).unwrap();
    let basic = "[General]\nName=Test\n[Video]\nBaseCX=640\nBaseCY=360\nOutputCX=640\n\
                 OutputCY=360\nFPSType=0\nFPSCommon=10\n[Output]\nMode=Simple\n";
    fs::write(obs.join("basic/profiles/Test/basic.ini"), basic).unwrap();
    let mut sources = vec![json!({
        "id": "text_ft2_source", "versioned_id": "text_ft2_source_v2", "name": "Synthé",
        "settings": { "text": "vide" }, "enabled": true, "muted": false, "volume": 1.0,
    })];
    for (n, scene) in SCENES.iter().enumerate() {
        let colour = 0xff00_0000_u32 + (0xff_u32 << (8 * n));
        let ground = format!("fond {n}");
        sources.push(json!({
            "id": "color_source", "versioned_id": "color_source_v3", "name": ground,
            "settings": { "color": colour, "width": 640, "height": 360 },
            "enabled": true, "muted": false, "volume": 1.0,
        }));
        let item = |name: &str, id: usize| {
            json!({
                "name": name, "id": id, "visible": true, "locked": false,
                "pos": { "x": 0, "y": 0 }, "scale": { "x": 1, "y": 1 }, "rot": 0, "align": 5,
                "bounds_type": 0, "bounds_align": 0, "bounds": { "x": 0, "y": 0 },
            })
        };
        sources.push(json!({
            "id": "scene", "versioned_id": "scene", "name": scene,
            "settings": { "custom_size": false, "id_counter": 2,
                "items": [item(&ground, 1), item("Synthé", 2)] },
        }));
    }
    let show = json!({
        "name": "Show", "current_scene": "Attente", "current_program_scene": "Attente",
        "current_transition": "Cut", "transition_duration": 300,
        "scene_order": SCENES.map(|name| json!({ "name": name })),
        "sources": sources, "transitions": [], "groups": [], "quick_transitions": [],
        "saved_projectors": [],
    });
    fs::write(obs.join("basic/scenes/Show.json"), show.to_string()).unwrap();
}

/// Looks at an OBS by itself.
pub struct Eye {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    asked: u64,
}

impl Eye {
    /// On the OBS at that port.
    ///
    /// # Panics
    /// When it does not let anyone in for a long time.
    #[must_use]
    pub fn on(port: u16) -> Self {
        let begun = Instant::now();
        loop {
            if let Some(eye) = Self::try_on(port) {
                return eye;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "OBS lets nobody in");
            thread::sleep(Duration::from_millis(200));
        }
    }

    fn try_on(port: u16) -> Option<Self> {
        let (socket, _) = tungstenite::connect(format!("ws://127.0.0.1:{port}")).ok()?;
        let mut eye = Self { socket, asked: 0 };
        eye.read();
        // Scenes alone: what changes is heard.
        let d = json!({ "rpcVersion": 1, "eventSubscriptions": 4 });
        eye.socket.send(Message::text(json!({ "op": 1, "d": d }).to_string())).ok()?;
        (eye.read()["op"] == 2).then_some(eye)
    }

    fn read(&mut self) -> Value {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return serde_json::from_str(&text).unwrap(),
                Ok(_) => {}
                Err(_) => return Value::Null,
            }
        }
    }

    /// Asks one thing; the answer's data.
    pub fn ask(&mut self, what: &str, with: Value) -> Value {
        self.asked += 1;
        let id = format!("eye-{}", self.asked);
        let d = json!({ "requestType": what, "requestId": id, "requestData": with });
        self.socket.send(Message::text(json!({ "op": 6, "d": d }).to_string())).unwrap();
        loop {
            let mut message = self.read();
            if message["d"]["requestId"] == id.as_str() || message.is_null() {
                return message["d"]["responseData"].take();
            }
        }
    }

    /// The scene on air.
    pub fn scene(&mut self) -> String {
        let answer = self.ask("GetCurrentProgramScene", Value::Null);
        answer["currentProgramSceneName"].as_str().unwrap_or_default().to_owned()
    }

    /// Waits for OBS to say that a scene is on air.
    pub fn changed_to(&mut self, scene: &str) {
        while self.read()["d"]["eventData"]["sceneName"] != scene {}
    }

    /// What is on air, as a picture.
    pub fn picture(&mut self) -> String {
        let source = self.scene();
        let with = json!({ "sourceName": source, "imageFormat": "png", "imageWidth": 64 });
        let answer = self.ask("GetSourceScreenshot", with);
        answer["imageData"].as_str().unwrap_or_default().to_owned()
    }

    /// The text of an input.
    pub fn text(&mut self, input: &str) -> String {
        let answer = self.ask("GetInputSettings", json!({ "inputName": input }));
        answer["inputSettings"]["text"].as_str().unwrap_or_default().to_owned()
    }
}

/// What a made-up OBS was asked and is in.
#[derive(Debug, Default)]
pub struct Played {
    /// What was asked to change something, in order.
    pub asked: Vec<(String, Value)>,
    /// What it shows by now, by what is asked for it.
    pub shows: BTreeMap<String, Value>,
    /// How often it was joined.
    pub joined: usize,
}

/// An OBS that is made up: it has the scenes of the real one, and does as it is told.
pub struct MadeUp {
    pub address: SocketAddr,
    pub played: Arc<Mutex<Played>>,
    lines: Arc<Mutex<Vec<TcpStream>>>,
}

impl MadeUp {
    /// Begins to listen; with a password where one is given.
    #[must_use]
    pub fn new(password: Option<&'static str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (played, lines) = (Arc::default(), Arc::<Mutex<Vec<TcpStream>>>::default());
        let (plays, kept) = (Arc::clone(&played), Arc::clone(&lines));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                kept.lock().unwrap().push(stream.try_clone().unwrap());
                let plays = Arc::clone(&plays);
                thread::spawn(move || serve(stream, &plays, password));
            }
        });
        Self { address, played, lines }
    }

    /// Cuts every line.
    pub fn cut(&self) {
        for line in self.lines.lock().unwrap().drain(..) {
            let _ = line.shutdown(std::net::Shutdown::Both);
        }
    }

    /// The scene it shows.
    #[must_use]
    pub fn scene(&self) -> String {
        let played = self.played.lock().unwrap();
        let scene = played.shows.get("SetCurrentProgramScene");
        scene.and_then(|with| with["sceneName"].as_str()).unwrap_or("Attente").to_owned()
    }
}

fn serve(stream: TcpStream, played: &Mutex<Played>, password: Option<&str>) -> Option<()> {
    let mut socket = tungstenite::accept(stream).ok()?;
    let (salt, challenge) = ("salt", "challenge");
    let mut hello = json!({ "obsWebSocketVersion": "5.1.0", "rpcVersion": 1 });
    if password.is_some() {
        hello["authentication"] = json!({ "challenge": challenge, "salt": salt });
    }
    socket.send(Message::text(json!({ "op": 0, "d": hello }).to_string())).ok()?;
    let identify: Value = serde_json::from_str(socket.read().ok()?.to_text().ok()?).ok()?;
    let proof = password.map(|password| {
        let hash = |text: String| STANDARD.encode(Sha256::digest(text.as_bytes()));
        hash(hash(format!("{password}{salt}")) + challenge)
    });
    if proof.as_deref() != identify["d"]["authentication"].as_str() {
        let code = tungstenite::protocol::frame::coding::CloseCode::Library(4009);
        let frame = tungstenite::protocol::CloseFrame { code, reason: "".into() };
        let _ = socket.close(Some(frame));
        let _ = socket.get_mut().read(&mut [0; 64]);
        return None;
    }
    socket
        .send(Message::text(json!({ "op": 2, "d": { "negotiatedRpcVersion": 1 } }).to_string()))
        .ok()?;
    played.lock().unwrap().joined += 1;
    loop {
        let message = socket.read().ok()?;
        let Ok(text) = message.to_text() else { continue };
        let Ok(asked) = serde_json::from_str::<Value>(text) else { continue };
        let (what, id) = (asked["d"]["requestType"].clone(), asked["d"]["requestId"].clone());
        let what = what.as_str().unwrap_or_default().to_owned();
        let (data, status) = answer(played, &what, &asked["d"]["requestData"]);
        let d = json!({ "requestType": what, "requestId": id, "requestStatus": status,
            "responseData": data });
        socket.send(Message::text(json!({ "op": 7, "d": d }).to_string())).ok()?;
    }
}

fn answer(played: &Mutex<Played>, what: &str, with: &Value) -> (Value, Value) {
    let done = json!({ "result": true, "code": 100 });
    let mut played = played.lock().unwrap();
    let shows = played.shows.get("SetCurrentProgramScene").cloned();
    let data = match what {
        "GetSceneList" => json!({
            "currentProgramSceneName": shows.map_or(json!("Attente"), |with| with["sceneName"].clone()),
            "scenes": SCENES.iter().rev().map(|name| json!({ "sceneName": name })).collect::<Vec<_>>(),
        }),
        "GetInputList" => json!({ "inputs": [{ "inputName": "Synthé" }] }),
        "GetSceneTransitionList" => json!({ "transitions": [{ "transitionName": "Cut" }] }),
        "GetRecordStatus" | "GetStreamStatus" => json!({ "outputActive": false }),
        "GetVersion" => json!({ "obsVersion": "29.0.2" }),
        _ => {
            played.asked.push((what.to_owned(), with.clone()));
            let scene = with["sceneName"].as_str();
            if scene.is_some_and(|scene| !SCENES.contains(&scene)) {
                let comment = "No source was found by that name.";
                let no = json!({ "result": false, "code": 600, "comment": comment });
                return (Value::Null, no);
            }
            played.shows.insert(what.to_owned(), with.clone());
            Value::Null
        }
    };
    (data, done)
}
