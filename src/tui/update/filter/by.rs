//! A filter made of what is selected: a row, a field, bytes.

use super::{edit, scope, set};
use crate::analysis::registry;
use crate::base::Address;
use crate::dissect::Transport;
use crate::filter::program::Test;
use crate::filter::{Filter, Scope};
use crate::tui::feed;
use crate::tui::keys::Action;
use crate::tui::model::{Model, Pane, Popup, Row, Screen};
use crate::tui::view::{connections, statistics};

/// Choices that are offered at most.
const MAX_CHOICES: usize = 12;
/// Bytes that an expression over bytes compares at most.
const MAX_BYTES: usize = 32;

/// Opens the choice.
pub fn open(model: &mut Model) {
    let scope = scope(model);
    let mut choices: Vec<String> = Vec::new();
    for choice in expressions(model) {
        if !choices.contains(&choice) && Filter::compile_for(scope, &choice, registry()).is_ok() {
            choices.push(choice);
        }
    }
    choices.truncate(MAX_CHOICES);
    if choices.is_empty() {
        return model.sorry(model.text("filter-by-nothing"));
    }
    model.popup = Some(Popup::FilterBy { choices, selected: 0 });
}

/// Does what a key of the choice says; `None` for keys that mean the same in all boxes.
pub fn act(model: &mut Model, action: Action) -> Option<()> {
    let Some(Popup::FilterBy { choices, selected }) = &model.popup else { return None };
    let choice = choices.get(*selected)?.clone();
    let scope = scope(model);
    let now = model.filter_text(scope).unwrap_or_default();
    let text = match action {
        Action::Accept | Action::ByEqual => choice,
        Action::ByNot => negated(&choice),
        Action::ByAnd => joined(scope, &now, "and", &choice),
        Action::ByOr => joined(scope, &now, "or", &choice),
        Action::ByAndNot => joined(scope, &now, "and", &negated(&choice)),
        Action::ByEdit => {
            edit(model, &choice);
            return Some(());
        }
        _ => return None,
    };
    set(model, scope, &text);
    model.say(model.look.lang.with("filter-set", &[("filter", (&text).into())]));
    Some(())
}

fn negated(text: &str) -> String {
    format!("not {text}")
}

/// Two expressions joined; brackets where the first would be read otherwise, or could seem to be.
fn joined(scope: Scope, now: &str, word: &str, more: &str) -> String {
    if now.is_empty() {
        return more.to_owned();
    }
    let root = Filter::compile_for(scope, now, registry());
    let same = match root.as_ref().map(|filter| &filter.program().root) {
        Ok(Test::And(_)) => word == "and",
        Ok(Test::Or(_)) => word == "or",
        Ok(Test::Xor(_)) | Err(_) => false,
        Ok(_) => true,
    };
    if same { format!("{now} {word} {more}") } else { format!("({now}) {word} {more}") }
}

/// What the selection could be meant for, the likeliest first.
fn expressions(model: &Model) -> Vec<String> {
    let field = model.detail.as_ref().map(|detail| detail.selected.filter.clone()).filter(|text| !text.is_empty());
    match (model.screen, model.focus) {
        (Screen::Packets, Pane::List) => {
            let row = model.frame().and_then(|frame| model.rows.get(&frame.0));
            row.map(of_row).unwrap_or_default().into_iter().chain(field).collect()
        }
        (Screen::Packets | Screen::Layers | Screen::Story, pane) => {
            let bytes = (pane == Pane::Bytes).then(|| of_bytes(model)).flatten();
            let bare = model.node().map(|node| node.field.filter.to_owned());
            let layer = model.layer_of(model.tree.selected);
            let layer =
                layer.and_then(|at| model.detail.as_ref()?.nodes.get(at)).map(|node| node.field.filter.to_owned());
            field.into_iter().chain(bytes).chain(bare).chain(layer).collect()
        }
        (Screen::Exchanges, pane) => {
            let origin = model.exchanges.detail.as_ref().map(|detail| detail.origin.filter.clone());
            let origin = origin.filter(|text| pane != Pane::List && !text.is_empty());
            origin.into_iter().chain(of_exchange(model)).collect()
        }
        (Screen::Connections | Screen::Follow, _) => vec![connections::place(model).1],
        (Screen::Ladder, _) => crate::tui::update::ladder::filter(model),
        (Screen::Statistics, _) => statistics::filter(model).map(str::to_owned).into_iter().collect(),
        (Screen::Start, _) => Vec::new(),
    }
}

