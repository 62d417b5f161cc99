//! EtherTypes and what Ethernet-like layers do with them — IEEE 802.3 §3.2.6: from 0x0600 the field is a type, up to
//! 1500 a length. Shared by `eth`, `vlan`, `ieee8021ad` and `sll`: the names, the look at the inner packet's own length,
//! and the bytes that follow it (padding, trailer, frame check sequence).

use crate::dissect::prelude::*;
use crate::protocols::{checksum, llc};

/// The largest value that is a length (IEEE 802.3 §3.2.6).
pub const MAX_LENGTH: u16 = 1500;
/// IPv4.
pub const IPV4: u16 = 0x0800;
/// ARP.
pub const ARP: u16 = 0x0806;
/// Reverse ARP.
pub const RARP: u16 = 0x8035;
/// IPv6.
pub const IPV6: u16 = 0x86dd;
/// MPLS.
pub const MPLS: u16 = 0x8847;
/// MPLS multicast.
pub const MPLS_MULTICAST: u16 = 0x8848;
/// PPPoE discovery.
pub const PPPOE_DISCOVERY: u16 = 0x8863;
/// PPPoE session.
pub const PPPOE_SESSION: u16 = 0x8864;
/// 802.1X.
pub const EAPOL: u16 = 0x888e;

/// The fields in which a layer shows the bytes after its inner packet.
pub struct Tail {
    /// Zeros up to the shortest frame.
    pub padding: &'static Field,
    /// Anything else.
    pub trailer: &'static Field,
    /// The note on a trailer that stands where padding should.
    pub padding_bad: &'static Field,
    /// The frame check sequence, for layers that may have one.
    pub fcs: Option<&'static Fcs>,
}

/// The fields of a frame check sequence.
pub struct Fcs {
    /// The sequence.
    pub fcs: &'static Field,
    /// Whether it fits.
    pub status: &'static Field,
    /// The note on one that does not.
    pub bad: &'static Field,
}

// What limits an inner packet is its own length field; these stand for it when the limit bites.
static IPV4_LENGTH: Field = Field::uint16("ip.len", "Total Length", Dec, "RFC 791 §3.1");
static IPV6_LENGTH: Field = Field::uint16("ipv6.plen", "Payload Length", Dec, "RFC 8200 §3");
static ARP_LENGTH: Field = Field::uint8("arp.hw.size", "Hardware size", Dec, "RFC 826");
static EAPOL_LENGTH: Field = Field::uint16("eapol.len", "Length", Dec, "IEEE 802.1X §11.3.3");
static PPPOE_LENGTH: Field = Field::uint16("pppoe.payload_length", "Payload Length", Dec, "RFC 2516 §4");
static FRAME_CHECK: Field = Field::uint32("eth.fcs", "Frame check sequence", Hex, "IEEE 802.3 §3.2.9");

/// The next layer by EtherType. Writes what follows the inner packet into the current layer. `layer` is the current layer
/// from its first byte, `payload` the place of the inner packet in it.
pub fn next<'b>(
    context: &Context<'b>,
    tape: &mut Tape,
    layer: &Buf<'b>,
    payload: u32,
    ethertype: u16,
    tail: &Tail,
) -> Result<Next<'b>, Short> {
    let rest = layer.from(payload);
    let check = tail.fcs.and(context.frame.fcs_len).map_or(0, u32::from);
    let inner = match inner_length(ethertype, &rest) {
        Some((len, limit)) if len <= rest.wire_len() => rest.take(len, limit),
        _ if check > 0 && check <= rest.wire_len() => rest.take(rest.wire_len().saturating_sub(check), &FRAME_CHECK),
        _ => rest,
    };
    write_tail(context, tape, layer, payload.saturating_add(inner.wire_len()), tail)?;
    tape.protocol_name("ethertype");
    Ok(Next::By(Table::EtherType, u32::from(ethertype), inner))
}

