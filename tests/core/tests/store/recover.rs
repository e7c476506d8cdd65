//! Damaged files: never written over, set aside, and read as far as they can be.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use rusqlite::Connection;
use show::turn::Hash;
use store::{Changes, Opened, Recovery, Store, StoreError};

use crate::support::{all, append, names, place, show_of};

const PAGE: usize = 4096;
const KEY: [u8; 32] = *b"une clef de trente-deux octets !";

/// A sound show: its turns, and the bytes of its file (and of its write-ahead log, if it was not
/// closed).
struct Sample {
    turns: Vec<String>,
    file: Vec<u8>,
    wal: Vec<u8>,
}

fn sample(closed: bool) -> Sample {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.put_key("anne", &KEY).unwrap();
    store.set_setting("fenêtre", "1440×900").unwrap();
    let mut turns = append(&mut store, 60);
    store.snapshot("{\"après\":60}").unwrap();
    turns.extend(append(&mut store, 40));
    let wal = path.with_file_name("jour.regie-wal");
    let wal = if closed {
        drop(store);
        Vec::new()
    } else {
        // As a kill would leave it.
        fs::read(&wal).unwrap()
    };
    Sample { turns, file: fs::read(&path).unwrap(), wal }
}

fn closed() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| sample(true))
}

fn killed() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| sample(false))
}

/// Where a file stands after it was opened, and what was said.
fn set_aside(opened: &Result<Opened, StoreError>, path: &Path) -> PathBuf {
    match opened {
        Ok(Opened { recovery: Some(r), .. }) => r.set_aside.clone(),
        Err(StoreError::Unreadable { set_aside, .. }) => set_aside.clone(),
        _ => path.to_owned(),
    }
}

/// Opens a show whose file is `bytes`, and says that nothing of what was found was written over
/// and that no turn is other than it was written; what was opened.
fn opened(bytes: &[u8], written: &[String]) -> Result<(Opened, tempfile::TempDir), StoreError> {
    let (folder, path) = place();
    fs::write(&path, bytes).unwrap();
    let health = store::check(&path);
    assert_eq!(fs::read(&path).unwrap(), bytes, "a check changes nothing");
    assert_eq!(names(&path), ["jour.regie"], "a check leaves nothing");
    let opened = Store::open(&path);
    let aside = set_aside(&opened, &path);
    let opened = match opened {
        Ok(Opened { store, recovery: None }) => {
            let verdict = store::verify(store.path()).unwrap();
            let whole = verdict.broken.is_none();
            assert_eq!(whole, health.unwrap().damage.is_none());
            if whole {
                assert_eq!(all(&store), written, "a show that is found sound is whole");
            }
            Ok(Opened { store, recovery: None })
        }
        Ok(Opened { store, recovery: Some(r) }) => {
            assert_eq!(fs::read(&aside).unwrap(), bytes, "to the byte");
            assert!(!path.exists(), "it has another name");
            assert_eq!(store.path(), r.recovered);
            assert_eq!(all(&store), written[..usize::try_from(r.turns).unwrap()]);
            let health = health.unwrap();
            assert_eq!((health.turns, health.damage.is_some()), (r.turns, true));
            Ok(Opened { store, recovery: Some(r) })
        }
        Err(error) => {
            assert_eq!(fs::read(&aside).unwrap(), bytes, "to the byte");
            Err(error)
        }
    };
    opened.map(|o| (o, folder))
}

/// What was recovered of a show whose file is `bytes`.
fn recovered(bytes: &[u8], written: &[String]) -> (Opened, Recovery, tempfile::TempDir) {
    let (opened, folder) = opened(bytes, written).unwrap();
    let recovery = opened.recovery.clone().unwrap();
    (opened, recovery, folder)
}

fn with_noise(bytes: &[u8], from: usize, to: usize) -> Vec<u8> {
    let mut noisy = bytes.to_vec();
    for (at, byte) in noisy[from..to].iter_mut().enumerate() {
        *byte = (at as u32).wrapping_mul(2_654_435_761).to_be_bytes()[1];
    }
    noisy
}

#[test]
fn a_file_without_its_first_page_is_read_to_the_last_turn() {
    let show = closed();
    for to in [16, 100, PAGE] {
        let (opened, recovery, _folder) = recovered(&with_noise(&show.file, 0, to), &show.turns);
        assert_eq!(recovery.turns, 100, "{to}");
        assert_eq!(recovery.lost.turns, Some(0));
        assert!(recovery.lost.tables.is_empty());
        assert_eq!(opened.store.key("anne").unwrap(), Some(KEY));
        assert_eq!(opened.store.setting("fenêtre").unwrap().as_deref(), Some("1440×900"));
        assert_eq!(opened.store.load().unwrap().snapshot.unwrap().seq, 60);
    }
}

