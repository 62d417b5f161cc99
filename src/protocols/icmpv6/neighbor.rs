//! Neighbour discovery and its options. RFC 4861, with RFC 4191 (routes), RFC 8106 (DNS), RFC 3971 (nonce), RFC 6275
//! (mobility), RFC 5175 (flags), RFC 8781 (PREF64), RFC 8910 (captive portal).

use super::{DATA, RESERVED};
use crate::dissect::prelude::*;

fields! {
    RA_HOP_LIMIT = Field::uint8("icmpv6.nd.ra.cur_hop_limit", "Cur hop limit", Dec, "RFC 4861 §4.2");
    RA_FLAGS = Field::uint8("icmpv6.nd.ra.flag", "Flags", Hex, "RFC 4861 §4.2");
    RA_MANAGED = Field::boolean("icmpv6.nd.ra.flag.m", "Managed address configuration", 1, 0x80, "RFC 4861 §4.2");
    RA_OTHER = Field::boolean("icmpv6.nd.ra.flag.o", "Other configuration", 1, 0x40, "RFC 4861 §4.2");
    RA_HOME_AGENT = Field::boolean("icmpv6.nd.ra.flag.h", "Home Agent", 1, 0x20, "RFC 6275 §7.1");
    RA_PREFERENCE = Field::uint8("icmpv6.nd.ra.flag.prf", "Prf (Default Router Preference)", Dec, "RFC 4191 §2.2").mask(0x18).values(PREFERENCES);
    RA_PROXY = Field::boolean("icmpv6.nd.ra.flag.p", "Proxy", 1, 0x04, "RFC 4389 §4.1.3.3");
    RA_RESERVED = Field::uint8("icmpv6.nd.ra.flag.rsv", "Reserved", Dec, "RFC 4861 §4.2").mask(0x03);
    RA_LIFETIME = Field::uint16("icmpv6.nd.ra.router_lifetime", "Router lifetime (s)", Dec, "RFC 4861 §4.2");
    RA_REACHABLE = Field::uint32("icmpv6.nd.ra.reachable_time", "Reachable time (ms)", Dec, "RFC 4861 §4.2");
    RA_RETRANS = Field::uint32("icmpv6.nd.ra.retrans_timer", "Retrans timer (ms)", Dec, "RFC 4861 §4.2");
    NS_TARGET = Field::ipv6("icmpv6.nd.ns.target_address", "Target Address", "RFC 4861 §4.3");
    NA_FLAGS = Field::uint32("icmpv6.nd.na.flag", "Flags", Hex, "RFC 4861 §4.4");
    NA_ROUTER = Field::boolean("icmpv6.nd.na.flag.r", "Router", 4, 0x8000_0000, "RFC 4861 §4.4");
    NA_SOLICITED = Field::boolean("icmpv6.nd.na.flag.s", "Solicited", 4, 0x4000_0000, "RFC 4861 §4.4");
    NA_OVERRIDE = Field::boolean("icmpv6.nd.na.flag.o", "Override", 4, 0x2000_0000, "RFC 4861 §4.4");
    NA_RESERVED = Field::uint32("icmpv6.nd.na.flag.rsv", "Reserved", Dec, "RFC 4861 §4.4").mask(0x1fff_ffff);
    NA_TARGET = Field::ipv6("icmpv6.nd.na.target_address", "Target Address", "RFC 4861 §4.4");
    REDIRECT_TARGET = Field::ipv6("icmpv6.nd.rd.target_address", "Target Address", "RFC 4861 §4.5");
    REDIRECT_DESTINATION = Field::ipv6("icmpv6.rd.na.destination_address", "Destination Address", "RFC 4861 §4.5");
    OPTION = Field::none("icmpv6.opt", "ICMPv6 Option", "RFC 4861 §4.6");
    TYPE = Field::uint8("icmpv6.opt.type", "Type", Dec, "RFC 4861 §4.6").values(&[
        (1, "Source link-layer address"),
        (2, "Target link-layer address"),
        (3, "Prefix information"),
        (4, "Redirected header"),
        (5, "MTU"),
        (6, "NBMA Shortcut Limit Option"),
        (7, "Advertisement Interval"),
        (8, "Home Agent Information"),
        (9, "Source Address List"),
        (10, "Target Address List"),
        (11, "CGA"),
        (12, "RSA Signature"),
        (13, "Timestamp"),
        (14, "Nonce"),
        (15, "Trust Anchor"),
        (16, "Certificate"),
        (17, "IP Address/Prefix Option"),
        (18, "New Router Prefix Information"),
        (19, "Link-layer Address"),
        (20, "Neighbor Advertisement Acknowledgment"),
        (23, "MAP"),
        (24, "Route Information"),
        (25, "Recursive DNS Server"),
        (26, "RA Flags Extension"),
        (27, "Handover Key Request"),
        (28, "Handover Key Reply"),
        (29, "Handover Assist Information"),
        (30, "Mobile Node Identifier Option"),
        (31, "DNS Search List Option"),
        (32, "Proxy Signature (PS)"),
        (33, "Address Registration Option"),
        (34, "6LoWPAN Context Option"),
        (35, "Authoritative Border Router"),
        (36, "6LoWPAN Capability Indication Option"),
        (37, "DHCP Captive-Portal"),
        (38, "PREF64 Option"),
        (138, "CARD Request"),
        (139, "CARD Reply"),
        (253, "RFC3692-style Experiment 1"),
        (254, "RFC3692-style Experiment 2"),
    ]);
    LENGTH = Field::uint8("icmpv6.opt.length", "Length", Dec, "RFC 4861 §4.6");
    OPTION_RESERVED = Field::none("icmpv6.opt.reserved", "Reserved", "RFC 4861 §4.6");
    LINK_ADDRESS = Field::ether("icmpv6.opt.linkaddr", "Link-layer address", "RFC 4861 §4.6.1");
    SOURCE_LINK_ADDRESS = Field::ether("icmpv6.opt.src_linkaddr", "Source Link-layer address", "RFC 4861 §4.6.1");
    TARGET_LINK_ADDRESS = Field::ether("icmpv6.opt.target_linkaddr", "Target Link-layer address", "RFC 4861 §4.6.1");
    PREFIX_LENGTH = Field::uint8("icmpv6.opt.prefix.length", "Prefix Length", Dec, "RFC 4861 §4.6.2");
    PREFIX_FLAGS = Field::uint8("icmpv6.opt.prefix.flag", "Flag", Hex, "RFC 4861 §4.6.2");
    PREFIX_ON_LINK = Field::boolean("icmpv6.opt.prefix.flag.l", "On-link flag(L)", 1, 0x80, "RFC 4861 §4.6.2");
    PREFIX_AUTONOMOUS = Field::boolean("icmpv6.opt.prefix.flag.a", "Autonomous address-configuration flag(A)", 1, 0x40, "RFC 4861 §4.6.2");
    PREFIX_ROUTER = Field::boolean("icmpv6.opt.prefix.flag.r", "Router address flag(R)", 1, 0x20, "RFC 6275 §7.2");
    PREFIX_RESERVED = Field::uint8("icmpv6.opt.prefix.flag.reserved", "Reserved", Dec, "RFC 4861 §4.6.2").mask(0x1f);
    PREFIX_VALID = Field::uint32("icmpv6.opt.prefix.valid_lifetime", "Valid Lifetime", Dec, "RFC 4861 §4.6.2");
    PREFIX_PREFERRED = Field::uint32("icmpv6.opt.prefix.preferred_lifetime", "Preferred Lifetime", Dec, "RFC 4861 §4.6.2");
    PREFIX = Field::ipv6("icmpv6.opt.prefix", "Prefix", "RFC 4861 §4.6.2");
    REDIRECTED = Field::none("icmpv6.opt.redirected_packet", "Redirected Packet", "RFC 4861 §4.6.3");
    MTU = Field::uint32("icmpv6.opt.mtu", "MTU", Dec, "RFC 4861 §4.6.4");
    INTERVAL = Field::uint32("icmpv6.opt.advertisement_interval", "Advertisement Interval", Dec, "RFC 6275 §7.3");
    AGENT_PREFERENCE = Field::uint16("icmpv6.opt.home_agent_preference", "Home Agent Preference", Dec, "RFC 6275 §7.4");
    AGENT_LIFETIME = Field::uint16("icmpv6.opt.home_agent_lifetime", "Home Agent Lifetime", Dec, "RFC 6275 §7.4");
    LIST_ADDRESS = Field::ipv6("icmpv6.opt.ipv6_address", "IPv6 Address", "RFC 3122 §3.1");
    NONCE = Field::bytes("icmpv6.opt.nonce", "Nonce", "RFC 3971 §5.3.2");
    ROUTE_FLAGS = Field::uint8("icmpv6.opt.route_info.flag", "Flag", Hex, "RFC 4191 §2.3");
    ROUTE_PREFERENCE = Field::uint8("icmpv6.opt.route_info.flag.route_preference", "Route Preference", Dec, "RFC 4191 §2.3").mask(0x18).values(PREFERENCES);
    ROUTE_RESERVED = Field::uint8("icmpv6.opt.route_info.flag.reserved", "Reserved", Dec, "RFC 4191 §2.3").mask(0xe7);
    ROUTE_LIFETIME = Field::uint32("icmpv6.opt.route_lifetime", "Route Lifetime", Dec, "RFC 4191 §2.3");
    DNS_LIFETIME = Field::uint32("icmpv6.opt.rdnss.lifetime", "Lifetime", Dec, "RFC 8106 §5.1");
    DNS_SERVER = Field::ipv6("icmpv6.opt.rdnss", "Recursive DNS Servers", "RFC 8106 §5.1");
    SEARCH_LIFETIME = Field::uint32("icmpv6.opt.dnssl.lifetime", "Lifetime", Dec, "RFC 8106 §5.2");
    SEARCH_NAME = Field::text("icmpv6.opt.dnssl", "Domain Names", "RFC 8106 §5.2");
    MORE_FLAGS = Field::uint16("icmpv6.opt.efo", "Flags Expansion Option", Hex, "RFC 5175 §4");
    PORTAL = Field::text("icmpv6.opt.captive_portal", "Captive Portal", "RFC 8910 §2.3");
    PREF64_LIFETIME = Field::uint16("icmpv6.opt.pref64.scaled_lifetime", "Scaled Lifetime", Dec, "RFC 8781 §4").mask(0xfff8);
    PREF64_LENGTH = Field::uint16("icmpv6.opt.pref64.plc", "PLC (Prefix Length Code)", Hex, "RFC 8781 §4").mask(0x0007).values(&[
        (0, "96 bits prefix length"),
        (1, "64 bits prefix length"),
        (2, "56 bits prefix length"),
        (3, "48 bits prefix length"),
        (4, "40 bits prefix length"),
        (5, "32 bits prefix length"),
    ]);
    PREF64_PREFIX = Field::ipv6("icmpv6.opt.pref64.prefix", "Prefix", "RFC 8781 §4");
    LENGTH_INVALID = Field::note("icmpv6.invalid_option_length", "Invalid Option Length", Severity::Error, Group::Malformed, "RFC 4861 §4.6");
    UNDECODED = Field::note("icmpv6.undecoded.option", "Nothing is known of this option", Severity::Note, Group::Undecoded, "RFC 4861 §4.6");
}

