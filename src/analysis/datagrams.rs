//! Reassembled datagrams made again from their recipe.

use std::io;
use std::sync::Arc;

use super::Capture;
use super::index::{DatagramRecord, FragmentRecord, FrameRecord, PieceRecord};
use crate::base::FrameId;
use crate::dissect::{Datagram, Piece};
use crate::engine::defrag::{self, DatagramId, Reason};

/// Tunnels whose own packets were fragmented, one within the other, that are followed.
const MAX_NESTING: usize = 8;

/// A datagram's bytes and its pieces, with overlaps that disagree marked.
pub struct Gathered {
    /// The payload.
    pub bytes: Arc<[u8]>,
    /// The pieces in the order they came.
    pub pieces: Vec<PieceRecord>,
}

/// Gathers a datagram from its pieces, in the order they came: the first copy of a byte wins. `current` is the frame that
/// the first pass is at, which the index does not hold yet, and the offset of its bytes.
pub fn gather(
    capture: &Capture,
    pieces: &[PieceRecord],
    current: Option<(FrameId, u64)>,
    nesting: usize,
) -> io::Result<Gathered> {
    let end = pieces.iter().map(|piece| piece.offset + piece.len).max().unwrap_or(0) as usize;
    let mut bytes = vec![0; end];
    let mut taken = vec![false; end];
    let mut marked = pieces.to_vec();
    for piece in &mut marked {
        let data = fetch(capture, piece, current, nesting)?;
        let place = piece.offset as usize..piece.offset as usize + data.len();
        for (at, byte) in place.zip(data) {
            if !taken[at] {
                (taken[at], bytes[at]) = (true, byte);
            } else if bytes[at] != byte {
                piece.conflicts = true;
            }
        }
    }
    Ok(Gathered { bytes: bytes.into(), pieces: marked })
}

/// What dissectors are told of a datagram when they show `frame`.
pub fn facts(capture: &Capture, frame: FrameId, fragment: FragmentRecord) -> Datagram {
    let Some(record) = capture.datagrams.datagrams.get(fragment.datagram as usize) else { return Datagram::default() };
    let Some(complete_in) = record.complete_in else {
        let missing = Reason::from_code(record.reason).words().to_owned();
        return Datagram { missing, ..Datagram::default() };
    };
    let mut datagram = Datagram { complete_in: Some(complete_in), ..Datagram::default() };
    if complete_in == frame
        && let Ok(gathered) = gather(capture, &pieces_of(capture, &record), None, 0)
    {
        datagram.bytes = Some(gathered.bytes);
        datagram.pieces = in_order(&gathered.pieces);
    }
    datagram
}

/// What dissectors are told of the datagrams whose fragments a frame carries.
pub fn of_frame(capture: &Capture, frame: FrameId, record: &FrameRecord) -> Vec<Datagram> {
    if !record.has_fragment {
        return Vec::new();
    }
    let fragments = &capture.datagrams.fragments;
    let from = fragments.partition_point(|fragment| fragment.frame < frame);
    let own = fragments.iter_from(from).take_while(|fragment| fragment.frame == frame);
    own.map(|fragment| facts(capture, frame, fragment)).collect()
}

/// The pieces as dissectors list them: by their place.
pub fn in_order(pieces: &[PieceRecord]) -> Vec<Piece> {
    let piece = |piece: &PieceRecord| Piece {
        frame: piece.frame,
        offset: piece.offset,
        len: piece.len,
        overlaps: piece.overlaps,
        conflicts: piece.conflicts,
    };
    let mut listed: Vec<_> = pieces.iter().map(piece).collect();
    listed.sort_by_key(|piece| (piece.offset, piece.frame));
    listed
}

/// The index's form of the pool's pieces.
pub fn records(pieces: &[defrag::Piece]) -> Vec<PieceRecord> {
    let record = |piece: &defrag::Piece| PieceRecord {
        frame: piece.frame,
        within: piece.within.map(|DatagramId(id)| id),
        at: piece.at,
        len: piece.len,
        offset: piece.offset,
        overlaps: piece.overlaps,
        conflicts: false,
    };
    pieces.iter().map(record).collect()
}

fn pieces_of(capture: &Capture, record: &DatagramRecord) -> Vec<PieceRecord> {
    let pieces = &capture.datagrams.pieces;
    (record.first_piece..record.first_piece + record.pieces).filter_map(|at| pieces.get(at as usize)).collect()
}

fn fetch(
    capture: &Capture,
    piece: &PieceRecord,
    current: Option<(FrameId, u64)>,
    nesting: usize,
) -> io::Result<Vec<u8>> {
    if let Some(outer) = piece.within {
        let record = capture.datagrams.datagrams.get(outer as usize).filter(|_| nesting < MAX_NESTING);
        let record = record.ok_or_else(|| io::Error::other("datagrams within datagrams, too many to follow"))?;
        let outer = gather(capture, &pieces_of(capture, &record), current, nesting + 1)?;
        let range = piece.at as usize..(piece.at + piece.len) as usize;
        return outer
            .bytes
            .get(range)
            .map(<[u8]>::to_vec)
            .ok_or_else(|| io::Error::other("a piece beyond its datagram"));
    }
    let offset = match current {
        Some((frame, offset)) if frame == piece.frame => Some(offset),
        _ => capture.record(piece.frame).map(|record| record.offset),
    };
    let offset = offset.ok_or_else(|| io::Error::other("a piece of a frame that is not in the index"))?;
    let mut bytes = vec![0; piece.len as usize];
    let have = capture.source.read_at(offset + u64::from(piece.at), &mut bytes)?;
    bytes.truncate(have);
    Ok(bytes)
}
