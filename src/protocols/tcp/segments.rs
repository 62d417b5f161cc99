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
    if context.piece_of(position).is_some() {
        return Ok(());
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
            Carried::Within(..) => {}
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

/// What the Info column says of a segment all of which belongs to a message that another one ends.
pub const PART: &str = " [TCP segment of a reassembled PDU]";

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
            Carried::Here(..) | Carried::Within(..) => shown = true,
            Carried::Elsewhere => part |= message.protocol.is_some(),
        }
    }
    if part && !shown && context.piece_of(position).is_none() {
        tape.info_append(|out| out.push_str(PART));
    }
}

/// Whether several segments carried the message.
fn is_list(message: &Message) -> bool {
    !message.pieces.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::base::FrameId;
    use crate::dissect::{
        Carried, Completeness, Context, Direction, Findings, FrameInfo, Message, Piece, Settings, StreamFacts, Tape,
        TcpFacts, Want, show,
    };
    use crate::engine::driver;
    use crate::protocols::testing::{hex, registry};

    /// Frame 8: ports 1 → 2, sequence number 21, 20 bytes.
    fn packet() -> Vec<u8> {
        let mut packet =
            hex("4500 003c 0000 4000 4006 0000 c0000201 c6336407 00010002 00000015 00000001 5018 0100 0000 0000");
        packet.extend(*b"xxxxxpart onepart two");
        packet.truncate(60);
        packet
    }

    fn tree_and_info(facts: StreamFacts, messages: &[Message]) -> (String, String) {
        let info = FrameInfo { id: FrameId(7), link_type: 228, cap_len: 60, wire_len: 60, ..FrameInfo::default() };
        let settings = Settings { verify_checksums: false, ..Settings::default() };
        let context = Context { streams: &[facts], messages, ..Context::of(&info, &settings) };
        let mut tape = Tape::new(Want::everything());
        let packet = packet();
        driver::dissect(&registry(), &context, &packet, &mut tape);
        let mut tree = String::new();
        show::tree(&mut tree, &tape.view(&packet), |_| true);
        (tree, tape.columns().info.clone())
    }

    fn message(at: u64, len: u64, shown_in: u32, carried: Carried, pieces: Vec<Piece>) -> Message {
        let shown_in = FrameId(shown_in);
        let of = &crate::protocols::dns::PROTOCOL;
        Message { at, shown_in, carried, pieces, ..Message::alone(of, Direction::FromClient, len) }
    }

    #[test]
    fn a_segment_that_ends_one_message_and_begins_another_has_a_row_for_each_part() {
        let piece = |frame, offset, len| Piece { frame: FrameId(frame), offset, len, ..Piece::default() };
        let gathered = Carried::Gathered((*b"first part one").into());
        let messages = [
            message(11, 14, 7, gathered, vec![piece(3, 0, 6), piece(7, 6, 8)]),
            message(25, 40, 9, Carried::Elsewhere, Vec::new()),
        ];
        // The stream's byte 0 has the number 9: the payload begins with 12, five bytes of it repeat what came before.
        let facts = StreamFacts { sequence_base: Some(8), ..StreamFacts::default() };
        let (tree, _) = tree_and_info(facts, &messages);
        for line in [
            "    TCP payload (20 bytes)\n    TCP segment data (8 bytes)\n    [Reassembled PDU in frame: 10]\n    TCP segment data (7 bytes)\n",
            "\n[2 Reassembled TCP Segments (14 bytes): #4(6), #8(8)]\n    [Frame: 4, payload: 0-5 (6 bytes)]\n",
            "    [Segment count: 2]\n    [Reassembled TCP length: 14]\n    [Reassembled TCP Data: 6669727374",
        ] {
            assert!(tree.contains(line), "{line} is missing in\n{tree}");
        }
    }

    #[test]
    fn what_came_before_is_not_shown_again() {
        let findings = Findings::RETRANSMISSION | Findings::ANALYSED;
        let tcp = TcpFacts { findings, completeness: Completeness(31), ..TcpFacts::default() };
        let facts = StreamFacts { tcp: Some(tcp), repeats: true, conflicts: true, ..StreamFacts::default() };
        let (tree, info) = tree_and_info(facts, &[]);
        assert!(tree.contains("    Retransmitted TCP segment data (20 bytes)\n"), "{tree}");
        assert!(tree.contains("Conflicting data in segment overlap"), "{tree}");
        assert!(!tree.contains("\nData ("), "{tree}");
        assert!(info.starts_with("[TCP Retransmission] 1 → 2 [PSH, ACK]"), "{info}");
    }

    #[test]
    fn a_part_of_a_message_says_so_in_the_column() {
        let messages = [message(0, 400, 9, Carried::Elsewhere, Vec::new())];
        let (tree, info) = tree_and_info(StreamFacts::default(), &messages);
        assert!(tree.contains("    [Reassembled PDU in frame: 10]\n    TCP segment data (20 bytes)\n"), "{tree}");
        assert!(info.ends_with(" [TCP segment of a reassembled PDU]"), "{info}");
    }
}
