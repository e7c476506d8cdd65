//! What is noted, and the closing.

use show::Command;
use show::closing::{Row, Takeaway, TakeawayKind};
use show::id::{PersonId, RowId, TakeawayId};

use super::{Filled, Malformed, Shown, malformed, secs, word};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn closing(&self, brief: Do) -> Filled {
        let kind =
            |text: Option<String>, or: TakeawayKind| text.map_or(Ok(or), |k| word("kind", &k));
        Ok(match brief {
            Do::Takeaway { text, kind: named, theme } => Command::Takeaway {
                id: TakeawayId(format!("t-{}", self.id)),
                text,
                kind: kind(named, TakeawayKind::Idea)?,
                theme: theme.unwrap_or_default(),
            },
            Do::SetTakeaway { id, text, kind: named, theme } => {
                let was = self.show.takeaways.iter().find(|t| t.id.0 == id);
                let was = was.ok_or_else(|| malformed("id", &id))?.clone();
                let now = (!text.trim().is_empty()).then_some(()).map(|()| {
                    let theme = theme.unwrap_or_else(|| was.theme.clone());
                    Ok(Takeaway { text, kind: kind(named, was.kind)?, theme, ..was.clone() })
                });
                Command::EditTakeaway { id: TakeawayId(id), now: now.transpose()?, was }
            }
            Do::MergeTakeaways { ids, text } => {
                let one = |id: &String| {
                    let found = self.show.takeaways.iter().find(|t| t.id.0 == *id);
                    found.cloned().ok_or_else(|| malformed("ids", id))
                };
                let was = ids.iter().map(one).collect::<Result<Vec<_>, _>>()?;
                let all =
                    || was.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join("\u{a0}; ");
                let text = text.unwrap_or_else(all);
                Command::MergeTakeaways { was, text }
            }
            Do::SetRow { row, field, value } => {
                let closing = self.show.closing.as_ref();
                let was = closing.and_then(|c| c.row(&RowId(row.clone())));
                let was = was.ok_or_else(|| malformed("row", &row))?;
                let now = row_with(was, &field, value)?;
                Command::EditRow { id: RowId(row), now: Box::new(now), was: Box::new(was.clone()) }
            }
            Do::CallRow { from, to } => {
                let shown = from.is_none() && to.is_none();
                let from = from.map(RowId).or_else(|| shown.then(|| self.called_row())?);
                let next = || live::closing::next_row(self.show);
                let to = to.map(RowId).or_else(next).ok_or_else(|| malformed("to", ""))?;
                Command::CallRow { from, to }
            }
            Do::BackRow { row } => {
                let row = row.map(RowId).or_else(|| self.called_row());
                Command::BackRow { row: row.ok_or_else(|| malformed("row", ""))? }
            }
            Do::MoveRow { row, to } => Command::MoveRow { id: RowId(row), to },
            _ => return Err(malformed("do", "")),
        })
    }
}

impl Shown<'_> {
    /// The row of the closing that was called last.
    pub(super) fn called_row(&self) -> Option<RowId> {
        Some(self.show.closing_on_air()?.run.calling.current()?.row.clone())
    }
}

fn row_with(was: &Row, field: &str, value: String) -> Result<Row, Malformed> {
    let mut row = was.clone();
    match field {
        "title" => row.title = value,
        "script" => row.script = value,
        "rank" => row.rank = word("rank", &value)?,
        "least" => row.least = secs("least", &value)?,
        "target" => row.target = secs("target", &value)?,
        "speaker" => row.speaker = (!value.is_empty()).then_some(PersonId(value)),
        "locked" if value.is_empty() => row.locked = None,
        "locked" => row.locked = Some(secs("locked", &value)?),
        "dropped" => row.dropped = value == "true",
        "takeaways" => row.takeaways = value.split_whitespace().map(TakeawayId::from).collect(),
        other => return Err(malformed("field", other)),
    }
    // A length moves its neighbours rather than being refused for passing them.
    match field {
        "least" => row.target = row.target.max(row.least),
        "target" => row.least = row.least.min(row.target),
        _ => {}
    }
    row.most = row.most.max(row.target);
    Ok(row)
}
