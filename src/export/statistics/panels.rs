//! The panels of statistics: each a table or several, made of what [`analysis::statistics`](crate::analysis::statistics)
//! counts.

use std::fmt;

use super::http::{self, Facet};
use super::overview::overview;
use super::table::{self, Cell, Column, Row, Table, numbers, words};
use crate::analysis::statistics::conversations::{Conversation, End, Endpoint, Talks, conversations};
use crate::analysis::statistics::hierarchy::{self, hierarchy};
use crate::analysis::statistics::messages::{self, LENGTHS};
use crate::analysis::statistics::{By, Layer, Rule, Scope, Stopped, Unreadable, intervals, names, problems};
use crate::analysis::{Capture, registry};
use crate::base::{Address, Delta, FrameId, Time};
use crate::dissect::Severity;
use crate::engine::ledger;
use crate::filter::{Matches, ast};

/// Intervals that the graph over time has when nobody says how long they are: between this and two and a half times it.
const INTERVALS: u64 = 20;
/// Addresses of a name that are shown.
const ADDRESSES: usize = 4;
/// Frames of a problem that are shown.
const FRAMES: usize = 8;
/// Series of the graph over time beside packets and bytes.
pub const MAX_SERIES: usize = SERIES.len();
/// Their columns.
const SERIES: [(&str, &str); 8] = [
    ("series_1", "Series 1"),
    ("series_2", "Series 2"),
    ("series_3", "Series 3"),
    ("series_4", "Series 4"),
    ("series_5", "Series 5"),
    ("series_6", "Series 6"),
    ("series_7", "Series 7"),
    ("series_8", "Series 8"),
];
/// Rows of the graph over time: with more, intervals without packets are left out.
pub const MAX_EMPTY: u64 = 4096;

/// What statistics there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The capture as a whole.
    Overview,
    /// The protocols and what lies within them.
    Hierarchy,
    /// Who talks with whom.
    Conversations(Layer),
    /// Who talks.
    Endpoints(Layer),
    /// Exchanges of HTTP.
    Http(Facet),
    /// Packets and bytes over time.
    Io,
    /// The lengths of packets.
    Lengths,
    /// Names asked for.
    Dns,
    /// The notes of dissectors.
    Problems,
    /// Names seen, and their addresses.
    Names,
}

/// The words for panels on the command line, what they stand for, and other words for the same.
pub const WORDS: &[(&str, &[&str])] = &[
    ("overview", &["summary"]),
    ("hierarchy", &["protocols", "phs"]),
    ("conversations", &["conv"]),
    ("endpoints", &[]),
    ("http", &[]),
    ("status", &["codes"]),
    ("io", &["graph"]),
    ("lengths", &["plen"]),
    ("dns", &[]),
    ("problems", &["expert", "notes"]),
    ("names", &["hosts"]),
];

impl Panel {
    /// All of them, in order.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Overview, Self::Hierarchy];
        all.extend(Layer::ALL.map(Self::Conversations));
        all.extend(Layer::ALL.map(Self::Endpoints));
        all.extend(Facet::ALL.map(Self::Http));
        all.extend([Self::Io, Self::Lengths, Self::Dns, Self::Problems, Self::Names]);
        all
    }

    /// The panels that a word names: `conversations` all layers, `conversations,tcp` one of them. `None` for another word.
    pub fn named(word: &str) -> Option<Vec<Self>> {
        let (word, part) = word.split_once(',').map_or((word, None), |(word, part)| (word, Some(part)));
        let (word, _) = WORDS.iter().find(|(name, others)| *name == word || others.contains(&word))?;
        let alone = |panel: Self| part.is_none().then(|| vec![panel]);
        let some = |all: Vec<(&str, Self)>| {
            let chosen: Vec<Self> = all
                .into_iter()
                .filter(|(name, _)| part.is_none_or(|part| part == *name))
                .map(|(_, panel)| panel)
                .collect();
            (!chosen.is_empty()).then_some(chosen)
        };
        match *word {
            "overview" => alone(Self::Overview),
            "hierarchy" => alone(Self::Hierarchy),
            "conversations" => some(Layer::ALL.map(|layer| (layer.filter(), Self::Conversations(layer))).into()),
            "endpoints" => some(Layer::ALL.map(|layer| (layer.filter(), Self::Endpoints(layer))).into()),
            "http" => some(Facet::ALL.map(|facet| (facet.name(), Self::Http(facet))).into()),
            "status" => alone(Self::Http(Facet::Status)),
            "io" => alone(Self::Io),
            "lengths" => alone(Self::Lengths),
            "dns" => alone(Self::Dns),
            "problems" => alone(Self::Problems),
            _ => alone(Self::Names),
        }
    }
}

