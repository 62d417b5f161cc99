//! What tshark says of recordings, and that who joins late says nothing wrong.

use super::*;

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
