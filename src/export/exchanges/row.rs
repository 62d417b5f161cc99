//! An exchange as a line of a list.

use super::facts::{self, Head};
use super::notes::{Note, Which};
use super::opening::Opening;
use super::{Exchanges, Lines};
use crate::analysis::State;
use crate::base::{Delta, ExchangeId, FrameId, MessageId, Time};
use crate::dissect::{Direction, Transport, Trouble};
use crate::engine::ledger::{ExchangeRecord, MessageRecord, flags, traits};
use crate::protocols::graphql;
use crate::protocols::grpc::Shape;

/// A line of a list. Texts are as they were sent: whoever shows them makes them safe
/// ([`safe_text`](crate::base::safe_text)).
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which exchange.
    pub id: ExchangeId,
    /// Its number in the capture, from 1.
    pub number: u64,
    /// Its protocol: `HTTP`, `WebSocket`, `DNS`, `MQTT`.
    pub protocol: &'static str,
    /// See [`Row::is_http`].
    pub(super) http: bool,
    /// The transport of its stream, and the stream's number (`tcp.stream`, `udp.stream`).
    pub stream: Option<(Transport, u32)>,
    /// The stream of HTTP/2 within that.
    pub http2_stream: Option<u32>,
    /// Its number in the stream, from 1.
    pub in_stream: u32,
    /// The request; `None` as well where messages are datagrams.
    pub request: Option<MessageId>,
    /// The response; `None` as well where messages are datagrams.
    pub response: Option<MessageId>,
    /// The method, that of STUN, too; for DNS the type of record that is asked for, for MQTT the type of packet.
    pub method: Option<String>,
    /// `http`, or `https` within TLS, if the request was captured.
    pub scheme: Option<&'static str>,
    /// The host that the request names: its target, else `Host`.
    pub host: Option<String>,
    /// The request target; for DNS the name that is asked for, for MQTT the topics or the client.
    pub target: Option<String>,
    /// The whole address of what was asked for, if the request names a host.
    pub url: Option<String>,
    /// The version that the request names, else that of the response.
    pub version: Option<String>,
    /// The status code; for DNS the response code, for MQTT the reason.
    pub status: Option<u16>,
    /// The reason phrase; for DNS and MQTT the name of the code.
    pub reason: Option<String>,
    /// `Content-Type` of the request.
    pub request_type: Option<String>,
    /// `Content-Type` of the response.
    pub content_type: Option<String>,
    /// `Content-Encoding` of the response.
    pub content_encoding: Option<String>,
    /// The operation that the request's body names: GraphQL, SOAP.
    pub operation: Option<String>,
    /// Bytes of the request after its head, as they came; with the framing of chunks ([`Exchanges::sizes`] is exact).
    pub request_bytes: u64,
    /// The same of the response.
    pub response_bytes: u64,
    /// Whether codings other than chunks must be undone to know the decoded sizes of the bodies of request and response.
    pub coded: (bool, bool),
    /// The first and the last frame that carry the request.
    pub request_frames: Option<(FrameId, FrameId)>,
    /// The first and the last frame that carry the response.
    pub response_frames: Option<(FrameId, FrameId)>,
    /// How long it took.
    pub timing: Timing,
    /// Answers before the final one.
    pub interim: u16,
    /// Messages of the conversation that it began.
    pub messages: u32,
    /// Whether request and response were captured from end to end.
    pub complete: bool,
    /// Why it is not complete, and what else is unusual.
    pub notes: Vec<Note>,
    /// The call of gRPC that it carries.
    pub call: Option<Call>,
}

/// A call of gRPC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// `grpc-status`.
    pub status: Option<u8>,
    /// How many messages each side sends, as far as that is known.
    pub shape: Option<Shape>,
}

impl Row {
    /// Whether it is one of HTTP, whatever it became.
    pub fn is_http(&self) -> bool {
        self.http
    }

    /// Whether its status is a code that people say (`250`), and not only a number for what the reason says.
    pub fn has_code(&self) -> bool {
        self.is_http() || matches!(self.protocol, "SMTP" | "FTP")
    }

