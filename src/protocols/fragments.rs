//! What the fragments of IPv4 (RFC 791 §3.2) and IPv6 (RFC 8200 §4.5) have in common: the list of the pieces, and where
//! the datagram goes on.

use crate::base::FrameId;
use crate::dissect::{Buf, Datagram, Field, Piece, Range, Tape};
use crate::text;

/// The fields of a list of pieces.
pub struct List {
    /// The list.
    pub list: &'static Field,
    /// One piece.
    pub piece: &'static Field,
    /// It covers bytes that another covers.
    pub overlap: &'static Field,
    /// With other values.
    pub conflict: &'static Field,
    /// Number of pieces.
    pub count: &'static Field,
    /// Bytes of the whole.
    pub length: &'static Field,
    /// The whole.
    pub data: &'static Field,
    /// What a piece is called, `IPv4 Fragment`.
    pub name: &'static str,
}

/// The fields of one IP version.
pub struct Fields {
    /// Those of the list of pieces.
    pub pieces: List,
    /// The frame in which the datagram is complete.
    pub complete_in: &'static Field,
    /// Why the datagram is not complete.
    pub incomplete: &'static Field,
    /// Name of the data source, `Reassembled IPv4`.
    pub source: &'static str,
}

/// Bytes of a list's label: as many as Wireshark keeps.
const LONGEST_LABEL: usize = 239;

/// Where the payload is.
pub enum Place<'b> {
    /// Here: the last piece came with this frame.
    Here(Buf<'b>),
    /// In another frame.
    Elsewhere(FrameId),
    /// Nowhere.
    Nowhere,
}

/// Shows what reassembly knows of the datagram below the open layer. `own` is the piece in this frame.
pub fn show<'b>(tape: &mut Tape, fields: &Fields, datagram: Option<&'b Datagram>, own: Range) -> Place<'b> {
    let Some(datagram) = datagram else { return Place::Nowhere };
    match (&datagram.bytes, datagram.complete_in) {
        (Some(bytes), _) => {
            let id = tape.source(fields.source, bytes.clone());
            let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            let whole = Range { source: id, at: 0, len: length };
            list(tape, &fields.pieces, &datagram.pieces, whole, bytes);
            Place::Here(Buf::whole(id, bytes, length))
        }
        (None, Some(frame)) => {
            tape.generate(fields.complete_in, own, frame.number());
            Place::Elsewhere(frame)
        }
        (None, None) => {
            if !datagram.missing.is_empty() {
                tape.note(fields.incomplete, own, &datagram.missing);
            }
            Place::Nowhere
        }
    }
}

/// Writes the pieces of something put together: `whole` is its place in its data source, `bytes` what it holds.
pub fn list(tape: &mut Tape, fields: &List, pieces: &[Piece], whole: Range, bytes: &[u8]) {
    let list = tape.group(fields.list, whole);
    tape.generated_group(list);
    tape.label(list, |out| {
        let count = pieces.len();
        text!(out, "{count} {}{} ({} byte{}): ", fields.name, plural(count), whole.len, plural(whole.len as usize));
        for (position, piece) in pieces.iter().enumerate() {
            if out.len() > LONGEST_LABEL {
                break;
            }
            text!(out, "{}#{}({})", if position == 0 { "" } else { ", " }, piece.frame, piece.len);
        }
        out.truncate(LONGEST_LABEL);
    });
    for piece in pieces {
        // What was put together may end before a piece: at the first byte that is missing.
        let at = piece.offset.min(whole.len);
        let range = Range { at, len: piece.len.min(whole.len.saturating_sub(at)), ..whole };
        let item = tape.group_value(fields.piece, range, piece.frame.number());
        tape.generated_group(item);
        tape.label(item, |out| {
            let last = piece.offset.saturating_add(piece.len).saturating_sub(1);
            let (frame, from, len) = (piece.frame, piece.offset, piece.len);
            text!(out, "Frame: {frame}, payload: {from}-{last} ({len} byte{})", plural(len as usize));
        });
        if piece.overlaps {
            tape.generate(fields.overlap, range, 1);
        }
        if piece.conflicts {
            tape.generate(fields.conflict, range, 1);
        }
        tape.end(item);
    }
    tape.generate(fields.count, whole, pieces.len() as u64);
    tape.generate(fields.length, whole, u64::from(whole.len));
    if tape.made(fields.data, whole, bytes) {
        tape.generated();
    }
    tape.end(list);
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