impl fmt::Display for Panel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("overview"),
            Self::Hierarchy => f.write_str("hierarchy"),
            Self::Conversations(layer) => write!(f, "conversations,{}", layer.filter()),
            Self::Endpoints(layer) => write!(f, "endpoints,{}", layer.filter()),
            Self::Http(facet) => write!(f, "http,{}", facet.name()),
            Self::Io => f.write_str("io"),
            Self::Lengths => f.write_str("lengths"),
            Self::Dns => f.write_str("dns"),
            Self::Problems => f.write_str("problems"),
            Self::Names => f.write_str("names"),
        }
    }
}

/// What a table is made with.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Nanoseconds of an interval; of a fitting length without it.
    pub interval: Option<u64>,
    /// Further columns of the graph over time: what filters select, with their texts; at most [`MAX_SERIES`].
    pub series: Vec<(String, Matches)>,
}

/// The tables of these panels, in their order. Panels that are counted together are.
pub fn tables(scope: &Scope<'_>, panels: &[Panel], choice: &Choice) -> Result<(Vec<Table>, Unreadable), Stopped> {
    let mut failed = Unreadable::default();
    let layers: Vec<Layer> = Layer::ALL
        .into_iter()
        .filter(|layer| panels.contains(&Panel::Conversations(*layer)) || panels.contains(&Panel::Endpoints(*layer)))
        .collect();
    let talks = if layers.is_empty() { Vec::new() } else { keep(&mut failed, conversations(scope, &layers))? };
    let facets: Vec<Facet> = Facet::ALL.into_iter().filter(|facet| panels.contains(&Panel::Http(*facet))).collect();
    let mut by_facet = if facets.is_empty() { Vec::new() } else { http::by_facet(scope, &facets)? };
    let mut tables = Vec::new();
    for panel in panels {
        let of = |layer: Layer| talks.iter().find(|talks| talks.layer == layer);
        tables.push(match panel {
            Panel::Overview => overview(scope)?,
            Panel::Hierarchy => of_hierarchy(&keep(&mut failed, hierarchy(scope, Rule::Carried))?),
            Panel::Conversations(layer) => {
                of(*layer).map(|talks| of_conversations(scope.capture, talks)).unwrap_or_default()
            }
            Panel::Endpoints(layer) => of(*layer).map(|talks| of_endpoints(scope.capture, talks)).unwrap_or_default(),
            Panel::Http(facet) => {
                let name = format!("http,{}", facet.name());
                let place = by_facet.iter().position(|table| table.name == name);
                place.map(|place| by_facet[place].clone()).unwrap_or_default()
            }
            Panel::Io => io(scope, choice)?,
            Panel::Lengths => lengths(scope)?,
            Panel::Dns => dns(&keep(&mut failed, messages::asked(scope))?),
            Panel::Problems => of_problems(&keep(&mut failed, problems(scope, By::Field))?),
            Panel::Names => of_names(&keep(&mut failed, names::names(scope))?),
        });
    }
    by_facet.clear();
    Ok((tables, failed))
}

/// Takes what was counted and notes what could not be read.
pub(super) fn keep<T>(failed: &mut Unreadable, counted: Result<(T, Unreadable), Stopped>) -> Result<T, Stopped> {
    let (counted, more) = counted?;
    // A frame that cannot be read is missed by each panel: the most that one of them missed is how many there are.
    if more.count > failed.count {
        *failed = more;
    }
    Ok(counted)
}

