//! Fields of plain headers, read at once: a link layer without tags, IPv4 or IPv6 without options and extension headers, TCP or
//! UDP, and the head of a message of HTTP that is all of a segment. Filters and lists of values mostly ask for these, of every
//! frame.
//!
//! Like [`plain`] this is a shortcut and says nothing of its own: what it leaves on the tape of the fields that are wanted is
//! what the dissectors leave there, and `tests/robust/headers.rs` and `tests/robust/wanted.rs` hold it to that. What is not
//! certain here is left to them.

use crate::dissect::prelude::*;
use crate::dissect::tape::{Fields, masked};
use crate::dissect::{Detect, FrameInfo, Kind, Message, Plain, Settings, StreamFacts, Want};
use crate::protocols::http::wanted::{self, Parts};
use crate::protocols::{eth, frame, http, ip, ipv6, null, plain, raw, sll, tcp, udp};

/// A plain packet and what is known of it.
pub struct Packet<'p> {
    /// What the file says of it.
    pub info: &'p FrameInfo,
    /// What the user chose.
    pub settings: &'p Settings,
    /// Where its headers are.
    pub plain: Plain,
    /// All its captured bytes.
    pub frame: Buf<'p>,
    /// Its stream: numbers and scales are enough. Needed only where [`Headers::need_streams`] says so.
    pub stream: Option<StreamFacts>,
    /// The message that its payload ends, if one is to be read.
    pub message: Option<Shown<'p>>,
}

/// A message of HTTP that a packet shows.
pub struct Shown<'p> {
    /// What is known of it.
    pub message: Message,
    /// Its bytes where they do not lie in the packet: at least its head.
    pub gathered: Option<&'p [u8]>,
}

