//! Figures as people read them, the same in every language.

use chrono_tz::Tz;
use show::time::{At, Secs};

/// "1:30", "12:05", "1:02:00": minutes and seconds, without a sign.
#[must_use]
pub fn length(secs: Secs) -> String {
    let secs = secs.abs();
    let (hours, minutes, seconds) = (secs / 3600, secs / 60 % 60, secs % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// A difference with its sign, a true minus: "+4:00", "−1:10", "0:00".
#[must_use]
pub fn signed(secs: Secs) -> String {
    let sign = match secs {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", length(secs))
}

/// "09:12:00", in the show's zone.
#[must_use]
pub fn time_of_day(at: At, zone: Tz) -> String {
    at.in_zone(zone).format("%H:%M:%S").to_string()
}
