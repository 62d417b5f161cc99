//! What vendors have made of their options: 43 by the class of the client (PXE, Aruba), 124 and 125 by the number of the
//! vendor. RFC 2132 §8.4, RFC 3925; PXE 2.1 §2.2.

use super::fields as f;
use super::fields::{NO_SUB_LENGTH, NO_SUB_VALUE, SUB_LENGTH};
use super::identity::set;
use super::{tables, values};
use crate::dissect::prelude::*;

fields! {
    VALUE = Field::bytes("dhcp.option.vendor.value", "Value", "RFC 2132 §8.4");
    PXE = Field::uint8("dhcp.option.vendor.pxeclient.suboption", "Option 43 Suboption", Dec, "PXE 2.1 §2.2").values(tables::PXE);
    PADDING = Field::uint8("dhcp.option.vendor.pxeclient.padding", "Padding", Dec, "PXE 2.1 §2.2");
    END = Field::uint8("dhcp.option.vendor.pxeclient.end", "PXE Client End", Dec, "PXE 2.1 §2.2");
    MTFTP_IP = Field::ipv4("dhcp.option.vendor.pxeclient.mtftp_ip", "mtftp IP", "PXE 2.1 §2.2");
    MTFTP_CLIENT = Field::uint16("dhcp.option.vendor.pxeclient.mtftp_client_port", "mtftp client port", Dec, "PXE 2.1 §2.2");
    MTFTP_SERVER = Field::uint16("dhcp.option.vendor.pxeclient.mtftp_server_port", "mtftp server port", Dec, "PXE 2.1 §2.2");
    MTFTP_TIMEOUT = Field::uint8("dhcp.option.vendor.pxeclient.mtftp_timeout", "mtftp timeout", Dec, "PXE 2.1 §2.2");
    MTFTP_DELAY = Field::uint8("dhcp.option.vendor.pxeclient.mtftp_delay", "mtftp delay", Dec, "PXE 2.1 §2.2");
    CONTROL = Field::uint8("dhcp.option.vendor.pxeclient.discovery_control", "discovery control", Hex, "PXE 2.1 §2.2");
    NO_BROADCAST = Field::boolean("dhcp.option.vendor.pxeclient.discovery_control.broadcast", "Disable Broadcast", 1, 0x01, "PXE 2.1 §2.2");
    NO_MULTICAST = Field::boolean("dhcp.option.vendor.pxeclient.discovery_control.multicast", "Disable Multicast", 1, 0x02, "PXE 2.1 §2.2");
    SERVERS_ONLY = Field::boolean("dhcp.option.vendor.pxeclient.discovery_control.serverlist", "Serverlist only", 1, 0x04, "PXE 2.1 §2.2");
    BOOTSTRAP = Field::boolean("dhcp.option.vendor.pxeclient.discovery_control.bstrap", "Bootstrap override", 1, 0x08, "PXE 2.1 §2.2");
    MULTICAST = Field::ipv4("dhcp.option.vendor.pxeclient.multicast_address", "multicast address", "PXE 2.1 §2.2");
    SERVERS = Field::bytes("dhcp.option.vendor.pxeclient.boot_servers", "boot servers", "PXE 2.1 §2.2");
    SERVERS_TYPE = Field::uint16("dhcp.option.vendor.pxeclient.boot_servers.type", "Type", Dec, "PXE 2.1 §2.2").values(tables::PXE_SERVERS);
    SERVERS_COUNT = Field::uint8("dhcp.option.vendor.pxeclient.boot_servers.count", "IP count", Dec, "PXE 2.1 §2.2");
    SERVERS_IP = Field::ipv4("dhcp.option.vendor.pxeclient.boot_servers.ip", "IP", "PXE 2.1 §2.2");
    MENU = Field::bytes("dhcp.option.vendor.pxeclient.boot_menu", "boot menu", "PXE 2.1 §2.2");
    MENU_TYPE = Field::uint16("dhcp.option.vendor.pxeclient.boot_menu.type", "Type", Dec, "PXE 2.1 §2.2").values(&[(0, "Local boot")]);
    MENU_LENGTH = Field::uint8("dhcp.option.vendor.pxeclient.boot_menu.length", "Length", Dec, "PXE 2.1 §2.2");
    MENU_TEXT = Field::text("dhcp.option.vendor.pxeclient.boot_menu.desc", "Description", "PXE 2.1 §2.2");
    PROMPT = Field::bytes("dhcp.option.vendor.pxeclient.menu_prompt", "menu prompt", "PXE 2.1 §2.2");
    PROMPT_TIMEOUT = Field::uint8("dhcp.option.vendor.pxeclient.menu_prompt.timeout", "Timeout", Dec, "PXE 2.1 §2.2");
    PROMPT_TEXT = Field::text("dhcp.option.vendor.pxeclient.menu_prompt.prompt", "Prompt", "PXE 2.1 §2.2");
    MULTICAST_ALLOCATION = Field::bytes("dhcp.option.vendor.pxeclient.multicast_address_alloc", "multicast address alloc", "PXE 2.1 §2.2");
    CREDENTIALS = Field::bytes("dhcp.option.vendor.pxeclient.credential_types", "credential types", "PXE 2.1 §2.2");
    ITEM = Field::bytes("dhcp.option.vendor.pxeclient.boot_item", "boot item", "PXE 2.1 §2.2");
    ITEM_TYPE = Field::uint16("dhcp.option.vendor.pxeclient.boot_item.type", "Type", Dec, "PXE 2.1 §2.2");
    ITEM_LAYER = Field::bytes("dhcp.option.vendor.pxeclient.boot_item.layer", "Layer", "PXE 2.1 §2.2");
    ARUBA_CONTROLLER = Field::text("dhcp.option.vendor.arubaap.controllerip", "Aruba Controller IP", "RFC 2132 §8.4");
    ARUBA = Field::text("dhcp.option.vendor.arubaiap", "Aruba Instant AP", "RFC 2132 §8.4");
    ARUBA_ORGANISATION = Field::text("dhcp.option.vendor.arubaiap.name_org", "Name Organisation", "RFC 2132 §8.4");
    ARUBA_AMP = Field::text("dhcp.option.vendor.arubaiap.amp_ip", "AMP IP Address", "RFC 2132 §8.4");
    ARUBA_PASSWORD = Field::text("dhcp.option.vendor.arubaiap.password", "Password", "RFC 2132 §8.4");
}

