//! Whatever is handed in gives a draft or a refusal, never a panic: cut, changed and mixed
//! documents of every form.

use proptest::prelude::*;

use crate::sheet::workbook;
use crate::structured::{CALENDAR, ONTIME, SCHEDULE, SPEAKERS};

const TABLE: &str = "N°;Jour;Début;Fin;Durée;Salle;Titre;Intervenants;E-mail\n1;12/07/2021;9h;0:00;1h30;A;Un;Ada Martin, Cheffe|2:Luc;a@example.org\n;lundi;;25:99;x;B;\"Deux\";;\n";

fn documents() -> Vec<Vec<u8>> {
    let sheet =
        workbook(&["Heure", "Titre", "Room"], &[vec!["9h".into(), "Un".into(), "A".into()]]);
    let own = br#"{"format":"regie-show","version":1,"programme":{"about":{"title":"T"}}}"#;
    vec![
        SCHEDULE.into(),
        CALENDAR.to_vec(),
        ONTIME.into(),
        SPEAKERS.into(),
        TABLE.into(),
        sheet,
        own.to_vec(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_changed_document_is_read_or_refused(
        which in 0_usize..7,
        cut in 0.0_f64..1.0,
        changes in prop::collection::vec((0.0_f64..1.0, any::<u8>()), 0..12),
        csv in any::<bool>(),
    ) {
        let mut bytes = documents().swap_remove(which);
        let place = |part: f64, len: usize| (part * len as f64) as usize;
        for (at, byte) in changes {
            let at = place(at, bytes.len()).min(bytes.len() - 1);
            bytes[at] = byte;
        }
        bytes.truncate(if cut < 0.3 { place(cut * 3.0, bytes.len()) } else { bytes.len() });
        let name = csv.then_some("x.csv");
        if let Ok(reading) = formats::open(&bytes, name) {
            prop_assert!(serde_json::to_string(&reading.draft).is_ok());
            for segment in &reading.draft.segments {
                prop_assert!(!segment.title.trim().is_empty() && segment.title.chars().count() <= 500);
            }
        }
        let _ = formats::contacts(&bytes, name, None);
        let _ = formats::own_programme(&bytes);
    }
}

#[test]
fn a_deep_document_is_refused() {
    let json = "[".repeat(100_000) + "{";
    let xml = "<schedule>".to_owned() + &"<day>".repeat(100_000);
    for deep in [json, xml] {
        assert!(formats::read(deep.as_bytes(), None).is_err());
    }
}
