//! Pages of text in every language, and the command that prints them.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use crate::{captures, load, of_file};
use wirelens::analysis::ladder::{Labels, Ladder, SignKind};
use wirelens::base::{Lang, StreamId};
use wirelens::export::ladder::{self, Look};

fn page(ladder: &mut Ladder, look: &Look, explained: bool) -> String {
    let mut labels = Labels::new(&Arc::clone(ladder.capture()));
    let mut text = String::new();
    let flow = ladder::text(ladder, &mut labels, look, explained, &mut |line| {
        text.push_str(line);
        text.push('\n');
        std::ops::ControlFlow::Continue(())
    });
    assert!(flow.is_continue());
    text
}

#[test]
fn pages_look_as_they_did() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/ladder");
    let bless = std::env::var_os("BLESS").is_some();
    if bless {
        std::fs::create_dir_all(&root).unwrap();
    }
    for (name, file, stream, width, explained) in [
        ("request", "http/basics.pcapng", 0, 110, true),
        ("handshake", "tcp/handshake.pcapng", 0, 80, false),
        ("zero-window", "tcp/zero-window.pcapng", 0, 100, false),
        ("loss", "tcp/loss-sack.pcapng", 0, 110, false),
        ("midstream", "tcp/midstream.pcapng", 0, 80, false),
        ("lookup", "dns/lookup.pcapng", 0, 80, true),
        ("tls", "tls/tls13.pcapng", 0, 110, false),
    ] {
        for lang in Lang::ALL {
            let look = Look { lang, width, raw: false, labels: true, numbers: true };
            let text = page(&mut of_file(file, stream), &look, explained);
            let path = root.join(format!("{name}-{}.txt", lang.code()));
            if bless {
                std::fs::write(&path, &text).unwrap();
                continue;
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            let differing = kept.lines().zip(text.lines()).find(|(old, new)| old != new);
            assert!(kept == text, "{} is not as it was: {differing:#?}", path.display());
        }
    }
}

#[test]
fn every_text_is_there_in_every_language() {
    for lang in Lang::ALL {
        for kind in SignKind::ALL {
            let sign = wirelens::analysis::ladder::Sign {
                kind,
                by_client: true,
                rows: Vec::new(),
                values: Vec::new(),
                count: 1,
            };
            let text = ladder::sign(lang, &sign);
            assert!(!text.name.starts_with("ladder-"), "{} {}", lang.code(), text.name);
            assert!(!text.why.starts_with("ladder-"), "{} {}", lang.code(), text.why);
        }
    }
    // No row of a capture with everything lacks a text or a value for it.
    for file in [
        "tcp/zero-window.pcapng",
        "tcp/loss-sack.pcapng",
        "tcp/midstream.pcapng",
        "tcp/keepalive.pcapng",
        "tcp/urgent.pcapng",
        "tcp/repeat.pcapng",
        "tcp/reorder.pcapng",
        "icmp/unreachable.pcapng",
        "tcp/loss-sender.pcapng",
    ] {
        let capture = load(&captures().join(file));
        for stream in 0..capture.stream_count() as u32 {
            for lang in Lang::ALL {
                let mut ladder = Ladder::open(&capture, StreamId(stream)).unwrap();
                let look = Look { lang, width: 120, raw: false, labels: true, numbers: true };
                let text = page(&mut ladder, &look, true) + &page(&mut ladder, &look, false);
                let bare = text.lines().find(|line| line.contains("ladder-"));
                assert!(bare.is_none(), "{file} {}: {bare:?}", lang.code());
            }
        }
    }
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    command.args(arguments).env_remove("WIRELENS_LANG").env("LANG", "C").env("LC_ALL", "C");
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_command_writes_text_tables_and_json() {
    let file = captures().join("http/basics.pcapng");
    let file = file.to_str().unwrap();
    let (status, text, _) = run(&["ladder", file, "--stream", "0", "--lang", "en"]);
    assert_eq!(status, 0);
    assert!(text.contains("SYN ACK") && text.contains("GET /") && text.contains("TIME-WAIT"), "{text}");
    let (_, ascii, _) = run(&["ladder", file, "--stream", "0", "--lang", "en", "--ascii"]);
    assert!(ascii.is_ascii(), "{}", ascii.lines().find(|line| !line.is_ascii()).unwrap_or_default());
    for form in ["sequence", "window", "rtt", "throughput"] {
        let (status, graph, error) = run(&["ladder", file, "--stream", "0", "--lang", "en", "--form", form, "--ascii"]);
        assert_eq!(status, 0, "{error}");
        assert!(graph.is_ascii() && graph.contains('|'), "{graph}");
        let (_, table, _) = run(&["ladder", file, "--stream", "0", "--form", form, "-T", "csv"]);
        assert!(table.starts_with("frame,time_ms,mark,from,to\n"), "{table}");
        let (_, json, _) = run(&["ladder", file, "--stream", "0", "--form", form, "-T", "json"]);
        let points: Vec<serde_json::Value> = serde_json::from_str(&json).expect("an array");
        assert_eq!(points.len() + 1, table.lines().count());
    }
    let (_, csv, _) = run(&["ladder", file, "--stream", "0", "-T", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 12);
    assert_eq!(&rows[1][15], "SYN-RECEIVED");
    let (_, json, _) = run(&["ladder", file, "--stream", "0", "-T", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).expect("an array");
    assert_eq!(rows[3]["label"], "GET /");
    assert_eq!((rows[4]["ack"].as_u64(), rows[4]["acknowledges"].as_u64()), (Some(81), Some(4)));
}

#[test]
fn the_command_says_what_is_wrong() {
    let file = captures().join("http/basics.pcapng");
    let file = file.to_str().unwrap();
    let (status, _, error) = run(&["ladder", file]);
    assert_eq!(status, 2);
    assert!(error.contains("--stream 0"), "{error}");
    let (status, _, error) = run(&["ladder", file, "--stream", "999"]);
    assert_eq!(status, 2);
    assert!(error.contains("there is no TCP connection 999"), "{error}");
}
