//! `wirelens story` as its users run it: pages in three languages, one chapter of many, values left blank, and what it says
//! when there is nothing of the kind.
//!
//! `BLESS=1 cargo test --test story` writes the pages anew.

use std::path::PathBuf;

#[path = "support/program.rs"]
mod program;

use program::{capture, data, failure};

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/story").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{} is not as it was: BLESS=1 cargo test --test story", path.display());
}

/// A page without what differs between builds: nothing does.
fn story(name: &str, lang: &str, more: &[&str]) -> String {
    let file = capture(name);
    let mut arguments = vec!["story", &file, "--lang", lang];
    arguments.extend(more);
    data(&arguments)
}

/// The line of a step, by a part of its title.
fn step<'p>(page: &'p str, title: &str) -> &'p str {
    page.lines().find(|line| line.contains(title)).unwrap_or_else(|| panic!("{title} is not in\n{page}"))
}

#[test]
fn a_request_is_told_in_three_languages() {
    for lang in ["en", "ru", "ko"] {
        golden(&format!("whole-{lang}.txt"), &story("http/whole.pcapng", lang, &["--all"]));
        golden(&format!("handshake-blank-{lang}.txt"), &story("tcp/handshake.pcapng", lang, &["--blank", "--answers"]));
    }
}

#[test]
fn every_kind_of_chapter_is_told() {
    for (file, name) in [
        ("dns/lookup.pcapng", "lookup"),
        ("http/auth.pcapng", "auth"),
        ("http/cookies.pcapng", "cookies"),
        ("http/keep-alive.pcapng", "keep-alive"),
        ("http2/odd.pcapng", "http2"),
        ("websocket/echo.pcapng", "websocket"),
        ("tcp/loss-sack.pcapng", "loss"),
        ("tcp/zero-window.pcapng", "zero-window"),
        ("tls/no-keys.pcapng", "tls-closed"),
        ("udp/echo.pcapng", "udp"),
        ("ethernet/tcp-padded.pcapng", "neighbour"),
    ] {
        golden(&format!("{name}.txt"), &story(file, "en", &["--all"]));
    }
}

#[test]
fn what_is_asked_is_told_nowhere_beside_it() {
    for lang in ["en", "ru", "ko"] {
        // The flags of the first two packets are asked for: nothing up to the third names them.
        let page = story("tcp/handshake.pcapng", lang, &["--blank"]);
        let third = page.find(" #3 ").expect("the third packet");
        assert!(page.contains("#1 ") && !page[..third].contains("SYN"), "{page}");
        // Every title names the server: its address is nothing to ask for.
        let page = story("http/whole.pcapng", lang, &["--all", "--blank"]);
        // Where records are counted, they are not listed.
        assert!(!page.contains("│ A 198.51.100.10"), "{page}");
        let lookup = page.find("www.example.test  ").expect("the lookup");
        let lookup = page[lookup..].split("\n\n").next().unwrap_or_default();
        assert!(lookup.contains("198.51.100.10") && !lookup.contains("? "), "{lookup}");
    }
}

#[test]
fn numbers_are_those_of_the_packets() {
    let page = story("http/keep-alive.pcapng", "en", &[]);
    assert!(step(&page, "A gap of 41.9 ms").contains("#12 #13"), "{page}");
    assert!(page.contains("Request number 3 uses the connection that is already there."));
    assert!(step(&page, "The client asks: GET /two").contains("#10"));
    assert_eq!(page.matches("looks like Nagle").count(), 2);
    assert!(step(&page, "The client is done: FIN").contains("#20"));
}

#[test]
fn the_name_and_the_neighbour_are_found_before_the_connection() {
    let page = story("http/whole.pcapng", "en", &["--stream", "0"]);
    assert!(step(&page, "Name → address: www.example.test").contains("#3 #4"), "{page}");
    assert!(page.contains("Packet 3 asks (type A), packet 4 answers: 198.51.100.10."), "{page}");
    // The server is in another network: what was found is the router, not the server.
    assert!(step(&page, "the router 192.0.2.1").contains("#1 #2"), "{page}");
    assert!(page.contains("192.0.2.1 is at 00:00:5e:00:53:0a"), "{page}");
    assert!(page.contains("carried by 10 packets"), "{page}");
    let same = story("ethernet/tcp-padded.pcapng", "en", &[]);
    assert!(same.contains("The server is in the same local network."), "{same}");
    let six = story("ipv6/plain.pcapng", "en", &["--stream", "0"]);
    assert!(six.contains("neighbour discovery is part of ICMPv6"), "{six}");
}

#[test]
fn threads_run_through_several_connections() {
    let page = story("http/basics.pcapng", "en", &["--all"]);
    assert!(page.contains("Redirected: GET /old"), "{page}");
    assert!(step(&page, "301: go to /").contains('←') && page.contains("Arrived: 200 OK"), "{page}");
    let page = story("http/auth.pcapng", "en", &["--all"]);
    let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("credentials of the scheme Basic") && words.contains("Granted: 200 OK"), "{page}");
    let page = story("http/cookies.pcapng", "en", &["--all"]);
    let life: Vec<&str> = page.lines().filter(|line| line.contains("session") && line.contains('#')).collect();
    assert!(life[0].contains("gives a cookie") && life[1].contains("sends it back"), "{life:?}");
    assert!(life.iter().any(|line| line.contains("deletes it")), "{life:?}");
    let page = story("http2/odd.pcapng", "en", &[]);
    assert!(step(&page, "The server promises: GET /pushed").contains('←'), "{page}");
}

