//! IPv6 — datagrams between hosts, the successor of IPv4. RFC 8200, with RFC 2675 (jumbograms) and RFC 6437 (flow label).
//!
//! Extension headers are layers of their own below this one: see the modules here, and `ah`, `mipv6`, `shim6`.

use crate::dissect::prelude::*;
use crate::dissect::show;
use crate::protocols::headers::{How, Reading};
use crate::protocols::{dscp, ip_proto};

mod addresses;
pub mod fraghdr;
pub mod options;
pub mod routing;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IPv6",
    fields: &[FIELDS, addresses::FIELDS],
    detect: &[
        Detect::Number(Table::EtherType, 0x86dd),
        Detect::Number(Table::IpProto, 41),
        Detect::Number(Table::Link, 229),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ipv6", "Internet Protocol Version 6", "RFC 8200");

fields! {
    VERSION = Field::uint8("ipv6.version", "Version", Dec, "RFC 8200 §3").mask(0xf0);
    IP_VERSION = Field::uint8("ip.version", "Version", Dec, "RFC 8200 §3");
    TRAFFIC_CLASS = Field::uint32("ipv6.tclass", "Traffic Class", Hex, "RFC 8200 §7").mask(0x0ff0_0000);
    DSCP = Field::uint32("ipv6.tclass.dscp", "Differentiated Services Codepoint", Dec, "RFC 2474 §3").mask(0x0fc0_0000).values(dscp::CODE_POINTS);
    ECN = Field::uint32("ipv6.tclass.ecn", "Explicit Congestion Notification", Dec, "RFC 3168 §5").mask(0x0030_0000).values(dscp::ECN);
    FLOW = Field::uint24("ipv6.flow", "Flow Label", Hex, "RFC 6437 §2").mask(0x0f_ffff);
    PAYLOAD_LENGTH = Field::uint16("ipv6.plen", "Payload Length", Dec, "RFC 8200 §3");
    NEXT = Field::uint8("ipv6.nxt", "Next Header", Dec, "RFC 8200 §3").named(Names::With(ip_proto::name));
    HOP_LIMIT = Field::uint8("ipv6.hlim", "Hop Limit", Dec, "RFC 8200 §3");
    ADDR = Field::ipv6("ipv6.addr", "Source or Destination Address", "RFC 8200 §3");
    SRC = Field::ipv6("ipv6.src", "Source Address", "RFC 8200 §3");
    DST = Field::ipv6("ipv6.dst", "Destination Address", "RFC 8200 §3");
    SRC_HOST = Field::text("ipv6.src_host", "Source Host", "");
    DST_HOST = Field::text("ipv6.dst_host", "Destination Host", "");
    HOST = Field::text("ipv6.host", "Source or Destination Host", "");
    HOST_ORIGIN = Field::text("ipv6.host.origin", "Host name from", "RFC 1034 §3.6");
    HOST_FRAME = Field::frame("ipv6.host.frame", "Host name given in frame", "RFC 1034 §3.6");
    BOGUS_VERSION = Field::note("ipv6.bogus_ipv6_version", "Bogus IP version", Severity::Error, Group::Protocol, "RFC 8200 §3");
    LENGTH_BEYOND = Field::note("ipv6.plen_exceeds_framing", "IPv6 payload length does not match expected framing length", Severity::Warn, Group::Protocol, "RFC 8200 §3");
    LENGTH_ZERO = Field::note("ipv6.plen_zero", "IPv6 payload length equals 0 (maybe because of \"TCP segmentation offload\" (TSO))", Severity::Chat, Group::Protocol, "RFC 8200 §3");
}

/// What is read of plain packets at once.
pub(super) static READINGS: &[Reading] = &[
    (&VERSION, How::Number(0)),
    (
        &IP_VERSION,
        How::By(|_, header, tape| {
            tape.hide(&IP_VERSION, header.range_at(0, 1)?, u64::from(header.u8(0)? >> 4));
            Ok(())
        }),
    ),
    (&TRAFFIC_CLASS, How::Number(0)),
    (&DSCP, How::Number(0)),
    (&ECN, How::Number(0)),
    (&FLOW, How::Number(1)),
    (&PAYLOAD_LENGTH, How::Number(4)),
    (&NEXT, How::Number(6)),
    (&HOP_LIMIT, How::Number(7)),
    (&SRC, How::Bytes(8, 16)),
    (&DST, How::Bytes(24, 16)),
    (&ADDR, How::EachHidden(&[8, 24], 16)),
];

/// Bytes of the header.
const HEADER: u32 = 40;
const HOP_BY_HOP: u8 = 0;
const NO_NEXT: u8 = 59;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    tape.info(|_| {});
    let version = tape.uint(&VERSION, &buf, 0)?;
    tape.hide(&IP_VERSION, buf.range_at(0, 1)?, version);
    if version != 6 {
        tape.info(|out| text!(out, "Bogus IPv6 version ({version}, must be 6)"));
        tape.note(&BOGUS_VERSION, buf.range_at(0, 1)?, "");
        return Ok(Next::End);
    }
    let class = tape.group_uint(&TRAFFIC_CLASS, &buf, 0)?;
    tape.label(class.1, |out| {
        show::bits(out, class.0 << 20, TRAFFIC_CLASS.mask, 32);
        out.push_str(" = Traffic Class: ");
        dscp::words(out, class.0 as u8);
    });
    tape.uint(&DSCP, &buf, 0)?;
    tape.uint(&ECN, &buf, 0)?;
    tape.end(class.1);
    tape.uint(&FLOW, &buf, 1)?;
    let carried = tape.uint(&PAYLOAD_LENGTH, &buf, 4)? as u32;
    let next = buf.u8(6)?;
    let payload = payload(tape, &buf, carried, next)?;
    tape.uint(&NEXT, &buf, 6)?;
    let hops = tape.uint(&HOP_LIMIT, &buf, 7)? as u8;
    tape.hop_limit(hops);
    let source = tape.ipv6(&SRC, &buf, 8)?;
    address(tape, &buf, 8, &SRC_HOST)?;
    let destination = tape.ipv6(&DST, &buf, 24)?;
    address(tape, &buf, 24, &DST_HOST)?;
    let [from, to] = [source, destination].map(|address| tape.named(Address::V6(address)));
    tape.label(layer, |out| {
        text!(out, "Internet Protocol Version 6, Src: {from}, Dst: {to}");
    });
    addresses::show(tape, &addresses::SOURCE, &buf, 8, source)?;
    addresses::show(tape, &addresses::DESTINATION, &buf, 24, destination)?;
    tape.addresses(Address::V6(source), Address::V6(destination));
    tape.data_len(payload.wire_len());
    Ok(follow(tape, next, payload))
}

