//! What texts may use: the value, the other fields of the packet, and what is computed from them.

use fluent_bundle::{FluentArgs, FluentValue};

use super::book::{self, MAX_VALUE};
use super::suite;
use crate::base::Lang;
use crate::dissect::{Item, Value, View, show};

/// Items of a packet whose values texts may use.
const MAX_ITEMS: usize = 512;
/// Numbers above are words: Fluent counts in floating point.
const EXACT: u64 = 1 << 53;

/// What texts may use besides the values of fields.
#[cfg(test)]
pub const SET: [&str; 32] = [
    "flags", "step", "millis", "value", "bytes", "size", "number", "kind", "last", "next", "before", "rows", "options",
    "factor", "scaled", "first", "rest", "start", "hops", "place", "days", "hours", "minutes", "bits", "whole",
    "pairs", "table", "small", "exchange", "sort", "cipher", "seconds",
];

/// Everything that texts about an item may use.
pub fn arguments<'v>(lang: Lang, view: &View<'v>, at: usize, item: &Item, words: &str) -> FluentArgs<'v> {
    let mut arguments = FluentArgs::new();
    others(view, at, &mut arguments);
    arguments.set("value", FluentValue::from(cut(plain(item, words))));
    arguments.set("bytes", FluentValue::from(f64::from(item.range.len)));
    arguments.set("size", FluentValue::from(f64::from(item.range.len) * 8.0));
    if let Some(value) = simple(view, item) {
        arguments.set("number", value);
    }
    let value = view.value(item);
    if let Value::Ipv4(_) | Value::Ipv6(_) | Value::Ether(_) = value {
        arguments.set("kind", FluentValue::from(kind(value)));
    }
    match value {
        Value::Delta(delta) => arguments.set("millis", lang.decimal(millis(delta.seconds() * 1000.0))),
        Value::Double(number) => arguments.set("millis", lang.decimal(millis(number))),
        _ => {}
    }
    if item.field.filter == "http.set_cookie.max_age"
        && let Ok(number) = words.parse()
    {
        arguments.set("seconds", seconds(lang, number));
    }
    computed(view, at, item, &mut arguments);
    arguments
}

/// Seconds, and what they are in the largest unit that they fill exactly: 3600 s = 1 h.
pub fn seconds(lang: Lang, number: i64) -> String {
    const UNITS: [(&str, i64); 3] = [("day", 86_400), ("hour", 3600), ("minute", 60)];
    let fits = UNITS.into_iter().find(|(_, size)| number > 0 && number % size == 0);
    let (unit, count) = fits.map_or(("none", 0), |(unit, size)| (unit, number / size));
    // Fluent would count in floating point.
    let values = [("number", number.to_string().into()), ("unit", unit.into()), ("count", count.to_string().into())];
    book::word_with(lang, "seconds", &values)
}

/// A value without the remark behind a checksum: texts say in their language whether it is correct.
fn plain<'w>(item: &Item, words: &'w str) -> &'w str {
    match words.split_once(" [") {
        Some((value, _)) if item.field.filter.ends_with("checksum") => value,
        _ => words,
    }
}

/// Milliseconds with the decimals that tell something: 43.1, 0.046.
fn millis(span: f64) -> String {
    let decimals = match span.abs() {
        100.0.. => 0,
        1.0..100.0 => 1,
        _ => 3,
    };
    format!("{span:.decimals$}")
}

/// The first value of each field: of the item's own layer before those of the others.
fn others<'v>(view: &View<'v>, at: usize, arguments: &mut FluentArgs<'v>) {
    let items = view.tape.items();
    let layer = layer_of(view, at);
    let own = layer.and_then(|(from, to)| items.get(from..to)).unwrap_or_default();
    for item in own.iter().chain(items).take(MAX_ITEMS) {
        let name = book::key(item.field.filter);
        if arguments.get(&name).is_none()
            && let Some(value) = simple(view, item)
        {
            arguments.set(name, value);
        }
    }
}

/// First item of the layer that holds an item, and the one after its last.
fn layer_of(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let items = view.tape.items();
    let from = (0..=at).rev().find(|place| items.get(*place).is_some_and(|item| item.depth == 0))?;
    Some((from, (items.get(from)?.next as usize).min(items.len())))
}

