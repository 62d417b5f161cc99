//! ICMP — errors and questions of IPv4. RFC 792, with RFC 950 (address mask), RFC 1191 (MTU), RFC 1256 (router
//! discovery), RFC 4884 (extensions) and RFC 8335 (extended echo).

use crate::dissect::prelude::*;
use crate::dissect::{Direction, Exchange, Input, Outbox, Pair, Session, Took};
use crate::protocols::checksum::{self, Verdict};

pub mod extensions;
mod mobile;
mod names;
mod time;

pub use names::STATES;
pub use time::milliseconds;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "ICMP",
    fields: &[FIELDS, mobile::FIELDS, extensions::FIELDS],
    detect: &[Detect::Number(Table::IpProto, 1)],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("icmp", "Internet Control Message Protocol", "RFC 792");

fields! {
    TYPE = Field::uint8("icmp.type", "Type", Dec, "RFC 792").named(Names::With(names::kind));
    CODE = Field::uint8("icmp.code", "Code", Dec, "RFC 792");
    CHECKSUM = Field::uint16("icmp.checksum", "Checksum", Hex, "RFC 792");
    CHECKSUM_CALCULATED = Field::uint16("icmp.checksum_calculated", "Calculated Checksum", Hex, "RFC 792");
    CHECKSUM_STATUS = Field::uint8("icmp.checksum.status", "Checksum Status", Dec, "RFC 792").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("icmp.checksum_bad", "Bad checksum", Severity::Warn, Group::Checksum, "RFC 792");
    CHECKSUM_OFFLOAD = Field::note("icmp.checksum.offload", "Checksum not computed by the sender", Severity::Chat, Group::Checksum, "RFC 792");
    UNUSED = Field::bytes("icmp.unused", "Unused", "RFC 792");
    IDENTIFIER = Field::uint16("icmp.ident", "Identifier (BE)", DecHex, "RFC 792");
    IDENTIFIER_LE = Field::uint16("icmp.ident_le", "Identifier (LE)", DecHex, "");
    SEQUENCE = Field::uint16("icmp.seq", "Sequence Number (BE)", DecHex, "RFC 792");
    SEQUENCE_LE = Field::uint16("icmp.seq_le", "Sequence Number (LE)", DecHex, "");
    RESPONSE_IN = Field::frame("icmp.resp_in", "Response frame", "");
    NO_RESPONSE = Field::none("icmp.no_resp", "No response seen", "");
    RESPONSE_TO = Field::frame("icmp.resp_to", "Request frame", "");
    RESPONSE_TIME = Field::double("icmp.resptime", "Response time", "");
    DATA_TIME = Field::absolute_time("icmp.data_time", "Timestamp from icmp data", "");
    DATA_TIME_RELATIVE = Field::relative_time("icmp.data_time_relative", "Timestamp from icmp data (relative)", "");
    MTU = Field::uint16("icmp.mtu", "MTU of next hop", Dec, "RFC 1191 §4");
    LENGTH = Field::uint8("icmp.length", "Length", Dec, "RFC 4884 §4");
    LENGTH_QUOTED = Field::uint8("icmp.length.original_datagram", "Length of original datagram", Dec, "RFC 4884 §4");
    POINTER = Field::uint32("icmp.pointer", "Pointer", Dec, "RFC 792");
    GATEWAY = Field::ipv4("icmp.redir_gw", "Gateway Address", "RFC 792");
    ORIGINATE = Field::uint32("icmp.originate_timestamp", "Originate Timestamp", Dec, "RFC 792");
    RECEIVE = Field::uint32("icmp.receive_timestamp", "Receive Timestamp", Dec, "RFC 792");
    TRANSMIT = Field::uint32("icmp.transmit_timestamp", "Transmit Timestamp", Dec, "RFC 792");
    ADDRESS_MASK = Field::ipv4("icmp.address_mask", "Address Mask", "RFC 950 App. I");
    ADDRESSES = Field::uint8("icmp.num_addrs", "Number of addresses", Dec, "RFC 1256 §3");
    ENTRY_SIZE = Field::uint8("icmp.addr_entry_size", "Address entry size", Dec, "RFC 1256 §3");
    LIFETIME = Field::uint16("icmp.lifetime", "Lifetime", Dec, "RFC 1256 §3");
    ROUTER = Field::ipv4("icmp.router_address", "Router address", "RFC 1256 §3");
    PREFERENCE = Field::int32("icmp.pref_level", "Preference level", "RFC 1256 §3");
    ECHO_SEQUENCE = Field::uint8("icmp.ext.echo.seq", "Sequence Number", DecHex, "RFC 8335 §2");
    ECHO_RESERVED = Field::uint8("icmp.ext.echo.req.res", "Reserved", Hex, "RFC 8335 §2").mask(0xfe);
    ECHO_LOCAL = Field::boolean("icmp.ext.echo.req.local", "Local bit", 1, 0x01, "RFC 8335 §2");
    ECHO_STATE = Field::uint8("icmp.ext.echo.rsp.state", "State", Dec, "RFC 8335 §3").mask(0xe0).values(names::STATES);
    ECHO_REPLY_RESERVED = Field::uint8("icmp.ext.echo.rsp.res", "Reserved", Hex, "RFC 8335 §3").mask(0x18);
    ECHO_ACTIVE = Field::boolean("icmp.ext.echo.rsp.active", "Active bit", 1, 0x04, "RFC 8335 §3");
    ECHO_IPV4 = Field::boolean("icmp.ext.echo.rsp.ipv4", "IPv4 bit", 1, 0x02, "RFC 8335 §3");
    ECHO_IPV6 = Field::boolean("icmp.ext.echo.rsp.ipv6", "IPv6 bit", 1, 0x01, "RFC 8335 §3");
    RESPONSE_NOT_FOUND = Field::note("icmp.resp_not_found", "No response seen to ICMP request", Severity::Warn, Group::Sequence, "");
}

