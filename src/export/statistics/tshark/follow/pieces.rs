//! The pieces of a connection, one after the other.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Protocol;
use crate::analysis::messages::Messages;
use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, MessageId, StreamId};
use crate::dissect::{Channel, Direction, Value, Want};
use crate::engine::ledger::{MessageRecord, flags};
use crate::export::exchanges::Exchanges;
use crate::export::follow::Follow;
use crate::protocols::http2::frame;

/// A piece.
pub struct Piece {
    /// Who sent it.
    pub direction: Direction,
    /// The frame that brought its end.
    pub frame: FrameId,
    /// Its bytes; what stands for those that are missing where there is a gap.
    pub bytes: Vec<u8>,
}

/// The pieces of a connection.
pub struct Pieces {
    capture: Arc<Capture>,
    what: What,
    /// Pieces that were made and not taken yet: a message of HTTP gives two.
    made: VecDeque<Piece>,
}

enum What {
    Bytes(Box<Follow>, usize),
    Messages {
        protocol: Protocol,
        substream: u32,
        ids: VecDeque<MessageId>,
        exchanges: Box<Exchanges>,
        reader: Box<Reader>,
    },
}

impl Pieces {
    /// Those of a protocol in a stream; of HTTP/2 those of its stream `substream`.
    pub fn new(capture: &Arc<Capture>, stream: StreamId, protocol: Protocol, substream: u32) -> Self {
        let what = match protocol {
            Protocol::Tcp | Protocol::Udp => What::Bytes(Box::new(Follow::new(Arc::clone(capture), stream)), 0),
            protocol => {
                let fields = ["http2.header.name", "http2.header.value"];
                let fields = capture.registry().fields().filter(|field| fields.contains(&field.filter));
                What::Messages {
                    protocol,
                    substream,
                    ids: in_order(capture, stream),
                    exchanges: Box::new(Exchanges::new(capture)),
                    reader: Box::new(Reader::new(Arc::clone(capture), Want::fields(fields))),
                }
            }
        };
        Self { capture: Arc::clone(capture), what, made: VecDeque::new() }
    }
}

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let Self { capture, what, made } = self;
        match what {
            What::Bytes(follow, at) => {
                let place = *at;
                let chunk = follow.chunks().get(place).copied()?;
                *at += 1;
                let mut bytes = Vec::new();
                if chunk.is_gap() {
                    bytes.extend_from_slice(format!("[{} bytes missing in capture file].", chunk.len).as_bytes());
                } else {
                    follow.read(place, 0, usize::try_from(chunk.len).unwrap_or(usize::MAX), &mut bytes);
                }
                Some(Piece { direction: chunk.direction, frame: chunk.frame, bytes })
            }
            What::Messages { protocol, substream, ids, exchanges, reader } => {
                while made.is_empty()
                    && let Some(id) = ids.pop_front()
                {
                    let Some(record) = capture.ledger().message(id) else { continue };
                    let own = capture.registry().at(record.protocol).map_or("", |protocol| protocol.field.filter);
                    let pieces = match protocol {
                        Protocol::Http if own == "http" => http(exchanges, id),
                        Protocol::Http2 if own == "http2" => http2(capture, reader, id, &record, *substream),
                        // What TLS says to itself is none of it.
                        Protocol::Tls if own == "tls" && carries_data(capture, id, &record) => {
                            Messages::new(capture).inside(id).into_iter().collect()
                        }
                        _ => Vec::new(),
                    };
                    let frame = capture.ledger().segment(record.last).map(|segment| segment.frame).unwrap_or_default();
                    let direction = record.direction();
                    let whole = pieces.into_iter().filter(|bytes| !bytes.is_empty());
                    made.extend(whole.map(|bytes| Piece { direction, frame, bytes }));
                }
                made.pop_front()
            }
        }
    }
}

/// The messages of a stream in the order of the frames that end them, those of a direction in their own.
fn in_order(capture: &Capture, stream: StreamId) -> VecDeque<MessageId> {
    let index = capture.stream(stream).map(|stream| stream.index);
    let all = index.into_iter().flat_map(|index| capture.messages_of_stream(index));
    let mut all: Vec<_> = all.map(|(id, record)| (record.last, id)).collect();
    all.sort_by_key(|(last, id)| (*last, *id));
    all.into_iter().map(|(_, id)| id).collect()
}

fn carries_data(capture: &Capture, id: MessageId, record: &MessageRecord) -> bool {
    let inner = capture.ledger().inner_of(id).filter(|_| record.is(flags::CARRIES));
    inner.is_some_and(|(_, inner)| inner.channel == Channel::Data)
}

/// The head of a message, and its body without its codings.
fn http(exchanges: &mut Exchanges, id: MessageId) -> Vec<Vec<u8>> {
    let Some(part) = exchanges.part(id) else { return Vec::new() };
    let body = part.body.decoded().to_vec();
    vec![part.head, body]
}

/// A frame of a stream of HTTP/2, as it came; of headers what they say.
fn http2(
    capture: &Capture,
    reader: &mut Reader,
    id: MessageId,
    record: &MessageRecord,
    substream: u32,
) -> Vec<Vec<u8>> {
    let bytes = Messages::new(capture).bytes(record, 0, record.len).bytes;
    let Some(head) = frame::Head::read(&bytes).filter(|head| head.stream == substream) else { return Vec::new() };
    if bytes.starts_with(b"PRI * HTTP/2.0") {
        return Vec::new();
    }
    if !matches!(head.kind, frame::HEADERS | frame::PUSH_PROMISE) {
        return vec![bytes];
    }
    let Ok(view) = reader.message(id) else { return Vec::new() };
    let mut headers = Vec::new();
    for item in view.tape.items().iter().filter(|item| item.field.filter.starts_with("http2.header.")) {
        if let Value::Text(text) = view.value(item) {
            headers.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
            headers.extend_from_slice(text);
        }
    }
    vec![headers]
}
