//! The fragment header of IPv6. RFC 8200 §4.5, RFC 6946 (atomic fragments).

use crate::dissect::prelude::*;
use crate::protocols::fragments::{self, Place};
use crate::protocols::ip_proto;
use crate::protocols::ipv6::follow;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IPv6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 44)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ipv6.fraghdr", "Fragment Header for IPv6", "RFC 8200 §4.5");

fields! {
    NEXT = Field::uint8("ipv6.fraghdr.nxt", "Next header", Dec, "RFC 8200 §4.5").named(Names::With(ip_proto::name));
    RESERVED = Field::uint8("ipv6.fraghdr.reserved_octet", "Reserved octet", Hex, "RFC 8200 §4.5");
    OFFSET = Field::uint16("ipv6.fraghdr.offset", "Offset", Dec, "RFC 8200 §4.5").mask(0xfff8);
    RESERVED_BITS = Field::uint16("ipv6.fraghdr.reserved_bits", "Reserved bits", Dec, "RFC 8200 §4.5").mask(0x0006);
    MORE = Field::boolean("ipv6.fraghdr.more", "More Fragments", 2, 0x0001, "RFC 8200 §4.5").named(Names::Flags("Yes", "No"));
    IDENTIFICATION = Field::uint32("ipv6.fraghdr.ident", "Identification", Hex, "RFC 8200 §4.5");
    FRAGMENTS = Field::none("ipv6.fragments", "IPv6 Fragments", "RFC 8200 §4.5");
    FRAGMENT = Field::frame("ipv6.fragment", "IPv6 Fragment", "RFC 8200 §4.5");
    FRAGMENT_OVERLAP = Field::boolean("ipv6.fragment.overlap", "Fragment overlap", 1, 0, "RFC 5722 §3");
    FRAGMENT_CONFLICT = Field::boolean("ipv6.fragment.overlap.conflict", "Conflicting data in fragment overlap", 1, 0, "RFC 5722 §3");
    FRAGMENT_COUNT = Field::uint32("ipv6.fragment.count", "Fragment count", Dec, "");
    REASSEMBLED_IN = Field::frame("ipv6.reassembled.in", "Reassembled IPv6 in frame", "");
    REASSEMBLED_LENGTH = Field::uint32("ipv6.reassembled.length", "Reassembled IPv6 length", Dec, "");
    REASSEMBLED_DATA = Field::bytes("ipv6.reassembled.data", "Reassembled IPv6 data", "");
    FRAGMENT_INCOMPLETE = Field::note("ipv6.fragment.incomplete", "The datagram is not complete", Severity::Note, Group::Reassemble, "RFC 8200 §4.5");
}

const HEADER: u32 = 8;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let (source, destination) = (tape.columns().source, tape.columns().destination);
    let layer = tape.inner_layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let next = tape.uint(&NEXT, &buf, 0)? as u8;
    tape.uint(&RESERVED, &buf, 1)?;
    // The offset counts units of 8 bytes and stands so that its field with the low bits cleared counts bytes.
    let offset = u32::from(buf.u16(2)? & 0xfff8);
    tape.uint(&OFFSET, &buf, 2)?;
    tape.append_text(&OFFSET, |out| text!(out, " ({offset} bytes)"));
    tape.uint(&RESERVED_BITS, &buf, 2)?;
    let more = tape.boolean(&MORE, &buf, 2)?;
    let id = tape.uint(&IDENTIFICATION, &buf, 4)? as u32;
    tape.end(layer);
    let payload = buf.from(HEADER);
    if !more && offset == 0 {
        return Ok(follow(tape, next, payload));
    }
    let whole = !payload.is_cut();
    let mut place = Place::Nowhere;
    if !tape.in_error() {
        let piece = Fragment { source, destination, id, protocol: next, offset, more, payload: payload.range(), whole };
        let position = tape.fragment(piece);
        place = fragments::show(tape, &REASSEMBLY, context.datagram(position), payload.range());
    }
    if let Place::Here(whole) = place {
        return Ok(follow(tape, next, whole));
    }
    if offset == 0 && !whole {
        return Ok(follow(tape, next, payload));
    }
    tape.info(|out| {
        let more = if more { "y" } else { "n" };
        text!(out, "IPv6 fragment (off={offset} more={more} ident=0x{id:08x} nxt={next})");
    });
    Ok(Next::Data(payload))
}

static REASSEMBLY: fragments::Fields = fragments::Fields {
    pieces: fragments::List {
        list: &FRAGMENTS,
        piece: &FRAGMENT,
        overlap: &FRAGMENT_OVERLAP,
        conflict: &FRAGMENT_CONFLICT,
        count: &FRAGMENT_COUNT,
        length: &REASSEMBLED_LENGTH,
        data: &REASSEMBLED_DATA,
        name: "IPv6 Fragment",
    },
    complete_in: &REASSEMBLED_IN,
    incomplete: &FRAGMENT_INCOMPLETE,
    source: "Reassembled IPv6",
};
