//! Ethernet — frames between two addresses on a link. IEEE 802.3 §3 (type and length), RFC 894 (IPv4 by type).

use crate::dissect::prelude::*;
use crate::names::vendors;
use crate::protocols::checksum;
use crate::protocols::ethertype::{self, Fcs, MAX_LENGTH, Tail};
use crate::protocols::headers::{How, Reading};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Ethernet",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 1), Detect::Number(Table::EtherType, 0x6558)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("eth", "Ethernet", "IEEE 802.3 §3");

const LOCAL: Names = Names::Flags(
    "Locally administered address (this is NOT the factory default)",
    "Globally unique address (factory default)",
);
const GROUP: Names = Names::Flags("Group address (multicast/broadcast)", "Individual address (unicast)");

fields! {
    DST = Field::ether("eth.dst", "Destination", "IEEE 802.3 §3.2.4");
    DST_LG = Field::boolean("eth.dst.lg", "LG bit", 3, 0x02_0000, "IEEE 802 §8.2").named(LOCAL);
    DST_IG = Field::boolean("eth.dst.ig", "IG bit", 3, 0x01_0000, "IEEE 802 §8.2").named(GROUP);
    SRC = Field::ether("eth.src", "Source", "IEEE 802.3 §3.2.5");
    SRC_LG = Field::boolean("eth.src.lg", "LG bit", 3, 0x02_0000, "IEEE 802 §8.2").named(LOCAL);
    SRC_IG = Field::boolean("eth.src.ig", "IG bit", 3, 0x01_0000, "IEEE 802 §8.2").named(GROUP);
    ADDR = Field::ether("eth.addr", "Address", "IEEE 802 §8.2");
    DST_RESOLVED = Field::text("eth.dst_resolved", "Destination (resolved)", "IEEE 802 §8.2");
    DST_OUI = Field::uint24("eth.dst.oui", "Destination OUI", Dec, "IEEE 802 §8.2.2");
    DST_OUI_RESOLVED = Field::text("eth.dst.oui_resolved", "Destination OUI (resolved)", "IEEE 802 §8.2.2");
    SRC_RESOLVED = Field::text("eth.src_resolved", "Source (resolved)", "IEEE 802 §8.2");
    SRC_OUI = Field::uint24("eth.src.oui", "Source OUI", Dec, "IEEE 802 §8.2.2");
    SRC_OUI_RESOLVED = Field::text("eth.src.oui_resolved", "Source OUI (resolved)", "IEEE 802 §8.2.2");
    ADDR_RESOLVED = Field::text("eth.addr_resolved", "Address (resolved)", "IEEE 802 §8.2");
    ADDR_OUI = Field::uint24("eth.addr.oui", "Address OUI", Dec, "IEEE 802 §8.2.2");
    ADDR_OUI_RESOLVED = Field::text("eth.addr.oui_resolved", "Address OUI (resolved)", "IEEE 802 §8.2.2");
    LG = Field::boolean("eth.lg", "LG bit", 3, 0x02_0000, "IEEE 802 §8.2").named(LOCAL);
    IG = Field::boolean("eth.ig", "IG bit", 3, 0x01_0000, "IEEE 802 §8.2").named(GROUP);
    TYPE = Field::uint16("eth.type", "Type", Hex, "IEEE 802.3 §3.2.6").named(Names::With(ethertype::name));
    LEN = Field::uint16("eth.len", "Length", Dec, "IEEE 802.3 §3.2.6");
    INVALID_LENTYPE = Field::uint16("eth.invalid_lentype", "Invalid length/type", HexDec, "IEEE 802.3 §3.2.6");
    PADDING = Field::bytes("eth.padding", "Padding", "IEEE 802.3 §3.2.8");
    TRAILER = Field::bytes("eth.trailer", "Trailer", "");
    FCS = Field::uint32("eth.fcs", "Frame check sequence", Hex, "IEEE 802.3 §3.2.9");
    FCS_STATUS = Field::uint8("eth.fcs.status", "FCS Status", Dec, "IEEE 802.3 §3.2.9").values(checksum::STATUS);
    FCS_BAD = Field::note("eth.fcs_bad", "Bad checksum", Severity::Error, Group::Checksum, "IEEE 802.3 §3.2.9");
    SRC_NOT_GROUP = Field::note("eth.src_not_group", "Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)", Severity::Warn, Group::Protocol, "IEEE 802.3 §3.2.3");
    LEN_PAST_END = Field::note("eth.len.past_end", "Length field value goes past the end of the payload", Severity::Error, Group::Malformed, "IEEE 802.3 §3.2.6");
    INVALID_LENTYPE_NOTE = Field::note("eth.invalid_lentype.expert", "Invalid length/type", Severity::Warn, Group::Protocol, "IEEE 802.3 §3.2.6");
    PADDING_BAD = Field::note("eth.padding_bad", "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.", Severity::Note, Group::Protocol, "IEEE 802.3 §3.2.8");
}

