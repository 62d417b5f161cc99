//! What stands behind `-z`, and the words for panels.

use crate::analysis::registry;
use crate::analysis::statistics::Layer;
use crate::analysis::statistics::networks::{Family, Question};
use crate::base::likeness;
use crate::cli::failure::Failure;
use crate::cli::filter;
use crate::dissect::{Field, Severity};
use crate::export::statistics::panels::WORDS;
use crate::export::statistics::tshark::io_stat::{self, Calculation};
use crate::export::statistics::tshark::{Request, Statistic, follow};
use crate::filter::Filter;

/// What `-z` may be followed by, for messages.
const KNOWN: &[&str] = &[
    "conv,eth|ip|ipv6|tcp|udp[,FILTER]",
    "endpoints,eth|ip|ipv6|tcp|udp[,FILTER]",
    "io,phs[,FILTER]",
    "io,stat,SECONDS[,FILTER|FRAMES()FILTER|BYTES()FILTER|COUNT|SUM|MIN|MAX|AVG|LOAD(FIELD)FILTER]…",
    "http,tree[,FILTER]  http,stat[,FILTER]  http_req,tree[,FILTER]  http_srv,tree[,FILTER]  http2,tree[,FILTER]",
    "dns,tree[,FILTER]  plen,tree[,FILTER]  ptype,tree[,FILTER]  dests,tree[,FILTER]  ip_hosts,tree[,FILTER]",
    "ip_srcdst,tree[,FILTER]  ipv6_hosts,tree  ipv6_srcdst,tree  ipv6_ptype,tree  ipv6_dests,tree",
    "expert[,error|warn|note|chat|comment][,FILTER]",
    "follow,tcp|udp|tls|http,ascii|hex|raw|ebcdic|yaml,STREAM[,FIRST-LAST]",
    "follow,tcp|udp|tls|http,FORM,ADDRESS:PORT,ADDRESS:PORT[,FIRST-LAST]  follow,http2,FORM,STREAM,SUBSTREAM[,FIRST-LAST]",
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
            None => plain(Request::Expert(Severity::Comment), rest),
        },
        ("follow", transport) => follow(option, transport, behind),
        (name, "tree") => plain(tree(name).ok_or_else(|| unknown(option))?, behind),
        _ => Err(unknown(option)),
    }
}

/// The trees of addresses and of requests.
fn tree(name: &str) -> Option<Request> {
    use {Family::*, Question::*};
    Some(match name {
        "http_req" => Request::HttpRequests,
        "http_srv" => Request::HttpServers,
        "http2" => Request::Http2Tree,
        "ip_hosts" => Request::Networks(V4, Hosts),
        "ip_srcdst" => Request::Networks(V4, Ends),
        "ptype" => Request::Networks(V4, Transports),
        "dests" => Request::Networks(V4, Destinations),
        "ipv6_hosts" => Request::Networks(V6, Hosts),
        "ipv6_srcdst" => Request::Networks(V6, Ends),
        "ipv6_ptype" => Request::Networks(V6, Transports),
        "ipv6_dests" => Request::Networks(V6, Destinations),
        _ => return None,
    })
}

/// What stands before the first comma, and behind it.
fn part(text: &str) -> (&str, &str) {
    text.split_once(',').unwrap_or((text, ""))
}

/// Statistics of tshark's that something else answers here, and what.
const ELSEWHERE: &[(&str, &str)] = &[
    ("flow", "messages between ends as a ladder: wirelens ladder FILE --stream N, or -Y FILTER"),
    ("hosts", "names and their addresses: wirelens stats FILE names"),
    ("proto", "fields as columns: wirelens read -r FILE -T fields -e FIELD"),
    ("credentials", "secrets of requests: wirelens http FILE --show-secrets"),
    ("http_seq", "requests one after another: wirelens http FILE"),
    ("icmp", "echo requests and their answers: wirelens read -r FILE -Y icmp.resptime"),
    ("icmpv6", "echo requests and their answers: wirelens read -r FILE -Y icmpv6.resptime"),
];

/// The words before the first filter of each of [`KNOWN`], alternatives written out.
fn known_names() -> impl Iterator<Item = String> {
    let options = KNOWN.iter().flat_map(|line| line.split_whitespace());
    options.flat_map(|option| {
        let (first, rest) = part(option.split('[').next().unwrap_or_default());
        let (second, _) = part(rest);
        let join = |second: &str| if second.is_empty() { first.to_owned() } else { format!("{first},{second}") };
        second.split('|').map(join).collect::<Vec<_>>()
    })
}

