//! A-MSDU — several packets in one frame, each with its own addresses. IEEE 802.11 §9.3.2.2.2.

use super::{ADDR, DA, SA, packet};
use crate::dissect::prelude::*;

/// The layer; a frame has one for each packet.
pub static PROTOCOL: Protocol =
    Protocol { field: &LAYER, short: "802.11", fields: &[FIELDS, super::FIELDS], detect: &[], dissect, session: None };

static LAYER: Field = Field::protocol("wlan_aggregate", "IEEE 802.11 Aggregate MSDU", "IEEE 802.11 §9.3.2.2.2");

fields! {
    A_MDSU_SUBFRAME = Field::none("wlan_aggregate.a_mdsu.subframe", "A-MSDU Subframe", "IEEE 802.11 §9.3.2.2.2");
    A_MDSU_LENGTH = Field::uint16("wlan_aggregate.a_mdsu.length", "A-MSDU Length", Dec, "IEEE 802.11 §9.3.2.2.2");
}

/// Bytes before each packet: destination, source, length.
const HEADER: u32 = 14;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.part_layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let group = tape.group(&A_MDSU_SUBFRAME, buf.range_at(0, HEADER.min(buf.len()))?);
    let destination = tape.ether(&DA, &buf, 0)?;
    tape.hide_wire(&ADDR, &buf, 0, 6)?;
    let source = tape.ether(&SA, &buf, 6)?;
    tape.hide_wire(&ADDR, &buf, 6, 6)?;
    tape.addresses(Address::Ether(source), Address::Ether(destination));
    let length = tape.uint(&A_MDSU_LENGTH, &buf, 12)? as u32;
    tape.end(group);
    let inside = buf.part(HEADER, length, &A_MDSU_LENGTH);
    // Every part but the last is filled up to a multiple of four bytes.
    let whole = HEADER.saturating_add(length);
    let next = whole.saturating_add(whole.wrapping_neg() & 3);
    if buf.len() > next {
        tape.further(&PROTOCOL, &buf.from(next));
    }
    Ok(packet(inside))
}
