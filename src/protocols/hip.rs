//! Host Identity Protocol. RFC 7401 §5.1. Packets are named; their parameters are shown as bytes.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "HIP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 139)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("hip", "Host Identity Protocol", "RFC 7401");

fields! {
    NEXT = Field::uint8("hip.proto", "Payload Protocol", Dec, "RFC 7401 §5.1");
    LENGTH = Field::uint8("hip.hdr_len", "Header Length", Dec, "RFC 7401 §5.1");
    TYPE = Field::uint8("hip.packet_type", "Packet Type", Dec, "RFC 7401 §5.3").mask(0x7f);
    VERSION = Field::uint8("hip.version", "Version", Dec, "RFC 7401 §5.1").mask(0xf0);
    CHECKSUM = Field::uint16("hip.checksum", "Checksum", Hex, "RFC 7401 §5.1.1");
    CONTROLS = Field::uint16("hip.controls", "HIP Controls", Hex, "RFC 7401 §5.1.2");
    SENDER = Field::bytes("hip.hit_sndr", "Sender's HIT", "RFC 7401 §5.1");
    RECEIVER = Field::bytes("hip.hit_rcvr", "Receiver's HIT", "RFC 7401 §5.1");
    PARAMETERS = Field::bytes("hip.parameters", "HIP Parameters", "RFC 7401 §5.2");
}

/// Names of packet types (RFC 7401 §5.3).
static PACKETS: &[(u64, &str)] = &[
    (1, "HIP I1 (HIP Initiator Packet)"),
    (2, "HIP R1 (HIP Responder Packet)"),
    (3, "HIP I2 (Second HIP Initiator Packet)"),
    (4, "HIP R2 (Second HIP Responder Packet)"),
    (16, "HIP UPDATE (HIP Update Packet)"),
    (17, "HIP NOTIFY (HIP Notify Packet)"),
    (18, "HIP CLOSE (HIP Close Packet)"),
    (19, "HIP CLOSE_ACK (HIP Close Acknowledgment Packet)"),
];

const HEADER: u32 = 40;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    tape.uint(&NEXT, &buf, 0)?;
    let len = (tape.uint(&LENGTH, &buf, 1)? as u32).saturating_add(1).saturating_mul(8);
    let packet = buf.take(len.max(HEADER), &LENGTH);
    tape.set_len(layer, packet.len());
    let kind = tape.uint(&TYPE, &packet, 2)?;
    tape.info(|out| match PACKETS.iter().find(|(number, _)| *number == kind) {
        Some((_, name)) => out.push_str(name),
        None => text!(out, "Unknown HIP packet type ({kind})"),
    });
    tape.uint(&VERSION, &packet, 3)?;
    tape.uint(&CHECKSUM, &packet, 4)?;
    tape.uint(&CONTROLS, &packet, 6)?;
    tape.wire(&SENDER, &packet, 8, 16)?;
    tape.wire(&RECEIVER, &packet, 24, 16)?;
    if packet.wire_len() > HEADER {
        tape.wire(&PARAMETERS, &packet, HEADER, packet.wire_len().saturating_sub(HEADER))?;
    }
    Ok(Next::End)
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, values};

    #[test]
    fn packets_are_named() {
        let frame = hex("60000000 0028 8b 40 20010db8000000000000000000000001 20010db8000000000000000000000002 \
             3b 04 01 21 67d2 0000 20010010000000000000000000000001 20010010000000000000000000000002");
        assert_eq!(columns(229, &frame), ("HIP".to_owned(), "HIP I1 (HIP Initiator Packet)".to_owned()));
        assert_eq!(values(229, &frame, "hip.hit_sndr"), ["20010010000000000000000000000001"]);
    }
}
