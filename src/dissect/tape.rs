//! The tape: the one sink of every dissector, and what every reader reads.
//!
//! Items lie flat in the order of the tree; each knows where its subtree ends. The tape is reused from frame to frame
//! and knows what somebody wants ([`Want`]), so that a dissector costs little more than its reads when nobody looks.

mod naming;
mod resume;

use std::sync::Arc;

use smallvec::SmallVec;

use super::buf::{Buf, Range, Short, SourceId};
use super::columns::Columns;
use super::field::{Field, Kind, Severity};
use super::protocol::Protocol;
use super::sources::Further;
use super::transport::{Delivery, Envelope, Fragment};
use super::view::{Form, Item, TextKind, View};
use super::want::has;
pub use super::want::{Fields, Want};
use crate::base::{Address, Delta, Seconds, Time};
use naming::Naming;

/// Bytes that are not the frame's own, with a name for their tab.
#[derive(Clone, Debug)]
pub struct Source {
    /// What the tab is called, `Reassembled IPv4`.
    pub name: &'static str,
    /// The bytes.
    pub bytes: Arc<[u8]>,
}

/// An open group or layer; give it back to [`Tape::end`].
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    item: u32,
    depth: u8,
}

/// The sink.
#[derive(Debug, Default)]
pub struct Tape {
    pub(super) want: Want,
    /// For each protocol, by the slot of its layer: whether one of its fields is wanted.
    layers: Vec<Option<bool>>,
    /// Likewise: which of its parts are worth reading, in the protocol's own words.
    parts: Vec<Option<u64>>,
    pub(super) active: bool,
    in_error: bool,
    hops: Option<u8>,
    items: Vec<Item>,
    pub(super) heap: Vec<u8>,
    pub(super) texts: Vec<(u32, u32)>,
    pub(super) sources: Vec<Source>,
    open: SmallVec<[u32; 16]>,
    pub(super) columns: Columns,
    pub(super) protocols: SmallVec<[&'static str; 8]>,
    envelopes: SmallVec<[Envelope; 1]>,
    fragments: SmallVec<[Fragment; 1]>,
    deliveries: SmallVec<[Delivery; 1]>,
    /// Bodies that are dissected after the current layer.
    pub(super) bodies: Vec<(String, Range)>,
    /// What is read after the packet inside the current layer.
    pub(super) further: Option<Further>,
    /// How many of them wait for the next layer.
    pub(super) held: usize,
    /// Data sources of messages that were gathered: place in the context, source.
    pub(super) gathered: SmallVec<[(usize, SourceId); 1]>,
    /// Data sources of what messages carry: place in the context, source.
    pub(super) opened: SmallVec<[(usize, SourceId); 1]>,
    /// The layer opened last, and how far it reaches.
    latest: Option<(&'static Field, Range)>,
    worst: Option<Severity>,
    messages: usize,
    /// Where texts are put together.
    scratch: String,
    /// Whether a note of the driver is written, which has room beyond the limit.
    beyond: bool,
    /// The layers below which layers are opened, outermost first, and the layer opened last below those.
    nest: SmallVec<[u32; 2]>,
    outer: Option<u32>,
    /// The layer that is being written.
    current: Option<u32>,
    /// What the columns say of the packet that quotes the layers being written.
    quoting: Option<Columns>,
    /// What numbers are called.
    pub(super) naming: Naming,
}

const NO_TEXT: u32 = u32::MAX;
/// Items a frame may have; past it the rest of the frame is left out with a note, so that no frame can take all memory.
pub const MAX_ITEMS: usize = 200_000;

impl Tape {
    /// An empty tape for a reader that wants `want`.
    pub fn new(want: Want) -> Self {
        Self { want, ..Self::default() }
    }

    /// What the reader wants.
    pub fn want(&self) -> &Want {
        &self.want
    }

    /// Whether any field of the current layer is wanted. Dissectors may leave out work that only fields show.
    pub fn wants_fields(&self) -> bool {
        self.active
    }

    /// Whether one of these fields is wanted, below the current layer: work that only they show may be left out.
    pub fn wants_any(&self, fields: &[&'static Field]) -> bool {
        self.active && fields.iter().any(|field| self.want.has(field))
    }

    /// Which parts of a protocol are worth reading for what is wanted: whatever `find` says of that, found once.
    pub fn parts(&mut self, protocol: &'static Protocol, find: fn(&Want) -> u64) -> u64 {
        let Some(slot) = protocol.field.slot() else { return find(&self.want) };
        if self.parts.len() <= slot {
            self.parts.resize(slot.saturating_add(1), None);
        }
        let want = &self.want;
        self.parts.get_mut(slot).map_or_else(|| find(want), |known| *known.get_or_insert_with(|| find(want)))
    }

    /// Makes it ready for the next frame; memory is kept.
    pub fn clear(&mut self) {
        self.items.clear();
        self.heap.clear();
        self.texts.clear();
        self.sources.clear();
        self.open.clear();
        self.protocols.clear();
        self.envelopes.clear();
        self.fragments.clear();
        self.deliveries.clear();
        self.bodies.clear();
        self.further = None;
        self.held = 0;
        self.gathered.clear();
        self.opened.clear();
        self.latest = None;
        self.worst = None;
        self.messages = 0;
        self.active = false;
        self.in_error = false;
        self.hops = None;
        self.nest.clear();
        self.outer = None;
        self.current = None;
        self.quoting = None;
        self.columns.clear();
    }

    // ---- layers and groups -------------------------------------------------------------------------------------

    /// Opens a layer. Whatever is still open of the layer before is closed.
    pub fn layer(&mut self, protocol: &'static Protocol, range: Range) -> Mark {
        self.close_all();
        let mark = self.open_layer(protocol, range, None);
        self.outer = (mark.item != NO_TEXT).then_some(mark.item);
        mark
    }

    /// Opens a layer that stands below the one before it, as the extension headers of IPv6 do.
    pub fn inner_layer(&mut self, protocol: &'static Protocol, range: Range) -> Mark {
        self.close_all();
        self.open_layer(protocol, range, self.outer)
    }

    /// Lets the layers that follow stand below the current one.
    pub fn nest(&mut self) {
        self.nest.extend(self.outer.take());
    }

    fn open_layer(&mut self, protocol: &'static Protocol, range: Range, below: Option<u32>) -> Mark {
        self.latest = Some((protocol.field, range));
        self.protocols.push(protocol.field.filter);
        if self.want.columns {
            self.columns.protocol = protocol.short;
        }
        self.active = match &self.want.fields {
            Fields::None => false,
            Fields::All => true,
            Fields::Some(_) => self.wants_layer(protocol),
        };
        // A layer's own item is kept whenever one of its fields is: readers group by it.
        if self.active || self.want.is_bare(protocol) && self.want.has(protocol.field) {
            self.reopen(below);
            let mark = self.begin(protocol.field, range, Form::None, 0);
            self.current = Some(mark.item);
            mark
        } else {
            self.current = None;
            Mark { item: NO_TEXT, depth: 0 }
        }
    }

    /// Says where the bytes of the current layer end, with all that lies in it: the driver knows it when the dissector is
    /// done.
    pub fn reaches(&mut self, inside: Range) {
        if let Some(item) = self.current.and_then(|at| self.items.get_mut(at as usize))
            && item.range.source == inside.source
        {
            item.value = u64::from(inside.at.saturating_add(inside.len));
        }
    }

    /// Opens the layers below which the next one stands again, so that they reach to its end.
    fn reopen(&mut self, below: Option<u32>) {
        self.open.extend(self.nest.iter().copied().chain(below));
    }

    /// Adds a name to `frame.protocols` that has no layer of its own (`ethertype`).
    pub fn protocol_name(&mut self, name: &'static str) {
        self.protocols.push(name);
    }

    /// Opens a group below the current layer or group.
    #[must_use = "a group that is not ended swallows what follows"]
    pub fn group(&mut self, field: &'static Field, range: Range) -> Mark {
        if self.wants(field) || (self.active && matches!(self.want.fields, Fields::Some(_))) {
            self.begin(field, range, Form::None, 0)
        } else {
            Mark { item: NO_TEXT, depth: 0 }
        }
    }

    /// Reads an integer like [`Tape::uint`] and opens a group on it.
    pub fn group_uint(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<(u64, Mark), Short> {
        let value = masked(field, buf.uint(at, field.width())?);
        let range = Range { source: buf.source(), at: buf.at().saturating_add(at), len: field.width() };
        Ok((value, self.group_value(field, range, value)))
    }

    /// The same, least significant byte first.
    pub fn group_uint_le(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<(u64, Mark), Short> {
        let value = masked(field, buf.uint_le(at, field.width())?);
        let range = Range { source: buf.source(), at: buf.at().saturating_add(at), len: field.width() };
        let mark = self.group_value(field, range, value);
        if let Some(item) = self.marked(mark) {
            item.little_endian = true;
        }
        Ok((value, mark))
    }

    /// Opens a group on a known number.
    #[must_use = "a group that is not ended swallows what follows"]
    pub fn group_value(&mut self, field: &'static Field, range: Range, value: u64) -> Mark {
        if self.wants(field) || (self.active && matches!(self.want.fields, Fields::Some(_))) {
            self.begin(field, range, Form::Number, value)
        } else {
            Mark { item: NO_TEXT, depth: 0 }
        }
    }

    /// Opens a group on bytes from the wire.
    pub fn group_wire(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32, len: u32) -> Result<Mark, Short> {
        let range = buf.range_at(at, len)?;
        let wanted = self.wants(field) || (self.active && matches!(self.want.fields, Fields::Some(_)));
        Ok(if wanted { self.begin(field, range, Form::Wire, 0) } else { Mark { item: NO_TEXT, depth: 0 } })
    }

    /// Closes a group, and whatever was left open within it.
    pub fn end(&mut self, mark: Mark) {
        if mark.item == NO_TEXT {
            return;
        }
        let next = self.items.len() as u32;
        while self.open.len() > usize::from(mark.depth) {
            if let Some(item) = self.open.pop().and_then(|open| self.items.get_mut(open as usize)) {
                item.next = next;
            }
        }
    }

    /// Closes a group and says how far it reached, when that is known only at its end.
    pub fn end_at(&mut self, mark: Mark, len: u32) {
        if let Some(item) = self.marked(mark) {
            item.range.len = len;
        }
        self.end(mark);
    }

    /// Closes everything: the driver calls it at the end of a layer.
    pub fn close_all(&mut self) {
        let next = self.items.len() as u32;
        while let Some(open) = self.open.pop() {
            if let Some(item) = self.items.get_mut(open as usize) {
                item.next = next;
            }
        }
    }

    // ---- values ------------------------------------------------------------------------------------------------

    /// Reads the field's integer at `at`, most significant byte first, applies its mask, writes it, and returns it.
    #[inline]
    pub fn uint(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<u64, Short> {
        let value = masked(field, buf.uint(at, field.width())?);
        if self.active {
            self.number(field, buf.range_at(at, field.width())?, value);
        }
        Ok(value)
    }

    /// The same, least significant byte first.
    pub fn uint_le(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<u64, Short> {
        let value = masked(field, buf.uint_le(at, field.width())?);
        if self.active && self.number(field, buf.range_at(at, field.width())?, value) {
            self.last_item(|item| item.little_endian = true);
        }
        Ok(value)
    }

    /// Writes a number that was read or computed elsewhere. Returns whether somebody wanted it.
    #[inline]
    pub fn number(&mut self, field: &'static Field, range: Range, value: u64) -> bool {
        self.put(field, range, Form::Number, value)
    }

    /// Reads a bit.
    pub fn boolean(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<bool, Short> {
        self.uint(field, buf, at).map(|value| value != 0)
    }

    /// Reads a MAC address.
    pub fn ether(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<[u8; 6], Short> {
        let value = buf.array(at)?;
        self.wire(field, buf, at, 6)?;
        Ok(value)
    }

    /// Reads an IPv4 address.
    pub fn ipv4(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<[u8; 4], Short> {
        let value = buf.array(at)?;
        self.wire(field, buf, at, 4)?;
        Ok(value)
    }

    /// Reads an IPv6 address.
    pub fn ipv6(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<[u8; 16], Short> {
        let value = buf.array(at)?;
        self.wire(field, buf, at, 16)?;
        Ok(value)
    }

    /// Writes `len` bytes at `at` as the field's value: bytes, text or an address, as the field's kind says.
    #[inline]
    pub fn wire<'b>(&mut self, field: &'static Field, buf: &Buf<'b>, at: u32, len: u32) -> Result<&'b [u8], Short> {
        let bytes = buf.slice(at, len)?;
        if self.active {
            self.put(field, buf.range_at(at, len)?, Form::Wire, 0);
        }
        Ok(bytes)
    }

    /// Writes text that is not on the wire as such (a decompressed name); `range` is what it was made from.
    pub fn string(&mut self, field: &'static Field, range: Range, text: &str) -> bool {
        self.made(field, range, text.as_bytes())
    }

    /// Writes bytes or an address that are not on the wire as such.
    pub fn made(&mut self, field: &'static Field, range: Range, bytes: &[u8]) -> bool {
        if !self.wants(field) {
            return false;
        }
        let value = pack(self.heap.len(), bytes.len());
        self.heap.extend_from_slice(bytes);
        self.put(field, range, Form::Heap, value)
    }

    /// Writes a number with a fraction.
    pub fn double(&mut self, field: &'static Field, range: Range, value: f64) -> bool {
        self.put(field, range, Form::Number, value.to_bits())
    }

    /// Writes a span of time.
    pub fn delta(&mut self, field: &'static Field, range: Range, delta: Delta) -> bool {
        self.put(field, range, Form::Number, delta.0 as u64)
    }

    /// Writes a moment.
    pub fn time(&mut self, field: &'static Field, range: Range, time: Time) -> bool {
        self.put(field, range, Form::Number, time.0 as u64)
    }

    /// Writes a moment in any year.
    pub fn date(&mut self, field: &'static Field, range: Range, date: Seconds) -> bool {
        match date.time() {
            Some(time) => self.time(field, range, time),
            None => self.put(field, range, Form::Seconds, date.0 as u64),
        }
    }

    /// Writes a heading or remark without a value.
    pub fn remark(&mut self, field: &'static Field, range: Range) -> bool {
        self.put(field, range, Form::None, 0)
    }

    /// Writes a note on what is unusual or wrong at `range`. `text` replaces the field's own words when it is not empty.
    pub fn note(&mut self, field: &'static Field, range: Range, text: &str) {
        if let Kind::Note(severity, _) = field.kind {
            self.worst = self.worst.max(Some(severity));
        }
        if self.put(field, range, Form::None, 0) {
            self.last_item(|item| item.generated = true);
            if !text.is_empty() {
                self.set_text(TextKind::Label, |out| out.push_str(text));
            }
        }
    }

    /// Writes a note that stands beside the layers: the driver's word on a layer that could not be read to its end.
    pub fn layer_note(&mut self, field: &'static Field, range: Range, text: &str) {
        self.outer_note(field, range, text);
    }

    /// Says where a quoted packet ends: a quote is cut short by intent.
    pub fn quote_note(&mut self, field: &'static Field, range: Range, text: &str) {
        self.outer_note(field, range, text);
    }

    fn outer_note(&mut self, field: &'static Field, range: Range, text: &str) {
        self.close_all();
        // The layer before ends here, whatever follows.
        self.latest = None;
        self.active = match &self.want.fields {
            Fields::None => false,
            Fields::All => true,
            Fields::Some(bits) => has(bits, field),
        };
        if self.active {
            self.reopen(None);
        }
        // The word on what is left out must not be left out itself; the driver has only a few for a frame.
        self.beyond = true;
        self.note(field, range, text);
        self.beyond = false;
        self.close_all();
    }

    // ---- columns and facts -------------------------------------------------------------------------------------

    /// Sets the Info column, in Wireshark's words.
    #[inline]
    pub fn info(&mut self, text: impl FnOnce(&mut String)) {
        if self.want.columns {
            self.columns.set_info(text);
        }
    }

    /// Sets what stands in the Info column before whatever this layer and inner ones set there.
    pub fn info_before(&mut self, text: impl FnOnce(&mut String)) {
        if self.want.columns {
            self.columns.keep_info(text);
        }
    }

    /// Lets what stands in the Info column stay before whatever inner layers set there.
    pub fn info_stays(&mut self) {
        self.columns.info_stays();
    }

    /// Appends to the Info column.
    pub fn info_append(&mut self, text: impl FnOnce(&mut String)) {
        if self.want.columns {
            text(&mut self.columns.info);
        }
    }

    /// Sets the summary for readers. An inner layer of which Info says all clears it: [`Tape::info_for_all`].
    pub fn summary(&mut self, text: impl FnOnce(&mut String)) {
        if self.want.summary {
            self.columns.summary.clear();
            text(&mut self.columns.summary);
        }
    }

    /// Names the protocol column otherwise than the layer's short name.
    pub fn column_protocol(&mut self, name: &'static str) {
        if self.want.columns {
            self.columns.protocol = name;
        }
    }

    /// The addresses of this layer, for the columns and for the transport above.
    pub fn addresses(&mut self, source: Address, destination: Address) {
        self.columns.source = source;
        self.columns.destination = destination;
    }

    /// How many more routers may pass the packet on: the TTL or hop limit of the network layer.
    pub fn hop_limit(&mut self, hops: u8) {
        self.hops = Some(hops);
    }

    /// The hop limit of the innermost network layer.
    pub fn hops(&self) -> Option<u8> {
        self.hops
    }

    /// Payload bytes of the current layer on the wire, for the Data column.
    pub fn data_len(&mut self, bytes: u32) {
        self.columns.data_len = Some(bytes);
    }

    /// Hands a transport header to the flow table. Returns its position among the transports of this frame, which is
    /// also the position of its facts in the context.
    pub fn envelope(&mut self, envelope: Envelope) -> usize {
        self.envelopes.push(Envelope { in_error: self.in_error, ..envelope });
        self.envelopes.len().saturating_sub(1)
    }

    /// Hands a fragment to reassembly. Returns its position among the fragments of this frame.
    pub fn fragment(&mut self, fragment: Fragment) -> usize {
        self.fragments.push(fragment);
        self.fragments.len().saturating_sub(1)
    }

    /// Hands a message to the session of its protocol; the driver calls it. What an error message quotes is no message.
    pub fn deliver(&mut self, protocol: &'static Protocol, message: Range) {
        if !self.in_error {
            // What stands on no transport may lie in a tunnel that does.
            let transport = self.envelopes.len().checked_sub(1).filter(|_| protocol.is_within_messages());
            let ends = (self.columns.source, self.columns.destination);
            self.deliveries.push(Delivery { protocol, message, ends, transport });
        }
    }

    /// The position of the next message that is paired with an answer or a question, in this frame.
    pub fn message(&mut self) -> usize {
        let position = self.messages;
        self.messages = self.messages.saturating_add(1);
        position
    }

    /// What follows is quoted in an error message (ICMP): it stands below the current layer and leaves the columns alone.
    pub fn enter_error(&mut self) {
        self.in_error = true;
        self.nest();
        self.quoting.get_or_insert_with(|| self.columns.clone());
    }

    /// The frame is dissected: the columns are those of the packet, not of one that it quotes.
    pub fn finish(&mut self) {
        self.close_all();
        if let Some(columns) = self.quoting.take() {
            self.columns = columns;
        }
    }

    /// Whether the current layer is quoted in an error message.
    pub fn in_error(&self) -> bool {
        self.in_error
    }

    // ---- reading -----------------------------------------------------------------------------------------------

    /// The items, in the order of the tree.
    pub fn items(&self) -> &[Item] {
        &self.items
    }
    /// The columns.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }
    /// The protocols, outermost first: `frame.protocols`.
    pub fn protocols(&self) -> &[&'static str] {
        &self.protocols
    }
    /// The transport headers.
    pub fn envelopes(&self) -> &[Envelope] {
        &self.envelopes
    }
    /// The fragments.
    pub fn fragments(&self) -> &[Fragment] {
        &self.fragments
    }
    /// The messages for sessions.
    pub fn deliveries(&self) -> &[Delivery] {
        &self.deliveries
    }
    /// The data sources beyond the frame: source 1 is the first.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
    /// Whether items were left out because there are too many, or the next one would be.
    pub fn is_full(&self) -> bool {
        self.items.len() >= MAX_ITEMS
    }
    /// The worst note, if there is any.
    pub fn worst(&self) -> Option<Severity> {
        self.worst
    }
    /// The tape with the frame's bytes, for values that lie on the wire.
    pub fn view<'t>(&'t self, frame: &'t [u8]) -> View<'t> {
        View { tape: self, frame }
    }

    // ---- within ------------------------------------------------------------------------------------------------

    /// Whether a field of the protocol is wanted; found once for each protocol and remembered.
    fn wants_layer(&mut self, protocol: &'static Protocol) -> bool {
        let (Fields::Some(bits), Some(slot)) = (&self.want.fields, protocol.field.slot()) else { return false };
        if self.layers.len() <= slot {
            self.layers.resize(slot.saturating_add(1), None);
        }
        let Some(known) = self.layers.get_mut(slot) else { return false };
        let bare = self.want.is_bare(protocol);
        let counts = |field: &&'static Field| !(bare && std::ptr::eq(*field, protocol.field));
        *known.get_or_insert_with(|| protocol.all_fields().filter(counts).any(|field| has(bits, field)))
    }

    pub(super) fn wants(&self, field: &'static Field) -> bool {
        self.active
            && (self.items.len() < MAX_ITEMS || self.beyond)
            && match &self.want.fields {
                Fields::None => false,
                Fields::All => true,
                Fields::Some(bits) => has(bits, field),
            }
    }

    pub(super) fn put(&mut self, field: &'static Field, range: Range, form: Form, value: u64) -> bool {
        if !self.wants(field) {
            return false;
        }
        let next = (self.items.len() as u32).saturating_add(1);
        self.push(field, range, form, value, next);
        true
    }

    pub(super) fn begin(&mut self, field: &'static Field, range: Range, form: Form, value: u64) -> Mark {
        let item = self.items.len() as u32;
        let depth = self.open.len() as u8;
        self.push(field, range, form, value, item.saturating_add(1));
        self.open.push(item);
        Mark { item, depth }
    }

    fn push(&mut self, field: &'static Field, range: Range, form: Form, value: u64, next: u32) {
        self.items.push(Item {
            field,
            range,
            next,
            depth: u8::try_from(self.open.len()).unwrap_or(u8::MAX),
            generated: false,
            hidden: false,
            little_endian: false,
            form,
            value,
            text: NO_TEXT,
            text_kind: TextKind::None,
        });
    }

    pub(super) fn is_last(&self, field: &'static Field) -> bool {
        self.active && self.items.last().is_some_and(|item| std::ptr::eq(item.field, field))
    }

    pub(super) fn last_item(&mut self, change: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.last_mut() {
            change(item);
        }
    }

    pub(super) fn marked(&mut self, mark: Mark) -> Option<&mut Item> {
        if mark.item == NO_TEXT { None } else { self.items.get_mut(mark.item as usize) }
    }

    fn appended(&self, mark: Mark) -> Option<(u32, u32)> {
        let item = self.items.get(mark.item as usize).filter(|item| item.text_kind == TextKind::Appended)?;
        self.texts.get(item.text as usize).copied()
    }

    pub(super) fn set_text(&mut self, kind: TextKind, text: impl FnOnce(&mut String)) {
        let last = (self.items.len() as u32).saturating_sub(1);
        self.mark_text(Mark { item: last, depth: 0 }, kind, text);
    }

    pub(super) fn mark_text(&mut self, mark: Mark, kind: TextKind, text: impl FnOnce(&mut String)) {
        if !self.want.labels || mark.item == NO_TEXT {
            return;
        }
        let mut out = std::mem::take(&mut self.scratch);
        out.clear();
        // Appending twice keeps both texts.
        if kind == TextKind::Appended
            && let Some((at, len)) = self.appended(mark)
            && let Some(before) = self.heap.get(at as usize..at.saturating_add(len) as usize)
        {
            out.push_str(&String::from_utf8_lossy(before));
        }
        text(&mut out);
        let place = (self.heap.len() as u32, out.len() as u32);
        let index = self.texts.len() as u32;
        if let Some(item) = self.marked(mark) {
            item.text = index;
            item.text_kind = kind;
            self.heap.extend_from_slice(out.as_bytes());
            self.texts.push(place);
        }
        self.scratch = out;
    }
}

/// The bits of a number that are a field's.
#[inline]
pub fn masked(field: &Field, value: u64) -> u64 {
    if field.mask == 0 { value } else { (value & field.mask) >> field.mask.trailing_zeros() }
}

pub(super) fn pack(at: usize, len: usize) -> u64 {
    (at as u64) << 32 | len as u64 & 0xffff_ffff
}
