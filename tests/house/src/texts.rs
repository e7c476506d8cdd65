//! The catalogue of texts, and who asks for them.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::checkout::{File, files};

/// The languages of the catalogue, each a folder of `data/texts`.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// A text of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The name of its file.
    pub file: String,
    /// Its key.
    pub key: String,
    /// The values that it is filled with: `since` for `{ $since }`.
    pub values: BTreeSet<String>,
    /// The other texts that it takes in.
    pub takes: BTreeSet<String>,
}

/// What Fluent reads in a language's files: the texts, and what is none.
pub fn catalogue(language: &str) -> (Vec<Text>, Vec<String>) {
    let files =
        files(&format!("data/texts/{language}")).into_iter().filter(|file| file.is_a(&["ftl"]));
    let (mut texts, mut junk) = (Vec::new(), Vec::new());
    for file in files {
        let (mut read, mut unread) = read(&file);
        texts.append(&mut read);
        junk.append(&mut unread);
    }
    (texts, junk)
}

/// The texts of a Fluent file, and what in it is none.
pub fn read(file: &File) -> (Vec<Text>, Vec<String>) {
    let content = file.text();
    let (resource, faults) = match parse(content.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    let texts = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let (file, key) = (file.name().to_owned(), message.id.name.to_owned());
            let mut text = Text { file, key, values: BTreeSet::new(), takes: BTreeSet::new() };
            for pattern in message.value.iter().chain(message.attributes.iter().map(|it| &it.value))
            {
                text.pattern(pattern);
            }
            Some(text)
        }
        _ => None,
    });
    let junk = faults.into_iter().map(|fault| {
        let line = content[..fault.pos.start].lines().count();
        format!("{}:{line} {fault}", file.path)
    });
    (texts.collect(), junk.collect())
}

impl Text {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.takes.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// True for what can be a key: `rundown-empty`.
pub fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// The words of a file of the interface that stand in quotes of any kind, or between two, and
/// could be a key; of those with a value in them (`check-${code}`), what stands before it.
pub fn quoted(text: &str) -> BTreeSet<String> {
    let pieces = text.split(['\'', '"', '`']).filter_map(|piece| piece.split("${").next());
    pieces.filter(|piece| is_key(piece)).map(str::to_owned).collect()
}

/// What a file of the interface asks the catalogue for: the lines and keys of `t('key')`, and
/// of both ends of `t(a ? 'key' : 'other')`. A key that ends in `-` goes on with a value.
pub fn asked(text: &str) -> Vec<(usize, String)> {
    let calls = text.match_indices("t(").filter(|(at, _)| {
        !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$')
    });
    calls
        .flat_map(|(at, call)| {
            let line = text[..at].lines().count().max(1);
            keys(&text[at + call.len()..]).into_iter().map(move |key| (line, key))
        })
        .collect()
}

/// The keys in a call's first argument; texts that are compared with something are none.
fn keys(arguments: &str) -> Vec<String> {
    let (mut keys, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(letter) = arguments[at..].chars().next() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ')' | ',' if depth == 0 => break,
            '\'' | '"' | '`' => {
                let Some(length) = arguments[at + 1..].find(letter) else { break };
                let text = &arguments[at + 1..at + 1 + length];
                let (before, after) =
                    (arguments[..at].trim_end(), arguments[at + length + 2..].trim_start());
                let compared =
                    before.ends_with("==") || after.starts_with("==") || after.starts_with("!=");
                let key = text.split("${").next().unwrap_or_default();
                if depth == 0 && !compared && is_key(key) {
                    keys.push(key.to_owned());
                }
                at += length + 1;
            }
            _ => {}
        }
        at += arguments[at..].chars().next().map_or(1, char::len_utf8);
    }
    keys
}
