//! ICMPv6 — errors, questions and the neighbourhood of IPv6. RFC 4443, with RFC 4861 (neighbour discovery), RFC 2710 and
//! RFC 3810 (multicast listeners), RFC 4884 (extensions) and RFC 8335 (extended echo).

use crate::dissect::prelude::*;
use crate::dissect::{Direction, Exchange, Input, Outbox, Pair, Session, Took};
use crate::protocols::checksum;
use crate::protocols::icmp::{STATES, echo_key, extensions, milliseconds};

mod listener;
mod neighbor;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "ICMPv6",
    fields: &[FIELDS, listener::FIELDS, neighbor::FIELDS, extensions::FIELDS],
    detect: &[Detect::Number(Table::IpProto, 58)],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("icmpv6", "Internet Control Message Protocol v6", "RFC 4443");

fields! {
    TYPE = Field::uint8("icmpv6.type", "Type", Dec, "RFC 4443 §2.1").values(TYPES);
    CODE = Field::uint8("icmpv6.code", "Code", Dec, "RFC 4443 §2.1");
    CHECKSUM = Field::uint16("icmpv6.checksum", "Checksum", Hex, "RFC 4443 §2.3");
    CHECKSUM_CALCULATED = Field::uint16("icmpv6.checksum_calculated", "Calculated Checksum", Hex, "RFC 4443 §2.3");
    CHECKSUM_STATUS = Field::uint8("icmpv6.checksum.status", "Checksum Status", Dec, "RFC 4443 §2.3").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("icmpv6.checksum_bad.expert", "Bad checksum", Severity::Warn, Group::Checksum, "RFC 4443 §2.3");
    CHECKSUM_OFFLOAD = Field::note("icmpv6.checksum.offload", "Checksum not computed by the sender: left to the network card (offload)", Severity::Chat, Group::Checksum, "RFC 4443 §2.3");
    RESERVED = Field::bytes("icmpv6.reserved", "Reserved", "RFC 4443 §3.1");
    DATA = Field::bytes("icmpv6.data", "Data", "RFC 4443 §2.1");
    MTU = Field::uint32("icmpv6.mtu", "MTU", Dec, "RFC 4443 §3.2");
    POINTER = Field::uint32("icmpv6.pointer", "Pointer", Dec, "RFC 4443 §3.4");
    LENGTH = Field::uint8("icmpv6.length", "Length of original datagram", Dec, "RFC 4884 §4.4");
    IDENTIFIER = Field::uint16("icmpv6.echo.identifier", "Identifier", Hex, "RFC 4443 §4.1");
    SEQUENCE = Field::uint16("icmpv6.echo.sequence_number", "Sequence", Dec, "RFC 4443 §4.1");
    RESPONSE_IN = Field::frame("icmpv6.resp_in", "Response In", "");
    NO_RESPONSE = Field::none("icmpv6.no_resp", "No response seen", "");
    RESPONSE_TO = Field::frame("icmpv6.resp_to", "Response To", "");
    RESPONSE_TIME = Field::double("icmpv6.resptime", "Response Time", "");
    ECHO_SEQUENCE = Field::uint8("icmpv6.ext.echo.seq", "Sequence number", DecHex, "RFC 8335 §2");
    ECHO_RESERVED = Field::uint8("icmpv6.ext.echo.req.res", "Reserved", Hex, "RFC 8335 §2").mask(0xfe);
    ECHO_LOCAL = Field::boolean("icmpv6.ext.echo.req.local", "Local bit", 1, 0x01, "RFC 8335 §2");
    ECHO_STATE = Field::uint8("icmpv6.ext.echo.rsp.state", "State", Dec, "RFC 8335 §3").mask(0xe0).values(STATES);
    ECHO_REPLY_RESERVED = Field::uint8("icmpv6.ext.echo.rsp.res", "Reserved", Hex, "RFC 8335 §3").mask(0x18);
    ECHO_ACTIVE = Field::boolean("icmpv6.ext.echo.rsp.active", "Active bit", 1, 0x04, "RFC 8335 §3");
    ECHO_IPV4 = Field::boolean("icmpv6.ext.echo.rsp.ipv4", "IPv4 bit", 1, 0x02, "RFC 8335 §3");
    ECHO_IPV6 = Field::boolean("icmpv6.ext.echo.rsp.ipv6", "IPv6 bit", 1, 0x01, "RFC 8335 §3");
    RESPONSE_NOT_FOUND = Field::note("icmpv6.resp_not_found", "Response not found", Severity::Warn, Group::Sequence, "");
    UNDECODED = Field::note("icmpv6.undecoded.type", "Nothing is known of what this type carries", Severity::Note, Group::Undecoded, "RFC 4443 §2.1");
}

