//! Shim6 — several addresses under one conversation. RFC 5533 §5.

use crate::dissect::prelude::*;
use crate::protocols::ip_proto;
use crate::protocols::ipv6::follow;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Shim6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 140)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("shim6", "Shim6 Protocol", "RFC 5533 §5");

fields! {
    NEXT = Field::uint8("shim6.nxt", "Next Header", Dec, "RFC 5533 §5.1").named(Names::With(ip_proto::name));
    LENGTH = Field::uint8("shim6.len", "Length", Dec, "RFC 5533 §5.1");
    PAYLOAD = Field::boolean("shim6.p", "P Bit", 1, 0x80, "RFC 5533 §5.1").named(Names::Flags("True", "False"));
    TAG = Field::bytes("shim6.ct", "Receiver Context Tag", "RFC 5533 §5.2");
    DATA = Field::bytes("shim6.data", "Message data", "RFC 5533 §5.3");
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.inner_layer(&PROTOCOL, buf.range_at(0, 8.min(buf.len()))?);
    let next = tape.uint(&NEXT, &buf, 0)? as u8;
    let len = (tape.uint(&LENGTH, &buf, 1)? as u32).saturating_add(1).saturating_mul(8);
    tape.append_text(&LENGTH, |out| text!(out, " ({len} bytes)"));
    let header = buf.take(len, &LENGTH);
    tape.set_len(layer, header.len());
    if tape.boolean(&PAYLOAD, &header, 2)? {
        tape.info(|out| out.push_str("Shim6 (Payload)"));
        tape.wire(&TAG, &header, 2, 6)?;
    } else {
        tape.info(|out| out.push_str("Shim6 control message"));
        tape.wire(&DATA, &header, 2, header.wire_len().saturating_sub(2))?;
    }
    tape.end(layer);
    let rest = buf.from(len);
    if rest.wire_len() == 0 { Ok(Next::End) } else { Ok(follow(tape, next, rest)) }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, values};

    #[test]
    fn a_payload_header_leads_on_to_the_payload() {
        let frame = hex("60000000 0015 8c 40 20010db8000000000000000000000001 20010db8000000000000000000000002 \
             1100 8000 00000007 9c409c41000d280b 68656c6c6f");
        assert_eq!(values(229, &frame, "shim6.ct"), ["800000000007"]);
        assert_eq!(columns(229, &frame).0, "UDP");
    }
}
