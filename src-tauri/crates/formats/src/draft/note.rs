//! What the reader of a document must tell the person who imports it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DraftMoment;

/// How serious a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum DraftLevel {
    /// To be confirmed by somebody who knows; often with a proposal.
    Doubt,
    /// Text that was not taken in.
    LeftOut,
    /// Wrong in the document: to be put right before the draft can become a plan.
    Problem,
}

/// One thing to tell, about one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftNote {
    /// How serious it is.
    pub level: DraftLevel,
    /// Which line it is about, from 1; null for the document as a whole.
    pub line: Option<u32>,
    /// What it is about: stable, for texts in another language.
    pub code: NoteCode,
    /// What the sentence is filled with.
    pub facts: BTreeMap<String, String>,
    /// The sentence, in French.
    pub text: String,
    /// What could be done about it.
    pub proposal: Option<DraftProposal>,
}

/// Something offered; done only when somebody accepts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum DraftProposal {
    /// The segment's start is a fixed time.
    HardStart {
        /// Id of the segment.
        segment: String,
        /// Its start.
        at: DraftMoment,
    },
    /// The segment's end is a fixed time.
    HardEnd {
        /// Id of the segment.
        segment: String,
        /// Its end.
        at: DraftMoment,
    },
    /// Durations for the segment's beats, in their order.
    BeatDuration {
        /// Id of the segment.
        segment: String,
        /// Seconds, one a beat; together the segment's duration.
        seconds: Vec<u32>,
    },
    /// The segment becomes as many side by side.
    SplitTracks {
        /// Id of the segment.
        segment: String,
        /// One title a track.
        titles: Vec<String>,
    },
    /// The segment runs beside the one it overlaps, on a track of its own.
    Beside {
        /// Id of the segment.
        segment: String,
    },
    /// How people are reached, which the document says and nothing takes by itself: sealed with
    /// the people when it is accepted.
    Private {
        /// `email`, `phone`.
        fields: Vec<String>,
    },
}

/// One table: each code with its level, its name in JSON and its French sentence, in which
/// `{name}` stands for a fact.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $level:ident $text:literal;)*) => {
        /// What a note is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        #[ts(export, export_to = "../../../../ui/src/wire/", rename = "DraftNoteCode")]
        pub enum NoteCode { $($(#[$doc])* $code,)* }

        impl NoteCode {
            /// All of them.
            pub const ALL: &'static [NoteCode] = &[$(NoteCode::$code,)*];

            /// How serious a note of this code is.
            pub fn level(self) -> DraftLevel {
                match self { $(NoteCode::$code => DraftLevel::$level,)* }
            }

            /// The French sentence, its facts still in braces.
            pub fn template(self) -> &'static str {
                match self { $(NoteCode::$code => $text,)* }
            }
        }
    };
}

