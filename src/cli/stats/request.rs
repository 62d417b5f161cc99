//! What stands behind `-z`, and the words for panels.

use crate::analysis::registry;
use crate::analysis::statistics::Layer;
use crate::base::likeness;
use crate::cli::failure::Failure;
use crate::cli::filter;
use crate::dissect::{Severity, Transport};
use crate::export::statistics::panels::WORDS;
use crate::export::statistics::tshark::{Request, Statistic, follow, io_stat};
use crate::filter::Filter;

/// What `-z` may be followed by, for messages.
const KNOWN: &[&str] = &[
    "conv,eth|ip|ipv6|tcp|udp[,FILTER]",
    "endpoints,eth|ip|ipv6|tcp|udp[,FILTER]",
    "io,phs[,FILTER]",
    "io,stat,SECONDS[,FILTER]…",
    "http,tree[,FILTER]  http,stat[,FILTER]  dns,tree[,FILTER]  plen,tree[,FILTER]",
    "expert[,error|warn|note|chat][,FILTER]",
    "follow,tcp|udp,ascii|hex|raw,STREAM",
];

/// Understands what stands behind a `-z`.
pub fn statistic(option: &str) -> Result<Statistic, Failure> {
    let (first, rest) = part(option);
    let (second, behind) = part(rest);
    let plain = |request: Request, filter: &str| Ok(Statistic { request, filter: compiled(filter)? });
    match (first, second) {
        ("conv", name) => plain(Request::Conversations(layer(option, name)?), behind),
        ("endpoints" | "host" | "hosts" | "endpoint", name) if first.starts_with("endpoint") => {
            plain(Request::Endpoints(layer(option, name)?), behind)
        }
        ("io", "phs") => plain(Request::Hierarchy, behind),
        ("io", "stat") => io_stat(behind),
        ("http", "tree") => plain(Request::HttpTree, behind),
        ("http", "stat") => plain(Request::HttpStat, behind),
        ("dns", "tree") => plain(Request::DnsTree, behind),
        ("plen", "tree") => plain(Request::LengthTree, behind),
        ("expert", name) => match severity(name) {
            Some(severity) => plain(Request::Expert(severity), behind),
            None => plain(Request::Expert(Severity::Chat), rest),
        },
        ("follow", transport) => follow(option, transport, behind),
        _ => Err(unknown(option)),
    }
}

/// What stands before the first comma, and behind it.
fn part(text: &str) -> (&str, &str) {
    text.split_once(',').unwrap_or((text, ""))
}

fn unknown(option: &str) -> Failure {
    let failure = Failure::usage("E-OPTION", format!("-z {option} is not known"));
    KNOWN.iter().fold(failure, |failure, line| failure.line(format!("-z {line}")))
}

fn layer(option: &str, name: &str) -> Result<Layer, Failure> {
    Layer::ALL.into_iter().find(|layer| layer.filter() == name).ok_or_else(|| unknown(option))
}

fn severity(name: &str) -> Option<Severity> {
    match name {
        "error" => Some(Severity::Error),
        "warn" => Some(Severity::Warn),
        "note" => Some(Severity::Note),
        "chat" | "comment" | "" => Some(Severity::Chat),
        _ => None,
    }
}

/// A filter; an empty one selects everything.
fn compiled(text: &str) -> Result<Option<Filter>, Failure> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Filter::compile(text, registry()).map(Some).map_err(|error| filter::failure(text, &error))
}

fn io_stat(rest: &str) -> Result<Statistic, Failure> {
    let (length, filters) = part(rest);
    let (interval, decimals) = interval(length)?;
    let columns = if rest.contains(',') { columns(filters)? } else { Vec::new() };
    Ok(Statistic { request: Request::IoStat(io_stat::Request { interval, decimals, columns }), filter: None })
}