    /// Of an exchange that is none of HTTP: whether its code says that it went well. Most have 0 for that; MQTT has some further
    /// ones (MQTT 5.0 §2.4), and in replies of mail and files the first digit says it (RFC 5321 §4.2.1).
    pub fn went_well(&self) -> bool {
        match self.status {
            Some(0) => true,
            Some(code) if self.has_code() => (100..400).contains(&code),
            Some(code) => self.protocol == "MQTT" && (16..128).contains(&code),
            None => false,
        }
    }

    /// Whether the call of gRPC that it carries failed, whatever the status code says.
    pub fn call_failed(&self) -> bool {
        self.call.and_then(|call| call.status).is_some_and(|status| status != 0)
    }
}

/// How long an exchange took. Spans can be negative where captures hold packets out of order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// When its first frame was captured; `None` if the capture gives no times.
    pub start: Option<Time>,
    /// From the first to the last frame of the request.
    pub send: Option<Delta>,
    /// From the last frame of the request to the first of the response. `None` as well where the answer begins before the
    /// request ends, and nobody waits: the two overlap.
    pub wait: Option<Delta>,
    /// From the first to the last frame of the response.
    pub receive: Option<Delta>,
    /// From the first frame of the request to the last of the response.
    pub total: Option<Delta>,
    /// What came before it; the lookup of the name only where it was asked for ([`Exchanges::whole_opening`]).
    pub opening: Opening,
}

impl Row {
    /// Whether the request target is a whole URL, as proxies are given (RFC 9112 §3.2.2).
    pub fn is_absolute(&self) -> bool {
        let scheme = self.target.as_deref().and_then(|target| target.split_once("://"));
        scheme.is_some_and(|(scheme, _)| is_scheme(scheme))
    }
}

/// The first and the last frame of a message.
pub(super) type Frames = Option<(FrameId, FrameId)>;

impl Exchanges {
    /// An exchange as a line of a list. Reads the heads of its messages.
    pub fn row(&mut self, id: ExchangeId) -> Option<Row> {
        self.row_with_lines(id).map(|(row, ..)| row)
    }

    /// The same with the header lines of request and response, if they are read ([`Exchanges::with_lines`]).
    pub fn row_with_lines(&mut self, id: ExchangeId) -> Option<(Row, Lines, Lines)> {
        let record = self.record(id)?;
        let request = record.request.and_then(|id| self.message(id));
        let response = record.response.and_then(|id| self.message(id));
        let mut asked = self.head_of(record.request, record.frames.0);
        if asked.method.as_deref() == Some("CONNECT") && asked.target.is_none() {
            // RFC 9113 §8.5: where HTTP/2 asks for a tunnel, the authority is the target.
            asked.target.clone_from(&asked.host);
        }
        let answered = self.head_of(record.response, record.frames.1);
        let operation =
            record.request.zip(request.as_ref()).and_then(|(id, message)| self.operation(id, message, &asked));
        let request_frames = self.frames(request.as_ref(), record.frames.0);
        let response_frames = self.frames(response.as_ref(), record.frames.1);
        let http2_stream = asked.http2_stream.or(answered.http2_stream);
        let mut notes = self.notes(&record, request.as_ref(), response.as_ref());
        notes.extend(self.capture.tunnel_of(id).map(|tunnel| Note::Tunnel(tunnel.number())));
        let sides = [(Which::Request, record.request, &asked), (Which::Response, record.response, &answered)];
        for (which, id, head) in sides {
            let said = self.broken_chunks(&notes, which, id, head);
            notes.extend(said);
        }
        let (call, said) = self.call(&record, &asked).unzip();
        notes.extend(said.into_iter().flatten().map(|words| Note::Said(Which::Response, words)));
        let stream = self.capture.stream(record.stream).map(|stream| (stream.transport, stream.index));
        let protocol = self.protocol(&record);
        let (asked_coded, answered_coded) = (asked.is_coded(), answered.is_coded());
        let protected = request.as_ref().is_some_and(|message| message.is(flags::SECURED));
        let address = Url::of(&asked, self.is_http(&record) && record.request.is_some(), protected);
        let is_whole = |message: Option<&MessageRecord>, frame: Option<FrameId>, which: Which| match message {
            Some(message) if self.is_in_parts(message) => {
                self.state_of_parts(&record, which).is_none() && message.is(flags::WHOLE)
            }
            Some(message) => message.is(flags::ENDED) && message.is(flags::WHOLE),
            None => frame.is_some(),
        };
        // Of a reply of several lines the last one is the answer; the tree says the code once, with the first.
        let is_reply = matches!(protocol, "SMTP" | "FTP");
        let of_reply = response.as_ref().filter(|_| is_reply).map(|message| message.code).filter(|code| *code > 0);
        let row = Row {
            id,
            call,
            number: id.number(),
            protocol,
            http: self.is_http(&record),
            stream,
            http2_stream,
            in_stream: record.in_stream,
            request: record.request,
            response: record.response,
            scheme: address.scheme,
            host: address.host,
            url: address.url,
            method: asked.method,
            target: asked.target,
            version: asked.version.or(answered.version),
            status: answered.status.or(of_reply),
            reason: answered.reason,
            request_type: asked.content_type,
            content_type: answered.content_type,
            content_encoding: answered.content_encoding,
            operation,
            request_bytes: record.request.map_or(0, |id| self.body_size(id)),
            coded: (asked_coded, answered_coded),
            response_bytes: record.response.map_or(0, |id| self.body_size(id)),
            request_frames,
            response_frames,
            timing: Timing { opening: self.opening(&record), ..self.timing(request_frames, response_frames) },
            interim: record.interim,
            messages: record.follows,
            complete: is_whole(request.as_ref(), record.frames.0, Which::Request)
                && is_whole(response.as_ref(), record.frames.1, Which::Response)
                && !record.is_uncertain(),
            notes,
        };
        Some((row, asked.lines, answered.lines))
    }

