//! `wirelens explain` and `wirelens layers` as their users run them.
//!
//! `BLESS=1 cargo test --test explain` writes the pages anew.

use std::path::PathBuf;

#[path = "support/program.rs"]
mod program;

use program::{capture, data, failure};

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/layers").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{} is not as it was: BLESS=1 cargo test --test explain", path.display());
}

/// What a run says that must fail as wrong usage.
fn refused(arguments: &[&str]) -> String {
    let (status, said) = failure(arguments);
    assert_eq!(status, 2, "{arguments:?}: {said}");
    said
}

#[test]
fn a_field_is_explained_with_and_without_a_packet() {
    let file = capture("http/auth.pcapng");
    let alone = data(&["explain", "tcp.ack", "--lang", "en"]);
    assert!(alone.starts_with("Acknowledgment number\ntcp.ack · Acknowledgment Number · 32 bits\n"), "{alone}");
    assert!(alone.contains("RFC 9293") && !alone.contains("Here:"), "{alone}");
    let here = data(&["explain", "tcp.ack", &file, "-n", "5", "--lang", "en"]);
    assert!(here.contains("bytes 42–45") && here.contains("Here: 88 = 87 + 1"), "{here}");
    assert!(data(&["explain", "tcp.ack", &file, "-n", "5", "--lang", "ru"]).contains("Здесь: 88 = 87 + 1"));
    assert!(data(&["explain", "tcp.ack", &file, "-n", "5", "--lang", "ko"]).contains("여기서는: 88 = 87 + 1"));
    // Two addresses stand in the frame; each has its page.
    assert_eq!(data(&["explain", "ip.addr", &file, "-n", "5", "--lang", "en"]).matches("ip.addr ·").count(), 2);
}

#[test]
fn without_a_frame_the_first_that_has_the_field_is_explained() {
    let file = capture("tls/tls13.pcapng");
    let page = |lang| data(&["explain", "tls.handshake.type", &file, "--lang", lang]);
    let english = page("en");
    assert!(english.starts_with("Frame 4\n\nStep of the handshake\n"), "{english}");
    assert!(english.contains("Here: Client Hello: the client opens"), "{english}");
    assert!(page("ru").contains("Client Hello: клиент начинает"), "{}", page("ru"));
    assert!(page("ko").contains("Client Hello: 클라이언트가"), "{}", page("ko"));
    // Every suite that a client offers has its page, and says what its parts are.
    let suites = data(&["explain", "tls.handshake.ciphersuite", &file, "--lang", "en"]);
    assert!(suites.matches("tls.handshake.ciphersuite ·").count() > 10, "{suites}");
    assert!(suites.contains("AES-256 GCM encrypts and guards") && suites.contains("(forward secrecy)"), "{suites}");
}

#[test]
fn what_cannot_be_explained_says_why() {
    let file = capture("http/auth.pcapng");
    assert!(refused(&["explain", "tcp.akc"]).contains("did you mean  tcp.ack ?"));
    assert!(refused(&["explain", "udp.length", &file]).contains("no frame has udp.length"));
    assert!(refused(&["explain", "udp.length", &file, "-n", "5"]).contains("frame 5 has no udp.length"));
    assert!(refused(&["explain", "tcp.ack", &file, "-n", "100000"]).contains("there is no frame 100000"));
    assert!(refused(&["explain", "tcp.ack", "--lang", "xx"]).contains("there is no language xx"));
    assert!(refused(&["layers", &file]).contains("no frame is named"));
    assert!(refused(&["layers", &file, "-n", "0"]).contains("there is no frame 0"));
}

#[test]
fn layers_are_drawn_in_three_languages_and_forms() {
    let file = capture("http/auth.pcapng");
    for lang in ["en", "ru", "ko"] {
        golden(&format!("request-{lang}.txt"), &data(&["layers", &file, "-n", "4", "--lang", lang]));
    }
    golden("request-bits.txt", &data(&["layers", &file, "-n", "4", "--lang", "en", "--form", "bits"]));
    let ascii = data(&["layers", &file, "-n", "4", "--lang", "en", "--ascii"]);
    assert!(ascii.is_ascii(), "{ascii}");
    for (name, frame) in [
        ("dns/lookup.pcapng", "2"),
        ("icmp/ping.pcapng", "1"),
        ("websocket/echo.pcapng", "6"),
        ("http/pipelined.pcapng", "4"),
    ] {
        let file = capture(name);
        let page = data(&["layers", &file, "-n", frame, "--lang", "en"]);
        golden(&name.replace('/', "-").replace(".pcapng", ".txt"), &page);
    }
}
