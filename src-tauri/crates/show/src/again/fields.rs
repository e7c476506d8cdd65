//! What differs of segments: new, gone, moved, and what each says.

use std::collections::BTreeSet;

use super::{Air, Difference, Kept, Step, order, who};
use crate::command::Programme;
use crate::id::SegmentId;
use crate::plan::{Beat, FollowOn, Segment, SegmentValue};
use crate::state::Show;

pub fn segments(
    show: &Show,
    programme: &Programme,
    base: Option<&Programme>,
    air: &Air,
    found: &mut Vec<Difference>,
) {
    let moves = order::moves(show, programme, base);
    let mut casts = who::Casts::of(show, programme, base);
    // What stands before something past or on air would come into the past.
    let past = programme.plan.segments.iter().rposition(|s| air.went.contains(&s.id));
    let mut before: Option<&SegmentId> = None;
    for (at, now) in programme.plan.segments.iter().enumerate() {
        let id = &now.id;
        let brought = base.and_then(|base| base.plan.segment(id));
        let early = past.is_some_and(|past| at < past);
        let Some(was) = show.plan.segment(id) else {
            let changed = brought.is_some().then_some(Kept::ChangedHere);
            let kept = air.kept(early, changed);
            found.push(Difference { step: Step::Added { segment: id.clone() }, kept });
            continue;
        };
        let went = air.went.contains(id);
        if let Some(by_hand) = moves.get(id) {
            let (was, after) = (show.plan.before(id).cloned(), before.cloned());
            let kept = air.kept(went || early, by_hand.then_some(Kept::ChangedHere));
            let step = Step::Moved { segment: id.clone(), was, now: after };
            found.push(Difference { step, kept });
        }
        let mut push = |step, changed: bool| {
            let kept = air.kept(went, changed.then_some(Kept::ChangedHere));
            found.push(Difference { step, kept });
        };
        for value in said(now) {
            let (was, said) = (was.value(&value), brought.map(|b| b.value(&value)));
            if was == value || (silent(&value) && said.as_ref().is_none_or(silent)) {
                continue;
            }
            let changed = said.is_some_and(|said| said != was);
            push(Step::Field { segment: id.clone(), was, now: value }, changed);
        }
        let (merged, changed) = beats(was, now, brought);
        if merged != was.beats {
            let step = Step::Beats { segment: id.clone(), was: was.beats.clone(), now: merged };
            push(step, changed);
        }
        casts.differences(id, air, found);
        before = Some(id);
    }
    gone(show, programme, base, air, found);
}

/// What a document may say of a segment.
fn said(segment: &Segment) -> Vec<SegmentValue> {
    let mut likes = vec![
        SegmentValue::Number(String::new()),
        SegmentValue::Title(String::new()),
        SegmentValue::Subtitle(String::new()),
        SegmentValue::Kind(segment.kind),
        SegmentValue::Block(None),
        SegmentValue::Track(segment.track.clone()),
        SegmentValue::Start(segment.start),
        SegmentValue::Duration(0),
    ];
    // A least that is the length itself was said by nobody.
    if segment.least != segment.duration {
        likes.push(SegmentValue::Least(0));
    }
    likes.extend([
        SegmentValue::Most(None),
        SegmentValue::HardEnd(None),
        SegmentValue::Dropped(false),
        SegmentValue::Weight(None),
        SegmentValue::DropRank(None),
        SegmentValue::FollowOn(FollowOn::ByHand),
        SegmentValue::Room(String::new()),
        SegmentValue::Link(String::new()),
        SegmentValue::Notes(String::new()),
        SegmentValue::Script(String::new()),
        SegmentValue::Host(None),
    ]);
    likes.iter().map(|like| segment.value(like)).collect()
}

