//! One time of day.

use formats::when::clock::clock;

fn minutes(text: &str) -> Option<i32> {
    let (clock, len) = clock(text)?;
    assert_eq!(len, text.len(), "all of {text} is the time");
    assert!(clock.is_certain());
    clock.minutes()
}

#[test]
fn the_styles_of_both_languages() {
    for text in [
        "9h10",
        "09h10",
        "9H10",
        "9 h 10",
        "9:10",
        "09:10",
        "9.10",
        "9 heures 10",
        "9:10 am",
        "9.10am",
        "9:10 a.m.",
    ] {
        assert_eq!(minutes(text), Some(550), "{text}");
    }
    for text in ["14h", "14 h", "14h00", "14:00", "2 pm", "2pm", "2:00 PM", "2 p.m.", "14 heures"] {
        assert_eq!(minutes(text), Some(840), "{text}");
    }
    for text in ["12h", "midi", "noon", "12 noon", "12 pm", "Midi"] {
        assert_eq!(minutes(text), Some(720), "{text}");
    }
    for text in ["minuit", "midnight", "24h00", "12 midnight"] {
        assert_eq!(minutes(text), Some(1440), "{text}");
    }
    assert_eq!(minutes("12:30 am"), Some(30));
}

#[test]
fn times_that_cannot_be_are_read_and_have_no_minutes() {
    for text in ["25h90", "24h01", "9h75", "99:99", "13h60"] {
        assert_eq!(minutes(text), None, "{text}");
    }
}

#[test]
fn what_is_no_time() {
    for text in [
        "350",
        "2021",
        "9html",
        "9h5",
        "9:5",
        "12.75",
        "12.07.2021",
        "12:30:45",
        "1234h",
        "9h10x",
        "x9h",
        "Midi-Pyrénées",
        "noonday",
        "9amp",
    ] {
        assert_eq!(clock(text).filter(|(clock, _)| clock.is_certain()), None, "{text}");
    }
}

#[test]
fn a_number_after_the_hour_may_count_something() {
    let read = |text| clock(text).map(|(clock, len)| (clock.minutes().unwrap(), len));
    assert_eq!(read("14h 30 – Débat"), Some((870, 6)));
    assert_eq!(read("14h 30 personnes"), Some((840, 3)));
    assert_eq!(read("11h00 4 à 6 ateliers"), Some((660, 5)));
    assert_eq!(read("9 h 10 à 9 h 45"), Some((550, 6)));
}
