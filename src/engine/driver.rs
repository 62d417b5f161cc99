//! The walk through the layers of a frame: each dissector says what comes inside, the registry says who reads it.

use std::sync::Arc;

use smallvec::SmallVec;

use crate::base::guard;
use crate::dissect::tape::MAX_ITEMS;
use crate::dissect::{
    Buf, Carried, Context, Field, Further, Group, Limit, Message, Next, Protocol, Range, Severity, Short, Table, Tape,
};
use crate::engine::{Registry, peel};
use crate::fields;

/// Layers a frame may have; encapsulation beyond it is left as data with a note.
pub const MAX_LAYERS: usize = 32;
/// Bodies that a frame may have within its layers, those within bodies and the parts of aggregates included.
pub const MAX_BODIES: usize = 512;

fields! {
    MALFORMED = Field::note("_ws.malformed", "Malformed Packet", Severity::Error, Group::Malformed, "");
    SHORT = Field::note("_ws.short", "Packet size limited during capture", Severity::Note, Group::Undecoded, "");
    BUG = Field::note("_ws.dissector_bug", "Dissector bug", Severity::Error, Group::Undecoded, "");
    QUOTE_ENDS = Field::note("_ws.expert", "The quoted packet is cut short here", Severity::Chat, Group::Undecoded, "RFC 792");
    FULL = Field::note("_ws.expert", "Too many items", Severity::Error, Group::Undecoded, "");
    DEEP = Field::note("_ws.expert", "Too many layers", Severity::Error, Group::Undecoded, "");
    MANY = Field::note("_ws.expert", "Too many bodies", Severity::Error, Group::Undecoded, "");
    UNKNOWN = Field::note("_ws.expert", "Nothing is known of this number", Severity::Chat, Group::Undecoded, "");
}

/// Dissects a frame onto `tape`, which is cleared first. `frame` is its captured bytes. A bug in a dissector costs this
/// frame its layers and leaves a note.
pub fn dissect<'b>(registry: &Registry, context: &Context<'b>, frame: &'b [u8], tape: &mut Tape) {
    if guard::guarded(|| walk(registry, context, frame, tape)).is_none() {
        tape.clear();
        let range = Buf::whole(0, frame, context.frame.wire_len).range();
        tape.layer_note(&BUG, range, "Dissector bug: this frame could not be read; please report it with the capture");
        tape.info(|out| out.push_str("[Dissector bug]"));
    }
    if tape.is_full() {
        let text = format!("More than {MAX_ITEMS} items: what is beyond them is not shown");
        tape.layer_note(&FULL, Range::default(), &text);
    }
    tape.finish();
}

/// Dissects a message alone, without the frames around it: its bytes are the frame of the tape's view.
/// `context` says which message it is.
pub fn dissect_message<'b>(registry: &Registry, context: &Context<'b>, bytes: &'b [u8], tape: &mut Tape) {
    let Some(message) = context.message else { return tape.clear() };
    let whole = Buf::whole(0, bytes, u32::try_from(message.len).unwrap_or(u32::MAX));
    let protocol = message.protocol.unwrap_or(registry.data);
    let context = &Context { head: head_of(message, &whole), ..*context };
    let walk = || {
        tape.clear();
        Walk { registry, frame: bytes, left: MAX_LAYERS, bodies: 0 }.layers(context, protocol, whole, tape);
    };
    if guard::guarded(walk).is_none() {
        tape.clear();
        tape.layer_note(&BUG, whole.range(), "Dissector bug: this message could not be read; please report it");
    }
    tape.finish();
}

/// The head of a message in its bytes.
fn head_of<'b>(message: &Message, buf: &Buf<'b>) -> &'b [u8] {
    let bytes = buf.bytes();
    bytes.get(..(message.head as usize).min(bytes.len())).unwrap_or_default()
}

fn walk<'b>(registry: &Registry, context: &Context<'b>, frame: &'b [u8], tape: &mut Tape) {
    tape.clear();
    let whole = Buf::whole(0, frame, context.frame.wire_len);
    let mut walk = Walk { registry, frame, left: MAX_LAYERS, bodies: 0 };
    let is_quick = tape.want().only_columns() && !tape.chosen_names().ports();
    if !(is_quick && walk.plain(context, whole, tape)) {
        walk.layers(context, registry.frame, whole, tape);
    }
}