/// A vendor whose options are known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Vendor {
    /// Clients that boot from the network.
    Pxe,
    /// Access points of Aruba, and those without a controller.
    Aruba,
    /// See [`Vendor::Aruba`].
    ArubaInstant,
}

impl Vendor {
    /// What the option's line says.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pxe => "PXEClient",
            Self::Aruba => "Aruba AP",
            Self::ArubaInstant => "Aruba Instant AP",
        }
    }
}

/// The vendor whose options those of a client of this class are.
pub fn of(class: &[u8]) -> Option<Vendor> {
    match class {
        _ if class.starts_with(b"PXEClient") => Some(Vendor::Pxe),
        _ if class.starts_with(b"ArubaInstantAP") => Some(Vendor::ArubaInstant),
        _ if class.starts_with(b"ArubaAP") => Some(Vendor::Aruba),
        _ => None,
    }
}

/// Writes option 43.
pub fn write(tape: &mut Tape, value: &Buf<'_>, class: &[u8]) -> Result<(), Short> {
    match of(class) {
        Some(Vendor::Pxe) => pxe(tape, value),
        Some(Vendor::Aruba) => {
            tape.protocol_name("dhcp");
            values::text(tape, &ARUBA_CONTROLLER, value, 0)
        }
        Some(Vendor::ArubaInstant) => {
            tape.protocol_name("dhcp");
            aruba(tape, value)
        }
        None => Ok(()),
    }
}

