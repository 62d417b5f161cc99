//! Frame — what the capture file says of a packet, before any byte of it is read.

use crate::dissect::FrameInfo;
use crate::dissect::prelude::*;
use crate::protocols::headers::{How, Packet, Reading};

/// The protocol.
pub static PROTOCOL: Protocol =
    Protocol { field: &LAYER, short: "", fields: &[FIELDS], detect: &[], dissect, session: None };

static LAYER: Field = Field::protocol("frame", "Frame", "");

fields! {
    COMMENT = Field::text("frame.comment", "Comment", "pcapng §3.5 opt_comment");
    COMMENTED = Field::text("pkt_comment", "Packet comments", "pcapng §3.5 opt_comment");
    COMMENT_NOTE = Field::note("frame.comment.expert", "Formatted comment", Severity::Comment, Group::Comments, "");
    SECTION = Field::uint32("frame.section_number", "Section number", Dec, "pcapng §4.1");
    INTERFACE = Field::uint32("frame.interface_id", "Interface id", Dec, "pcapng §4.3");
    INTERFACE_NAME = Field::text("frame.interface_name", "Interface name", "pcapng §4.2 if_name");
    INTERFACE_DESCRIPTION = Field::text("frame.interface_description", "Interface description", "pcapng §4.2 if_description");
    ENCAP = Field::new("frame.encap_type", "Encapsulation type", crate::dissect::Kind::Int(2), "");
    TIME = Field::absolute_time("frame.time", "Arrival Time", "");
    OFFSET_SHIFT = Field::relative_time("frame.offset_shift", "Time shift for this packet", "");
    EPOCH = Field::relative_time("frame.time_epoch", "Epoch Time", "");
    DELTA = Field::relative_time("frame.time_delta", "Time delta from previous captured frame", "");
    DELTA_DISPLAYED = Field::relative_time("frame.time_delta_displayed", "Time delta from previous displayed frame", "");
    RELATIVE = Field::relative_time("frame.time_relative", "Time since reference or first frame", "");
    NUMBER = Field::uint32("frame.number", "Frame Number", Dec, "");
    LEN = Field::uint32("frame.len", "Frame Length", Dec, "");
    CAP_LEN = Field::uint32("frame.cap_len", "Capture Length", Dec, "");
    MARKED = Field::boolean("frame.marked", "Frame is marked", 1, 0, "");
    IGNORED = Field::boolean("frame.ignored", "Frame is ignored", 1, 0, "");
    PROTOCOLS = Field::text("frame.protocols", "Protocols in frame", "");
    COLORING_NAME = Field::text("frame.coloring_rule.name", "Coloring Rule Name", "Wireshark User's Guide §11.3");
    COLORING_STRING = Field::text("frame.coloring_rule.string", "Coloring Rule String", "Wireshark User's Guide §11.3");
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let frame = context.frame;
    let link = Next::By(Table::Link, u32::from(frame.link_type), buf);
    let layer = tape.layer(&PROTOCOL, buf.range());
    if matches!(tape.want().fields, crate::dissect::tape::Fields::None) {
        return Ok(link);
    }
    tape.label(layer, |out| heading(out, context));
    let none = Range::default();
    for comment in &frame.comments {
        tape.string(&COMMENT, none, comment);
        tape.note(&COMMENT_NOTE, none, comment);
    }
    // A layer in Wireshark, whose value is its name.
    if !frame.comments.is_empty() && tape.string(&COMMENTED, none, COMMENTED.filter) {
        tape.hidden();
    }
    if frame.section > 0 {
        tape.number(&SECTION, none, u64::from(frame.section));
    }
    if frame.section > 0 {
        interface(frame, tape);
    }
    let encap = encapsulation(frame.link_type);
    tape.number(&ENCAP, none, u64::from(encap.0));
    tape.value_text(&ENCAP, |out| text!(out, "{} ({})", encap.1, encap.0));
    if !frame.no_time {
        times(context, tape);
    }
    tape.number(&NUMBER, none, frame.id.number());
    for (field, bytes) in [(&LEN, frame.wire_len), (&CAP_LEN, frame.cap_len)] {
        tape.number(field, none, u64::from(bytes));
        tape.value_text(field, |out| {
            let _ = write!(out, "{bytes} byte{} ({} bits)", plural(bytes), u64::from(bytes).saturating_mul(8));
        });
    }
    if tape.number(&MARKED, none, u64::from(frame.marked)) {
        tape.generated();
    }
    if tape.number(&IGNORED, none, 0) {
        tape.generated();
    }
    // The value is known when all layers are: readers take it from the tape.
    if tape.remark(&PROTOCOLS, none) {
        tape.generated();
    }
    if let Some(rule) = &frame.colored {
        for (field, text) in [(&COLORING_NAME, &rule.name), (&COLORING_STRING, &rule.filter)] {
            if tape.string(field, none, text) {
                tape.generated();
            }
        }
    }
    Ok(link)
}

