//! Which part a segment has in the messages of its stream: the rows of TCP on reassembly, and the list of the segments that
//! carried a message.

use crate::dissect::prelude::*;
use crate::dissect::{Carried, Message, StreamFacts};
use crate::protocols::fragments;

fields! {
    REASSEMBLED_IN = Field::frame("tcp.reassembled_in", "Reassembled PDU in frame", "RFC 9293 §3.8");
    SEGMENT_DATA = Field::bytes("tcp.segment_data", "TCP segment data", "RFC 9293 §3.8");
    SEGMENTS = Field::none("tcp.segments", "Reassembled TCP Segments", "RFC 9293 §3.8");
    SEGMENT = Field::frame("tcp.segment", "TCP Segment", "RFC 9293 §3.8");
    OVERLAP = Field::boolean("tcp.segment.overlap", "Segment overlap", 1, 0, "RFC 9293 §3.10.7.4");
    CONFLICT = Field::boolean("tcp.segment.overlap.conflict", "Conflicting data in segment overlap", 1, 0, "RFC 9293 §3.10.7.4");
    COUNT = Field::uint32("tcp.segment.count", "Segment count", Dec, "RFC 9293 §3.8");
    LENGTH = Field::uint32("tcp.reassembled.length", "Reassembled TCP length", Dec, "RFC 9293 §3.8");
    DATA = Field::bytes("tcp.reassembled.data", "Reassembled TCP Data", "RFC 9293 §3.8");
    CONFLICT_NOTE = Field::note("tcp.segment.overlap.conflict", "Conflicting data in segment overlap", Severity::Warn, Group::Reassemble, "RFC 9293 §3.10.7.4");
}

static LIST: fragments::List = fragments::List {
    list: &SEGMENTS,
    piece: &SEGMENT,
    overlap: &OVERLAP,
    conflict: &CONFLICT,
    count: &COUNT,
    length: &LENGTH,
    data: &DATA,
    name: "Reassembled TCP Segment",
};

/// Writes the rows of the layer: which bytes of the payload belong to messages that other segments carry too, and where
/// those are shown. `begins` is the payload's place in its direction of the stream, as far as 32 bits tell.
pub(super) fn rows(
    context: &Context<'_>,
    position: usize,
    (payload, begins): (&Buf<'_>, Option<u32>),
    stream: &StreamFacts,
    tape: &mut Tape,
) -> Result<(), Short> {
    if !tape.wants_fields() {
        return Ok(());
    }
    if stream.conflicts {
        tape.note(&CONFLICT_NOTE, payload.range(), "");
    }
    if stream.repeats {
        return data(payload, 0, payload.len(), "Retransmitted ", tape);
    }
    let mut at = 0u32;
    // Where a byte of the stream lies in the payload: not before what was written, nor behind its end.
    let place = |byte: u64, at: u32| {
        let place = begins.map(|begins| (byte as u32).wrapping_sub(begins));
        place.filter(|place| (at..payload.len()).contains(place)).unwrap_or(at)
    };
    for message in context.messages_of(position).filter(|message| message.protocol.is_some()) {
        match &message.carried {
            Carried::Here(from, len) => at = from.saturating_add(*len).min(payload.len()),
            Carried::Gathered(_) => {
                let own = message.pieces.iter().filter(|piece| piece.frame == context.frame.id);
                let first = own.clone().map(|piece| message.at.saturating_add(u64::from(piece.offset))).min();
                at = first.map_or(at, |first| place(first, at));
                let len = own.fold(0u32, |sum, piece| sum.saturating_add(piece.len));
                let len = len.min(payload.len().saturating_sub(at));
                data(payload, at, len, "", tape)?;
                at = at.saturating_add(len);
            }
            Carried::Elsewhere => {
                if message.ended && message.shown_in != context.frame.id {
                    tape.generate(&REASSEMBLED_IN, payload.range_at(0, 0)?, message.shown_in.number());
                }
                at = place(message.at, at);
                data(payload, at, payload.len().saturating_sub(at), "", tape)?;
                at = payload.len();
            }
        }
    }
    Ok(())
}

fn data(payload: &Buf<'_>, at: u32, len: u32, kind: &str, tape: &mut Tape) -> Result<(), Short> {
    if len == 0 {
        return Ok(());
    }
    tape.wire(&SEGMENT_DATA, payload, at, len)?;
    tape.label_text(&SEGMENT_DATA, |out| {
        text!(out, "{kind}TCP segment data ({len} byte{})", if len == 1 { "" } else { "s" })
    });
    Ok(())
}

/// Makes the gathered messages data sources, lists their segments below the frame, and says in the Info column when all of
/// the segment belongs to a message that another frame shows.
pub(super) fn gather(context: &Context<'_>, position: usize, tape: &mut Tape) {
    let (mut shown, mut part) = (false, false);
    for (place, message) in context.messages.iter().enumerate().filter(|(_, m)| m.transport == position) {
        match &message.carried {
            Carried::Gathered(bytes) => {
                let source = tape.gathered(place, "Reassembled TCP", bytes.clone());
                let len = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
                if is_list(message) && tape.wants_fields() {
                    tape.close_all();
                    fragments::list(tape, &LIST, &message.pieces, Range { source, at: 0, len }, bytes);
                }
                shown = true;
            }
            Carried::Here(..) => shown = true,
            Carried::Elsewhere => part |= message.protocol.is_some(),
        }
    }
    if part && !shown {
        tape.info_append(|out| out.push_str(" [TCP segment of a reassembled PDU]"));
    }
}

/// Whether several segments carried the message.
fn is_list(message: &Message) -> bool {
    !message.pieces.is_empty()
}
