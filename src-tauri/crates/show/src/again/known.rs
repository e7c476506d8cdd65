//! The same thing found again by what it is known by.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// So many pairs are looked at for likeness; beyond, only what is known exactly is found.
const PAIRS: usize = 250_000;

/// What something is called, and what it is known by when it comes again: the first that fits.
pub struct Known {
    name: String,
    keys: Vec<String>,
}

impl Known {
    pub fn new(name: &str, keys: impl IntoIterator<Item = String>) -> Self {
        Self { name: name.to_owned(), keys: keys.into_iter().collect() }
    }
}

/// From the names that things come with to those that they keep.
pub struct Renaming(BTreeMap<String, String>);

impl Renaming {
    /// Finds what is known, each once, in order; then what is `near` it, the nearest first, by the
    /// places of both in their lists. What is new takes a name that is not `taken`.
    pub fn of(
        new: Vec<Known>,
        old: Vec<Known>,
        mut taken: BTreeSet<String>,
        near: impl Fn(usize, usize) -> Option<u32>,
    ) -> Self {
        let mut found = exact(&new, &old);
        alike(&mut found, &new, &old, near);
        taken.extend(old.iter().map(|known| known.name.clone()));
        let mut names = BTreeMap::new();
        for (at, known) in new.into_iter().enumerate() {
            let name = match found.get(&at) {
                Some(was) => old[*was].name.clone(),
                None => fresh(&known.name, &taken),
            };
            taken.insert(name.clone());
            names.insert(known.name, name);
        }
        Self(names)
    }

    pub fn name(&self, name: &str) -> String {
        self.0.get(name).map_or_else(|| name.to_owned(), Clone::clone)
    }
}

/// From the places of the new to those of the old, key by key.
fn exact(new: &[Known], old: &[Known]) -> BTreeMap<usize, usize> {
    let mut by_key: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (was, known) in old.iter().enumerate() {
        for key in &known.keys {
            by_key.entry(key).or_default().push_back(was);
        }
    }
    let mut found = BTreeMap::new();
    let mut used = BTreeSet::new();
    let passes = new.iter().map(|known| known.keys.len()).max().unwrap_or(0);
    for pass in 0..passes {
        for (at, known) in new.iter().enumerate() {
            let key = known.keys.get(pass).filter(|_| !found.contains_key(&at));
            let Some(places) = key.and_then(|key| by_key.get_mut(key.as_str())) else { continue };
            while let Some(was) = places.pop_front() {
                if used.insert(was) {
                    found.insert(at, was);
                    break;
                }
            }
        }
    }
    found
}

fn alike(
    found: &mut BTreeMap<usize, usize>,
    new: &[Known],
    old: &[Known],
    near: impl Fn(usize, usize) -> Option<u32>,
) {
    let used: BTreeSet<usize> = found.values().copied().collect();
    let left: Vec<usize> = (0..old.len()).filter(|was| !used.contains(was)).collect();
    let open: Vec<usize> = (0..new.len()).filter(|at| !found.contains_key(at)).collect();
    if left.len().saturating_mul(open.len()) > PAIRS {
        return;
    }
    let pairs = open.iter().flat_map(|at| left.iter().map(move |was| (*at, *was)));
    let mut scored: Vec<_> =
        pairs.filter_map(|(at, was)| Some((near(at, was)?, at, was))).collect();
    scored.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut used = BTreeSet::new();
    for (_, at, was) in scored {
        if !found.contains_key(&at) && used.insert(was) {
            found.insert(at, was);
        }
    }
}

fn fresh(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = |n: usize| if n == 1 { name.to_owned() } else { format!("{name}-{n}") };
    (1..).map(numbered).find(|free| !taken.contains(free)).unwrap_or_default()
}
