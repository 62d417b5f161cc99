//! Live capture on the command line, as far as it needs no right to capture: options, messages, exit statuses, and captures
//! that come through a pipe.

use std::io::Write;
#[cfg(feature = "live")]
use std::os::unix::process::CommandExt;
use std::process::Child;
#[cfg(feature = "live")]
use std::process::Output;
use std::time::Duration;

use serde_json::Value;

#[path = "support/program.rs"]
mod program;

#[cfg(feature = "live")]
use program::{PROGRAM, program};
use program::{capture, failure, interrupt, read_until, run, start, wait};

/// What a child writes until these words have come.
fn text_until(child: &mut Child, words: &str) -> String {
    let came = |got: &[u8]| got.windows(words.len()).any(|part| part == words.as_bytes());
    String::from_utf8(read_until(child, came)).expect("text")
}

#[test]
fn wrong_options_of_live_capture_end_with_2_and_say_what_is_needed() {
    let file = capture("http/basics.pcapng");
    for (arguments, words) in [
        (vec!["-i", "lo", "-r", &file], vec!["-i captures live and -r reads", "leave one of them out"]),
        (vec!["read", "-i", "lo", "-f", "tcp", "udp"], vec!["two capture filters: -f, and the words udp"]),
        (vec!["read", "-r", &file, "-f", "tcp"], vec!["-f is a capture filter"]),
        (vec!["read", &file, "-s", "96"], vec!["-s belongs to live capture", "wirelens -D"]),
        (vec!["http", &file, "-a", "duration:1"], vec!["-a belongs to live capture"]),
        (vec!["-w", "out.pcapng"], vec!["name an interface with -i, or a capture with -r"]),
        (vec!["http", &file, "-w", "out.pcapng"], vec!["wirelens read -r FILE -w OUT"]),
        (vec!["read", &file, "-w", "-", "-V"], vec!["-w - writes the capture where -V would print"]),
        (vec!["read", &file, "-w", &file], vec!["read and written at once"]),
        (vec!["-i", "lo", "-a", "duration:x"], vec!["seconds are needed"]),
        (vec!["-i", "lo", "-a", "size:4"], vec!["duration:SECONDS filesize:KB packets:N files:N"]),
        (vec!["-i", "lo", "-b", "filesize:100"], vec!["name the first with -w"]),
        (vec!["-i", "lo", "-b", "files:3", "-w", "a.pcapng"], vec!["nothing says when the next one begins"]),
        (vec!["-i", "lo", "-b", "files:3", "-b", "packets:1", "-w", "-"], vec!["standard output is one"]),
        (vec!["-i", "lo", "-s", "300000"], vec!["262144"]),
        (vec!["-i", "lo", "-B", "0"], vec!["MiB from 1 to 2047"]),
        (vec!["-i", "lo", "-c", "0"], vec!["-c 0 captures nothing"]),
        (vec!["-i", "lo", "-i", "lo"], vec!["-i lo is there twice"]),
        (vec!["-i", "-"], vec!["read it with -r -"]),
        (vec!["read", "-i", "lo", "-w", "-", "-V"], vec!["-w - writes the capture where -V would print"]),
        (vec!["http", "-i", "lo", "-w", "-", "-T", "json"], vec!["where -T would print"]),
        (vec!["-c", "3", "http"], vec!["-c stands before the command"]),
    ] {
        let (status, message) = failure(&arguments);
        assert_eq!(status, 2, "{arguments:?}: {message}");
        assert!(message.starts_with("wirelens: ") && message.contains("(E-OPTION)"), "{arguments:?}: {message}");
        for word in words {
            assert!(message.contains(word), "{arguments:?}: {word} is not in {message}");
        }
    }
}

#[test]
fn the_help_names_the_options_and_nothing_says_that_they_are_not_there() {
    let help = String::from_utf8(run(&["--help"]).stdout).expect("text");
    for option in ["-i, --interface", "-f, --capture-filter", "-b, --ring-buffer", "-w, --write", "--sandbox-strict"] {
        assert!(help.contains(option), "{option}: {help}");
    }
    for status in ["3 no permission to capture", "4 there is no such interface"] {
        assert!(help.contains(status), "{status}: {help}");
    }
    let page = String::from_utf8(run(&["man"]).stdout).expect("text");
    assert!(page.contains("monitor\\-mode") && !page.contains("this version has not"));
}

