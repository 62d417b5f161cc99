//! IPv4 — datagrams between hosts. RFC 791 §3.1, with RFC 2474 (DSCP), RFC 3168 (ECN) and RFC 6864 (identification).

use crate::dissect::prelude::*;
use crate::dissect::show;
use crate::protocols::checksum::{self, Verdict};
use crate::protocols::fragments::{self, Place};
use crate::protocols::headers::{How, Reading};
use crate::protocols::{dscp, ip_proto, ipv6};

pub mod options;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IPv4",
    fields: &[FIELDS, options::FIELDS],
    detect: &[
        Detect::Number(Table::EtherType, 0x0800),
        Detect::Number(Table::IpProto, 4),
        Detect::Number(Table::Link, 228),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ip", "Internet Protocol Version 4", "RFC 791");

fields! {
    VERSION = Field::uint8("ip.version", "Version", Dec, "RFC 791 §3.1").mask(0xf0);
    HEADER_LENGTH = Field::uint8("ip.hdr_len", "Header Length", Dec, "RFC 791 §3.1");
    DSFIELD = Field::uint8("ip.dsfield", "Differentiated Services Field", Hex, "RFC 2474 §3");
    DSCP = Field::uint8("ip.dsfield.dscp", "Differentiated Services Codepoint", Dec, "RFC 2474 §3").mask(0xfc).values(dscp::CODE_POINTS);
    ECN = Field::uint8("ip.dsfield.ecn", "Explicit Congestion Notification", Dec, "RFC 3168 §5").mask(0x03).values(dscp::ECN);
    LENGTH = Field::uint16("ip.len", "Total Length", Dec, "RFC 791 §3.1");
    ID = Field::uint16("ip.id", "Identification", HexDec, "RFC 6864 §4");
    FLAGS = Field::uint8("ip.flags", "Flags", Hex, "RFC 791 §3.1").mask(0xe0);
    FLAG_RESERVED = Field::boolean("ip.flags.rb", "Reserved bit", 1, 0x80, "RFC 791 §3.1");
    FLAG_DONT_FRAGMENT = Field::boolean("ip.flags.df", "Don't fragment", 1, 0x40, "RFC 791 §3.1");
    FLAG_MORE = Field::boolean("ip.flags.mf", "More fragments", 1, 0x20, "RFC 791 §3.1");
    OFFSET = Field::uint16("ip.frag_offset", "Fragment Offset", Dec, "RFC 791 §3.1").mask(0x1fff);
    TTL = Field::uint8("ip.ttl", "Time to Live", Dec, "RFC 791 §3.1");
    PROTO = Field::uint8("ip.proto", "Protocol", Dec, "RFC 791 §3.1").named(Names::With(ip_proto::name));
    CHECKSUM = Field::uint16("ip.checksum", "Header Checksum", Hex, "RFC 791 §3.1");
    CHECKSUM_CALCULATED = Field::uint16("ip.checksum_calculated", "Calculated Checksum", Hex, "RFC 791 §3.1");
    CHECKSUM_STATUS = Field::uint8("ip.checksum.status", "Header checksum status", Dec, "RFC 791 §3.1").values(checksum::STATUS);
    ADDR = Field::ipv4("ip.addr", "Source or Destination Address", "RFC 791 §3.1");
    SRC = Field::ipv4("ip.src", "Source Address", "RFC 791 §3.1");
    DST = Field::ipv4("ip.dst", "Destination Address", "RFC 791 §3.1");
    SRC_HOST = Field::text("ip.src_host", "Source Host", "");
    DST_HOST = Field::text("ip.dst_host", "Destination Host", "");
    HOST = Field::text("ip.host", "Source or Destination Host", "");
    HOST_ORIGIN = Field::text("ip.host.origin", "Host name from", "RFC 1034 §3.6");
    HOST_FRAME = Field::frame("ip.host.frame", "Host name given in frame", "RFC 1034 §3.6");
    CURRENT_ROUTE = Field::ipv4("ip.cur_rt", "Current Route", "RFC 791 §3.1");
    CURRENT_ROUTE_HOST = Field::text("ip.cur_rt_host", "Current Route Host", "");
    OPTIONS = Field::none("ip.options", "Options", "RFC 791 §3.1");
    FRAGMENTS = Field::none("ip.fragments", "IPv4 Fragments", "RFC 791 §3.2");
    FRAGMENT = Field::frame("ip.fragment", "IPv4 Fragment", "RFC 791 §3.2");
    FRAGMENT_OVERLAP = Field::boolean("ip.fragment.overlap", "Fragment overlap", 1, 0, "RFC 791 §3.2");
    FRAGMENT_CONFLICT = Field::boolean("ip.fragment.overlap.conflict", "Conflicting data in fragment overlap", 1, 0, "RFC 1858");
    FRAGMENT_COUNT = Field::uint32("ip.fragment.count", "Fragment count", Dec, "");
    REASSEMBLED_IN = Field::frame("ip.reassembled_in", "Reassembled IPv4 in frame", "");
    REASSEMBLED_LENGTH = Field::uint32("ip.reassembled.length", "Reassembled IPv4 length", Dec, "");
    REASSEMBLED_DATA = Field::bytes("ip.reassembled.data", "Reassembled IPv4 data", "");
    FRAGMENT_INCOMPLETE = Field::note("ip.fragment.incomplete", "The datagram is not complete", Severity::Note, Group::Reassemble, "RFC 791 §3.2");
    BOGUS_VERSION = Field::note("ip.bogus_ip_version", "Bogus IP version", Severity::Error, Group::Protocol, "RFC 791 §3.1");
    BOGUS_HEADER_LENGTH = Field::note("ip.bogus_header_length", "Bogus IP header length", Severity::Error, Group::Protocol, "RFC 791 §3.1");
    BOGUS_LENGTH = Field::note("ip.bogus_ip_length", "Bogus IP length", Severity::Error, Group::Protocol, "RFC 791 §3.1");
    CHECKSUM_BAD = Field::note("ip.checksum_bad.expert", "Bad checksum", Severity::Error, Group::Checksum, "RFC 791 §3.1");
    CHECKSUM_OFFLOAD = Field::note("ip.checksum.offload", "Checksum not computed by the sender: left to the network card (offload)", Severity::Chat, Group::Checksum, "RFC 791 §3.1");
    TTL_SMALL = Field::note("ip.ttl.too_small", "Time To Live", Severity::Note, Group::Sequence, "RFC 791 §3.2");
    TTL_LOCAL = Field::note("ip.ttl.lncb", "Time To Live", Severity::Note, Group::Sequence, "RFC 5771 §4");
}

/// What is read of plain packets at once.
pub(super) static READINGS: &[Reading] = &[
    (&VERSION, How::Number(0)),
    (
        &HEADER_LENGTH,
        How::By(|_, header, tape| {
            tape.number(&HEADER_LENGTH, header.range_at(0, 1)?, HEADER.into());
            Ok(())
        }),
    ),
    (&DSFIELD, How::Number(1)),
    (&DSCP, How::Number(1)),
    (&ECN, How::Number(1)),
    (&LENGTH, How::Number(2)),
    (&ID, How::Number(4)),
    (&FLAGS, How::Number(6)),
    (&FLAG_RESERVED, How::Number(6)),
    (&FLAG_DONT_FRAGMENT, How::Number(6)),
    (&FLAG_MORE, How::Number(6)),
    (&OFFSET, How::Number(6)),
    (&TTL, How::Number(8)),
    (&PROTO, How::Number(9)),
    (&CHECKSUM, How::Number(CHECKSUM_AT)),
    (&SRC, How::Bytes(12, 4)),
    (&DST, How::Bytes(16, 4)),
    (&ADDR, How::EachHidden(&[12, 16], 4)),
];

/// Bytes of the header without options.
const HEADER: u32 = 20;
/// Where the checksum stands.
const CHECKSUM_AT: u32 = 10;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    tape.info(|_| {});
    let Some(header) = lengths(tape, layer, &buf)? else {
        // What came as IPv4 by mistake is read as what it says to be.
        let other = buf.u8(0)? >> 4 == 6;
        return Ok(if other { Next::Protocol(&ipv6::PROTOCOL, buf) } else { Next::End });
    };
    let (id, more, offset) = identification(tape, &buf)?;
    let (ttl, proto) = (tape.uint(&TTL, &buf, 8)? as u8, tape.uint(&PROTO, &buf, 9)? as u8);
    tape.hop_limit(ttl);
    header_checksum(context, tape, &buf, header.len)?;
    let (source, destination) = addresses(tape, layer, &buf, header.len)?;
    unusual_ttl(tape, &buf, ttl, proto, destination)?;
    if header.len > HEADER {
        let area = buf.part(HEADER, header.len.saturating_sub(HEADER), &HEADER_LENGTH);
        options::show(tape, &OPTIONS, area)?;
    }
    let payload = buf.take(header.total, &LENGTH).from(header.len);
    tape.data_len(payload.wire_len());
    if !more && offset == 0 {
        if payload.wire_len() > 0 {
            tape.info(|out| ip_proto::words(out, proto));
        }
        return Ok(Next::By(Table::IpProto, u32::from(proto), payload));
    }
    let whole = !payload.is_cut() && header.total <= buf.wire_len();
    let piece = Piece { source, destination, id, proto, offset, more, whole };
    Ok(fragment(context, tape, payload, piece))
}

