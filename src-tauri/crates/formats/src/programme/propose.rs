//! What is proposed for a draft, and what somebody who knows should confirm.

use show::plan::Kind;

use super::kind::kind_named;
use crate::draft::{Draft, DraftMoment, DraftNote, DraftProposal, DraftSegment, NoteCode};
use crate::people::outside;
use crate::text::Line;
use crate::text::fold::words;

/// Adds what is proposed to the draft's segments and notes.
pub fn propose(draft: &mut Draft, lines: &[Line]) {
    let mut notes = Vec::new();
    hard_starts(&mut draft.segments, &mut notes);
    hard_end(&mut draft.segments, &mut notes);
    let silent = draft.segments.iter().all(|s| s.people.is_empty() && s.organisations.is_empty());
    if silent && draft.people.is_empty() {
        notes.push(DraftNote::new(NoteCode::NoPeople, None, &[]));
    }
    let questions = questions(lines);
    for segment in &draft.segments {
        notes.extend(beat_durations(segment));
        notes.extend(tracks(segment, questions.as_ref()));
        notes.extend(nobody(segment).filter(|_| !silent));
    }
    draft.notes.extend(notes);
}

/// The first start of a day, a meal's, and the first after a gap in all rooms.
pub fn hard_starts(segments: &mut [DraftSegment], notes: &mut Vec<DraftNote>) {
    let mut day = 0;
    let mut busy: Option<DraftMoment> = None;
    for segment in segments {
        let Some(start) = segment.start else { continue };
        let first = segment.day != day;
        let gap = !first && busy.is_some_and(|until| until < start);
        busy = if first { segment.end } else { busy.max(segment.end) };
        day = segment.day;
        if !(first || gap || segment.kind == Kind::Lunch) {
            continue;
        }
        segment.hard = true;
        let facts = [("title", segment.title.clone()), ("at", start.to_string())];
        let proposal = DraftProposal::HardStart { segment: segment.id.clone(), at: start };
        notes.push(
            DraftNote::new(NoteCode::HardStart, Some(segment.line), &facts).proposing(proposal),
        );
    }
}

/// The end of a closing that is the last of its day.
pub fn hard_end(segments: &mut [DraftSegment], notes: &mut Vec<DraftNote>) {
    let day = |at: usize| segments.get(at).map(|segment: &DraftSegment| segment.day);
    let last: Vec<bool> = (0..segments.len()).map(|at| day(at) != day(at + 1)).collect();
    for (segment, last) in segments.iter_mut().zip(last) {
        let closing = last && segment.kind == Kind::Closing && segment.duration.is_some();
        let Some(at) = segment.end.filter(|_| closing) else { continue };
        segment.hard_end = true;
        let facts = [("title", segment.title.clone()), ("at", at.to_string())];
        let proposal = DraftProposal::HardEnd { segment: segment.id.clone(), at };
        notes.push(
            DraftNote::new(NoteCode::HardEnd, Some(segment.line), &facts).proposing(proposal),
        );
    }
}

/// The segment's minutes shared among its beats, by how many speak in each.
fn beat_durations(segment: &DraftSegment) -> Option<DraftNote> {
    if segment.beats.is_empty() || segment.beats.iter().any(|beat| beat.duration.is_some()) {
        return None;
    }
    let voices = |at: usize| segment.beats[at].people.len() + segment.beats[at].organisations.len();
    let weights: Vec<u64> = (0..segment.beats.len()).map(|at| voices(at).max(1) as u64).collect();
    let minutes = share(u64::from(segment.duration?) / 60, &weights);
    let proposal = DraftProposal::BeatDuration {
        segment: segment.id.clone(),
        seconds: minutes
            .iter()
            .map(|minutes| u32::try_from(minutes * 60).unwrap_or(u32::MAX))
            .collect(),
    };
    let minutes: Vec<String> = minutes.iter().map(ToString::to_string).collect();
    let facts = [("title", segment.title.clone()), ("minutes", minutes.join(" + "))];
    let line = segment.beats.first().map(|beat| beat.line);
    Some(DraftNote::new(NoteCode::BeatDuration, line, &facts).proposing(proposal))
}