#[test]
fn the_names_say_what_became_of_the_file_and_the_show_goes_on_in_the_new_one() {
    let show = closed();
    let (folder, path) = place();
    for n in 1..=2 {
        fs::write(&path, with_noise(&show.file, 0, 16)).unwrap();
        let Opened { mut store, recovery } = Store::open(&path).unwrap();
        let recovery = recovery.unwrap();
        assert_eq!(recovery.set_aside, path.with_file_name(format!("jour.damaged-{n}.regie")));
        let name = if n == 1 { "jour.recovered.regie" } else { "jour.recovered-2.regie" };
        assert_eq!(recovery.recovered, path.with_file_name(name));
        assert!(!recovery.why.is_empty());
        append(&mut store, 5);
        drop(store);
        let again = Store::open(&recovery.recovered).unwrap();
        assert_eq!((again.recovery, again.store.seq()), (None, 105));
    }
    assert_eq!(names(&folder.path().join("x")).len(), 4);
}

#[test]
fn a_page_lost_in_the_middle_of_the_log_loses_what_follows_and_says_how_much() {
    let show = closed();
    let page_of = |text: &str| {
        let at = show.file.windows(text.len()).position(|w| w == text.as_bytes()).unwrap();
        at / PAGE * PAGE
    };
    let lost = page_of("\"segment-50\"");
    let (opened, recovery, _folder) =
        recovered(&with_noise(&show.file, lost, lost + PAGE), &show.turns);
    assert!((30..50).contains(&recovery.turns), "{recovery:?}");
    assert_eq!(recovery.lost.turns, Some(100 - recovery.turns));
    assert_eq!(opened.store.key("anne").unwrap(), Some(KEY));
    assert_eq!(opened.store.load().unwrap().snapshot, None, "the snapshot is of a lost turn");
}

#[test]
fn a_cut_file_is_read_up_to_the_cut() {
    let show = closed();
    let (_opened, recovery, _folder) = recovered(&show.file[..show.file.len() - PAGE], &show.turns);
    assert!(recovery.turns > 50, "{recovery:?}");
    let error = opened(&show.file[..PAGE + 700], &show.turns).unwrap_err();
    assert!(matches!(error, StoreError::Unreadable { .. }), "{error:?}");
}

/// Changes the closed show at `path` with `sql`.
fn spoil(path: &Path, sql: &str) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(sql).unwrap();
}

#[test]
fn a_turn_that_was_changed_ends_the_chain() {
    let spoils = [
        "UPDATE log SET body = replace(body, 'segment-8', 'segment-9') WHERE seq = 8",
        "UPDATE log SET hash = (SELECT hash FROM log WHERE seq = 9) WHERE seq = 8",
        "UPDATE log SET id = 'another' WHERE seq = 8",
        "DELETE FROM log WHERE seq = 8",
        "UPDATE log SET body = 'no turn' WHERE seq = 8",
        "UPDATE log SET seq = seq + 1000 WHERE seq >= 8",
    ];
    for sql in spoils {
        let (_folder, path) = place();
        let written = show_of(&path, 12);
        spoil(&path, sql);
        assert_eq!(store::check(&path).unwrap().turns, 7, "{sql}");
        let Opened { store, recovery } = Store::open(&path).unwrap();
        let recovery = recovery.unwrap();
        assert_eq!((all(&store), recovery.turns), (written[..7].to_vec(), 7), "{sql}");
        assert!(recovery.why.contains("turn 8"), "{}", recovery.why);
    }
}

#[test]
fn a_turn_that_was_replaced_with_its_hash_is_seen_by_the_one_after_it() {
    let (_folder, path) = place();
    let written = show_of(&path, 12);
    let other = written[7].replace("segment-8", "segment-9");
    let conn = Connection::open(&path).unwrap();
    let row = (&other, Hash::of(other.as_bytes()).0);
    conn.execute("UPDATE log SET body = ?, hash = ? WHERE seq = 8", row).unwrap();
    drop(conn);
    let recovery = Store::open(&path).unwrap().recovery.unwrap();
    assert_eq!(recovery.turns, 8);
    assert!(recovery.why.contains("turn 9"), "{}", recovery.why);
}