/// What the lengths of the header say, once they make sense.
struct Header {
    len: u32,
    total: u32,
}

/// Version, header length, service and total length. `None` when nothing after them can be trusted.
fn lengths(tape: &mut Tape, layer: Mark, buf: &Buf<'_>) -> Result<Option<Header>, Short> {
    let version = tape.uint(&VERSION, buf, 0)?;
    if version != 4 {
        tape.info(|out| text!(out, "Bogus IPv4 version ({version}, must be 4)"));
        tape.note(&BOGUS_VERSION, buf.range_at(0, 1)?, "Bogus IPv4 version");
        return Ok(None);
    }
    let words = buf.u8(0)? & 0x0f;
    let len = u32::from(words) << 2;
    tape.number(&HEADER_LENGTH, buf.range_at(0, 1)?, u64::from(len));
    tape.label_text(&HEADER_LENGTH, |out| {
        show::bits(out, u64::from(words), 0x0f, 8);
        match len < HEADER {
            true => text!(out, " = Header Length: {len} bytes (bogus, must be at least {HEADER})"),
            false => text!(out, " = Header Length: {len} bytes ({words})"),
        }
    });
    if len < HEADER {
        tape.info(|out| text!(out, "Bogus IP header length ({len}, must be at least {HEADER})"));
        let text = format!("Bogus IP header length ({len}, must be at least {HEADER})");
        tape.note(&BOGUS_HEADER_LENGTH, buf.range_at(0, 1)?, &text);
        return Ok(None);
    }
    tape.set_len(layer, len.min(buf.len()));
    let service = buf.u8(1)?;
    if !tape.wants_fields() {
        return total_length(tape, buf, len);
    }
    let group = tape.group_uint(&DSFIELD, buf, 1)?.1;
    tape.label(group, |out| {
        out.push_str("Differentiated Services Field: ");
        dscp::words(out, service);
    });
    tape.uint(&DSCP, buf, 1)?;
    tape.uint(&ECN, buf, 1)?;
    tape.end(group);
    total_length(tape, buf, len)
}

