//! The interface in a real pseudo-terminal: what it draws, that it gives the terminal back however it ends, that an idle
//! screen sends nothing, and that nothing from a capture reaches the terminal as a command.
#![cfg(target_os = "linux")]

#[path = "support/dice.rs"]
mod dice;
#[path = "support/pty.rs"]
mod pty;

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use dice::Dice;
use pty::{Pty, captures};
use rustix::process::Signal;

#[test]
fn a_capture_opens_is_walked_through_and_left() {
    let mut pty = Pty::open("dns/lookup.pcapng");
    pty.wait_for("www.example.test");
    pty.send(b"jj");
    pty.wait_for("#3 ");
    pty.send(b"\r");
    pty.wait_for("close/open");
    pty.send(b":42\r");
    pty.wait_for("There is no packet 42");
    pty.send(b"\x1b[<0;10;6M\x1b[<0;10;6m");
    pty.wait_for("#2 ");
    pty.send(b"L");
    pty.wait_for("справка");
    pty.send(b"Lyv");
    pty.wait_for("OSC 52");
    let raw = String::from_utf8_lossy(&pty.raw).into_owned();
    assert!(raw.contains("\x1b]52;c;"), "the clipboard was written");
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("q");
}

#[test]
fn a_filter_on_the_command_line_is_applied_on_the_screen() {
    let file = captures().join("http/basics.pcapng");
    let file = file.to_str().unwrap();
    let mut pty = Pty::run(&[file, "-Y", "http.response.code == 404"], &[], true);
    pty.wait_for("1 of 128 packets");
    // Another one is typed; what it was is not kept as one that is applied.
    pty.send(b"/\x15tcp.stream == 0");
    pty.wait_for("12 of 128 packets");
    pty.send(b"\x1b");
    pty.wait_for("1 of 128 packets");
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("q");
    // One that is not understood opens no screen; an option of text output prints text.
    let mut pty = Pty::run(&[file, "-Y", "http.response.cod == 404"], &[], true);
    assert_eq!(pty.ended(), Some(2));
    assert!(pty.text().contains("did you mean  http.response.code"), "{}", pty.text());
    let fields = [file, "-Y", "http.response.code == 404", "-T", "fields", "-e", "frame.number"];
    let mut pty = Pty::run(&fields, &[], true);
    assert_eq!(pty.ended(), Some(0));
    assert!(pty.text().contains("102") && !pty.text().contains("Packets"), "{}", pty.text());
}

#[test]
fn quitting_with_the_screen_leaves_it_in_the_scrollback() {
    let mut pty = Pty::open("dns/lookup.pcapng");
    pty.wait_for("www.example.test");
    pty.send(b"Q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("Q");
    assert!(pty.text().contains("www.example.test"), "{}", pty.text());
}

#[test]
fn every_way_to_end_gives_the_terminal_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)] {
        let mut pty = Pty::open("http/basics.pcapng");
        pty.signal(signal);
        assert_eq!(pty.ended(), Some(code));
        pty.assert_restored(&format!("{signal:?}"));
    }
    let mut pty = Pty::open("http/basics.pcapng");
    pty.send(b"\x03\x03");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("Ctrl-C twice");
}

