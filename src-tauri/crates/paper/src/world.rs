use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Instrument Sans in the weights the documents use, then what it lacks: other alphabets, emoji.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../../../../data/fonts/InstrumentSans-Regular.ttf"),
    include_bytes!("../../../../data/fonts/InstrumentSans-Medium.ttf"),
    include_bytes!("../../../../data/fonts/InstrumentSans-SemiBold.ttf"),
    include_bytes!("../../../../data/fonts/DejaVuSans.ttf"),
    include_bytes!("../../../../data/fonts/NotoEmoji-Regular.ttf"),
];

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::new);

/// What is the same for every document, read once.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Shelf {
    fn new() -> Self {
        let fonts: Vec<Font> =
            FONTS.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }
}

/// All that Typst can see: the files given to it, the fonts compiled in, and no clock.
pub(crate) struct PaperWorld {
    main: FileId,
    sources: Vec<Source>,
    data: (FileId, Bytes),
}

impl PaperWorld {
    /// `templates` are names with their text, the main one first; `data` is what they read as `data.json`.
    pub(crate) fn new(templates: &[(&str, &str)], data: Vec<u8>) -> Self {
        let sources: Vec<Source> = templates
            .iter()
            .map(|(name, text)| Source::new(file_id(name), (*text).to_owned()))
            .collect();
        let main = sources[0].id();
        Self { main, sources, data: (file_id("data.json"), Bytes::new(data)) }
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of templates are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (data_id, bytes) = &self.data;
        if *data_id == id { Ok(bytes.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
