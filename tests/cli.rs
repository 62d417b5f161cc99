//! The program as its users run it: options, exit statuses, what goes to which stream, and how it ends.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;

use serde_json::Value;

#[path = "support/program.rs"]
mod program;

use program::{capture, data, failure, interrupt, program, read_until, run, start, wait};
use rustix::process::Signal;

fn loopback() -> String {
    capture("null/seed-frame9.pcapng")
}

/// A folder of its own for a test, removed at its end.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn write(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> String {
    let path: PathBuf = folder.path().join(name);
    std::fs::write(&path, bytes).expect("it can be written");
    path.to_string_lossy().into_owned()
}

#[test]
fn the_listing_has_a_line_a_frame_however_the_file_is_named() {
    let file = loopback();
    let lines = data(&["read", "-r", &file]);
    assert_eq!(lines.lines().count(), 20);
    assert!(
        lines.starts_with("    1   0.000000    127.0.0.1 → 127.0.0.1    TCP 68 50647 → 5000 [SYN] Seq=0"),
        "{lines}"
    );
    assert_eq!(lines, data(&["read", &file]));
    assert_eq!(lines, data(&[&file]));
    assert_eq!(lines, data(&[&format!("-r{file}")]));
    assert_eq!(lines, data(&["read", "--read-file", &file, "-n", "-l"]));
    assert_eq!(data(&["read", &file, "-c", "3"]).lines().count(), 3);
    assert_eq!(data(&["read", &file, "-c3"]).lines().count(), 3);
}

#[test]
fn each_form_of_time_is_that_of_tshark() {
    let file = loopback();
    for (form, expected) in [
        ("r", "   0.000072"),
        ("d", "   0.000072"),
        ("dd", "   0.000072"),
        ("a", " 05:06:07.000072"),
        ("ad", " 2020-05-04 05:06:07.000072"),
        ("adoy", " 2020/125 05:06:07.000072"),
        ("u", " 05:06:07.000072"),
        ("ud", " 2020-05-04 05:06:07.000072"),
        ("udoy", " 2020/125 05:06:07.000072"),
        ("e", " 1588568767.000072"),
        ("e.2", " 1588568767.00"),
    ] {
        let lines = data(&["read", &file, "-t", form]);
        let second = lines.lines().nth(1).expect("two lines");
        assert!(second.starts_with(&format!("    2{expected}    127.0.0.1")), "{form}: {second}");
    }
    let seoul = program(&["read", &file, "-t", "ad", "-c", "1"]).env("TZ", "Asia/Seoul").output().expect("it runs");
    assert!(String::from_utf8_lossy(&seoul.stdout).contains(" 2020-05-04 14:06:07.000000 "));
    let fields = ["read", &file, "-T", "fields", "-e", "frame.time", "-c", "1"];
    let seoul = program(&fields).env("TZ", "Asia/Seoul").output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&seoul.stdout), "May  4, 2020 14:06:07.000000000 KST\n");
    assert_eq!(data(&fields), "May  4, 2020 05:06:07.000000000 UTC\n");
}

#[test]
fn layers_lines_and_bytes_are_put_together_as_tshark_does() {
    let file = loopback();
    let all = data(&["read", &file, "-V", "-c", "2"]);
    assert!(
        all.starts_with("Frame 1: 68 bytes on wire (544 bits), 68 bytes captured (544 bits) on interface lo0, id 0\n")
    );
    assert!(all.contains("\n    Frame Length: 68 bytes (544 bits)\n"));
    assert!(all.contains("\n    [Protocols in frame: null:ip:tcp]\nNull/Loopback\n    Family: IP (2)\n"), "{all}");
    assert!(all.contains("\n\nFrame 2: ") && all.ends_with("\n\n"));
    let only = data(&["read", &file, "-O", "null", "-c", "1"]);
    assert!(only.contains("id 0\nNull/Loopback\n    Family: IP (2)\n"), "{only}");
    assert!(!only.contains("Frame Length"));
    let bytes = data(&["read", &file, "-x", "-c", "1"]);
    assert!(bytes.starts_with("0000  02 00 00 00 45 00 00 40 00 00 40 00 40 06 00 00   ....E..@..@.@...\n"));
    assert!(bytes.ends_with("0040  04 02 00 00                                       ....\n\n"));
    let both = data(&["read", &file, "-P", "-x", "-c", "1"]);
    assert!(both.starts_with("    1   0.000000 ") && both.contains("\n\n0000  02 00"));
    let three = data(&["read", &file, "-P", "-V", "-x", "-c", "1"]);
    assert!(three.contains("SACK_PERM\nFrame 1: ") && three.contains("\n\n0000  02 00"), "{three}");
}