static PREFERENCES: &[(u64, &str)] = &[(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")];

const ROUTER_SOLICITATION: u8 = 133;
const ROUTER_ADVERTISEMENT: u8 = 134;
const NEIGHBOR_SOLICITATION: u8 = 135;
const NEIGHBOR_ADVERTISEMENT: u8 = 136;
const REDIRECT: u8 = 137;
/// Seconds that mean for ever.
const INFINITY: u64 = 0xffff_ffff;

/// A message of neighbour discovery.
pub fn message<'b>(tape: &mut Tape, buf: Buf<'b>, kind: u8) -> Result<Next<'b>, Short> {
    let options = match kind {
        ROUTER_ADVERTISEMENT => {
            advertisement(tape, &buf)?;
            16
        }
        NEIGHBOR_SOLICITATION => {
            tape.wire(&RESERVED, &buf, 4, 4)?;
            let target = tape.ipv6(&NS_TARGET, &buf, 8)?;
            tape.info_append(|out| text!(out, " for {}", Address::V6(target)));
            24
        }
        NEIGHBOR_ADVERTISEMENT => {
            neighbor(tape, &buf)?;
            24
        }
        REDIRECT => {
            tape.wire(&RESERVED, &buf, 4, 4)?;
            tape.ipv6(&REDIRECT_TARGET, &buf, 8)?;
            tape.ipv6(&REDIRECT_DESTINATION, &buf, 24)?;
            40
        }
        _ => {
            tape.wire(&RESERVED, &buf, 4, 4)?;
            8
        }
    };
    let mut quoted = None;
    let mut rest = buf.from(options);
    while rest.wire_len() > 0 {
        let Some(len) = option(tape, &rest, kind, &mut quoted)? else { break };
        rest = rest.from(len);
    }
    Ok(match quoted {
        Some(packet) => {
            tape.enter_error();
            Next::By(Table::EtherType, 0x86dd, packet)
        }
        None => Next::End,
    })
}