    /// How long an exchange took; reads no bytes.
    pub fn timing_of(&self, record: &ExchangeRecord) -> Timing {
        let (request, response) = self.frames_of_record(record);
        Timing { opening: self.opening(record), ..self.timing(request, response) }
    }

    /// The frames of request and response.
    pub(super) fn frames_of_record(&self, record: &ExchangeRecord) -> (Frames, Frames) {
        let message = |id: Option<MessageId>| id.and_then(|id| self.message(id));
        let request = self.frames(message(record.request).as_ref(), record.frames.0);
        (request, self.frames(message(record.response).as_ref(), record.frames.1))
    }

    /// Bytes of a request's or response's body that came, with the framing of chunks; `id` is its first message.
    pub fn body_size(&self, id: MessageId) -> u64 {
        match self.message(id) {
            Some(record) if self.is_in_parts(&record) => self.parts_len(id),
            Some(record) => self.body_len(&record),
            None => 0,
        }
    }

    /// Bytes of a message after its head that came, with the framing of chunks.
    pub fn body_len(&self, message: &MessageRecord) -> u64 {
        let len = match message.is(flags::ENDED) || message.len > 0 {
            true => message.len,
            // Its end is not known yet: what came so far.
            false => {
                let carriers = self.capture.carriers(message);
                carriers.last().map_or(0, |last| last.taken.at + u64::from(last.taken.len) - message.at)
            }
        };
        len.saturating_sub(u64::from(message.head)).saturating_sub(u64::from(message.missing))
    }

    fn head_of(&mut self, message: Option<MessageId>, frame: Option<FrameId>) -> Head {
        match (message, frame) {
            (Some(message), _) => self.head(message),
            (None, Some(frame)) => self.heads.read(frame).map(|view| Head::of(&view)).unwrap_or_default(),
            (None, None) => Head::default(),
        }
    }

    /// The operation that a request names: in its URL, or in a body of a type in which operations are named.
    fn operation(&mut self, id: MessageId, message: &MessageRecord, head: &Head) -> Option<String> {
        let query = head.target.as_deref().and_then(|target| Some(target.split_once('?')?.1));
        let in_url = query.is_some_and(|query| graphql::may_be_in_url(query.as_bytes()));
        let kind = head.content_type.as_deref().unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("application/grpc") {
            // gRPC over HTTP2: the path is the service and the method.
            return head.target.as_deref().map(|path| path.trim_start_matches('/').to_owned());
        }
        let names =
            in_url || ["json", "graphql", "xml", "grpc", "multipart/form-data"].iter().any(|word| kind.contains(word));
        if !names || message.len > super::LONGEST_CALL || !message.is(flags::ENDED) {
            return None;
        }
        facts::operation(&self.calls.message(id).ok()?)
    }

