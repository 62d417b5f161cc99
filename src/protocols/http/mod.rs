//! HTTP/1 — messages of heads and bodies. RFC 9110 (semantics), RFC 9112 (HTTP/1.1), RFC 1945 (HTTP/1.0 and 0.9).

use crate::dissect::prelude::*;

pub mod chunks;
pub mod framing;
mod head;
pub mod lines;
pub mod methods;
pub mod probe;
pub mod session;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "HTTP",
    fields: &[],
    detect: &[
        Detect::Probe(probe::probe),
        Detect::Number(Table::TcpPort, 80),
        Detect::Number(Table::TcpPort, 3128),
        Detect::Number(Table::TcpPort, 3132),
        Detect::Number(Table::TcpPort, 5985),
        Detect::Number(Table::TcpPort, 8080),
        Detect::Number(Table::TcpPort, 8088),
        Detect::Number(Table::TcpPort, 11371),
        Detect::Number(Table::TcpPort, 1900),
        Detect::Number(Table::TcpPort, 2869),
        Detect::Number(Table::TcpPort, 2710),
    ],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("http", "Hypertext Transfer Protocol", "RFC 9112");

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // A segment alone is no message: where messages begin only the stream tells.
    if context.message.is_none() {
        return Ok(Next::Data(buf));
    }
    let _ = tape.layer(&PROTOCOL, buf.range());
    Ok(Next::End)
}
