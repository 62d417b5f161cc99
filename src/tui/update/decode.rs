//! "Decode as": the user says which protocol a port carries, and the capture is read again with that.

use super::Effect;
use crate::analysis::registry;
use crate::dissect::{DecodeAs, Protocol, Transport};
use crate::tui::model::{Facts, Model, Popup, Screen};

/// What a port may be decoded as: `None` lets content and port decide, as at first; then every protocol that is read on such
/// ports, and plain bytes.
pub fn choices(transport: Transport) -> Vec<Option<&'static Protocol>> {
    let data = registry().data;
    let mut protocols: Vec<&'static Protocol> = registry().readers(transport).collect();
    protocols.sort_by_key(|protocol| (std::ptr::eq(*protocol, data), protocol.short.to_lowercase()));
    std::iter::once(None).chain(protocols.into_iter().map(Some)).collect()
}

/// Asks as what the server's port of the selection is to be decoded.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let port = match model.screen {
        Screen::Connections => model.connections.connection().map(|c| (c.stream.transport, c.server.1)),
        Screen::Follow => model.follow.connection.map(|c| (c.stream.transport, c.server.1)),
        _ => model.rows.get(&model.list.selected).and_then(|row| {
            let (from, to) = row.ports?;
            Some((row.transport?, if row.from_client.unwrap_or(true) { to } else { from }))
        }),
    };
    let Some((transport, port)) = port else {
        model.sorry(model.text("decode-no-port"));
        return Vec::new();
    };
    let present = DecodeAs::of(&model.decode_as, transport, port, port);
    let named = |choice: &Option<&'static Protocol>| choice.map(|protocol| protocol.field.filter) == present;
    let selected = choices(transport).iter().position(named).unwrap_or(0);
    model.popup = Some(Popup::Decode { transport, port, selected });
    Vec::new()
}

/// The answer: nothing is done when it is what holds already.
pub fn accept(model: &mut Model, (transport, port): (Transport, u16), selected: usize) -> Vec<Effect> {
    let Some(choice) = choices(transport).into_iter().nth(selected) else { return Vec::new() };
    let mut told = model.decode_as.clone();
    told.retain(|other| (other.transport, other.port) != (transport, port));
    told.extend(choice.map(|protocol| DecodeAs { transport, port, protocol: protocol.field.filter }));
    if told == model.decode_as {
        return Vec::new();
    }
    model.decode_as.clone_from(&told);
    vec![Effect::DecodeAs(told)]
}

/// The capture is read again from its beginning: views stay where they are, what they know is made anew.
pub fn reread(model: &mut Model, facts: Facts) -> Vec<Effect> {
    model.returning = model.frame().map(|frame| (frame.0, model.list.top));
    if let Some(stream) = model.follow.stream {
        let frame =
            model.follow.lines.iter().find(|line| line.place == model.follow.cursor).and_then(|line| line.frame);
        model.follow.motion = frame.map(crate::tui::model::follow::Motion::Frame);
        model.follow_again = Some(stream);
    }
    let connections = &mut model.connections;
    connections.wanted = connections.stream();
    connections.course = Default::default();
    let filter = model.exchanges.by.filter.take();
    model.exchanges = Default::default();
    model.exchanges.by.filter = filter;
    super::filter::again(model);
    model.names.forget();
    model.facts = Some(facts);
    model.rows.clear();
    model.detail = None;
    model.job = None;
    super::connections::progress(model)
}

/// Selects the packet again that was selected before the capture was read again, once it is there.
pub fn restore(model: &mut Model) {
    if let Some((selected, top)) = model.returning.filter(|(selected, _)| *selected < model.len()) {
        model.returning = None;
        (model.list.selected, model.list.top) = (selected, top);
        model.filters.anchor = Some(crate::base::FrameId(selected));
    }
}
