//! HTTP/2 through the whole program: how segments lie, gaps, late beginnings and floods, what others' frames make of it, and
//! what tshark 4.0 says of the captures in `captures/http2` and `captures/grpc` below `$WIRELENS_SHARED`.

#[path = "support/http2_stream.rs"]
mod http2_stream;
#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "support/stream.rs"]
mod stream;
#[path = "support/tcp.rs"]
mod tcp;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use tcp::Talk;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Direction, Settings, View, Want, show};
use wirelens::export::exchanges::{Exchanges, Part, json};
use wirelens::export::links::Links;
use wirelens::protocols::http2::block::MAX_FRAMES;
use wirelens::protocols::http2::frame::PREFACE;
use wirelens::protocols::http2::session::MAX_QUICK_RESETS;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut out = (payload.len() as u32).to_be_bytes()[1..].to_vec();
    out.extend([kind, flags]);
    out.extend(stream.to_be_bytes());
    out.extend(payload);
    out
}

/// A block of headers, each a literal that becomes an entry.
fn block(headers: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, value) in headers {
        out.push(0x40);
        for text in [name, value] {
            assert!(text.len() < 127);
            out.push(text.len() as u8);
            out.extend(text.as_bytes());
        }
    }
    out
}

fn request(path: &str) -> Vec<u8> {
    block(&[(":method", "GET"), (":scheme", "http"), (":authority", "a.example"), (":path", path)])
}

fn preface() -> Vec<u8> {
    [&PREFACE[..], &frame(4, 0, 0, &[])].concat()
}

/// Two requests whose answers come interleaved, the second with padding, trailers, and headers in two frames.
fn talk(port: u16) -> Talk {
    let second = block(&[(":method", "POST"), (":scheme", "http"), (":authority", "a.example"), (":path", "/two")]);
    let client = [
        preface(),
        frame(1, 5, 1, &request("/one")),
        frame(1, 0, 3, &second[..10]),
        frame(9, 4, 3, &second[10..]),
        frame(0, 0, 3, b"question "),
        frame(0, 9, 3, b"\x03mark\0\0\0"),
    ];
    let server = [
        frame(4, 0, 0, &[0, 3, 0, 0, 0, 100]),
        frame(1, 4, 3, &block(&[(":status", "200"), ("content-type", "text/plain")])),
        frame(1, 4, 1, &block(&[(":status", "103"), ("link", "</a.css>")])),
        frame(0, 0, 3, b"first "),
        frame(1, 4, 1, &block(&[(":status", "404")])),
        frame(0, 0, 1, b"not "),
        frame(0, 0, 3, b"second"),
        frame(0, 1, 1, b"here"),
        frame(1, 5, 3, &block(&[("x-sum", "12")])),
    ];
    Talk::new(port, 80).client(&client.concat()).server(&server.concat()).close()
}

fn documents(capture: &Arc<Capture>) -> Vec<Json> {
    let mut exchanges = Exchanges::with_lines(capture);
    (0..exchanges.len())
        .map(|place| {
            let mut out = Vec::new();
            assert!(json::object(&mut out, &mut exchanges, None, ExchangeId(place as u32)));
            serde_json::from_slice(&out).expect("it is JSON")
        })
        .collect()
}

/// The documents without what tells where segments begin and end.
fn told(capture: &Arc<Capture>) -> Vec<Json> {
    let mut all = documents(capture);
    for document in &mut all {
        let object = document.as_object_mut().unwrap();
        object.retain(|key, _| !key.contains("frame") && !key.ends_with("_ms") && key != "start");
        if let Some(Json::Array(interim)) = object.get_mut("interim_responses") {
            interim.iter_mut().for_each(|one| {
                one.as_object_mut().unwrap().remove("frame");
            });
        }
    }
    all
}

/// Everything that a field says in a capture.
fn values(capture: &Arc<Capture>, filter: &str) -> Vec<(FrameId, String)> {
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    let mut all = Vec::new();
    for number in 0..capture.len() as u32 {
        let view = reader.read(FrameId(number)).expect("the frame can be read");
        all.extend(of(&view, filter).into_iter().map(|value| (FrameId(number), value)));
    }
    all
}

fn of(view: &View<'_>, filter: &str) -> Vec<String> {
    let items = view.tape.items().iter().filter(|item| item.field.filter == filter);
    items
        .map(|item| {
            let mut out = String::new();
            show::value(&mut out, view, item);
            out
        })
        .collect()
}

