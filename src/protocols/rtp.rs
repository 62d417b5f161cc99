//! RTP — sound and pictures in packets, numbered and timed. RFC 3550; header extensions: RFC 8285.
//!
//! Nothing in a packet says that it is one: ports are agreed on elsewhere, so it is read only where the user says so. Beside it
//! on the same ports come its reports (RFC 5761) and STUN (RFC 7983), which are told from it by their first bytes. Where keys
//! were agreed on (SRTP) the header is the same, and the payload is encrypted: nothing in the packet tells that.

use super::{rtcp, stun};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Input, Outbox, Session, Took};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "RTP",
    fields: &[FIELDS],
    detect: &[Detect::Told],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("rtp", "Real-Time Transport Protocol", "RFC 3550");

fields! {
    VERSION = Field::uint8("rtp.version", "Version", Dec, "RFC 3550 §5.1").mask(0xc0).values(VERSIONS);
    PADDING = Field::boolean("rtp.padding", "Padding", 1, 0x20, "RFC 3550 §5.1").named(Names::Flags("True", "False"));
    EXTENSION = Field::boolean("rtp.ext", "Extension", 1, 0x10, "RFC 3550 §5.1").named(Names::Flags("True", "False"));
    COUNT = Field::uint8("rtp.cc", "Contributing source identifiers count", Dec, "RFC 3550 §5.1").mask(0x0f);
    MARKER = Field::boolean("rtp.marker", "Marker", 1, 0x80, "RFC 3550 §5.1").named(Names::Flags("True", "False"));
    TYPE = Field::uint8("rtp.p_type", "Payload type", Dec, "RFC 3551 §6").mask(0x7f).named(Names::With(payload_type));
    SEQUENCE = Field::uint16("rtp.seq", "Sequence number", Dec, "RFC 3550 §5.1");
    TIMESTAMP = Field::uint32("rtp.timestamp", "Timestamp", Dec, "RFC 3550 §5.1");
    SOURCE = Field::uint32("rtp.ssrc", "Synchronization Source identifier", HexDec, "RFC 3550 §5.1");
    CONTRIBUTORS = Field::none("rtp.csrc.items", "Contributing Source identifiers", "RFC 3550 §5.1");
    CONTRIBUTOR = Field::uint32("rtp.csrc.item", "CSRC item", HexDec, "RFC 3550 §5.1");
    PROFILE = Field::uint16("rtp.ext.profile", "Defined by profile", HexDec, "RFC 3550 §5.3.1");
    EXTENSION_LENGTH = Field::uint16("rtp.ext.len", "Extension length", Dec, "RFC 3550 §5.3.1");
    EXTENSIONS = Field::none("rtp.hdr_exts", "Header extensions", "RFC 8285 §4");
    EXTENSION_WORD = Field::uint32("rtp.hdr_ext", "Header extension", HexDec, "RFC 3550 §5.3.1");
    ELEMENT = Field::none("rtp.ext.rfc5285", "RFC 5285 Header Extension", "RFC 8285 §4");
    ELEMENT_BITS = Field::uint8("rtp.ext.rfc5285.appbits", "Application Bits", Dec, "RFC 8285 §4.3");
    ELEMENT_ID = Field::uint8("rtp.ext.rfc5285.id", "Identifier", Dec, "RFC 8285 §4.2");
    ELEMENT_LENGTH = Field::uint8("rtp.ext.rfc5285.len", "Length", Dec, "RFC 8285 §4.2");
    ELEMENT_DATA = Field::bytes("rtp.ext.rfc5285.data", "Extension Data", "RFC 8285 §4.2");
    ELEMENT_BAD = Field::note("rtp.ext.rfc5285.bad", "The element is longer than what is left of the extension", Severity::Warn, Group::Malformed, "RFC 8285 §4.2");
    PAYLOAD = Field::bytes("rtp.payload", "Payload", "RFC 3550 §5.1");
    PADDING_DATA = Field::bytes("rtp.padding.data", "Padding data", "RFC 3550 §5.1");
    PADDING_COUNT = Field::uint8("rtp.padding.count", "Padding count", Dec, "RFC 3550 §5.1");
    PADDING_MISSING = Field::note("rtp.padding_missing", "Frame has padding, but not all the frame data was captured", Severity::Note, Group::Undecoded, "RFC 3550 §5.1");
    PADDING_BAD = Field::note("rtp.padding.bad", "The padding is longer than what it fills, or it has no length", Severity::Warn, Group::Malformed, "RFC 3550 §5.1");
}

