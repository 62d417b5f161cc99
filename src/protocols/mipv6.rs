//! Mobility header of IPv6. RFC 6275 §6.1. Messages are named; what they carry is shown as bytes.

use crate::dissect::prelude::*;
use crate::protocols::ip_proto;
use crate::protocols::ipv6::follow;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "MIPv6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 135)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("mipv6", "Mobile IPv6", "RFC 6275 §6.1");

fields! {
    NEXT = Field::uint8("mip6.proto", "Payload protocol", Dec, "RFC 6275 §6.1.1").named(Names::With(ip_proto::name));
    LENGTH = Field::uint8("mip6.hlen", "Header length", Dec, "RFC 6275 §6.1.1");
    TYPE = Field::uint8("mip6.mhtype", "Mobility Header Type", Dec, "RFC 6275 §6.1.1").values(&[
        (0, "Binding Refresh Request"),
        (1, "Home Test Init"),
        (2, "Care-of Test Init"),
        (3, "Home Test"),
        (4, "Care-of Test"),
        (5, "Binding Update"),
        (6, "Binding Acknowledgement"),
        (7, "Binding Error"),
        (8, "Fast Binding Update"),
        (9, "Fast Binding Acknowledgment"),
        (10, "Fast Neighbor Advertisement"),
        (11, "Experimental Mobility Header"),
        (12, "Home Agent Switch"),
        (13, "Heartbeat"),
        (14, "Handover Initiate"),
        (15, "Handover Acknowledge"),
        (16, "Binding Revocation"),
        (17, "Localized Routing Initiation"),
        (18, "Localized Routing Acknowledgment"),
    ]);
    RESERVED = Field::uint8("mip6.reserved", "Reserved", Hex, "RFC 6275 §6.1.1");
    CHECKSUM = Field::uint16("mip6.csum", "Checksum", Hex, "RFC 6275 §6.1.1");
    DATA = Field::bytes("mip6.data", "Message data", "RFC 6275 §6.1.1");
}

const HEADER: u32 = 6;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.inner_layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let next = tape.uint(&NEXT, &buf, 0)? as u8;
    let len = (tape.uint(&LENGTH, &buf, 1)? as u32).saturating_add(1).saturating_mul(8);
    tape.append_text(&LENGTH, |out| text!(out, " ({len} bytes)"));
    let header = buf.take(len, &LENGTH);
    tape.set_len(layer, header.len());
    let kind = tape.uint(&TYPE, &header, 2)?;
    tape.info(|out| match TYPE.name_of(kind) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown mobility header type ({kind})"),
    });
    tape.uint(&RESERVED, &header, 3)?;
    tape.uint(&CHECKSUM, &header, 4)?;
    tape.wire(&DATA, &header, HEADER, header.wire_len().saturating_sub(HEADER))?;
    tape.end(layer);
    let rest = buf.from(len);
    // Nothing may follow a mobility header (RFC 6275 §6.1.1): the next header says so, and the message is all there is.
    if rest.wire_len() == 0 { Ok(Next::End) } else { Ok(follow(tape, next, rest)) }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, values};

    #[test]
    fn messages_are_named() {
        let frame = hex("60000000 0010 87 40 20010db8000000000000000000000001 20010db8000000000000000000000002 \
             3b 01 05 00 1234 0001 8000 0064 0000 0000");
        assert_eq!(columns(229, &frame), ("MIPv6".to_owned(), "Binding Update".to_owned()));
        assert_eq!(values(229, &frame, "mip6.csum"), ["0x1234"]);
        assert_eq!(values(229, &frame, "mip6.data"), ["00018000006400000000"]);
    }
}
