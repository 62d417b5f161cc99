//! LLMNR — names on the local link, asked by multicast and answered to the asker alone. RFC 4795.
//!
//! Its messages have the form of [`super::dns`], but for the flags. An answer comes from another address than the
//! one that was asked, and so in another stream: it stands without its question, as in Wireshark.

use super::dns::{self, Flavour};
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "LLMNR",
    fields: &[dns::fields::FIELDS],
    detect: &[Detect::Number(Table::UdpPort, 5355)],
    dissect,
    session: Some(dns::session),
};

static LAYER: Field = Field::protocol("llmnr", "Link-local Multicast Name Resolution", "RFC 4795");

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    dns::message(context, buf, tape, &PROTOCOL, Flavour::Llmnr)
}
