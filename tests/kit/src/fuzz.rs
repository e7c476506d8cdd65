//! Damaged bytes for whatever reads bytes, under a seeded draw; panics and hangs are told with what
//! made them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// The longest that one reading may take.
const LONGEST: Duration = Duration::from_secs(20);

/// xorshift64*: the same bytes for the same seed (Vigna 2016).
pub struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from 0 to before `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// One of them.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// The bytes changed a few times over: bits, ends, cuts, repeats, parts of others, and shreds.
    pub fn damage(&mut self, mut bytes: Vec<u8>, others: &[&[u8]], shreds: &[&[u8]]) -> Vec<u8> {
        for _ in 0..=self.below(12) {
            let at = self.below(bytes.len());
            match self.below(8) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 => bytes.truncate(at.max(1)),
                2 => {
                    let end = (at + 1 + self.below(200)).min(bytes.len());
                    bytes.drain(at.min(end)..end);
                }
                3 => {
                    let end = (at + 1 + self.below(200)).min(bytes.len());
                    let part = bytes[at.min(end)..end].to_vec();
                    let times = 1 + self.below(40);
                    bytes.splice(at..at, part.repeat(times));
                }
                4 => {
                    let other = *self.one(others);
                    let from = self.below(other.len());
                    let end = (from + self.below(400)).min(other.len());
                    bytes.splice(at..at, other[from..end].iter().copied());
                }
                _ => {
                    let shred = self.one(shreds).to_vec();
                    bytes.splice(at..at, shred);
                }
            }
        }
        bytes
    }
}

/// What a program that damages bytes was told: `[SECONDS [FORMAT [SEED]]]`.
pub struct Words {
    /// For so long, each.
    pub time: Duration,
    /// Only this one.
    pub only: Option<String>,
    /// Where the draw begins.
    pub seed: u64,
}

impl Words {
    /// As the program was called; panics are told by what caught them, and not printed.
    ///
    /// # Errors
    /// The exit code of a wrong usage, which was printed.
    pub fn of_this_program() -> Result<Self, ExitCode> {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let number =
            |at: usize, default: u64| words.get(at).map_or(Some(default), |w| w.parse().ok());
        let (Some(seconds), Some(seed)) = (number(0, 60), number(2, 1)) else {
            eprintln!("usage: [SECONDS [FORMAT [SEED]]]");
            return Err(ExitCode::from(2));
        };
        std::panic::set_hook(Box::new(|_| {}));
        Ok(Self { time: Duration::from_secs(seconds), only: words.get(1).cloned(), seed })
    }
}

/// Has `read` read what `damaged` draws; how many that were.
///
/// # Errors
/// What went wrong, and where the bytes are.
pub fn fuzz(
    name: &str,
    words: &Words,
    read: impl Fn(&[u8]) + Send + 'static,
    mut damaged: impl FnMut(&mut Draw) -> Vec<u8>,
) -> Result<u64, String> {
    // One thread reads; this one draws and watches, so that bytes that hang are told of.
    let (give, take) = channel::<Vec<u8>>();
    let (told, hear) = channel::<bool>();
    thread::spawn(move || {
        for bytes in take {
            let sound = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
            if told.send(sound.is_ok()).is_err() {
                return;
            }
        }
    });
    let mut draw = Draw(words.seed.max(1));
    let (started, mut count) = (Instant::now(), 0_u64);
    while started.elapsed() < words.time {
        let bytes = damaged(&mut draw);
        let fault = |what: &str| {
            let (seed, path) = (words.seed, kept(name, &bytes));
            format!("{name}: {what} (seed {seed}, document {count}): {}", path.display())
        };
        // A stack or a memory that is exhausted leaves no time to tell of it.
        kept(name, &bytes);
        give.send(bytes.clone()).map_err(|_| fault("the reader is gone"))?;
        match hear.recv_timeout(LONGEST) {
            Ok(true) => count += 1,
            Ok(false) => return Err(fault("a panic")),
            Err(RecvTimeoutError::Timeout) => return Err(fault("takes too long")),
            Err(RecvTimeoutError::Disconnected) => return Err(fault("the reader is gone")),
        }
    }
    println!("{name}: {count} documents, no panic and no hang");
    Ok(count)
}

/// Where bytes that went wrong are kept.
fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("fuzz-{name}.bin"));
    // Where they cannot be written the seed still finds them.
    let _ = std::fs::write(&path, bytes);
    path
}