fn unknown(option: &str) -> Failure {
    let failure = Failure::usage("E-OPTION", format!("-z {option} is not known"));
    let (first, rest) = part(option);
    let (second, _) = part(rest);
    let asked = if second.is_empty() { first.to_owned() } else { format!("{first},{second}") };
    let names: Vec<String> = known_names().collect();
    let failure = match ELSEWHERE.iter().find(|(name, _)| *name == first) {
        Some((_, instead)) => failure.line(*instead),
        None => match likeness::near(&asked, names.iter().map(String::as_str), 1).first() {
            Some(meant) if *meant != asked => failure.line(format!("did you mean  -z {meant} ?")),
            _ => failure,
        },
    };
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
        "chat" => Some(Severity::Chat),
        "comment" | "" => Some(Severity::Comment),
        _ => None,
    }
}

/// A filter that must be one.
pub fn filter(text: &str) -> Result<Filter, Failure> {
    Filter::compile(text, registry()).map_err(|error| filter::failure(text, &error))
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
fn columns(text: &str) -> Result<Vec<io_stat::Column>, Failure> {
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
    if all.len() > io_stat::MAX_COLUMNS {
        return Err(Failure::usage("E-OPTION", format!("-z io,stat has at most {} columns", io_stat::MAX_COLUMNS)));
    }
    all.into_iter().map(column).collect()
}

fn column(text: &str) -> Result<io_stat::Column, Failure> {
    let text = text.trim();
    let calculation = Calculation::NAMED.into_iter().find(|one| text.starts_with(one.name()));
    let Some(calculation) = calculation else { return Ok(io_stat::Column::plain(text, compiled(text)?)) };
    let rest = &text[calculation.name().len()..];
    let name = calculation.name();
    let wrong = |what: String| {
        let failure = Failure::usage("E-OPTION", format!("-z io,stat has no column {text}: {what}"));
        failure
            .line("columns: FILTER, FRAMES()FILTER, BYTES()FILTER, and COUNT, SUM, MIN, MAX, AVG or LOAD(FIELD)FILTER")
    };
    let Some(inside) = rest.strip_prefix('(') else {
        // The name of a calculation alone counts everything; other words are a filter.
        let filter = if rest.is_empty() && !calculation.takes_field() { None } else { compiled(text)? };
        let plain = io_stat::Column::plain(text, filter);
        return Ok(if rest.is_empty() { io_stat::Column { calculation, ..plain } } else { plain });
    };
    let (field, filter) = inside.split_once(')').ok_or_else(|| wrong("a bracket is not closed".to_owned()))?;
    let fields = match (calculation.takes_field(), field.trim()) {
        (true, "") => return Err(wrong(format!("{name} is of a field"))),
        (true, field) => fields(field)?,
        (false, "") => Vec::new(),
        (false, _) => return Err(wrong(format!("{name} is of no field"))),
    };
    if let Some(field) = fields.iter().find(|field| !calculation.suits(field)) {
        let kind = if calculation == Calculation::Load { "span of time" } else { "number" };
        return Err(wrong(format!("{} is no {kind}", field.filter)));
    }
    Ok(io_stat::Column { text: text.to_owned(), calculation, fields, filter: compiled(filter)? })
}

/// The fields that a name stands for.
fn fields(name: &str) -> Result<Vec<&'static Field>, Failure> {
    let filter = Filter::compile(name, registry()).map_err(|error| filter::failure(name, &error))?;
    let mut sources = filter.program().sources.iter();
    match (sources.next(), sources.next()) {
        (Some(source), None) if source.name == name && !source.fields.is_empty() => Ok(source.fields.clone()),
        _ => Err(Failure::usage("E-OPTION", format!("{name} is not the name of a field"))),
    }
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

fn follow(option: &str, protocol: &str, rest: &str) -> Result<Statistic, Failure> {
    let protocol = follow::Protocol::named(protocol).ok_or_else(|| unknown(option))?;
    let (form, rest) = part(rest);
    let form = follow::Form::named(form).ok_or_else(|| unknown(option))?;
    let wrong = || {
        let failure = Failure::usage("E-OPTION", format!("-z {option} names no connection"));
        match protocol {
            follow::Protocol::Http2 => {
                failure.line("name it by its number and that of the stream in it: -z follow,http2,ascii,0,1")
            }
            _ => failure
                .line("name it by its number, as in tcp.stream: -z follow,tcp,ascii,0")
                .line("or by its ends: -z follow,tcp,ascii,10.0.0.1:40000,10.0.0.2:80"),
        }
    };
    let (first, mut rest) = part(rest);
    let number = |text: &str| text.parse::<u32>().map_err(|_| wrong());
    let which = if protocol == follow::Protocol::Http2 {
        let (second, behind) = part(rest);
        rest = behind;
        follow::Which::Substream(number(first)?, number(second)?)
    } else if first.contains(':') {
        let (second, behind) = part(rest);
        rest = behind;
        let end = |text: &str| text.parse::<std::net::SocketAddr>().map_err(|_| wrong());
        follow::Which::Ends(end(first)?, end(second)?)
    } else {
        follow::Which::Number(number(first)?)
    };
    let range = match rest {
        "" => None,
        text => {
            let (from, to) = text.split_once('-').unwrap_or((text, text));
            let place = |text: &str| text.parse::<usize>().ok().filter(|place| *place > 0);
            let range = place(from).zip(place(to)).filter(|(from, to)| from <= to);
            let failure = || {
                let failure = Failure::usage("E-OPTION", format!("{text} is no range of pieces"));
                failure.line("write the first and the last, from 1, such as 1-4")
            };
            Some(range.ok_or_else(failure)?)
        }
    };
    Ok(Statistic { request: Request::Follow(follow::Request { protocol, form, which, range }), filter: None })
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
            columns(text).unwrap().iter().map(|column| column.filter.as_ref().map(|f| f.text().to_owned())).collect()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(texts("tcp,udp"), [some("tcp"), some("udp")]);
        assert_eq!(texts(",tcp.port in {80,443}"), [None, some("tcp.port in {80,443}")]);
        assert_eq!(texts("http.host == \"a,b\",tcp"), [some("http.host == \"a,b\""), some("tcp")]);
        assert_eq!(texts("COUNT(tcp.len)tcp.len,FRAMES"), [some("tcp.len"), None]);
        assert!(columns("nosuch").is_err());
    }

    #[test]
    fn an_unknown_statistic_names_what_is_nearest() {
        let lines = |option: &str| statistic(option).map(|_| ()).unwrap_err().to_string();
        for (option, hint) in [
            ("flow,tcp,network", "wirelens ladder FILE"),
            ("hosts", "wirelens stats FILE names"),
            ("conv,tpc", "did you mean  -z conv,tcp ?"),
            ("htp,tree", "did you mean  -z http,tree ?"),
            ("io,phs2", "did you mean  -z io,phs ?"),
        ] {
            assert!(lines(option).contains(hint), "{option}: {}", lines(option));
        }
        assert!(known_names().any(|name| name == "ipv6_dests,tree"));
        assert!(known_names().all(|name| !name.contains(['[', '|', ' '])), "{:?}", known_names().collect::<Vec<_>>());
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
            "follow,tls,ebcdic,0,1-4",
            "follow,http2,raw,0,1",
            "follow,tcp,yaml,10.0.0.1:1,10.0.0.2:2",
            "follow,udp,ascii,[::1]:1,[fe80::1]:2,3",
            "io,stat,0,COUNT(tcp.port)tcp,SUM(frame.len),MIN(dns.time)dns.time,MAX(tcp.len),AVG(tcp.len),LOAD(dns.time)",
            "io,stat,1,FRAMES()tcp,BYTES(),FRAMES,COUNT(dns)dns",
            "http_req,tree",
            "http_srv,tree,http.host",
            "http2,tree",
            "ptype,tree",
            "dests,tree",
            "ip_hosts,tree",
            "ip_srcdst,tree,tcp",
            "ipv6_hosts,tree",
            "ipv6_ptype,tree",
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
            "follow,http2,ascii,0",
            "follow,tcp,ascii,0,x",
            "follow,tcp,ascii,0,4-1",
            "follow,tcp,ascii,1.2.3.4:1",
            "io,stat,1,SUM(http.host)http.host",
            "io,stat,1,SUM()tcp",
            "io,stat,1,FRAMES(tcp.len)tcp",
            "io,stat,1,SUM(tcp.len",
            "io,stat,1,LOAD(frame.len)frame",
            "io,stat,1,SUM(nosuch)tcp",
            "io,stat,1,SUM(tcp.len > 1)tcp",
            "io,stat,1,SUM dns",
            "ip_ptype,tree",
            "hosts,tree",
            "conv,tcp,nosuch",
            "expert,nosuch.field",
        ] {
            assert!(statistic(option).is_err(), "{option}");
        }
    }
}