/// What a next header names. Shared by all headers of IPv6.
pub fn follow<'b>(tape: &mut Tape, next: u8, payload: Buf<'b>) -> Next<'b> {
    if next == NO_NEXT {
        tape.info(|out| out.push_str("IPv6 no next header"));
        return Next::Data(payload);
    }
    if payload.wire_len() > 0 && !is_extension(next) {
        tape.info(|out| {
            if ip_proto::name(u64::from(next)).is_none() {
                out.push_str("Unknown IP Protocol: ");
            }
            ip_proto::words(out, next);
        });
    }
    Next::By(Table::IpProto, u32::from(next), payload)
}

/// Whether it is a header that says of itself what it is (RFC 8200 §4).
fn is_extension(next: u8) -> bool {
    matches!(next, 0 | 43 | 44 | 50 | 51 | 60 | 135 | 139 | 140)
}

/// The bytes after the header, as the lengths delimit them.
fn payload<'b>(tape: &mut Tape, buf: &Buf<'b>, carried: u32, next: u8) -> Result<Buf<'b>, Short> {
    let range = buf.range_at(4, 2)?;
    let rest = buf.from(HEADER);
    let check = |tape: &mut Tape, promised: u32| {
        if promised > rest.wire_len() && !tape.in_error() {
            let text = format!("IPv6 payload length exceeds framing length ({} bytes)", rest.wire_len());
            tape.note(&LENGTH_BEYOND, range, &text);
        }
    };
    if carried > 0 {
        check(tape, carried);
        return Ok(rest.take(carried, &PAYLOAD_LENGTH));
    }
    // RFC 2675 §3: a length of 0 announces the jumbo payload option, which counts from the end of this header.
    if next == HOP_BY_HOP
        && let Some(jumbo) = options::jumbo_length(rest.bytes())
    {
        tape.append_text(&PAYLOAD_LENGTH, |out| out.push_str(" (Jumbogram)"));
        check(tape, jumbo);
        return Ok(rest.take(jumbo, &options::JUMBO));
    }
    if next == NO_NEXT || rest.wire_len() == 0 {
        return Ok(rest.take(0, &PAYLOAD_LENGTH));
    }
    tape.note(&LENGTH_ZERO, range, "");
    Ok(rest)
}

