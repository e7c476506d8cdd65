//! How things are said on paper: days, times, lengths and names in the reader's language.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use chrono_tz::Tz;
use paper::{Introduced, Labelled, PersonName, Phrase, Sheet, Templates};
use show::about::About;
use show::people::Person;
use show::time::{At, DayTime, Moment, Secs};
use wire::words::{Language, Words};

/// How things are said on paper.
pub struct Phrasing<'a> {
    /// What the show is called, and where its clocks stand.
    pub about: &'a About,
    /// The catalogue.
    pub words: &'a Words,
}

impl Phrasing<'_> {
    /// A text with nothing to fill in.
    pub fn text(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    /// A text with one fact.
    pub fn with(&self, key: &str, name: &str, value: String) -> String {
        self.words.text(key, &[(name, value.into())])
    }

    /// A text with a number in it.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.words.text(key, &[("count", count.into())])
    }

    /// An instant as people in the show's zone read it.
    pub fn local(&self, at: At) -> DateTime<Tz> {
        at.in_zone(self.about.zone)
    }

    /// An instant in a form of `chrono`.
    pub fn time(&self, at: At, form: &str) -> String {
        self.local(at).format(form).to_string()
    }

    /// Hours and minutes, with the seconds where there are any.
    pub fn clock(&self, at: At) -> String {
        let form = if self.local(at).second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        self.time(at, form)
    }

    /// "lundi 12 juillet 2021".
    pub fn day(&self, date: NaiveDate) -> String {
        let weekday = date.weekday().num_days_from_monday() + 1;
        self.words.text(
            "date-long",
            &[
                ("weekday", weekday.into()),
                ("day", date.day().to_string().into()),
                ("month", date.month().into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// The show's first day in words.
    pub fn first_day(&self) -> String {
        let midnight = self.about.instant(DayTime { day: 0, time: NaiveTime::MIN });
        self.day(self.local(midnight).date_naive())
    }

    /// The head and foot that all papers have, with what the foot says of this one.
    pub fn sheet(
        &self,
        title: String,
        foot: Vec<String>,
        moment: &Moment,
        templates: Templates,
    ) -> Sheet {
        let language = match self.words.language() {
            Language::French => "fr",
            Language::English => "en",
        };
        let about = self.about;
        let show = if about.subtitle.is_empty() { &about.title } else { &about.subtitle };
        let name = Phrase::new("Régie", self.with("paper-show", "show", bare(show)));
        Sheet {
            language: language.to_owned(),
            event: format!("{} · {}", about.title, self.first_day()),
            title,
            footer: std::iter::once(name).chain(foot.into_iter().map(Phrase::plain)).collect(),
            made_at: Some(self.local(moment.at()).fixed_offset()),
            templates,
        }
    }

    /// The foot of a paper of a version: which, when, and whether it tells anything private.
    pub fn foot(&self, name: &str, version: u32, moment: &Moment, private: bool) -> Vec<String> {
        let facts = [("title", name.into()), ("version", version.to_string().into())];
        vec![
            self.words.text("paper-version", &facts),
            self.printed(moment),
            self.text(if private { "paper-personal" } else { "paper-nothing-private" }),
        ]
    }

    /// "imprimé le 12/07/2021 à 08:45".
    pub fn printed(&self, moment: &Moment) -> String {
        let local = self.local(moment.at());
        let form = match self.words.language() {
            Language::French => "%d/%m/%Y",
            Language::English => "%-d %B %Y",
        };
        let facts = [
            ("date", local.format(form).to_string().into()),
            ("time", local.format("%H:%M").to_string().into()),
        ];
        self.words.text("paper-printed-on", &facts)
    }

    /// A label over a value.
    pub fn labelled(&self, key: &str, value: String) -> Labelled {
        Labelled { label: self.text(key), value }
    }

    /// A length in whole minutes, with seconds where there are any: "35", "1:30".
    pub fn minutes(&self, secs: Secs) -> String {
        if secs % 60 == 0 { (secs / 60).to_string() } else { length(secs) }
    }

    /// "35 min", "1 h 45", "90 s".
    pub fn spoken(&self, secs: Secs) -> String {
        let (hours, minutes, seconds) = (secs / 3600, secs / 60 % 60, secs % 60);
        let facts = [
            ("hours", hours.to_string().into()),
            ("minutes", format!("{minutes:02}").into()),
            ("seconds", format!("{seconds:02}").into()),
        ];
        match (hours, minutes, seconds) {
            (0, _, 0) => self.with("length-minutes", "minutes", minutes.to_string()),
            (0, ..) => length(secs),
            (_, 0, _) => self.words.text("length-hours", &facts),
            _ => self.words.text("length-hours-minutes", &facts),
        }
    }

    /// A person with function and organisation, each said once.
    pub fn introduced(&self, person: &Person, role: &str) -> Introduced {
        let role = if role.is_empty() { person.role.as_str() } else { role };
        let mut said = vec![role, person.organisation.as_str()];
        said.retain(|part| !part.is_empty());
        said.dedup_by(|organisation, role| role.contains(*organisation));
        Introduced {
            name: name(person),
            function: said.join(", "),
            said: person.pronunciation.clone(),
            bio: brief(&person.bio),
        }
    }
}

/// So much of a text as a card has room for: whole sentences, or whole words and an ellipsis.
fn brief(text: &str) -> String {
    const MOST: usize = 260;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(MOST) else { return text };
    let head = &text[..end];
    let sentence = head.rfind(['.', '!', '?']).filter(|at| *at > end / 2);
    match sentence {
        Some(at) => head[..=at].to_owned(),
        None => format!("{}…", head.rsplit_once(' ').map_or(head, |(words, _)| words)),
    }
}

/// A name in two parts.
pub fn name(person: &Person) -> PersonName {
    match person.family.is_empty() {
        true => PersonName::new("", person.name.clone()),
        false => PersonName::new(person.given.clone(), person.family.clone()),
    }
}

/// What stands inside the guillemets that a title was printed in: they are put around it again.
fn bare(title: &str) -> String {
    let inside = title.trim().strip_prefix('«').and_then(|t| t.strip_suffix('»'));
    inside.map_or(title, |t| t.trim_matches([' ', '\u{a0}', '\u{202f}'])).to_owned()
}

/// "1:30", "12:05", "1:02:00": minutes and seconds.
pub fn length(secs: Secs) -> String {
    let (hours, minutes, seconds) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