/// The next layer by length: LLC, or the bare IPX of early Novell networks, which begins with an unused checksum of ones.
/// Writes the length, which stands right before `payload`.
pub fn next_by_length<'b>(
    context: &Context<'b>,
    tape: &mut Tape,
    layer: &Buf<'b>,
    payload: u32,
    (length, past_end): (&'static Field, &'static Field),
    tail: &Tail,
) -> Result<Next<'b>, Short> {
    let at = payload.saturating_sub(2);
    let (said, group) = tape.group_uint(length, layer, at)?;
    let said = said as u32;
    let rest = layer.from(payload);
    let check = tail.fcs.and(context.frame.fcs_len).map_or(0, u32::from);
    let room = rest.wire_len().checked_sub(check).unwrap_or(rest.wire_len());
    if said > room {
        tape.note(past_end, layer.range_at(at, 2)?, "");
    }
    tape.end(group);
    let inner = rest.take(said.min(room), length);
    write_tail(context, tape, layer, payload.saturating_add(inner.wire_len()), tail)?;
    if inner.u16(0).is_ok_and(|first| first == 0xffff) {
        return Ok(Next::Data(inner));
    }
    Ok(Next::Protocol(&llc::PROTOCOL, inner))
}

/// How long a packet of this type says that it is, and the field that says so; `None` where it does not or is too
/// damaged to be believed.
pub fn inner_length(ethertype: u16, packet: &Buf<'_>) -> Option<(u32, &'static Field)> {
    let word = |at| packet.u16(at).ok().map(u32::from);
    match ethertype {
        IPV4 => {
            let first = packet.u8(0).ok()?;
            let (header, total) = (u32::from(first & 15).saturating_mul(4), word(2)?);
            (first >> 4 == 4 && header >= 20 && total >= header).then_some((total, &IPV4_LENGTH))
        }
        IPV6 => {
            let payload = word(4)?;
            // RFC 2675 §3: zero means a jumbogram, or a packet that the network card has still to cut.
            (packet.u8(0).ok()? >> 4 == 6 && payload > 0).then_some((payload.saturating_add(40), &IPV6_LENGTH))
        }
        ARP | RARP => {
            let [hardware, protocol] = packet.array(4).ok()?;
            let addresses = u32::from(hardware).saturating_add(u32::from(protocol));
            Some((addresses.saturating_mul(2).saturating_add(8), &ARP_LENGTH))
        }
        EAPOL => Some((word(2)?.saturating_add(4), &EAPOL_LENGTH)),
        PPPOE_DISCOVERY | PPPOE_SESSION => Some((word(4)?.saturating_add(6), &PPPOE_LENGTH)),
        MPLS | MPLS_MULTICAST => {
            let stack = (0..MAX_LABELS)
                .find(|label| packet.u8(label.saturating_mul(4).saturating_add(2)).is_ok_and(|byte| byte & 1 == 1))?;
            let at = stack.saturating_add(1).saturating_mul(4);
            let inner = packet.from(at);
            let ethertype = if inner.u8(0).ok()? >> 4 == 4 { IPV4 } else { IPV6 };
            inner_length(ethertype, &inner).map(|(len, limit)| (len.saturating_add(at), limit))
        }
        _ => None,
    }
}

/// Labels of a stack that are walked in search of its bottom.
const MAX_LABELS: u32 = 16;
/// Bytes of the shortest Ethernet frame without its check sequence (IEEE 802.3 §4.4.2: 64 with it).
const SHORTEST: u32 = 60;

/// Writes the bytes of `layer` from `at`. Zeros that fill the frame up to the shortest one are padding. Four bytes at the
/// end of a frame of 64 bytes and more are its check sequence, if the file says so; if it says nothing, they are taken
/// for one, because a frame of that size needs no padding.
fn write_tail(context: &Context<'_>, tape: &mut Tape, layer: &Buf<'_>, at: u32, tail: &Tail) -> Result<(), Short> {
    let rest = layer.from(at);
    let mut wire = rest.wire_len();
    if wire == 0 || rest.is_empty() || matches!(tape.want().fields, crate::dissect::tape::Fields::None) {
        return Ok(());
    }
    let needed = if context.frame.wire_len >= SHORTEST {
        SHORTEST.saturating_sub(context.frame.wire_len.saturating_sub(wire)).min(rest.len())
    } else {
        0
    };
    let zeros = rest.slice(0, needed)?.iter().all(|byte| *byte == 0);
    let padding = if zeros { needed } else { 0 };
    if padding > 0 {
        tape.wire(tail.padding, &rest, 0, padding)?;
        wire = wire.saturating_sub(padding);
    }
    let known = context.frame.fcs_len == Some(4);
    let guessed = context.frame.fcs_len.is_none() && layer.wire_len() >= 64;
    let fcs = tail.fcs.filter(|_| (known || guessed) && wire >= 4 && !rest.is_cut());
    let trailer = rest.len().saturating_sub(padding).saturating_sub(if fcs.is_some() { 4 } else { 0 });
    if trailer > 0 {
        let group = tape.group_wire(tail.trailer, &rest, padding, trailer)?;
        if !zeros {
            tape.note(tail.padding_bad, rest.range_at(padding, trailer)?, "");
        }
        tape.end(group);
    }
    if let Some(fcs) = fcs {
        write_fcs(context, tape, layer, at.saturating_add(padding).saturating_add(trailer), fcs, known)?;
    }
    Ok(())
}

