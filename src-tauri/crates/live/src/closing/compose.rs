//! Composing the closing from the day: a template's rows, filled with what the show holds.

use serde::{Deserialize, Serialize};
use show::Show;
use show::closing::{Closing, Rank, Row, Takeaway, TakeawayKind};
use show::id::{PersonId, RowId, SegmentId, TakeawayId};
use show::people::{Person, PersonKind};
use show::plan::Kind;
use show::time::Secs;

use super::says::{each_once, in_show, missed, stand_ins};

/// The words and times of one kind of row. In `title` and `script`, `{theme}` and `{name}` stand
/// for the theme and the speaker of the row; the other fields are those of [`super::script`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowWords {
    /// As it is called.
    pub title: String,
    /// What is said.
    pub script: String,
    /// How much it is wanted.
    pub rank: Rank,
    /// The least it can take.
    pub least: Secs,
    /// What it should take.
    pub target: Secs,
    /// The most it may take.
    pub most: Secs,
}

/// A template of a closing in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingWords {
    /// How fast people speak in this language, in words a minute.
    pub pace: u16,
    /// The words that open it.
    pub welcome: RowWords,
    /// The returns of the workshops on one theme.
    pub theme: RowWords,
    /// The returns of the workshops, in one.
    pub returns: RowWords,
    /// Figures, decisions and commitments of the day.
    pub figures: RowWords,
    /// Thanks to speakers and partners.
    pub thanks: RowWords,
    /// What is said for thanks where no organisation speaks without a named person.
    #[serde(default)]
    pub thanks_speakers: Option<String>,
    /// What is said besides where people stood in for others.
    #[serde(default)]
    pub thanks_stand_ins: Option<String>,
    /// What is said besides of people whose passages were given up.
    #[serde(default)]
    pub thanks_missed: Option<String>,
    /// The next dates.
    pub dates: RowWords,
    /// The last words of one of the people announced.
    pub last_words: RowWords,
}

/// So many takeaways are chosen at first for the returns on one theme.
const OF_A_THEME: usize = 3;
/// So many takeaways are chosen at first for any other row.
const OF_A_ROW: usize = 5;

/// Composes the closing of a show into the given segments.
///
/// In order: welcome back; the returns of the workshops, one row for each theme that takeaways
/// bear, else for each workshop or each step of a lone one, else one for all; figures, decisions
/// and commitments, where some were noted; thanks; the next dates; the last words of each person
/// announced. The first of them speaks the other rows.
#[must_use]
pub fn compose(show: &Show, segments: &[SegmentId], words: &ClosingWords) -> Closing {
    let announced = announced(show, segments);
    let host = announced.first().copied();
    let row = |id: &str, words: &RowWords| row(id, words, host, "");
    let mut rows = vec![row("welcome", &words.welcome)];
    rows.extend(returns(show, host, words));
    let figures = noted(show, |t| {
        use TakeawayKind::{Commitment, Decision, Figure};
        matches!(t.kind, Figure | Commitment | Decision)
    });
    if !figures.is_empty() {
        let takeaways = figures.into_iter().take(OF_A_ROW).collect();
        rows.push(Row { takeaways, ..row("figures", &words.figures) });
    }
    let thanks = noted(show, |t| t.kind == TakeawayKind::Thanks);
    let mut owed = Row { takeaways: thanks, ..row("thanks", &words.thanks) };
    if let Some(said) = words.thanks_speakers.as_ref().filter(|_| nobody_speaks_for(show)) {
        owed.script.clone_from(said);
    }
    let besides = [
        words.thanks_stand_ins.as_ref().filter(|_| !stand_ins(show).is_empty()),
        words.thanks_missed.as_ref().filter(|_| !missed(show).is_empty()),
    ];
    besides.into_iter().flatten().for_each(|said| owed.script.push_str(&format!("\n{said}")));
    rows.push(owed);
    rows.push(row("dates", &words.dates));
    for (place, person) in announced.iter().enumerate() {
        let id = format!("last-words-{}", place + 1);
        rows.push(self::row(&id, &words.last_words, Some(person), ""));
    }
    Closing { segments: segments.to_vec(), rows }
}

