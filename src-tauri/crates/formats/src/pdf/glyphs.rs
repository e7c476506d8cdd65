//! The letters of a PDF with their places, as its own drawing instructions set them.

use std::collections::HashMap;
use std::sync::Arc;

use hayro_interpret::font::{Glyph, OutlineGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf, page::Page as PdfPage};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

use super::own;
use crate::unreadable::Unreadable;

/// The most pages that are read. A programme has some ten.
pub const MOST_PAGES: usize = 200;
/// The most letters that are read.
pub const MOST_LETTERS: usize = 600_000;
/// The most rules of tables that are kept of a page.
const MOST_RULES: usize = 20_000;
/// The most small marks that are kept of a page.
const MOST_DOTS: usize = 1_000;

/// Stands in for the fonts that a PDF names without holding them: only its being there counts,
/// for what a letter is and how wide it is are told by the PDF and by the standard itself.
const STAND_IN: &[u8] = include_bytes!("../../../../../data/fonts/InstrumentSans-Regular.ttf");

/// How a font looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// It is bold.
    pub bold: bool,
    /// It is italic.
    pub italic: bool,
}

/// A letter, or the few that a ligature stands for. Lengths are points, down and to the right.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// Where it begins.
    pub left: f64,
    /// Where the next one would begin.
    pub right: f64,
    /// Its baseline.
    pub base: f64,
    /// The size of its font.
    pub size: f64,
    /// How it looks.
    pub style: Style,
    /// What it says.
    pub text: String,
}

/// A horizontal rule: what parts the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Where it begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// How far down it is.
    pub y: f64,
}

/// A small round or square mark, such as one before the line of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Where its middle is.
    pub x: f64,
    /// How far down its middle is.
    pub y: f64,
}

/// A page's letters.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The upright letters, in the order in which they are drawn.
    pub letters: Vec<Letter>,
    /// Those that are turned by a quarter, by a half and by three quarters, as if upright.
    pub turned: [Vec<Letter>; 3],
    /// Its horizontal rules.
    pub rules: Vec<Rule>,
    /// Its small marks.
    pub dots: Vec<Dot>,
    /// How many letters cannot be told.
    pub unknown: usize,
}

/// The pages of a PDF, and whether Régie printed it.
///
/// # Errors
/// [`Unreadable`] when it is locked, damaged, or more than a programme can be.
pub fn sheets(bytes: &[u8]) -> Result<(Vec<Sheet>, bool), Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|why| match why {
        LoadPdfError::Decryption(_) => Unreadable::Locked,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let ours = pdf.metadata().creator.as_deref().is_some_and(own::is_ours);
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Unreadable::Damaged);
    }
    if pages.len() > MOST_PAGES {
        return Err(Unreadable::TooLong { pages: pages.len(), limit: MOST_PAGES });
    }
    let cache = InterpreterCache::new();
    let mut left = MOST_LETTERS;
    let mut sheets = Vec::with_capacity(pages.len());
    for page in pages.iter() {
        let sheet = sheet(page, &pdf, &cache, left);
        let turned: usize = sheet.turned.iter().map(Vec::len).sum();
        left = left
            .checked_sub(sheet.letters.len() + turned + sheet.unknown)
            .filter(|left| *left > 0)
            .ok_or(Unreadable::Swollen { limit: MOST_LETTERS })?;
        sheets.push(sheet);
    }
    Ok((sheets, ours))
}

fn sheet<'a>(page: &PdfPage<'a>, pdf: &'a Pdf, cache: &InterpreterCache<'a>, most: usize) -> Sheet {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some((Arc::new(STAND_IN), 0))),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_annotations: false,
    };
    let first = Affine::new(page.initial_transform(true).as_coeffs());
    let bounds = Rect::new(0.0, 0.0, width, height);
    let mut context = Context::new(first, bounds, cache, pdf.xref(), settings);
    let mut reader = Reader { most, ..Reader::default() };
    interpret_page(page, &mut context, &mut reader);
    Sheet { width, height, ..reader.sheet }
}

/// Takes the letters and the rules out of what is drawn.
#[derive(Default)]
struct Reader {
    sheet: Sheet,
    /// How many letters may still be taken.
    most: usize,
    /// How each font looks.
    styles: HashMap<u128, Style>,
}

impl Reader {
    fn style(&mut self, glyph: &Glyph<'_>) -> Style {
        let Glyph::Outline(glyph) = glyph else { return Style::default() };
        *self.styles.entry(glyph.font_cache_key()).or_insert_with(|| style(glyph))
    }

