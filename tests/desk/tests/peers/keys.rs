//! How people are reached opens on every desk that was invited so, and on no other; whoever is
//! erased is erased everywhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use async_nats::{ConnectOptions, jetstream};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::door::door;
use desk::keyring::{Entries, MARK, bound, name};
use desk::order::Order;
use desk::seal::{new_key, seal_key};
use desk::way::Way;
use desk::{Bearer, Right};
use peers::{Brokers, Joined};
use rusqlite::Connection;
use show::id::{DeskId, PersonId};
use tempfile::TempDir;
use tests_desk::{Broker, Cable};
use wire::words::Language;
use wire::{Ask, Do, Reply};

use crate::support::{Joint, invitation};

pub const PHONE: &str = "+33 6 99 88 77 66";
const MAIL: &str = "ada@example.org";

pub fn bearer() -> Bearer {
    Bearer::desk(Language::French)
}

pub fn keep(joint: &Joint, desk: usize, person: &str, field: &str, text: &str) {
    let ask = Ask::SetPrivate { person: person.into(), field: field.into(), text: text.into() };
    let reply = door(joint.team.desk(desk), &bearer(), ask);
    assert!(matches!(reply, Reply::Done { .. }), "{reply:?}");
}

pub fn erase(joint: &Joint, desk: usize, person: &str) {
    joint.team.desk(desk).erase_person(&bearer(), PersonId::from(person)).unwrap();
}

/// Telephone, mail, and whether there is more that opens elsewhere.
pub fn reached(joint: &Joint, desk: usize, person: &str) -> (String, String, bool) {
    match door(joint.team.desk(desk), &bearer(), Ask::Private { person: person.into() }) {
        Reply::Private { phone, email, elsewhere, .. } => (phone, email, elsewhere),
        other => panic!("{other:?}"),
    }
}

pub fn opens(joint: &Joint, desk: usize, person: &str, phone: &str) -> bool {
    reached(joint, desk, person) == (phone.to_owned(), String::new(), false)
}

/// The keys in a desk's file, by whose they are.
fn keys(joint: &Joint, desk: usize) -> BTreeMap<String, Vec<u8>> {
    let conn = Connection::open(&joint.team.members[desk].path).unwrap();
    let mut rows = conn.prepare("SELECT subject, bytes FROM key").unwrap();
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

pub fn has_key_of(joint: &Joint, desk: usize, person: &str) -> bool {
    keys(joint, desk).keys().any(|of| of.starts_with(person))
}

/// Whether a file below the folder holds these bytes.
pub fn holds(folder: &Path, needle: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return holds(&path, needle);
        }
        fs::read(&path).unwrap_or_default().windows(needle.len()).any(|part| part == needle)
    })
}

/// Whether the broker's disk holds a key, bare or written as text.
fn bare(broker: &Broker, key: &[u8]) -> bool {
    let text = STANDARD.encode(key);
    holds(broker.folder(), key) || holds(broker.folder(), text.trim_end_matches('=').as_bytes())
}

/// What lies in the bucket, as one more desk sees it.
pub fn entries(joint: &Joint) -> Entries {
    let order = Joined::to(&invitation(&joint.broker.address()), Some(&joint.show_id())).unwrap();
    let ring = order.keyring().unwrap();
    let mut entries = None;
    joint.until("the bucket is known", |_| {
        entries = ring.entries();
        entries.is_some()
    });
    entries.unwrap()
}

pub fn named(person: &str, desk: usize) -> String {
    name(&person.into(), &DeskId(format!("poste-{desk}")))
}

