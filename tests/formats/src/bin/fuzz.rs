//! Damaged documents for every importer: `fuzz [SECONDS [FORMAT [SEED]]]`.
//!
//! Each importer reads changed copies of its fixtures, under a seeded draw, for so many seconds. A
//! panic or a document that takes too long ends the program with what it was: the bytes are left
//! in the folder of temporary files, before they are read, and the seed is printed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use formats::importers::{IMPORTERS, Importer};
use tests_formats::{Fixture, fixtures, pack};

/// The longest that one document may take.
const LONGEST: Duration = Duration::from_secs(20);

/// What is thrown into documents.
const SHREDS: &[&[u8]] = &[
    b"9h",
    b"9h10 - 10h",
    b"25h90",
    b"12.00 noon",
    b"\n",
    b"\n\n",
    b"- ",
    b"* ",
    b"# ",
    b"|",
    b"^^",
    b"+---+---+",
    b"+===+",
    b"`",
    b"_",
    b"**",
    b"//////",
    b"<td rowspan=9999 colspan=9999>",
    b"<tr>",
    b"</table>",
    b"<table>",
    b"<!--",
    b"]]>",
    b"<![CDATA[",
    b"&amp;",
    b"&#0;",
    b"&#x10FFFF;",
    b"&x;",
    b"<w:tc>",
    b"<w:gridSpan w:val=\"99999999999\"/>",
    b"<w:vMerge/>",
    b"</w:p>",
    b"<w:del>",
    b"\xE2\x80\xAE",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\0",
    b"\x1B[31m",
    b"\xC3",
    b"Salle A",
    b"Lundi 12 juillet 2021",
    b"Chair: Ann Sample",
    b":PROPERTIES:",
    b"#+title:",
    b".. x::",
    b"---\n",
    b"[[[[[[[[[[[[[[[[",
    b"<<<<<<<<",
    b"endobj\n",
    b"5 0 R",
    b"/Filter [/ASCIIHexDecode /FlateDecode] ",
    b"/Kids [2 0 R] ",
    b"endstream\n",
    b"1e39 0 0 -1e39 0 0 cm\n",
    b"BT /F1 0.0001 Tf (9h) Tj ET\n",
    b"q\n",
    b"{\"",
    b"null,",
    b"\"start\":",
    b"1e400",
    b"BEGIN:VEVENT\r\n",
    b"DTSTART:20210712T090000Z\r\n",
    b"RRULE:FREQ=SECONDLY\r\n",
    b"<event>",
    b"<f>1+1</f>",
    b";",
    b"\"\"",
];

/// xorshift64*: the same documents for the same seed (Vigna 2016).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default: u64| words.get(at).map_or(Some(default), |w| w.parse().ok());
    let (Some(seconds), Some(seed)) = (number(0, 60), number(2, 1)) else {
        eprintln!("usage: fuzz [SECONDS [FORMAT [SEED]]]");
        return ExitCode::from(2);
    };
    let chosen = |importer: &&Importer| words.get(1).is_none_or(|only| only == importer.format);
    std::panic::set_hook(Box::new(|_| {}));
    for importer in IMPORTERS.iter().filter(chosen) {
        if let Err(why) = fuzz(importer, Duration::from_secs(seconds), seed) {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Runs one importer; the error says what went wrong, and where the document is.
fn fuzz(importer: &'static Importer, time: Duration, seed: u64) -> Result<(), String> {
    let all = fixtures();
    let mine: Vec<Fixture> =
        all.iter().filter(|fixture| fixture.format == importer.format).cloned().collect();
    if mine.is_empty() {
        return Err(format!("{}: there is no fixture to begin with", importer.format));
    }
    // One thread reads; this one draws and watches, so that a document that hangs is told of.
    let (give, take) = channel::<Vec<u8>>();
    let (told, hear) = channel::<bool>();
    thread::spawn(move || {
        for bytes in take {
            let sound = catch_unwind(AssertUnwindSafe(|| {
                let _ = (importer.is)(&bytes, None);
                let _ = (importer.read)(&bytes, Some("fuzz"));
                let _ = formats::open(&bytes, None);
            }));
            if told.send(sound.is_ok()).is_err() {
                return;
            }
        }
    });
    let mut draw = Draw(seed.max(1));
    let (started, mut count) = (Instant::now(), 0_u64);
    while started.elapsed() < time {
        let one = draw.one(&mine).clone();
        let bytes = changed(&mut draw, &one, &all);
        let fault = |what: &str| {
            let path = kept(importer.format, &bytes);
            format!(
                "{}: {what} (seed {seed}, document {count}): {}",
                importer.format,
                path.display()
            )
        };
        // A stack or a memory that is exhausted leaves no time to tell of it.
        kept(importer.format, &bytes);
        give.send(bytes.clone()).map_err(|_| fault("the reader is gone"))?;
        match hear.recv_timeout(LONGEST) {
            Ok(true) => count += 1,
            Ok(false) => return Err(fault("a panic")),
            Err(RecvTimeoutError::Timeout) => return Err(fault("takes too long")),
            Err(RecvTimeoutError::Disconnected) => return Err(fault("the reader is gone")),
        }
    }
    println!("{}: {count} documents, no panic and no hang", importer.format);
    Ok(())
}

/// Where a document that went wrong is kept.
fn kept(format: &str, bytes: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("fuzz-{format}.bin"));
    // Where it cannot be written the seed still finds it.
    let _ = std::fs::write(&path, bytes);
    path
}

/// A fixture changed: mostly inside its parts, where it has some.
fn changed(draw: &mut Draw, fixture: &Fixture, all: &[Fixture]) -> Vec<u8> {
    if fixture.parts.is_empty() || draw.below(4) == 0 {
        return mutated(draw, fixture.bytes.clone(), all);
    }
    let mut parts = fixture.parts.clone();
    let at = draw.below(parts.len());
    parts[at].1 = mutated(draw, std::mem::take(&mut parts[at].1), all);
    pack(&parts)
}

fn mutated(draw: &mut Draw, mut bytes: Vec<u8>, all: &[Fixture]) -> Vec<u8> {
    for _ in 0..=draw.below(12) {
        let at = draw.below(bytes.len());
        match draw.below(8) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << draw.below(8),
            1 => bytes.truncate(at.max(1)),
            2 => {
                let end = (at + 1 + draw.below(200)).min(bytes.len());
                bytes.drain(at.min(end)..end);
            }
            3 => {
                let end = (at + 1 + draw.below(200)).min(bytes.len());
                let part = bytes[at.min(end)..end].to_vec();
                let times = 1 + draw.below(40);
                bytes.splice(at..at, part.repeat(times));
            }
            4 => {
                let other = &draw.one(all).bytes;
                let from = draw.below(other.len());
                let end = (from + draw.below(400)).min(other.len());
                bytes.splice(at..at, other[from..end].iter().copied());
            }
            _ => {
                let shred = draw.one(SHREDS).to_vec();
                bytes.splice(at..at, shred);
            }
        }
    }
    bytes
}