/// The walk through one frame.
struct Walk<'w> {
    registry: &'w Registry,
    frame: &'w [u8],
    /// Layers that it may still have.
    left: usize,
    /// Bodies that it has so far.
    bodies: usize,
}

/// Layers that a plain packet has up to its transport: frame, link, network, transport.
const PLAIN_LAYERS: usize = 4;

impl Walk<'_> {
    /// The quick way to the columns of a plain packet, which leaves on the tape what [`Walk::layers`] would. Says whether it
    /// was taken.
    fn plain<'b>(&mut self, context: &Context<'b>, whole: Buf<'b>, tape: &mut Tape) -> bool {
        let Some(shortcut) = self.registry.shortcut else { return false };
        let info = context.frame;
        let Some(plain) = peel::plain(info.link_type, whole.bytes(), whole.len(), info.wire_len) else { return false };
        let Some(next) = shortcut(context, &plain, whole, tape) else { return false };
        self.left = self.left.saturating_sub(PLAIN_LAYERS);
        let inside = match next {
            Next::Stream(position, payload) => self.messages(context, position, payload, tape),
            next => inner(self.registry, context, next, tape),
        };
        match inside {
            // Bytes that nothing explains leave the columns as they are.
            Some((protocol, buf)) if std::ptr::eq(protocol, self.registry.data) && !buf.is_cut() => {
                tape.protocol_name(protocol.field.filter);
            }
            Some((protocol, buf)) => self.layers(context, protocol, buf, tape),
            None => {}
        }
        true
    }

    /// One layer after the other, each within the one before; then what stands beside them.
    fn layers(&mut self, context: &Context<'_>, protocol: &'static Protocol, buf: Buf<'_>, tape: &mut Tape) {
        let left = self.left;
        let mut further = self.chain(context, protocol, buf, tape);
        while let Some(Further { protocol, range, wire }) = further.take() {
            if !self.has_room(range, tape) {
                return;
            }
            self.left = left;
            let made = made_of(tape, range);
            let whole = Buf::whole(range.source, made.as_deref().unwrap_or(self.frame), 0);
            if let Ok(bytes) = whole.slice(range.at, range.len) {
                further = self.chain(context, protocol, whole.piece(range.at, bytes, wire), tape);
            }
        }
    }

    /// One layer after the other, each within the one before. Returns what stands beside them.
    fn chain<'b>(
        &mut self,
        context: &Context<'b>,
        protocol: &'static Protocol,
        buf: Buf<'b>,
        tape: &mut Tape,
    ) -> Option<Further> {
        let mut layer = Some((protocol, buf));
        let mut further = None;
        while let Some((protocol, buf)) = layer {
            if self.left == 0 {
                let text = format!("More than {MAX_LAYERS} layers: the rest is left as it is");
                tape.layer_note(&DEEP, buf.range(), &text);
                return None;
            }
            self.left = self.left.saturating_sub(1);
            if protocol.session.is_some() && context.message.is_none() {
                tape.deliver(protocol, buf.range());
            }
            let next = match (protocol.dissect)(context, buf, tape) {
                Ok(next) => next,
                Err(short) => {
                    report(tape, protocol, short);
                    Next::End
                }
            };
            further = tape.take_further().or(further);
            tape.reaches(next.buf().unwrap_or(buf).range());
            tape.close_all();
            self.bodies(context, tape);
            layer = match next {
                Next::Stream(position, payload) => self.messages(context, position, payload, tape),
                next => inner(self.registry, context, next, tape),
            };
        }
        further
    }

    /// Counts one more of the parts of a frame that stand beside each other; says so if it is one too many.
    fn has_room(&mut self, range: Range, tape: &mut Tape) -> bool {
        self.bodies = self.bodies.saturating_add(1);
        let has = self.bodies <= MAX_BODIES;
        if !has {
            let text = format!("More than {MAX_BODIES} bodies: the rest is left as it is");
            tape.layer_note(&MANY, range, &text);
        }
        has
    }

    /// The messages that a segment brings to their end. What no message covers is data.
    fn messages<'b>(
        &mut self,
        context: &Context<'b>,
        position: usize,
        payload: Buf<'b>,
        tape: &mut Tape,
    ) -> Option<(&'static Protocol, Buf<'b>)> {
        // Messages stand beside each other: each may have as many layers as were left for the first.
        if let Some(message) = context.piece_of(position) {
            let context = Context { message: Some(message), ..*context };
            self.layers(&context, message.protocol.unwrap_or(self.registry.data), payload, tape);
            return None;
        }
        let (mut any, left, mut carriers) = (false, self.left, Carriers::new());
        for (place, message) in context.messages.iter().enumerate().filter(|(_, m)| m.transport == position) {
            any = true;
            let whole = u32::try_from(message.len).unwrap_or(u32::MAX);
            let buf = match &message.carried {
                Carried::Elsewhere | Carried::Within(..) => continue,
                Carried::Here(at, len) => payload.slice(*at, *len).ok().map(|bytes| payload.piece(*at, bytes, whole)),
                Carried::Gathered(bytes) => tape.source_of(place).map(|source| Buf::whole(source, bytes, whole)),
            };
            let (Some(buf), false) = (buf, whole == 0) else { continue };
            carry(context, place, buf, &mut carriers);
            let context = Context { message: Some(message), head: head_of(message, &buf), ..*context };
            self.layers(&context, message.protocol.unwrap_or(self.registry.data), buf, tape);
            self.left = left;
        }
        self.inner_messages(context, position, carriers, tape);
        (!any && payload.wire_len() > 0).then_some((self.registry.data, payload))
    }

    /// The messages that come to their end in what other messages of this transport carry.
    fn inner_messages<'b>(
        &mut self,
        context: &Context<'b>,
        position: usize,
        mut carriers: Carriers<'b>,
        tape: &mut Tape,
    ) {
        let left = self.left;
        for (place, message) in context.messages.iter().enumerate() {
            let outer = message.within.and_then(|outer| Some((outer, context.messages.get(outer)?)));
            let Some((outer, carrier)) = outer.filter(|_| transport_of(context, message) == Some(position)) else {
                continue;
            };
            let whole = u32::try_from(message.len).unwrap_or(u32::MAX);
            let buf = match &message.carried {
                Carried::Within(at, len) => {
                    let opened = carrier.remade.as_ref().zip(tape.opened_of(outer));
                    let opened = opened.map(|(remade, source)| Buf::whole(source, &remade.bytes, 0));
                    let clear = || carriers.iter().find(|(place, _)| *place == outer).map(|(_, buf)| *buf);
                    let all = opened.or_else(clear);
                    all.and_then(|all| all.slice(*at, *len).ok().map(|bytes| all.piece(*at, bytes, whole)))
                }
                Carried::Gathered(bytes) => {
                    let source = tape.source_of(place);
                    let source = source.unwrap_or_else(|| tape.gathered(place, "Reassembled tunnel", bytes.clone()));
                    Some(Buf::whole(source, bytes, whole))
                }
                Carried::Elsewhere | Carried::Here(..) => None,
            };
            let (Some(buf), false) = (buf, whole == 0) else { continue };
            carry(context, place, buf, &mut carriers);
            let context = Context { message: Some(message), head: head_of(message, &buf), ..*context };
            self.layers(&context, message.protocol.unwrap_or(self.registry.data), buf, tape);
            self.left = left;
        }
    }

    /// The bodies that the layer handed over, and the bodies in them. Bodies stand beside each other: each may have as many
    /// layers as were left for the first.
    fn bodies(&mut self, context: &Context<'_>, tape: &mut Tape) {
        let left = self.left;
        for (content_type, range) in tape.take_bodies() {
            let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            let known = if media.is_empty() { Some(self.registry.data) } else { self.registry.media(&media) };
            let Some(protocol) = known else { continue };
            if !self.has_room(range, tape) {
                break;
            }
            let made = made_of(tape, range);
            let bytes = made.as_deref().unwrap_or(self.frame);
            let whole = Buf::whole(range.source, bytes, 0);
            if let Ok(body) = whole.slice(range.at, range.len) {
                let body_depth = context.body_depth.saturating_add(1);
                let context = Context { content_type: &content_type, body_depth, ..*context };
                self.layers(&context, protocol, whole.piece(range.at, body, range.len), tape);
            }
            self.left = left;
        }
    }
}