/// How a field is read from its header.
pub enum How {
    /// The field's number at this place.
    Number(u32),
    /// The same at each of these places, for filters only.
    Hidden(&'static [u32]),
    /// So many bytes at this place.
    Bytes(u32, u32),
    /// So many bytes at each of these places.
    Each(&'static [u32], u32),
    /// The same for filters only.
    EachHidden(&'static [u32], u32),
    /// The field's number at this place of each option of a kind.
    Option(u8, u32),
    /// A number that is computed.
    Made {
        /// Where it is said to stand: at this place, so many bytes.
        place: (u32, u32),
        /// Whether it stands in no byte.
        generated: bool,
        /// Computes it, given the header.
        value: fn(&Packet<'_>, &Buf<'_>) -> u64,
    },
    /// By a function, which is given the header.
    By(fn(&Packet<'_>, &Buf<'_>, &mut Tape) -> Result<(), Short>),
}

/// A field and how it is read.
pub type Reading = (&'static Field, How);

/// The headers of a packet that has one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Frame,
    Link,
    Network,
    Transport,
}

/// A layer that plain packets may have.
struct Layer {
    protocol: &'static Protocol,
    level: Level,
    /// What is read of it, in the order of its dissector.
    readings: &'static [Reading],
    /// Fields that a plain header never has.
    absent: &'static [&'static [&'static Field]],
}

static LAYERS: [Layer; 9] = [
    layer(&frame::PROTOCOL, Level::Frame, frame::READINGS),
    layer(&eth::PROTOCOL, Level::Link, eth::READINGS),
    layer(&null::PROTOCOL, Level::Link, &[]),
    layer(&raw::PROTOCOL, Level::Link, &[]),
    layer(&sll::PROTOCOL, Level::Link, &[]),
    Layer { absent: &[ip::options::FIELDS], ..layer(&ip::PROTOCOL, Level::Network, ip::READINGS) },
    layer(&ipv6::PROTOCOL, Level::Network, ipv6::READINGS),
    layer(&tcp::PROTOCOL, Level::Transport, tcp::READINGS),
    layer(&udp::PROTOCOL, Level::Transport, udp::READINGS),
];

const fn layer(protocol: &'static Protocol, level: Level, readings: &'static [Reading]) -> Layer {
    Layer { protocol, level, readings, absent: &[] }
}

/// The wanted fields of plain packets.
#[derive(Debug)]
pub struct Headers {
    wanted: Vec<Wanted>,
    streams: bool,
    info: bool,
    /// What is wanted of heads of HTTP; `None` if nothing is.
    heads: Option<Parts>,
    /// Whether something is wanted of other protocols that streams and datagrams carry.
    others: bool,
    /// Whether more than the heads of messages must be at hand.
    whole: bool,
}

/// What is wanted of a layer.
struct Wanted {
    layer: &'static Layer,
    readings: Vec<&'static Reading>,
}

impl Headers {
    /// The fields that `want` names, if all that plain packets may have of them can be read so, and nothing else is wanted.
    /// `protocols` are all there are, `general` the fields that belong to none.
    pub fn new(want: &Want, protocols: &[&'static Protocol], general: &[&'static Field]) -> Option<Self> {
        let others = want.columns || want.summary || want.labels || !matches!(want.fields, Fields::Some(_));
        if others || general.iter().any(|field| want.has(field)) {
            return None;
        }
        let heads = Parts::for_want(want);
        let whole = want.layer_bytes;
        let mut headers = Self { wanted: Vec::new(), streams: false, info: false, heads: None, others: false, whole };
        for protocol in protocols {
            let mut fields = protocol.all_fields().filter(|field| want.has(field)).peekable();
            if fields.peek().is_none() {
                continue;
            }
            match LAYERS.iter().find(|layer| std::ptr::eq(layer.protocol, *protocol)) {
                Some(layer) => headers.wanted.push(Wanted::of(layer, fields)?),
                // A plain packet has no other headers.
                None if is_header(protocol) => {}
                None if std::ptr::eq(*protocol, &http::PROTOCOL) && !heads.is_everything() => {
                    headers.heads = Some(heads);
                }
                // What nobody hands a body to is not in one.
                None if !wanted::may_be_inside(protocol) => headers.others = true,
                None => return None,
            }
        }
        headers.info = headers.wanted.iter().any(|wanted| wanted.layer.level == Level::Frame);
        headers.streams =
            headers.wanted.iter().any(|wanted| wanted.layer.level == Level::Transport && wanted.computes());
        Some(headers)
    }

    /// Whether all that is wanted stands in headers and in what the program computes of them, though not all of it may be read
    /// here: what streams carry need not be looked at.
    pub fn tell_all(want: &Want, protocols: &[&'static Protocol], general: &[&'static Field]) -> bool {
        if want.columns || want.summary || !matches!(want.fields, Fields::Some(_)) {
            return false;
        }
        // Which part a segment has in a message the messages tell, and the names of the layers those in them, too.
        let named: &[&'static Field] = &[&frame::PROTOCOLS];
        let others = tcp::MESSAGES.iter().chain(named).chain(general);
        let inside = |protocol: &&&'static Protocol| {
            !is_header(protocol) && !LAYERS.iter().any(|layer| std::ptr::eq(layer.protocol, **protocol))
        };
        let mut others =
            others.copied().chain(protocols.iter().filter(inside).flat_map(|protocol| protocol.all_fields()));
        !others.any(|field| want.has(field))
    }

    /// Whether [`Packet::stream`] is needed.
    pub fn need_streams(&self) -> bool {
        self.streams
    }

    /// What is wanted of heads of HTTP, for which [`Packet::message`] is needed.
    pub fn heads(&self) -> Option<Parts> {
        self.heads
    }

    /// Whether something is wanted of protocols, other than HTTP, that streams and datagrams carry: what they show the
    /// dissectors must read.
    pub fn need_others(&self) -> bool {
        self.others
    }

    /// Whether a message must be at hand with its body: the bytes of its layer are looked at.
    pub fn need_bodies(&self) -> bool {
        self.whole
    }

    /// Whether times and numbers in [`Packet::info`] are needed.
    pub fn need_info(&self) -> bool {
        self.info
    }

    /// Writes the wanted fields of a packet onto `tape`, which is cleared first. `None` where the dissectors must look.
    pub fn write(&self, packet: &Packet<'_>, tape: &mut Tape) -> Option<()> {
        tape.clear();
        let end = packet.end()?;
        for Wanted { layer, readings } in &self.wanted {
            if packet.has(layer)? {
                let (header, inside) = place(layer.level, packet, end)?;
                tape.layer(layer.protocol, header.range());
                for reading in readings {
                    read(reading, packet, &header, tape).ok()?;
                }
                tape.reaches(inside);
            }
        }
        if let (Some(shown), Some(_)) = (&packet.message, self.heads) {
            message(packet, shown, tape)?;
        }
        tape.finish();
        Some(())
    }
}

/// Writes what is wanted of a message that a packet shows.
fn message(packet: &Packet<'_>, shown: &Shown<'_>, tape: &mut Tape) -> Option<()> {
    let Plain { transport, envelope, .. } = &packet.plain;
    let place = envelope.payload;
    let header = packet.frame.bytes().get(*transport..place.at as usize)?;
    // Of a payload that the capture cut the layer inside says so, and with odd options there is none.
    if place.len != envelope.payload_wire_len || !tcp::has_sound_options(header) {
        return None;
    }
    let len = u32::try_from(shown.message.len).ok()?;
    let buf = match shown.gathered {
        None => packet.frame.piece(place.at, packet.frame.slice(place.at, place.len).ok()?, len),
        Some(bytes) => Buf::whole(tape.source("Reassembled TCP", bytes.into()), bytes, len),
    };
    let context = Context { message: Some(&shown.message), ..Context::of(packet.info, packet.settings) };
    (http::PROTOCOL.dissect)(&context, buf, tape).ok()?;
    tape.reaches(buf.range());
    Some(())
}

impl Packet<'_> {
    fn is_v4(&self) -> bool {
        matches!(self.plain.envelope.source, Address::V4(_))
    }

    /// Whether it has a layer. `None` where the dissectors must look.
    #[inline]
    fn has(&self, layer: &Layer) -> Option<bool> {
        let link_type = self.info.link_type;
        Some(match layer.level {
            Level::Frame => true,
            Level::Link if std::ptr::eq(layer.protocol, &eth::PROTOCOL) => link_type == 1,
            // Nothing of the others is read here.
            Level::Link if link_type == 1 => false,
            Level::Link => return None,
            Level::Network => std::ptr::eq(layer.protocol, if self.is_v4() { &ip::PROTOCOL } else { &ipv6::PROTOCOL }),
            Level::Transport => {
                let is_tcp = self.plain.envelope.transport == Transport::Tcp;
                std::ptr::eq(layer.protocol, if is_tcp { &tcp::PROTOCOL } else { &udp::PROTOCOL })
            }
        })
    }

    /// Where the network packet ends, as far as it was captured: UDP may end before it. `None` where the dissectors must look.
    fn end(&self) -> Option<u32> {
        plain::link_names(self.info.link_type, self.frame.bytes(), self.plain.network)?;
        let at = u32::try_from(self.plain.network).ok()?;
        let len = match self.is_v4() {
            true => u32::from(self.frame.u16(at.saturating_add(2)).ok()?),
            false => u32::from(self.frame.u16(at.saturating_add(4)).ok()?).saturating_add(40),
        };
        Some(at.saturating_add(len).min(self.frame.len()))
    }

    /// Writes the payload of the transport, if it has any, as the value of a field.
    pub(super) fn payload(&self, field: &'static Field, tape: &mut Tape) -> Result<(), Short> {
        let envelope = &self.plain.envelope;
        if envelope.payload_wire_len > 0 {
            tape.wire(field, &self.frame, envelope.payload.at, envelope.payload.len)?;
        }
        Ok(())
    }
}

impl Wanted {
    fn of(layer: &'static Layer, fields: impl Iterator<Item = &'static Field>) -> Option<Self> {
        let mut fields: Vec<&'static Field> = fields.collect();
        let is_absent = |field: &&'static Field| {
            layer.absent.iter().any(|table| table.iter().any(|own| std::ptr::eq(*own, *field)))
        };
        fields.retain(|field| !is_absent(field) && !std::ptr::eq(*field, layer.protocol.field));
        let is_wanted = |(own, _): &&'static Reading| fields.iter().any(|field| std::ptr::eq(*field, *own));
        let readings: Vec<_> = layer.readings.iter().filter(is_wanted).collect();
        (readings.len() == fields.len()).then_some(Self { layer, readings })
    }

    fn computes(&self) -> bool {
        self.readings.iter().any(|(_, how)| matches!(how, How::By(_) | How::Made { .. }))
    }
}

impl std::fmt::Debug for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Wanted").field(&self.layer.protocol).field(&self.readings.len()).finish()
    }
}