#[cfg(feature = "live")]
#[test]
fn interfaces_have_numbers_states_and_what_they_are_good_for() {
    let json: Value = serde_json::from_slice(&run(&["interfaces", "-T", "json"]).stdout).expect("it is JSON");
    let rows = json.as_array().expect("an array");
    let Some(row) = rows.iter().find(|row| row["name"] == "lo") else {
        eprintln!("SKIPPED: there is no interface lo");
        return;
    };
    assert_eq!(row["loopback"], true);
    for (place, row) in rows.iter().enumerate() {
        assert_eq!(row["number"], place + 1);
        // Either they are known, or it is said why not.
        assert_ne!(row["link_types"].is_null(), row["link_types_unknown"].is_null(), "{row}");
    }
    let text = String::from_utf8(run(&["-D"]).stdout).expect("text");
    let line = text.lines().find(|line| line.split_whitespace().nth(1) == Some("lo")).expect("its line");
    assert_eq!(line.split_whitespace().next(), Some(row["number"].to_string().as_str()));
    if row["up"] == true {
        assert!(line.contains("your own server on this computer"), "{line}");
    }
    assert_eq!(text, String::from_utf8(run(&["interfaces"]).stdout).expect("text"));
    assert_eq!(run(&["-D", "-T", "json"]).stdout, run(&["interfaces", "-T", "json"]).stdout);
    assert!(String::from_utf8(run(&["interfaces", "-v"]).stdout).expect("text").contains("link types: "));
}

#[cfg(feature = "live")]
#[test]
fn an_interface_that_is_not_there_ends_with_4() {
    for arguments in [&["-i", "no-such-if0"][..], &["read", "-i", "no-such-if0"], &["http", "-i", "99999"]] {
        let (status, message) = failure(arguments);
        assert_eq!(status, 4, "{message}");
        assert!(message.contains("there is no interface") && message.contains("(E-INTERFACE)"), "{message}");
        assert!(message.contains("wirelens -D"), "{message}");
    }
    let (status, message) = failure(&["read", "-i", "/tmp/pipe\x1b[2J"]);
    assert_eq!(status, 4, "{message}");
    assert!(message.contains("is read with -r") && !message.contains('\x1b'), "{message}");
}

/// The program as a user without any right.
#[cfg(feature = "live")]
fn without_rights(arguments: &[&str]) -> Option<Output> {
    let mut command = program(arguments);
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    command.output().ok()
}

#[cfg(feature = "live")]
#[test]
fn without_the_right_to_capture_the_ways_on_are_said_and_the_status_is_3() {
    let Some(output) = without_rights(&["read", "-i", "lo"]) else {
        eprintln!("SKIPPED: a user without rights cannot start {PROGRAM}");
        return;
    };
    let message = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(4) {
        eprintln!("SKIPPED: there is no interface lo that is up: {message}");
        return;
    }
    assert_eq!(output.status.code(), Some(3), "{message}");
    for words in [
        "(E-PERM)",
        "wirelens demo",
        "sudo \"$(command -v wirelens)\" -i lo",
        "setcap cap_net_raw",
        "sudo tcpdump -i lo -U -w - | wirelens",
    ] {
        assert!(message.contains(words), "{words}: {message}");
    }
}

