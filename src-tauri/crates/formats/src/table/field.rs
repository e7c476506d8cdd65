//! What a column can hold, and the heads by which it is known.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::text::fold::words;

/// One table: each field with its name in JSON and the heads, folded, that stand for it.
macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident $name:literal $heads:literal;)*) => {
        /// What a column holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])* #[serde(rename = $name)] $field,)* }

        impl Field {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Field] = &[$(Field::$field,)*];

            /// Its name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Field::$field => $name,)* }
            }

            fn heads(self) -> &'static str {
                match self { $(Field::$field => $heads,)* }
            }
        }
    };
}

fields! {
    /// Nothing that is taken.
    Ignore "ignore" "id|guid|uid|uuid|slug|color|colour|couleur|public|is public|ispublic|end action|endaction|warning time|danger time|flag|link start|count to end|url|lien|link|liens|links|image|photo|picture|profile picture|avatar|logo|file url|files url|slides url|video url|venue id|room id|day of week|language|langue|revision|is service session|is plenum session";
    /// Starting time, with its date or without.
    Start "start" "start|start time|time start|starttime|time|times|heure|heures|heure debut|heure de debut|heure start|h debut|debut|horaire|horaires|creneau|begin|begins|from|starts at|startsat|event start|start at|starts|timestart|hour|de";
    /// Ending time.
    End "end" "end|end time|time end|endtime|fin|heure fin|heure de fin|h fin|to|until|ends at|endsat|event end|ends|timeend|jusqu a|a";
    /// How long it takes.
    Duration "duration" "duration|duree|length|dur|minutes|min|mn|duree min|duree minutes|duration min|duration minutes|temps|timing";
    /// The day.
    Date "date" "date|dates|day|jour|jours|start date|date debut|weekday|jour de la semaine|journee";
    /// Number of the item on the crew's paper.
    Number "number" "number|numero|num|no|nr|n|cue|top|ordre|order|item|rang|repere";
    /// Title of the item.
    Title "title" "title|titre|intitule|sujet|subject|session|session title|talk|segment|contenu|activite|activity|intervention|theme|objet|evenement|event|name|nom";
    /// Second line of its title.
    Subtitle "subtitle" "subtitle|sous titre|soustitre|sub title";
    /// What sort of item it is.
    Kind "kind" "type|kind|format|genre|timer type|timertype|session type|session format|categorie|category|nature|event type";
    /// Room or stream.
    Room "room" "room|salle|venue|lieu|location|place|stage|scene|track|piste|amphi|room name|saal|raum|espace|plateau|studio";
    /// Title of the group it belongs to.
    Block "block" "block|bloc|sequence|section|partie|part|group|groupe|group name|groupname|chapitre";
    /// Who appears.
    Speakers "speakers" "speaker|speakers|intervenant|intervenants|intervenante|intervenantes|intervenant e|intervenant e s|intervenants es|presenter|presenters|presentateur|qui|who|orateur|orateurs|conferencier|conferenciers|people|persons|speaker name|speaker names|artist|artiste|artistes|noms|voix|participants|invites|guests|presentation par|animateur|intervenants et intervenantes|name|nom|full name|fullname|nom complet|public name|display name|nom et prenom|prenom et nom|nom prenom";
    /// Given name of a person.
    Given "given" "first name|firstname|prenom|given name|given";
    /// Family name of a person.
    Family "family" "last name|lastname|nom de famille|family name|surname|family";
    /// Function of a person.
    Role "role" "role|fonction|function|job title|job|position|poste|tagline|tag line|profession|metier|qualite";
    /// Organisation of a person.
    Organisation "organisation" "organisation|organization|organisme|structure|company|entreprise|societe|affiliation|institution|employer|employeur|etablissement|association";
    /// Any other text.
    Notes "notes" "note|notes|remarque|remarques|comment|comments|commentaire|commentaires|observations|description|abstract|resume|details|detail|objectives|objectifs|info|infos|technique|besoins";
    /// Address at which it is joined.
    Link "link" "visio|lien visio|lien de connexion|join link|zoom|teams|meeting url|meeting link|live url|visioconference";
    /// Whether it is out of the timing.
    Skip "skip" "skip|skipped|passer|trappe|trape|drop|dropped";
    /// What is told of a person.
    Bio "bio" "bio|biography|biographie|speaker bio|presentation";
    /// Sessions in which a listed person appears.
    Sessions "sessions" "sessions|session titles|proposal titles|interventions|talks|submissions";
    /// E-mail address: private.
    Email "email" "email|e mail|mail|mails|courriel|adresse mail|email address|adresse email|e mail address|contact mail|adresse e mail";
    /// Telephone number: private.
    Phone "phone" "phone|telephone|tel|mobile|portable|gsm|phone number|telephone portable|numero de telephone|tel portable|contact tel";
}

/// No field of this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such field: {0}")]
pub struct NotAField(pub String);

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(name: &str) -> Result<Self, NotAField> {
        let found = Self::ALL.iter().find(|field| field.name() == name);
        found.copied().ok_or_else(|| NotAField(name.to_owned()))
    }
}

impl Field {
    /// Every field that a head stands for: « name » is a title or a person by what stands beside
    /// it.
    #[must_use]
    pub fn of_head(head: &str) -> Vec<Field> {
        let said = words(head).join(" ");
        let plain = said.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        let numbered = if plain.is_empty() { said.as_str() } else { plain };
        if head.trim() == "#" || head.trim() == "N°" || head.trim() == "n°" {
            return vec![Field::Number];
        }
        let is = |field: &&Field| {
            field.heads().split('|').any(|known| known == said || known == numbered)
        };
        Self::ALL.iter().filter(is).copied().collect()
    }

    /// It says how people are reached: never taken by itself.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self, Self::Email | Self::Phone)
    }
}