/// What is read of plain packets at once.
pub(super) static READINGS: &[Reading] = &[
    (&TIME, How::By(|packet, _, tape| timed(packet, |frame| moment(tape, &TIME, frame.time)))),
    (&EPOCH, How::By(|packet, _, tape| timed(packet, |frame| span(tape, &EPOCH, crate::base::Delta(frame.time.0))))),
    (&DELTA, How::By(|packet, _, tape| timed(packet, |frame| since(tape, &DELTA, frame.since_previous)))),
    (
        &DELTA_DISPLAYED,
        How::By(|packet, _, tape| timed(packet, |frame| since(tape, &DELTA_DISPLAYED, frame.since_displayed))),
    ),
    (&RELATIVE, How::By(|packet, _, tape| timed(packet, |frame| since(tape, &RELATIVE, Some(frame.since_first))))),
    (&NUMBER, How::By(|packet, _, tape| number(tape, &NUMBER, packet.info.id.number()))),
    (&LEN, How::By(|packet, _, tape| number(tape, &LEN, packet.info.wire_len.into()))),
    (&CAP_LEN, How::By(|packet, _, tape| number(tape, &CAP_LEN, packet.info.cap_len.into()))),
];

fn timed(packet: &Packet<'_>, write: impl FnOnce(&FrameInfo)) -> Result<(), Short> {
    if !packet.info.no_time {
        write(packet.info);
    }
    Ok(())
}

fn moment(tape: &mut Tape, field: &'static Field, time: crate::base::Time) {
    tape.time(field, Range::default(), time);
}

fn span(tape: &mut Tape, field: &'static Field, span: crate::base::Delta) {
    tape.delta(field, Range::default(), span);
}

fn since(tape: &mut Tape, field: &'static Field, span: Option<crate::base::Delta>) {
    if tape.delta(field, Range::default(), span.unwrap_or_default()) {
        tape.generated();
    }
}

fn number(tape: &mut Tape, field: &'static Field, number: u64) -> Result<(), Short> {
    tape.number(field, Range::default(), number);
    Ok(())
}

/// The interface; only pcapng has such.
fn interface(frame: &FrameInfo, tape: &mut Tape) {
    let none = Range::default();
    let group = tape.group_value(&INTERFACE, none, u64::from(frame.interface));
    let name = frame.interface_name.as_deref().unwrap_or("unknown");
    tape.append(group, |out| text!(out, " ({name})"));
    tape.string(&INTERFACE_NAME, none, name);
    if let Some(description) = &frame.interface_description {
        tape.string(&INTERFACE_DESCRIPTION, none, description);
    }
    tape.end(group);
}

/// When it was captured and how long after others; not written for a frame of which the file does not say.
fn times(context: &Context<'_>, tape: &mut Tape) {
    let (frame, none) = (context.frame, Range::default());
    tape.time(&TIME, none, frame.time);
    if tape.delta(&OFFSET_SHIFT, none, crate::base::Delta(0)) {
        tape.generated();
    }
    tape.delta(&EPOCH, none, crate::base::Delta(frame.time.0));
    for (field, delta) in [
        (&DELTA, frame.since_previous.unwrap_or_default()),
        (&DELTA_DISPLAYED, frame.since_displayed.unwrap_or_default()),
        (&RELATIVE, frame.since_first),
    ] {
        if tape.delta(field, none, delta) {
            tape.generated();
        }
    }
}

/// `Frame 9: 658 bytes on wire (5264 bits), 658 bytes captured (5264 bits) on interface lo0, id 0`.
fn heading(out: &mut String, context: &Context<'_>) {
    let frame = context.frame;
    let (wire, captured) = (frame.wire_len, frame.cap_len);
    let bits = |bytes: u32| u64::from(bytes).saturating_mul(8);
    let _ = write!(
        out,
        "Frame {}: {wire} byte{} on wire ({} bits), {captured} byte{} captured ({} bits)",
        frame.id,
        plural(wire),
        bits(wire),
        plural(captured),
        bits(captured),
    );
    if let Some(name) = &frame.interface_name {
        let _ = write!(out, " on interface {name}, id {}", frame.interface);
    } else if frame.section > 0 {
        let _ = write!(out, " on interface unknown, id {}", frame.interface);
    }
}

fn plural(bytes: u32) -> &'static str {
    if bytes == 1 { "" } else { "s" }
}

/// Wireshark's own number and name of a link type (`WTAP_ENCAP_…`), which `frame.encap_type` prints.
pub fn encapsulation(link_type: u16) -> (u16, &'static str) {
    let found = ENCAPSULATIONS.binary_search_by_key(&link_type, |(link_type, ..)| *link_type);
    let row = found.ok().and_then(|at| ENCAPSULATIONS.get(at));
    row.map_or((0, "Unknown"), |(_, number, name)| (*number, name))
}