fn pxe(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let code = value.u8(at)?;
        if matches!(code, 0 | 255) {
            tape.uint(if code == 0 { &PADDING } else { &END }, value, at)?;
            at = at.saturating_add(1);
            if code == 255 && at < value.len() {
                tape.wire(&VALUE, value, at, value.len().saturating_sub(at))?;
            }
            if code == 255 {
                return Ok(());
            }
            continue;
        }
        let Ok(len) = value.u8(at.saturating_add(1)).map(u32::from) else {
            let text = format!("Suboption {code}: no room left in option for suboption length");
            tape.note(&NO_SUB_LENGTH, value.range_at(at, 1)?, &text);
            return Ok(());
        };
        let part = value.part(at.saturating_add(2), len, &SUB_LENGTH);
        let whole = value.part(at, len.saturating_add(2), &SUB_LENGTH).range();
        let group = tape.group_value(&PXE, whole, u64::from(code));
        let name = PXE.name_of(u64::from(code));
        tape.label(group, |out| text!(out, "Option 43 Suboption: ({code}) {}", name.unwrap_or("Unknown")));
        tape.uint(&SUB_LENGTH, value, at.saturating_add(1))?;
        if part.len() < len {
            let text = format!("Suboption {code}: no room left in option for suboption value");
            tape.note(&NO_SUB_VALUE, whole, &text);
            tape.end(group);
            return Ok(());
        }
        match is_pxe_known(code) {
            true => tape.hide_wire(&VALUE, &part, 0, len)?,
            false => drop(tape.wire(&VALUE, &part, 0, len)?),
        }
        if let Err(short) = pxe_part(tape, code, &part) {
            values::ends_too_soon(tape, part.range(), short);
        }
        tape.end(group);
        at = at.saturating_add(2).saturating_add(len);
    }
    Ok(())
}

fn is_pxe_known(code: u8) -> bool {
    matches!(code, 1..=12 | 71)
}

fn pxe_part(tape: &mut Tape, code: u8, value: &Buf<'_>) -> Result<(), Short> {
    match code {
        1 => tape.ipv4(&MTFTP_IP, value, 0).map(drop),
        // PXE 2.1 §2.2.3: ports have their low byte first.
        2 => tape.uint_le(&MTFTP_CLIENT, value, 0).map(drop),
        3 => tape.uint_le(&MTFTP_SERVER, value, 0).map(drop),
        4 => tape.uint(&MTFTP_TIMEOUT, value, 0).map(drop),
        5 => tape.uint(&MTFTP_DELAY, value, 0).map(drop),
        6 => {
            let bits = [&NO_BROADCAST, &NO_MULTICAST, &SERVERS_ONLY, &BOOTSTRAP];
            let (flags, group) = tape.group_uint(&CONTROL, value, 0)?;
            tape.append(group, |out| set(out, flags, &bits));
            for field in bits {
                tape.uint(field, value, 0)?;
            }
            tape.end(group);
            Ok(())
        }
        7 => tape.ipv4(&MULTICAST, value, 0).map(drop),
        8 => within(tape, &SERVERS, value, servers),
        9 => within(tape, &MENU, value, menu),
        10 => within(tape, &PROMPT, value, |tape, value| {
            tape.uint(&PROMPT_TIMEOUT, value, 0)?;
            values::text(tape, &PROMPT_TEXT, value, 1)
        }),
        11 => tape.wire(&MULTICAST_ALLOCATION, value, 0, value.len()).map(drop),
        12 => tape.wire(&CREDENTIALS, value, 0, value.len()).map(drop),
        71 => within(tape, &ITEM, value, |tape, value| {
            tape.uint(&ITEM_TYPE, value, 0)?;
            tape.wire(&ITEM_LAYER, value, 2, 2).map(drop)
        }),
        _ => Ok(()),
    }
}

/// Writes a value as a group and what is in it below.
fn within(
    tape: &mut Tape,
    field: &'static Field,
    value: &Buf<'_>,
    read: fn(&mut Tape, &Buf<'_>) -> Result<(), Short>,
) -> Result<(), Short> {
    let group = tape.group_wire(field, value, 0, value.len())?;
    let read = read(tape, value);
    tape.end(group);
    read
}

fn servers(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        tape.uint(&SERVERS_TYPE, value, at)?;
        let count = tape.uint(&SERVERS_COUNT, value, at.saturating_add(2))? as u32;
        at = at.saturating_add(3);
        for _ in 0..count {
            tape.ipv4(&SERVERS_IP, value, at)?;
            at = at.saturating_add(4);
        }
    }
    Ok(())
}

