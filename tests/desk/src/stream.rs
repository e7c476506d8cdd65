//! A stream in memory that several desks share, with lines that are cut, lose answers or deliver
//! late, and a disk that goes back.

use std::sync::{Arc, Mutex, MutexGuard};

use desk::order::{Here, Order, Other, Proposal, Said, Wake};
use show::id::TurnId;
use show::turn::Hash;

/// How a desk's line is. One that is deaf or late answers as before until something is sent: from
/// then on it is known to be silent, and nothing more is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// All comes through.
    Open,
    /// Nothing does.
    Cut,
    /// What is sent arrives, and no answer comes back.
    Deaf,
    /// What is sent arrives when the line is open again.
    Late,
    /// What is sent is lost; what others send can be read.
    OneWay,
    /// All comes through, each turn two milliseconds later.
    Slow,
}

/// The stream, for all its desks.
#[derive(Clone, Default)]
pub struct Stream(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    turns: Vec<(TurnId, String)>,
    lines: Vec<Wire>,
    /// How long the desks were ever in agreement, turns that were lost included.
    accepted: Vec<TurnId>,
}

struct Wire {
    line: Line,
    /// Whether something was sent since the line is so.
    sent: bool,
    /// What is under way to the stream.
    held: Vec<Sent>,
    wake: Option<Wake>,
    /// Whether a desk is told at once that there is something to read on.
    prompt: bool,
    /// What the desk told of itself, and how long ago.
    here: Option<Here>,
    silent: i64,
}

/// A turn under way.
struct Sent {
    seq: u64,
    after: Option<Hash>,
    id: TurnId,
    body: String,
}

impl Sent {
    fn of(proposal: Proposal<'_>) -> Self {
        let Proposal { seq, after, id, body } = proposal;
        Self { seq, after: after.cloned(), id: id.clone(), body: body.to_owned() }
    }
}

impl Wire {
    fn new(prompt: bool) -> Self {
        Self {
            line: Line::Open,
            sent: false,
            held: Vec::new(),
            wake: None,
            prompt,
            here: None,
            silent: 0,
        }
    }

    fn is_silent(&self) -> bool {
        match self.line {
            Line::Open | Line::OneWay | Line::Slow => false,
            Line::Deaf | Line::Late => self.sent,
            Line::Cut => true,
        }
    }
}

/// The order of one desk.
pub struct Link {
    stream: Stream,
    desk: usize,
}

impl Stream {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// A line for one more desk, which is told of others' turns at once where it is prompt.
    #[must_use]
    pub fn line(&self, prompt: bool) -> usize {
        let mut inner = self.inner();
        inner.lines.push(Wire::new(prompt));
        inner.lines.len() - 1
    }

    /// The order of the desk at the end of that line.
    #[must_use]
    pub fn order(&self, desk: usize) -> Box<dyn Order> {
        Box::new(Link { stream: self.clone(), desk })
    }

    /// Sets how a desk's line is; what was under way arrives when it opens.
    pub fn set(&self, desk: usize, line: Line) {
        let mut inner = self.inner();
        (inner.lines[desk].line, inner.lines[desk].sent) = (line, false);
        if line == Line::Open {
            for sent in std::mem::take(&mut inner.lines[desk].held) {
                inner.take(sent);
            }
        }
        drop(inner);
        if line == Line::Open {
            self.wake(desk);
        }
    }

    /// A desk has told nothing of itself for so many milliseconds.
    pub fn silence(&self, desk: usize, ms: i64) {
        self.inner().lines[desk].silent = ms;
    }

    /// Tells a desk to read on.
    pub fn wake(&self, desk: usize) {
        let inner = self.inner();
        if let (Some(wake), Line::Open | Line::OneWay) =
            (&inner.lines[desk].wake, inner.lines[desk].line)
        {
            wake();
        }
    }

    /// The stream goes back to its first turns, as after its disk was restored. What is under way to
    /// it may outlive that: it has its place only after the turn that it follows. One that names none
    /// is lost with the lines, which all break: it could be taken for a place that others' turns lead
    /// to by now, which no desk can prevent.
    pub fn go_back(&self, turns: usize) {
        let mut inner = self.inner();
        inner.turns.truncate(turns);
        inner.lines.iter_mut().for_each(|wire| wire.held.retain(|sent| sent.after.is_some()));
    }

    /// The turns, as JSON.
    #[must_use]
    pub fn bodies(&self) -> Vec<String> {
        self.inner().turns.iter().map(|(_, body)| body.clone()).collect()
    }

    /// Puts a turn in as it is, whatever the law.
    pub fn force(&self, id: &str, body: &str) {
        self.inner().turns.push((id.into(), body.to_owned()));
    }
}

impl Inner {
    fn take(&mut self, sent: Sent) -> Said {
        let next = self.turns.len() as u64 + 1;
        let last = self.turns.last().map(|(_, body)| Hash::of(body.as_bytes()));
        let follows = sent.after.is_none() || sent.after == last;
        if sent.seq != next || !follows || self.turns.iter().any(|(known, _)| *known == sent.id) {
            return Said::Ahead;
        }
        self.accepted.push(sent.id.clone());
        self.turns.push((sent.id, sent.body));
        Said::Agreed
    }

    fn tell_others(&self, but: usize) {
        for (desk, wire) in self.lines.iter().enumerate() {
            let hears = matches!(wire.line, Line::Open | Line::OneWay);
            if let (true, true, Some(wake)) = (desk != but && wire.prompt, hears, &wire.wake) {
                wake();
            }
        }
    }
}

impl Order for Link {
    fn propose(&mut self, proposal: Proposal<'_>) -> Said {
        let sent = Sent::of(proposal);
        let mut inner = self.stream.inner();
        if inner.lines[self.desk].is_silent() {
            return Said::Silent;
        }
        inner.lines[self.desk].sent = true;
        let said = match inner.lines[self.desk].line {
            Line::Open => inner.take(sent),
            Line::Slow => {
                std::thread::sleep(std::time::Duration::from_millis(2));
                inner.take(sent)
            }
            Line::Deaf => {
                inner.take(sent);
                Said::Silent
            }
            Line::Late => {
                inner.lines[self.desk].held.push(sent);
                Said::Silent
            }
            Line::Cut | Line::OneWay => Said::Silent,
        };
        inner.tell_others(self.desk);
        said
    }

    fn read(&mut self, seq: u64, most: usize) -> Option<Vec<String>> {
        let inner = self.stream.inner();
        if inner.lines[self.desk].is_silent() {
            return None;
        }
        let from = usize::try_from(seq).unwrap().saturating_sub(1);
        Some(inner.turns.iter().skip(from).take(most).map(|(_, body)| body.clone()).collect())
    }

    fn tell(&mut self, here: Here) {
        self.stream.inner().lines[self.desk].here = Some(here);
    }

    fn others(&self) -> Vec<Other> {
        let inner = self.stream.inner();
        let others = inner.lines.iter().enumerate().filter(|(nth, _)| *nth != self.desk);
        let told = others.filter_map(|(_, wire)| {
            let (since, heard) = (kit::at("08:00"), kit::at("09:00"));
            let (silent, ahead) = (wire.silent, None);
            Some(Other { here: wire.here.clone()?, since, heard, silent, ahead })
        });
        told.collect()
    }

    fn answers(&self) -> bool {
        matches!(self.stream.inner().lines[self.desk].line, Line::Open | Line::Slow)
    }

    fn wake(&mut self, wake: Wake) {
        wake();
        self.stream.inner().lines[self.desk].wake = Some(wake);
    }
}