/// The people announced in the segments of the closing, each once, in order.
fn announced<'a>(show: &'a Show, segments: &[SegmentId]) -> Vec<&'a Person> {
    let proper = |id: &&SegmentId| {
        show.plan.segment(id).is_some_and(|s| s.kind != Kind::Feedback && s.kind != Kind::Workshop)
    };
    let appearances = segments
        .iter()
        .filter(proper)
        .flat_map(|id| show.people.appearances.iter().filter(move |a| a.segment == *id));
    each_once(appearances.filter_map(|a| show.people.person(&a.person)))
}

/// Whether everyone who appears is a named person.
fn nobody_speaks_for(show: &Show) -> bool {
    show.people.persons.iter().all(|p| p.kind == PersonKind::Person)
}

/// The rows that tell what the workshops found.
fn returns(show: &Show, host: Option<&Person>, words: &ClosingWords) -> Vec<Row> {
    let found = |t: &Takeaway| {
        use TakeawayKind::{Idea, Question, Quote};
        matches!(t.kind, Idea | Question | Quote)
    };
    let themes = each_once(show.takeaways.iter().filter(|t| found(t)).map(|t| &t.theme));
    let themes: Vec<_> = themes.into_iter().filter(|t| !t.is_empty()).collect();
    let titles = if themes.is_empty() { pillars(show) } else { themes };
    let of_theme = |(place, title): (usize, &String)| Row {
        theme: title.clone(),
        takeaways: chosen(noted(show, |t| found(t) && t.theme == *title), OF_A_THEME),
        ..row(&format!("returns-{}", place + 1), &words.theme, host, title)
    };
    let mut rows: Vec<_> = titles.into_iter().enumerate().map(of_theme).collect();
    let ideas = noted(show, |t| found(t) && t.theme.is_empty());
    let workshops = in_show(show).any(|s| matches!(s.kind, Kind::Workshop | Kind::Feedback));
    if rows.is_empty() && (workshops || !ideas.is_empty()) {
        let takeaways = chosen(ideas, OF_A_ROW);
        rows.push(Row { takeaways, ..row("returns", &words.returns, host, "") });
    }
    rows
}

/// What the workshops were about: their titles, or the steps of a lone one; nothing where that
/// makes fewer than two.
fn pillars(show: &Show) -> Vec<&String> {
    let workshops: Vec<_> = in_show(show).filter(|s| s.kind == Kind::Workshop).collect();
    let titles: Vec<&String> = match workshops[..] {
        [one] => one.beats.iter().map(|b| &b.title).collect(),
        _ => each_once(workshops.iter().map(|s| &s.title)),
    };
    if titles.len() < 2 { Vec::new() } else { titles }
}

fn noted(show: &Show, wanted: impl Fn(&Takeaway) -> bool) -> Vec<TakeawayId> {
    show.takeaways.iter().filter(|t| wanted(t)).map(|t| t.id.clone()).collect()
}

fn chosen(mut ids: Vec<TakeawayId>, most: usize) -> Vec<TakeawayId> {
    ids.truncate(most);
    ids
}

fn row(id: &str, words: &RowWords, speaker: Option<&Person>, theme: &str) -> Row {
    let name = speaker.map_or("", |p| p.name.as_str());
    let fill = |text: &str| text.replace("{theme}", theme).replace("{name}", name);
    Row {
        id: RowId(id.to_owned()),
        title: fill(&words.title).trim().to_owned(),
        rank: words.rank,
        least: words.least,
        target: words.target,
        most: words.most,
        speaker: speaker.map(|p| PersonId(p.id.0.clone())),
        script: fill(&words.script),
        takeaways: Vec::new(),
        theme: String::new(),
        locked: None,
        dropped: false,
    }
}
