//! Where everything stands, for any size of terminal. View, mouse and paging all ask here.

use ratatui::layout::Rect;

use super::model::{Model, Pane, Screen};

/// Sizes that are laid out differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// At least 110×30: list above, detail and bytes below, in boxes.
    Wide,
    /// At least 80×24: list and one lower pane, with rules.
    Two,
    /// At least 60×15: one pane.
    One,
    /// At least 30×8: one pane with the fewest columns.
    Tiny,
    /// Less.
    TooSmall,
}

/// The least that is drawn.
pub const LEAST: (u16, u16) = (30, 8);

impl Size {
    /// The class of a terminal.
    pub fn of((width, height): (u16, u16)) -> Self {
        match () {
            () if width >= 110 && height >= 30 => Self::Wide,
            () if width >= 80 && height >= 24 => Self::Two,
            () if width >= 60 && height >= 15 => Self::One,
            () if width >= LEAST.0 && height >= LEAST.1 => Self::Tiny,
            () => Self::TooSmall,
        }
    }
}

/// Cells of a box whose lines show sixteen bytes.
const SIXTEEN_BYTES: u16 = 75;

/// A pane's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// With border or rule.
    pub outer: Rect,
    /// Without.
    pub inner: Rect,
    /// A box instead of a rule.
    pub boxed: bool,
}

/// A border that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    /// Below the list.
    UnderList,
    /// Between detail and bytes.
    Between,
}

/// Where everything stands.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Class.
    pub size: Size,
    /// What is laid out.
    pub screen: Screen,
    /// All of it.
    pub all: Rect,
    /// Views, source, counts.
    pub tabs: Rect,
    /// Filter line.
    pub filter: Rect,
    /// Between filter and status.
    pub middle: Rect,
    /// What is wrong with the capture, while something is: below the middle.
    pub banner: Option<Rect>,
    /// Selection and message.
    pub status: Rect,
    /// Keys.
    pub footer: Rect,
    /// The list, if it is shown.
    pub list: Option<Area>,
    /// The detail tree, if it is shown.
    pub detail: Option<Area>,
    /// The bytes, if they are shown.
    pub bytes: Option<Area>,
    /// Lines at the foot of a table that name its series.
    pub legend: u16,
}

impl Layout {
    /// The layout of a model.
    pub fn new(model: &Model) -> Self {
        let (width, height) = model.size;
        let all = Rect::new(0, 0, width, height);
        let line = |y: u16| Rect::new(0, y.min(height), width, u16::from(y < height));
        let size = Size::of(model.size);
        let warns = matches!(size, Size::Wide | Size::Two | Size::One) && !model.faults().is_empty();
        let middle = Rect::new(0, 2.min(height), width, height.saturating_sub(4 + u16::from(warns)));
        let mut layout = Self {
            size,
            screen: model.screen,
            all,
            tabs: line(0),
            filter: line(1),
            middle,
            banner: warns.then(|| line(height.saturating_sub(3))),
            status: line(height.saturating_sub(2)),
            footer: line(height.saturating_sub(1)),
            list: None,
            detail: None,
            bytes: None,
            legend: 0,
        };
        match layout.size {
            Size::TooSmall => {}
            // What both sides sent needs all the room, and so do a table and the bits of a header.
            size if matches!(
                model.screen,
                Screen::Follow | Screen::Statistics | Screen::Layers | Screen::Ladder | Screen::Story
            ) =>
            {
                layout.only(Pane::List, middle, size == Size::Wide);
                if model.screen == Screen::Statistics {
                    // Of the rows between heading and legend most stay.
                    let room = layout.list.map_or(0, |area| area.inner.height.saturating_sub(2) / 2);
                    layout.legend = (model.statistics.legend().len() as u16).min(room);
                }
            }
            Size::Wide => layout.panes(model, true),
            Size::Two => layout.panes(model, false),
            Size::One | Size::Tiny => layout.only(model.focus, middle, false),
        }
        layout
    }