/// IANA "Internet Control Message Protocol version 6 (ICMPv6) Parameters".
static TYPES: &[(u64, &str)] = &[
    (1, "Destination Unreachable"),
    (2, "Packet Too Big"),
    (3, "Time Exceeded"),
    (4, "Parameter Problem"),
    (100, "Private experimentation"),
    (101, "Private experimentation"),
    (127, "Reserved for expansion of ICMPv6 error messages"),
    (128, "Echo (ping) request"),
    (129, "Echo (ping) reply"),
    (130, "Multicast Listener Query"),
    (131, "Multicast Listener Report"),
    (132, "Multicast Listener Done"),
    (133, "Router Solicitation"),
    (134, "Router Advertisement"),
    (135, "Neighbor Solicitation"),
    (136, "Neighbor Advertisement"),
    (137, "Redirect"),
    (138, "Router Renumbering"),
    (139, "Node Information Query"),
    (140, "Node Information Reply"),
    (141, "Inverse Neighbor Discovery Solicitation"),
    (142, "Inverse Neighbor Discovery Advertisement"),
    (143, "Multicast Listener Report Message v2"),
    (144, "Home Agent Address Discovery Request"),
    (145, "Home Agent Address Discovery Reply"),
    (146, "Mobile Prefix Solicitation"),
    (147, "Mobile Prefix Advertisement"),
    (148, "Certification Path Solicitation"),
    (149, "Certification Path Advertisement"),
    (150, "Experimental Mobility"),
    (151, "Multicast Router Advertisement"),
    (152, "Multicast Router Solicitation"),
    (153, "Multicast Router Termination"),
    (154, "FMIPv6"),
    (155, "RPL Control"),
    (156, "Locator Update"),
    (157, "Duplicate Address Request"),
    (158, "Duplicate Address Confirmation"),
    (159, "MPL Control Message"),
    (160, "Extended Echo request"),
    (161, "Extended Echo reply"),
    (200, "Private experimentation"),
    (201, "Private experimentation"),
    (255, "Reserved for expansion of ICMPv6 informational messages"),
];

const UNREACHABLE: u8 = 1;
const TOO_BIG: u8 = 2;
const TIME_EXCEEDED: u8 = 3;
const PARAMETER_PROBLEM: u8 = 4;
const ECHO_REQUEST: u8 = 128;
const ECHO_REPLY: u8 = 129;
const EXTENDED_REQUEST: u8 = 160;
const EXTENDED_REPLY: u8 = 161;
/// Bytes of type, code and checksum, and with what stands before the body of most messages.
const COMMON: u32 = 4;
const HEADER: u32 = 8;
const NEXT_HEADER: u8 = 58;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let (source, destination) = (tape.columns().source, tape.columns().destination);
    let _ = tape.layer(&PROTOCOL, buf.range());
    tape.info(|_| {});
    let kind = tape.uint(&TYPE, &buf, 0)? as u8;
    tape.info(|out| match TYPE.name_of(u64::from(kind)) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown ({kind})"),
    });
    let code = tape.uint(&CODE, &buf, 1)? as u8;
    let names = code_names(kind);
    if !names.is_empty() {
        let name = names.get(usize::from(code)).copied();
        tape.value_text(&CODE, |out| match name {
            Some(name) => text!(out, "{code} ({name})"),
            None => text!(out, "{code} (Unknown)"),
        });
        tape.info_append(|out| match name {
            Some(name) => text!(out, " ({name})"),
            None if kind == UNREACHABLE => out.push_str(" (Unknown)"),
            None => text!(out, " (Unknown ({code}))"),
        });
    }
    let carried = tape.uint(&CHECKSUM, &buf, 2)? as u16;
    let settings = context.settings;
    let verdict = checksum::transport(settings, tape.in_error(), source, destination, NEXT_HEADER, &buf, 2);
    let fields = checksum::Fields {
        checksum: &CHECKSUM,
        calculated: &CHECKSUM_CALCULATED,
        status: &CHECKSUM_STATUS,
        bad: &CHECKSUM_BAD,
        offload: &CHECKSUM_OFFLOAD,
    };
    checksum::show(tape, &fields, buf.range_at(2, 2)?, carried, verdict);
    match kind {
        UNREACHABLE | TOO_BIG | TIME_EXCEEDED | PARAMETER_PROBLEM => error(context, tape, buf, kind),
        ECHO_REQUEST | ECHO_REPLY => echo(context, tape, buf, kind == ECHO_REQUEST),
        EXTENDED_REQUEST | EXTENDED_REPLY => extended_echo(context, tape, &buf, kind == EXTENDED_REQUEST),
        130..=132 => listener::version_1(tape, &buf, kind).map(|_| Next::End),
        143 => listener::report(tape, &buf).map(|_| Next::End),
        133..=137 | 141 | 142 => neighbor::message(tape, buf, kind),
        _ => {
            if buf.len() > COMMON {
                tape.wire(&DATA, &buf, COMMON, buf.len().saturating_sub(COMMON))?;
                tape.note(&UNDECODED, buf.from(COMMON).range(), "");
            }
            Ok(Next::End)
        }
    }
}

