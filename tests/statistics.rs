//! Statistics: the numbers of `tshark -z` on the shared captures, the texts of small captures, the forms of output, and what
//! the rows of tables select.
//!
//! The captures lie below `$WIRELENS_SHARED` (`../shared` when it is not set); without it, or without tshark, the comparison
//! is skipped and says so. A line that one of the two has and the other has not must be listed, with the reason, in
//! `known_statistics_differences.tsv`.

#[path = "support/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use program::{capture as own_capture, data, failure, run};
use wirelens::analysis::statistics::Scope;
use wirelens::analysis::{Capture, Options, registry};
use wirelens::base::FrameId;
use wirelens::export::statistics::{Cell, Choice, Panel, Table, tables};
use wirelens::filter::{Filter, Run};
use wirelens::source::{OpenOptions, Source};

/// What is compared.
const STATISTICS: &[&str] = &[
    "conv,eth",
    "conv,ip",
    "conv,ipv6",
    "conv,tcp",
    "conv,udp",
    "endpoints,eth",
    "endpoints,ip",
    "endpoints,ipv6",
    "endpoints,tcp",
    "endpoints,udp",
    "io,phs",
    "io,stat,0.5",
    "http,tree",
    "http_req,tree",
    "http_srv,tree",
    "http2,tree",
    "ip_hosts,tree",
    "ip_srcdst,tree",
    "ptype,tree",
    "dests,tree",
    "ipv6_hosts,tree",
    "ipv6_srcdst,tree",
    "ipv6_ptype,tree",
    "ipv6_dests,tree",
    "http,stat,",
    "dns,tree",
    "plen,tree",
    "expert",
];

/// Folders of captures that are compared.
const FOLDERS: &[&str] = &[
    "dns/",
    "http1/",
    "http2/",
    "tls/",
    "websocket/",
    "graphql/",
    "icmp-arp/",
    "ipv6/",
    "fragments/",
    "loopback/",
    "reassembly/",
    "sll/",
    "mixed/",
    "rawip/",
];

/// What of a protocol that is not built differs everywhere: these are compared only where all protocols are.
const OF_PROTOCOLS: &[&str] = &[
    "Protocol Hierarchy Statistics",
    "expert",
    "HTTP/Packet Counter:",
    "HTTP Statistics",
    "DNS:",
    "HTTP/Requests:",
    "HTTP/Load Distribution:",
];

/// Of a capture that lasts longer, in seconds, intervals are not compared: tshark makes a line for each.
const LONGEST: i64 = 3600;

/// Fewest captures that the comparison must have had.
const FEWEST: usize = 40;

#[test]
fn the_numbers_are_those_of_tshark() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let captures = shared.join("captures");
    let Ok(catalog) = std::fs::read_to_string(captures.join("CATALOG.tsv")) else {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", captures.display());
        return;
    };
    if Command::new("tshark").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: there is no tshark");
        return;
    }
    let files: Vec<(&str, bool)> = catalog.lines().skip(1).filter_map(entry).collect();
    let next = AtomicUsize::new(0);
    let results: Vec<Vec<Difference>> = std::thread::scope(|scope| {
        let worker = || {
            let mut found = Vec::new();
            while let Some((name, built)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                found.extend(differences(&captures.join(name), name, *built));
            }
            found
        };
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().map(|worker| worker.join().expect("a comparison ends")).collect()
    });
    let known = known();
    let mut used = BTreeSet::new();
    let mut unlisted = Vec::new();
    for difference in results.into_iter().flatten() {
        match known.iter().position(|known| known.covers(&difference)) {
            Some(place) => drop(used.insert(place)),
            None => unlisted.push(difference.to_string()),
        }
    }
    let stale: Vec<&Known> =
        known.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, known)| known).collect();
    unlisted.sort();
    assert!(files.len() >= FEWEST, "{} captures", files.len());
    assert!(unlisted.is_empty(), "{} differences are not listed:\n{}", unlisted.len(), unlisted.join("\n"));
    assert!(stale.is_empty(), "listed and not found: {stale:#?}");
    println!("{} captures, {} statistics each", files.len(), STATISTICS.len());
}

