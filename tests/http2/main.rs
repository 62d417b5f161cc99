//! HTTP/2 through the whole program: how segments lie, gaps, late beginnings and floods, what others' frames make of it, and
//! what tshark 4.0 says of the captures in `captures/http2` and `captures/grpc` below `$WIRELENS_SHARED`.

#[path = "../support/http2_stream.rs"]
mod http2_stream;
#[path = "../support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../support/stream.rs"]
mod stream;
#[path = "../support/tcp.rs"]
mod tcp;

mod limits;
mod pairing;
mod said;
mod truth;
mod tunnels;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use tcp::Talk;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{DecodeAs, Direction, Secrets, Settings, Transport, View, Want, show};
use wirelens::export::exchanges::{Exchanges, Part, json};
use wirelens::export::links::Links;
use wirelens::protocols::http2::block::MAX_FRAMES;
use wirelens::protocols::http2::frame::PREFACE;
use wirelens::protocols::http2::session::MAX_QUICK_RESETS;
use wirelens::protocols::http2::tunnel::MAX_TUNNELS;

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

fn shared(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join(name);
    if !folder.is_dir() {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
        return None;
    }
    Some(folder)
}

/// Every value of a field, whatever the frame.
fn all_values(capture: &Arc<Capture>, filter: &str) -> Vec<String> {
    values(capture, filter).into_iter().map(|(_, value)| value).collect()
}