#[test]
fn fields_are_put_together_as_asked() {
    let file = loopback();
    let read = |rest: &[&str]| data(&[&["read", &file, "-c", "1", "-Tfields"], rest].concat());
    assert_eq!(read(&["-e", "frame.number", "-e", "frame.len"]), "1\t68\n");
    assert_eq!(read(&["-e", "frame.number,frame.len", "-E", "separator=,"]), "1,68\n");
    assert_eq!(read(&["-e", "frame.number", "-Eheader=y", "-e", "udp.port"]), "frame.number\tudp.port\n1\t\n");
    assert_eq!(read(&["-e", "frame.number", "-e", "udp.port", "-Equote=d", "-E", "separator=/s"]), "\"1\" \n");
    assert_eq!(read(&["-e", "frame.number", "-E", "bom=y"]), "\u{feff}1\n");
    assert_eq!(read(&["-e", "ip.addr"]), "127.0.0.1,127.0.0.1\n");
    assert_eq!(read(&["-e", "ip.addr", "-E", "occurrence=f"]), "127.0.0.1\n");
    assert_eq!(read(&["-e", "tcp.port", "-E", "occurrence=l"]), "5000\n");
    assert_eq!(read(&["-e", "tcp.port", "-E", "aggregator=/s"]), "50647 5000\n");
    assert_eq!(read(&["-e", "frame.protocols", "-e", "_ws.col.Protocol"]), "null:ip:tcp\tTCP\n");
    assert_eq!(
        read(&["-e", "_ws.col.No.", "-e", "_ws.col.Time", "-e", "_ws.col.Source", "-e", "_ws.col.destination"]),
        "1\t0.000000\t127.0.0.1\t127.0.0.1\n"
    );
    // The kinds of fields: layer with and without words of its own, group, flag, hexadecimal number, time, bytes.
    assert_eq!(
        read(&["-e", "ip", "-e", "null", "-e", "tcp.flags.syn", "-e", "tcp.flags", "-e", "frame.time_epoch"]),
        "Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1\tnull\t1\t0x0002\t1588568767.000000000\n"
    );
    assert_eq!(read(&["-e", "tcp.options"]), "02043fd8010303060101080a368250b00000000004020000\n");
}

#[test]
fn tables_have_a_head_and_harm_no_spreadsheet() {
    let file = loopback();
    let csv = data(&["read", &file, "-T", "csv", "-c", "1"]);
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let head: Vec<String> = rows.headers().expect("a head").iter().map(str::to_owned).collect();
    assert_eq!(head, ["No.", "Time", "Source", "Destination", "Protocol", "Length", "Info"]);
    let row = rows.records().next().expect("a row").expect("it is well formed");
    assert_eq!((&row[0], &row[4], &row[5]), ("1", "TCP", "68"));
    let fields = data(&["read", &file, "-Tcsv", "-e", "frame.number", "-e", "ip.addr", "-c", "1"]);
    assert_eq!(fields, "frame.number,ip.addr\n1,\"127.0.0.1,127.0.0.1\"\n");
    let tabs = data(&["read", &file, "-Ttabs", "-e", "frame.number", "-e", "frame.len", "-c", "1"]);
    assert_eq!(tabs, "frame.number\tframe.len\n1\t68\n");
    let padded = data(&["read", &file, "-T", "tabs", "-c", "1"]);
    assert!(padded.starts_with("    1\t  0.000000\t   127.0.0.1\t→\t127.0.0.1   \tTCP\t68\t50647 → 5000"), "{padded}");

    // A comment in the file is written by a stranger: here by this test, as the comment of a packet.
    let place = folder();
    let formula = write(&place, "formula.pcapng", &commented(b"=1+1"));
    let guarded = data(&["read", &formula, "-Tcsv", "-e", "frame.comment", "-e", "frame.number"]);
    assert_eq!(guarded, "frame.comment,frame.number\n'=1+1,1\n");
    let bare = data(&["read", &formula, "-Tcsv", "-e", "frame.comment", "-E", "guard=n", "-E", "header=n"]);
    assert_eq!(bare, "=1+1\n");
}

