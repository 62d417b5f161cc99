//! Logical Link Control — which protocol of a station a frame is for. IEEE 802.2 (ISO/IEC 8802-2); SNAP: IEEE 802 §10.3,
//! RFC 1042.

use crate::dissect::prelude::*;
use crate::protocols::{ethertype, stp};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "LLC",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, 0x8870)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("llc", "Logical-Link Control", "IEEE 802.2");

fields! {
    DSAP = Field::uint8("llc.dsap", "DSAP", Hex, "IEEE 802.2 §3.3.1").named(Names::With(access_point));
    DSAP_SAP = Field::uint8("llc.dsap.sap", "SAP", Dec, "IEEE 802.2 §3.3.1").mask(0xfe);
    DSAP_IG = Field::boolean("llc.dsap.ig", "IG Bit", 1, 0x01, "IEEE 802.2 §3.3.1").named(Names::Flags("Group", "Individual"));
    SSAP = Field::uint8("llc.ssap", "SSAP", Hex, "IEEE 802.2 §3.3.1").named(Names::With(access_point));
    SSAP_SAP = Field::uint8("llc.ssap.sap", "SAP", Dec, "IEEE 802.2 §3.3.1").mask(0xfe);
    SSAP_CR = Field::boolean("llc.ssap.cr", "CR Bit", 1, 0x01, "IEEE 802.2 §3.3.1").named(Names::Flags("Response", "Command"));
    CONTROL = Field::uint16("llc.control", "Control", Hex, "IEEE 802.2 §4.2");
    N_R = Field::uint16("llc.control.n_r", "N(R)", Dec, "IEEE 802.2 §4.2").mask(0xfe00);
    N_S = Field::uint16("llc.control.n_s", "N(S)", Dec, "IEEE 802.2 §4.2").mask(0x00fe);
    POLL = Field::boolean("llc.control.p", "Poll", 1, 0x10, "IEEE 802.2 §4.2");
    FINAL = Field::boolean("llc.control.f", "Final", 1, 0x10, "IEEE 802.2 §4.2");
    POLL_16 = Field::boolean("llc.control.p", "Poll", 2, 0x0100, "IEEE 802.2 §4.2");
    FINAL_16 = Field::boolean("llc.control.f", "Final", 2, 0x0100, "IEEE 802.2 §4.2");
    S_FTYPE = Field::uint16("llc.control.s_ftype", "Supervisory frame type", Hex, "IEEE 802.2 §5.4.2.2").mask(0x000c).values(SUPERVISORY);
    U_MODIFIER_CMD = Field::uint8("llc.control.u_modifier_cmd", "Command", Hex, "IEEE 802.2 §5.4").mask(0xec).named(Names::With(|value| unnumbered(value, false).1));
    U_MODIFIER_RESP = Field::uint8("llc.control.u_modifier_resp", "Response", Hex, "IEEE 802.2 §5.4").mask(0xec).named(Names::With(|value| unnumbered(value, true).1));
    FTYPE_I = Field::uint16("llc.control.ftype", "Frame type", Hex, "IEEE 802.2 §4.2").mask(0x0001).values(FRAME_TYPES);
    FTYPE_S = Field::uint16("llc.control.ftype", "Frame type", Hex, "IEEE 802.2 §4.2").mask(0x0003).values(FRAME_TYPES);
    FTYPE_U = Field::uint8("llc.control.ftype", "Frame type", Hex, "IEEE 802.2 §4.2").mask(0x03).values(FRAME_TYPES);
    OUI = Field::uint24("llc.oui", "Organization Code", Dec, "IEEE 802 §10.3").named(Names::With(organization));
    TYPE = Field::uint16("llc.type", "Type", Hex, "RFC 1042").named(Names::With(ethertype::name));
    CISCO_PID = Field::uint16("llc.cisco_pid", "PID", Hex, "").values(CISCO);
    PID = Field::uint16("llc.pid", "Protocol ID", Hex, "IEEE 802 §10.3");
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, 3.min(buf.len()))?);
    let (dsap, group) = tape.group_uint(&DSAP, &buf, 0)?;
    point(tape, &buf, 0, &DSAP_SAP)?;
    tape.boolean(&DSAP_IG, &buf, 0)?;
    tape.end(group);
    let (ssap, group) = tape.group_uint(&SSAP, &buf, 1)?;
    point(tape, &buf, 1, &SSAP_SAP)?;
    let response = tape.boolean(&SSAP_CR, &buf, 1)?;
    tape.end(group);
    let control = control(tape, &buf, response)?;
    tape.info_append(|out| {
        let point = |out: &mut String, value: u64, one: &str, other: &str| {
            match access_point(value & 0xfe) {
                Some(name) => out.push_str(name),
                None => text!(out, "0x{value:02x}"),
            }
            out.push_str(if value & 1 == 1 { one } else { other });
        };
        if dsap != SNAP || ssap != SNAP {
            out.push_str("; DSAP ");
            point(out, dsap, " Group", " Individual");
            out.push_str(", SSAP ");
            point(out, ssap, " Response", " Command");
        }
    });
    let header = control.bytes.saturating_add(2);
    tape.set_len(layer, header);
    // Only information has somebody to be handed to.
    if dsap == SNAP && control.information {
        return snap(tape, layer, &buf, header);
    }
    let rest = buf.from(header);
    if !control.information {
        return Ok(if rest.wire_len() == 0 { Next::End } else { Next::Data(rest) });
    }
    Ok(match dsap {
        // RFC 1042 leaves 0x06 to IP, though nearly everybody uses SNAP.
        0x06 => Next::By(Table::EtherType, u32::from(ethertype::IPV4), rest),
        0x42 => Next::Protocol(&stp::PROTOCOL, rest),
        _ => Next::By(Table::Llc, dsap as u32, rest),
    })
}