fn write_fcs(
    context: &Context<'_>,
    tape: &mut Tape,
    layer: &Buf<'_>,
    at: u32,
    fcs: &Fcs,
    known: bool,
) -> Result<(), Short> {
    let (carried, group) = tape.group_uint(fcs.fcs, layer, at)?;
    let carried = carried as u32;
    // Read as one number most significant byte first, as Wireshark shows it; the sequence goes out the other way round.
    let right = checksum::crc32(layer.slice(0, at)?).swap_bytes();
    let verified = context.settings.verify_checksums && (known || carried == right);
    let (words, status) = match (verified, carried == right) {
        (true, true) => (" [correct]".to_owned(), 1),
        (true, false) => (format!(" incorrect, should be 0x{right:08x}"), 0),
        (false, _) => (" [unverified]".to_owned(), 2),
    };
    tape.append(group, |out| out.push_str(&words));
    if status == 0 {
        tape.note(fcs.bad, layer.range_at(at, 4)?, &format!("Bad checksum [should be 0x{right:08x}]"));
    }
    tape.end(group);
    tape.generate(fcs.status, layer.range_at(at, 4)?, status);
    tape.value_text(fcs.status, |out| out.push_str(fcs.status.name_of(status).unwrap_or_default()));
    Ok(())
}

/// What an EtherType is called, in Wireshark's words; facts from the IEEE registry.
pub fn name(ethertype: u64) -> Option<&'static str> {
    let at = NAMES.binary_search_by_key(&ethertype, |(value, _)| u64::from(*value)).ok()?;
    NAMES.get(at).map(|(_, name)| *name)
}