/// The bytes of the data source that a range lies in, if it is not the frame.
fn made_of(tape: &Tape, range: Range) -> Option<Arc<[u8]>> {
    let made = usize::from(range.source).checked_sub(1).and_then(|at| tape.sources().get(at));
    made.map(|source| source.bytes.clone())
}

/// The transport of the message that carries this one, directly or not.
fn transport_of(context: &Context<'_>, message: &Message) -> Option<usize> {
    let carrier = |message: &&Message| message.within.and_then(|outer| context.messages.get(outer));
    let outermost =
        std::iter::successors(Some(message), carrier).take(MAX_LAYERS).find(|message| message.within.is_none());
    outermost.map(|message| message.transport)
}

/// The bytes of messages that carry others as they are, by their places.
type Carriers<'b> = SmallVec<[(usize, Buf<'b>); 4]>;

/// Keeps the bytes of a message if others lie in them.
fn carry<'b>(context: &Context<'b>, place: usize, buf: Buf<'b>, carriers: &mut Carriers<'b>) {
    if context.messages.iter().skip(place).any(|message| message.within == Some(place)) {
        carriers.push((place, buf));
    }
}

/// Who reads what comes inside. An empty rest is no layer.
fn inner<'b>(
    registry: &Registry,
    context: &Context<'_>,
    next: Next<'b>,
    tape: &mut Tape,
) -> Option<(&'static Protocol, Buf<'b>)> {
    let (protocol, buf) = match next {
        Next::End | Next::Stream(..) => return None,
        Next::Protocol(protocol, buf) => (protocol, buf),
        Next::Data(buf) => (registry.data, buf),
        Next::Datagram(one, other, buf) => {
            (registry.datagram(context.settings, one, other, &buf).unwrap_or(registry.data), buf)
        }
        Next::By(table, number, buf) => match registry.find(table, number) {
            Some(protocol) => (protocol, buf),
            None => {
                if table == Table::Link {
                    unknown_link(tape, number, buf.range());
                }
                (registry.data, buf)
            }
        },
    };
    (buf.wire_len() > 0).then_some((protocol, buf))
}