fn of_hierarchy(roots: &[hierarchy::Node]) -> Table {
    let columns = vec![
        words("protocol", "Protocol"),
        numbers("packets", "Packets"),
        numbers("packets_percent", "%"),
        numbers("bytes", "Bytes"),
        numbers("bytes_percent", "%"),
        words("share", "Share"),
    ];
    let mut table = Table::new("hierarchy", "Protocol hierarchy", columns);
    let sum = |part: fn(&hierarchy::Node) -> u64| roots.iter().map(part).sum::<u64>().max(1) as f64;
    let (packets, bytes) = (sum(|node| node.packets), sum(|node| node.bytes));
    let mut open: Vec<(usize, &hierarchy::Node)> = roots.iter().rev().map(|node| (0, node)).collect();
    while let Some((depth, node)) = open.pop() {
        let cells = vec![
            Cell::text(registry().protocol(node.name).map_or(node.name, |protocol| protocol.short)),
            Cell::Count(node.packets),
            Cell::Percent(node.packets as f64 * 100.0 / packets),
            Cell::Bytes(node.bytes),
            Cell::Percent(node.bytes as f64 * 100.0 / bytes),
            Cell::Bar(node.bytes as f64 / bytes),
        ];
        table.rows.push(Row { depth, ..Row::new(cells).of(node.name, node.first) });
        open.extend(node.within.iter().rev().map(|node| (depth + 1, node)));
    }
    if !table.rows.is_empty() {
        table.notes.push("Lines lie within those above them, so they do not add up.".to_owned());
        table.notes.push("Every segment of a message counts for its protocol, not only the last one.".to_owned());
    }
    table
}

/// An end as filters write it.
fn selects(layer: Layer, end: &End) -> String {
    let address = match end.address {
        Address::V6(_) => "ipv6.addr",
        Address::V4(_) => "ip.addr",
        _ => "eth.addr",
    };
    match end.port {
        Some(port) => format!("{address} == {} and {}.port == {port}", end.address, layer.filter()),
        None => format!("{address} == {}", end.address),
    }
}

fn shown(end: &End) -> String {
    match (end.address, end.port) {
        (Address::V6(_), Some(port)) => format!("[{}]:{port}", end.address),
        (_, Some(port)) => format!("{}:{port}", end.address),
        (_, None) => end.address.to_string(),
    }
}

fn of_conversations(capture: &Capture, talks: &Talks) -> Table {
    let layer = talks.layer;
    let mut columns = vec![
        words("a", "A"),
        words("b", "B"),
        numbers("packets", "Packets"),
        numbers("bytes", "Bytes"),
        numbers("packets_a_to_b", "A→B"),
        numbers("bytes_a_to_b", "Bytes"),
        numbers("packets_b_to_a", "B→A"),
        numbers("bytes_b_to_a", "Bytes"),
        numbers("start_seconds", "Start"),
        numbers("duration_seconds", "Duration"),
        numbers("bits_per_second_a_to_b", "Rate A→B"),
        numbers("bits_per_second_b_to_a", "Rate B→A"),
    ];
    if layer.has_ports() {
        columns.insert(0, numbers("stream", "Stream"));
    }
    if layer == Layer::Tcp {
        columns.extend([
            numbers("initial_rtt_seconds", "RTT"),
            numbers("retransmissions", "Repeated"),
            numbers("out_of_order", "Disordered"),
            numbers("missing_bytes", "Missing"),
        ]);
    }
    let title = format!("{} conversations", layer.name());
    let mut table = Table::new(format!("conversations,{}", layer.filter()), title, columns);
    let begin = capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    table.rows = talks.conversations.iter().map(|talk| conversation(capture, layer, talk, begin)).collect();
    let ends = usize::from(layer.has_ports());
    let last = |talk: &Conversation| talk.stream.and_then(|id| capture.stream(id)).map(|stream| stream.last);
    let names = talks.conversations.iter().map(|talk| {
        let at = last(talk).unwrap_or_else(|| latest(capture));
        talk.ends.map(|end| name_of(capture, &end, at)).to_vec()
    });
    let named = with_names(&mut table, &[("a_name", "Name of A"), ("b_name", "Name of B")], ends + 2, names.collect());
    table.sort(ends + if named { 4 } else { 2 }, true);
    left_out(&mut table, talks.left_out, "packets between further pairs");
    table
}

/// The last frame: names count as they were then.
fn latest(capture: &Capture) -> FrameId {
    FrameId(u32::try_from(capture.len().saturating_sub(1)).unwrap_or(u32::MAX))
}

/// What an end is called, of the kinds of names that are shown.
fn name_of(capture: &Capture, end: &End, at: FrameId) -> Option<String> {
    let names = capture.names();
    names.name(names.chosen(), end.address, at)
}