/// Names of the version, which reports share.
pub static VERSIONS: &[(u64, &str)] = &[(2, "RFC 1889 Version"), (0, "Old VAT Version"), (1, "First Draft Version")];

/// Payload types that are fixed (RFC 3551 §6); the others are agreed on for each session.
fn payload_type(number: u64) -> Option<&'static str> {
    const DYNAMIC: [&str; 32] = [
        "DynamicRTP-Type-96",
        "DynamicRTP-Type-97",
        "DynamicRTP-Type-98",
        "DynamicRTP-Type-99",
        "DynamicRTP-Type-100",
        "DynamicRTP-Type-101",
        "DynamicRTP-Type-102",
        "DynamicRTP-Type-103",
        "DynamicRTP-Type-104",
        "DynamicRTP-Type-105",
        "DynamicRTP-Type-106",
        "DynamicRTP-Type-107",
        "DynamicRTP-Type-108",
        "DynamicRTP-Type-109",
        "DynamicRTP-Type-110",
        "DynamicRTP-Type-111",
        "DynamicRTP-Type-112",
        "DynamicRTP-Type-113",
        "DynamicRTP-Type-114",
        "DynamicRTP-Type-115",
        "DynamicRTP-Type-116",
        "DynamicRTP-Type-117",
        "DynamicRTP-Type-118",
        "DynamicRTP-Type-119",
        "DynamicRTP-Type-120",
        "DynamicRTP-Type-121",
        "DynamicRTP-Type-122",
        "DynamicRTP-Type-123",
        "DynamicRTP-Type-124",
        "DynamicRTP-Type-125",
        "DynamicRTP-Type-126",
        "DynamicRTP-Type-127",
    ];
    Some(match number {
        0 => "ITU-T G.711 PCMU",
        1 => "USA Federal Standard FS-1016",
        2 => "ITU-T G.721",
        3 => "GSM 06.10",
        4 => "ITU-T G.723",
        5 => "DVI4 8000 samples/s",
        6 => "DVI4 16000 samples/s",
        7 => "Experimental linear predictive encoding from Xerox PARC",
        8 => "ITU-T G.711 PCMA",
        9 => "ITU-T G.722",
        10 => "16-bit uncompressed audio, stereo",
        11 => "16-bit uncompressed audio, monaural",
        12 => "Qualcomm Code Excited Linear Predictive coding",
        13 => "Comfort noise",
        14 => "MPEG-I/II Audio",
        15 => "ITU-T G.728",
        16 => "DVI4 11025 samples/s",
        17 => "DVI4 22050 samples/s",
        18 => "ITU-T G.729",
        19 => "Comfort noise (old)",
        25 => "Sun CellB video encoding",
        26 => "JPEG-compressed video",
        28 => "'nv' program",
        31 => "ITU-T H.261",
        32 => "MPEG-I/II Video",
        33 => "MPEG-II transport streams",
        34 => "ITU-T H.263",
        72..=76 => "Reserved for RTCP conflict avoidance",
        20..=95 => "Unassigned",
        96..=127 => return DYNAMIC.get(usize::try_from(number).ok()?.checked_sub(96)?).copied(),
        _ => return None,
    })
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    if stun::is_datagram(&buf) {
        return Ok(Next::Protocol(&stun::PROTOCOL, buf));
    }
    // RFC 5761 §4: these types are left free for reports.
    if matches!((buf.u8(0), buf.u8(1)), (Ok(0x80..=0xbf), Ok(192..=223))) {
        return Ok(Next::Protocol(&rtcp::PROTOCOL, buf));
    }
    tape.layer(&PROTOCOL, buf.range());
    let version = tape.uint(&VERSION, &buf, 0)?;
    if version != 2 {
        tape.info(|out| text!(out, "{}Unknown RTP version {version}", stun::lead(out)));
        return Ok(Next::Data(buf));
    }
    let padded = tape.boolean(&PADDING, &buf, 0)?;
    let extended = tape.boolean(&EXTENSION, &buf, 0)?;
    let count = tape.uint(&COUNT, &buf, 0)? as u32;
    let marked = tape.boolean(&MARKER, &buf, 1)?;
    let kind = tape.uint(&TYPE, &buf, 1)?;
    let sequence = tape.uint(&SEQUENCE, &buf, 2)?;
    let timestamp = tape.uint(&TIMESTAMP, &buf, 4)?;
    let source = tape.uint(&SOURCE, &buf, 8)?;
    tape.info(|out| {
        let (lead, name) = (stun::lead(out), TYPE.name_of(kind).unwrap_or("Unknown"));
        text!(out, "{lead}PT={name}, SSRC=0x{source:X}, Seq={sequence}, Time={timestamp}");
        out.push_str(if marked { ", Mark" } else { "" });
    });
    let mut at = 12u32;
    if count > 0 {
        let group = tape.group(&CONTRIBUTORS, buf.range_at(at, count.saturating_mul(4))?);
        tape.label(group, |out| text!(out, "Contributing Source identifiers ({count} items)"));
        for _ in 0..count {
            tape.uint(&CONTRIBUTOR, &buf, at)?;
            at = at.saturating_add(4);
        }
        tape.end(group);
    }
    if extended {
        at = extension(&buf, at, tape)?;
    }
    let rest = buf.from(at);
    let filled = if padded { padding(&rest, tape)? } else { 0 };
    let payload = rest.len().saturating_sub(filled);
    if payload > 0 {
        tape.wire(&PAYLOAD, &rest, 0, payload)?;
    }
    if filled > 0 {
        let last = rest.len().saturating_sub(1);
        if last > payload {
            tape.wire(&PADDING_DATA, &rest, payload, last.saturating_sub(payload))?;
        }
        tape.uint(&PADDING_COUNT, &rest, last)?;
    }
    if rest.is_cut() {
        return Err(rest.short(rest.len(), rest.wire_len().saturating_sub(rest.len())));
    }
    Ok(Next::End)
}

