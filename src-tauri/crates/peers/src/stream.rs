//! The stream of a show on the broker: found, made, and kept by three brokers where there are as many.

use async_nats::jetstream::{self, Context, context, object_store, stream};
use futures_util::TryStreamExt;
use show::turn::Hash;

use crate::connect::{JoinError, address};
use crate::invitation::Invitation;

/// What all that a broker holds of a show is called by, before the show's own name.
const PREFIX: &str = "REGIE_";

/// What says of a stream that the people of its show were erased: it holds nothing any more, and is
/// there to say so to desks that were away.
const ERASED: &str = "regie-erased";

/// How many brokers keep a turn, where there are as many.
const REPLICAS: usize = 3;

/// What the turns of a show were published on before each had a subject of its own.
fn subject(show: &str) -> String {
    format!("regie.{show}.turns")
}

/// What the turn of that hash is published on: by it the broker finds the turn that another one is
/// to follow.
pub fn subject_of(show: &str, hash: &Hash) -> String {
    format!("{}.{}", subject(show), hash.0)
}

fn subjects(show: &str) -> Vec<String> {
    vec![subject(show), format!("{}.*", subject(show))]
}

/// What a show's desks tell of themselves on.
pub fn here(show: &str) -> String {
    format!("regie.{show}.here")
}

/// What the keys that desks have in common are published on, by name.
pub fn key(show: &str, named: &str) -> String {
    format!("$KV.{}.{named}", name(show))
}

/// The name of the key that is published on that subject.
pub fn key_name<'a>(show: &str, subject: &'a str) -> Option<&'a str> {
    subject.strip_prefix(&key(show, ""))
}

fn name(show: &str) -> String {
    format!("{PREFIX}{show}")
}

/// The one show that the broker holds.
pub async fn only_show(context: &Context, invitation: &Invitation) -> Result<String, JoinError> {
    let streams: Result<Vec<stream::Info>, _> = context.streams().try_collect().await;
    let address = address(invitation);
    let streams = streams
        .map_err(|e| JoinError::Unreachable { address: address.clone(), why: e.to_string() })?;
    let there = streams.iter().map(|info| &info.config).filter(|config| !is_erased(config));
    let mut shows: Vec<String> =
        there.filter_map(|config| config.name.strip_prefix(PREFIX)).map(str::to_owned).collect();
    let count = shows.len();
    match (count, shows.pop()) {
        (1, Some(one)) => Ok(one),
        (_, None) => Err(JoinError::NoShow { address }),
        (_, Some(last)) => {
            shows.push(last);
            Err(JoinError::WhichShow { address, shows })
        }
    }
}

/// The stream of a show, made where it is not there and this desk has the show.
pub async fn turns(context: &Context, show: &str, make: bool) -> Result<stream::Stream, String> {
    match context.get_stream(&name(show)).await {
        Ok(stream) => return widened(context, show, stream).await,
        Err(error) if !make || !is_missing(&error) => return Err(error.to_string()),
        Err(_) => {}
    }
    let config = |num_replicas| stream::Config {
        name: name(show),
        subjects: subjects(show),
        storage: stream::StorageType::File,
        num_replicas,
        deny_delete: true,
        ..stream::Config::default()
    };
    match context.create_stream(config(REPLICAS)).await {
        Ok(stream) => Ok(stream),
        // One broker alone, or fewer than three.
        Err(_) => context.create_stream(config(1)).await.map_err(|e| e.to_string()),
    }
}

/// A stream as it was found; one that was made before each turn had a subject takes those in.
async fn widened(
    context: &Context,
    show: &str,
    stream: stream::Stream,
) -> Result<stream::Stream, String> {
    let config = &stream.cached_info().config;
    if is_erased(config) || config.subjects == subjects(show) {
        return Ok(stream);
    }
    let config = stream::Config { subjects: subjects(show), ..config.clone() };
    context.update_stream(config).await.map_err(|e| e.to_string())?;
    Ok(stream)
}