#[test]
fn a_fault_in_any_thread_gives_the_terminal_back() {
    if !cfg!(debug_assertions) {
        eprintln!("SKIPPED: only debug builds have a fault on request");
        return;
    }
    for place in ["main", "thread"] {
        let file = captures().join("dns/lookup.pcapng");
        let mut pty = Pty::run(&[file.to_str().unwrap()], &[("WIRELENS_TEST_FAULT", place)], true);
        pty.wait_for("? help");
        pty.send(b"\x1b[24~");
        assert_eq!(pty.ended(), Some(101));
        pty.assert_restored(place);
        assert!(pty.text().contains("E-FAULT"), "{}", pty.text());
    }
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let file = captures().join("dns/lookup.pcapng");
    for session in [true, false] {
        let mut pty = Pty::run(&[file.to_str().unwrap()], &[], session);
        pty.wait_for("? help");
        pty.master = None;
        assert_eq!(pty.ended(), Some(129), "with a session of its own: {session}");
    }
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_draws_again() {
    let mut pty = Pty::open("dns/lookup.pcapng");
    pty.send(b"\x1a");
    let stat = format!("/proc/{}/stat", pty.child.id());
    pty.wait_until("the stop", |_| {
        let stat = std::fs::read_to_string(&stat).unwrap();
        stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
    });
    pty.take(Duration::from_millis(50));
    pty.assert_restored("Ctrl-Z");
    pty.signal(Signal::CONT);
    pty.wait_until("the screen", |pty| pty.screen.screen().alternate_screen());
    pty.wait_for("www.example.test");
    pty.send(b"j");
    pty.wait_for("#2 ");
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("q after a stop");
}

#[test]
fn an_idle_screen_sends_nothing() {
    let mut pty = Pty::open("http/basics.pcapng");
    pty.wait_for("128 pkt");
    while pty.take(Duration::from_millis(300)) > 0 {}
    assert_eq!(pty.take(Duration::from_secs(2)), 0);
}

#[test]
fn any_size_at_any_time() {
    let mut pty = Pty::open("http/basics.pcapng");
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut roll = |below: u64| dice.next(below) as u16 + 1;
    pty.blind = true;
    for step in 0..300 {
        let (width, height) = (roll(500), roll(200));
        pty.resize(width, height);
        if step % 5 == 0 {
            pty.send([b"j".as_slice(), b"\t", b"?", b"\x1b[B", b"z"][step / 5 % 5]);
        }
        pty.take(Duration::from_millis(2));
    }
    pty.resize(100, 30);
    while pty.take(Duration::from_millis(300)) > 0 {}
    pty.blind = false;
    pty.send(b"\x03\x0c");
    pty.wait_until("the last frame", |pty| {
        let text = pty.text();
        let last = text.lines().last().unwrap_or_default();
        text.lines().count() == 30 && last.trim_end().ends_with("? help") && text.contains("basics.pcapng")
    });
    pty.send(b"\x03\x03");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("resizes");
}

#[test]
fn nothing_of_a_hostile_capture_commands_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let texts = hostile_texts();
    let evil = "evil\x1b]0;owned\x07\u{202e}\u{9b}2J.pcap";
    let path = folder.path().join(evil);
    std::fs::write(&path, hostile_capture(&texts)).unwrap();
    let mut pty = Pty::run(&[path.to_str().unwrap()], &[], true);
    pty.wait_for("? help");
    pty.resize(120, 36);
    // Every packet in the list, its layers, its bytes, wrapped; names; comments; help; notes; a failed open; the copy of a row.
    let mut script: Vec<u8> = Vec::new();
    script.extend(b"\r*w\t\t");
    for _ in 0..texts.len() {
        script.extend(b"\x1b[1;5B\t");
    }
    // Names beside addresses, and the comments of a packet in their editor.
    script.extend(b"ME\t\t\rI!\x1b[A\x7f");
    for chunk in script.chunks(8) {
        pty.send(chunk);
        pty.take(Duration::from_millis(5));
    }
    pty.send(b"\x03:open ");
    pty.send(path.to_str().unwrap().replace(['\x1b', '\x07'], "").as_bytes());
    pty.send(b".not\r");
    pty.wait_for("Cannot open the file");
    pty.send(b"\x03Q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("a hostile capture");
    assert_allowed(&pty.raw);
}

/// The file's name is shown when it cannot be opened, too.
#[test]
fn a_hostile_name_in_an_error_stays_text() {
    let mut pty = Pty::run(&["/nowhere/\x1b]0;owned\x07\u{202e}.pcap"], &[], true);
    assert_eq!(pty.ended(), Some(5));
    assert_allowed(&pty.raw);
    assert!(pty.text().contains('␛'), "{}", pty.text());
}

#[test]
fn lines_instead_of_a_screen_work_on_a_pipe() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wirelens"))
        .args(["--plain", "--lang", "en"])
        .arg(captures().join("dns/lookup.pcapng"))
        .env("WIRELENS_NO_STATE", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"2\n/nobody\nx\x1b[2J\n99\nq\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    for wanted in
        ["packets 1 to 6 of 6", "Domain Name System (response)", "nobody.example.test", "␛[2J", "no packet 99"]
    {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(!text.contains('\x1b'));
}

/// What programs were attacked with: each as the payload of a packet.
fn hostile_texts() -> Vec<Vec<u8>> {
    let mut texts: Vec<Vec<u8>> = [
        "\x1b]52;c;cm0gLXJm\x07",
        "\x1b]0;title\x1b\\",
        "\x1b]8;;http://example.test\x07link\x1b]8;;\x07",
        "\x1b]1337;File=:AAAA\x07",
        "\x1bP1000p\x1b\\",
        "\x1b_Gi=1;AAAA\x1b\\",
        "\x1b^pm\x1b\\",
        "\x1bXsos\x1b\\",
        "\x1b[6n\x1b[c\x1b[>c\x1b[0x",
        "\x1b[?1049l\x1b[2J\x1b[H\x1b[31m",
        "\x1bc\x1b#8\x1b(0",
        "\u{9b}31m\u{9d}0;x\u{9c}\u{90}q\u{9c}",
        "\u{202e}drowssap\u{202c}\u{2066}x\u{2069}\u{200f}\u{61c}",
        "\x07\x08\x08\x08\x0b\x0c\x0e\x0f\x05\x7f",
        "a\r\nb\tc\0d",
        "\u{200b}\u{200d}\u{feff}\u{e0041}\u{2028}\u{2029}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "가나다 漢字 👩‍👩‍👧‍👦 ﷽",
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .collect();
    // All single control characters, all C1 as raw bytes, and runs of each byte.
    texts.extend((0..32u8).map(|byte| vec![b'x', byte, b'y']));
    texts.extend((0x7f..=0xffu8).map(|byte| vec![byte; 4]));
    texts
}

/// A pcapng whose packets and comments carry the texts, as DNS names and as plain payload.
fn hostile_capture(texts: &[Vec<u8>]) -> Vec<u8> {
    let mut file = Vec::new();
    block(&mut file, 0x0a0d_0d0a, &[&[0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0], [0xff; 8].as_slice()].concat());
    let name = padded_option(2, &texts[0]);
    block(&mut file, 1, &[&[1, 0, 0, 0, 0, 0, 0, 0], name.as_slice(), &[0; 4]].concat());
    for (at, text) in texts.iter().enumerate() {
        let frame = if at % 2 == 0 { dns_frame(text) } else { [&[2; 12], [0x88, 0xb5].as_slice(), text].concat() };
        let length = (frame.len() as u32).to_le_bytes();
        let mut body = [[0; 12].as_slice(), &length, &length, &frame].concat();
        body.resize(body.len().next_multiple_of(4), 0);
        body.extend(padded_option(1, text));
        body.extend([0; 4]);
        block(&mut file, 6, &body);
    }
    file
}

fn block(file: &mut Vec<u8>, kind: u32, body: &[u8]) {
    let length = (body.len() as u32 + 12).to_le_bytes();
    file.extend(kind.to_le_bytes());
    file.extend(length);
    file.extend(body);
    file.extend(length);
}

fn padded_option(code: u16, value: &[u8]) -> Vec<u8> {
    let mut option = [code.to_le_bytes(), (value.len() as u16).to_le_bytes()].concat();
    option.extend(value);
    option.resize(option.len().next_multiple_of(4), 0);
    option
}

/// Ethernet, IPv4, UDP and a DNS query for a name with this label.
fn dns_frame(label: &[u8]) -> Vec<u8> {
    let label = &label[..label.len().min(63)];
    let mut dns = vec![0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, label.len() as u8];
    dns.extend(label);
    dns.extend([0, 0, 1, 0, 1]);
    let udp_length = (dns.len() as u16 + 8).to_be_bytes();
    let ip_length = (dns.len() as u16 + 28).to_be_bytes();
    let mut frame = vec![2; 12];
    frame.extend([8, 0, 0x45, 0, ip_length[0], ip_length[1], 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
    frame.extend([0xc0, 1, 0, 53, udp_length[0], udp_length[1], 0, 0]);
    frame.extend(dns);
    frame
}

/// Everything sent must be text without dangerous characters, or one of the few sequences that the interface uses.
fn assert_allowed(raw: &[u8]) {
    let text = std::str::from_utf8(raw).unwrap_or_else(|error| panic!("not UTF-8 at byte {}", error.valid_up_to()));
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let Some(sequence) = rest.strip_prefix("\x1b[") else {
            let fine = matches!(c, '\r' | '\n') || !wirelens::base::safe_text::is_unsafe(c);
            assert!(fine, "{c:?} was sent: {:?}", rest.chars().take(40).collect::<String>());
            rest = &rest[c.len_utf8()..];
            continue;
        };
        let end = sequence.find(|c: char| c.is_ascii_alphabetic()).expect("a whole sequence");
        let (parameters, letter) = (&sequence[..end], &sequence[end..=end]);
        let allowed = match letter {
            "H" | "m" | "J" | "K" | "A" | "B" | "C" | "D" | "G" => {
                parameters.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':')
            }
            "h" | "l" => matches!(parameters, "?1049" | "?25" | "?2004" | "?1000" | "?1002" | "?1006"),
            _ => false,
        };
        assert!(allowed, "ESC [ {parameters} {letter} was sent");
        rest = &sequence[end + 1..];
    }
}