/// A line of the catalogue: the file, and whether all its protocols are built.
fn entry(line: &str) -> Option<(&str, bool)> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [name, _, _, _, protocols, ..] = cells[..] else { return None };
    FOLDERS.iter().find(|folder| name.starts_with(*folder))?;
    let known = |protocol: &str| registry().protocol(protocol.split(':').next().unwrap_or_default()).is_some();
    Some((name, protocols.split(' ').all(known)))
}

/// A line that only one of the two has.
struct Difference {
    file: String,
    section: String,
    ours: bool,
    line: String,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let who = if self.ours { "here" } else { "tshark" };
        write!(f, "{}\t{}\t{who}\t{}", self.file, self.section, self.line)
    }
}

/// A reviewed difference: `*` stands for any file or section; the text must stand in the line.
#[derive(Debug)]
struct Known {
    file: String,
    section: String,
    who: String,
    text: String,
}

impl Known {
    fn covers(&self, difference: &Difference) -> bool {
        let same = |own: &str, other: &str| own == "*" || own == other;
        same(&self.file, &difference.file)
            && same(&self.section, &difference.section)
            && same(&self.who, if difference.ours { "here" } else { "tshark" })
            && (self.text == "*" || difference.line.contains(&self.text))
    }
}

fn known() -> Vec<Known> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known_statistics_differences.tsv");
    let text = std::fs::read_to_string(path).expect("the list of differences");
    let rows = text.lines().skip(1).filter(|line| !line.is_empty());
    rows.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, section, who, text, reason] = cells[..] else { panic!("not five cells: {line}") };
        assert!(!reason.trim().is_empty() && !text.is_empty(), "a difference without a reason or a text: {line}");
        Known { file: file.into(), section: section.into(), who: who.into(), text: text.into() }
    })
    .collect()
}

fn differences(path: &Path, name: &str, built: bool) -> Vec<Difference> {
    let long = duration(path) > LONGEST;
    let statistics = STATISTICS.iter().filter(|statistic| !(long && statistic.starts_with("io,stat")));
    let options: Vec<&str> = statistics.flat_map(|statistic| ["-z", statistic]).collect();
    let (theirs, ours) = both(path, &options);
    let (theirs, ours) = (sections(&theirs), sections(&ours));
    let titles: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
    let mut found = Vec::new();
    for title in titles {
        if !built && OF_PROTOCOLS.contains(&title.as_str()) {
            continue;
        }
        let (mut own, mut other) =
            (ours.get(title).cloned().unwrap_or_default(), theirs.get(title).cloned().unwrap_or_default());
        own.retain(|line| match other.iter().position(|theirs| theirs == line) {
            Some(place) => {
                other.remove(place);
                false
            }
            None => true,
        });
        for (ours, lines) in [(true, own), (false, other)] {
            found.extend(lines.into_iter().map(|line| Difference {
                file: name.into(),
                section: title.clone(),
                ours,
                line,
            }));
        }
    }
    found
}

