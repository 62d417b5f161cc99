//! A course over time as a picture of cells: what is measured in dots of Braille, eight to a cell, what it is measured
//! against in one sign a cell, with axes and units. Without Unicode every dot is a sign.

use super::{say, units};
use crate::analysis::ladder::Ladder;
use crate::analysis::ladder::series::{Form, INTERVALS, Mark, Point};
use crate::base::{Delta, Lang, cells};
use crate::dissect::Direction;

/// Cells of the largest picture.
pub const MAX_CELLS: usize = 512 * 256;

/// The size of a picture, and what of the time it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Cells across.
    pub width: usize,
    /// Cells down.
    pub height: usize,
    /// From when to when; all of it without.
    pub time: Option<(Delta, Delta)>,
    /// Signs of ASCII alone.
    pub ascii: bool,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// What it shows.
    pub title: String,
    /// What the signs mean.
    pub legend: String,
    /// Its lines, axes and all.
    pub lines: Vec<String>,
    /// Which cells of which line show what: line, first cell, the one after the last, what.
    pub spans: Vec<(usize, usize, usize, Mark)>,
    /// First cell of the plot, and how many it has.
    pub plot: (usize, usize),
    /// From when to when.
    pub time: (Delta, Delta),
    /// Of how many packets one header was read.
    pub every: u32,
}

impl Graph {
    /// The column of a moment.
    pub fn column(&self, time: Delta) -> Option<usize> {
        let (from, to) = self.time;
        let (first, width) = self.plot;
        if time < from || time > to || width == 0 {
            return None;
        }
        let span = i128::from(to.0.saturating_sub(from.0)).max(1);
        let at = i128::from(time.0.saturating_sub(from.0)) * (width as i128) / span;
        Some(first + usize::try_from(at).unwrap_or(0).min(width - 1))
    }

    /// Says that not all headers were read, if that is so.
    pub fn sampled(&self, lang: Lang, form: Form) -> Option<String> {
        let reads = matches!(form, Form::Sequence | Form::Window) && self.every > 1;
        reads.then(|| say(lang, "ladder-graph-sampled", &[("every", f64::from(self.every).into())]))
    }
}

/// What a picture has to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// From when to when.
    pub time: (Delta, Delta),
    /// The least and the greatest value; `None` where nothing is measured. They are never equal.
    pub values: Option<(u64, u64)>,
    /// An interval of rates.
    pub interval: Delta,
    /// Of how many packets one header was read.
    pub every: u32,
}

impl Bounds {
    /// Those of a form for the data that a side sends, within a time or all of it.
    pub fn of(ladder: &mut Ladder, form: Form, sender: Direction, time: Option<(Delta, Delta)>) -> Self {
        let total = u32::try_from(ladder.events().len()).ok().and_then(|count| count.checked_sub(1));
        let total = total.map_or(Delta(0), |last| ladder.since_start(last));
        let time = time.unwrap_or((Delta(0), Delta(total.0.max(1))));
        let interval = Delta((total.0 / INTERVALS as i64).max(1));
        let mut bounds = Self { time, values: None, interval, every: 1 };
        let (mut range, mut limit) = (None::<(u64, u64)>, None::<(u64, u64)>);
        bounds.every = ladder.series(form, sender, &mut |point| {
            if bounds.has(&point) {
                // A limit far above what is sent would press that flat: it is drawn where it is near.
                let place = if point.mark == Mark::Limit { &mut limit } else { &mut range };
                let (low, high) = place.unwrap_or((point.from, point.to));
                *place = Some((low.min(point.from), high.max(point.to)));
            }
        });
        if let (Some((low, high)), Some((least, most))) = (range, limit) {
            let room = high.saturating_add(high.saturating_sub(low) / 2);
            range = Some((low, high.max(most.min(room)).max(least.min(room))));
        }
        bounds.values = range.map(|(low, high)| {
            // Only sequence numbers need not begin at 0.
            let low = if form == Form::Sequence { low.saturating_sub(1) } else { 0 };
            (low, high.max(low + 1))
        });
        bounds
    }

    /// Whether a point is within the time.
    pub fn has(&self, point: &Point) -> bool {
        // An interval begins before what is seen of it.
        let width = if point.mark == Mark::Rate { self.interval.0 } else { 0 };
        point.time.0.saturating_add(width) >= self.time.0.0 && point.time <= self.time.1
    }
}