/// Link type, Wireshark's number, Wireshark's name; sorted by link type.
const ENCAPSULATIONS: &[(u16, u16, &str)] = &[
    (0, 15, "NULL/Loopback"),
    (1, 1, "Ethernet"),
    (3, 148, "Amateur Radio AX.25"),
    (6, 2, "Token Ring"),
    (7, 8, "ARCNET"),
    (8, 3, "SLIP"),
    (9, 4, "PPP"),
    (10, 6, "FDDI with bit-swapped MAC addresses"),
    (11, 10, "RFC 1483 ATM"),
    (12, 7, "Raw IP"),
    (14, 7, "Raw IP"),
    (50, 4, "PPP"),
    (51, 139, "PPP-over-Ethernet session"),
    (99, 61, "Symantec Enterprise Firewall"),
    (100, 10, "RFC 1483 ATM"),
    (101, 7, "Raw IP"),
    (104, 28, "Cisco HDLC"),
    (105, 20, "IEEE 802.11 Wireless LAN"),
    (107, 26, "Frame Relay"),
    (108, 174, "OpenBSD loopback"),
    (109, 38, "OpenBSD enc(4) encapsulating interface"),
    (112, 28, "Cisco HDLC"),
    (113, 25, "Linux cooked-mode capture v1"),
    (114, 30, "Localtalk"),
    (117, 39, "OpenBSD PF Firewall logs"),
    (119, 21, "IEEE 802.11 plus Prism II monitor mode radio header"),
    (122, 18, "RFC 2625 IP-over-Fibre Channel"),
    (127, 23, "IEEE 802.11 plus radiotap radio header"),
    (129, 9, "Linux ARCNET"),
    (138, 62, "Apple IP-over-IEEE 1394"),
    (139, 75, "MTP2 with pseudoheader"),
    (140, 42, "SS7 MTP2"),
    (143, 33, "Data Over Cable Service Interface Specification"),
    (144, 44, "IrDA"),
    (147, 45, "USER 0"),
    (148, 46, "USER 1"),
    (149, 47, "USER 2"),
    (150, 48, "USER 3"),
    (151, 49, "USER 4"),
    (152, 50, "USER 5"),
    (153, 51, "USER 6"),
    (154, 52, "USER 7"),
    (155, 53, "USER 8"),
    (156, 54, "USER 9"),
    (157, 55, "USER 10"),
    (158, 56, "USER 11"),
    (159, 57, "USER 12"),
    (160, 58, "USER 13"),
    (161, 59, "USER 14"),
    (162, 60, "USER 15"),
    (163, 24, "IEEE 802.11 plus AVS radio header"),
    (165, 63, "BACnet MS/TP"),
    (177, 88, "LAPD with Linux pseudo-header"),
    (187, 41, "Bluetooth H4"),
    (189, 95, "USB packets with Linux header"),
    (190, 109, "Controller Area Network 2.0B"),
    (192, 97, "Per-Packet Information header"),
    (195, 104, "IEEE 802.15.4 Wireless PAN"),
    (201, 99, "Bluetooth H4 with linux header"),
    (202, 147, "AX.25 with KISS header"),
    (203, 131, "LAPD"),
    (204, 19, "PPP with Directional Info"),
    (209, 112, "I2C with Linux-specific pseudo-header"),
    (210, 106, "FlexRay"),
    (212, 107, "Local Interconnect Network"),
    (215, 113, "IEEE 802.15.4 Wireless PAN non-ASK PHY"),
    (220, 115, "USB packets with Linux header and padding"),
    (224, 121, "Fibre Channel FC-2"),
    (225, 122, "Fibre Channel FC-2 With Frame Delimiter"),
    (227, 125, "SocketCAN"),
    (228, 129, "Raw IPv4"),
    (229, 130, "Raw IPv6"),
    (230, 127, "IEEE 802.15.4 Wireless PAN with FCS not present"),
    (231, 146, "D-Bus"),
    (239, 141, "NFLOG"),
    (240, 135, "Hilscher netANALYZER"),
    (241, 136, "Hilscher netANALYZER-Transparent"),
    (248, 149, "SCTP"),
    (249, 152, "USB packets with USBPcap header"),
    (251, 154, "Bluetooth Low Energy Link Layer"),
    (252, 155, "Wireshark Upper PDU export"),
    (253, 158, "Linux Netlink"),
    (254, 159, "Bluetooth Linux Monitor"),
    (256, 161, "Bluetooth Low Energy Link Layer RF"),
    (258, 171, "Apple PKTAP"),
    (259, 172, "Ethernet Passive Optical Network"),
    (268, 36, "SDLC"),
    (270, 183, "LoRaTap"),
    (271, 185, "Linux vsock"),
    (272, 186, "nRF Sniffer for Bluetooth LE"),
    (274, 198, "IEEE 802.3br mPackets"),
    (276, 210, "Linux cooked-mode capture v2"),
    (283, 206, "IEEE 802.15.4 Wireless with TAP pseudo-header"),
    (288, 208, "USB 2.0/1.1/1.0 packets"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_types_are_sorted_and_found() {
        assert!(ENCAPSULATIONS.is_sorted_by_key(|(link_type, ..)| *link_type));
        assert_eq!(encapsulation(1), (1, "Ethernet"));
        assert_eq!(encapsulation(276), (210, "Linux cooked-mode capture v2"));
        assert_eq!(encapsulation(4000), (0, "Unknown"));
    }
}
