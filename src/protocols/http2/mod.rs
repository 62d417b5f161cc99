//! HTTP/2 — messages of frames, many at once on one connection. RFC 9113; HPACK: RFC 7541.
//!
//! [`session`] finds the frames and which exchange they belong to; the dissector reads one message of it at a time, which is
//! a frame, or a block of headers with all its frames. What headers say is made again from the course of the connection
//! ([`block::remake`]), because most of them are indices into a table that earlier blocks filled.

mod about;
pub mod block;
mod control;
mod fields;
pub mod flow;
pub mod frame;
mod grpc_units;
mod headers;
pub mod hpack;
pub mod kind;
mod payload;
mod probe;
pub mod session;
pub mod tunnel;

pub use self::control::settings_of_header;
pub use self::headers::DECOMPRESSED;

use self::fields as f;
use self::fields::notes as n;
use self::frame::Head;
use self::kind::{Kind, What};
use crate::dissect::Message;
use crate::dissect::prelude::*;
use crate::protocols::{credentials, grpc};

/// The protocol. Over TLS it is found by its name `http2` or by `h2`, the name of RFC 9113 §3.1 in ALPN.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "HTTP2",
    fields: &[f::FIELDS, n::FIELDS, f::named::FIELDS, credentials::fields::FIELDS, grpc::status::FIELDS],
    detect: &[Detect::Alpn("h2"), Detect::Probe(probe::probe), Detect::Upgrade("h2c"), Detect::Upgrade("h2")],
    dissect,
    session: Some(session::session),
};

/// Fields of what adds up over the frames of a connection.
pub static TALLIED: &[&Field] = &[
    &f::WINDOW_CONNECTION,
    &f::WINDOW_STREAM,
    &f::WINDOW_USED_UP_IN,
    &f::SETTINGS_EFFECTIVE,
    &f::SETTINGS_AGREED,
    &n::WINDOW_USED_UP,
    &n::WINDOW_EXCEEDED,
    &n::WINDOW_OVERFLOW,
    &n::FRAME_TOO_LARGE,
];

static LAYER: Field = Field::protocol("http2", "HyperText Transfer Protocol 2", "RFC 9113");

/// One message on its way to the tape.
struct Walk<'b, 't> {
    context: &'t Context<'b>,
    message: &'b Message,
    kind: Kind,
    buf: Buf<'b>,
    tape: &'t mut Tape,
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // A segment alone is no message: where frames begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    let kind = Kind::of(message.kind);
    if kind.what == What::Preface {
        return preface(buf, tape).map(|()| Next::End);
    }
    let mut walk = Walk { context, message, kind, buf, tape };
    let made = if kind.what == What::Block { message.remade.as_ref() } else { None };
    let told = made.map(|made| about::About::of(&made.bytes));
    let mut at = 0u32;
    let mut any = false;
    for (place, head) in frame::frames(buf.bytes(), block::MAX_FRAMES) {
        at = u32::try_from(place).unwrap_or(u32::MAX);
        let len = u32::try_from(head.whole()).unwrap_or(u32::MAX);
        let frame = buf.part(at, len, &f::LENGTH);
        walk.frame(&head, &frame, (!any).then_some(told.as_ref()).flatten())?;
        at = at.saturating_add(len);
        any = true;
    }
    if !any || at < buf.len() {
        return Err(buf.short(at.min(buf.len()), frame::HEAD as u32));
    }
    Ok(Next::End)
}

fn preface(buf: Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let follows = follows(tape);
    tape.layer_again(&PROTOCOL, buf.range());
    column(tape, follows, |out| out.push_str("Magic"));
    let group = tape.group(&f::STREAM, buf.range());
    tape.label(group, |out| out.push_str("Stream: Magic"));
    tape.wire(&f::MAGIC, &buf, 0, frame::PREFACE.len() as u32)?;
    tape.end(group);
    Ok(())
}

/// Whether the Info column speaks of messages of HTTP already.
fn follows(tape: &Tape) -> bool {
    tape.protocols().iter().any(|name| *name == LAYER.filter || *name == "http")
}

/// Adds a frame to the Info column, which lists all that end in a packet.
fn column(tape: &mut Tape, follows: bool, text: impl FnOnce(&mut String)) {
    match follows {
        true => tape.info_beside(text),
        false => tape.info_for_all(text),
    }
}