#[test]
fn a_contact_opens_where_a_desk_was_invited_with_contacts_and_nowhere_else() {
    let Some(mut joint) = Joint::of(1) else { return };
    keep(&joint, 0, "ada", "phone", PHONE);
    let (with, without) = (joint.invite(true), joint.invite(false));
    joint.until("it opens there", |joint| opens(joint, with, "ada", PHONE));
    // What is kept later and by the other one, too.
    keep(&joint, with, "bob", "phone", "+33 1 00");
    joint.until("it opens here", |joint| opens(joint, 0, "bob", "+33 1 00"));
    joint.until("all have it", Joint::same);
    assert_eq!(reached(&joint, without, "ada"), (String::new(), String::new(), true));
    assert_eq!(reached(&joint, without, "rameau"), (String::new(), String::new(), false));
    assert_eq!(keys(&joint, without), BTreeMap::new(), "it keeps nothing that it cannot open");
    assert_eq!(joint.team.desk(without).show_key().unwrap(), None);

    // Nobody else: not the broker, nor its disk.
    let kept = entries(&joint);
    let names: Vec<&str> = kept.keys().map(String::as_str).collect();
    let mut there = [named("ada", 0), named("bob", with), MARK.to_owned()];
    there.sort();
    assert_eq!(names, there);
    assert!(holds(joint.broker.folder(), &kept[&named("ada", 0)]), "sealed it is there");
    assert!(keys(&joint, 0).len() == 3 && keys(&joint, with).len() == 3);
    for key in [0, with].iter().flat_map(|desk| keys(&joint, *desk).into_values()) {
        assert!(!bare(&joint.broker, &key));
    }
    assert!(!holds(joint.broker.folder(), PHONE.as_bytes()));

    // Cut off, and started anew while it is: it opens.
    joint.set(with, Cable::Unplugged);
    joint.team.stop(with);
    joint.again(with);
    assert!(opens(&joint, with, "ada", PHONE));
    // What one that was invited without keeps opens there, as before.
    keep(&joint, without, "rameau", "phone", "+33 2 00");
    assert!(opens(&joint, without, "rameau", "+33 2 00"));
    joint.judge(false);
}

#[test]
fn two_keys_that_were_made_apart_both_open() {
    let Some(mut joint) = Joint::of(1) else { return };
    let other = joint.invite(true);
    joint.set(0, Cable::Unplugged);
    joint.set(other, Cable::Unplugged);
    keep(&joint, 0, "ada", "phone", PHONE);
    keep(&joint, other, "ada", "email", MAIL);
    assert!(opens(&joint, 0, "ada", PHONE), "each has its own");
    joint.set(0, Cable::Plugged);
    joint.set(other, Cable::Plugged);
    let all = (PHONE.to_owned(), MAIL.to_owned(), false);
    joint.until("both open on both", |joint| {
        [0, other].iter().all(|desk| reached(joint, *desk, "ada") == all)
    });
    let ring = entries(&joint);
    assert!(ring.contains_key(&named("ada", 0)) && ring.contains_key(&named("ada", other)));
    joint.judge(false);
}

#[test]
fn whoever_is_erased_on_one_desk_is_erased_everywhere_and_nothing_comes_back() {
    let Some(mut joint) = Joint::of(1) else { return };
    let (here, away) = (joint.invite(true), joint.invite(true));
    keep(&joint, away, "ada", "phone", PHONE);
    keep(&joint, 0, "bob", "phone", "+33 1 00");
    joint.until("both open everywhere", |joint| {
        [0, here, away]
            .iter()
            .all(|desk| opens(joint, *desk, "ada", PHONE) && opens(joint, *desk, "bob", "+33 1 00"))
    });
    let key = keys(&joint, away)["ada"].clone();
    let sealed = entries(&joint)[&named("ada", away)].clone();
    assert!(holds(joint.broker.folder(), &sealed), "it is there before");

    // The desk that made the key is away, and knows nothing of it.
    joint.set(away, Cable::Unplugged);
    erase(&joint, 0, "ada");
    assert!(!has_key_of(&joint, 0, "ada"));
    joint.until("the other one hears of it", |joint| !has_key_of(joint, here, "ada"));
    joint.until("nothing is left in the bucket", |joint| {
        !entries(joint).contains_key(&named("ada", away)) && !holds(joint.broker.folder(), &sealed)
    });
    assert!(opens(&joint, away, "ada", PHONE), "it has heard nothing yet");

    joint.set(away, Cable::Plugged);
    joint.until("it hears of it", |joint| !has_key_of(joint, away, "ada"));
    joint.until("all show the same", Joint::same);
    // What is done next is heard by all, and puts nothing back.
    keep(&joint, away, "bob", "email", MAIL);
    let bob = ("+33 1 00".to_owned(), MAIL.to_owned(), false);
    joint.until("the others have it", |joint| {
        [0, here].iter().all(|desk| reached(joint, *desk, "bob") == bob)
    });
    for desk in [0, here, away] {
        assert!(!has_key_of(&joint, desk, "ada") && has_key_of(&joint, desk, "bob"));
        assert!(opens(&joint, desk, "ada", ""), "there is nothing to open elsewhere either");
    }
    assert!(!entries(&joint).contains_key(&named("ada", away)));
    assert!(!holds(joint.broker.folder(), &sealed) && !bare(&joint.broker, &key));

    // Kept anew, it is another key.
    keep(&joint, here, "ada", "phone", "+33 3 00");
    joint.until("it opens", |joint| opens(joint, away, "ada", "+33 3 00"));
    assert!(keys(&joint, away).values().all(|known| *known != key));
    joint.judge(false);
}