/// Puts columns with names into a table, if there is any name. Says whether.
fn with_names(
    table: &mut Table,
    titles: &[(&'static str, &'static str)],
    at: usize,
    names: Vec<Vec<Option<String>>>,
) -> bool {
    if names.iter().flatten().all(Option::is_none) {
        return false;
    }
    table.columns.splice(at..at, titles.iter().map(|(key, title)| words(key, title)));
    for (row, names) in table.rows.iter_mut().zip(names) {
        row.cells.splice(at..at, names.into_iter().map(|name| Cell::maybe(name, Cell::Text)));
    }
    true
}

fn conversation(capture: &Capture, layer: Layer, talk: &Conversation, begin: Time) -> Row {
    let duration = talk.end.since(talk.start);
    let rate = |bytes: u64| match duration.0 {
        1.. => Cell::Rate(bytes as f64 * 8.0 / duration.seconds()),
        _ => Cell::Empty,
    };
    let stream = talk.stream.and_then(|id| capture.stream(id));
    let mut cells = Vec::new();
    if layer.has_ports() {
        cells.push(Cell::maybe(stream, |stream| Cell::Count(u64::from(stream.index))));
    }
    let ([a, b], [packets_a, packets_b], [bytes_a, bytes_b]) = (talk.ends, talk.packets, talk.bytes);
    cells.extend([
        Cell::Text(shown(&a)),
        Cell::Text(shown(&b)),
        Cell::Count(packets_a + packets_b),
        Cell::Bytes(bytes_a + bytes_b),
        Cell::Count(packets_a),
        Cell::Bytes(bytes_a),
        Cell::Count(packets_b),
        Cell::Bytes(bytes_b),
        Cell::Span(talk.start.since(begin)),
        Cell::Span(duration),
        rate(bytes_a),
        rate(bytes_b),
    ]);
    if layer == Layer::Tcp {
        let known = stream.and_then(|stream| capture.ledger().conversations.get(stream.index as usize));
        let known: ledger::Conversation = known.unwrap_or_default();
        let rtt = (known.initial_rtt > 0).then_some(known.initial_rtt);
        cells.extend([
            Cell::maybe(rtt, |nanos| Cell::Span(Delta(i64::from(nanos)))),
            Cell::Count(u64::from(known.repeated)),
            Cell::Count(u64::from(known.out_of_order)),
            Cell::Bytes(u64::from(known.missing)),
        ]);
    }
    let filter = match stream {
        Some(stream) => format!("{}.stream == {}", layer.filter(), stream.index),
        None if a.address == b.address => {
            let field = selects(layer, &a).replace("addr", "src");
            format!("{field} and {}", selects(layer, &a).replace("addr", "dst"))
        }
        None => format!("{} and {}", selects(layer, &a), selects(layer, &b)),
    };
    Row::new(cells).of(filter, talk.first)
}

fn of_endpoints(capture: &Capture, talks: &Talks) -> Table {
    let layer = talks.layer;
    let columns = vec![
        words("address", "Address"),
        numbers("packets", "Packets"),
        numbers("bytes", "Bytes"),
        numbers("packets_sent", "Sent"),
        numbers("bytes_sent", "Bytes"),
        numbers("packets_received", "Received"),
        numbers("bytes_received", "Bytes"),
    ];
    let title = format!("{} endpoints", layer.name());
    let mut table = Table::new(format!("endpoints,{}", layer.filter()), title, columns);
    let row = |end: &Endpoint| {
        let ([sent, received], [bytes_sent, bytes_received]) = (end.packets, end.bytes);
        let cells = vec![
            Cell::Text(shown(&end.end)),
            Cell::Count(sent + received),
            Cell::Bytes(bytes_sent + bytes_received),
            Cell::Count(sent),
            Cell::Bytes(bytes_sent),
            Cell::Count(received),
            Cell::Bytes(bytes_received),
        ];
        Row::new(cells).of(selects(layer, &end.end), end.first)
    };
    let ends = talks.endpoints();
    table.rows = ends.iter().map(row).collect();
    let at = latest(capture);
    let names = ends.iter().map(|end| vec![name_of(capture, &end.end, at)]);
    let named = with_names(&mut table, &[("name", "Name")], 1, names.collect());
    table.sort(if named { 2 } else { 1 }, true);
    left_out(&mut table, talks.left_out, "packets between further pairs");
    table
}

/// A length of intervals that people like: 1, 2 or 5 times a power of ten, so that there are about [`INTERVALS`].
fn fitting(duration: Delta) -> u64 {
    let least = u64::try_from(duration.0).unwrap_or(0) / (INTERVALS * 5 / 2);
    let mut unit = 1000u64;
    loop {
        for step in [1, 2, 5] {
            if unit * step > least {
                return unit * step;
            }
        }
        match unit.checked_mul(10).filter(|unit| *unit < u64::MAX / 10) {
            Some(next) => unit = next,
            None => return unit,
        }
    }
}

