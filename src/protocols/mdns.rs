//! mDNS — DNS on the local link, by multicast. RFC 6762.
//!
//! Its messages have the form of [`super::dns`], but for the uppermost bits of the classes. They are not paired:
//! an answer goes to everyone, with transaction id 0, and may answer many questions or none (RFC 6762 §6, §18.1).

use super::dns::{self, Flavour};
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "MDNS",
    fields: &[dns::fields::FIELDS],
    detect: &[Detect::Number(Table::UdpPort, 5353)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("mdns", "Multicast Domain Name System", "RFC 6762");

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    dns::message(context, buf, tape, &PROTOCOL, Flavour::Mdns)
}
