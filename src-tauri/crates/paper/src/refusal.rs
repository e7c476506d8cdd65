/// Why no document came out.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The language is no ISO 639 code of two or three small letters, such as `fr`.
    #[error("“{0}” is not a language code such as “fr” or “en”")]
    Language(String),
    /// A template of the user's own cannot be laid out.
    #[error("{file}, line {line}: {why}")]
    Template {
        /// The template's file.
        file: String,
        /// Where in it, from 1; 0 where that cannot be said.
        line: usize,
        /// What Typst said.
        why: String,
    },
    /// Typst could not lay the document out. Holds what it said; never expected with the templates compiled in.
    #[error("the document could not be laid out: {0}")]
    Layout(String),
    /// The PDF could not be written from a document already laid out. Holds what was said.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}
