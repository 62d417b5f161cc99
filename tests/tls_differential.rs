//! What is read of TLS, certificates, HTTP/2 and gRPC, field by field, against tshark with the same key logs, on all captures in
//! `captures/{tls,http2,grpc,mail}` below `$WIRELENS_SHARED`, and on the recordings of this program.
//!
//! Every cell that differs must be listed in `known_tls_differences.tsv` with its reason, and of the cells in which tshark says
//! something at least 97 % must be the same here. Cells that only this program fills are listed as well. The list holds for
//! tshark 4.0: without it, or without the shared captures, the test is skipped and says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options, registry};
use wirelens::base::FrameId;
use wirelens::dissect::Secrets;
use wirelens::export::TimeForm;
use wirelens::export::fields::{Cells, FieldList, Occurrence};
use wirelens::export::render::Frames;
use wirelens::source::{OpenOptions, Source};

/// The version of tshark whose differences are listed.
const VERSION: &str = "TShark (Wireshark) 4.0.";
/// The share of tshark's cells that must be the same, in hundredths.
const LEAST: usize = 97;
const FOLDERS: [&str; 4] = ["tls", "http2", "grpc", "mail"];

/// What tshark must be told of recordings on ports that it does not know. Where the end of the connection ends bodies, it says
/// nothing of the answer unless it leaves bodies alone.
const PORTS: &[(&str, &[u16], &str)] = &[
    ("grpc/calls.pcapng", &[50_051], "http2"),
    ("http2/nginx.pcapng", &[8082], "http2"),
    ("http2/odd.pcapng", &[8083], "http2"),
    ("http2/tunnel.pcapng", &[8087, 8088], "http2"),
    ("http2/websocket.pcapng", &[8084], "http2"),
];
const OPENSSL: &[&str] = &["handshakes", "older", "resumption", "rsa", "suites"];

const FIELDS: &[&str] = &[
    "tls.record.content_type",
    "tls.record.opaque_type",
    "tls.record.version",
    "tls.record.length",
    "tls.alert_message.level",
    "tls.alert_message.desc",
    "tls.handshake.type",
    "tls.handshake.length",
    "tls.handshake.version",
    "tls.handshake.random",
    "tls.handshake.session_id",
    "tls.handshake.ciphersuite",
    "tls.handshake.ja3",
    "tls.handshake.ja3s",
    "tls.handshake.extension.type",
    "tls.handshake.extension.len",
    "tls.handshake.extensions_server_name",
    "tls.handshake.extensions_alpn_str",
    "tls.handshake.extensions.supported_version",
    "tls.handshake.extensions_supported_group",
    "tls.handshake.extensions_key_share_group",
    "tls.handshake.extensions_key_share_key_exchange",
    "tls.handshake.extensions.psk.identity.identity",
    "tls.handshake.sig_hash_alg",
    "tls.handshake.session_ticket",
    "tls.handshake.session_ticket_lifetime_hint",
    "tls.handshake.client_cert_vrfy.sig",
    "tls.handshake.verify_data",
    "tls.handshake.certificate_length",
    "x509af.version",
    "x509af.serialNumber",
    "x509af.algorithm.id",
    "x509af.extension.id",
    "x509sat.CountryName",
    "x509sat.IA5String",
    "x509sat.printableString",
    "x509sat.uTF8String",
    "x509ce.dNSName",
    "x509ce.keyIdentifier",
    "x509ce.KeyPurposeId",
    "x509ce.cA",
    "pkcs1.modulus",
    "pkcs1.publicExponent",
    "http.request.method",
    "http.request.uri",
    "http.host",
    "http.response.code",
    "http.content_type",
    "http2.type",
    "http2.streamid",
    "http2.length",
    "http2.flags",
    "http2.settings.id",
    "http2.window_update.window_size_increment",
    "http2.rst_stream.error",
    "http2.goaway.error",
    "http2.goaway.last_stream_id",
    "http2.ping",
    "http2.exclusive",
    "http2.stream_dependency",
    "http2.headers.weight",
    "http2.push_promise.promised_stream_id",
    "http2.header.name",
    "http2.header.value",
    "http2.header.repr",
    "http2.header.index",
    "http2.header.length",
    "http2.headers.method",
    "http2.headers.path",
    "http2.headers.authority",
    "http2.headers.status",
    "grpc.compressed_flag",
    "grpc.message_length",
    "protobuf.field.number",
    "protobuf.field.wiretype",
];

