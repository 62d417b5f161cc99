//! Lookups of names: what was asked and answered, as lines; and datagrams, which have no head and no body.

use super::exchange::{ExchangeFeed, Known};
use super::head::{MAX_LINES, field_line};
use crate::base::FrameId;
use crate::dissect::{Item, Kind, Value, View, show};
use crate::export::exchanges::Row;
use crate::tui::lang::Lang;
use crate::tui::model::detail::{Line, Role, Tab, Target};

/// Records that the overview lists; the tab of the answer has all of them.
pub const MAX_RECORDS: usize = 50;
/// How deep the fields of a datagram are shown.
const MAX_DEPTH: u8 = 6;

/// The sections of an answer (RFC 1035 §4.1), each with the text that names it.
const SECTIONS: [(&str, &str); 3] = [
    ("dns.section.answers", "overview-answers"),
    ("dns.section.authorities", "overview-authorities"),
    ("dns.section.additionals", "overview-additionals"),
];

/// Whether an exchange looks a name up.
pub(super) fn is_lookup(row: &Row) -> bool {
    matches!(row.protocol, "DNS" | "mDNS" | "LLMNR")
}

/// What a question or an answer says in short: `A www.example.test`, `No error`.
pub(super) fn words(row: &Row, asks: bool) -> String {
    match asks {
        true => [&row.method, &row.target].into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
        false => row.reason.clone().unwrap_or_default(),
    }
}

impl ExchangeFeed {
    /// The flags of an answer and its records.
    pub(super) fn records(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let (message, frame) = (known.row.response, known.row.response_frames.map(|(first, _)| first));
        let view = match (message, frame) {
            (Some(message), _) => self.whole.message(message),
            (None, Some(frame)) => self.whole.read(frame),
            (None, None) => return Vec::new(),
        };
        let Ok(view) = view else { return Vec::new() };
        let mut lines = Vec::new();
        let flags = set_flags(&view);
        if !flags.is_empty() {
            lines.push(Line::named(lang.text("overview-flags"), flags.join(" · ")).target(Target::Tab(Tab::Response)));
        }
        let mut left_out = 0usize;
        for (section, id) in SECTIONS {
            let records: Vec<usize> = children(&view, section).collect();
            for (place, at) in records.iter().enumerate() {
                if lines.len() >= MAX_RECORDS {
                    left_out += 1;
                    continue;
                }
                // Only the first line of a section names it, and says how many there are.
                let name = if place == 0 { format!("{} {}", lang.text(id), records.len()) } else { " ".to_owned() };
                let line = Line::named(name, brief(&label(&view, *at))).side(time_to_live(&view, *at));
                lines.push(line.target(Target::Tab(Tab::Response)));
            }
        }
        if left_out > 0 {
            lines.push(Line::text(lang.with("lines-left-out", &[("count", left_out.into())])).role(Role::Dim));
        }
        lines
    }

    /// The fields of the innermost protocol of a frame, for messages that are datagrams.
    pub(super) fn datagram(&mut self, frames: Option<(FrameId, FrameId)>) -> Vec<Line> {
        let Some((frame, _)) = frames else { return Vec::new() };
        let Ok(view) = self.whole.read(frame) else { return Vec::new() };
        let items = view.tape.items();
        let is_layer = |item: &Item| item.depth == 0 && !item.hidden && matches!(item.field.kind, Kind::Protocol);
        let Some(layer) = items.iter().rposition(is_layer) else { return Vec::new() };
        let end = items.get(layer).map_or(0, |item| item.next as usize).min(items.len());
        let mut lines = Vec::new();
        let mut at = layer + 1;
        while let Some(item) = items.get(at).filter(|_| at < end && lines.len() < MAX_LINES) {
            if item.hidden || item.depth > MAX_DEPTH {
                at = (item.next as usize).max(at + 1);
                continue;
            }
            let mut line = field_line(&view, at, &[], &[], Lang::En);
            line.depth = item.depth.saturating_sub(1);
            line.side = place(frame, item);
            lines.push(line.target(Target::Frame(frame)));
            at += 1;
        }
        lines
    }
}

/// The names of the flags that are set: those of one bit.
fn set_flags(view: &View<'_>) -> Vec<String> {
    let items = view.tape.items();
    let Some(group) = items.iter().position(|item| item.field.filter == "dns.flags") else { return Vec::new() };
    let end = items.get(group).map_or(0, |item| item.next as usize).min(items.len());
    let is_set = |at: &usize| items.get(*at).is_some_and(|item| matches!(view.value(item), Value::Bool(true)));
    let names = (group + 1..end).filter(is_set).filter_map(|at| {
        let label = label(view, at);
        // `.... .1.. .... .... = Authoritative: Server is an authority for domain`
        let (_, named) = label.split_once(" = ")?;
        Some(named.split(": ").next().unwrap_or(named).to_owned())
    });
    names.collect()
}

/// The items right below the first one with this filter name.
fn children<'v>(view: &'v View<'_>, filter: &str) -> impl Iterator<Item = usize> + 'v {
    let items = view.tape.items();
    let parent = items.iter().position(|item| item.field.filter == filter);
    let depth = parent.and_then(|at| items.get(at)).map_or(0, |item| item.depth);
    let end = parent.and_then(|at| items.get(at)).map_or(0, |item| item.next as usize).min(items.len());
    let inside = parent.map_or(0, |at| at + 1)..end;
    inside.filter(move |at| items.get(*at).is_some_and(|item| item.depth == depth + 1 && !item.hidden))
}

fn label(view: &View<'_>, at: usize) -> String {
    let mut label = String::new();
    if let Some(item) = view.tape.items().get(at) {
        show::label(&mut label, view, item);
    }
    label
}

/// `www.example.test  CNAME  cname web.example.test`: a record without what is the same in nearly all.
fn brief(label: &str) -> String {
    let parts = label.split_once(": type ").and_then(|(name, rest)| {
        let (kind, rest) = rest.split_once(", class IN, ")?;
        Some(format!("{name}  {kind}  {rest}"))
    });
    parts.unwrap_or_else(|| label.to_owned())
}

/// `TTL 300`: how many seconds a record may be kept.
fn time_to_live(view: &View<'_>, record: usize) -> String {
    let items = view.tape.items();
    let end = items.get(record).map_or(0, |item| item.next as usize).min(items.len());
    let found = items.get(record..end).into_iter().flatten().find(|item| item.field.filter == "dns.resp.ttl");
    match found.map(|item| view.value(item)) {
        Some(Value::Uint(seconds)) => format!("TTL {seconds}"),
        _ => String::new(),
    }
}

/// `#2 · 42–53`: the bytes of a frame that an item was made from.
fn place(frame: FrameId, item: &Item) -> String {
    let (from, len) = (item.range.at, item.range.len);
    match len {
        _ if item.range.source != 0 => format!("#{frame}"),
        0 => String::new(),
        1 => format!("#{frame} · {from}"),
        _ => format!("#{frame} · {from}–{}", from.saturating_add(len).saturating_sub(1)),
    }
}