/// The hidden companions of an address: either end, and names of hosts, which are addresses where they
/// have none.
fn address(tape: &mut Tape, buf: &Buf<'_>, at: u32, host: &'static Field) -> Result<(), Short> {
    if matches!(tape.want().fields, crate::dissect::tape::Fields::None) {
        return Ok(());
    }
    tape.hide_wire(&ADDR, buf, at, 16)?;
    let (address, range) = (Address::V6(buf.array(at)?), buf.range_at(at, 16)?);
    if tape.wants_any(&[host, &HOST]) {
        let name = tape.resolved(address);
        for field in [host, &HOST] {
            if tape.string(field, range, &name) {
                tape.hidden();
            }
        }
    }
    tape.name_given(address, range, [&HOST_ORIGIN, &HOST_FRAME]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    const IPV6: u16 = 229;
    const ENDS: &str = "20010db8000000000000000000000001 20010db8000000000000000000000002";
    const UDP: &str = "9c409c41000d0000 68656c6c6f";

    #[test]
    fn extension_headers_stand_below_the_header_in_their_order() {
        let frame =
            hex(&format!("60000000 0025 00 40 {ENDS} 3c00 0502000001 00 2b00 010400000000 11000000 00000000 {UDP}"));
        let tree = tree(IPV6, &frame);
        let at = |text: &str| tree.find(text).unwrap_or_else(|| panic!("{text:?} in {tree}"));
        assert!(at("\n    IPv6 Hop-by-Hop Option\n") < at("\n    Destination Options for IPv6\n"));
        assert!(at("\n    Destination Options for IPv6\n") < at("\n    Routing Header for IPv6 (Source Route)\n"));
        assert!(at("Routing Header for IPv6 (Source Route)\n") < at("\nUser Datagram Protocol"));
        assert_eq!(values(IPV6, &frame, "ipv6.opt.router_alert"), ["0"]);
    }

    #[test]
    fn a_fragment_waits_as_data_and_an_atomic_one_does_not() {
        let piece = hex(&format!("60000000 0015 2c 40 {ENDS} 1100 0001 00000007 {UDP}"));
        assert_eq!(columns(IPV6, &piece).1, "IPv6 fragment (off=0 more=y ident=0x00000007 nxt=17)");
        let atomic = hex(&format!("60000000 0015 2c 40 {ENDS} 1100 0000 00000007 {UDP}"));
        assert_eq!(columns(IPV6, &atomic).0, "UDP");
    }

    #[test]
    fn a_jumbogram_takes_its_length_from_the_option() {
        let mut frame = hex(&format!("60000000 0000 00 40 {ENDS} 1100 c2040001 0008"));
        frame.extend([0; 0x10008 - 8]);
        assert_eq!(values(IPV6, &frame, "ipv6.opt.jumbo"), ["65544"]);
        assert!(values(IPV6, &frame, "ipv6.plen_zero").is_empty());
    }

    #[test]
    fn what_is_built_into_addresses_is_shown() {
        let frame = hex("60000000 0000 3b 40 fe80000000000000021a2bfffe3c4d5e 20020102030400050000000000000001");
        assert_eq!(values(IPV6, &frame, "ipv6.src_slaac_mac"), ["00:1a:2b:3c:4d:5e"]);
        assert_eq!(values(IPV6, &frame, "ipv6.dst_6to4_gw_ipv4"), ["1.2.3.4"]);
        assert_eq!(values(IPV6, &frame, "ipv6.dst_6to4_sla_id"), ["5"]);
    }

    #[test]
    fn every_prefix_is_read_without_a_panic_and_keeps_its_fields() {
        let frame = hex(&format!(
            "60000000 0035 00 40 {ENDS} 2b00 c90000 630000 1102 0401 00000000 \
             20010db8000000000000000000000003 {UDP}"
        ));
        for len in 1..=frame.len() {
            assert_eq!(values(IPV6, &frame[..len], "ipv6.hlim").len(), usize::from(len >= 8), "{len} bytes");
        }
    }
}
