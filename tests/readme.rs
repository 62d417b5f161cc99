//! README.md is true: each command in it that is shown with its output gives that output, its limits are those of the code,
//! and it names every protocol. `BLESS=1 cargo test --test readme` writes the outputs anew.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use wirelens::analysis::messages::MAX_GATHERED;
use wirelens::analysis::registry;
use wirelens::dissect::tape::MAX_ITEMS;
use wirelens::engine::{defrag, driver, pairs};
use wirelens::export::har::MAX_MESSAGES;
use wirelens::export::masking::MAX_REMEMBERED;
use wirelens::source::{MAX_BLOCK, MAX_FRAME};

const README: &str = "README.md";

#[test]
fn commands_print_what_is_shown() {
    let text = std::fs::read_to_string(README).expect("readable");
    let mut fresh = String::new();
    let mut commands = 0;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let _ = writeln!(fresh, "{line}");
        if line != "```console" {
            continue;
        }
        while let Some(line) = lines.next_if(|line| *line != "```") {
            // What is not a command is the output of the one before, which was printed anew.
            if let Some(command) = line.strip_prefix("$ ") {
                let _ = write!(fresh, "{line}\n{}", output(command));
                commands += 1;
            }
        }
    }
    assert!(commands >= 5, "only {commands} commands");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(README, fresh).expect("writable");
        return;
    }
    for (number, (shown, printed)) in text.lines().zip(fresh.lines()).enumerate() {
        assert_eq!(shown, printed, "line {} of {README}; to write it anew: BLESS=1", number + 1);
    }
    assert_eq!(text.lines().count(), fresh.lines().count(), "{README} lacks or has too many lines; BLESS=1");
}

/// What a shell prints, messages and data together.
fn output(command: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_wirelens"));
    let folder = program.parent().expect("a folder").to_str().expect("plain");
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", &format!("{{ {command}; }} 2>&1")])
        .env("PATH", path)
        .env("TZ", "UTC")
        .env("LC_ALL", "C.UTF-8")
        .env_remove("WIRELENS_LANG")
        .output()
        .expect("a shell");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn limits_are_those_of_the_code() {
    let text = std::fs::read_to_string(README).expect("readable");
    let with_commas = |number: usize| {
        let digits = number.to_string();
        let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|g| std::str::from_utf8(g).unwrap()).collect();
        groups.join(",")
    };
    let rows = [
        ("a pcapng block", format!("{} MiB", MAX_BLOCK >> 20)),
        ("a packet of a pcap file", format!("{} KiB", MAX_FRAME >> 10)),
        ("layers of a frame", with_commas(driver::MAX_LAYERS)),
        ("items in the tree of a frame", with_commas(MAX_ITEMS)),
        ("questions that wait for their answers", with_commas(pairs::MAX_OPEN)),
        ("datagrams that wait for fragments", with_commas(defrag::MAX_DATAGRAMS)),
        ("fragments of one datagram", with_commas(defrag::MAX_PIECES)),
        ("fragments that wait in all", with_commas(defrag::MAX_ALL_PIECES)),
        ("a body that is decoded or searched for secrets", format!("{} MiB", MAX_GATHERED >> 20)),
        ("WebSocket messages of an exchange in an archive", with_commas(MAX_MESSAGES)),
        ("secrets that are known in the whole of a capture", with_commas(MAX_REMEMBERED)),
        ("time that a datagram waits", format!("{} s", defrag::MAX_AGE / 1_000_000_000)),
    ];
    for (what, value) in rows {
        let row = format!("| {what} | {value} |");
        assert!(text.lines().any(|line| line == row), "{README} does not say: {row}");
    }
}

#[test]
fn every_protocol_is_named() {
    let text = std::fs::read_to_string(README).expect("readable");
    let (_, rest) = text.split_once("### Protocols").expect("a section");
    let section = rest.split("\n## ").next().expect("its text");
    for protocol in registry().protocols() {
        let name = format!("`{}`", protocol.field.filter);
        assert!(section.contains(&name), "{README} does not name {name}, {}", protocol.field.label);
    }
}