    fn frames(&self, message: Option<&MessageRecord>, frame: Option<FrameId>) -> Frames {
        let Some(message) = message else { return frame.map(|frame| (frame, frame)) };
        let frame_of = |segment| self.capture.ledger().segment(segment).map(|segment| segment.frame);
        match self.is_in_parts(message) {
            true => frame_of(message.first).zip(frame.max(frame_of(message.last))),
            false => frame_of(message.first).zip(frame_of(message.last)),
        }
    }

    fn timing(&self, request: Frames, response: Frames) -> Timing {
        let times = |frames: Frames| frames.and_then(|(first, last)| Some((self.time(first)?, self.time(last)?)));
        let (asked, answered) = (times(request), times(response));
        Timing {
            start: asked.or(answered).map(|(first, _)| first),
            send: asked.map(|(first, last)| last.since(first)),
            wait: asked
                .zip(answered)
                .map(|((_, asked), (answered, _))| answered.since(asked))
                .filter(|wait| wait.0 >= 0),
            receive: answered.map(|(first, last)| last.since(first)),
            total: asked.zip(answered).map(|((asked, _), (_, answered))| answered.since(asked)),
            opening: Opening::default(),
        }
    }

    fn notes(
        &self,
        record: &ExchangeRecord,
        request: Option<&MessageRecord>,
        response: Option<&MessageRecord>,
    ) -> Vec<Note> {
        let mut notes = Vec::new();
        if request.is_none() && record.frames.0.is_none() {
            notes.push(match self.closed(record, Direction::FromClient) {
                Some(trouble) => Note::Closed(Which::Request, trouble),
                None if self.sent_no_request(record) => Note::NotRequest,
                None => Note::NoRequest,
            });
        }
        for (which, message) in [(Which::Request, request), (Which::Response, response)] {
            let Some(message) = message else { continue };
            match self.is_in_parts(message) {
                true => notes.extend(self.state_of_parts(record, which)),
                false => notes.extend(self.state_of(which, message)),
            }
        }
        if response.is_none() && record.frames.1.is_none() {
            notes.push(match self.closed(record, Direction::FromServer) {
                Some(trouble) => Note::Closed(Which::Response, trouble),
                None => self.unanswered(record),
            });
        }
        // Where one side stays closed, that is why nobody knows.
        if record.is_uncertain() && !notes.iter().any(|note| matches!(note, Note::Closed(..))) {
            notes.push(Note::Uncertain);
        }
        if request.or(response).is_some_and(|message| message.is(flags::GUESSED)) {
            notes.push(Note::Guessed);
        }
        notes
    }

    /// Whether everything that the client sent since the connection was opened was captured, and no request is in it.
    fn sent_no_request(&self, record: &ExchangeRecord) -> bool {
        /// The bit of `tcp.completeness` for a SYN.
        const SYN: u8 = 1;
        let stream = self.capture.stream(record.stream).filter(|stream| stream.transport == Transport::Tcp);
        let conversation = stream.and_then(|stream| self.capture.ledger().conversations.get(stream.index as usize));
        conversation.is_some_and(|conversation| {
            let (first, bytes) = (conversation.first_messages[0], conversation.bytes[0]);
            first.is_none() && bytes > 0 && conversation.missing == 0 && conversation.completeness & SYN != 0
        })
    }

    /// What is wrong with the chunks of a message that was ended by them, where it is short enough to be read for that.
    fn broken_chunks(&mut self, notes: &[Note], which: Which, id: Option<MessageId>, head: &Head) -> Vec<Note> {
        let is_short = |id: &MessageId| self.message(*id).is_some_and(|message| message.len <= super::LONGEST_CALL);
        let broken = head.transfer_encoding.is_some() && notes.contains(&Note::Broken(which));
        let Some(id) = id.filter(is_short).filter(|_| broken) else { return Vec::new() };
        let said = self.calls.message(id).map(|view| facts::notes_on_chunks(&view)).unwrap_or_default();
        said.into_iter().map(|words| Note::Said(which, words)).collect()
    }

    /// Why what a side of the stream of an exchange sends stays closed while the other is read.
    fn closed(&self, record: &ExchangeRecord, side: Direction) -> Option<Trouble> {
        let stream = self.capture.stream(record.stream).filter(|stream| stream.transport == Transport::Tcp)?;
        let openers = self.capture.ledger().openers_of(stream.index);
        let mut troubles = openers.iter().filter_map(|opener| opener.trouble());
        troubles.find(|trouble| matches!(trouble, Trouble::OneSide(missing, _) if *missing == side))
    }

