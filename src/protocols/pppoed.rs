//! PPPoE discovery — how a host finds the access concentrator for a point-to-point session across an Ethernet. RFC 2516
//! §5. Its header is also that of the session, which is `pppoes`.

use crate::base::safe_text::{self, Style};
use crate::dissect::prelude::*;
use crate::protocols::ethertype::PPPOE_DISCOVERY;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPPoED",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, PPPOE_DISCOVERY as u32)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("pppoed", "PPP-over-Ethernet Discovery", "RFC 2516 §5");

fields! {
    VERSION = Field::uint8("pppoe.version", "Version", Dec, "RFC 2516 §4").mask(0xf0);
    TYPE = Field::uint8("pppoe.type", "Type", Dec, "RFC 2516 §4").mask(0x0f);
    CODE = Field::uint8("pppoe.code", "Code", Hex, "RFC 2516 §4").values(CODES);
    SESSION_ID = Field::uint16("pppoe.session_id", "Session ID", Hex, "RFC 2516 §4");
    PAYLOAD_LENGTH = Field::uint16("pppoe.payload_length", "Payload Length", Dec, "RFC 2516 §4");
    PAYLOAD_LENGTH_BAD = Field::note("pppoe.payload_length.bad", "Possible bad payload length", Severity::Warn, Group::Malformed, "RFC 2516 §4");
    TAGS = Field::none("pppoed.tags", "PPPoE Tags", "RFC 2516 Appendix A");
    TAG = Field::uint16("pppoed.tag", "Tag", Hex, "RFC 2516 Appendix A").values(TAG_NAMES);
    TAG_LENGTH = Field::uint16("pppoed.tag_length", "Tag Length", Dec, "RFC 2516 Appendix A");
    SERVICE_NAME = Field::text("pppoed.tags.service_name", "Service-Name", "RFC 2516 Appendix A");
    AC_NAME = Field::text("pppoed.tags.ac_name", "AC-Name", "RFC 2516 Appendix A");
    HOST_UNIQ = Field::bytes("pppoed.tags.host_uniq", "Host-Uniq", "RFC 2516 Appendix A");
    AC_COOKIE = Field::bytes("pppoed.tags.ac_cookie", "AC-Cookie", "RFC 2516 Appendix A");
    RELAY_SESSION_ID = Field::bytes("pppoed.tags.relay_session_id", "Relay-Session-Id", "RFC 2516 Appendix A");
    MAX_PAYLOAD = Field::bytes("pppoed.tags.max_payload", "PPP-Max-Payload", "RFC 4638 §3");
    SERVICE_NAME_ERROR = Field::text("pppoed.tags.service_name_error", "Service-Name-Error", "RFC 2516 Appendix A");
    AC_SYSTEM_ERROR = Field::text("pppoed.tags.ac_system_error", "AC-System-Error", "RFC 2516 Appendix A");
    GENERIC_ERROR = Field::text("pppoed.tags.generic_error", "Generic-Error", "RFC 2516 Appendix A");
    UNKNOWN_DATA = Field::bytes("pppoed.tag.unknown_data", "Unknown Data", "RFC 2516 Appendix A");
}

/// Bytes of the header.
pub const HEADER: u32 = 6;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let tags = header(tape, &buf)?;
    tape.set_len(layer, tags.len().saturating_add(HEADER));
    if tags.wire_len() == 0 {
        return Ok(Next::End);
    }
    let group = tape.group(&TAGS, tags.range());
    let mut at = 0_u32;
    while at < tags.wire_len() {
        let (tag, len) = (tags.u16(at)?, u32::from(tags.u16(at.saturating_add(2))?));
        let value = at.saturating_add(4);
        let field = match tag {
            0x0000 => break,
            0x0101 => &SERVICE_NAME,
            0x0102 => &AC_NAME,
            0x0103 => &HOST_UNIQ,
            0x0104 => &AC_COOKIE,
            0x0110 => &RELAY_SESSION_ID,
            0x0120 => &MAX_PAYLOAD,
            0x0201 => &SERVICE_NAME_ERROR,
            0x0202 => &AC_SYSTEM_ERROR,
            0x0203 => &GENERIC_ERROR,
            _ => {
                tape.uint(&TAG, &tags, at)?;
                tape.uint(&TAG_LENGTH, &tags, at.saturating_add(2))?;
                &UNKNOWN_DATA
            }
        };
        tape.wire(field, &tags, value, len)?;
        if tag == 0x0102 {
            let name = tags.slice(value, len)?;
            tape.info_append(|out| {
                out.push_str(" AC-Name='");
                safe_text::push_bytes(out, name, Style::Escapes);
                out.push('\'');
            });
        }
        at = value.saturating_add(len);
    }
    tape.end(group);
    Ok(Next::End)
}

