//! What is shown to many, written as text once for all of them.

use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use serde::{Serialize, Serializer};
use wire::{Push, View};

/// A view as it was shown. Its text is kept while someone is being sent it, and no longer: that of
/// a long show is long.
#[derive(Clone)]
pub struct Shown(Arc<Inner>);

struct Inner {
    view: View,
    text: Mutex<Weak<String>>,
}

impl Shown {
    /// A view to be shown.
    #[must_use]
    pub fn of(view: View) -> Self {
        Self(Arc::new(Inner { view, text: Mutex::new(Weak::new()) }))
    }

    /// The view as JSON.
    #[must_use]
    pub fn text(&self) -> Arc<String> {
        let mut kept = self.0.text.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = kept.upgrade() {
            return text;
        }
        let text = Arc::new(serde_json::to_string(&self.0.view).unwrap_or_default());
        *kept = Arc::downgrade(&text);
        text
    }

    /// The view, to be changed; what others hold of it stays as it was.
    pub fn change(&mut self) -> &mut View {
        let inner = Arc::make_mut(&mut self.0);
        inner.text = Mutex::new(Weak::new());
        &mut inner.view
    }
}

impl Clone for Inner {
    fn clone(&self) -> Self {
        Self { view: self.view.clone(), text: Mutex::new(Weak::new()) }
    }
}

impl Deref for Shown {
    type Target = View;

    fn deref(&self) -> &View {
        &self.0.view
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.view.serialize(to)
    }
}

/// A message that was pushed.
pub struct Pushed {
    push: Push,
    text: OnceLock<String>,
}

impl Pushed {
    /// A message to be pushed.
    #[must_use]
    pub fn of(push: Push) -> Self {
        Self { push, text: OnceLock::new() }
    }

    /// The message as JSON.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| serde_json::to_string(&self.push).unwrap_or_default())
    }
}

impl Deref for Pushed {
    type Target = Push;

    fn deref(&self) -> &Push {
        &self.push
    }
}

impl Serialize for Pushed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.push.serialize(to)
    }
}
