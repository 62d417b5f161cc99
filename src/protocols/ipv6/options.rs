//! The options headers of IPv6, hop-by-hop and destination, and their options. RFC 8200 §4.2, §4.3, §4.6.

use crate::dissect::prelude::*;
use crate::protocols::ip::options::{QS_FUNCTIONS, QS_RATES};
use crate::protocols::ip_proto;
use crate::protocols::ipv6::follow;

/// The hop-by-hop options header.
pub static HOP_BY_HOP: Protocol = Protocol {
    field: &HOP_LAYER,
    short: "IPv6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 0)],
    dissect: hop_by_hop,
    session: None,
};

/// The destination options header.
pub static DESTINATION: Protocol = Protocol {
    field: &DESTINATION_LAYER,
    short: "IPv6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 60)],
    dissect: destination,
    session: None,
};

static HOP_LAYER: Field = Field::protocol("ipv6.hopopts", "IPv6 Hop-by-Hop Option", "RFC 8200 §4.3");
static DESTINATION_LAYER: Field = Field::protocol("ipv6.dstopts", "Destination Options for IPv6", "RFC 8200 §4.6");

fields! {
    HOP_NEXT = Field::uint8("ipv6.hopopts.nxt", "Next Header", Dec, "RFC 8200 §4.3").named(Names::With(ip_proto::name));
    HOP_LENGTH = Field::uint8("ipv6.hopopts.len", "Length", Dec, "RFC 8200 §4.3");
    HOP_LENGTH_BYTES = Field::uint16("ipv6.hopopts.len_oct", "Length", Dec, "RFC 8200 §4.3").named(Names::Unit("byte", "bytes"));
    DST_NEXT = Field::uint8("ipv6.dstopts.nxt", "Next Header", Dec, "RFC 8200 §4.6").named(Names::With(ip_proto::name));
    DST_LENGTH = Field::uint8("ipv6.dstopts.len", "Length", Dec, "RFC 8200 §4.6");
    DST_LENGTH_BYTES = Field::uint16("ipv6.dstopts.len_oct", "Length", Dec, "RFC 8200 §4.6").named(Names::Unit("byte", "bytes"));
    NOT_FIRST = Field::note("ipv6.hopopts.not_first", "IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header", Severity::Error, Group::Protocol, "RFC 8200 §4.3");
    OPTION = Field::none("ipv6.opt", "IPv6 Option", "RFC 8200 §4.2");
    TYPE = Field::uint8("ipv6.opt.type", "Type", Hex, "RFC 8200 §4.2").values(&[
        (0x00, "Pad1"),
        (0x01, "PadN"),
        (0x04, "Tunnel Encapsulation Limit"),
        (0x05, "Router Alert"),
        (0x07, "CALIPSO"),
        (0x08, "SMF_DPD"),
        (0x0f, "Performance and Diagnostic Metrics"),
        (0x1e, "Experimental (0x1E)"),
        (0x26, "Quick-Start"),
        (0x30, "Path MTU Option"),
        (0x31, "IOAM Option"),
        (0x3e, "Experimental (0x3E)"),
        (0x41, "Tunnel Payload Forwarding (TPF) Information"),
        (0x5e, "Experimental (0x5E)"),
        (0x63, "RPL Option"),
        (0x6d, "MPL Option"),
        (0x7e, "Experimental (0x7E)"),
        (0x8a, "Endpoint Identification"),
        (0x8b, "ILNP Nonce"),
        (0x8c, "Line-Identification Option"),
        (0x9e, "Experimental (0x9E)"),
        (0xbe, "Experimental (0xBE)"),
        (0xc2, "Jumbo Payload"),
        (0xc9, "Home Address"),
        (0xde, "Experimental (0xDE)"),
        (0xee, "IP_DFF"),
        (0xfe, "Experimental (0xFE)"),
    ]);
    ACTION = Field::uint8("ipv6.opt.type.action", "Action", Dec, "RFC 8200 §4.2").mask(0xc0).values(&[
        (0, "Skip and continue"),
        (1, "Discard"),
        (2, "Discard and send ICMP Parameter Problem"),
        (3, "Discard and send ICMP if not multicast"),
    ]);
    CHANGE = Field::boolean("ipv6.opt.type.change", "May Change", 1, 0x20, "RFC 8200 §4.2").named(Names::Flags("Yes", "No"));
    LOW_BITS = Field::uint8("ipv6.opt.type.rest", "Low-Order Bits", Hex, "RFC 8200 §4.2").mask(0x1f);
    LENGTH = Field::uint8("ipv6.opt.length", "Length", Dec, "RFC 8200 §4.2");
    PAD1 = Field::none("ipv6.opt.pad1", "Pad1", "RFC 8200 §4.2");
    PADN = Field::bytes("ipv6.opt.padn", "PadN", "RFC 8200 §4.2");
    PMTU_MINIMUM = Field::uint16("ipv6.opt.pmtu.min", "Minimum Reported PMTU", Dec, "RFC 9268 §5");
    PMTU_RETURN = Field::uint16("ipv6.opt.pmtu.rtn", "Return Minimum PMTU", Dec, "RFC 9268 §5");
    PMTU_FLAG = Field::boolean("ipv6.opt.pmtu.r_flag", "Return Flag", 1, 0, "RFC 9268 §5");
    ROUTER_ALERT = Field::uint16("ipv6.opt.router_alert", "Router Alert", Dec, "RFC 2711 §2.1").values(&[(0, "MLD"), (1, "RSVP"), (2, "Active Network")]);
    TUNNEL_LIMIT = Field::uint8("ipv6.opt.tel", "Tunnel Encapsulation Limit", Dec, "RFC 2473 §4.1.1");
    JUMBO = Field::uint32("ipv6.opt.jumbo", "Payload Length", Dec, "RFC 2675 §2");
    CALIPSO_DOMAIN = Field::uint32("ipv6.opt.calipso.doi", "CALIPSO Domain of Interpretation", Dec, "RFC 5570 §5.1");
    CALIPSO_WORDS = Field::uint8("ipv6.opt.calipso.cmpt.length", "Compartment Length", Dec, "RFC 5570 §5.1");
    CALIPSO_LEVEL = Field::uint8("ipv6.opt.calipso.sens_level", "Sensitivity Level", Dec, "RFC 5570 §5.1");
    CALIPSO_CHECKSUM = Field::uint16("ipv6.opt.calipso.checksum", "Checksum", Hex, "RFC 5570 §5.1");
    CALIPSO_BITMAP = Field::bytes("ipv6.opt.calipso.cmpt_bitmap", "Compartment Bitmap", "RFC 5570 §5.1");
    DPD_HASH = Field::boolean("ipv6.opt.smf_dpd.hash_bit", "H-bit", 1, 0x80, "RFC 6621 §6.1").named(TRUTH);
    DPD_TAGGER_TYPE = Field::uint8("ipv6.opt.smf_dpd.tid_type", "TaggerID Type", Dec, "RFC 6621 §6.1").mask(0x70).values(&[(0, "NULL"), (1, "DEFAULT"), (2, "IPv4"), (3, "IPv6")]);
    DPD_TAGGER_LENGTH = Field::uint8("ipv6.opt.smf_dpd.tid_len", "TaggerID Length", Dec, "RFC 6621 §6.1").mask(0x0f);
    DPD_TAGGER = Field::bytes("ipv6.opt.smf_dpd.tagger_id", "TaggerID", "RFC 6621 §6.1");
    DPD_IDENTIFIER = Field::bytes("ipv6.opt.smf_dpd.ident", "Identifier", "RFC 6621 §6.1");
    DPD_ASSIST = Field::bytes("ipv6.opt.smf_dpd.hav", "Hash Assist Value", "RFC 6621 §6.1");
    PDM_SCALE_RECEIVED = Field::uint8("ipv6.opt.pdm.scale_dtlr", "Scale DTLR", Dec, "RFC 8250 §3.2");
    PDM_SCALE_SENT = Field::uint8("ipv6.opt.pdm.scale_dtls", "Scale DTLS", Dec, "RFC 8250 §3.2");
    PDM_THIS = Field::uint16("ipv6.opt.pdm.psn_this_pkt", "PSN This Packet", Dec, "RFC 8250 §3.2");
    PDM_LAST = Field::uint16("ipv6.opt.pdm.psn_last_recv", "PSN Last Received", Dec, "RFC 8250 §3.2");
    PDM_RECEIVED = Field::uint16("ipv6.opt.pdm.delta_last_recv", "Delta Time Last Received", Dec, "RFC 8250 §3.2");
    PDM_SENT = Field::uint16("ipv6.opt.pdm.delta_last_sent", "Delta Time Last Sent", Dec, "RFC 8250 §3.2");
    QS_FUNCTION = Field::uint8("ipv6.opt.qs_func", "Function", Dec, "RFC 4782 §3.2").mask(0xf0).values(QS_FUNCTIONS);
    QS_RATE = Field::uint8("ipv6.opt.qs_rate", "Rate", Dec, "RFC 4782 §3.2").mask(0x0f).values(QS_RATES);
    QS_TTL = Field::uint8("ipv6.opt.qs_ttl", "QS TTL", Dec, "RFC 4782 §3.2");
    QS_TTL_DIFFERENCE = Field::uint8("ipv6.opt.qs_ttl_diff", "TTL Diff", Dec, "RFC 4782 §3.2");
    QS_UNUSED = Field::uint8("ipv6.opt.qs_unused", "Not Used", Dec, "RFC 4782 §3.2");
    QS_NONCE = Field::uint32("ipv6.opt.qs_nonce", "QS Nonce", Hex, "RFC 4782 §3.2").mask(0xffff_fffc);
    QS_RESERVED = Field::uint32("ipv6.opt.qs_reserved", "Reserved", Hex, "RFC 4782 §3.2").mask(0x3);
    TPF = Field::uint32("ipv6.opt.tpf_information", "TPF Information", Hex, "");
    HOME_ADDRESS = Field::ipv6("ipv6.opt.mipv6.home_address", "MIPv6 Home Address", "RFC 6275 §6.3");
    RPL_FLAGS = Field::uint8("ipv6.opt.rpl.flag", "Flag", Hex, "RFC 6553 §3");
    RPL_DOWN = Field::boolean("ipv6.opt.rpl.flag.o", "Down", 1, 0x80, "RFC 6553 §3").named(TRUTH);
    RPL_RANK_ERROR = Field::boolean("ipv6.opt.rpl.flag.r", "Rank Error", 1, 0x40, "RFC 6553 §3").named(TRUTH);
    RPL_FORWARDING_ERROR = Field::boolean("ipv6.opt.rpl.flag.f", "Forwarding Error", 1, 0x20, "RFC 6553 §3").named(TRUTH);
    RPL_RESERVED = Field::uint8("ipv6.opt.rpl.flag.rsv", "Reserved", Hex, "RFC 6553 §3").mask(0x1f);
    RPL_INSTANCE = Field::uint8("ipv6.opt.rpl.instance_id", "RPLInstanceID", Hex, "RFC 6553 §3");
    RPL_RANK = Field::uint16("ipv6.opt.rpl.sender_rank", "Sender Rank", Hex, "RFC 6553 §3");
    NONCE = Field::bytes("ipv6.opt.ilnp_nonce", "ILNP Nonce", "RFC 6744 §2");
    LINE_LENGTH = Field::uint8("ipv6.opt.lio.length", "LineIDLen", Dec, "RFC 6788 §7");
    LINE = Field::text("ipv6.opt.lio.line_id", "Line ID", "RFC 6788 §7");
    MPL_FLAGS = Field::uint8("ipv6.opt.mpl.flag", "Flag", Hex, "RFC 7731 §6.1");
    MPL_SEED_LENGTH = Field::uint8("ipv6.opt.mpl.flag.s", "Seed ID Length", Dec, "RFC 7731 §6.1").mask(0xc0).values(&[(0, "0"), (1, "16-bit unsigned integer"), (2, "64-bit unsigned integer"), (3, "128-bit unsigned integer")]);
    MPL_LARGEST = Field::boolean("ipv6.opt.mpl.flag.m", "Largest Sequence", 1, 0x20, "RFC 7731 §6.1").named(TRUTH);
    MPL_VERSION = Field::boolean("ipv6.opt.mpl.flag.v", "Version", 1, 0x10, "RFC 7731 §6.1").named(TRUTH);
    MPL_RESERVED = Field::uint8("ipv6.opt.mpl.flag.rsv", "Reserved", Hex, "RFC 7731 §6.1").mask(0x0f);
    MPL_SEQUENCE = Field::uint8("ipv6.opt.mpl.sequence", "Sequence", Hex, "RFC 7731 §6.1");
    MPL_SEED = Field::bytes("ipv6.opt.mpl.seed_id", "Seed ID", "RFC 7731 §6.1");
    DFF_FLAGS = Field::uint8("ipv6.opt.dff.flags", "Flags", Hex, "RFC 6971 §13.1");
    DFF_VERSION = Field::uint8("ipv6.opt.dff.flag.ver", "Version (VER)", Dec, "RFC 6971 §13.1").mask(0xc0);
    DFF_DUPLICATE = Field::boolean("ipv6.opt.dff.flag.dup", "Duplicate (DUP)", 1, 0x20, "RFC 6971 §13.1").named(TRUTH);
    DFF_RETURN = Field::boolean("ipv6.opt.dff.flag.ret", "Return (RET)", 1, 0x10, "RFC 6971 §13.1").named(TRUTH);
    DFF_RESERVED = Field::uint8("ipv6.opt.dff.flag.rsv", "Reserved", Hex, "RFC 6971 §13.1").mask(0x0f);
    DFF_SEQUENCE = Field::uint16("ipv6.opt.dff.sequence_number", "Sequence Number", DecHex, "RFC 6971 §13.1");
    EXPERIMENTAL = Field::bytes("ipv6.opt.experimental", "Experimental Option", "RFC 4727 §3.1");
    UNKNOWN = Field::bytes("ipv6.opt.unknown", "Unknown Option Payload", "RFC 8200 §4.2");
    UNKNOWN_DATA = Field::bytes("ipv6.opt_unknown_data", "Unknown Data", "RFC 8200 §4.2");
    UNKNOWN_NOTE = Field::note("ipv6.opt.unknown_data.expert", "Unknown Data (not interpreted)", Severity::Note, Group::Undecoded, "RFC 8200 §4.2");
    MISPLACED = Field::note("ipv6.opt.header_mismatch", "Wrong options extension header for type", Severity::Warn, Group::Protocol, "RFC 8200 §4.2");
    BAD_LENGTH = Field::note("ipv6.opt.invalid_len", "Invalid IPv6 option length", Severity::Error, Group::Malformed, "RFC 8200 §4.2");
    DEPRECATED = Field::note("ipv6.opt.deprecated", "Option type is deprecated", Severity::Note, Group::Protocol, "");
    JUMBO_TRUNCATED = Field::note("ipv6.opt.jumbo.truncated", "Jumbo Payload option present and jumbo length < 65536", Severity::Error, Group::Protocol, "RFC 2675 §3");
}

