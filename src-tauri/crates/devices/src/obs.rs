//! OBS Studio, by obs-websocket 5. Names of scenes are enough: OBS 28 and 29 know no others.

use std::collections::VecDeque;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::{SinkExt as _, StreamExt as _};
use live::devices::{Found, Sending, Slot};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use show::devices::Act;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use crate::peer::{Peer, Shows, Told};
use crate::trouble::{Trouble, short};

/// The port that OBS listens on where none is named.
const PORT: u16 = 4455;
/// The longest message taken: a list of thousands of scenes.
const LONGEST: usize = 4 * 1024 * 1024;
/// So many events wait while an answer is waited for; what is more is asked anew.
const WAITING: usize = 256;
/// General, scenes, inputs, transitions and outputs.
const EVENTS: u32 = 1 | 4 | 8 | 16 | 64;
/// OBS closes the line so, where the password is wrong.
const WRONG_PASSWORD: u16 = 4009;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// One OBS.
pub struct Obs {
    address: String,
    password: Option<String>,
    socket: Option<Socket>,
    asked: u64,
    /// Events that came while an answer was waited for.
    events: VecDeque<Value>,
}

impl Obs {
    /// At `host`, or `host:port`.
    pub fn at(address: &str, password: Option<String>) -> Self {
        let bare = address.trim().trim_start_matches("ws://").trim_end_matches('/');
        let has_port = bare.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
        let address = if has_port { bare.to_owned() } else { format!("{bare}:{PORT}") };
        Self { address, password, socket: None, asked: 0, events: VecDeque::new() }
    }

    async fn read(&mut self) -> Result<Value, Trouble> {
        let socket = self.socket.as_mut().ok_or_else(|| Trouble::lost("gone", ""))?;
        loop {
            let message = socket.next().await.ok_or_else(|| Trouble::lost("gone", ""))?;
            match message.map_err(|e| broken(&e))? {
                Message::Text(text) => {
                    let read = serde_json::from_str(text.as_str());
                    return read.map_err(|_| Trouble::lost("garbled", text.as_str()));
                }
                Message::Close(frame) => {
                    return Err(match frame {
                        Some(f) if u16::from(f.code) == WRONG_PASSWORD => {
                            Trouble::lost("wrong-password", "")
                        }
                        Some(f) => Trouble::lost("closed", f.reason.as_str()),
                        None => Trouble::lost("gone", ""),
                    });
                }
                Message::Binary(_) => return Err(Trouble::lost("garbled", "")),
                _ => {}
            }
        }
    }

    async fn write(&mut self, message: &Value) -> Result<(), Trouble> {
        let socket = self.socket.as_mut().ok_or_else(|| Trouble::lost("gone", ""))?;
        socket.send(Message::Text(message.to_string().into())).await.map_err(|e| broken(&e))
    }

    /// The first words: what OBS is, and who we are.
    async fn greet(&mut self) -> Result<(), Trouble> {
        let hello = self.read().await?;
        if hello["op"] != 0 {
            return Err(Trouble::lost("not-obs", short(&hello.to_string())));
        }
        let mut identify = json!({ "rpcVersion": 1, "eventSubscriptions": EVENTS });
        let asks = &hello["d"]["authentication"];
        if let (Some(challenge), Some(salt)) = (asks["challenge"].as_str(), asks["salt"].as_str()) {
            let password =
                self.password.as_deref().ok_or_else(|| Trouble::lost("password-wanted", ""))?;
            identify["authentication"] = proof(password, salt, challenge).into();
        }
        self.write(&json!({ "op": 1, "d": identify })).await?;
        let identified = self.read().await?;
        if identified["op"] != 2 {
            return Err(Trouble::lost("not-obs", short(&identified.to_string())));
        }
        Ok(())
    }

    /// Asks OBS for one thing; its answer's data.
    async fn ask(&mut self, what: &str, with: Value) -> Result<Value, Trouble> {
        self.asked += 1;
        let id = self.asked.to_string();
        let request = json!({ "requestType": what, "requestId": id, "requestData": with });
        self.write(&json!({ "op": 6, "d": request })).await?;
        loop {
            let mut message = self.read().await?;
            let data = message["d"].take();
            match message["op"].as_u64() {
                Some(5) => {
                    if self.events.len() < WAITING {
                        self.events.push_back(data);
                    }
                }
                Some(7) if data["requestId"] == id.as_str() => return answered(data),
                // An answer to something that was given up.
                Some(7) => {}
                _ => return Err(Trouble::lost("garbled", short(&message.to_string()))),
            }
        }
    }

    async fn found(&mut self) -> Result<(Found, Option<String>), Trouble> {
        let scenes = self.ask("GetSceneList", Value::Null).await?;
        let inputs = self.ask("GetInputList", Value::Null).await?;
        let transitions = self.ask("GetSceneTransitionList", Value::Null).await?;
        let mut names = list(&scenes["scenes"], "sceneName");
        // OBS tells them from below.
        names.reverse();
        let found = Found {
            scenes: names,
            inputs: list(&inputs["inputs"], "inputName"),
            transitions: list(&transitions["transitions"], "transitionName"),
        };
        Ok((found, scenes["currentProgramSceneName"].as_str().map(short)))
    }

