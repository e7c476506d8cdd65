//! Why a document could not be read.

use std::panic::{UnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The largest document that is looked at, in bytes. A programme has some ten thousand.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// The most timed lines that are taken for a programme.
pub const MOST: usize = 10_000;

/// Why a document gives no draft. Shown (`Display`) in French; see [`Unreadable::english`].
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Unreadable {
    /// No byte, or nothing but blanks.
    #[error("Le document est vide : choisissez le fichier du programme.")]
    Empty,
    /// More than [`LARGEST`] bytes.
    #[error(
        "Le document fait {} Mo, la limite est de {} Mo : enregistrez le programme seul, en texte.",
        mega(*bytes), mega(*limit)
    )]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// Not text.
    #[error(
        "Le document n’est pas du texte ({what}) : enregistrez-le en texte ou en Markdown, puis recommencez."
    )]
    Binary {
        /// What it looks like: `RTF`, `ZIP`, … or `binaire`.
        what: String,
    },
    /// A PDF that a password locks.
    #[error(
        "Le PDF est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis recommencez."
    )]
    Locked,
    /// A PDF that holds pictures of its text alone, or does not tell what its letters are.
    #[error(
        "Le PDF ne contient pas de texte lisible (pages : {pages}) : il a sans doute été numérisé. Demandez le document d’origine, ou passez-le par une reconnaissance de caractères."
    )]
    NoText {
        /// How many pages it has.
        pages: usize,
    },
    /// A PDF with more pages than a programme can have.
    #[error(
        "Le PDF a {pages} pages, la limite est de {limit} : enregistrez les pages du programme seules, puis recommencez."
    )]
    TooLong {
        /// How many pages it has.
        pages: usize,
        /// The limit.
        limit: usize,
    },
    /// Text in an encoding that is not known here.
    #[error(
        "Le document n’est ni en UTF-8 ni en Windows-1252 : enregistrez-le en UTF-8, puis recommencez."
    )]
    Undecodable,
    /// Cut, corrupted or locked: its own format says otherwise than its bytes.
    #[error(
        "Le document est abîmé, incomplet ou protégé par un mot de passe : ouvrez-le, enregistrez-en une copie, puis recommencez."
    )]
    Damaged,
    /// A show that a newer version wrote.
    #[error("Ce document vient d’une version plus récente de Régie : mettez Régie à jour.")]
    Newer,
    /// An archive that unpacks to more than a document can have.
    #[error(
        "Le document, une fois décompressé, dépasse {} Mo : ce n’est pas un programme.",
        mega(*limit)
    )]
    Swollen {
        /// The limit in bytes.
        limit: usize,
    },
    /// More than [`MOST`] timed lines: a log or a data file.
    #[error(
        "Le document a {items} lignes avec un horaire, la limite est de {limit} : ce n’est pas un programme."
    )]
    TooMany {
        /// How many timed lines it has.
        items: usize,
        /// The limit.
        limit: usize,
    },
    /// Text, but no line of a programme in it.
    #[error(
        "Aucun programme reconnu : sur {lines} lignes, aucune ne commence par un horaire comme « 9h – 9h10 »."
    )]
    NoProgramme {
        /// How many lines it has.
        lines: u32,
    },
}

impl Unreadable {
    /// A stable name for what is wrong.
    pub fn code(&self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooLarge { .. } => "too-large",
            Unreadable::Binary { .. } => "binary",
            Unreadable::Locked => "locked",
            Unreadable::NoText { .. } => "no-text",
            Unreadable::TooLong { .. } => "too-long",
            Unreadable::Undecodable => "undecodable",
            Unreadable::Damaged => "damaged",
            Unreadable::Newer => "newer",
            Unreadable::Swollen { .. } => "swollen",
            Unreadable::TooMany { .. } => "too-many",
            Unreadable::NoProgramme { .. } => "no-programme",
        }
    }

    /// What a text in another language is filled with.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Unreadable::Empty
            | Unreadable::Locked
            | Unreadable::Undecodable
            | Unreadable::Damaged
            | Unreadable::Newer => Vec::new(),
            Unreadable::TooLarge { bytes, limit } => {
                vec![("size", mega(*bytes)), ("limit", mega(*limit))]
            }
            Unreadable::Binary { what } => vec![("what", what.clone())],
            Unreadable::NoText { pages } => vec![("pages", pages.to_string())],
            Unreadable::TooLong { pages, limit } => {
                vec![("pages", pages.to_string()), ("limit", limit.to_string())]
            }
            Unreadable::Swollen { limit } => vec![("limit", mega(*limit))],
            Unreadable::TooMany { items, limit } => {
                vec![("items", items.to_string()), ("limit", limit.to_string())]
            }
            Unreadable::NoProgramme { lines } => vec![("lines", lines.to_string())],
        }
    }

    /// The sentence in English.
    pub fn english(&self) -> String {
        match self {
            Unreadable::Empty => "The document is empty: choose the programme's file.".to_owned(),
            Unreadable::TooLarge { bytes, limit } => format!(
                "The document has {} MB, the limit is {} MB: save the programme alone, as text.",
                mega(*bytes),
                mega(*limit)
            ),
            Unreadable::Binary { what } => format!(
                "The document is not text ({what}): save it as text or Markdown, then try again."
            ),
            Unreadable::Locked => {
                "The PDF is locked with a password: save a copy without one, then try again."
                    .to_owned()
            }
            Unreadable::NoText { pages } => format!(
                "The PDF holds no text that can be read (pages: {pages}): it was probably scanned. Ask for the original document, or run it through text recognition."
            ),
            Unreadable::TooLong { pages, limit } => format!(
                "The PDF has {pages} pages, the limit is {limit}: save the programme's pages alone, then try again."
            ),
            Unreadable::Undecodable => {
                "The document is neither UTF-8 nor Windows-1252: save it as UTF-8, then try again."
                    .to_owned()
            }
            Unreadable::Damaged => "The document is damaged, cut or locked with a password: open it, save a copy, then try again.".to_owned(),
            Unreadable::Newer => {
                "This document comes from a newer version of Régie: update Régie.".to_owned()
            }
            Unreadable::Swollen { limit } => {
                format!("The document unpacks to more than {} MB: it is no programme.", mega(*limit))
            }
            Unreadable::TooMany { items, limit } => format!(
                "The document has {items} lines with a time, the limit is {limit}: it is no programme."
            ),
            Unreadable::NoProgramme { lines } => format!(
                "No programme found: of {lines} lines none begins with a time such as “9:00 – 9:10”."
            ),
        }
    }
}

/// What a library reads that stops short, or counts too far, where a document is damaged: that is
/// a refusal, and not the end of who asked.
///
/// # Errors
/// What `read` says, or [`Unreadable::Damaged`].
pub fn caught<T>(
    read: impl FnOnce() -> Result<T, Unreadable> + UnwindSafe,
) -> Result<T, Unreadable> {
    catch_unwind(read).unwrap_or(Err(Unreadable::Damaged))
}

/// Megabytes, rounded up, so that one byte too many does not read as the limit itself.
fn mega(bytes: usize) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}