#[test]
fn requests_and_responses_are_paired_by_stream() {
    let capture = tcp::capture(&talk(40000).frames());
    let all = documents(&capture);
    assert_eq!(all.len(), 2);
    let [one, two] = &all[..] else { unreachable!() };
    let cell = |document: &Json, key: &str| document[key].clone();
    assert_eq!(cell(one, "http2_stream"), 1);
    assert_eq!(cell(one, "url"), "http://a.example/one");
    assert_eq!(cell(one, "status"), 404);
    assert_eq!(cell(one, "response_body_bytes"), 8);
    assert_eq!(one["interim_responses"][0]["status"], 103);
    assert_eq!(cell(two, "http2_stream"), 3);
    assert_eq!(cell(two, "request_body_bytes"), 13);
    assert_eq!(cell(two, "content_type"), "text/plain");
    assert_eq!(cell(two, "response_body_bytes"), 12);
    assert!(
        all.iter().all(|document| document["complete"] == true && document["notes"] == Json::Array(vec![])),
        "{all:?}"
    );
    let mut exchanges = Exchanges::new(&capture);
    let full = exchanges.full(ExchangeId(1)).expect("it is there");
    let body = |part: &Option<Part>| part.as_ref().unwrap().body.carried.clone();
    assert_eq!((body(&full.request), body(&full.response)), (b"question mark".to_vec(), b"first second".to_vec()));
    let head = String::from_utf8(full.request.unwrap().head).unwrap();
    assert_eq!(head, "POST /two HTTP/2\r\nhost: a.example\r\n\r\n");
    let trailers = exchanges.trailers(full.row.response.unwrap());
    assert_eq!(trailers.headers, [(b"x-sum".to_vec(), b"12".to_vec())]);
}

#[test]
fn how_the_bytes_lie_in_segments_changes_nothing() {
    let whole = told(&tcp::capture(&talk(40000).frames()));
    for size in [1, 2, 3, 5, 8, 9, 10, 13, 100] {
        let capture = tcp::capture(&talk(40000).cut(size).frames());
        assert_eq!(told(&capture), whole, "in segments of {size}");
    }
}

#[test]
fn a_protocol_is_found_on_any_port_and_by_its_name() {
    let on = |port: u16| {
        let mut talk = talk(50000);
        talk.ports.1 = port;
        documents(&tcp::capture(&talk.frames())).len()
    };
    assert_eq!([80, 443, 7, 51234].map(on), [2; 4]);
    // Frames alone, of which only the user says what they are.
    let bare = frame(0, 0, 1, b"x");
    let frames = Talk::new(50000, 9999).client(&bare).close().frames();
    assert!(values(&tcp::capture(&frames), "http2.type").is_empty());
    let settings = Settings { decode_as: vec![(9999, "http2")], ..Settings::default() };
    let capture = tcp::open(tcp::pcap(&frames, usize::MAX), Options { settings, ..Options::default() });
    assert_eq!(values(&capture, "http2.type").len(), 1);
}

#[test]
fn a_lost_segment_costs_what_it_carried_and_nothing_is_said_wrongly() {
    let talk = talk(40000).cut(60);
    let frames = talk.frames();
    let whole = headers(&tcp::capture(&frames));
    let lines = |all: &BTreeMap<FrameId, Vec<String>>| -> Vec<String> { all.values().flatten().cloned().collect() };
    for lost in 4..frames.len() - 3 {
        let mut left = frames.clone();
        left.remove(lost);
        let capture = tcp::capture(&left);
        for line in lines(&headers(&capture)) {
            assert!(line.contains("(unknown)") || lines(&whole).contains(&line), "without {lost}: {line}");
        }
        for document in documents(&capture) {
            let said = !document["notes"].as_array().unwrap().is_empty();
            let intact = document["complete"] == true;
            assert!(said || intact, "without {lost}: {document}");
        }
    }
}

/// The headers of each frame, as the tree says them.
fn headers(capture: &Arc<Capture>) -> BTreeMap<FrameId, Vec<String>> {
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    let mut all = BTreeMap::new();
    for number in 0..capture.len() as u32 {
        let view = reader.read(FrameId(number)).expect("the frame can be read");
        let items = view.tape.items().iter().filter(|item| item.field.filter == "http2.header");
        let labels: Vec<String> = items
            .map(|item| {
                let mut out = String::new();
                show::label(&mut out, &view, item);
                out
            })
            .collect();
        if !labels.is_empty() {
            all.insert(FrameId(number), labels);
        }
    }
    all
}

