//! What tshark says of the course of TCP streams, segment by segment, against what the analyser says.
//!
//! Two truths are held to. The project's own is in `tcp_analysis/`: tshark's findings on the captures below `captures/tcp`,
//! and on `streams.pcap.zst`, a few dozen streams thrown together by chance so that every finding occurs, alone and
//! together with others. The other is the column `tcp.analysis` of the shared captures below `$WIRELENS_SHARED`
//! (`../shared` when it is not set); without them that part is skipped and says so. A cell that differs must be listed
//! with its reason in `tcp_analysis/known_differences.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use wirelens::analysis::registry;
use wirelens::base::{Delta, FrameId, Seq, StreamId, Time};
use wirelens::dissect::{
    Completeness, Context, Envelope, Findings, FrameInfo, Plain, Settings, Tape, TcpFacts, Transport, Want,
};
use wirelens::engine::driver;
use wirelens::engine::flow::FlowTable;
use wirelens::engine::peel::{self, Peeled};
use wirelens::engine::tcp_analysis::{Analyzer, Observed, Verdict};
use wirelens::source::{Frame, OpenOptions, Source, Step};

/// The names of findings, in the order of the column.
const NAMES: [(&str, Findings); 15] = [
    ("retransmission", Findings::RETRANSMISSION),
    ("fast_retransmission", Findings::FAST_RETRANSMISSION),
    ("spurious_retransmission", Findings::SPURIOUS_RETRANSMISSION),
    ("out_of_order", Findings::OUT_OF_ORDER),
    ("lost_segment", Findings::LOST_SEGMENT),
    ("ack_lost_segment", Findings::ACK_LOST_SEGMENT),
    ("keep_alive", Findings::KEEP_ALIVE),
    ("keep_alive_ack", Findings::KEEP_ALIVE_ACK),
    ("duplicate_ack", Findings::DUPLICATE_ACK),
    ("zero_window", Findings::ZERO_WINDOW),
    ("zero_window_probe", Findings::ZERO_WINDOW_PROBE),
    ("window_full", Findings::WINDOW_FULL),
    ("window_update", Findings::WINDOW_UPDATE),
    ("reused_ports", Findings::REUSED_PORTS),
    ("zero_window_probe_ack", Findings::ZERO_WINDOW_PROBE_ACK),
];
/// The last of these is not a column of the shared truth.
const SHARED_NAMES: usize = 14;

/// The columns of the project's own truth after file and frame.
const COLUMNS: [&str; 13] = [
    "analysed",
    "findings",
    "acks_frame",
    "ack_rtt",
    "initial_rtt",
    "bytes_in_flight",
    "push_bytes_sent",
    "duplicate_ack_num",
    "duplicate_ack_frame",
    "rto",
    "rto_frame",
    "fin",
    "completeness",
];

#[test]
fn the_own_captures_say_what_tshark_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut run = Run::new("own");
    let truth = fs::read_to_string(root.join("tests/tcp_analysis/truth.tsv")).expect("the truth is readable");
    let mut lines = truth.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    assert_eq!(lines.next().expect("a head")[2..], COLUMNS);
    let mut file = String::new();
    let mut facts = Vec::new();
    for line in lines {
        let [name, frame, cells @ ..] = &line[..] else { panic!("no cells: {line:?}") };
        if file != *name {
            file = (*name).to_owned();
            let folder = if file == "streams.pcap.zst" { "tests/tcp_analysis" } else { "captures/tcp" };
            facts = analyse(&root.join(folder).join(&file)).expect("the capture opens");
        }
        let frame: usize = frame.parse().expect("a frame number");
        let ours = facts.get(frame - 1).and_then(Option::as_ref).map(cells_of).expect("a segment");
        for ((column, theirs), ours) in COLUMNS.iter().zip(cells).zip(&ours) {
            run.compare(&file, frame, column, theirs, ours);
        }
    }
    for (name, _) in NAMES {
        assert!(run.seen.contains(name), "the truth never says {name}");
    }
    run.report(40_000);
}

#[test]
fn the_shared_captures_say_what_tshark_says() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let captures = shared.join("captures");
    if !captures.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", captures.display());
        return;
    }
    let mut run = Run::new("shared");
    let mut files = 0;
    for path in folders(&captures.join("truth")).iter().flat_map(|folder| folders(folder)) {
        let name = path.strip_prefix(captures.join("truth")).expect("below it").to_string_lossy().into_owned();
        let Some(rows) = shared_truth(&path) else { continue };
        let Some(facts) = analyse(&captures.join(&name)) else { continue };
        files += 1;
        for (at, theirs) in rows.iter().enumerate() {
            let ours = facts.get(at).and_then(Option::as_ref).map(|facts| named(facts.findings, SHARED_NAMES));
            run.compare(&name, at + 1, "tcp.analysis", theirs, &ours.unwrap_or_default());
        }
    }
    assert!(files > 100, "only {files} captures have truth");
    run.report(10_000);
}

