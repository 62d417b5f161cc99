//! The walk through the layers of a frame: each dissector says what comes inside, the registry says who reads it.

use crate::dissect::{Buf, Context, Field, Group, Limit, Next, Range, Severity, Short, Table, Tape};
use crate::engine::Registry;
use crate::fields;

/// Layers a frame may have; encapsulation beyond it is left as data with a note.
pub const MAX_LAYERS: usize = 32;

fields! {
    MALFORMED = Field::note("_ws.malformed", "Malformed Packet", Severity::Error, Group::Malformed, "");
    SHORT = Field::note("_ws.short", "Packet size limited during capture", Severity::Note, Group::Undecoded, "");
    DEEP = Field::note("_ws.expert", "Too many layers", Severity::Error, Group::Undecoded, "");
    UNKNOWN = Field::note("_ws.expert", "Nothing is known of this number", Severity::Chat, Group::Undecoded, "");
}

/// Dissects a frame onto `tape`, which is cleared first. `frame` is its captured bytes.
pub fn dissect<'b>(registry: &Registry, context: &Context<'b>, frame: &'b [u8], tape: &mut Tape) {
    tape.clear();
    let mut buf = Buf::whole(0, frame, context.frame.wire_len);
    let mut protocol = registry.frame;
    for _ in 0..MAX_LAYERS {
        if protocol.session.is_some() {
            tape.deliver(protocol, buf.range());
        }
        let next = (protocol.dissect)(context, buf, tape);
        match next {
            Err(short) => {
                tape.close_all();
                report(tape, protocol.short, short);
                break;
            }
            Ok(Next::End) => {
                tape.close_all();
                return;
            }
            Ok(Next::Protocol(inner, rest)) => (protocol, buf) = (inner, rest),
            Ok(Next::Data(rest)) => (protocol, buf) = (registry.data, rest),
            Ok(Next::By(table, number, rest)) => match registry.find(table, number) {
                Some(inner) => (protocol, buf) = (inner, rest),
                None => {
                    if table == Table::Link {
                        let text =
                            format!("Nothing is known of {} {number}; the bytes are shown as they are", table.name());
                        tape.note(&UNKNOWN, rest.range(), &text);
                        tape.info(|out| out.push_str(&text));
                    }
                    (protocol, buf) = (registry.data, rest);
                }
            },
            Ok(Next::Ports(table, one, other, rest)) => {
                (protocol, buf) = (registry.find_ports(table, one, other).unwrap_or(registry.data), rest);
            }
        }
        tape.close_all();
        // An empty rest is no layer, but for protocols that say of themselves that nothing was sent.
        if buf.wire_len() == 0 {
            return;
        }
    }
}

/// Says what a layer lacked, in Wireshark's two kinds: bytes the capture lacks, and bytes that never were there.
fn report(tape: &mut Tape, protocol: &str, short: Short) {
    let range = Range { source: short.source, at: short.at, len: short.have };
    if short.cut {
        tape.layer_note(&SHORT, range, &format!("[Packet size limited during capture: {protocol} truncated]"));
        tape.info_append(|out| out.push_str(" [Packet size limited during capture]"));
        return;
    }
    let limit = match short.limit {
        Limit::Frame => "the end of the packet".to_owned(),
        Limit::Field(field) => field.filter.to_owned(),
    };
    let text = format!(
        "[Malformed Packet: {protocol}: needs {} bytes at {}, has {}; limit set by {limit}]",
        short.need, short.at, short.have
    );
    tape.layer_note(&MALFORMED, range, &text);
    tape.info_append(|out| out.push_str("[Malformed Packet]"));
}
