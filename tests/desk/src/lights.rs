//! QLC+, a lighting console: it is called by OSC, calls by OSC, and is asked over its WebSocket what
//! it really does.

use std::fs;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rosc::OscType;
use tempfile::TempDir;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

use crate::packets::message;

/// The paths of its two buttons: each toggles a scene of its own.
pub const BUTTONS: [&str; 2] = ["/go", "/regie/take"];

/// QLC+ with two buttons and four dimmers.
pub struct Lights {
    /// Where it listens for OSC.
    pub hears_at: u16,
    program: Child,
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    _folder: TempDir,
}

impl Lights {
    /// Starts it; what its buttons do it tells by OSC at that port. None where it is not on this
    /// machine, which is said.
    ///
    /// # Panics
    /// When it does not come up.
    #[must_use]
    pub fn start(tells: u16) -> Option<Self> {
        let known = Command::new("which").arg("qlcplus").stdout(Stdio::null()).status();
        if !known.is_ok_and(|status| status.success()) {
            eprintln!("skipped: qlcplus is not here (apt-get install qlcplus)");
            return None;
        }
        let folder = TempDir::new().unwrap();
        let hears_at = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let web = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let show = folder.path().join("lights.qxw");
        fs::write(&show, workspace(hears_at, tells)).unwrap();
        let mut program = Command::new("qlcplus")
            .args(["--operate", "--web", "--web-port", &web.to_string(), "--open"])
            .arg(&show)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", folder.path())
            .env("XDG_RUNTIME_DIR", folder.path())
            .env("QT_QPA_PLATFORM", "offscreen")
            .env("LANG", "C.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let address = format!("ws://127.0.0.1:{web}/qlcplusWS");
        let begun = Instant::now();
        let socket = loop {
            if let Ok((socket, _)) = tungstenite::connect(&address) {
                break socket;
            }
            if begun.elapsed() > Duration::from_secs(60) {
                let _ = program.kill();
                panic!("QLC+ did not come up");
            }
            thread::sleep(Duration::from_millis(100));
        };
        Some(Self { hears_at, program, socket, _folder: folder })
    }

    fn ask(&mut self, question: &str) -> String {
        let question = format!("QLC+API|{question}");
        self.socket.send(Message::text(question.clone())).unwrap();
        let named = question.split('|').take(2).collect::<Vec<_>>().join("|");
        loop {
            let said = self.socket.read().unwrap().into_text().unwrap();
            if let Some(answer) = said.as_str().strip_prefix(&format!("{named}|")) {
                return answer.to_owned();
            }
        }
    }

    /// Whether the scene of a button runs.
    pub fn runs(&mut self, button: usize) -> bool {
        self.ask(&format!("getFunctionStatus|{button}")) == "Running"
    }

    /// The first two dimmers, as they are sent to the lamps.
    pub fn dimmers(&mut self) -> [u8; 2] {
        let said = self.ask("getChannelsValues|1|1|2");
        let values: Vec<u8> = said.split('|').skip(1).step_by(3).flat_map(str::parse).collect();
        values.try_into().unwrap_or_default()
    }

    /// Waits until it is so.
    ///
    /// # Panics
    /// When it does not come to it.
    pub fn until(&mut self, so: impl Fn(&mut Self) -> bool) {
        let begun = Instant::now();
        while !so(self) {
            assert!(begun.elapsed() < Duration::from_secs(30), "it does not come to it");
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Someone moves a control whose path QLC+ is to learn: it tells of a button by that path once
    /// it has heard it. The button stays up.
    pub fn learns(&mut self, path: &str) {
        let to = ("127.0.0.1", self.hears_at);
        let up = message(path, vec![OscType::Float(0.0)]);
        UdpSocket::bind("127.0.0.1:0").unwrap().send_to(&up, to).unwrap();
    }

    /// Someone presses a button of it, as long after the last time as a hand takes: QLC+ takes no
    /// notice of a press while its scene is about to begin.
    pub fn press(&mut self, button: usize) {
        thread::sleep(Duration::from_millis(300));
        self.socket.send(Message::text(format!("{}|255", button + 1))).unwrap();
    }
}

impl Drop for Lights {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// By which number QLC+ knows a path: its CRC-16 as in X.25.
fn channel(path: &str) -> u16 {
    let crc = path.bytes().fold(0xffff_u16, |crc, byte| {
        (0..8).fold(crc ^ u16::from(byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0x8408 } else { crc >> 1 }
        })
    });
    !crc
}

fn workspace(hears_at: u16, tells: u16) -> String {
    let buttons = BUTTONS.iter().enumerate().map(|(n, path)| {
        let (id, y, channel) = (n + 1, 10 + 60 * n, channel(path));
        format!(
            r#"<Button Caption="{path}" ID="{id}" Icon="">
                <WindowState Visible="True" X="10" Y="{y}" Width="100" Height="50"/>
                <Appearance><FrameStyle>None</FrameStyle></Appearance>
                <Function ID="{n}"/><Action>Toggle</Action>
                <Input Universe="0" Channel="{channel}"/>
                <Intensity Adjust="False">100</Intensity></Button>"#
        )
    });
    let buttons: String = buttons.collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Workspace>
<Workspace xmlns="http://www.qlcplus.org/Workspace" CurrentWindow="VirtualConsole">
 <Engine>
  <InputOutputMap><Universe Name="Universe 1" ID="0">
   <Input Plugin="OSC" Line="0"><PluginParameters inputPort="{hears_at}"/></Input>
   <Feedback Plugin="OSC" Line="0">
    <PluginParameters feedbackIP="127.0.0.1" feedbackPort="{tells}"/></Feedback>
  </Universe></InputOutputMap>
  <Fixture><Manufacturer>Generic</Manufacturer><Model>Generic</Model><Mode>Generic</Mode>
   <ID>0</ID><Name>Dimmers</Name><Universe>0</Universe><Address>0</Address>
   <Channels>4</Channels></Fixture>
  <Function ID="0" Type="Scene" Name="Go"><Speed FadeIn="0" FadeOut="0" Duration="0"/>
   <FixtureVal ID="0">0,255,1,128</FixtureVal></Function>
  <Function ID="1" Type="Scene" Name="Top"><Speed FadeIn="0" FadeOut="0" Duration="0"/>
   <FixtureVal ID="0">2,255</FixtureVal></Function>
 </Engine>
 <VirtualConsole>
  <Frame Caption=""><Appearance><FrameStyle>None</FrameStyle></Appearance>{buttons}</Frame>
  <Properties><Size Width="1920" Height="1080"/>
   <GrandMaster ChannelMode="Intensity" ValueMode="Reduce" SliderMode="Normal"/></Properties>
 </VirtualConsole>
</Workspace>"#
    )
}
