//! What options hold that hold no options. RFC 8415 §21 and the documents that each field names.

use super::fields as f;
use super::{names, softwire};
use crate::base::Seconds;
use crate::dissect::prelude::*;
use crate::protocols::dhcp::{each, link_layer};

/// 2000-01-01 in seconds since 1970: DUIDs count from then (RFC 8415 §11.2).
const Y2K: i64 = 946_684_800;

/// Writes the value of an option; `kind` is the type of its message.
pub fn read(tape: &mut Tape, code: u16, value: &Buf<'_>, kind: u8) -> Result<(), Short> {
    let addresses = match code {
        12 => &f::UNICAST,
        22 => &f::SIP_ADDRESS,
        23 => &f::DNS_SERVER,
        27 => &f::NIS_SERVER,
        28 => &f::NISP_SERVER,
        31 => &f::SNTP,
        34 => &f::BCMCS_ADDRESS,
        40 => &f::PANA,
        48 => &f::CLIENT_LINK,
        52 => &f::CAPWAP,
        90 => &f::S46_RELAY,
        165 => &f::HOME_AGENT,
        166 => &f::HOME_ADDRESS,
        _ => return other(tape, code, value, kind),
    };
    each(value, 0, 16, |at| tape.ipv6(addresses, value, at).map(drop))
}

fn other(tape: &mut Tape, code: u16, value: &Buf<'_>, kind: u8) -> Result<(), Short> {
    match code {
        1 => {
            duid(tape, value)?;
            tape.info_append(|out| {
                out.push_str("CID: ");
                crate::dissect::show::hex(out, value.bytes());
                out.push(' ');
            });
            Ok(())
        }
        2 | 53 => duid(tape, value),
        6 | 43 => each(value, 0, 2, |at| tape.uint(&f::REQUESTED, value, at).map(drop)),
        7 => tape.uint(&f::PREFERENCE, value, 0).map(drop),
        8 => {
            // Hundredths of a second.
            let elapsed = u64::from(value.u16(0)?).saturating_mul(10);
            tape.number(&f::ELAPSED, value.range_at(0, 2)?, elapsed);
            tape.value_text(&f::ELAPSED, |out| text!(out, "{elapsed}ms"));
            Ok(())
        }
        11 => authentication(tape, value),
        14 | 20 => Ok(()),
        15 => chunks(tape, value, 0, &f::USER_CLASS_LENGTH, &f::USER_CLASS),
        16 => {
            tape.uint(&f::CLASS_ENTERPRISE, value, 0)?;
            each_chunk(value, 4, |at, len| tape.wire(&f::CLASS_DATA, value, at, len).map(drop))
        }
        17 => vendor(tape, value),
        18 => bytes(tape, &f::INTERFACE, value, 0),
        19 => tape.uint(&f::RECONFIGURE, value, 0).map(drop),
        21 => names::write(tape, &f::SIP_NAME, value, 0),
        24 => names::write(tape, &f::SEARCH, value, 0),
        29 => names::write(tape, &f::NIS_NAME, value, 0),
        30 => names::write(tape, &f::NISP_NAME, value, 0),
        32 => lifetime(tape, &f::LIFETIME, value, 0),
        33 => names::write(tape, &f::BCMCS_NAME, value, 0),
        37 => {
            tape.uint(&f::REMOTE_ENTERPRISE, value, 0)?;
            bytes(tape, &f::REMOTE, value, 4)
        }
        38 => rest(tape, &f::SUBSCRIBER, value, 0),
        39 => domain_name(tape, value, kind),
        41 => rest(tape, &f::TZ_POSIX, value, 0),
        42 => rest(tape, &f::TZ_NAME, value, 0),
        46 => tape.uint(&f::LAST_TIME, value, 0).map(drop),
        56 => ntp(tape, value),
        64 => names::write(tape, &f::AFTR, value, 0),
        67 => {
            tape.uint(&f::EXCLUDE_LEN, value, 0)?;
            bytes(tape, &f::EXCLUDE_SUBNET, value, 1)
        }
        91 => softwire::prefix(tape, &f::S46_DMR_LEN, &f::S46_DMR, value, 0).map(drop),
        93 => softwire::ports(tape, value),
        103 => rest(tape, &f::CAPTIVE_PORTAL, value, 0),
        111 => each(value, 0, 2, |at| tape.uint(&f::S46_PRIORITY, value, at).map(drop)),
        112 => rest(tape, &f::MUD_URL, value, 0),
        114 => tape.uint(&f::BINDING, value, 0).map(drop),
        132 => tape.uint(&f::STATE, value, 0).map(drop),
        135 => tape.uint(&f::RELAY_PORT, value, 0).map(drop),
        _ => plain(tape, code, value),
    }
}