/// Names of the codes of a type, from 0; none for types whose code means nothing.
fn code_names(kind: u8) -> &'static [&'static str] {
    match kind {
        UNREACHABLE => &[
            "no route to destination",
            "Administratively prohibited",
            "Beyond scope of source address",
            "Address unreachable",
            "Port unreachable",
            "Source address failed ingress/egress policy",
            "Reject route to destination",
            "Error in Source Routing Header",
        ],
        TIME_EXCEEDED => &["hop limit exceeded in transit", "fragment reassembly time exceeded"],
        PARAMETER_PROBLEM => &[
            "erroneous header field encountered",
            "unrecognized Next Header type encountered",
            "unrecognized IPv6 option encountered",
            "IPv6 First Fragment has incomplete IPv6 Header Chain",
        ],
        EXTENDED_REQUEST => &["No error"],
        EXTENDED_REPLY => &[
            "No error",
            "Malformed Query",
            "No Such Interface",
            "No Such Table Entry",
            "Multiple Interfaces Satisfy Query",
        ],
        _ => &[],
    }
}

/// An error message: what it says, its extensions, and the packet that it quotes.
fn error<'b>(context: &Context<'b>, tape: &mut Tape, buf: Buf<'b>, kind: u8) -> Result<Next<'b>, Short> {
    let mut words = 0;
    match kind {
        TOO_BIG => _ = tape.uint(&MTU, &buf, COMMON)?,
        PARAMETER_PROBLEM => _ = tape.uint(&POINTER, &buf, COMMON)?,
        _ => {
            words = u32::from(buf.u8(COMMON)?);
            if words > 0 {
                tape.uint(&LENGTH, &buf, COMMON)?;
                tape.wire(&RESERVED, &buf, 5, 3)?;
            } else {
                tape.wire(&RESERVED, &buf, COMMON, 4)?;
            }
        }
    }
    let body = buf.from(HEADER);
    if body.wire_len() == 0 {
        return Ok(Next::End);
    }
    // RFC 4884 §4.4: the length counts words of 8 bytes. Senders without it put no extensions into ICMPv6.
    let quoted = match extensions::place(&body, words.saturating_mul(8)).filter(|_| words > 0) {
        Some(at) => {
            extensions::show(context.settings, tape, &body.from(at))?;
            body.take(at, &LENGTH)
        }
        None => body,
    };
    tape.enter_error();
    Ok(Next::By(Table::EtherType, 0x86dd, quoted))
}

fn echo<'b>(context: &Context<'b>, tape: &mut Tape, buf: Buf<'b>, request: bool) -> Result<Next<'b>, Short> {
    let identifier = tape.uint(&IDENTIFIER, &buf, COMMON)?;
    let sequence = tape.uint(&SEQUENCE, &buf, 6)?;
    let hops = tape.hops().unwrap_or(0);
    tape.info_append(|out| text!(out, " id=0x{identifier:04x}, seq={sequence}, hop limit={hops}"));
    if !tape.in_error() {
        let pair = context.pair(tape);
        show_pair(context, tape, pair, buf.range_at(0, 0)?, request);
    }
    let data = buf.from(HEADER);
    if data.wire_len() == 0 {
        return Ok(Next::End);
    }
    tape.data_len(data.wire_len());
    tape.nest();
    Ok(Next::Data(data))
}

fn show_pair(context: &Context<'_>, tape: &mut Tape, pair: Option<&Pair>, range: Range, request: bool) {
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
            let text = format!("No response seen to ICMPv6 request in frame {}", context.frame.id);
            tape.note(&RESPONSE_NOT_FOUND, range, &text);
            tape.info_append(|out| out.push_str(" (no response found!)"));
        }
        (false, Some(question), _) => {
            tape.generate(&RESPONSE_TO, range, question.number());
            if let Some(elapsed) = pair.elapsed
                && tape.double(&RESPONSE_TIME, range, milliseconds(elapsed))
            {
                tape.generated();
                tape.value_text(&RESPONSE_TIME, |out| text!(out, "{:.3} ms", milliseconds(elapsed)));
            }
            tape.info_append(|out| text!(out, " (request in {question})"));
        }
        (false, None, _) => {}
    }
}