    /// The pane's place, if it is shown.
    pub fn area(&self, pane: Pane) -> Option<Area> {
        match pane {
            Pane::List => self.list,
            Pane::Detail => self.detail,
            Pane::Bytes => self.bytes,
        }
    }

    /// The pane at a cell.
    pub fn pane_at(&self, x: u16, y: u16) -> Option<Pane> {
        [Pane::List, Pane::Detail, Pane::Bytes]
            .into_iter()
            .find(|pane| self.area(*pane).is_some_and(|area| area.outer.contains((x, y).into())))
    }

    /// The border at a cell.
    pub fn border_at(&self, x: u16, y: u16) -> Option<Border> {
        let lower = self.detail.or(self.bytes);
        let (list, lower) = (self.list?, lower?);
        if y == lower.outer.y || list.boxed && y + 1 == list.outer.bottom() {
            return Some(Border::UnderList);
        }
        let (detail, bytes) = (self.detail?, self.bytes?);
        let between = x == bytes.outer.x || x + 1 == detail.outer.right();
        (between && y > lower.outer.y).then_some(Border::Between)
    }

    /// Lines of the pane that show content.
    pub fn rows(&self, pane: Pane) -> usize {
        self.content(pane).map_or(1, |area| usize::from(area.height)).max(1)
    }

    /// The part of a pane that scrolls: without the list's heading and the note at the foot.
    pub fn content(&self, pane: Pane) -> Option<Rect> {
        let area = self.area(pane)?;
        let mut inner = area.inner;
        match pane {
            // The heading of a list; the tabs of an exchange.
            Pane::List => {
                inner.y += 1;
                inner.height = inner.height.saturating_sub(1 + self.legend);
            }
            Pane::Detail if self.screen == Screen::Exchanges => {
                inner.y += 1;
                inner.height = inner.height.saturating_sub(1 + self.note_height(pane));
            }
            Pane::Detail | Pane::Bytes => inner.height -= self.note_height(pane),
        }
        Some(inner)
    }

    /// The lines at a pane's foot that say what the selected field is.
    pub fn note(&self, pane: Pane) -> Option<Rect> {
        let inner = self.area(pane)?.inner;
        let height = self.note_height(pane);
        (height > 0).then(|| Rect::new(inner.x, inner.bottom() - height, inner.width, height))
    }

    fn note_height(&self, pane: Pane) -> u16 {
        let Some(area) = self.area(pane) else { return 0 };
        // Beside an exchange there is a pane that says more.
        let exchange = self.screen == Screen::Exchanges && pane == Pane::Detail && self.bytes.is_none();
        if !exchange && !matches!(self.screen, Screen::Start | Screen::Packets) {
            return 0;
        }
        match (self.size, pane) {
            (Size::Wide, Pane::Bytes) if area.inner.height >= 12 => 5,
            (Size::Wide, Pane::Bytes) if area.inner.height >= 8 => 2,
            (Size::Wide, Pane::Detail) if self.bytes.is_none() && area.inner.height >= 8 => 1,
            (Size::Two | Size::One, _) if area.inner.height >= 6 => 1,
            _ => 0,
        }
    }

    fn only(&mut self, pane: Pane, place: Rect, boxed: bool) {
        let area = Some(if boxed { Area::boxed(place) } else { Area::ruled(place) });
        match pane {
            Pane::List => self.list = area,
            Pane::Detail => self.detail = area,
            Pane::Bytes => self.bytes = area,
        }
    }

    /// An exchange that was opened takes the place of the list; beside it stands where the selected value comes from.
    fn exchange(&mut self, beside: bool) {
        let middle = self.middle;
        if !beside {
            let boxed = self.size == Size::Wide;
            return self.only(Pane::Detail, middle, boxed);
        }
        let left = (u32::from(middle.width) * 62 / 100) as u16;
        self.detail = Some(Area::boxed(Rect { width: left, ..middle }));
        self.bytes = Some(Area::boxed(Rect { x: middle.x + left, width: middle.width - left, ..middle }));
    }