fn total_length(tape: &mut Tape, buf: &Buf<'_>, len: u32) -> Result<Option<Header>, Short> {
    let carried = u32::from(buf.u16(2)?);
    let range = buf.range_at(2, 2)?;
    if carried == 0 {
        // A sender that leaves segmentation to its network card hands over packets without a length.
        let total = buf.wire_len();
        tape.generate(&LENGTH, range, u64::from(total));
        tape.label_text(&LENGTH, |out| {
            text!(out, "Total Length: {total} bytes (reported as 0, presumed to be because of ");
            out.push_str("\"TCP segmentation offload\" (TSO))");
        });
        return Ok(Some(Header { len, total }));
    }
    tape.number(&LENGTH, range, u64::from(carried));
    if carried < len {
        tape.value_text(&LENGTH, |out| text!(out, "{carried} bytes (bogus, less than header length {len})"));
        tape.info(|out| text!(out, "Bogus IP length ({carried}, less than header length {len})"));
        tape.note(&BOGUS_LENGTH, range, "");
        return Ok(None);
    }
    if carried > buf.wire_len() && !tape.in_error() {
        let text = format!("IPv4 total length exceeds packet length ({} bytes)", buf.wire_len());
        tape.note(&BOGUS_LENGTH, range, &text);
    }
    Ok(Some(Header { len, total: carried }))
}

