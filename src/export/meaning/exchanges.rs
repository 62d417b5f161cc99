//! What a row of the list of exchanges means.

use fluent_bundle::{FluentArgs, FluentValue};

use super::Meaning;
use crate::base::{Delta, FrameId, Lang, safe_text};
use crate::dissect::Transport;
use crate::explain::{MAX_VALUE, rows};
use crate::export::exchanges::Row;
use crate::export::ladder::units;

/// A column of the list: its name among the texts, its heading, what it says.
pub struct Column {
    /// As in [`rows::TABLES`].
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub value: String,
}

/// The columns of an exchange.
pub fn meanings(lang: Lang, row: &Row, columns: Vec<Column>) -> Vec<Meaning> {
    let told = |column: Column| {
        let mut arguments = arguments(lang, row);
        arguments.set("value", cut(&column.value));
        let explanation = rows::told(lang, "exchanges", column.name, &arguments)?;
        Some(Meaning { title: column.title, value: column.value, explanation })
    };
    columns.into_iter().filter_map(told).collect()
}

/// What stands for something that there is not, as selectors of texts name it.
const NONE: &str = "none";

fn arguments(lang: Lang, row: &Row) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    let is_http = row.is_http();
    let mut say = |key: &'static str, text: Option<String>| {
        arguments.set(key, text.map_or_else(|| NONE.to_owned(), |text| cut(&text)));
    };
    let number = |frames: Option<(FrameId, FrameId)>| frames.map(|(first, _)| first.number());
    let protocol = match row.protocol {
        "DNS" => "dns",
        "MQTT" => "mqtt",
        _ => "http",
    };
    say("protocol", Some(protocol.to_owned()));
    say("request", number(row.request_frames).map(|number| number.to_string()));
    say("response", number(row.response_frames).map(|number| number.to_string()));
    say("host", row.host.clone());
    say("type", row.content_type.clone());
    let method = row.method.as_deref().filter(|_| is_http);
    say("about-method", method.and_then(|method| rows::value(lang, "http.request.method", method)));
    let status = row.status.map(|status| status.to_string());
    let about = status.as_deref().filter(|_| is_http);
    say("about-status", about.and_then(|status| rows::value(lang, "http.response.code", status)));
    let named = |status: String| match (is_http, row.reason.as_deref().filter(|reason| !reason.is_empty())) {
        (true, Some(reason)) => format!("{status} {reason}"),
        (false, Some(reason)) => reason.to_owned(),
        (_, None) => status,
    };
    say("status", status.map(named));
    let transport = row.stream.map(|(transport, _)| if transport == Transport::Tcp { "tcp" } else { "udp" });
    say("filter", row.stream.zip(transport).map(|((_, index), name)| format!("{name}.stream == {index}")));
    let timing = &row.timing;
    for (key, span) in
        [("send", timing.send), ("wait", timing.wait), ("receive", timing.receive), ("total", timing.total)]
    {
        say(key, span.map(|span| units::span(lang, span)));
    }
    let before = timing.opening.start().zip(timing.start).map(|(first, start)| start.since(first));
    say("opening", before.filter(|before| *before > Delta(0)).map(|before| units::span(lang, before)));
    let mut count = |key: &'static str, number: u64| arguments.set(key, FluentValue::from(number as f64));
    count("in-stream", u64::from(row.in_stream));
    count("asked-n", row.request_bytes);
    count("size-n", row.response_bytes);
    if let (Some(wait), Some(total)) = (timing.wait, timing.total.filter(|total| total.0 > 0)) {
        arguments.set("wait-percent", format!("{:.0}", wait.0.max(0) as f64 * 100.0 / total.0 as f64));
    }
    arguments
}

/// A value as texts repeat it.
fn cut(text: &str) -> String {
    let shown = safe_text::shown(text.trim());
    match shown.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", shown.get(..end).unwrap_or_default()),
        None => shown.into_owned(),
    }
}