fn io(scope: &Scope<'_>, choice: &Choice) -> Result<Table, Stopped> {
    let mut columns = vec![
        numbers("from_seconds", "From (s)"),
        numbers("to_seconds", "To (s)"),
        numbers("packets", "Packets"),
        numbers("bytes", "Bytes"),
        numbers("bits_per_second", "Rate"),
        words("share", "Bytes"),
    ];
    let series = SERIES.into_iter().zip(&choice.series);
    columns
        .extend(series.map(|((key, title), (filter, _))| Column { of: Some(filter.clone()), ..numbers(key, title) }));
    let span = intervals::span(scope)?.map_or(Delta(0), |(first, last)| last.since(first));
    let length = choice.interval.unwrap_or_else(|| fitting(span)).max(1);
    let title = format!("Packets over time, in intervals of {}", table::duration(Delta(length as i64)));
    let mut table = Table::new("io", title, columns);
    let decimals = (0..9).find(|decimals| length.is_multiple_of(10u64.pow(9 - decimals))).unwrap_or(9) as usize;
    let series = intervals::intervals(scope, length)?;
    let mut more = Vec::new();
    for (_, matches) in choice.series.iter().take(MAX_SERIES) {
        let chosen = |frame: FrameId| scope.counts(frame) && matches.contains(frame);
        more.push(intervals::intervals(&Scope { chosen: Some(&chosen), ..scope.clone() }, length)?);
    }
    let most = series.intervals.values().map(|load| load.bytes).max().unwrap_or(0).max(1);
    let last = series.intervals.keys().next_back().copied().unwrap_or(0);
    let whole = last < MAX_EMPTY;
    let numbers: Box<dyn Iterator<Item = u64>> = match (series.intervals.is_empty(), whole) {
        (true, _) => Box::new(std::iter::empty()),
        (false, true) => Box::new(0..=last),
        (false, false) => Box::new(series.intervals.keys().copied()),
    };
    let seconds = |number: u64| Delta(i64::try_from(u128::from(number) * u128::from(length)).unwrap_or(i64::MAX));
    for number in numbers {
        let load = series.intervals.get(&number).copied().unwrap_or_default();
        let (from, to) = (seconds(number), seconds(number + 1));
        let mut cells = vec![
            Cell::Seconds(from, decimals),
            Cell::Seconds(to, decimals),
            Cell::Count(load.packets),
            Cell::Bytes(load.bytes),
            Cell::Rate(load.bytes as f64 * 8e9 / length as f64),
            Cell::Bar(load.bytes as f64 / most as f64),
        ];
        let packets = |series: &intervals::Series| series.intervals.get(&number).map_or(0, |load| load.packets);
        cells.extend(more.iter().map(|series| Cell::Count(packets(series))));
        table.rows.push(Row {
            filter: Some(format!("frame.time_relative >= {from} and frame.time_relative < {to}")),
            first: load.first,
            ..Row::new(cells)
        });
    }
    if whole && table.rows.len() > 1 {
        let all = || (0..=last).map(|number| series.intervals.get(&number).copied().unwrap_or_default());
        let line =
            |what: &str, values: Vec<u64>| format!("{what:<8} {}", table::sparkline(&table::condensed(&values, LINE)));
        table.notes.push(line("packets", all().map(|load| load.packets).collect()));
        table.notes.push(line("bytes", all().map(|load| load.bytes).collect()));
        for ((_, title), series) in SERIES.into_iter().zip(&more) {
            let loads = (0..=last).map(|number| series.intervals.get(&number).map_or(0, |load| load.packets));
            table.notes.push(line(&title.to_lowercase(), loads.collect()));
        }
    }
    for ((filter, _), (_, title)) in choice.series.iter().zip(SERIES) {
        table.notes.push(format!("{title}: packets that {filter} selects."));
    }
    if !whole {
        table.notes.push("Intervals without packets are left out.".to_owned());
    }
    left_out(&mut table, series.left_out, "packets in further intervals");
    Ok(table)
}

/// Cells of the line of bars.
const LINE: usize = 100;