impl<'b> Walk<'b, '_> {
    /// One frame. `told` is what its headers say.
    fn frame(&mut self, head: &Head, frame: &Buf<'b>, told: Option<&about::About<'b>>) -> Result<(), Short> {
        let before = follows(self.tape);
        // As in Wireshark, which does not take back what gRPC called the packet.
        let after_grpc = self.tape.columns().protocol.starts_with("GRPC");
        self.tape.layer_again(&PROTOCOL, frame.range());
        if after_grpc {
            self.tape.column_protocol("GRPCHTTP2");
        }
        let name = f::type_name(head.kind);
        column(self.tape, before, |out| {
            text!(out, "{name}[{}]", head.stream);
            if let Some(line) = told.and_then(about::About::line) {
                text!(out, ": {line}");
            }
        });
        let whole = head.len as usize <= frame.len().saturating_sub(frame::HEAD as u32) as usize;
        if self.tape.wants_fields() {
            let group = self.tape.group(&f::STREAM, frame.range());
            self.label(group, head, told);
            self.head(head, frame)?;
            let read = self.content(head, frame, told);
            if !self.message.tally.is_empty() {
                flow::write(self.tape, head, &self.message.tally, frame.range());
            }
            self.tape.end(group);
            match read {
                // Only the head is at hand, or the frame was cut: what there is of it is shown.
                Err(_) if self.message.only_head && !whole => {}
                read => read?,
            }
        }
        match self.kind.what {
            What::Tunnel => tunnel::layers(self, head, frame),
            What::Connect if self.kind.torn => {
                let nothing = Range { len: 0, ..frame.range() };
                self.tape.note(&n::CONNECT_LOST, nothing, "");
                payload::body(self, head, told)
            }
            _ => payload::body(self, head, told),
        }
    }

    /// `Stream: HEADERS, Stream ID: 1, Length 24, GET /`.
    fn label(&mut self, group: Mark, head: &Head, told: Option<&about::About<'b>>) {
        let name = f::type_name(head.kind);
        let in_parts = self.kind.is_data() && !self.kind.grpc;
        let partial = head.kind == frame::DATA && !self.kind.ends && head.len > 0 && in_parts;
        self.tape.label(group, |out| {
            text!(out, "Stream: {name}, Stream ID: {}, Length {}", head.stream, head.len);
            if let Some(line) = told.and_then(about::About::line) {
                text!(out, ", {line}");
            }
            if partial {
                out.push_str(" (partial entity body)");
            }
        });
    }

    /// The fields of the head, in its order.
    fn head(&mut self, head: &Head, frame: &Buf<'b>) -> Result<(), Short> {
        let tape = &mut *self.tape;
        tape.uint(&f::LENGTH, frame, 0)?;
        tape.uint(&f::TYPE, frame, 3)?;
        let (_, group) = tape.group_uint(&f::FLAGS, frame, 4)?;
        tape.label(group, |out| flags_label(out, head));
        control::flags(head, frame, tape)?;
        tape.end(group);
        tape.uint(&f::RESERVED, frame, 5)?;
        tape.uint(&f::STREAM_ID, frame, 5)?;
        if self.kind.found {
            tape.note(&n::FOUND, frame.range_at(0, frame::HEAD as u32)?, "");
        }
        if self.kind.what == What::Other && self.kind.fresh {
            tape.note(&n::RAPID_RESET, frame.range_at(0, frame::HEAD as u32)?, "");
        }
        control::judge(head, frame, tape)
    }

    fn content(&mut self, head: &Head, frame: &Buf<'b>, told: Option<&about::About<'b>>) -> Result<(), Short> {
        match head.kind {
            frame::DATA => payload::data(self, head, frame),
            frame::HEADERS | frame::PUSH_PROMISE | frame::CONTINUATION => headers::frame(self, head, frame, told),
            _ => control::content(head, frame, self.tape),
        }
    }
}

/// `Flags: 0x05, End Headers, End Stream`.
fn flags_label(out: &mut String, head: &Head) {
    text!(out, "Flags: 0x{:02x}", head.flags);
    let names: &[(u8, &str)] = match head.kind {
        frame::DATA => &[(frame::PADDED, "Padded"), (frame::END_STREAM, "End Stream")],
        frame::HEADERS => &[
            (frame::PRIORITY_FLAG, "Priority"),
            (frame::PADDED, "Padded"),
            (frame::END_HEADERS, "End Headers"),
            (frame::END_STREAM, "End Stream"),
        ],
        frame::PUSH_PROMISE => &[(frame::PADDED, "Padded"), (frame::END_HEADERS, "End Headers")],
        frame::CONTINUATION => &[(frame::END_HEADERS, "End Headers")],
        frame::SETTINGS | frame::PING => &[(frame::ACK, "ACK")],
        _ => &[],
    };
    for (_, name) in names.iter().filter(|(flag, _)| head.has(*flag)) {
        text!(out, ", {name}");
    }
}

#[cfg(test)]
mod tests;