/// The filters of columns, between commas that stand in no brackets or quotes.
fn columns(text: &str) -> Result<Vec<Option<Filter>>, Failure> {
    let (mut all, mut from, mut depth, mut quoted) = (Vec::new(), 0, 0i32, false);
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => depth -= 1,
            ',' if !quoted && depth <= 0 => {
                all.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(&text[from..]);
    all.into_iter().map(column).collect()
}

fn column(text: &str) -> Result<Option<Filter>, Failure> {
    const FUNCTIONS: [&str; 6] = ["COUNT(", "SUM(", "MIN(", "MAX(", "AVG(", "LOAD("];
    if FUNCTIONS.iter().any(|name| text.trim_start().starts_with(name)) {
        return Err(Failure::usage("E-OPTION", format!("-z io,stat has no column {text}"))
            .line("its columns are packets and bytes of what a filter selects")
            .line("values of a field: wirelens read FILE -T csv -e frame.time_relative -e FIELD"));
    }
    compiled(text)
}

/// Most decimals of an interval.
const DECIMALS: usize = 9;

/// Nanoseconds of an interval that is given in seconds, and its decimals.
pub fn interval(text: &str) -> Result<(u64, usize), Failure> {
    let wrong = || {
        Failure::usage("E-OPTION", format!("{text} is no length of an interval"))
            .line("write seconds, such as 1 or 0.05; with 0 the whole capture is one interval")
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > DECIMALS {
        return Err(wrong());
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| wrong())? };
    let nanos: u64 = format!("{fraction:0<DECIMALS$}").parse().map_err(|_| wrong())?;
    let length = whole.checked_mul(1_000_000_000).and_then(|whole| whole.checked_add(nanos)).ok_or_else(wrong)?;
    Ok((length, fraction.len()))
}

fn follow(option: &str, transport: &str, rest: &str) -> Result<Statistic, Failure> {
    let transport = match transport {
        "tcp" => Transport::Tcp,
        "udp" => Transport::Udp,
        _ => return Err(unknown(option)),
    };
    let (form, stream) = part(rest);
    let form = follow::Form::named(form).ok_or_else(|| unknown(option))?;
    let stream = stream.parse().map_err(|_| {
        Failure::usage("E-OPTION", format!("-z {option} names no connection"))
            .line("name it by its number, as in tcp.stream: -z follow,tcp,ascii,0")
    })?;
    Ok(Statistic { request: Request::Follow(follow::Request { transport, form, stream }), filter: None })
}

/// The message for a word that names no panel.
pub fn no_panel(word: &str) -> Failure {
    let names: Vec<&str> = WORDS.iter().map(|(name, _)| *name).collect();
    let failure = Failure::usage("E-OPTION", format!("there are no statistics called {word}"));
    let failure = match likeness::near(word, names.iter().copied(), 1).first() {
        Some(meant) => failure.line(format!("did you mean  {meant} ?")),
        None => failure,
    };
    failure
        .line(format!("there are: {}", names.join(", ")))
        .line("of some of them parts: conversations,tcp  endpoints,ip  http,path")
        .line("a display filter stands behind -Y")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_seconds() {
        for (text, expected) in [
            ("1", (1_000_000_000, 0)),
            ("0.05", (50_000_000, 2)),
            (".5", (500_000_000, 1)),
            ("0", (0, 0)),
            ("0.000000001", (1, 9)),
        ] {
            assert_eq!(interval(text).unwrap(), expected, "{text}");
        }
        for text in ["", ".", "x", "-1", "1e3", "0.0000000001", "99999999999999"] {
            assert!(interval(text).is_err(), "{text}");
        }
    }

    #[test]
    fn commas_within_brackets_and_quotes_part_no_columns() {
        let texts = |text: &str| -> Vec<Option<String>> {
            columns(text).unwrap().iter().map(|filter| filter.as_ref().map(|f| f.text().to_owned())).collect()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(texts("tcp,udp"), [some("tcp"), some("udp")]);
        assert_eq!(texts(",tcp.port in {80,443}"), [None, some("tcp.port in {80,443}")]);
        assert_eq!(texts("http.host == \"a,b\",tcp"), [some("http.host == \"a,b\""), some("tcp")]);
        assert!(columns("COUNT(tcp.len)tcp.len").is_err());
        assert!(columns("nosuch").is_err());
    }

    #[test]
    fn what_tshark_accepts_is_understood_and_mistakes_are_not() {
        for option in [
            "conv,tcp",
            "conv,ip,tcp.port == 80",
            "endpoints,eth",
            "io,phs",
            "io,stat,1",
            "io,stat,0.1,tcp,udp",
            "http,tree",
            "http,stat,",
            "dns,tree,udp",
            "plen,tree",
            "expert",
            "expert,warn",
            "expert,note,tcp",
            "expert,tcp",
            "follow,tcp,ascii,0",
            "follow,udp,hex,3",
        ] {
            assert!(statistic(option).is_ok(), "{option}");
        }
        for option in [
            "",
            "conv",
            "conv,sctp",
            "io",
            "io,stat",
            "io,stat,x",
            "http",
            "follow,tcp,ascii",
            "follow,tcp,x,0",
            "follow,sctp,ascii,0",
            "conv,tcp,nosuch",
            "expert,nosuch.field",
        ] {
            assert!(statistic(option).is_err(), "{option}");
        }
    }
}