fn lengths(scope: &Scope<'_>) -> Result<Table, Stopped> {
    let columns = vec![
        words("bytes", "Bytes"),
        numbers("packets", "Packets"),
        numbers("percent", "%"),
        numbers("average", "Average"),
        numbers("least", "Least"),
        numbers("most", "Most"),
        words("share", "Share"),
    ];
    let mut table = Table::new("lengths", "Packet lengths", columns);
    let tree = messages::lengths(scope)?;
    let first = firsts(scope)?;
    let walk = tree.walk();
    let total = walk.first().map_or(0, |(_, node)| node.count).max(1) as f64;
    for (depth, node) in walk.into_iter().filter(|(_, node)| node.count > 0) {
        let (least, most) = node.values.map_or((0.0, 0.0), |(_, least, most)| (least, most));
        let cells = vec![
            Cell::text(if depth == 0 { "all" } else { &node.name }),
            Cell::Count(node.count),
            Cell::Percent(node.count as f64 * 100.0 / total),
            Cell::maybe(node.average(), Cell::Number),
            Cell::Count(least as u64),
            Cell::Count(most as u64),
            Cell::Bar(node.count as f64 / total),
        ];
        let range = LENGTHS.iter().position(|(_, name)| **name == *node.name);
        let first = range.and_then(|range| first.get(range).copied().flatten());
        table.rows.push(Row { filter: length_filter(&node.name), first, ..Row::new(cells) });
    }
    Ok(table)
}

/// The first packet of each range of lengths.
fn firsts(scope: &Scope<'_>) -> Result<[Option<FrameId>; LENGTHS.len()], Stopped> {
    let mut first = [None; LENGTHS.len()];
    for record in scope.records() {
        let (frame, record) = record?;
        let range = LENGTHS.iter().rposition(|(from, _)| *from <= record.wire_len).unwrap_or(0);
        if let Some(slot) = first.get_mut(range) {
            slot.get_or_insert(frame);
        }
        if first.iter().all(Option::is_some) {
            break;
        }
    }
    Ok(first)
}

fn length_filter(name: &str) -> Option<String> {
    let Some(place) = LENGTHS.iter().position(|(_, other)| *other == name) else { return Some("frame".to_owned()) };
    let from = LENGTHS.get(place)?.0;
    Some(match LENGTHS.get(place + 1) {
        Some((to, _)) => format!("frame.len >= {from} and frame.len < {to}"),
        None => format!("frame.len >= {from}"),
    })
}

fn dns(asked: &messages::Asked) -> Table {
    let columns = vec![
        words("name", "Name"),
        words("type", "Type"),
        numbers("questions", "Asked"),
        numbers("responses", "Answered"),
        numbers("records", "Records"),
        words("codes", "Reply codes"),
        numbers("time_p50_seconds", "Time p50"),
        numbers("time_p90_seconds", "p90"),
        numbers("time_max_seconds", "max"),
    ];
    let mut table = Table::new("dns", "DNS by name", columns);
    let span = |nanos: u64| Cell::Span(Delta(i64::try_from(nanos).unwrap_or(i64::MAX)));
    for name in &asked.names {
        let [p50, p90] = match name.times.percentiles([50, 90]) {
            Some(percentiles) => percentiles.map(span),
            None => [Cell::Empty, Cell::Empty],
        };
        let code = |(code, word, count): &(u64, Option<&str>, u64)| {
            let word = word.map_or_else(|| code.to_string(), str::to_owned);
            if *count > 1 { format!("{word} ×{count}") } else { word }
        };
        let (number, description) = name.kind;
        let cells = vec![
            Cell::Text(name.name.clone()),
            Cell::Text(description.map_or_else(|| number.to_string(), short_type)),
            Cell::Count(name.questions),
            Cell::Count(name.responses),
            Cell::Count(name.records),
            Cell::text(&name.codes.iter().map(code).collect::<Vec<_>>().join(", ")),
            p50,
            p90,
            Cell::maybe(name.times.most(), span),
        ];
        let filter = format!("dns.qry.name == {} and dns.qry.type == {number}", quoted(&name.name));
        table.rows.push(Row::new(cells).of(filter, name.first));
    }
    table.sort(2, true);
    left_out(&mut table, asked.left_out, "messages about further names");
    table
}

/// The short name of a record type, which comes before its description.
fn short_type(description: &str) -> String {
    description.split(" (").next().unwrap_or_default().to_owned()
}

