//! The rundown (conducteur) as planned: blocks, segments and beats.

use serde::{Deserialize, Serialize};

use crate::devices::Cue;
use crate::id::{BeatId, BlockId, PersonId, SegmentId, TrackId};
use crate::places::Places;
use crate::time::{DayTime, Secs};

/// The longest a segment may be planned for: two days.
pub const LONGEST: Secs = 48 * 3600;

/// The highest weight of a segment.
pub const DEAREST: u8 = 9;

/// The last rank in which segments may be dropped: so many can be marked as droppable, each
/// with a rank of its own.
pub const LAST_DROPPED: u8 = 99;

/// What a segment is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Opening words.
    Opening,
    /// Several voices in exchange; a panel.
    Debate,
    /// One voice.
    #[default]
    Talk,
    /// Results of a study.
    Study,
    /// Someone tells of their own practice.
    Testimony,
    /// Something is made public.
    Launch,
    /// A coffee break.
    Break,
    /// A meal.
    Lunch,
    /// Work in groups.
    Workshop,
    /// What the workshops found, told to all.
    Feedback,
    /// The end of the day.
    Closing,
    /// Anything else.
    Other,
}

impl Kind {
    /// Whether nobody is on stage: breaks and meals.
    #[must_use]
    pub fn is_rest(self) -> bool {
        matches!(self, Self::Break | Self::Lunch)
    }
}

/// When a segment is planned to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// A start that must not move.
    Hard(DayTime),
    /// When the one before it on its track ends.
    Follows,
}

/// How the next segment goes on air once this one has had its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FollowOn {
    /// Somebody calls it.
    #[default]
    ByHand,
    /// By itself, when the countdown of this one reaches zero.
    Auto,
}

/// A titled group of segments with a window of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its name.
    pub id: BlockId,
    /// As printed.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
}

/// A step inside a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beat {
    /// Its name.
    pub id: BeatId,
    /// As printed, or as proposed.
    pub title: String,
    /// How long it should take, where that is known.
    pub duration: Option<Secs>,
    /// What is said, where it is written: the closing's beats carry their script.
    pub script: String,
}

/// One timed item of the rundown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Its name.
    pub id: SegmentId,
    /// The block it belongs to.
    pub block: Option<BlockId>,
    /// Which of the parallel tracks it is on.
    pub track: TrackId,
    /// What the crew has on paper: free text, never renumbered by itself.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// As printed.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
    /// For the crew, or empty.
    pub notes: String,
    /// When it is planned to start.
    pub start: Start,
    /// How long it is planned to take.
    pub duration: Secs,
    /// The least it can take.
    pub least: Secs,
    /// The most it can take, where there is a limit.
    pub most: Option<Secs>,
    /// The end that it must not pass, where it has one.
    pub hard_end: Option<DayTime>,
    /// Kept in the list, out of the timing (trappé).
    pub dropped: bool,
    /// How dear a minute of it is when time must be found, 1 to [`DEAREST`]; by its kind where
    /// none is given.
    #[serde(default)]
    pub weight: Option<u8>,
    /// It may be dropped when time is short: 1 before 2. None is never proposed for it.
    #[serde(default)]
    pub drop_rank: Option<u8>,
    /// What follows it by itself, or not.
    #[serde(default)]
    pub follow_on: FollowOn,
    /// Where it takes place, or empty.
    #[serde(default)]
    pub room: String,
    /// The address at which it is joined or shown, or empty.
    #[serde(default)]
    pub link: String,
    /// What the host says to begin it, or empty.
    #[serde(default)]
    pub script: String,
    /// Who hosts it.
    #[serde(default)]
    pub host: Option<PersonId>,
    /// The steps inside it, in order.
    pub beats: Vec<Beat>,
    /// What devices do at its moments, after what its kind makes them do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<Cue>,
}

/// The rundown: its blocks and its segments, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In order.
    pub blocks: Vec<Block>,
    /// In order, all tracks together.
    pub segments: Vec<Segment>,
    /// Where segments stand, by their ids.
    #[serde(skip)]
    pub places: Places,
}

impl Plan {
    /// The segment of that name.
    #[must_use]
    pub fn segment(&self, id: &SegmentId) -> Option<&Segment> {
        self.position(id).map(|at| &self.segments[at])
    }

    /// The segment right before the one of that name; none where it is the first, or not there.
    #[must_use]
    pub fn before(&self, id: &SegmentId) -> Option<&SegmentId> {
        let at = self.position(id)?.checked_sub(1)?;
        Some(&self.segments[at].id)
    }

    /// The block of that name.
    #[must_use]
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.blocks.iter().find(|b| b.id == *id)
    }

    /// Where the segment of that name stands in the list.
    #[must_use]
    pub fn position(&self, id: &SegmentId) -> Option<usize> {
        match self.places.find(&self.segments, id, |s| &s.id) {
            Some(found) => found.first().map(|at| *at as usize),
            None => self.segments.iter().position(|s| s.id == *id),
        }
    }

    /// Notes where each segment stands now.
    pub fn index(&mut self) {
        self.places = Places::of(&self.segments, |s| &s.id);
    }
}

