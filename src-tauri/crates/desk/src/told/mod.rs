//! The day told afterwards, on paper and as tables: the as-run and the debrief of a run.

mod as_run;
mod csv;
mod debrief;
mod said;

use live::devices::Kept;
use live::past::Past;
use paper::Templates;
use show::id::RunId;
use show::time::Moment;
use wire::fill::Malformed;
use wire::words::Words;

use crate::fault::Fault;
use crate::handle::Desk;
use said::Telling;

/// Makes `what` of a run as `form`: the as-run as `pdf`, `xlsx`, `csv` or `json`, the debrief as `pdf`. Of
/// no run in particular it is of the one that is told of first.
///
/// # Errors
/// When there is no such run, or no such document.
pub fn document(
    desk: &Desk,
    words: &Words,
    (what, form): (&str, &str),
    run: Option<&RunId>,
    templates: &Templates,
) -> Result<Vec<u8>, Fault> {
    // Gathered while nobody may read on; set in type afterwards.
    let sent = desk.sent()?.unwrap_or_default();
    let gathered = |past: &Past, now: &_| gather((past, &sent), now, run, (what, form), words);
    Ok(match desk.look_back(gathered)?? {
        Made::AsRun(mut paper) => {
            paper.sheet.templates = templates.clone();
            paper::as_run(&paper)?
        }
        Made::Debrief(mut paper) => {
            paper.sheet.templates = templates.clone();
            paper::debrief(&paper)?
        }
        Made::Bytes(bytes) => bytes,
    })
}

/// That there is no such document.
fn no_such(what: &str, form: &str) -> Fault {
    let value = format!("{what} {form}").chars().take(80).collect();
    Malformed { field: "what", value }.into()
}

enum Made {
    AsRun(Box<paper::AsRunPaper>),
    Debrief(Box<paper::DebriefPaper>),
    Bytes(Vec<u8>),
}

fn gather(
    (past, sent): (&Past, &[Kept]),
    now: &Moment,
    run: Option<&RunId>,
    (what, form): (&str, &str),
    words: &Words,
) -> Result<Made, Fault> {
    let last = past.last();
    let first = || live::debrief::first_told(last).map(|run| &run.id);
    let unknown = |id: String| show::Refusal::Unknown { what: "run".to_owned(), id };
    let id = run.or_else(first).ok_or(show::Refusal::NotRunning)?;
    let show = past.as_called(id).ok_or_else(|| unknown(id.0.clone()))?;
    let (Some(about), Some(run)) = (&show.about, show.run()) else {
        return Err(unknown(id.0.clone()).into());
    };
    let said = Telling { words, about, past, sent, now };
    Ok(match (what, form) {
        ("as-run", "pdf") => Made::AsRun(Box::new(as_run::paper(&show, run, &said))),
        ("as-run", "xlsx") => {
            Made::Bytes(formats::out::xlsx(&as_run::workbook(&show, run, &said))?)
        }
        ("as-run", "csv") => Made::Bytes(csv::csv(&as_run::table(&show, run, &said))),
        ("as-run", "json") => Made::Bytes(
            serde_json::to_vec_pretty(&wire::api::as_run(&show, now)).unwrap_or_default(),
        ),
        ("debrief", "pdf") => Made::Debrief(Box::new(debrief::paper(&show, run, &said))),
        _ => return Err(no_such(what, form)),
    })
}