/// Whether a protocol stands only where a number of a layer below the transport names it.
fn is_header(protocol: &Protocol) -> bool {
    let below = |detect: &Detect| match detect {
        Detect::Number(table, _) | Detect::Numbers(table, ..) => !matches!(table, Table::TcpPort | Table::UdpPort),
        Detect::Probe(_) | Detect::Datagram(_) | Detect::Told => false,
        Detect::Upgrade(_) | Detect::Alpn(_) | Detect::Media(_) => false,
    };
    !protocol.detect.is_empty() && protocol.detect.iter().all(below)
}

/// The header of a level, and the place of what lies in it; `end` is where the network packet ends.
fn place<'p>(level: Level, packet: &Packet<'p>, end: u32) -> Option<(Buf<'p>, Range)> {
    let Plain { network, transport, envelope } = &packet.plain;
    let (network, transport) = (u32::try_from(*network).ok()?, u32::try_from(*transport).ok()?);
    let piece = |from: u32, to: u32| {
        let bytes = packet.frame.slice(from, to.checked_sub(from)?).ok()?;
        Some(packet.frame.piece(from, bytes, 0))
    };
    let payload = envelope.payload;
    let (from, to, end) = match level {
        Level::Frame => return Some((packet.frame, packet.frame.range())),
        Level::Link => (0, network, end),
        Level::Network => (network, transport, end),
        // A datagram without payload has nothing in it: it reaches as far as it may.
        Level::Transport if envelope.payload_wire_len == 0 => (transport, payload.at, end),
        Level::Transport => (transport, payload.at, payload.at.saturating_add(payload.len)),
    };
    Some((piece(from, to)?, Range { source: 0, at: to, len: end.saturating_sub(to) }))
}