/// A number, a truth value as 0 or 1, an address or a short text.
fn simple<'v>(view: &View<'v>, item: &Item) -> Option<FluentValue<'v>> {
    Some(match view.value(item) {
        Value::Uint(number) | Value::Frame(number) if number < EXACT => FluentValue::from(number as f64),
        Value::Uint(number) => FluentValue::from(number.to_string()),
        Value::Int(number) => FluentValue::from(number as f64),
        Value::Bool(truth) => FluentValue::from(f64::from(u8::from(truth))),
        Value::Ipv4(_) | Value::Ipv6(_) | Value::Ether(_) | Value::Text(_) => {
            let mut text = String::new();
            show::value(&mut text, view, item);
            FluentValue::from(cut(&text))
        }
        _ => return None,
    })
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// What sort of address it is, as selectors name it.
pub fn kind(value: Value<'_>) -> &'static str {
    match value {
        Value::Ether([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]) => "broadcast",
        Value::Ether([0, 0, 0, 0, 0, 0]) => "zero",
        Value::Ether([first, ..]) if first & 1 != 0 => "multicast",
        Value::Ether([first, ..]) if first & 2 != 0 => "local",
        Value::Ether(_) => "universal",
        // RFC 6890 and the registry of special addresses that it set up.
        Value::Ipv4([0, 0, 0, 0]) => "unspecified",
        Value::Ipv4([127, ..]) => "loopback",
        Value::Ipv4([10, ..] | [172, 16..=31, ..] | [192, 168, ..]) => "private",
        Value::Ipv4([169, 254, ..]) => "linklocal",
        Value::Ipv4([100, 64..=127, ..]) => "shared",
        Value::Ipv4([192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _]) => "documentation",
        Value::Ipv4([255, 255, 255, 255]) => "broadcast",
        Value::Ipv4([224..=239, ..]) => "multicast",
        Value::Ipv6(address) => kind_of_ipv6(std::net::Ipv6Addr::from(address)),
        _ => "global",
    }
}

fn kind_of_ipv6(address: std::net::Ipv6Addr) -> &'static str {
    match address.segments() {
        _ if address.is_unspecified() => "unspecified",
        _ if address.is_loopback() => "loopback",
        _ if address.is_multicast() => "multicast",
        [0, 0, 0, 0, 0, 0xffff, ..] => "mapped",
        [0x2001, 0x0db8, ..] => "documentation",
        [first, ..] if first & 0xffc0 == 0xfe80 => "linklocal",
        [first, ..] if first & 0xfe00 == 0xfc00 => "private",
        _ => "global",
    }
}

/// A number of the item's own layer.
fn sibling(view: &View<'_>, at: usize, filter: &str) -> Option<u64> {
    let (from, to) = layer_of(view, at)?;
    let item = view.tape.items().get(from..to)?.iter().take(MAX_ITEMS).find(|item| item.field.filter == filter)?;
    match view.value(item) {
        Value::Uint(number) => Some(number),
        Value::Bool(truth) => Some(u64::from(truth)),
        // Of the signed ones the factors below 1 are signs for "unknown" and "none".
        Value::Int(number) => Some(u64::try_from(number).unwrap_or(0)),
        _ => None,
    }
}

