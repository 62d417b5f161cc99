//! Who a client says to be: client identifiers, DUIDs, UUIDs and domain names. RFC 2132 §9.14, RFC 4361, RFC 4578 §2.3,
//! RFC 4702; DUIDs RFC 8415 §11.

use super::fields::{BAD_DUID, BAD_NAME, HW_MAC, HW_TYPE};
use super::{tables, values};
use crate::dissect::prelude::*;
use crate::protocols::dns::names;

fields! {
    IDENTIFIER_TYPE = Field::uint8("dhcp.client_id.type", "Type", Dec, "RFC 2132 §9.14");
    UUID = Field::text("dhcp.client_id.uuid", "Client Identifier (UUID)", "RFC 4578 §2.3");
    TEXT = Field::text("dhcp.client_id.undef", "Client Identifier", "RFC 2132 §9.14");
    IAID = Field::text("dhcp.client_id.iaid", "IAID", "RFC 4361 §6.1");
    DUID_TYPE = Field::uint16("dhcp.client_id.duid_type", "DUID Type", Dec, "RFC 8415 §11.1").values(tables::DUIDS);
    DUID_LLT_HW = Field::uint16("dhcp.client_id.duid_llt_hw_type", "Hardware type", Dec, "RFC 8415 §11.2").values(tables::HARDWARE);
    DUID_LL_HW = Field::uint16("dhcp.client_id.duid_ll_hw_type", "Hardware type", Dec, "RFC 8415 §11.4").values(tables::HARDWARE);
    DUID_TIME = Field::uint32("dhcp.client_id.time", "Time", Dec, "RFC 8415 §11.2");
    LINK_LAYER = Field::text("dhcp.client_id.link_layer_address", "Link layer address", "RFC 8415 §11.2");
    ENTERPRISE = Field::uint32("dhcp.client_id.enterprise_num", "Enterprise-number", Dec, "RFC 8415 §11.3").values(tables::ENTERPRISES);
    IDENTIFIER = Field::bytes("dhcp.client_id", "Identifier", "RFC 8415 §11.3");
    FQDN_FLAGS = Field::uint8("dhcp.fqdn.flags", "Flags", Hex, "RFC 4702 §2.1");
    FQDN_RESERVED = Field::uint8("dhcp.fqdn.mbz", "Reserved flags", Hex, "RFC 4702 §2.1").mask(0xf0);
    FQDN_N = Field::boolean("dhcp.fqdn.n", "Server DDNS", 1, 0x08, "RFC 4702 §2.1").named(Names::Flags("No server updates", "Some server updates"));
    FQDN_E = Field::boolean("dhcp.fqdn.e", "Encoding", 1, 0x04, "RFC 4702 §2.1").named(Names::Flags("Binary encoding", "ASCII encoding"));
    FQDN_O = Field::boolean("dhcp.fqdn.o", "Server overrides", 1, 0x02, "RFC 4702 §2.1").named(Names::Flags("Override", "No override"));
    FQDN_S = Field::boolean("dhcp.fqdn.s", "Server", 1, 0x01, "RFC 4702 §2.1").named(Names::Flags("Server", "Client"));
    FQDN_A = Field::uint8("dhcp.fqdn.rcode1", "A-RR result", Dec, "RFC 4702 §2.2");
    FQDN_PTR = Field::uint8("dhcp.fqdn.rcode2", "PTR-RR result", Dec, "RFC 4702 §2.2");
    FQDN_NAME = Field::text("dhcp.fqdn.name", "Client name", "RFC 4702 §2.3");
}

/// What begins an identifier of an IAID and a DUID (RFC 4361 §6.1).
const DUID: u8 = 255;

/// Whether the form of a client identifier is known; the bytes of others are shown.
pub fn is_known(value: &Buf<'_>) -> bool {
    match (value.u8(0), value.len()) {
        (Ok(0), len) => len > 1,
        (Ok(1..=47), 7) => true,
        (Ok(DUID), len) => len >= 7,
        _ => false,
    }
}

/// Writes a client identifier (option 61): a type, and what identifies the client by it.
pub fn client(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    match (value.u8(0)?, value.len()) {
        (0, 17) => uuid(tape, value),
        (0, _) => {
            tape.uint(&IDENTIFIER_TYPE, value, 0)?;
            values::text(tape, &TEXT, value, 1)
        }
        (1..=47, 7) => {
            tape.uint(&HW_TYPE, value, 0)?;
            tape.ether(&HW_MAC, value, 1).map(drop)
        }
        (DUID, _) => {
            hex(tape, &IAID, value, 1, 4)?;
            duid(tape, &value.from(5))
        }
        _ => Ok(()),
    }
}

