//! Spanning Tree — bridges agree on a tree without loops. IEEE 802.1D-1998 §9.3 (STP), IEEE 802.1D-2004 §9.3 (RSTP). What
//! multiple spanning trees add (IEEE 802.1Q §14) is left as data.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "STP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Llc, 0x42)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("stp", "Spanning Tree Protocol", "IEEE 802.1D §9.3");

const YES: Names = Names::Flags("Yes", "No");

fields! {
    PROTOCOL_ID = Field::uint16("stp.protocol", "Protocol Identifier", Hex, "IEEE 802.1D §9.2.2").values(&[(0, "Spanning Tree Protocol")]);
    VERSION = Field::uint8("stp.version", "Protocol Version Identifier", Dec, "IEEE 802.1D §9.2.3").values(VERSIONS);
    TYPE = Field::uint8("stp.type", "BPDU Type", Hex, "IEEE 802.1D §9.2.4").values(TYPES);
    TYPE_UNKNOWN = Field::note("stp.type.unknown", "Unknown BPDU type data", Severity::Warn, Group::Protocol, "IEEE 802.1D §9.2.4");
    FLAGS = Field::uint8("stp.flags", "BPDU flags", Hex, "IEEE 802.1D §9.3.3");
    FLAG_TCACK = Field::boolean("stp.flags.tcack", "Topology Change Acknowledgment", 1, 0x80, "IEEE 802.1D §9.3.3").named(YES);
    FLAG_AGREEMENT = Field::boolean("stp.flags.agreement", "Agreement", 1, 0x40, "IEEE 802.1D §9.3.3").named(YES);
    FLAG_FORWARDING = Field::boolean("stp.flags.forwarding", "Forwarding", 1, 0x20, "IEEE 802.1D §9.3.3").named(YES);
    FLAG_LEARNING = Field::boolean("stp.flags.learning", "Learning", 1, 0x10, "IEEE 802.1D §9.3.3").named(YES);
    FLAG_ROLE = Field::uint8("stp.flags.port_role", "Port Role", Dec, "IEEE 802.1D §9.3.3").mask(0x0c).values(ROLES);
    FLAG_PROPOSAL = Field::boolean("stp.flags.proposal", "Proposal", 1, 0x02, "IEEE 802.1D §9.3.3").named(YES);
    FLAG_TC = Field::boolean("stp.flags.tc", "Topology Change", 1, 0x01, "IEEE 802.1D §9.3.3").named(YES);
    ROOT = Field::none("stp.root", "Root Identifier", "IEEE 802.1D §9.2.5");
    ROOT_PRIO = Field::uint16("stp.root.prio", "Root Bridge Priority", Dec, "IEEE 802.1D §9.2.5");
    ROOT_EXT = Field::uint16("stp.root.ext", "Root Bridge System ID Extension", Dec, "IEEE 802.1D §9.2.5");
    ROOT_HW = Field::ether("stp.root.hw", "Root Bridge System ID", "IEEE 802.1D §9.2.5");
    ROOT_COST = Field::uint32("stp.root.cost", "Root Path Cost", Dec, "IEEE 802.1D §9.2.6");
    BRIDGE = Field::none("stp.bridge", "Bridge Identifier", "IEEE 802.1D §9.2.5");
    BRIDGE_PRIO = Field::uint16("stp.bridge.prio", "Bridge Priority", Dec, "IEEE 802.1D §9.2.5");
    BRIDGE_EXT = Field::uint16("stp.bridge.ext", "Bridge System ID Extension", Dec, "IEEE 802.1D §9.2.5");
    BRIDGE_HW = Field::ether("stp.bridge.hw", "Bridge System ID", "IEEE 802.1D §9.2.5");
    PORT = Field::uint16("stp.port", "Port identifier", Hex, "IEEE 802.1D §9.2.7");
    MESSAGE_AGE = Field::uint16("stp.msg_age", "Message Age", Dec, "IEEE 802.1D §9.2.8");
    MAX_AGE = Field::uint16("stp.max_age", "Max Age", Dec, "IEEE 802.1D §9.2.8");
    HELLO = Field::uint16("stp.hello", "Hello Time", Dec, "IEEE 802.1D §9.2.8");
    FORWARD = Field::uint16("stp.forward", "Forward Delay", Dec, "IEEE 802.1D §9.2.8");
    VERSION_1_LENGTH = Field::uint8("stp.version_1_length", "Version 1 Length", Dec, "IEEE 802.1D §9.3.3");
}

