//! The HTTP/1 messages of the shared captures, cell by cell, against what tshark says of them.
//!
//! Truth lies in `captures/truth/FOLDER/FILE/http.tsv` below `$WIRELENS_SHARED` (`../shared` when it is not set); without it
//! the test is skipped and says so. A message that tshark has and this program has not, the reverse, and a cell that
//! differs must be listed, with the reason, in `known_http_differences.tsv`; of all messages at least 98 % must agree in
//! frame, method, target, status and size of the body all the same.
//!
//! Captures with a key log beside them are opened with it. Messages in what is not built are left out: see [`NOT_BUILT`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use sha2::{Digest, Sha256};
use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::{FrameId, MessageId};
use wirelens::dissect::{Value, View, Want, show};
use wirelens::engine::ledger::{MessageRecord, flags};
use wirelens::source::{OpenOptions, Source};

/// Folders and files whose messages lie inside what is not built.
const NOT_BUILT: &[&str] = &["wifi/", "http2/", "http3-quic/", "grpc/"];
/// The columns that make a message, for the figure; the others are compared too.
const CORE: &[&str] = &["frame", "method", "uri", "status", "body_len"];

/// The first bytes of the SHA-256 of no bytes.
const NOTHING: &str = "e3b0c44298fc1c14";

/// A message as a row of cells, by column.
type Row = BTreeMap<&'static str, String>;

#[test]
fn messages_are_those_of_tshark() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let captures = shared.join("captures");
    if !captures.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", captures.display());
        return;
    }
    let known = known();
    let mut used = BTreeSet::new();
    let (mut messages, mut agreed, mut cells, mut cells_agreed) = (0u32, 0u32, 0u32, 0u32);
    let mut unlisted = Vec::new();
    for name in files(&captures.join("truth")) {
        let theirs = truth(&captures.join("truth").join(&name).join("http.tsv"));
        if theirs.is_empty() {
            continue;
        }
        let mut ours = ours(&captures.join(&name));
        for row in &theirs {
            messages += 1;
            let same = |other: &Row| ["frame", "kind"].iter().all(|column| other[column] == row[column]);
            let Some(place) = ours.iter().position(same) else {
                differs(&known, &mut used, &mut unlisted, &name, row, "(missing)", "", "");
                continue;
            };
            let own = ours.remove(place);
            agreed += u32::from(CORE.iter().all(|column| own[column] == row[column]));
            for (column, theirs) in row {
                cells += 1;
                match own[column] == *theirs {
                    true => cells_agreed += 1,
                    false => differs(&known, &mut used, &mut unlisted, &name, row, column, theirs, &own[column]),
                }
            }
        }
        for row in ours {
            differs(&known, &mut used, &mut unlisted, &name, &row, "(extra)", "", "");
        }
    }
    println!("{agreed} of {messages} messages and {cells_agreed} of {cells} cells agree");
    let stale: Vec<_> = known.difference(&used).collect();
    assert!(unlisted.is_empty(), "{} differences are not listed:\n{}", unlisted.len(), unlisted.join("\n"));
    assert!(stale.is_empty(), "listed and not found: {stale:?}");
    assert!(messages > 0 && f64::from(agreed) >= 0.98 * f64::from(messages), "{agreed} of {messages} messages agree");
}

type Known = BTreeSet<(String, String, String)>;

/// `file`, `frame` and `column`; a star stands for any frame or column.
fn known() -> Known {
    let rows = include_str!("known_http_differences.tsv").lines().skip(1).filter(|line| !line.is_empty());
    rows.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, frame, column, reason] = cells[..] else { panic!("not four cells: {line}") };
        assert!(!reason.trim().is_empty(), "a difference without a reason: {line}");
        (file.to_owned(), frame.to_owned(), column.to_owned())
    })
    .collect()
}

#[allow(clippy::too_many_arguments)]
fn differs(
    known: &Known,
    used: &mut Known,
    unlisted: &mut Vec<String>,
    name: &str,
    row: &Row,
    column: &str,
    theirs: &str,
    ours: &str,
) {
    let frame = &row["frame"];
    for (frame, column) in [(frame.as_str(), column), (frame.as_str(), "*"), ("*", column), ("*", "*")] {
        for name in [name, "*"] {
            let entry = (name.to_owned(), frame.to_owned(), column.to_owned());
            if known.contains(&entry) {
                used.insert(entry);
                return;
            }
        }
    }
    unlisted
        .push(format!("{name}\t{frame}\t{column}\ttshark: {theirs:?} here: {ours:?} ({} {})", row["kind"], row["uri"]));
}