/// What tshark writes, and what this program does.
fn both(path: &Path, options: &[&str]) -> (String, String) {
    let path = path.to_str().expect("a name in UTF-8");
    let keys = format!("{path}.keys");
    let preference = format!("tls.keylog_file:{keys}");
    let (mut tshark, mut own) = (vec!["-q", "-n", "-r", path], vec!["read", "-q", "-r", path]);
    if Path::new(&keys).exists() {
        tshark.extend(["-o", &preference]);
        own.extend(["--keylog", &keys]);
    }
    own.extend(options);
    let output = Command::new("tshark").args(tshark).args(options).output().expect("tshark starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&run(&own).stdout))
}

/// Seconds from the earliest to the latest frame.
fn duration(path: &Path) -> i64 {
    let capture = open(path);
    let times = || (0..capture.len()).filter_map(|at| capture.record(FrameId(at as u32))).map(|record| record.time.0);
    let (Some(first), Some(last)) = (times().min(), times().max()) else { return 0 };
    last.saturating_sub(first) / 1_000_000_000
}

fn open(path: &Path) -> Arc<Capture> {
    let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

/// The lines of each statistic, by its title. Rules, heads and sums say nothing that the lines do not.
fn sections(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut title = String::new();
    for line in text.lines().map(str::trim_end) {
        let is_title = line.ends_with(" Conversations")
            || line.ends_with(" Endpoints")
            || ["Protocol Hierarchy Statistics", "HTTP Statistics", "DNS:", "Packet Lengths:", "HTTP2:"]
                .contains(&line)
            || ["HTTP/", "IPv4 Statistics/", "IPv6 Statistics/"].iter().any(|start| line.starts_with(start))
                && line.ends_with(':');
        let severity = ["Errors (", "Warns (", "Notes (", "Chats ("].iter().any(|start| line.starts_with(start));
        if is_title {
            line.clone_into(&mut title);
        } else if line.contains("| IO Statistics") {
            "IO Statistics".clone_into(&mut title);
        } else if severity {
            "expert".clone_into(&mut title);
        } else if line.chars().any(|letter| !"=-|".contains(letter))
            && !line.contains("Frequency      Group")
            && !line.starts_with("Topic / Item")
        {
            all.entry(title.clone()).or_default().push(line.to_owned());
        }
    }
    all
}

/// Statistics whose lines are the same: connections in every form, and columns of every kind.
const THE_SAME: &[(&str, &str)] = &[
    ("http1/pipelined-requests.pcap", "follow,tcp,hex,0"),
    ("http1/pipelined-requests.pcap", "follow,tcp,raw,0,2-5"),
    ("http1/pipelined-requests.pcap", "follow,http,hex,0,2-3"),
    ("http1/http-chunked.pcap", "follow,tcp,ascii,192.168.21.97:33138,172.16.220.249:80"),
    ("http1/http-chunked.pcap", "follow,tcp,raw,9"),
    ("http1/get-gzip.pcap", "follow,http,ascii,0"),
    ("dns/DnsPackets.pcap", "follow,udp,hex,3"),
    ("dns/DnsPackets.pcap", "follow,udp,raw,2"),
    ("http2/h2-tls13.pcap", "follow,http2,ascii,0,1,1"),
    ("http2/h2-tls13.pcap", "follow,http2,hex,1,1"),
    ("http2/h2-tls13.pcap", "follow,http2,raw,0,1,2-3"),
    ("tls/h1-tls13.pcap", "follow,http,hex,0"),
    ("mixed/web.pcap", "io,stat,1"),
    ("mixed/web.pcap", "io,stat,2,tcp"),
    ("mixed/web.pcap", "io,phs,tcp"),
    ("mixed/web.pcap", "io,phs,http contains \"frame\" or http"),
    ("mixed/web.pcap", "io,phs,not frame.len == 1"),
    (
        "http1/pipelined-requests.pcap",
        "io,stat,2.5,FRAMES()tcp,BYTES()udp,COUNT(tcp.port)tcp.port,SUM(frame.len)frame.len,MIN(frame.len)frame.len,\
         MAX(tcp.len)tcp.len,AVG(frame.len)frame.len,AVG(http.time)http.time,,tcp,SUM(tcp.len)tcp.len and ip.src",
    ),
    ("http1/pipelined-requests.pcap", "io,stat,1,LOAD(tcp.analysis.ack_rtt)tcp.analysis.ack_rtt,FRAMES,BYTES"),
    ("http1/pipelined-requests.pcap", "io,stat,0.05,LOAD(tcp.analysis.ack_rtt)tcp.analysis.ack_rtt"),
    ("http1/pipelined-requests.pcap", "io,stat,0,AVG(tcp.analysis.ack_rtt)tcp.analysis.ack_rtt,MIN(tcp.port)tcp.port"),
    ("http1/http-chunked.pcap", "io,stat,0.001,MAX(tcp.analysis.ack_rtt)tcp.analysis.ack_rtt,COUNT(http)http"),
    ("http1/http-chunked.pcap", "io,stat,5,FRAMES()"),
    (
        "http1/http-chunked.pcap",
        "io,stat,5,BYTES()frame.len == 60 or http.request.uri contains \"something that is longer than the table\" or \
         tcp.port == 80 or tcp.port == 8080 or tcp.port == 443",
    ),
    ("dns/DnsPackets.pcap", "io,stat,100,FRAMES(),COUNT(dns.qry.name)dns.qry.name,MIN(frame.len)frame.len"),
    ("dns/DnsPackets.pcap", "io,stat,500.5,SUM(dns.id)dns.id && ip.src,COUNT(frame.time)frame.time"),
    ("http2/h2-tls13.pcap", "http2,tree"),
    ("http1/http-chunked.pcap", "http2,tree"),
    ("http1/pipelined-requests.pcap", "http_req,tree"),
    ("http1/pipelined-requests.pcap", "http_srv,tree"),
    ("mixed/many-protocols.pcap", "dests,tree"),
    ("mixed/many-protocols.pcap", "ip_srcdst,tree"),
    ("mixed/many-protocols.pcap", "ipv6_hosts,tree"),
    ("mixed/many-protocols.pcap", "ptype,tree,tcp.port == 80 or udp"),
];

#[test]
fn texts_are_those_of_tshark() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    if !shared.join("captures").is_dir() {
        eprintln!("SKIPPED: there are no captures; set WIRELENS_SHARED");
        return;
    }
    if Command::new("tshark").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: there is no tshark");
        return;
    }
    for (name, statistic) in THE_SAME {
        let (theirs, ours) = both(&shared.join("captures").join(name), &["-z", statistic]);
        assert!(theirs.lines().count() > 5, "{name} {statistic}: {theirs}");
        let lines = |text: &str| -> Vec<String> { text.lines().map(|line| line.trim_end().to_owned()).collect() };
        assert!(lines(&ours) == lines(&theirs), "{name} {statistic}\n{ours}\n{theirs}");
    }
    // tshark takes the server for the first node, which asks for nothing.
    let (theirs, ours) = both(&shared.join("captures/tls/h1-tls13.pcap"), &["-z", "follow,tls,raw,0"]);
    let pieces = |text: &str| -> Vec<String> {
        text.lines().skip(6).map(|line| line.trim_start().to_owned()).filter(|line| !line.starts_with('=')).collect()
    };
    assert!(pieces(&ours).len() > 10 && pieces(&ours) == pieces(&theirs), "{ours}\n{theirs}");
}

