//! Rows and points for programs: CSV by RFC 4180, and JSON with one object a line.

use std::ops::ControlFlow;

use serde_json::{Map, Value};

use super::row::flags;
use crate::analysis::ladder::series::{Form, Point};
use crate::analysis::ladder::several::Several;
use crate::analysis::ladder::{Label, Labels, Ladder, Step, StepKind};
use crate::dissect::{Direction, Findings};
use crate::export::safe_json::{self, milliseconds};
use crate::export::table::is_formula;

type Put<'p> = &'p mut dyn FnMut(&[u8]) -> ControlFlow<()>;

/// The columns of a row.
const COLUMNS: [&str; 19] = [
    "frame",
    "time_ms",
    "delta_ms",
    "from",
    "flags",
    "seq",
    "ack",
    "seq_raw",
    "ack_raw",
    "len",
    "window",
    "in_flight",
    "acknowledges",
    "rtt_ms",
    "client_state",
    "server_state",
    "protocol",
    "label",
    "findings",
];

/// Findings by the names that programs know them by.
const FINDINGS: [(Findings, &str); 14] = [
    (Findings::RETRANSMISSION, "retransmission"),
    (Findings::FAST_RETRANSMISSION, "fast_retransmission"),
    (Findings::SPURIOUS_RETRANSMISSION, "spurious_retransmission"),
    (Findings::OUT_OF_ORDER, "out_of_order"),
    (Findings::LOST_SEGMENT, "lost_segment"),
    (Findings::ACK_LOST_SEGMENT, "ack_lost_segment"),
    (Findings::WINDOW_UPDATE, "window_update"),
    (Findings::WINDOW_FULL, "window_full"),
    (Findings::KEEP_ALIVE, "keep_alive"),
    (Findings::KEEP_ALIVE_ACK, "keep_alive_ack"),
    (Findings::ZERO_WINDOW_PROBE, "zero_window_probe"),
    (Findings::ZERO_WINDOW, "zero_window"),
    (Findings::ZERO_WINDOW_PROBE_ACK, "zero_window_probe_ack"),
    (Findings::DUPLICATE_ACK, "duplicate_ack"),
];

/// Writes all packets as CSV, with a head.
pub fn csv(ladder: &mut Ladder, labels: &mut Labels, put: Put<'_>) -> ControlFlow<()> {
    put(&line(COLUMNS.map(str::to_owned)))?;
    each(ladder, labels, &mut |ladder, step, label| {
        let record = record(ladder, step, label);
        put(&line(COLUMNS.map(|column| cell(&record, column))))
    })
}

/// A value as a cell of a table.
fn cell(record: &Map<String, Value>, column: &str) -> String {
    match record.get(column) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) if is_formula(text) => format!("'{text}"),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Some(other) => other.to_string(),
    }
}

/// Writes all packets as JSON, an object a line.
pub fn jsonl(ladder: &mut Ladder, labels: &mut Labels, put: Put<'_>) -> ControlFlow<()> {
    each(ladder, labels, &mut |ladder, step, label| {
        let mut out = Vec::new();
        safe_json::push(&mut out, &record(ladder, step, label));
        out.push(b'\n');
        put(&out)
    })
}

/// Writes all packets of several connections as JSON, an object a line; `connection` says whose each is.
pub fn several_jsonl(several: &mut Several, labels: &mut Labels, put: Put<'_>) -> ControlFlow<()> {
    each_of_several(several, labels, &mut |record| {
        let mut out = Vec::new();
        safe_json::push(&mut out, &record);
        out.push(b'\n');
        put(&out)
    })
}

/// Writes all packets of several connections as CSV, with a head; `connection` says whose each is.
pub fn several_csv(several: &mut Several, labels: &mut Labels, put: Put<'_>) -> ControlFlow<()> {
    let head = ["connection"].into_iter().chain(COLUMNS);
    put(&line(head.map(str::to_owned)))?;
    each_of_several(several, labels, &mut |record| {
        put(&line(["connection"].into_iter().chain(COLUMNS).map(|column| cell(&record, column))))
    })
}

