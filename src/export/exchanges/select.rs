//! Which exchanges a filter selects: over both sides, and what is known of the exchange itself.
//!
//! Fields of the protocol of the messages, and of what lies in them, are read from the messages; those of the layers below,
//! and times, from the frames in which the two messages end.

use std::sync::Arc;

use super::Exchanges;
use crate::analysis::{Capture, Reader};
use crate::base::ExchangeId;
use crate::dissect::{Field, Protocol, View, Want};
use crate::engine::Registry;
use crate::filter::exchange::Facts;
use crate::filter::schema::From;
use crate::filter::{Filter, Matcher, Scene};

/// Tells which exchanges a filter selects; one a thread.
pub struct Selector {
    exchanges: Exchanges,
    matcher: Matcher,
    /// Whether anything is asked of the exchange itself.
    own: bool,
    /// Readers of the messages of both sides.
    messages: Option<[Reader; 2]>,
    /// Readers of the frames in which they end.
    frames: Option<[Reader; 2]>,
    /// Readers of the datagrams that are messages, for all that is asked.
    datagrams: Option<[Reader; 2]>,
}

impl Selector {
    /// A selector of `filter`, which must be one over exchanges.
    pub fn new(capture: &Arc<Capture>, filter: &Filter) -> Self {
        let sources = &filter.program().sources;
        let fields = || sources.iter().filter(|source| source.from != From::Exchange);
        let registry = capture.registry();
        let (below, inside): (Vec<_>, Vec<_>) = fields()
            .flat_map(|source| source.fields.iter().copied())
            .partition(|field| !is_of_messages(field, registry));
        let columns = fields().any(|source| matches!(source.from, From::ProtocolColumn | From::InfoColumn));
        let protocols = fields().any(|source| source.from == From::Protocols);
        let readers = |fields: &[&'static Field], columns: bool| {
            let want = Want { columns, ..Want::fields(fields.iter().copied()) };
            let reader = || Reader::new(Arc::clone(capture), want.clone());
            [reader(), reader()]
        };
        Self {
            exchanges: Exchanges::new(capture),
            matcher: filter.evaluator(),
            own: sources.iter().any(|source| source.from == From::Exchange),
            messages: (!inside.is_empty()).then(|| readers(&inside, false)),
            datagrams: (fields().next().is_some()).then(|| readers(&[below.as_slice(), &inside].concat(), columns)),
            frames: (!below.is_empty() || columns || protocols).then(|| readers(&below, columns)),
        }
    }

    /// Whether an exchange is selected.
    pub fn selects(&mut self, id: ExchangeId) -> bool {
        let Some(record) = self.exchanges.record(id) else { return false };
        let row = if self.own { self.exchanges.row(id) } else { None };
        let facts = row.as_ref().map(|row| Facts {
            number: row.number,
            protocol: row.protocol,
            stream: row.stream.map(|(_, index)| index),
            method: row.method.as_deref(),
            scheme: row.scheme,
            host: row.host.as_deref(),
            path: row.target.as_deref().map(path),
            url: row.url.as_deref(),
            status: row.status,
            reason: row.reason.as_deref(),
            content_type: row.content_type.as_deref(),
            operation: row.operation.as_deref(),
            call_status: row.call.and_then(|call| call.status),
            call_kind: row.call.and_then(|call| call.shape).map(|shape| shape.kind.name()),
            start: row.timing.start,
            duration: row.timing.total,
            wait: row.timing.wait,
            request_size: row.request.map(|_| row.request_bytes),
            response_size: row.response.map(|_| row.response_bytes),
            complete: row.complete,
            notes: row.notes.iter().map(ToString::to_string).collect(),
        });
        let mut views: Vec<View<'_>> = Vec::new();
        let is_datagrams = record.request.is_none() && record.response.is_none();
        let (messages, frames) = match is_datagrams {
            true => (&mut None, &mut self.datagrams),
            false => (&mut self.messages, &mut self.frames),
        };
        if let Some([request, response]) = messages {
            for (reader, message) in [(request, record.request), (response, record.response)] {
                views.extend(message.and_then(|id| reader.message(id).ok()));
            }
        }
        if let Some([request, response]) = frames {
            for (reader, frame) in [(request, record.frames.0), (response, record.frames.1)] {
                views.extend(frame.and_then(|id| reader.read(id).ok()));
            }
        }
        self.matcher.scene(&Scene { views: &views, exchange: facts.as_ref() })
    }
}

/// Whether a field is of a protocol whose messages are put together from streams, or of one that lies in bodies.
fn is_of_messages(field: &Field, registry: &Registry) -> bool {
    let owns = |protocol: &&&'static Protocol| protocol.all_fields().any(|own| std::ptr::eq(own, field));
    registry.protocols().iter().find(owns).is_some_and(|protocol| protocol.is_within_messages())
}

/// The path of a request target: without the scheme, the host and the query.
pub fn path(target: &str) -> &str {
    let target = match target.split_once("://") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
        }
        _ => target,
    };
    target.split(['?', '#']).next().unwrap_or(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_no_host_and_no_query() {
        for (target, expected) in [
            ("/a/b?c=/d", "/a/b"),
            ("http://example.com/x#y", "/x"),
            ("http://example.com", "/"),
            ("*", "*"),
            ("/redirect?to=http://a/b", "/redirect"),
        ] {
            assert_eq!(path(target), expected, "{target}");
        }
    }
}
