//! Requests and responses on one connection: asked, waited for, answered, and the connection used again.

use super::{MAX_EXCHANGES, MAX_LINES, Step, Stories, facts};
use crate::analysis::connections::Connection;
use crate::base::{Delta, ExchangeId, FrameId, MessageId};
use crate::dissect::Direction;
use crate::engine::ledger::{ExchangeRecord, flags};
use crate::export::exchanges::{Lines, Row, words};
use crate::protocols::credentials::secrets::{self, MASK};

/// A gap within an answer that may be the doing of a delayed acknowledgment: delays are at least 40 ms on Linux, up to 200 ms
/// elsewhere (RFC 9293 §3.8.6.3 allows 500 ms).
const DELAYED: std::ops::RangeInclusive<i64> = 30_000_000..=550_000_000;
/// How soon after the acknowledgment the rest follows then.
const SOON: i64 = 5_000_000;

/// An exchange and the header lines of its two sides.
pub struct Told {
    /// As lists show it.
    pub row: Row,
    /// Of the request.
    pub asked: Lines,
    /// Of the response.
    pub answered: Lines,
    /// What is written down of it.
    pub record: ExchangeRecord,
}

impl Stories {
    /// Reads an exchange.
    pub(super) fn told(&mut self, id: ExchangeId) -> Option<Told> {
        let record = self.exchanges.record(id)?;
        let (row, asked, answered) = self.exchanges.row_with_lines(id)?;
        Some(Told { row, asked, answered, record })
    }

    /// What a connection was used for, in a few words of its protocol.
    pub(super) fn title_of(&mut self, connection: &Connection) -> String {
        let first = connection.conversation.first_exchange.and_then(|id| self.rows.row(id));
        let Some(row) = first else { return connection.protocol.to_owned() };
        let mut title = request_words(&row);
        title.push_str(" → ");
        let reason = row.reason.clone().filter(|_| !row.has_code() && row.protocol != "DNS");
        let status = reason.or_else(|| row.status.map(|status| status.to_string()));
        title.push_str(&status.unwrap_or_else(|| "?".to_owned()));
        if connection.conversation.exchanges > 1 {
            title.push_str(&format!(" (+{})", connection.conversation.exchanges.saturating_sub(1)));
        }
        title
    }

    /// The exchanges of a connection, one after the other or interleaved.
    pub(super) fn exchanges_of(&mut self, connection: &Connection) -> Vec<Step> {
        let (mut all, mut count) = (Vec::new(), 0usize);
        let mut next = connection.conversation.first_exchange;
        while let Some(told) = next.filter(|_| count < MAX_EXCHANGES).and_then(|id| self.told(id)) {
            next = told.record.next;
            count = count.saturating_add(1);
            // What a WebSocket carries is told with its frames; for what is said in other protocols there are no words yet.
            if told.row.is_http() || told.row.protocol == "DNS" {
                all.push(told);
            }
        }
        let mut steps = match all.iter().any(|told| told.row.http2_stream.is_some()) {
            true => self.interleaved(connection, &all),
            false => self.one_after_another(connection, &all),
        };
        let left = (connection.conversation.exchanges as usize).saturating_sub(count);
        if let Some(last) = all.last().filter(|_| left > 0) {
            let frame = last.row.response_frames.map(|(_, last)| last);
            steps.push(Step::new("http-more").frames(frame).fact("count", left));
        }
        steps
    }

    fn one_after_another(&mut self, connection: &Connection, all: &[Told]) -> Vec<Step> {
        let mut steps = Vec::new();
        for (at, told) in all.iter().enumerate() {
            let first = at == 0;
            if !first {
                steps.push(self.used_again(connection, told));
            }
            if told.row.request_frames.is_none() {
                steps.push(Step::skipped("http-request-not-seen"));
            } else {
                steps.push(self.request(told));
                if first {
                    steps.extend(self.confirmation(connection, told));
                }
            }
            if told.row.response_frames.is_none() {
                steps.push(Step::skipped("http-unanswered"));
                continue;
            }
            steps.extend(waiting(&told.row));
            steps.push(self.response(told));
            steps.extend(self.delayed_acknowledgment(connection, told));
            if told.row.protocol == "WebSocket" {
                steps.extend(self.websocket_steps(told.row.id));
            }
        }
        steps
    }

    fn used_again(&self, connection: &Connection, told: &Told) -> Step {
        let rtt = connection.conversation.initial_rtt;
        Step::new("http-reuse")
            .frames(told.row.request_frames.map(|(first, _)| first))
            .fact("count", u64::from(told.row.in_stream))
            .maybe("saved", (rtt > 0).then_some(Delta(i64::from(rtt))))
    }

