//! A document understood, or brought into a show.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::learning::learning;
use desk::shelf::{Opening, Shelf};
use desk::{Bearer, Fault, again, door, quarantine};
use formats::table::Columns;
use serde_json::{Value, json};
use show::Show;
use show::people::{Appearance, Person, PersonKind};
use wire::ask::Choices;

use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// The words of `import`.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("how").required(true).args(["preview", "into"])))]
pub struct Words {
    /// The document.
    file: PathBuf,
    /// Prints what was understood as JSON; touches nothing.
    #[arg(long)]
    preview: bool,
    /// The show to make, or to bring a changed document into: the proposed differences are taken.
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
    /// What the columns of a table hold, such as start=B,title=D, where their heads do not say it
    /// (start, end, duration, date, number, title, subtitle, kind, room, block, speakers, notes…).
    #[arg(long, value_name = "FIELD=COLUMN,…")]
    columns: Option<String>,
    /// Private data of people to take, sealed: email, phone. Nothing of it is taken otherwise.
    #[arg(long, value_delimiter = ',', value_name = "FIELD,…")]
    private: Vec<String>,
    /// An earlier show: what its segments really took is offered to the show that is made.
    #[arg(long, value_name = "SHOW.regie")]
    like: Option<PathBuf>,
}

/// Understands the document, or brings it in.
pub fn import(said: &Words) -> Result<(), Refused> {
    let bytes = read(&said.file)?;
    let name = said.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let columns = said.columns.as_deref().map(columns).transpose()?;
    let Some(show) = &said.into else {
        let reading = quarantine::open(&name, &bytes, columns.as_ref()).map_err(Fault::from)?;
        return tell::line(&serde_json::to_string_pretty(&reading.draft)?);
    };
    let choices = Choices {
        date: said.date.clone(),
        zone: said.time_zone.clone(),
        title: said.title.clone(),
        private: said.private.clone(),
        columns: columns.map(|c| c.0.iter().map(|field| field.name().to_owned()).collect()),
        like: said.like.as_ref().map(|path| path.to_string_lossy().into_owned()),
        ..Choices::default()
    };
    tell::line(&bring(show, &name, &bytes, &choices)?)
}

/// The columns as the words say them.
fn columns(said: &str) -> Result<Columns, Refused> {
    Columns::parse(said).map_err(|wrong| {
        let text = words().fault("bad-columns", json!({ "value": wrong.0 })).text;
        Refused { text, code: USAGE }
    })
}

/// The document's bytes; one that is far too large is not read to its end.
fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    let limit = formats::LARGEST;
    let failed = |e| Refused::file(path, &e);
    let file = File::open(path).map_err(failed)?;
    let said = file.metadata().map_err(failed)?.len();
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > limit {
        let bytes = usize::try_from(said).unwrap_or(usize::MAX).max(bytes.len());
        return Err(Fault::from(formats::Unreadable::TooLarge { bytes, limit }).into());
    }
    Ok(bytes)
}

fn bring(show: &Path, name: &str, bytes: &[u8], choices: &Choices) -> Result<Value, Refused> {
    let bearer = Bearer::command_line();
    let shelf = Shelf::of_this_person();
    let made = !show.exists();
    let (desk, path, before, kept) = if made {
        let command = learning(door::bringing(name, bytes, choices)?, choices.like.as_deref())?;
        let desk = shelf.create(show, command, &bearer)?;
        door::keep_private(&desk, &bearer, name, bytes, choices)?;
        (desk, show.to_owned(), Ok(Show::default()), json!([]))
    } else {
        let opening = shelf.open(show, bearer.words().language())?;
        tell::recovered(&opening);
        let Opening { desk, path, .. } = opening;
        let before = desk.read(|r| r.show.clone());
        let brought = door::brought(&desk, &bearer, name, bytes, choices);
        // What still differs is what was kept.
        let still = again::differences(&desk, name, bytes, choices).map(|view| json!(view.rows));
        let kept = if brought.is_ok() { still.unwrap_or_default() } else { Value::Null };
        (desk, path, brought.and(before), kept)
    };
    let said = before.and_then(|before| desk.read(move |r| told(&before, r.show)));
    desk.stop();
    let mut said = said?;
    said["show"] = json!(path.to_string_lossy());
    said["made"] = json!(made);
    said["kept"] = kept;
    Ok(said)
}

/// What the show holds now, and what of it changed.
fn told(before: &Show, show: &Show) -> Value {
    let (plan, people) = (&show.plan, &show.people);
    let is = |person: &Person, kind| person.kind == kind;
    let named =
        |a: &&Appearance| people.person(&a.person).is_some_and(|p| is(p, PersonKind::Person));
    let count = |kind| people.persons.iter().filter(|p| is(p, kind)).count();
    json!({
        "blocks": plan.blocks.len(),
        "segments": plan.segments.len(),
        "people": count(PersonKind::Person),
        "organisations": count(PersonKind::Organisation),
        "appearances": people.appearances.iter().filter(named).count(),
        "seq": show.seq,
        "changed": {
            "segments": changed(&before.plan.segments, &plan.segments, |s| &s.id.0),
            "people": changed(&before.people.persons, &people.persons, |p| &p.id.0),
        },
    })
}

/// What came, went and is other than before, by name.
fn changed<T: PartialEq>(before: &[T], after: &[T], name: impl Fn(&T) -> &String) -> Value {
    let of = |all: &[T], one: &T| all.iter().position(|other| name(other) == name(one));
    let came = after.iter().filter(|one| of(before, one).is_none()).map(&name);
    let went = before.iter().filter(|one| of(after, one).is_none()).map(&name);
    let other = after.iter().filter(|one| of(before, one).is_some_and(|at| before[at] != **one));
    json!({
        "added": came.collect::<Vec<_>>(),
        "removed": went.collect::<Vec<_>>(),
        "changed": other.map(&name).collect::<Vec<_>>(),
    })
}
