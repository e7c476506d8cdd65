//! What stands in a Rust file, beyond its comments and its own tests.

use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};

use crate::checkout::File;

/// A Rust file, read.
pub struct Source {
    /// Its path from the root.
    pub path: String,
    words: Vec<Word>,
    file: syn::File,
}

/// A word of the language (a name, a sign, a literal) and its line.
struct Word {
    text: String,
    line: usize,
}

/// A function: its name, the line it begins on, and how many it has.
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its first line.
    pub line: usize,
    /// Its length in lines, from `fn` to its last brace.
    pub length: usize,
}

/// A `mod name;`: a file that belongs to this one.
pub struct Module {
    /// Its name, behind those of the modules written out around it: `["a", "b"]`.
    pub names: Vec<String>,
    /// The file that `#[path]` names, if it does.
    pub path: Option<String>,
}

/// Reads a file; a file that is no Rust is a fault of its own.
///
/// # Errors
/// Says which file cannot be read as Rust, and why.
pub fn read(file: &File) -> Result<Source, String> {
    let fault = |why: &dyn std::fmt::Display| format!("{}: {why}", file.path);
    let text = file.text();
    let stream = TokenStream::from_str(&text).map_err(|why| fault(&why))?;
    let mut words = Vec::new();
    flatten(stream, &mut words);
    let parsed = syn::parse_file(&text).map_err(|why| fault(&why))?;
    Ok(Source { path: file.path.clone(), words, file: parsed })
}

/// Reads every Rust file among these.
///
/// # Panics
/// When one cannot be read as Rust.
pub fn read_all(files: &[File]) -> Vec<Source> {
    let sources = files.iter().filter(|file| file.is_a(&["rs"])).map(read);
    sources.collect::<Result<_, _>>().unwrap_or_else(|fault| panic!("not Rust: {fault}"))
}

impl Source {
    /// The lines on which some words stand one after the other, as in `Instant::now` or
    /// `.unwrap()`; a path is found in `use a::{b, c}` too. Comments, texts and `#[cfg(test)]`
    /// do not count.
    pub fn lines_with(&self, words: &str) -> Vec<usize> {
        let mut sought = Vec::new();
        flatten(TokenStream::from_str(words).unwrap_or_default(), &mut sought);
        let same = |at: &[Word]| at.iter().zip(&sought).all(|(a, b)| a.text == b.text);
        let written = self.words.windows(sought.len()).filter(|at| same(at)).map(|at| at[0].line);
        let used = self.uses().into_iter().filter(|(path, _)| {
            path.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        });
        let mut lines: Vec<_> = written.chain(used.map(|(_, line)| line)).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    /// The texts written in quotes, with their lines.
    pub fn texts(&self) -> impl Iterator<Item = (String, usize)> {
        self.words.iter().filter_map(|word| {
            let text = syn::parse_str::<syn::LitStr>(&word.text).ok()?;
            Some((text.value(), word.line))
        })
    }

    /// Every function that has a body.
    pub fn functions(&self) -> Vec<Function> {
        let mut seen = Seen::default();
        seen.visit_file(&self.file);
        seen.functions
    }

    /// The files that belong to this one.
    pub fn modules(&self) -> Vec<Module> {
        let mut modules = Vec::new();
        modules_in(&self.file.items, &[], &mut modules);
        modules
    }

    /// The codes that the file gives to what it refuses: the variants of enums whose serde tag
    /// is `code`, and the texts of functions named `code` that return one of a few.
    pub fn codes(&self) -> Vec<String> {
        let mut seen = Seen::default();
        seen.visit_file(&self.file);
        seen.codes
    }

    fn uses(&self) -> Vec<(String, usize)> {
        let mut seen = Seen::default();
        seen.visit_file(&self.file);
        seen.uses
    }
}

/// Puts a stream's words in one row, without documentation and what is only there for tests.
fn flatten(stream: TokenStream, words: &mut Vec<Word>) {
    let trees: Vec<_> = stream.into_iter().collect();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        match attribute(&trees[at..]) {
            Some((length, text)) if text.starts_with("doc") => at += length,
            Some((length, text)) if text == "cfg(test)" => {
                at += length + item_length(&trees[at + length..]);
            }
            _ => {
                add(tree, words);
                at += 1;
            }
        }
    }
}

fn add(tree: &TokenTree, words: &mut Vec<Word>) {
    let TokenTree::Group(group) = tree else {
        words.push(Word { text: tree.to_string(), line: tree.span().start().line });
        return;
    };
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    };
    words.push(Word { text: open.to_owned(), line: group.span_open().start().line });
    flatten(group.stream(), words);
    words.push(Word { text: close.to_owned(), line: group.span_close().start().line });
}