    fn letter(&mut self, glyph: &Glyph<'_>, place: Affine) {
        let [a, b, c, d, ..] = place.as_coeffs();
        let origin = place * Point::ORIGIN;
        let size = c.hypot(d) * 1000.0;
        let advance = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let width = advance.unwrap_or(500.0) * a.hypot(b);
        let finite = [origin.x, origin.y, size, width].iter().all(|it| it.is_finite());
        if !finite || size <= 0.0 {
            return;
        }
        let Some(text) = said(glyph) else {
            self.sheet.unknown += usize::from(!is_blank(glyph));
            return;
        };
        let style = self.style(glyph);
        let (x, y) = (origin.x, origin.y);
        // Which way the line runs: to the right, down, to the left, up.
        let (into, left, base) = if a.abs() >= b.abs() {
            if a >= 0.0 { (None, x, y) } else { (Some(1), -x, -y) }
        } else if b > 0.0 {
            (Some(0), y, -x)
        } else {
            (Some(2), -y, x)
        };
        let letter = Letter { left, right: left + width.max(0.0), base, size, style, text };
        match into {
            None => self.sheet.letters.push(letter),
            Some(at) => self.sheet.turned[at].push(letter),
        }
    }

    fn rule(&mut self, shape: Rect) {
        // What is as thin as a line and longer than a word; the sides of a box are two.
        const THIN: f64 = 3.0;
        const LONG: f64 = 12.0;
        let finite = [shape.x0, shape.x1, shape.y0, shape.y1].iter().all(|it| it.is_finite());
        if !finite || shape.width() < LONG || self.sheet.rules.len() >= MOST_RULES {
            return;
        }
        let (left, right) = (shape.x0, shape.x1);
        if shape.height() <= THIN {
            self.sheet.rules.push(Rule { left, right, y: shape.center().y });
        } else {
            self.sheet.rules.push(Rule { left, right, y: shape.y0 });
            self.sheet.rules.push(Rule { left, right, y: shape.y1 });
        }
    }
}

impl Reader {
    fn dot(&mut self, shape: Rect) {
        let small = |side: f64| (1.2..9.0).contains(&side);
        let (wide, high) = (shape.width(), shape.height());
        let even = wide < high * 1.6 && high < wide * 1.6;
        if small(wide) && small(high) && even && self.sheet.dots.len() < MOST_DOTS {
            let Point { x, y } = shape.center();
            self.sheet.dots.push(Dot { x, y });
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, path: &BezPath, place: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        // Drawings have many corners, rules, boxes and dots few.
        if path.elements().len() <= 24 {
            let shape = place.transform_rect_bbox(path.bounding_box());
            self.rule(shape);
            self.dot(shape);
        }
    }
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        place: Affine,
        within: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.most > 0 {
            self.most -= 1;
            self.letter(glyph, place * within);
        }
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn style(glyph: &OutlineGlyph) -> Style {
    let Some(font) = glyph.font_data() else { return Style::default() };
    let name = font.postscript_name.unwrap_or_default().to_ascii_lowercase();
    let says = |words: [&str; 2]| words.iter().any(|word| name.contains(word));
    Style {
        bold: says(["bold", "black"]) || font.weight.is_some_and(|weight| weight >= 600),
        italic: font.is_italic || says(["italic", "oblique"]),
    }
}

/// What a glyph says: nothing where the PDF does not tell.
fn said(glyph: &Glyph<'_>) -> Option<String> {
    let text = match glyph.as_unicode()? {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    };
    let text: String = text.chars().map(plain).collect::<Vec<_>>().concat();
    (!text.is_empty()).then_some(text)
}

/// Ligatures as their letters, the bullets of symbol fonts as bullets.
fn plain(c: char) -> String {
    match c {
        'ﬀ' => "ff".to_owned(),
        'ﬁ' => "fi".to_owned(),
        'ﬂ' => "fl".to_owned(),
        'ﬃ' => "ffi".to_owned(),
        'ﬄ' => "ffl".to_owned(),
        'ﬅ' | 'ﬆ' => "st".to_owned(),
        '\u{E000}'..='\u{F8FF}' => "•".to_owned(),
        c if c.is_control() && !c.is_whitespace() => String::new(),
        c if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' => " ".to_owned(),
        c => c.to_string(),
    }
}

/// Nothing is drawn for it.
fn is_blank(glyph: &Glyph<'_>) -> bool {
    match glyph {
        Glyph::Outline(glyph) => glyph.outline().elements().is_empty(),
        Glyph::Type3(_) => false,
    }
}