fn duid(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let kind = tape.uint(&DUID_TYPE, value, 0)?;
    let least = match kind {
        1 => 8,
        2 => 6,
        3 => 4,
        _ => 2,
    };
    if value.len() < least {
        tape.note(&BAD_DUID, value.range(), "");
        return Ok(());
    }
    match kind {
        1 => {
            tape.uint(&DUID_LLT_HW, value, 2)?;
            tape.uint(&DUID_TIME, value, 4)?;
            link_layer(tape, value, 8)
        }
        2 => {
            tape.uint(&ENTERPRISE, value, 2)?;
            rest(tape, value, 6)
        }
        3 => {
            tape.uint(&DUID_LL_HW, value, 2)?;
            link_layer(tape, value, 4)
        }
        _ => rest(tape, value, 2),
    }
}

fn rest(tape: &mut Tape, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let len = value.len().saturating_sub(at);
    if len > 0 {
        tape.wire(&IDENTIFIER, value, at, len)?;
    }
    Ok(())
}

fn link_layer(tape: &mut Tape, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let rest = value.from(at);
    if !rest.is_empty() {
        let mut text = String::new();
        values::link_layer(&mut text, rest.bytes());
        tape.string(&LINK_LAYER, rest.range(), &text);
    }
    Ok(())
}

/// Writes bytes as hexadecimal text, which is what Wireshark's field holds.
fn hex(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32, len: u32) -> Result<(), Short> {
    let mut text = String::new();
    crate::dissect::show::hex(&mut text, value.slice(at, len)?);
    tape.string(field, value.range_at(at, len)?, &text);
    Ok(())
}

/// Writes the UUID behind a byte of type (option 97). Its first three parts come with the low byte first.
pub fn uuid(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let [a, b, c, d, e, f, g, h, rest @ ..] = value.array::<16>(1)?;
    let [i, j, tail @ ..] = rest;
    let mut text = String::new();
    for (part, bytes) in [&[d, c, b, a][..], &[f, e], &[h, g], &[i, j], &tail].into_iter().enumerate() {
        if part > 0 {
            text.push('-');
        }
        crate::dissect::show::hex(&mut text, bytes);
    }
    tape.string(&UUID, value.range_at(1, 16)?, &text);
    Ok(())
}

/// Writes the name that a client wants to have in DNS (option 81).
pub fn domain_name(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let (flags, group) = tape.group_uint(&FQDN_FLAGS, value, 0)?;
    tape.append(group, |out| set(out, flags, &[&FQDN_N, &FQDN_E, &FQDN_O, &FQDN_S]));
    for field in [&FQDN_RESERVED, &FQDN_N, &FQDN_E, &FQDN_O, &FQDN_S] {
        tape.uint(field, value, 0)?;
    }
    tape.end(group);
    tape.uint(&FQDN_A, value, 1)?;
    tape.uint(&FQDN_PTR, value, 2)?;
    let rest = value.from(3);
    if rest.is_empty() {
        return Ok(());
    }
    // RFC 4702 §2.3.1: without E the name is plain text, as before this document.
    if flags & 0x04 == 0 {
        return values::text(tape, &FQDN_NAME, value, 3);
    }
    let mut text = String::new();
    let whole = rest.bytes().last() == Some(&0);
    if whole {
        let name = names::Names::new(rest).read(&rest, 0, Some(&mut text))?;
        tape.string(&FQDN_NAME, rest.range(), &text);
        if let Some(trouble) = name.trouble {
            tape.note(&BAD_NAME, rest.range(), trouble.words());
        }
        return Ok(());
    }
    partial_name(&mut text, &rest)?;
    tape.string(&FQDN_NAME, rest.range(), &text);
    Ok(())
}

/// Labels without the empty one at the end: a name that is not qualified (RFC 4702 §2.3.1, RFC 4704 §4.2).
pub fn partial_name(text: &mut String, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let len = u32::from(value.u8(at)?);
        if len == 0 {
            break;
        }
        let label = value.slice(at.saturating_add(1), len)?;
        if at > 0 {
            text.push('.');
        }
        values::safe(text, label);
        at = at.saturating_add(1).saturating_add(len);
    }
    Ok(())
}

/// Appends the labels of those bits that are set.
pub fn set(out: &mut String, flags: u64, fields: &[&'static Field]) {
    for field in fields.iter().filter(|field| flags & field.mask != 0) {
        text!(out, ", {}", field.label);
    }
}
