//! Erases the people of a show: one of them, or all.

use std::path::PathBuf;

use clap::Args;
use desk::shelf::Shelf;
use desk::{Bearer, PersonId, erase};
use peers::Brokers;

use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// The words of `erase`.
#[derive(Args)]
pub struct Words {
    /// The show's file.
    show: PathBuf,
    /// Lists, as JSON, what would be taken away and the names that stand in the texts.
    #[arg(long)]
    preview: bool,
    /// One person alone, by id: how they are reached, and the notes on them.
    #[arg(long, conflicts_with_all = ["told_by", "name", "preview"])]
    person: Option<String>,
    /// How people are told of in what stays: initials or roles.
    #[arg(long, default_value = "initials", value_parser = ["initials", "roles"])]
    told_by: String,
    /// A name to take out of the texts too, as the preview lists it; as often as there are some.
    #[arg(long)]
    name: Vec<String>,
    /// Says that it is meant: nothing brings back what is erased.
    #[arg(long)]
    yes: bool,
}

/// Erases, or lists what would be.
pub fn erase(asked: &Words) -> Result<(), Refused> {
    let bearer = Bearer::command_line().speaking(words().language());
    if asked.preview {
        return tell::line(&serde_json::to_value(erase::listed(&asked.show)?)?);
    }
    if !asked.yes {
        let text = words().text("erase-say-yes", &[]);
        return Err(Refused { text, code: USAGE });
    }
    let shelf = Shelf::of_this_person();
    if let Some(person) = &asked.person {
        let opening = shelf.open(&asked.show, bearer.words().language())?;
        let erased = opening.desk.erase_person(&bearer, PersonId(person.clone()));
        opening.desk.stop();
        return tell::line(&serde_json::json!({ "seq": erased?, "erased": person }));
    }
    let choice = erase::choice(&asked.told_by, asked.name.clone(), bearer.words())?;
    let way = Brokers::at(shelf.brokers());
    let show = shelf.erase(&asked.show, &choice, &bearer, &way)?;
    tell::line(&serde_json::json!({
        "epoch": show.epoch,
        "people": show.people.persons.len(),
        "runs": show.runs.len(),
    }))
}
