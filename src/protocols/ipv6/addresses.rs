//! What is built into an IPv6 address: a MAC (RFC 4291 App. A), or an IPv4 address of a transition technique (RFC 3056
//! 6to4, RFC 4380 Teredo, RFC 5214 ISATAP, RFC 6052).

use crate::dissect::prelude::*;

fields! {
    SRC_SLAAC_MAC = Field::ether("ipv6.src_slaac_mac", "Source SLAAC MAC", "RFC 4291 App. A");
    DST_SLAAC_MAC = Field::ether("ipv6.dst_slaac_mac", "Destination SLAAC MAC", "RFC 4291 App. A");
    SLAAC_MAC = Field::ether("ipv6.slaac_mac", "SLAAC MAC", "RFC 4291 App. A");
    SRC_ISATAP = Field::ipv4("ipv6.src_isatap_ipv4", "Source ISATAP IPv4", "RFC 5214 §6.1");
    DST_ISATAP = Field::ipv4("ipv6.dst_isatap_ipv4", "Destination ISATAP IPv4", "RFC 5214 §6.1");
    ISATAP = Field::ipv4("ipv6.isatap_ipv4", "ISATAP IPv4", "RFC 5214 §6.1");
    SRC_GATEWAY = Field::ipv4("ipv6.src_6to4_gw_ipv4", "Source 6to4 Gateway IPv4", "RFC 3056 §2");
    DST_GATEWAY = Field::ipv4("ipv6.dst_6to4_gw_ipv4", "Destination 6to4 Gateway IPv4", "RFC 3056 §2");
    GATEWAY = Field::ipv4("ipv6.6to4_gw_ipv4", "6to4 Gateway IPv4", "RFC 3056 §2");
    SRC_SLA = Field::uint16("ipv6.src_6to4_sla_id", "Source 6to4 SLA ID", Dec, "RFC 3056 §2");
    DST_SLA = Field::uint16("ipv6.dst_6to4_sla_id", "Destination 6to4 SLA ID", Dec, "RFC 3056 §2");
    SLA = Field::uint16("ipv6.6to4_sla_id", "6to4 SLA ID", Dec, "RFC 3056 §2");
    SRC_TEREDO_SERVER = Field::ipv4("ipv6.src_ts_ipv4", "Source Teredo Server IPv4", "RFC 4380 §4");
    DST_TEREDO_SERVER = Field::ipv4("ipv6.dst_ts_ipv4", "Destination Teredo Server IPv4", "RFC 4380 §4");
    TEREDO_SERVER = Field::ipv4("ipv6.ts_ipv4", "Teredo Server IPv4", "RFC 4380 §4");
    SRC_TEREDO_PORT = Field::uint16("ipv6.src_tc_port", "Source Teredo Port", Dec, "RFC 4380 §4");
    DST_TEREDO_PORT = Field::uint16("ipv6.dst_tc_port", "Destination Teredo Port", Dec, "RFC 4380 §4");
    TEREDO_PORT = Field::uint16("ipv6.tc_port", "Teredo Port", Dec, "RFC 4380 §4");
    SRC_TEREDO_CLIENT = Field::ipv4("ipv6.src_tc_ipv4", "Source Teredo Client IPv4", "RFC 4380 §4");
    DST_TEREDO_CLIENT = Field::ipv4("ipv6.dst_tc_ipv4", "Destination Teredo Client IPv4", "RFC 4380 §4");
    TEREDO_CLIENT = Field::ipv4("ipv6.tc_ipv4", "Teredo Client IPv4", "RFC 4380 §4");
    EMBEDDED_PREFIX = Field::bytes("ipv6.embed_ipv4_prefix", "Embedded IPv4 Prefix", "RFC 6052 §2.2");
    SRC_EMBEDDED = Field::ipv4("ipv6.src_embed_ipv4", "Source Embedded IPv4", "RFC 6052 §2.2");
    DST_EMBEDDED = Field::ipv4("ipv6.dst_embed_ipv4", "Destination Embedded IPv4", "RFC 6052 §2.2");
    EMBEDDED = Field::ipv4("ipv6.embed_ipv4", "Embedded IPv4", "RFC 6052 §2.2");
}

