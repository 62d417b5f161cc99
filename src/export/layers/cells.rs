//! The header of a layer as cells of bits: which bits each field of the tape takes, and what stands in them.

use super::Layer;
use crate::base::Lang;
use crate::dissect::{Base, Item, Kind, View, show};
use crate::explain::word_with;

/// Bytes of a header that are drawn as cells; what is longer is listed.
pub const MAX_DIAGRAM: u32 = 128;
/// A run of bytes that is no header field any more.
const LONG: u32 = 40;

/// Some bits of a header that are one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The item; `None` for bits that no field takes.
    pub item: Option<usize>,
    /// First bit, counted from the start of the layer, most significant first.
    pub at: u32,
    /// Bits.
    pub len: u32,
    /// The field's label.
    pub label: &'static str,
    /// What stands for it where there is little room.
    pub short: &'static str,
    /// Whether its number is written in hexadecimal digits.
    pub hex: bool,
    /// What stands in the bits, as a number; `None` for more than 64.
    pub number: Option<u64>,
    /// The value as the tree words it.
    pub words: String,
    /// Whether the words are a number that counts from the start of the stream, not the one in the bits.
    pub relative: bool,
}

/// A header as cells, in their order, without gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagram {
    /// Bits of a row.
    pub row: u32,
    /// Bytes drawn.
    pub bytes: u32,
    /// The cells.
    pub cells: Vec<Cell>,
}

impl Diagram {
    /// The cell that shows the item at a place of the tape: its own, else the one that has its bits, or the first of them.
    pub fn cell_of(&self, layer: &Layer, place: usize, item: &Item) -> Option<usize> {
        // Two fields may name the byte that they share.
        if let Some(own) = self.cells.iter().position(|cell| cell.item == Some(place)) {
            return Some(own);
        }
        let (at, len) = bits(layer, item)?;
        let exact = self.cells.iter().position(|cell| cell.at == at && cell.len == len);
        exact.or_else(|| {
            self.cells.iter().position(|cell| at < cell.at.saturating_add(cell.len) && cell.at < at.saturating_add(len))
        })
    }
}

/// The first and the number of an item's bits within its layer; `None` where it has none there.
pub fn bits(layer: &Layer, item: &Item) -> Option<(u32, u32)> {
    if item.range.source != layer.source || item.range.len == 0 {
        return None;
    }
    let at = item.range.at.checked_sub(layer.at)?.checked_mul(8)?;
    let width = item.range.len.checked_mul(8)?;
    if item.field.mask == 0 || item.field.width() == 0 || item.field.width() > 8 {
        return Some((at, width));
    }
    // The mask counts from the least significant bit of the integer that holds it.
    let container = item.field.width().saturating_mul(8);
    let high = 64u32.saturating_sub(item.field.mask.leading_zeros());
    let low = item.field.mask.trailing_zeros();
    let len = high.saturating_sub(low);
    if item.little_endian && container > 8 {
        // Bits of several bytes do not stand together: they belong to the bytes, not to the field.
        let byte = low / 8;
        let in_byte = high.checked_sub(byte.checked_mul(8)?)?;
        let whole = len.is_multiple_of(8) && low.is_multiple_of(8);
        return match (whole, in_byte) {
            (true, _) => Some((at.checked_add(byte.checked_mul(8)?)?, len)),
            (false, 1..=8) => {
                Some((at.checked_add(byte.checked_mul(8)?)?.checked_add(8_u32.checked_sub(in_byte)?)?, len))
            }
            _ => None,
        };
    }
    Some((at.checked_add(container.checked_sub(high)?)?, len))
}

/// The diagram of a layer's header; `None` for protocols whose header is text, or none.
pub fn diagram(lang: Lang, view: &View<'_>, layer: &Layer) -> Option<Diagram> {
    let found = fields(view, layer);
    let end = found.iter().filter(|(_, item)| ends_header(view, item)).map(|(_, item)| item.range.at).min();
    let header = layer.header.min(MAX_DIAGRAM);
    let bytes = end.map_or(header, |end| end.saturating_sub(layer.at).min(header));
    if bytes == 0 {
        return None;
    }
    let mut cells = Cells { taken: vec![false; bytes.saturating_mul(8) as usize], cells: Vec::new() };
    // Parts before the whole: what is left of the whole then fills the room between its parts.
    let mut order: Vec<&(usize, &Item)> = found.iter().collect();
    order.sort_by_key(|(at, item)| (std::cmp::Reverse(item.depth), *at));
    for (at, item) in order {
        if let Some((from, len)) = bits(layer, item) {
            cells.put(Some((*at, item)), from, len);
        }
    }
    cells.put(None, 0, bytes.saturating_mul(8));
    let mut cells = cells.cells;
    cells.sort_by_key(|cell| cell.at);
    for cell in &mut cells {
        fill(lang, view, layer, cell);
    }
    let row = if matches!(layer.protocol, "dns" | "mdns" | "llmnr") { 16 } else { 32 };
    cells.iter().any(|cell| cell.item.is_some()).then_some(Diagram { row, bytes, cells })
}

