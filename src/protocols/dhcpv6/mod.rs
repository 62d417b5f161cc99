//! DHCPv6 — how a host gets addresses, prefixes and settings over IPv6. RFC 8415, and the documents that each option names.
//!
//! A message is its type, a transaction id and options; options may hold options. A relay puts the whole message into an
//! option of its own (`message` within `options`), and so does the next relay: how deep that goes is limited.

mod fields;
mod names;
mod options;
mod softwire;
pub mod tables;
mod values;

use self::fields as f;
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "DHCPv6",
    fields: &[f::FIELDS],
    detect: &[Detect::Numbers(Table::UdpPort, 546, 547)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("dhcpv6", "DHCPv6", "RFC 8415 §8");

/// Messages within messages and options within options that are read; relays give up long before (RFC 8415 §7.6).
pub const MAX_DEPTH: u32 = 32;
/// The hops that a relay lets pass at most (RFC 3315 §5.5; eight in RFC 8415 §7.6).
const MAX_HOPS: u64 = 32;
const RELAY_FORWARD: u8 = 12;
const RELAY_REPLY: u8 = 13;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    tape.layer(&PROTOCOL, buf.range());
    tape.info(|_| {});
    let mut summary = Summary::default();
    message(tape, &buf, 0, &mut summary)?;
    summary.write(tape);
    if buf.is_cut() {
        return Err(buf.short(buf.len(), buf.wire_len().saturating_sub(buf.len())));
    }
    Ok(Next::End)
}

/// What a message says, for readers: the innermost type, how many relays, the first address or prefix, what went wrong.
#[derive(Default)]
struct Summary {
    kind: u8,
    relays: u32,
    given: String,
    failure: Option<u16>,
}

impl Summary {
    /// `Reply 2001:db8::5`, `Solicit (2 relays)`, `Advertise NoAddrAvail`
    fn write(&self, tape: &mut Tape) {
        tape.summary(|out| {
            match f::MSG_TYPE.name_of(u64::from(self.kind)) {
                Some(name) => out.push_str(name),
                None => text!(out, "DHCPv6 {}", self.kind),
            }
            if !self.given.is_empty() {
                text!(out, " {}", self.given);
            }
            if let Some(code) = self.failure {
                match f::STATUS.name_of(u64::from(code)) {
                    Some(name) => text!(out, " {name}"),
                    None => text!(out, " {code}"),
                }
            }
            if self.relays > 0 {
                text!(out, " ⇥{}", self.relays);
            }
        });
    }
}

/// Writes a message: one of a client or server, or one that a relay has wrapped around another.
fn message(tape: &mut Tape, buf: &Buf<'_>, depth: u32, summary: &mut Summary) -> Result<(), Short> {
    let kind = tape.uint(&f::MSG_TYPE, buf, 0)? as u8;
    tape.info_append(|out| match f::MSG_TYPE.name_of(u64::from(kind)) {
        Some(name) => text!(out, "{name} "),
        None => text!(out, "Message Type {kind} "),
    });
    summary.kind = kind;
    let at = match kind {
        RELAY_FORWARD | RELAY_REPLY => {
            summary.relays = summary.relays.saturating_add(1);
            relayed(tape, buf)?
        }
        _ => {
            let id = tape.uint(&f::ID, buf, 1)?;
            tape.info_append(|out| text!(out, "XID: 0x{id:06x} "));
            4
        }
    };
    options::write(tape, &buf.from(at), options::Place { kind, depth }, summary)
}

/// Writes the header of a relay (RFC 8415 §9) and says where its options begin.
fn relayed(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let (hops, group) = tape.group_uint(&f::HOPS, buf, 1)?;
    if hops > MAX_HOPS {
        let text = format!("Hopcount ({hops}) exceeds the maximum limit HOP_COUNT_LIMIT ({MAX_HOPS})");
        tape.note(&f::MANY_HOPS, buf.range_at(1, 1)?, &text);
    }
    tape.end(group);
    let link = tape.ipv6(&f::LINK, buf, 2)?;
    tape.info_append(|out| text!(out, "L: {} ", Address::V6(link)));
    tape.ipv6(&f::PEER, buf, 18)?;
    Ok(34)
}

#[cfg(test)]
mod tests;
