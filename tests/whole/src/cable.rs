//! A cable between a browser and a desk, that can be pulled out and put back.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A cable: what reaches its own end is carried to the other one.
pub struct Cable {
    port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    out: bool,
    lines: Vec<TcpStream>,
}

impl Cable {
    /// One to this address, `127.0.0.1:4177`; it lies there until the tests end.
    ///
    /// # Panics
    /// When the system gives no port.
    #[must_use]
    pub fn to(address: &str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State::default()));
        let (address, shared) = (address.to_owned(), Arc::clone(&state));
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let mut state = shared.lock().unwrap();
                if state.out {
                    continue;
                }
                let far = TcpStream::connect(&address).unwrap();
                state.lines.extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
                carry(near.try_clone().unwrap(), far.try_clone().unwrap());
                carry(far, near);
            }
        });
        Self { port, state }
    }

    /// The port of its near end.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Pulls it out: every line is cut, and none is taken.
    ///
    /// # Panics
    /// Never: nothing panics while it holds the lock.
    pub fn pull(&self) {
        let mut state = self.state.lock().unwrap();
        state.out = true;
        for line in state.lines.drain(..) {
            let _ = line.shutdown(Shutdown::Both);
        }
    }

    /// Puts it back.
    ///
    /// # Panics
    /// Never: nothing panics while it holds the lock.
    pub fn put_back(&self) {
        self.state.lock().unwrap().out = false;
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
}
