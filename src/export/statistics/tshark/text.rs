//! The lines of tshark's statistics.

use std::collections::BTreeMap;

use crate::analysis::statistics::conversations::{Endpoint, Talks};
use crate::analysis::statistics::hierarchy::Node as Protocol;
use crate::analysis::statistics::messages::Http;
use crate::analysis::statistics::problems::{Problem, Problems};
use crate::analysis::statistics::tree::{BURST, Kind, Node, Tree};
use crate::base::safe_text::{self, Style};
use crate::dissect::Severity;
use crate::text;

pub(super) const RULE_80: &str = "================================================================================";
pub(super) const RULE_67: &str = "===================================================================";

/// Those who talk on a layer.
pub fn endpoints(talks: &Talks, filter: Option<&str>) -> String {
    let ports = talks.layer.has_ports();
    let filter = filter.unwrap_or("<No Filter>");
    let mut out = format!("{RULE_80}\n{} Endpoints\nFilter:{}\n", talks.layer.name(), safe_text::shown(filter));
    let port = if ports { "|  Port  |" } else { "" };
    text!(
        out,
        "                       {port}|  Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n"
    );
    let mut all: Vec<Endpoint> = talks.endpoints();
    all.sort_by_key(|end| std::cmp::Reverse(end.packets[0] + end.packets[1]));
    for Endpoint { end, packets: [sent, received], bytes: [bytes_sent, bytes_received], .. } in all {
        let (packets, bytes) = (sent + received, bytes_sent + bytes_received);
        text!(out, "{:<20}      ", end.address.to_string());
        if let Some(port) = end.port {
            text!(out, "{port:>5}     ");
        }
        text!(out, "{packets:>6}     {bytes:>9}     {sent:>6}       {bytes_sent:>9}      {received:>6}       ");
        text!(out, "{bytes_received:>9}   \n");
    }
    out.push_str(RULE_80);
    out.push('\n');
    out
}

/// Levels that are indented; dots stand for what lies deeper.
const DEEPEST: usize = 16;

/// The protocols. Above them stands the frame itself, where the filter asks for something of it.
pub fn hierarchy(roots: &[Protocol], filter: Option<&str>) -> String {
    let mut out = format!("\n{RULE_67}\nProtocol Hierarchy Statistics\n");
    text!(out, "Filter: {}\n\n", safe_text::shown(filter.unwrap_or_default()));
    let mut depth = 0;
    if filter.is_some_and(names_frame) && !roots.is_empty() {
        let sum = |part: fn(&Protocol) -> u64| roots.iter().map(part).sum::<u64>();
        text!(out, "{:<40} frames:{} bytes:{}\n", "frame", sum(|node| node.packets), sum(|node| node.bytes));
        depth = 1;
    }
    let mut open: Vec<(usize, &Protocol)> = roots.iter().rev().map(|node| (depth, node)).collect();
    while let Some((depth, node)) = open.pop() {
        let dots = if depth > DEEPEST { "..." } else { "" };
        let name = format!("{}{dots}{}", "  ".repeat(depth.min(DEEPEST)), node.name);
        text!(out, "{name:<40} frames:{} bytes:{}\n", node.packets, node.bytes);
        open.extend(node.within.iter().rev().map(|node| (depth + 1, node)));
    }
    out.push_str(RULE_67);
    out.push('\n');
    out
}

/// Whether a filter asks for something of the frame itself, outside of texts in quotes.
fn names_frame(filter: &str) -> bool {
    let plain = filter.replace("\\\"", "");
    let outside = plain.split('"').step_by(2);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let mut words = outside.flat_map(|piece| piece.split(|c| !is_name(c)));
    words.any(|word| word == "frame" || word.starts_with("frame."))
}

/// A tree of counters.
pub fn tree(title: &str, tree: &Tree) -> String {
    const HEAD: &str = "Topic / Item";
    let walk = tree.walk();
    let name = |depth: usize, node: &Node| format!("{}{}", " ".repeat(depth), shown(&node.name));
    let names: Vec<String> = walk.iter().map(|(depth, node)| name(*depth, node)).collect();
    // The title stands above the roots, one cell to their left.
    let own = title.rsplit('/').next().unwrap_or_default().chars().count().saturating_sub(1);
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(own) + 2;
    let rest = width + 7 * 14 + 13;
    let mut out = format!("\n{}\n{title}:\n", "=".repeat(rest));
    text!(out, "{HEAD:<fill$}", fill = width.max(HEAD.len() + 1));
    for column in ["Count", "Average", "Min Val", "Max Val", "Rate (ms)", "Percent", "Burst Rate"] {
        text!(out, "{column:<14}");
    }
    text!(out, "{:<13}\n{}\n", "Burst Start", "-".repeat(rest));
    for (name, (_, node)) in names.iter().zip(&walk) {
        text!(out, "{name:<width$}");
        for cell in cells(tree, node) {
            text!(out, "{cell:<14}");
        }
        let start = node.burst().map_or_else(|| "-".to_owned(), |(_, at)| format!("{:.3}", at / 1000.0));
        text!(out, "{start:<13}\n");
    }
    text!(out, "\n{}\n", "-".repeat(rest));
    out
}