const TRUTH: Names = Names::Flags("True", "False");

/// In which of the two headers an option may stand.
#[derive(Clone, Copy, PartialEq)]
enum Header {
    HopByHop,
    Destination,
    Either,
}

type Show = fn(&mut Tape, Mark, &Buf<'_>) -> Result<u32, Short>;

/// An option: its type, where it may stand, its length if only one is right, and what is in it. The function gets the
/// option's data and returns how much of it it explained.
struct Known(u8, Header, Option<u32>, Show);

static KNOWN: &[Known] = &[
    Known(0x04, Header::Destination, Some(1), |tape, _, data| whole(tape, &TUNNEL_LIMIT, data)),
    Known(0x05, Header::HopByHop, Some(2), |tape, _, data| whole(tape, &ROUTER_ALERT, data)),
    Known(0x07, Header::HopByHop, None, calipso),
    Known(0x08, Header::HopByHop, None, duplicate_detection),
    Known(0x0f, Header::Destination, Some(10), diagnostic_metrics),
    Known(0x1e, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0x26, Header::HopByHop, Some(6), quick_start),
    Known(0x30, Header::HopByHop, Some(4), path_mtu),
    Known(0x3e, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0x41, Header::Destination, Some(4), |tape, _, data| whole(tape, &TPF, data)),
    Known(0x5e, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0x63, Header::HopByHop, None, rpl),
    Known(0x6d, Header::HopByHop, None, mpl),
    Known(0x7e, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0x8b, Header::Destination, None, |tape, _, data| bytes(tape, &NONCE, data)),
    Known(0x8c, Header::Destination, None, line),
    Known(0x9e, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0xbe, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0xc2, Header::HopByHop, Some(4), jumbo),
    Known(0xc9, Header::Destination, Some(16), home_address),
    Known(0xde, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
    Known(0xee, Header::HopByHop, Some(3), depth_first),
    Known(0xfe, Header::Either, None, |tape, _, data| bytes(tape, &EXPERIMENTAL, data)),
];

const PAD_1: u8 = 0;
const PAD_N: u8 = 1;
const ENDPOINT: u8 = 0x8a;
const JUMBO_TYPE: u8 = 0xc2;

fn hop_by_hop<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let first = tape.protocols().last().is_some_and(|name| *name == "ipv6");
    let layer = tape.inner_layer(&HOP_BY_HOP, buf.range_at(0, 8.min(buf.len()))?);
    tape.info(|out| out.push_str("IPv6 hop-by-hop options"));
    if !first {
        tape.note(&NOT_FIRST, buf.range(), "");
    }
    header(tape, layer, buf, [&HOP_NEXT, &HOP_LENGTH, &HOP_LENGTH_BYTES], Header::HopByHop)
}

fn destination<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.inner_layer(&DESTINATION, buf.range_at(0, 8.min(buf.len()))?);
    tape.info(|out| out.push_str("IPv6 destination options"));
    header(tape, layer, buf, [&DST_NEXT, &DST_LENGTH, &DST_LENGTH_BYTES], Header::Destination)
}