/// The items of a layer that stand in its own bytes; an address counts as one, whatever is said of its bits.
fn fields<'v>(view: &View<'v>, layer: &Layer) -> Vec<(usize, &'v Item)> {
    let items = view.tape.items();
    let mut found = Vec::new();
    let mut at = layer.item.saturating_add(1);
    while let Some(item) = items.get(at).filter(|_| at < layer.end) {
        let after = (item.next as usize).max(at.saturating_add(1));
        let skip = item.hidden || item.field.kind == Kind::Protocol || matches!(item.field.kind, Kind::Note(..));
        if !skip && !item.generated && bits(layer, item).is_some() {
            found.push((at, item));
        }
        let whole = matches!(item.field.kind, Kind::Ether | Kind::Ipv4 | Kind::Ipv6);
        at = if skip || whole { after } else { at.saturating_add(1) };
    }
    found
}

/// Whether the header of fixed fields ends where an item begins: text, or a long run of bytes without parts.
fn ends_header(view: &View<'_>, item: &Item) -> bool {
    match item.field.kind {
        Kind::Text => true,
        Kind::Bytes | Kind::None if item.range.len > LONG => true,
        // Sections of records and payloads are groups of things of any length.
        Kind::None => view.tape.items().iter().any(|inner| {
            inner.field.kind == Kind::Text && inner.range.source == item.range.source && {
                let end = item.range.at.saturating_add(item.range.len);
                (item.range.at..end).contains(&inner.range.at) && inner.depth > item.depth && inner.range.len > 0
            }
        }),
        _ => false,
    }
}

/// Cells that are being laid out.
struct Cells {
    taken: Vec<bool>,
    cells: Vec<Cell>,
}

impl Cells {
    /// Gives a field those of its bits that are free.
    fn put(&mut self, item: Option<(usize, &Item)>, from: u32, len: u32) {
        let mut start = None;
        let end = from.saturating_add(len).min(self.taken.len() as u32);
        for bit in from..=end {
            let free = bit < end && self.taken.get(bit as usize).is_some_and(|taken| !*taken);
            match (free, start) {
                (true, None) => start = Some(bit),
                (false, Some(at)) => {
                    self.cells.push(Cell {
                        item: item.map(|(place, _)| place),
                        at,
                        len: bit.saturating_sub(at),
                        label: item.map_or("", |(_, item)| item.field.label),
                        short: item.map_or("", |(_, item)| short(item)),
                        hex: item.is_some_and(|(_, item)| is_hexadecimal(item)),
                        number: None,
                        words: String::new(),
                        relative: false,
                    });
                    start = None;
                }
                _ => {}
            }
        }
        for bit in from..end {
            if let Some(taken) = self.taken.get_mut(bit as usize) {
                *taken = true;
            }
        }
    }
}

/// Gives a cell its number and its words.
fn fill(lang: Lang, view: &View<'_>, layer: &Layer, cell: &mut Cell) {
    let bytes = view.at(crate::dissect::Range { source: layer.source, at: layer.at, len: layer.header });
    cell.number = (cell.len <= 64).then(|| number(bytes, cell.at, cell.len)).flatten();
    let Some(item) = cell.item.and_then(|at| view.tape.items().get(at)) else { return };
    // Bits that are left of a field after its parts have no words of their own.
    if bits(layer, item) == Some((cell.at, cell.len)) || is_scaled(item) {
        show::words(&mut cell.words, view, item);
        // "1    (relative sequence number)": which of the two numbers is which must be seen in few columns.
        if let Some((number, _)) = cell.words.split_once("    (relative") {
            cell.words = word_with(lang, "layers-relative", &[("number", number.into())]);
            cell.relative = true;
        }
        // "1000 .... = Header Length: 32 bytes (8)": bits and name stand beside it already.
        let named =
            cell.words.split_once(" = ").filter(|(bits, _)| bits.chars().all(|c| matches!(c, '0' | '1' | '.' | ' ')));
        if let Some((_, value)) = named.and_then(|(_, named)| named.split_once(": ")) {
            cell.words = value.to_owned();
        }
    }
}

/// The names of narrow fields in the drawings of the RFCs.
fn short(item: &Item) -> &'static str {
    match item.field.filter {
        "tcp.hdr_len" => "Offset",
        "tcp.flags.res" => "Rsrvd",
        "tcp.flags.ae" => "AE",
        "ip.hdr_len" => "IHL",
        "ip.dsfield.dscp" | "ipv6.tclass.dscp" => "DSCP",
        "ip.dsfield.ecn" | "ipv6.tclass.ecn" => "ECN",
        "ip.version" | "ipv6.version" => "Version",
        "dns.flags.response" => "QR",
        "dns.flags.rcode" => "RCODE",
        "websocket.opcode" => "Opcode",
        "websocket.payload_length" => "Payload len",
        "vlan.priority" => "PCP",
        _ => item.field.label,
    }
}

fn is_hexadecimal(item: &Item) -> bool {
    matches!(item.field.kind, Kind::Uint(_, Base::Hex | Base::HexDec))
}

/// Whether the tree shows another number than the bits hold, and fewer bits than the range.
fn is_scaled(item: &Item) -> bool {
    matches!(item.field.filter, "tcp.hdr_len" | "ip.hdr_len" | "ip.frag_offset" | "ipv6.fraghdr.offset")
}

/// Bits of bytes as a number, most significant first.
pub fn number(bytes: &[u8], at: u32, len: u32) -> Option<u64> {
    let mut number = 0u64;
    for bit in at..at.saturating_add(len) {
        let byte = bytes.get((bit / 8) as usize)?;
        number = number << 1 | u64::from(byte >> (7 - bit % 8) & 1);
    }
    Some(number)
}
