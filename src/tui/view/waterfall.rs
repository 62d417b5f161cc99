//! The waterfall: when each exchange waited and received, all on one axis.

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

/// The cells of a bar: the first one, how many waited, how many received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    from: u16,
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
            return Some(Bar { from: from.min(last), waiting: 0, receiving: 0 });
        }
        let answered = Time(end.0.saturating_sub(timing.receive.unwrap_or_default().0.max(0)));
        let turn = self.cell(answered, width).clamp(from, to);
        Some(Bar { from, waiting: turn - from, receiving: to - turn })
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
    Some((start, Time(start.0.saturating_add(length))))
}

/// Draws a bar: waiting dim, receiving solid; the shape says it too.
pub fn draw(canvas: &mut Canvas<'_>, x: u16, y: u16, bar: Bar, style: Style) {
    if bar.waiting + bar.receiving == 0 {
        canvas.symbol(x + bar.from, y, "▏", style);
        return;
    }
    for cell in 0..bar.waiting {
        canvas.symbol(x + bar.from + cell, y, "░", style);
    }
    for cell in 0..bar.receiving {
        canvas.symbol(x + bar.from + bar.waiting + cell, y, "█", style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_where_their_time_is() {
        let axis = Axis { from: Time(0), to: Time(1000) };
        let timing = |start, wait, receive| Timing {
            start: Some(Time(start)),
            wait: Some(Delta(wait)),
            receive: Some(Delta(receive)),
            total: Some(Delta(wait + receive)),
            send: Some(Delta(0)),
        };
        assert_eq!(axis.bar(&timing(0, 500, 500), 20), Some(Bar { from: 0, waiting: 10, receiving: 10 }));
        assert_eq!(axis.bar(&timing(500, 1, 0), 20), Some(Bar { from: 10, waiting: 0, receiving: 0 }));
        assert_eq!(axis.bar(&timing(1000, 0, 0), 20), Some(Bar { from: 19, waiting: 0, receiving: 0 }));
        assert_eq!(axis.bar(&timing(2000, 0, 0), 20), None);
        let none = Timing::default();
        assert_eq!(axis.bar(&none, 20), None);
        // A bar that reaches beyond the axis ends with it.
        let long = axis.bar(&timing(900, 600, 500), 20).unwrap();
        assert!(long.from + long.waiting + long.receiving <= 20);
    }
}
