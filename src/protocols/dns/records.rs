//! The data of resource records. RFC 1035 §3.3, and for later types the RFC that each field names.
//!
//! Every reader gets the bytes that the record's length gives it and no more, so a wrong one harms no other record.

use super::fields as f;
use super::message::{Data, Message};
use super::{dnssec, location, options, service};
use crate::base::safe_text::{self, Style};
use crate::dissect::prelude::*;

/// Reads the data of a record of type `kind`.
pub fn read<'b>(m: &mut Message<'_, 'b>, kind: u16, data: &mut Data<'b>) -> Result<(), Short> {
    match kind {
        1 => address(m, data, &f::A, 4),
        2 => named(m, data, &f::NS, ", ns "),
        3 => m.name(data, &f::MD),
        4 => m.name(data, &f::MF),
        5 => named(m, data, &f::CNAME, ", cname "),
        6 => soa(m, data),
        7 => m.name(data, &f::MB),
        8 => m.name(data, &f::MG),
        9 => m.name(data, &f::MR),
        10 => m.rest(data, &f::NULL).map(drop),
        11 => well_known_services(m, data),
        12 => named(m, data, &f::PTR, ", "),
        13 => host_info(m, data),
        14 => two_names(m, data, &f::MINFO_R, &f::MINFO_E),
        15 => mail_exchange(m, data),
        16 => strings(m, data, &f::TXT_LEN, &f::TXT),
        17 => two_names(m, data, &f::RP_MAILBOX, &f::RP_TXT),
        18 => number_and_name(m, data, &f::AFSDB_SUBTYPE, &f::AFSDB_HOST),
        19 => m.string(data, &f::X25_LEN, &f::X25_ADDRESS).map(drop),
        20 => isdn(m, data),
        21 => number_and_name(m, data, &f::RT_PREFERENCE, &f::RT_HOST),
        22 => m.rest(data, &f::NSAP).map(drop),
        23 => m.name(data, &f::NSAP_PTR),
        24 | 46 => dnssec::signature(m, data),
        25 => dnssec::key(m, data),
        26 => mail_mapping(m, data),
        27 => geographical_position(m, data),
        28 => address(m, data, &f::AAAA, 16),
        29 => location::read(m, data),
        30 => dnssec::next(m, data),
        33 => server(m, data),
        35 => naming_authority(m, data),
        36 => key_exchanger(m, data),
        37 => dnssec::certificate(m, data),
        38 => address6(m, data),
        39 => named(m, data, &f::DNAME, ", dname "),
        41 => options::read(m, data),
        42 => prefixes(m, data),
        43 | 59 | 32769 => dnssec::delegation(m, data),
        44 => dnssec::ssh_fingerprint(m, data),
        45 => dnssec::ipsec_key(m, data),
        47 => dnssec::next_secure(m, data),
        48 | 60 => dnssec::dns_key(m, data),
        49 => m.rest(data, &f::DHCID).map(drop),
        50 => dnssec::next_secure3(m, data),
        51 => dnssec::next_secure3_parameters(m, data),
        52 | 53 => dnssec::tls_association(m, data),
        55 => dnssec::host_identity(m, data),
        61 => m.rest(data, &f::OPENPGPKEY).map(drop),
        62 => dnssec::child_sync(m, data),
        63 => dnssec::zone_digest(m, data),
        64 | 65 => service::read(m, data),
        99 => strings(m, data, &f::SPF_LEN, &f::SPF),
        104 => locator(m, data, &f::NID_PREFERENCE, &f::NID, 8),
        105 => locator(m, data, &f::L32_PREFERENCE, &f::L32, 4),
        106 => locator(m, data, &f::L64_PREFERENCE, &f::L64, 8),
        107 => number_and_name(m, data, &f::LP_PREFERENCE, &f::LP),
        108 => eui48(m, data),
        109 => eui64(m, data),
        249 => dnssec::transaction_key(m, data),
        250 => dnssec::transaction_signature(m, data),
        256 => uri(m, data),
        257 => certification_authority(m, data),
        65281 => wins(m, data),
        65282 => wins_reverse(m, data),
        65422 => forwarded_for(m, data),
        _ => {
            m.tape.note(&f::UNDECODED, data.buf.range(), "");
            m.rest(data, &f::DATA).map(drop)
        }
    }
}