/// What is known of the first TCP header of each frame.
fn analyse(path: &Path) -> Option<Vec<Option<TcpFacts>>> {
    let source = Source::open(path, &OpenOptions::default()).ok()?;
    let mut walker = source.walker();
    let mut pass = Pass::default();
    while let Step::Frame(frame) = walker.next() {
        pass.frame(&source, &frame);
    }
    let since = |from: FrameId, to: usize| Some(pass.times[to].since(pass.times[from.index()]));
    let facts = |(at, found): (usize, &Option<(StreamId, Verdict)>)| {
        let (stream, verdict) = found.as_ref()?;
        let analyzer = &pass.analyzers[stream];
        Some(verdict.facts(analyzer.completeness(), analyzer.initial_rtt(), |from| since(from, at)))
    };
    Some(pass.found.iter().enumerate().map(facts).collect())
}

/// The first pass as far as it is needed here.
#[derive(Default)]
struct Pass {
    flows: FlowTable,
    analyzers: BTreeMap<StreamId, Analyzer>,
    found: Vec<Option<(StreamId, Verdict)>>,
    times: Vec<Time>,
}

impl Pass {
    fn frame(&mut self, source: &Source, frame: &Frame<'_>) {
        let id = FrameId(self.times.len() as u32);
        self.times.push(frame.time);
        let mut plain = Plain::default();
        let found = match peel::peel(frame.link_type, frame.head, frame.cap_len, frame.wire_len, &mut plain) {
            Peeled::Plain if !tunnel(&plain.envelope) => self.segment(id, frame.time, &plain.envelope),
            Peeled::Nothing => None,
            _ => self.unusual(id, source, frame),
        };
        self.found.push(found);
    }

    fn unusual(&mut self, id: FrameId, source: &Source, frame: &Frame<'_>) -> Option<(StreamId, Verdict)> {
        let mut bytes = vec![0; frame.cap_len as usize];
        let have = source.read_at(frame.offset, &mut bytes).ok()?;
        let info = FrameInfo {
            id,
            cap_len: frame.cap_len,
            wire_len: frame.wire_len,
            link_type: frame.link_type,
            fcs_len: source.interface(frame.interface).and_then(|interface| interface.fcs_len),
            ..FrameInfo::default()
        };
        let settings = Settings { verify_checksums: false, ..Settings::default() };
        let mut tape = Tape::new(Want::nothing());
        driver::dissect(registry(), &Context::of(&info, &settings), &bytes[..have], &mut tape);
        let mut first = None;
        for envelope in tape.envelopes() {
            let found = self.segment(id, frame.time, envelope);
            first = first.or(found);
        }
        first
    }

    fn segment(&mut self, frame: FrameId, time: Time, envelope: &Envelope) -> Option<(StreamId, Verdict)> {
        let placed = self.flows.place(frame, envelope);
        if envelope.transport != Transport::Tcp || envelope.in_error || !envelope.whole {
            return None;
        }
        let stream = self.flows.stream(&placed)?;
        let own = if placed.from_client { stream.client } else { stream.server };
        let observed = Observed {
            frame,
            time,
            from_client: placed.from_client,
            seq: Seq(envelope.sequence),
            ack: Seq(envelope.acknowledgement),
            flags: envelope.flags,
            len: envelope.payload_wire_len,
            window: envelope.window,
            scale: own.scale,
            sacked: envelope.sacked,
            reused_ports: placed.reused_ports,
        };
        Some((placed.stream, self.analyzers.entry(placed.stream).or_default().segment(&observed)))
    }
}

fn tunnel(envelope: &Envelope) -> bool {
    envelope.transport == Transport::Udp
        && registry()
            .by_ports(&Settings::default(), envelope.source_port, envelope.destination_port)
            .is_some_and(|protocol| protocol.session.is_none())
}

fn named(findings: Findings, names: usize) -> String {
    let names = NAMES.iter().take(names).filter(|(_, finding)| findings.has(*finding));
    names.map(|(name, _)| *name).collect::<Vec<_>>().join(" | ")
}

