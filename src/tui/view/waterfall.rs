//! The waterfall: when each exchange waited and received, and what it took before it could begin, all on one axis.

use ratatui::style::Style;

use super::canvas::Canvas;
use crate::base::{Delta, Time};
use crate::export::exchanges::Timing;
use crate::tui::lang::Lang;
use crate::tui::model::Model;
use crate::tui::units;

/// From when to when the axis goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    from: Time,
    to: Time,
}

/// The cells of a bar: the first one, how many opened the connection, how many waited, how many received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    from: u16,
    opening: u16,
    waiting: u16,
    receiving: u16,
}

impl Axis {
    /// The axis of the list: of all exchanges, or of those in the window.
    pub fn of(model: &Model) -> Option<Self> {
        let exchanges = &model.exchanges;
        if !exchanges.near
            && let Some((from, to)) = exchanges.arranged.census.span
        {
            return Some(Self { from, to });
        }
        let rows = model.layout().rows(crate::tui::model::Pane::List) as u32;
        let lines = exchanges.top..exchanges.top.saturating_add(rows);
        let shown = lines.filter_map(|line| exchanges.rows.get(&exchanges.exchange_at(line)?.0));
        let spans = shown.filter_map(|row| span(&row.timing));
        spans.reduce(|(a, b), (from, to)| (a.min(from), b.max(to))).map(|(from, to)| Self { from, to })
    }

    fn cell(&self, time: Time, width: u16) -> u16 {
        let whole = self.to.since(self.from).0.max(1) as f64;
        let part = time.since(self.from).0.max(0) as f64 / whole;
        (part.min(1.0) * f64::from(width)).round() as u16
    }

    /// The bar of an exchange in so many cells.
    pub fn bar(&self, timing: &Timing, width: u16) -> Option<Bar> {
        let (start, end) = span(timing)?;
        let last = width.saturating_sub(1);
        if end < self.from || start > self.to {
            return None;
        }
        let (from, to) = (self.cell(start, width), self.cell(end, width));
        if from >= to || from > last {
            return Some(Bar { from: from.min(last), opening: 0, waiting: 0, receiving: 0 });
        }
        let asked = self.cell(timing.start.unwrap_or(start), width).clamp(from, to);
        let answered = Time(end.0.saturating_sub(timing.receive.unwrap_or_default().0.max(0)));
        let turn = self.cell(answered, width).clamp(asked, to);
        Some(Bar { from, opening: asked - from, waiting: turn - asked, receiving: to - turn })
    }

    /// What stands over the axis: its beginning, its middle and its end, from the capture's first exchange on.
    pub fn labels(&self, model: &Model, width: u16) -> String {
        let lang: Lang = model.look.lang;
        let zero = model.exchanges.arranged.census.span.map_or(self.from, |(from, _)| from);
        let of = |time: Time| units::span(lang, time.since(zero));
        let middle = Time(self.from.0.saturating_add(self.to.since(self.from).0 / 2));
        let (left, right) = (of(self.from), of(self.to));
        let width = usize::from(width);
        let used = crate::tui::cells::width(&left) + crate::tui::cells::width(&right);
        if width < used + 1 {
            return crate::tui::cells::fit(&left, width).into_owned();
        }
        let centre = of(middle);
        let centre_width = crate::tui::cells::width(&centre);
        if width >= used + centre_width + 4 {
            let half = (width / 2).saturating_sub(crate::tui::cells::width(&left) + centre_width / 2);
            let head = format!("{left}{}{centre}", " ".repeat(half));
            let rest = width.saturating_sub(crate::tui::cells::width(&head) + crate::tui::cells::width(&right));
            return format!("{head}{}{right}", " ".repeat(rest));
        }
        format!("{left}{}{right}", " ".repeat(width - used))
    }
}

fn span(timing: &Timing) -> Option<(Time, Time)> {
    let start = timing.start?;
    let length = timing.total.or(timing.send).unwrap_or(Delta(0)).0.max(0);
    let first = timing.opening.start().unwrap_or(start).min(start);
    Some((first, Time(start.0.saturating_add(length))))
}

/// Draws a bar: opening as a line, waiting dim, receiving solid; the shape says it too.
pub fn draw(canvas: &mut Canvas<'_>, x: u16, y: u16, bar: Bar, style: Style) {
    let mut cells = [(bar.opening, "╌"), (bar.waiting, "░"), (bar.receiving, "█")];
    if cells.iter().all(|(count, _)| *count == 0) {
        cells = [(1, "▏"), (0, ""), (0, "")];
    }
    let symbols = cells.iter().flat_map(|(count, symbol)| std::iter::repeat_n(*symbol, usize::from(*count)));
    for (x, symbol) in (x + bar.from..).zip(symbols) {
        canvas.symbol(x, y, symbol, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FrameId;
    use crate::export::exchanges::{Opening, Span};

    #[test]
    fn bars_begin_with_the_connection() {
        let axis = Axis { from: Time(0), to: Time(1000) };
        let part =
            |start, length| Some(Span { start: Time(start), length: Delta(length), frames: (FrameId(0), FrameId(0)) });
        let timing = Timing {
            start: Some(Time(500)),
            wait: Some(Delta(250)),
            receive: Some(Delta(250)),
            total: Some(Delta(500)),
            send: Some(Delta(0)),
            opening: Opening { connect: part(200, 100), secure: part(300, 150), ..Opening::default() },
        };
        assert_eq!(axis.bar(&timing, 20), Some(Bar { from: 4, opening: 6, waiting: 5, receiving: 5 }));
        let lookup = Timing { opening: Opening { lookup: part(0, 50), ..timing.opening }, ..timing };
        assert_eq!(axis.bar(&lookup, 20), Some(Bar { from: 0, opening: 10, waiting: 5, receiving: 5 }));
    }

    #[test]
    fn bars_stand_where_their_time_is() {
        let axis = Axis { from: Time(0), to: Time(1000) };
        let timing = |start, wait, receive| Timing {
            start: Some(Time(start)),
            wait: Some(Delta(wait)),
            receive: Some(Delta(receive)),
            total: Some(Delta(wait + receive)),
            send: Some(Delta(0)),
            ..Timing::default()
        };
        assert_eq!(axis.bar(&timing(0, 500, 500), 20), Some(Bar { from: 0, opening: 0, waiting: 10, receiving: 10 }));
        assert_eq!(axis.bar(&timing(500, 1, 0), 20), Some(Bar { from: 10, opening: 0, waiting: 0, receiving: 0 }));
        assert_eq!(axis.bar(&timing(1000, 0, 0), 20), Some(Bar { from: 19, opening: 0, waiting: 0, receiving: 0 }));
        assert_eq!(axis.bar(&timing(2000, 0, 0), 20), None);
        let none = Timing::default();
        assert_eq!(axis.bar(&none, 20), None);
        // A bar that reaches beyond the axis ends with it.
        let long = axis.bar(&timing(900, 600, 500), 20).unwrap();
        assert!(long.from + long.waiting + long.receiving <= 20);
    }
}
