//! Encodings, and what is no text at all.

use formats::text::decode::decode;
use formats::{LARGEST, Unreadable};

#[test]
fn utf8_with_and_without_its_mark() {
    for bytes in ["9h – Été".as_bytes(), "\u{feff}9h – Été".as_bytes()] {
        let text = decode(bytes).unwrap();
        assert_eq!((text.text.as_str(), text.encoding, text.broken), ("9h – Été", "UTF-8", 0));
    }
}

#[test]
fn windows_1252_when_it_is_no_utf8() {
    let text = decode(b"9h \x96 \xc9t\xe9 \x9cuvre \x80").unwrap();
    assert_eq!((text.text.as_str(), text.encoding), ("9h – Été œuvre €", "windows-1252"));
}

#[test]
fn utf16_by_its_mark() {
    let bytes: Vec<u8> = "\u{feff}9h – Été".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let text = decode(&bytes).unwrap();
    assert_eq!((text.text.as_str(), text.encoding), ("9h – Été", "UTF-16LE"));
}

#[test]
fn one_damaged_byte_does_not_make_it_another_encoding() {
    let mut bytes = "9h Été à Besançon, théâtre".as_bytes().to_vec();
    bytes.push(0xff);
    let text = decode(&bytes).unwrap();
    assert_eq!((text.encoding, text.broken), ("UTF-8", 1));
    assert!(text.text.starts_with("9h Été à Besançon"));
}

#[test]
fn accents_are_composed_and_line_ends_made_one() {
    let text = decode("e\u{301}te\u{301}\r\nun\rdeux".as_bytes()).unwrap();
    assert_eq!(text.text, "été\nun\ndeux");
}

#[test]
fn what_is_no_text_is_named() {
    let what = |bytes: &[u8]| match decode(bytes) {
        Err(Unreadable::Binary { what }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(b"%PDF-1.7 9h00 - 10h00"), "PDF");
    assert_eq!(what(b"PK\x03\x04 9h00 - 10h00"), "ODT ou archive ZIP");
    assert_eq!(what(b"{\\rtf1 9h00 - 10h00}"), "RTF");
    assert_eq!(what(b"SQLite format 3\0abc"), "base de données");
    assert_eq!(what(b"9h00\0 10h00"), "binaire");
    assert_eq!(what(&[7, 1, 2, 3, 255, 254, 0x81, 8, 200]), "binaire");
}

#[test]
fn text_in_an_unknown_encoding_is_told_apart_from_a_binary() {
    // A few bytes that neither UTF-8 nor Windows-1252 has, in a long text.
    let mut bytes = "9h – Accueil et ouverture de la rencontre annuelle ".repeat(5).into_bytes();
    bytes.retain(u8::is_ascii);
    bytes.extend([0x81, 0x8d]);
    assert_eq!(decode(&bytes), Err(Unreadable::Undecodable));
}

#[test]
fn nothing_and_too_much() {
    assert_eq!(decode(b""), Err(Unreadable::Empty));
    assert_eq!(decode(b" \n\t\r\n "), Err(Unreadable::Empty));
    assert_eq!(decode("\u{feff}\n".as_bytes()), Err(Unreadable::Empty));
    let bytes = vec![b'a'; LARGEST + 1];
    let expected = Unreadable::TooLarge { bytes: LARGEST + 1, limit: LARGEST };
    assert_eq!(decode(&bytes), Err(expected));
    assert!(decode(&bytes[1..]).is_ok());
}