/// Writes a value for which Wireshark has no field as bytes; what is known of it stands behind.
fn plain(tape: &mut Tape, code: u16, value: &Buf<'_>) -> Result<(), Short> {
    if value.is_empty() {
        return Ok(());
    }
    tape.wire(&f::VALUE, value, 0, value.len())?;
    let bytes = value.bytes();
    tape.append_text(&f::VALUE, |out| match (code, bytes) {
        (59, _) => {
            out.push_str(" (");
            out.push_str(&String::from_utf8_lossy(bytes));
            out.push(')');
        }
        (79, [high, low, address @ ..]) => {
            let hardware = u64::from(u16::from_be_bytes([*high, *low]));
            text!(out, " ({} ", f::LL_HW.name_of(hardware).unwrap_or("Unknown"));
            link_layer(out, address);
            out.push(')');
        }
        (80, _) => {
            if let Ok(address) = <[u8; 16]>::try_from(bytes) {
                text!(out, " ({})", Address::V6(address));
            }
        }
        (82 | 83, [a, b, c, d]) => text!(out, " ({} s)", u32::from_be_bytes([*a, *b, *c, *d])),
        _ => {}
    });
    Ok(())
}

/// Writes a DUID (RFC 8415 §11).
fn duid(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let kind = value.u16(0)?;
    tape.wire(&f::DUID, value, 0, value.len())?;
    tape.uint(&f::DUID_TYPE, value, 0)?;
    match kind {
        1 => {
            tape.uint(&f::LLT_HW, value, 2)?;
            let seconds = i64::from(value.u32(4)?).saturating_add(Y2K);
            tape.date(&f::LLT_TIME, value.range_at(4, 4)?, Seconds(seconds));
            hardware(tape, &f::LLT_ADDRESS, value, 8)
        }
        2 => {
            tape.uint(&f::EN_ENTERPRISE, value, 2)?;
            bytes(tape, &f::EN_IDENTIFIER, value, 6)
        }
        3 => {
            tape.uint(&f::LL_HW, value, 2)?;
            hardware(tape, &f::LL_ADDRESS, value, 4)
        }
        4 => bytes(tape, &f::DUID_UUID, value, 2),
        _ => Ok(()),
    }
}

fn hardware(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let rest = value.from(at);
    if !rest.is_empty() {
        let mut text = String::new();
        link_layer(&mut text, rest.bytes());
        tape.string(field, rest.range(), &text);
    }
    Ok(())
}

/// RFC 8415 §20; the delayed authentication of RFC 3315 §21.4 is 2.
fn authentication(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let protocol = tape.uint(&f::AUTH_PROTOCOL, value, 0)?;
    tape.uint(&f::AUTH_ALGORITHM, value, 1)?;
    tape.uint(&f::AUTH_RDM, value, 2)?;
    tape.wire(&f::AUTH_REPLAY, value, 3, 8)?;
    // A realm, the number of the key, and the hash; a client that asks sends none of them.
    let hash = value.len().checked_sub(16);
    match hash.and_then(|hash| hash.checked_sub(4)).filter(|key| protocol == 2 && *key >= 11) {
        Some(key) => {
            if key > 11 {
                tape.wire(&f::AUTH_REALM, value, 11, key.saturating_sub(11))?;
            }
            tape.uint(&f::AUTH_KEY, value, key)?;
            tape.wire(&f::AUTH_HASH, value, key.saturating_add(4), 16).map(drop)
        }
        None => bytes(tape, &f::AUTH_INFO, value, 11),
    }
}

/// Options of a vendor, in the form of options.
fn vendor(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&f::VENDOR_ENTERPRISE, value, 0)?;
    let mut at = 4u32;
    while at < value.len() {
        let (_, group) = tape.group_uint(&f::VENDOR_CODE, value, at)?;
        let len = tape.uint(&f::VENDOR_LENGTH, value, at.saturating_add(2))? as u32;
        tape.wire(&f::VENDOR_DATA, value, at.saturating_add(4), len)?;
        tape.end_at(group, len.saturating_add(4));
        at = at.saturating_add(4).saturating_add(len);
    }
    Ok(())
}

