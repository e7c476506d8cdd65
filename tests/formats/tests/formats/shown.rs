//! A small day in two rooms, and words that mean harm.

use kit::build::wall;
use kit::{Stage, appearance, hard, programme, segment};
use show::Show;
use show::command::{Command, Programme};
use show::people::Person;
use show::plan::{Beat, Block, Kind, Plan, Segment, Start};

/// Five segments, one of them dropped, one in a second room; three people.
pub fn day() -> Show {
    let block = Some("morning".into());
    let opening = Segment {
        title: "Propos introductifs".into(),
        block: block.clone(),
        subtitle: "l’économie de l’alliance".into(),
        number: "1".into(),
        ..hard("opening", "09:00", 10)
    };
    let beat = |id: &str, title: &str, minutes: i64| Beat {
        id: id.into(),
        title: title.into(),
        duration: Some(minutes * 60),
        script: String::new(),
    };
    let talk = Segment {
        block,
        number: "2".into(),
        room: "Salle 1".into(),
        link: "https://example.org/direct".into(),
        script: "Après les élus, les associations.".into(),
        least: 25 * 60,
        beats: vec![beat("b1", "Résultats d’étude", 20), beat("b2", "La preuve par l’exemple", 15)],
        ..segment("talk", "Les associations à la manœuvre", 35)
    };
    let beside = Segment {
        track: "2".into(),
        room: "Salle 2".into(),
        start: Start::Hard(wall("09:10")),
        kind: Kind::Workshop,
        ..segment("beside", "Atelier, en parallèle", 35)
    };
    let dropped = Segment { dropped: true, ..segment("dropped", "Intermède", 5) };
    let lunch =
        Segment { kind: Kind::Lunch, title: "Déjeuner".into(), ..hard("lunch", "12:15", 105) };
    let person = |id: &str, given: &str, family: &str, role: &str| Person {
        name: format!("{given} {family}"),
        given: given.into(),
        family: family.into(),
        role: role.into(),
        ..kit::person(id)
    };
    let mut in_beat = appearance("a2", "p2", "talk");
    in_beat.beat = Some("b2".into());
    let blocks = vec![Block {
        id: "morning".into(),
        title: "Le temps d’inspiration".into(),
        subtitle: "Des nouvelles des territoires".into(),
    }];
    let made = Programme {
        plan: Plan {
            blocks,
            segments: vec![opening, talk, beside, dropped, lunch],
            ..Plan::default()
        },
        persons: vec![
            person("p1", "Diane", "de MARECHAL", "Responsable enjeux territoriaux"),
            person("p2", "Carole", "ORCHAMPT", "Déléguée générale du RNMA"),
            person("p3", "Luc", "BELLIERE", "Président de Persée3C"),
        ],
        appearances: vec![
            appearance("a1", "p1", "opening"),
            in_beat,
            appearance("a3", "p3", "beside"),
        ],
        ..programme(Vec::new())
    };
    let command = Command::Bring { programme: Box::new(made), checklist: Vec::new() };
    Stage::with([command]).show
}

/// Words that would do harm where they are read as anything but words.
pub fn hostile() -> Vec<String> {
    let short = [
        "=HYPERLINK(\"http://example.org\")",
        "\u{202e}txet\u{202c} \u{0}\u{1b}[31m",
        "<script>alert(1)</script>&amp;",
        "Robert'); DROP TABLE segment;--",
        "#panic(\"x\") $x$ @r [d] `e`",
        "]]></title>\u{fffe}",
    ];
    let mut all: Vec<String> = short.map(str::to_owned).into();
    all.push("é".repeat(100_000));
    all.push("=".repeat(40_000));
    all
}
