//! A document of a show, written to a file or to stdout.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::documents::{self, DOCUMENTS};
use desk::shelf::Shelf;
use desk::{Bearer, Fault};
use wire::papers::Print;

use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// The words of `export`.
#[derive(Args)]
pub struct Words {
    /// The show's file.
    show: PathBuf,
    /// What to write: rundown, closing, as-run, debrief, call-sheet, host-cards, changes, people or
    /// show.
    #[arg(long)]
    what: String,
    /// As what: pdf, xlsx, csv, ics, xml, md or json (not each for each).
    #[arg(long = "as", value_name = "FORMAT")]
    form: String,
    /// Where to; stdout where none is given.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// For whose work a rundown is laid out: caller, stage, host or sound.
    #[arg(long)]
    layout: Option<String>,
    /// Whose call sheet, by id; everyone's where none is given.
    #[arg(long)]
    person: Option<String>,
    /// With how people are reached, which is left out otherwise.
    #[arg(long)]
    with_personal_data: bool,
    /// With the templates that ship, whatever your own.
    #[arg(long)]
    shipped_templates: bool,
}

/// Writes the document. The show stays as it is: what was printed is remembered by the app alone.
pub fn export(asked: &Words) -> Result<(), Refused> {
    let bearer = Bearer::command_line().speaking(words().language());
    known(asked)?;
    let opening = Shelf::of_this_person().open(&asked.show, bearer.words().language())?;
    tell::recovered(&opening);
    let wanted = Print {
        what: asked.what.clone(),
        form: asked.form.clone(),
        layout: asked.layout.clone(),
        whom: asked.person.clone(),
        run: None,
        since: None,
        private: asked.with_personal_data,
        shipped: asked.shipped_templates,
    };
    let made = documents::make(&opening.desk, &bearer, &wanted);
    opening.desk.stop();
    let bytes = made.map_err(|fault: Fault| Refused::from(fault))?.bytes;
    match &asked.output {
        Some(path) => fs::write(path, bytes).map_err(|e| Refused::file(path, &e)),
        None => std::io::stdout().write_all(&bytes).map_err(|e| Refused::new(e.to_string())),
    }
}

/// Writes the templates that ship into a folder; what lies there already stays.
pub fn templates(folder: &Path) -> Result<(), Refused> {
    fs::create_dir_all(folder).map_err(|e| Refused::file(folder, &e))?;
    for (name, text) in paper::SHIPPED {
        let path = folder.join(name);
        let made = fs::File::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes()));
        match made {
            Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => {
                return Err(Refused::file(&path, &e));
            }
            Err(_) => println!("{}: kept", path.display()),
            Ok(()) => println!("{}", path.display()),
        }
    }
    Ok(())
}

/// Refuses a document that there is none of, naming the forms there are.
fn known(asked: &Words) -> Result<(), Refused> {
    let (what, form) = (&asked.what, &asked.form);
    let forms: Vec<_> = DOCUMENTS.iter().filter(|d| d.what == what).map(|d| d.form).collect();
    if forms.contains(&form.as_str()) {
        return Ok(());
    }
    let instead = match forms.is_empty() {
        true => "see `regie-desk export --help`".to_owned(),
        false => format!("there is {}", forms.join(", ")),
    };
    Err(Refused { text: format!("{what} cannot be written as {form}: {instead}."), code: USAGE })
}