fn advertisement(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&RA_HOP_LIMIT, buf, 4)?;
    let (flags, group) = tape.group_uint(&RA_FLAGS, buf, 5)?;
    tape.append(group, |out| {
        for field in [&RA_MANAGED, &RA_OTHER, &RA_HOME_AGENT] {
            if flags & field.mask != 0 {
                text!(out, ", {}", field.label);
            }
        }
        let preference = RA_PREFERENCE.name_of(flags >> 3 & 3).unwrap_or_default();
        text!(out, ", {}: {preference}", RA_PREFERENCE.label);
        if flags & RA_PROXY.mask != 0 {
            text!(out, ", {}", RA_PROXY.label);
        }
    });
    for field in [&RA_MANAGED, &RA_OTHER, &RA_HOME_AGENT, &RA_PREFERENCE, &RA_PROXY, &RA_RESERVED] {
        tape.uint(field, buf, 5)?;
    }
    tape.end(group);
    tape.uint(&RA_LIFETIME, buf, 6)?;
    tape.uint(&RA_REACHABLE, buf, 8)?;
    tape.uint(&RA_RETRANS, buf, 12)?;
    Ok(())
}

fn neighbor(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let (flags, group) = tape.group_uint(&NA_FLAGS, buf, 4)?;
    let bits = [(&NA_ROUTER, "rtr"), (&NA_SOLICITED, "sol"), (&NA_OVERRIDE, "ovr")];
    let set = || bits.iter().filter(|(field, _)| flags & field.mask != 0);
    tape.append(group, |out| set().for_each(|(field, _)| text!(out, ", {}", field.label)));
    for (field, _) in bits {
        tape.boolean(field, buf, 4)?;
    }
    tape.uint(&NA_RESERVED, buf, 4)?;
    tape.end(group);
    let target = tape.ipv6(&NA_TARGET, buf, 8)?;
    tape.info_append(|out| {
        text!(out, " {} (", Address::V6(target));
        match set().count() {
            0 => out.push_str("none"),
            _ => set().enumerate().for_each(|(position, (_, short))| {
                text!(out, "{}{short}", if position == 0 { "" } else { ", " });
            }),
        }
        out.push(')');
    });
    Ok(())
}

