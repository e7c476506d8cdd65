//! The texts of a show that people wrote freely: one table of them, to be read and to be changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::devices::Cue;
use crate::id::SegmentId;
use crate::state::Show;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Text {
    /// What the show is called, and who organises it.
    About,
    /// The title of a block, a segment or a beat.
    Title,
    /// A room.
    Room,
    /// What the crew wrote for itself.
    Notes,
    /// What is said.
    Script,
    /// Something noted during the day.
    Takeaway,
    /// A row of the closing.
    Closing,
    /// The name of an organisation.
    Organisation,
    /// A function.
    Role,
    /// What a device is given at a cue.
    Cue,
}

/// Every cue there is, with the title of its segment: of the plan, and as it was called or given by
/// hand in a run. What a kind begins with goes with the devices.
fn cues(show: &mut Show) -> Vec<(String, &mut Cue)> {
    let titles: BTreeMap<SegmentId, String> =
        show.plan.segments.iter().map(|s| (s.id.clone(), s.title.clone())).collect();
    let title = |id: &SegmentId| titles.get(id).cloned().unwrap_or_default();
    let planned = show.plan.segments.iter_mut().flat_map(|s| {
        let title = title(&s.id);
        s.cues.iter_mut().map(move |cue| (title.clone(), cue))
    });
    let mut all: Vec<_> = planned.collect();
    for run in &mut show.runs {
        for passage in &mut run.passages {
            let title = title(&passage.segment);
            all.extend(passage.cues.iter_mut().map(|cue| (title.clone(), cue)));
        }
        all.extend(run.fired.iter_mut().map(|fired| (title(&fired.segment), &mut fired.cue)));
    }
    all
}

/// Shows each of them, with what it is, and the words that say where it stands.
pub fn each(show: &mut Show, look: &mut dyn FnMut(Text, &str, &mut String)) {
    if let Some(about) = &mut show.about {
        for text in [&mut about.title, &mut about.subtitle, &mut about.organiser] {
            look(Text::About, "", text);
        }
    }
    for block in &mut show.plan.blocks {
        look(Text::Title, "", &mut block.title);
        look(Text::Title, "", &mut block.subtitle);
    }
    for segment in &mut show.plan.segments {
        let at = segment.title.clone();
        look(Text::Title, "", &mut segment.title);
        look(Text::Title, &at, &mut segment.subtitle);
        look(Text::Title, &at, &mut segment.number);
        look(Text::Notes, &at, &mut segment.notes);
        look(Text::Room, &at, &mut segment.room);
        look(Text::Script, &at, &mut segment.script);
        for beat in &mut segment.beats {
            look(Text::Title, &at, &mut beat.title);
            look(Text::Script, &at, &mut beat.script);
        }
    }
    for (title, cue) in cues(show) {
        for text in cue.act.texts_mut() {
            look(Text::Cue, &title, text);
        }
    }
    for item in &mut show.people.checklist {
        look(Text::Title, "", &mut item.title);
    }
    for takeaway in &mut show.takeaways {
        look(Text::Takeaway, "", &mut takeaway.text);
        look(Text::Takeaway, "", &mut takeaway.theme);
    }
    for row in show.closing.iter_mut().flat_map(|closing| &mut closing.rows) {
        let at = row.title.clone();
        look(Text::Closing, "", &mut row.title);
        look(Text::Closing, &at, &mut row.script);
        look(Text::Closing, &at, &mut row.theme);
    }
    for person in &mut show.people.persons {
        if person.kind == crate::people::PersonKind::Organisation {
            look(Text::Organisation, "", &mut person.name);
        }
        look(Text::Role, "", &mut person.role);
        look(Text::Role, "", &mut person.organisation);
    }
    for appearance in &mut show.people.appearances {
        look(Text::Role, "", &mut appearance.role);
    }
}