fn extended_echo<'b>(context: &Context<'b>, tape: &mut Tape, buf: &Buf<'b>, request: bool) -> Result<Next<'b>, Short> {
    tape.uint(&IDENTIFIER, buf, COMMON)?;
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

/// Echo requests and replies, paired by identifier, sequence number and data (RFC 4443 §4.2).
struct Echoes;

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
    use crate::protocols::testing::{columns, hex, tree, values};

    const IPV6: u16 = 229;

    /// A message from 2001:db8::1 to 2001:db8::2.
    fn message(body: &str) -> Vec<u8> {
        let body = hex(body);
        let mut frame = hex("60000000 0000 3a ff 20010db8000000000000000000000001 20010db8000000000000000000000002");
        frame[5] = body.len() as u8;
        frame.extend(body);
        frame
    }

    #[test]
    fn an_echo_request_and_its_checksum() {
        let frame = message("8000 1213 1234 0001");
        assert_eq!(columns(IPV6, &frame).1, "Echo (ping) request id=0x1234, seq=1, hop limit=255");
        assert_eq!(values(IPV6, &frame, "icmpv6.checksum.status"), ["1"]);
        assert_eq!(values(IPV6, &message("8000 1214 1234 0001"), "icmpv6.checksum_calculated"), ["0x1213"]);
    }

    #[test]
    fn a_router_advertisement_shows_its_options() {
        let frame = message(
            "8600 0000 40c8 0708 00007530 000003e8 0101 020304050607 \
             0304 40e0 00015180 ffffffff 00000000 20010db8000000000000000000000000 \
             1901 0000 00000258 1f04 0000 000004b0 076578616d706c65 03636f6d00 03666f6f00 000000000000",
        );
        assert_eq!(columns(IPV6, &frame).1, "Router Advertisement from 02:03:04:05:06:07");
        assert_eq!(values(IPV6, &frame, "icmpv6.opt.prefix"), ["2001:db8::"]);
        assert_eq!(values(IPV6, &frame, "icmpv6.opt.dnssl"), ["example.com", "foo"]);
        let tree = tree(IPV6, &frame);
        for line in [
            "    Flags: 0xc8, Managed address configuration, Other configuration, Prf (Default Router Preference): High\n",
            "    ICMPv6 Option (Prefix information : 2001:db8::/64)\n",
            "        Preferred Lifetime: Infinity (4294967295)\n",
            "    ICMPv6 Option (DNS Search List Option example.com foo)\n",
        ] {
            assert!(tree.contains(line), "{line:?} in {tree}");
        }
    }

    #[test]
    fn options_of_no_length_end_the_walk() {
        let frame = message("8500 0000 00000000 0100 020304050607 0101 020304050607");
        assert_eq!(values(IPV6, &frame, "icmpv6.invalid_option_length").len(), 1);
        assert!(values(IPV6, &frame, "icmpv6.opt.linkaddr").is_empty());
    }

    #[test]
    fn listener_reports_list_their_records() {
        let group = "ff020000000000000000000000000016";
        let frame = message(&format!("8f00 0000 0000 0002 01000000 {group} 04010000 {group} 61757864"));
        assert_eq!(values(IPV6, &frame, "icmpv6.mldr.mar.record_type"), ["1", "4"]);
        assert_eq!(values(IPV6, &frame, "icmpv6.mldr.mar.auxiliary_data"), ["61757864"]);
    }

    #[test]
    fn long_delays_of_queries_are_floating_point_numbers() {
        // RFC 3810 §5.1.3 and §5.1.9.
        let frame = message("8200 0000 8123 0000 ff020000000000000000000000000016 02 91 0000");
        assert_eq!(values(IPV6, &frame, "icmpv6.mld.maximum_response_code"), ["35096"]);
        assert_eq!(values(IPV6, &frame, "icmpv6.mld.qqi"), ["272"]);
    }

    #[test]
    fn every_prefix_of_a_redirect_is_read_without_a_panic() {
        let target = "20010db8000000000000000000000003";
        let quoted = format!("60000000 0008 11 40 {target} {target} 9c409c41 00080000");
        let frame = message(&format!("8900 0000 00000000 {target} {target} 0407 0000 00000000 {quoted}"));
        assert_eq!(values(IPV6, &frame, "ipv6.src").len(), 2);
        for len in 41..frame.len() {
            assert_eq!(values(IPV6, &frame[..len], "icmpv6.type"), ["137"], "{len} bytes");
        }
    }
}
