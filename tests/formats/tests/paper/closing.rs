use paper::{ClosingLayout, ClosingPaper, ClosingRow, PaperError, PersonName, Phrase, ScriptLine};
use proptest::prelude::*;

use crate::reader::{Reading, one_line, read};
use crate::sample;

fn print(paper: &ClosingPaper) -> Reading {
    read(paper::closing(paper, ClosingLayout::Sheet).unwrap())
}

#[test]
fn the_closing_of_the_day_is_one_page_with_every_word() {
    let reading = print(&sample::closing());
    assert_eq!(reading.info("Pages").as_deref(), Some("1"));
    let text = reading.text();
    for row in sample::rows() {
        assert!(text.contains(&format!("{}{}", row.time, row.seconds)), "time of {}", row.title);
        assert!(text.contains(&row.length), "length of {}", row.title);
        assert!(text.contains(&row.title), "title {}", row.title);
        assert!(text.contains(&one_line(&row.script[0].text)), "script of {}", row.title);
    }
    assert_eq!(text.matches("Delphine VANDEVOORDE").count(), 4);
    assert_eq!(text.matches("Frédéric DOHET").count(), 2);
    assert_eq!(text.matches("verrouillée").count(), 1);
    reading.assert_in_the_margins();
    insta::assert_snapshot!(reading.layout());
}

#[test]
fn nine_parts_still_hold_on_one_page_in_smaller_type() {
    let (six, nine) = (print(&sample::closing_of(6)), print(&sample::closing_of(9)));
    assert_eq!((six.pages().len(), nine.pages().len()), (1, 1));
    let height = |reading: &Reading| {
        let words = reading.words();
        let word = words.iter().find(|word| word.text == "richesses").unwrap();
        word.bottom - word.top
    };
    assert!(height(&nine) < height(&six));
    assert!(height(&nine) > 0.8 * height(&six), "the type shrank too far");
}

#[test]
fn forty_parts_flow_over_pages_that_all_carry_the_foot() {
    let paper = sample::closing_of(40);
    let reading = print(&paper);
    let pages = reading.pages();
    assert!(pages.len() > 1);
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains("Conclusion, ajustée à 17:50:50"), "foot of page {}", index + 1);
        assert!(
            page.contains(&format!("{} / {}", index + 1, pages.len())),
            "number of page {}",
            index + 1
        );
    }
    reading.assert_in_the_margins();
}

#[test]
fn a_part_stays_whole_on_its_page() {
    let mut paper = sample::closing_of(20);
    for row in &mut paper.rows {
        row.script[0].text = [row.script[0].text.as_str(); 3].join(" ");
    }
    let pages = print(&paper).pages();
    assert!(pages.len() > 3);
    for row in &paper.rows {
        let whole = one_line(&row.script[0].text);
        let holds = |page: &&String| page.contains(&row.title) && page.contains(&whole);
        assert!(pages.iter().any(|page| holds(&page)), "“{}” is torn", row.title);
    }
}

#[test]
fn a_script_longer_than_a_page_is_printed_to_its_last_word() {
    let mut paper = sample::closing();
    let script: Vec<String> = (0..1400).map(|number| format!("parole{number}")).collect();
    paper.rows[2].script = vec![ScriptLine::paragraph(script.join(" "))];
    let reading = print(&paper);
    let said: Vec<String> = reading
        .words()
        .into_iter()
        .map(|word| word.text)
        .filter(|word| word.starts_with("parole"))
        .collect();
    assert!(
        said == script,
        "{} of {} words, the last one {:?}",
        said.len(),
        script.len(),
        said.last()
    );
    reading.assert_in_the_margins();
}

#[test]
fn wide_letters_and_many_points_are_printed_to_the_last() {
    for letters in [150, 400, 900, 2_000, 6_000] {
        let mut paper = sample::closing();
        paper.rows[1].script = vec![ScriptLine::paragraph("WWWWW ".repeat(letters / 6))];
        paper.rows[3].script = vec![ScriptLine::bullet("point"); letters / 30];
        let reading = print(&paper);
        let text = reading.text();
        assert_eq!(text.matches("WWWWW").count(), letters / 6);
        assert_eq!(text.matches("point").count(), letters / 30);
        reading.assert_in_the_margins();
    }
}