/// A pcapng file with one packet of one byte and this comment.
fn commented(comment: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    block(&mut file, 0x0a0d_0d0a, &[0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255]);
    block(&mut file, 1, &[1, 0, 0, 0, 0, 0, 0, 0]);
    let mut packet = Vec::new();
    for word in [0u32, 0, 0, 1, 1] {
        packet.extend_from_slice(&word.to_le_bytes());
    }
    packet.extend_from_slice(&[0x55, 0, 0, 0]);
    packet.extend_from_slice(&[1, 0]);
    packet.extend_from_slice(&(comment.len() as u16).to_le_bytes());
    packet.extend_from_slice(comment);
    packet.resize(packet.len().next_multiple_of(4), 0);
    packet.extend_from_slice(&[0, 0, 0, 0]);
    block(&mut file, 6, &packet);
    file
}

fn block(file: &mut Vec<u8>, kind: u32, body: &[u8]) {
    let length = (body.len() as u32 + 12).to_le_bytes();
    file.extend_from_slice(&kind.to_le_bytes());
    file.extend_from_slice(&length);
    file.extend_from_slice(body);
    file.extend_from_slice(&length);
}

#[test]
fn json_is_one_array_without_repeated_keys_and_with_true_types() {
    let file = loopback();
    let text = data(&["read", &file, "-T", "json"]);
    let array: Value = serde_json::from_str(&text).expect("it is JSON");
    let frames = array.as_array().expect("an array");
    assert_eq!(frames.len(), 20);
    let frame = &frames[8];
    assert_eq!(frame["number"], 9);
    assert_eq!(frame["time"], "2020-05-04T05:06:07.001984000Z");
    assert_eq!((&frame["length"], &frame["captured"]), (&658.into(), &658.into()));
    assert_eq!(frame["protocols"][0], "null");
    assert_eq!(frame["columns"]["source"], "127.0.0.1");
    let ip = frame["layers"].as_array().expect("layers").iter().find(|layer| layer["protocol"] == "ip").expect("ip");
    assert_eq!(ip["text"], "Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1");
    assert_eq!(ip["range"], serde_json::json!([4, 20]));
    assert_eq!(ip["fields"]["ip.ttl"], 64);
    assert_eq!(ip["fields"]["ip.flags.df"], true);
    assert_eq!(ip["fields"]["ip.addr"], serde_json::json!(["127.0.0.1", "127.0.0.1"]));
    no_key_twice(&text);

    let lines = data(&["read", &file, "-T", "jsonl"]);
    assert_eq!(lines.lines().count(), frames.len());
    for (line, frame) in lines.lines().zip(frames) {
        assert_eq!(&serde_json::from_str::<Value>(line).expect("a line is an object"), frame);
    }
    let lines = data(&["read", &file, "-T", "jsonl", "-c", "3"]);
    assert_eq!(lines.lines().count(), 3);
    assert_eq!(lines, data(&["read", &file, "-T", "ek", "-c", "3"]));
    let chosen = data(&["read", &file, "-T", "jsonl", "-e", "frame.number", "-e", "ip.addr", "-e", "udp.port", "-c1"]);
    assert_eq!(chosen, "{\"frame.number\":1,\"ip.addr\":[\"127.0.0.1\",\"127.0.0.1\"]}\n");
    let first = data(&["read", &file, "-T", "jsonl", "-e", "ip.addr", "-Eoccurrence=f", "-c1"]);
    assert_eq!(first, "{\"ip.addr\":\"127.0.0.1\"}\n");
}

