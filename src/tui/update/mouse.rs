//! The mouse: click selects, double click is Enter, the wheel scrolls what is under the pointer, borders can be dragged,
//! tabs and footer hints can be clicked. Shift+drag stays with the terminal.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::{Effect, act};
use crate::base::FrameId;
use crate::tui::keys::Action;
use crate::tui::layout::Border;
use crate::tui::model::{Model, Pane, Popup, Screen};
use crate::tui::view;

/// Milliseconds in which two clicks are one.
const DOUBLE: u64 = 400;
/// Lines a turn of the wheel scrolls.
const WHEEL: i64 = 3;

/// What the mouse did.
pub fn on_mouse(model: &mut Model, event: MouseEvent, now: u64) -> Vec<Effect> {
    let (x, y) = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            model.toast = None;
            let double =
                model.clicked.take().is_some_and(|(a, b, at)| (a, b) == (x, y) && now.saturating_sub(at) <= DOUBLE);
            if !double {
                model.clicked = Some((x, y, now));
            }
            return click(model, x, y, double, now);
        }
        MouseEventKind::Drag(MouseButton::Left) => drag(model, x, y),
        MouseEventKind::Up(MouseButton::Left) => model.dragging = None,
        MouseEventKind::ScrollUp => wheel(model, x, y, -WHEEL),
        MouseEventKind::ScrollDown => wheel(model, x, y, WHEEL),
        _ => {}
    }
    Vec::new()
}

fn click(model: &mut Model, x: u16, y: u16, double: bool, now: u64) -> Vec<Effect> {
    let layout = model.layout();
    if layout.footer.contains((x, y).into()) {
        let hints = view::frame::footer(model);
        return match hints.iter().find(|hint| hint.covers(x)).and_then(|hint| hint.action) {
            Some(action) => act(model, action, now),
            None => Vec::new(),
        };
    }
    if let Some(popup) = &model.popup {
        let (selects, outside) =
            (matches!(popup, Popup::Palette { .. }), !view::popup::area(model).contains((x, y).into()));
        if matches!(popup, Popup::Filter(_)) {
            return super::filter::click(model, x, y);
        }
        if outside {
            model.popup = None;
        } else if selects {
            return click_palette(model, y, now);
        }
        return Vec::new();
    }
    if layout.tabs.contains((x, y).into()) {
        let tabs = view::frame::tabs(model);
        return match tabs.iter().find(|tab| tab.covers(x)).and_then(|tab| tab.action) {
            Some(action) => act(model, action, now),
            None => Vec::new(),
        };
    }
    if layout.filter.contains((x, y).into()) {
        return act(model, Action::Filter, now);
    }
    if model.screen == Screen::Start {
        let lines = view::start::lines(model);
        let top = view::start::top(model, &lines, layout.middle.height);
        let line = usize::from(y.saturating_sub(layout.middle.y)) + top;
        if let Some(chosen) = lines.get(line).and_then(|line| line.choice) {
            let again = model.start.selected == chosen;
            model.start.selected = chosen;
            if double && again {
                return act(model, Action::Open, now);
            }
        }
        return Vec::new();
    }
    if let Some(border) = layout.border_at(x, y) {
        model.dragging = Some(border);
    }
    let Some(pane) = layout.pane_at(x, y).filter(|pane| model.screen.panes().contains(pane)) else {
        return Vec::new();
    };
    if model.screen == Screen::Layers {
        super::layers::click(model, x, y);
        return if double { act(model, Action::Open, now) } else { Vec::new() };
    }
    if model.screen == Screen::Ladder {
        super::ladder::click(model, x, y);
        return if double { act(model, Action::Open, now) } else { Vec::new() };
    }
    if model.screen == Screen::Story {
        super::story::click(model, x, y);
        return if double { act(model, Action::Open, now) } else { Vec::new() };
    }
    if model.screen == Screen::Exchanges {
        return click_exchange(model, pane, x, y, double, now);
    }
    model.focus = pane;
    if pane != Pane::List {
        model.swap = pane == Pane::Bytes;
    }
    if (model.screen, pane) == (Screen::Connections, Pane::List) && layout.list.is_some_and(|area| area.inner.y == y) {
        return super::connections::click_heading(model, x);
    }
    if model.screen == Screen::Statistics && layout.list.is_some_and(|area| area.inner.y == y) {
        super::statistics::click_heading(model, x);
        return Vec::new();
    }
    if model.screen == Screen::Statistics && layout.list.is_some_and(|area| area.outer.y == y) {
        super::statistics::click_edge(model, x);
        return Vec::new();
    }
    let Some(content) = layout.content(pane).filter(|content| content.contains((x, y).into())) else {
        return Vec::new();
    };
    let line = usize::from(y - content.y);
    match (model.screen, pane) {
        (Screen::Connections, _) => super::connections::click(model, pane, line),
        (Screen::Follow, _) => super::follow::click(model, line),
        (Screen::Statistics, _) => {
            // A click on the selected row has opened it.
            super::statistics::click(model, line);
            return Vec::new();
        }
        (_, Pane::List) => {
            if let Some(frame) = model.window(FrameId(model.list.top), line + 1).get(line) {
                model.filters.anchor = None;
                model.list.selected = frame.0;
                model.list.follow = false;
            }
        }
        (_, Pane::Detail) => click_tree(model, line, usize::from(x - content.x)),
        (_, Pane::Bytes) => {
            if let Some(at) = view::bytes::byte_at(model, content, x, y) {
                model.move_to_byte(at);
            }
        }
    }
    model.settle();
    if double { act(model, Action::Open, now) } else { Vec::new() }
}