#[test]
fn times_higher_than_what_is_said_push_the_next_part_down() {
    let mut paper = sample::closing();
    paper.rows[1].script.clear();
    paper.rows[2].script = vec![ScriptLine::paragraph(" ")];
    let reading = print(&paper);
    let words = reading.words();
    let place = |text: &str| words.iter().find(|word| word.text.starts_with(text)).unwrap();
    // Silent, silent, locked: each length, or its padlock’s word, above the next time.
    let lengths: Vec<_> = words.iter().filter(|word| word.text == "1:30").collect();
    assert_eq!(lengths.len(), 3);
    assert!(lengths[1].bottom < place("17:53").top);
    assert!(lengths[2].bottom < place("17:55").top);
    assert!(place("verrouillée").bottom < place("17:58").top);
}

#[test]
fn names_and_titles_are_never_cut() {
    let title = "Un titre vraiment très long ".repeat(9);
    let (given, family) =
        ("Marie-Antoinette Joséphine", "DE LA ROCHEFOUCAULD-LIANCOURT VON UND ZU HOHENLOHE");
    let mut paper = sample::closing();
    paper.rows[0].title.clone_from(&title);
    paper.rows[0].speakers =
        vec![PersonName::new(given, family), PersonName::new("Łukasz", "ŞAHİN-ŐZGÜR")];
    paper.rows[1].speakers = vec![PersonName::new("", "B".repeat(150))];
    paper.sheet.event = "Rencontre des pionniers ".repeat(12);
    let reading = print(&paper);
    let text = reading.text();
    assert!(text.contains(&one_line(&title)));
    assert!(text.contains(&format!("{given} {family}, Łukasz ŞAHİN-ŐZGÜR")));
    assert!(text.contains(&one_line(&paper.sheet.event)));
    assert_eq!(text.matches('B').count(), 150 + paper.rows[0].title.matches('B').count());
    reading.assert_in_the_margins();
}

#[test]
fn points_and_paragraphs_keep_their_order_and_their_lines() {
    let mut paper = sample::closing();
    paper.rows[5].script = vec![
        ScriptLine::paragraph("D’abord.\nÀ la ligne."),
        ScriptLine::bullet("un point"),
        ScriptLine::bullet("un autre"),
        ScriptLine::paragraph("Enfin."),
    ];
    let layout = print(&paper).layout();
    let said: Vec<&str> = layout
        .lines()
        .map(str::trim)
        .skip_while(|line| !line.ends_with("D’abord."))
        .take(5)
        .collect();
    assert_eq!(said[1..], ["À la ligne.", "• un point", "• un autre", "Enfin."]);
}

#[test]
fn typst_markup_is_only_text() {
    let hostile = r##"#set text(red) #panic("x") $x^2$ *gras* _it_ <lab> @ref // c /* x */ \ \u{41} "q" 'a' [b] {c} `raw` ~ -- --- ... https://example.org"##;
    let mut paper = sample::closing();
    paper.sheet.event = hostile.into();
    paper.sheet.title = format!("= {hostile}");
    paper.sheet.footer.push(Phrase::plain(hostile));
    paper.left.label = hostile.into();
    paper.summary.push(hostile.into());
    paper.note = Some(Phrase::new(hostile, hostile));
    let row = &mut paper.rows[0];
    row.title = format!("== {hostile}");
    row.speakers = vec![PersonName::new(hostile, hostile)];
    row.script = vec![ScriptLine::paragraph(hostile), ScriptLine::bullet(format!("- {hostile}"))];
    row.locked = "#verrou".into();
    let reading = print(&paper);
    let glued = |text: &str| text.split_whitespace().collect::<String>();
    let count = glued(&reading.text()).matches(&glued(hostile)).count();
    // Once in each of its eleven places, and in the foot of every page.
    assert_eq!(count, 11 + reading.pages().len());
    assert!(reading.text().contains("#verrou"));
    assert_eq!(reading.info("Title"), Some(format!("= {hostile}")));
    reading.assert_in_the_margins();
}

#[test]
fn control_characters_go_and_the_words_around_them_stay() {
    let mut paper = sample::closing();
    paper.rows[0].title = "avant\u{0}\u{7}\u{1b}[31m\u{202e}\u{2068}\u{feff}après\tfin".into();
    assert!(print(&paper).text().contains("avant[31maprès fin"));
}