/// Types whose Info shows the owner's name in tshark.
pub fn shows_owner(kind: u16) -> bool {
    matches!(kind, 3 | 4 | 7..=10 | 14 | 17..=23 | 26 | 27 | 42 | 49 | 51 | 52 | 55)
}

fn address<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>, field: &'static Field, len: u32) -> Result<(), Short> {
    let bytes = m.wire(data, field, len)?;
    m.say(|line, _| push_address(line, ", addr ", bytes), |info, _| push_address(info, " ", bytes));
    Ok(())
}

fn named<'b>(
    m: &mut Message<'_, 'b>,
    data: &mut Data<'b>,
    field: &'static Field,
    what: &'static str,
) -> Result<(), Short> {
    m.name(data, field)?;
    m.say(|line, name| text!(line, "{what}{name}"), |info, name| text!(info, " {name}"));
    Ok(())
}

fn two_names<'b>(
    m: &mut Message<'_, 'b>,
    data: &mut Data<'b>,
    one: &'static Field,
    other: &'static Field,
) -> Result<(), Short> {
    m.name(data, one)?;
    m.name(data, other)
}

fn number_and_name<'b>(
    m: &mut Message<'_, 'b>,
    data: &mut Data<'b>,
    number: &'static Field,
    name: &'static Field,
) -> Result<(), Short> {
    m.uint(data, number)?;
    m.name(data, name)
}

fn locator<'b>(
    m: &mut Message<'_, 'b>,
    data: &mut Data<'b>,
    preference: &'static Field,
    field: &'static Field,
    len: u32,
) -> Result<(), Short> {
    m.uint(data, preference)?;
    m.wire(data, field, len).map(drop)
}

fn strings<'b>(
    m: &mut Message<'_, 'b>,
    data: &mut Data<'b>,
    length: &'static Field,
    field: &'static Field,
) -> Result<(), Short> {
    while data.left() > 0 {
        m.string(data, length, field)?;
    }
    Ok(())
}

fn soa<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    named(m, data, &f::SOA_MNAME, ", mname ")?;
    m.name(data, &f::SOA_RNAME)?;
    m.uint(data, &f::SOA_SERIAL)?;
    for field in [&f::SOA_REFRESH, &f::SOA_RETRY, &f::SOA_EXPIRE, &f::SOA_MINIMUM] {
        m.seconds(data, field)?;
    }
    Ok(())
}

fn well_known_services<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    address(m, data, &f::WKS_ADDRESS, 4)?;
    m.uint(data, &f::WKS_PROTOCOL)?;
    // RFC 1035 §3.4.2: bit n stands for port n.
    for (first, byte) in (0u32..).step_by(8).zip(data.buf.from(data.at).bytes()) {
        let range = data.buf.range_at(data.at, 1)?;
        data.skip(1);
        if *byte == 0 {
            continue;
        }
        if !m.may_list(range) {
            break;
        }
        m.tape.number(&f::WKS_BITS, range, u64::from(*byte));
        m.tape.append_text(&f::WKS_BITS, |out| {
            let mut before = " (";
            for bit in (0..8u32).filter(|bit| byte & 0x80 >> bit != 0) {
                text!(out, "{before}{}", first.saturating_add(bit));
                before = ", ";
            }
            out.push(')');
        });
    }
    data.skip(data.left());
    Ok(())
}

fn host_info<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    for (length, field, what) in
        [(&f::HINFO_CPU_LEN, &f::HINFO_CPU, ", CPU "), (&f::HINFO_OS_LEN, &f::HINFO_OS, ", OS ")]
    {
        let words = m.string(data, length, field)?;
        m.say(|line, _| push_words(line, what, words), |info, _| push_words(info, " ", words));
    }
    Ok(())
}

fn mail_exchange<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let preference = m.uint(data, &f::MX_PREFERENCE)?;
    m.name(data, &f::MX_EXCHANGE)?;
    m.say(
        |line, name| text!(line, ", preference {preference}, mx {name}"),
        |info, name| text!(info, " {preference} {name}"),
    );
    Ok(())
}

fn key_exchanger<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let preference = m.uint(data, &f::KX_PREFERENCE)?;
    m.name(data, &f::KX_EXCHANGE)?;
    m.say(
        |line, name| text!(line, ", preference {preference}, kx {name}"),
        |info, name| text!(info, " {preference} {name}"),
    );
    Ok(())
}