const CONFIGURATION: u64 = 0x00;
const RAPID: u64 = 0x02;
const TOPOLOGY_CHANGE: u64 = 0x80;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.info(|_| ());
    tape.uint(&PROTOCOL_ID, &buf, 0)?;
    let version = tape.uint(&VERSION, &buf, 2)?;
    let kind = tape.uint(&TYPE, &buf, 3)?;
    let length = match kind {
        TOPOLOGY_CHANGE => {
            tape.info(|out| out.push_str("Topology Change Notification"));
            4
        }
        CONFIGURATION => configuration(tape, &buf, "Conf")?,
        RAPID => {
            let end = configuration(tape, &buf, if version >= 3 { "MST" } else { "RST" })?;
            tape.uint(&VERSION_1_LENGTH, &buf, end)?;
            end.saturating_add(1)
        }
        _ => {
            tape.note(&TYPE_UNKNOWN, buf.range_at(3, 1)?, "");
            tape.info(|out| text!(out, "Unknown BPDU type 0x{kind:02x}"));
            4
        }
    };
    tape.set_len(layer, length);
    let rest = buf.from(length);
    Ok(if rest.wire_len() == 0 { Next::End } else { Next::Data(rest) })
}

/// The parameters that configuration and rapid BPDUs share. Returns where they end.
fn configuration(tape: &mut Tape, buf: &Buf<'_>, name: &str) -> Result<u32, Short> {
    flags(tape, buf, name != "Conf")?;
    let root = bridge(tape, buf, 5, [&ROOT, &ROOT_PRIO, &ROOT_EXT, &ROOT_HW])?;
    let change = buf.u8(4)? & 1 != 0;
    tape.info(|out| text!(out, "{name}. {}Root = {root}", if change { "TC + " } else { "" }));
    let cost = tape.uint(&ROOT_COST, buf, 13)?;
    tape.info_append(|out| text!(out, "  Cost = {cost}"));
    bridge(tape, buf, 17, [&BRIDGE, &BRIDGE_PRIO, &BRIDGE_EXT, &BRIDGE_HW])?;
    let port = tape.uint(&PORT, buf, 25)?;
    tape.info_append(|out| text!(out, "  Port = 0x{port:04x}"));
    for (field, at) in [(&MESSAGE_AGE, 27), (&MAX_AGE, 29), (&HELLO, 31), (&FORWARD, 33)] {
        // In units of 1/256 s; the value is in whole seconds, its text exact.
        let raw = buf.u16(at)?;
        tape.number(field, buf.range_at(at, 2)?, u64::from(raw >> 8));
        tape.value_text(field, |out| text!(out, "{}", f64::from(raw) / 256.0));
    }
    Ok(35)
}

fn flags(tape: &mut Tape, buf: &Buf<'_>, rapid: bool) -> Result<(), Short> {
    let (flags, group) = tape.group_uint(&FLAGS, buf, 4)?;
    tape.append(group, |out| {
        for field in [&FLAG_TCACK, &FLAG_AGREEMENT, &FLAG_FORWARDING, &FLAG_LEARNING] {
            if flags & field.mask != 0 && (rapid || std::ptr::eq(field, &FLAG_TCACK)) {
                text!(out, ", {}", field.label);
            }
        }
        if rapid {
            text!(out, ", Port Role: {}", FLAG_ROLE.name_of(flags >> 2 & 3).unwrap_or("Unknown"));
        }
        if rapid && flags & FLAG_PROPOSAL.mask != 0 {
            text!(out, ", {}", FLAG_PROPOSAL.label);
        }
        if flags & FLAG_TC.mask != 0 {
            text!(out, ", {}", FLAG_TC.label);
        }
    });
    tape.boolean(&FLAG_TCACK, buf, 4)?;
    if rapid {
        for field in [&FLAG_AGREEMENT, &FLAG_FORWARDING, &FLAG_LEARNING, &FLAG_ROLE, &FLAG_PROPOSAL] {
            tape.uint(field, buf, 4)?;
        }
    }
    tape.boolean(&FLAG_TC, buf, 4)?;
    tape.end(group);
    Ok(())
}

