//! Bytes to text.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

use crate::unreadable::{LARGEST, Unreadable};

/// A document's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text, its accents composed (NFC), its line ends `\n`.
    pub text: String,
    /// Name of the encoding it was in.
    pub encoding: &'static str,
    /// How many characters could not be read and stand as `�`.
    pub broken: usize,
}

/// Reads a document's bytes as text: by its byte order mark, as UTF-8, else as Windows-1252
/// or Mac Roman.
///
/// # Errors
/// [`Unreadable`] when it is too large (told before a byte is looked at), empty, not text, or
/// text in an unknown encoding.
pub fn decode(bytes: &[u8]) -> Result<Text, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: LARGEST });
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(what) = known_binary(bytes) {
        return Err(Unreadable::Binary { what: what.to_owned() });
    }
    let (raw, encoding) = characters(bytes)?;
    let broken = raw.matches('\u{FFFD}').count();
    let text: String = raw.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let text: String = text.nfc().collect();
    if text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}') {
        return Err(Unreadable::Empty);
    }
    Ok(Text { text, encoding, broken })
}

fn characters(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), Unreadable> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        return Ok((text, encoding.name()));
    }
    if bytes.contains(&0) {
        return Err(Unreadable::Binary { what: "binaire".to_owned() });
    }
    let (text, broken) = UTF_8.decode_without_bom_handling(bytes);
    let (text, encoding) =
        if broken && !mostly_utf8(&text) { one_byte(bytes) } else { (text, UTF_8.name()) };
    match controls(&text) {
        0 => Ok((text, encoding)),
        some if some * 20 > text.chars().count() => {
            Err(Unreadable::Binary { what: "binaire".to_owned() })
        }
        _ if encoding == UTF_8.name() => Ok((text, encoding)),
        _ => Err(Unreadable::Undecodable),
    }
}

/// One byte a character: Windows-1252, unless Mac Roman, in which a Mac's spreadsheet saves CSV,
/// reads more letters that a text has.
fn one_byte(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    const LETTERS: &str = "éèêëàâäçùûüîïôöœæáíóúñÉÈÊËÀÂÇÎÏÔŒÜÖÄß«»’“”–—…€\u{a0}";
    let windows = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let mac = MACINTOSH.decode_without_bom_handling(bytes).0;
    let likely = |text: &str| text.chars().filter(|c| LETTERS.contains(*c)).count();
    let (of_windows, of_mac) = (likely(&windows), likely(&mac));
    if of_mac > 1 && of_mac > of_windows {
        (mac, MACINTOSH.name())
    } else {
        (windows, WINDOWS_1252.name())
    }
}

/// A UTF-8 document in which a few bytes were damaged is still one: read as Windows-1252 each of
/// its accents would become two wrong characters.
fn mostly_utf8(text: &str) -> bool {
    let broken = text.matches('\u{FFFD}').count();
    let whole = text.chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    whole >= broken * 4
}

/// Control characters that no text has. Form feeds part the pages of a PDF's text.
fn controls(text: &str) -> usize {
    text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{0C}')).count()
}

/// Formats that people do hand in, by their first bytes.
fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "ODT ou archive ZIP"),
        (b"\xD0\xCF\x11\xE0", "DOC ou XLS"),
        (b"{\\rtf", "RTF"),
        (b"SQLite format 3\0", "base de données"),
        (b"\x89PNG", "image PNG"),
        (b"\xFF\xD8\xFF", "image JPEG"),
        (b"GIF8", "image GIF"),
        (b"\x1F\x8B", "archive GZIP"),
    ];
    SIGNATURES.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, what)| *what)
}
