//! `bundle`: the Debian package.

use std::fs;

use super::Command;
use crate::packages::For;
use crate::shell::{Done, Stop, refuse, run};
use crate::{place, ui};

pub const COMMAND: Command = Command {
    name: "bundle",
    takes: "",
    about: "makes the Debian package (.deb) of the release app",
    run: bundle,
};

fn bundle(words: &[String]) -> Done {
    if !words.is_empty() {
        return Err(Stop::Usage);
    }
    super::setup::everything(For::Window)?;
    run(&mut ui::tauri(&["build", "--bundles", "deb"]))?;

    let folder = place::programs("release")?.join("bundle/deb");
    let packages = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let newest = packages
        .filter(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok());
    match newest {
        Some(package) => println!("The package is {}", package.display()),
        None => return refuse(format!("no package was found in {}.", folder.display())),
    }
    Ok(())
}