const ECHO_REPLY: u8 = 0;
const UNREACHABLE: u8 = 3;
const SOURCE_QUENCH: u8 = 4;
const REDIRECT: u8 = 5;
const ECHO_REQUEST: u8 = 8;
const ADVERTISEMENT: u8 = 9;
const TIME_EXCEEDED: u8 = 11;
const PARAMETER_PROBLEM: u8 = 12;
const TIMESTAMP_REQUEST: u8 = 13;
const TIMESTAMP_REPLY: u8 = 14;
const MASK_REQUEST: u8 = 17;
const MASK_REPLY: u8 = 18;
const EXTENDED_REQUEST: u8 = 42;
const EXTENDED_REPLY: u8 = 43;
const FRAGMENTATION_NEEDED: u8 = 4;

/// Bytes before the quoted packet or the data.
const HEADER: u32 = 8;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range());
    tape.info(|_| {});
    let (kind, code) = (tape.uint(&TYPE, &buf, 0)? as u8, buf.u8(1)?);
    let (kind_name, code_name) = (names::kind(u64::from(kind)).unwrap_or(names::OBSOLETE), names::code(kind, code));
    tape.value_text(&TYPE, |out| text!(out, "{kind} ({kind_name})"));
    tape.info(|out| text!(out, "{kind_name:<20}"));
    tape.uint(&CODE, &buf, 1)?;
    tape.value_text(&CODE, |out| code_words(out, code, code_name));
    if !matches!(code_name, names::Code::None) {
        tape.info_append(|out| match code_name {
            names::Code::Known(name) => text!(out, " ({name})"),
            _ => text!(out, " (Unknown code: {code})"),
        });
    }
    verify(context, tape, &buf)?;
    match kind {
        ECHO_REPLY | ECHO_REQUEST => echo(context, tape, buf, kind == ECHO_REQUEST),
        TIMESTAMP_REQUEST | TIMESTAMP_REPLY => {
            identify(tape, &buf)?;
            for (field, at) in [(&ORIGINATE, 8), (&RECEIVE, 12), (&TRANSMIT, 16)] {
                let value = tape.uint(field, &buf, at)? as u32;
                tape.append_text(field, |out| time::since_midnight(out, value));
            }
            Ok(Next::End)
        }
        15 | 16 => identify(tape, &buf).map(|_| Next::End),
        MASK_REQUEST | MASK_REPLY => {
            identify(tape, &buf)?;
            tape.ipv4(&ADDRESS_MASK, &buf, 8)?;
            Ok(Next::End)
        }
        ADVERTISEMENT => advertisement(tape, &buf).map(|_| Next::End),
        EXTENDED_REQUEST | EXTENDED_REPLY => extended_echo(context, tape, &buf, kind == EXTENDED_REQUEST),
        UNREACHABLE | SOURCE_QUENCH | REDIRECT | TIME_EXCEEDED | PARAMETER_PROBLEM => {
            error(context, tape, buf, kind, code)
        }
        _ => Ok(Next::End),
    }
}

