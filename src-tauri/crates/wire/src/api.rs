//! The local API's readings, in the contract's shapes.

use chrono::SecondsFormat;
use serde_json::{Value, json};
use show::Show;
use show::time::{At, Moment};

use crate::build::word;

fn instant(show: &Show, at: At) -> Value {
    let zone = show.about.as_ref().map_or(chrono_tz::UTC, |a| a.zone);
    at.in_zone(zone).to_rfc3339_opts(SecondsFormat::Secs, false).into()
}

fn wall(show: &Show, at: At) -> Value {
    let zone = show.about.as_ref().map_or(chrono_tz::UTC, |a| a.zone);
    at.in_zone(zone).format("%H:%M:%S").to_string().into()
}

/// What the show is called, when and where.
#[must_use]
pub fn show(show: &Show, _: &Moment) -> Value {
    let Some(about) = &show.about else { return Value::Null };
    json!({
        "title": about.title,
        "subtitle": about.subtitle,
        "organiser": about.organiser,
        "date": about.date,
        "time_zone": about.zone.name(),
        "hard_end": about.hard_end.map(|end| instant(show, about.instant(end))),
        "blocks": show.plan.blocks.len(),
        "segments": show.plan.segments.len(),
        "people": show.people.persons.len(),
        "seq": show.seq,
    })
}

/// The rundown, planned and forecast.
#[must_use]
pub fn rundown(show: &Show, moment: &Moment) -> Value {
    let timetable = live::timetable(show, show.now(moment));
    let row = |(s, t): (&show::plan::Segment, &live::timetable::RowTime)| {
        json!({
            "id": s.id,
            "block": s.block,
            "track": s.track,
            "number": s.number,
            "kind": s.kind,
            "title": s.title,
            "subtitle": s.subtitle,
            "status": t.status,
            "hard": matches!(s.start, show::plan::Start::Hard(_)),
            "planned_start": instant(show, t.planned_start),
            "planned_end": instant(show, t.planned_end),
            "start": t.start.map(|at| instant(show, at)),
            "end": t.end.map(|at| instant(show, at)),
            "duration": s.duration,
            "least": s.least,
            "most": s.most,
        })
    };
    show.plan.segments.iter().zip(&timetable.rows).map(row).collect()
}

/// Where the run stands.
#[must_use]
pub fn live(show: &Show, moment: &Moment) -> Value {
    let timetable = live::timetable(show, show.now(moment));
    let title = |id: &show::id::SegmentId| show.plan.segment(id).map(|s| s.title.clone());
    let track = |t: &live::timetable::TrackTime| {
        let on_air = t.on_air.as_ref().map(|a| {
            json!({
                "segment": a.segment,
                "title": title(&a.segment),
                "taken_at": instant(show, a.taken_at),
                "planned_end": a.planned_end.map(|at| instant(show, at)),
                "remaining": a.remaining.div_euclid(1000),
                "over": (-a.remaining).max(0) / 1000,
            })
        });
        let next = t.next.as_ref().map(|n| {
            json!({
                "segment": n.segment,
                "title": title(&n.segment),
                "standby": n.standby,
                "follows": live::follow::following(show).iter().any(|f| f.track == t.track),
                "missing": show.missing(&n.segment).iter()
                    .map(|m| format!("{}/{}", m.person, m.check)).collect::<Vec<_>>(),
            })
        });
        (on_air, next)
    };
    let (on_air, next) = timetable.main().map(track).unwrap_or_default();
    let others = timetable.tracks.iter().filter(|t| !t.track.is_main());
    let tracks: Vec<Value> = others
        .map(|t| {
            let (on_air, next) = track(t);
            json!({ "track": t.track, "on_air": on_air, "next": next })
        })
        .collect();
    json!({
        "seq": show.seq,
        "mode": show.run().map(|r| word(&r.mode)),
        "state": timetable.state,
        "on_air": on_air,
        "next": next,
        "next_at": timetable.gap.map(|at| instant(show, at)),
        "day": timetable.day.map(|d| json!({
            "over": d.over,
            "planned_end": instant(show, d.planned_end),
            "forecast_end": instant(show, d.forecast_end),
        })),
        "hard_starts": timetable.hard_starts.iter().map(|h| json!({
            "segment": h.segment,
            "planned": wall(show, h.planned),
            "forecast": wall(show, h.forecast),
        })).collect::<Vec<_>>(),
        "tracks": tracks,
    })
}

/// Where the run stands as one flat object: what a key of a Stream Deck can show.
#[must_use]
pub fn flat(show: &Show, moment: &Moment) -> Value {
    let now = live(show, moment);
    let air = &now["on_air"];
    let next = &now["next"];
    let segment = |id: &Value| {
        let id = id.as_str().unwrap_or_default();
        show.plan.segment(&id.into())
    };
    let number = |id: &Value| segment(id).map(|s| s.number.clone()).unwrap_or_default();
    json!({
        "seq": now["seq"],
        "mode": now["mode"].as_str().unwrap_or_default(),
        "state": now["state"],
        "title": air["title"].as_str().unwrap_or_default(),
        "number": number(&air["segment"]),
        "remaining": air["remaining"].as_i64().unwrap_or_default(),
        "ends": air["planned_end"].as_str().unwrap_or_default(),
        "late": air["over"].as_i64().unwrap_or_default() > 0,
        "next_title": next["title"].as_str().unwrap_or_default(),
        "next_number": number(&next["segment"]),
        "standby": next["standby"].as_bool().unwrap_or_default(),
        "missing": next["missing"].as_array().map_or(0, Vec::len),
        "day_over": now["day"]["over"].as_i64().unwrap_or_default(),
        "safe": show.devices.safe.is_some(),
    })
}

/// Who appears, and how ready they are; nothing of how they are reached.
#[must_use]
pub fn people(show: &Show, moment: &Moment) -> Value {
    let board = live::board::board(show, show.now(moment));
    let row = |row: &live::board::BoardRow| {
        let p = show.people.person(row.person)?;
        Some(json!({
            "id": p.id,
            "kind": p.kind,
            "name": p.name,
            "role": p.role,
            "organisation": p.organisation,
            "state": row.state,
            "segment": row.segment,
            "checks": row.checks.iter().map(|c| json!({ "check": c.check, "look": c.look })).collect::<Vec<_>>(),
        }))
    };
    board.rows.iter().filter_map(row).collect()
}

/// What really happened in the run under way, or the last one.
#[must_use]
pub fn as_run(show: &Show, _: &Moment) -> Value {
    let Some(run) = show.run() else { return json!([]) };
    let row = |row: &live::as_run::AsRun| {
        json!({
            "run": run.id,
            "mode": run.mode,
            "segment": row.segment,
            "title": row.title,
            "track": row.track,
            "planned_start": row.planned_start.map(|at| instant(show, at)),
            "start": instant(show, row.start),
            "end": row.end.map(|at| instant(show, at)),
            "planned": row.planned,
            "real": row.real,
            "held": row.held / 1000,
            "adjust": row.adjust,
            "forced": row.forced.iter().map(|m| format!("{}/{}", m.person, m.check)).collect::<Vec<_>>(),
            "by": row.by,
            "corrected": row.called != show::run::Called::default(),
            "called_start": row.called.taken.map(|at| instant(show, at)),
            "called_end": row.called.ended.map(|at| instant(show, at)),
        })
    };
    live::as_run::as_run(show, run).iter().map(row).collect()
}
