//! A document understood, or brought into a show.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::shelf::Shelf;
use desk::{Bearer, Fault};
use serde_json::{Value, json};
use wire::ask::Choices;

use crate::refusal::Refused;

/// The words of `import`.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("how").required(true).args(["preview", "into"])))]
pub struct Words {
    /// The document.
    file: PathBuf,
    /// Prints what was understood as JSON; touches nothing.
    #[arg(long)]
    preview: bool,
    /// The show to make, or whose programme to replace.
    #[arg(long, value_name = "SHOW.regie")]
    into: Option<PathBuf>,
    /// The first day, such as 2021-07-12, where the document does not say it.
    #[arg(long)]
    date: Option<String>,
    /// The IANA time zone, such as Europe/Paris.
    #[arg(long)]
    time_zone: Option<String>,
    /// The title, where the document does not say it.
    #[arg(long)]
    title: Option<String>,
}

/// Understands the document, or brings it in.
pub fn import(words: &Words) -> Result<(), Refused> {
    let bytes = read(&words.file)?;
    let name = words.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let Some(show) = &words.into else {
        let draft = formats::read(&bytes, Some(&name)).map_err(Fault::from)?;
        println!("{}", serde_json::to_string_pretty(&draft)?);
        return Ok(());
    };
    let choices = Choices {
        date: words.date.clone(),
        zone: words.time_zone.clone(),
        title: words.title.clone(),
        ..Choices::default()
    };
    println!("{}", bring(show, &name, &bytes, &choices)?);
    Ok(())
}

/// The document's bytes; one that is far too large is refused before it is read.
fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    let size = fs::metadata(path).map_err(|e| Refused::file(path, &e))?.len();
    let bytes = usize::try_from(size).unwrap_or(usize::MAX);
    if bytes > formats::LARGEST {
        let limit = formats::LARGEST;
        return Err(Fault::from(formats::Unreadable::TooLarge { bytes, limit }).into());
    }
    fs::read(path).map_err(|e| Refused::file(path, &e))
}

fn bring(show: &Path, name: &str, bytes: &[u8], choices: &Choices) -> Result<Value, Refused> {
    let bearer = Bearer::command_line();
    let command = desk::door::bringing(name, bytes, choices)?;
    let shelf = Shelf::of_this_person();
    let made = !show.exists();
    let desk = if made {
        shelf.create(show, command, &bearer)?
    } else {
        let opening = shelf.open(show, bearer.words().language())?;
        opening.desk.command(&bearer, command)?;
        opening.desk
    };
    let counts = desk.read(|r| {
        let (plan, people) = (&r.show.plan, &r.show.people);
        json!({
            "blocks": plan.blocks.len(),
            "segments": plan.segments.len(),
            "people": people.persons.len(),
            "appearances": people.appearances.len(),
            "seq": r.show.seq,
        })
    });
    desk.stop();
    let mut said = counts?;
    said["show"] = json!(show.to_string_lossy());
    said["made"] = json!(made);
    Ok(said)
}
