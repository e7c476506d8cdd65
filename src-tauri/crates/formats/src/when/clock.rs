//! One time of day as written: `9h`, `9h10`, `09:10`, `9.10`, `9.10 am`, `12 noon`, `midi`.

/// How a time was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `9h`, `9h10`, `9 heures`.
    Hours,
    /// `9:10`.
    Colon,
    /// `9.10`: could be a number.
    Dot,
    /// `midi`, `12 noon`.
    Word,
    /// `9`: a time only by what stands beside it.
    Bare,
}

/// Before or after noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// am
    Morning,
    /// pm
    Afternoon,
}

/// A time of day as written; not yet known to be a possible one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Hours as written.
    pub hour: u32,
    /// Minutes as written, 0 where none are.
    pub minute: u32,
    /// am or pm, where written.
    pub half: Option<Half>,
    /// How it was written.
    pub form: Form,
}

impl Clock {
    /// Minutes since midnight, 0–1440; none for a time that cannot be (25h90).
    pub fn minutes(self) -> Option<i32> {
        let hour = match self.half {
            Some(Half::Morning) if self.hour == 12 => 0,
            Some(Half::Afternoon) if self.hour < 12 => self.hour + 12,
            _ => self.hour,
        };
        let possible = self.minute < 60 && (hour < 24 || (hour == 24 && self.minute == 0));
        possible.then(|| i32::try_from(hour * 60 + self.minute).unwrap_or(0))
    }

    /// It is a time by itself, whatever stands beside it.
    pub fn is_certain(self) -> bool {
        self.half.is_some() || !matches!(self.form, Form::Bare)
    }
}

/// Reads a time at the start of `text`; with the number of bytes it takes.
pub fn clock(text: &str) -> Option<(Clock, usize)> {
    word(text).or_else(|| digits(text))
}

fn word(text: &str) -> Option<(Clock, usize)> {
    const WORDS: &[(&str, u32)] =
        &[("midi", 12), ("noon", 12), ("midday", 12), ("minuit", 24), ("midnight", 24)];
    let (word, hour) = WORDS.iter().find(|(word, _)| starts_with_word(text, word))?;
    // « Midi-Pyrénées » is no time.
    let mut after = text[word.len()..].chars();
    if after.next() == Some('-') && after.next().is_some_and(char::is_alphabetic) {
        return None;
    }
    Some((Clock { hour: *hour, minute: 0, half: None, form: Form::Word }, word.len()))
}

fn digits(text: &str) -> Option<(Clock, usize)> {
    let (hour, mut at) = number(text, 2)?;
    let mut clock = Clock { hour, minute: 0, half: None, form: Form::Bare };
    if let Some((minute, form, len)) = minutes(&text[at..]) {
        clock.minute = minute;
        clock.form = form;
        at += len;
    } else if text[at..].starts_with([':', '.']) && starts_with_digit(&text[at + 1..]) {
        return None;
    }
    let blank = blanks(&text[at..]);
    // « 12 noon », "12.00 noon".
    if clock.hour == 12
        && clock.minute == 0
        && let Some((noon, len)) = word(&text[at + blank..])
    {
        return Some((noon, at + blank + len));
    }
    if let Some((half, len)) = half(&text[at + blank..]) {
        clock.half = Some(half);
        at += blank + len;
    }
    let ended = !text[at..].chars().next().is_some_and(char::is_alphanumeric);
    let number = clock.form == Form::Dot && clock.minutes().is_none();
    (ended && !number).then_some((clock, at))
}

/// What follows the hours: minutes, the way they are written, and its length.
fn minutes(text: &str) -> Option<(u32, Form, usize)> {
    for (mark, form) in [(':', Form::Colon), ('.', Form::Dot)] {
        if let Some(rest) = text.strip_prefix(mark) {
            let (minute, len) = number(rest, 2).filter(|(_, len)| *len == 2)?;
            // 12:30:45 is a time code, 12.07.2021 a date.
            let mut after = rest[len..].chars();
            let goes_on =
                after.next() == Some(mark) && after.next().is_some_and(|c| c.is_ascii_digit());
            return (!goes_on).then_some((minute, form, 1 + len));
        }
    }
    let before = blanks(text);
    let mark = ["heures", "heure", "hrs", "hr", "h"]
        .into_iter()
        .find(|mark| starts_with_ignoring_case(&text[before..], mark))?;
    let at = before + mark.len();
    let rest = &text[at..];
    if let Some((minute, len)) = number(rest, 2).filter(|(_, len)| *len == 2) {
        return Some((minute, Form::Hours, at + len));
    }
    if rest.chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    // « 14h 30 », but not « 14h 30 personnes » nor « 10h 12 juillet ».
    let gap = blanks(rest);
    if gap > 0
        && let Some((minute, len)) = number(&rest[gap..], 2).filter(|(_, len)| *len == 2)
        && !is_counted(rest[gap + len..].trim_start())
    {
        return Some((minute, Form::Hours, at + gap + len));
    }
    Some((0, Form::Hours, at))
}

/// « personnes », « juillet »: what stands after a number that counts something. « à 10 h » is the
/// end of a range.
fn is_counted(after: &str) -> bool {
    let range = after.split_once(' ').is_some_and(|(word, rest)| {
        matches!(word, "à" | "a" | "au" | "to" | "until" | "and" | "et") && starts_with_digit(rest)
    });
    after.starts_with(char::is_lowercase) && !range
}

fn half(text: &str) -> Option<(Half, usize)> {
    const HALVES: &[(&str, Half)] = &[
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    let (mark, half) = HALVES.iter().find(|(mark, _)| starts_with_ignoring_case(text, mark))?;
    let ended = !text[mark.len()..].chars().next().is_some_and(char::is_alphanumeric);
    ended.then_some((*half, mark.len()))
}

/// A number of at most `most` digits that no further digit follows.
fn number(text: &str, most: usize) -> Option<(u32, usize)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 || len > most {
        return None;
    }
    Some((text[..len].parse().ok()?, len))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// `text` begins with this word, in any case, and the word ends there.
fn starts_with_word(text: &str, word: &str) -> bool {
    starts_with_ignoring_case(text, word)
        && !text[word.len()..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Bytes of blank at the start of `text`, at most two characters.
fn blanks(text: &str) -> usize {
    text.chars().take_while(|c| c.is_whitespace()).take(2).map(char::len_utf8).sum()
}