/// How many bytes at the end fill the packet: the last one counts them, itself included.
fn padding(rest: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    let none = rest.range_at(rest.len(), 0)?;
    if rest.is_cut() {
        tape.note(&PADDING_MISSING, none, "");
        return Ok(0);
    }
    let count = rest.len().checked_sub(1).map_or(Ok(0), |last| rest.u8(last))?;
    if count == 0 || u32::from(count) > rest.len() {
        tape.note(&PADDING_BAD, none, "");
        return Ok(0);
    }
    Ok(u32::from(count))
}

/// A header extension; returns where the payload begins.
fn extension(buf: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<u32, Short> {
    let profile = tape.uint(&PROFILE, buf, at)? as u16;
    let words = tape.uint(&EXTENSION_LENGTH, buf, at.saturating_add(2))? as u32;
    let at = at.saturating_add(4);
    let len = words.saturating_mul(4);
    let inside = buf.part(at, len, &EXTENSION_LENGTH);
    if !inside.is_empty() {
        let group = tape.group(&EXTENSIONS, inside.range());
        // RFC 8285 §4.2, §4.3: elements behind one byte or two; others are of the profile.
        match profile {
            0xbede => elements(&inside, false, tape)?,
            0x1000..=0x100f => {
                elements(&inside, true, tape)?;
            }
            _ => {
                for word in 0..inside.len() / 4 {
                    tape.uint(&EXTENSION_WORD, &inside, word.saturating_mul(4))?;
                }
            }
        }
        tape.end(group);
    }
    buf.range_at(at, len)?;
    Ok(at.saturating_add(len))
}

/// Elements, each with an identifier that the two sides agreed on; bytes of 0 fill the space between.
fn elements(inside: &Buf<'_>, wide: bool, tape: &mut Tape) -> Result<(), Short> {
    let mut at = 0u32;
    while at < inside.len() {
        let head = inside.u8(at)?;
        // RFC 8285 §4.2: 15 ends the elements.
        if !wide && head >> 4 == 15 {
            tape.wire(&ELEMENT_DATA, inside, at, inside.len().saturating_sub(at))?;
            return Ok(());
        }
        if head == 0 {
            at = at.saturating_add(1);
            continue;
        }
        let (id, len, header) = match wide {
            false => (head >> 4, u32::from(head & 15).saturating_add(1), 1),
            true => (head, u32::from(inside.u8(at.saturating_add(1))?), 2u32),
        };
        let group = tape.group(&ELEMENT, inside.range_at(at, header)?);
        tape.label(group, |out| {
            text!(out, "RFC 5285 Header Extension ({}-Byte Header)", if wide { "Two" } else { "One" })
        });
        tape.number(&ELEMENT_ID, inside.range_at(at, 1)?, u64::from(id));
        tape.number(&ELEMENT_LENGTH, inside.range_at(at.saturating_add(header).saturating_sub(1), 1)?, u64::from(len));
        let data = at.saturating_add(header);
        let left = inside.wire_len().saturating_sub(data);
        if len > left {
            // It harms the extension alone: where the payload begins is known all the same.
            tape.note(&ELEMENT_BAD, inside.range_at(at, header)?, "");
        }
        let len = len.min(left);
        if len > 0 {
            tape.wire(&ELEMENT_DATA, inside, data, len)?;
        }
        at = data.saturating_add(len);
        tape.end_at(group, header.saturating_add(len));
    }
    Ok(())
}

/// Packets of media are no questions: there is nothing to pair.
pub fn session() -> Box<dyn Session> {
    Box::new(Nothing)
}

struct Nothing;

impl Session for Nothing {
    fn input(&mut self, _: Direction, _: Input<'_>, _: &mut Outbox) -> Took {
        Took::All
    }
}

#[cfg(test)]
mod tests {
    use crate::dissect::{DecodeAs, Direction, Message, Transport};
    use crate::protocols::testing::{hex, message};

    fn shown(packet: &str) -> (String, String) {
        let bytes = hex(packet);
        let (text, info, _) =
            message(&Message::alone(&super::PROTOCOL, Direction::FromClient, bytes.len() as u64), &bytes);
        (text, info)
    }

    const HEAD: &str = "0007 000000a0 deadbeef";

    #[test]
    fn a_packet_is_shown_as_wireshark_shows_it() {
        let (text, info) = shown(&format!("a1 88 {HEAD} 00000001 706179 0003"));
        assert_eq!(
            text,
            "\
Real-Time Transport Protocol
    10.. .... = Version: RFC 1889 Version (2)
    ..1. .... = Padding: True
    ...0 .... = Extension: False
    .... 0001 = Contributing source identifiers count: 1
    1... .... = Marker: True
    .000 1000 = Payload type: ITU-T G.711 PCMA (8)
    Sequence number: 7
    Timestamp: 160
    Synchronization Source identifier: 0xdeadbeef (3735928559)
    Contributing Source identifiers (1 items)
        CSRC item: 0x00000001 (1)
    Payload: 7061
    Padding data: 7900
    Padding count: 3
"
        );
        assert_eq!(info, "PT=ITU-T G.711 PCMA, SSRC=0xDEADBEEF, Seq=7, Time=160, Mark");
    }

    #[test]
    fn extensions_have_elements_of_both_kinds() {
        let (one, _) = shown(&format!("90 60 {HEAD} bede0002 10aa 00 32010203 00 706179"));
        assert!(one.contains("(One-Byte Header)") && one.contains("Extension Data: 010203"), "{one}");
        assert!(one.ends_with("    Payload: 706179\n"), "{one}");
        let (two, _) = shown(&format!("90 6f {HEAD} 10000001 01 01 aa 00 706179"));
        assert!(two.contains("(Two-Byte Header)") && two.contains("Extension Data: aa"), "{two}");
        let (long, _) = shown(&format!("90 60 {HEAD} bede0001 30a17900 706179"));
        assert!(long.contains("The element is longer") && long.contains("Payload: 706179"), "{long}");
        let (other, _) = shown(&format!("90 60 {HEAD} 12340001 61626364 70"));
        assert!(other.contains("Header extension: 0x61626364"), "{other}");
    }

    #[test]
    fn lengths_are_not_believed_and_every_end_is_survived() {
        let packet = hex(&format!("b2 60 {HEAD} 00000001 00000002 bede0001 31aabb00 706179 ff"));
        for end in 0..=packet.len() {
            let of = Message::alone(&super::PROTOCOL, Direction::FromClient, end as u64);
            assert!(!message(&of, &packet[..end]).0.contains("Dissector bug"));
        }
        let (text, _) = shown(&format!("a0 60 {HEAD} 7061 ff"));
        assert!(text.contains("The padding is longer") && text.contains("Payload: 7061ff"), "{text}");
    }

    #[test]
    fn it_is_read_only_where_somebody_says_so_and_what_comes_beside_it_is_told_apart() {
        let registry = crate::protocols::testing::registry();
        let mut settings = crate::dissect::Settings::default();
        let packet = hex(&format!("80 00 {HEAD} 7061"));
        let buf = crate::dissect::Buf::whole(0, &packet, 0);
        assert!(registry.datagram(&settings, 5004, 5006, &buf).is_none());
        settings.decode_as.push(DecodeAs { transport: Transport::Udp, port: 5004, protocol: "rtp" });
        assert_eq!(registry.datagram(&settings, 5004, 5006, &buf).map(|found| found.field.filter), Some("rtp"));
        assert_eq!(shown("80c9000100000001").1, "Receiver Report   ");
        assert_eq!(shown("00010000 2112a442 000000000000000000000000").1, "Binding Request");
        assert_eq!(shown("16fefd00").1, "Unknown RTP version 0");
    }
}
