//! Random days under way: breaks and talks, fixed times with some slack, what may be dropped.

use kit::Stage;
use kit::build::{programme, secs, segment, wall};
use live::catchup::{CatchUp, catch_up};
use live::timetable;
use proptest::prelude::*;
use show::plan::{Kind, Segment, Start};
use show::time::{At, DayTime, Secs};
use show::{Command, Show};

use crate::scenes::hard_end;

/// A segment of a random day, in minutes.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    kind: u8,
    length: i64,
    gives: i64,
    /// Slack before its hard start; none where it follows.
    hard: Option<i64>,
    rank: Option<u8>,
    weight: Option<u8>,
    ends: bool,
}

pub fn pieces(most: usize, gives: i64) -> impl Strategy<Value = Vec<Piece>> {
    let piece = (
        0u8..6,
        3i64..20,
        0..=gives,
        prop_oneof![3 => Just(None), 1 => (0i64..6).prop_map(Some)],
        prop_oneof![2 => Just(None), 1 => (1u8..3).prop_map(Some)],
        prop_oneof![2 => Just(None), 1 => (1u8..=9).prop_map(Some)],
        prop_oneof![7 => Just(false), 1 => Just(true)],
    );
    let piece = piece.prop_map(|(kind, length, gives, hard, rank, weight, ends)| Piece {
        kind,
        length,
        gives,
        hard,
        rank,
        weight,
        ends,
    });
    prop::collection::vec(piece, 1..=most)
}

/// The day of these pieces after a first segment of 10 minutes at 09:00, on air since so many
/// minutes too late; it is looked at so many minutes later.
pub fn day(pieces: &[Piece], late: i64, on: i64) -> Stage {
    const KINDS: [Kind; 6] =
        [Kind::Break, Kind::Talk, Kind::Talk, Kind::Launch, Kind::Closing, Kind::Talk];
    let at = |minutes: i64| {
        let time = wall("09:00").time + chrono::Duration::minutes(minutes);
        DayTime { day: 0, time }
    };
    let least = secs(7);
    let first = Segment { start: Start::Hard(at(0)), least, ..segment("first", "first", 10) };
    let mut segments = vec![first];
    let mut end = 10;
    for (n, piece) in pieces.iter().enumerate() {
        let start = piece.hard.map(|slack| end + slack);
        let length = piece.length.max(piece.gives);
        end = start.unwrap_or(end) + length;
        segments.push(Segment {
            kind: KINDS[usize::from(piece.kind)],
            least: secs(length - piece.gives),
            start: start.map_or(Start::Follows, |minutes| Start::Hard(at(minutes))),
            drop_rank: piece.rank,
            weight: piece.weight,
            hard_end: piece.ends.then(|| at(end)),
            ..segment(&format!("s{n}"), &format!("s{n}"), length)
        });
    }
    let programme = Box::new(programme(segments));
    let mut stage = Stage::live(Command::Bring { programme, checklist: Vec::new() });
    hard_end(&mut stage, &at(end).time.format("%H:%M").to_string());
    stage.at("09:00").wait(late * 60_000);
    stage.top().wait(on * 60_000);
    stage
}

/// The ways back, looked for as long as it takes.
pub fn found(stage: &Stage) -> CatchUp {
    catch_up(&stage.show, stage.now(), || true)
}

/// By how many seconds all fixed times together are missed: as the timetable says it.
pub fn all_late(show: &Show, now: At) -> Secs {
    let table = timetable(show, now);
    let starts: Secs = table.hard_starts.iter().map(|hard| hard.late).sum();
    starts + table.hard_ends.iter().map(|hard| hard.late).sum::<Secs>()
}