    fn panes(&mut self, model: &Model, boxed: bool) {
        if model.screen == Screen::Exchanges && model.focus == Pane::Detail {
            return self.exchange(boxed && !model.zoom);
        }
        if model.zoom {
            return self.only(model.focus, self.middle, boxed);
        }
        let middle = self.middle;
        let least = if boxed { 5 } else { 4 };
        // Untouched, the list gets a little more where rules instead of boxes save lines.
        let untouched = model.splits.list == super::model::Splits::default().list;
        let percent = if untouched && !boxed { 55 } else { model.splits.list };
        let wanted = u32::from(middle.height) * u32::from(percent) / 100;
        let above = (wanted as u16).clamp(least, middle.height.saturating_sub(least).max(least));
        let upper = Rect { height: above, ..middle };
        let lower = Rect { y: middle.y + above, height: middle.height - above, ..middle };
        let area = |place| Some(if boxed { Area::boxed(place) } else { Area::ruled(place) });
        self.list = area(upper);
        if !matches!(model.screen, Screen::Start | Screen::Packets) {
            return self.only(Pane::Detail, lower, boxed);
        }
        if !boxed {
            let bytes = model.focus == Pane::Bytes || model.focus != Pane::Detail && model.swap;
            return self.only(if bytes { Pane::Bytes } else { Pane::Detail }, lower, false);
        }
        let share = (u32::from(lower.width) * u32::from(model.splits.detail) / 100) as u16;
        // Untouched, the bytes get what sixteen of them need.
        let usual = model.splits.detail == super::model::Splits::default().detail;
        let wanted = if usual { share.min(lower.width.saturating_sub(SIXTEEN_BYTES)) } else { share };
        let left = wanted.clamp(20, lower.width.saturating_sub(30).max(20));
        self.detail = area(Rect { width: left, ..lower });
        self.bytes = area(Rect { x: lower.x + left, width: lower.width - left, ..lower });
    }
}

impl Area {
    /// A box.
    pub fn boxed(outer: Rect) -> Self {
        let inner = Rect {
            x: outer.x + 1,
            y: outer.y + 1,
            width: outer.width.saturating_sub(2),
            height: outer.height.saturating_sub(2),
        };
        Self { outer, inner, boxed: true }
    }

    /// A line above.
    pub fn ruled(outer: Rect) -> Self {
        let inner = Rect { y: outer.y + 1, height: outer.height.saturating_sub(1), ..outer };
        Self { outer, inner, boxed: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::lang::Lang;
    use crate::tui::model::Look;
    use crate::tui::theme::{Depth, Theme};

    #[test]
    fn panes_never_overlap_nor_leave_the_screen() {
        let mut model = Model::new((1, 1), Look::new(Lang::En, Theme::Mono, Depth::None, false));
        for width in (1..200).step_by(7) {
            for height in 1..60 {
                model.size = (width, height);
                for (list, detail) in [(1, 1), (45, 50), (99, 99)] {
                    model.splits.list = list;
                    model.splits.detail = detail;
                    for screen in [
                        Screen::Packets,
                        Screen::Exchanges,
                        Screen::Connections,
                        Screen::Follow,
                        Screen::Statistics,
                        Screen::Layers,
                        Screen::Ladder,
                        Screen::Story,
                    ] {
                        for focus in screen.panes() {
                            (model.screen, model.focus) = (screen, *focus);
                            check(&model.layout());
                        }
                    }
                }
            }
        }
    }

    fn check(layout: &Layout) {
        let panes = [Pane::List, Pane::Detail, Pane::Bytes];
        let areas: Vec<Rect> = panes.iter().filter_map(|p| layout.area(*p)).map(|a| a.outer).collect();
        assert_eq!(areas.is_empty(), layout.size == Size::TooSmall);
        for (at, area) in areas.iter().enumerate() {
            assert_eq!(layout.middle.intersection(*area), *area);
            assert!(areas.iter().skip(at + 1).all(|other| other.intersection(*area).is_empty()));
        }
        for pane in panes {
            if let (Some(area), Some(content)) = (layout.area(pane), layout.content(pane)) {
                assert_eq!(area.outer.intersection(content), content, "{pane:?}");
            }
        }
    }
}
