//! Which protocols a capture has, and within which: packets and bytes of each.

use hashbrown::HashMap;
use smallvec::SmallVec;

use super::scan::{Scope, Stopped, Unreadable};
use crate::analysis::{Capture, FrameRecord, ReadError, Reader, registry};
use crate::base::FrameId;
use crate::dissect::{Kind, Protocol, Transport, View, Want};
use crate::protocols::{data_text_lines, http, json};

/// Different nestings of protocols that are kept; packets of others count for the layers that they share with these.
pub const MAX_PATHS: usize = 1 << 14;

/// What counts as a layer of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The protocols, and every segment of a message counts for the protocol of that message.
    Carried,
    /// What stands in the tree of the packet, as in Wireshark's hierarchy: a message counts in the packet that ends it, and
    /// lists of segments and remarks on damage are layers as well.
    Shown,
}

/// A protocol within others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its filter name.
    pub name: &'static str,
    /// Packets that have it here.
    pub packets: u64,
    /// Bytes of those packets on the wire.
    pub bytes: u64,
    /// The first of them.
    pub first: FrameId,
    /// What lies within it, in the order in which it came.
    pub within: Vec<Node>,
}

type Path = SmallVec<[&'static str; 8]>;

/// Packets, bytes, and the first packet.
type Paths = HashMap<Path, (u64, u64, FrameId), foldhash::fast::RandomState>;

/// The protocols of the frames of `scope`, from outside.
pub fn hierarchy(scope: &Scope<'_>, rule: Rule) -> Result<(Vec<Node>, Unreadable), Stopped> {
    let protocols = registry().protocols().iter().map(|protocol| protocol.field);
    let others = registry().fields().filter(|field| rule == Rule::Shown && OTHERS.contains(&field.filter));
    let want = Want::layers(protocols.chain(others), BARE);
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Paths| {
        look(scope.capture, reader, frame, record, rule, found)
    };
    let mut paths = Paths::default();
    let unreadable = scope.read(&want, &look, &mut |found: Paths| {
        for (path, (packets, bytes, first)) in found {
            count(&mut paths, path, packets, bytes, first);
        }
    })?;
    Ok((tree(paths), unreadable))
}

/// Protocols of most messages: which layers theirs are is known without what stands in them.
pub const BARE: &[&Protocol] = &[&http::PROTOCOL, &json::PROTOCOL, &data_text_lines::PROTOCOL];

/// What stands beside the protocols in the tree of a packet.
const OTHERS: &[&str] = &["tcp.segments", "_ws.malformed", "_ws.short"];

fn count(paths: &mut Paths, mut path: Path, packets: u64, bytes: u64, frame: FrameId) {
    while paths.len() >= MAX_PATHS && !paths.contains_key(&path) && !path.is_empty() {
        path.pop();
    }
    let (all, sum, first) = paths.entry(path).or_insert((0, 0, frame));
    *all += packets;
    *sum += bytes;
    *first = (*first).min(frame);
}

fn look(
    capture: &Capture,
    reader: &mut Reader,
    frame: FrameId,
    record: &FrameRecord,
    rule: Rule,
    found: &mut Paths,
) -> Result<(), ReadError> {
    let view = reader.read_record(frame, record)?;
    let path = match rule {
        Rule::Shown => shown(&view),
        Rule::Carried => {
            let mut path = protocols(&view);
            if path.last() == Some(&"tcp") && record.transport == Some(Transport::Tcp) {
                path.extend(carried(capture, frame));
            }
            path
        }
    };
    count(found, path, 1, u64::from(record.wire_len), frame);
    Ok(())
}

/// The protocols of a packet. Of several messages of the same protocol one counts.
fn protocols(view: &View<'_>) -> Path {
    let mut path = Path::new();
    for item in view.tape.items().iter().filter(|item| item.depth == 0 && item.field.kind == Kind::Protocol) {
        let name = item.field.filter;
        let message = || registry().protocol(name).is_some_and(Protocol::is_within_messages);
        if name != "frame" && !(path.contains(&name) && message()) {
            path.push(name);
        }
    }
    path
}

/// The items of a packet that stand in no other, without that of the frame itself. Wireshark puts the list of the segments
/// of a message behind what the message is, this program before it.
fn shown(view: &View<'_>) -> Path {
    let mut path = Path::new();
    let mut list = None;
    for item in view.tape.items().iter().filter(|item| item.depth == 0 && item.field.filter != "frame") {
        // The layers of such a message lie in bytes that were put together.
        if item.range.source == 0 || item.field.kind != Kind::Protocol {
            path.extend(list.take());
        }
        match item.field.kind {
            Kind::Protocol | Kind::Note(..) => path.push(item.field.filter),
            _ => list = Some(item.field.filter),
        }
    }
    path.extend(list);
    path
}

/// The protocol of the message that a segment has a part of.
fn carried(capture: &Capture, frame: FrameId) -> Option<&'static str> {
    let (_, segment) = capture.ledger().segments_of(frame).last()?;
    if segment.captured == 0 {
        return None;
    }
    let message = capture.ledger().message(segment.message?)?;
    registry().at(message.protocol).map(|protocol| protocol.field.filter)
}

/// Paths put together to a tree.
fn tree(paths: Paths) -> Vec<Node> {
    let mut paths: Vec<_> = paths.into_iter().collect();
    paths.sort_by_key(|(_, (_, _, first))| *first);
    let mut roots = Vec::new();
    for (path, (packets, bytes, first)) in paths {
        let mut level: &mut Vec<Node> = &mut roots;
        for name in path {
            let place = level.iter().position(|node| node.name == name).unwrap_or_else(|| {
                level.push(Node { name, packets: 0, bytes: 0, first, within: Vec::new() });
                level.len() - 1
            });
            let node = &mut level[place];
            node.packets += packets;
            node.bytes += bytes;
            level = &mut node.within;
        }
    }
    roots
}