#[test]
fn a_key_lies_there_as_long_as_it_is_of_use_and_comes_back_with_an_undo() {
    let Some(mut joint) = Joint::of(1) else { return };
    let other = joint.invite(true);
    let lies = |joint: &Joint| entries(joint).contains_key(&named("ada", 0));
    keep(&joint, 0, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, other, "ada", PHONE));
    keep(&joint, 0, "ada", "phone", "");
    joint.until("it is of no use", |joint| joint.same() && !lies(joint));
    joint.team.desk(0).act(&bearer(), Do::Undo { turn: None }, None).unwrap();
    joint.until("it is again", |joint| joint.same() && lies(joint));
    let late = joint.invite(true);
    joint.until("it opens", |joint| opens(joint, late, "ada", PHONE));

    // What was taken away and could come back is erased with the rest.
    keep(&joint, other, "ada", "phone", "");
    joint.until("all have it", Joint::same);
    assert!(has_key_of(&joint, late, "ada"));
    erase(&joint, 0, "ada");
    joint.until("no desk has a key", |joint| {
        [0, other, late].iter().all(|desk| !has_key_of(joint, *desk, "ada"))
    });
    joint.until("nor the bucket", |joint| !lies(joint));
    joint.judge(false);
}

/// Nothing of it is in the show any more, nor can an undo bring it back: only the desks know.
#[test]
fn what_was_emptied_longer_ago_than_undo_reaches_is_erased_everywhere() {
    let Some(mut joint) = Joint::of(1) else { return };
    let other = joint.invite(true);
    keep(&joint, 0, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, other, "ada", PHONE));
    keep(&joint, 0, "ada", "phone", "");
    for nth in 0..=show::state::UNDOABLE {
        let (segment, field) = ("talk".into(), "notes".into());
        let act = Do::SetSegment { segment, field, value: format!("relu {nth}") };
        joint.team.desk(0).act(&bearer(), act, None).unwrap();
    }
    joint.until("all have it", Joint::same);
    assert!(has_key_of(&joint, 0, "ada") && has_key_of(&joint, other, "ada"));
    joint.set(other, Cable::Unplugged);
    erase(&joint, 0, "ada");
    assert!(!has_key_of(&joint, 0, "ada") && has_key_of(&joint, other, "ada"));
    joint.set(other, Cable::Plugged);
    joint.until("it hears of it", |joint| !has_key_of(joint, other, "ada"));
    joint.judge(false);
}

#[test]
fn three_brokers_keep_the_keys_and_erase_them_when_one_has_died() {
    let Some(broker) = Broker::three() else { return };
    let mut joint = Joint::on(broker, 1, kit::a_show());
    let other = joint.invite(true);
    keep(&joint, 0, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, other, "ada", PHONE));
    let show = joint.show_id();
    joint.broker.kill_leader(&show);
    keep(&joint, other, "bob", "phone", "+33 1 00");
    joint.until("it opens too", |joint| opens(joint, 0, "bob", "+33 1 00"));
    erase(&joint, 0, "ada");
    joint.until("the other one hears of it", |joint| !has_key_of(joint, other, "ada"));
    joint.until("it is in the bucket no more", |joint| {
        let lies = entries(joint);
        !lies.contains_key(&named("ada", 0)) && lies.contains_key(&named("bob", other))
    });
    joint.judge(false);
}