fn code_words(out: &mut String, code: u8, name: names::Code) {
    match name {
        names::Code::None => text!(out, "{code}"),
        names::Code::Known(name) => text!(out, "{code} ({name})"),
        names::Code::Unknown => text!(out, "{code} (Unknown code: {code})"),
    }
}

fn verify(context: &Context<'_>, tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let carried = tape.uint(&CHECKSUM, buf, 2)? as u16;
    let verdict = match buf.is_cut() || tape.in_error() {
        true => Verdict::Unverified,
        false => checksum::plain(context.settings, buf.bytes(), 2),
    };
    let fields = checksum::Fields {
        checksum: &CHECKSUM,
        calculated: &CHECKSUM_CALCULATED,
        status: &CHECKSUM_STATUS,
        bad: &CHECKSUM_BAD,
        offload: &CHECKSUM_OFFLOAD,
    };
    checksum::show(tape, &fields, buf.range_at(2, 2)?, carried, verdict);
    Ok(())
}

/// Identifier and sequence number in both byte orders: some systems count in their own.
fn identify(tape: &mut Tape, buf: &Buf<'_>) -> Result<(u16, u16), Short> {
    let identifier = tape.uint(&IDENTIFIER, buf, 4)? as u16;
    tape.uint_le(&IDENTIFIER_LE, buf, 4)?;
    let sequence = tape.uint(&SEQUENCE, buf, 6)? as u16;
    tape.uint_le(&SEQUENCE_LE, buf, 6)?;
    let hops = tape.hops().unwrap_or(0);
    tape.info_append(|out| {
        text!(out, " id=0x{identifier:04x}, seq={sequence}/{}, ttl={hops}", sequence.swap_bytes());
    });
    Ok((identifier, sequence))
}

fn echo<'b>(context: &Context<'b>, tape: &mut Tape, buf: Buf<'b>, request: bool) -> Result<Next<'b>, Short> {
    identify(tape, &buf)?;
    if !tape.in_error() {
        let pair = context.pair(tape);
        let range = buf.range_at(0, 0)?;
        show_pair(tape, pair, range, request);
    }
    let data = buf.from(HEADER);
    if data.wire_len() == 0 {
        return Ok(Next::End);
    }
    tape.data_len(data.wire_len());
    let mut used = 0;
    if let Some((at, len)) = time::guess(data.bytes(), context.frame.time) {
        let range = data.range_at(0, len)?;
        tape.time(&DATA_TIME, range, at);
        if tape.delta(&DATA_TIME_RELATIVE, range, context.frame.time.since(at)) {
            tape.generated();
        }
        used = len;
    }
    tape.nest();
    Ok(Next::Data(data.from(used)))
}

fn show_pair(tape: &mut Tape, pair: Option<&Pair>, range: Range, request: bool) {
    let Some(pair) = pair else { return };
    match (request, pair.request, pair.response) {
        (true, _, Some(response)) => {
            tape.generate(&RESPONSE_IN, range, response.number());
            tape.info_append(|out| text!(out, " (reply in {response})"));
        }
        (true, _, None) => {
            if tape.remark(&NO_RESPONSE, range) {
                tape.generated();
            }
            tape.note(&RESPONSE_NOT_FOUND, range, "");
            tape.info_append(|out| out.push_str(" (no response found!)"));
        }
        (false, Some(question), _) => {
            tape.generate(&RESPONSE_TO, range, question.number());
            if let Some(elapsed) = pair.elapsed
                && tape.double(&RESPONSE_TIME, range, time::milliseconds(elapsed))
            {
                tape.generated();
                tape.value_text(&RESPONSE_TIME, |out| text!(out, "{:.3} ms", time::milliseconds(elapsed)));
            }
            tape.info_append(|out| text!(out, " (request in {question})"));
        }
        (false, None, _) => {}
    }
}