    /// The step in which a request is sent.
    pub(super) fn request(&mut self, told: &Told) -> Step {
        let row = &told.row;
        let frames = self.frames_of(row.request, row.request_frames);
        let header = frames.first().map(|frame| self.header(*frame)).unwrap_or_default();
        let bytes = self.len_of(row.request);
        let mut step = Step::new(if row.http2_stream.is_some() { "h2-request" } else { "http-request" })
            .frames(frames.iter().copied())
            .look(if row.http2_stream.is_some() { "http2.headers.method" } else { "http.request.method" })
            .from(Direction::FromClient, request_words(row))
            .fact("method", row.method.clone().unwrap_or_else(|| "?".to_owned()))
            .fact("target", masked_target(row.target.as_deref().unwrap_or_default()))
            .maybe("host", row.host.clone())
            .fact("version", row.version.clone().unwrap_or_default())
            .fact("segments", frames.len())
            .fact("bytes", bytes)
            .fact("body", row.request_bytes)
            .fact("first", header.seq)
            .maybe("stream", row.http2_stream)
            .fact("inside", if row.scheme == Some("https") { "tls" } else { "tcp" });
        // What the segment says holds for one that carries just the message.
        if frames.len() == 1 && header.len == bytes && bytes > 0 {
            step = step.fact("next", header.next()).fact("last", header.next().saturating_sub(1)).ask("next");
        }
        step = step.ask("method");
        step.lines = head_lines(&start_line(row), &told.asked);
        step
    }

    /// The first acknowledgment of a request, if it carries nothing else.
    fn confirmation(&mut self, connection: &Connection, told: &Told) -> Option<Step> {
        let (_, last) = told.row.request_frames?;
        let wanted = self.header(last).next();
        let until = told.row.response_frames.map_or(FrameId(u32::MAX), |(first, _)| first);
        let behind = self.frames(connection, FrameId(last.0.saturating_add(1)), 6);
        for (frame, _) in
            behind.into_iter().filter(|(frame, sender)| *sender == Direction::FromServer && *frame < until)
        {
            let header = self.header(frame);
            if header.len == 0 && header.flags.ack() && header.ack == wanted && !header.flags.rst() {
                let before = wanted.saturating_sub(1);
                return Some(
                    Step::new("tcp-confirms")
                        .frame(frame)
                        .look("tcp.ack")
                        .from(Direction::FromServer, header.flags.names())
                        .fact("ack", wanted)
                        .fact("before", before)
                        .ask("ack"),
                );
            }
        }
        None
    }

    /// The step in which a response comes.
    pub(super) fn response(&mut self, told: &Told) -> Step {
        let row = &told.row;
        let frames = self.frames_of(row.response, row.response_frames);
        let status = row.status.unwrap_or(0);
        let value = |name: &str| header_of(&told.answered, name);
        let key = match (status, row.http2_stream) {
            (101, _) => "http-upgrade",
            (_, Some(_)) => "h2-response",
            _ => "http-response",
        };
        let reason = row.reason.clone().unwrap_or_default();
        let mut step = Step::new(key)
            .frames(frames.iter().copied())
            .look(if row.http2_stream.is_some() { "http2.headers.status" } else { "http.response.code" })
            .from(Direction::FromServer, format!("{status} {reason}").trim_end().to_owned())
            .fact("status", u64::from(status))
            .fact("class", u64::from(status / 100))
            .fact("reason", reason)
            .fact("segments", frames.len())
            .fact("bytes", self.len_of(row.response))
            .fact("body", row.response_bytes)
            .maybe("type", row.content_type.clone())
            .maybe("coding", row.content_encoding.clone().filter(|_| row.coded.1))
            .maybe("location", value("location").map(|location| masked_target(&location)))
            .maybe("protocol", (status == 101).then(|| value("upgrade").unwrap_or_else(|| "?".to_owned())))
            .maybe("receive", row.timing.receive.filter(|span| span.0 > 0))
            .maybe("stream", row.http2_stream)
            .ask("status");
        step.lines = head_lines(&status_line(row), &told.answered);
        step
    }