#[test]
fn fields_are_those_of_tshark_with_the_same_keys() {
    let version = Command::new("tshark").arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    if !version.starts_with(VERSION) {
        let found = version.lines().next().unwrap_or("none");
        eprintln!("SKIPPED: compared is with tshark 4.0, and here is {found}");
        return;
    }
    let mut run = Run { known: known_differences(), ..Run::default() };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    run.folders("own", &own);
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let shared = shared.join("captures");
    match shared.is_dir() {
        true => run.folders("shared", &shared),
        false => eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", shared.display()),
    }
    run.report(shared.is_dir());
}

/// File, frame and field of each listed difference, a star for any frame or field.
type Known = BTreeSet<(String, String, String)>;

fn known_differences() -> Known {
    let lines = include_str!("known_tls_differences.tsv").lines().skip(1).filter(|line| !line.is_empty());
    let listed = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, frame, field, reason] = cells[..] else { panic!("not four cells: {line}") };
        assert!(!reason.trim().is_empty(), "a difference without a reason: {line}");
        (file.to_owned(), frame.to_owned(), field.to_owned())
    });
    listed.collect()
}

#[derive(Default)]
struct Run {
    known: Known,
    used: Known,
    /// Of each field the cells in which tshark says something, and those of them that are the same here.
    cells: BTreeMap<&'static str, (usize, usize)>,
    unlisted: Vec<String>,
    files: usize,
}

impl Run {
    /// All captures of the folders there.
    fn folders(&mut self, place: &str, captures: &Path) {
        let options = std::fs::read_to_string(captures.join("tshark-options.tsv")).unwrap_or_default();
        let lines = options.lines().filter_map(|line| line.split_once('\t'));
        let mut options: BTreeMap<String, String> = lines.map(|(name, with)| (name.into(), with.into())).collect();
        for (name, ports, protocol) in PORTS.iter().filter(|_| place == "own") {
            let decode = ports.iter().map(|port| format!("-d tcp.port=={port},{protocol}")).collect::<Vec<_>>();
            options.insert((*name).to_owned(), decode.join(" "));
        }
        for name in OPENSSL.iter().filter(|_| place == "own") {
            let ports = "-d tls.port==4433,http -d tls.port==4434,http -o http.desegment_body:FALSE";
            options.insert(format!("tls/{name}.pcapng"), ports.to_owned());
        }
        for folder in FOLDERS {
            let entries = std::fs::read_dir(captures.join(folder)).into_iter().flatten().flatten();
            let is_capture = |path: &PathBuf| path.extension().is_some_and(|end| end == "pcap" || end == "pcapng");
            let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_capture).collect();
            files.sort();
            for path in files {
                let name = path.strip_prefix(captures).expect("it lies there").to_string_lossy().into_owned();
                let options = options.get(&name).map(String::as_str).unwrap_or_default();
                self.capture(&format!("{place}/{name}"), &path, options);
            }
        }
    }

    fn capture(&mut self, name: &str, path: &Path, options: &str) {
        self.files += 1;
        let keys = Some(path.with_added_extension("keys")).filter(|keys| keys.is_file());
        let theirs = theirs(path, keys.as_deref(), options);
        let ours = ours(path, keys.as_deref());
        assert_eq!(theirs.len(), ours.len(), "{name}: packets");
        for (place, (theirs, ours)) in theirs.iter().zip(&ours).enumerate() {
            for (field, (theirs, ours)) in FIELDS.iter().zip(theirs.iter().zip(ours)) {
                if !theirs.is_empty() {
                    let (all, same) = self.cells.entry(field).or_default();
                    (*all, *same) = (*all + 1, *same + usize::from(theirs == ours));
                }
                if theirs != ours {
                    self.differs(name, place + 1, field, (theirs, ours));
                }
            }
        }
    }

    fn differs(&mut self, file: &str, frame: usize, field: &str, (theirs, ours): (&str, &str)) {
        let key = |frame: &str, field: &str| (file.to_owned(), frame.to_owned(), field.to_owned());
        let frame = frame.to_string();
        let keys = [key(&frame, field), key("*", field), key(&frame, "*"), key("*", "*")];
        match keys.into_iter().find(|key| self.known.contains(key)) {
            Some(key) => drop(self.used.insert(key)),
            None => self.unlisted.push(format!("{file}\t{frame}\t{field}\ttshark: {theirs}\tours: {ours}")),
        }
    }

    /// `all`: whether the shared captures are there, too.
    fn report(&self, all: bool) {
        for (field, (cells, same)) in self.cells.iter().filter(|(_, (cells, same))| cells != same) {
            eprintln!("{field:48} {same:>5} of {cells:>5}");
        }
        let (cells, same) = self.cells.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        eprintln!("{} captures, {same} of {cells} cells: {:.2} %", self.files, same as f64 * 100.0 / cells as f64);
        let mut failures = String::new();
        for difference in self.unlisted.iter().take(60) {
            let _ = writeln!(failures, "{}", difference.chars().take(400).collect::<String>());
        }
        if let Some(path) = std::env::var_os("WIRELENS_DIFFERENCES") {
            std::fs::write(path, self.unlisted.join("\n")).expect("the list of differences can be written");
        }
        let there = |file: &str| all || file.starts_with("own/");
        for (file, frame, field) in self.known.difference(&self.used).filter(|(file, ..)| there(file)) {
            let _ = writeln!(failures, "listed, but it is the same now: {file}\t{frame}\t{field}");
        }
        assert!(failures.is_empty(), "{} are not listed:\n{failures}", self.unlisted.len());
        assert!(self.files >= 24 && cells > 3000, "{} captures, {cells} cells", self.files);
        assert!(same * 100 >= cells * LEAST, "only {same} of {cells} cells");
    }
}