const SNAP: u64 = 0xaa;

/// The control field: one byte for unnumbered frames, two for the others (IEEE 802.2 §4.2).
struct Control {
    bytes: u32,
    information: bool,
}

fn control(tape: &mut Tape, buf: &Buf<'_>, response: bool) -> Result<Control, Short> {
    let first = buf.u8(2)?;
    if first & 3 == 3 {
        return unnumbered_control(tape, buf, first, response);
    }
    // Two bytes, the first of them the less significant one.
    let whole = buf.uint_le(2, 2)?;
    let range = buf.range_at(2, 2)?;
    let information = first & 1 == 0;
    let (receive, send) = (whole >> 9, whole >> 1 & 0x7f);
    let supervisory = SUPERVISORY_SHORT.get(usize::from(first >> 2 & 3)).copied().unwrap_or_default();
    let asks = match (whole & 0x100 != 0, response) {
        (false, _) => "",
        (true, false) => " P",
        (true, true) => " F",
    };
    let words = |out: &mut String| match information {
        true => text!(out, "I{asks}, N(R)={receive}, N(S)={send}"),
        false => text!(out, "S{asks}, func={supervisory}, N(R)={receive}"),
    };
    let group = tape.group_value(&CONTROL, range, whole);
    tape.label(group, |out| {
        out.push_str("Control field: ");
        words(out);
        text!(out, " (0x{whole:04X})");
    });
    tape.number(&N_R, range, receive);
    if information {
        tape.number(&N_S, range, send);
    }
    if !asks.is_empty() {
        tape.number(if response { &FINAL_16 } else { &POLL_16 }, range, 1);
    }
    if !information {
        tape.number(&S_FTYPE, range, whole >> 2 & 3);
    }
    tape.number(if information { &FTYPE_I } else { &FTYPE_S }, range, whole & if information { 1 } else { 3 });
    tape.end(group);
    tape.info(words);
    Ok(Control { bytes: 2, information })
}

fn unnumbered_control(tape: &mut Tape, buf: &Buf<'_>, control: u8, response: bool) -> Result<Control, Short> {
    let modifier = u64::from(control & 0xec) >> 2;
    let asks = match (control & 0x10 != 0, response) {
        (false, _) => "",
        (true, false) => " P",
        (true, true) => " F",
    };
    let short = unnumbered(modifier, response).0;
    let words = |out: &mut String| text!(out, "U{asks}, func={short}");
    let range = buf.range_at(2, 1)?;
    let group = tape.group_value(&CONTROL, range, u64::from(control));
    tape.label(group, |out| {
        out.push_str("Control field: ");
        words(out);
        text!(out, " (0x{control:02X})");
    });
    if !asks.is_empty() {
        tape.boolean(if response { &FINAL } else { &POLL }, buf, 2)?;
    }
    tape.uint(if response { &U_MODIFIER_RESP } else { &U_MODIFIER_CMD }, buf, 2)?;
    tape.uint(&FTYPE_U, buf, 2)?;
    tape.end(group);
    tape.info(words);
    Ok(Control { bytes: 1, information: modifier == 0 })
}

