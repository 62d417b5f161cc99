//! Classic STUN — the messages of RFC 3489, before there was a cookie, and of the first drafts of TURN.
//!
//! Nothing marks them: they are known by a type that exists, a length that fits and attributes that end where the message
//! does. One without attributes is known on the port of STUN alone.

use super::stun;
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "CLASSIC-STUN",
    fields: &[FIELDS],
    detect: &[Detect::Datagram(look)],
    dissect,
    session: Some(stun::session),
};

static LAYER: Field = Field::protocol("classicstun", "Simple Traversal of UDP Through NAT", "RFC 3489");

fields! {
    TYPE = Field::uint16("classicstun.type", "Message Type", Hex, "RFC 3489 §11.1").values(TYPES);
    LENGTH = Field::uint16("classicstun.length", "Message Length", Hex, "RFC 3489 §11.1");
    ID = Field::bytes("classicstun.id", "Message Transaction ID", "RFC 3489 §11.1");
    ATTRIBUTES = Field::none("classicstun.att", "Attributes", "RFC 3489 §11.2");
    RESPONSE_IN = Field::frame("classicstun.response_in", "Response In", "RFC 3489 §9.3");
    RESPONSE_TO = Field::frame("classicstun.response_to", "Request In", "RFC 3489 §9.3");
    TIME = Field::relative_time("classicstun.time", "Time", "");
    ATT_TYPE = Field::uint16("classicstun.att.type", "Attribute Type", Hex, "RFC 3489 §11.2").values(ATTRIBUTE_TYPES);
    ATT_LENGTH = Field::uint16("classicstun.att.length", "Attribute Length", Dec, "RFC 3489 §11.2");
    VALUE = Field::bytes("classicstun.att.value", "Value", "RFC 3489 §11.2");
    FAMILY = Field::uint16("classicstun.att.family", "Protocol Family", Hex, "RFC 3489 §11.2.1")
        .values(&[(1, "IPv4"), (2, "IPv6")]);
    IPV4 = Field::ipv4("classicstun.att.ipv4", "IP", "RFC 3489 §11.2.1");
    IPV6 = Field::ipv6("classicstun.att.ipv6", "IP", "RFC 3489 §11.2.1");
    PORT = Field::uint16("classicstun.att.port", "Port", Dec, "RFC 3489 §11.2.1");
    CHANGE_IP = Field::boolean("classicstun.att.change.ip", "Change IP", 2, 0x0004, "RFC 3489 §11.2.4").named(SET);
    CHANGE_PORT = Field::boolean("classicstun.att.change.port", "Change Port", 2, 0x0002, "RFC 3489 §11.2.4").named(SET);
    UNKNOWN = Field::uint16("classicstun.att.unknown", "Unknown Attribute", Hex, "RFC 3489 §11.2.10");
    ERROR_CLASS = Field::uint8("classicstun.att.error.class", "Error Class", Dec, "RFC 3489 §11.2.9").mask(0x07);
    ERROR_CODE = Field::uint8("classicstun.att.error", "Error Code", Dec, "RFC 3489 §11.2.9");
    ERROR_REASON = Field::text("classicstun.att.error.reason", "Error Reason Phase", "RFC 3489 §11.2.9");
    IPV4_XORED = Field::ipv4("classicstun.att.ipv4-xord", "IP (XOR-d)", "draft-ietf-behave-rfc3489bis-02 §10.2.12");
    IPV6_XORED = Field::ipv6("classicstun.att.ipv6-xord", "IP (XOR-d)", "draft-ietf-behave-rfc3489bis-02 §10.2.12");
    PORT_XORED = Field::uint16("classicstun.att.port-xord", "Port (XOR-d)", Dec, "draft-ietf-behave-rfc3489bis-02 §10.2.12");
    SERVER = Field::text("classicstun.att.server", "Server version", "draft-ietf-behave-rfc3489bis-02 §10.2.14");
    LIFETIME = Field::uint32("classicstun.att.lifetime", "Lifetime", Dec, "draft-rosenberg-midcom-turn-08 §9.2.1");
    MAGIC_COOKIE = Field::uint32("classicstun.att.magic.cookie", "Magic Cookie", Hex, "draft-rosenberg-midcom-turn-08 §9.2.3");
    BANDWIDTH = Field::uint32("classicstun.att.bandwidth", "Bandwidth", Dec, "draft-rosenberg-midcom-turn-08 §9.2.4");
    DATA = Field::bytes("classicstun.att.data", "Data", "draft-rosenberg-midcom-turn-08 §9.2.7");
    BINDING = Field::text("classicstun.att.connection_request_binding", "Connection Request Binding", "TR-111 §3.2");
}