#[test]
fn yaml_has_frame_and_time_of_each_piece() {
    let text = data(&["-q", "-r", &own_capture("dns/lookup.pcapng"), "-z", "follow,udp,yaml,0"]);
    assert!(text.starts_with("peers:\n  - peer: 0\n    host: "), "{text}");
    assert_eq!(text.matches("  - packet: ").count(), 2, "{text}");
    let lines: Vec<&str> = text.lines().collect();
    let packet = lines.iter().position(|line| *line == "  - packet: 2").expect("the answer");
    assert_eq!(lines[packet + 1], "    peer: 1");
    assert!(lines[packet + 2].starts_with("    timestamp: ") && lines[packet + 3] == "    data: !!binary |", "{text}");
}

/// Small captures of this project whose texts are kept.
const KEPT: &[&str] = &["http/get.pcapng", "dns/lookup.pcapng", "tcp/reset.pcapng"];

/// The texts of `stats` and of some `-z`; with `BLESS=1` they are written.
#[test]
fn texts_stay_as_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/statistics");
    let mut wrong = Vec::new();
    for name in KEPT {
        let path = own_capture(name);
        let zs = [
            "conv,tcp",
            "endpoints,ip",
            "io,phs",
            "io,stat,0.001",
            "http,tree",
            "dns,tree",
            "expert",
            "follow,tcp,hex,0",
        ];
        let options = zs.into_iter().flat_map(|statistic| ["-z", statistic]);
        let text = data(&["stats", &path]) + &data(&["stats", &path].into_iter().chain(options).collect::<Vec<_>>());
        let kept = folder.join(format!("{}.txt", name.replace(['/', '.'], "-")));
        if std::env::var_os("BLESS").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&kept, &text).expect("it can be written");
        }
        if std::fs::read_to_string(&kept).unwrap_or_default() != text {
            wrong.push(format!("{}:\n{text}", kept.display()));
        }
    }
    assert!(wrong.is_empty(), "BLESS=1 writes what is right now\n{}", wrong.join("\n"));
}

