//! The calls of the show, in words.

use show::event::Event;
use show::people::Missing;

use super::super::{length, signed, time_of_day, word};
use super::{Said, Told};

impl Told<'_> {
    pub(super) fn call(&self, event: &Event) -> Said {
        let named = |code, id| Said::new(code, [("name", self.name(id).into())]);
        let clock = |at| time_of_day(at, self.zone());
        match event {
            Event::RunBegan { mode, clock: set, at, .. } => Said::new(
                "run-began",
                [
                    ("mode", word(mode).into()),
                    ("time", clock(*at).into()),
                    ("speed", set.speed.into()),
                ],
            ),
            Event::RunEnded { .. } => {
                let mode = self.show.run().map(|run| word(&run.mode));
                Said::new("run-ended", [("mode", mode.unwrap_or_default().into())])
            }
            Event::ClockSet { clock: set } => Said::new(
                "clock-set",
                [("time", clock(set.show).into()), ("speed", set.speed.into())],
            ),
            Event::Armed { segment, .. } => named("armed", segment),
            Event::Taken { segment, forced, jumped, .. } => {
                let code = if forced.is_empty() { "taken" } else { "taken-forced" };
                let mut said = named(code, segment);
                if !forced.is_empty() {
                    said.notes.push(self.note("forced", &self.missing(forced)));
                }
                if !jumped.is_empty() {
                    let names: Vec<_> = jumped.iter().map(|id| self.name(id)).collect();
                    said.notes.push(self.note("jumped", &names.join(", ")));
                }
                said
            }
            Event::Ended { segment, .. } => named("ended", segment),
            Event::Held { .. } => Said::new("held", []),
            Event::Resumed { at } => {
                let since = self.show.under_way().and_then(|run| run.hold);
                let held = since.map_or(0, |since| at.since(since) / 1000);
                Said::new("resumed", [("length", length(held).into())])
            }
            Event::TookBack { segment, .. } => named("took-back", segment),
            Event::Skipped { segment } => named("skipped", segment),
            Event::Adjusted { segment, seconds } => Said::new(
                "adjusted",
                [("name", self.name(segment).into()), ("by", signed(*seconds).into())],
            ),
            Event::Messaged { text, .. } if text.is_empty() => Said::new("message-cleared", []),
            Event::Messaged { text, .. } => Said::new("messaged", [("text", text.as_str().into())]),
            Event::Fired { segment, .. } => named("fired", segment),
            Event::MadeSafe { .. } => Said::new("made-safe", []),
            Event::BeganWith { segment } => named("began-with", segment),
            Event::FollowOnStopped { segment, .. } => named("follow-on-stopped", segment),
            Event::Erased { person } => Said::new("erased", [("name", self.person(person).into())]),
            Event::Genesis { .. } => Said::new("begun-anew", []),
            Event::CallTaken { name, .. } => {
                Said::new("call-taken", [("name", name.as_str().into())])
            }
            Event::CallLeft { .. } => Said::new("call-left", []),
            Event::WentOn { .. } => Said::new("went-on", []),
            Event::Acknowledged { .. } => Said::new("acknowledged", []),
            Event::Jolted { jolt, .. } => {
                let value = serde_json::to_value(jolt).unwrap_or_default();
                let ms = value["by"].as_i64().or(value["ms"].as_i64()).unwrap_or_default();
                let kind = value["kind"].as_str().unwrap_or_default();
                Said::new("jolted", [("kind", kind.into()), ("length", length(ms / 1000).into())])
            }
            Event::RowsFitted { .. } => Said::new("fitted-rows", []),
            Event::RowTaken { row, .. } => {
                Said::new("called-row", [("name", self.row_title(row).into())])
            }
            Event::RowTookBack { row } => {
                Said::new("took-back-row", [("name", self.row_title(row).into())])
            }
            other => {
                let value = serde_json::to_value(other).unwrap_or_default();
                let what = value["event"].as_str().unwrap_or_default();
                Said::new("other", [("what", what.into())])
            }
        }
    }

    fn row_title(&self, id: &show::id::RowId) -> String {
        let row = self.show.closing.as_ref().and_then(|closing| closing.row(id));
        row.map_or_else(|| id.0.clone(), |row| row.title.clone())
    }

    fn note(&self, code: &str, list: &str) -> String {
        self.words.text(&format!("journal-{code}"), &[("list", list.into())])
    }

    /// "Ada : Son", one after another: what was open and overridden.
    fn missing(&self, open: &[Missing]) -> String {
        super::super::alert::say_missing(self.show, open, self.words)
    }
}
