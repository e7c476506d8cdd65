//! Shows to write and break.

use std::fs;
use std::path::{Path, PathBuf};

use show::Event;
use show::id::{DeskId, TrackId, TurnId};
use show::time::{At, Moment};
use show::turn::{Actor, Hash, Saw, Turn};
use store::{Changes, Logged, Store};
use tempfile::TempDir;

/// A folder of its own and a show's path in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().canonicalize().unwrap().join("jour.regie");
    (folder, path)
}

/// The JSON of the `n`th turn, following `before`: a TOP.
pub fn turn(n: u64, before: &Hash) -> String {
    turn_with(n, before, &format!("segment-{n}"))
}

/// The JSON of the `n`th turn, following `before`, with so long a name in it.
pub fn turn_with(n: u64, before: &Hash, segment: &str) -> String {
    let (wall, boot) = (1_626_073_200_000 + n as i64, n as i64);
    let taken = Event::Taken {
        track: TrackId::main(),
        segment: segment.into(),
        at: At(wall),
        forced: vec![],
        jumped: vec![],
    };
    let turn = Turn {
        id: TurnId(format!("0197a000-0000-7000-8000-{n:012x}")),
        actor: Actor::Desk,
        desk: DeskId("régie".to_owned()),
        moment: Moment { wall, boot, boot_id: "b".to_owned() },
        saw: Saw::Nothing,
        events: vec![taken.into()],
        before: before.clone(),
        command: None,
    };
    serde_json::to_string(&turn).unwrap()
}

/// Appends `count` turns; their JSON.
pub fn append(store: &mut Store, count: u64) -> Vec<String> {
    (0..count)
        .map(|_| {
            let body = turn(store.seq() + 1, store.tip());
            store.append(&body, &Changes::default()).unwrap();
            body
        })
        .collect()
}

/// A closed show of `count` turns at `path`; their JSON.
pub fn show_of(path: &Path, count: u64) -> Vec<String> {
    append(&mut Store::create(path).unwrap(), count)
}

/// The JSON of turns, or of all that the store holds.
pub fn bodies(turns: Vec<Logged>) -> Vec<String> {
    turns.into_iter().map(|t| t.body).collect()
}

/// The JSON of all turns that the store holds.
pub fn all(store: &Store) -> Vec<String> {
    bodies(store.read_after(0).unwrap())
}

/// The names in the folder of `path`, sorted.
pub fn names(path: &Path) -> Vec<String> {
    let folder = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<String> =
        folder.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