/// The fields of one end.
pub struct End {
    mac: &'static Field,
    isatap: &'static Field,
    gateway: &'static Field,
    sla: &'static Field,
    server: &'static Field,
    port: &'static Field,
    client: &'static Field,
    embedded: &'static Field,
}

/// The source's.
pub static SOURCE: End = End {
    mac: &SRC_SLAAC_MAC,
    isatap: &SRC_ISATAP,
    gateway: &SRC_GATEWAY,
    sla: &SRC_SLA,
    server: &SRC_TEREDO_SERVER,
    port: &SRC_TEREDO_PORT,
    client: &SRC_TEREDO_CLIENT,
    embedded: &SRC_EMBEDDED,
};

/// The destination's.
pub static DESTINATION: End = End {
    mac: &DST_SLAAC_MAC,
    isatap: &DST_ISATAP,
    gateway: &DST_GATEWAY,
    sla: &DST_SLA,
    server: &DST_TEREDO_SERVER,
    port: &DST_TEREDO_PORT,
    client: &DST_TEREDO_CLIENT,
    embedded: &DST_EMBEDDED,
};

/// Shows what is built into the address at `at`.
pub fn show(tape: &mut Tape, end: &End, buf: &Buf<'_>, at: u32, address: [u8; 16]) -> Result<(), Short> {
    let range = |from: u32, len: u32| buf.range_at(at.saturating_add(from), len);
    match address {
        [0x20, 0x02, a, b, c, d, high, low, ..] => {
            both(tape, end.gateway, &GATEWAY, range(2, 4)?, [a, b, c, d]);
            let site = u64::from(u16::from_be_bytes([high, low]));
            tape.generate(end.sla, range(6, 2)?, site);
            tape.hide(&SLA, range(6, 2)?, site);
        }
        [0x20, 0x01, 0, 0, a, b, c, d, _, _, high, low, e, f, g, h] => {
            both(tape, end.server, &TEREDO_SERVER, range(4, 4)?, [a, b, c, d]);
            // RFC 4380 §4: the mapped port and address are stored inverted.
            let port = u64::from(!u16::from_be_bytes([high, low]));
            tape.generate(end.port, range(10, 2)?, port);
            tape.hide(&TEREDO_PORT, range(10, 2)?, port);
            both(tape, end.client, &TEREDO_CLIENT, range(12, 4)?, [!e, !f, !g, !h]);
        }
        [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d] => {
            tape.wire(&EMBEDDED_PREFIX, buf, at, 12)?;
            both(tape, end.embedded, &EMBEDDED, range(12, 4)?, [a, b, c, d]);
        }
        _ => {}
    }
    match address {
        [0xff, ..] => {}
        // The universal bit is inverted in an interface identifier made of a MAC.
        [.., flags, b, c, 0xff, 0xfe, d, e, f] if flags & 2 != 0 => {
            for (field, shown) in [(end.mac, true), (&SLAAC_MAC, false)] {
                if tape.made(field, range(8, 8)?, &[flags ^ 2, b, c, d, e, f]) {
                    if shown { tape.generated() } else { tape.hidden() }
                }
            }
        }
        [.., 0x00 | 0x02, 0x00, 0x5e, 0xfe, a, b, c, d] => {
            both(tape, end.isatap, &ISATAP, range(12, 4)?, [a, b, c, d]);
        }
        _ => {}
    }
    Ok(())
}

fn both(tape: &mut Tape, one: &'static Field, either: &'static Field, range: Range, address: [u8; 4]) {
    let value = u64::from(u32::from_be_bytes(address));
    tape.generate(one, range, value);
    tape.hide(either, range, value);
}