fn header<'b>(
    tape: &mut Tape,
    layer: Mark,
    buf: Buf<'b>,
    [next, words, length]: [&'static Field; 3],
    kind: Header,
) -> Result<Next<'b>, Short> {
    let following = tape.uint(next, &buf, 0)? as u8;
    let len = (tape.uint(words, &buf, 1)? as u32).saturating_add(1).saturating_mul(8);
    tape.generate(length, buf.range_at(1, 1)?, u64::from(len));
    let whole = buf.take(len, words);
    tape.set_len(layer, whole.len());
    let mut at = 2_u32;
    while at < whole.wire_len() {
        at = at.saturating_add(option(tape, &whole.from(at), kind)?);
    }
    buf.slice(0, len)?;
    tape.end(layer);
    Ok(follow(tape, following, buf.from(len)))
}

/// Shows the option at the start of `buf` and returns its length with type and length.
fn option(tape: &mut Tape, buf: &Buf<'_>, header: Header) -> Result<u32, Short> {
    let kind = buf.u8(0)?;
    let name = TYPE.name_of(u64::from(kind));
    if kind == PAD_1 {
        let group = tape.group(&OPTION, buf.range_at(0, 1)?);
        tape.label(group, |out| out.push_str("Pad1"));
        tape.uint(&TYPE, buf, 0)?;
        tape.remark(&PAD1, buf.range_at(0, 1)?);
        tape.end(group);
        return Ok(1);
    }
    let carried = u32::from(buf.u8(1)?);
    let room = buf.wire_len().saturating_sub(2);
    let option = buf.take(carried.saturating_add(2), &LENGTH);
    let group = tape.group(&OPTION, option.range());
    tape.label(group, |out| match name {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown IPv6 Option ({kind})"),
    });
    let known = KNOWN.iter().find(|known| known.0 == kind);
    kind_of(tape, buf, header, known)?;
    tape.uint(&LENGTH, buf, 1)?;
    let right = known.and_then(|known| known.2);
    if carried > room || right.is_some_and(|right| right != carried) {
        let text = format!("{}: Invalid Length ({carried} bytes)", name.unwrap_or("Unknown option"));
        tape.note(&BAD_LENGTH, buf.range_at(1, 1)?, &text);
    }
    let data = option.from(2);
    if right.is_some_and(|right| data.wire_len() < right) {
        tape.wire(&UNKNOWN, &data, 0, data.len())?;
    } else if let Some(Known(.., show)) = known {
        let used = show(tape, group, &data)?;
        let left = data.from(used);
        if left.wire_len() > 0 {
            tape.wire(&UNKNOWN_DATA, &left, 0, left.len())?;
            tape.note(&UNKNOWN_NOTE, left.range(), "");
        }
    } else if kind == PAD_N {
        tape.wire(&PADN, &data, 0, data.len())?;
        tape.value_text(&PADN, |out| padding(out, data.bytes()));
    } else {
        tape.wire(&UNKNOWN, &data, 0, data.len())?;
        tape.note(&UNKNOWN_NOTE, data.range(), "");
    }
    tape.end(group);
    Ok(carried.saturating_add(2))
}

