use std::collections::BTreeSet;
use crate::support::open_data;

#[test]
fn dump() {
    for name in ["sched-31c3.xml","sched-debconf23.xml","sched-camp2019.json","sched-breizhcamp2026.json","ics-jres2022.ics","ics-djangocong2010.ics","ics-moca24.ics","ics-jgi-data-week.ics","rd-ontime-template-v4.xlsx","rd-ontime-test-sheet.xlsx","rd-ontime-demo-db-2024.json","rd-auroralpes-agora-programme.csv","rd-devfest2017-d1.csv","rd-gpn11.csv","rd-indigo-radio-programme.csv","rd-inspector-calls-cues-outline.csv","spk-mixit-sessionize-speakers.json"] {
        let Some(bytes) = open_data(name) else { continue };
        let t = std::time::Instant::now();
        let d = match formats::read(&bytes, Some(name)) { Ok(d) => d, Err(e) => { println!("== {name} ERR {e}"); continue } };
        let rooms: BTreeSet<_> = d.segments.iter().filter_map(|s| s.room.clone()).collect();
        let tracks: BTreeSet<_> = d.segments.iter().filter_map(|s| s.track.clone()).collect();
        let days: BTreeSet<_> = d.segments.iter().map(|s| s.day).collect();
        println!("== {name} {} segs {} blocks {} people {} rooms {} tracks {} days {:?} {:?}->{:?} date {:?} tz {:?} in {:?} title {:?} {:?}", d.source.format, d.segments.len(), d.blocks.len(), d.people.len(), rooms.len(), tracks.len(), days, d.show.start.map(|m|m.to_string()), d.show.end.map(|m|m.to_string()), d.show.date, d.show.time_zone, d.show.times_in, d.show.title, t.elapsed());
        let mut codes: std::collections::BTreeMap<_, usize> = Default::default();
        for n in &d.notes { *codes.entry(format!("{:?}", n.code)).or_default() += 1; }
        println!("   {codes:?}");
        if let Some(t) = &d.table { println!("   {:?}", t.columns.iter().map(|c| format!("{}={}:{}", c.letter, c.head, c.field.name())).collect::<Vec<_>>()); }
        for s in d.segments.iter().take(4) { println!("   {:?} {:?}-{:?} {:?} tr {:?} n {:?} {} | {:?} {:?}", s.day, s.start.map(|m|m.to_string()), s.end.map(|m|m.to_string()), s.kind, s.track, s.number, s.title, s.people.len(), s.derived); }
        for n in d.notes.iter().filter(|n| !matches!(n.code, formats::draft::NoteCode::HardStart | formats::draft::NoteCode::Overlap)).take(8) { println!("   note {:?} {}", n.line, n.text); }
    }
}