const SET: Names = Names::Flags("Set", "Not set");
const HEADER: u32 = 20;

static TYPES: &[(u64, &str)] = &[
    (0x0001, "Binding Request"),
    (0x0101, "Binding Response"),
    (0x0111, "Binding Error Response"),
    (0x0002, "Shared Secret Request"),
    (0x0102, "Shared Secret Response"),
    (0x1112, "Shared Secret Error Response"),
    (0x0003, "Allocate Request"),
    (0x0103, "Allocate Response"),
    (0x0113, "Allocate Error Response"),
    (0x0004, "Send Request"),
    (0x0104, "Send Response"),
    (0x0114, "Send Error Response"),
    (0x0115, "Data Indication"),
    (0x0006, "Set Active Destination Request"),
    (0x0106, "Set Active Destination Response"),
    (0x0116, "Set Active Destination Error Response"),
];

static ATTRIBUTE_TYPES: &[(u64, &str)] = &[
    (0x0001, "MAPPED-ADDRESS"),
    (0x0002, "RESPONSE-ADDRESS"),
    (0x0003, "CHANGE-REQUEST"),
    (0x0004, "SOURCE-ADDRESS"),
    (0x0005, "CHANGED-ADDRESS"),
    (0x0006, "USERNAME"),
    (0x0007, "PASSWORD"),
    (0x0008, "MESSAGE-INTEGRITY"),
    (0x0009, "ERROR-CODE"),
    (0x000a, "UNKNOWN-ATTRIBUTES"),
    (0x000b, "REFLECTED-FROM"),
    (0x000d, "LIFETIME"),
    (0x000e, "ALTERNATE_SERVER"),
    (0x000f, "MAGIC_COOKIE"),
    (0x0010, "BANDWIDTH"),
    (0x0011, "DESTINATION_ADDRESS"),
    (0x0012, "REMOTE_ADDRESS"),
    (0x0013, "DATA"),
    (0x0014, "NONCE"),
    (0x0015, "REALM"),
    (0x0016, "REQUESTED_ADDRESS_TYPE"),
    (0x0021, "XOR_ONLY"),
    (0x8020, "XOR_MAPPED_ADDRESS"),
    (0x8022, "SERVER"),
    (0xc001, "CONNECTION-REQUEST-BINDING"),
    (0xc002, "BINDING-CHANGE"),
];

/// Whether bytes are a message, whatever the port: its first part at least, if only that is at hand.
pub fn is_message(payload: &Buf<'_>) -> bool {
    fits(payload) && attributes_fit(payload)
}

fn look(payload: &Buf<'_>, (one, other): (u16, u16)) -> bool {
    let on_port = one == stun::PORT || other == stun::PORT;
    fits(payload) && (on_port || payload.wire_len() > HEADER) && attributes_fit(payload)
}

/// A type that exists, no cookie, and a length that fits.
fn fits(payload: &Buf<'_>) -> bool {
    let (Ok(kind), Ok(length), Ok(cookie)) = (payload.u16(0), payload.u16(2), payload.u32(4)) else { return false };
    let len = u32::from(length).saturating_add(HEADER);
    length & 3 == 0 && len == payload.wire_len() && cookie != 0x2112_a442 && TYPE.name_of(u64::from(kind)).is_some()
}