/// The five bytes of SNAP: who numbers the protocols, and the number.
fn snap<'b>(tape: &mut Tape, layer: Mark, buf: &Buf<'b>, at: u32) -> Result<Next<'b>, Short> {
    tape.info_append(|out| out.push_str("; SNAP"));
    let oui = tape.uint(&OUI, buf, at)?;
    let [a, b, c] = buf.array(at)?;
    tape.value_text(&OUI, |out| match organization(oui) {
        Some(name) => text!(out, "{a:02x}:{b:02x}:{c:02x} ({name})"),
        None => text!(out, "{a:02x}:{b:02x}:{c:02x}"),
    });
    let number_at = at.saturating_add(3);
    let number = buf.u16(number_at)?;
    tape.set_len(layer, at.saturating_add(5));
    tape.info_append(|out| {
        text!(out, ", OUI 0x{oui:06X} ({}), PID 0x{number:04X}", organization(oui).unwrap_or("Unknown"));
    });
    let rest = buf.from(at.saturating_add(5));
    match (oui, number) {
        // RFC 1042: organization 0 numbers by EtherType; 0x0000f8 is its twin for bridged AppleTalk and IPX.
        (0 | 0xf8, _) => {
            tape.uint(&TYPE, buf, number_at)?;
            Ok(Next::By(Table::EtherType, u32::from(number), rest))
        }
        (0x0c, _) => {
            tape.uint(&CISCO_PID, buf, number_at)?;
            // Per-VLAN spanning tree and its fast uplink announcements are BPDUs.
            if number == 0x010b { Ok(Next::Protocol(&stp::PROTOCOL, rest)) } else { Ok(Next::Data(rest)) }
        }
        // Bridged Ethernet without its check sequence (RFC 2427 §4.2).
        (0x80c2, 0x0007) => {
            tape.uint(&PID, buf, number_at)?;
            Ok(Next::By(Table::EtherType, 0x6558, rest))
        }
        _ => {
            tape.uint(&PID, buf, number_at)?;
            Ok(Next::Data(rest))
        }
    }
}

/// The seven bits of an access point, named by the whole byte with the last bit cleared.
fn point(tape: &mut Tape, buf: &Buf<'_>, at: u32, field: &'static Field) -> Result<(), Short> {
    let value = tape.uint(field, buf, at)?;
    tape.value_text(field, |out| out.push_str(access_point(value << 1).unwrap_or("Unknown")));
    Ok(())
}

static FRAME_TYPES: &[(u64, &str)] = &[(0, "Information frame"), (1, "Supervisory frame"), (3, "Unnumbered frame")];
static SUPERVISORY: &[(u64, &str)] =
    &[(0, "Receiver ready"), (1, "Receiver not ready"), (2, "Reject"), (3, "Selective reject")];
static SUPERVISORY_SHORT: &[&str] = &["RR", "RNR", "REJ", "SREJ"];
static CISCO: &[(u64, &str)] = &[
    (0x0102, "DRIP"),
    (0x0104, "PAgP"),
    (0x0105, "MLS Hello"),
    (0x010b, "PVSTP+"),
    (0x010c, "VLAN Bridge"),
    (0x0111, "UDLD"),
    (0x2000, "CDP"),
    (0x2001, "CGMP"),
    (0x2003, "VTP"),
    (0x2004, "DTP"),
    (0x200a, "STP Uplink Fast"),
];

/// Short and long name of an unnumbered function (IEEE 802.2 §5.4; the rest from HDLC, ISO/IEC 13239).
fn unnumbered(modifier: u64, response: bool) -> (&'static str, Option<&'static str>) {
    let (short, long) = match (modifier, response) {
        (0x00, _) => ("UI", "Unnumbered Information"),
        (0x08, _) => ("UP", "Unnumbered Poll"),
        (0x10, false) => ("DISC", "Disconnect"),
        (0x10, true) => ("RD", "Request Disconnect"),
        (0x18, _) => ("UA", "Unnumbered Acknowledge"),
        (0x20, _) => ("SNRM", "Set Normal Response Mode"),
        (0x38, _) => ("TEST", "Test"),
        (0x01, false) => ("SIM", "Set Initialization Mode"),
        (0x01, true) => ("RIM", "Request Initialization Mode"),
        (0x21, _) => ("FRMR", "Frame reject"),
        (0x03, false) => ("SARM", "Set Asynchronous Response Mode"),
        (0x03, true) => ("DM", "Disconnected mode"),
        (0x0b, _) => ("SABM", "Set Asynchronous Balanced Mode"),
        (0x13, _) => ("SARME", "Set Asynchronous Response Mode Extended"),
        (0x1b, _) => ("SABME", "Set Asynchronous Balanced Mode Extended"),
        (0x23, _) => ("RSET", "Reset"),
        (0x2b, _) => ("XID", "Exchange identification"),
        (0x33, _) => ("SNRME", "Set Normal Response Mode Extended"),
        _ => return ("Unknown", None),
    };
    (short, Some(long))
}

