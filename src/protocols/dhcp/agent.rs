//! What relays add (option 82). RFC 3046 and the documents that each field names.

use super::fields::{NO_SUB_LENGTH, NO_SUB_VALUE, SUB_LENGTH};
use super::{tables, values};
use crate::dissect::prelude::*;

fields! {
    AGENT = Field::uint8("dhcp.option.agent_information_option.suboption", "Option 82 Suboption", Dec, "RFC 3046 §2.0").values(tables::AGENT);
    VALUE = Field::bytes("dhcp.option.agent_information_option.value", "Value", "RFC 3046 §2.0");
    CIRCUIT = Field::bytes("dhcp.option.agent_information_option.agent_circuit_id", "Agent Circuit ID", "RFC 3046 §3.1");
    REMOTE = Field::bytes("dhcp.option.agent_information_option.agent_remote_id", "Agent Remote ID", "RFC 3046 §3.2");
    DOCSIS_CLASS = Field::uint32("dhcp.option.agent_information_option.docsis_device_class", "DOCSIS Device Class", Hex, "RFC 3256 §2");
    LINK = Field::ipv4("dhcp.option.agent_information_option.link_selection", "Link selection", "RFC 3527 §3");
    SUBSCRIBER = Field::text("dhcp.option.agent_information_option.subscriber_id", "Subscriber ID", "RFC 3993 §3");
    RADIUS = Field::bytes("dhcp.option.agent_information_option.radius_attributes", "RADIUS Attributes", "RFC 4014 §3");
    AUTHENTICATION = Field::bytes("dhcp.option.agent_information_option.authentication", "Authentication", "RFC 4030 §4");
    VENDOR = Field::bytes("dhcp.option.agent_information_option.vi", "Vendor-Specific Information", "RFC 4243 §3");
    VENDOR_ENTERPRISE = Field::uint32("dhcp.option.agent_information_option.vi.enterprise", "Enterprise", Dec, "RFC 4243 §3").values(tables::ENTERPRISES);
    VENDOR_LENGTH = Field::uint8("dhcp.option.agent_information_option.vi.data_length", "Data Length", Dec, "RFC 4243 §3");
    FLAGS = Field::uint8("dhcp.option.agent_information_option.flags", "Flags", Hex, "RFC 5010 §3");
    SERVER = Field::ipv4("dhcp.option.agent_information_option.server_id_override", "Server ID Override", "RFC 5107 §4");
    RELAY = Field::bytes("dhcp.option.agent_information_option.relay_agent_id", "Relay Agent Identifier", "RFC 6925 §4");
    ACCESS = Field::uint8("dhcp.option.agent_information_option.ani_att", "Access Technology Type", Dec, "RFC 7839 §4.4.1");
    NETWORK = Field::text("dhcp.option.agent_information_option.ani_network_name", "Access Network Name", "RFC 7839 §4.4.2");
    POINT = Field::text("dhcp.option.agent_information_option.ani_ap_name", "Access Point Name", "RFC 7839 §4.4.3");
    BSSID = Field::ether("dhcp.option.agent_information_option.ani_ap_bssid", "Access Point BSSID", "RFC 7839 §4.4.4");
    OPERATOR = Field::bytes("dhcp.option.agent_information_option.ani_operator_id", "Access Network Operator ID", "RFC 7839 §4.4.5");
    REALM = Field::text("dhcp.option.agent_information_option.ani_operator_realm", "Access Network Operator Realm", "RFC 7839 §4.4.6");
    PORT = Field::none("dhcp.option.agent_information_option.source_port", "Source Port", "RFC 8357 §4");
    LINK_CISCO = Field::ipv4("dhcp.option.agent_information_option.link_selection_cisco", "Link selection (Cisco proprietary)", "RFC 3527 §3");
    VRF = Field::text("dhcp.option.agent_information_option.vrf_name", "VRF name", "RFC 6607 §4");
    VPN = Field::bytes("dhcp.option.agent_information_option.vrf_name.vpn_id", "VRF name/VPN ID", "RFC 6607 §4");
    VPN_GLOBAL = Field::uint8("dhcp.option.agent_information_option.vrf_name.global", "Global, default VPN", Dec, "RFC 6607 §4");
    VPN_OUI = Field::uint24("dhcp.option.agent_information_option.vrf_name.vpn_id.oui", "VRF name/VPN ID OUI", Hex, "RFC 2685 §4");
    VPN_INDEX = Field::uint32("dhcp.option.agent_information_option.vrf_name.vpn_id.index", "VRF name/VPN ID Index", Hex, "RFC 2685 §4");
    SERVER_CISCO = Field::ipv4("dhcp.option.agent_information_option.server_id_override_cisco", "Server ID Override (Cisco proprietary)", "RFC 5107 §4");
}