/// Whether the attributes end where the message does, as far as they are at hand; each of a type that exists.
fn attributes_fit(payload: &Buf<'_>) -> bool {
    let mut at = HEADER;
    while at < payload.wire_len() {
        let (Ok(kind), Ok(length)) = (payload.u16(at), payload.u16(at.saturating_add(2))) else {
            return at.saturating_add(4) > payload.len() && at.saturating_add(4) <= payload.wire_len();
        };
        if ATT_TYPE.name_of(u64::from(kind)).is_none() {
            return false;
        }
        at = at.saturating_add(4).saturating_add(u32::from(length));
    }
    at == payload.wire_len()
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    tape.layer(&PROTOCOL, buf.range());
    let pair = if tape.in_error() { None } else { context.pair(tape) };
    let kind = u64::from(buf.u16(0)?);
    let name = TYPE.name_of(kind).unwrap_or("Unknown");
    tape.info(|out| text!(out, "Message: {name}"));
    if let Some(pair) = pair {
        let range = buf.range_at(0, 0)?;
        match (kind & 0x0100 != 0, pair.request, pair.response) {
            (false, _, Some(answer)) => tape.generate(&RESPONSE_IN, range, answer.number()),
            (true, Some(question), _) => {
                tape.generate(&RESPONSE_TO, range, question.number());
                if let Some(elapsed) = pair.elapsed
                    && tape.delta(&TIME, range, elapsed)
                {
                    tape.generated();
                }
            }
            _ => {}
        }
    }
    tape.uint(&TYPE, &buf, 0)?;
    let length = tape.uint(&LENGTH, &buf, 2)? as u32;
    tape.wire(&ID, &buf, 4, 16)?;
    if length == 0 {
        return Ok(Next::End);
    }
    let message = buf.take(length.saturating_add(HEADER), &LENGTH);
    let group = tape.group(&ATTRIBUTES, message.from(HEADER).range());
    let mut at = HEADER;
    while at < message.len() {
        at = attribute(&message, at, tape)?;
    }
    tape.end(group);
    if message.is_cut() {
        return Err(message.short(message.len(), message.wire_len().saturating_sub(message.len())));
    }
    buf.range_at(0, length.saturating_add(HEADER))?;
    Ok(Next::End)
}

/// One attribute; returns where the next one begins.
fn attribute(message: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<u32, Short> {
    let (kind, group) = tape.group_uint(&ATT_TYPE, message, at)?;
    tape.label(group, |out| match ATT_TYPE.name_of(kind) {
        Some(name) => text!(out, "Attribute: {name}"),
        None => text!(out, "Attribute: Unknown (0x{kind:04x})"),
    });
    let len = tape.uint(&ATT_LENGTH, message, at.saturating_add(2))? as u32;
    let at = at.saturating_add(4);
    let value = message.part(at, len, &ATT_LENGTH);
    let used = match kind {
        0x0001 | 0x0002 | 0x0004 | 0x0005 | 0x000b | 0x000e | 0x0011 | 0x0012 => {
            address(&value, [&PORT, &IPV4, &IPV6], tape)?
        }
        0x8020 => address(&value, [&PORT_XORED, &IPV4_XORED, &IPV6_XORED], tape)?,
        0x0003 => {
            tape.boolean(&CHANGE_IP, &value, 2)?;
            tape.boolean(&CHANGE_PORT, &value, 2)?;
            4
        }
        0x0009 => {
            tape.uint(&ERROR_CLASS, &value, 2)?;
            tape.uint(&ERROR_CODE, &value, 3)?;
            whole(&ERROR_REASON, &value, 4, tape)?
        }
        0x000a => {
            let mut from = 0u32;
            while from.saturating_add(2) <= value.len() {
                tape.uint(&UNKNOWN, &value, from)?;
                from = from.saturating_add(2);
            }
            from
        }
        0x000d => number(&LIFETIME, &value, tape)?,
        0x000f => number(&MAGIC_COOKIE, &value, tape)?,
        0x0010 => number(&BANDWIDTH, &value, tape)?,
        0x0013 => whole(&DATA, &value, 0, tape)?,
        0x8022 => whole(&SERVER, &value, 0, tape)?,
        0xc001 => whole(&BINDING, &value, 0, tape)?,
        _ => 0,
    };
    if used < value.len() {
        tape.wire(&VALUE, &value, used, value.len().saturating_sub(used))?;
    }
    message.range_at(at, len)?;
    tape.end_at(group, len.saturating_add(4));
    Ok(at.saturating_add(len))
}

fn address(value: &Buf<'_>, [port, v4, v6]: [&'static Field; 3], tape: &mut Tape) -> Result<u32, Short> {
    let family = tape.uint(&FAMILY, value, 0)?;
    tape.uint(port, value, 2)?;
    Ok(match family {
        1 => {
            tape.ipv4(v4, value, 4)?;
            8
        }
        2 => {
            tape.ipv6(v6, value, 4)?;
            20
        }
        _ => 4,
    })
}

