//! Graphs: their points, axes and units.

use crate::{bulk, of, of_file};
use wirelens::analysis::ladder::series::{Form, Mark};
use wirelens::base::{Delta, Lang};
use wirelens::dissect::Direction;
use wirelens::export::ladder::{self, Area};

#[test]
fn acknowledgements_are_those_of_data() {
    // The server's two segments are acknowledged by #7 and #9; #3 acknowledges its SYN, #11 its FIN.
    let lines = ladder::figures(Lang::En, &mut of_file("http/get.pcapng", 0), Direction::FromServer);
    assert!(lines[0].contains("2 acknowledgments for 2 segments: one for every 1.0."), "{lines:?}");
}

#[test]
fn series_have_the_points_of_the_connection() {
    let mut ladder = of(&bulk(200));
    let mut points = Vec::new();
    ladder.series(Form::Sequence, Direction::FromServer, &mut |point| points.push(point));
    let data: Vec<_> = points.iter().filter(|point| point.mark == Mark::Data).collect();
    assert_eq!(data.len(), 200);
    assert_eq!((data[0].from, data[199].to), (1, 200_000));
    let acknowledged = points.iter().filter(|point| point.mark == Mark::Acknowledged).map(|point| point.to);
    assert_eq!(acknowledged.max(), Some(200_001));
    let limit = points.iter().rfind(|point| point.mark == Mark::Limit).unwrap();
    assert_eq!(limit.to, 200_001 + 500 * 128);
    let mut trips = Vec::new();
    ladder.series(Form::RoundTrip, Direction::FromServer, &mut |point| trips.push(point));
    // The SYN and the FIN are acknowledged, too.
    assert_eq!(trips.iter().filter(|point| point.mark == Mark::RoundTrip).count(), 102);
    let of_data = trips.iter().filter(|point| point.mark == Mark::RoundTrip && (5..305).contains(&point.at));
    assert!(of_data.clone().count() > 90 && of_data.clone().all(|point| point.to == 10_000), "{trips:?}");
    let mut rates = 0u64;
    let mut width = Delta(0);
    let mut first = None;
    ladder.series(Form::Throughput, Direction::FromServer, &mut |point| {
        if let Some(first) = first.filter(|_| width == Delta(0)) {
            width = point.time.since_delta(first);
        }
        first = first.or(Some(point.time));
        rates += point.to;
    });
    let bytes = rates as f64 * width.seconds();
    assert!((199_000.0..201_000.0).contains(&bytes), "{bytes}");
    let mut flight = 0;
    ladder.series(Form::Window, Direction::FromServer, &mut |point| {
        if point.mark == Mark::Flight {
            flight = flight.max(point.to);
        }
    });
    assert_eq!(flight, 2000);
}

trait Between {
    fn since_delta(self, earlier: Self) -> Self;
}

impl Between for Delta {
    fn since_delta(self, earlier: Self) -> Self {
        Self(self.0 - earlier.0)
    }
}

#[test]
fn graphs_fit_and_have_axes_and_units() {
    let mut ladder = of(&bulk(200));
    for ascii in [false, true] {
        for form in Form::ALL {
            for (width, height) in [(80, 20), (40, 6), (200, 40), (10, 3)] {
                let area = Area { width, height, time: None, ascii };
                let graph = ladder::graph(Lang::En, &mut ladder, form, Direction::FromServer, area);
                assert!(graph.lines.len() <= height.max(3), "{form:?} {width}×{height}: {graph:#?}");
                if width >= 40 {
                    assert!(graph.lines[0].contains('┤'), "{form:?} {graph:#?}");
                    let longest = graph.lines.iter().map(|line| line.chars().count()).max().unwrap();
                    assert!(longest <= width, "{form:?} {width}×{height}: {longest} {graph:#?}");
                    assert!(!graph.spans.is_empty());
                }
                if ascii {
                    let own = graph.lines[..graph.lines.len().saturating_sub(2)].concat();
                    assert!(own.chars().all(|c| c.is_ascii() || "┤│µ".contains(c)), "{own}");
                }
            }
        }
    }
    let nothing = ladder::graph(
        Lang::En,
        &mut of_file("tcp/refused.pcapng", 0),
        Form::Sequence,
        Direction::FromServer,
        Area { width: 80, height: 20, time: None, ascii: false },
    );
    assert_eq!(nothing.lines.len(), 1);
}
