//! Display filters select the frames that Wireshark selects, and mistakes are found in their place.
//!
//! `filter/expressions.tsv` holds captures, expressions and the frames that Wireshark 4.0.17 selects, written by
//! `filter/expected.py`; `filter/differences.tsv` those where this program selects others, with the reason.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::FrameId;
use wirelens::dissect::Want;
use wirelens::filter::{Filter, Run};
use wirelens::source::{OpenOptions, Source};

/// Expressions that must be compared at least.
const LEAST: usize = 900;

#[test]
fn expressions_select_the_frames_that_wireshark_selects() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED").map(PathBuf::from).filter(|shared| shared.is_dir()) else {
        println!("SKIPPED: WIRELENS_SHARED names no folder with captures");
        return;
    };
    let known = differences();
    let rows = include_str!("filter/expressions.tsv").lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    let mut by_capture: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for row in rows {
        let [path, expression, expected] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        by_capture.entry(path).or_default().push((expression, expected));
    }
    let (mut wrong, mut stale, mut compared) = (String::new(), String::new(), 0);
    for (path, rows) in by_capture {
        let capture = load(&shared.join("captures").join(path));
        let expressions: Vec<&str> = rows.iter().map(|(expression, _)| *expression).collect();
        for ((expression, expected), found) in rows.iter().copied().zip(select(&expressions, &capture)) {
            compared += 1;
            match known.get(&(path, expression)) {
                Some(ours) if *ours == found && found != expected => {}
                Some(_) if found == expected => writeln!(stale, "{path}\t{expression}").unwrap(),
                _ if found == expected || expected.starts_with('!') && found.starts_with('!') => {}
                _ => writeln!(wrong, "{path}\t{expression}\n    wireshark {expected}\n    wirelens  {found}").unwrap(),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(stale.is_empty(), "these differ no more:\n{stale}");
    assert!(compared >= LEAST, "only {compared} expressions");
}

/// Capture and expression, and what this program selects.
fn differences() -> BTreeMap<(&'static str, &'static str), &'static str> {
    let rows = include_str!("filter/differences.tsv").lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.map(|row| {
        let [path, expression, ours, reason] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        assert!(reason.len() > 20, "a reason is a sentence: {row}");
        ((path, expression), ours)
    })
    .collect()
}

/// A capture, opened with the key log that lies beside it as NAME.keys.
fn load(path: &std::path::Path) -> Arc<Capture> {
    let source = Source::open(path, &OpenOptions::default()).expect("a capture");
    let options = Options::default();
    let mut keys = path.as_os_str().to_owned();
    keys.push(".keys");
    if std::path::Path::new(&keys).exists() {
        read_key_log(std::path::Path::new(&keys), &options.secrets).expect("a key log");
    }
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

/// What each expression selects, as the table writes it. Every frame is dissected once, for all that they ask.
fn select(expressions: &[&str], capture: &Arc<Capture>) -> Vec<String> {
    let filters: Vec<_> = expressions.iter().map(|text| Filter::compile(text, registry())).collect();
    let sources = filters.iter().flatten().flat_map(|filter| &filter.program().sources);
    let want = Want { columns: true, ..Want::fields(sources.flat_map(|source| source.fields.iter().copied())) };
    let mut matchers: Vec<_> = filters.iter().map(|filter| filter.as_ref().ok().map(Filter::evaluator)).collect();
    let mut found: Vec<Vec<u64>> = vec![Vec::new(); expressions.len()];
    let mut reader = Reader::new(Arc::clone(capture), want);
    for id in (0..capture.len() as u32).map(FrameId) {
        let view = reader.read(id).expect("a frame");
        for (matcher, found) in matchers.iter_mut().zip(&mut found) {
            if matcher.as_mut().is_some_and(|matcher| matcher.frame(view)) {
                found.push(id.number());
            }
        }
    }
    let shown = filters.iter().zip(&found);
    shown.map(|(filter, found)| filter.as_ref().map_or_else(|error| format!("! {error}"), |_| spans(found))).collect()
}

/// Numbers and ranges with commas; nothing is `-`.
fn spans(numbers: &[u64]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < numbers.len() {
        let mut end = at;
        while end + 1 < numbers.len() && numbers[end + 1] == numbers[end] + 1 {
            end += 1;
        }
        let comma = if out.is_empty() { "" } else { "," };
        match end == at {
            true => write!(out, "{comma}{}", numbers[at]).unwrap(),
            false => write!(out, "{comma}{}-{}", numbers[at], numbers[end]).unwrap(),
        }
        at = end + 1;
    }
    if out.is_empty() { "-".to_owned() } else { out }
}

/// Expressions of which the index answers all or a part.
const INDEXED: &[&str] = &[
    "http",
    "not http",
    "http.response.code == 200",
    "http.response.code != 200",
    "http.response.code",
    "not http.response.code in {200, 404}",
    "http.request or dns",
    "http.request",
    "http.response",
    "not (http.request or http.response)",
    "http.request == true",
    "http.request.method",
    "http.request.method == \"POST\"",
    "http.request.method in {\"GET\", \"HEAD\"} or http.response.code >= 400",
    "http.request.method != \"GET\"",
    "http.request.method contains \"O\"",
    "http.response.code == 200 xor http.request.method",
    "http.request.method == \"GET\" and tcp.port == 80",
    "json || websocket || http.file_data contains \"a\"",
    "tcp",
    "udp or frame.number < 5",
    "tcp.port == 80",
    "tcp.port != 80",
    "all tcp.port > 1024",
    "tcp.srcport in {1..1023}",
    "udp.port == 53 and not dns.flags.response == 1",
    "udp.dstport > 1000",
    "tcp.stream == 1",
    "udp.stream in {0, 2..4}",
    "ip",
    "ip.addr == 10.0.0.0/8",
    "ip.addr != 10.0.0.0/8",
    "ip.src == 192.168.0.0/16",
    "ip.dst in {10.0.0.0 .. 10.255.255.255}",
    "ip#2",
    "frame.len > 100 and frame.cap_len < 1000",
    "frame.number == 3 xor tcp.port == 80",
    "frame.time_relative > 0.5",
    "frame.time_delta < 0.001",
    "frame.time_epoch > 1300000000",
    "frame.time > \"2015-01-01\"",
    "count(http.request.method) > 1",
    "len(http.host) > 5 or not tcp",
    "tcp.options.timestamp.tsval > 1000",
    "tcp.options.timestamp.tsecr == 0 or not tcp.options.timestamp.tsval",
    "tcp.options.mss_val in {1400..1500} and tcp.options.wscale.shift",
    "tcp.flags.syn == 1 and tcp.flags.ack == 0",
    "tcp.flags == 0x18 or tcp.flags & 1",
    "tcp.len > 0 and tcp.seq == 1",
    "tcp.ack != 1 and tcp.nxtseq > 100",
    "tcp.window_size < 20000 xor tcp.hdr_len == 20",
    "tcp.checksum in {0..0x8000} or udp.checksum",
    "ip.ttl < 64 and ip.id",
    "ip.flags.df && not ip.proto == 17",
    "all ip.len > 60",
    "ipv6.addr == fe80::/10 or ipv6.hlim == 255",
    "eth.addr == ff:ff:ff:ff:ff:ff",
    "eth.src[0:3] == 00:00:00",
    "eth.type == 0x800 and udp.length > 50",
    "tcp.flags.push == 1 and http.request",
    "ip.ttl#1 > 10",
];

#[test]
fn the_index_answers_what_dissection_would() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED").map(PathBuf::from).filter(|shared| shared.is_dir()) else {
        println!("SKIPPED: WIRELENS_SHARED names no folder with captures");
        return;
    };
    let catalog = std::fs::read_to_string(shared.join("captures/CATALOG.tsv")).expect("a catalogue");
    let filters: Vec<Filter> = INDEXED.iter().map(|text| Filter::compile(text, registry()).expect(text)).collect();
    let mut wrong = String::new();
    let mut looked = 0;
    for line in catalog.lines().skip(1) {
        let mut columns = line.split('\t');
        let (path, _, packets) = (columns.next().unwrap(), columns.next(), columns.next().unwrap());
        if packets.parse::<u32>().is_ok_and(|packets| packets > 150) {
            continue;
        }
        let capture = load(&shared.join("captures").join(path));
        for filter in &filters {
            let mut reader = Reader::new(Arc::clone(&capture), filter.want());
            let mut matcher = filter.evaluator();
            let all = (0..capture.len() as u32).map(FrameId);
            let dissected: Vec<_> = all.filter(|id| matcher.frame(reader.read(*id).expect("a frame"))).collect();
            let mut run = Run::new(filter.clone(), &capture);
            run.advance(u32::MAX, 1, &AtomicBool::new(false), &mut |_| {});
            let planned: Vec<_> = run.matches().iter_from(FrameId(0)).collect();
            looked += 1;
            if planned != dissected {
                let extra: Vec<_> = planned.iter().filter(|id| !dissected.contains(id)).map(|id| id.number()).collect();
                let missing: Vec<_> =
                    dissected.iter().filter(|id| !planned.contains(id)).map(|id| id.number()).collect();
                writeln!(wrong, "{path} {}: extra {extra:?} missing {missing:?}", filter.text()).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(looked > 3000, "only {looked} comparisons");
}