#[test]
fn wrong_bytes_in_the_bucket_are_passed_over() {
    let Some(mut joint) = Joint::of(1) else { return };
    let other = joint.invite(true);
    keep(&joint, 0, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, other, "ada", PHONE));
    let show = joint.show_id();
    let known = joint.team.desk(0).show_key().unwrap().unwrap();
    let (ada, nobody) = (name(&"ada".into(), &"x".into()), name(&"nobody".into(), &"x".into()));
    // Sealed with the show's key, of one whom nobody knows; with another key; for another name.
    let unknown = seal_key(&known, &bound(&show, &nobody), &[7; 32]).unwrap();
    let foreign = seal_key(&new_key(), &bound(&show, &ada), &[7; 32]).unwrap();
    let moved = entries(&joint)[&named("ada", 0)].clone();
    let wrong: Vec<(String, Vec<u8>)> = vec![
        (nobody, unknown),
        (ada, foreign),
        (name(&"bob".into(), &"x".into()), moved),
        (name(&"ada".into(), &"court".into()), vec![1, 2, 3]),
        (name(&"ada".into(), &"vide".into()), Vec::new()),
        (name(&"ada".into(), &"long".into()), vec![9; 100_000]),
        ("ada".into(), vec![0; 72]),
        ("a.b.c".into(), vec![0; 72]),
        // In place of a key that is in use.
        (named("ada", 0), vec![0; 72]),
    ];
    let port = joint.broker.ports()[0];
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let options = ConnectOptions::with_user_and_password("regie".into(), "regie".into());
        let client = options.connect(format!("127.0.0.1:{port}")).await.unwrap();
        let context = jetstream::new(client);
        for (name, bytes) in wrong {
            let subject = format!("$KV.REGIE_{show}.{name}");
            context.publish(subject, bytes.into()).await.unwrap().await.unwrap();
        }
    });
    keep(&joint, 0, "bob", "phone", "+33 1 00");
    joint.until("the desks go on", |joint| opens(joint, other, "bob", "+33 1 00"));
    assert!(opens(&joint, other, "ada", PHONE));
    assert_eq!(keys(&joint, other).len(), 3, "ada, bob and the show");
    // What was written over is put back by the desk whose it is: one more desk opens all.
    let late = joint.invite(true);
    joint.until("it is put back", |joint| {
        opens(joint, late, "ada", PHONE) && opens(joint, late, "bob", "+33 1 00")
    });
    joint.judge(false);
}

#[test]
fn the_bucket_goes_with_the_stream() {
    let Some(mut joint) = Joint::of(1) else { return };
    let other = joint.invite(true);
    keep(&joint, 0, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, other, "ada", PHONE));
    let sealed = entries(&joint)[&named("ada", 0)].clone();
    assert!(holds(joint.broker.folder(), &sealed));
    let folder = TempDir::new().unwrap();
    let way = Brokers::at(folder.path().to_owned());
    way.erase(&joint.broker.address(), &joint.show_id()).unwrap();
    let knows = |joint: &Joint, desk: usize| {
        let view = joint.team.desk(desk).join(Right::Manager).unwrap().view;
        view.desks.clone().unwrap().why.is_some()
    };
    joint.until("they know", |joint| knows(joint, 0) && knows(joint, other));
    keep(&joint, 0, "ada", "email", MAIL);
    keep(&joint, other, "bob", "phone", "+33 1 00");
    assert!(!holds(joint.broker.folder(), &sealed));
    assert!(opens(&joint, other, "ada", PHONE), "a copy is the desk's own");
    assert!(!holds(joint.broker.folder(), b"KV_REGIE"), "nothing is put there anew");
    // On a desk that leaves, too.
    let desk = joint.team.desk(other);
    desk.find_way(Arc::new(way));
    desk::way::act(desk, &bearer(), &Ask::LeaveOthers).unwrap();
    assert!(opens(&joint, other, "ada", PHONE));
}
