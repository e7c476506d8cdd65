//! A list of speakers joins the show that is open: what is told of them, and where they appear.

use desk::door;
use show::people::Person;
use tests_desk::Stand;
use wire::ask::Choices;

const DAY: &str = "\
# Rencontre

Lundi 12 juillet 2021

9h00 – 9h30 : Ouverture
Avec **Alan TURING**, directeur de la Machine

9h30 – 10h00 : Débat

10h00 – 10h30 : Conclusions
";

/// What Sessionize gives: one new to the show in two of its sessions, one named twice for the same,
/// one it knows, one of whom nothing is told.
const LIST: &str = r#"[
  {"fullName": "Zoé ESSAI", "firstName": "Zoé", "lastName": "ESSAI", "tagLine": "Directrice",
   "bio": "Elle a fondé le Cercle.\n\nElle y travaille encore.",
   "sessions": [{"id": 1, "name": "Ouverture"}, {"id": 3, "name": "CONCLUSIONS"},
                {"id": 4, "name": "Ouverture"}, {"id": 9, "name": "Ailleurs"}]},
  {"fullName": "Alan TURING", "tagLine": "Autre chose", "bio": "Il a pensé la machine.",
   "sessions": [{"id": 3, "name": "Conclusions"}]},
  {"fullName": "Luc PETIT", "sessions": []}
]"#;

fn bring(stand: &Stand, name: &str, text: &str) {
    let choices = Choices { zone: Some("Europe/Paris".into()), ..Choices::default() };
    door::brought(&stand.desk, &stand.bearer, name, text.as_bytes(), &choices).unwrap();
}

fn joined() -> Stand {
    let stand = Stand::empty();
    bring(&stand, "jour.md", DAY);
    bring(&stand, "speakers.json", LIST);
    stand
}

fn person(stand: &Stand, name: &str) -> Person {
    let show = stand.show();
    let found = show.people.persons.iter().find(|person| person.name == name);
    found.unwrap_or_else(|| panic!("{name}: {:?}", show.people.persons)).clone()
}

/// The titles of the segments in which someone appears, in the order of their passages.
fn passages(stand: &Stand, name: &str) -> Vec<String> {
    let (show, id) = (stand.show(), person(stand, name).id);
    let theirs = show.people.appearances.iter().filter(|one| one.person == id);
    let title = |segment| show.plan.segments.iter().find(|one| one.id == segment).unwrap();
    theirs.map(|one| title(one.segment.clone()).title.clone()).collect()
}

#[test]
fn what_is_told_of_someone_comes_with_them_whole() {
    let stand = joined();
    let zoe = person(&stand, "Zoé ESSAI");
    assert_eq!((zoe.given.as_str(), zoe.family.as_str()), ("Zoé", "ESSAI"));
    assert_eq!(zoe.role, "Directrice");
    assert_eq!(zoe.bio, "Elle a fondé le Cercle.\n\nElle y travaille encore.");
    assert_eq!(person(&stand, "Luc PETIT").bio, "");
}

#[test]
fn someone_of_several_sessions_appears_in_each_of_them_once() {
    let stand = joined();
    assert_eq!(passages(&stand, "Zoé ESSAI"), ["Ouverture", "Conclusions"]);
    assert_eq!(passages(&stand, "Luc PETIT"), Vec::<String>::new());
}

#[test]
fn of_someone_the_show_knows_only_what_nobody_had_said_is_filled_in() {
    let stand = joined();
    let turing = person(&stand, "Alan TURING");
    assert_eq!(turing.bio, "Il a pensé la machine.");
    assert_eq!(turing.role, "directeur");
    // Who passes somewhere already passes where somebody wanted it.
    assert_eq!(passages(&stand, "Alan TURING"), ["Ouverture"]);
    bring(&stand, "speakers.json", &LIST.replace("Il a pensé", "Il a rêvé"));
    assert_eq!(person(&stand, "Alan TURING").bio, "Il a pensé la machine.");
    assert_eq!(passages(&stand, "Zoé ESSAI"), ["Ouverture", "Conclusions"]);
}