/// Cells of each packet as tshark prints them.
fn theirs(path: &Path, keys: Option<&Path>, options: &str) -> Vec<Vec<String>> {
    let mut command = Command::new("tshark");
    command.args(["-2", "-r"]).arg(path).args(options.split_whitespace());
    if let Some(keys) = keys {
        command.arg("-o").arg(format!("tls.keylog_file:{}", keys.display()));
    }
    command.args(["-T", "fields", "-E", "aggregator=;"]).args(FIELDS.iter().flat_map(|field| ["-e", field]));
    let output = command.output().expect("tshark runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!text.is_empty(), "{}: {}", path.display(), String::from_utf8_lossy(&output.stderr));
    let mut rows: Vec<Vec<String>> =
        text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>()).collect();
    // Empty cells at the end are left out of some lines.
    rows.iter_mut().for_each(|row| row.resize(FIELDS.len(), String::new()));
    rows
}

fn ours(path: &Path, keys: Option<&Path>) -> Vec<Vec<String>> {
    let secrets = Arc::<Secrets>::default();
    if let Some(keys) = keys {
        read_key_log(keys, &secrets).expect("a key log");
    }
    let source = Source::open(path, &OpenOptions::default()).expect("a capture");
    let capture = Capture::new(source, Options { secrets, ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let list = FieldList::new(FIELDS, registry()).expect("fields that are known");
    let mut cells = Cells::new(list.clone(), TimeForm::default());
    let mut frames = Frames::new(Arc::clone(&capture), list.want().clone());
    let rows = (0..capture.len()).map(|at| {
        let mut row = Vec::new();
        let frame = frames.read(FrameId(at as u32)).expect("a frame");
        cells.each(&frame, ";", Occurrence::All, |cell, _| row.push(escaped(cell)));
        row
    });
    rows.collect()
}

/// A value as tshark prints it in a field.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}
