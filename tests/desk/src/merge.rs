//! Laying changes onto a view, as the interface does it.

use serde_json::Value;

const LISTS: [&str; 3] = ["segments", "people", "takeaways"];
/// Parts that are there or not: a list of one, or of none.
const MAYBE: [&str; 3] = ["closing", "message", "asked"];

/// Lays a push onto a view.
pub fn merge(view: &mut Value, push: &Value) {
    if push["push"] != "change" {
        return;
    }
    view["seq"] = push["seq"].clone();
    for (part, change) in push["changes"].as_object().unwrap() {
        let part = part.as_str();
        view[part] = match part {
            "chains" => chained(view[part].as_array().unwrap(), change),
            _ if LISTS.contains(&part) => list(view[part].as_array().unwrap(), change, "id"),
            _ if MAYBE.contains(&part) => change.get(0).cloned().unwrap_or(Value::Null),
            _ => change.clone(),
        };
    }
}

/// The chains after their changes.
#[must_use]
pub fn chained(before: &[Value], change: &Value) -> Value {
    let mut chains = before.to_vec();
    for shift in change["shifts"].as_array().unwrap() {
        let place = |head: &Value| chains.iter().position(|c| c["head"] == *head).unwrap();
        let first = &shift["first"];
        let range = place(&first["head"])..=place(&shift["last"]);
        for part in ["at_least", "after_now_ms"] {
            let gain = number(&first[part]).zip(number(&chains[*range.start()][part]));
            let gain = gain.map_or(0.0, |(now, was)| now - was);
            for chain in &mut chains[range.clone()] {
                if let Some(before) = number(&chain[part]) {
                    let whole = chain[part].is_i64();
                    let now = before + gain;
                    chain[part] = if whole { (now as i64).into() } else { now.into() };
                }
            }
        }
    }
    list(&chains, &change["list"], "head")
}

fn number(part: &Value) -> Option<f64> {
    part.as_f64()
}

/// The list after its changes, whose members are named by that part.
#[must_use]
pub fn list(before: &[Value], change: &Value, name: &str) -> Value {
    let gone = change["gone"].as_array().unwrap();
    let put = change["put"].as_array().unwrap();
    let changed = |one: &Value| put.iter().find(|p| p[name] == one[name]).unwrap_or(one).clone();
    let stays = before.iter().filter(|one| !gone.contains(&one[name]));
    let mut after: Vec<Value> = stays.map(changed).collect();
    let came = put.iter().filter(|p| before.iter().all(|one| one[name] != p[name]));
    after.extend(came.cloned());
    for moved in change["moved"].as_array().unwrap() {
        let place = |id: &Value, list: &[Value]| list.iter().position(|one| one[name] == *id);
        let one = after.remove(place(&moved["id"], &after).unwrap());
        let to = match &moved["after"] {
            Value::Null => 0,
            id => place(id, &after).unwrap() + 1,
        };
        after.insert(to, one);
    }
    after.into()
}
