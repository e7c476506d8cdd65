//! A real broker on a folder of its own, or three that keep everything thrice; each can be killed.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use tempfile::TempDir;

use crate::http::Call;

/// A running broker, of one node or three.
pub struct Broker {
    program: PathBuf,
    folder: TempDir,
    nodes: Vec<Node>,
    config: PathBuf,
}

struct Node {
    child: Option<Child>,
    port: u16,
    /// Where the others come, and where it says how it fares.
    cluster: u16,
    monitor: u16,
}

impl Broker {
    /// One node. None, said so, where nats-server is not there: `cargo xtask setup` brings it.
    #[must_use]
    pub fn start() -> Option<Self> {
        Self::of(1, "one.conf")
    }

    /// One that does not wait for its disk, where only what it answers is looked at.
    ///
    /// # Panics
    /// When its configuration cannot be written.
    #[must_use]
    pub fn hasty() -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let config = fs::read_to_string(configs().join("one.conf")).unwrap();
        let path = folder.path().join("hasty.conf");
        fs::write(&path, config.replace("sync_interval: always", "")).unwrap();
        Self::of(1, path)
    }

    /// Three nodes that have chosen the one that leads.
    #[must_use]
    pub fn three() -> Option<Self> {
        Self::of(3, "three.conf")
    }

    fn of(count: usize, config: impl AsRef<Path>) -> Option<Self> {
        let Some(program) = program() else {
            eprintln!("skipped: no nats-server here; cargo xtask setup brings it");
            return None;
        };
        let node = |()| Node {
            child: None,
            port: free_port(),
            cluster: free_port(),
            monitor: free_port(),
        };
        let nodes = std::iter::repeat_n((), count).map(node).collect();
        let config = configs().join(config);
        let mut broker = Self { program, folder: TempDir::new().unwrap(), nodes, config };
        broker.again();
        wait("nats-server is sound", || {
            assert!((0..count).all(|nth| broker.runs(nth)), "a nats-server ended by itself");
            (0..count).all(|nth| broker.is_sound(nth))
        });
        Some(broker)
    }

    fn data(&self, nth: usize) -> PathBuf {
        self.folder.path().join(format!("data-{nth}"))
    }

    /// Starts again, each on its folder, those that are not running.
    pub fn again(&mut self) {
        let route =
            |node: &Node| format!("\"nats-route://route:route@127.0.0.1:{}\"", node.cluster);
        let routes: Vec<String> = self.nodes.iter().map(route).collect();
        for nth in 0..self.nodes.len() {
            let data = self.data(nth);
            let Self { program, nodes, config, .. } = self;
            let node = &mut nodes[nth];
            if node.child.is_some() {
                continue;
            }
            let mut server = Command::new(program);
            server
                .env("REGIE_NODE", format!("n{nth}"))
                .env("REGIE_LISTEN", format!("\"127.0.0.1:{}\"", node.port))
                .env("REGIE_CLUSTER", format!("\"127.0.0.1:{}\"", node.cluster))
                .env("REGIE_ROUTES", format!("[{}]", routes.join(", ")))
                .env("REGIE_BROKER", format!("\"{}\"", data.display()))
                .arg("-c")
                .arg(config)
                .args(["-p", &node.port.to_string(), "-m", &node.monitor.to_string()]);
            // A desk comes by its own line, and learns of no way around it.
            if nodes.len() > 1 {
                server.arg("--no_advertise");
            }
            let child = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
            self.nodes[nth].child = Some(child.unwrap());
        }
        for port in self.ports() {
            wait("nats-server listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        }
    }

    /// Kills all of it, by its own pids; what was agreed is on its disks.
    pub fn kill(&mut self) {
        (0..self.nodes.len()).for_each(|nth| self.kill_one(nth));
    }

    /// Kills one node.
    pub fn kill_one(&mut self, nth: usize) {
        if let Some(mut child) = self.nodes[nth].child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Kills the node that leads the stream of a show; the others go on.
    ///
    /// # Panics
    /// When none leads it for long.
    pub fn kill_leader(&mut self, show: &str) {
        let mut leader = None;
        wait("a node leads", || {
            leader = self.leader(show);
            leader.is_some()
        });
        self.kill_one(leader.unwrap());
    }

    fn runs(&mut self, nth: usize) -> bool {
        let child = self.nodes[nth].child.as_mut();
        child.is_some_and(|child| matches!(child.try_wait(), Ok(None)))
    }

    /// Whether it says itself that it is: a node of three knows who leads then.
    fn is_sound(&self, nth: usize) -> bool {
        let answer = Call::get("/healthz").try_send(self.monitor(nth));
        answer.is_some_and(|answer| answer.status == 200)
    }

    fn leader(&self, show: &str) -> Option<usize> {
        let running = self.nodes.iter().position(|node| node.child.is_some())?;
        let told = Call::get("/jsz?streams=true").try_send(self.monitor(running))?.body;
        // In one piece, it comes in a chunk of its own.
        let told = told.get(told.find('{')?..=told.rfind('}')?)?;
        let told: serde_json::Value = serde_json::from_str(told).ok()?;
        let accounts = told["account_details"].as_array()?.iter();
        let mut streams = accounts.flat_map(|one| one["stream_detail"].as_array().unwrap());
        let stream = streams.find(|one| one["name"] == format!("REGIE_{show}"))?;
        stream["cluster"]["leader"].as_str()?.strip_prefix('n')?.parse().ok()
    }

    fn monitor(&self, nth: usize) -> SocketAddr {
        ([127, 0, 0, 1], self.nodes[nth].monitor).into()
    }

    /// What its nodes keep on their disks.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A copy of the disks of its nodes, as a backup; it must be stopped.
    #[must_use]
    pub fn backup(&self) -> TempDir {
        let copy = TempDir::new().unwrap();
        for nth in 0..self.nodes.len() {
            copy_folder(&self.data(nth), &copy.path().join(nth.to_string()));
        }
        copy
    }

    /// The disks are restored from a backup; it must be stopped.
    pub fn restore(&self, backup: &TempDir) {
        for nth in 0..self.nodes.len() {
            fs::remove_dir_all(self.data(nth)).unwrap();
            copy_folder(&backup.path().join(nth.to_string()), &self.data(nth));
        }
    }

    /// The processes of its nodes.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        self.nodes.iter().filter_map(|node| Some(node.child.as_ref()?.id())).collect()
    }

    /// Where its nodes listen.
    #[must_use]
    pub fn ports(&self) -> Vec<u16> {
        self.nodes.iter().map(|node| node.port).collect()
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        Self::by_way_of(&self.ports())
    }

    /// Its address by way of other ports.
    #[must_use]
    pub fn by_way_of(ports: &[u16]) -> String {
        let one = |port: &u16| format!("nats://regie:regie@127.0.0.1:{port}");
        ports.iter().map(one).collect::<Vec<_>>().join(",")
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        self.kill();
    }
}

fn wait(what: &str, mut so: impl FnMut() -> bool) {
    let by = Instant::now() + Duration::from_secs(40);
    while !so() {
        assert!(Instant::now() < by, "for long it was waited until {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// The configurations that ship.
fn configs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/broker")
}

/// Where nats-server is: where `cargo xtask setup` puts it, or on the `PATH`.
fn program() -> Option<PathBuf> {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/nats/bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [ours].into_iter().chain(env::split_paths(&path));
    folders.map(|folder| folder.join("nats-server")).find(|program| program.is_file())
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copy = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).unwrap();
        }
    }
}

/// A port that nobody listens on, each given once: below those that the system takes for lines that
/// go out, since one of these could have it before the broker does.
fn free_port() -> u16 {
    const FIRST: u32 = 10_000;
    const COUNT: u32 = 20_000;
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    // Other tests begin elsewhere.
    let begin = std::process::id() % 200 * 100;
    loop {
        let given = GIVEN.fetch_add(1, Ordering::Relaxed);
        let port = u16::try_from(FIRST + (begin + given) % COUNT).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
