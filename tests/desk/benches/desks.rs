//! What more than one desk costs: a TOP that all agree on, against a bare publish and a bare sync in
//! the same run; what a desk missed; and a long show that another desk joins.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use async_nats::jetstream::{self, stream};
use desk::Desk;
use desk::order::{Local, Order};
use futures_util::StreamExt as _;
use kit::Stage;
use peers::{Invitation, Joined};
use show::plan::SegmentValue;
use show::{Command, Turn, turn::Hash};
use store::{Changes, Store};
use tempfile::TempDir;
use tests_desk::parts::wanted;
use tests_desk::spread::Spread;
use tests_desk::stand::top;
use tests_desk::{Broker, Hands, shows};
use tokio::runtime::Runtime;
use wire::words::{Language, Words};

/// How many TOPs, and as many bare ones.
const TOPS: usize = 150;

/// TOPs do not come one on top of another.
const REST: Duration = Duration::from_millis(4);

/// What a desk missed, and what a long show is.
const MISSED: usize = 1_000;
const LONG: usize = 50_000;

fn main() {
    let parts: [(&str, fn()); 4] =
        [("one", one), ("three", three), ("missed", missed), ("joins", joins)];
    parts.iter().filter(|(name, _)| wanted(name)).for_each(|(_, part)| part());
}

fn one() {
    println!("A TOP agreed on through one broker:");
    Broker::start().iter().for_each(agreed);
}

fn three() {
    println!("A TOP agreed on through three brokers:");
    Broker::three().iter().for_each(agreed);
}

/// TOPs of a desk, each between a bare publish and a bare sync of the same bytes.
fn agreed(broker: &Broker) {
    let folder = folder();
    let path = folder.path().join("jour.regie");
    let hands = Hands::at("08:59");
    let alone = start(&path, Box::new(Local), &hands);
    let bearer = desk::Bearer::desk(Language::French);
    alone.command(&bearer, shows::long(TOPS + 1, 0)).unwrap();
    alone.command(&bearer, kit::stage::go_live()).unwrap();
    alone.stop();
    let desk = joined(&path, broker, &hands);
    let mut bare = Bare::on(broker);
    let mut plain = File::create(folder.path().join("jour.log")).unwrap();
    let bytes = vec![b'x'; 600];
    let (mut tops, mut published, mut synced) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TOPS {
        hands.wait(1_000);
        desk.read(|_| ()).unwrap();
        tops.push(timed(|| {
            let done = desk.act(&bearer, top(true), None).unwrap();
            assert!(done.agreed, "it stands apart");
        }));
        published.push(timed(|| bare.publish(&bytes)));
        synced.push(timed(|| {
            plain.write_all(&bytes).unwrap();
            plain.sync_data().unwrap();
        }));
    }
    desk.stop();
    let [tops, published, synced] = [tops, published, synced].map(Spread::of);
    println!("  TOP, agreed        {tops}");
    println!("  bare publish       {published}");
    println!("  bare sync          {synced}");
    let beyond = (tops.median - published.median - synced.median) * 1_000.0;
    println!("  TOP beyond both    median {beyond:.2} ms   (aim: at most 1 ms)");
}

fn missed() {
    println!("Catching up {MISSED} turns that a desk missed:");
    let Some(broker) = Broker::hasty() else { return };
    let folder = folder();
    let [first, second] = ["a", "b"].map(|name| folder.path().join(name));
    let log = log(MISSED + 500);
    fill(&first, &log);
    fill(&second, &log[..500]);
    let hands = Hands::at("18:00");
    let bringing = joined(&first, &broker, &hands);
    wait_until_given(&broker, log.len());
    let began = Instant::now();
    let late = joined(&second, &broker, &hands);
    wait_for(&late, log.len());
    println!("  caught up in       {:.0} ms   (aim: under 1000)", ms(began));
    late.stop();
    bringing.stop();
}

fn joins() {
    println!("A desk joins a show of {LONG} turns:");
    let Some(broker) = Broker::hasty() else { return };
    let folder = folder();
    let [first, second] = ["a", "b"].map(|name| folder.path().join(name));
    let log = log(LONG);
    println!("  {} MB of turns", log.iter().map(String::len).sum::<usize>() >> 20);
    fill(&first, &log);
    let hands = Hands::at("18:00");
    let began = Instant::now();
    let bringing = joined(&first, &broker, &hands);
    wait_until_given(&broker, log.len());
    println!("  made shared in     {:.0} ms", ms(began));
    let began = Instant::now();
    let new = joined(&second, &broker, &hands);
    wait_for(&new, log.len());
    println!("  has all of it in   {:.0} ms   (aim: under 3000)", ms(began));
    new.stop();
    bringing.stop();
}