/// A click in the Exchanges view. The lower pane shows its tabs without being opened: only a double click opens it.
fn click_exchange(model: &mut Model, pane: Pane, x: u16, y: u16, double: bool, now: u64) -> Vec<Effect> {
    let layout = model.layout();
    match layout.content(pane).filter(|content| content.contains((x, y).into())) {
        Some(content) => super::exchanges::click(model, pane, x - content.x, usize::from(y - content.y)),
        None => super::exchanges::click_edge(model, pane, x, y),
    }
    if double && layout.content(pane).is_some_and(|content| content.contains((x, y).into())) {
        if pane == Pane::Detail && model.focus == Pane::List {
            model.focus = Pane::Detail;
            model.settle();
            return Vec::new();
        }
        return act(model, Action::Open, now);
    }
    model.settle();
    Vec::new()
}

fn click_tree(model: &mut Model, line: usize, x: usize) {
    let Some(node) = view::detail::node_at(model, line) else { return };
    let depth =
        model.detail.as_ref().and_then(|detail| detail.nodes.get(node)).map_or(0, |node| usize::from(node.depth));
    model.select_node(node);
    // The triangle before the text opens and closes.
    if model.has_children() && x <= depth * 2 + 1 {
        let open = !model.is_open(node);
        model.set_open(open);
    }
}

fn click_palette(model: &mut Model, y: u16, now: u64) -> Vec<Effect> {
    let first = view::popup::area(model).y + 2;
    let Some(line) = y.checked_sub(first).map(usize::from) else { return Vec::new() };
    if let Some(Popup::Palette { selected, .. }) = &mut model.popup {
        *selected = view::popup::palette_top(*selected, usize::from(model.size.1)) + line;
    }
    act(model, Action::Accept, now)
}

fn drag(model: &mut Model, x: u16, y: u16) {
    let middle = model.layout().middle;
    let share = |part: u16, of: u16| (u32::from(part) * 100 / u32::from(of.max(1))).clamp(10, 90) as u16;
    match model.dragging {
        Some(Border::UnderList) => model.splits.list = share(y.saturating_sub(middle.y), middle.height),
        Some(Border::Between) => model.splits.detail = share(x, middle.width),
        None => return,
    }
    model.unsaved = true;
    model.settle();
}

fn wheel(model: &mut Model, x: u16, y: u16, by: i64) {
    if model.popup.is_some() {
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            act(model, action, 0);
        }
        return;
    }
    if model.screen == Screen::Start {
        act(model, if by < 0 { Action::Up } else { Action::Down }, 0);
        return;
    }
    let pane = model.layout().pane_at(x, y);
    match (model.screen, pane) {
        (Screen::Exchanges, Some(pane)) => super::exchanges::wheel(model, pane, by),
        (Screen::Connections, Some(pane)) => super::connections::wheel(model, pane, by),
        (Screen::Follow, _) => super::follow::wheel(model, by),
        (Screen::Statistics, _) => super::statistics::wheel(model, by),
        (Screen::Layers, _) => super::layers::wheel(model, by),
        (Screen::Ladder, _) => super::ladder::go(model, by),
        (Screen::Story, _) => super::story::wheel(model, by),
        (_, Some(Pane::List)) => model.scroll_list(by),
        (_, Some(Pane::Detail)) => model.move_tree(by),
        (_, Some(Pane::Bytes)) => {
            let line = i64::from(model.bytes_per_line());
            model.move_bytes(by * line);
        }
        (_, None) => {}
    }
}