/// The attribute that trees begin with: how many trees it takes, and what it says.
fn attribute(trees: &[TokenTree]) -> Option<(usize, String)> {
    let sign = |at: usize, sign: char| match trees.get(at) {
        Some(TokenTree::Punct(punct)) => punct.as_char() == sign,
        _ => false,
    };
    let inside = if sign(1, '!') { 2 } else { 1 };
    match trees.get(inside) {
        Some(TokenTree::Group(group)) if sign(0, '#') => {
            Some((inside + 1, group.stream().to_string().replace(' ', "")))
        }
        _ => None,
    }
}

/// How many trees the item that they begin with takes: to its `;` or its braces.
fn item_length(trees: &[TokenTree]) -> usize {
    let last = trees.iter().position(|tree| match tree {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    });
    last.map_or(trees.len(), |last| last + 1)
}

fn modules_in(items: &[syn::Item], around: &[String], modules: &mut Vec<Module>) {
    for item in items {
        let syn::Item::Mod(module) = item else { continue };
        let names = [around, &[module.ident.to_string()]].concat();
        match &module.content {
            Some((_, inside)) => modules_in(inside, &names, modules),
            None => modules.push(Module { names, path: path_of(&module.attrs) }),
        }
    }
}

/// What `#[path = "…"]` names.
fn path_of(attributes: &[syn::Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(path), .. }) => Some(path.value()),
            _ => None,
        },
        _ => None,
    })
}

/// What a walk through a file collects.
#[derive(Default)]
struct Seen {
    functions: Vec<Function>,
    uses: Vec<(String, usize)>,
    codes: Vec<String>,
}

impl Seen {
    fn function(&mut self, signature: &syn::Signature, body: &syn::Block) {
        let (first, last) = (signature.fn_token.span.start().line, body.brace_token.span.close());
        let length = last.end().line - first + 1;
        self.functions.push(Function { name: signature.ident.to_string(), line: first, length });
        let one_of_a_few = match &signature.output {
            syn::ReturnType::Type(_, kind) => matches!(**kind, syn::Type::Reference(_)),
            syn::ReturnType::Default => false,
        };
        if signature.ident == "code" && one_of_a_few {
            let mut texts = Texts::default();
            texts.visit_block(body);
            self.codes.append(&mut texts.0);
        }
    }

    fn used(&mut self, tree: &syn::UseTree, before: &str) {
        let line = |ident: &syn::Ident| ident.span().start().line;
        match tree {
            syn::UseTree::Path(path) => self.used(&path.tree, &format!("{before}{}::", path.ident)),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.used(tree, before);
                }
            }
            syn::UseTree::Name(name) if name.ident == "self" => {
                self.uses.push((before.trim_end_matches(':').to_owned(), line(&name.ident)));
            }
            syn::UseTree::Name(name) => {
                self.uses.push((format!("{before}{}", name.ident), line(&name.ident)));
            }
            syn::UseTree::Rename(rename) => {
                self.uses.push((format!("{before}{}", rename.ident), line(&rename.ident)));
            }
            syn::UseTree::Glob(glob) => {
                self.uses.push((format!("{before}*"), glob.star_token.span.start().line));
            }
        }
    }
}

impl<'file> Visit<'file> for Seen {
    fn visit_item_fn(&mut self, item: &'file syn::ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'file syn::ImplItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'file syn::TraitItemFn) {
        if let Some(body) = &item.default {
            self.function(&item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_item_enum(&mut self, item: &'file syn::ItemEnum) {
        let is_tagged = item.attrs.iter().any(|attribute| match &attribute.meta {
            syn::Meta::List(list) => list.tokens.to_string().contains("tag = \"code\""),
            _ => false,
        });
        if is_tagged {
            self.codes
                .extend(item.variants.iter().map(|variant| kebab(&variant.ident.to_string())));
        }
    }

    fn visit_item_use(&mut self, item: &'file syn::ItemUse) {
        self.used(&item.tree, "");
    }
}

/// The texts in quotes of a part of a file.
#[derive(Default)]
struct Texts(Vec<String>);

impl<'file> Visit<'file> for Texts {
    fn visit_lit_str(&mut self, text: &'file syn::LitStr) {
        self.0.push(text.value());
    }
}

/// `TooSoon` as serde's kebab-case writes it: `too-soon`.
fn kebab(name: &str) -> String {
    let letters = name.chars().enumerate().flat_map(|(at, letter)| {
        let dash = (at > 0 && letter.is_uppercase()).then_some('-');
        dash.into_iter().chain(letter.to_lowercase())
    });
    letters.collect()
}
