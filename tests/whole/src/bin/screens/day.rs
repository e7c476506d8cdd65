//! The sample's day, from its import to its last minute, in a browser.

use serde_json::{Value, json};
use tests_whole::{Browser, Page, button, css, place, text};

use crate::camera::{Camera, SIZES, THEMES, choose};
use crate::sights;
use crate::stage::{Stage, instant};

/// Where a picture is taken: the screen, and what shows that it is there.
pub struct Scene<'a> {
    pub name: &'a str,
    pub screen: &'a str,
    pub there: &'a str,
}

/// Every screen, in the order of the day.
pub fn pictures(camera: &Camera) {
    let (width, height) = SIZES[0];
    let page = Browser::start(width, height);
    let stage = Stage::at("2021-07-05 10:00:00");
    let look = |name: &str, screen: &str, there: &str| {
        of(camera, &page, &stage, &Scene { name, screen, there }, |_| {});
    };
    prepare(&stage);
    give_back(&stage);
    import(camera, &page, &stage);
    look("programme", "programme", "[role=grid] .segment");
    let there =
        Scene { name: "programme-detail", screen: "programme", there: "[role=grid] .segment" };
    of(camera, &page, &stage, &there, |page| {
        page.click(&css("[data-row] [data-column=title]"));
        page.press("F4");
        page.wait(&css("aside"));
    });
    look("people-before", "people", "table");
    look("closing-none", "closing", "main h1");
    look("debrief-none", "debrief", "main h1");
    look("desk-days-before", "desk", ".trans");

    rehearse(&stage);
    look("desk-rehearsal", "desk", ".onair h1");
    stage.set("2021-07-12 08:46:30");
    stage.act(json!({ "do": "go-live" }));
    look("desk-before", "desk", ".trans");
    morning(&stage);
    look("desk-on-air", "desk", ".onair h1");
    of(camera, &page, &stage, &desk("desk-preview"), |page| {
        page.wait(&text("Rattrapage proposé"));
        page.press("v");
        page.wait(&css(".cmp"));
    });
    of(camera, &page, &stage, &desk("desk-correction"), |page| {
        page.press("Shift+c");
        page.wait(&text("Début réel"));
    });
    sights::views(camera, &page, &stage, "on-air");
    of(camera, &page, &stage, &desk("desk-note"), |page| {
        page.press("n");
        page.wait(&css("textarea:focus"));
    });
    let there = Scene { name: "people-day", screen: "people", there: "table" };
    of(camera, &page, &stage, &there, |page| {
        page.click(&button("Jour J"));
        page.wait(&text("Minutes avant scène"));
    });
    stage.set("2021-07-12 10:04:20");
    stage.act(json!({ "do": "hold" }));
    stage.set("2021-07-12 10:06:30");
    look("desk-hold", "desk", ".onair h1");
    stage.act(json!({ "do": "resume" }));
    stage.set("2021-07-12 10:26:48");
    look("desk-overtime", "desk", ".onair h1");
    sights::views(camera, &page, &stage, "overtime");
    afternoon(&stage);
    look("desk-many-voices", "desk", ".onair h1");
    rooms(&stage);
    look("desk-rooms", "desk", ".trans");
    end(&stage);
    look("takeaways", "takeaways", "main");
    look("closing", "closing", "main table");
    stage.take("2021-07-12 17:46:05", "main");
    stage.set("2021-07-12 17:48:10");
    stage.act(json!({ "do": "call-row" }));
    stage.set("2021-07-12 17:50:30");
    look("desk-closing", "desk", ".onair h1");
    look("closing-on-air", "closing", "main table");
    stage.ask(json!({ "ask": "refit" }));
    look("closing-refitted", "closing", "main table");
    look("host-closing", "host", ".prompter");
    look("timer-closing", "timer", ".prompter");
    stage.take("2021-07-12 18:00:40", "main");
    look("desk-after", "desk", ".trans");
    look("debrief", "debrief", "main table");
    look_back(camera, &page, &stage);
    look("programme-after", "programme", "main");
}

