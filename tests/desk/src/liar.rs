//! Peers that hang, cut, lie, or never stop talking.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What a peer does with whoever comes.
#[derive(Clone, Debug)]
pub enum Manner {
    /// Takes the line, and says nothing.
    Hangs,
    /// Takes the line, reads a little, and cuts it.
    Cuts,
    /// Answers with these bytes, and cuts the line.
    Says(Vec<u8>),
    /// Answers so, then sends for ever.
    Floods(Vec<u8>),
}

/// A peer on a port of its own.
pub struct Liar {
    /// Where it is.
    pub address: SocketAddr,
    came: Arc<AtomicUsize>,
}

impl Liar {
    /// Begins to listen.
    #[must_use]
    pub fn new(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let came = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&came);
        thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                match manner.clone() {
                    Manner::Hangs => kept.push(stream),
                    manner => drop(thread::spawn(move || speak(stream, &manner))),
                }
            }
        });
        Self { address, came }
    }

    /// How many have come.
    #[must_use]
    pub fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }
}

fn speak(mut stream: TcpStream, manner: &Manner) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
    let _ = stream.read(&mut [0; 4096]);
    match manner {
        Manner::Says(bytes) => drop(stream.write_all(bytes)),
        Manner::Floods(bytes) => {
            let more = vec![b'x'; 64 * 1024];
            let mut sent = stream.write_all(bytes);
            while sent.is_ok() {
                sent = stream.write_all(&more);
            }
        }
        Manner::Hangs | Manner::Cuts => {}
    }
}