fn padding(out: &mut String, bytes: &[u8]) {
    match bytes {
        [] => out.push_str("<none>"),
        _ => crate::dissect::show::hex(out, bytes),
    }
}

fn kind_of(tape: &mut Tape, buf: &Buf<'_>, header: Header, known: Option<&Known>) -> Result<(), Short> {
    let (kind, group) = tape.group_uint(&TYPE, buf, 0)?;
    tape.uint(&ACTION, buf, 0)?;
    tape.boolean(&CHANGE, buf, 0)?;
    tape.uint(&LOW_BITS, buf, 0)?;
    tape.end(group);
    if let Some(Known(_, proper, ..)) = known
        && *proper != Header::Either
        && *proper != header
    {
        let which = if *proper == Header::HopByHop { "hop-by-hop" } else { "destination" };
        let text = format!("{} must use a {which} options header", TYPE.name_of(kind).unwrap_or("Option"));
        tape.note(&MISPLACED, buf.range_at(0, 1)?, &text);
    }
    if kind == u64::from(ENDPOINT) {
        tape.note(&DEPRECATED, buf.range_at(0, 1)?, "");
    }
    Ok(())
}

fn whole(tape: &mut Tape, field: &'static Field, data: &Buf<'_>) -> Result<u32, Short> {
    tape.uint(field, data, 0)?;
    Ok(field.width())
}

