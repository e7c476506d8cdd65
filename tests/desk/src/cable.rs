//! A line to a broker that can be cut: a small proxy between the two.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

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
