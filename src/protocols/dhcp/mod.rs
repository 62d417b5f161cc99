//! DHCP — how a host gets its address and what else it must know of its network. RFC 2131; options RFC 2132 and those of
//! the IANA registry; BOOTP (RFC 951), whose form it keeps.
//!
//! A message is a header of fixed form, four bytes that say that options follow, and options. Options may go on in the
//! header's fields for names (RFC 2132 §9.3), and a value may come in several options (RFC 3396): therefore all of them are
//! walked over once before any is written.

mod agent;
pub mod fields;
pub mod identity;
mod options;
pub mod tables;
mod values;
mod vendor;

use self::fields as f;
pub use self::identity::set;
use self::options::Found;
pub use self::values::{each, link_layer, safe};
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "DHCP",
    fields: &[f::FIELDS, identity::FIELDS, agent::FIELDS, vendor::FIELDS],
    // 4011: boot servers of PXE.
    detect: &[Detect::Numbers(Table::UdpPort, 67, 68), Detect::Number(Table::UdpPort, 4011)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("dhcp", "Dynamic Host Configuration Protocol", "RFC 2131 §2");

const NAME: (u32, u32) = (44, 64);
const FILE: (u32, u32) = (108, 128);
/// Bytes of the header before the four that say that options follow.
const HEADER: u32 = 236;
const COOKIE: [u8; 4] = [99, 130, 83, 99];
/// Bytes that BOOTP has in their place (RFC 951 §3).
const VENDOR_AREA: u32 = 64;
const ADDRESS_ROOM: u32 = 16;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    let is_dhcp = buf.array(HEADER).is_ok_and(|cookie: [u8; 4]| cookie == COOKIE);
    let found = if is_dhcp { options::find(&buf, tape.wants_fields()) } else { Found::default() };
    columns(tape, &buf, layer, &found);
    header(tape, &buf, &found)?;
    if !is_dhcp {
        tape.hide(&f::BOOTP, buf.range_at(0, 0)?, 1);
        let rest = buf.from(HEADER);
        if !rest.is_empty() {
            tape.wire(&f::VENDOR_AREA, &buf, HEADER, rest.len())?;
        }
        buf.slice(HEADER, VENDOR_AREA)?;
    } else {
        tape.ipv4(&f::COOKIE, &buf, HEADER)?;
        tape.value_text(&f::COOKIE, |out| out.push_str("DHCP"));
        options::write(tape, &buf, found)?;
    }
    if buf.is_cut() {
        return Err(buf.short(buf.len(), buf.wire_len().saturating_sub(buf.len())));
    }
    Ok(Next::End)
}

/// Says in the columns what the message is, as far as it is known before it is read.
fn columns(tape: &mut Tape, buf: &Buf<'_>, layer: Mark, found: &Found<'_>) {
    if let Some(kind) = found.message {
        let name = f::MESSAGE_TYPE.name_of(u64::from(kind));
        tape.label(layer, |out| match name {
            Some(name) => text!(out, "Dynamic Host Configuration Protocol ({name})"),
            None => text!(out, "Dynamic Host Configuration Protocol (Unknown Message Type (0x{kind:02x}))"),
        });
        let id = buf.u32(4).unwrap_or_default();
        tape.info(|out| match name {
            Some(name) => text!(out, "DHCP {name:<8} - Transaction ID 0x{id:x}"),
            None => text!(out, "DHCP Unknown Message Type (0x{kind:02x}) - Transaction ID 0x{id:x}"),
        });
        summary(tape, buf, found, name);
        return;
    }
    tape.column_protocol("BOOTP");
    let from = hardware(buf);
    match (buf.u8(0), from) {
        (Ok(1), Ok((true, _))) => {
            let Ok(mac) = buf.array(28) else { return };
            let (mac, name) = (Address::Ether(mac), tape.resolved(Address::Ether(mac)));
            tape.info(|out| {
                text!(out, "Boot Request from {mac} (");
                crate::base::safe_text::push_str(out, &name, crate::base::safe_text::Style::Escapes);
                out.push(')');
            });
        }
        (Ok(1), Ok((false, len))) => tape.info(|out| {
            out.push_str("Boot Request from ");
            match buf.slice(28, len) {
                Ok([]) | Err(_) => out.push_str("<No address>"),
                Ok(bytes) => crate::dissect::show::hex(out, bytes),
            }
        }),
        (Ok(2), _) => tape.info(|out| out.push_str("Boot Reply")),
        (Ok(other), Ok(_)) => tape.info(|out| text!(out, "Unknown BOOTP message type ({other})")),
        _ => tape.info(|_| {}),
    }
}

