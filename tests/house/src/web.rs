//! What the interface's files import.

use crate::checkout::File;

/// An import of a TypeScript or Svelte file.
pub struct Import {
    /// What it names: a package (`svelte`), or a file from `ui/src` on (`words/t.ts`).
    pub from: From,
    /// Its line.
    pub line: usize,
}

/// Where an import comes from.
pub enum From {
    /// A package.
    Package(String),
    /// A file of the interface: its path, from `ui/src/` if it lies there, else from the root.
    File(String),
}

/// Every import and re-export of a file. Imports are found line by line, by the text in
/// quotes after `from`, `import` or `import(`.
pub fn imports(file: &File) -> Vec<Import> {
    let text = file.text();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|(at, line)| named(line).map(move |name| (at + 1, name.to_owned())))
        .map(|(line, name)| Import { from: resolve(&file.path, &name), line })
        .collect()
}

/// The texts in quotes after the words that import.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let words = ["from", "import"];
    let quoted = move |(at, _)| {
        let before = line[..at].trim_end();
        let called = before.strip_suffix('(').unwrap_or(before).trim_end();
        let word = words.into_iter().find(|word| called.ends_with(word))?;
        let whole = !called[..called.len() - word.len()].ends_with(|c: char| c.is_alphanumeric());
        let quote = line[at..].chars().next()?;
        whole.then(|| line[at + 1..].split(quote).next()).flatten()
    };
    line.char_indices().filter(|(_, c)| matches!(c, '\'' | '"' | '`')).filter_map(quoted)
}

fn resolve(importer: &str, name: &str) -> From {
    if !name.starts_with('.') {
        return From::Package(name.to_owned());
    }
    let mut path: Vec<&str> = importer.split('/').collect();
    path.pop();
    for step in name.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    let path = path.join("/");
    From::File(path.strip_prefix("ui/src/").unwrap_or(&path).to_owned())
}