/// Fails when an object has a key twice, which a parser would hide.
fn no_key_twice(text: &str) {
    use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
    struct Strict;
    impl<'de> Deserialize<'de> for Strict {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(Look)
        }
    }
    struct Look;
    impl<'de> Visitor<'de> for Look {
        type Value = Strict;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("any value")
        }
        fn visit_bool<E>(self, _: bool) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_u64<E>(self, _: u64) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_i64<E>(self, _: i64) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_f64<E>(self, _: f64) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_str<E>(self, _: &str) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_unit<E>(self) -> Result<Strict, E> {
            Ok(Strict)
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Strict, A::Error> {
            while items.next_element::<Strict>()?.is_some() {}
            Ok(Strict)
        }
        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Strict, A::Error> {
            let mut keys = std::collections::HashSet::new();
            while let Some((key, _)) = entries.next_entry::<String, Strict>()? {
                if !keys.insert(key.clone()) {
                    return Err(A::Error::custom(format!("{key} occurs twice")));
                }
            }
            Ok(Strict)
        }
    }
    serde_json::from_str::<Strict>(text).map(|_| ()).expect("every key once");
}

#[test]
fn wrong_options_end_with_2_and_say_what_to_do() {
    let file = loopback();
    for (arguments, words) in [
        (
            vec!["read", &file, "-T", "fields", "-e", "ip.tll"],
            vec!["ip.tll (E-FIELD)", "did you mean  ip.ttl", "wirelens fields ip"],
        ),
        (vec!["read", &file, "-T", "fields"], vec!["(E-OPTION)", "-e"]),
        (vec!["read", &file, "-O", "tpc"], vec!["tpc (E-PROTOCOL)", "did you mean  tcp"]),
        (vec!["read", &file, "-T", "xml"], vec!["(E-OPTION)", "jsonl"]),
        (vec!["read", &file, "-t", "z"], vec!["(E-OPTION)", "udoy"]),
        (vec!["read", &file, "-Y", "tpc"], vec!["(E-FILTER)\n    tpc\n    ^~~\n", "did you mean  tcp ?"]),
        (vec!["read", &file, "-R", "tcp.port == x"], vec!["(E-FILTER)", "\n                ^\n"]),
        (vec!["read", &file, "-Y", "tcp", "udp"], vec!["what is udp ? (E-OPTION)"]),
        (vec!["filter", "exchange.status == 200"], vec!["(E-FILTER)", "belongs to exchanges"]),
        (vec!["read", &file, "-X"], vec!["-X is no option here (E-OPTION)", "use -x"]),
        (vec!["read", &file, "--no-such-option"], vec!["(E-OPTION)"]),
        (vec!["read", &file, "second.pcap"], vec!["second.pcap is not read as a file", "(E-FILTER)"]),
        (vec!["read", "-r", &file, &file], vec!["is not read as a file", "(E-FILTER)"]),
        (vec!["info", &file, "-Y", "tcp"], vec!["(E-OPTION)"]),
        (vec!["read"], vec!["no capture is named (E-OPTION)", "wirelens demo"]),
        (vec!["read", &file, "-c", "0"], vec!["-c 0 reads nothing (E-OPTION)"]),
        (vec![&file, "stats"], vec!["(E-FILTER)", "wirelens stats FILE"]),
        (vec!["-r", &file, "story"], vec!["(E-FILTER)", "wirelens story FILE"]),
        (vec!["read", &file, "--packet", "4"], vec!["--packet is no option here", "frame.number == N"]),
        (vec!["read", &file, "--show-secrets"], vec!["printed as they are"]),
        (vec![&file, "--view", "all"], vec!["(E-OPTION)", "exchanges"]),
        (vec!["-V", "info", &file], vec!["-V stands before the command (E-OPTION)"]),
        (vec!["fields", "nothing.begins.so"], vec!["(E-FIELD)"]),
        (vec!["fields", "exchange.stats"], vec!["(E-FIELD)", "did you mean  exchange.status ?"]),
        (vec!["filter", "--exchanges", "exchange.notes"], vec!["(E-FILTER)", "did you mean  exchange.note ?"]),
        (vec!["demo", "no-such-lesson"], vec!["(E-SAMPLE)", "http-basics"]),
        (vec!["completions", "no-such-shell"], vec!["(E-OPTION)", "bash"]),
    ] {
        let (status, message) = failure(&arguments);
        assert_eq!(status, 2, "{arguments:?}: {message}");
        assert!(message.starts_with("wirelens: "), "{arguments:?}: {message}");
        for word in words {
            assert!(message.contains(word), "{arguments:?}: {word} is not in {message}");
        }
    }
}

