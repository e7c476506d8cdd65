use serde_json::Value;

/// Makes every string fit to print, in place: what cannot be seen and would only do harm on paper goes.
pub(crate) fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(fields) => fields.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The longest text that is printed, in characters: the longest that a show takes from people. What an import brought
/// in beyond that is said to go on.
const LONGEST: usize = 20_000;

/// The longest word that is printed, in characters: beyond it nobody meant a word, and a page would be laid out for
/// minutes.
const WORD: usize = 500;

fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut printed = String::with_capacity(text.len().min(LONGEST));
    let mut unbroken = 0;
    for character in text.chars().filter_map(self::printed).take(LONGEST) {
        unbroken = if character.is_whitespace() { 0 } else { unbroken + 1 };
        match unbroken {
            ..=WORD => printed.push(character),
            _ if unbroken == WORD + 1 => printed.push('…'),
            _ => {}
        }
    }
    if text.chars().nth(LONGEST).is_some() {
        printed.push('…');
    }
    printed
}

fn printed(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ if character.is_control() => None,
        // Direction overrides and isolates (texts with filled-in fields carry them) could turn a whole line around.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        // The byte order mark, and what Unicode says is no character.
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => None,
        other => Some(other),
    }
}
