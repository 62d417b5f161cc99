//! FTP-DATA — a file or a listing on a connection of its own, which a command on another one asked for. RFC 959 §3.2.
//!
//! Nothing in the bytes says where one unit ends: each segment is shown for itself.

use crate::dissect::prelude::*;
use crate::dissect::{Begin, Direction, Input, Outbox, Role, Session, Took};
use crate::protocols::data_text_lines;
use crate::protocols::dialogue::said;
use crate::protocols::ftp::address::Method;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "FTP-DATA",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::TcpPort, 20), Detect::Upgrade(NAME), Detect::Alpn(NAME)],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("ftp-data", "FTP Data", "RFC 959 §3.2");

/// The name by which a data connection is expected.
pub const NAME: &str = "ftp-data";

fields! {
    SETUP_FRAME = Field::frame("ftp-data.setup-frame", "Setup frame", "RFC 959 §3.2");
    SETUP_METHOD = Field::text("ftp-data.setup-method", "Setup method", "RFC 959 §4.1.2");
    COMMAND = Field::text("ftp-data.command", "Command", "RFC 959 §4.1.3");
    COMMAND_FRAME = Field::frame("ftp-data.command-frame", "Command frame", "RFC 959 §4.1.3");
    GUESSED = Field::note("ftp-data.guessed", "That this is data of FTP only the port says", Severity::Chat, Group::Assumption, "RFC 959 §8");
}

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Box::new(Data { method: 0 })
}

struct Data {
    method: u8,
}

impl Session for Data {
    fn input(&mut self, _: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Opened(with) => self.method = with.first().copied().unwrap_or(0),
            Input::Bytes(bytes) => {
                let len = Some(bytes.len() as u64);
                let kind = self.method;
                out.begin(Begin { at: 0, head: 0, len, kind, role: Role::Alone, code: 0, hint: 0 });
            }
            _ => {}
        }
        Took::All
    }
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    let bytes = buf.wire_len();
    let plural = if bytes == 1 { "" } else { "s" };
    tape.label(layer, |out| text!(out, "FTP Data ({bytes} byte{plural} data)"));
    tape.info_for_all(|out| text!(out, "FTP Data: {bytes} byte{plural}"));
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    let range = Range { len: 0, ..buf.range() };
    if message.guessed {
        tape.note(&GUESSED, range, "");
    }
    let exchange = message.exchange.as_ref();
    if message.facts > 0 {
        tape.generate(&SETUP_FRAME, range, u64::from(message.facts));
    }
    if let Some(method) = Method::of(message.kind) {
        let name = method.name();
        tape.info_append(|out| text!(out, " ({name})"));
        if tape.string(&SETUP_METHOD, range, name) {
            tape.generated();
        }
    }
    if let Some(command) = exchange.and_then(|exchange| exchange.request_head.as_deref()) {
        let command = String::from_utf8_lossy(said(command)).into_owned();
        tape.info_append(|out| text!(out, " ({command})"));
        if tape.string(&COMMAND, range, &command) {
            tape.generated();
        }
    }
    if let Some(frame) = exchange.and_then(|exchange| exchange.pair.request) {
        tape.generate(&COMMAND_FRAME, range, frame.number());
    }
    let is_text = buf.bytes().iter().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\r' | b'\n'));
    Ok(match is_text {
        true => Next::Protocol(&data_text_lines::PROTOCOL, buf),
        false => Next::Data(buf),
    })
}

#[cfg(test)]
mod tests;