/// Shows the option at the start of `buf` and returns its length; `None` ends the walk.
fn option<'b>(tape: &mut Tape, buf: &Buf<'b>, message: u8, quoted: &mut Option<Buf<'b>>) -> Result<Option<u32>, Short> {
    let kind = buf.u8(0)?;
    let len = u32::from(buf.u8(1)?).saturating_mul(8);
    let whole = buf.take(len, &LENGTH);
    let group = tape.group(&OPTION, whole.range());
    tape.label(group, |out| title(out, kind, ""));
    tape.uint(&TYPE, buf, 0)?;
    tape.uint(&LENGTH, buf, 1)?;
    tape.append_text(&LENGTH, |out| text!(out, " ({len} bytes)"));
    if len == 0 || len > buf.wire_len() {
        // RFC 4861 §4.6: nodes discard a packet with an option of no length.
        let text = format!("Invalid Option Length: {len} bytes, {} are left", buf.wire_len());
        tape.note(&LENGTH_INVALID, buf.range_at(1, 1)?, &text);
        tape.end(group);
        return Ok(None);
    }
    let mut words = String::new();
    match kind {
        1 | 2 => link_address(tape, &whole, kind, message, &mut words)?,
        3 => prefix(tape, &whole, &mut words)?,
        4 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 6)?);
            let packet = whole.from(8);
            tape.remark(&REDIRECTED, packet.range());
            if packet.wire_len() > 0 {
                *quoted = Some(packet);
            }
        }
        5 | 7 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 2)?);
            let value = tape.uint(if kind == 5 { &MTU } else { &INTERVAL }, &whole, 4)?;
            text!(words, " : {value}");
        }
        8 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 2)?);
            tape.uint(&AGENT_PREFERENCE, &whole, 4)?;
            tape.uint(&AGENT_LIFETIME, &whole, 6)?;
        }
        9 | 10 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 6)?);
            addresses(tape, &LIST_ADDRESS, &whole, None)?;
        }
        14 => _ = tape.wire(&NONCE, &whole, 2, len.saturating_sub(2))?,
        24 => route(tape, &whole, &mut words)?,
        25 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 2)?);
            lifetime(tape, &DNS_LIFETIME, &whole, 4)?;
            addresses(tape, &DNS_SERVER, &whole, Some(&mut words))?;
        }
        26 => _ = tape.uint(&MORE_FLAGS, &whole, 2)?,
        31 => {
            tape.remark(&OPTION_RESERVED, whole.range_at(2, 2)?);
            lifetime(tape, &SEARCH_LIFETIME, &whole, 4)?;
            search_names(tape, &whole, &mut words);
        }
        37 => portal(tape, &whole),
        38 => pref64(tape, &whole)?,
        _ => {
            tape.note(&UNDECODED, whole.range_at(0, 1)?, "");
            tape.wire(&DATA, &whole, 2, len.saturating_sub(2))?;
        }
    }
    tape.label(group, |out| title(out, kind, &words));
    tape.end(group);
    Ok(Some(len))
}

