//! Wrong usage is exit code 2, and does nothing.

use tests_desk::program::{Place, sample};

#[test]
fn what_the_words_do_not_say_is_wrong_usage() {
    let place = Place::default();
    place.sample("jour.regie");
    let before = place.names();
    let sample = sample();
    let table: [&[&str]; 16] = [
        &[],
        &["dance"],
        &["import"],
        &["import", &sample],
        &["import", &sample, "--preview", "--into", "autre.regie"],
        &["import", &sample, "--prévisualiser"],
        &["export", "jour.regie"],
        &["export", "jour.regie", "--what", "closing"],
        &["export", "jour.regie", "--what", "closing", "--as", "odt"],
        &["export", "jour.regie", "--what", "weather", "--as", "json"],
        &["serve"],
        &["serve", "jour.regie", "--bind", "nowhere"],
        &["serve", "jour.regie", "--sample"],
        &["check"],
        &["simulate", "jour.regie"],
        &["simulate", "jour.regie", "--seed", "one"],
    ];
    for words in table {
        let ran = place.run(words);
        assert_eq!(ran.code, 2, "{words:?}: {ran:?}");
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{words:?}: {ran:?}");
    }
    assert_eq!(place.names(), before);
}

#[test]
fn help_and_version_are_no_refusal() {
    let place = Place::default();
    for words in [&["--help"][..], &["--version"], &["import", "--help"]] {
        let ran = place.run(words);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
    }
    let help = String::from_utf8(place.run(&["--help"]).out).unwrap();
    for command in ["import", "export", "serve", "check", "simulate"] {
        assert!(help.contains(command), "{help}");
    }
}

#[test]
fn a_reader_that_has_gone_is_no_crash() {
    use std::process::Stdio;
    let place = Place::default();
    let mut command = place.command();
    command.args(["import", &sample(), "--preview"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    assert_ne!(ended.status.code(), Some(101));
}