    /// What an event tells; none where it tells nothing that is followed.
    async fn told(&mut self, event: &Value) -> Result<Option<Told>, Trouble> {
        let data = &event["eventData"];
        let on = data["outputActive"].as_bool().unwrap_or_default();
        Ok(match event["eventType"].as_str().unwrap_or_default() {
            "CurrentProgramSceneChanged" => {
                data["sceneName"].as_str().map(|name| Told::Scene(short(name)))
            }
            "RecordStateChanged" => Some(Told::Runs(Slot::Record, Act::Record { on })),
            "StreamStateChanged" => Some(Told::Runs(Slot::Stream, Act::Stream { on })),
            "SceneListChanged"
            | "SceneCreated"
            | "SceneRemoved"
            | "SceneNameChanged"
            | "InputCreated"
            | "InputRemoved"
            | "InputNameChanged"
            | "CurrentSceneCollectionChanged" => Some(Told::Found(self.found().await?.0)),
            _ => None,
        })
    }
}

impl Peer for Obs {
    const STANDING: &'static str = "there";
    const ANSWERS: bool = true;

    async fn join(&mut self) -> Result<Shows, Trouble> {
        (self.socket, self.events) = (None, VecDeque::new());
        let limits = WebSocketConfig::default()
            .max_message_size(Some(LONGEST))
            .max_frame_size(Some(LONGEST));
        let address = format!("ws://{}", self.address);
        let joined =
            tokio_tungstenite::connect_async_with_config(address, Some(limits), true).await;
        self.socket = Some(joined.map_err(|e| unreached(&e))?.0);
        self.greet().await?;
        let (found, scene) = self.found().await?;
        let mut shows = Shows { found: Some(found), ..Shows::default() };
        if let Some(scene) = scene {
            shows.holds.insert(Slot::Scene, Act::Scene { scene });
        }
        let runs = |answer: Result<Value, Trouble>| {
            answer.ok().and_then(|data| data["outputActive"].as_bool())
        };
        if let Some(on) = runs(self.ask("GetRecordStatus", Value::Null).await) {
            shows.holds.insert(Slot::Record, Act::Record { on });
        }
        if let Some(on) = runs(self.ask("GetStreamStatus", Value::Null).await) {
            shows.holds.insert(Slot::Stream, Act::Stream { on });
        }
        Ok(shows)
    }

    async fn send(&mut self, sending: &Sending) -> Result<String, Trouble> {
        let (Sending::Hold(_, act) | Sending::Once(_, act)) = sending else {
            return Ok(String::new());
        };
        let (what, with) = request(act)?;
        self.ask(what, with).await.map(|_| String::new())
    }

    async fn knock(&mut self) -> Result<String, Trouble> {
        let version = self.ask("GetVersion", Value::Null).await?;
        let said = version["obsVersion"].as_str().unwrap_or_default();
        Ok(short(&format!("OBS {said}")))
    }

    async fn listen(&mut self) -> Result<Told, Trouble> {
        loop {
            let event = match self.events.pop_front() {
                Some(event) => event,
                None => {
                    let mut message = self.read().await?;
                    match message["op"].as_u64() {
                        Some(5) => message["d"].take(),
                        Some(7) => continue,
                        _ => return Err(Trouble::lost("garbled", short(&message.to_string()))),
                    }
                }
            };
            if let Some(told) = self.told(&event).await? {
                return Ok(told);
            }
        }
    }
}

/// What OBS is asked for an act.
fn request(act: &Act) -> Result<(&'static str, Value), Trouble> {
    Ok(match act {
        Act::Scene { scene } => ("SetCurrentProgramScene", json!({ "sceneName": scene })),
        Act::Preview { scene } => ("SetCurrentPreviewScene", json!({ "sceneName": scene })),
        Act::Transition { name } => {
            ("SetCurrentSceneTransition", json!({ "transitionName": name }))
        }
        Act::Text { input, text } => {
            ("SetInputSettings", json!({ "inputName": input, "inputSettings": { "text": text } }))
        }
        Act::Mute { input, on } => {
            ("SetInputMute", json!({ "inputName": input, "inputMuted": on }))
        }
        Act::Record { on: true } => ("StartRecord", Value::Null),
        Act::Record { on: false } => ("StopRecord", Value::Null),
        Act::Stream { on: true } => ("StartStream", Value::Null),
        Act::Stream { on: false } => ("StopStream", Value::Null),
        Act::Osc { .. } | Act::Http { .. } => return Err(Trouble::refused("not-for-it", "")),
    })
}

/// The data of an answer, or what OBS says against the request.
fn answered(mut answer: Value) -> Result<Value, Trouble> {
    /// What OBS says where there is nothing of that name.
    const NOT_FOUND: u64 = 600;
    let status = &answer["requestStatus"];
    if status["result"].as_bool() == Some(true) {
        return Ok(answer["responseData"].take());
    }
    let comment = status["comment"].as_str().unwrap_or_default();
    let code = if status["code"] == NOT_FOUND { "not-found" } else { "refused" };
    Err(Trouble::refused(code, comment))
}

/// `base64(sha256(base64(sha256(password + salt)) + challenge))`, as obs-websocket's protocol has
/// it.
fn proof(password: &str, salt: &str, challenge: &str) -> String {
    let hash = |text: String| STANDARD.encode(Sha256::digest(text.as_bytes()));
    hash(hash(format!("{password}{salt}")) + challenge)
}

fn list(values: &Value, name: &str) -> Vec<String> {
    let names = values.as_array().into_iter().flatten();
    names.filter_map(|v| v[name].as_str().map(str::to_owned)).collect()
}

fn unreached(error: &Error) -> Trouble {
    match error {
        Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            Trouble::lost("not-running", error)
        }
        Error::Io(error) => Trouble::lost("unreachable", error),
        error => Trouble::lost("not-obs", error),
    }
}

fn broken(error: &Error) -> Trouble {
    match error {
        Error::Capacity(_) | Error::Protocol(_) | Error::Utf8(_) => Trouble::lost("garbled", error),
        error => Trouble::lost("gone", error),
    }
}
