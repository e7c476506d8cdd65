//! The machine's clocks: the only place where the desk reads them.

use std::sync::{Arc, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

use show::time::{Millis, Moment};

/// Where a desk reads the time: the machine's clocks, or those of a test or a simulation.
pub type Clock = Arc<dyn Clocks>;

/// The clocks of a machine. Whatever gives moments is one that never sleeps or moves.
pub trait Clocks: Send + Sync {
    /// What they read now.
    fn now(&self) -> Moment;

    /// How long the machine has been suspended since its start, in milliseconds.
    fn slept(&self) -> Millis {
        0
    }

    /// The machine's time zone by its IANA name; empty where it is not known.
    fn zone(&self) -> String {
        String::new()
    }
}

impl<F: Fn() -> Moment + Send + Sync> Clocks for F {
    fn now(&self) -> Moment {
        self()
    }
}

/// The machine's own clocks.
#[must_use]
pub fn machine() -> Clock {
    Arc::new(Machine)
}

struct Machine;

impl Clocks for Machine {
    fn now(&self) -> Moment {
        now()
    }

    fn slept(&self) -> Millis {
        slept()
    }

    fn zone(&self) -> String {
        iana_time_zone::get_timezone().unwrap_or_default()
    }
}

/// Reads the machine's clocks.
#[must_use]
pub fn now() -> Moment {
    // A wall clock before 1970 reads as 1970: lengths come from the boot clock in any case.
    let wall = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment {
        wall: i64::try_from(wall.as_millis()).unwrap_or(i64::MAX),
        boot: since_boot(),
        boot_id: boot_id().to_owned(),
    }
}

/// Milliseconds since the machine started, suspended time included.
#[cfg(target_os = "linux")]
fn since_boot() -> Millis {
    read(rustix::time::ClockId::Boottime)
}

/// The clock that counts suspended time against the one that does not.
#[cfg(target_os = "linux")]
fn slept() -> Millis {
    since_boot() - read(rustix::time::ClockId::Monotonic)
}

#[cfg(target_os = "linux")]
fn read(clock: rustix::time::ClockId) -> Millis {
    let t = rustix::time::clock_gettime(clock);
    t.tv_sec.saturating_mul(1000).saturating_add(t.tv_nsec / 1_000_000)
}

/// Elsewhere a suspend is not seen as such: it shows as a step of the wall clock.
#[cfg(not(target_os = "linux"))]
fn slept() -> Millis {
    0
}

/// Milliseconds since the process started: elsewhere no clock that counts suspended time is at
/// hand, and each start of the process counts as a boot of its own.
#[cfg(not(target_os = "linux"))]
fn since_boot() -> Millis {
    static START: OnceLock<std::time::Instant> = OnceLock::new();
    let start = START.get_or_init(std::time::Instant::now);
    i64::try_from(start.elapsed().as_millis()).unwrap_or(i64::MAX)
}

/// Which start of which machine the boot clock counts from.
fn boot_id() -> &'static str {
    static ID: OnceLock<String> = OnceLock::new();
    ID.get_or_init(|| {
        let kernels = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
        kernels.map_or_else(|_| uuid::Uuid::new_v4().to_string(), |id| id.trim().to_owned())
    })
}
