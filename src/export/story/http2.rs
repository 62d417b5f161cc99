//! A connection of HTTP/2 (RFC 9113): its opening words, streams side by side, its end.

use super::exchanges::Told;
use super::{Step, Stories, facts};
use crate::analysis::connections::Connection;
use crate::base::{FrameId, MessageId};
use crate::dissect::Direction;

/// Messages at the start and at the end of a connection that are looked at for settings and GOAWAY.
const MAX_LOOKED: usize = 400;

/// A step with its packet and its first byte in its direction.
type Placed = ((Option<FrameId>, u64), Step);

/// A frame of HTTP/2 that concerns the whole connection.
struct Control {
    kind: u64,
    sender: Direction,
    frame: FrameId,
    ack: bool,
    magic: bool,
    settings: usize,
    code: Option<String>,
    last_stream: Option<u64>,
}

impl Stories {
    /// The exchanges of a connection of HTTP/2 in the order of packets, between what both sides say of the connection.
    pub(super) fn interleaved(&mut self, connection: &Connection, all: &[Told]) -> Vec<Step> {
        let mut steps: Vec<Placed> = Vec::new();
        for told in all {
            // The request that asked for the change of protocol is one of HTTP/1.
            if told.row.request_frames.is_some() {
                let open = all.iter().filter(|other| is_open_beside(told, other)).count();
                let step = self.request(told).fact("open", open.saturating_add(1));
                let step = match () {
                    () if self.is_promised(told) => promised(step),
                    // What goes through a tunnel of the connection may be of HTTP/1, which has no streams.
                    () if open > 0 && told.row.http2_stream.is_some() => step.ask("open"),
                    () => step,
                };
                steps.push((self.on_the_wire(&step, told.row.request), step));
            }
            match told.row.response_frames {
                Some(_) => {
                    let stream = told.row.response.and_then(|message| self.rows.head(message).http2_stream);
                    let step = self.response(told).maybe("stream", stream);
                    steps.push((self.on_the_wire(&step, told.row.response), step));
                }
                None => {
                    let place = steps.last().map_or((None, 0), |(place, _)| *place);
                    steps.push((place, Step::skipped("http-unanswered")));
                }
            }
        }
        steps.extend(self.controls(connection));
        // One packet may bring several frames, as a server's settings and its first answer.
        steps.sort_by_key(|(place, _)| *place);
        steps.into_iter().map(|(_, step)| step).collect()
    }

    /// Where a step is on the wire, by its message.
    fn on_the_wire(&self, step: &Step, message: Option<MessageId>) -> (Option<FrameId>, u64) {
        let record = message.and_then(|id| self.capture.ledger().message(id));
        (step.first(), record.map_or(0, |record| record.at))
    }

    /// Whether the server itself made the request: a promise (RFC 9113 §8.4).
    fn is_promised(&self, told: &Told) -> bool {
        let request = told.row.request.and_then(|id| self.capture.ledger().message(id));
        request.is_some_and(|request| request.direction() == Direction::FromServer)
    }

    fn controls(&mut self, connection: &Connection) -> Vec<Placed> {
        let Some(protocol) = self.capture.registry().protocol("http2") else { return Vec::new() };
        let place = self.capture.registry().place(protocol);
        let all: Vec<(MessageId, Direction, u64, Option<FrameId>)> = self
            .capture
            .messages_of_stream(connection.stream.index)
            .filter(|(_, record)| Some(record.protocol) == place && record.len <= 512)
            .take(MAX_LOOKED)
            .map(|(id, record)| {
                let last = self.capture.ledger().segment(record.last);
                (id, record.direction(), record.at, last.map(|segment| segment.frame))
            })
            .collect();
        let mut steps = Vec::new();
        for (id, sender, at, frame) in all {
            let Some(control) = frame.and_then(|frame| self.control(id, sender, frame)) else { continue };
            steps.extend(step_of(&control).map(|step| ((Some(control.frame), at), step)));
        }
        steps
    }

    fn control(&mut self, id: MessageId, sender: Direction, frame: FrameId) -> Option<Control> {
        let view = self.packets.message(id).ok()?;
        let magic = facts::items(&view, "http2.magic").next().is_some();
        let kind = facts::number(&view, "http2.type");
        if !magic && !matches!(kind, Some(4 | 7)) {
            return None;
        }
        Some(Control {
            kind: kind.unwrap_or(0),
            sender,
            frame,
            ack: facts::number(&view, "http2.flags.ack.settings") == Some(1),
            magic,
            settings: facts::items(&view, "http2.settings.id").count(),
            code: facts::named(&view, "http2.goaway.error"),
            last_stream: facts::number(&view, "http2.goaway.last_stream_id"),
        })
    }
}

fn step_of(control: &Control) -> Option<Step> {
    let step = |key, label: &str| Step::new(key).frame(control.frame).from(control.sender, label);
    Some(match (control.magic, control.kind) {
        (true, _) => step("h2-preface", "PRI * HTTP/2.0").look("http2.magic"),
        // That settings were taken is a courtesy nobody needs to follow.
        (false, 4) if control.ack => return None,
        (false, 4) => step("h2-settings", "SETTINGS").look("http2.settings.id").fact("count", control.settings),
        (false, _) => step("h2-goaway", "GOAWAY")
            .look("http2.goaway.error")
            .maybe("code", control.code.clone())
            .maybe("last", control.last_stream),
    })
}

/// The step of a request that the server makes in the client's place.
fn promised(step: Step) -> Step {
    let label = format!("PUSH_PROMISE {}", step.label);
    Step { key: "h2-promise", questions: Vec::new(), ..step }.from(Direction::FromServer, label)
}

/// Whether another exchange was under way when a request was sent.
fn is_open_beside(told: &Told, other: &Told) -> bool {
    if told.row.id == other.row.id {
        return false;
    }
    let Some((began, _)) = told.row.request_frames else { return false };
    let Some((first, _)) = other.row.request_frames else { return false };
    let before = first < began || first == began && other.row.id < told.row.id;
    before && other.row.response_frames.is_none_or(|(_, last)| last > began)
}