#[test]
fn a_message_in_the_middle_is_remade_without_those_before_a_checkpoint() {
    // More blocks than lie between two checkpoints, each with an entry of its own and one of the block before.
    let mut client = preface();
    let mut server = frame(4, 0, 0, &[]);
    for number in 0..1500u32 {
        let mut block = request(&format!("/{number}"));
        if number > 0 {
            // The path of the request before stands behind the four entries of this one.
            block = [&[0xc1][..], &block].concat();
            block = block[1..].to_vec();
            block.push(0x80 | (62 + 4));
        }
        client.extend(frame(1, 5, 1 + 2 * number, &block));
        server.extend(frame(1, 5, 1 + 2 * number, &[0x88]));
    }
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).server(&server).close().cut(1400).frames());
    let mut exchanges = Exchanges::with_lines(&capture);
    assert_eq!(exchanges.len(), 1500);
    for place in [1499u32, 3, 700, 699, 1200, 1] {
        let (row, asked, _) = exchanges.row_with_lines(ExchangeId(place)).expect("it is there");
        assert_eq!(row.target.as_deref(), Some(format!("/{place}").as_str()));
        let before = asked.headers.last().map(|(_, value)| String::from_utf8_lossy(value).into_owned());
        assert_eq!(before, Some(format!("/{}", place - 1)), "{:?}", asked.headers);
    }
}

#[test]
fn floods_are_named_and_others_go_on() {
    let mut flood = preface();
    flood.extend(frame(1, 1, 1, &[]));
    for _ in 0..30_000 {
        flood.extend(frame(9, 0, 1, &[]));
    }
    flood.extend(frame(9, 4, 1, &[]));
    flood.extend(frame(1, 5, 3, &request("/after")));
    let mut reset = preface();
    for id in (1..20_001).step_by(2) {
        reset.extend(frame(1, 5, id, &request("/r")));
        reset.extend(frame(3, 0, id, &[0, 0, 0, 8]));
    }
    let mut pings = preface();
    for _ in 0..20_000 {
        pings.extend(frame(6, 0, 0, &[0; 8]));
    }
    // A value of 4000 bytes, and as many times the same as a frame holds.
    let mut bomb = vec![0x40, 1, b'x', 0x7f, 0xa1, 0x1e];
    bomb.extend([b'x'; 4000]);
    bomb.extend([0xbe; 12_000]);
    let bomb = [preface(), frame(1, 5, 1, &bomb)].concat();
    let mut frames = Vec::new();
    for (place, client) in [flood, reset, pings, bomb].iter().enumerate() {
        frames.extend(Talk::new(41000 + place as u16, 80).client(client).close().cut(1400).frames());
    }
    frames.extend(talk(42000).frames());
    let capture = tcp::capture(&frames);
    let notes = values(&capture, "http2.continuation.flood").len();
    assert!(notes > 30_000 - 2 * MAX_FRAMES, "{notes}");
    let all = told(&capture);
    assert_eq!(all.len(), 2 + 10_000 + 1 + 2);
    assert!(all.iter().any(|document| document["target"] == "/after"), "what comes behind the flood is read");
    let given_up = |document: &&Json| document["notes"].to_string().contains("RST_STREAM");
    assert_eq!(all.iter().filter(given_up).count(), 10_000);
    assert_eq!(
        all[all.len() - 2..],
        told(&tcp::capture(&talk(42000).frames()))[..].iter().map(renumbered).collect::<Vec<_>>()
    );
    let bombed = all.iter().filter(|document| document["notes"].to_string().contains("headers are left out"));
    assert_eq!(bombed.count(), 1);
}

/// A document of a capture of one connection, as it stands behind the others.
fn renumbered(document: &Json) -> Json {
    let mut document = document.clone();
    let number = document["number"].as_u64().unwrap();
    document["number"] = (10_003 + number).into();
    document["stream"] = 4.into();
    document
}

#[test]
fn frames_of_others_are_survived() {
    let Some(folder) = shared("vectors/h2-frames") else { return };
    let (mut files, mut noted) = (0, 0);
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "bin") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for choice in [0u8, 4] {
            http2_stream::exercise(&[&[choice][..], &bytes].concat());
        }
        let client = if bytes.starts_with(b"PRI ") { bytes } else { [preface(), bytes].concat() };
        let capture = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
        let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
        let mut any = false;
        for number in 0..capture.len() as u32 {
            let view = reader.read(FrameId(number)).unwrap();
            any |= view.tape.worst().is_some_and(|worst| worst > wirelens::dissect::Severity::Note);
        }
        files += 1;
        noted += u32::from(any);
    }
    println!("{noted} of {files} have something that is noted");
    assert!(files > 50 && noted * 3 > files, "{noted} of {files}");
}

fn shared(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join(name);
    if !folder.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
        return None;
    }
    Some(folder)
}

