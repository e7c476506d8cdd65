//! The words of what is on air, put where a cue names them.

use show::Show;
use show::devices::Act;
use show::id::{BeatId, SegmentId};
use show::people::Appearance;

use super::up::after;

/// The names that a text may hold in braces, in English and in French.
const NAMES: [[&str; 2]; 6] = [
    ["speaker", "intervenant"],
    ["role", "fonction"],
    ["organisation", "organisme"],
    ["title", "titre"],
    ["number", "numero"],
    ["next", "suivant"],
];

/// What the names stand for, in their order; nothing where nothing is on air.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fill([String; 6]);

impl Fill {
    /// The words of a segment while that beat of it runs.
    pub fn of(show: &Show, segment: &SegmentId, beat: Option<BeatId>) -> Self {
        let Some(it) = show.plan.segment(segment) else { return Self::default() };
        let speaks = speaking(show, segment, beat.as_ref());
        let person = speaks.and_then(|a| show.people.person(&a.person));
        let role = speaks.map(|a| a.role.clone()).filter(|role| !role.is_empty());
        let text = |of: fn(&show::people::Person) -> &String| {
            person.map(|p| of(p).clone()).unwrap_or_default()
        };
        Self([
            text(|p| &p.name),
            role.unwrap_or_else(|| text(|p| &p.role)),
            text(|p| &p.organisation),
            it.title.clone(),
            it.number.clone(),
            after(show, segment).map(|s| s.title.clone()).unwrap_or_default(),
        ])
    }

    /// The act with its texts filled in. In an address a word is encoded, in a JSON body escaped.
    pub fn act(&self, act: &Act) -> Act {
        let plain = |text: &String| self.text(text, str::to_owned);
        match act {
            Act::Scene { scene } => Act::Scene { scene: plain(scene) },
            Act::Preview { scene } => Act::Preview { scene: plain(scene) },
            Act::Text { input, text } => Act::Text { input: input.clone(), text: plain(text) },
            Act::Osc { path, args } => {
                Act::Osc { path: path.clone(), args: args.iter().map(plain).collect() }
            }
            Act::Http { method, path, body } => {
                let json = body.trim_start().starts_with(['{', '[']);
                let escape = if json { in_json } else { str::to_owned };
                Act::Http {
                    method: method.clone(),
                    path: self.text(path, in_address),
                    body: self.text(body, escape),
                }
            }
            act => act.clone(),
        }
    }

    fn text(&self, text: &str, write: impl Fn(&str) -> String) -> String {
        let mut filled = text.to_owned();
        if !text.contains('{') {
            return filled;
        }
        // Each name once over the whole text: a word that was put in is never read again.
        let mut rest = std::mem::take(&mut filled);
        while let Some(open) = rest.find('{') {
            filled.push_str(&rest[..open]);
            let tail = rest.split_off(open);
            let found = NAMES.iter().zip(&self.0).find_map(|(names, word)| {
                let named = |name: &&&str| tail[1..].starts_with(&format!("{name}}}"));
                names.iter().find(named).map(|name| (name.len() + 2, word))
            });
            match found {
                Some((length, word)) => {
                    filled.push_str(&write(word));
                    tail[length..].clone_into(&mut rest);
                }
                None => {
                    filled.push('{');
                    tail[1..].clone_into(&mut rest);
                }
            }
        }
        filled + &rest
    }
}

/// Who speaks in the beat that runs; the only one of the segment where no beat says more; nobody
/// where several could be meant: a wrong name is worse than none.
fn speaking<'a>(
    show: &'a Show,
    segment: &'a SegmentId,
    beat: Option<&BeatId>,
) -> Option<&'a Appearance> {
    let cast: Vec<_> = show.people.in_segment(segment).collect();
    let of_beat: Vec<_> =
        cast.iter().copied().filter(|a| beat.is_some() && a.beat.as_ref() == beat).collect();
    let meant = if of_beat.is_empty() { cast } else { of_beat };
    if let [one] = meant[..] { Some(one) } else { None }
}

fn in_address(word: &str) -> String {
    use std::fmt::Write as _;
    word.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

fn in_json(word: &str) -> String {
    let quoted = serde_json::Value::from(word).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}