/// A bridge identifier: four bits of priority, twelve of extension (the VLAN, mostly), a MAC address. Returns its text.
fn bridge(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    [group, priority, extension, hardware]: [&'static Field; 4],
) -> Result<String, Short> {
    let whole = buf.u16(at)?;
    let mac = Address::Ether(buf.array(at.saturating_add(2))?);
    let range = buf.range_at(at, 2)?;
    let (high, low) = (whole & 0xf000, whole & 0x0fff);
    let mark = tape.group(group, buf.range_at(at, 8)?);
    tape.label(mark, |out| text!(out, "{}: {high} / {low} / {mac}", group.label));
    tape.number(priority, range, u64::from(high));
    tape.number(extension, range, u64::from(low));
    tape.ether(hardware, buf, at.saturating_add(2))?;
    tape.end(mark);
    Ok(if tape.want().columns { format!("{high}/{low}/{mac}") } else { String::new() })
}

static VERSIONS: &[(u64, &str)] =
    &[(0, "Spanning Tree"), (2, "Rapid Spanning Tree"), (3, "Multiple Spanning Tree"), (4, "Shortest Path Tree")];
static TYPES: &[(u64, &str)] = &[
    (CONFIGURATION, "Configuration"),
    (RAPID, "Rapid/Multiple Spanning Tree"),
    (TOPOLOGY_CHANGE, "Topology Change Notification"),
];
static ROLES: &[(u64, &str)] = &[(1, "Alternate or Backup"), (2, "Root"), (3, "Designated")];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    /// An 802.3 frame around a BPDU.
    fn frame(bpdu: &str) -> Vec<u8> {
        let bpdu = hex(&format!("424203{bpdu}"));
        [hex(&format!("0180c2000000 020000000002 {:04x}", bpdu.len())), bpdu].concat()
    }

    const IDENTIFIERS: &str = "8001 020000000001 00000004 9002 020000000002 8001";

    #[test]
    fn rapid_spanning_tree() {
        let frame = frame(&format!("0000 02 02 7d {IDENTIFIERS} 0180 1400 0200 0f00 00"));
        let shown = tree(1, &frame);
        for line in [
            "Protocol Version Identifier: Rapid Spanning Tree (2)",
            "BPDU Type: Rapid/Multiple Spanning Tree (0x02)",
            "BPDU flags: 0x7d, Agreement, Forwarding, Learning, Port Role: Designated, Topology Change",
            "    .... 11.. = Port Role: Designated (3)",
            "Root Identifier: 32768 / 1 / 02:00:00:00:00:01",
            "Bridge Identifier: 36864 / 2 / 02:00:00:00:00:02",
            "Message Age: 1.5",
            "Max Age: 20",
            "Version 1 Length: 0",
        ] {
            assert!(shown.contains(&format!("\n    {line}\n")), "{line}: {shown}");
        }
        let info = "RST. TC + Root = 32768/1/02:00:00:00:00:01  Cost = 4  Port = 0x8001";
        assert_eq!(columns(1, &frame), ("STP".to_owned(), info.to_owned()));
        assert_eq!(values(1, &frame, "stp.forward"), ["15"]);
    }

    #[test]
    fn topology_changes_and_damage() {
        let change = frame("0000 00 80");
        assert_eq!(columns(1, &change).1, "Topology Change Notification");
        assert!(!tree(1, &change).contains("Malformed"));
        let cut = tree(1, &frame("0000 00 00 00 8001 0200000000"));
        assert!(cut.contains("BPDU Type: Configuration (0x00)") && cut.contains("Malformed Packet: STP"), "{cut}");
        assert_eq!(values(1, &frame("0000 00 55 aa"), "stp.type.unknown").len(), 1);
    }
}