/// Captures in clear text, with the ports that carry HTTP/2 without saying so.
const CLEAR: &[&str] = &[
    "http2/h2c-raw-a.pcap",
    "http2/http2-continuation.pcap",
    "http2/http2-errorcode.pcap",
    "http2/http2-nghttp2.pcap",
    "http2/http2_deflate.pcap",
    "http2/http2_h2c.pcap",
    "grpc/grpc-unary-stream.pcap",
];

/// Cells of tshark that are otherwise here: file, frame, column, and why.
const OTHERWISE: &[(&str, &str, &str, &str)] = &[
    (
        "http2/h2c-raw-a.pcap",
        "19",
        "headers",
        "tshark reads a block over CONTINUATION in two pieces and leaves out headers",
    ),
    (
        "http2/http2-continuation.pcap",
        "14",
        "(missing)",
        "tshark shows a block over CONTINUATION where it begins, before it is read",
    ),
    ("http2/http2-continuation.pcap", "25", "request_in", "the same"),
    (
        "http2/http2-nghttp2.pcap",
        "28",
        "request_in",
        "the block of the request is over CONTINUATION, and tshark joins no promise to its answer",
    ),
];

#[test]
fn messages_are_those_of_tshark() {
    let Some(folder) = shared("captures") else { return };
    let (mut cells, mut agreed, mut unlisted) = (0u32, 0u32, Vec::new());
    for name in CLEAR {
        let truth = folder.join("truth").join(name).join("http.tsv");
        let capture = tcp::open(std::fs::read(folder.join(name)).unwrap(), Options::default());
        let ours = messages(&capture);
        for row in table(&truth).iter().filter(|row| row["proto"] == "http2") {
            let same = |own: &&BTreeMap<&'static str, String>| {
                // A promise is a request.
                let kind = if row["kind"] == "push" { "request" } else { row["kind"].as_str() };
                ["frame", "h2_stream", "status"].iter().all(|key| own[key] == row[*key]) && own["kind"] == kind
            };
            let listed = |column: &str| {
                let same = |(file, frame, other, _): &(&str, &str, &str, &str)| {
                    (*file, *frame, *other) == (*name, row["frame"].as_str(), column)
                };
                OTHERWISE.iter().any(same)
            };
            let Some(own) = ours.iter().find(same) else {
                if !listed("(missing)") {
                    unlisted.push(format!("{name} frame {} {} is missing", row["frame"], row["kind"]));
                }
                continue;
            };
            for (column, value) in own.iter().filter(|(column, _)| **column != "kind") {
                cells += 1;
                let theirs = row.get(*column).map_or("", String::as_str);
                match theirs == value {
                    true => agreed += 1,
                    false if listed(column) => {}
                    false => {
                        unlisted.push(format!("{name} frame {} {column}: {theirs:?} here {value:?}", row["frame"]))
                    }
                }
            }
        }
    }
    println!("{agreed} of {cells} cells agree");
    assert!(unlisted.is_empty(), "{}", unlisted.join("\n"));
    assert!(cells > 100 && agreed * 100 >= cells * 97, "{agreed} of {cells}");
}

fn table(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).expect("the table can be read");
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let row =
        |line: &str| names.iter().map(|name| (*name).to_owned()).zip(line.split('\t').map(str::to_owned)).collect();
    lines.map(row).collect()
}

