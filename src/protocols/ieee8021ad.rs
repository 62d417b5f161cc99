//! 802.1ad — the outer tag of a provider's network around the customer's own (QinQ). IEEE 802.1ad; IEEE 802.1Q §9.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{self, Tail};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "VLAN",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, TAG as u32)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ieee8021ad", "IEEE 802.1ad", "IEEE 802.1Q §9");

fields! {
    PRIORITY = Field::uint16("ieee8021ad.priority", "Priority", Dec, "IEEE 802.1Q §9.6").mask(0xe000);
    DEI = Field::uint16("ieee8021ad.dei", "DEI", Dec, "IEEE 802.1Q §9.6").mask(0x1000);
    ID = Field::uint16("ieee8021ad.id", "ID", Dec, "IEEE 802.1Q §9.6").mask(0x0fff);
    SVID = Field::uint16("ieee8021ad.svid", "ID", Dec, "IEEE 802.1Q §9.6").mask(0x0fff);
    CVID = Field::uint16("ieee8021ad.cvid", "ID", Dec, "IEEE 802.1Q §9.6").mask(0x0fff);
    ETYPE = Field::uint16("ieee8021ah.etype", "Type", Hex, "IEEE 802.1Q §9.4").named(Names::With(ethertype::name));
    PADDING = Field::bytes("eth.padding", "Padding", "IEEE 802.3 §3.2.8");
    TRAILER = Field::bytes("ieee8021ah.trailer", "Trailer", "");
    PADDING_BAD = Field::note("eth.padding_bad", "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.", Severity::Note, Group::Protocol, "IEEE 802.3 §3.2.8");
}

static TAIL: Tail = Tail { padding: &PADDING, trailer: &TRAILER, padding_bad: &PADDING_BAD, fcs: None };

const TAG: u16 = 0x88a8;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, 4.min(buf.len()))?);
    // Two tags of this kind in a row are one layer with a service and a customer VLAN, as in Wireshark.
    let double = buf.u16(2)? == TAG;
    let priority = tape.uint(&PRIORITY, &buf, 0)?;
    let eligible = tape.uint(&DEI, &buf, 0)?;
    let outer = tape.uint(if double { &SVID } else { &ID }, &buf, 0)?;
    tape.info(|out| text!(out, "PRI: {priority}  DROP: {eligible} ID: {outer}"));
    tape.label(layer, |out| text!(out, "IEEE 802.1ad, ID: {outer}"));
    let payload = if double {
        tape.uint(&PRIORITY, &buf, 4)?;
        tape.uint(&DEI, &buf, 4)?;
        let inner = tape.uint(&CVID, &buf, 4)?;
        tape.label(layer, |out| text!(out, "IEEE 802.1ad, S-VID: {outer}, C-VID: {inner}"));
        8
    } else {
        4
    };
    tape.set_len(layer, payload);
    let number = tape.uint(&ETYPE, &buf, payload.saturating_sub(2))? as u16;
    ethertype::next(context, tape, &buf, payload, number, &TAIL)
}
