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

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values};

    fn tagged(rest: &str) -> Vec<u8> {
        hex(&format!("020000000001 020000000002 {rest}"))
    }

    #[test]
    fn the_tag_and_its_bits() {
        let shown = tree(1, &tagged("8100 b064 1234 aa"));
        let expected = "
    Type: 802.1Q Virtual LAN (0x8100)
802.1Q Virtual LAN, PRI: 5, DEI: 1, ID: 100
    101. .... .... .... = Priority: Voice, < 10ms latency and jitter (5)
    ...1 .... .... .... = DEI: Eligible
    .... 0000 0110 0100 = ID: 100
    Type: Unknown (0x1234)
Data (1 byte)
";
        assert!(shown.contains(expected), "{shown}");
    }

    #[test]
    fn tags_in_tags() {
        assert_eq!(values(1, &tagged("9100 0001 8100 0002 8100 0003 1234 aa"), "vlan.id"), ["1", "2", "3"]);
        let mixed = tagged("88a8 6064 8100 0065 1234 aa");
        assert_eq!(values(1, &mixed, "ieee8021ad.id"), ["100"]);
        assert_eq!(values(1, &mixed, "vlan.id"), ["101"]);
        let double = tagged("88a8 6064 88a8 7065 1234 aa");
        assert!(tree(1, &double).contains("\nIEEE 802.1ad, S-VID: 100, C-VID: 101\n"));
        assert_eq!(values(1, &double, "ieee8021ad.dei"), ["0", "1"]);
        let deep = tagged(&"8100 0001 ".repeat(100));
        assert!(values(1, &deep, "vlan.id").len() < 40, "nesting is bounded");
    }

    #[test]
    fn a_length_after_the_tag() {
        let by_length = tagged("8100 0064 0004 f0f003 aa 0102");
        assert_eq!(values(1, &by_length, "vlan.len"), ["4"]);
        assert_eq!(values(1, &by_length, "vlan.trailer"), ["0102"]);
        assert!(tree(1, &by_length).contains("\nLogical-Link Control\n"));
        assert!(tree(1, &tagged("8100 00")).contains("Malformed Packet: VLAN"));
    }
}