fn number(field: &'static Field, value: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(field, value, 0)?;
    Ok(4)
}

fn whole(field: &'static Field, value: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<u32, Short> {
    let rest = value.from(at);
    if !rest.is_empty() {
        tape.wire(field, &rest, 0, rest.len())?;
    }
    Ok(value.len())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree};

    fn udp(payload: &str, ports: &str) -> Vec<u8> {
        let payload = hex(payload);
        let mut frame = hex("45000000 00000000 40110000 c0000201 c0000202");
        frame.extend_from_slice(&hex(ports));
        frame.extend_from_slice(&[(payload.len() as u16 + 8).to_be_bytes(), [0, 0]].concat());
        frame.extend_from_slice(&payload);
        let len = frame.len() as u16;
        frame[2..4].copy_from_slice(&len.to_be_bytes());
        frame
    }

    const NOBODY: &str = "9c409c41";
    const STUN: &str = "9c400d96";
    const ID: &str = "00112233445566778899aabbccddeeff";

    #[test]
    fn an_answer_tells_the_address() {
        let answer = format!("0101 0018 {ID} 0001 0008 0001 1020 01020304 0009 0008 0000 0401 6e6f2121");
        let text = tree(228, &udp(&answer, NOBODY));
        for expected in [
            "Message Type: Binding Response (0x0101)",
            "Attribute: MAPPED-ADDRESS",
            "Protocol Family: IPv4 (0x0001)",
            "Port: 4128",
            "IP: 1.2.3.4",
            "Error Class: 4",
            "Error Code: 1",
            "Error Reason Phase: no!!",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }

    #[test]
    fn what_fits_by_chance_is_not_taken() {
        let request = format!("0001 0000 {ID}");
        assert_eq!(columns(228, &udp(&request, STUN)).1, "Message: Binding Request");
        let change = format!("0001 0008 {ID} 0003 0004 00000006");
        assert_eq!(columns(228, &udp(&change, NOBODY)).0, "CLASSIC-STUN");
        let others = [
            request,
            format!("0001 0008 {ID} 7003 0004 00000006"),
            format!("0001 0008 {ID} 0003 0008 00000006"),
            format!("0021 0008 {ID} 0003 0004 00000006"),
            format!("0001 0004 {ID} 0003 0004 00000006"),
        ];
        for other in others {
            assert_eq!(columns(228, &udp(&other, NOBODY)).0, "UDP", "{other}");
        }
    }

    #[test]
    fn every_attribute_of_every_length_is_read() {
        for kind in super::ATTRIBUTE_TYPES.iter().map(|(kind, _)| kind) {
            for len in [0usize, 1, 2, 4, 8, 20, 24] {
                let total = (len + 4).next_multiple_of(4);
                let value = "01".repeat(total - 4);
                let text = tree(228, &udp(&format!("0101 {total:04x} {ID} {kind:04x} {len:04x} {value}"), STUN));
                assert!(!text.contains("Dissector bug"), "{text}");
            }
        }
    }
}