fn cells_of(facts: &TcpFacts) -> [String; 13] {
    let number = |value: Option<u64>| value.map_or(String::new(), |value| value.to_string());
    let frame = |frame: Option<FrameId>| number(frame.map(FrameId::number));
    let span = |delta: Option<Delta>| delta.map_or(String::new(), |delta| delta.to_string());
    let duplicate = facts.findings.has(Findings::DUPLICATE_ACK);
    let fin = [(Findings::FIN_ACTIVE, "active"), (Findings::FIN_PASSIVE, "passive")];
    let analysed = facts.findings.has(Findings::ANALYSED);
    let Completeness(completeness) = facts.completeness;
    [
        number(analysed.then_some(1)),
        named(facts.findings, NAMES.len()),
        frame(facts.acks),
        span(facts.ack_rtt),
        span(facts.initial_rtt.filter(|_| analysed)),
        number(facts.bytes_in_flight.map(u64::from)),
        number(facts.push_bytes_sent.map(u64::from)),
        number(duplicate.then_some(u64::from(facts.duplicate_ack))),
        number(duplicate.then(|| facts.duplicate_of.map_or(0, FrameId::number))),
        span(facts.rto),
        frame(facts.rto_frame),
        fin.iter().find(|(finding, _)| facts.findings.has(*finding)).map_or("", |(_, name)| name).to_owned(),
        completeness.to_string(),
    ]
}

/// The column of a shared table, frame by frame.
fn shared_truth(folder: &Path) -> Option<Vec<String>> {
    let text = fs::read_to_string(folder.join("frames.tsv")).ok().or_else(|| {
        let mut text = String::new();
        let packed = fs::File::open(folder.join("frames.tsv.gz")).ok()?;
        flate2::read::GzDecoder::new(packed).read_to_string(&mut text).expect("truth is readable");
        Some(text)
    })?;
    let mut lines = text.lines();
    let at = lines.next()?.split('\t').position(|column| column == "tcp.analysis")?;
    Some(lines.map(|line| line.split('\t').nth(at).unwrap_or_default().to_owned()).collect())
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Cells that are compared.
struct Run {
    known: BTreeSet<(String, String, String)>,
    used: BTreeSet<(String, String, String)>,
    seen: BTreeSet<String>,
    compared: BTreeMap<String, (u64, u64)>,
    unlisted: Vec<String>,
}

impl Run {
    fn new(truth: &str) -> Self {
        let known = include_str!("tcp_analysis/known_differences.tsv").lines().skip(1).filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [of, file, frame, column, reason] = cells[..] else { panic!("not five cells: {line}") };
            assert!(!reason.trim().is_empty(), "a difference without a reason: {line}");
            (of == truth).then(|| (file.to_owned(), frame.to_owned(), column.to_owned()))
        });
        Self {
            known: known.collect(),
            used: BTreeSet::new(),
            seen: BTreeSet::new(),
            compared: BTreeMap::new(),
            unlisted: Vec::new(),
        }
    }

    fn compare(&mut self, file: &str, frame: usize, column: &str, theirs: &str, ours: &str) {
        self.seen.extend(theirs.split(" | ").map(str::to_owned));
        let (agreed, compared) = self.compared.entry(column.to_owned()).or_default();
        *compared += 1;
        if theirs == ours {
            *agreed += 1;
            return;
        }
        let keys = [frame.to_string(), "*".to_owned()].map(|frame| (file.to_owned(), frame, column.to_owned()));
        match keys.into_iter().find(|key| self.known.contains(key)) {
            Some(key) => drop(self.used.insert(key)),
            None => self.unlisted.push(format!("{file}\t{frame}\t{column}\ttshark: {theirs}\tours: {ours}")),
        }
    }

    fn report(&self, least: u64) {
        let mut failures = String::new();
        for (column, (agreed, compared)) in &self.compared {
            let share = *agreed as f64 * 100.0 / *compared as f64;
            eprintln!("{column:28} {agreed:>8} of {compared:>8}  {share:8.4} %");
        }
        let compared: u64 = self.compared.values().map(|(_, compared)| compared).sum();
        assert!(compared >= least, "only {compared} cells were compared");
        for (file, frame, column) in self.known.difference(&self.used) {
            let _ = writeln!(failures, "listed, but it agrees now: {file}\t{frame}\t{column}");
        }
        for difference in self.unlisted.iter().take(60) {
            let _ = writeln!(failures, "{difference}");
        }
        assert!(failures.is_empty(), "{} differences\n{failures}", self.unlisted.len());
    }
}