/// The cells of a counter but the first and the last: count, average, least, greatest, rate, percent, burst.
fn cells(tree: &Tree, node: &Node) -> [String; 7] {
    let parent = node.parent.and_then(|parent| tree.node(parent));
    // Ranges say that they have no values; other counters are silent.
    let none = || if parent.is_some_and(|parent| parent.keeps_order) { "-".to_owned() } else { String::new() };
    let value = |value: f64| match node.kind {
        // Single precision, as tshark keeps them.
        Kind::Fraction => format!("{:.6}", value as f32),
        _ => format!("{value:.0}"),
    };
    let (average, least, most) = match (node.average(), node.values) {
        (Some(average), Some((_, least, most))) => (format!("{:.2}", average as f32), value(least), value(most)),
        _ => (none(), none(), none()),
    };
    let elapsed = tree.elapsed();
    let rate = if elapsed > 0.0 { format!("{:.4}", node.count as f64 / elapsed) } else { String::new() };
    let percent = match parent {
        None => "100%".to_owned(),
        Some(parent) if parent.count > 0 => format!("{:.2}%", node.count as f64 * 100.0 / parent.count as f64),
        Some(_) => String::new(),
    };
    let burst = node.burst().map_or_else(|| "-".to_owned(), |(most, _)| format!("{:.4}", most as f64 / BURST));
    [node.count.to_string(), average, least, most, rate, percent, burst]
}

/// The notes, from a severity on.
pub fn expert(problems: &Problems, least: Severity) -> String {
    let mut out = String::new();
    let titles = [
        (Severity::Error, "Errors"),
        (Severity::Warn, "Warns"),
        (Severity::Note, "Notes"),
        (Severity::Chat, "Chats"),
        (Severity::Comment, "Comments"),
    ];
    for (severity, title) in titles.into_iter().filter(|(severity, _)| *severity >= least) {
        let kinds: Vec<&Problem> = problems.kinds.iter().filter(|kind| kind.severity == severity).collect();
        let count: u64 = kinds.iter().map(|kind| kind.count).sum();
        if count == 0 {
            continue;
        }
        text!(out, "\n{title} ({count})\n=============\n   Frequency      Group           Protocol  Summary\n");
        for kind in kinds {
            text!(out, "{:>12} {:>10} {:>18}  {}\n", kind.count, kind.group.name(), kind.protocol, shown(&kind.words));
        }
    }
    out
}

/// Text from the wire with the escapes that tshark writes.
fn shown(text: &str) -> String {
    let mut out = String::new();
    safe_text::push_str(&mut out, text, Style::Escapes);
    out
}

/// Methods and status codes of HTTP.
#[derive(Default)]
pub struct HttpCounts {
    methods: Vec<(String, u64)>,
    /// Requests with further methods.
    others: u64,
    codes: BTreeMap<u16, (String, u64)>,
}

/// Methods that are told apart; further ones are counted as one.
const MAX_METHODS: usize = 4096;

impl HttpCounts {
    /// Counts a message.
    pub fn add(&mut self, message: Http) {
        match message {
            Http::Request(method) => {
                let full = self.methods.len() >= MAX_METHODS;
                match self.methods.iter_mut().find(|(other, _)| *other == method) {
                    Some((_, count)) => *count += 1,
                    None if full => self.others += 1,
                    None => self.methods.push((method, 1)),
                }
            }
            Http::Response(code, name) => self.codes.entry(code).or_insert((name, 0)).1 += 1,
            Http::Other => {}
        }
    }

    /// The lines.
    pub fn text(&self, filter: Option<&str>) -> String {
        let mut out = format!("\n{RULE_67}\nHTTP Statistics");
        if let Some(filter) = filter {
            text!(out, " with filter {}", safe_text::shown(filter));
        }
        out.push_str("\n* HTTP Response Status Codes                Packets\n");
        for (code, (name, count)) in &self.codes {
            text!(out, "  {code:03} {:<35} {count:>9}\n", shown(name));
        }
        out.push_str("* HTTP Request Methods                      Packets\n");
        for (method, count) in &self.methods {
            text!(out, "  {:<39} {count:>9} \n", shown(method));
        }
        if self.others > 0 {
            text!(out, "  {:<39} {:>9} \n", "(others)", self.others);
        }
        out.push_str(RULE_67);
        out.push('\n');
        out
    }
}