fn unknown_link(tape: &mut Tape, number: u32, range: Range) {
    let text = format!("Nothing is known of {} {number}; the bytes are shown as they are", Table::Link.name());
    tape.note(&UNKNOWN, range, &text);
    tape.column_protocol("UNKNOWN");
    tape.info(|out| out.push_str(&text));
}

/// Says what a layer lacked, in Wireshark's two kinds: bytes the capture lacks, and bytes that never were there.
fn report(tape: &mut Tape, protocol: &Protocol, short: Short) {
    // Where nothing was left, a place beyond the end is no place.
    let at = if short.have > 0 { short.at } else { 0 };
    let range = Range { source: short.source, at, len: short.have };
    let name = protocol.short;
    if tape.in_error() {
        // RFC 792: an error quotes the IP header and as little as 64 bits after it.
        tape.quote_note(&QUOTE_ENDS, range, "");
        return;
    }
    if short.cut {
        tape.layer_note(&SHORT, range, &format!("Packet size limited during capture: {name} truncated"));
        tape.info_append(|out| out.push_str("[Packet size limited during capture]"));
        return;
    }
    let limit = match short.limit {
        Limit::Frame => "the end of the packet",
        Limit::Field(field) => field.filter,
    };
    let Short { at, need, have, .. } = short;
    let text = format!("Malformed Packet: {name}: needs {need} bytes at {at}, has {have}; limit set by {limit}");
    tape.layer_note(&MALFORMED, range, &text);
    tape.info_append(|out| out.push_str("[Malformed Packet]"));
}
