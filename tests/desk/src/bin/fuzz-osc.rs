//! Damaged packets for what comes in by OSC: `fuzz-osc [SECONDS [osc [SEED]]]`.
//!
//! Calls as pedals and consoles send them, in bundles and with arguments of every kind, are changed
//! under a seeded draw. A panic or a packet that takes too long ends the program with what it was:
//! the bytes are left in the folder of temporary files, the seed is printed.

use std::process::ExitCode;

use kit::fuzz::{Words, fuzz};
use tests_desk::packets::packets;

/// What is thrown into packets: heads, tags, lengths, numbers that are none.
const SHREDS: &[&[u8]] = &[
    b"#bundle\0",
    b"/regie/take\0",
    b"/regie/adjust\0\0\0",
    b",i\0\0",
    b",[[[[[[[[[[[[\0\0\0",
    b",]]]\0\0\0\0",
    b",b\0\0",
    b",TFNI\0\0\0",
    b"\0\0\0\0",
    b"\0\0\0\x01",
    b"\xFF\xFF\xFF\xFF",
    b"\x7F\xFF\xFF\xFF",
    b"\x80\0\0\0",
    b"\x7F\xC0\0\0",
    b"\xC3",
    b",",
    b"/",
];

fn main() -> ExitCode {
    let words = match Words::of_this_program() {
        Ok(words) => words,
        Err(code) => return code,
    };
    let all = packets();
    let others: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
    let read = |bytes: &[u8]| drop(devices::calls(bytes));
    let done = fuzz("osc", &words, read, |draw| {
        let one = draw.one(&all).clone();
        draw.damage(one, &others, SHREDS)
    });
    match done {
        Ok(_) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
