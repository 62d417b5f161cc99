//! Requests of HTTP by host and server, and the frames of HTTP/2, counted in the trees that Wireshark has for them
//! (`http_req,tree`, `http_srv,tree`, `http2,tree`).

use super::messages::{layers, number, text, want};
use super::scan::{Scope, Stopped, Unreadable};
use super::tree::{Clock, Kind, Tree};
use crate::analysis::ended::Ended;
use crate::analysis::{FrameRecord, ReadError, Reader};
use crate::base::{Address, Time};
use crate::dissect::{Item, Value, View};

/// A request or a response.
struct Message {
    time: Time,
    /// The address of the server.
    server: Address,
    what: What,
}

enum What {
    Request { host: Option<String>, target: Option<String> },
    Response(u64),
    Other,
}

fn messages(scope: &Scope<'_>, take: &mut impl FnMut(Message)) -> Result<Unreadable, Stopped> {
    let fields = [
        "http",
        "http.request.method",
        "http.host",
        "http.request.uri",
        "http.response.code",
        "ip.src",
        "ip.dst",
        "ipv6.src",
        "ipv6.dst",
    ];
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<Message>| -> Result<(), ReadError> {
        let view = reader.read_record(frame, record)?;
        for layer in layers(&view, &["http"]) {
            let field = |name: &str| layer.iter().find(|item| item.field.filter == name);
            let words = |name: &str| field(name).map(|item| text(&view, item));
            let (what, end) = match (field("http.request.method"), field("http.response.code")) {
                (Some(_), _) => (What::Request { host: words("http.host"), target: words("http.request.uri") }, ".dst"),
                (None, Some(code)) => (What::Response(number(&view, code)), ".src"),
                (None, None) => (What::Other, ".src"),
            };
            found.push(Message { time: record.time, server: address(&view, end), what });
        }
        Ok(())
    };
    scope.read_where(Ended::may_have_messages, &want(&fields), &look, &mut |found: Vec<Message>| {
        found.into_iter().for_each(&mut *take)
    })
}

/// The innermost source or destination of a packet.
fn address(view: &View<'_>, end: &str) -> Address {
    let is_end = |item: &&Item| item.depth == 1 && item.field.filter.ends_with(end);
    match view.tape.items().iter().rfind(is_end).map(|item| view.value(item)) {
        Some(Value::Ipv4(address)) => Address::V4(address),
        Some(Value::Ipv6(address)) => Address::V6(address),
        _ => Address::None,
    }
}

/// Requests by host and target.
pub fn by_host(scope: &Scope<'_>) -> Result<(Tree, Unreadable), Stopped> {
    let clock = Clock::of(scope.capture);
    let mut tree = Tree::default();
    let root = tree.root("HTTP Requests by HTTP Host", Kind::Count);
    let unreadable = messages(scope, &mut |message| {
        // Others count for the time.
        tree.at(clock.milliseconds(message.time));
        let What::Request { host, target } = message.what else { return };
        tree.tick(root);
        let host = host.and_then(|host| tree.tick_child(root, &host));
        if let Some((host, target)) = host.zip(target) {
            tree.tick_child(host, &target);
        }
    })?;
    Ok((tree, unreadable))
}

/// Requests and responses by the address of the server.
pub fn by_server(scope: &Scope<'_>) -> Result<(Tree, Unreadable), Stopped> {
    let clock = Clock::of(scope.capture);
    let mut tree = Tree::default();
    let requests = tree.root("HTTP Requests by Server", Kind::Count);
    let below = |tree: &mut Tree, name: &str| tree.child(requests, name, Kind::Count).unwrap_or(requests);
    let by_address = below(&mut tree, "HTTP Requests by Server Address");
    let by_host = below(&mut tree, "HTTP Requests by HTTP Host");
    let responses = tree.root("HTTP Responses by Server Address", Kind::Count);
    let unreadable = messages(scope, &mut |message| {
        tree.at(clock.milliseconds(message.time));
        let server = message.server.to_string();
        match message.what {
            What::Request { host, .. } => {
                [requests, by_address, by_host].into_iter().for_each(|place| tree.tick(place));
                let Some(host) = host else { return };
                for (parent, one, other) in [(by_host, &host, &server), (by_address, &server, &host)] {
                    if let Some(place) = tree.tick_child(parent, one) {
                        tree.tick_child(place, other);
                    }
                }
            }
            What::Other => {}
            What::Response(code) => {
                tree.tick(responses);
                let word = if (101..400).contains(&code) { "OK" } else { "KO" };
                if let Some(place) = tree.tick_child(responses, &server) {
                    tree.tick_child(place, word);
                }
            }
        }
    })?;
    Ok((tree, unreadable))
}

/// The frames of HTTP/2 by type.
pub fn http2(scope: &Scope<'_>) -> Result<(Tree, Unreadable), Stopped> {
    let clock = Clock::of(scope.capture);
    let mut tree = Tree::default();
    let root = tree.root("HTTP2", Kind::Count);
    let types = tree.child(root, "Type", Kind::Count).unwrap_or(root);
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<(Time, String)>| {
        let view = reader.read_record(frame, record)?;
        for layer in layers(&view, &["http2"]) {
            let kinds = layer.iter().filter(|item| item.field.filter == "http2.type");
            found.extend(kinds.map(|item| {
                let kind = number(&view, item);
                let name = item.field.name_of(kind);
                (record.time, name.map_or_else(|| format!("Unknown type ({kind})"), str::to_owned))
            }));
        }
        Ok(())
    };
    let unreadable = scope.read(&want(&["http2", "http2.type"]), &look, &mut |found: Vec<(Time, String)>| {
        for (time, kind) in found {
            tree.at(clock.milliseconds(time));
            tree.tick(root);
            tree.tick_below(types, &kind);
        }
    })?;
    Ok((tree, unreadable))
}
