//! The views of other people, and shows that are not as the sample is: empty, long, with long
//! names, in English, with an overlap, read from a table.

use std::fs;

use serde_json::json;
use tempfile::TempDir;
use tests_whole::{Browser, Page, css, text};

use crate::camera::{Camera, SIZES};
use crate::day::{Scene, of};
use crate::stage::{Stage, instant};

/// What others than the manager see at a moment, and the manager's telephone.
pub fn views(camera: &Camera, page: &Browser, stage: &Stage, moment: &str) {
    let views = [
        ("host", "host", ".host"),
        ("timer", "timer", "main .big"),
        ("board", "board", ".board"),
        ("lower-third", "lower-third?bg=1", ".video"),
        ("countdown", "countdown?bg=1", ".video"),
        ("caption", "caption?bg=1", ".video"),
        ("public", "public", ".public"),
        ("phone", "phone", ".phone"),
        ("sharing", "sharing", "article"),
    ];
    for (name, screen, there) in views {
        let name = format!("{name}-{moment}");
        of(camera, page, stage, &Scene { name: &name, screen, there }, |_| {});
    }
}

/// A show in which there is nothing, one read from a table, and one that is hard to show.
pub fn pictures(camera: &Camera) {
    let page = Browser::start(SIZES[0].0, SIZES[0].1);
    let stage = Stage::empty("2021-07-05 10:00:00");
    let look = |name: &str, screen: &str, there: &str| {
        of(camera, &page, &stage, &Scene { name, screen, there }, |_| {});
    };
    for screen in ["programme", "people", "closing", "desk", "takeaways", "debrief"] {
        look(&format!("empty-{screen}"), screen, "body main, body .trans");
    }
    table(camera, &page, &stage);
    let stage = Stage::at("2021-07-05 10:00:00");
    menu(camera, &page, &stage);
    hard(&stage);
    let look = |name: &str, screen: &str, there: &str| {
        of(camera, &page, &stage, &Scene { name, screen, there }, |_| {});
    };
    look("hard-programme", "programme", "[role=grid] .segment");
    look("hard-people", "people", "table");
    stage.set("2021-07-11 15:00:00");
    stage.act(json!({ "do": "rehearse", "at": instant("2021-07-12 09:00:00"), "speed": 1 }));
    stage.act(json!({ "do": "take", "override": true }));
    stage.act(json!({ "do": "set-clock", "at": instant("2021-07-12 09:09:45") }));
    look("hard-desk", "desk", ".onair h1");
    look("hard-host", "host", ".host");
    look("hard-timer", "timer", "main .big");
    look("hard-board", "board", ".board");
    look("hard-caption", "caption?bg=1", ".video");
    english(camera, &page, &stage);
}

fn table(camera: &Camera, page: &Browser, stage: &Stage) {
    const TABLE: &str = "N°;Début;Durée;Titre;Intervenants;Remarque de la régie\n\
        1;09:00;10;Ouverture;Ada MARTIN;Générique\n\
        2;09:10;35;Débat sur le climat;Luc PETIT, Zoé ROUX;Quatre micros\n\
        3;09:45;15;Pause;;\n";
    let folder = TempDir::with_prefix("regie-").unwrap();
    let file = folder.path().join("conducteur.csv");
    fs::write(&file, TABLE).unwrap();
    let scene = Scene { name: "import-table", screen: "import", there: "input[type=file]" };
    of(camera, page, stage, &scene, |page| {
        page.write(&css("input[type=file]"), file.to_str().unwrap());
        page.wait(&css(".columns"));
    });
}

fn menu(camera: &Camera, page: &Browser, stage: &Stage) {
    let scene = Scene { name: "papers-menu", screen: "programme", there: "[role=grid] .segment" };
    of(camera, page, stage, &scene, |page| {
        page.press("Ctrl+p");
        page.wait(&css(".menu .line button"));
    });
}

/// A long title and a long name, a fixed time that is too soon, and one that follows on by itself.
fn hard(stage: &Stage) {
    let view = stage.view();
    let segment = |at: usize| view["segments"][at]["id"].clone();
    let long = "Présentation croisée des engagements réciproques des collectivités territoriales, \
                des entreprises et des associations d’intérêt général";
    for (at, field, value) in [(1, "title", long), (3, "start", "10:15"), (0, "follow-on", "auto")]
    {
        stage.act(json!({
            "do": "set-segment", "segment": segment(at), "field": field, "value": value,
        }));
    }
    stage.act(json!({
        "do": "add-person",
        "name": "Marie-Christine-Antoinette DE LA ROCHEFOUCAULD-MONTMORENCY",
        "role": "Déléguée générale adjointe aux alliances et aux engagements réciproques",
        "organisation": "Fédération nationale des associations et fondations du territoire",
        "segment": segment(1),
    }));
    let rows: Vec<_> = (1..=480)
        .map(|n| json!({ "title": format!("Témoignage {n}"), "seconds": 30, "fields": {}, "people": [] }))
        .collect();
    let after = view["segments"].as_array().unwrap().last().unwrap()["id"].clone();
    stage.act(json!({ "do": "add-segments", "rows": rows, "after": after }));
}

fn english(camera: &Camera, page: &Browser, stage: &Stage) {
    // A page of the desk's, whichever scenes came before.
    page.open(stage.link("desk"));
    page.run("localStorage.setItem('regie.language', 'en')", &[]);
    let screens = [
        ("programme", "main"),
        ("people", "main"),
        ("closing", "main"),
        ("debrief", "main"),
        ("sharing", "main"),
        ("desk", ".trans"),
    ];
    for (screen, there) in screens {
        let name = format!("english-{screen}");
        of(camera, page, stage, &Scene { name: &name, screen, there }, |page| {
            page.wait(&text("Programme"));
        });
    }
    page.run("localStorage.removeItem('regie.language')", &[]);
}
