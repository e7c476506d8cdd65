//! Instants, lengths and clocks. Nothing here reads a clock.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A length in whole seconds; never negative in a plan, either way in a difference.
pub type Secs = i64;

/// A length in milliseconds.
pub type Millis = i64;

/// An instant of the show's time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

impl At {
    /// The instant `secs` later (earlier when negative).
    #[must_use]
    pub fn plus(self, secs: Secs) -> Self {
        self.plus_ms(secs.saturating_mul(1000))
    }

    /// The instant `ms` later (earlier when negative).
    #[must_use]
    pub fn plus_ms(self, ms: Millis) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this instant.
    #[must_use]
    pub fn since(self, earlier: Self) -> Millis {
        self.0.saturating_sub(earlier.0)
    }

    /// The instant as people in `zone` read it.
    #[must_use]
    pub fn in_zone(self, zone: Tz) -> DateTime<Tz> {
        let utc = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        utc.with_timezone(&zone)
    }
}

/// A time of the plan as people write it: so many days after the show's date, at this time of
/// day in the show's zone. Moving the show's date moves it along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DayTime {
    /// Days after the show's date; 0 is the first day.
    pub day: u16,
    /// Time of day in the show's zone.
    pub time: NaiveTime,
}

impl DayTime {
    /// When the first day begins on the clock: 00:00.
    pub const MIDNIGHT: Self = Self { day: 0, time: NaiveTime::MIN };

    /// When the first day is taken to begin where nothing says so: 09:00.
    pub const MORNING: Self = Self {
        day: 0,
        time: match NaiveTime::from_hms_opt(9, 0, 0) {
            Some(nine) => nine,
            None => NaiveTime::MIN,
        },
    };

    /// The instant this names for a show that begins on `date` in `zone`.
    ///
    /// A time that a change to summer time leaps over is read as the instant just as long after
    /// the leap; one that happens twice is the first of the two.
    #[must_use]
    pub fn on(self, date: NaiveDate, zone: Tz) -> At {
        let local = date
            .checked_add_days(chrono::Days::new(u64::from(self.day)))
            .unwrap_or(date)
            .and_time(self.time);
        At(instant(local, zone).timestamp_millis())
    }
}

fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Tz> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(one) | LocalResult::Ambiguous(one, _) => one,
        LocalResult::None => {
            // Within a leap: what the clock would read had it not leapt, by the offset before it.
            let before = local - Duration::hours(3);
            let offset = zone
                .from_local_datetime(&before)
                .earliest()
                .map_or(Duration::zero(), |t| before - t.naive_utc());
            zone.from_utc_datetime(&(local - offset))
        }
    }
}

/// One reading of a machine's clocks, taken at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The wall clock, in milliseconds since 1970-01-01T00:00:00Z.
    pub wall: Millis,
    /// The clock that counts from the machine's start, suspended time included, in milliseconds.
    pub boot: Millis,
    /// Which start of which machine `boot` counts from.
    pub boot_id: String,
}

impl Moment {
    /// Milliseconds from `earlier` to this moment: by the boot clock within one boot, since the
    /// wall clock may be set; by the wall clock across boots and machines.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Millis {
        if self.boot_id == earlier.boot_id {
            self.boot.saturating_sub(earlier.boot)
        } else {
            self.wall.saturating_sub(earlier.wall)
        }
    }

    /// The wall clock as an instant.
    #[must_use]
    pub fn at(&self) -> At {
        At(self.wall)
    }

    /// The same clocks so many milliseconds later.
    #[must_use]
    pub fn plus_ms(&self, ms: Millis) -> Self {
        Self {
            wall: self.wall.saturating_add(ms),
            boot: self.boot.saturating_add(ms),
            boot_id: self.boot_id.clone(),
        }
    }
}

/// The show's own clock: from an anchor it counts real time, at a speed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The moment at which the clock was set.
    pub anchor: Moment,
    /// What it showed then.
    pub show: At,
    /// Seconds of the show in one real second: 1 live, 1 to 120 in rehearsal.
    pub speed: u16,
}

impl Clock {
    /// A clock that shows the machine's own time.
    #[must_use]
    pub fn real(moment: &Moment) -> Self {
        Self { anchor: moment.clone(), show: moment.at(), speed: 1 }
    }

    /// What the clock shows at `moment`.
    #[must_use]
    pub fn at(&self, moment: &Moment) -> At {
        self.show.plus_ms(moment.since(&self.anchor).saturating_mul(i64::from(self.speed)))
    }
}
