//! What the host can say while someone is missing: taken from what the day has given, as long as
//! is to be filled, to the second.

use serde::Serialize;
use show::Show;
use show::checks::CheckState;
use show::closing::TakeawayKind;
use show::id::{PersonId, SegmentId, TrackId};
use show::people::{Appearance, Person};
use show::time::Secs;

/// Words that are said in a minute.
const PACE: i64 = 140;

/// The least that anything takes to be said.
const LEAST: Secs = 8;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// Something that was noted today.
    Takeaway,
    /// What comes next.
    Next,
    /// Someone who comes next, as they are introduced.
    Bio,
    /// Someone to be thanked.
    Thanks,
    /// A question that was left open.
    Question,
    /// What comes after that.
    Later,
    /// Nothing more is written: a word with the room.
    Room,
}

/// A piece of what can be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// What it tells; empty where the room has the word.
    pub text: String,
    /// Of whom, where it is of someone.
    pub person: Option<PersonId>,
    /// How long it takes.
    pub seconds: Secs,
}

/// What fills so many seconds, in the order in which it is said: together exactly as long.
#[must_use]
pub fn filling(show: &Show, seconds: Secs) -> Vec<Piece> {
    let mut left = seconds;
    let mut chosen = Vec::new();
    for piece in pieces(show) {
        // What is left over is the room's: it is no less than the least.
        let rest = left - piece.seconds;
        if rest == 0 || rest >= LEAST {
            left = rest;
            chosen.push(piece);
        }
    }
    if left > 0 {
        let text = String::new();
        chosen.push(Piece { kind: PieceKind::Room, text, person: None, seconds: left });
    }
    // Whom it leads to is said last, when they come.
    chosen.sort_by_key(|piece| match piece.kind {
        PieceKind::Later => 1,
        PieceKind::Room => 2,
        PieceKind::Next => 3,
        PieceKind::Bio => 4,
        _ => 0,
    });
    chosen
}

/// All that there is to say, the most worth saying first.
fn pieces(show: &Show) -> Vec<Piece> {
    let noted = |wanted: fn(TakeawayKind) -> bool, kind| {
        let those = show.takeaways.iter().rev().filter(move |t| wanted(t.kind));
        those.map(move |t| piece(kind, &t.text, None))
    };
    let told = |kind| {
        use TakeawayKind::{Commitment, Decision, Figure, Idea, Quote};
        matches!(kind, Figure | Idea | Quote | Decision | Commitment)
    };
    let mut pieces = coming(show);
    pieces.extend(noted(told, PieceKind::Takeaway));
    pieces.extend(noted(|kind| kind == TakeawayKind::Question, PieceKind::Question));
    pieces.extend(noted(|kind| kind == TakeawayKind::Thanks, PieceKind::Thanks));
    pieces.retain(|piece| !piece.text.trim().is_empty());
    pieces
}

/// What comes next and whom it is with; then what comes after it.
fn coming(show: &Show) -> Vec<Piece> {
    let Some(run) = show.under_way() else { return Vec::new() };
    let Some(next) = run.next(&show.plan, &TrackId::main()) else { return Vec::new() };
    let title = |id: &SegmentId| {
        show.plan.segment(id).map(|s| match s.subtitle.is_empty() {
            true => s.title.clone(),
            false => format!("{}\n{}", s.title, s.subtitle),
        })
    };
    let mut pieces = vec![piece(PieceKind::Next, &title(&next.id).unwrap_or_default(), None)];
    // Who is not there, or cannot be heard, is not announced.
    let there = show.people.in_segment(&next.id).filter(|a| !troubled(show, a));
    let who = there.filter_map(|a| show.people.person(&a.person));
    pieces.extend(who.map(|person| piece(PieceKind::Bio, introduced(person), Some(&person.id))));
    let after = show.plan.position(&next.id).map_or(0, |at| at + 1);
    let later = show.plan.segments[after..].iter().filter(|s| s.track.is_main() && run.to_come(s));
    let later = later.filter(|s| !s.kind.is_rest()).take(1);
    pieces.extend(later.map(|s| piece(PieceKind::Later, &title(&s.id).unwrap_or_default(), None)));
    pieces
}

/// Whether something is wrong with a passage.
fn troubled(show: &Show, passage: &Appearance) -> bool {
    let marks = show.people.appearance_marks.get(&passage.id);
    marks.is_some_and(|marks| marks.values().any(|mark| mark.state == CheckState::Problem))
}

/// What is told of someone: what was written of them, else what they do.
fn introduced(person: &Person) -> &str {
    if person.bio.is_empty() { &person.role } else { &person.bio }
}

fn piece(kind: PieceKind, text: &str, person: Option<&PersonId>) -> Piece {
    let words = i64::try_from(text.split_whitespace().count()).unwrap_or(i64::MAX / 60);
    let seconds = (words * 60 / PACE).max(LEAST);
    Piece { kind, text: text.trim().to_owned(), person: person.cloned(), seconds }
}
