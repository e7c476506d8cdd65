//! Documents that are read by a process of their own.
//!
//! The library that reads PDF bounds neither the memory nor the time that a hostile file takes,
//! and one nested deep enough exhausts its stack, which nobody can catch. So the program starts
//! itself once more, with bounds that the machine keeps: what goes wrong there ends there.

use std::io::{Read as _, Write as _, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio, exit};
use std::sync::OnceLock;

use formats::table::Columns;
use formats::{Reading, Unreadable};
use rustix::process::{Resource, Rlimit, setrlimit};

/// The word by which a program is asked to read one document and no more.
const WORD: &str = "--read-one-document";
/// The memory that one document may take, in bytes, the program itself counted in.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;
/// The processor's time that one document may take, in seconds.
const SECONDS: u64 = 10;
/// The most that is heard of it, in bytes.
const HEARD: u64 = 64 * 1024 * 1024;

/// The program that can be asked.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// To be called first of all by a program: from then on it reads such documents by a second
/// process of itself. In that second process it reads the document and never returns.
pub fn begin() {
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() == Some(WORD) {
        exit(answer(&words.next().unwrap_or_default()));
    }
    if let Ok(program) = std::env::current_exe() {
        let _ = PROGRAM.set(program);
    }
}

/// Understands a document, with the columns of a table where somebody chose them.
///
/// # Errors
/// [`Unreadable`] says why it gives no draft.
pub fn open(name: &str, bytes: &[u8], columns: Option<&Columns>) -> Result<Reading, Unreadable> {
    match (PROGRAM.get(), columns) {
        (Some(program), _) if formats::pdf::is_pdf(bytes) => ask(program, name, bytes),
        (_, Some(columns)) => formats::open_as(bytes, Some(name), columns),
        (_, None) => formats::open(bytes, Some(name)),
    }
}

/// Has a document read by a program that was begun.
fn ask(program: &Path, name: &str, bytes: &[u8]) -> Result<Reading, Unreadable> {
    if bytes.len() > formats::LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: formats::LARGEST });
    }
    let mut command = Command::new(program);
    command.arg(WORD).arg(name).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let heard = command.spawn().and_then(|mut child| {
        if let Some(mut to) = child.stdin.take() {
            // One that ended before the end of the document says so by saying nothing.
            let _ = to.write_all(bytes);
        }
        let mut heard = Vec::new();
        if let Some(from) = child.stdout.take() {
            from.take(HEARD).read_to_end(&mut heard)?;
        }
        child.wait()?;
        Ok(heard)
    });
    let heard = heard.inspect_err(|why| tracing::error!(%why, "no process to read a document"));
    let answer = heard.ok().and_then(|heard| serde_json::from_slice(&heard).ok());
    answer.unwrap_or(Err(Unreadable::Damaged))
}

/// Reads the document that comes in and says what it holds; gives the code to end with.
fn answer(name: &str) -> i32 {
    bound(Resource::Core, 0);
    bound(Resource::Cpu, SECONDS);
    bound(Resource::As, MEMORY);
    let mut bytes = Vec::new();
    let limit = formats::LARGEST as u64 + 1;
    let read = stdin().take(limit).read_to_end(&mut bytes);
    let said = read.ok().and_then(|_| serde_json::to_vec(&formats::open(&bytes, Some(name))).ok());
    let told = said.map(|said| stdout().write_all(&said).and_then(|()| stdout().flush()));
    i32::from(!matches!(told, Some(Ok(()))))
}

fn bound(resource: Resource, most: u64) {
    // Where the machine sets no bounds the document is still read apart.
    let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
}