fn title(out: &mut String, kind: u8, words: &str) {
    match TYPE.name_of(u64::from(kind)) {
        Some(name) => text!(out, "ICMPv6 Option ({name}{words})"),
        None => text!(out, "ICMPv6 Option (Unknown {kind})"),
    }
}

/// The address of a link with 48-bit addresses, padded to nothing; others are as long as the option (RFC 2464 §6).
fn link_address(tape: &mut Tape, option: &Buf<'_>, kind: u8, message: u8, words: &mut String) -> Result<(), Short> {
    let len = if option.wire_len() == 16 { 8 } else { option.wire_len().saturating_sub(2) };
    let address = tape.wire(&LINK_ADDRESS, option, 2, len)?;
    let same = if kind == 1 { &SOURCE_LINK_ADDRESS } else { &TARGET_LINK_ADDRESS };
    tape.hide_wire(same, option, 2, len)?;
    if !tape.want().labels && !tape.want().columns {
        return Ok(());
    }
    let mut written = String::new();
    for (position, byte) in address.iter().enumerate() {
        text!(written, "{}{byte:02x}", if position == 0 { "" } else { ":" });
    }
    text!(words, " : {written}");
    if (ROUTER_SOLICITATION..=REDIRECT).contains(&message) {
        tape.info_append(|out| text!(out, " {} {written}", if kind == 1 { "from" } else { "is at" }));
    }
    Ok(())
}

fn lifetime(tape: &mut Tape, field: &'static Field, option: &Buf<'_>, at: u32) -> Result<(), Short> {
    let seconds = tape.uint(field, option, at)?;
    if seconds == INFINITY {
        tape.value_text(field, |out| text!(out, "Infinity ({seconds})"));
    }
    Ok(())
}