fn every_table(name: &str) -> (Arc<Capture>, Vec<Table>) {
    let capture = open(Path::new(&own_capture(name)));
    let stop = AtomicBool::new(false);
    let choice = Choice { interval: Some(1_000_000), ..Choice::default() };
    let made = tables(&Scope::whole(&capture, &stop), &Panel::all(), &choice).expect("nobody stops it");
    assert_eq!(made.1.count, 0);
    (capture, made.0)
}

/// The filter of a row selects the packets that it counts.
#[test]
fn rows_select_what_they_count() {
    let mut compared = 0;
    for name in
        ["http/get.pcapng", "dns/lookup.pcapng", "tcp/reset.pcapng", "arp/ping.pcapng", "ethernet/tcp-padded.pcapng"]
    {
        let (capture, tables) = every_table(name);
        for table in &tables {
            let packets = table.columns.iter().position(|column| column.key == "packets");
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{name} {}", table.name);
                let Some(filter) = &row.filter else { continue };
                let filter = Filter::compile(filter, registry()).unwrap_or_else(|error| panic!("{filter}: {error:?}"));
                let mut run = Run::new(filter, &capture);
                assert!(run.advance(u32::MAX, 1, &AtomicBool::new(false), &mut |_| {}));
                let selected = u64::from(run.matches().count());
                let exact = ["conversations,", "io", "lengths"].iter().any(|start| table.name.starts_with(start));
                if let (true, Some(Cell::Count(count))) = (exact, packets.and_then(|at| row.cells.get(at))) {
                    assert_eq!(selected, *count, "{name} {}: {:?}", table.name, row.filter);
                    compared += 1;
                }
                assert!(selected > 0 || table.name == "io", "{name} {}: {:?} selects nothing", table.name, row.filter);
            }
        }
    }
    assert!(compared > 20, "{compared} rows");
}