    /// What is wrong with how a message came.
    fn state_of(&self, which: Which, message: &MessageRecord) -> Option<Note> {
        if !message.is(flags::ENDED) {
            return Some(if self.is_done() { Note::Cut(which) } else { Note::Arriving(which) });
        }
        if message.is(flags::CUT) {
            return Some(Note::Cut(which));
        }
        match message.missing {
            0 if message.is(flags::WHOLE) => None,
            0 => Some(Note::Broken(which)),
            bytes => Some(Note::Missing(which, u64::from(bytes))),
        }
    }

    /// Why there is no response.
    fn unanswered(&self, record: &ExchangeRecord) -> Note {
        /// Bits of `tcp.completeness`.
        const FIN: u8 = 16;
        const RST: u8 = 32;
        let stream = self.capture.stream(record.stream).filter(|stream| stream.transport == Transport::Tcp);
        let conversation = stream.and_then(|stream| self.capture.ledger().conversations.get(stream.index as usize));
        let completeness = conversation.map_or(0, |conversation| conversation.completeness);
        match completeness {
            _ if record.has(traits::RESET) => Note::Reset(Which::Response),
            bits if bits & RST != 0 => Note::ResetUnanswered,
            bits if bits & FIN != 0 => Note::ClosedUnanswered,
            _ if self.is_done() => Note::NoResponse,
            _ => Note::Waiting,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.capture.state() == State::Done
    }
}

/// Where a request goes (RFC 9110 §7.1).
#[derive(Default)]
pub struct Url {
    pub scheme: Option<&'static str>,
    pub host: Option<String>,
    pub url: Option<String>,
}

impl Url {
    /// From the target in its four forms (RFC 9112 §3.2) and `Host`, within TLS or without.
    pub fn of(head: &Head, is_http: bool, protected: bool) -> Self {
        let (Some(target), true) = (&head.target, is_http) else { return Self::default() };
        let scheme = match head.scheme.as_deref() {
            Some("https") => Some("https"),
            _ if protected => Some("https"),
            _ => Some("http"),
        };
        let absolute = || target.split_once("://").filter(|(scheme, _)| is_scheme(scheme));
        // Most are paths, and no scheme begins as they do.
        if let Some((scheme, rest)) = if target.starts_with('/') { None } else { absolute() } {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let host = authority.rsplit('@').next().filter(|host| !host.is_empty()).map(str::to_owned);
            let scheme = ["https", "http", "ws", "wss"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
            return Self { scheme, host: host.or_else(|| head.host.clone()), url: Some(target.clone()) };
        }
        // RFC 8441 §4: with a protocol, CONNECT in HTTP/2 has a path.
        if head.method.as_deref() == Some("CONNECT") && !(head.http2_stream.is_some() && target.starts_with('/')) {
            return Self { scheme: None, host: Some(target.clone()), url: None };
        }
        let host = head.host.clone().filter(|host| !host.is_empty());
        let path = if target == "*" { "" } else { target.as_str() };
        let url = host.as_ref().map(|host| [scheme.unwrap_or_default(), "://", host, path].concat());
        Self { scheme, host, url }
    }
}

fn is_scheme(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(method: &str, target: &str, host: Option<&str>) -> (Option<&'static str>, Option<String>, Option<String>) {
        let head = Head {
            method: Some(method.into()),
            target: Some(target.into()),
            host: host.map(str::to_owned),
            ..Head::default()
        };
        let url = Url::of(&head, true, false);
        (url.scheme, url.host, url.url)
    }

    #[test]
    fn the_four_forms_of_a_target_are_told_apart() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(url("GET", "/a?b=c://d", Some("h:1")), (Some("http"), some("h:1"), some("http://h:1/a?b=c://d")));
        assert_eq!(url("GET", "https://u@x/y", Some("z")), (Some("https"), some("x"), some("https://u@x/y")));
        assert_eq!(url("CONNECT", "x:443", Some("x")), (None, some("x:443"), None));
        assert_eq!(url("OPTIONS", "*", Some("x")), (Some("http"), some("x"), some("http://x")));
        assert_eq!(url("GET", "/", None), (Some("http"), None, None));
        assert_eq!(url("GET", "/", Some("")), (Some("http"), None, None));
    }
}