/// Writes the sub-options of a relay.
pub fn write(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let code = value.u8(at)?;
        let Ok(len) = value.u8(at.saturating_add(1)).map(u32::from) else {
            let text = format!("Suboption {code}: no room left in option for suboption length");
            tape.note(&NO_SUB_LENGTH, value.range_at(at, 1)?, &text);
            return Ok(());
        };
        let part = value.part(at.saturating_add(2), len, &SUB_LENGTH);
        let whole = value.part(at, len.saturating_add(2), &SUB_LENGTH).range();
        let group = tape.group_value(&AGENT, whole, u64::from(code));
        tape.label(group, |out| title(out, code, &part));
        tape.uint(&SUB_LENGTH, value, at.saturating_add(1))?;
        if part.len() < len {
            let text = format!("Suboption {code}: no room left in option for suboption value");
            tape.note(&NO_SUB_VALUE, whole, &text);
            tape.end(group);
            return Ok(());
        }
        let known = AGENT.name_of(u64::from(code)).is_some() && !part.is_empty();
        match known {
            true => tape.hide_wire(&VALUE, &part, 0, len)?,
            false => drop(tape.wire(&VALUE, &part, 0, len)?),
        }
        if (known || code == 19)
            && let Err(short) = read(tape, code, &part)
        {
            values::ends_too_soon(tape, part.range(), short);
        }
        tape.end(group);
        at = at.saturating_add(2).saturating_add(len);
    }
    Ok(())
}

fn title(out: &mut String, code: u8, part: &Buf<'_>) {
    text!(out, "Option 82 Suboption: ({code}) {}", AGENT.name_of(u64::from(code)).unwrap_or("Unknown"));
    if let (5 | 11 | 150 | 152, Ok(address)) = (code, <[u8; 4]>::try_from(part.bytes())) {
        text!(out, " ({})", Address::V4(address));
    }
}

fn read(tape: &mut Tape, code: u8, value: &Buf<'_>) -> Result<(), Short> {
    let bytes = match code {
        1 => &CIRCUIT,
        2 => &REMOTE,
        7 => &RADIUS,
        8 => &AUTHENTICATION,
        12 => &RELAY,
        17 => &OPERATOR,
        4 => return tape.uint(&DOCSIS_CLASS, value, 0).map(drop),
        5 => return tape.ipv4(&LINK, value, 0).map(drop),
        6 => return values::text(tape, &SUBSCRIBER, value, 0),
        9 => return vendors(tape, value),
        10 => return tape.uint(&FLAGS, value, 0).map(drop),
        11 => return tape.ipv4(&SERVER, value, 0).map(drop),
        // RFC 7839 §4.4.1: a reserved byte comes first.
        13 => return tape.uint(&ACCESS, value, 1).map(drop),
        14 => return values::text(tape, &NETWORK, value, 0),
        15 => return values::text(tape, &POINT, value, 0),
        16 => return tape.ether(&BSSID, value, 0).map(drop),
        18 => return values::text(tape, &REALM, value, 0),
        19 => {
            tape.remark(&PORT, value.range());
            return Ok(());
        }
        150 => return tape.ipv4(&LINK_CISCO, value, 0).map(drop),
        151 => return network(tape, value),
        152 => return tape.ipv4(&SERVER_CISCO, value, 0).map(drop),
        _ => &VALUE,
    };
    tape.wire(bytes, value, 0, value.len()).map(drop)
}

/// RFC 4243 §3: data of vendors, each behind its number.
fn vendors(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let (_, group) = tape.group_uint(&VENDOR_ENTERPRISE, value, at)?;
        let len = tape.uint(&VENDOR_LENGTH, value, at.saturating_add(4))? as u32;
        tape.wire(&VENDOR, value, at.saturating_add(5), len)?;
        tape.end_at(group, len.saturating_add(5));
        at = at.saturating_add(5).saturating_add(len);
    }
    Ok(())
}

/// RFC 6607 §4, RFC 2685 §4: a network of its own by name, by number, or the one for all.
fn network(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    match value.u8(0)? {
        0 => values::text(tape, &VRF, value, 1),
        1 => {
            let group = tape.group_wire(&VPN, value, 1, value.len().saturating_sub(1))?;
            tape.uint(&VPN_OUI, value, 1)?;
            tape.uint(&VPN_INDEX, value, 4)?;
            tape.end(group);
            Ok(())
        }
        255 => tape.uint(&VPN_GLOBAL, value, 0).map(drop),
        _ => tape.wire(&VPN, value, 0, value.len()).map(drop),
    }
}