/// Requests and responses as rows of cells.
fn messages(capture: &Arc<Capture>) -> Vec<BTreeMap<&'static str, String>> {
    let mut exchanges = Exchanges::with_lines(capture);
    let mut rows = Vec::new();
    for place in 0..exchanges.len() {
        let id = ExchangeId(place as u32);
        let full = exchanges.full(id).expect("it is there");
        let interim: Vec<_> = full.interim.iter().map(|interim| (interim.message, Some(interim.status))).collect();
        let head = |id: Option<_>| {
            let record = id.and_then(|id| capture.ledger().message(id))?;
            capture.ledger().segment(record.last).map(|segment| segment.frame.number().to_string())
        };
        let asked = head(full.row.request).unwrap_or_default();
        let own = [(full.row.request, None), (full.row.response, full.row.status)];
        let all = own.into_iter().filter_map(|(id, status)| Some((id?, status)));
        for (message, status) in all.chain(interim) {
            let record = capture.ledger().message(message).unwrap();
            let protocol = capture.registry().at(record.protocol).unwrap().field.filter;
            if protocol != "http2" {
                continue;
            }
            let request = full.row.request == Some(message);
            let part = exchanges.part(message).unwrap();
            let text = |name: &str| {
                part.header(name).map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
            };
            let head = exchanges.head(message);
            let sum = Sha256::digest(part.body.decoded());
            let sum: String = sum[..8].iter().map(|byte| format!("{byte:02x}")).collect();
            let trailers = exchanges.trailers(message).headers;
            let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let trailers: Vec<String> =
                trailers.iter().map(|(name, value)| format!("{}: {}", words(name), words(value))).collect();
            let empty = part.body.decoded().is_empty();
            rows.push(BTreeMap::from([
                ("frame", head_frame(capture, message)),
                ("h2_stream", head.http2_stream.map(|id| id.to_string()).unwrap_or_default()),
                ("kind", if request { "request" } else { "response" }.to_owned()),
                ("method", text(":method")),
                ("host", text(":authority")),
                ("uri", text(":path")),
                ("status", status.map(|code| code.to_string()).unwrap_or_default()),
                ("content_type", text("content-type")),
                ("content_encoding", text("content-encoding")),
                ("headers", part.lines.headers.len().to_string()),
                ("body_len", part.body.decoded().len().to_string()),
                ("body_sha256_16", if empty { String::new() } else { sum }),
                (
                    "request_in",
                    if request || protocol_of_request(capture, &full) != "http2" {
                        String::new()
                    } else {
                        asked.clone()
                    },
                ),
                ("trailers", if request { String::new() } else { trailers.join(" | ") }),
            ]));
        }
    }
    rows
}

fn head_frame(capture: &Capture, message: wirelens::base::MessageId) -> String {
    let record = capture.ledger().message(message).unwrap();
    capture.ledger().segment(record.last).unwrap().frame.number().to_string()
}

fn protocol_of_request(capture: &Capture, full: &wirelens::export::exchanges::Full) -> &'static str {
    let record = full.row.request.and_then(|id| capture.ledger().message(id));
    record.and_then(|record| capture.registry().at(record.protocol)).map_or("", |protocol| protocol.field.filter)
}

#[test]
fn messages_of_calls_are_those_of_tshark() {
    let Some(folder) = shared("captures") else { return };
    let name = "grpc/grpc-unary-stream.pcap";
    let capture = tcp::open(std::fs::read(folder.join(name)).unwrap(), Options::default());
    let ours: Vec<(String, String)> = values(&capture, "grpc.message_length")
        .into_iter()
        .map(|(frame, len)| (frame.number().to_string(), len))
        .collect();
    let theirs: Vec<(String, String)> = table(&folder.join("truth").join(name).join("grpc.tsv"))
        .into_iter()
        .map(|row| (row["frame"].clone(), row["message_len"].clone()))
        .collect();
    assert!(!theirs.is_empty());
    assert_eq!(ours, theirs);
    let notes: Vec<String> = documents(&capture).iter().map(|document| document["notes"].to_string()).collect();
    assert!(notes.iter().any(|notes| notes.contains("NOT_FOUND (5)")), "{notes:?}");
}

#[test]
fn who_joins_late_says_nothing_wrong() {
    let Some(folder) = shared("captures") else { return };
    let mut cuts = 0;
    for name in CLEAR {
        let file = std::fs::read(folder.join(name)).unwrap();
        let whole = headers(&tcp::open(file.clone(), Options::default()));
        let count = packets(&file).len();
        for cut in (1..count).step_by((count / 20).max(1)) {
            let rest = without(&file, cut);
            for (frame, lines) in headers(&tcp::open(rest, Options::default())) {
                let same = &whole[&FrameId(frame.0 + cut as u32)];
                for line in lines {
                    assert!(line.contains("(unknown)") || same.contains(&line), "{name} from {cut}, {frame:?}: {line}");
                }
            }
            cuts += 1;
        }
    }
    assert!(cuts >= 20 * CLEAR.len() / 2, "{cuts}");
}

/// Every value of a field, whatever the frame.
fn all_values(capture: &Arc<Capture>, filter: &str) -> Vec<String> {
    values(capture, filter).into_iter().map(|(_, value)| value).collect()
}

