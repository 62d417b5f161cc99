//! What the well-known laboratory exercises with packet captures ask is answered within three keys.
//!
//! `tests/labs.tsv` lists the questions in our own words. Each row opens a capture of the project, selects a packet, presses at
//! most three keys, and names what must then be on the screen. `LABS=dns cargo test --test labs -- --nocapture` shows the screens of
//! one exercise.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/lines.rs"]
mod lines;

use std::collections::BTreeMap;
use std::path::Path;

use crossterm::event::KeyCode;
use desk::Desk;
use lines::in_order;
use wirelens::tui::keys::{self, Key};
use wirelens::tui::lang::Lang;
use wirelens::tui::update::Message;

/// Keys that an answer may cost.
const MOST_KEYS: usize = 3;

/// Exercises, and how many of their questions there are at least.
const EXERCISES: &[(&str, usize)] = &[
    ("intro", 5),
    ("http", 20),
    ("dns", 20),
    ("dhcp", 12),
    ("tcp", 20),
    ("udp", 8),
    ("ip", 14),
    ("icmp", 10),
    ("ethernet-arp", 13),
    ("tls", 17),
];

/// A question.
struct Row<'a> {
    line: usize,
    exercise: &'a str,
    question: &'a str,
    capture: &'a str,
    /// The packet that is selected when the keys are counted, from 1.
    packet: &'a str,
    /// Columns and rows of the terminal.
    size: (u16, u16),
    keys: Vec<&'a str>,
    /// What must be seen; each is one line with these pieces in this order.
    seen: Vec<Vec<&'a str>>,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    let rows = lines.map(|(at, line)| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [exercise, question, capture, packet, size, keys, seen] = cells[..] else {
            panic!("line {}: {} cells instead of 7", at + 1, cells.len());
        };
        let size = match size {
            "80x24" => (80, 24),
            "120x36" => (120, 36),
            other => panic!("line {}: no size: {other}", at + 1),
        };
        let seen = seen.split(" | ").map(|line| line.split(" … ").collect()).collect();
        Row { line: at + 1, exercise, question, capture, packet, size, keys: keys.split_whitespace().collect(), seen }
    });
    rows.collect()
}

/// The key that the list calls so, by the names of footers and help.
fn key(name: &str) -> Key {
    let named = keys::TABLE.iter().flat_map(|binding| binding.keys).find(|key| key.name(false) == name);
    *named.unwrap_or_else(|| panic!("no view has the key {name}"))
}

/// What is not on the screen of what the row wants to see.
fn missing<'a>(row: &'a Row<'a>, screen: &str) -> Option<&'a Vec<&'a str>> {
    row.seen.iter().find(|pieces| !screen.lines().any(|line| in_order(line, pieces)))
}

fn selected(row: &Row<'_>) -> Desk {
    let mut desk = Desk::open(row.size, Lang::En, row.capture);
    if row.packet != "1" {
        desk.keys(":");
        desk.keys(row.packet);
        desk.key(KeyCode::Enter);
    }
    let number = desk.model.frame().map(|frame| frame.number().to_string());
    assert_eq!(number.as_deref(), Some(row.packet), "line {}: the packet is selected", row.line);
    desk
}

#[test]
fn every_question_is_answered_within_three_keys() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labs.tsv")).unwrap();
    let shown = std::env::var("LABS").ok();
    let (mut counts, mut faults) = (BTreeMap::<&str, usize>::new(), Vec::new());
    for row in rows(&text) {
        *counts.entry(row.exercise).or_default() += 1;
        let mut desk = selected(&row);
        let mut before = String::new();
        for name in &row.keys {
            before = desk.picture();
            desk.send(Message::Key(key(name)));
        }
        let screen = desk.picture();
        let title = format!("line {}, {}: {} [{}]", row.line, row.exercise, row.question, row.keys.join(" "));
        if shown.as_deref() == Some(row.exercise) {
            println!("=== {title}\n{screen}");
        }
        if row.keys.len() > MOST_KEYS {
            faults.push(format!("{title}: takes {} keys", row.keys.len()));
        }
        if let Some(pieces) = missing(&row, &screen) {
            faults.push(format!("{title}: {pieces:?} is not on the screen\n{screen}"));
        } else if !row.keys.is_empty() && missing(&row, &before).is_none() {
            faults.push(format!("{title}: the last key is not needed"));
        }
    }
    for (exercise, least) in EXERCISES {
        let count = counts.remove(exercise).unwrap_or_default();
        println!("{exercise}: {count} questions");
        if count < *least {
            faults.push(format!("{exercise}: {count} of at least {least} questions are listed"));
        }
    }
    faults.extend(counts.keys().map(|exercise| format!("{exercise}: no such exercise")));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
