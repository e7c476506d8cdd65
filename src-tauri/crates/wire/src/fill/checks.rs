//! Changes to the checklist, and to which of it holds for whom.

use chrono::NaiveDateTime;
use show::Command;
use show::checks::{AppearanceKind, CheckItem, Due, Per, Phase};
use show::id::{AppearanceId, CheckCode};
use show::preparing::Preparing;

use super::{Filled, Malformed, Shown, malformed, secs, word};
use crate::brief::{CheckBrief, Do};

impl Shown<'_> {
    pub(super) fn checks(&self, brief: Do) -> Filled {
        match brief {
            Do::EditCheck { check } => self.edit_check(check),
            Do::SetKind { appearance, kind } => Ok(Command::Prepare(Preparing::SetKind {
                appearance: AppearanceId(appearance),
                kind: (!kind.is_empty()).then(|| word("kind", &kind)).transpose()?,
            })),
            _ => Err(malformed("do", "")),
        }
    }

    fn edit_check(&self, brief: CheckBrief) -> Filled {
        let kind: Option<AppearanceKind> =
            brief.kind.as_ref().map(|kind| word("kind", kind)).transpose()?;
        let was = match &brief.code {
            None => None,
            Some(code) => {
                let list = self.show.people.checklist.iter();
                let mut of = list.filter(|item| item.code.as_str() == code);
                let found = of.find(|item| kind.is_none_or(|kind| item.holds_for(kind)));
                Some(found.cloned().ok_or_else(|| malformed("code", code))?)
            }
        };
        let now = match brief.remove {
            Some(true) => None,
            _ => Some(self.edited(was.clone(), brief)?),
        };
        let (was, now) = (was.map(Box::new), now.map(Box::new));
        Ok(Command::Prepare(Preparing::EditCheck { kind, was, now }))
    }

    fn edited(&self, was: Option<CheckItem>, brief: CheckBrief) -> Result<CheckItem, Malformed> {
        let mut item = was.unwrap_or_else(|| {
            let code = CheckCode(format!("c-{}", self.id));
            CheckItem::new(code, Per::Appearance, Phase::Before, Due::Before(0), false)
        });
        if let Some(per) = brief.per {
            item.per = word("per", &per)?;
        }
        if let Some(phase) = brief.phase {
            item.phase = word("phase", &phase)?;
        }
        if let Some(text) = brief.due {
            item.due = due(&text)?;
        }
        if let Some(rights) = brief.ticked_by {
            item.ticked_by =
                rights.iter().map(|right| word("ticked_by", right)).collect::<Result<_, _>>()?;
        }
        item.critical = brief.critical.unwrap_or(item.critical);
        item.title = brief.title.unwrap_or(item.title);
        item.owner = brief.owner.unwrap_or(item.owner);
        Ok(item)
    }
}

fn due(text: &str) -> Result<Due, Malformed> {
    let wall = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].into_iter();
    let found = wall.filter_map(|form| NaiveDateTime::parse_from_str(text, form).ok()).next();
    found.map_or_else(|| Ok(Due::Before(secs("due", text)?)), |at| Ok(Due::On(at)))
}