#[test]
fn a_key_log_opens_what_is_hidden_without_it() {
    let file = capture("tls/tls13.pcapng");
    let keys = capture("tls/tls13.pcapng.keys");
    let closed = data(&["story", &file, "--stream", "0", "--lang", "en"]);
    assert!(closed.contains("The rest of the handshake is hidden") && closed.contains("Encrypted data"), "{closed}");
    assert!(!closed.contains("GET /") && !closed.contains("The server shows its certificate"), "{closed}");
    let opened = data(&["story", &file, "--stream", "0", "--lang", "en", "--keylog", &keys]);
    assert!(opened.contains("The certificate is for www.example.test. Example Root has signed it"), "{opened}");
    assert!(opened.contains("The client asks: GET /") && opened.contains("302"), "{opened}");
    assert!(!opened.contains("hidden"), "{opened}");
    let old = capture("tls/tls12.pcapng");
    let visible = data(&["story", &old, "--stream", "0", "--lang", "en"]);
    let words = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Example Root has signed it (sha256WithRSAEncryption)"), "{visible}");
    assert!(words.contains("In TLS 1.2 everybody on the way can read it"), "{visible}");
    assert!(visible.contains("Encrypted data") && !visible.contains("GET /"), "{visible}");
}

#[test]
fn steps_that_did_not_happen_stay_with_their_reason() {
    let page = story("http/get.pcapng", "en", &[]);
    assert!(step(&page, "Name → address").contains("did not happen"));
    assert!(page.contains("No lookup in this capture answers with 127.0.0.1."));
    assert!(page.contains("Nobody is asked: 127.0.0.1 is this computer itself."));
    assert!(page.contains("None: what both sides send here is not encrypted."));
    let late = story("tcp/midstream.pcapng", "en", &[]);
    assert!(late.contains("The capture begins in the middle of this connection."), "{late}");
    assert!(!late.contains("SYN ACK") && !late.contains("ESTABLISHED"), "{late}");
    let refused = story("tcp/refused.pcapng", "en", &[]);
    assert!(refused.contains("The server refuses: RST") && !refused.contains("is done: FIN"), "{refused}");
    let reset = story("tcp/reset.pcapng", "en", &[]);
    assert!(reset.contains("The client breaks off: RST"), "{reset}");
}

#[test]
fn secrets_stay_masked_and_blank_values_are_nowhere() {
    let page = story("http/auth.pcapng", "en", &["--all"]);
    assert!(page.contains("Authorization: Basic ▒▒▒▒") && page.contains("Authorization: Bearer ▒▒▒▒"), "{page}");
    assert!(!page.contains("eyJ"), "{page}");
    let blank = story("http/get.pcapng", "en", &["--blank"]);
    assert!(!blank.contains("SYN ACK") && !blank.contains("GET /languages") && !blank.contains("200 OK"), "{blank}");
    assert!(blank.contains("? Which status code comes back?"), "{blank}");
    let answered = story("http/get.pcapng", "en", &["--blank", "--answers"]);
    assert!(answered.contains("It is 90. It begins at 1 and has 89 bytes: 1 + 89 = 90."), "{answered}");
}

#[test]
fn one_chapter_is_named_by_stream_exchange_or_number() {
    let file = capture("http/auth.pcapng");
    let by_stream = data(&["story", &file, "--stream", "1", "--lang", "en"]);
    let by_exchange = data(&["story", &file, "--exchange", "2", "--lang", "en"]);
    assert_eq!(by_stream, by_exchange);
    let by_number = data(&["story", &file, "--chapter", "3", "--lang", "en"]);
    assert_eq!(by_number.lines().skip(1).collect::<Vec<_>>(), by_stream.lines().skip(1).collect::<Vec<_>>());
    let list = data(&["story", &file, "--list", "--lang", "en"]);
    assert_eq!(list.lines().count(), 16, "{list}");
    let ascii = data(&["story", &file, "--lang", "en", "--ascii", "--chapter", "1"]);
    assert!(ascii.is_ascii(), "{ascii}");
}

#[test]
fn what_is_not_there_is_said() {
    let file = capture("http/auth.pcapng");
    let refused = |arguments: &[&str]| {
        let (status, said) = failure(arguments);
        assert_eq!(status, 2, "{said}");
        said
    };
    assert!(refused(&["story", &file, "--stream", "99"]).contains("there is no TCP stream 99"));
    assert!(refused(&["story", &file, "--exchange", "99"]).contains("there is no exchange 99"));
    assert!(refused(&["story", &file, "--chapter", "0"]).contains("there is no chapter 0"));
    assert!(refused(&["story", &file, "--answers"]).contains("--blank"));
    assert!(story("formats/no-packets.pcap", "en", &[]).starts_with("There is nothing to tell"));
}
