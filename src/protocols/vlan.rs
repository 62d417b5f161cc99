//! 802.1Q — the tag that says which virtual LAN a frame belongs to, and how urgent it is. IEEE 802.1Q §9.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{self, MAX_LENGTH, Tail};

/// The protocol. 0x9100 is what equipment used for outer tags before 802.1ad.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "VLAN",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, 0x8100), Detect::Number(Table::EtherType, 0x9100)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("vlan", "802.1Q Virtual LAN", "IEEE 802.1Q §9");

fields! {
    PRIORITY = Field::uint16("vlan.priority", "Priority", Dec, "IEEE 802.1Q §9.6").mask(0xe000).values(PRIORITIES);
    DEI = Field::boolean("vlan.dei", "DEI", 2, 0x1000, "IEEE 802.1Q §9.6").named(Names::Flags("Eligible", "Ineligible"));
    ID = Field::uint16("vlan.id", "ID", Dec, "IEEE 802.1Q §9.6").mask(0x0fff);
    ETYPE = Field::uint16("vlan.etype", "Type", Hex, "IEEE 802.1Q §9.4").named(Names::With(ethertype::name));
    LEN = Field::uint16("vlan.len", "Length", Dec, "IEEE 802.3 §3.2.6");
    PADDING = Field::bytes("eth.padding", "Padding", "IEEE 802.3 §3.2.8");
    TRAILER = Field::bytes("vlan.trailer", "Trailer", "");
    LEN_PAST_END = Field::note("vlan.len.past_end", "Length field value goes past the end of the payload", Severity::Error, Group::Malformed, "IEEE 802.3 §3.2.6");
    PADDING_BAD = Field::note("eth.padding_bad", "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.", Severity::Note, Group::Protocol, "IEEE 802.3 §3.2.8");
}

static TAIL: Tail = Tail { padding: &PADDING, trailer: &TRAILER, padding_bad: &PADDING_BAD, fcs: None };

const HEADER: u32 = 4;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let priority = tape.uint(&PRIORITY, &buf, 0)?;
    let eligible = tape.uint(&DEI, &buf, 0)?;
    let id = tape.uint(&ID, &buf, 0)?;
    tape.label(layer, |out| text!(out, "802.1Q Virtual LAN, PRI: {priority}, DEI: {eligible}, ID: {id}"));
    tape.info(|out| text!(out, "PRI: {priority}  DEI: {eligible}  ID: {id}"));
    let number = buf.u16(2)?;
    if (1..=MAX_LENGTH).contains(&number) {
        return ethertype::next_by_length(context, tape, &buf, HEADER, (&LEN, &LEN_PAST_END), &TAIL);
    }
    tape.uint(&ETYPE, &buf, 2)?;
    ethertype::next(context, tape, &buf, HEADER, number, &TAIL)
}

/// Traffic classes as IEEE 802.1Q Annex I recommends them.
static PRIORITIES: &[(u64, &str)] = &[
    (0, "Best Effort (default)"),
    (1, "Background"),
    (2, "Excellent Effort"),
    (3, "Critical Applications"),
    (4, "Video, < 100ms latency and jitter"),
    (5, "Voice, < 10ms latency and jitter"),
    (6, "Internetwork Control"),
    (7, "Network Control"),
];
