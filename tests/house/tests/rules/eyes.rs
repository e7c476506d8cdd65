//! The eyes of the rules see what they are for: a rule that sees nothing never fails.

use tests_house::checkout::File;
use tests_house::rust::read;
use tests_house::texts::{asked, read as read_texts};
use tests_house::web::{From, imports};

#[test]
fn a_path_is_seen_written_and_used() {
    let source = rust("use std::{fs, io};\nfn f() { let t = std::time::SystemTime::now(); }\n");
    assert_eq!(source.lines_with("std::fs"), [1]);
    assert_eq!(source.lines_with("std::io"), [1]);
    assert_eq!(source.lines_with("SystemTime"), [2]);
    assert!(source.lines_with("std::net").is_empty());
}

#[test]
fn a_call_is_seen_inside_a_macro() {
    assert_eq!(rust("fn f() {\n  println!(\"{}\", a.unwrap());\n}").lines_with(".unwrap()"), [2]);
}

#[test]
fn comments_texts_and_tests_do_not_count() {
    let source = rust(
        "//! .unwrap()\n/// async\nfn f() { g(\"async\"); } // async\n#[cfg(test)]\n\
         mod tests { async fn g() { a.unwrap() } }",
    );
    assert!(source.lines_with("async").is_empty());
    assert!(source.lines_with(".unwrap()").is_empty());
}

#[test]
fn functions_are_measured_wherever_they_are() {
    let source = rust(
        "fn a() {\n}\nimpl S {\n  fn b(\n    &self,\n  ) {\n  }\n}\ntrait T {\n  fn c() {}\n  fn d();\n}",
    );
    let lengths: Vec<_> =
        source.functions().into_iter().map(|it| (it.name, it.line, it.length)).collect();
    let expected = [("a", 1, 2), ("b", 4, 4), ("c", 10, 1)];
    assert_eq!(lengths, expected.map(|(name, line, length)| (name.to_owned(), line, length)));
}

#[test]
fn modules_are_seen_with_their_paths() {
    let modules = rust("mod a;\n#[path = \"x/y.rs\"]\nmod b;\nmod c { mod d; }").modules();
    let seen: Vec<_> = modules.into_iter().map(|it| (it.names.join("::"), it.path)).collect();
    let expected = [("a", None), ("b", Some("x/y.rs")), ("c::d", None)];
    assert_eq!(seen, expected.map(|(name, path)| (name.to_owned(), path.map(str::to_owned))));
}

#[test]
fn texts_in_quotes_are_read() {
    let source = rust("const A: &str = \"SELECT 1\"; // \"SELECT 2\"");
    assert_eq!(source.texts().collect::<Vec<_>>(), [("SELECT 1".to_owned(), 1)]);
}

#[test]
fn imports_are_seen_in_all_their_forms() {
    let file = file(
        "ui/src/panels/desk/Clock.svelte",
        "import { a } from '../../parts/Key.svelte'\nimport \"./clock.css\"\nconst b = await import('../x')\n\
         export * from '../../../../data/keys.json'\nimport {\n  c\n} from '@tauri-apps/api/core'\n\
         // import d from '../gone'\nconst e = transform('../not')",
    );
    let seen = imports(&file).into_iter().map(|import| match import.from {
        From::Package(name) => format!("{} package {name}", import.line),
        From::File(path) => format!("{} {path}", import.line),
    });
    assert_eq!(
        seen.collect::<Vec<_>>(),
        [
            "1 parts/Key.svelte",
            "2 panels/desk/clock.css",
            "3 panels/x",
            "4 data/keys.json",
            "7 package @tauri-apps/api/core",
        ]
    );
}

#[test]
fn codes_are_seen_in_enums_and_functions() {
    let source = rust(
        "#[derive(Error)]\n#[serde(tag = \"code\", rename_all = \"kebab-case\")]\n\
         enum E { TooSoon { a: u8 }, Held }\nenum Other { Not }\nimpl E { fn code(&self) -> &'static str { match self { _ => \"full\" } } }",
    );
    assert_eq!(source.codes(), ["too-soon", "held", "full"]);
}

#[test]
fn keys_asked_for_are_seen() {
    let text = "t('a-b') + at('no') + t(\n  late === 'x' ? 'late-yes' : \"late-no\", { v: 'w' })\n\
                {t(`check-${code}`)} t(name)";
    let keys = ["a-b", "late-yes", "late-no", "check-"];
    assert_eq!(asked(text).into_iter().map(|(_, key)| key).collect::<Vec<_>>(), keys);
    assert_eq!(asked(text).last(), Some(&(3, "check-".to_owned())));
}

#[test]
fn texts_are_read_with_their_values() {
    let (texts, junk) = read_texts(&file(
        "data/texts/fr/a.ftl",
        "# Note\na = Un\nb = { $n ->\n    [one] { $who } et { a }\n   *[other] { NUMBER($much) }\n}\nnot a text\n",
    ));
    let seen: Vec<_> =
        texts.iter().map(|it| (it.key.as_str(), it.values.len(), it.takes.len())).collect();
    assert_eq!(seen, [("a", 0, 0), ("b", 3, 1)]);
    assert_eq!(junk.len(), 1);
    assert!(junk[0].starts_with("data/texts/fr/a.ftl:7 "), "{}", junk[0]);
}

fn rust(text: &str) -> tests_house::rust::Source {
    read(&file("a.rs", text)).unwrap()
}

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}