/// Whether the document says nothing of it: then what is here stands.
fn silent(value: &SegmentValue) -> bool {
    use SegmentValue as V;
    match value {
        V::Subtitle(t) | V::Number(t) | V::Notes(t) | V::Room(t) | V::Link(t) | V::Script(t) => {
            t.is_empty()
        }
        V::Block(v) => v.is_none(),
        V::Most(v) => v.is_none(),
        V::HardEnd(v) => v.is_none(),
        V::Weight(v) | V::DropRank(v) => v.is_none(),
        V::FollowOn(v) => *v == FollowOn::ByHand,
        V::Host(v) => v.is_none(),
        _ => false,
    }
}

/// The document's beats with what is said in them here, and those that were added here in their
/// places; and whether people changed them since the last document.
fn beats(here: &Segment, now: &Segment, brought: Option<&Segment>) -> (Vec<Beat>, bool) {
    let find = |beats: &'_ [Beat], of: &Beat| beats.iter().find(|b| b.id == of.id).cloned();
    let before = brought.map(|b| &b.beats[..]).unwrap_or_default();
    let mut merged: Vec<Beat> = now.beats.clone();
    for beat in &mut merged {
        let Some(kept) = find(&here.beats, beat) else { continue };
        let unsaid =
            beat.script.is_empty() || find(before, beat).is_some_and(|b| b.script == beat.script);
        if unsaid {
            beat.script = kept.script;
        }
        beat.duration = beat.duration.or(kept.duration);
    }
    for (at, beat) in here.beats.iter().enumerate() {
        let added = find(before, beat).is_none();
        if find(&merged, beat).is_none() && (added || !beat.script.is_empty()) {
            let after = at.checked_sub(1).map(|at| &here.beats[at].id);
            let place = after.and_then(|id| merged.iter().position(|b| b.id == *id));
            let place = place.map_or(if at == 0 { 0 } else { merged.len() }, |place| place + 1);
            merged.insert(place, beat.clone());
        }
    }
    let bare =
        |beats: &[Beat]| beats.iter().map(|b| (b.title.clone(), b.duration)).collect::<Vec<_>>();
    (merged, brought.is_some_and(|brought| bare(&brought.beats) != bare(&here.beats)))
}

/// What the last document had and this one has not; without a last one, what this one has not.
fn gone(
    show: &Show,
    programme: &Programme,
    base: Option<&Programme>,
    air: &Air,
    found: &mut Vec<Difference>,
) {
    let still: BTreeSet<_> = programme.plan.segments.iter().map(|s| &s.id).collect();
    for here in show.plan.segments.iter().filter(|s| !still.contains(&s.id)) {
        let brought = base.map(|base| base.plan.segment(&here.id));
        if brought == Some(None) {
            continue;
        }
        let drop = worked(show, here, brought.flatten());
        let went = air.went.contains(&here.id);
        if drop && here.dropped && !went {
            continue;
        }
        let step = Step::Gone { segment: here.id.clone(), drop };
        found.push(Difference { step, kept: air.kept(went, None) });
    }
}

/// Whether work hangs on a segment: checks, notes, texts, what was noted of it, its time on air.
fn worked(show: &Show, here: &Segment, brought: Option<&Segment>) -> bool {
    let marks = &show.people.appearance_marks;
    let text =
        |of: fn(&Segment) -> &String| !of(here).is_empty() && brought.map(of) != Some(of(here));
    let scripts = |s: &Segment| s.beats.iter().map(|b| b.script.clone()).collect::<String>();
    let closing = show.closing.iter().flat_map(|closing| &closing.segments);
    show.runs.iter().any(|run| run.went(&here.id))
        || show.people.in_segment(&here.id).any(|a| marks.contains_key(&a.id))
        || text(|s| &s.notes)
        || text(|s| &s.script)
        || (!scripts(here).is_empty() && brought.map(scripts) != Some(scripts(here)))
        || show.takeaways.iter().any(|t| t.segment.as_ref() == Some(&here.id))
        || closing.into_iter().any(|id| *id == here.id)
}