#[test]
fn forms_are_what_they_say() {
    let path = own_capture("http/get.pcapng");
    let json: serde_json::Value = serde_json::from_str(&data(&["stats", &path, "-T", "json"])).expect("JSON");
    let names: Vec<&str> =
        json.as_array().expect("an array").iter().filter_map(|table| table["table"].as_str()).collect();
    assert_eq!(names, Panel::all().iter().map(ToString::to_string).collect::<Vec<_>>());
    let row = &json[names.iter().position(|name| *name == "http,status").expect("it is there")]["rows"][0];
    assert_eq!((row["status"].as_str(), row["exchanges"].as_u64()), (Some("200 OK"), Some(1)));
    assert_eq!(row["filter"].as_str(), Some("http.response.code == 200"));
    assert!(row["wait_p50_seconds"].as_f64().is_some_and(|wait| wait > 0.001 && wait < 0.002), "{row}");

    let table = data(&["stats", &path, "conversations,tcp", "-T", "csv"]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("RFC 4180");
    let cell = |key: &str| rows[0][head.iter().position(|other| other == key).expect("a column")].to_owned();
    assert_eq!(
        (cell("packets"), cell("bytes_b_to_a"), cell("b")),
        ("12".into(), "643".into(), "127.0.0.1:5000".into())
    );
    assert!(table.ends_with("\r\n") && rows.len() == 1);

    let page = data(&["stats", &path, "http,host", "status", "-T", "md"]);
    assert!(page.starts_with("## HTTP by host\n\n| Host | Count |") && page.contains("## HTTP by status"), "{page}");
}

#[test]
fn a_filter_chooses_what_is_counted() {
    let path = own_capture("http/get.pcapng");
    let all = data(&["stats", &path, "overview", "-Y", "http"]);
    assert!(all.contains("Packets              2\n"), "{all}");
    assert!(
        data(&["stats", &path, "-Y", "http", "-z", "io,phs"]).contains("tcp                                  frames:2")
    );
    assert_eq!(run(&["stats", &path, "status", "-Y", "udp", "--fail-empty"]).status.code(), Some(1));
}

#[test]
fn filters_are_series_of_the_graph_over_time() {
    let path = own_capture("http/get.pcapng");
    let text = data(&["stats", &path, "io", "--series", "http", "--series", "tcp.flags.syn == 1", "-T", "json"]);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let sum = |key: &str| -> u64 {
        json[0]["rows"].as_array().expect("rows").iter().filter_map(|row| row[key].as_u64()).sum()
    };
    assert_eq!((sum("packets"), sum("series_1"), sum("series_2")), (12, 2, 2), "{text}");
    assert!(data(&["stats", &path, "io", "--series", "http"]).contains("Series 1: packets that http selects."));
    let csv = data(&["stats", &path, "io", "--series", "http", "-T", "csv"]);
    assert!(csv.lines().next().is_some_and(|head| head.ends_with(",series_1: http")), "{csv}");
    let text = data(&["stats", &path, "io", "--series", "http"]);
    assert!(text.lines().any(|line| line.trim_start().starts_with("series 1 ")), "{text}");
    assert!(failure(&["stats", &path, "io", "--series", "nosuch"]).1.contains("no field is called nosuch"));
}

#[test]
fn z_stands_behind_the_packets_and_alone_with_q() {
    let path = own_capture("http/get.pcapng");
    let alone = data(&["-q", "-r", &path, "-z", "conv,tcp"]);
    assert!(alone.contains("TCP Conversations") && alone.lines().count() == 7, "{alone}");
    assert_eq!(data(&["stats", &path, "-z", "conv,tcp"]), alone);
    let both = data(&["read", "-r", &path, "-z", "conv,tcp"]);
    assert!(both.ends_with(&alone) && both.lines().count() == 12 + 7, "{both}");
    let two = data(&["-q", "-r", &path, "-z", "expert,note", "-z", "http,stat"]);
    assert!(two.contains("Notes (2)") && !two.contains("Chats") && two.contains("  200 OK "), "{two}");
}

#[test]
fn mistakes_are_told_before_anything_is_read() {
    let path = own_capture("http/get.pcapng");
    for (arguments, word) in [
        (vec!["stats", &path, "conversatoins"], "did you mean  conversations ?"),
        (vec!["stats", &path, "conversations,sctp"], "there are no statistics called conversations,sctp"),
        (vec!["stats", &path, "http", "-T", "csv"], "a CSV file holds one table"),
        (vec!["stats", &path, "-z", "conv,tcp", "-T", "json"], "-z writes text"),
        (vec!["stats", &path, "io", "--interval", "x"], "x is no length of an interval"),
        (vec!["-q", "-r", &path, "-z", "conv,sctp"], "-z conv,sctp is not known"),
        (vec!["-q", "-r", &path, "-z", "conv,tcp,nosuch"], "no field is called nosuch"),
        (vec!["-q", "-r", &path, "-z", "follow,tcp,ascii"], "names no connection"),
        (vec!["-q", "-r", &path, "-z", "follow,tcp,ascii,0,5-2"], "5-2 is no range of pieces"),
        (vec!["-q", "-r", &path, "-z", "io,stat,1,SUM(http.host)http"], "http.host is no number"),
        (vec!["-q", "-r", &path, "-z", "io,stat,1,LOAD(frame.len)"], "frame.len is no span of time"),
        (vec!["-q", "-r", &path, "-z", "io,stat,1,AVG(tcp.len"], "a bracket is not closed"),
        (vec!["-q", "-r", &path, "-z", "io,stat,1,BYTES(tcp.len)"], "BYTES is of no field"),
    ] {
        let (status, errors) = failure(&arguments);
        assert_eq!(status, 2, "{arguments:?}");
        assert!(errors.contains(word), "{arguments:?}: {errors}");
    }
}
