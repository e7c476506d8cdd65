//! A document of a show, written to a file or to stdout.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use desk::shelf::Shelf;
use desk::{Bearer, Fault, print};
use serde_json::Value;
use show::people::PrivateField;

use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// The words of `export`.
#[derive(Args)]
pub struct Words {
    /// The show's file.
    show: PathBuf,
    /// What to write: closing, as-run, debrief, rundown, people, show.
    #[arg(long)]
    what: String,
    /// As what: pdf for closing and debrief; pdf, csv or json for the as-run; json for the others.
    #[arg(long = "as", value_name = "FORMAT")]
    form: String,
    /// Where to; stdout where none is given.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// With how people are reached, which is left out otherwise.
    #[arg(long)]
    with_personal_data: bool,
}

/// Writes the document.
pub fn export(asked: &Words) -> Result<(), Refused> {
    let bearer = Bearer::command_line().speaking(words().language());
    let opening = Shelf::of_this_person().open(&asked.show, bearer.words().language())?;
    tell::recovered(&opening);
    let bytes = document(&opening.desk, &bearer, asked);
    opening.desk.stop();
    let bytes = bytes?;
    match &asked.output {
        Some(path) => fs::write(path, bytes).map_err(|e| Refused::file(path, &e)),
        None => std::io::stdout().write_all(&bytes).map_err(|e| Refused::new(e.to_string())),
    }
}

fn document(desk: &desk::Desk, bearer: &Bearer, asked: &Words) -> Result<Vec<u8>, Refused> {
    let reading = match (asked.what.as_str(), asked.form.as_str()) {
        ("closing", "pdf") => return closing(desk, bearer),
        ("as-run", "pdf" | "csv") | ("debrief", "pdf") => return told(desk, bearer, asked),
        ("rundown", "json") => wire::api::rundown,
        ("people", "json") => wire::api::people,
        ("show", "json") => wire::api::show,
        ("as-run", "json") => wire::api::as_run,
        (what, form) => {
            let text =
                format!("{what} cannot be written as {form}: see `regie-desk export --help`.");
            return Err(Refused { text, code: USAGE });
        }
    };
    let mut value = desk.read(move |r| reading(r.show, &r.moment))?;
    if asked.what == "people" && asked.with_personal_data {
        for person in value.as_array_mut().into_iter().flatten() {
            reached(desk, person)?;
        }
    }
    Ok(serde_json::to_vec_pretty(&value)?)
}

/// Adds to a person how they are reached.
fn reached(desk: &desk::Desk, person: &mut Value) -> Result<(), Refused> {
    let id = person["id"].as_str().unwrap_or_default().into();
    for (field, text) in desk.contacts(id)?.0 {
        let name = match field {
            PrivateField::Phone => "phone",
            PrivateField::Email => "email",
            PrivateField::JoinLink => "join_link",
            PrivateField::Note => "note",
        };
        person[name] = Value::String(text);
    }
    Ok(())
}

/// A run told afterwards: the last live one, or the last rehearsal where there is none.
fn told(desk: &desk::Desk, bearer: &Bearer, asked: &Words) -> Result<Vec<u8>, Refused> {
    Ok(desk::told::document(desk, bearer, &asked.what, &asked.form, None)?.bytes)
}

/// The closing's run-of-show: as composed, or as it would be; the show stays as it is.
fn closing(desk: &desk::Desk, bearer: &Bearer) -> Result<Vec<u8>, Refused> {
    let bearer = bearer.clone();
    let paper = desk.read(move |r| {
        let mut show = r.show.clone();
        if show.closing.is_none() {
            show.closing = Some(print::compose(&show, None, bearer.words().language())?);
        }
        print::closing(&show, &r.moment, bearer.words())
    })??;
    Ok(paper::closing(&paper).map_err(Fault::from)?)
}