    /// An answer in two parts of which the second waits for the acknowledgment of the first: Nagle's algorithm (RFC 9293
    /// §3.7.4) and a delayed acknowledgment (§3.8.6.3). A trace shows times, not why: the text says "looks like".
    fn delayed_acknowledgment(&mut self, connection: &Connection, told: &Told) -> Option<Step> {
        let frames = self.frames_of(told.row.response, told.row.response_frames);
        let capture = std::sync::Arc::clone(&self.capture);
        let time = |frame: FrameId| capture.record(frame).map(|record| record.time);
        for pair in frames.windows(2) {
            let [one, other] = pair else { continue };
            let gap = time(*one).zip(time(*other)).map(|(one, other)| other.since(one))?;
            if !DELAYED.contains(&gap.0) {
                continue;
            }
            let between = self.frames(connection, FrameId(one.0.saturating_add(1)), 8);
            let between: Vec<_> = between.into_iter().filter(|(frame, _)| frame < other).collect();
            let [.., (ack, Direction::FromClient)] = between.as_slice() else { continue };
            let rest = time(*ack).zip(time(*other)).map(|(ack, other)| other.since(ack))?;
            let (sent, header) = (self.header(*one), self.header(*ack));
            if rest.0 <= SOON && header.len == 0 && header.ack == sent.next() {
                let waited = time(*one).zip(time(*ack)).map(|(one, ack)| ack.since(one))?;
                let frames = [*ack, *other];
                return Some(
                    Step::new("delayed-ack")
                        .frames(frames)
                        .look("tcp.analysis.ack_rtt")
                        .fact("one", *one)
                        .fact("ack", *ack)
                        .fact("other", *other)
                        .fact("bytes", sent.len)
                        .fact("waited", waited)
                        .fact("rest", rest),
                );
            }
        }
        None
    }

    /// The frames that carry a message, or those that are known to be its first and last.
    pub(super) fn frames_of(&self, message: Option<MessageId>, ends: Option<(FrameId, FrameId)>) -> Vec<FrameId> {
        let record = message.and_then(|id| self.capture.ledger().message(id));
        let inner = record.is_some_and(|record| record.is(flags::INNER));
        let mut frames = match (message, record) {
            (Some(id), Some(record)) if !inner => self.exchanges.frames_of_all(id, &record),
            _ => Vec::new(),
        };
        if frames.is_empty() {
            frames = ends.map(|(first, last)| vec![first, last]).unwrap_or_default();
        }
        frames.sort_unstable();
        frames.dedup();
        frames
    }

    /// Bytes of a message.
    fn len_of(&self, message: Option<MessageId>) -> u64 {
        message.and_then(|id| self.capture.ledger().message(id)).map_or(0, |record| record.len)
    }
}

/// The time between the end of a request and the start of its response.
fn waiting(row: &Row) -> Option<Step> {
    let span = row.timing.wait.filter(|span| span.0 > 0)?;
    let (_, asked) = row.request_frames?;
    let (answered, _) = row.response_frames?;
    let mut step = Step::new("wait").fact("took", span).fact("asked", asked).fact("answered", answered);
    // It begins where the request ends: with that packet it is shown.
    step.frames = vec![answered];
    Some(step)
}

/// The method and target of a request.
pub fn request_words(row: &Row) -> String {
    let target = masked_target(row.target.as_deref().unwrap_or_default());
    facts::short(&format!("{} {target}", row.method.as_deref().unwrap_or("?")))
}

fn start_line(row: &Row) -> String {
    let version = row.version.as_deref().unwrap_or_default();
    let target = masked_target(row.target.as_deref().unwrap_or_default());
    format!("{} {target} {version}", row.method.as_deref().unwrap_or("?")).trim_end().to_owned()
}

fn status_line(row: &Row) -> String {
    let version = row.version.as_deref().unwrap_or("HTTP/1.1");
    let status = row.status.map(|status| status.to_string()).unwrap_or_default();
    format!("{version} {status} {}", row.reason.as_deref().unwrap_or_default()).trim_end().to_owned()
}

/// The lines of a head; secrets are masked.
pub fn head_lines(start: &str, lines: &Lines) -> Vec<String> {
    let mut all = vec![facts::short(start)];
    for (name, value) in lines.headers.iter().take(MAX_LINES.saturating_sub(1)) {
        let name = words(name);
        let mut masked = Vec::new();
        let mut at = 0;
        for secret in secrets::in_header(&name, value) {
            masked.extend_from_slice(value.get(at..secret.start).unwrap_or_default());
            masked.extend_from_slice(MASK.as_bytes());
            at = secret.end;
        }
        masked.extend_from_slice(value.get(at..).unwrap_or_default());
        all.push(facts::short(&format!("{name}: {}", words(&masked))));
    }
    all
}

/// A target or URL without its secrets.
pub fn masked_target(target: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for secret in secrets::in_url(target.as_bytes()) {
        out.push_str(target.get(at..secret.start).unwrap_or_default());
        out.push_str(MASK);
        at = secret.end;
    }
    out.push_str(target.get(at..).unwrap_or_default());
    out
}

/// The value of the first header with a name.
pub fn header_of(lines: &Lines, name: &str) -> Option<String> {
    let mut headers = lines.headers.iter();
    headers.find(|(own, _)| own.eq_ignore_ascii_case(name.as_bytes())).map(|(_, value)| words(value))
}
