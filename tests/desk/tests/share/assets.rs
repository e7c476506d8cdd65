//! The interface's own files.

use tests_desk::Stand;
use tests_desk::served::Served;

#[test]
fn the_page_and_what_it_names_are_there() {
    let served = Served::of(Stand::day());
    let page = served.get("/");
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let named: Vec<&str> =
        page.body.split("src=\"").chain(page.body.split("href=\"")).skip(1).collect();
    let scripts = named.iter().filter_map(|rest| rest.split('"').next());
    for script in scripts.filter(|path| path.ends_with(".js") || path.ends_with(".css")) {
        let path = format!("/{}", script.trim_start_matches("./").trim_start_matches('/'));
        let answer = served.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        let kind = answer.header("content-type").unwrap();
        assert!(kind.starts_with("text/javascript") || kind.starts_with("text/css"), "{kind}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let served = Served::of(Stand::day());
    for path in ["/nowhere", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/api/nowhere", "/assets/"] {
        assert_eq!(served.get(path).status, 404, "{path}");
    }
}