#[test]
fn a_capture_that_is_read_is_written_with_all_that_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let file = capture("http/basics.pcapng");
    let (copy, part, plain) = (path("copy.pcapng"), path("part.pcapng"), path("plain.pcap"));
    let text = |arguments: &[&str]| {
        let output = run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    };
    // As in tshark nothing is printed, unless an option asks for it.
    assert_eq!(text(&["-r", &file, "-w", &copy]), "");
    let all = text(&["read", &file, "-V"]);
    assert_eq!(text(&["read", &copy, "-V"]), all);
    assert_eq!(text(&["read", "-r", &file, "-w", &copy, "-P"]), text(&["read", &file]));
    text(&["read", &file, "-c", "5", "-w", &part, "-q"]);
    assert_eq!(text(&["read", &part]), text(&["read", &file, "-c", "5"]));
    text(&["read", &file, "-w", &plain]);
    let bytes = std::fs::read(&plain).expect("it is there");
    assert_eq!(bytes[..4], 0xa1b2_3c4d_u32.to_ne_bytes());
    assert_eq!(text(&["read", &plain, "-x"]), text(&["read", &file, "-x"]));
    // From a pipe to a pipe.
    let mut child = start(&["read", "-r", "-", "-w", "-"]);
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(&std::fs::read(&file).expect("it is there")).expect("it is read");
    drop(stdin);
    let output = wait(child);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.stdout, std::fs::read(&copy).expect("it is there"));
    let (status, message) = failure(&["read", &file, "-w", &path("no/such/folder.pcapng")]);
    assert!(status == 1 && message.contains("(E-WRITE)"), "{message}");
}

#[test]
fn a_named_pipe_is_read_while_it_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, 0o600.into(), 0).expect("a named pipe");
    let mut child = start(&["read", "-l", "-r", pipe.to_str().expect("plain")]);
    let whole = std::fs::read(capture("http/basics.pcapng")).expect("it is there");
    let mut writer = std::fs::File::options().write(true).open(&pipe).expect("the program reads it");
    let half = whole.len() / 2;
    writer.write_all(&whole[..half]).expect("it is read");
    let first = text_until(&mut child, "GET / HTTP/1.1");
    writer.write_all(&whole[half..]).expect("it is read");
    drop(writer);
    let output = wait(child);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all = first + &String::from_utf8_lossy(&output.stdout);
    let file = run(&["read", &capture("http/basics.pcapng")]);
    assert_eq!(all.lines().count(), String::from_utf8_lossy(&file.stdout).lines().count());
}

#[test]
fn exchanges_of_a_pipe_are_written_before_it_ends_and_a_signal_leaves_whole_json() {
    for signal in [rustix::process::Signal::INT, rustix::process::Signal::TERM, rustix::process::Signal::HUP] {
        let mut child = start(&["http", "-T", "json", "-r", "-"]);
        let mut stdin = child.stdin.take().expect("a pipe");
        let whole = std::fs::read(capture("http/basics.pcapng")).expect("it is there");
        stdin.write_all(&whole).expect("it is read");
        // All of it was written, and the pipe is still open: the last answer has come.
        let got = text_until(&mut child, "\"number\":11");
        interrupt(&child, signal);
        let output = wait(child);
        drop(stdin);
        assert_eq!(output.status.code(), Some(0), "{signal:?}: {}", String::from_utf8_lossy(&output.stderr));
        let all = got + &String::from_utf8_lossy(&output.stdout);
        let array: Value = serde_json::from_str(&all).expect("an interrupted array is an array");
        assert_eq!(array.as_array().map(Vec::len), Some(11), "{signal:?}");
    }
}

#[test]
fn a_pipe_that_gave_nothing_yet_ends_with_a_signal_too() {
    let whole = std::fs::read(capture("http/basics.pcapng")).expect("it is there");
    for arguments in [&["http", "-T", "json", "-r", "-"][..], &["read", "-T", "json", "-r", "-"]] {
        let mut child = start(arguments);
        let mut stdin = child.stdin.take().expect("a pipe");
        // The section header and nothing else.
        let length = u32::from_le_bytes(whole[4..8].try_into().expect("four bytes")) as usize;
        stdin.write_all(&whole[..length]).expect("it is read");
        std::thread::sleep(Duration::from_millis(500));
        interrupt(&child, rustix::process::Signal::INT);
        let output = wait(child);
        drop(stdin);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let array: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        assert_eq!(array.as_array().map(Vec::len), Some(0), "{arguments:?}");
    }
}
