//! Each view has its text: for screen readers, pipes and slow lines. `--plain` shows all of them as lines, and commands print the
//! same.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

fn program(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wirelens"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("captures"))
        .env("WIRELENS_NO_STATE", "1")
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Commands do not read what is typed.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the program answers to lines that are typed, after what it says at first.
fn typed(capture: &str, lang: &str, lines: &[&str]) -> String {
    let input: String = lines.iter().map(|line| format!("{line}\n")).chain(["q\n".to_owned()]).collect();
    let text = program(&["--plain", "--lang", lang, capture], &input);
    assert!(!text.contains('\x1b'), "no sequence of a terminal: {text}");
    text.split_once("\n> ").expect("a prompt").1.to_owned()
}

/// A view, what is typed for it in `--plain`, the command that prints it, and words that are in both.
const VIEWS: &[(&str, &str, &[&str], &[&str])] = &[
    ("packets", "p", &["read", "http/basics.pcapng"], &[]),
    ("detail", "4", &["read", "http/basics.pcapng", "-V"], &["Request Method: GET", "Host: api.example.test:5000"]),
    ("bytes", "b4", &["read", "http/basics.pcapng", "-x"], &["47 45 54 20 2f 20 48 54", "0040"]),
    ("exchanges", "e", &["http", "http/basics.pcapng"], &["DELETE", "/nowhere", "404", "HEAD"]),
    ("exchange", "e7", &["http", "http/basics.pcapng", "-T", "json"], &["/old", "301"]),
    ("connections", "c", &["stats", "http/basics.pcapng", "conversations,tcp"], &["40294", "40400"]),
    ("ladder", "c0", &["ladder", "http/basics.pcapng", "--stream", "0"], &["SYN  seq 0", "GET /", "FIN ACK"]),
    ("ladders", "v", &["ladder", "http/basics.pcapng", "-Y", "tcp"], &["11 connections: c0 c1", "POST /form"]),
    ("layers", "l4", &["layers", "http/basics.pcapng", "-n", "4"], &["Source Port 40294", "GET / HTTP/1.1"]),
    ("story", "t1", &["story", "http/basics.pcapng", "--chapter", "1"], &["The client knocks: SYN", "RFC 9293"]),
    ("a connection explained", "xc0", &["stats", "http/basics.pcapng", "conversations,tcp"], &["40294"]),
    ("a row explained", "x1.2", &["stats", "http/basics.pcapng", "overview"], &["Bytes on the wire"]),
    ("statistics", "s", &["stats", "http/basics.pcapng"], &["Packets", "128", "Ethernet"]),
    ("content", "4", &["follow", "http/basics.pcapng", "--stream", "0"], &["GET / HTTP/1.1"]),
    ("help", "h", &["--help"], &[]),
];

#[test]
fn each_view_has_its_text_as_a_line_that_is_typed_and_as_a_command() {
    for (view, key, command, words) in VIEWS {
        let shown = typed("http/basics.pcapng", "en", &[key]);
        let mut arguments = command.to_vec();
        if matches!(command.first(), Some(&"ladder" | &"layers" | &"story")) {
            arguments.extend(["--lang", "en"]);
        }
        let printed = program(&arguments, "");
        for word in *words {
            assert!(shown.contains(word), "{view}: {key} does not say {word}:\n{shown}");
            assert!(printed.contains(word), "{view}: {command:?} does not say {word}:\n{printed}");
        }
        assert!(!printed.is_empty() && shown.lines().count() > 1, "{view}");
    }
}

/// Series are told as the screen and the command show them, until they are taken away.
#[test]
fn filters_are_series_over_time() {
    let shown = typed("http/basics.pcapng", "en", &["+http", "+tcp.flags.syn == 1", "-1"]);
    let answers: Vec<&str> = shown.split("\n> ").collect();
    assert!(answers[0].contains("Series added: http") && answers[0].contains("Series 1: packets that http selects."));
    assert!(answers[1].contains("Series 2: packets that tcp.flags.syn == 1 selects."), "{}", answers[1]);
    let left = answers[2];
    assert!(left.contains("Series taken away: http"), "{left}");
    assert!(
        left.contains("Series 1: packets that tcp.flags.syn == 1 selects.") && !left.contains("Series 2"),
        "{left}"
    );
    let printed = program(&["stats", "http/basics.pcapng", "io", "--series", "tcp.flags.syn == 1"], "");
    assert_eq!(left.split_once('\n').expect("a table").1.trim(), printed.trim());
    let wrong = typed("http/basics.pcapng", "en", &["+http.hots == 1", "-1"]);
    assert!(wrong.contains("http.hots") && wrong.contains("There is no such series"), "{wrong}");
}

#[test]
fn an_exchange_is_told_tab_by_tab_and_secrets_stay_masked() {
    let told = typed("http/auth.pcapng", "en", &["e2"]);
    let tabs = ["[Overview]", "[Request]", "[Response]", "[Body]", "[Auth]", "[Timing]", "[Frames]"];
    let places: Vec<_> = tabs.iter().map(|tab| told.find(tab).unwrap_or_else(|| panic!("{tab}: {told}"))).collect();
    assert!(places.is_sorted(), "{told}");
    assert!(!told.contains("[Cookies]"), "a tab without content is left out: {told}");
    assert!(told.contains("[User: student]") || told.contains("student"), "{told}");
    assert!(told.contains("▒▒▒▒"), "{told}");
    let list = typed("http/oauth.pcapng", "en", &["e"]);
    assert!(list.contains("/token") && !list.contains("SplxlOBeZQQYbYS6WxSbIA"), "{list}");
    // All messages of a conversation, not only those of a window.
    let messages = typed("websocket/echo.pcapng", "en", &["e1"]);
    assert!(messages.contains("text, 5 bytes: hello") && messages.contains("close"), "{messages}");
    // A lookup, with its records.
    let lookup = typed("dns/lookup.pcapng", "en", &["e1"]);
    assert!(lookup.contains("Answers 4: www.example.test  CNAME") && lookup.contains("Recursion desired"), "{lookup}");
}

#[test]
fn views_are_told_in_the_language_and_what_is_not_there_is_said() {
    let told = typed("tcp/handshake.pcapng", "ru", &["h", "c0", "t1", "e", "e7", "l99", "t9", "л", "0"]);
    for wanted in ["соединения", "КЛИЕНТ", "Клиент стучится: SYN", "Обменов нет", "99"]
    {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    let told = typed("tcp/handshake.pcapng", "ko", &["h", "v", "c"]);
    assert!(told.contains("통계") && told.contains("클라이언트"), "{told}");
    let nothing = typed("arp/ping.pcapng", "en", &["c", "v", "t", "e1"]);
    assert!(nothing.contains("No connection in 6 packets"), "{nothing}");
    // The list of packets is as it was before.
    let back = typed("http/basics.pcapng", "en", &["e2", "n"]);
    assert!(back.contains("packets 21 to 40 of 128"), "{back}");
}

#[test]
fn the_start_without_a_capture_names_lessons_and_samples() {
    let text = program(&["--plain", "--lang", "ko"], "");
    assert!(text.contains("wirelens lesson run tcp-handshake") && text.contains("wirelens demo http-basics"), "{text}");
}
