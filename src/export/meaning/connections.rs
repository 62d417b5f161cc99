//! What a row of the list of connections means.

use fluent_bundle::{FluentArgs, FluentValue};

use super::Meaning;
use crate::analysis::connections::{Connection, Standing};
use crate::base::{Delta, Lang};
use crate::dissect::{Direction, Transport};
use crate::explain::rows;
use crate::export::ladder::{socket, units};

/// A column of the list: its name among the texts, its heading, what it says.
pub struct Column {
    /// As in [`rows::TABLES`].
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub value: String,
}

/// The columns of a connection. `start` is when it began, as the list shows it.
pub fn meanings(lang: Lang, connection: &Connection, start: &str, columns: Vec<Column>) -> Vec<Meaning> {
    let arguments = arguments(lang, connection, start);
    let told = |column: Column| {
        let explanation = rows::told(lang, "connections", column.name, &arguments)?;
        Some(Meaning { title: column.title, value: column.value, explanation })
    };
    columns.into_iter().filter_map(told).collect()
}

fn arguments(lang: Lang, connection: &Connection, start: &str) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    let stream = &connection.stream;
    let (letter, name) = match stream.transport {
        Transport::Tcp => ("tcp", "TCP"),
        Transport::Udp => ("udp", "UDP"),
    };
    let mut say = |key: &'static str, text: String| arguments.set(key, text);
    say("filter", format!("{letter}.stream == {}", stream.index));
    say("client", socket(connection.client));
    say("server", socket(connection.server));
    say("port", connection.server.1.to_string());
    say("standing", standing(connection).to_owned());
    say("start", start.to_owned());
    say("duration", units::span(lang, connection.duration));
    say("first", stream.first.number().to_string());
    say("last", stream.last.number().to_string());
    say("protocol", if connection.protocol.is_empty() { name } else { connection.protocol }.to_owned());
    let facts = &connection.conversation;
    if facts.initial_rtt > 0 {
        say("rtt", units::span(lang, Delta(i64::from(facts.initial_rtt))));
    }
    let mut count = |key: &'static str, number: u64| arguments.set(key, FluentValue::from(number as f64));
    count("late", u64::from(connection.joined_late()));
    count("packets", u64::from(stream.frames));
    if stream.transport == Transport::Tcp {
        count("repeated", u64::from(facts.repeated));
        count("out-of-order", u64::from(facts.out_of_order));
        count("missing-n", u64::from(facts.missing));
    }
    if let Some(exchanges) = connection.exchanges {
        count("exchanges", u64::from(exchanges));
    }
    if let Some([sent, received]) = connection.bytes {
        let sum = sent.saturating_add(received);
        count("sent-n", sent);
        count("received-n", received);
        count("sum-n", sum);
        count("average-n", sum.checked_div(u64::from(stream.frames)).unwrap_or(0));
        if sum > 0 {
            let percent = |part: u64| format!("{:.0}", part as f64 * 100.0 / sum as f64);
            arguments.set("sent-percent", percent(sent));
            arguments.set("received-percent", percent(received));
        }
    }
    arguments
}

/// How it stands, as selectors of texts name it.
fn standing(connection: &Connection) -> &'static str {
    use Direction::{FromClient, FromServer};
    match connection.standing {
        Standing::Open if connection.stream.transport == Transport::Udp => "answered",
        Standing::Open => "open",
        Standing::Closing(FromClient) => "closing-client",
        Standing::Closing(FromServer) => "closing-server",
        Standing::Closed(None) => "closed",
        Standing::Closed(Some(FromClient)) => "closed-client",
        Standing::Closed(Some(FromServer)) => "closed-server",
        Standing::Reset(FromClient) => "reset-client",
        Standing::Reset(FromServer) => "reset-server",
        Standing::Refused => "refused",
        Standing::Unanswered => "unanswered",
    }
}
