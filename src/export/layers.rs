//! One frame as layers: nested boxes with sizes and places, and the header of each layer as a diagram of bits, as the RFCs
//! draw them, with this frame's values. Everything comes from the tape: what a dissector did not write is not drawn.

mod cells;
mod draw;
mod nest;
mod page;

pub use cells::{Cell, Diagram, MAX_DIAGRAM, diagram};
pub use draw::{Form, Line, Marks, Span, draw, ruler, value};
pub use nest::{MAX_BOXES, boxes, envelope, envelope_words, inside, parents, ribbon};
pub use page::{heading, text};

use crate::dissect::{Kind, View, show};

/// Layers of a frame that are drawn.
pub const MAX_LAYERS: usize = 32;
/// Lines of a layer that are listed below its diagram.
pub const MAX_LINES: usize = 400;

/// A layer of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its item on the tape.
    pub item: usize,
    /// The first item after it.
    pub end: usize,
    /// Its filter name.
    pub protocol: &'static str,
    /// Its short name: `TCP`.
    pub name: String,
    /// The data source in which it lies: 0 is the frame.
    pub source: u8,
    /// Its first byte there.
    pub at: u32,
    /// Bytes of its own: the header, or all of it where nothing is inside.
    pub header: u32,
    /// The same with everything in it.
    pub whole: u32,
}

/// What a layer's data is called and on which level it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Between neighbours.
    Link,
    /// Between networks.
    Network,
    /// Between programs.
    Transport,
    /// What programs say.
    Application,
}

impl Layer {
    /// Its level.
    pub fn level(&self) -> Level {
        match self.protocol {
            "eth" | "sll" | "null" | "vlan" | "ieee8021ad" | "llc" | "ppp" | "pppoed" | "pppoes" | "chdlc" | "arp"
            | "stp" => Level::Link,
            "wlan" | "wlan.mgt" | "wlan_aggregate" | "wlan_radio" | "radiotap" | "ppi" | "prism" | "wlancap"
            | "eapol" => Level::Link,
            "ip" | "ipv6" | "icmp" | "icmpv6" | "igmp" | "gre" | "ah" | "esp" => Level::Network,
            other if other.starts_with("ipv6.") => Level::Network,
            "tcp" | "udp" => Level::Transport,
            _ => Level::Application,
        }
    }

    /// Whether it is an envelope: a header before what it carries.
    pub fn carries(&self) -> bool {
        let says =
            matches!(self.protocol, "arp" | "stp" | "wlan.mgt" | "eapol" | "pppoed" | "icmp" | "icmpv6" | "igmp");
        !says && self.level() != Level::Application
    }

    /// The word for its data: of [`crate::explain::word`].
    pub fn pdu(&self) -> &'static str {
        match (self.level(), self.protocol) {
            (_, "data" | "media") => "pdu-data",
            (_, "tcp") => "pdu-segment",
            (_, "udp") => "pdu-datagram",
            (_, "arp") => "pdu-packet",
            (Level::Link, _) => "pdu-frame",
            (Level::Network, _) => "pdu-packet",
            _ => "pdu-message",
        }
    }

    /// The word for its level.
    pub fn level_word(&self) -> &'static str {
        match self.level() {
            Level::Link => "level-link",
            Level::Network => "level-network",
            Level::Transport => "level-transport",
            Level::Application => "level-application",
        }
    }

    /// `14–33`, the bytes of its own.
    pub fn place(&self) -> String {
        place(self.at, self.header)
    }
}

/// `14–33`.
pub fn place(at: u32, len: u32) -> String {
    match len {
        0 | 1 => at.to_string(),
        _ => format!("{at}–{}", at.saturating_add(len).saturating_sub(1)),
    }
}

/// The layers of a frame that have bytes, outermost first.
pub fn layers(view: &View<'_>) -> Vec<Layer> {
    let items = view.tape.items().iter().enumerate();
    let with_bytes = items.filter(|(_, item)| {
        let is_layer = item.field.kind == Kind::Protocol && !matches!(item.field.filter, "frame");
        is_layer && item.range.len > 0 && !item.hidden && !item.generated && !item.field.filter.starts_with('_')
    });
    let layer = |(at, item): (usize, &crate::dissect::Item)| Layer {
        item: at,
        end: (item.next as usize).max(at.saturating_add(1)),
        protocol: item.field.filter,
        name: short(item.field.filter).to_owned(),
        source: item.range.source,
        at: item.range.at,
        header: item.range.len,
        whole: u32::try_from(view.layer_bytes(item).len()).unwrap_or(u32::MAX).max(item.range.len),
    };
    with_bytes.map(layer).take(MAX_LAYERS).collect()
}

/// The layer among `layers` that an item belongs to: the last that holds it.
pub fn layer_of(layers: &[Layer], item: usize) -> Option<usize> {
    layers.iter().rposition(|layer| (layer.item..layer.end).contains(&item))
}

/// The protocol's short name.
fn short(filter: &'static str) -> &'static str {
    let protocol = crate::analysis::registry().protocol(filter);
    protocol.map(|protocol| protocol.short).filter(|short| !short.is_empty()).unwrap_or(filter)
}

/// What stands below a diagram: a line of the tree, with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item.
    pub item: usize,
    /// How deep below the layer.
    pub depth: u8,
    /// Its bytes: `66–79`; empty where it has none.
    pub place: String,
    /// What it says, as in the tree.
    pub text: String,
}

/// The lines of a layer that its diagram does not show, from byte `drawn` of it on.
pub fn entries(view: &View<'_>, layer: &Layer, drawn: u32) -> Vec<Entry> {
    let items = view.tape.items();
    let depth = items.get(layer.item).map_or(0, |item| item.depth);
    let mut entries = Vec::new();
    let mut at = layer.item.saturating_add(1);
    while let Some(item) = items.get(at).filter(|_| at < layer.end && entries.len() < MAX_LINES) {
        let after = (item.next as usize).max(at.saturating_add(1));
        let on_the_wire = item.range.source == layer.source && item.range.len > 0 && !item.generated;
        let in_diagram = item.range.at.saturating_add(item.range.len) <= layer.at.saturating_add(drawn);
        if item.hidden || item.field.kind == Kind::Protocol || !on_the_wire || in_diagram {
            at = if item.hidden || item.field.kind == Kind::Protocol { after } else { at.saturating_add(1) };
            continue;
        }
        let mut text = String::new();
        show::label(&mut text, view, item);
        let below = item.depth.saturating_sub(depth).saturating_sub(1);
        entries.push(Entry { item: at, depth: below, place: place(item.range.at, item.range.len), text });
        // Parts of text lines stand in the tree; here a line is enough.
        at = if item.field.kind == Kind::Text { after } else { at.saturating_add(1) };
    }
    entries
}

#[cfg(test)]
mod tests;
