//! The words by which functions, organisations and names are told apart, folded (see
//! [`crate::text::fold`]). Adding a word here is all it takes to know it.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::text::fold;

type List = LazyLock<HashSet<&'static str>>;

macro_rules! list {
    ($words:expr) => {
        LazyLock::new(|| $words.split_ascii_whitespace().collect())
    };
}

/// Functions: the word a function begins with.
static ROLES: List = list!("
    president presidente directeur directrice responsable delegue deleguee charge chargee chef cheffe
    cheffes maire prefet prefete depute deputee senateur senatrice ministre secretaire tresorier
    tresoriere fondateur fondatrice cofondateur cofondatrice gerant gerante consultant consultante
    expert experte chercheur chercheuse chercheure professeur professeure maitre maitresse doctorant
    doctorante enseignant enseignante coordinateur coordinatrice coordonnateur coordonnatrice
    animateur animatrice moderateur moderatrice journaliste auteur autrice economiste sociologue
    philosophe avocat avocate ingenieur ingenieure conseiller conseillere administrateur
    administratrice membre representant representante porte adjoint adjointe ambassadeur ambassadrice
    associe associee pilote referent referente artiste ecrivain ecrivaine medecin essayiste politologue
    entrepreneur entrepreneure doyen doyenne recteur rectrice ancien ancienne premier premiere
    commissaire inspecteur inspectrice redacteur redactrice etudiant etudiante militant militante
    benevole elu elue geographe historien historienne urbaniste architecte psychologue juriste
    pdg dg dga drh daf rapporteur rapporteuse temoin copresident copresidente vice haut haute
    chair chairs chairman chairwoman chairperson cochair manager ceo cto cfo coo cio head lead leader
    founder cofounder partner professor lecturer researcher senior junior minister mayor officer chief
    secretary editor author engineer student fellow member moderator host coordinator advisor adviser
    analyst specialist deputy general executive dean director treasurer journalist economist
    ambassador representative former scientist curator producer presenter speaker facilitator
    trustee chancellor provost rector vp principal");

/// What organisations are called, and words that stand in their names, never in a person's.
static ORGANISATIONS: List = list!("
    fondation fondations fonds groupe groupes reseau reseaux comite institut instituts banque banques
    federation confederation association associations agence universite universites ministere ville
    region departement centre club cite cites union mission collectif alliance observatoire ecole
    laboratoire forum societe direction conseil mairie pole plateforme chaire commission chambre
    syndicat cooperative caisse caisses entreprise entreprises bureau office musee bibliotheque
    hopital prefecture assemblee senat parlement communaute metropole territoire territoires maison
    mouvement academie college lycee faculte cabinet compagnie mutuelle collectivites service services
    foundation group network committee institute bank federation agency university ministry city
    department center council union society school laboratory laboratories lab labs trust charity
    company corporation corp inc ltd llc gmbh consulting partners solutions systems actions press
    museum library hospital parliament community academy house team board initiative initiatives
    international national nationale nationaux france europe digital technologies studio studios
    festival theatre radio television media");

/// Bodies inside an organisation: the organisation itself stands further on.
static SUB_BODIES: List = list!("commission direction chaire service departement department");

/// What a function is about, when it is capitalised: no organisation.
static DOMAINS: List = list!(
    "
    strategie communication developpement jeunesse innovation recherche transition ecologie culture
    sport sports sante education logement ruralite territoires finances partenariats programmes
    operations production marketing ventes achats formation mobilite climat energie numerique
    strategy product communications research engineering sales finance policy development
    partnerships programmes programs innovation design growth people content learning events"
);

/// Functions whose « à … » says what they are about, not where.
static ABOUT: List = list!(
    "delegue deleguee adjoint adjointe conseiller conseillere ministre charge chargee
    secretaire commissaire"
);

/// Capitalised words that begin no person's name.
static NO_NAME: List = list!(
    "
    le la les l un une des du de d au aux ce cet cette ces mon ma mes notre nos votre vos leur leurs
    et ou mais donc pour par avec sans sur sous dans en entre vers chez que qui quoi dont comment
    pourquoi quand quel quelle quels quelles si tout tous toute toutes plus moins
    the a an and or of for in on at by with from to into our your their his her its this that these
    those how why what when where which who all new more
    atelier ateliers table debat debats pause dejeuner accueil ouverture cloture conclusion
    introduction presentation presentations temoignage temoignages etude etudes resultats retour
    restitution bilan projet projets plan programme programmes session seance plenary pleniere panel
    keynote talk workshop workshops break lunch dinner welcome opening closing registration coffee
    barometre enquete rapport loi livre jour journee matin midi soir salle room hall
    amphi amphitheatre lieu grand grande grands grandes petit petite nouveau nouvelle nouveaux
    nouvelles bonjour merci question questions discussion echange echanges rencontre rencontres
    vademecum note guide charte lancement mise point regard regards parole mot mots
    avant apres economie social sociale solidaire public publique publiques invited poster oral
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday
    saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
    decembre january february march april may june july august september october november december
    mr mrs ms dr pr prof mme mlle monsieur madame docteur"
);

/// Titles before a name: no part of it.
static HONORIFICS: List =
    list!("m mr mme mlle mrs ms dr pr prof me sir dame madame monsieur docteur");

/// Small words inside a family name.
static PARTICLES: List = list!(
    "de du des d la le les von van der den di da del della dei dos das do ter ten
    el al ben bin ibn y e zu af av"
);

/// Words after which « de » is followed by the one who speaks.
static SPEECHES: List = list!(
    "
    recit temoignage temoignages regard regards parole intervention interventions mot mots discours
    conference allocution perspective perspectives interview entretien keynote story address speech
    remarks participation presentation presence propos blanche lecture testimony presented"
);

/// Given names, one folded word each.
static GIVEN: List = list!(include_str!("given.txt"));

/// Any hyphenated part of a word, in singular or plural, is in the list.
fn any_part(list: &List, word: &str) -> bool {
    fold(word).split(['-', '·', '.', '(', '\'']).any(|part| {
        list.contains(part) || part.strip_suffix('s').is_some_and(|one| list.contains(one))
    })
}

/// The word begins a function: « co-présidente », "Directors".
pub fn is_role(word: &str) -> bool {
    any_part(&ROLES, word)
}

/// The word belongs to organisations' names.
pub fn is_organisation(word: &str) -> bool {
    any_part(&ORGANISATIONS, word)
}

/// The word names a body inside an organisation.
pub fn is_sub_body(word: &str) -> bool {
    SUB_BODIES.contains(fold(word).as_str())
}

/// The word says what a function is about.
pub fn is_domain(word: &str) -> bool {
    DOMAINS.contains(fold(word).as_str())
}

/// « délégué à », « adjoint à »: what follows is no organisation.
pub fn is_about(word: &str) -> bool {
    any_part(&ABOUT, word)
}

/// No person's name begins with this word.
pub fn begins_no_name(word: &str) -> bool {
    let folded = fold(word);
    let elided = folded.split_once('\'').is_some_and(|(article, _)| article.len() <= 2);
    elided || NO_NAME.contains(folded.as_str()) || is_organisation(word) || is_role(word)
}

/// « Mme », "Dr"; with or without its full stop.
pub fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(fold(word).trim_end_matches('.'))
}

/// A small word inside a family name.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(fold(word).trim_end_matches('\''))
}

/// Who speaks follows « de » after this word.
pub fn is_speech(word: &str) -> bool {
    SPEECHES.contains(fold(word).as_str())
}

/// A given name, or a hyphenated pair of which one is known.
pub fn is_given(word: &str) -> bool {
    fold(word).split('-').any(|part| GIVEN.contains(part))
}

/// In plural: of several people.
pub fn is_plural_role(word: &str) -> bool {
    let folded = fold(word);
    folded.strip_suffix('s').is_some_and(|one| any_part(&ROLES, one))
}