/// What is read of plain packets at once.
pub(super) static READINGS: &[Reading] =
    &[(&DST, How::Bytes(0, 6)), (&SRC, How::Bytes(6, 6)), (&ADDR, How::Each(&[0, 6], 6)), (&TYPE, How::Number(12))];

static TAIL: Tail = Tail {
    padding: &PADDING,
    trailer: &TRAILER,
    padding_bad: &PADDING_BAD,
    fcs: Some(&Fcs { fcs: &FCS, status: &FCS_STATUS, bad: &FCS_BAD }),
};

const HEADER: u32 = 14;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    let destination = address(tape, &buf, 0, &DESTINATION)?;
    tape.addresses(Address::None, destination);
    let source = address(tape, &buf, 6, &SOURCE)?;
    tape.addresses(source, destination);
    let (source, destination) = (tape.named(source), tape.named(destination));
    let number = buf.u16(12)?;
    // Zero is no length that anybody sends; Wireshark takes it for a type, too.
    if (1..=MAX_LENGTH).contains(&number) {
        let raw = if buf.u16(HEADER).is_ok_and(|first| first == 0xffff) { "Raw " } else { "" };
        tape.label(layer, |out| text!(out, "IEEE 802.3 Ethernet {raw}"));
        tape.info(|out| text!(out, "IEEE 802.3 Ethernet {raw}"));
        return ethertype::next_by_length(context, tape, &buf, HEADER, (&LEN, &LEN_PAST_END), &TAIL);
    }
    if number != 0 && number < 0x0600 {
        tape.label(layer, |out| text!(out, "Ethernet Unknown, Src: {source}, Dst: {destination}"));
        let (_, group) = tape.group_uint(&INVALID_LENTYPE, &buf, 12)?;
        let text = format!("Invalid length/type: 0x{number:04x} ({number})");
        tape.note(&INVALID_LENTYPE_NOTE, buf.range_at(12, 2)?, &text);
        tape.end(group);
        tape.info(|out| text!(out, "Ethernet Unknown: {text}"));
        return Ok(Next::Data(buf.from(HEADER)));
    }
    tape.label(layer, |out| text!(out, "Ethernet II, Src: {source}, Dst: {destination}"));
    tape.info(|out| out.push_str("Ethernet II"));
    tape.uint(&TYPE, &buf, 12)?;
    ethertype::next(context, tape, &buf, HEADER, number, &TAIL)
}