fn files(truth: &Path) -> Vec<String> {
    let names = |path: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
        entries.filter(|e| e.path().is_dir()).filter_map(|e| e.file_name().into_string().ok()).collect()
    };
    let mut all: Vec<String> = names(truth)
        .into_iter()
        .flat_map(|folder| names(&truth.join(&folder)).into_iter().map(move |file| format!("{folder}/{file}")))
        .filter(|name| !NOT_BUILT.iter().any(|other| name.starts_with(other)))
        .filter(|name| truth.join(name).join("http.tsv").is_file())
        .collect();
    all.sort();
    all
}

const COLUMNS: &[&str] = &[
    "frame",
    "kind",
    "method",
    "host",
    "uri",
    "full_uri",
    "status",
    "content_type",
    "content_encoding",
    "headers",
    "body_len",
    "body_sha256_16",
    "request_in",
    "response_in",
    "time",
];

fn truth(path: &Path) -> Vec<Row> {
    let text = std::fs::read_to_string(path).expect("the table can be read");
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let place = |name: &str| names.iter().position(|other| *other == name).expect("the table has the column");
    let http1 = |cells: &Vec<&str>| cells.get(place("proto")) == Some(&"http1");
    lines
        .map(|line| line.split('\t').collect::<Vec<&str>>())
        .filter(http1)
        .map(|cells| {
            // The sum of an empty body says that there is none.
            let cell = |name| cells.get(place(name)).filter(|cell| **cell != NOTHING).unwrap_or(&"").to_string();
            COLUMNS.iter().map(|name| (*name, cell(name))).collect()
        })
        .collect()
}

fn ours(path: &Path) -> Vec<Row> {
    let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
    let secrets = Arc::default();
    let keys = PathBuf::from(format!("{}.keys", path.display()));
    if keys.is_file() {
        read_key_log(&keys, &secrets).expect("the key log can be read");
    }
    let capture = Capture::new(source, Options { secrets, ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let http = registry().protocol("http").and_then(|http| registry().place(http)).expect("HTTP is built");
    let all = capture.ledger().messages.iter_from(0).enumerate();
    let mut rows: Vec<Row> = all
        .filter(|(_, record)| record.protocol == http)
        .map(|(place, record)| row(&capture, &mut reader, MessageId(place as u32), &record))
        .collect();
    rows.sort_by_key(|row| row["frame"].parse::<u64>().ok());
    rows
}

fn row(capture: &Capture, reader: &mut Reader, id: MessageId, record: &MessageRecord) -> Row {
    let number = |frame: Option<FrameId>| frame.map_or(String::new(), |frame| frame.number().to_string());
    let frame = number(capture.ledger().segment(record.last).map(|segment| segment.frame));
    let request = record.is(flags::REQUEST);
    let view = reader.message(id).expect("the message can be read");
    let body = bytes(&view, "http.file_data").unwrap_or_default();
    let digest: String = match body.is_empty() {
        true => String::new(),
        false => Sha256::digest(&body)[..8].iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let lines = if request { "http.request.line" } else { "http.response.line" };
    let all = |filter: &str| view.tape.items().iter().filter(|item| item.field.filter == filter).count();
    let cell = |column: &'static str, value: String| (column, value);
    [
        cell("frame", frame),
        cell("kind", if request { "request" } else { "response" }.to_owned()),
        cell("method", text(&view, "http.request.method")),
        cell("host", text(&view, "http.host")),
        cell("uri", text(&view, "http.request.uri")),
        cell("full_uri", text(&view, "http.request.full_uri")),
        cell("status", text(&view, "http.response.code")),
        cell("content_type", text(&view, "http.content_type")),
        cell("content_encoding", text(&view, "http.content_encoding")),
        cell("headers", all(lines).to_string()),
        cell("body_len", body.len().to_string()),
        cell("body_sha256_16", digest),
        cell("request_in", text(&view, "http.request_in")),
        cell("response_in", text(&view, "http.response_in")),
        cell("time", text(&view, "http.time")),
    ]
    .into_iter()
    .collect()
}

fn bytes(view: &View<'_>, filter: &str) -> Option<Vec<u8>> {
    let item = view.tape.items().iter().find(|item| item.field.filter == filter)?;
    match view.value(item) {
        Value::Bytes(bytes) | Value::Text(bytes) => Some(bytes.to_vec()),
        _ => None,
    }
}

/// The first value of a field, as `-T fields` prints it.
fn text(view: &View<'_>, filter: &str) -> String {
    let mut out = Vec::new();
    if let Some(item) = view.tape.items().iter().find(|item| item.field.filter == filter) {
        let mut shown = String::new();
        show::value(&mut shown, view, item);
        out.extend_from_slice(shown.as_bytes());
    }
    String::from_utf8_lossy(&out).into_owned()
}
