//! A real broker on a folder of its own, and a line to it that can be cut.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use tempfile::TempDir;

/// A running broker.
pub struct Broker {
    child: Option<Child>,
    program: PathBuf,
    folder: TempDir,
    pub port: u16,
}

impl Broker {
    /// None, said so, where nats-server is not there: `cargo xtask setup` brings it.
    #[must_use]
    pub fn start() -> Option<Self> {
        let Some(program) = program() else {
            eprintln!("skipped: no nats-server here; cargo xtask setup brings it");
            return None;
        };
        let folder = TempDir::new().unwrap();
        let mut broker = Self { child: None, program, folder, port: free_port() };
        let config = format!(
            "listen: 127.0.0.1:{}\njetstream {{ store_dir: \"{}\", sync_interval: always }}\n\
             authorization {{ user: regie, password: secret }}\n",
            broker.port,
            broker.data().display()
        );
        fs::write(broker.config(), config).unwrap();
        broker.again();
        Some(broker)
    }

    fn config(&self) -> PathBuf {
        self.folder.path().join("broker.conf")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Starts it again on the same folder.
    pub fn again(&mut self) {
        let child = Command::new(&self.program)
            .arg("-c")
            .arg(self.config())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.child = Some(child.unwrap());
        let by = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < by, "nats-server does not listen");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Kills it, by its own pid; what was agreed is on its disk.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// A copy of its disk, as a backup.
    #[must_use]
    pub fn backup(&self) -> TempDir {
        let copy = TempDir::new().unwrap();
        copy_folder(&self.data(), copy.path());
        copy
    }

    /// Its disk is restored from a backup; it must be stopped.
    pub fn restore(&self, backup: &TempDir) {
        fs::remove_dir_all(self.data()).unwrap();
        copy_folder(backup.path(), &self.data());
    }

    /// Its address by way of a port.
    #[must_use]
    pub fn address(port: u16) -> String {
        format!("nats://regie:secret@127.0.0.1:{port}")
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        self.kill();
    }
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

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// How a line through the proxy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cable {
    /// All comes through.
    Plugged,
    /// Connections end, and none comes about.
    Unplugged,
    /// What is sent waits, both ways, until the line is plugged again.
    Stalled,
    /// What a desk sends arrives; what comes back waits.
    OneWay,
    /// All comes through, this much later.
    Slow(Duration),
}

/// A small proxy between a desk and the broker.
#[derive(Clone)]
pub struct Proxy {
    pub port: u16,
    cable: Arc<Mutex<Cable>>,
}

impl Proxy {
    /// A proxy to a port of this machine. Its threads end with the process.
    #[must_use]
    pub fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            port: listener.local_addr().unwrap().port(),
            cable: Arc::new(Mutex::new(Cable::Plugged)),
        };
        let cable = Arc::clone(&proxy.cable);
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let far = match *cable.lock().unwrap() {
                    Cable::Unplugged => continue,
                    _ => TcpStream::connect(("127.0.0.1", port)),
                };
                let Ok(far) = far else { continue };
                carry(&near, &far, &cable, false);
                carry(&far, &near, &cable, true);
            }
        });
        proxy
    }

    pub fn set(&self, cable: Cable) {
        *self.cable.lock().unwrap() = cable;
    }
}

/// Carries bytes one way, as the cable lets them.
fn carry(from: &TcpStream, to: &TcpStream, cable: &Arc<Mutex<Cable>>, back: bool) {
    let (mut from, mut to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
    let cable = Arc::clone(cable);
    from.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
    let (_, _) = (from.set_nodelay(true), to.set_nodelay(true));
    thread::spawn(move || {
        let mut bytes = [0; 16 << 10];
        let state = || *cable.lock().unwrap();
        // Whether the way is open; it waits as long as that cannot be said.
        let open = || loop {
            match state() {
                Cable::Unplugged => return false,
                Cable::Stalled => {}
                Cable::OneWay if back => {}
                Cable::Plugged | Cable::OneWay => return true,
                Cable::Slow(by) => {
                    thread::sleep(by);
                    return true;
                }
            }
            thread::sleep(Duration::from_millis(5));
        };
        while state() != Cable::Unplugged {
            match from.read(&mut bytes) {
                Ok(0) => break,
                Ok(n) if open() && to.write_all(&bytes[..n]).is_ok() => {}
                Err(e) if waits(&e) => {}
                Ok(_) | Err(_) => break,
            }
        }
        let (_, _) = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
    });
}

fn waits(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{Interrupted, TimedOut, WouldBlock};
    [Interrupted, TimedOut, WouldBlock].contains(&error.kind())
}