/// Draws a form for the data that a side sends.
pub fn graph(lang: Lang, ladder: &mut Ladder, form: Form, sender: Direction, area: Area) -> Graph {
    let bounds = Bounds::of(ladder, form, sender, area.time);
    let Bounds { time: (from, to), every, interval, .. } = bounds;
    let title = title(lang, form, sender);
    let Some((low, high)) = bounds.values else {
        let lines = vec![say(lang, "ladder-graph-nothing", &[])];
        return Graph { title, lines, time: (from, to), every, ..Graph::default() };
    };
    let margin = [low, low + (high - low) / 2, high].map(|value| cells::width(&amount(lang, form, value)));
    let margin = margin.into_iter().max().unwrap_or(0).min(12) + 2;
    let width = area.width.saturating_sub(margin + 1).clamp(1, 512);
    let height = area.height.saturating_sub(2).clamp(1, MAX_CELLS / 512);
    let mut raster = Raster::new(width, height, (from, to), (low, high));
    ladder.series(form, sender, &mut |point| {
        if bounds.has(&point) {
            raster.put(&point, interval);
        }
    });
    let mut graph = Graph {
        title,
        legend: legend(lang, form, area.ascii),
        time: (from, to),
        plot: (margin, width),
        every,
        ..Graph::default()
    };
    raster.lines(lang, form, margin, area.ascii, &mut graph);
    graph
}

/// What a picture is called.
pub fn title(lang: Lang, form: Form, sender: Direction) -> String {
    let way = if sender == Direction::FromClient { "ladder-way-up" } else { "ladder-way-down" };
    let name = say(lang, &format!("ladder-form-{}", form.name()), &[]);
    format!("{name} · {}", say(lang, way, &[]))
}

/// What is shown in a form.
pub fn marks(form: Form) -> &'static [Mark] {
    match form {
        Form::Sequence => &[Mark::Data, Mark::Repeated, Mark::Acknowledged, Mark::Limit],
        Form::Window => &[Mark::Flight, Mark::Window],
        Form::RoundTrip => &[Mark::RoundTrip, Mark::Smoothed],
        Form::Throughput => &[Mark::Rate],
    }
}

fn legend(lang: Lang, form: Form, ascii: bool) -> String {
    let named = marks(form).iter().map(|mark| {
        let sign = sign(*mark, ascii).unwrap_or(if ascii { '#' } else { '⣿' });
        format!("{sign} {}", say(lang, &format!("ladder-mark-{}", mark.name()), &[]))
    });
    named.collect::<Vec<_>>().join("   ")
}

/// A value with its unit.
pub fn amount(lang: Lang, form: Form, value: u64) -> String {
    match form {
        Form::Sequence | Form::Window => units::size(lang, value),
        Form::RoundTrip => moment(lang, i64::try_from(value).unwrap_or(i64::MAX)),
        Form::Throughput => say(lang, "ladder-rate", &[("size", units::size(lang, value).into())]),
    }
}

/// A span of time; 0 needs no unit.
pub fn moment(lang: Lang, nanos: i64) -> String {
    if nanos == 0 { "0".to_owned() } else { units::span(lang, Delta(nanos)) }
}

/// The sign of what is no dot.
fn sign(mark: Mark, ascii: bool) -> Option<char> {
    match mark {
        Mark::Limit | Mark::Window => Some('-'),
        Mark::Acknowledged | Mark::Smoothed => Some(if ascii { '.' } else { '·' }),
        Mark::Repeated => Some('R'),
        Mark::Data | Mark::Flight | Mark::RoundTrip | Mark::Rate => None,
    }
}

struct Raster {
    width: usize,
    height: usize,
    time: (Delta, Delta),
    values: (u64, u64),
    dots: Vec<u8>,
    marks: Vec<Option<Mark>>,
}

/// The bits of Unicode's Braille patterns, by column and row within a cell.
const DOTS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

impl Raster {
    fn new(width: usize, height: usize, time: (Delta, Delta), values: (u64, u64)) -> Self {
        Self { width, height, time, values, dots: vec![0; width * height], marks: vec![None; width * height] }
    }