/// The day told against the plan, and played again.
fn look_back(camera: &Camera, page: &Browser, stage: &Stage) {
    let plan = Scene { name: "debrief-plan", screen: "debrief", there: "main table" };
    of(camera, page, stage, &plan, |page| {
        page.click(&button("Plan comme répété"));
        page.wait(&text("Laisser le plan"));
    });
    let replay = Scene { name: "replay", screen: "replay", there: ".player" };
    of(camera, page, stage, &replay, |page| {
        for _ in 0..6 {
            page.press("ArrowRight");
        }
        page.wait(&css(".onair h1"));
    });
}

fn desk(name: &str) -> Scene<'_> {
    Scene { name, screen: "desk", there: ".onair h1" }
}

/// Takes a scene in each theme and size, once `done` was done on the page.
pub fn of(camera: &Camera, page: &Browser, stage: &Stage, scene: &Scene, done: impl Fn(&Browser)) {
    if !camera.wants(scene.name) {
        return;
    }
    let link = stage.link(scene.screen);
    let (address, _) = link.split_once("/?").unwrap();
    for theme in THEMES {
        for (width, height) in SIZES {
            page.open(link);
            choose(page, theme);
            page.size(width, height);
            // A page of its own: it is told the time as the desk has it now.
            page.open("about:blank");
            stage.again();
            page.open(&format!("{address}/#/{}", scene.screen));
            page.wait(&css(scene.there));
            done(page);
            camera.take(page, scene.name, theme, width);
        }
    }
}

fn import(camera: &Camera, page: &Browser, stage: &Stage) {
    let there = Scene { name: "import-choose", screen: "import", there: "input[type=file]" };
    of(camera, page, stage, &there, |_| {});
    of(camera, page, stage, &Scene { name: "import", ..there }, |page| {
        page.write(&css("input[type=file]"), place::sample().to_str().unwrap());
        page.wait(&text("Conducteur reconnu"));
    });
}

/// A week before: most is ready, some is late, one is in trouble.
fn prepare(stage: &Stage) {
    let view = stage.view();
    let people = view["people"].as_array().unwrap();
    let before = ["confirmed", "bio", "photo", "release", "slides", "technical", "pronunciation"];
    for (at, person) in people.iter().enumerate() {
        let done = if at % 7 == 3 { 3 } else { before.len() };
        for check in &before[..done] {
            mark(stage, person, check, "done", "");
        }
        if at % 2 == 0 {
            mark(stage, person, "briefing", "asked", "");
        }
    }
    let named = |name: &str| people.iter().find(|one| one["name"] == name).unwrap();
    let jahshan = named("Philippe JAHSHAN");
    mark(stage, jahshan, "technical", "problem", "Le micro de son bureau ne répond pas");
    mark(stage, named("Stéphane ROZES"), "slides", "waived", "Parle sans support");
    for (field, said) in [
        ("phone", "06 00 00 00 00"),
        ("email", "p.jahshan@exemple.org"),
        ("note", "Rappeler la veille au soir, après 19 h."),
    ] {
        stage.ask(json!({
            "ask": "set-private", "person": jahshan["id"], "field": field, "text": said,
        }));
    }
    for (name, said) in [("Frédéric DOHET", "do-ET"), ("Stéphane ROZES", "ro-ZÈS")] {
        stage.act(json!({
            "do": "set-person", "person": named(name)["id"], "field": "pronunciation", "value": said,
        }));
    }
}

/// Some segments can give minutes back, so that a way to catch up is there to propose.
fn give_back(stage: &Stage) {
    let view = stage.view();
    let least =
        [("L’actualité de l’ODD 17 en France", 28), ("La preuve en Actes", 8), ("Pause", 12)];
    for segment in view["segments"].as_array().unwrap() {
        let title = segment["title"].as_str().unwrap();
        for (_, minutes) in least.iter().filter(|(one, _)| *one == title) {
            stage.act(json!({
                "do": "set-segment", "segment": segment["id"], "field": "least",
                "value": (minutes * 60).to_string(),
            }));
        }
    }
}

/// Marks a check of someone's, for each passage it is for.
fn mark(stage: &Stage, person: &Value, check: &str, state: &str, note: &str) {
    let marks = person["marks"].as_array().unwrap();
    if !marks.iter().any(|mark| mark["check"] == check) {
        return;
    }
    stage.act(json!({
        "do": "check", "person": person["id"], "check": check, "state": state, "note": note,
    }));
}

