//! Softwires: IPv4 that is carried over IPv6. RFC 7598.

use super::fields as f;
use crate::dissect::prelude::*;
use crate::protocols::dhcp::set;

/// Writes a mapping rule (§4.1) and says where its options begin.
pub fn rule(tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
    let (flags, group) = tape.group_uint(&f::S46_FLAGS, value, 0)?;
    tape.append(group, |out| set(out, flags, &[&f::S46_FMR]));
    tape.uint(&f::S46_RESERVED, value, 0)?;
    tape.uint(&f::S46_FMR, value, 0)?;
    tape.end(group);
    tape.uint(&f::S46_EA, value, 1)?;
    tape.uint(&f::S46_V4_LEN, value, 2)?;
    tape.ipv4(&f::S46_V4, value, 3)?;
    prefix(tape, &f::S46_V6_LEN, &f::S46_V6, value, 7)
}

/// Writes a binding of addresses (§4.4) and says where its options begin.
pub fn binding(tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
    tape.ipv4(&f::S46_BIND_V4, value, 0)?;
    prefix(tape, &f::S46_BIND_LEN, &f::S46_BIND_V6, value, 4)
}

/// Writes a length in bits and a prefix of so many; says where they end.
pub fn prefix(
    tape: &mut Tape,
    length: &'static Field,
    field: &'static Field,
    value: &Buf<'_>,
    at: u32,
) -> Result<u32, Short> {
    let bits = tape.uint(length, value, at)? as u32;
    let len = bits.div_ceil(8);
    let start = at.saturating_add(1);
    let sent = value.slice(start, len)?;
    let mut address = [0; 16];
    address.iter_mut().zip(sent).for_each(|(to, from)| *to = *from);
    tape.made(field, value.range_at(start, len)?, &address);
    Ok(start.saturating_add(len))
}

/// Writes the ports of a binding (§4.5): the identifier is in the upper bits.
pub fn ports(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&f::S46_OFFSET, value, 0)?;
    let len = tape.uint(&f::S46_PSID_LEN, value, 1)? as u32;
    let id = value.u16(2)?.checked_shr(16u32.saturating_sub(len)).unwrap_or(0);
    tape.number(&f::S46_PSID, value.range_at(2, 2)?, u64::from(id));
    Ok(())
}