fn of_problems(problems: &problems::Problems) -> Table {
    let columns = vec![
        words("severity", "Severity"),
        words("group", "Group"),
        words("protocol", "Protocol"),
        numbers("count", "Count"),
        words("meaning", "Meaning"),
        words("filter_name", "Filter"),
        words("frames", "Frames"),
    ];
    let mut table = Table::new("problems", "Problems and notes", columns);
    let mut kinds: Vec<&problems::Problem> = problems.kinds.iter().collect();
    kinds.sort_by_key(|kind| (std::cmp::Reverse(kind.severity), std::cmp::Reverse(kind.count)));
    for kind in kinds {
        let few: Vec<FrameId> = kind.frames.iter().take(FRAMES).copied().collect();
        let more = kind.count > few.len() as u64;
        let first = few.first().copied().unwrap_or_default();
        let meaning = meaning(kind);
        let cells = vec![
            Cell::text(kind.severity.name()),
            Cell::text(kind.group.name()),
            Cell::text(kind.protocol),
            Cell::Count(kind.count),
            Cell::Text(meaning),
            Cell::text(kind.filter),
            Cell::Frames(few, more),
        ];
        table.rows.push(Row::new(cells).of(kind.filter, first));
    }
    let worst =
        problems.kinds.iter().filter(|kind| kind.severity >= Severity::Warn).map(|kind| kind.count).sum::<u64>();
    if !table.rows.is_empty() {
        table.notes.push(format!("{worst} warnings and errors in all."));
    }
    left_out(&mut table, problems.left_out, "notes of further kinds");
    table
}

/// What a kind of notes says; the words of one of many are an example.
fn meaning(kind: &problems::Problem) -> String {
    match kind.words.starts_with(kind.label) {
        _ if kind.count == 1 => kind.words.clone(),
        true => kind.label.to_owned(),
        // Chats and comments have their content alone: their label says that it is text.
        false if kind.severity <= Severity::Chat => format!("{} …", kind.words.trim_end()),
        false => format!("{}: {} …", kind.label, kind.words.trim_end()),
    }
}

fn of_names(names: &names::Names) -> Table {
    let columns =
        vec![words("name", "Name"), words("from", "From"), numbers("count", "Seen"), words("addresses", "Addresses")];
    let mut table = Table::new("names", "Names seen", columns);
    for name in &names.names {
        let few: Vec<String> = name.addresses.iter().take(ADDRESSES).map(Address::to_string).collect();
        let more = name.addresses.len().saturating_sub(few.len());
        let more = if more > 0 { format!(" +{more}") } else { String::new() };
        let cells = vec![
            Cell::Text(name.name.clone()),
            Cell::text(name.origin.name()),
            Cell::Count(name.count),
            Cell::text(&format!("{}{more}", few.join(" "))),
        ];
        let filter = format!("{} == {}", name.origin.field(), quoted(&name.name));
        table.rows.push(Row::new(cells).of(filter, name.first));
    }
    table.sort(2, true);
    left_out(&mut table, names.left_out, "sightings of further names");
    table
}

fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    // Writing to a string cannot fail.
    let _ = ast::quoted(&mut quoted, text.as_bytes());
    quoted
}

fn left_out(table: &mut Table, count: u64, what: &str) {
    table.left_out = count;
    if count > 0 {
        table.notes.push(format!("Not in this table: {count} {what}."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_panels() {
        assert_eq!(Panel::named("conv,tcp"), Some(vec![Panel::Conversations(Layer::Tcp)]));
        assert_eq!(Panel::named("conversations").map(|all| all.len()), Some(5));
        assert_eq!(Panel::named("status"), Some(vec![Panel::Http(Facet::Status)]));
        for word in ["nonsense", "conv,sctp", "io,tcp", ""] {
            assert_eq!(Panel::named(word), None, "{word}");
        }
        for panel in Panel::all() {
            assert_eq!(Panel::named(&panel.to_string()), Some(vec![panel]));
        }
    }

    #[test]
    fn intervals_are_of_a_length_that_people_like() {
        for (seconds, expected) in
            [(0.0, 1_000), (1.0, 50_000_000), (60.0, 2_000_000_000), (86_400.0, 2_000_000_000_000)]
        {
            let length = fitting(Delta((seconds * 1e9) as i64));
            assert_eq!(length, expected, "{seconds}");
        }
        assert!(fitting(Delta(i64::MAX)) > 0);
    }
}