fn advertisement(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let count = tape.uint(&ADDRESSES, buf, 4)? as u32;
    let words = tape.uint(&ENTRY_SIZE, buf, 5)? as u32;
    let lifetime = tape.uint(&LIFETIME, buf, 6)? as u32;
    tape.append_text(&LIFETIME, |out| {
        out.push_str(" (");
        time::duration(out, lifetime.saturating_mul(1000));
        out.push(')');
    });
    let mut at = HEADER;
    if words >= 2 {
        for _ in 0..count {
            tape.ipv4(&ROUTER, buf, at)?;
            let level = buf.range_at(at.saturating_add(4), 4)?;
            tape.number(&PREFERENCE, level, u64::from(buf.u32(at.saturating_add(4))?));
            at = at.saturating_add(words.saturating_mul(4));
        }
    }
    mobile::show(tape, &buf.from(at))
}

fn extended_echo<'b>(context: &Context<'b>, tape: &mut Tape, buf: &Buf<'b>, request: bool) -> Result<Next<'b>, Short> {
    tape.uint(&IDENTIFIER, buf, 4)?;
    tape.uint_le(&IDENTIFIER_LE, buf, 4)?;
    tape.uint(&ECHO_SEQUENCE, buf, 6)?;
    if request {
        tape.uint(&ECHO_RESERVED, buf, 7)?;
        tape.boolean(&ECHO_LOCAL, buf, 7)?;
        if buf.wire_len() > HEADER {
            extensions::show(context.settings, tape, &buf.from(HEADER))?;
        }
    } else {
        tape.uint(&ECHO_STATE, buf, 7)?;
        tape.uint(&ECHO_REPLY_RESERVED, buf, 7)?;
        for field in [&ECHO_ACTIVE, &ECHO_IPV4, &ECHO_IPV6] {
            tape.boolean(field, buf, 7)?;
        }
    }
    Ok(Next::End)
}

/// An error message: what it says, its extensions, and the packet that it quotes.
fn error<'b>(context: &Context<'b>, tape: &mut Tape, buf: Buf<'b>, kind: u8, code: u8) -> Result<Next<'b>, Short> {
    let mut words = 0;
    match kind {
        REDIRECT => _ = tape.ipv4(&GATEWAY, &buf, 4)?,
        PARAMETER_PROBLEM => {
            tape.number(&POINTER, buf.range_at(4, 1)?, u64::from(buf.u8(4)?));
            words = length(tape, &buf, 3)?;
        }
        SOURCE_QUENCH => {}
        UNREACHABLE if code == FRAGMENTATION_NEEDED => {
            tape.wire(&UNUSED, &buf, 4, 2)?;
            tape.uint(&MTU, &buf, 6)?;
        }
        _ => words = length(tape, &buf, 4)?,
    }
    let body = buf.from(HEADER);
    if body.wire_len() == 0 {
        return Ok(Next::End);
    }
    let quoted = match extensions::place(&body, words.saturating_mul(4)) {
        Some(at) => {
            extensions::show(context.settings, tape, &body.from(at))?;
            body.take(at, if words == 0 { &TYPE } else { &LENGTH })
        }
        None => body,
    };
    tape.enter_error();
    Ok(Next::By(Table::EtherType, 0x0800, quoted))
}

/// The length of the quoted packet in words (RFC 4884 §4), and the bytes around it that mean nothing.
fn length(tape: &mut Tape, buf: &Buf<'_>, unused: u32) -> Result<u32, Short> {
    let words = u32::from(buf.u8(5)?);
    let first = 8_u32.saturating_sub(unused);
    if words == 0 {
        tape.wire(&UNUSED, buf, first, unused)?;
        return Ok(0);
    }
    if first < 5 {
        tape.wire(&UNUSED, buf, first, 1)?;
    }
    tape.uint(&LENGTH, buf, 5)?;
    tape.generate(&LENGTH_QUOTED, buf.range_at(5, 1)?, u64::from(words.saturating_mul(4)));
    tape.wire(&UNUSED, buf, 6, 2)?;
    Ok(words)
}

/// Echo requests and replies, paired by identifier, sequence number and data (RFC 792: the data comes back unchanged).
struct Echoes;

