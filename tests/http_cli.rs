//! `wirelens http` and `wirelens follow` as their users run them.

use std::io::{Read, Write};
use std::path::Path;

use serde_json::Value;

#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use program::{capture, data, failure, interrupt, run, start, wait};
use rustix::process::Signal;
use tcp::{Talk, pcap};

fn objects(arguments: &[&str]) -> Vec<Value> {
    parsed(&data(arguments))
}

fn parsed(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect()
}

/// A capture file made of conversations, in a folder that lives as long as the test.
fn made(talks: &[Talk]) -> (tempfile::TempDir, String) {
    let frames: Vec<Vec<u8>> = talks.iter().flat_map(Talk::frames).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("made.pcap");
    std::fs::write(&path, pcap(&frames, usize::MAX)).expect("it can be written");
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

#[test]
fn exchanges_are_lines() {
    let text = data(&["http", &capture("http/basics.pcapng")]);
    let expected = "  No.        Time  Stream  Method   Status  Type                   Size       Took  URL
    1    0.000070       0  GET      200     text/html              61 B     1.9 ms  http://api.example.test:5000/
    2    0.009531       1  GET      200     application/json      131 B     1.1 ms  http://api.example.test:5000/api/items?page=2&q=%D0%BC%D0%B8%D1%80
    3    0.018129       2  POST     201     application/json       36 B     1.2 ms  http://api.example.test:5000/api/items
    4    0.026391       3  PUT      200     application/json       29 B     1.2 ms  http://api.example.test:5000/api/items/3
    5    0.034427       4  DELETE   204     text/html               0 B     817 µs  http://api.example.test:5000/api/items/3
    6    0.042462       5  POST     200     application/json       54 B     1.2 ms  http://api.example.test:5000/form
    7    0.051075       6  GET      301     text/html             189 B     848 µs  http://api.example.test:5000/old
    8    0.052020       7  GET      200     text/html              61 B     786 µs  http://api.example.test:5000/
    9    0.060090       8  GET      404     text/html             207 B     1.0 ms  http://api.example.test:5000/nowhere
   10    0.068625       9  GET      500     text/html              17 B     787 µs  http://api.example.test:5000/broken
   11    0.076382      10  HEAD     200     text/html               0 B     626 µs  http://api.example.test:5000/
";
    assert_eq!(text, expected);
    assert_eq!(data(&["http", "-r", &capture("http/basics.pcapng"), "-n", "-T", "text"]), expected);
    assert_eq!(data(&["http", "-q", &capture("http/basics.pcapng")]), "");
}

#[test]
fn a_display_filter_chooses_exchanges_by_both_sides_and_by_what_they_are() {
    let file = capture("http/basics.pcapng");
    let numbers = |filter: &str| {
        let objects = objects(&["http", &file, "-T", "jsonl", "-Y", filter]);
        objects.iter().map(|object| object["number"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(numbers("exchange.status >= 400"), [9, 10]);
    assert_eq!(numbers("exchange.status >= 400 and exchange.duration > 0.0009"), [9]);
    assert_eq!(numbers("exchange.path == \"/api/items\""), [2, 3]);
    assert_eq!(numbers("exchange.method == \"GET\" and exchange.url contains \"items\""), [2]);
    assert_eq!(numbers("exchange.number in {1, 3..4} && exchange.complete == true"), [1, 3, 4]);
    assert_eq!(numbers("exchange.protocol != \"HTTP\""), [] as [u64; 0]);
    assert_eq!(numbers("exchange.request_size > 0 and exchange.response_size < 40"), [3, 4]);
    // Both sides: the request has the method, the response the code.
    assert_eq!(numbers("http.request.method == \"GET\" and http.response.code == 301"), [7]);
    assert_eq!(numbers("json"), [2, 3, 4, 6]);
    // Below the messages: the frames in which they end.
    assert_eq!(numbers("tcp.stream == 2 or tcp.stream == 5"), [3, 6]);
    assert_eq!(numbers("all frame.time_relative < 0.01"), [1]);
    assert_eq!(numbers("not http.content_type"), [] as [u64; 0]);
    let words = data(&["http", &file, "exchange.status", "==", "404", "-T", "csv"]);
    assert_eq!(words.lines().count(), 2);
    // Nobody waits where the answer begins before the request ends.
    let calls = capture("grpc/calls.pcapng");
    assert_eq!(data(&["http", &calls, "-T", "jsonl", "-Y", "exchange.wait < 0"]), "");
    let both = objects(&["http", &calls, "-T", "jsonl", "-Y", "exchange.number == 4"]);
    assert_eq!((&both[0]["wait_ms"], &both[0]["total_ms"]), (&Value::Null, &serde_json::json!(0.892568)));
    let (status, message) = failure(&["http", &file, "-Y", "exchange.stats == 1"]);
    assert!(status == 2 && message.contains("did you mean  exchange.status ?"), "{message}");
}

#[test]
fn the_parts_before_an_exchange_are_told_once() {
    let parts = |name: &str, keys: &[&str]| -> Vec<serde_json::Value> {
        let file = capture(name);
        let all = objects(&[&["http", "-T", "jsonl", &file], keys].concat());
        let http = all.into_iter().filter(|one| one["protocol"] == "HTTP" || one["protocol"] == "HTTP2");
        http.map(|one| serde_json::json!([one["dns_ms"], one["connect_ms"], one["tls_ms"], one["reused"]])).collect()
    };
    let whole = parts("http/whole.pcapng", &[]);
    assert_eq!(
        serde_json::json!(whole),
        serde_json::json!([[0.368871, 0.076743, null, false], [null, null, null, true]])
    );
    let log = capture("tls/tls12.pcapng.keys");
    let older = parts("tls/tls12.pcapng", &["--keylog", &log]);
    // The server's Finished is the last one before TLS 1.3: frames 4 to 10.
    assert_eq!(older[0], serde_json::json!([null, 0.032268, 141.616742, false]));
    assert_eq!(older[1], serde_json::json!([null, null, null, true]));
    let log = capture("tls/http2.pcapng.keys");
    let newer = parts("tls/http2.pcapng", &["--keylog", &log]);
    assert_eq!(newer[0], serde_json::json!([null, 0.023835, 8.049054, false]));
    assert_eq!(newer[1], serde_json::json!([null, null, null, true]));
}

#[test]
fn an_object_has_the_keys_that_are_promised() {
    let all = objects(&["http", "-T", "jsonl", &capture("http/bodies.pcapng")]);
    assert_eq!(all.len(), 5);
    let keys = [
        "number",
        "protocol",
        "stream",
        "http2_stream",
        "method",
        "scheme",
        "host",
        "target",
        "url",
        "status",
        "reason",
        "request_frame",
        "response_frame",
        "request_frames",
        "response_frames",
        "request_headers",
        "response_headers",
        "content_type",
        "content_encoding",
        "request_body_bytes",
        "response_body_bytes",
        "response_decoded_bytes",
        "start",
        "dns_ms",
        "connect_ms",
        "tls_ms",
        "reused",
        "wait_ms",
        "receive_ms",
        "total_ms",
        "interim_responses",
        "websocket_messages",
        "grpc_status",
        "grpc_kind",
        "grpc_kind_source",
        "complete",
        "notes",
    ];
    for object in &all {
        let own: Vec<&String> = object.as_object().expect("an object").keys().collect();
        assert_eq!(own, keys);
    }
    let gzip = &all[0];
    let expected = serde_json::json!({
        "number": 1, "protocol": "HTTP", "stream": 0, "method": "GET", "scheme": "http", "host": "api.example.test:5000",
        "target": "/gzip", "url": "http://api.example.test:5000/gzip", "status": 200, "reason": "OK", "request_frame": 4,
        "response_frame": 8, "request_frames": [4], "response_frames": [6, 8],
        "request_headers": [["Host", "api.example.test:5000"], ["User-Agent", "curl/8"], ["Accept", "*/*"],
            ["Accept-Encoding", "deflate, gzip, br, zstd"]],
        "content_type": "application/json", "content_encoding": "gzip", "request_body_bytes": 0,
        "response_body_bytes": 47, "response_decoded_bytes": 452, "wait_ms": 1.411381, "receive_ms": 0.027796,
        "total_ms": 1.439177, "interim_responses": [], "websocket_messages": 0, "complete": true, "notes": [],
    });
    for (key, value) in expected.as_object().expect("an object") {
        assert_eq!(&gzip[key], value, "{key}");
    }
    let line = data(&["http", "-T", "jsonl", &capture("http/bodies.pcapng")]);
    assert!(line.contains("\"start\":1795253735.451761261,"), "seconds keep their nanoseconds: {line}");
    let linked = data(&["http", "-T", "jsonl", "--links", &capture("http/cookies.pcapng")]);
    assert!(linked.contains(",\"links\":[{\"kind\":\"cookie-set-in\",\"exchange\":1,\"name\":\"session\""), "{linked}");
    // Chunks are not counted.
    assert_eq!((&all[1]["response_body_bytes"], &all[1]["response_decoded_bytes"]), (&64.into(), &64.into()));
}

#[test]
fn an_array_has_the_same_objects_and_a_table_the_same_values() {
    let file = capture("http/basics.pcapng");
    let lines = objects(&["http", "-T", "jsonl", &file]);
    let array: Vec<Value> = serde_json::from_str(&data(&["http", "-T", "json", &file])).expect("an array");
    assert_eq!(lines, array);
    let none: Vec<Value> =
        serde_json::from_str(&data(&["http", "-T", "json", &capture("dns/lookup.pcapng")])).expect("");
    assert!(none.is_empty());
    let table = data(&["http", "-T", "csv", &file]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().expect("a head").clone();
    for (row, object) in reader.records().map(|row| row.expect("a row")).zip(&lines) {
        for (key, cell) in head.iter().zip(row.iter()) {
            match &object[key] {
                Value::String(text) => assert_eq!(cell, text, "{key}"),
                Value::Number(number) => {
                    let (cell, number) = (cell.parse::<f64>().expect("a number"), number.as_f64().expect("a number"));
                    assert!((cell - number).abs() <= number.abs() * 1e-15, "{key}: {cell} {number}");
                }
                Value::Null => assert_eq!(cell, "", "{key}"),
                _ => {}
            }
        }
    }
    assert_eq!(table.lines().count(), 12);
}

#[test]
fn what_is_missing_has_a_reason() {
    let get = b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    let unanswered = Talk::new(4000, 80).client(get);
    let closed = Talk::new(4001, 80).client(get).close();
    let orphan = Talk::joined_late(4002, 80).server(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    let mut holed = Talk::new(4003, 80).client(get).server(b"HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n0123456789");
    holed = holed.server(b"lost bytes").server(b"0123456789").close();
    holed.segments.retain(|segment| segment.payload != b"lost bytes");
    let (_folder, file) = made(&[unanswered, closed, orphan, holed]);
    let all = objects(&["http", "-T", "jsonl", &file]);
    let notes = |place: usize| all[place]["notes"].to_string();
    assert_eq!(all.len(), 4, "{all:?}");
    assert!(notes(0).contains("the capture ends before a response"), "{}", notes(0));
    assert!(notes(1).contains("the response never came: the connection was closed"), "{}", notes(1));
    assert!(notes(2).contains("the request was not captured"), "{}", notes(2));
    for key in ["method", "scheme", "host", "target", "url", "request_frame", "request_headers", "request_body_bytes"] {
        assert_eq!(all[2][key], Value::Null, "{key}");
    }
    assert_eq!((&all[2]["status"], &all[2]["response_body_bytes"]), (&200.into(), &2.into()));
    assert!(notes(3).contains("10 bytes of the response were not captured"), "{}", notes(3));
    assert_eq!(all[3]["response_body_bytes"], 20);
    assert!(all.iter().all(|object| object["complete"] == false));
    let text = data(&["http", &file]);
    assert!(text.contains("[the capture ends before a response]") && text.contains("[the request was not captured]"));
}

#[test]
fn a_refused_line_and_a_broken_chunk_are_named() {
    let refusal = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    let no_request = Talk::new(4000, 80).client(b"this is not a request\r\n\r\n").server(refusal).close();
    // Of what was sent before nothing is known.
    let mut late = Talk::joined_late(4001, 80).client(b"this is not a request\r\n\r\n").server(refusal).close();
    late.segments.retain(|segment| segment.flags & tcp::SYN == 0);
    let endless = b"POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\n\r\n";
    let broken = Talk::new(4002, 80).client(endless).server(refusal).close();
    let (_folder, file) = made(&[no_request, late, broken]);
    let all = objects(&["http", "-T", "jsonl", &file]);
    let notes = |place: usize| all[place]["notes"].to_string();
    assert!(notes(0).contains("what the client sent cannot be read as a request"), "{}", notes(0));
    assert!(notes(1).contains("the request was not captured"), "{}", notes(1));
    let clause = "request: This is no chunk size: the rest of the body cannot be framed (RFC 9112 §7.1)";
    assert!(notes(2).contains(clause), "{}", notes(2));
    assert!(data(&["http", &file]).contains(clause));
}

#[test]
fn pipelined_and_interim_messages_find_their_own() {
    let two = b"GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n";
    let answers = b"HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    let post = b"POST /3 HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    let talk = Talk::new(4000, 80).client(two).server(answers).client(post);
    let talk = talk
        .server(b"HTTP/1.1 100 Continue\r\n\r\n")
        .client(b"ab")
        .server(b"HTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\nx");
    let (_folder, file) = made(&[talk.close()]);
    let all = objects(&["http", "-T", "jsonl", &file]);
    let pairs: Vec<(&str, u64)> =
        all.iter().map(|o| (o["target"].as_str().unwrap(), o["status"].as_u64().unwrap())).collect();
    assert_eq!(pairs, [("/1", 204), ("/2", 404), ("/3", 201)]);
    assert!(all.iter().all(|object| object["complete"] == true), "{all:?}");
    assert_eq!(all[2]["interim_responses"], serde_json::json!([{"frame": 7, "status": 100}]));
    assert_eq!((&all[2]["request_frame"], &all[2]["request_body_bytes"]), (&8.into(), &2.into()));
    assert_eq!(all[2]["request_frames"], serde_json::json!([6, 8]));
}

#[test]
fn hostile_words_stay_words() {
    let talk = Talk::new(4000, 80)
        .client(b"GET /\x1b]0;x\x07?q=\xe2\x80\xae HTTP/1.1\r\nHost: h\r\nX: \x1b[2J\xff\r\n\r\n")
        .server(b"HTTP/1.1 200 =cmd()\x1b[31m\r\nContent-Length: 5\r\n\r\n\x1b[2Jx")
        .close();
    let (_folder, file) = made(&[talk]);
    let is_unsafe = |c: char| c != '\n' && c != '\t' && wirelens::base::safe_text::is_unsafe(c);
    for form in ["text", "json", "jsonl", "csv"] {
        let text = data(&["http", "-T", form, &file]);
        assert!(!text.contains(is_unsafe), "{form}: {text:?}");
    }
    for form in [&["--stream", "0"][..], &["--stream", "0", "--hex"], &["--stream", "0", "--decoded"]] {
        let text = data(&[&["follow", &file], form].concat());
        assert!(!text.contains(is_unsafe), "{form:?}: {text:?}");
    }
    // JSON loses nothing of it.
    let object = &objects(&["http", "-T", "jsonl", &file])[0];
    assert_eq!(object["target"], "/\u{1b}]0;x\u{7}?q=\u{202e}");
    assert_eq!(object["request_headers"][1], serde_json::json!(["X", "\u{1b}[2Jÿ"]));
    let table = data(&["http", "-T", "csv", &file]);
    assert!(table.contains(",'=cmd()\\x1b[31m,"), "{table}");
}

#[test]
fn a_port_can_be_told_what_it_carries() {
    let talk = Talk::new(4000, 9999).client(b"BREW coffee\r\n").close();
    let (_folder, file) = made(&[talk]);
    assert_eq!(objects(&["http", "-T", "jsonl", &file]).len(), 0);
    let all = objects(&["http", "-T", "jsonl", "-d", "tcp.port==9999,http", &file]);
    assert_eq!(all.len(), 1, "{all:?}");
    let frames = data(&["read", &file, "-d", "tcp.port==9999,http", "-T", "fields", "-e", "_ws.col.protocol"]);
    assert!(frames.lines().any(|line| line == "HTTP"), "{frames}");
    for ports in ["9990-10010", "9998:2", "9999-9999"] {
        let option = format!("tcp.port=={ports},http");
        assert_eq!(objects(&["http", "-T", "jsonl", "-d", &option, &file]).len(), 1, "{option}");
    }
    for ports in ["10000-10010", "9997:2"] {
        let option = format!("tcp.port=={ports},http");
        assert_eq!(objects(&["http", "-T", "jsonl", "-d", &option, &file]).len(), 0, "{option}");
    }
    assert_eq!(objects(&["http", "-T", "jsonl", "-d", "udp.port==9999,dns", &file]).len(), 0, "it speaks of UDP alone");
    let (_, errors) = failure(&["http", "-d", "ip.proto==5,dns", &file]);
    assert!(errors.contains("only the protocol of TCP and UDP ports can be chosen, not by ip.proto"), "{errors}");
    for (option, code) in [
        ("tcp.port==10-5,http", "E-OPTION"),
        ("tcp.port==65535:2,http", "E-OPTION"),
        ("tcp.port==5:0,http", "E-OPTION"),
        ("tcp.port==x,http", "E-OPTION"),
        ("udp.port==5", "E-OPTION"),
        ("udp.port==5,http", "E-PROTOCOL"),
        ("tcp.port==1", "E-OPTION"),
        ("tcp.port==1,x", "E-PROTOCOL"),
    ] {
        let (status, errors) = failure(&["http", "-d", option, &file]);
        assert!(status == 2 && errors.contains(code), "{option}: {errors}");
    }
    let (status, errors) = failure(&["read", "-d", "tcp.port==1,icmp", &file]);
    assert!(status == 2 && errors.contains("there are: ") && errors.contains("http"), "{errors}");
}

#[test]
fn the_user_says_what_datagrams_carry() {
    let lookup = capture("dns/lookup.pcapng");
    let protocols = |more: &[&str]| {
        let fields = ["-T", "fields", "-e", "frame.protocols", "-e", "_ws.col.protocol", "-e", "dns.response_in"];
        data(&[&["read", &lookup, "-c", "2"], &fields[..], more].concat())
    };
    assert_eq!(protocols(&[]), "eth:ethertype:ip:udp:dns\tDNS\t2\neth:ethertype:ip:udp:dns\tDNS\t\n");
    let bytes = "eth:ethertype:ip:udp:data\tUDP\t\n".repeat(2);
    for option in ["udp.port==53,data", "udp.port==50-60,data"] {
        assert_eq!(protocols(&["-d", option]), bytes, "{option}");
    }
    assert_eq!(protocols(&["-d", "tcp.port==53,data"]), protocols(&[]), "that is of TCP");
    assert_eq!(data(&["read", &lookup, "-d", "udp.port==53,data", "-Y", "dns"]), "");

    // The same datagrams on another port, and a tunnel on another port: found by what the user says, with all that lies in it.
    let moved = |name: &str, from: [u8; 2], to: [u8; 2]| {
        let mut bytes = std::fs::read(capture(name)).expect("a capture");
        // Port 53 in the UDP headers of IPv4 without options in Ethernet: behind protocol 17 and the addresses.
        for at in 0..bytes.len() - 30 {
            if bytes[at..].starts_with(&[8, 0, 0x45]) && bytes[at + 11] == 17 {
                for port in [at + 22, at + 24] {
                    if bytes[port..port + 2] == from {
                        bytes[port..port + 2].copy_from_slice(&to);
                    }
                }
            }
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("moved.pcapng").to_string_lossy().into_owned();
        std::fs::write(&path, bytes).expect("it can be written");
        (folder, path)
    };
    let (_folder, file) = moved("dns/lookup.pcapng", [0, 53], [20, 180]);
    let names = |more: &[&str]| data(&[&["read", &file, "-T", "fields", "-e", "dns.qry.name"], more].concat());
    assert_eq!(names(&[]).trim(), "");
    assert_eq!(names(&["-d", "udp.port==5300,dns"]).lines().next(), Some("www.example.test"));
    assert_eq!(data(&["read", &file, "-d", "udp.port==5300,dns", "-Y", "dns.response_in"]).lines().count(), 3);
    let (_folder, file) = moved("vxlan/ping.pcapng", [0x12, 0xb5], [20, 180]);
    assert_eq!(data(&["read", &file, "-Y", "icmp"]), "");
    assert_eq!(data(&["read", &file, "-Y", "icmp", "-d", "udp.port==5300,vxlan"]).lines().count(), 4);
}

#[test]
fn the_policy_says_whose_copy_counts() {
    let head = b"GET /a HTTP/1.1\r\nHost: h\r\nX: ";
    let mut talk = Talk::new(4000, 80).client(head);
    let place = talk.segments.last().expect("a segment").at + head.len() as u32;
    let expects = talk.segments.last().expect("a segment").expects;
    // Two copies wait for the byte before them; then that comes.
    let mut add = |at: u32, payload: &[u8]| {
        let flags = tcp::PSH | tcp::ACK;
        talk.segments.push(tcp::Segment { from_client: true, at, expects, flags, payload: payload.to_vec() });
    };
    add(place + 1, b"first");
    add(place + 1, b"other");
    add(place, b"_");
    add(place + 6, b"\r\n\r\n");
    let (_folder, file) = made(&[talk]);
    let value = |policy: &str| {
        let all = objects(&["http", "-T", "jsonl", "--overlap", policy, &file]);
        all[0]["request_headers"][1][1].as_str().expect("a value").to_owned()
    };
    assert_eq!((value("first").as_str(), value("last").as_str()), ("_first", "_other"));
    let (status, errors) = failure(&["http", "--overlap", "windows-95", &file]);
    assert!(status == 2 && errors.contains("old-linux"), "{errors}");
}

#[test]
fn statuses_and_streams_follow_the_rules() {
    let (status, errors) = failure(&["http", "nowhere.pcap"]);
    assert!(status == 5 && errors.contains("(E-INPUT)"), "{errors}");
    let (status, errors) = failure(&["http"]);
    assert!(status == 2 && errors.contains("no capture is named"), "{errors}");
    let whole = std::fs::read(capture("http/basics.pcapng")).expect("it is there");
    let folder = tempfile::tempdir().expect("a folder");
    let cut = folder.path().join("cut.pcapng");
    std::fs::write(&cut, &whole[..whole.len() - 30]).expect("it can be written");
    let output = run(&["http", "-T", "jsonl", &cut.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(6));
    assert!(String::from_utf8_lossy(&output.stdout).lines().count() >= 10);
    assert!(String::from_utf8_lossy(&output.stderr).contains("(E-DAMAGED)"));
    assert!(data(&["http", "-c", "12", &capture("http/basics.pcapng")]).lines().count() == 2);
}

#[test]
fn exchanges_from_a_pipe_are_printed_as_they_end_and_an_interruption_leaves_valid_json() {
    let whole = std::fs::read(capture("http/basics.pcapng")).expect("it is there");
    let mut child = start(&["http", "-T", "json", "-"]);
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(&whole[..whole.len() / 2]).expect("it is read");
    stdin.flush().expect("it is read");
    let mut got = Vec::new();
    let stdout = child.stdout.as_mut().expect("a pipe");
    let mut piece = [0; 4096];
    while !String::from_utf8_lossy(&got).contains("\"number\":2") {
        let read = stdout.read(&mut piece).expect("it can be read");
        assert!(read > 0, "the program ended early");
        got.extend_from_slice(&piece[..read]);
    }
    interrupt(&child, Signal::INT);
    let output = wait(child);
    got.extend_from_slice(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let array: Vec<Value> = serde_json::from_slice(&got).expect("an interrupted array is an array");
    assert!(array.len() >= 2);
    drop(stdin);
    // To its end, a pipe gives what a file gives.
    let mut child = start(&["http", "-T", "jsonl", "-r", "-"]);
    child.stdin.take().expect("a pipe").write_all(&whole).expect("it is read");
    let piped = String::from_utf8(wait(child).stdout).expect("text");
    assert_eq!(piped, data(&["http", "-T", "jsonl", &capture("http/basics.pcapng")]));
}

/// A frame of HTTP/2 (RFC 9113 §4.1) on stream 1, or on the connection.
fn h2(kind: u8, flags: u8, stream: u8, payload: &[u8]) -> Vec<u8> {
    let len = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&len[1..], &[kind, flags, 0, 0, 0, stream], payload].concat()
}

#[test]
fn an_exchange_of_http2_from_a_pipe_is_printed_when_its_last_byte_is_there() {
    const DATA: u8 = 0;
    const HEADERS: u8 = 1;
    const SETTINGS: u8 = 4;
    let asked =
        [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", &*h2(SETTINGS, 0, 0, b""), &h2(HEADERS, 5, 1, b"\x82\x86\x84\x41\x01a")];
    let answered = [h2(SETTINGS, 0, 0, b""), h2(HEADERS, 4, 1, b"\x88"), h2(DATA, 0, 1, &[b'x'; 1000])];
    let last = h2(DATA, 1, 1, &[b'y'; 500]);
    let talk = Talk::new(4000, 80).client(&asked.concat()).server(&answered.concat());
    let (begins, talk) = (talk.frames(), talk.server(&last[..100]));
    let (goes_on, talk) = (talk.frames(), talk.server(&last[100..]));
    let ends = talk.frames();
    // Another connection, whose exchange is printed when all before it was read.
    let other = |port| {
        Talk::new(port, 80).client(b"GET / HTTP/1.1\r\nHost: b\r\n\r\n").server(b"HTTP/1.1 204 No\r\n\r\n").frames()
    };
    let parts = [
        [begins.clone(), other(4001)].concat(),
        [goes_on[begins.len()..].to_vec(), other(4002)].concat(),
        ends[goes_on.len()..].to_vec(),
    ];
    let whole = pcap(&parts.concat(), usize::MAX);
    let mut child = start(&["http", "-T", "jsonl", "-r", "-"]);
    let mut stdin = child.stdin.take().expect("a pipe");
    let (mut from, mut got) = (0, String::new());
    for (place, part) in parts.iter().enumerate() {
        let to = pcap(&parts[..=place].concat(), usize::MAX).len();
        stdin.write_all(&whole[from..to]).expect("it is read");
        stdin.flush().expect("it is read");
        assert!(!part.is_empty() && to > from);
        from = to;
        if place < 2 {
            let printed = program::read_until(&mut child, |bytes| bytes.ends_with(b"}\n"));
            got.push_str(&String::from_utf8(printed).expect("text"));
            let numbers = format!("{{\"number\":{}", place + 2);
            assert!(got.lines().count() == place + 1 && got.lines().last().unwrap().starts_with(&numbers), "{got}");
        }
    }
    // While the capture goes on.
    got.push_str(&String::from_utf8(program::read_until(&mut child, |bytes| bytes.ends_with(b"}\n"))).expect("text"));
    let last: Value = serde_json::from_str(got.lines().last().expect("a line")).expect("an object");
    assert_eq!(
        serde_json::json!([last["number"], last["complete"], last["response_body_bytes"], last["notes"]]),
        serde_json::json!([1, true, 1500, []])
    );
    drop(stdin);
    assert!(wait(child).stdout.is_empty());
}

#[test]
fn a_connection_is_followed_as_text() {
    let text = data(&["follow", &capture("http/get.pcapng"), "--stream", "0"]);
    let expected = "\
→ 127.0.0.1:40414   ← 127.0.0.1:5000
→ GET /languages HTTP/1.1
→ Host: api.example.test:5000
→ User-Agent: curl/8
→ Accept: */*
→ \n← HTTP/1.1 200 OK
← Server: Werkzeug/2.2.2 Python/3.11.2
← Date: Sat, 21 Nov 2026 09:35:30 GMT
← Content-Type: text/plain; charset=utf-8; charset=utf-8
← Content-Length: 50
← Connection: close
← \n← Hello, world
← Привет, мир
← 안녕하세요
";
    assert_eq!(text, expected);
    let colored = data(&["follow", &capture("http/get.pcapng"), "--stream", "0", "--color", "always"]);
    assert!(colored.contains("\u{1b}[34m→ GET") && colored.contains("\u{1b}[33m← HTTP"), "{colored}");
    let bare = colored.replace("\u{1b}[34m", "").replace("\u{1b}[33m", "").replace("\u{1b}[0m", "");
    assert_eq!(bare, expected);
    assert!(data(&["follow", &capture("dns/lookup.pcapng"), "--udp", "--stream", "0"]).contains("example"));
}

#[test]
fn a_connection_is_followed_in_every_form() {
    let body = b"\xbe\xc8\xb3\xe7"; // 안녕 in EUC-KR
    let answer =
        [b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=euc-kr\r\nContent-Length: 4\r\n\r\n", &body[..]]
            .concat();
    let get = b"GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    let talk = Talk::new(4000, 80).client(get).server(&answer).close();
    let (_folder, file) = made(&[talk.cut(5)]);
    let text = data(&["follow", &file, "--stream", "0"]);
    assert!(text.ends_with("← 안녕\n"), "{text}");
    let decoded = data(&["follow", &file, "--stream", "0", "--decoded"]);
    assert!(decoded.contains("→ GET / HTTP/1.1\n") && decoded.ends_with("← \n← 안녕\n"), "{decoded}");
    let raw = run(&["follow", &file, "--stream", "0", "--raw"]).stdout;
    assert_eq!(raw, [&get[..], &answer].concat());
    let hex = data(&["follow", &file, "--stream", "0", "--hex"]);
    assert!(hex.contains("→ 00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1..\n"), "{hex}");
    let decoded = data(&["follow", &capture("http/bodies.pcapng"), "--stream", "0", "--decoded"]);
    assert!(
        decoded.contains("← [47 bytes decoded to 452]\n") && decoded.contains("compressed compressed"),
        "{decoded}"
    );
    let messages = data(&["follow", &capture("websocket/compressed.pcapng"), "--stream", "0", "--decoded"]);
    assert!(messages.contains("→ WebSocket Text [FIN] [MASKED]"), "{messages}");
}

#[test]
fn gaps_are_said_with_their_size() {
    let mut talk = Talk::new(4000, 7777).client(b"before\n").client(b"lost").client(b"after\n").server(b"ok\n").close();
    talk.segments.retain(|segment| segment.payload != b"lost");
    let (_folder, file) = made(&[talk]);
    let text = data(&["follow", &file, "--stream", "0"]);
    assert_eq!(
        text,
        "→ 10.0.0.1:4000   ← 10.0.0.2:7777\n→ before\n→ [4 bytes missing in capture file]\n→ after\n← ok\n"
    );
    let output = run(&["follow", &file, "--stream", "0", "--raw"]);
    assert_eq!(output.stdout, b"before\nafter\nok\n");
    assert!(String::from_utf8_lossy(&output.stderr).contains("4 bytes of the connection are missing"));
    let (status, errors) = failure(&["follow", &file, "--stream", "1"]);
    assert!(status == 2 && errors.contains("(E-STREAM)") && errors.contains("--stream 0"), "{errors}");
    let (status, errors) = failure(&["follow", &file]);
    assert!(status == 2 && errors.contains("no connection is named"), "{errors}");
    let (status, _) = failure(&["follow", &file, "--stream", "0", "--raw", "--hex"]);
    assert_eq!(status, 2);
}

/// What tshark says of the HTTP/1 messages of the shared captures is what the objects say, but for the reviewed differences.
/// Captures whose HTTP lies within layers that this version does not open are left out.
#[test]
fn the_objects_agree_with_tshark() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED") else {
        eprintln!("SKIPPED: WIRELENS_SHARED is not set");
        return;
    };
    let captures = Path::new(&shared).join("captures");
    if !captures.is_dir() {
        eprintln!("SKIPPED: no captures at {}", captures.display());
        return;
    }
    let (mut compared, mut different) = (0, Vec::new());
    let reviewed = include_str!("known_http_differences.tsv");
    // A head that the snap length cut before its end is a message, but of no exchange.
    let headless = ("formats/pcapng-example.pcapng.zst", "139");
    let is_reviewed = |file: &str, frame: &str| {
        if (file, frame) == headless {
            return true;
        }
        let mut lines = reviewed.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        lines.any(|cells| cells.first() == Some(&file) && (cells.get(1) == Some(&"*") || cells.get(1) == Some(&frame)))
    };
    for folder in ["http1", "loopback", "mixed", "reassembly", "websocket", "graphql", "formats"] {
        let Ok(truths) = std::fs::read_dir(captures.join("truth").join(folder)) else { continue };
        for truth in truths.flatten() {
            let Ok(table) = std::fs::read_to_string(truth.path().join("http.tsv")) else { continue };
            let name = truth.file_name().to_string_lossy().into_owned();
            let path = captures.join(folder).join(&name).to_string_lossy().into_owned();
            let output = run(&["http", "-T", "jsonl", &path]);
            let text = String::from_utf8(output.stdout).expect("output is UTF-8");
            let all: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
            let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_reader(table.as_bytes());
            let head = reader.headers().expect("a head").clone();
            let file = format!("{folder}/{name}");
            if file.contains("-dsb.") {
                continue;
            }
            for row in reader.records().map(|row| row.expect("a row")) {
                let cell =
                    |name: &str| head.iter().position(|key| key == name).and_then(|at| row.get(at)).unwrap_or("");
                if cell("proto") == "http1" {
                    compared += 1;
                    if !agrees(&cell, &all) && !is_reviewed(&file, cell("frame")) {
                        different.push(format!("{file} frame {} {}", cell("frame"), cell("kind")));
                    }
                }
            }
        }
    }
    eprintln!("{compared} messages compared");
    assert!(compared >= 500, "only {compared} messages");
    assert!(different.is_empty(), "{different:#?}");
}

fn agrees<'c>(cell: &dyn Fn(&str) -> &'c str, all: &[Value]) -> bool {
    let (frame, kind) = (cell("frame"), cell("kind"));
    let is = |value: &Value, text: &str| match value {
        Value::Null => text.is_empty() || text == "0",
        Value::String(own) => own == text,
        Value::Number(own) => own.to_string() == text,
        _ => false,
    };
    let len = |value: &Value| Value::from(value.as_array().map_or(0, Vec::len));
    all.iter().any(|object| match kind {
        "request" => {
            is(&object["request_frame"], frame)
                && is(&object["method"], cell("method"))
                && is(&object["target"], cell("uri"))
                && is(&len(&object["request_headers"]), cell("headers"))
                && is(&object["request_body_bytes"], cell("body_len"))
                && (cell("response_in").is_empty() || is(&object["response_frame"], cell("response_in")))
        }
        _ => {
            let interim = object["interim_responses"].as_array().into_iter().flatten();
            let mut interim =
                interim.filter(|answer| is(&answer["frame"], frame) && is(&answer["status"], cell("status")));
            interim.next().is_some()
                || is(&object["response_frame"], frame)
                    && is(&object["status"], cell("status"))
                    && is(&object["content_type"], cell("content_type"))
                    && is(&len(&object["response_headers"]), cell("headers"))
                    && is(&object["response_decoded_bytes"], cell("body_len"))
        }
    })
}

#[test]
fn what_is_not_decrypted_is_not_called_missing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (file, keys) = (capture("tls/tls13.pcapng"), folder.path().join("part.keys"));
    let all = std::fs::read_to_string(capture("tls/tls13.pcapng.keys")).expect("it is there");
    let keys_without = |label: &str| {
        let some: Vec<&str> = all.lines().filter(|line| !line.contains(label)).collect();
        std::fs::write(&keys, some.join("\n") + "\n").expect("it can be written");
        let output = run(&["http", &file, "-T", "jsonl", "--keylog", &keys.to_string_lossy()]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(errors.starts_with("wirelens: TLS of 2 connections is not decrypted: the key log has no"), "{errors}");
        parsed(&String::from_utf8(output.stdout).expect("output is UTF-8"))
    };
    for (label, side) in [("CLIENT_TRAFFIC", "request"), ("SERVER_TRAFFIC", "response")] {
        let half = keys_without(label);
        assert!(!half.is_empty());
        for object in &half {
            let notes = object["notes"].to_string();
            let expected = format!("the {side} is not decrypted: the key log has no {label}_SECRET_0");
            assert!(notes.contains(&expected) && !notes.contains("not captured"), "{notes}");
        }
    }
    keys_without("CLIENT_TRAFFIC");
    let tree = data(&["read", &file, "--keylog", &keys.to_string_lossy(), "-Y", "frame.number == 11", "-O", "tls"]);
    assert!(tree.contains("Not decrypted: the key log has no CLIENT_TRAFFIC_SECRET_0 for this client"), "{tree}");
    assert!(!tree.contains("do not open the record"), "{tree}");
}

#[test]
fn without_keys_the_reason_is_told_on_standard_error() {
    let output = run(&["http", &capture("tls/no-keys.pcapng")]);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).lines().count() == 1);
    assert!(
        errors.starts_with("wirelens: TLS of 1 connection is not decrypted: there are no keys")
            && errors.lines().count() == 1
    );
    // Where something else is listed, too.
    let (proxy, keys) = (capture("tls/proxy.pcapng"), capture("tls/proxy.pcapng.keys"));
    let told = |arguments: &[&str]| String::from_utf8_lossy(&run(arguments).stderr).into_owned();
    let errors = told(&["http", &proxy]);
    assert!(String::from_utf8_lossy(&run(&["http", &proxy]).stdout).lines().count() > 1, "the tunnels are listed");
    assert!(errors.starts_with("wirelens: TLS of 3 connections is not decrypted: "), "{errors}");
    assert_eq!([told(&["http", &proxy, "--keylog", &keys]), told(&["http", "-q", &proxy])], ["", ""]);
    assert_eq!(data(&["http", "-T", "jsonl", &capture("dns/lookup.pcapng"), "-Y", "exchange.number == 0"]), "");
}

#[test]
fn a_stream_of_http2_that_is_not_there_is_a_mistake() {
    let follow =
        |file: &str, stream: &str| failure(&["follow", &capture(file), "--stream", "0", "--http2-stream", stream]);
    let (status, message) = follow("grpc/calls.pcapng", "99");
    assert!(status == 2 && message.contains("there is no HTTP/2 stream 99 in connection 0"), "{message}");
    assert!(message.ends_with("it has: 0 1 3 5 7 9 11\n"), "{message}");
    let (status, message) = follow("http/basics.pcapng", "1");
    assert!(status == 2 && message.contains("no HTTP/2 was found in it"), "{message}");
}

#[test]
fn a_display_filter_does_not_choose_what_a_live_capture_writes() {
    let (status, message) = failure(&["read", "-i", "lo", "-Y", "http", "-w", "/nonexistent/out.pcapng"]);
    assert!(
        status == 2 && message.contains("not those that -Y selects") && message.contains("-f 'tcp port 80'"),
        "{message}"
    );
}

#[test]
fn a_call_of_grpc_web_that_failed_is_told() {
    let call = |status: &str| {
        let trailer = format!("grpc-status:{status}\r\n");
        let body = [&[0x80, 0, 0, 0, trailer.len() as u8][..], trailer.as_bytes()].concat();
        let head = |start: &str, len: usize| {
            format!("{start}\r\nHost: x\r\nContent-Type: application/grpc-web+proto\r\nContent-Length: {len}\r\n\r\n")
        };
        let asked = [head("POST /a.B/C HTTP/1.1", 7).as_bytes(), &[0, 0, 0, 0, 2, 8, 1]].concat();
        let answered = [head("HTTP/1.1 200 OK", body.len()).as_bytes(), &body].concat();
        let (_folder, file) = made(&[Talk::new(4000, 80).client(&asked).server(&answered).close()]);
        objects(&["http", &file, "-T", "jsonl"])[0]["notes"].clone()
    };
    assert_eq!(call("5"), serde_json::json!(["response: The call failed: NOT_FOUND (5)"]));
    assert_eq!(call("0"), serde_json::json!([]));
}
