//! Erasing the people of a whole show: its file is begun anew with one turn, which holds the plan
//! and what happened without them, and the old file is purged. It is the one lawful rewrite.

use std::path::Path;

use show::erase::{Choice, genesis};
use show::id::{DeskId, TurnId};
use show::time::Moment;
use show::turn::{Actor, Hash, Saw};
use show::{Show, Turn};
use store::Store;
use wire::Reply;
use wire::erase::EraseView;
use wire::fill::Malformed;
use wire::words::Words;

use crate::door::Bearer;
use crate::fault::Fault;
use crate::handle::Desk;
use crate::loaded::Loaded;
use crate::shared_keys;

/// What erasing an open show's people would take away.
///
/// # Errors
/// When the bearer may not see how people are reached.
pub fn what(desk: &Desk, bearer: &Bearer) -> Result<Reply, Fault> {
    if !bearer.right.sees_private() {
        return Err(show::Refusal::NotAllowed.into());
    }
    let (file, aside) = (name(desk.path()), set_aside(desk.path()));
    Ok(Reply::Erase(desk.read(move |r| wire::build::erase(r.show, file, aside))?))
}

/// Why the people of a show that is served are not erased from afar: its file is in use.
#[must_use]
pub fn served(desk: &Desk) -> Fault {
    Fault::Served { file: name(desk.path()) }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What erasing the people of a show's file would take away.
///
/// # Errors
/// When the file cannot be read, or is open elsewhere.
pub fn listed(path: &Path) -> Result<EraseView, Fault> {
    let store = Store::open(path)?.store;
    let show = Loaded::of(&store)?.show();
    Ok(wire::build::erase(&show, name(path), set_aside(store.path())))
}

fn set_aside(path: &Path) -> Vec<String> {
    store::set_aside(path).iter().map(|path| path.display().to_string()).collect()
}

/// What is erased and how, as it was asked for.
///
/// # Errors
/// [`Malformed`] for another word than `initials` or `roles`.
pub fn choice(told_by: &str, names: Vec<String>, words: &Words) -> Result<Choice, Fault> {
    let word = serde_json::Value::String(told_by.to_owned());
    let told_by = serde_json::from_value(word).map_err(|_| Malformed::of("told_by", told_by))?;
    Ok(Choice { told_by, names, someone: words.text("erase-someone", &[]) })
}

/// What becomes of what other desks have in common of a show whose people are erased.
pub enum Common {
    /// It is taken away where it is known to be.
    Known,
    /// And at that address too.
    At(String),
    /// It stays: only this copy is erased.
    Kept,
}

/// Who erases, where and when.
pub struct By {
    /// Who.
    pub actor: Actor,
    /// At which desk.
    pub desk: DeskId,
    /// When.
    pub moment: Moment,
}

/// Erases the people of a show's file, which nobody has open, once `beyond` has taken the show of
/// that name away from where it stands beside the file; it is told whether other desks had it, and
/// this one has not left them. Gives the show as it stands then.
///
/// # Errors
/// As `beyond`, and when a live run goes on, or the file is in use: the old one is as it was then.
/// When it could not be purged to the end: [`store::StoreError::NotPurged`].
pub fn erase(
    path: &Path,
    choice: &Choice,
    by: By,
    beyond: impl FnOnce(&str, bool) -> Result<(), Fault>,
) -> Result<Show, Fault> {
    let store = Store::open(path)?.store;
    let show = Loaded::of(&store)?.show();
    let genesis = genesis(&show, choice)?;
    if let Some(name) = store.first()? {
        beyond(&name, shared_keys::is_shared(&store)?)?;
    }
    let turn = Turn {
        id: TurnId(uuid::Uuid::now_v7().to_string()),
        actor: by.actor,
        desk: by.desk,
        moment: by.moment,
        saw: Saw::Nothing,
        events: vec![genesis.into()],
        before: Hash::of_nothing(),
        command: None,
    };
    let body =
        serde_json::to_string(&turn).map_err(|e| Fault::Foreign { seq: 1, why: e.to_string() })?;
    store.begin_anew(&body)?;
    let mut show = Show::default();
    show::fold(&mut show, &turn);
    Ok(show)
}
