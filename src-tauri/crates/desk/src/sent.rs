//! The record of what was sent to devices, in the show's file beside its log.

use live::devices::{Came, Kept, Key};
use serde_json::Value;
use show::id::DeviceId;
use store::SentRow;

use crate::fault::Fault;
use crate::handle::Desk;

impl Desk {
    /// All that was sent, oldest first; none where the file never kept a record. It is read off the
    /// desk's turn.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sent(&self) -> Result<Option<Vec<Kept>>, Fault> {
        let rows = store::read_sent(self.path())?;
        Ok(rows.map(|rows| rows.into_iter().filter_map(kept).collect()))
    }

    /// Keeps what was sent, or is about to be; on the disk when this returns. None of it begins the
    /// record.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep_sent(&self, kept: &[Kept]) -> Result<(), Fault> {
        let rows: Vec<SentRow> = kept.iter().map(row).collect();
        self.at_table(move |table| Ok(table.store.keep_sent(&rows)?))
    }
}

/// A line that a newer version wrote, and this one cannot read, is nobody's.
fn kept(row: SentRow) -> Option<Kept> {
    Some(Kept {
        device: DeviceId(row.device),
        key: row.name.map(Key),
        once: row.once,
        at: row.at,
        act: row.act.and_then(|act| serde_json::from_str(&act).ok()),
        came: serde_json::from_value::<Came>(Value::String(row.came)).ok()?,
        ms: row.ms,
        back: row.back,
    })
}

fn row(kept: &Kept) -> SentRow {
    let came = serde_json::to_value(kept.came).unwrap_or_default();
    SentRow {
        device: kept.device.0.clone(),
        name: kept.key.as_ref().map(|key| key.0.clone()),
        once: kept.once,
        at: kept.at,
        act: kept.act.as_ref().and_then(|act| serde_json::to_string(act).ok()),
        came: came.as_str().unwrap_or_default().to_owned(),
        ms: kept.ms,
        back: kept.back.clone(),
    }
}