/// Identification, flags, and the fragment offset in bytes.
fn identification(tape: &mut Tape, buf: &Buf<'_>) -> Result<(u16, bool, u32), Short> {
    let id = tape.uint(&ID, buf, 4)? as u16;
    // Read at once, so that a header cut inside them is the same to every reader.
    let word = buf.u16(6)?;
    if !tape.wants_fields() {
        return Ok((id, word & 0x2000 != 0, u32::from(word & 0x1fff) << 3));
    }
    let (flags, group) = tape.group_uint(&FLAGS, buf, 6)?;
    tape.append(group, |out| {
        for (bit, name) in [(4, ", Reserved bit"), (2, ", Don't fragment"), (1, ", More fragments")] {
            if flags & bit != 0 {
                out.push_str(name);
            }
        }
    });
    tape.boolean(&FLAG_RESERVED, buf, 6)?;
    tape.boolean(&FLAG_DONT_FRAGMENT, buf, 6)?;
    let more = tape.boolean(&FLAG_MORE, buf, 6)?;
    tape.end(group);
    // RFC 791 §3.1: the offset counts units of 8 bytes.
    let units = tape.uint(&OFFSET, buf, 6)? as u32;
    let offset = units << 3;
    tape.value_text(&OFFSET, |out| text!(out, "{offset}"));
    Ok((id, more, offset))
}

fn header_checksum(context: &Context<'_>, tape: &mut Tape, buf: &Buf<'_>, len: u32) -> Result<(), Short> {
    if !tape.wants_fields() {
        return buf.u16(CHECKSUM_AT).map(|_| ());
    }
    let carried = tape.uint(&CHECKSUM, buf, CHECKSUM_AT)? as u16;
    let verdict = match buf.slice(0, len) {
        Ok(header) => checksum::plain(context.settings, header, CHECKSUM_AT as usize),
        Err(_) => Verdict::Unverified,
    };
    let verdict = match verdict {
        Verdict::Bad(right) if carried == 0 => Verdict::Offload(right),
        verdict => verdict,
    };
    let fields = checksum::Fields {
        checksum: &CHECKSUM,
        calculated: &CHECKSUM_CALCULATED,
        status: &CHECKSUM_STATUS,
        bad: &CHECKSUM_BAD,
        offload: &CHECKSUM_OFFLOAD,
    };
    checksum::show(tape, &fields, buf.range_at(CHECKSUM_AT, 2)?, carried, verdict);
    Ok(())
}

/// Both addresses. With a source route that is not used up, the destination is the last of the route and the header
/// holds the next stop (RFC 791 §3.1).
fn addresses(tape: &mut Tape, layer: Mark, buf: &Buf<'_>, len: u32) -> Result<(Address, Address), Short> {
    let source = tape.ipv4(&SRC, buf, 12)?;
    tape.hide_wire(&ADDR, buf, 12, 4)?;
    host(tape, &[&SRC_HOST, &HOST], buf.range_at(12, 4)?, source);
    let stop: [u8; 4] = buf.array(16)?;
    let area = buf.part(HEADER, len.saturating_sub(HEADER), &HEADER_LENGTH);
    let (at, last) = match options::source_route_end(area.bytes()) {
        Some(at) => (HEADER.saturating_add(at), buf.array(HEADER.saturating_add(at))?),
        None => (16, stop),
    };
    if at != 16 {
        tape.ipv4(&CURRENT_ROUTE, buf, 16)?;
        host(tape, &[&CURRENT_ROUTE_HOST], buf.range_at(16, 4)?, stop);
    }
    tape.ipv4(&DST, buf, at)?;
    tape.hide_wire(&ADDR, buf, at, 4)?;
    host(tape, &[&DST_HOST, &HOST], buf.range_at(at, 4)?, last);
    let [from, to, via] = [source, last, stop].map(|address| tape.named(Address::V4(address)));
    tape.label(layer, |out| {
        text!(out, "Internet Protocol Version 4, Src: {from}, Dst: {to}");
        if at != 16 {
            text!(out, ", Via: {via}");
        }
    });
    tape.addresses(Address::V4(source), Address::V4(last));
    Ok((Address::V4(source), Address::V4(last)))
}

