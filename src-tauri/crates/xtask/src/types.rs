//! The TypeScript of the contract: written by the crates that shape it, committed in
//! `ui/src/wire`, and held to be what they would write now.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::shell::Stop;
use crate::steps::Steps;
use crate::{cargo, place};

/// The crates that write types, when their `export_bindings` tests run.
const WRITERS: &[&str] = &["wire", "formats"];

/// Has the types written aside and compares them with those of the checkout.
pub fn check(steps: &mut Steps) -> Result<(), Stop> {
    let aside = place::programs("types")?;
    // A crate names `ui/src/wire` from a folder inside it: this one lies as deep.
    let from = aside.join("src-tauri/crates/crate/bindings");
    let _ = fs::remove_dir_all(&aside);
    let _ = fs::create_dir_all(&from);

    let mut write = cargo::plain("test");
    cargo::named(&mut write, "--package", WRITERS);
    write.args(["--quiet", "--lib", "export_bindings"]).env("TS_RS_EXPORT_DIR", &from);
    if steps.take("types: written", &mut write) {
        let (fresh, kept) =
            (read(&aside.join("ui/src/wire")), read(&place::root().join("ui/src/wire")));
        let names = fresh.keys().chain(kept.keys());
        let mut stale: Vec<_> = names.filter(|name| fresh.get(*name) != kept.get(*name)).collect();
        stale.sort();
        stale.dedup();
        if !stale.is_empty() {
            steps.fail(&format!(
                "types: not what the contract says: {stale:?} in ui/src/wire. « cargo test --lib -p {} \
                 export_bindings » writes them anew; delete what it no longer writes.",
                WRITERS.join(" -p ")
            ));
        }
    }
    Ok(())
}

/// The files of a folder, by name.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = |entry: fs::DirEntry| {
        Some((entry.file_name().into_string().ok()?, fs::read(entry.path()).ok()?))
    };
    entries.filter_map(named).collect()
}
