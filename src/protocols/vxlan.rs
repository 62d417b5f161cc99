//! VXLAN — Ethernet frames carried in UDP datagrams. RFC 7348.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "VXLAN",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::UdpPort, 4789)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("vxlan", "Virtual eXtensible Local Area Network", "RFC 7348");

fields! {
    FLAGS = Field::uint16("vxlan.flags", "Flags", Hex, "RFC 7348 §5");
    FLAG_GBP = Field::boolean("vxlan.flag_g", "GBP Extension", 2, 0x8000, "draft-smith-vxlan-group-policy §2.1").named(DEFINED);
    FLAG_VNI = Field::boolean("vxlan.flag_i", "VXLAN Network ID (VNI)", 2, 0x0800, "RFC 7348 §5");
    FLAG_DONT_LEARN = Field::boolean("vxlan.flag_d", "Don't Learn", 2, 0x0040, "draft-smith-vxlan-group-policy §2.1");
    FLAG_APPLIED = Field::boolean("vxlan.flag_a", "Policy Applied", 2, 0x0008, "draft-smith-vxlan-group-policy §2.1");
    FLAGS_RESERVED = Field::uint16("vxlan.flags_reserved", "Reserved(R)", Hex, "RFC 7348 §5").mask(0x77b7);
    GROUP_POLICY = Field::uint16("vxlan.gbp", "Group Policy ID", Dec, "draft-smith-vxlan-group-policy §2.1");
    VNI = Field::uint24("vxlan.vni", "VXLAN Network Identifier (VNI)", Dec, "RFC 7348 §5");
    RESERVED = Field::uint8("vxlan.reserved8", "Reserved", Dec, "RFC 7348 §5");
}

const DEFINED: Names = Names::Flags("Defined", "Not defined");
const HEADER: u32 = 8;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let group = tape.group_uint(&FLAGS, &buf, 0)?.1;
    for field in [&FLAG_GBP, &FLAG_VNI, &FLAG_DONT_LEARN, &FLAG_APPLIED, &FLAGS_RESERVED] {
        tape.uint(field, &buf, 0)?;
    }
    tape.end(group);
    tape.uint(&GROUP_POLICY, &buf, 2)?;
    let network = tape.uint(&VNI, &buf, 4)?;
    tape.info(|out| text!(out, "VXLAN network {network}"));
    tape.uint(&RESERVED, &buf, 7)?;
    // RFC 7348 §5: what it carries is a whole Ethernet frame, without a check sequence.
    Ok(Next::By(Table::Link, ETHERNET, buf.from(HEADER)))
}

/// LINKTYPE_ETHERNET.
const ETHERNET: u32 = 1;

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree};

    #[test]
    fn the_frame_inside_is_read() {
        let frame = hex("4500003e00000000401100 00 c0000201c0000202 c00012b5 002a0000 08000000 00002a00
             ffffffffffff 00005e005301 0806 0001080006040001 00005e005301c0000201 000000000000c0000202");
        let text = tree(228, &frame);
        assert!(text.contains("VXLAN Network Identifier (VNI): 42"), "{text}");
        assert!(text.contains("Address Resolution Protocol (request)"), "{text}");
    }
}