fn isdn<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.string(data, &f::ISDN_LEN, &f::ISDN_ADDRESS)?;
    // RFC 1183 §3.2: the sub-address is optional.
    if data.left() > 0 {
        m.string(data, &f::ISDN_SUB_LEN, &f::ISDN_SUB_ADDRESS)?;
    }
    Ok(())
}

fn mail_mapping<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::PX_PREFERENCE)?;
    two_names(m, data, &f::PX_MAP822, &f::PX_MAPX400)
}

fn geographical_position<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.string(data, &f::GPOS_LONGITUDE_LEN, &f::GPOS_LONGITUDE)?;
    m.string(data, &f::GPOS_LATITUDE_LEN, &f::GPOS_LATITUDE)?;
    m.string(data, &f::GPOS_ALTITUDE_LEN, &f::GPOS_ALTITUDE).map(drop)
}

fn server<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let priority = m.uint(data, &f::SRV_PRIORITY)?;
    let weight = m.uint(data, &f::SRV_WEIGHT)?;
    let port = m.uint(data, &f::SRV_PORT)?;
    m.name(data, &f::SRV_TARGET)?;
    m.say(
        |line, name| text!(line, ", priority {priority}, weight {weight}, port {port}, target {name}"),
        |info, name| text!(info, " {priority} {weight} {port} {name}"),
    );
    Ok(())
}

fn naming_authority<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let order = m.uint(data, &f::NAPTR_ORDER)?;
    let preference = m.uint(data, &f::NAPTR_PREFERENCE)?;
    let flags = m.string(data, &f::NAPTR_FLAGS_LEN, &f::NAPTR_FLAGS)?;
    m.say(
        |line, _| {
            text!(line, ", order {order}, preference {preference}, flags ");
            push_words(line, "", flags);
        },
        |info, _| {
            text!(info, " {order} {preference} ");
            push_words(info, "", flags);
        },
    );
    m.string(data, &f::NAPTR_SERVICE_LEN, &f::NAPTR_SERVICE)?;
    m.string(data, &f::NAPTR_REGEX_LEN, &f::NAPTR_REGEX)?;
    let name = m.names.read(&data.buf, data.at, None)?;
    let range = data.buf.range_at(data.at, name.len)?;
    m.tape.generate(&f::NAPTR_REPLACEMENT_LEN, range, u64::from(name.text_len));
    m.name(data, &f::NAPTR_REPLACEMENT)
}

fn address6<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let prefix = m.uint(data, &f::A6_PREFIX_LEN)? as u32;
    // RFC 2874 §3.1.1: the suffix has as many bytes as hold 128 minus the prefix's bits.
    let len = 128u32.saturating_sub(prefix).div_ceil(8).min(16);
    let mut suffix = [0u8; 16];
    if let Some(sent) = suffix.get_mut(16u32.saturating_sub(len) as usize..) {
        sent.copy_from_slice(data.buf.slice(data.at, len)?);
    }
    if len > 0 {
        m.tape.made(&f::A6_SUFFIX, data.buf.range_at(data.at, len)?, &suffix);
    }
    data.skip(len);
    m.name.clear();
    if prefix > 0 {
        m.name(data, &f::A6_PREFIX_NAME)?;
    }
    let suffix = std::net::Ipv6Addr::from(suffix);
    m.say(
        |line, name| text!(line, ", addr {prefix} {suffix} {name}"),
        |info, name| text!(info, " {prefix} {suffix} {name}"),
    );
    Ok(())
}

fn prefixes<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    while data.left() > 0 {
        let family = m.uint(data, &f::APL_FAMILY)?;
        m.uint(data, &f::APL_PREFIX)?;
        m.tape.boolean(&f::APL_NEGATION, &data.buf, data.at)?;
        let len = m.uint(data, &f::APL_LENGTH)? as u32;
        let shown = match family {
            1 => m.short_address::<4>(data, &f::APL_IPV4, len)?,
            2 => m.short_address::<16>(data, &f::APL_IPV6, len)?,
            _ => false,
        };
        if !shown {
            m.wire(data, &f::APL_DATA, len)?;
        }
    }
    Ok(())
}

fn eui48<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let bytes = m.wire(data, &f::EUI48, 6)?;
    m.tape.value_text(&f::EUI48, |out| push_octets(out, bytes));
    Ok(())
}