/// One field of a segment, with its value: what an edit changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant is the field of Segment of the same name")]
pub enum SegmentValue {
    Title(String),
    Subtitle(String),
    Number(String),
    Notes(String),
    Kind(Kind),
    Block(Option<BlockId>),
    Track(TrackId),
    Start(Start),
    Duration(Secs),
    Least(Secs),
    Most(Option<Secs>),
    HardEnd(Option<DayTime>),
    Dropped(bool),
    Weight(Option<u8>),
    DropRank(Option<u8>),
    FollowOn(FollowOn),
    Room(String),
    Link(String),
    Script(String),
    Host(Option<PersonId>),
    Beats(Vec<Beat>),
    Cues(Vec<Cue>),
}

impl Segment {
    /// A talk on the main track, following the one before it, with nothing else said of it.
    #[must_use]
    pub fn new(id: SegmentId, title: String, duration: Secs) -> Self {
        Self {
            id,
            block: None,
            track: TrackId::main(),
            number: String::new(),
            kind: Kind::default(),
            title,
            subtitle: String::new(),
            notes: String::new(),
            start: Start::Follows,
            duration,
            least: duration,
            most: None,
            hard_end: None,
            dropped: false,
            weight: None,
            drop_rank: None,
            follow_on: FollowOn::default(),
            room: String::new(),
            link: String::new(),
            script: String::new(),
            host: None,
            beats: Vec::new(),
            cues: Vec::new(),
        }
    }

    /// The value that the segment has now for the field that `like` names.
    #[must_use]
    pub fn value(&self, like: &SegmentValue) -> SegmentValue {
        match like {
            SegmentValue::Title(_) => SegmentValue::Title(self.title.clone()),
            SegmentValue::Subtitle(_) => SegmentValue::Subtitle(self.subtitle.clone()),
            SegmentValue::Number(_) => SegmentValue::Number(self.number.clone()),
            SegmentValue::Notes(_) => SegmentValue::Notes(self.notes.clone()),
            SegmentValue::Kind(_) => SegmentValue::Kind(self.kind),
            SegmentValue::Block(_) => SegmentValue::Block(self.block.clone()),
            SegmentValue::Track(_) => SegmentValue::Track(self.track.clone()),
            SegmentValue::Start(_) => SegmentValue::Start(self.start),
            SegmentValue::Duration(_) => SegmentValue::Duration(self.duration),
            SegmentValue::Least(_) => SegmentValue::Least(self.least),
            SegmentValue::Most(_) => SegmentValue::Most(self.most),
            SegmentValue::HardEnd(_) => SegmentValue::HardEnd(self.hard_end),
            SegmentValue::Dropped(_) => SegmentValue::Dropped(self.dropped),
            SegmentValue::Weight(_) => SegmentValue::Weight(self.weight),
            SegmentValue::DropRank(_) => SegmentValue::DropRank(self.drop_rank),
            SegmentValue::FollowOn(_) => SegmentValue::FollowOn(self.follow_on),
            SegmentValue::Room(_) => SegmentValue::Room(self.room.clone()),
            SegmentValue::Link(_) => SegmentValue::Link(self.link.clone()),
            SegmentValue::Script(_) => SegmentValue::Script(self.script.clone()),
            SegmentValue::Host(_) => SegmentValue::Host(self.host.clone()),
            SegmentValue::Beats(_) => SegmentValue::Beats(self.beats.clone()),
            SegmentValue::Cues(_) => SegmentValue::Cues(self.cues.clone()),
        }
    }

    /// Gives the field that `value` names that value.
    pub fn set(&mut self, value: SegmentValue) {
        match value {
            SegmentValue::Title(v) => self.title = v,
            SegmentValue::Subtitle(v) => self.subtitle = v,
            SegmentValue::Number(v) => self.number = v,
            SegmentValue::Notes(v) => self.notes = v,
            SegmentValue::Kind(v) => self.kind = v,
            SegmentValue::Block(v) => self.block = v,
            SegmentValue::Track(v) => self.track = v,
            SegmentValue::Start(v) => self.start = v,
            SegmentValue::Duration(v) => self.duration = v,
            SegmentValue::Least(v) => self.least = v,
            SegmentValue::Most(v) => self.most = v,
            SegmentValue::HardEnd(v) => self.hard_end = v,
            SegmentValue::Dropped(v) => self.dropped = v,
            SegmentValue::Weight(v) => self.weight = v,
            SegmentValue::DropRank(v) => self.drop_rank = v,
            SegmentValue::FollowOn(v) => self.follow_on = v,
            SegmentValue::Room(v) => self.room = v,
            SegmentValue::Link(v) => self.link = v,
            SegmentValue::Script(v) => self.script = v,
            SegmentValue::Host(v) => self.host = v,
            SegmentValue::Beats(v) => self.beats = v,
            SegmentValue::Cues(v) => self.cues = v,
        }
    }
}

/// Time that a segment to come, or what is on air, gives back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// Which segment.
    pub segment: SegmentId,
    /// What the sender saw it take in this run; of what is on air, what it was given.
    pub was: Secs,
    /// What it takes.
    pub now: Secs,
}

/// Another planned length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// Of which segment.
    pub segment: SegmentId,
    /// The planned length the sender saw.
    pub was: Secs,
    /// The length it takes.
    pub now: Secs,
}