/// The eve: the third segment on air in a rehearsal, on its time.
fn rehearse(stage: &Stage) {
    stage.set("2021-07-11 15:00:00");
    stage.act(json!({ "do": "rehearse", "at": instant("2021-07-12 09:00:00"), "speed": 1 }));
    for (clock, take) in
        [("09:00:00", true), ("09:10:20", true), ("09:46:05", true), ("10:01:12", false)]
    {
        stage.act(json!({ "do": "set-clock", "at": instant(&format!("2021-07-12 {clock}")) }));
        if take {
            std::thread::sleep(std::time::Duration::from_millis(650));
            stage.act(json!({ "do": "take", "override": true }));
        }
    }
}

/// Live, some minutes late, at 10:01:12; those of the morning are there, two things are open.
fn morning(stage: &Stage) {
    let view = stage.view();
    for person in view["people"].as_array().unwrap().iter().take(14) {
        for check in ["connected", "sound", "picture", "standing-by", "briefing"] {
            mark(stage, person, check, "done", "");
        }
    }
    stage.take("2021-07-12 09:00:42", "main");
    note(
        stage,
        "2021-07-12 09:04:10",
        "Alliances en territoire",
        "idea",
        "L’alliance naît d’un besoin que personne ne peut porter seul",
    );
    stage.take("2021-07-12 09:11:30", "main");
    note(
        stage,
        "2021-07-12 09:31:20",
        "ODD 17",
        "figure",
        "17 objectifs, 169 cibles, une seule méthode : l’alliance",
    );
    stage.take("2021-07-12 09:48:05", "main");
    note(
        stage,
        "2021-07-12 09:58:40",
        "ODD 17",
        "commitment",
        "Publier le vademecum avant la fin de l’année",
    );
    stage.set("2021-07-12 10:00:30");
    stage.act(json!({ "do": "message", "text": "Encore deux questions, puis la synthèse" }));
    stage.set("2021-07-12 10:01:12");
    stage.act(json!({ "do": "standby" }));
}

fn note(stage: &Stage, moment: &str, theme: &str, kind: &str, words: &str) {
    stage.set(moment);
    stage.act(json!({ "do": "takeaway", "text": words, "kind": kind, "theme": theme }));
}

/// On to the segment of the ten organisations.
fn afternoon(stage: &Stage) {
    let times = [
        "10:27:40", "10:36:00", "10:48:10", "11:03:00", "11:18:40", "11:33:00", "11:48:20",
        "12:03:00", "12:18:30", "14:00:10", "14:16:20", "14:31:00", "14:46:30", "15:02:10",
    ];
    for time in times {
        stage.take(&format!("2021-07-12 {time}"), "main");
    }
    note(
        stage,
        "2021-07-12 15:08:00",
        "Richesses humaines",
        "quote",
        "On ne prête pas ses compétences, on les partage",
    );
    note(
        stage,
        "2021-07-12 15:11:00",
        "Leviers financiers",
        "question",
        "Qui finance le temps de l’alliance ?",
    );
    stage.set("2021-07-12 15:13:20");
}

/// The break, then the workshops, each room by itself.
fn rooms(stage: &Stage) {
    stage.take("2021-07-12 15:33:10", "main");
    stage.take("2021-07-12 15:47:20", "main");
    let view = stage.view();
    let tracks = view["line"]["tracks"].as_array().unwrap();
    let names = tracks.iter().map(|one| one["track"].as_str().unwrap()).filter(|it| *it != "main");
    for (track, time) in names.zip(["15:48:05", "15:49:30"]) {
        stage.take(&format!("2021-07-12 {time}"), track);
    }
    stage.set("2021-07-12 16:20:00");
}

/// The returns of the workshops are on air, the closing is composed.
fn end(stage: &Stage) {
    for one in stage.view()["line"]["tracks"].as_array().unwrap().iter().skip(1) {
        stage.set("2021-07-12 17:30:20");
        if one["on_air"].is_object() {
            stage.act(json!({ "do": "end", "segment": one["on_air"]["segment"] }));
        }
    }
    stage.take("2021-07-12 17:31:10", "main");
    note(
        stage,
        "2021-07-12 17:35:30",
        "Richesses humaines",
        "commitment",
        "Un mentor pour chaque territoire dès septembre",
    );
    stage.set("2021-07-12 17:38:00");
    stage.ask(json!({ "ask": "compose", "segments": null }));
    stage.ask(json!({ "ask": "place" }));
}
