//! Watches over the line: whether the broker answers, and whether there is something to read on.

use std::sync::Arc;
use std::time::Duration;

use async_nats::Event;
use async_nats::jetstream::consumer::{DeliverPolicy, push};
use futures_util::StreamExt;
use tokio::sync::mpsc::UnboundedReceiver;

use crate::line::Line;

/// How often the stream is looked at while it answers, and while it does not.
const QUIET: Duration = Duration::from_millis(1000);
const LOST: Duration = Duration::from_millis(100);

/// After so many looks while it answers it is seen to that three brokers keep the show.
const THRICE: u32 = 30;

/// Watches for as long as the desk is joined.
pub async fn watch(line: Arc<Line>, mut events: UnboundedReceiver<Event>, inbox: String) {
    let (mut hints, mut known) = (None, 0);
    let mut looks = 0;
    loop {
        let settled = line.answers() || line.erased();
        let pause = tokio::time::sleep(if settled { QUIET } else { LOST });
        tokio::select! {
            () = pause => {}
            event = events.recv() => match event {
                Some(Event::Disconnected | Event::Closed) => line.is(false),
                Some(_) => {}
                None => return,
            },
            hint = next(&mut hints) => {
                if hint {
                    line.call();
                } else {
                    hints = None;
                }
                continue;
            }
        }
        match line.look().await {
            None => {
                (hints, known) = (None, 0);
                line.is(false);
            }
            Some(turns) => {
                if hints.is_none() {
                    hints = told(&line, &inbox).await;
                }
                line.is(true);
                if looks % THRICE == 0 {
                    line.keep_thrice().await;
                }
                looks += 1;
                // Should a hint be lost, the look finds it.
                if std::mem::replace(&mut known, turns) != turns {
                    line.call();
                }
            }
        }
    }
}

/// What tells of each new turn, once the stream holds it.
async fn told(line: &Line, inbox: &str) -> Option<push::Ordered> {
    let config = push::OrderedConfig {
        deliver_subject: inbox.to_owned(),
        deliver_policy: DeliverPolicy::New,
        headers_only: true,
        ..push::OrderedConfig::default()
    };
    line.stream()?.create_consumer(config).await.ok()?.messages().await.ok()
}

/// Whether there is a new turn; false when the telling has ended.
async fn next(hints: &mut Option<push::Ordered>) -> bool {
    match hints {
        Some(hints) => matches!(hints.next().await, Some(Ok(_))),
        None => std::future::pending().await,
    }
}
