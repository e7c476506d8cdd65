//! Changes to the blocks of the rundown.

use show::Command;
use show::id::{BlockId, SegmentId};
use show::plan::{Block, SegmentValue};

use super::{Filled, Shown, malformed};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn block(&self, brief: Do) -> Filled {
        Ok(match brief {
            Do::AddBlock { title, subtitle, segments } => {
                let id = BlockId(format!("block-{}", self.id));
                let subtitle = subtitle.unwrap_or_default();
                let block = Block { id: id.clone(), title, subtitle };
                let add = Command::AddBlock { block, after: None };
                let mut commands = vec![add];
                for segment in segments {
                    commands.push(Command::Edit {
                        was: SegmentValue::Block(self.segment(&segment)?.block.clone()),
                        now: SegmentValue::Block(Some(id.clone())),
                        segment: SegmentId(segment),
                    });
                }
                Command::Several { commands }
            }
            Do::SetBlock { block, title, subtitle } => {
                let found = self.show.plan.block(&BlockId(block.clone()));
                let was = found.ok_or_else(|| malformed("block", &block))?.clone();
                let now = Block {
                    id: was.id.clone(),
                    title: title.unwrap_or_else(|| was.title.clone()),
                    subtitle: subtitle.unwrap_or_else(|| was.subtitle.clone()),
                };
                Command::EditBlock { now, was }
            }
            Do::RemoveBlock { block } => Command::RemoveBlock { block: BlockId(block) },
            _ => return Err(malformed("do", "")),
        })
    }
}