fn bytes(tape: &mut Tape, field: &'static Field, data: &Buf<'_>) -> Result<u32, Short> {
    tape.wire(field, data, 0, data.wire_len())?;
    Ok(data.wire_len())
}

fn home_address(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    tape.ipv6(&HOME_ADDRESS, data, 0)?;
    Ok(16)
}

fn jumbo(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    if tape.uint(&JUMBO, data, 0)? <= 0xffff {
        tape.note(&JUMBO_TRUNCATED, data.range_at(0, 4)?, "");
    }
    Ok(4)
}

/// The payload length of a jumbogram, from the bytes of its hop-by-hop options header (RFC 2675 §2).
pub fn jumbo_length(header: &[u8]) -> Option<u32> {
    let end = usize::from(*header.get(1)?).saturating_add(1).saturating_mul(8);
    let mut rest = header.get(2..end.min(header.len()))?;
    loop {
        match *rest {
            [PAD_1, ref after @ ..] => rest = after,
            [JUMBO_TYPE, 4, a, b, c, d, ..] => return Some(u32::from_be_bytes([a, b, c, d])),
            [_, len, ..] => rest = rest.get(usize::from(len).saturating_add(2)..)?,
            _ => return None,
        }
    }
}

fn calipso(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    tape.uint(&CALIPSO_DOMAIN, data, 0)?;
    let len = (tape.uint(&CALIPSO_WORDS, data, 4)? as u32).saturating_mul(4);
    tape.uint(&CALIPSO_LEVEL, data, 5)?;
    tape.uint(&CALIPSO_CHECKSUM, data, 6)?;
    tape.wire(&CALIPSO_BITMAP, data, 8, len)?;
    Ok(len.saturating_add(8))
}