fn each_of_several(
    several: &mut Several,
    labels: &mut Labels,
    put: &mut dyn FnMut(Map<String, Value>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for at in 0..u32::try_from(several.events().len()).unwrap_or(u32::MAX) {
        let Some((ladder, step)) = several.step(at) else { continue };
        let Some(own) = several.ladders().get(ladder) else { continue };
        let label = labels.label(&step);
        let mut record = record(own, &step, &label);
        record.insert("connection".to_owned(), super::name(several, ladder).into());
        put(record)?;
    }
    ControlFlow::Continue(())
}

fn each(
    ladder: &mut Ladder,
    labels: &mut Labels,
    put: &mut dyn FnMut(&Ladder, &Step, &Label) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for at in 0..u32::try_from(ladder.events().len()).unwrap_or(u32::MAX) {
        let Some(step) = ladder.step(at) else { continue };
        let label = labels.label(&step);
        put(ladder, &step, &label)?;
    }
    ControlFlow::Continue(())
}

fn record(ladder: &Ladder, step: &Step, label: &Label) -> Map<String, Value> {
    let mut record = Map::new();
    let mut set = |name: &str, value: Value| record.insert(name.to_owned(), value);
    set("frame", step.frame.number().into());
    set("time_ms", milliseconds(step.since_start).into());
    set("delta_ms", milliseconds(step.since_previous).into());
    set("from", if step.from_client { "client" } else { "server" }.into());
    match &step.kind {
        StepKind::Segment(facts) => {
            set("flags", flags(facts).into());
            set("seq", facts.relative_seq.into());
            set("ack", if facts.has(0x010) { facts.relative_ack.into() } else { Value::Null });
            set("seq_raw", facts.seq.into());
            set("ack_raw", if facts.has(0x010) { facts.ack.into() } else { Value::Null });
            set("len", facts.len.into());
            set("window", facts.window_bytes().map_or(Value::Null, Value::from));
            set("in_flight", facts.in_flight.map_or(Value::Null, Value::from));
            set("acknowledges", facts.acknowledges.map_or(Value::Null, |(frame, _)| frame.number().into()));
            set("rtt_ms", facts.acknowledges.map_or(Value::Null, |(_, span)| milliseconds(span).into()));
            let names = FINDINGS.iter().filter(|(finding, _)| facts.findings.has(*finding));
            set("findings", names.map(|(_, name)| Value::from(*name)).collect());
        }
        StepKind::Datagram(len) => {
            set("len", (*len).into());
        }
        StepKind::Error | StepKind::Unreadable => {}
    }
    if ladder.is_tcp() {
        let [client, server] = step.after;
        set("client_state", client.name().into());
        set("server_state", server.name().into());
    }
    set("protocol", label.protocol.into());
    set("label", label.text.clone().into());
    record
}

fn line(cells: impl IntoIterator<Item = String>) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _ = csv::WriterBuilder::new().from_writer(&mut out).write_record(cells);
    out
}

/// Writes the points of a form as CSV, with a head.
pub fn series_csv(ladder: &mut Ladder, form: Form, sender: Direction, put: Put<'_>) -> ControlFlow<()> {
    let head = ["frame", "time_ms", "mark", "from", "to"].map(str::to_owned);
    let mut flow = put(&line(head));
    points(ladder, form, sender, &mut |number, point| {
        if flow.is_continue() {
            let cells = [
                number.to_string(),
                milliseconds(point.time).to_string(),
                point.mark.name().to_owned(),
                point.from.to_string(),
                point.to.to_string(),
            ];
            flow = put(&line(cells));
        }
    });
    flow
}

/// Writes the points of a form as JSON, an object a line.
pub fn series_jsonl(ladder: &mut Ladder, form: Form, sender: Direction, put: Put<'_>) -> ControlFlow<()> {
    let mut flow = ControlFlow::Continue(());
    points(ladder, form, sender, &mut |number, point| {
        if flow.is_continue() {
            let record = serde_json::json!({
                "frame": number,
                "time_ms": milliseconds(point.time),
                "mark": point.mark.name(),
                "from": point.from,
                "to": point.to,
            });
            let mut out = Vec::new();
            safe_json::push(&mut out, &record);
            out.push(b'\n');
            flow = put(&out);
        }
    });
    flow
}

fn points(ladder: &mut Ladder, form: Form, sender: Direction, put: &mut dyn FnMut(u64, &Point)) {
    let numbers: Vec<crate::base::FrameId> = ladder.events().iter().map(|event| event.frame).collect();
    ladder.series(form, sender, &mut |point| {
        let number = numbers.get(point.at as usize).map_or(0, |frame| frame.number());
        put(number, &point);
    });
}