/// A log of so many turns: a programme, and edits of all its segments.
fn log(turns: usize) -> Vec<String> {
    let segments = 500.min(turns / 2);
    let mut stage = Stage::with([shows::long(segments, 0)]);
    for n in 1..turns {
        let segment = format!("s{}", n % segments);
        let notes = |round: usize| match round {
            0 => String::new(),
            round => format!("relu {round} fois"),
        };
        let (was, now) = (notes((n - 1) / segments), notes((n - 1) / segments + 1));
        let [was, now] = [was, now].map(SegmentValue::Notes);
        stage.wait(1_000).play(Command::Edit { segment: segment.as_str().into(), now, was });
    }
    chained(stage.turns)
}

fn chained(turns: Vec<Turn>) -> Vec<String> {
    let mut before = Hash::of_nothing();
    let bodies = turns.into_iter().map(|turn| {
        let body = serde_json::to_string(&Turn { before: before.clone(), ..turn }).unwrap();
        before = Hash::of(body.as_bytes());
        body
    });
    bodies.collect()
}

fn fill(path: &Path, log: &[String]) {
    let mut store = Store::create(path).unwrap();
    let bodies: Vec<&str> = log.iter().map(String::as_str).collect();
    store.append_all(&bodies, &Changes::default()).unwrap();
}

/// The broker has all of the only stream that it holds.
fn wait_until_given(broker: &Broker, turns: usize) {
    let bare = Bare::to(broker);
    let given = || {
        let mut names = bare.context.stream_names();
        bare.runtime.block_on(async {
            let name = names.next().await?.ok()?;
            let mut stream = bare.context.get_stream(name).await.ok()?;
            Some(stream.info().await.ok()?.state.last_sequence)
        })
    };
    while given() != Some(turns as u64) {
        sleep(Duration::from_millis(50));
    }
}

fn wait_for(desk: &Desk, turns: usize) {
    while desk.read(|r| r.show.seq).unwrap() < turns as u64 {
        sleep(Duration::from_millis(5));
    }
}

fn joined(path: &Path, broker: &Broker, hands: &Hands) -> Desk {
    if !path.exists() {
        drop(Store::create(path).unwrap());
    }
    let own = Store::open(path).unwrap().store.first().unwrap();
    let mut invitation = Invitation::of(&broker.address()).unwrap();
    // It is the line that is tried here, and not how long a desk waits for it.
    invitation.patience = Duration::from_secs(5);
    let order = Joined::to(&invitation, own.as_deref()).unwrap();
    let desk = start(path, Box::new(order), hands);
    let by = Instant::now() + Duration::from_secs(300);
    while desk.join(desk::Right::Manager).unwrap().view.desks.as_ref().unwrap().alone.is_some() {
        assert!(Instant::now() < by, "no broker answers");
        sleep(Duration::from_millis(2));
    }
    desk
}

fn start(path: &Path, order: Box<dyn Order>, hands: &Hands) -> Desk {
    let store = match path.exists() {
        true => Store::open(path).unwrap().store,
        false => Store::create(path).unwrap(),
    };
    let name = path.file_stem().unwrap().to_str().unwrap();
    Desk::start(store, order, name.into(), Words::new(Language::French), hands.clock()).unwrap()
}

/// A stream beside the show's, kept as many times, and nothing of ours on the way to it.
struct Bare {
    runtime: Runtime,
    context: jetstream::Context,
}

impl Bare {
    fn to(broker: &Broker) -> Self {
        let runtime = Runtime::new().unwrap();
        let context = runtime.block_on(async {
            let options =
                async_nats::ConnectOptions::with_user_and_password("regie".into(), "regie".into());
            let servers: Vec<_> =
                broker.ports().iter().map(|port| format!("nats://127.0.0.1:{port}")).collect();
            jetstream::new(options.connect(servers).await.unwrap())
        });
        Self { runtime, context }
    }

    fn on(broker: &Broker) -> Self {
        let bare = Self::to(broker);
        let config = stream::Config {
            name: "bare".into(),
            subjects: vec!["bare".into()],
            num_replicas: broker.ports().len(),
            ..stream::Config::default()
        };
        bare.runtime.block_on(bare.context.create_stream(config)).unwrap();
        bare
    }

    fn publish(&mut self, bytes: &[u8]) {
        let bytes = bytes.to_vec().into();
        let publish = async { self.context.publish("bare", bytes).await.unwrap().await.unwrap() };
        self.runtime.block_on(publish);
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    sleep(REST);
    let began = Instant::now();
    work();
    began.elapsed()
}

fn ms(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1_000.0
}

/// Where files are made: on the disk that the build is on, never in memory.
fn folder() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}
