//! Templates of the user's own.

use paper::{PaperError, RundownPaper, SHIPPED, Sheet, Templates};

use crate::reader::read;
use crate::sample;

fn with(name: &str, text: &str) -> RundownPaper {
    let templates = Templates::of([(name.to_owned(), text.to_owned())]);
    RundownPaper {
        sheet: Sheet { templates, ..sample::sheet("Conducteur") },
        ..RundownPaper::default()
    }
}

#[test]
fn one_of_the_users_own_stands_for_the_shipped_one() {
    let own = "#import \"page.typ\": *\n#show: paper\nÀ ma façon : #data.title";
    let text = read(paper::rundown(&with("rundown.typ", own)).unwrap()).text();
    assert!(text.contains("À ma façon : Conducteur"), "{text}");
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let cases = [
        ("rundown.typ", "#import \"page.typ\": *\n#show: paper\n#nothing", 3),
        ("rundown.typ", "#let x = (\n", 1),
        ("page.typ", "#let data = json(\"data.json\")\n\n#panic(\"non\")", 3),
        ("rundown.typ", "#read(\"/etc/passwd\")", 1),
        ("rundown.typ", "#import \"@preview/x:1.0.0\": *", 1),
    ];
    for (file, text, line) in cases {
        match paper::rundown(&with(file, text)) {
            Err(PaperError::Template { file: named, line: found, why }) => {
                assert_eq!((named.as_str(), found), (file, line), "{why}");
                assert!(!why.is_empty());
            }
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_file_of_another_name_is_passed_over() {
    assert_eq!(Templates::of([("other.typ".to_owned(), String::new())]), Templates::default());
    assert!(paper::rundown(&with("other.typ", "#panic()")).is_ok());
}

#[test]
fn every_shipped_template_holds_words_only_from_its_data() {
    assert!(
        SHIPPED.len() >= 6
            && SHIPPED.iter().all(|(name, text)| {
                std::path::Path::new(name).extension().is_some_and(|e| e == "typ")
                    && !text.is_empty()
            })
    );
}