/// In the order of the values.
#[rustfmt::skip]
static NAMES: &[(u16, &str)] = &[
    (0x0600, "XNS Internet Datagram Protocol"), (0x0800, "IPv4"), (0x0805, "X.25 Layer 3"), (0x0806, "ARP"),
    (0x0842, "Wake on LAN"), (0x08ff, "AX.25"), (0x0bad, "Vines IP"), (0x0baf, "Vines Echo"),
    (0x2001, "Cisco Group Management Protocol"), (0x22ea, "802.1Qat Multiple Stream Reservation Protocol"),
    (0x22f0, "IEEE 1722 Audio Video Transport Protocol"), (0x22f1, "Robust Header Compression(RoHC)"),
    (0x22f3, "Transparent Interconnection of Lots of Links"), (0x22f4, "Intermediate System to Intermediate System"),
    (0x6000, "DEC proto"), (0x6001, "DEC DNA Dump/Load"), (0x6002, "DEC DNA Remote Console"),
    (0x6003, "DEC DNA Routing"), (0x6004, "DEC LAT"), (0x6005, "DEC Diagnostics"), (0x6006, "DEC Customer use"),
    (0x6007, "DEC LAVC/SCA"), (0x6558, "Transparent Ethernet bridging"), (0x8035, "RARP"), (0x8038, "DEC LanBridge"),
    (0x809b, "AppleTalk LLAP bridging"), (0x80d5, "SNA-over-Ethernet"), (0x80e1, "EtherNet/IP Device Level Ring"),
    (0x80f3, "AARP"), (0x8100, "802.1Q Virtual LAN"), (0x8137, "Netware IPX/SPX"), (0x8181, "Spanning Tree Protocol"),
    (0x8204, "QNX 6 QNET protocol"), (0x86dd, "IPv6"), (0x8808, "MAC Control"), (0x8809, "Slow Protocols"),
    (0x8847, "MPLS label switched packet"), (0x8848, "MPLS multicast label switched packet"),
    (0x8863, "PPPoE Discovery"), (0x8864, "PPPoE Session"), (0x886d, "Intel ANS probe"), (0x886f, "MS NLB heartbeat"),
    (0x8870, "Jumbo LLC"), (0x8874, "Broadcom tag"), (0x887b, "Homeplug"), (0x888e, "802.1X Authentication"),
    (0x8892, "PROFINET"), (0x8899, "Realtek Layer 2 Protocols"), (0x88a2, "ATA over Ethernet"),
    (0x88a4, "EtherCAT frame"), (0x88a8, "802.1ad Provider Bridge (Q-in-Q)"), (0x88ab, "ETHERNET Powerlink v2"),
    (0x88b5, "Local Experimental Ethertype 1"), (0x88b6, "Local Experimental Ethertype 2"),
    (0x88b7, "IEEE 802a OUI Extended Ethertype"), (0x88b8, "IEC 61850/GOOSE"),
    (0x88b9, "IEC 61850/GSE management services"), (0x88ba, "IEC 61850/SV (Sampled Value Transmission"),
    (0x88c7, "802.11i Pre-Authentication"), (0x88ca, "Transparent Inter Process Communication"),
    (0x88cc, "802.1 Link Layer Discovery Protocol (LLDP)"), (0x88d9, "Link Layer Topology Discovery (LLTD)"),
    (0x88e1, "Homeplug AV"), (0x88e3, "MRP"), (0x88e5, "802.1AE (MACsec)"),
    (0x88e7, "802.1ah Provider Backbone Bridge (mac-in-mac)"), (0x88ee, "Ethernet Local Management Interface (MEF16)"),
    (0x88f6, "802.1ak Multiple Mac Registration Protocol"), (0x88f7, "PTPv2 over Ethernet (IEEE1588)"),
    (0x88f8, "Network Controller Sideband Interface"),
    (0x88fb, "Parallel Redundancy Protocol (PRP) and HSR Supervision (IEC62439 Part 3)"),
    (0x8902, "IEEE 802.1ag Connectivity Fault Management (CFM) protocol"), (0x8906, "Fibre Channel over Ethernet"),
    (0x8909, "CiscoMetaData"), (0x890d, "IEEE 802.11 data encapsulation"), (0x8914, "FCoE Initialization Protocol"),
    (0x8915, "RDMA over Converged Ethernet"), (0x8926, "VN-Tag"),
    (0x892f, "High-availability Seamless Redundancy (IEC62439 Part 3)"),
    (0x893a, "1905.1a Convergent Digital Home Network for Heterogenous Technologies"),
    (0x893f, "802.1br Bridge Port Extension E-Tag"), (0x8947, "GeoNetworking"), (0x894f, "Network Service Header"),
    (0x9000, "Loopback"), (0x9100, "QinQ: old non-standard 802.1ad"), (0xa0ed, "6LoWPAN"), (0xaefe, "eCPRI"),
    (0xd28b, "Arista Timestamp"), (0xf1c1, "802.1CB Frame Replication and Elimination for Reliability"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_order() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(name(0x86dd), Some("IPv6"));
        assert_eq!(name(0x1234), None);
    }

    #[test]
    fn inner_lengths() {
        let length = |ethertype, bytes: &[u8]| inner_length(ethertype, &Buf::whole(0, bytes, 0)).map(|(len, _)| len);
        assert_eq!(length(IPV4, &[0x45, 0, 0, 0x21]), Some(33));
        assert_eq!(length(IPV4, &[0x45, 0, 0, 0]), None, "a length of zero comes from segmentation offload");
        assert_eq!(length(IPV4, &[0x65, 0, 0, 0x21]), None);
        assert_eq!(length(IPV6, &[0x60, 0, 0, 0, 0, 13]), Some(53));
        assert_eq!(length(ARP, &[0, 1, 8, 0, 6, 4]), Some(28));
        assert_eq!(length(MPLS, &[0, 1, 0, 64, 0, 1, 1, 64, 0x45, 0, 0, 0x21]), Some(41));
        assert_eq!(length(MPLS, &[0; 200]), None, "a stack without a bottom");
        assert_eq!(length(ARP, &[0, 1]), None);
    }
}
