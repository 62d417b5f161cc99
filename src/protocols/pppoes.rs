//! PPPoE session — PPP across an Ethernet once discovery (`pppoed`) has found the access concentrator. RFC 2516 §6.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::PPPOE_SESSION;
use crate::protocols::{ppp, pppoed};

/// The protocol, in Ethernet or as a link type of its own. Its fields are those of the header that discovery shares.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPPoES",
    fields: &[&[
        &pppoed::VERSION,
        &pppoed::TYPE,
        &pppoed::CODE,
        &pppoed::SESSION_ID,
        &pppoed::PAYLOAD_LENGTH,
        &pppoed::PAYLOAD_LENGTH_BAD,
    ]],
    detect: &[Detect::Number(Table::EtherType, PPPOE_SESSION as u32), Detect::Number(Table::Link, 51)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("pppoes", "PPP-over-Ethernet Session", "RFC 2516 §6");

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range_at(0, pppoed::HEADER.min(buf.len()))?);
    let payload = pppoed::header(tape, &buf)?;
    if payload.wire_len() == 0 {
        return Ok(Next::End);
    }
    Ok(Next::Protocol(&ppp::PROTOCOL, payload))
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values};

    #[test]
    fn a_session_carries_ppp() {
        let frame = |rest: &str| hex(&format!("020000000001 020000000002 {rest}"));
        let data = frame("8864 1100 0011 0004 c021 aabb 0000");
        assert!(tree(1, &data).contains("\nPoint-to-Point Protocol\n    Protocol: Link Control Protocol (0xc021)\n"));
        assert_eq!(values(1, &data, "eth.trailer"), ["0000"]);
        assert_eq!(values(1, &frame("8864 1100 0011 0099 c021"), "pppoe.payload_length.bad").len(), 1);
        assert_eq!(values(51, &hex("1100 0011 0004 c021 aabb"), "ppp.protocol"), ["0xc021"]);
    }
}