fn duplicate_detection(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    if tape.boolean(&DPD_HASH, data, 0)? {
        tape.wire(&DPD_ASSIST, data, 0, data.wire_len())?;
        return Ok(data.wire_len());
    }
    let kind = tape.uint(&DPD_TAGGER_TYPE, data, 0)?;
    let mut at = 1;
    let len = tape.uint(&DPD_TAGGER_LENGTH, data, 0)? as u32;
    if kind != 0 {
        // RFC 6621 §6.1.1: the length field is one less than the length.
        tape.wire(&DPD_TAGGER, data, at, len.saturating_add(1))?;
        at = len.saturating_add(2);
    }
    tape.wire(&DPD_IDENTIFIER, data, at, data.wire_len().saturating_sub(at))?;
    Ok(data.wire_len())
}

fn diagnostic_metrics(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    tape.uint(&PDM_SCALE_RECEIVED, data, 0)?;
    tape.uint(&PDM_SCALE_SENT, data, 1)?;
    for (field, at) in [(&PDM_THIS, 2), (&PDM_LAST, 4), (&PDM_RECEIVED, 6), (&PDM_SENT, 8)] {
        tape.uint(field, data, at)?;
    }
    Ok(10)
}

fn path_mtu(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    tape.uint(&PMTU_MINIMUM, data, 0)?;
    // RFC 9268 §5: the lowest bit of the returned MTU is a flag.
    let returned = data.u16(2)?;
    tape.number(&PMTU_RETURN, data.range_at(2, 2)?, u64::from(returned & 0xfffe));
    tape.number(&PMTU_FLAG, data.range_at(3, 1)?, u64::from(returned & 1));
    Ok(4)
}