/// The fields of one address.
struct Own {
    address: &'static Field,
    lg: &'static Field,
    ig: &'static Field,
    /// Its name, its OUI, and whose that is.
    names: [&'static Field; 3],
}

static DESTINATION: Own =
    Own { address: &DST, lg: &DST_LG, ig: &DST_IG, names: [&DST_RESOLVED, &DST_OUI, &DST_OUI_RESOLVED] };
static SOURCE: Own =
    Own { address: &SRC, lg: &SRC_LG, ig: &SRC_IG, names: [&SRC_RESOLVED, &SRC_OUI, &SRC_OUI_RESOLVED] };
static EITHER: [&Field; 3] = [&ADDR_RESOLVED, &ADDR_OUI, &ADDR_OUI_RESOLVED];

/// One address with its two bits (IEEE 802 §8.2: the least significant bits of the first byte).
fn address(tape: &mut Tape, buf: &Buf<'_>, at: u32, own: &Own) -> Result<Address, Short> {
    let bytes: [u8; 6] = buf.array(at)?;
    if !tape.wants_fields() {
        return Ok(Address::Ether(bytes));
    }
    let (range, prefix) = (buf.range_at(at, 6)?, buf.range_at(at, 3)?);
    let group = tape.group_wire(own.address, buf, at, 6)?;
    if std::ptr::eq(own.address, &SRC) && bytes[0] & 1 == 1 {
        tape.note(&SRC_NOT_GROUP, range, "");
    }
    names(tape, (range, prefix), bytes, &own.names);
    tape.wire(&ADDR, buf, at, 6)?;
    names(tape, (range, prefix), bytes, &EITHER);
    for (bit, own, either) in [(2, own.lg, &LG), (1, own.ig, &IG)] {
        let set = u64::from(bytes[0] & bit != 0);
        tape.number(own, prefix, set);
        tape.hide(either, prefix, set);
    }
    tape.end(group);
    Ok(Address::Ether(bytes))
}

/// What an address is called, for filters and fields only. Where everything is wanted they are written when names are used:
/// nobody sees them otherwise, and looking them up takes its time.
fn names(
    tape: &mut Tape,
    (range, prefix): (Range, Range),
    bytes: [u8; 6],
    [resolved, oui, organization]: &[&'static Field; 3],
) {
    let all = tape.want().has_all();
    if !tape.wants_any(&[resolved, oui, organization]) || (all && !tape.chosen_names().macs()) {
        return;
    }
    let name = tape.resolved(Address::Ether(bytes));
    if tape.string(resolved, range, &name) {
        tape.hidden();
    }
    let [first, second, third, ..] = bytes;
    tape.hide(oui, prefix, u64::from(u32::from_be_bytes([0, first, second, third])));
    if let Some(vendor) = vendors::of_oui(bytes)
        && tape.string(organization, prefix, vendor.name)
    {
        tape.hidden();
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values, with_tape};

    const ADDRESSES: &str = "020000000001 010000000002";

    fn frame(rest: &str) -> Vec<u8> {
        hex(&format!("{ADDRESSES}{rest}"))
    }

    #[test]
    fn addresses_and_their_bits() {
        let frame = frame("1234 616263");
        let tree = tree(1, &frame);
        let expected = "\
Ethernet II, Src: 01:00:00:00:00:02, Dst: 02:00:00:00:00:01
    Destination: 02:00:00:00:00:01
        Address: 02:00:00:00:00:01
        .... ..1. .... .... .... .... = LG bit: Locally administered address (this is NOT the factory default)
        .... ...0 .... .... .... .... = IG bit: Individual address (unicast)
    Source: 01:00:00:00:00:02
        [Expert Info (Warning/Protocol): Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)]
        Address: 01:00:00:00:00:02
        .... ..0. .... .... .... .... = LG bit: Globally unique address (factory default)
        .... ...1 .... .... .... .... = IG bit: Group address (multicast/broadcast)
    Type: Unknown (0x1234)
Data (3 bytes)";
        assert!(tree.starts_with(expected), "{tree}");
        assert_eq!(values(1, &frame, "eth.addr"), ["02:00:00:00:00:01", "01:00:00:00:00:02"]);
        assert_eq!(values(1, &frame, "eth.ig"), ["0", "1"]);
        assert_eq!(columns(1, &frame).1, "Ethernet II");
    }

    #[test]
    fn what_follows_a_short_packet_is_padding_trailer_or_check_sequence() {
        let packet = "0800 45000015 00010000 4000 0000 0a000001 0a000002 aa";
        let with = |rest: &[u8]| [frame(packet).as_slice(), rest].concat();
        let all = |frame: &[u8]| {
            ["eth.padding", "eth.trailer", "eth.fcs", "eth.padding_bad"].map(|filter| values(1, frame, filter).len())
        };
        assert_eq!(all(&with(&[])), [0, 0, 0, 0]);
        assert_eq!(all(&with(&[0; 25])), [1, 0, 0, 0]);
        assert_eq!(values(1, &with(&[0; 25]), "eth.padding"), ["00".repeat(25)]);
        assert_eq!(all(&with(&[0; 24])), [0, 1, 0, 0], "a frame shorter than any on the wire was not padded");
        assert_eq!(all(&with(&[1; 25])), [0, 1, 0, 1]);
        assert_eq!(all(&with(&[0; 27])), [1, 1, 0, 0]);
        assert_eq!(all(&with(&[0; 29])), [1, 0, 1, 0], "64 bytes and four to spare: taken for a check sequence");
        assert_eq!(values(1, &with(&[0; 29]), "eth.fcs.status"), ["2"]);
    }

    #[test]
    fn a_right_check_sequence_is_known_as_such() {
        let mut bytes = frame("0800 45000015 00010000 4000 0000 0a000001 0a000002 aa");
        bytes.resize(60, 0);
        // Worked out with another program.
        bytes.extend(hex("b6fa0128"));
        let status = values(1, &bytes, "eth.fcs.status");
        let fcs = values(1, &bytes, "eth.fcs");
        assert_eq!((fcs, status), (vec!["0xb6fa0128".to_owned()], vec!["1".to_owned()]));
    }

    #[test]
    fn the_inner_packet_does_not_see_the_trailer() {
        let mut bytes = frame("0806 0001 0800 0604 0001 020000000001 c0a80001 000000000000 c0a80002");
        bytes.extend([0; 18]);
        with_tape(1, &bytes, bytes.len(), |tape| {
            let last = tape.items().last().map(|item| item.range.at + item.range.len);
            assert!(last.is_some_and(|end| end <= 42), "{last:?}");
        });
        assert_eq!(values(1, &bytes, "eth.padding"), ["00".repeat(18)]);
    }

    #[test]
    fn lengths_and_numbers_between_length_and_type() {
        let by_length = frame("0003 f0f003 0000");
        assert_eq!(values(1, &by_length, "eth.len"), ["3"]);
        assert_eq!(values(1, &by_length, "eth.trailer"), ["0000"]);
        assert!(tree(1, &by_length).contains("\nLogical-Link Control\n"));
        assert_eq!(values(1, &frame("0050 f0f003"), "eth.len.past_end").len(), 1);
        let raw = frame("0004 ffff 0004");
        assert!(tree(1, &raw).starts_with("IEEE 802.3 Ethernet Raw \n"));
        assert!(!tree(1, &raw).contains("Logical-Link"));
        let neither = frame("05e0 616263");
        assert_eq!(values(1, &neither, "eth.invalid_lentype"), ["0x05e0"]);
        assert_eq!(columns(1, &neither).1, "Ethernet Unknown: Invalid length/type: 0x05e0 (1504)");
    }

    #[test]
    fn every_prefix_keeps_what_it_has() {
        let bytes = frame("8100 2064 0003 424203 0000");
        for end in 1..bytes.len() {
            let tree = tree(1, &bytes[..end]);
            assert!(end < 6 || tree.contains("Destination: 02:00:00:00:00:01"), "{end}: {tree}");
            assert!(end >= 14 || tree.contains("Malformed Packet: Ethernet"), "{end}: {tree}");
        }
    }
}
