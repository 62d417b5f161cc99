//! MPLS — a stack of labels by which routers forward a packet without looking into it. RFC 3032; RFC 5462 renames the
//! experimental bits "traffic class".

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{IPV4, IPV6, MPLS, MPLS_MULTICAST};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "MPLS",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, MPLS as u32), Detect::Number(Table::EtherType, MPLS_MULTICAST as u32)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("mpls", "MultiProtocol Label Switching Header", "RFC 3032");

fields! {
    LABEL = Field::uint32("mpls.label", "MPLS Label", DecHex, "RFC 3032 §2.1").mask(0xffff_f000);
    EXP = Field::uint32("mpls.exp", "MPLS Experimental Bits", Dec, "RFC 5462").mask(0x0000_0e00);
    BOTTOM = Field::uint32("mpls.bottom", "MPLS Bottom Of Label Stack", Dec, "RFC 3032 §2.1").mask(0x0000_0100);
    TTL = Field::uint32("mpls.ttl", "MPLS TTL", Dec, "RFC 3032 §2.1").mask(0x0000_00ff);
}

const ENTRY: u32 = 4;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let mut layer = tape.layer(&PROTOCOL, buf.range_at(0, ENTRY.min(buf.len()))?);
    tape.info(|out| out.push_str("MPLS Label Switched Packet"));
    let mut at = 0_u32;
    while entry(tape, layer, &buf, at)? == 0 {
        at = at.saturating_add(ENTRY);
        // Every label is a line of its own, as in Wireshark, but they are one layer of the frame.
        tape.close_all();
        layer = tape.group(&LAYER, buf.range_at(at, ENTRY)?);
    }
    let rest = buf.from(at.saturating_add(ENTRY));
    if rest.wire_len() == 0 {
        return Ok(Next::End);
    }
    // Nothing says what is inside (RFC 3032 §2.2); the first four bits tell IP versions, and pseudowires take care not to
    // look like them (RFC 4385 §3).
    Ok(match rest.u8(0)? >> 4 {
        4 => Next::By(Table::EtherType, u32::from(IPV4), rest),
        6 => Next::By(Table::EtherType, u32::from(IPV6), rest),
        _ => Next::Data(rest),
    })
}

/// One entry of the stack. Returns whether it is the last.
fn entry(tape: &mut Tape, layer: Mark, buf: &Buf<'_>, at: u32) -> Result<u64, Short> {
    let label = tape.uint(&LABEL, buf, at)?;
    if let Some(name) = special(label) {
        tape.value_text(&LABEL, |out| text!(out, "{name} ({label})"));
    }
    let class = tape.uint(&EXP, buf, at)?;
    let bottom = tape.uint(&BOTTOM, buf, at)?;
    let ttl = tape.uint(&TTL, buf, at)?;
    tape.label(layer, |out| {
        text!(out, "MultiProtocol Label Switching Header, Label: {label}");
        if let Some(name) = special(label) {
            text!(out, " ({name})");
        }
        text!(out, ", Exp: {class}, S: {bottom}, TTL: {ttl}");
    });
    Ok(bottom)
}

/// Special-purpose labels (IANA; RFC 3032 §2.1, RFC 6790, RFC 5586, RFC 3429).
fn special(label: u64) -> Option<&'static str> {
    Some(match label {
        0 => "IPv4 Explicit-Null",
        1 => "Router Alert",
        2 => "IPv6 Explicit-Null",
        3 => "Implicit-Null",
        7 => "Entropy Label Indicator (ELI)",
        13 => "Generic Associated Channel Label (GAL)",
        14 => "OAM Alert",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values, with_tape};

    #[test]
    fn a_stack_of_two() {
        let frame = hex("020000000001 020000000002 8847 00010040 00000340 77");
        let expected = "
MultiProtocol Label Switching Header, Label: 16, Exp: 0, S: 0, TTL: 64
    0000 0000 0000 0001 0000 .... .... .... = MPLS Label: 16 (0x00010)
    .... .... .... .... .... 000. .... .... = MPLS Experimental Bits: 0
    .... .... .... .... .... ...0 .... .... = MPLS Bottom Of Label Stack: 0
    .... .... .... .... .... .... 0100 0000 = MPLS TTL: 64
MultiProtocol Label Switching Header, Label: 0 (IPv4 Explicit-Null), Exp: 1, S: 1, TTL: 64
    0000 0000 0000 0000 0000 .... .... .... = MPLS Label: IPv4 Explicit-Null (0)
";
        let shown = tree(1, &frame);
        assert!(shown.contains(expected), "{shown}");
        with_tape(1, &frame, frame.len(), |tape| {
            assert_eq!(tape.protocols()[1..], ["eth", "ethertype", "mpls", "data"]);
        });
    }

    #[test]
    fn a_stack_without_a_bottom_and_an_inner_length() {
        let endless = hex("020000000001 020000000002 8847 00010040 00010040");
        assert_eq!(values(1, &endless, "mpls.label"), ["16", "16"]);
        assert!(tree(1, &endless).contains("Malformed Packet: MPLS"));
        let trailing =
            hex("020000000001 020000000002 8847 00010140 45000015 00000000 40000000 0a000001 0a000002 61 7a7a");
        assert_eq!(values(1, &trailing, "eth.trailer"), ["7a7a"]);
    }
}