fn menu(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        tape.uint(&MENU_TYPE, value, at)?;
        let len = tape.uint(&MENU_LENGTH, value, at.saturating_add(2))? as u32;
        tape.wire(&MENU_TEXT, value, at.saturating_add(3), len)?;
        at = at.saturating_add(3).saturating_add(len);
    }
    Ok(())
}

/// `organisation,address,password`
fn aruba(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let group = tape.group_wire(&ARUBA, value, 0, value.len())?;
    let mut at = 0u32;
    let fields = [&ARUBA_ORGANISATION, &ARUBA_AMP, &ARUBA_PASSWORD];
    for (field, part) in fields.into_iter().zip(value.bytes().splitn(3, |byte| *byte == b',')) {
        tape.wire(field, value, at, part.len() as u32)?;
        at = at.saturating_add(part.len() as u32).saturating_add(1);
    }
    tape.end(group);
    Ok(())
}

/// Writes option 124: classes, each behind the number of its vendor.
pub fn classes(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let (_, group) = tape.group_uint(&f::VI_CLASS_ENTERPRISE, value, at)?;
        let len = tape.uint(&f::VI_CLASS_LENGTH, value, at.saturating_add(4))? as u32;
        tape.wire(&f::VI_CLASS_DATA, value, at.saturating_add(5), len)?;
        tape.end_at(group, len.saturating_add(5));
        at = at.saturating_add(5).saturating_add(len);
    }
    Ok(())
}

const BROADBAND_FORUM: u64 = 3561;

/// Writes option 125: options of vendors, each vendor's behind its number.
pub fn identified(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let (enterprise, group) = tape.group_uint(&f::VI_ENTERPRISE, value, at)?;
        let len = tape.uint(&f::VI_LENGTH, value, at.saturating_add(4))? as u32;
        value.slice(at.saturating_add(5), len)?;
        let data = value.part(at.saturating_add(5), len, &f::VI_LENGTH);
        options(tape, enterprise, &data)?;
        tape.end_at(group, len.saturating_add(5));
        at = at.saturating_add(5).saturating_add(len);
    }
    Ok(())
}

fn options(tape: &mut Tape, enterprise: u64, data: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < data.len() {
        let code = data.u8(at)?;
        let len = u32::from(data.u8(at.saturating_add(1))?);
        let whole = data.range_at(at, len.saturating_add(2))?;
        let part = data.part(at.saturating_add(2), len, &SUB_LENGTH);
        let known = enterprise == BROADBAND_FORUM;
        let group = tape.group_value(if known { &f::TR111 } else { &f::VENDOR_SUBOPTION }, whole, u64::from(code));
        tape.label(group, |out| match known {
            true => {
                let name = f::TR111.name_of(u64::from(code)).unwrap_or("Unknown");
                text!(out, "Option 125 Suboption: ({code}) {name}");
            }
            false => text!(out, "Option 125 Suboption: {code}"),
        });
        tape.uint(&SUB_LENGTH, data, at.saturating_add(1))?;
        match (known, code) {
            (true, 1) if len == 3 => {
                let [a, b, c] = part.array(0)?;
                tape.uint(&f::TR111_DEVICE_OUI, &part, 0)?;
                tape.value_text(&f::TR111_DEVICE_OUI, |out| text!(out, "{a:02x}:{b:02x}:{c:02x}"));
            }
            (true, 2) => values::text(tape, &f::TR111_DEVICE_SERIAL, &part, 0)?,
            (true, 3) => values::text(tape, &f::TR111_DEVICE_CLASS, &part, 0)?,
            (true, 4) => values::text(tape, &f::TR111_GATEWAY_OUI, &part, 0)?,
            (true, 5) => values::text(tape, &f::TR111_GATEWAY_SERIAL, &part, 0)?,
            (true, 6) => values::text(tape, &f::TR111_GATEWAY_CLASS, &part, 0)?,
            (true, _) => drop(tape.wire(&f::VI_VALUE, &part, 0, len)?),
            (false, _) => drop(tape.wire(&f::VENDOR_DATA, &part, 0, len)?),
        }
        tape.end(group);
        at = at.saturating_add(2).saturating_add(len);
    }
    Ok(())
}