#[inline]
fn read((field, how): &'static Reading, packet: &Packet<'_>, header: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    match how {
        How::Number(at) => tape.uint(field, header, *at).map(drop),
        How::Hidden(places) => places.iter().try_for_each(|at| {
            let value = header.uint(*at, field.width())?;
            tape.hide(field, header.range_at(*at, field.width())?, value);
            Ok(())
        }),
        How::Bytes(at, len) => tape.wire(field, header, *at, *len).map(drop),
        How::Each(places, len) => places.iter().try_for_each(|at| tape.wire(field, header, *at, *len).map(drop)),
        How::EachHidden(places, len) => places.iter().try_for_each(|at| tape.hide_wire(field, header, *at, *len)),
        How::Option(kind, at) => tcp::each_option(header, *kind, |option| tape.uint(field, &option, *at).map(drop)),
        How::Made { place: (at, len), generated, value } => {
            let (range, value) = (header.range_at(*at, *len)?, value(packet, header));
            match generated {
                true => tape.generate(field, range, value),
                false => drop(tape.number(field, range, value)),
            }
            Ok(())
        }
        How::By(read) => read(packet, header, tape),
    }
}

/// A field of plain headers whose values are read without a tape.
#[derive(Clone, Copy)]
pub struct Direct {
    layer: &'static Layer,
    field: &'static Field,
    how: &'static How,
}

/// A value as it stands in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raw<'p> {
    /// A number, masked.
    Number(u64),
    /// The bytes of an address.
    Bytes(&'p [u8]),
}

impl Direct {
    /// How a field is read. `None` if that takes more than its place.
    pub fn of(field: &'static Field) -> Option<Self> {
        LAYERS.iter().find_map(|layer| {
            let (_, how) = layer.readings.iter().find(|(own, _)| std::ptr::eq(*own, field))?;
            let can = match (how, field.kind) {
                (How::By(_), _) => false,
                (How::Bytes(..) | How::Each(..) | How::EachHidden(..), Kind::Ether | Kind::Ipv4 | Kind::Ipv6) => true,
                (How::Bytes(..) | How::Each(..) | How::EachHidden(..), _) => false,
                (_, kind) => matches!(kind, Kind::Uint(..) | Kind::Bool(_)),
            };
            can.then_some(Self { layer, field, how })
        })
    }

    /// The field.
    pub fn field(&self) -> &'static Field {
        self.field
    }

    /// Whether [`Packet::stream`] is needed.
    pub fn needs_stream(&self) -> bool {
        matches!(self.how, How::Made { .. })
    }

    /// Hands the values that a packet has of it to `put`, in their order. `None` where the dissectors must look.
    #[inline]
    pub fn read<'p>(&self, packet: &Packet<'p>, mut put: impl FnMut(Raw<'p>)) -> Option<()> {
        let end = packet.end()?;
        if !packet.has(self.layer)? {
            return Some(());
        }
        let (header, _) = place(self.layer.level, packet, end)?;
        let mut number = |buf: &Buf<'p>, at: u32| {
            let value = masked(self.field, buf.uint(at, self.field.width()).ok()?);
            put(Raw::Number(value));
            Some(())
        };
        match self.how {
            How::Number(at) => number(&header, *at),
            How::Hidden(places) => places.iter().try_for_each(|at| number(&header, *at)),
            How::Option(kind, at) => {
                let mut read = |option: Buf<'p>| number(&option, *at).ok_or_else(|| option.short(*at, 0));
                tcp::each_option(&header, *kind, &mut read).ok()
            }
            How::Made { value, .. } => {
                put(Raw::Number(value(packet, &header)));
                Some(())
            }
            How::Bytes(at, len) => {
                put(Raw::Bytes(header.slice(*at, *len).ok()?));
                Some(())
            }
            How::Each(places, len) | How::EachHidden(places, len) => places.iter().try_for_each(|at| {
                put(Raw::Bytes(header.slice(*at, *len).ok()?));
                Some(())
            }),
            How::By(_) => None,
        }
    }
}

impl std::fmt::Debug for Direct {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Direct").field(&self.field.filter).finish()
    }
}