fn quick_start(tape: &mut Tape, group: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    let function = tape.uint(&QS_FUNCTION, data, 0)?;
    let rate = tape.uint(&QS_RATE, data, 0)?;
    tape.append(group, |out| text!(out, ", {}", QS_RATE.name_of(rate).unwrap_or("Unknown")));
    if function == 0 {
        let ttl = tape.uint(&QS_TTL, data, 1)? as u8;
        let difference = tape.hops().unwrap_or(ttl).wrapping_sub(ttl);
        tape.generate(&QS_TTL_DIFFERENCE, data.range_at(1, 1)?, u64::from(difference));
        let rate = QS_RATE.name_of(rate).unwrap_or("Unknown");
        tape.label(group, |out| text!(out, "Quick-Start, {rate}, QS TTL {ttl}, QS TTL diff {difference}"));
    } else {
        tape.uint(&QS_UNUSED, data, 1)?;
    }
    tape.uint(&QS_NONCE, data, 2)?;
    tape.uint(&QS_RESERVED, data, 2)?;
    Ok(6)
}

/// Names of the flags that are set, after the value of their byte.
fn flags(tape: &mut Tape, group: Mark, value: u64, bits: &[&'static Field]) {
    tape.append(group, |out| {
        bits.iter().filter(|field| value & field.mask != 0).for_each(|field| text!(out, ", {}", field.label));
    });
}

fn rpl(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    let (value, group) = tape.group_uint(&RPL_FLAGS, data, 0)?;
    let bits = [&RPL_DOWN, &RPL_RANK_ERROR, &RPL_FORWARDING_ERROR];
    flags(tape, group, value, &bits);
    for field in bits {
        tape.boolean(field, data, 0)?;
    }
    tape.uint(&RPL_RESERVED, data, 0)?;
    tape.end(group);
    tape.uint(&RPL_INSTANCE, data, 1)?;
    tape.uint(&RPL_RANK, data, 2)?;
    Ok(4)
}

fn line(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    let len = tape.uint(&LINE_LENGTH, data, 0)? as u32;
    tape.wire(&LINE, data, 1, len)?;
    Ok(len.saturating_add(1))
}

fn mpl(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    let (value, group) = tape.group_uint(&MPL_FLAGS, data, 0)?;
    let size = MPL_SEED_LENGTH.name_of(value >> 6).unwrap_or_default();
    tape.append(group, |out| {
        text!(out, ", Seed ID Length: {size}");
        if value & MPL_LARGEST.mask != 0 {
            text!(out, ", {}", MPL_LARGEST.label);
        }
    });
    tape.uint(&MPL_SEED_LENGTH, data, 0)?;
    tape.boolean(&MPL_LARGEST, data, 0)?;
    tape.boolean(&MPL_VERSION, data, 0)?;
    tape.uint(&MPL_RESERVED, data, 0)?;
    tape.end(group);
    tape.uint(&MPL_SEQUENCE, data, 1)?;
    let len = match value >> 6 {
        0 => return Ok(2),
        1 => 2,
        2 => 8,
        _ => 16,
    };
    tape.wire(&MPL_SEED, data, 2, len)?;
    Ok(len.saturating_add(2))
}

fn depth_first(tape: &mut Tape, _: Mark, data: &Buf<'_>) -> Result<u32, Short> {
    let (value, group) = tape.group_uint(&DFF_FLAGS, data, 0)?;
    flags(tape, group, value, &[&DFF_DUPLICATE, &DFF_RETURN]);
    tape.uint(&DFF_VERSION, data, 0)?;
    tape.boolean(&DFF_DUPLICATE, data, 0)?;
    tape.boolean(&DFF_RETURN, data, 0)?;
    tape.uint(&DFF_RESERVED, data, 0)?;
    tape.end(group);
    tape.uint(&DFF_SEQUENCE, data, 1)?;
    Ok(3)
}