/// Whole shares of `total` by weight: largest remainder, ties by order.
fn share(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u64 = weights.iter().sum();
    let mut shares: Vec<u64> = weights.iter().map(|weight| total * weight / sum).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(total * weights[*at] % sum));
    let left = total - shares.iter().sum::<u64>();
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        shares[at] += 1;
    }
    shares
}

/// « Ateliers »: the titles under which they could run side by side.
fn tracks(segment: &DraftSegment, questions: Option<&Vec<String>>) -> Option<DraftNote> {
    let several = words(&segment.title).iter().any(|word| {
        matches!(
            word.as_str(),
            "ateliers" | "workshops" | "breakouts" | "parallele" | "paralleles" | "parallel"
        )
    });
    if segment.kind != Kind::Workshop || !several {
        return None;
    }
    let own: Vec<String> = segment
        .beats
        .iter()
        .map(|beat| match &beat.subtitle {
            Some(subject) => format!("{}\u{a0}: {subject}", beat.title),
            None => beat.title.clone(),
        })
        .collect();
    let titles = Some(own)
        .filter(|own| own.len() > 1)
        .or_else(|| questions.cloned())
        .or_else(|| enumerated(segment.notes.as_deref()?))?;
    let facts = [
        ("title", segment.title.clone()),
        ("count", titles.len().to_string()),
        ("titles", titles.join(" · ")),
    ];
    let proposal = DraftProposal::SplitTracks { segment: segment.id.clone(), titles };
    Some(DraftNote::new(NoteCode::SplitTracks, Some(segment.line), &facts).proposing(proposal))
}

/// Questions that follow a colon in a sentence about workshops.
fn questions(lines: &[Line]) -> Option<Vec<String>> {
    lines.iter().find_map(|line| {
        let text = &line.text.text;
        let (before, after) = text.split_once(':')?;
        let sentence = before.rsplit(['.', '!', '?']).next().unwrap_or_default();
        if kind_named(before) != Some(Kind::Workshop)
            && !words(sentence).iter().any(|w| w == "ateliers" || w == "workshops")
        {
            return None;
        }
        let list: Vec<String> = after
            .split_inclusive('?')
            .filter(|question| question.trim_end().ends_with('?'))
            .map(|question| question.trim().to_owned())
            .collect();
        (list.len() > 1).then_some(list)
    })
}

/// « trois piliers : a, b et c »: as many parts as the number before the colon says.
fn enumerated(text: &str) -> Option<Vec<String>> {
    const NUMBERS: &[&str] =
        &["deux two 2", "trois three 3", "quatre four 4", "cinq five 5", "six 6"];
    let outside = outside(text);
    let colon = text.match_indices(':').map(|(at, _)| at).find(|at| outside[*at])?;
    let before = words(text[..colon].rsplit(['.', '!', '?']).next().unwrap_or_default());
    let count = NUMBERS
        .iter()
        .position(|names| names.split(' ').any(|name| before.iter().any(|word| word == name)))?
        + 2;
    let list = text[colon + 1..].split(['.', '!', '?']).next().unwrap_or_default();
    let parts: Vec<String> = list
        .split(',')
        .flat_map(|part| part.split(" et "))
        .flat_map(|part| part.split(" and "))
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    (parts.len() == count).then_some(parts)
}

/// A segment in which somebody should speak, and nobody is named.
fn nobody(segment: &DraftSegment) -> Option<DraftNote> {
    let silent = segment.kind.is_rest() || matches!(segment.kind, Kind::Workshop | Kind::Other);
    if silent || !segment.people.is_empty() || !segment.organisations.is_empty() {
        return None;
    }
    let facts = [("title", segment.title.clone())];
    Some(DraftNote::new(NoteCode::NoSpeaker, Some(segment.line), &facts))
}