/// RFC 4704 §4. What the bits say depends on who sends them.
fn domain_name(tape: &mut Tape, value: &Buf<'_>, kind: u8) -> Result<(), Short> {
    let (flags, group) = tape.group_uint(&f::FQDN_FLAGS, value, 0)?;
    let (server_does, nothing) = (flags & 1 != 0, flags & 4 != 0);
    tape.append(group, |out| {
        out.push_str(match (nothing, server_does) {
            (true, _) => " (no updates by the server)",
            (false, true) => " (the server updates AAAA and PTR)",
            (false, false) => " (the server updates PTR)",
        });
    });
    let by_server = matches!(kind, 2 | 7 | 10);
    let bits: &[&'static Field] = match by_server {
        true => &[&f::FQDN_SERVER_N, &f::FQDN_SERVER_O, &f::FQDN_SERVER_S],
        false => &[&f::FQDN_N, &f::FQDN_S],
    };
    for field in bits {
        tape.uint(field, value, 0)?;
    }
    tape.end(group);
    if !matches!(kind, 1..=3 | 5..=7) {
        tape.note(&f::NO_FQDN_HERE, value.range(), "");
    }
    if server_does && nothing {
        tape.note(&f::S_AND_N, value.range_at(0, 1)?, "");
    }
    names::write(tape, &f::FQDN_NAME, value, 1)
}

fn ntp(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let (code, group) = tape.group_uint(&f::NTP_CODE, value, at)?;
        let len = tape.uint(&f::NTP_LENGTH, value, at.saturating_add(2))? as u32;
        let start = at.saturating_add(4);
        value.slice(start, len)?;
        let part = value.part(start, len, &f::NTP_LENGTH);
        match code {
            1 => drop(tape.ipv6(&f::NTP_ADDRESS, &part, 0)?),
            2 => drop(tape.ipv6(&f::NTP_MULTICAST, &part, 0)?),
            3 => names::write(tape, &f::NTP_NAME, &part, 0)?,
            _ => bytes(tape, &f::VALUE, &part, 0)?,
        }
        tape.end_at(group, len.saturating_add(4));
        at = start.saturating_add(len);
    }
    Ok(())
}

/// Values behind their lengths of two bytes, in groups.
fn chunks(
    tape: &mut Tape,
    value: &Buf<'_>,
    at: u32,
    length: &'static Field,
    field: &'static Field,
) -> Result<(), Short> {
    each_chunk(value, at, |at, len| {
        let (_, group) = tape.group_uint(length, value, at.saturating_sub(2))?;
        tape.wire(field, value, at, len)?;
        tape.end(group);
        Ok(())
    })
}

/// Calls `read` with place and length of each value that stands behind its length of two bytes.
fn each_chunk(value: &Buf<'_>, at: u32, mut read: impl FnMut(u32, u32) -> Result<(), Short>) -> Result<(), Short> {
    let mut at = at;
    while at < value.len() {
        let len = u32::from(value.u16(at)?);
        let start = at.saturating_add(2);
        value.slice(start, len)?;
        read(start, len)?;
        at = start.saturating_add(len);
    }
    Ok(())
}

/// Writes seconds. All bits set mean for ever (RFC 8415 §7.7).
pub fn lifetime(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    if tape.uint(field, value, at)? == u64::from(u32::MAX) {
        tape.value_text(field, |out| out.push_str("infinity"));
    }
    Ok(())
}

/// Writes bytes as hexadecimal text, which is what Wireshark's field holds.
pub fn hex(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32, len: u32) -> Result<(), Short> {
    let mut text = String::new();
    crate::dissect::show::hex(&mut text, value.slice(at, len)?);
    tape.string(field, value.range_at(at, len)?, &text);
    Ok(())
}

/// Writes the text from `at` on, if there is any.
pub fn rest(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    bytes(tape, field, value, at)
}

fn bytes(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let rest = value.from(at);
    if !rest.is_empty() {
        tape.wire(field, &rest, 0, rest.len())?;
    }
    Ok(())
}
