//! Forecasts: instants that may move with the clock.

use kit::at;
use live::Forecast;
use proptest::prelude::*;
use show::time::At;

fn forecasts() -> impl Strategy<Value = Forecast> {
    let part = || prop::option::of(-50_000i64..50_000);
    (part(), part()).prop_map(|(a, b)| Forecast { at_least: a.map(At), after_now: b })
}

/// The first moment at which `is` holds, looked for one by one.
fn first(is: impl Fn(At) -> bool) -> Option<i64> {
    (-300..300).map(|n| n * 1000).find(|n| is(At(*n)))
}

#[test]
fn a_forecast_is_the_later_of_its_parts() {
    let both = Forecast { at_least: Some(at("10:00")), after_now: Some(60_000) };
    assert_eq!(both.at(at("09:00")), at("10:00"));
    assert_eq!(both.at(at("09:59:30")), at("10:00:30"));
    assert_eq!(Forecast::fixed(at("10:00")).at(at("11:00")), at("10:00"));
    assert_eq!(Forecast::fixed(at("10:00")).not_past().at(at("11:00")), at("11:00"));
    assert_eq!(Forecast::default().at(at("11:00")), at("11:00"));
}

proptest! {
    #[test]
    fn arithmetic_on_forecasts_is_arithmetic_on_their_instants(a in forecasts(), b in forecasts(), secs in -50i64..50, now in -90_000i64..90_000) {
        let now = At(now);
        if a != Forecast::default() && b != Forecast::default() {
            prop_assert_eq!(a.plus(secs).at(now), a.at(now).plus(secs));
            prop_assert_eq!(a.later(b).at(now), a.at(now).max(b.at(now)));
            prop_assert_eq!(a.not_past().at(now), a.at(now).max(now));
            prop_assert_eq!(a.not_before(At(7)).at(now), a.at(now).max(At(7)));
        }
    }

    #[test]
    fn it_tells_from_when_it_is_near_and_from_when_it_is_pushed(
        a in prop::option::of(-50i64..50), b in prop::option::of(-50i64..50), ahead in -50i64..50, to in -50i64..50
    ) {
        let b = if a.is_none() && b.is_none() { Some(0) } else { b };
        let forecast = Forecast { at_least: a.map(|a| At(a * 1000)), after_now: b.map(|b| b * 1000) };
        let near = first(|now| forecast.at(now).since(now) <= ahead * 1000);
        prop_assert_eq!(forecast.nearer_than(ahead * 1000).map(|at| at.0.max(-300_000)), near);
        let pushed = first(|now| forecast.at(now) >= At(to * 1000));
        prop_assert_eq!(forecast.pushed_to(At(to * 1000)).map(|at| at.0.max(-300_000)), pushed);
    }
}
