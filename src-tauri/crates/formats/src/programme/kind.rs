//! What sort of item a title speaks of.

use crate::text::fold::words;
use show::plan::Kind;

/// Words and phrases, folded, with what they stand for. The one that stands first in a title
/// decides; of two that begin at the same word the longer.
const KINDS: &[(Kind, &str)] = &[
    (
        Kind::Lunch,
        "dejeuner|pause dejeuner|pause meridienne|pause repas|repas|le repas|buffet|diner|lunch|\
         lunch break|dinner|brunch|pique nique|picnic|meal",
    ),
    (
        Kind::Break,
        "pause|pauses|pause cafe|break|breaks|coffee|coffee break|tea break|cafe|entracte|\
         intermission|recreation|cafe d accueil|accueil cafe|breakfast|petit dejeuner",
    ),
    (
        Kind::Opening,
        "propos introductifs|propos introductif|introduction|introductions|introductory|ouverture|\
         mot de bienvenue|mots de bienvenue|mot d accueil|bienvenue|accueil|opening|welcome|\
         registration|enregistrement|introductory session|discours d ouverture|opening words",
    ),
    (
        Kind::Feedback,
        "restitution|restitutions|retour des ateliers|retours des ateliers|retour d ateliers|\
         retour sur les ateliers|mise en commun|feedback|report back|reports back|synthese|syntheses|\
         synthese des ateliers|restitution des ateliers|learning review|wrap up of the workshops",
    ),
    (
        Kind::Closing,
        "conclusion|conclusions|conclure|cloture|mot de la fin|mots de la fin|mot de cloture|closing|\
         closing remarks|concluding|concluding remarks|wrap up|fin des travaux|fin de journee|\
         end of day|close|farewell",
    ),
    (
        Kind::Workshop,
        "atelier|ateliers|workshop|workshops|world cafe|hackathon|travaux de groupe|\
         travail en groupe|groupes de travail|breakout|breakouts|breakout sessions",
    ),
    (Kind::Launch, "lancement|lancements|launch|inauguration|devoilement|unveiling"),
    (
        Kind::Debate,
        "debat|debats|table ronde|tables rondes|panel|panels|panel discussion|round table|roundtable|\
         discussion|discussions|controverse|debate|fireside chat|q a|questions reponses",
    ),
    (
        Kind::Study,
        "etude|etudes|resultats d etude|resultats de l etude|resultats d etudes|barometre|enquete|\
         survey|study|study results|research findings|sondage|panorama",
    ),
    (
        Kind::Testimony,
        "temoignage|temoignages|recit|la preuve par l exemple|preuve par l exemple|retour d experience|\
         retours d experience|grand temoin|testimony|testimonies|case study|story|stories",
    ),
    (
        Kind::Other,
        "soiree|fete|cocktail|apero|aperitif|reception|visite|visites|conference dinner|social event|\
         poster session|session affiches|networking|tour|party|concert",
    ),
];

/// How far into a title a pause or a meal may be named to make it one.
const REST_WITHIN: usize = 3;

/// The kind a text names, if it names one.
pub fn kind_named(text: &str) -> Option<Kind> {
    first_named(text).map(|(_, kind)| kind)
}

/// The kind a text begins with: « Résultats d'étude », « Atelier 1 ».
pub fn kind_leading(text: &str) -> Option<Kind> {
    first_named(text).filter(|(at, _)| *at == 0).map(|(_, kind)| kind)
}

/// The kind named first, and the word at which it is named.
fn first_named(text: &str) -> Option<(usize, Kind)> {
    let words = words(text);
    let mut best: Option<(usize, usize, Kind)> = None;
    for (kind, phrases) in KINDS {
        for phrase in phrases.split('|') {
            let phrase: Vec<&str> = phrase.trim().split(' ').collect();
            let Some(at) = position(&words, &phrase) else { continue };
            let nearer = best.is_none_or(|(best_at, len, _)| {
                at < best_at || at == best_at && phrase.len() > len
            });
            if nearer && !(kind.is_rest() && at >= REST_WITHIN) {
                best = Some((at, phrase.len(), *kind));
            }
        }
    }
    best.map(|(at, _, kind)| (at, kind))
}

fn position(words: &[String], phrase: &[&str]) -> Option<usize> {
    words.windows(phrase.len()).position(|window| window.iter().eq(phrase.iter()))
}