fn of_row(row: &Row) -> Vec<String> {
    let mut made = Vec::new();
    let transport = match row.transport {
        Some(Transport::Tcp) => Some("tcp"),
        Some(Transport::Udp) => Some("udp"),
        None => None,
    };
    if let (Some(transport), Some(stream)) = (transport, row.stream) {
        made.push(format!("{transport}.stream == {stream}"));
    }
    for address in [row.source, row.destination] {
        made.extend(match address {
            Address::None => None,
            Address::Ether(_) => Some(format!("eth.addr == {address}")),
            Address::V4(_) => Some(format!("ip.addr == {address}")),
            Address::V6(_) => Some(format!("ipv6.addr == {address}")),
        });
    }
    let name = if row.part_of.is_empty() { row.protocol } else { row.part_of };
    // `HTTP/JSON` is HTTP.
    let name = name.split('/').next().unwrap_or_default();
    let protocol = registry().protocols().iter().find(|protocol| protocol.short == name);
    made.extend(protocol.map(|protocol| protocol.field.filter.to_owned()));
    if let (Some(transport), Some((from, to))) = (transport, row.ports) {
        // The port of the server says more.
        let ports = if row.from_client == Some(false) { [from, to] } else { [to, from] };
        made.extend(ports.map(|port| format!("{transport}.port == {port}")));
    }
    made
}

fn of_exchange(model: &Model) -> Vec<String> {
    let Some(row) = model.exchanges.row() else { return Vec::new() };
    let quoted = |name: &str, value: &str| {
        let mut out = format!("{name} == ");
        feed::quote(&mut out, value.as_bytes());
        out
    };
    let path = row.target.as_deref().and_then(|target| target.split(['?', '#']).next());
    let path = path.filter(|path| path.starts_with('/'));
    let made = [
        row.status.map(|status| format!("exchange.status == {status}")),
        row.host.as_deref().map(|host| quoted("exchange.host", host)),
        path.map(|path| quoted("exchange.path", path)),
        row.method.as_deref().map(|method| quoted("exchange.method", method)),
        row.content_type.as_deref().map(|kind| quoted("exchange.content_type", kind)),
        row.stream.map(|(_, stream)| format!("exchange.stream == {stream}")),
        Some(quoted("exchange.protocol", row.protocol)),
        (!row.complete).then(|| "exchange.complete == false".to_owned()),
    ];
    made.into_iter().flatten().collect()
}

/// The bytes of the selected field, where they stand in the frame.
fn of_bytes(model: &Model) -> Option<String> {
    let range = model.node()?.range;
    let bytes = model.selected_bytes();
    if range.source != 0 || bytes.is_empty() || bytes.len() > MAX_BYTES {
        return None;
    }
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("frame[{}:{}] == {}", range.at, bytes.len(), pairs.join(":")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let joined = |now: &str, word: &str| joined(Scope::Frames, now, word, "udp");
        assert_eq!(joined("", "and"), "udp");
        assert_eq!(joined("tcp", "and"), "tcp and udp");
        assert_eq!(joined("tcp and ip", "and"), "tcp and ip and udp");
        assert_eq!(joined("tcp or ip", "and"), "(tcp or ip) and udp");
        assert_eq!(joined("tcp and ip", "or"), "(tcp and ip) or udp");
        assert_eq!(joined("not tcp", "or"), "not tcp or udp");
    }
}