#[test]
fn names_of_commands_are_filters_behind_a_file() {
    let file = capture("http/get.pcapng");
    let http = data(&["read", &file, "-Y", "http"]);
    assert!(!http.is_empty() && http != data(&["read", &file]));
    assert_eq!(data(&[&file, "http"]), http);
    assert_eq!(data(&["-r", &file, "http"]), http);
    assert_eq!(data(&["-n", &file, "http"]), http);
    assert_eq!(data(&["--theme", "dark", &file, "http", "and", "tcp"]), http);
    let (status, message) = failure(&["/no/such/file.pcap", "http"]);
    assert_eq!(status, 5, "{message}");
    assert!(message.contains("/no/such/file.pcap"), "{message}");
    let fields = data(&["fields", "exchange"]);
    assert!(fields.contains("exchange.status") && fields.contains("exchange.note "), "{fields}");
    // Before the file it is the command.
    assert!(data(&["http", &file]).contains("GET"));
}

#[test]
fn inputs_that_are_no_captures_end_with_5() {
    let place = folder();
    let empty = write(&place, "empty.pcap", b"");
    let text = write(&place, "notes.txt", b"just some words\n");
    let missing = place.path().join("missing.pcap").to_string_lossy().into_owned();
    let hostile = place.path().join("\x1b[31mred.pcap").to_string_lossy().into_owned();
    let folder = place.path().to_string_lossy().into_owned();
    for (file, words) in [
        (&empty, "empty"),
        (&text, "looks like text"),
        (&missing, "no such file"),
        (&folder, "directory"),
        (&hostile, "␛[31mred.pcap"),
    ] {
        for command in ["read", "info"] {
            let output = run(&[command, file]);
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(5), "{file}: {message}");
            assert!(message.contains(words) && message.contains("(E-INPUT)\n    "), "{file}: {message}");
            assert!(!message.contains('\x1b'));
        }
    }
}

#[test]
fn damaged_input_is_printed_and_ends_with_6() {
    let place = folder();
    let whole = std::fs::read(loopback()).expect("it is there");
    let cut = write(&place, "cut.pcapng", &whole[..whole.len() - 30]);
    for (arguments, lines) in [(vec!["read", &cut], 19), (vec!["read", &cut, "-q"], 0)] {
        let output = run(&arguments);
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(6), "{message}");
        assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), lines);
        assert!(message.contains("(E-DAMAGED)") && message.contains("after frame 19"), "{message}");
    }
    let json = run(&["read", &cut, "-T", "json"]);
    assert_eq!(json.status.code(), Some(6));
    assert_eq!(serde_json::from_slice::<Value>(&json.stdout).expect("valid").as_array().map(Vec::len), Some(19));
    // Frames before the cut are whole: a count that ends there sees no damage.
    assert_eq!(run(&["read", &cut, "-c", "5"]).status.code(), Some(0));
    let info = run(&["info", &cut]);
    assert_eq!(info.status.code(), Some(6));
    assert!(String::from_utf8_lossy(&info.stdout).contains("Damage:"));
}

