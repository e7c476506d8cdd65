//! A run told afterwards: its rows are the record's, its sum the drift's.

use crate::scenes::{debate_since, hard_end, played, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::as_run::as_run;
use live::debrief::{Kept, debrief, first_told, rehearsal_beside};
use live::timetable::RowStatus;
use proptest::prelude::*;
use show::Command;
use show::run::Mode;

#[test]
fn planned_and_real_stand_side_by_side_with_what_was_held() {
    let mut stage = debate_since("09:12");
    stage.at("09:20").play(Command::Hold).at("09:21:30").play(Command::Resume);
    stage.at("09:50").top();
    let told = debrief(&stage.show, None, t("09:55"));
    let debate = &told.rows[1];
    assert_eq!((debate.planned, debate.real), (Some(35 * 60), Some(38 * 60)));
    assert_eq!((debate.held, debate.by, debate.rehearsed), (90, Some(180), None));
    let talk = &told.rows[2];
    assert_eq!((talk.status, talk.real, talk.by), (RowStatus::OnAir, None, None));
    assert_eq!((told.takes, told.held), (3, 90));
    assert_eq!(told.rows[3].start, None, "lunch is to come");
}

#[test]
fn fixed_times_are_told_once_they_came_about() {
    let mut stage = debate_since("09:12");
    hard_end(&mut stage, "11:30");
    stage
        .at("10:16:30")
        .play(Command::Standby { track: Default::default(), segment: "lunch".into() });
    stage.top();
    let told = |stage: &Stage| debrief(&stage.show, None, stage.now()).fixed;
    let kept = |segment: &str, planned: &str, real: &str, late: i64| Kept {
        segment: Some(segment.into()),
        planned: t(planned),
        real: t(real),
        late,
    };
    let starts = vec![kept("opening", "09:00", "09:00", 0), kept("lunch", "10:15", "10:16:30", 90)];
    assert_eq!(told(&stage), starts);
    assert_eq!(starts.iter().map(Kept::kept).collect::<Vec<_>>(), [true, false]);
    stage.at("11:17").top().at("11:31").top();
    let end = Kept { segment: None, planned: t("11:30"), real: t("11:31"), late: 60 };
    assert_eq!(told(&stage), [starts, vec![end]].concat());
}

#[test]
fn a_rehearsal_stands_beside_what_came_after_it() {
    let mut stage = Stage::with([a_show()]);
    for (run, ends) in [("r1", "09:11"), ("r2", "09:12:30")] {
        stage.at("09:00").play(Command::Rehearse {
            run: run.into(),
            at: t("09:00"),
            speed: 1,
            from: None,
        });
        stage.top().at(ends).top();
    }
    stage.play(kit::stage::go_live()).top();
    let show = &stage.show;
    assert_eq!(first_told(show).unwrap().mode, Mode::Live);
    let beside = |run: &str| rehearsal_beside(show, &run.into()).map(|r| r.id.0.clone());
    assert_eq!(beside("live").as_deref(), Some("r2"));
    assert_eq!((beside("r2").as_deref(), beside("r1")), (Some("r1"), None));
    let told = debrief(show, rehearsal_beside(show, &"live".into()), stage.now());
    assert_eq!(told.rows[0].rehearsed, Some(750));
    assert_eq!(told.rows[1].rehearsed, None, "the debate was cut short by another run's beginning");
}

#[test]
fn before_any_run_nothing_is_told() {
    let stage = Stage::with([a_show()]);
    assert_eq!(first_told(&stage.show), None);
    assert_eq!(debrief(&stage.show, None, t("09:00")), live::debrief::Debrief::default());
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn rows_are_those_of_the_record_and_the_sum_is_the_drift(
        acts in acts(40), rooms in any::<bool>()
    ) {
        let stage = played(&acts, rooms);
        let show = &stage.show;
        let Some(run) = show.run() else { return Ok(()) };
        let now = run.ended.unwrap_or(stage.now());
        let told = debrief(show, None, stage.now());
        prop_assert_eq!(&told.drift, &live::drift::drift(show, now));
        let record = as_run(show, run);
        prop_assert_eq!(told.rows.iter().filter(|r| r.start.is_some()).count(), record.len());
        for kept in &record {
            let row = told.rows.iter().find(|r| r.segment == kept.segment).unwrap();
            prop_assert_eq!(row.start, Some(kept.start));
            prop_assert_eq!(row.planned, kept.planned);
            prop_assert_eq!(row.real, kept.end.map(|end| end.since(kept.start) / 1000));
            prop_assert_eq!(row.held, kept.held / 1000);
            let without = row.real.map(|real| real - row.held);
            let near = without.zip(kept.real).is_none_or(|(a, b)| (a.max(0) - b).abs() <= 1);
            prop_assert!(near, "{without:?} {:?}", kept.real);
        }
    }
}