    /// The column of dots of a moment.
    fn x(&self, time: Delta) -> usize {
        let span = i128::from(self.time.1.0.saturating_sub(self.time.0.0)).max(1);
        let at = i128::from(time.0.saturating_sub(self.time.0.0)).max(0) * (self.width * 2) as i128 / span;
        usize::try_from(at).unwrap_or(0).min(self.width * 2 - 1)
    }

    /// The row of dots of a value, from above.
    fn y(&self, value: u64) -> usize {
        let (low, high) = self.values;
        let rows = (self.height * 4) as u128;
        let up = u128::from(value.clamp(low, high) - low) * (rows - 1) / u128::from(high - low);
        (rows - 1).saturating_sub(up) as usize
    }

    fn put(&mut self, point: &Point, interval: Delta) {
        if point.mark == Mark::Limit && point.to > self.values.1 {
            return;
        }
        let (top, bottom) = (self.y(point.to), self.y(point.from));
        let (left, right) = match point.mark {
            Mark::Rate if point.to == 0 => return,
            Mark::Rate => {
                (self.x(point.time), self.x(Delta(point.time.0.saturating_add(interval.0).saturating_sub(1))))
            }
            _ => (self.x(point.time), self.x(point.time)),
        };
        for x in left..=right {
            for y in top..=bottom {
                let cell = y / 4 * self.width + x / 2;
                let Some(mark) = self.marks.get_mut(cell) else { continue };
                *mark = (*mark).max(Some(point.mark));
                if sign(point.mark, false).is_none()
                    && let Some(dots) = self.dots.get_mut(cell)
                {
                    *dots |= DOTS[x % 2][y % 4];
                }
            }
        }
    }

    fn lines(&self, lang: Lang, form: Form, margin: usize, ascii: bool, graph: &mut Graph) {
        let (low, high) = self.values;
        for row in 0..self.height {
            let value = match row {
                0 => Some(high),
                row if row + 1 == self.height => Some(low),
                row if self.height >= 7 && row == self.height / 2 => Some(low + (high - low) / 2),
                _ => None,
            };
            let label = value.map(|value| amount(lang, form, value)).unwrap_or_default();
            let tick = if value.is_some() { "┤" } else { "│" };
            let mut line = format!("{} {tick}", cells::pad_left(&label, margin - 2));
            for column in 0..self.width {
                let at = row * self.width + column;
                let mark = self.marks.get(at).copied().flatten();
                let cell = match mark {
                    None => ' ',
                    Some(mark) => {
                        graph.spans.push((row, margin + column, margin + column + 1, mark));
                        let dots = self.dots.get(at).copied().unwrap_or(0);
                        sign(mark, ascii).unwrap_or(match ascii {
                            true => '#',
                            false => char::from_u32(0x2800 + u32::from(dots)).unwrap_or('#'),
                        })
                    }
                };
                line.push(cell);
            }
            graph.lines.push(line.trim_end().to_owned());
        }
        self.axis(lang, margin, graph);
    }

    fn axis(&self, lang: Lang, margin: usize, graph: &mut Graph) {
        let (from, to) = self.time;
        let ticks = if self.width >= 60 { 4 } else { 2 };
        let mut axis: Vec<&str> = vec!["─"; self.width];
        let mut line = vec![' '; margin + self.width + 1];
        for tick in 0..=ticks {
            let at = (self.width - 1) * tick / ticks;
            if let Some(cell) = axis.get_mut(at) {
                *cell = "┬";
            }
            let part = to.0.saturating_sub(from.0) / ticks as i64 * tick as i64;
            let label = moment(lang, from.0.saturating_add(part));
            let width = cells::width(&label);
            let start = (margin + at).saturating_sub(if tick == ticks { width - 1 } else { 0 });
            if start + width > line.len()
                || line.get(start.saturating_sub(1)..start + width).is_some_and(|cells| cells.iter().any(|c| *c != ' '))
            {
                continue;
            }
            for (place, c) in label.chars().enumerate() {
                if let Some(cell) = line.get_mut(start + place) {
                    *cell = c;
                }
            }
        }
        graph.lines.push(format!("{}└{}", " ".repeat(margin - 1), axis.concat()));
        graph.lines.push(line.into_iter().collect::<String>().trim_end().to_owned());
    }
}