fn feed(arguments: &[&str], bytes: &[u8]) -> Output {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(bytes).expect("it is read");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

#[test]
fn standard_input_gives_what_the_file_gives() {
    let file = loopback();
    let whole = std::fs::read(&file).expect("it is there");
    for rest in [&["-r", "-"][..], &["-"][..], &["-r-", "-Tjson", "-e", "frame.number"][..]] {
        let output = feed(&[&["read"], rest].concat(), &whole);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let named: Vec<&str> = rest.iter().map(|word| if word.ends_with('-') { file.as_str() } else { word }).collect();
        let named: Vec<&str> = if rest[0] == "-r" { vec![&file] } else { named };
        assert_eq!(String::from_utf8_lossy(&output.stdout), data(&[&["read"], &named[..]].concat()));
    }
    let none = feed(&["read", "-r", "-"], b"");
    assert_eq!(none.status.code(), Some(5));
}

#[test]
fn frames_from_a_pipe_are_printed_as_they_come_and_an_interruption_leaves_valid_json() {
    let whole = std::fs::read(loopback()).expect("it is there");
    let mut child = start(&["read", "-r", "-", "-T", "json"]);
    // The pipe stays open: what is printed was not waiting for its end.
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(&whole[..whole.len() / 2]).expect("it is read");
    stdin.flush().expect("it is read");
    let mut got = read_until(&mut child, |got| got.windows(10).any(|part| part == b"\"number\":3"));
    interrupt(&child, Signal::INT);
    let output = wait(child);
    got.extend_from_slice(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let array: Value = serde_json::from_slice(&got).expect("an interrupted array is an array");
    assert!(array.as_array().is_some_and(|frames| frames.len() >= 3));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_signal_that_comes_twice_at_once_is_one_and_another_later_ends_what_hangs() {
    let whole = std::fs::read(loopback()).expect("it is there");
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let mut child = start(&["read", "-r", "-", "-T", "json"]);
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(&whole).expect("it is read");
        let mut got = read_until(&mut child, |got| got.windows(10).any(|part| part == b"\"number\":3"));
        // As `timeout` does.
        interrupt(&child, signal);
        interrupt(&child, signal);
        let output = wait(child);
        got.extend_from_slice(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{signal:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<Value>(&got).expect("an interrupted array is an array");
        drop(stdin);
    }
    // Nobody reads what it writes.
    for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143)] {
        let mut child = start(&["read", &capture("http/basics.pcapng"), "-V"]);
        read_until(&mut child, |got| !got.is_empty());
        interrupt(&child, signal);
        std::thread::sleep(Duration::from_millis(400));
        assert!(child.try_wait().expect("it can be asked").is_none(), "it waits for its reader");
        interrupt(&child, signal);
        assert_eq!(wait(child).status.code(), Some(status));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let file = capture("http/basics.pcapng");
    for rest in [&["-V"][..], &["-T", "json"][..]] {
        let mut child = start(&[&["read", &file], rest].concat());
        read_until(&mut child, |got| !got.is_empty());
        drop(child.stdout.take());
        let output = wait(child);
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    // Also when what is printed comes from a pipe that stays open.
    let whole = std::fs::read(&file).expect("it is there");
    let mut child = start(&["read", "-r", "-", "-V"]);
    let mut stdin = child.stdin.take().expect("a pipe");
    drop(child.stdout.take());
    stdin.write_all(&whole).expect("it is read");
    let output = wait(child);
    assert_eq!(output.status.code(), Some(0));
    drop(stdin);
}

#[test]
fn a_file_that_grows_is_followed() {
    let place = folder();
    let whole = std::fs::read(loopback()).expect("it is there");
    let file = write(&place, "growing.pcapng", &whole[..whole.len() / 2]);
    let mut child = start(&["read", &file, "--follow", "-T", "fields", "-e", "frame.number"]);
    read_until(&mut child, |got| got.ends_with(b"3\n") || got.windows(3).any(|part| part == b"\n3\n"));
    let mut growing = std::fs::OpenOptions::new().append(true).open(&file).expect("it can be opened");
    growing.write_all(&whole[whole.len() / 2..]).expect("it can be written");
    read_until(&mut child, |got| got.windows(3).any(|part| part == b"20\n"));
    interrupt(&child, Signal::INT);
    assert_eq!(wait(child).status.code(), Some(0));
}

#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let output = program(&["read", &loopback()]).stdout(full).stderr(Stdio::piped()).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("(E-WRITE)"));
}

#[test]
fn info_says_what_is_in_the_files() {
    let text = data(&["info", &loopback(), &capture("formats/compressed.pcap.gz")]);
    for line in [
        "File type:            pcapng 1.0, little-endian",
        "File encapsulation:   NULL/Loopback",
        "Number of packets:    20",
        "File size:            2696 bytes",
        "Data size:            1983 bytes",
        "Capture duration:     0.006506 seconds",
        "Earliest packet time: 2020-05-04 05:06:07.000000 UTC",
        "Latest packet time:   2020-05-04 05:06:07.006506 UTC",
        "Average packet size:  99.15 bytes",
        "Strict time order:    True",
        "Interface #0:         lo0, NULL/Loopback, link type 0, at most 262144 bytes a packet, microseconds (6), 20 packets",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\nis not in\n{text}");
    }
    assert!(text.contains("gzip compressed"));
    let json: Value = serde_json::from_str(&data(&["info", "-T", "json", &loopback()])).expect("it is JSON");
    let file = &json[0];
    assert_eq!(
        (&file["packets"], &file["data_bytes"], &file["in_time_order"]),
        (&20.into(), &1983.into(), &true.into())
    );
    assert_eq!(file["interfaces"][0]["name"], "lo0");
    // A file that cannot be opened does not hide the others.
    let both = run(&["info", "no-such-file.pcap", &loopback()]);
    assert_eq!(both.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&both.stdout).contains("Number of packets:    20"));
}

#[test]
fn a_display_filter_chooses_the_frames_of_every_form() {
    let file = loopback();
    let numbers = |arguments: &[&str]| {
        let fields = ["-T", "fields", "-e", "frame.number"];
        data(&[&["read", &file], arguments, &fields].concat()).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let expected = "9 15";
    assert_eq!(numbers(&["-Y", "http"]), expected);
    assert_eq!(numbers(&["-R", "http"]), expected);
    assert_eq!(numbers(&["http.request", "or", "http.response"]), expected);
    assert_eq!(data(&["read", "-r", &file, "http", "-T", "fields", "-e", "frame.number"]), "9\n15\n");
    assert_eq!(numbers(&["-Y", ""]).split(' ').count(), 20);
    assert_eq!(numbers(&["-Y", "tcp.port == 1"]), "");
    let lines = data(&["read", &file, "-Y", "http"]);
    assert_eq!(lines.lines().map(|line| line.trim_start().split(' ').next().unwrap()).collect::<Vec<_>>(), ["9", "15"]);
    let json: Value = serde_json::from_str(&data(&["read", &file, "-Y", "http", "-T", "json"])).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(2));
    assert_eq!(data(&["read", &file, "-Y", "http", "-V"]).matches("\nHypertext Transfer Protocol").count(), 2);
    // Times since the frame shown before count those that are shown alone.
    let deltas = data(&[
        "read",
        &file,
        "-Y",
        "http",
        "-T",
        "fields",
        "-e",
        "frame.time_delta_displayed",
        "-e",
        "frame.time_relative",
    ]);
    let rows: Vec<Vec<f64>> =
        deltas.lines().map(|line| line.split('\t').map(|cell| cell.parse().unwrap()).collect()).collect();
    assert_eq!(rows[0][0], 0.0);
    assert!((rows[1][0] - (rows[1][1] - rows[0][1])).abs() < 1e-9, "{rows:?}");
    let folder = folder();
    let saved = write(&folder, "saved.pcapng", b"");
    data(&["read", "-r", &file, "-Y", "http", "-w", &saved]);
    assert_eq!(data(&["read", &saved]).lines().count(), 2);
    // A pipe gives what the file gives.
    let bytes = std::fs::read(&file).unwrap();
    let piped = feed(&["read", "-r", "-", "-Y", "http", "-T", "fields", "-e", "frame.number"], &bytes);
    assert_eq!(String::from_utf8_lossy(&piped.stdout), "9\n15\n");
}

#[test]
fn nothing_printed_is_a_status_when_asked() {
    let file = loopback();
    for (filter, status) in [("tcp.port == 1", 1), ("tcp", 0)] {
        for command in ["read", "http"] {
            let output = run(&[command, &file, "-Y", filter, "--fail-empty"]);
            assert_eq!(output.status.code(), Some(status), "{command} {filter}");
        }
    }
}

#[test]
fn a_filter_is_explained() {
    let text = data(&["filter", "tcp.port in {80, 8000..8099}", "and", "not", "http"]);
    assert!(text.starts_with("tcp.port in {80, 8000 .. 8099} and not http\n\nSelects frames in which "), "{text}");
    let articles = data(&["filter", "http.response.code > 400 and ip.ttl > 1"]);
    assert!(articles.contains("an http.response.code") && articles.contains("an ip.ttl"), "{articles}");
    assert!(text.contains("a tcp.port is 80 or from 8000 to 8099 and http is not there"), "{text}");
    assert!(text.contains("\n  in: one value is enough\n    tcp.port: a number"), "{text}");
    let (status, error) = failure(&["filter", "exchange.status >= 500"]);
    assert!(status == 2 && error.contains("filters of exchanges: wirelens filter --exchanges"), "{error}");
    let (status, error) = failure(&["filter", "GET /old"]);
    assert!(status == 2 && error.contains("this is a value, not a test"), "{error}");
}

#[test]
fn lists_list() {
    let fields = data(&["fields", "ip.ttl"]);
    let words: Vec<&str> = fields.split_whitespace().collect();
    assert_eq!(words[..2], ["ip.ttl", "FT_UINT8"], "{fields}");
    let json: Value = serde_json::from_str(&data(&["fields", "ip.", "-T", "json"])).expect("it is JSON");
    assert!(json.as_array().is_some_and(|rows| rows.len() > 10 && rows.iter().all(|row| row["label"].is_string())));
    let protocols = data(&["fields", "--protocols"]);
    assert!(protocols.lines().all(|line| line.contains("FT_PROTOCOL")) && protocols.contains("udp"));
    let demo = data(&["demo"]);
    assert!(demo.lines().any(|line| line.starts_with("dns ")) && demo.contains("Looking up names"));
    assert!(data(&["demo", "--lang", "ko"]).contains("조회"));
    assert_eq!(data(&["demo", "dns"]).lines().count(), 6);
    assert!(data(&["demo", "dns", "-V"]).starts_with("Frame 1: "));
    let place = folder();
    let file = place.path().join("dns.pcapng").to_string_lossy().into_owned();
    assert_eq!(data(&["demo", "dns", "-w", &file]), "");
    assert_eq!(data(&["read", &file]), data(&["demo", "dns"]));
    assert_eq!(failure(&["demo", "dns", "-w", &file]).0, 1);
    for shell in ["bash", "zsh", "fish"] {
        assert!(data(&["completions", shell]).contains("wirelens"));
    }
    assert!(data(&["man"]).contains(".TH wirelens 1"));
}

#[test]
fn help_and_version_go_to_standard_output() {
    for arguments in [&["-h"][..], &["--help"], &["read", "--help"], &["info", "-h"]] {
        assert!(data(arguments).contains("Usage: wirelens"), "{arguments:?}");
    }
    let version = format!("wirelens {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(data(&["-v"]), version);
    assert_eq!(data(&["--version"]), version);
}