fn prefix(tape: &mut Tape, option: &Buf<'_>, words: &mut String) -> Result<(), Short> {
    let bits = tape.uint(&PREFIX_LENGTH, option, 2)?;
    let (flags, group) = tape.group_uint(&PREFIX_FLAGS, option, 3)?;
    let names = [&PREFIX_ON_LINK, &PREFIX_AUTONOMOUS, &PREFIX_ROUTER];
    tape.append(group, |out| {
        names.iter().filter(|field| flags & field.mask != 0).for_each(|field| text!(out, ", {}", field.label));
    });
    for field in names {
        tape.boolean(field, option, 3)?;
    }
    tape.uint(&PREFIX_RESERVED, option, 3)?;
    tape.end(group);
    lifetime(tape, &PREFIX_VALID, option, 4)?;
    lifetime(tape, &PREFIX_PREFERRED, option, 8)?;
    tape.remark(&OPTION_RESERVED, option.range_at(12, 4)?);
    let address = tape.ipv6(&PREFIX, option, 16)?;
    if tape.want().labels {
        text!(words, " : {}/{bits}", Address::V6(address));
    }
    Ok(())
}

/// Addresses after the first 8 bytes of an option, and in its title.
fn addresses(
    tape: &mut Tape,
    field: &'static Field,
    option: &Buf<'_>,
    mut words: Option<&mut String>,
) -> Result<(), Short> {
    let mut at = 8_u32;
    while at.saturating_add(16) <= option.wire_len() {
        let address = tape.ipv6(field, option, at)?;
        if let Some(words) = words.as_deref_mut().filter(|_| tape.want().labels) {
            text!(words, " {}", Address::V6(address));
        }
        at = at.saturating_add(16);
    }
    Ok(())
}

/// A route; its prefix is as long as it must be: 0, 8 or 16 bytes (RFC 4191 §2.3).
fn route(tape: &mut Tape, option: &Buf<'_>, words: &mut String) -> Result<(), Short> {
    let bits = tape.uint(&PREFIX_LENGTH, option, 2)?;
    let (flags, group) = tape.group_uint(&ROUTE_FLAGS, option, 3)?;
    let preference = ROUTE_PREFERENCE.name_of(flags >> 3 & 3).unwrap_or_default();
    tape.append(group, |out| text!(out, ", Route Preference: {preference}"));
    tape.uint(&ROUTE_PREFERENCE, option, 3)?;
    tape.uint(&ROUTE_RESERVED, option, 3)?;
    tape.end(group);
    lifetime(tape, &ROUTE_LIFETIME, option, 4)?;
    let address = filled(option.from(8).bytes());
    if option.len() > 8 {
        tape.made(&PREFIX, option.from(8).range(), &address);
    }
    if tape.want().labels {
        text!(words, " : {preference} {}/{bits}", Address::V6(address));
    }
    Ok(())
}

/// An address from its first bytes.
fn filled(bytes: &[u8]) -> [u8; 16] {
    let mut address = [0; 16];
    for (to, from) in address.iter_mut().zip(bytes) {
        *to = *from;
    }
    address
}

/// Names in the form of DNS, without compression, padded with zeros (RFC 8106 §5.2).
fn search_names(tape: &mut Tape, option: &Buf<'_>, words: &mut String) {
    let mut rest = option.from(8);
    while rest.u8(0).is_ok_and(|len| len != 0) {
        let mut name = String::new();
        let mut at = 0_u32;
        while let Ok(len @ 1..=63) = rest.u8(at) {
            let label = rest.part(at.saturating_add(1), u32::from(len), &LENGTH);
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(&String::from_utf8_lossy(label.bytes()));
            at = at.saturating_add(1).saturating_add(u32::from(len));
        }
        let end = at.saturating_add(1);
        tape.string(&SEARCH_NAME, rest.part(0, end, &LENGTH).range(), &name);
        text!(words, " {name}");
        rest = rest.from(end);
    }
}

fn portal(tape: &mut Tape, option: &Buf<'_>) {
    let text = option.from(2);
    let end = text.bytes().iter().position(|byte| *byte == 0).unwrap_or(text.bytes().len());
    let range = Range { len: u32::try_from(end).unwrap_or(text.len()), ..text.range() };
    tape.made(&PORTAL, range, text.bytes().get(..end).unwrap_or_default());
}

fn pref64(tape: &mut Tape, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&PREF64_LIFETIME, option, 2)?;
    tape.uint(&PREF64_LENGTH, option, 2)?;
    let range = option.range_at(4, 12)?;
    tape.made(&PREF64_PREFIX, range, &filled(option.slice(4, 12)?));
    Ok(())
}