fn access_point(value: u64) -> Option<&'static str> {
    Some(match value {
        0x00 | 0x01 => "NULL LSAP",
        0x02 => "LLC Sub-Layer Management",
        0x04 => "SNA Path Control",
        0x06 => "TCP/IP",
        0x08 | 0x0c => "SNA",
        0x0e => "PROWAY (IEC955) Network Management and Initialization",
        0x10 => "NetWare (unofficial?)",
        0x14 => "ISO Network Layer (OSLAN 1)",
        0x20 | 0x34 => "ISO Network Layer (unofficial?)",
        0x42 => "Spanning Tree BPDU",
        0x4e => "EIA RS-511 Manufacturing Message Service",
        0x54 => "ISO Network Layer (OSLAN 2)",
        0x7e => "ISO 8208 (X.25 over 802.2)",
        0x80 => "XNS",
        0x82 => "BACnet",
        0x86 => "Nestar",
        0x8e => "PROWAY (IEC955) Active Station List Maintenance",
        0x98 => "ARP",
        0xaa => "SNAP",
        0xba | 0xbc => "Banyan Vines",
        0xe0 => "NetWare",
        0xf0 => "NetBIOS",
        0xf4 => "IBM Net Management",
        0xf8 => "HP Extended LLC",
        0xfa => "Ungermann-Bass",
        0xfc => "Remote Program Load",
        0xfe => "ISO Network Layer",
        0xff => "Global LSAP",
        _ => return None,
    })
}

fn organization(oui: u64) -> Option<&'static str> {
    Some(match oui {
        0x00_0000 => "Encapsulated Ethernet",
        0x00_000c => "Cisco Systems, Inc",
        0x00_00f8 => "Cisco 90-Compatible",
        0x00_005e => "IANA",
        0x00_80c2 => "IEEE 802.1",
        0x08_0007 => "Apple",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    /// An 802.3 frame around `rest`.
    fn frame(rest: &str) -> Vec<u8> {
        let rest = hex(rest);
        [hex(&format!("020000000001 020000000002 {:04x}", rest.len())), rest].concat()
    }

    #[test]
    fn unnumbered_frames() {
        let shown = tree(1, &frame("f0 f1 7f 00"));
        let expected = "
Logical-Link Control
    DSAP: NetBIOS (0xf0)
        1111 000. = SAP: NetBIOS
        .... ...0 = IG Bit: Individual
    SSAP: Unknown (0xf1)
        1111 000. = SAP: NetBIOS
        .... ...1 = CR Bit: Response
    Control field: U F, func=SABME (0x7F)
        ...1 .... = Final: Set
        011. 11.. = Response: Set Asynchronous Balanced Mode Extended (0x1b)
        .... ..11 = Frame type: Unnumbered frame (0x3)
Data (1 byte)
";
        assert!(shown.contains(expected), "{shown}");
        let info = columns(1, &frame("f0 f1 7f 00")).1;
        assert_eq!(info, "U F, func=SABME; DSAP NetBIOS Individual, SSAP NetBIOS Response");
    }

    #[test]
    fn supervisory_and_information_frames() {
        let shown = tree(1, &frame("f0 f0 0102"));
        assert!(
            shown.contains("    Control field: S, func=RR, N(R)=1 (0x0201)\n        0000 001. .... .... = N(R): 1\n"),
            "{shown}"
        );
        assert_eq!(values(1, &frame("f0 f0 0502"), "llc.control.s_ftype"), ["0x0001"]);
        let information = frame("f0 f0 0406 aa");
        assert_eq!(values(1, &information, "llc.control.n_s"), ["2"]);
        assert_eq!(values(1, &information, "llc.control.n_r"), ["3"]);
        assert_eq!(values(1, &frame("f0 f0 0103"), "llc.control.p"), ["1"]);
    }

    #[test]
    fn snap() {
        let ethertype = frame("aa aa 03 000000 1234 aa");
        assert_eq!(values(1, &ethertype, "llc.type"), ["0x1234"]);
        assert_eq!(values(1, &ethertype, "llc.oui"), ["0"]);
        let cisco = frame("aa aa 03 00000c 2000 aa");
        assert!(
            tree(1, &cisco)
                .contains("    Organization Code: 00:00:0c (Cisco Systems, Inc)\n    PID: CDP (0x2000)\nData (1 byte)")
        );
        assert_eq!(columns(1, &cisco).1, "U, func=UI; SNAP, OUI 0x00000C (Cisco Systems, Inc), PID 0x2000");
        let other = frame("aa aa 03 010203 04ff aa");
        assert!(tree(1, &other).contains("    Organization Code: 01:02:03\n    Protocol ID: 0x04ff\n"));
        assert!(tree(1, &frame("aa aa 03 0000")).contains("limit set by eth.len"));
    }
}