/// What an echo request and its reply have in common, in ICMP and in ICMPv6: identifier, sequence number, and the
/// checksum without the type, for which only the data is left (the pseudo-header of ICMPv6 is the same both ways).
pub fn echo_key(message: &[u8]) -> Option<(u8, u64)> {
    let [kind, _, high, low, a, b, c, d, ..] = *message else { return None };
    // RFC 1071: in ones' complement arithmetic the type is taken out of the sum by adding its complement.
    let sum = u32::from(!u16::from_be_bytes([high, low])).wrapping_add(u32::from(!(u16::from(kind) << 8)));
    let data = (sum & 0xffff).wrapping_add(sum >> 16);
    // Zero and all ones are the same number.
    let data = if data == 0xffff { 0 } else { data };
    Some((kind, u64::from(data) << 32 | u64::from(u32::from_be_bytes([a, b, c, d]))))
}

fn session() -> Box<dyn Session> {
    Box::new(Echoes)
}

impl Session for Echoes {
    fn input(&mut self, _: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        let Input::Message(message) = input else { return Took::Lost };
        match echo_key(message) {
            Some((ECHO_REQUEST, key)) => out.exchanges.push(Exchange::Request(key)),
            Some((ECHO_REPLY, key)) => out.exchanges.push(Exchange::Response(key)),
            _ => {}
        }
        Took::All
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{columns, hex, tree, values};

    const IPV4: u16 = 228;

    #[test]
    fn an_echo_request_shows_both_byte_orders() {
        let frame = hex("4500 0020 0001 0000 4001 f6d6 c0000201 c6336407 0800 0000 1234 0001 61626364");
        assert_eq!(values(IPV4, &frame, "icmp.ident"), ["4660"]);
        assert_eq!(values(IPV4, &frame, "icmp.ident_le"), ["13330"]);
        assert_eq!(values(IPV4, &frame, "icmp.seq_le"), ["256"]);
        assert_eq!(columns(IPV4, &frame).1, "Echo (ping) request  id=0x1234, seq=1/256, ttl=64");
    }

    #[test]
    fn a_quoted_packet_stands_below_the_error_and_leaves_the_columns_alone() {
        let frame = hex("4500 0038 0000 0000 4001 0000 0a000001 c0000201 0303 0000 00000000 \
             4500 0040 1234 0000 4011 0000 c0000201 c6336407 9c40 0035 002c 0000");
        let (protocol, info) = columns(IPV4, &frame);
        assert_eq!((protocol.as_str(), info.as_str()), ("ICMP", "Destination unreachable (Port unreachable)"));
        let tree = tree(IPV4, &frame);
        assert!(tree.contains("\n    Internet Protocol Version 4, Src: 192.0.2.1"), "{tree}");
        assert!(tree.contains("\n    User Datagram Protocol, Src Port: 40000, Dst Port: 53\n"), "{tree}");
        assert!(!tree.contains("Malformed"), "{tree}");
        assert_eq!(values(IPV4, &frame, "ip.src"), ["10.0.0.1", "192.0.2.1"]);
    }

    #[test]
    fn the_session_pairs_by_identifier_sequence_number_and_data() {
        let exchange = |message: &str| {
            let mut out = Outbox::default();
            session().input(Direction::FromClient, Input::Message(&hex(message)), &mut out);
            out.exchanges
        };
        let key = |message: &str| match exchange(message)[..] {
            [Exchange::Request(key) | Exchange::Response(key)] => key,
            _ => panic!("{message} is no echo"),
        };
        // Checksums as they are on the wire: request and reply with the same data, and a request with other data.
        let (request, reply) = ("0800 2f6a 1234 0001 6162 6364", "0000 376a 1234 0001 6162 6364");
        assert_eq!(key(request), key(reply));
        assert!(matches!(exchange(request)[..], [Exchange::Request(_)]));
        assert!(matches!(exchange(reply)[..], [Exchange::Response(_)]));
        assert_ne!(key(request), key("0800 2f69 1234 0001 6162 6365"));
        assert_ne!(key(request), key("0800 2f69 1234 0002 6162 6364"));
        assert!(exchange("0303 0000 00000000").is_empty());
        assert!(exchange("08").is_empty());
    }

    #[test]
    fn both_zeros_of_a_checksum_give_the_same_key() {
        // The same message with the two checksums that are right for a sum of nothing.
        let (_, one) = echo_key(&hex("0000 ffff 0000 0000")).unwrap();
        let (_, other) = echo_key(&hex("0000 0000 0000 0000")).unwrap();
        assert_eq!(one, other);
    }
}