/// What is worked out from the value and its neighbours, so that texts can show the arithmetic with the real numbers.
fn computed(view: &View<'_>, at: usize, item: &Item, arguments: &mut FluentArgs<'_>) {
    let mut set = |name: &'static str, number: u64| arguments.set(name, FluentValue::from(number as f64));
    let Value::Uint(number) = view.value(item) else { return };
    let of = |filter: &str| sibling(view, at, filter);
    match item.field.filter {
        "tcp.seq" | "tcp.seq_raw" => {
            let len = of("tcp.len").unwrap_or(0);
            let spent =
                len.saturating_add(of("tcp.flags.syn").unwrap_or(0)).saturating_add(of("tcp.flags.fin").unwrap_or(0));
            set("last", number.saturating_add(len).saturating_sub(1));
            set("next", number.saturating_add(spent) & u64::from(u32::MAX));
        }
        "tcp.ack" | "tcp.ack_raw" => set("before", number.saturating_sub(1)),
        "tcp.hdr_len" | "ip.hdr_len" => {
            set("rows", number / 4);
            set("options", number.saturating_sub(20));
        }
        // A SYN has no factor yet.
        "tcp.window_size_value" => {
            set("factor", of("tcp.window_size_scalefactor").unwrap_or(1));
            set("scaled", of("tcp.window_size").unwrap_or(number));
        }
        "tcp.nxtseq" => set("before", number.saturating_sub(of("tcp.seq").unwrap_or(0))),
        "tcp.len" => {
            set("first", of("tcp.seq").unwrap_or(0));
            set("last", of("tcp.seq").unwrap_or(0).saturating_add(number).saturating_sub(1));
        }
        "ip.len" => set("rest", number.saturating_sub(of("ip.hdr_len").unwrap_or(20))),
        "udp.length" => set("rest", number.saturating_sub(8)),
        "ip.ttl" | "ipv6.hlim" => {
            // Systems start with one of these; the next above is the likely one.
            let start = [64, 128, 255].into_iter().find(|start| number <= *start).unwrap_or(255);
            set("start", start);
            set("hops", start.saturating_sub(number));
        }
        "ip.frag_offset" | "ipv6.fraghdr.offset" => set("place", number.saturating_mul(8)),
        "tls.record.length" | "grpc.message_length" => set("whole", number.saturating_add(5)),
        "tls.handshake.length" => set("whole", number.saturating_add(4)),
        "http2.length" => set("whole", number.saturating_add(9)),
        "tls.handshake.cipher_suites_length" | "tls.handshake.extensions.supported_versions_len" => {
            set("pairs", number / 2);
        }
        // RFC 8200 §4: units of 8 bytes behind the first.
        "ipv6.hopopts.len" | "ipv6.dstopts.len" | "ipv6.routing.len" => {
            set("whole", number.saturating_add(1).saturating_mul(8));
        }
        "icmpv6.length" | "icmpv6.opt.pref64.scaled_lifetime" => set("whole", number.saturating_mul(8)),
        "http2.headers.weight" => set("next", number.saturating_add(1)),
        // RFC 7541 §2.3.3: behind the fixed entries come those that were learnt.
        "http2.header.index" => {
            set("place", number.saturating_sub(61));
            arguments.set("table", FluentValue::from(if number <= 61 { "static" } else { "dynamic" }));
        }
        "protobuf.field.number" => set("small", u64::from(number < 16)),
        "tls.handshake.ciphersuite" => suite::facts(item.field.name_of(number).unwrap_or_default(), arguments),
        "tls.handshake.session_ticket_lifetime_hint"
        | "dns.resp.ttl"
        | "dns.soa.refresh_interval"
        | "dns.soa.retry_interval"
        | "dns.soa.expire_limit"
        | "dns.soa.minimum_ttl"
        | "icmpv6.opt.prefix.valid_lifetime"
        | "icmpv6.opt.prefix.preferred_lifetime"
        | "icmpv6.opt.route_lifetime"
        | "icmpv6.opt.rdnss.lifetime"
        | "icmpv6.opt.dnssl.lifetime"
        | "dhcp.option.ip_address_lease_time"
        | "dhcp.option.renewal_time_value"
        | "dhcp.option.rebinding_time_value"
        | "dhcp.option.client_last_transaction_time"
        | "dhcpv6.iaid.t1"
        | "dhcpv6.iaid.t2"
        | "dhcpv6.iaaddr.pref_lifetime"
        | "dhcpv6.iaaddr.valid_lifetime"
        | "dhcpv6.iaprefix.pref_lifetime"
        | "dhcpv6.iaprefix.valid_lifetime"
        | "dhcpv6.lifetime" => {
            set("days", number / 86_400);
            set("hours", number / 3600);
            set("minutes", number / 60);
        }
        "dns.flags" => set("bits", u64::from(number.count_ones())),
        "tcp.flags" => {
            set("bits", u64::from(number.count_ones()));
            arguments.set("flags", FluentValue::from(flags(number)));
            arguments.set("step", FluentValue::from(step(number, of("tcp.len").unwrap_or(0))));
        }
        _ => {}
    }
}

/// The names of the flags of TCP that are set (RFC 9293 §3.1, RFC 9768 §3.1), in the order in which people say them.
fn flags(number: u64) -> String {
    const NAMES: [(u64, &str); 9] = [
        (2, "SYN"),
        (1, "FIN"),
        (4, "RST"),
        (8, "PSH"),
        (16, "ACK"),
        (32, "URG"),
        (64, "ECE"),
        (128, "CWR"),
        (256, "AE"),
    ];
    let set: Vec<&str> = NAMES.iter().filter(|(bit, _)| number & bit != 0).map(|(_, name)| *name).collect();
    if set.is_empty() { "0".to_owned() } else { set.join(", ") }
}

/// What a segment with these flags does.
fn step(flags: u64, len: u64) -> &'static str {
    let (fin, syn, reset, ack) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0, flags & 16 != 0);
    match (syn, reset, fin, ack) {
        (false, true, false, _) => "reset",
        (true, false, false, false) => "syn",
        (true, false, false, true) => "synack",
        (false, false, true, true) => "fin",
        (false, false, false, true) if len > 0 => "data",
        (false, false, false, true) => "ack",
        _ => "other",
    }
}
