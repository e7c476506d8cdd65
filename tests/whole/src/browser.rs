//! A real browser: Chromium, led through a small program of Node's.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::page::{FIND, Page, Sought, Step, parts};
use crate::program::Program;
use crate::{Cable, Served, place};

/// Chromium with one page.
pub struct Browser {
    line: RefCell<(ChildStdin, BufReader<ChildStdout>)>,
    _program: Program,
}

impl Browser {
    /// Starts Chromium with an empty page of this size.
    ///
    /// # Panics
    /// When something is missing.
    #[must_use]
    pub fn start(width: u32, height: u32) -> Self {
        Self::with(width, height, &[])
    }

    /// The same, reaching a desk through a cable.
    ///
    /// # Panics
    /// When something is missing.
    #[must_use]
    pub fn through(cable: &Cable, desk: &Served) -> Self {
        let rule = format!("MAP {} 127.0.0.1:{}", desk.bound(), cable.port());
        Self::with(1440, 900, &[format!("--host-resolver-rules={rule}")])
    }

    fn with(width: u32, height: u32, more: &[String]) -> Self {
        let mut node = Command::new(place::tool(&["node"]));
        node.arg(place::root().join("tests/whole/browser/page.mjs"));
        node.arg(place::tool(&["chromium", "chromium-browser", "google-chrome"]));
        node.args([width.to_string(), height.to_string()]).args(more);
        let mut program =
            Program::with(&node, |it| it.stdin(Stdio::piped()).stdout(Stdio::piped()));
        let input = program.child().stdin.take().unwrap();
        let output = BufReader::new(program.child().stdout.take().unwrap());
        Self { line: RefCell::new((input, output)), _program: program }
    }

    /// Opens an address.
    pub fn open(&self, address: &str) {
        self.tell(&json!({ "does": "open", "address": address }));
    }

    /// Gives the page this size.
    pub fn size(&self, width: u32, height: u32) {
        self.tell(&json!({ "does": "size", "width": width, "height": height }));
    }

    /// Leaves a text on the clipboard, as another program does.
    pub fn copied(&self, text: &str) {
        self.tell(&json!({ "does": "copied", "text": text }));
    }

    /// Takes an element by the pointer, and lets it go over the upper part of another.
    pub fn drag(&self, from: &Sought, onto: &Sought) {
        let [from, onto] = [from, onto].map(|it| [it.role.to_owned(), it.name.clone()]);
        self.tell(&json!({ "does": "drag", "find": FIND, "from": from, "onto": onto }));
    }

    /// What the page complained of since it was started: errors, warnings, what its policy forbade.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        texts(&self.tell(&json!({ "does": "complaints" })))
    }

    /// The origins that the page called.
    #[must_use]
    pub fn called(&self) -> Vec<String> {
        texts(&self.tell(&json!({ "does": "called" })))
    }

    /// What axe-core finds wrong on the page as it is: the rule, the place, and why.
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        texts(&self.tell(&json!({ "does": "axe" })))
    }

    /// Asks the desk over a line of its own, as the page does.
    #[must_use]
    pub fn ask(&self, ask: &Value) -> Value {
        let body = "
            const line = new WebSocket(new URL('ws', location.href.replace(/^http/, 'ws').replace(/[?#].*/, '')))
            const reply = await new Promise((done, gone) => {
              line.onopen = () => line.send(JSON.stringify({ n: 1, ask: args[0] }))
              line.onmessage = ({ data }) => { const it = JSON.parse(data); if (it.n === 1) done(it.reply) }
              line.onclose = () => gone(new Error('the line was cut'))
            })
            line.close()
            return reply";
        self.run(body, std::slice::from_ref(ask))
    }

    /// Calls a served desk's API from outside the page, as a script does: `GET live`, `POST do`.
    /// Gives the status and what is answered.
    ///
    /// # Panics
    /// When nobody answers.
    #[must_use]
    pub fn script(&self, desk: &Served, call: &str, body: &Value) -> (u64, Value) {
        let (method, what) = call.split_once(' ').unwrap();
        let address = format!("{}/api/{what}", desk.address);
        let body = if body.is_null() { Value::Null } else { body.to_string().into() };
        let answer = self.tell(&json!({
            "does": "script", "method": method, "address": address, "key": desk.key(), "body": body,
        }));
        (answer["status"].as_u64().unwrap(), answer["body"].clone())
    }

    fn tell(&self, what: &Value) -> Value {
        let mut line = self.line.borrow_mut();
        let mut heard = String::new();
        writeln!(line.0, "{what}").expect("the browser listens");
        line.1.read_line(&mut heard).unwrap();
        let mut answer: Value =
            serde_json::from_str(&heard).expect("the browser answers; what it said stands above");
        assert!(answer["why"].is_null(), "the browser says: {}\n{what}", answer["why"]);
        answer["it"].take()
    }
}

impl Page for Browser {
    fn run(&self, body: &str, args: &[Value]) -> Value {
        self.tell(&json!({ "does": "run", "body": body, "args": args }))
    }

    fn click_now(&self, sought: &Sought) {
        let sought = [sought.role, &sought.name];
        self.tell(&json!({ "does": "click", "find": FIND, "sought": sought }));
    }

    fn write_now(&self, sought: &Sought, words: &str) {
        let sought = [sought.role, &sought.name];
        self.tell(&json!({ "does": "write", "find": FIND, "sought": sought, "words": words }));
    }

    fn keys(&self, keys: &str, steps: &[Step]) {
        let steps: Vec<bool> = steps.iter().map(|step| *step == Step::Down).collect();
        self.tell(&json!({ "does": "keys", "keys": parts(keys), "steps": steps }));
    }

    fn picture(&self, file: &Path) {
        self.tell(&json!({ "does": "picture", "file": file }));
    }
}

fn texts(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).unwrap()
}