/// A browser that logs in: Basic, a cookie that is set and comes back in two pieces, a token, and OAuth 2 by query and form.
fn credentials(port: u16) -> Talk {
    let ask = |more: &[(&str, &str)]| {
        let own = [(":method", "GET"), (":scheme", "https"), (":authority", "a.example")];
        block(&[&own[..], more].concat())
    };
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln";
    let form = b"grant_type=authorization_code&code=c0de&client_id=app&redirect_uri=https%3A%2F%2Fb.example%2F";
    let post = block(&[
        (":method", "POST"),
        (":scheme", "https"),
        (":authority", "a.example"),
        (":path", "/token"),
        ("content-type", "application/x-www-form-urlencoded"),
    ]);
    let login = frame(1, 5, 1, &ask(&[(":path", "/login"), ("authorization", "Basic aXZhbjpzZXNhbWU=")]));
    let client = [
        frame(1, 5, 3, &ask(&[(":path", "/home"), ("cookie", "sid=abc123def456"), ("cookie", "theme=dark")])),
        frame(1, 5, 5, &ask(&[(":path", "/api"), ("authorization", &format!("Bearer {token}"))])),
        frame(1, 5, 7, &ask(&[(":path", "/authorize?response_type=code&client_id=app&state=s")])),
        frame(1, 4, 9, &post),
        frame(0, 1, 9, form),
    ];
    let cookie = "sid=abc123def456; Path=/; HttpOnly; Secure; SameSite=Lax";
    let logged_in = frame(1, 5, 1, &block(&[(":status", "204"), ("set-cookie", cookie)]));
    let server = [
        frame(1, 4, 3, &block(&[(":status", "200"), ("content-type", "text/plain"), ("trailer", "x-sum")])),
        frame(0, 0, 3, b"home"),
        frame(1, 5, 3, &block(&[("x-sum", "4"), ("x-api-key", "s3cr3t-k3y")])),
        frame(1, 5, 5, &block(&[(":status", "403")])),
        frame(1, 5, 7, &block(&[(":status", "302"), ("location", "https://b.example/?code=c0de&state=s")])),
        frame(1, 5, 9, &block(&[(":status", "200")])),
    ];
    Talk::new(port, 80)
        .client(&[preface(), login].concat())
        .server(&[frame(4, 0, 0, &[]), logged_in].concat())
        .client(&client.concat())
        .server(&server.concat())
        .close()
}

#[test]
fn credentials_and_cookies_are_taken_apart_as_those_of_http_1() {
    let capture = tcp::capture(&credentials(40000).frames());
    for (filter, expected) in [
        ("http.authbasic.user", &["ivan"][..]),
        ("http.authbasic.password", &["sesame"]),
        ("http.cookie_pair", &["sid=abc123def456", "theme=dark"]),
        ("http.set_cookie.name", &["sid"]),
        ("http.set_cookie.samesite", &["Lax"]),
        ("http.jwt.alg", &["HS256"]),
        ("http.api_key", &["s3cr3t-k3y"]),
    ] {
        assert_eq!(all_values(&capture, filter), expected, "{filter}");
    }
    let steps = all_values(&capture, "http.oauth.step");
    assert_eq!(steps.len(), 3, "{steps:?}");
    let meant = all_values(&capture, "http2.header.meaning");
    assert!(meant.iter().any(|words| words.contains("RFC 9110 §9.3.1")), "{meant:?}");
}