/// Writes the name of a host, which is its address where it has none, for filters only.
fn host(tape: &mut Tape, fields: &[&'static Field], range: Range, address: [u8; 4]) {
    if tape.wants_any(fields) {
        let name = tape.resolved(Address::V4(address));
        for field in fields {
            if tape.string(field, range, &name) {
                tape.hidden();
            }
        }
    }
    tape.name_given(Address::V4(address), range, [&HOST_ORIGIN, &HOST_FRAME]);
}

/// Notes a TTL that hints at trouble: nearly used up, or not what a link-local group prescribes.
fn unusual_ttl(tape: &mut Tape, buf: &Buf<'_>, ttl: u8, proto: u8, destination: Address) -> Result<(), Short> {
    let Address::V4(to) = destination else { return Ok(()) };
    let range = buf.range_at(8, 1)?;
    if let [224, 0, 0, group] = to {
        let expected = match group {
            18 | 102 | 251 => 255, // VRRP, GLBP, mDNS: proof that no router passed the packet on
            252 => return Ok(()),  // LLMNR leaves it open
            _ => 1,
        };
        if ttl != expected {
            let text = format!(
                "\"Time To Live\" != {expected} for a packet sent to the Local Network Control Block (see RFC 3171)"
            );
            tape.note(&TTL_LOCAL, range, &text);
        }
    } else if ttl < 5 && !(224..240).contains(&to[0]) && !matches!(proto, PIM | OSPF) {
        tape.note(&TTL_SMALL, range, &format!("\"Time To Live\" only {ttl}"));
    }
    Ok(())
}

const OSPF: u8 = 89;
const PIM: u8 = 103;

struct Piece {
    source: Address,
    destination: Address,
    id: u16,
    proto: u8,
    offset: u32,
    more: bool,
    whole: bool,
}

fn fragment<'b>(context: &Context<'b>, tape: &mut Tape, payload: Buf<'b>, piece: Piece) -> Next<'b> {
    let Piece { id, proto, offset, .. } = piece;
    let mut place = Place::Nowhere;
    // A quoted fragment did not travel in this frame: it belongs to no datagram here.
    if !tape.in_error() {
        let position = tape.fragment(Fragment {
            source: piece.source,
            destination: piece.destination,
            id: u32::from(id),
            protocol: proto,
            offset,
            more: piece.more,
            payload: payload.range(),
            whole: piece.whole,
        });
        place = fragments::show(tape, &REASSEMBLY, context.datagram(position), payload.range());
    }
    if let Place::Here(whole) = place {
        tape.info(|out| ip_proto::words(out, proto));
        return Next::By(Table::IpProto, u32::from(proto), whole);
    }
    // The beginning of a datagram that can never be put together is shown as far as it goes.
    if offset == 0 && !piece.whole {
        return Next::By(Table::IpProto, u32::from(proto), payload);
    }
    tape.info(|out| {
        let name = ip_proto::name(u64::from(proto)).unwrap_or("Unknown");
        text!(out, "Fragmented IP protocol (proto={name} {proto}, off={offset}, ID={id:04x})");
        if let Place::Elsewhere(frame) = place {
            text!(out, " [Reassembled in #{frame}]");
        }
    });
    Next::Data(payload)
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
        name: "IPv4 Fragment",
    },
    complete_in: &REASSEMBLED_IN,
    incomplete: &FRAGMENT_INCOMPLETE,
    source: "Reassembled IPv4",
};

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    const IPV4: u16 = 228;
    /// UDP 40000 → 40001 with five bytes, no UDP checksum; the header checksum is right.
    const PLAIN: &str = "4500 0021 1234 4000 4011 46d4 c0000201 c6336407 9c409c41000d0000 68656c6c6f";

    #[test]
    fn a_plain_header_reads_as_in_wireshark() {
        let tree = tree(IPV4, &hex(PLAIN));
        let head = "Internet Protocol Version 4, Src: 192.0.2.1, Dst: 198.51.100.7\n    \
                    0100 .... = Version: 4\n    \
                    .... 0101 = Header Length: 20 bytes (5)\n    \
                    Differentiated Services Field: 0x00 (DSCP: CS0, ECN: Not-ECT)\n";
        assert!(tree.starts_with(head), "{tree}");
        for line in [
            "    Identification: 0x1234 (4660)\n",
            "    010. .... = Flags: 0x2, Don't fragment\n",
            "    ...0 0000 0000 0000 = Fragment Offset: 0\n",
            "    Protocol: UDP (17)\n",
        ] {
            assert!(tree.contains(line), "{line:?} in {tree}");
        }
    }

    #[test]
    fn a_later_fragment_counts_units_of_eight_bytes_and_shows_bytes() {
        let mut frame = hex(PLAIN);
        (frame[6], frame[7]) = (0x00, 0xb9);
        assert_eq!(values(IPV4, &frame, "ip.frag_offset"), ["185"]);
        let (protocol, info) = columns(IPV4, &frame);
        assert_eq!(protocol, "IPv4");
        assert_eq!(info, "Fragmented IP protocol (proto=UDP 17, off=1480, ID=1234)");
        assert!(tree(IPV4, &frame).contains("...0 0000 1011 1001 = Fragment Offset: 1480\n"));
    }

    #[test]
    fn a_length_of_zero_is_the_rest_of_the_packet() {
        let mut frame = hex(PLAIN);
        (frame[2], frame[3]) = (0, 0);
        assert_eq!(values(IPV4, &frame, "ip.len"), ["33"]);
        assert_eq!(values(IPV4, &frame, "udp.length"), ["13"]);
    }

    #[test]
    fn impossible_lengths_and_versions_stop_at_a_note() {
        let mut frame = hex(PLAIN);
        frame[0] = 0x44;
        assert_eq!(columns(IPV4, &frame).1, "Bogus IP header length (16, must be at least 20)");
        frame[0] = 0x4f;
        assert_eq!(columns(IPV4, &frame).1, "Bogus IP length (33, less than header length 60)");
        frame[0] = 0x55;
        assert_eq!(columns(IPV4, &frame).1, "Bogus IPv4 version (5, must be 4)");
    }

    #[test]
    fn every_prefix_keeps_the_fields_it_has() {
        let frame = hex(PLAIN);
        for len in 1..frame.len() {
            let found = values(IPV4, &frame[..len], "ip.ttl");
            assert_eq!(found.len(), usize::from(len >= 9), "{len} bytes");
        }
    }

    #[test]
    fn a_source_route_moves_the_destination_to_its_last_address() {
        // Loose source route with one stop to come, pointer at the first of two addresses.
        let frame = hex("4800 0020 1234 0000 4011 0000 c0000201 c6336407 830b04 0a000001 0a000002 00");
        assert_eq!(values(IPV4, &frame, "ip.dst"), ["10.0.0.2"]);
        assert_eq!(values(IPV4, &frame, "ip.cur_rt"), ["198.51.100.7"]);
        assert_eq!(values(IPV4, &frame, "ip.opt.ptr"), ["4"]);
    }

    #[test]
    fn an_unknown_option_is_shown_and_skipped() {
        let frame = hex("4700 001c 1234 0000 4011 0000 c0000201 c6336407 c8 04 aabb 94040000");
        assert_eq!(values(IPV4, &frame, "ip.opt.unknown"), ["aabb"]);
        assert_eq!(values(IPV4, &frame, "ip.opt.ra"), ["0"]);
    }

    #[test]
    fn options_with_impossible_lengths_end_the_walk() {
        for option in ["07000000", "07280400", "83010203"] {
            let frame = hex(&format!("4600 0018 1234 0000 4011 0000 c0000201 c6336407 {option}"));
            assert_eq!(values(IPV4, &frame, "ip.opt.len.invalid").len(), 1, "{option}");
        }
    }
}
