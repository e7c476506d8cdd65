//! Erases the people of a show: one of them, or all.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use desk::erase::Common;
use desk::shelf::Shelf;
use desk::way::Way as _;
use desk::{Bearer, PersonId, erase};
use peers::Brokers;

use crate::join;
use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// How long it is waited for the other desks' order.
const FOR_OTHERS: Duration = Duration::from_secs(10);

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
    /// Erases this copy alone: what other desks have in common of the show stays with them.
    #[arg(long, conflicts_with = "join")]
    copy: bool,
    #[command(flatten)]
    join: join::Words,
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
    let way = Brokers::at(shelf.brokers());
    let address = asked.join.address_here()?;
    if let Some(person) = &asked.person {
        let address = address.filter(|_| !asked.copy);
        return one(&shelf, asked, address, &bearer, person);
    }
    let choice = erase::choice(&asked.told_by, asked.name.clone(), bearer.words())?;
    let common = match address {
        Some(address) => Common::At(address),
        None if asked.copy => Common::Kept,
        None => Common::Known,
    };
    let show = shelf.erase(&asked.show, &choice, &common, &bearer, &way)?;
    tell::line(&serde_json::json!({
        "epoch": show.epoch,
        "people": show.people.persons.len(),
        "runs": show.runs.len(),
    }))
}

/// Erases one person. Where other desks have the show it is in their order too, or it is said that
/// it is not yet.
fn one(
    shelf: &Shelf,
    asked: &Words,
    address: Option<String>,
    bearer: &Bearer,
    person: &str,
) -> Result<(), Refused> {
    let desk = shelf.open(&asked.show, bearer.words().language())?.desk;
    let way = Brokers::at(shelf.brokers());
    let show = desk.show_id()?.unwrap_or_default();
    let known = || way.known(&show).pop().filter(|_| !asked.copy);
    let address = address.or_else(known);
    if let Some(address) = &address {
        desk.set_out(&way, address, &show)?;
    }
    let seq = desk.erase_person(bearer, PersonId(person.to_owned())).map(|done| done.seq);
    let by = Instant::now() + FOR_OTHERS;
    let agreed = |seq: u64| {
        while !desk.is_agreed(seq) && Instant::now() < by {
            std::thread::sleep(Duration::from_millis(20));
        }
        desk.is_agreed(seq)
    };
    let agreed = seq.as_ref().is_ok_and(|seq| agreed(*seq));
    desk.stop();
    let seq = seq?;
    if !agreed {
        return Err(Refused::new(words().text("erase-person-apart", &[])));
    }
    tell::line(&serde_json::json!({ "seq": seq, "erased": person }))
}
