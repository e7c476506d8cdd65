//! How a run is said on paper.

use chrono::Datelike as _;
use live::debrief::{Debrief, Kept};
use live::past::Past;
use paper::{Labelled, Phrase, Sheet};
use show::Show;
use show::about::About;
use show::id::SegmentId;
use show::plan::Segment;
use show::run::{Passage, Run};
use show::time::{At, Moment, Secs};
use show::turn::Actor;
use wire::build::{length, time_of_day};
use wire::words::{Language, Words};

/// So many fixed times have a figure of their own.
const FIXED: usize = 3;

/// How a run is said: in which words, of which show, by which log, and what was sent.
pub struct Telling<'a> {
    pub words: &'a Words,
    pub about: &'a About,
    pub past: &'a Past,
    pub sent: &'a [live::devices::Kept],
    pub now: &'a Moment,
}

impl Telling<'_> {
    pub fn text(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    pub fn with(&self, key: &str, name: &str, value: impl Into<String>) -> String {
        self.words.text(key, &[(name, value.into().into())])
    }

    pub fn seconds(&self, at: At) -> String {
        time_of_day(at, self.about.zone)
    }

    pub fn minutes(&self, at: At) -> String {
        at.in_zone(self.about.zone).format("%H:%M").to_string()
    }

    /// "0:20 de retard", "à l’heure".
    pub fn late(&self, secs: Secs) -> String {
        let key = match secs {
            0 => return self.text("debrief-on-time"),
            1.. => "debrief-late",
            _ => "debrief-early",
        };
        self.with(key, "length", length(secs))
    }

    pub fn day(&self, at: At) -> String {
        let day = at.in_zone(self.about.zone);
        self.words.text(
            "date-long",
            &[
                ("weekday", (day.weekday().num_days_from_monday() + 1).into()),
                ("day", day.day().to_string().into()),
                ("month", day.month().into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// Which desk, link or program called a passage.
    pub fn called(&self, passage: &Passage) -> String {
        let turn = self.past.turns().iter().find(|turn| turn.id == passage.turn);
        match (&passage.by, turn) {
            (Actor::Desk, Some(turn)) => {
                let desk = self.past.desk(&turn.desk);
                self.words.text("journal-by-desk", &[("desk", desk.into())])
            }
            (by, _) => wire::build::called_by(by, 1, self.words),
        }
    }

    pub fn sheet(&self, title: String, detail: String) -> Sheet {
        let language = match self.words.language() {
            Language::French => "fr",
            Language::English => "en",
        };
        let about = self.about;
        let show = if about.subtitle.is_empty() { &about.title } else { &about.subtitle };
        let start = show::time::DayTime { day: 0, time: chrono::NaiveTime::MIN };
        let made = self.now.at().in_zone(about.zone);
        let printed = made.format("%d/%m/%Y %H:%M").to_string();
        Sheet {
            language: language.to_owned(),
            event: format!("{} · {}", about.title, self.day(about.instant(start))),
            title,
            footer: vec![
                Phrase::new("Régie", self.with("paper-show", "show", show.clone())),
                Phrase::plain(detail),
                Phrase::plain(self.with("debrief-printed", "time", printed)),
                Phrase::plain(self.text("paper-nothing-private")),
            ],
            made_at: Some(made.fixed_offset()),
            templates: paper::Templates::default(),
        }
    }

    /// The head's right: from the first TOP to the last end.
    pub fn real(&self, told: &Debrief) -> Labelled {
        let value = told.real.map_or_else(String::new, |real| {
            format!("{} – {}", self.seconds(real.start), self.seconds(real.end))
        });
        Labelled { label: self.text("debrief-real"), value }
    }

    /// The day at a glance.
    pub fn figures(&self, told: &Debrief) -> Vec<Labelled> {
        let one = |label: String, value: String| Labelled { label, value };
        let mut figures = vec![one(self.text("debrief-at-the-end"), self.late(told.drift.over))];
        let shown = if told.fixed.len() <= FIXED { &told.fixed[..] } else { &[] };
        figures.extend(shown.iter().map(|kept| one(self.fixed(kept), self.kept(kept))));
        if told.fixed.len() > FIXED {
            let kept = told.fixed.iter().filter(|kept| kept.kept()).count();
            let facts = [("kept", kept.into()), ("all", told.fixed.len().into())];
            figures
                .push(one(self.text("debrief-fixed"), self.words.text("debrief-kept-of", &facts)));
        }
        figures.push(one(self.text("debrief-held"), length(told.held)));
        figures.push(one(self.text("debrief-takes"), told.takes.to_string()));
        if told.forced > 0 {
            figures.push(one(self.text("debrief-forced"), told.forced.to_string()));
        }
        figures
    }

    fn fixed(&self, kept: &Kept) -> String {
        let time = self.minutes(kept.planned);
        match kept.segment {
            Some(_) => self.with("debrief-fixed-at", "time", time),
            None => self.with("debrief-fixed-end", "time", time),
        }
    }

    fn kept(&self, kept: &Kept) -> String {
        if kept.kept() { self.text("debrief-kept") } else { self.late(kept.late) }
    }
}

/// The segment of a row, and its passage in the run.
pub fn of<'a>(
    show: &'a Show,
    run: &'a Run,
    id: &SegmentId,
) -> (Option<&'a Segment>, Option<&'a Passage>) {
    (show.plan.segment(id), run.passages.iter().find(|p| p.segment == *id))
}