#[test]
fn a_damaged_file_and_its_write_ahead_log_are_set_aside_to_the_byte() {
    let show = killed();
    let (_folder, path) = place();
    // A page of the file itself, which no page in the log stands for.
    fs::write(&path, with_noise(&show.file, show.file.len() - PAGE, show.file.len())).unwrap();
    fs::write(path.with_file_name("jour.regie-wal"), &show.wal).unwrap();
    let before = (fs::read(&path).unwrap(), show.wal.clone());
    let Opened { store, recovery } = Store::open(&path).unwrap();
    let aside = recovery.unwrap().set_aside;
    let wal = aside.with_file_name("jour.damaged-1.regie-wal");
    assert!((fs::read(aside).unwrap(), fs::read(wal).unwrap()) == before);
    assert_eq!(all(&store), show.turns, "the turns stood in the log");
}

#[test]
fn damage_before_the_last_snapshot_is_found_in_the_background_and_stops_nothing() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 20);
    store.snapshot("état").unwrap();
    append(&mut store, 5);
    drop(store);
    spoil(&path, "UPDATE log SET body = replace(body, 'segment-8', 'segment-9') WHERE seq = 8");
    let Opened { mut store, recovery } = Store::open(&path).unwrap();
    assert_eq!(recovery, None);
    assert_eq!(store.load().unwrap().tail.len(), 5);
    append(&mut store, 1);
    let verdict = store::verify(&path).unwrap();
    assert_eq!((verdict.turns, verdict.broken.unwrap().seq), (7, 8));
    assert!(matches!(store.read_after(0), Err(StoreError::Damaged { .. })));
    let health = store::check(&path).unwrap();
    assert!(health.damage.unwrap().contains("turn 8"), "beside the open show");
}

#[test]
fn a_table_that_is_missing_is_damage() {
    for table in ["log", "snapshot", "key", "segment"] {
        let (_folder, path) = place();
        show_of(&path, 3);
        let mut sound = Store::open(&path).unwrap().store;
        sound.project(&Changes { afresh: true, ..Changes::default() }, "0.1").unwrap();
        drop(sound);
        spoil(&path, &format!("DROP TABLE {table}"));
        let opened = Store::open(&path);
        match table {
            "log" => assert!(matches!(opened, Err(StoreError::Unreadable { .. })), "{opened:?}"),
            _ => {
                let Opened { mut store, recovery } = opened.unwrap();
                assert_eq!(recovery.unwrap().turns, 3, "{table}");
                append(&mut store, 1);
                assert_eq!(store.projected_by().unwrap(), None, "they are yet to be written");
                store.project(&Changes { afresh: true, ..Changes::default() }, "0.1").unwrap();
            }
        }
    }
}

#[test]
fn a_show_that_is_open_and_sound_is_found_so() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 7);
    let health = store::check(&path).unwrap();
    assert_eq!((health.turns, health.damage), (7, None));
    drop(store);
    let health = store::check(&path).unwrap();
    assert_eq!((health.turns, health.damage), (7, None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_file_cut_anywhere_is_refused_or_read_as_far_as_it_goes(share in 0.0..1.0_f64) {
        let show = closed();
        let cut = (show.file.len() as f64 * share) as usize;
        let _ = opened(&show.file[..cut], &show.turns);
    }

    #[test]
    fn a_file_with_changed_bytes_never_gives_another_turn(
        spots in prop::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..4),
    ) {
        let show = closed();
        let mut bytes = show.file.clone();
        for (spot, flip) in spots {
            let at = spot.index(bytes.len());
            bytes[at] ^= flip;
        }
        let _ = opened(&bytes, &show.turns);
    }

    #[test]
    fn a_file_with_a_noisy_stretch_never_gives_another_turn(
        spot in any::<prop::sample::Index>(), length in 1..9000_usize,
    ) {
        let show = closed();
        let from = spot.index(show.file.len());
        let to = (from + length).min(show.file.len());
        let _ = opened(&with_noise(&show.file, from, to), &show.turns);
    }

    #[test]
    fn a_write_ahead_log_with_changed_bytes_never_gives_another_turn(
        spot in any::<prop::sample::Index>(), flip in 1..=255_u8, cut in any::<bool>(),
    ) {
        let show = killed();
        let (_folder, path) = place();
        let mut wal = show.wal.clone();
        // Where turns stand: what was laid out beyond them holds nothing.
        let used = wal.iter().rposition(|b| *b != 0).unwrap();
        let at = spot.index(used);
        if cut {
            wal.truncate(at);
        } else {
            wal[at] ^= flip;
        }
        fs::write(&path, &show.file).unwrap();
        fs::write(path.with_file_name("jour.regie-wal"), wal).unwrap();
        match Store::open(&path) {
            Ok(Opened { store, .. }) => {
                let read = all(&store);
                prop_assert_eq!(&read[..], &show.turns[..read.len()]);
            }
            Err(error) => prop_assert!(false, "{error:?}"),
        }
    }
}