/// The header that discovery and session share. Returns what it says that it carries.
pub fn header<'b>(tape: &mut Tape, buf: &Buf<'b>) -> Result<Buf<'b>, Short> {
    tape.info(|_| ());
    tape.uint(&VERSION, buf, 0)?;
    tape.uint(&TYPE, buf, 0)?;
    let code = tape.uint(&CODE, buf, 1)?;
    tape.info(|out| match CODE.name_of(code) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown code 0x{code:02x}"),
    });
    tape.uint(&SESSION_ID, buf, 2)?;
    let (length, group) = tape.group_uint(&PAYLOAD_LENGTH, buf, 4)?;
    let rest = buf.from(HEADER);
    if length > u64::from(rest.wire_len()) {
        let text = format!("Possible bad payload length {length} > {}", rest.wire_len());
        tape.note(&PAYLOAD_LENGTH_BAD, buf.range_at(4, 2)?, &text);
    }
    tape.end(group);
    Ok(rest.take(length as u32, &PAYLOAD_LENGTH))
}

static CODES: &[(u64, &str)] = &[
    (0x00, "Session Data"),
    (0x07, "Active Discovery Offer (PADO)"),
    (0x09, "Active Discovery Initiation (PADI)"),
    (0x0a, "Active Discovery Session-Grant (PADG)"),
    (0x0b, "Active Discovery Session-Credit Resp.(PADC)"),
    (0x0c, "Active Discovery Quality (PADQ)"),
    (0x19, "Active Discovery Request (PADR)"),
    (0x65, "Active Discovery Session-confirmation (PADS)"),
    (0xa7, "Active Discovery Terminate (PADT)"),
    (0xd3, "Active Discovery Message (PADM)"),
    (0xd4, "Active Discovery Network (PADN)"),
];
static TAG_NAMES: &[(u64, &str)] = &[
    (0x0105, "Vendor-Specific"),
    (0x0106, "Credits"),
    (0x0107, "Metrics"),
    (0x0108, "Sequence Number"),
    (0x0109, "Credit Scale Factor"),
    (0x0111, "HURL"),
    (0x0112, "MOTM"),
    (0x0121, "IP Route Add"),
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    fn frame(rest: &str) -> Vec<u8> {
        hex(&format!("020000000001 020000000002 {rest}"))
    }

    #[test]
    fn discovery_and_its_tags() {
        let offer =
            frame("8863 1107 0000 001a 0101 0000 0102 0003 6e6173 0103 0002 aabb 0105 0001 ff 0000 0000 000000");
        let shown = tree(1, &offer);
        let expected = "
PPP-over-Ethernet Discovery
    0001 .... = Version: 1
    .... 0001 = Type: 1
    Code: Active Discovery Offer (PADO) (0x07)
    Session ID: 0x0000
    Payload Length: 26
    PPPoE Tags
        Service-Name: 
        AC-Name: nas
        Host-Uniq: aabb
        Tag: Vendor-Specific (0x0105)
        Tag Length: 1
        Unknown Data: ff
";
        assert!(shown.contains(expected), "{shown}");
        assert_eq!(columns(1, &offer).1, "Active Discovery Offer (PADO) AC-Name='nas'");
        assert_eq!(values(1, &offer, "eth.trailer"), ["000000"]);
        let cut = frame("8863 1107 0000 0006 0102 0009 6e61");
        assert!(tree(1, &cut).contains("limit set by pppoe.payload_length"), "{}", tree(1, &cut));
    }
}
