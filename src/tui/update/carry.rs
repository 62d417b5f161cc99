//! From view to view: what is selected in the one is selected in the other.
//!
//! All views but two show the selected packet itself or what it belongs to. The lists of exchanges and connections, the
//! ladder and the content of a stream have selections of their own; who leaves them takes along the packet that stands for
//! what is selected there.

use crate::base::FrameId;
use crate::tui::keys::Action;
use crate::tui::model::{Model, Pane, Screen};

use super::{connections, exchanges, filter, follow, layers, set_focus, story};

/// Shows a view, at its list when it is shown already.
pub fn show(model: &mut Model, action: Action) {
    let (from, to) = (model.screen, screen(action));
    if from == to {
        return again(model, action);
    }
    let own = own(model);
    let frame = own.or(model.frame());
    let hidden = own.filter(|frame| !model.shows(*frame));
    match (hidden, to) {
        // Another packet must not pass for it.
        (Some(frame), Screen::Layers) => return filter::hidden(model, frame),
        (Some(frame), Screen::Packets) => filter::hidden(model, frame),
        (Some(_), _) => {}
        (None, _) => own.into_iter().for_each(|frame| model.jump(frame)),
    }
    if from == Screen::Exchanges {
        exchanges::left(model);
    }
    match to {
        Screen::Layers => return layers::show(model),
        Screen::Story => return story::show(model, frame),
        Screen::Exchanges => exchanges::enter(model, frame),
        Screen::Connections if from == Screen::Exchanges => model.connections.of_exchange = model.exchanges.chosen,
        _ => {}
    }
    model.trail.clear();
    model.show(to);
}

fn again(model: &mut Model, action: Action) {
    if !matches!(action, Action::View4 | Action::View5) {
        model.trail.clear();
        set_focus(model, Pane::List);
    }
}

fn screen(action: Action) -> Screen {
    match action {
        Action::View2 => Screen::Exchanges,
        Action::View3 => Screen::Connections,
        Action::View4 => Screen::Layers,
        Action::View5 => Screen::Story,
        Action::View6 => Screen::Statistics,
        _ => Screen::Packets,
    }
}

/// The packet that stands for what is selected in a view that has a selection of its own.
fn own(model: &Model) -> Option<FrameId> {
    match model.screen {
        Screen::Start | Screen::Packets | Screen::Statistics | Screen::Layers | Screen::Story => None,
        Screen::Exchanges => exchanges::packet(model),
        Screen::Connections => connections::packet(model),
        Screen::Follow => follow::frame(model),
        Screen::Ladder => model.ladder.frame,
    }
}