/// `Offer 192.0.2.10 by 192.0.2.1, 3600 s`: which address, whose, for how long; `Discover pc`: who asks.
fn summary(tape: &mut Tape, buf: &Buf<'_>, found: &Found<'_>, name: Option<&str>) {
    tape.summary(|out| {
        out.push_str(name.unwrap_or("DHCP"));
        let given = [buf.array(16), found.requested.ok_or_else(|| buf.short(0, 0)), buf.array(12)];
        let is_set = |address: &[u8; 4]| *address != [0; 4];
        if let Some(address) = given.into_iter().filter_map(Result::ok).find(is_set) {
            text!(out, " {}", Address::V4(address));
        }
        if let Some(server) = found.server.filter(is_set) {
            text!(out, " ⇄ {}", Address::V4(server));
        }
        if let Some(lease) = found.lease {
            match lease {
                u32::MAX => out.push_str(", ∞"),
                _ => text!(out, ", {lease} s"),
            }
        }
        if !found.host.is_empty() {
            out.push_str(" · ");
            let host = String::from_utf8_lossy(found.host);
            crate::base::safe_text::push_str(out, &host, crate::base::safe_text::Style::Escapes);
        }
    });
}

/// Whether the client's address is one of Ethernet, and its length.
fn hardware(buf: &Buf<'_>) -> Result<(bool, u32), Short> {
    let (kind, len) = (buf.u8(1)?, buf.u8(2)?);
    Ok((matches!(kind, 1 | 6) && len == 6, u32::from(len)))
}

fn header(tape: &mut Tape, buf: &Buf<'_>, found: &Found<'_>) -> Result<(), Short> {
    tape.uint(&f::TYPE, buf, 0)?;
    tape.uint(&f::HW_TYPE, buf, 1)?;
    tape.uint(&f::HW_LEN, buf, 2)?;
    tape.uint(&f::HOPS, buf, 3)?;
    tape.uint(&f::ID, buf, 4)?;
    seconds(tape, buf)?;
    let (flags, group) = tape.group_uint(&f::FLAGS, buf, 10)?;
    let broadcast = flags & 0x8000 != 0;
    tape.append(group, |out| out.push_str(if broadcast { ", Broadcast flag (Broadcast)" } else { " (Unicast)" }));
    tape.boolean(&f::FLAG_BROADCAST, buf, 10)?;
    tape.uint(&f::FLAGS_RESERVED, buf, 10)?;
    tape.end(group);
    for (field, at) in [(&f::CLIENT, 12), (&f::YOUR, 16), (&f::SERVER, 20), (&f::RELAY, 24)] {
        tape.ipv4(field, buf, at)?;
    }
    let (is_mac, len) = hardware(buf)?;
    if len == 0 || len > ADDRESS_ROOM {
        let group = tape.group_wire(&f::HW_ADDR, buf, 28, ADDRESS_ROOM)?;
        tape.label(group, |out| out.push_str("Client address not given"));
        tape.note(&f::NO_ADDRESS, buf.range_at(28, ADDRESS_ROOM)?, "");
        tape.end(group);
    } else {
        tape.wire(if is_mac { &f::HW_MAC } else { &f::HW_ADDR }, buf, 28, len)?;
        if len < ADDRESS_ROOM {
            tape.wire(&f::HW_PADDING, buf, len.saturating_add(28), ADDRESS_ROOM.saturating_sub(len))?;
        }
    }
    let of_name = ["Server host name not given", "Server name option overloaded by DHCP"];
    name(tape, buf, NAME, &f::SERVER_NAME, (found.overload & 2 != 0, &f::NAME_OVERLOADED), of_name)?;
    let of_file = ["Boot file name not given", "Boot file name option overloaded by DHCP"];
    name(tape, buf, FILE, &f::FILE, (found.overload & 1 != 0, &f::FILE_OVERLOADED), of_file)
}

/// Seconds since the client began. Some clients send them with the low byte first, as Wireshark guesses too.
fn seconds(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let [high, low] = buf.array(8)?;
    if high == 0 || low != 0 {
        return tape.uint(&f::SECS, buf, 8).map(drop);
    }
    let range = buf.range_at(8, 2)?;
    let group = tape.group_value(&f::SECS, range, u64::from(high));
    tape.note(&f::SECS_LITTLE, range, "");
    tape.end(group);
    Ok(())
}

/// A name that ends with a zero, in a field of fixed length; `words` are for a field that is empty or holds options.
fn name(
    tape: &mut Tape,
    buf: &Buf<'_>,
    (at, len): (u32, u32),
    field: &'static Field,
    (overloaded, note): (bool, &'static Field),
    [none, options]: [&str; 2],
) -> Result<(), Short> {
    let bytes = buf.slice(at, len)?;
    let range = buf.range_at(at, len)?;
    if overloaded {
        let group = tape.group_wire(field, buf, at, 0)?;
        tape.label(group, |out| out.push_str(options));
        tape.note(note, range, "");
        tape.end_at(group, len);
        return Ok(());
    }
    let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    tape.made(field, range, text);
    if text.is_empty() {
        tape.label_text(field, |out| out.push_str(none));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
