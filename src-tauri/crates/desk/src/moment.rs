//! The machine's clocks: the only place where the desk reads them.

use std::sync::{Arc, OnceLock};
use std::time::{SystemTime, UNIX_EPOCH};

use show::time::Moment;

/// Where a desk reads the time: the machine's clocks, or those of a test or a simulation.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// The machine's own clocks.
#[must_use]
pub fn machine() -> Clock {
    Arc::new(now)
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
fn since_boot() -> i64 {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    t.tv_sec.saturating_mul(1000).saturating_add(t.tv_nsec / 1_000_000)
}

/// Milliseconds since the process started: elsewhere no clock that counts suspended time is at
/// hand, and each start of the process counts as a boot of its own.
#[cfg(not(target_os = "linux"))]
fn since_boot() -> i64 {
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
