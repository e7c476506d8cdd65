//! The data that some texts carry before their first line: « title: … » between two `---`, or
//! alone at the top. They are the site's, not the programme's: of all of them only the title is
//! used, where the text gives none.

/// Keys by which such data are known where no `---` stands before them.
const KEYS: &str = "title date category categories tags slug author authors summary lang type \
                    layout status template modified permalink url description";

/// How many lines the data take at the top of a text, the marks around them included.
pub fn lines(text: &str) -> usize {
    if text.starts_with("---\n") {
        let inside = text.split('\n').skip(1).position(|line| line.trim_end() == "---");
        return inside.map_or(0, |at| at + 2);
    }
    let is_data = |line: &&str| key(line).is_some();
    let all = text.split('\n').take_while(is_data).count();
    let data = || text.split('\n').take(all);
    let known = data().filter(|line| key(line).is_some_and(|(key, _)| is_known(&key))).count();
    let after = text.split('\n').nth(all).unwrap_or_default().trim();
    // One « Date: … » may be the programme's own.
    match after {
        _ if known < 2 => 0,
        "" => all,
        "---" => all + 1,
        _ => 0,
    }
}

/// The title among the data at the top of a text.
pub fn title(text: &str) -> Option<String> {
    let found = text.split('\n').take(lines(text)).find_map(|line| {
        let (key, value) = key(line)?;
        (key == "title").then(|| value.trim_matches(['"', '\'', ' ']).to_owned())
    });
    found.filter(|title| !title.is_empty())
}

/// « Key: value », the key folded.
fn key(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let one = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    one.then(|| (key.to_ascii_lowercase(), value.trim()))
}

fn is_known(key: &str) -> bool {
    KEYS.split_ascii_whitespace().any(|known| known == key)
}
