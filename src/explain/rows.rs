//! What the rows and columns of tables mean: the same parts as of a field, by the table and the column.
//!
//! The texts are `texts/LANGUAGE/rows.ftl`: `rows-TABLE-COLUMN`, and `rows-COLUMN` where it is the same in several tables.
//! Their `.here` may use what the row says in its other columns, under their names.

use std::net::IpAddr;

use fluent_bundle::FluentArgs;

use super::{Explanation, book, facts};
use crate::base::Lang;
use crate::dissect::Value;

/// The tables with rows that are explained, and their columns.
pub const TABLES: &[(&str, &[&str])] = &[
    (
        "connections",
        &[
            "number",
            "who",
            "state",
            "start",
            "duration",
            "sent",
            "received",
            "round-trip",
            "repeated",
            "out-of-order",
            "missing",
            "protocol",
            "exchanges",
            "packets",
            "notes",
        ],
    ),
    ("packets", &["number", "time", "source", "destination", "protocol", "length", "info"]),
    ("exchanges", &["number", "method", "path", "status", "type", "size", "time", "connection", "waterfall"]),
    (
        "timing",
        &[
            "reused", "lookup", "connect", "secure", "send", "wait", "blocked", "receive", "total", "event", "silence",
            "nagle",
        ],
    ),
    (
        "overview",
        &[
            "packets",
            "bytes",
            "captured",
            "cut",
            "average",
            "first",
            "last",
            "duration",
            "packet-rate",
            "rate",
            "tcp",
            "udp",
            "exchanges",
        ],
    ),
    ("hierarchy", &["protocol", "packets", "packets-percent", "bytes", "bytes-percent", "share"]),
    (
        "conversations",
        &[
            "stream",
            "a",
            "b",
            "a-name",
            "b-name",
            "packets",
            "bytes",
            "packets-a-to-b",
            "bytes-a-to-b",
            "packets-b-to-a",
            "bytes-b-to-a",
            "start-seconds",
            "duration-seconds",
            "bits-per-second-a-to-b",
            "bits-per-second-b-to-a",
            "initial-rtt-seconds",
            "retransmissions",
            "out-of-order",
            "missing-bytes",
        ],
    ),
    (
        "endpoints",
        &["address", "name", "packets", "bytes", "packets-sent", "bytes-sent", "packets-received", "bytes-received"],
    ),
    (
        "http",
        &[
            "host",
            "path",
            "method",
            "status",
            "content-type",
            "exchanges",
            "percent",
            "failed",
            "unanswered",
            "request-bytes",
            "response-bytes",
            "wait-p50-seconds",
            "wait-p90-seconds",
            "wait-p99-seconds",
            "wait-max-seconds",
        ],
    ),
    ("io", &["from-seconds", "to-seconds", "packets", "bytes", "bits-per-second", "share", "series"]),
    ("lengths", &["bytes", "packets", "percent", "average", "least", "most", "share"]),
    (
        "dns",
        &[
            "name",
            "type",
            "questions",
            "responses",
            "records",
            "codes",
            "time-p50-seconds",
            "time-p90-seconds",
            "time-max-seconds",
        ],
    ),
    ("problems", &["severity", "group", "protocol", "count", "meaning", "filter-name", "frames"]),
    ("names", &["name", "from", "count", "addresses"]),
];

/// The key of a column's texts: its own, else that of a column that means the same in other tables.
pub(super) fn key(table: &str, column: &str) -> Option<String> {
    let same = match column {
        "a-name" | "b-name" => "name",
        "start-seconds" => "start",
        other => other,
    };
    [format!("rows-{table}-{column}"), format!("rows-{same}")].into_iter().find(|key| book::rows_have(Lang::En, key))
}

/// What a column of a table means, and with the values of a row what is said there; `None` for an unknown one.
pub fn told(lang: Lang, table: &str, column: &str, arguments: &FluentArgs<'_>) -> Option<Explanation> {
    let (_, columns) = TABLES.iter().find(|(name, _)| *name == table)?;
    let filter = columns.iter().copied().find(|name| *name == column)?;
    let key = key(table, column)?;
    let part = |attribute: &str| book::of_rows(lang, &key, Some(attribute), Some(arguments)).unwrap_or_default();
    Some(Explanation {
        filter,
        label: "",
        name: book::of_rows(lang, &key, None, None)?,
        what: part("what"),
        here: Some(part("here")).filter(|here| !here.is_empty()).into_iter().collect(),
        mistake: part("mistake"),
        specification: book::of_rows(Lang::En, &key, Some("rfc"), None).unwrap_or_default(),
        inherited: None,
        bare: false,
    })
}

/// What one value of a field means, by the word for it: `404` of `http.response.code`, `get` of `http.request.method`.
pub fn value(lang: Lang, filter: &str, word: &str) -> Option<String> {
    book::format(lang, &format!("{}-is-{}", book::key(filter), super::in_key(word)), Some("what"), None)
}

/// What sort of address it is, as selectors of texts name it.
pub fn kind(address: IpAddr) -> &'static str {
    match address {
        IpAddr::V4(address) => facts::kind(Value::Ipv4(address.octets())),
        IpAddr::V6(address) => facts::kind(Value::Ipv6(address.octets())),
    }
}