/// Whether the people of the stream's show were erased.
pub fn is_erased(config: &stream::Config) -> bool {
    config.metadata.contains_key(ERASED)
}

/// Takes away all that the broker holds of a show. What is left says so, to desks that were away:
/// none of them puts back what it still has.
pub async fn erase(context: &Context, show: &str) -> Result<(), String> {
    let mut stream = turns(context, show, true).await?;
    let mut config = stream.info().await.map_err(|e| e.to_string())?.config.clone();
    config.metadata.insert(ERASED.to_owned(), "yes".to_owned());
    // No turn has a way into it from here on.
    config.subjects = vec![format!("regie.{show}.erased")];
    context.update_stream(config).await.map_err(|e| e.to_string())?;
    stream.purge().await.map_err(|e| e.to_string())?;
    for name in [beside(show), bucket(show)] {
        match context.get_stream(&name).await {
            Ok(_) => {
                context.delete_stream(&name).await.map_err(|e| e.to_string())?;
            }
            Err(error) if is_missing(&error) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    Ok(())
}

/// What the bucket of the keys is called that desks have in common.
fn bucket(show: &str) -> String {
    format!("KV_{}", name(show))
}

/// That bucket; made where it is not there and that is wanted, else none. A value can be taken out
/// of it, so that its bytes are written over.
pub async fn keys(
    context: &Context,
    show: &str,
    make: bool,
) -> Result<Option<stream::Stream>, String> {
    match context.get_stream(bucket(show)).await {
        Ok(stream) => return Ok(Some(stream)),
        Err(error) if !is_missing(&error) => return Err(error.to_string()),
        Err(_) if !make => return Ok(None),
        Err(_) => {}
    }
    let config = |num_replicas| stream::Config {
        name: bucket(show),
        subjects: vec![key(show, ">")],
        storage: stream::StorageType::File,
        num_replicas,
        max_messages_per_subject: 1,
        discard: stream::DiscardPolicy::New,
        allow_rollup: true,
        allow_direct: true,
        ..stream::Config::default()
    };
    match context.create_stream(config(REPLICAS)).await {
        Ok(stream) => Ok(Some(stream)),
        Err(_) => context.create_stream(config(1)).await.map(Some).map_err(|e| e.to_string()),
    }
}

/// What the stream is called that objects stand in.
fn beside(show: &str) -> String {
    format!("OBJ_{}", name(show))
}

/// What is too long for the stream stands beside it.
pub async fn objects(context: &Context, show: &str) -> Option<object_store::ObjectStore> {
    if let Ok(objects) = context.get_object_store(name(show)).await {
        return Some(objects);
    }
    let config = |num_replicas| {
        let bucket = name(show);
        object_store::Config { bucket, num_replicas, ..object_store::Config::default() }
    };
    match context.create_object_store(config(REPLICAS)).await {
        Ok(objects) => Some(objects),
        Err(_) => context.create_object_store(config(1)).await.ok(),
    }
}

/// Sees to it that three brokers keep what one was asked to keep, such as one that was made while
/// the others were away.
pub async fn keep_thrice(context: &Context, show: &str) {
    for name in [name(show), beside(show), bucket(show)] {
        let Ok(mut stream) = context.get_stream(&name).await else { continue };
        let Ok(info) = stream.info().await else { continue };
        // A broker alone is no cluster, and has none to ask.
        if info.cluster.is_none() || info.config.num_replicas >= REPLICAS {
            continue;
        }
        let config = stream::Config { num_replicas: REPLICAS, ..info.config.clone() };
        if let Err(why) = context.update_stream(config).await {
            tracing::debug!(%why, name, "fewer than three brokers");
        }
    }
}

fn is_missing(error: &context::GetStreamError) -> bool {
    matches!(
        error.kind(),
        context::GetStreamErrorKind::JetStream(error)
            if error.error_code() == jetstream::ErrorCode::STREAM_NOT_FOUND
    )
}
