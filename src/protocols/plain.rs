//! The columns of plain packets, read at once: a link layer without tags, IPv4 or IPv6 without options and extension headers,
//! TCP or UDP. A list of a million rows is mostly made of them.
//!
//! This is a shortcut and says nothing of its own: what it leaves on the tape is what the dissectors of the four layers leave
//! there when only columns are wanted, and `tests/robust/shortcut.rs` holds it to that, byte by byte. What is not certain here is
//! left to them.

use crate::base::ShortText;
use crate::dissect::prelude::*;
use crate::dissect::{Carried, Content, Known, Plain, Row, Wire};
use crate::protocols::{http, ip, ipv6, sll, tcp, tls, udp};

/// See the module; `frame` is the whole frame. `None`, with nothing written, where the dissectors must look.
pub fn columns<'b>(context: &Context<'b>, plain: &Plain, frame: Buf<'b>, tape: &mut Tape) -> Option<Next<'b>> {
    let envelope = &plain.envelope;
    let layers = link_names(context.frame.link_type, frame.bytes(), plain.network)?;
    let place = envelope.payload;
    let header = frame.bytes().get(plain.transport..place.at as usize)?;
    let payload = frame.slice(place.at, place.len).ok()?;
    let payload = frame.piece(place.at, payload, envelope.payload_wire_len);
    let said = envelope.transport == Transport::Tcp && says_info(context, &payload);
    let mut info = ShortText::new();
    let protocol = match envelope.transport {
        Transport::Tcp if said => {
            if !tcp::is_plain(context, header) {
                return None;
            }
            &tcp::PROTOCOL
        }
        Transport::Tcp => {
            tcp::info_of(context, envelope, header, &mut info)?;
            &tcp::PROTOCOL
        }
        Transport::Udp => {
            udp::info_of(envelope, header, &mut info)?;
            &udp::PROTOCOL
        }
    };
    let text = if said { "" } else { info.text()? };

    for name in layers.iter().copied() {
        tape.protocol_name(name);
    }
    let network = if matches!(envelope.source, Address::V4(_)) { &ip::PROTOCOL } else { &ipv6::PROTOCOL };
    tape.protocol_name(network.field.filter);
    tape.protocol_name(protocol.field.filter);
    tape.column_protocol(protocol.short);
    tape.addresses(envelope.source, envelope.destination);
    if !said {
        tape.info(|out| out.push_str(text));
    }
    tape.data_len(envelope.payload_wire_len);
    let position = tape.envelope(*envelope);
    Some(match (payload.wire_len(), envelope.transport) {
        (_, Transport::Tcp) => tcp::inside(context, position, payload, tape),
        (0, Transport::Udp) => Next::End,
        (_, Transport::Udp) => udp::inside(envelope, payload),
    })
}

/// The same without a tape, for a segment of which so much is known: hands the columns to `write`. `text` is where the Info
/// column is put together.
#[inline(always)]
pub fn row(
    known: &Known<'_>,
    plain: &Plain,
    frame: &[u8],
    text: &mut ShortText,
    write: impl FnOnce(&Row<'_>),
) -> Option<()> {
    let envelope = &plain.envelope;
    let place = envelope.payload;
    // Of a payload that the capture cut the layer inside says so.
    if envelope.transport != Transport::Tcp || place.len != envelope.payload_wire_len {
        return None;
    }
    if known.loading && !tcp::is_settled(known.numbers, envelope) {
        return None;
    }
    link_names(known.link_type, frame, plain.network)?;
    let header = frame.get(plain.transport..place.at as usize)?;
    let row = |protocol| Row {
        protocol,
        source: &envelope.source,
        destination: &envelope.destination,
        made: &[],
        wire: Wire::NONE,
        after: "",
    };
    if let Content::Whole(message) | Content::Last(message) = &known.payload {
        let is_http = std::ptr::eq(message.protocol, &http::PROTOCOL);
        let is_tls = std::ptr::eq(message.protocol, &tls::PROTOCOL);
        if !(is_http || is_tls) || !tcp::has_sound_options(header) {
            return None;
        }
        let bytes = match &known.payload {
            Content::Last(_) => known.gathered,
            _ => frame.get(place.at as usize..)?.get(..place.len as usize)?,
        };
        if is_tls {
            let (protocol, after) = tls::row::columns(message, bytes)?;
            write(&Row { after, ..row(protocol) });
            return Some(());
        }
        let http::row::Columns { protocol, line, after } = http::row::columns(message, bytes)?;
        write(&Row { wire: line, after, ..row(protocol) });
        return Some(());
    }
    text.clear();
    tcp::info_in(known.settings, known.numbers, envelope, header, text)?;
    let after = if matches!(known.payload, Content::Part) { tcp::PART } else { "" };
    write(&Row { made: text.bytes()?, after, ..row(tcp::PROTOCOL.short) });
    Some(())
}

/// Whether the first message in a segment's payload is one of HTTP: whatever stands in it, its start line replaces what TCP
/// says in the Info column, so that need not be made.
fn says_info(context: &Context<'_>, payload: &Buf<'_>) -> bool {
    if context.stream(0).is_some_and(|stream| stream.repeats) {
        return false;
    }
    let mut shown = context.messages.iter().filter(|m| m.transport == 0 && !matches!(m.carried, Carried::Elsewhere));
    let Some(first) = shown.next() else { return false };
    let is_http = first.protocol.is_some_and(|protocol| std::ptr::eq(protocol, &http::PROTOCOL));
    is_http && first.len > 0 && matches!(first.carried, Carried::Here(at, len) if payload.slice(at, len).is_ok())
}

/// The names in `frame.protocols` up to the network layer, which begins at `network`. `None` for a link layer that is not
/// as plain as it looks: tagged, or a number that means something else for this kind of device.
pub(super) fn link_names(link_type: u16, frame: &[u8], network: usize) -> Option<&'static [&'static str]> {
    let device = |at: usize| frame.get(at..).and_then(<[u8]>::first_chunk).map(|kind| u16::from_be_bytes(*kind));
    match (link_type, network) {
        (1, 14) => Some(&["frame", "eth", "ethertype"]),
        (0 | 108, 4) => Some(&["frame", "null"]),
        (12 | 14 | 101, 0) => Some(&["frame", "raw"]),
        (228 | 229, 0) => Some(&["frame"]),
        (113, 16) if device(2).is_some_and(|kind| !sll::NUMBERS_OTHERWISE.contains(&kind)) => Some(COOKED),
        (276, 20) if device(8).is_some_and(|kind| !sll::NUMBERS_OTHERWISE.contains(&kind)) => Some(COOKED),
        _ => None,
    }
}

const COOKED: &[&str] = &["frame", "sll", "ethertype"];