#[test]
fn other_alphabets_and_emoji_are_drawn_from_the_fonts_within() {
    let mut paper = sample::closing();
    paper.rows[0].title = "Ελλάδα Кирилл 🎤 ✓ ½".into();
    paper.rows[1].speakers = vec![PersonName::new("محمد", "الفارسي")];
    let reading = print(&paper);
    assert!(reading.text().contains("Ελλάδα Кирилл 🎤 ✓ ½"));
    assert!(reading.text().contains("محمد"));
    let expected = [
        "DejaVuSans",
        "InstrumentSans-Medium",
        "InstrumentSans-Regular",
        "InstrumentSans-SemiBold",
    ];
    assert_eq!(reading.fonts(), [&expected[..], &["NotoEmoji-Regular"]].concat());
}

#[test]
fn french_needs_no_font_but_the_designs() {
    let mut paper = sample::closing();
    paper.rows[0].title =
        "Œuvre, çà et là : « 100\u{a0}% »\u{202f}! − 5 € ; n° 3, Ÿ, æ… ’ – —".into();
    let fonts = print(&paper).fonts();
    assert_eq!(
        fonts,
        ["InstrumentSans-Medium", "InstrumentSans-Regular", "InstrumentSans-SemiBold"]
    );
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let first = paper::closing(&sample::closing(), ClosingLayout::Sheet).unwrap();
    paper::closing(&sample::closing_of(9), ClosingLayout::Sheet).unwrap();
    assert!(first == paper::closing(&sample::closing(), ClosingLayout::Sheet).unwrap());
}

#[test]
fn the_file_says_its_title_its_maker_and_the_moment_given() {
    let mut paper = sample::closing();
    let reading = print(&paper);
    assert_eq!(reading.info("Title").as_deref(), Some("Conclusions de la journée"));
    assert_eq!(reading.info("Creator").as_deref(), Some("Régie"));
    assert_eq!(reading.info("Tagged").as_deref(), Some("yes"));
    assert_eq!(reading.info("Page size").as_deref(), Some("595.276 x 841.89 pts (A4)"));
    let made = reading.info("CreationDate").unwrap();
    assert!(
        made.starts_with("2021-07-12T15:50:58") || made.starts_with("2021-07-12T17:50:58+02"),
        "{made}"
    );
    paper.sheet.made_at = None;
    assert_eq!(print(&paper).info("CreationDate"), None);
}

#[test]
fn an_empty_closing_is_still_a_page() {
    let reading = print(&ClosingPaper { rows: Vec::new(), note: None, ..sample::closing() });
    assert_eq!(reading.pages().len(), 1);
    assert!(reading.text().contains("Fin à 18:00:00, heure fixe"));
    let bare = ClosingPaper { rows: vec![ClosingRow::default()], ..ClosingPaper::default() };
    let refused = paper::closing(&bare, ClosingLayout::Sheet).unwrap_err();
    assert!(matches!(refused, PaperError::Language(code) if code.is_empty()));
}

#[test]
fn a_language_that_is_none_is_refused_by_its_name() {
    for code in ["", "f", "français", "FR", "12"] {
        let mut paper = sample::closing();
        paper.sheet.language = code.into();
        let refused = paper::closing(&paper, ClosingLayout::Sheet).unwrap_err();
        assert!(matches!(refused, PaperError::Language(told) if told == code));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_stays_on_the_sheet(words in prop::collection::vec(any::<String>(), 8)) {
        let mut paper = sample::closing();
        let [event, title, chip, part, given, family, said, lock] = words.try_into().unwrap();
        paper.sheet.event = event;
        paper.sheet.title = title;
        paper.summary.push(chip);
        let row = &mut paper.rows[0];
        (row.title, row.locked) = (part, lock);
        row.speakers = vec![PersonName::new(given, family)];
        row.script = vec![ScriptLine::paragraph(said.clone()), ScriptLine::bullet(said)];
        let reading = print(&paper);
        // Marks of scripts the fonts do not know may hang into the margin.
        reading.assert_within(7.0);
        prop_assert!(reading.text().contains("Les leviers financiers"));
    }
}
