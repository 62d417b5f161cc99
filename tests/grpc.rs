//! Calls of gRPC as exchanges: how they ended, and of which kind they are.

#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use std::sync::Arc;

use program::{capture, data};
use serde_json::Value;
use tcp::Talk;
use wirelens::analysis::Capture;
use wirelens::base::ExchangeId;
use wirelens::export::exchanges::Exchanges;

const CALLS: &str = "grpc/calls.pcapng";

fn rows(more: &[&str]) -> Vec<Value> {
    let file = capture(CALLS);
    let text = data(&[&["http", &file, "-T", "jsonl"], more].concat());
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Method, status, kind, and who says so.
fn told(rows: &[Value]) -> Vec<(String, u64, Option<String>, Option<String>)> {
    let words = |value: &Value| value.as_str().map(str::to_owned);
    rows.iter()
        .map(|row| {
            let target = row["target"].as_str().expect("a path");
            let method = target.rsplit('/').next().expect("a method").to_owned();
            let status = row["grpc_status"].as_u64().expect("a status");
            (method, status, words(&row["grpc_kind"]), words(&row["grpc_kind_source"]))
        })
        .collect()
}

#[test]
fn the_kind_of_a_call_is_told_by_its_messages() {
    let all = told(&rows(&[]));
    let kind = |method: &str| all.iter().find(|call| call.0 == method).expect("it was called");
    for (method, name) in [
        ("SayHello", "unary"),
        ("ListHellos", "server streaming"),
        ("Collect", "client streaming"),
        ("Chat", "bidirectional streaming"),
    ] {
        let (_, status, kind, source) = kind(method);
        assert_eq!((*status, kind.as_deref(), source.as_deref()), (0, Some(name), Some("messages")), "{method}");
    }
    // It has no answer but its status, which any kind may have.
    let (_, status, kind, _) = kind("Refuse");
    assert_eq!((*status, kind.as_deref()), (5, None));
}

#[cfg(feature = "proto")]
#[test]
fn a_schema_tells_the_kind_of_its_methods() {
    let proto = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proto/greeter.proto");
    let all = told(&rows(&["--proto", proto.to_str().expect("plain")]));
    let by_schema: Vec<_> = all.iter().filter(|call| call.3.as_deref() == Some("schema")).collect();
    assert!(by_schema.iter().any(|call| call.0 == "SayHello" && call.2.as_deref() == Some("unary")), "{all:?}");
    for call in &all {
        let messages = told(&rows(&[])).into_iter().find(|other| other.0 == call.0).and_then(|other| other.2);
        assert!(messages.is_none() || messages == call.2, "{call:?}");
    }
}

#[test]
fn the_kind_is_a_field_a_column_and_in_the_list() {
    let file = capture(CALLS);
    let frames =
        data(&["read", &file, "-Y", "grpc.call.kind == \"server streaming\"", "-T", "fields", "-e", "grpc.method"]);
    assert!(frames.lines().count() > 1, "{frames}");
    assert!(frames.lines().all(|line| line.contains("ListHellos")), "{frames}");
    let tree = data(&["read", &file, "-V", "-Y", "grpc.call.kind_source == \"messages\""]);
    assert!(tree.contains("[Kind of call: bidirectional streaming]"), "{tree}");
    let list = data(&["http", &file]);
    assert!(list.contains("example.Greeter/Collect  (client streaming)"), "{list}");
    let exchanges =
        data(&["http", &file, "-Y", "exchange.grpc_kind == \"client streaming\" and exchange.grpc_status == 0"]);
    assert!(exchanges.contains("Collect") && !exchanges.contains("SayHello"), "{exchanges}");
}

#[test]
fn a_call_that_failed_is_no_success_in_statistics() {
    let file = capture(CALLS);
    let text = data(&["stats", "http,status", "-r", &file]);
    assert!(text.contains("200 OK, gRPC 5 NOT_FOUND"), "{text}");
    let table = data(&["stats", "http,path", "-r", &file, "-T", "csv"]);
    let mut lines = table.lines().skip_while(|line| !line.contains("failed"));
    let place = lines.next().expect("a head").split(',').position(|name| name == "failed").expect("a column");
    let failed: Vec<(&str, &str)> = lines
        .filter_map(|line| Some((line.split(',').next()?, line.split(',').nth(place)?)))
        .filter(|(path, _)| path.contains("Greeter"))
        .collect();
    assert!(failed.iter().any(|(path, count)| path.contains("Refuse") && *count != "0"), "{table}");
    assert!(failed.iter().all(|(path, count)| path.contains("Refuse") || *count == "0"), "{table}");
}

fn web(media: &str, body: &[u8], chunked: bool) -> Arc<Capture> {
    let head = format!("POST /a.B/C HTTP/1.1\r\nHost: x\r\nContent-Type: {media}\r\nContent-Length: 7\r\n\r\n");
    let request = [head.as_bytes(), &[0, 0, 0, 0, 2, 8, 1]].concat();
    let mut response = format!("HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n").into_bytes();
    if chunked {
        response.extend_from_slice(b"Transfer-Encoding: chunked\r\n\r\n");
        for piece in body.chunks(50_001) {
            response.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
            response.extend_from_slice(piece);
            response.extend_from_slice(b"\r\n");
        }
        response.extend_from_slice(b"0\r\n\r\n");
    } else {
        response.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        response.extend_from_slice(body);
    }
    tcp::capture(&Talk::new(40000, 80).client(&request).server(&response).close().cut(1400).frames())
}

#[test]
fn a_long_answer_of_grpc_web_tells_its_failure() {
    let trailers = b"grpc-status: 13\r\ngrpc-message: it%20broke\r\n";
    let body = |messages: usize, len: usize| {
        let mut body = Vec::new();
        for _ in 0..messages {
            body.extend_from_slice(&[&[0][..], &(len as u32).to_be_bytes(), &vec![7; len]].concat());
        }
        body.extend_from_slice(&[&[0x80, 0, 0, 0, trailers.len() as u8][..], trailers].concat());
        body
    };
    use base64::Engine as _;
    for (messages, len, kind) in [(1, 100, "unary"), (1, 1_500_000, "unary"), (3, 700_000, "server streaming")] {
        for chunked in [false, true] {
            let plain = body(messages, len);
            let text = base64::engine::general_purpose::STANDARD.encode(&plain).into_bytes();
            for (media, bytes) in [("application/grpc-web+proto", plain), ("application/grpc-web-text", text)] {
                let capture = web(media, &bytes, chunked);
                let row = Exchanges::new(&capture).row(ExchangeId(0)).expect("an exchange");
                let call = row.call.expect("a call");
                assert_eq!(call.status, Some(13), "{media} {len} {chunked}");
                assert_eq!(call.shape.map(|shape| shape.kind.name()), Some(kind), "{media} {len} {chunked}");
                let notes: Vec<String> = row.notes.iter().map(ToString::to_string).collect();
                assert_eq!(notes, ["response: The call failed: INTERNAL (13): it broke"], "{media} {len} {chunked}");
            }
        }
    }
}