codes! {
    /// `printed`
    AbsurdTime Problem "« {printed} » n’est pas une heure possible : la ligne n’est pas reprise.";
    /// `title`, `start`, `end`
    EndBeforeStart Problem "« {title} » finit à {end}, avant son début à {start}.";
    /// `title`, `start`, `other`, `other_end`, `other_line`
    Overlap Doubt "« {title} » commence à {start}, avant la fin de « {other} » ({other_end}, ligne {other_line}) : à mettre dans une autre salle ?";
    /// No date at all.
    NoDate Doubt "Le document ne dit pas la date : elle sera demandée.";
    /// `printed`
    DateIncomplete Doubt "« {printed} » : la date n’est pas entière, elle sera demandée.";
    /// `first`, `others`
    SeveralDates Doubt "Le document donne plusieurs dates ({first}, puis {others}) : la date sera demandée.";
    /// `printed`, `date`, `weekday`
    WrongWeekday Doubt "« {printed} » : ce jour-là est un {weekday}.";
    /// `printed`, `first`, `last`
    WindowDiffers Doubt "Le document annonce « {printed} », mais les segments vont de {first} à {last}.";
    /// `title`
    NoEnd Doubt "« {title} » : aucune heure de fin, ni rien qui la donne.";
    /// `title`, `start`, `end`
    PastMidnight Doubt "« {title} » : de {start} à {end}, compris comme passant minuit.";
    /// `title`, `start`, `printed`
    TwelveHours Doubt "« {title} » : {printed} compris comme {start}, les heures reculant sinon.";
    /// `title`, `other`, `other_line`
    Parallel Doubt "« {title} » a les mêmes heures que « {other} » (ligne {other_line}) : à mettre dans une autre salle ?";
    /// `title`
    NestedBlock Doubt "« {title} » contient d’autres séquences : gardé comme simple intitulé.";
    /// `title`
    BlockPeople Doubt "« {title} » : des noms figurent sous le titre de la séquence ; à rattacher à un segment.";
    /// `title`
    DayPeople Doubt "« {title} » : des noms figurent avant le programme ; à rattacher à un segment.";
    /// `title`
    NoSpeaker Doubt "« {title} » : aucun nom trouvé. Qui parle ?";
    /// Nobody at all is named.
    NoPeople Doubt "Le document ne nomme personne.";
    /// `name`
    NoAffiliation Doubt "{name} : ni fonction ni organisme dans le document.";
    /// `name`
    PersonOrOrganisation Doubt "« {name} » : une personne ou un organisme ?";
    /// `name`
    NameInProse Doubt "{name} est nommé dans un texte : à faire intervenir ?";
    /// `title`, `at`
    HardStart Doubt "« {title} » : heure fixe proposée, {at}.";
    /// `title`, `at`
    HardEnd Doubt "« {title} » : fin fixe proposée, {at}.";
    /// `title`, `minutes`
    BeatDuration Doubt "« {title} » : les temps n’ont pas de durée ; proposé : {minutes} min.";
    /// `title`, `count`, `titles`
    SplitTracks Doubt "« {title} » : {count} ateliers en parallèle ? {titles}";
    /// `count`
    BadCharacters Doubt "{count} caractères illisibles dans le document, remplacés par �.";
    /// `title`
    Untimed Doubt "« {title} » n’a pas d’horaire : gardé à sa place, sans durée.";
    /// `count`
    AllUntimed Doubt "Aucun horaire dans le document : {count} lignes gardées dans leur ordre, sans durée.";
    /// `title`
    NoStart Doubt "« {title} » : aucune heure de début, ni rien qui la donne.";
    /// `title`
    StartDerived Doubt "« {title} » : début absent, déduit de la fin de ce qui précède.";
    /// `title`, `first`, `last`
    AllDay Doubt "« {title} » est un évènement de toute la journée ({first} – {last}) : gardé sans horaire.";
    /// `first`
    WeekdaysOnly Doubt "Le document ne donne que des jours de semaine : la date demandée sera celle du {first}.";
    /// The document's times are UTC's, and it does not say where the show is.
    UtcTimes Doubt "Les heures du document sont en UTC : elles passeront dans le fuseau horaire que vous donnerez.";
    /// `zone`
    FromUtc Doubt "Heures données en UTC, mises à l’heure de {zone}.";
    /// The rows were not in the order of their times.
    Reordered Doubt "Les lignes n’étaient pas dans l’ordre des heures : elles y ont été mises.";
    /// `title`, `start`
    GoesBack Doubt "« {title} » ({start}) commence avant la ligne précédente : un autre jour ?";
    /// `title`
    TextCut Doubt "« {title} » : titre trop long, coupé ; la suite est dans les notes.";
    /// `what`
    TooLong Doubt "Texte trop long pour « {what} » : coupé.";
    /// `name`
    SameName Doubt "« {name} » : le document en a plusieurs fiches, réunies sous ce nom.";
    /// `name`
    SeveralNames Doubt "« {name} » : plusieurs noms ?";
    /// `count`
    HiddenCharacters Doubt "{count} caractères invisibles (contrôle, sens d’écriture) retirés.";
    /// `printed`, `column`
    NotATime Doubt "« {printed} » (colonne {column}) n’est pas une heure : la ligne est gardée sans.";
    /// The columns are not known: nothing was read.
    NoColumns Problem "Les colonnes n’ont pas été reconnues : dites laquelle donne le titre, et laquelle l’heure.";
    /// `count`
    PeopleOnly Doubt "Une liste de {count} personnes, sans programme : elles rejoindront l’événement ouvert.";
    /// `columns`, `count`
    PrivateColumns Doubt "{columns} de {count} personnes : donnée personnelle, prise seulement si vous l’acceptez.";
    /// `column`, `count`
    ColumnLeftOut LeftOut "Colonne « {column} » non reprise ({count} cellules).";
    /// `field`, `count`
    FieldLeftOut LeftOut "« {field} » non repris ({count} fois).";
    /// `sheets`
    SheetsLeftOut LeftOut "Autres feuilles non lues : {sheets}.";
    /// `from`, `to`, `lines` (in words), `text`
    RowLeftOut LeftOut "{lines} : « {text} », non repris.";
    /// `text`
    CellLeftOut LeftOut "« {text} », dans une colonne sans titre, non repris.";
    /// `count`
    BadLines LeftOut "{count} lignes illisibles, non reprises.";
    /// `from`, `to`, `lines` (in words)
    Before LeftOut "{lines} : texte d’avant le programme, non repris.";
    /// `from`, `to`, `lines` (in words)
    Within LeftOut "{lines} : texte hors de tout segment, non repris.";
    /// `from`, `to`, `lines` (in words)
    After LeftOut "{lines} : texte d’après le programme, non repris.";
}

impl DraftNote {
    /// A note of this code, its sentence filled with `facts`.
    pub fn new(code: NoteCode, line: Option<u32>, facts: &[(&str, String)]) -> DraftNote {
        let facts: BTreeMap<String, String> =
            facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let text = fill(code.template(), &facts);
        DraftNote { level: code.level(), line, code, facts, text, proposal: None }
    }

    /// The same with something to accept.
    pub fn proposing(mut self, proposal: DraftProposal) -> DraftNote {
        self.proposal = Some(proposal);
        self
    }
}

/// One pass, so that a brace inside a fact is never taken for another fact.
fn fill(template: &str, facts: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&inside(facts.get(name).map_or("", String::as_str)));
        rest = tail;
    }
    out + rest
}

/// Quotation marks inside a quotation: « … “ … ” … ».
fn inside(fact: &str) -> String {
    let fact = fact.replace("«\u{a0}", "“").replace("« ", "“").replace('«', "“");
    fact.replace("\u{a0}»", "”").replace(" »", "”").replace('»', "”")
}
