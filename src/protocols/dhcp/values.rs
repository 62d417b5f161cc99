//! What options hold. RFC 2132 and the documents that each field names.

use super::fields as f;
use super::{agent, identity, vendor};
use crate::base::{Seconds, safe_text};
use crate::dissect::prelude::*;
use crate::protocols::dns::names::Names;
use crate::protocols::spans;

/// The form of a value.
#[derive(Clone, Copy)]
enum Form {
    /// An IPv4 address, which the option's title repeats.
    Address(&'static Field),
    /// Any number of addresses.
    Addresses(&'static Field),
    /// Pairs of addresses.
    Pairs(&'static Field, &'static Field),
    /// Text.
    Text(&'static Field),
    /// A byte: a number or a truth value.
    Byte(&'static Field),
    /// Any number of bytes, each a value.
    Bytes(&'static Field),
    /// Two bytes.
    Word(&'static Field),
    /// Any number of such.
    Words(&'static Field),
    /// Seconds.
    Span(&'static Field),
    /// Seconds of either sign.
    Offset(&'static Field),
    /// Seconds since 1970.
    Moment(&'static Field),
    /// A form of its own.
    Own,
    /// Nothing is known of it.
    Unknown,
}

fn form(code: u8) -> Form {
    use Form::{Address, Addresses, Byte, Bytes, Moment, Offset, Own, Pairs, Span, Text, Unknown, Word, Words};
    match code {
        1 => Address(&f::SUBNET_MASK),
        2 => Offset(&f::TIME_OFFSET),
        3 => Addresses(&f::ROUTER),
        4 => Addresses(&f::TIME_SERVER),
        5 => Addresses(&f::NAME_SERVER),
        6 => Addresses(&f::DNS_SERVER),
        7 => Addresses(&f::LOG_SERVER),
        8 => Addresses(&f::QUOTES_SERVER),
        9 => Addresses(&f::LPR_SERVER),
        10 => Addresses(&f::IMPRESS_SERVER),
        11 => Addresses(&f::RESOURCE_SERVER),
        12 => Text(&f::HOST_NAME),
        13 => Word(&f::BOOT_SIZE),
        14 => Text(&f::DUMP_FILE),
        15 => Text(&f::DOMAIN_NAME),
        16 => Address(&f::SWAP_SERVER),
        17 => Text(&f::ROOT_PATH),
        18 => Text(&f::EXTENSIONS_PATH),
        19 => Byte(&f::IP_FORWARDING),
        20 => Byte(&f::SOURCE_ROUTING),
        21 => Pairs(&f::POLICY_IP, &f::POLICY_MASK),
        22 => Word(&f::MAX_REASSEMBLY),
        23 => Byte(&f::DEFAULT_TTL),
        24 => Span(&f::MTU_AGING),
        25 => Words(&f::MTU_PLATEAU),
        26 => Word(&f::INTERFACE_MTU),
        27 => Byte(&f::SUBNETS_LOCAL),
        28 => Address(&f::BROADCAST_ADDRESS),
        29 => Byte(&f::MASK_DISCOVERY),
        30 => Byte(&f::MASK_SUPPLIER),
        31 => Byte(&f::ROUTER_DISCOVERY),
        32 => Address(&f::SOLICITATION),
        33 => Pairs(&f::ROUTE_IP, &f::ROUTE_ROUTER),
        34 => Byte(&f::TRAILERS),
        35 => Span(&f::ARP_TIMEOUT),
        36 => Byte(&f::ETHERNET_ENCAPSULATION),
        37 => Byte(&f::TCP_TTL),
        38 => Span(&f::KEEPALIVE_INTERVAL),
        39 => Byte(&f::KEEPALIVE_GARBAGE),
        40 => Text(&f::NIS_DOMAIN),
        41 => Addresses(&f::NIS_SERVER),
        42 => Addresses(&f::NTP_SERVER),
        44 => Addresses(&f::NETBIOS_SERVER),
        45 => Addresses(&f::NETBIOS_DATAGRAM),
        46 => Byte(&f::NETBIOS_NODE),
        47 => Text(&f::NETBIOS_SCOPE),
        48 => Addresses(&f::FONT_SERVER),
        49 => Addresses(&f::DISPLAY_MANAGER),
        50 => Address(&f::REQUESTED_IP),
        51 => Span(&f::LEASE_TIME),
        53 => Byte(&f::MESSAGE_TYPE),
        54 => Address(&f::SERVER_ID),
        55 => Bytes(&f::REQUESTED_OPTION),
        56 => Text(&f::MESSAGE),
        57 => Word(&f::MAX_SIZE),
        58 => Span(&f::RENEWAL),
        59 => Span(&f::REBINDING),
        60 => Text(&f::CLASS_ID),
        64 => Text(&f::NISPLUS_DOMAIN),
        65 => Addresses(&f::NISPLUS_SERVER),
        66 => Text(&f::TFTP_NAME),
        67 => Text(&f::BOOTFILE),
        68 => Addresses(&f::HOME_AGENT),
        69 => Addresses(&f::SMTP_SERVER),
        70 => Addresses(&f::POP3_SERVER),
        71 => Addresses(&f::NNTP_SERVER),
        72 => Addresses(&f::WWW_SERVER),
        73 => Addresses(&f::FINGER_SERVER),
        74 => Addresses(&f::IRC_SERVER),
        75 => Addresses(&f::STREETTALK),
        76 => Addresses(&f::STREETTALK_DIRECTORY),
        85 => Addresses(&f::NDS_SERVER),
        86 => Text(&f::NDS_TREE),
        87 => Text(&f::NDS_CONTEXT),
        91 => Span(&f::LAST_TRANSACTION),
        92 => Addresses(&f::ASSOCIATED_IP),
        93 => Words(&f::ARCHITECTURE),
        100 => Text(&f::TZ_POSIX),
        101 => Text(&f::TZ_NAME),
        112 => Addresses(&f::NETINFO_SERVER),
        113 => Text(&f::NETINFO_TAG),
        114 => Text(&f::CAPTIVE_PORTAL),
        116 => Byte(&f::AUTO_CONFIGURATION),
        118 => Addresses(&f::SUBNET_SELECTION),
        136 => Addresses(&f::PANA),
        137 => Own,
        138 => Addresses(&f::CAPWAP),
        142 => Addresses(&f::ANDSF),
        145 => Bytes(&f::NONCE),
        150 => Addresses(&f::TFTP_ADDRESS),
        152 => Moment(&f::BULK_BASE),
        153 => Span(&f::BULK_STATE_TIME),
        154 => Moment(&f::BULK_START),
        155 => Moment(&f::BULK_END),
        156 => Byte(&f::BULK_STATE),
        157 => Byte(&f::BULK_SOURCE),
        161 => Text(&f::MUD_URL),
        209 => Text(&f::PXE_CONFIG),
        210 => Text(&f::PXE_PREFIX),
        242 => Text(&f::AVAYA),
        252 => Text(&f::WPAD),
        43
        | 52
        | 61
        | 77..=79
        | 81
        | 82
        | 90
        | 94
        | 97
        | 99
        | 117
        | 119..=121
        | 124
        | 125
        | 146
        | 151
        | 158
        | 159
        | 212
        | 249 => Own,
        _ => Unknown,
    }
}

/// Appends the line of an option: `Option: (1) Subnet Mask (255.255.255.0)`.
pub fn title(out: &mut String, code: u8, value: &[u8], class: &[u8]) {
    let name = f::OPTION.name_of(u64::from(code));
    let name = name.unwrap_or(if code >= 224 { "Private" } else { "Unassigned" });
    text!(out, "Option: ({code}) {name}");
    match (code, form(code), value) {
        (53, _, [kind]) => {
            let unknown = "Unknown";
            text!(out, " ({})", f::MESSAGE_TYPE.name_of(u64::from(*kind)).unwrap_or(unknown));
        }
        (43, ..) => {
            if let Some(vendor) = vendor::of(class) {
                text!(out, " ({})", vendor.name());
            }
        }
        (_, Form::Address(_), _) => {
            if let Ok(address) = <[u8; 4]>::try_from(value) {
                text!(out, " ({})", Address::V4(address));
            }
        }
        _ => {}
    }
}

/// Writes the value of an option that is whole: its bytes, and what they mean.
pub fn write(tape: &mut Tape, code: u8, value: &Buf<'_>, class: &[u8]) -> Result<(), Short> {
    let wrong = problem(code, value.len()).is_some();
    let plain = value.is_empty() || wrong || !is_known(code, value, class);
    match plain {
        true => drop(tape.wire(&f::VALUE, value, 0, value.len())?),
        false => tape.hide_wire(&f::VALUE, value, 0, value.len())?,
    }
    if !plain || wrong || !matches!(form(code), Form::Unknown | Form::Own) {
        write_whole(tape, code, value, class)?;
    }
    Ok(())
}

/// Writes what a value means, whose bytes are written.
pub fn write_whole(tape: &mut Tape, code: u8, value: &Buf<'_>, class: &[u8]) -> Result<(), Short> {
    if let Some(words) = problem(code, value.len()) {
        tape.note(&f::BAD_LENGTH, value.range(), words);
        return Ok(());
    }
    // A value that ends too soon harms itself alone: the option's length says where the next one begins.
    if let Err(short) = read(tape, code, value, class) {
        ends_too_soon(tape, value.range(), short);
    }
    Ok(())
}

/// Notes that a value ends before all of it is there.
pub fn ends_too_soon(tape: &mut Tape, range: Range, short: Short) {
    let Short { need, have, .. } = short;
    let text = format!("The value ends too soon: {need} bytes are needed, {have} are left");
    tape.note(&f::PARSE_ERROR, range, &text);
}

/// Whether the value of an option that has a form of its own can be read at all.
fn is_known(code: u8, value: &Buf<'_>, class: &[u8]) -> bool {
    match (code, form(code)) {
        (43, _) => vendor::of(class).is_some(),
        (61, _) => identity::is_known(value),
        (97, _) => value.len() == 17 && value.u8(0).is_ok_and(|kind| kind == 0),
        (_, Form::Unknown) => false,
        _ => true,
    }
}

/// What is wrong with the length of a value.
fn problem(code: u8, len: u32) -> Option<&'static str> {
    let multiple = |of: u32, words| (len.checked_rem(of) != Some(0)).then_some(words);
    let exact = |of: u32, words| (len != of).then_some(words);
    let least = |of: u32, words| (len < of).then_some(words);
    match (code, form(code)) {
        (_, Form::Address(_) | Form::Span(_) | Form::Offset(_) | Form::Moment(_)) => exact(4, "length isn't 4"),
        (_, Form::Addresses(_)) => multiple(4, "Option length isn't a multiple of 4"),
        (_, Form::Pairs(..)) => multiple(8, "Option length isn't a multiple of 8"),
        (_, Form::Byte(_)) => exact(1, "length isn't 1"),
        (_, Form::Word(_)) => exact(2, "length isn't 2"),
        (_, Form::Words(_)) => multiple(2, "Option length isn't a multiple of 2"),
        (52, _) => least(1, "length isn't >= 1"),
        (78 | 79, _) => least(1, "length isn't >= 1"),
        (81, _) => least(3, "length isn't >= 3"),
        (90, _) => least(11, "length isn't >= 11"),
        (94, _) => exact(3, "length isn't 3"),
        (99, _) => least(3, "length isn't >= 3"),
        (117, _) => multiple(2, "Option length isn't a multiple of 2"),
        (121 | 249, _) => least(5, "length isn't >= 5"),
        (124 | 125, _) => least(5, "length < 5"),
        (146, _) => least(10, "length must be >= 10"),
        (159, _) => exact(4, "length isn't 4"),
        (212, _) => least(22, "length isn't >= 22"),
        _ => None,
    }
}

fn read(tape: &mut Tape, code: u8, value: &Buf<'_>, class: &[u8]) -> Result<(), Short> {
    match form(code) {
        Form::Address(field) => tape.ipv4(field, value, 0).map(drop),
        Form::Addresses(field) => each(value, 0, 4, |at| tape.ipv4(field, value, at).map(drop)),
        Form::Pairs(first, second) => each(value, 0, 8, |at| {
            tape.ipv4(first, value, at)?;
            tape.ipv4(second, value, at.saturating_add(4)).map(drop)
        }),
        Form::Text(field) => text(tape, field, value, 0),
        Form::Byte(field) => tape.uint(field, value, 0).map(drop),
        Form::Bytes(field) => each(value, 0, 1, |at| byte(tape, field, value, at)),
        Form::Word(field) => tape.uint(field, value, 0).map(drop),
        Form::Words(field) => each(value, 0, 2, |at| tape.uint(field, value, at).map(drop)),
        Form::Span(field) => {
            let seconds = tape.uint(field, value, 0)? as u32;
            tape.value_text(field, |out| span(out, seconds));
            Ok(())
        }
        Form::Offset(field) => offset(tape, field, value),
        Form::Moment(field) => {
            let seconds = value.u32(0)?;
            tape.date(field, value.range(), Seconds(i64::from(seconds)));
            Ok(())
        }
        Form::Own => own(tape, code, value, class),
        Form::Unknown => Ok(()),
    }
}

fn own(tape: &mut Tape, code: u8, value: &Buf<'_>, class: &[u8]) -> Result<(), Short> {
    match code {
        43 => vendor::write(tape, value, class),
        52 => tape.uint(&f::OVERLOAD, value, 0).map(drop),
        61 => identity::client(tape, value),
        77 => user_class(tape, value),
        78 => {
            tape.uint(&f::SLP_AGENT, value, 0)?;
            each(value, 1, 4, |at| tape.ipv4(&f::SLP_AGENT_IP, value, at).map(drop))
        }
        79 => {
            tape.uint(&f::SLP_SCOPE, value, 0)?;
            text(tape, &f::SLP_SCOPE_TEXT, value, 1)
        }
        81 => identity::domain_name(tape, value),
        82 => agent::write(tape, value),
        90 => authentication(tape, value),
        94 => {
            tape.uint(&f::UNDI_MAJOR, value, 1)?;
            tape.uint(&f::UNDI_MINOR, value, 2).map(drop)
        }
        97 => identity::uuid(tape, value),
        99 => civic(tape, value),
        117 => each(value, 0, 2, |at| name_service(tape, value, at)),
        119 => names(tape, &f::SEARCH, value, 0),
        120 => sip(tape, value),
        121 | 249 => routes(tape, value),
        124 => vendor::classes(tape, value),
        125 => vendor::identified(tape, value),
        137 => names(tape, &f::LOST, value, 0),
        146 => {
            tape.uint(&f::RDNSS_RESERVED, value, 0)?;
            tape.uint(&f::RDNSS_PREFERENCE, value, 0)?;
            tape.ipv4(&f::RDNSS_PRIMARY, value, 1)?;
            tape.ipv4(&f::RDNSS_SECONDARY, value, 5)?;
            names(tape, &f::RDNSS_DOMAIN, value, 9)
        }
        151 => {
            tape.uint(&f::BULK_STATUS, value, 0)?;
            text(tape, &f::BULK_MESSAGE, value, 1)
        }
        158 => ports_control(tape, value),
        159 => {
            tape.uint(&f::PORT_OFFSET, value, 0)?;
            tape.uint(&f::PORT_PSID_LENGTH, value, 1)?;
            tape.wire(&f::PORT_PSID, value, 2, 2).map(drop)
        }
        212 => {
            tape.uint(&f::SIXRD_MASK, value, 0)?;
            tape.uint(&f::SIXRD_PREFIX_LEN, value, 1)?;
            tape.ipv6(&f::SIXRD_PREFIX, value, 2)?;
            each(value, 18, 4, |at| tape.ipv4(&f::SIXRD_RELAY, value, at).map(drop))
        }
        _ => Ok(()),
    }
}

/// Calls `read` for each entry of `size` bytes from `at` on; what is left at the end is too short for one.
pub fn each(value: &Buf<'_>, at: u32, size: u32, mut read: impl FnMut(u32) -> Result<(), Short>) -> Result<(), Short> {
    let mut at = at;
    while at < value.len() {
        value.slice(at, size)?;
        read(at)?;
        at = at.saturating_add(size);
    }
    Ok(())
}

/// Writes text from `at` on, as far as the first zero: some senders end theirs with one.
pub fn text(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let rest = value.from(at);
    let bytes = rest.bytes().split(|byte| *byte == 0).next().unwrap_or_default();
    match bytes.len() == rest.bytes().len() {
        true => tape.wire(field, &rest, 0, rest.len()).map(drop),
        false => {
            tape.made(field, rest.range(), bytes);
            Ok(())
        }
    }
}

/// Appends seconds as Wireshark writes them: `(3600s) 1 hour`. All bits set mean for ever (RFC 2131 §3.3).
fn span(out: &mut String, seconds: u32) {
    text!(out, "({seconds}s) ");
    match seconds {
        u32::MAX => out.push_str("infinity"),
        _ => spans::words(out, seconds),
    }
}

fn offset(tape: &mut Tape, field: &'static Field, value: &Buf<'_>) -> Result<(), Short> {
    let seconds = i32::from_be_bytes(value.array(0)?);
    tape.uint(field, value, 0)?;
    tape.value_text(field, |out| {
        text!(out, "({seconds}s) {}", if seconds < 0 { "-" } else { "" });
        spans::words(out, seconds.unsigned_abs());
    });
    Ok(())
}

/// A byte of a list; options by number and name.
fn byte(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let code = tape.uint(field, value, at)?;
    if std::ptr::eq(field, &f::REQUESTED_OPTION) {
        let name = f::OPTION.name_of(code).unwrap_or(if code >= 224 { "Private" } else { "Unassigned" });
        tape.value_text(field, |out| text!(out, "({code}) {name}"));
    }
    Ok(())
}

/// Domain names one after another, which may be compressed within the value (RFC 3397 §2).
fn names(tape: &mut Tape, field: &'static Field, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let mut reader = Names::new(*value);
    let mut text = String::new();
    let mut at = at;
    while at < value.len() {
        let name = reader.read(value, at, Some(&mut text))?;
        let range = value.range_at(at, name.len)?;
        tape.string(field, range, &text);
        if let Some(trouble) = name.trouble {
            tape.note(&f::BAD_NAME, range, trouble.words());
        }
        if !name.ends || name.len == 0 {
            break;
        }
        at = at.saturating_add(name.len);
    }
    Ok(())
}

/// RFC 3004 §4: each class behind its length. Many clients send one text without a length instead.
fn user_class(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let len = u32::from(value.u8(at)?);
        at = if len == 0 { u32::MAX } else { at.saturating_add(1).saturating_add(len) };
    }
    if at != value.len() {
        let group = tape.group_wire(&f::USER_CLASS_TEXT, value, 0, value.len())?;
        tape.note(&f::NOT_STANDARD, value.range(), "");
        tape.end(group);
        return Ok(());
    }
    let (mut at, mut number) = (0u32, 0u64);
    while at < value.len() {
        let len = u32::from(value.u8(at)?);
        let whole = value.range_at(at, len.saturating_add(1))?;
        let group = tape.group_value(&f::USER_CLASS, whole, number);
        tape.label(group, |out| text!(out, "Instance of User Class: [{number}]"));
        tape.uint(&f::USER_CLASS_LENGTH, value, at)?;
        tape.wire(&f::USER_CLASS_DATA, value, at.saturating_add(1), len)?;
        tape.end(group);
        at = at.saturating_add(1).saturating_add(len);
        number = number.saturating_add(1);
    }
    Ok(())
}

/// RFC 3118 §2; §4 for a token in the clear, §5 for a hash.
fn authentication(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let protocol = tape.uint(&f::AUTH_PROTOCOL, value, 0)?;
    tape.uint(if protocol == 1 { &f::AUTH_DELAYED } else { &f::AUTH_ALGORITHM }, value, 1)?;
    tape.uint(&f::AUTH_RDM, value, 2)?;
    tape.uint(&f::AUTH_REPLAY, value, 3)?;
    match (protocol, value.len()) {
        // §5.2: a client that asks sends no more.
        (_, 11) => Ok(()),
        (1, _) => {
            tape.uint(&f::AUTH_SECRET_ID, value, 11)?;
            tape.wire(&f::AUTH_HASH, value, 15, 16).map(drop)
        }
        _ => text(tape, &f::AUTH_INFORMATION, value, 11),
    }
}

fn civic(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&f::CIVIC_WHAT, value, 0)?;
    tape.wire(&f::CIVIC_COUNTRY, value, 1, 2)?;
    let mut at = 3u32;
    while at < value.len() {
        tape.uint(&f::CIVIC_TYPE, value, at)?;
        let len = tape.uint(&f::CIVIC_LENGTH, value, at.saturating_add(1))? as u32;
        tape.wire(&f::CIVIC_VALUE, value, at.saturating_add(2), len)?;
        at = at.saturating_add(2).saturating_add(len);
    }
    Ok(())
}

/// RFC 2937 §2: which services find names, in their order, by the numbers of their options; 0 is the local file.
fn name_service(tape: &mut Tape, value: &Buf<'_>, at: u32) -> Result<(), Short> {
    let range = value.range_at(at, 2)?;
    let words = match value.u16(at)? {
        0 => "Local Naming Information (e.g. /etc/hosts) (0)",
        6 => "Domain Name Server Option (6)",
        41 => "Network Information Servers Option (41)",
        44 => "NetBIOS over TCP/IP Name Server Option (44)",
        65 => "Network Information Service+ Servers Option (65)",
        other => {
            let text = format!("Invalid Name Service ({other}): RFC 2937 has 0, 6, 41, 44 and 65");
            tape.note(&f::BAD_NAME_SERVICE, range, &text);
            return Ok(());
        }
    };
    tape.string(&f::NAME_SERVICE, range, words);
    Ok(())
}

fn sip(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    match tape.uint(&f::SIP_ENCODING, value, 0)? {
        0 => names(tape, &f::SIP_NAME, value, 1),
        1 => each(value, 1, 4, |at| tape.ipv4(&f::SIP_ADDRESS, value, at).map(drop)),
        other => {
            let text = format!("RFC 3361 defines only 0 and 1 for Encoding byte (Encoding = {other}).");
            tape.note(&f::BAD_SIP, value.range_at(0, 1)?, &text);
            Ok(())
        }
    }
}

/// RFC 3442: a width, as many bytes of the subnet as it needs, and the router.
fn routes(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let width = value.u8(at)?;
        if width > 32 {
            let text = format!("Mask width ({width}) > 32");
            tape.note(&f::BAD_MASK, value.range_at(at, 1)?, &text);
            return Ok(());
        }
        let significant = u32::from(width.div_ceil(8));
        let sent = value.slice(at.saturating_add(1), significant)?;
        let router: [u8; 4] = value.array(at.saturating_add(1).saturating_add(significant))?;
        let len = significant.saturating_add(5);
        tape.wire(&f::CLASSLESS_ROUTE, value, at, len)?;
        tape.value_text(&f::CLASSLESS_ROUTE, |out| {
            let mut subnet = [0; 4];
            subnet.iter_mut().zip(sent).for_each(|(to, from)| *to = *from);
            match width {
                0 => out.push_str("default"),
                _ => text!(out, "{}/{width}", Address::V4(subnet)),
            }
            text!(out, "-{}", Address::V4(router));
        });
        at = at.saturating_add(len);
    }
    Ok(())
}

/// RFC 7291 §4: lists of addresses, a server each.
fn ports_control(tape: &mut Tape, value: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0u32;
    while at < value.len() {
        let len = tape.uint(&f::PCP_LENGTH, value, at)? as u32;
        value.slice(at.saturating_add(1), len)?;
        let list = value.part(at.saturating_add(1), len, &f::PCP_LENGTH);
        each(&list, 0, 4, |at| tape.ipv4(&f::PCP_SERVER, &list, at).map(drop))?;
        at = at.saturating_add(1).saturating_add(len);
    }
    Ok(())
}

/// Appends bytes as a hardware address: six of them with colons.
pub fn link_layer(out: &mut String, bytes: &[u8]) {
    match <[u8; 6]>::try_from(bytes) {
        Ok(mac) => text!(out, "{}", Address::Ether(mac)),
        Err(_) => crate::dissect::show::hex(out, bytes),
    }
}

/// Appends text from the wire that becomes part of a line.
pub fn safe(out: &mut String, bytes: &[u8]) {
    safe_text::push_str(out, &String::from_utf8_lossy(bytes), safe_text::Style::Escapes);
}