#[test]
fn cookies_are_joined_and_trailers_are_told() {
    let capture = tcp::capture(&credentials(40000).frames());
    let mut exchanges = Exchanges::with_lines(&capture);
    let mut links = Links::new(&capture);
    let all: Vec<Json> = (0..exchanges.len())
        .map(|place| {
            let mut out = Vec::new();
            assert!(json::object(&mut out, &mut exchanges, Some(&mut links), ExchangeId(place as u32)));
            serde_json::from_slice(&out).expect("it is JSON")
        })
        .collect();
    let kinds = |document: &Json| -> Vec<String> {
        document["links"].as_array().unwrap().iter().map(|link| link["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert!(kinds(&all[0]).contains(&"cookie-sent-in".to_owned()), "{}", all[0]["links"]);
    assert!(kinds(&all[1]).contains(&"cookie-set-in".to_owned()), "{}", all[1]["links"]);
    assert_eq!(all[1]["response_trailers"], serde_json::json!([["x-sum", "4"], ["x-api-key", "s3cr3t-k3y"]]));
    assert!(all[0].get("response_trailers").is_none());
}

#[test]
fn streams_given_up_at_once_are_named_as_a_flood() {
    let mut client = preface();
    for id in (1..401).step_by(2) {
        client.extend(frame(1, 5, id, &request("/r")));
        client.extend(frame(3, 0, id, &[0, 0, 0, 8]));
    }
    // As many that were answered before are none.
    let (mut calm, mut answers) = (preface(), frame(4, 0, 0, &[]));
    for id in (1..401).step_by(2) {
        calm.extend(frame(1, 5, id, &request("/r")));
        answers.extend(frame(1, 4, id, &[0x88]));
    }
    let flood = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
    assert_eq!(values(&flood, "http2.rst_stream.flood").len(), 200 - MAX_QUICK_RESETS as usize);
    let calm = Talk::new(40001, 80).client(&calm).server(&answers).client(&frame(3, 0, 1, &[0, 0, 0, 8])).close();
    assert_eq!(values(&tcp::capture(&calm.cut(1400).frames()), "http2.rst_stream.flood"), []);
}

#[test]
fn changes_of_the_size_of_the_table_are_bounded() {
    // 400 000 changes of the size in one block, each a row of its own.
    let mut client = preface();
    let changes = vec![0x20; 400_000];
    for (place, part) in changes.chunks(16_000).enumerate() {
        let (kind, flags) = if place == 0 { (1, 1) } else { (9, 0) };
        client.extend(frame(kind, flags, 1, part));
    }
    client.extend(frame(9, 4, 1, &request("/late")));
    client.extend(frame(1, 5, 3, &request("/after")));
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
    let all = documents(&capture);
    assert_eq!(all.len(), 2);
    assert_eq!(all[1]["target"], "/after");
    assert!(all[0]["notes"].to_string().contains("headers are left out"), "{}", all[0]["notes"]);
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let most = (0..capture.len() as u32).map(|number| reader.read(FrameId(number)).unwrap().tape.items().len()).max();
    assert!(most.is_some_and(|most| most < 200_010), "{most:?}");
}

#[test]
fn windows_and_settings_are_followed_in_both_directions() {
    // Data up to the last byte of the window, an update, and one byte too many.
    let mut server = frame(4, 0, 0, &[0, 3, 0, 0, 0, 100]);
    server.extend(frame(1, 4, 1, &[0x88]));
    for size in [16_384, 16_384, 16_384, 16_383] {
        server.extend(frame(0, 0, 1, &vec![b'x'; size]));
    }
    let update = [frame(8, 0, 0, &[0, 0, 0, 10]), frame(8, 0, 1, &[0, 0, 0, 9])].concat();
    let talk = Talk::new(40000, 80)
        .client(&[preface(), frame(1, 5, 1, &request("/"))].concat())
        .server(&server)
        .client(&[frame(4, 1, 0, &[]), update].concat())
        .server(&frame(0, 1, 1, b"0123456789"))
        .close();
    let frames = talk.cut(1400).frames();
    let capture = tcp::capture(&frames);
    let windows = all_values(&capture, "http2.window.connection");
    assert_eq!(windows, ["49151", "32767", "16383", "0", "10", "0"]);
    assert_eq!(all_values(&capture, "http2.window.stream"), ["49151", "32767", "16383", "0", "9", "-1"]);
    assert_eq!(values(&capture, "http2.window.used_up").len(), 2, "of the connection and of the stream");
    assert_eq!(values(&capture, "http2.window.exceeded").len(), 1);
    let since = all_values(&capture, "http2.window.used_up_in");
    assert!(since.len() == 2 && since[0] == since[1], "{since:?}");
    let effective = all_values(&capture, "http2.settings.effective");
    assert!(effective[1].contains("concurrent streams 100, initial window 65535"), "{effective:?}");
    assert_eq!(all_values(&capture, "http2.settings.acknowledged"), [effective[1].clone()]);
    // The same from any packet on its own, and nothing of a connection that was joined late.
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let last = values(&capture, "http2.window.stream").last().unwrap().0;
    let view = reader.read(last).unwrap();
    assert_eq!(of(&view, "http2.window.stream"), ["-1"]);
    let late = tcp::capture(&frames[4..]);
    assert_eq!(all_values(&late, "http2.window.connection"), Vec::<String>::new());
}

/// A WebSocket in a stream of HTTP/2 with messages in fragments and pieces, beside an ordinary request.
fn web_socket(port: u16) -> Talk {
    let connect = block(&[
        (":method", "CONNECT"),
        (":protocol", "websocket"),
        (":scheme", "https"),
        (":authority", "a.example"),
        (":path", "/chat"),
    ]);
    let client = [
        preface(),
        frame(1, 4, 1, &connect),
        frame(1, 5, 3, &request("/page")),
        frame(0, 0, 1, b"\x81\x85\0\0\0\0hello\x01\x83\0\0\0\0in "),
        frame(0, 0, 1, b"\x80\x83\0\0\0\0tw"),
        frame(0, 0, 1, b"o\x89\x80\0\0\0\0"),
        frame(0, 1, 1, b"\x88\x80\0\0\0\0"),
    ];
    let server = [
        frame(4, 0, 0, &[0, 8, 0, 0, 0, 1]),
        frame(1, 4, 1, &block(&[(":status", "200")])),
        frame(0, 8, 1, b"\x02\x82\x03yes\0\0"),
        frame(1, 5, 3, &block(&[(":status", "204")])),
        frame(0, 1, 1, b"\x88\0"),
    ];
    Talk::new(port, 80).client(&client.concat()).server(&server.concat()).close()
}

fn said(capture: &Arc<Capture>, id: u32) -> Vec<(bool, String)> {
    let exchanges = Exchanges::new(capture);
    let mut all = Vec::new();
    exchanges.websocket(ExchangeId(id), |message| {
        assert_eq!(message.trouble, "");
        all.push((message.direction == Direction::FromClient, String::from_utf8_lossy(&message.data).into_owned()));
        std::ops::ControlFlow::Continue(())
    });
    all.sort();
    all
}

#[test]
fn a_web_socket_in_a_stream_is_read() {
    let expected = [(false, "yes".to_owned()), (true, "hello".to_owned()), (true, "in two".to_owned())];
    for size in [1, 7, 1400] {
        let capture = tcp::capture(&web_socket(40000).cut(size).frames());
        assert_eq!(said(&capture, 0), expected, "{size}");
        let all = documents(&capture);
        let cell = |key: &str| all[0][key].clone();
        assert_eq!((cell("protocol"), cell("websocket_messages")), ("WebSocket".into(), 3.into()), "{size}");
        assert_eq!(cell("url"), "https://a.example/chat");
        assert_eq!((all[1]["protocol"].clone(), all[1]["status"].clone()), ("HTTP2".into(), 204.into()));
        assert_eq!(all_values(&capture, "websocket.payload.text"), ["hello", "in two"], "{size}");
    }
    // Behind a lost segment nothing is read in that direction, and the other goes on.
    let frames = web_socket(40000).cut(20).frames();
    for lost in 4..frames.len() {
        let capture = tcp::capture(&[&frames[..lost], &frames[lost + 1..]].concat());
        for (from_client, text) in all_said(&capture) {
            assert!(expected.contains(&(from_client, text.clone())), "without {lost}: {text}");
        }
    }
}

fn all_said(capture: &Arc<Capture>) -> Vec<(bool, String)> {
    let exchanges = Exchanges::new(capture);
    let mut all = Vec::new();
    for id in 0..exchanges.len() as u32 {
        exchanges.websocket(ExchangeId(id), |message| {
            let text = String::from_utf8_lossy(&message.data).into_owned();
            if message.trouble.is_empty() {
                all.push((message.direction == Direction::FromClient, text));
            }
            std::ops::ControlFlow::Continue(())
        });
    }
    all
}

#[test]
fn recorded_web_sockets_are_read_with_their_compression() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http2/websocket.pcapng");
    let capture = tcp::open(std::fs::read(file).expect("it is there"), Options::default());
    let packed = said(&capture, 1);
    let twice = |text: &str| [(false, text.to_owned()), (true, text.to_owned())];
    let mut expected = [
        twice("last"),
        twice("{\"said\": \"again and again and again\"}"),
        twice("{\"said\": \"again and again and once more\"}"),
    ]
    .concat();
    expected.sort();
    assert_eq!(packed, expected);
    assert!(said(&capture, 0).contains(&(true, "in two fragments".to_owned())));
    let all = documents(&capture);
    assert_eq!(all.len(), 4);
    assert_eq!((all[2]["status"].clone(), all[2]["protocol"].clone()), (404.into(), "HTTP2".into()));
    assert_eq!((all[3]["method"].clone(), all[3]["host"].clone()), ("CONNECT".into(), "db.example.test:5432".into()));
    assert_eq!((all[3]["request_body_bytes"].clone(), all[3]["response_body_bytes"].clone()), (14.into(), 14.into()));
    assert_eq!(all_values(&capture, "http2.websocket.lost"), Vec::<String>::new());
}

/// Where the packets of a pcap file begin, and how long they are.
fn packets(file: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut all = Vec::new();
    let mut at = 24;
    let little = file[0] == 0xd4 || file[0] == 0x4d;
    while at + 16 <= file.len() {
        let word: [u8; 4] = file[at + 8..at + 12].try_into().unwrap();
        let len = if little { u32::from_le_bytes(word) } else { u32::from_be_bytes(word) } as usize;
        all.push(at..at + 16 + len);
        at += 16 + len;
    }
    all
}

/// The file without its first packets.
fn without(file: &[u8], first: usize) -> Vec<u8> {
    let from = packets(file)[first].start;
    [&file[..24], &file[from..]].concat()
}