fn eui64<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let bytes = data.buf.slice(data.at, 8)?;
    let mut words = String::new();
    push_octets(&mut words, bytes);
    m.tape.string(&f::EUI64, data.buf.range_at(data.at, 8)?, &words);
    m.tape.append_text(&f::EUI64, |out| text!(out, " ({words})"));
    data.skip(8);
    Ok(())
}

fn uri<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let priority = m.uint(data, &f::URI_PRIORITY)?;
    let weight = m.uint(data, &f::URI_WEIGHT)?;
    let target = m.rest(data, &f::URI_TARGET)?;
    m.say(
        |line, _| {
            text!(line, ", priority {priority}, weight {weight}");
            push_words(line, ", target ", target);
        },
        |info, _| {
            text!(info, " {priority} {weight}");
            push_words(info, " ", target);
        },
    );
    Ok(())
}

fn certification_authority<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    let (_, flags) = m.tape.group_uint(&f::CAA_FLAGS, &data.buf, data.at)?;
    m.uint(data, &f::CAA_CRITICAL)?;
    m.tape.end(flags);
    let len = u32::from(data.buf.u8(data.at)?);
    let tag = data.buf.slice(data.at.saturating_add(1), len)?;
    // RFC 8659 §4.1: tags are compared without regard to case.
    let known: [(&[u8], &'static Field); 3] =
        [(b"issue", &f::CAA_ISSUE), (b"issuewild", &f::CAA_ISSUEWILD), (b"iodef", &f::CAA_IODEF)];
    let field = known.iter().find(|(name, _)| name.eq_ignore_ascii_case(tag)).map_or(&f::CAA_UNKNOWN, |(_, f)| f);
    let value = data.at.saturating_add(1).saturating_add(len);
    let value_len = data.buf.len().saturating_sub(value);
    let group = m.tape.group_wire(field, &data.buf, value, value_len)?;
    m.string(data, &f::CAA_TAG_LEN, &f::CAA_TAG)?;
    m.rest(data, &f::CAA_VALUE)?;
    m.tape.end(group);
    Ok(())
}

fn wins<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::WINS_LOCAL)?;
    m.uint(data, &f::WINS_LOOKUP)?;
    m.uint(data, &f::WINS_CACHE)?;
    let count = m.uint(data, &f::WINS_COUNT)?;
    for _ in 0..count {
        m.wire(data, &f::WINS_SERVER, 4)?;
    }
    Ok(())
}

fn wins_reverse<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    m.uint(data, &f::WINSR_LOCAL)?;
    m.uint(data, &f::WINSR_LOOKUP)?;
    m.uint(data, &f::WINSR_CACHE)?;
    named(m, data, &f::WINSR_DOMAIN, ", name result domain ")
}

fn forwarded_for<'b>(m: &mut Message<'_, 'b>, data: &mut Data<'b>) -> Result<(), Short> {
    // The field is wider than the byte that it is read from, as in Wireshark.
    let version = u64::from(data.buf.u8(data.at)?);
    m.tape.number(&f::XPF_VERSION, data.buf.range_at(data.at, 1)?, version);
    data.skip(1);
    m.uint(data, &f::XPF_PROTOCOL)?;
    match version {
        4 => {
            m.wire(data, &f::XPF_SOURCE4, 4)?;
            m.wire(data, &f::XPF_DESTINATION4, 4)?;
        }
        6 => {
            m.wire(data, &f::XPF_SOURCE6, 16)?;
            m.wire(data, &f::XPF_DESTINATION6, 16)?;
        }
        _ => return m.rest(data, &f::DATA).map(drop),
    }
    m.uint(data, &f::XPF_SPORT)?;
    m.uint(data, &f::XPF_DPORT).map(drop)
}

fn push_address(out: &mut String, before: &str, bytes: &[u8]) {
    if let Ok(v4) = <[u8; 4]>::try_from(bytes) {
        text!(out, "{before}{}", std::net::Ipv4Addr::from(v4));
    } else if let Ok(v6) = <[u8; 16]>::try_from(bytes) {
        text!(out, "{before}{}", std::net::Ipv6Addr::from(v6));
    }
}

/// Appends text from the wire.
pub fn push_words(out: &mut String, before: &str, words: &[u8]) {
    out.push_str(before);
    safe_text::push_bytes(out, words, Style::Escapes);
}

fn push_octets(out: &mut String, bytes: &[u8]) {
    for (position, byte) in bytes.iter().enumerate() {
        let colon = if position == 0 { "" } else { ":" };
        text!(out, "{colon}{byte:02x}");
    }
}
