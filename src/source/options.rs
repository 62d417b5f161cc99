//! Options of pcapng blocks (draft-ietf-opsawg-pcapng §3.5): code, length, value padded to four octets.

use std::io;

use super::error::NoteKind;
use super::order::ByteOrder;
use super::pcapng::{PACKET_AT, block};
use super::{Inner, MAX_BLOCK};

/// Comments in every block.
pub(super) const COMMENT: u16 = 1;
const END: u16 = 0;

/// The options in a run of bytes, one after the other.
pub(super) struct Options<'a> {
    order: ByteOrder,
    rest: &'a [u8],
    /// The first option that was longer than the bytes: its code and length.
    pub beyond: Option<(u16, u16)>,
}

impl<'a> Options<'a> {
    /// Options in `bytes`; they end with the bytes or with an end mark.
    pub fn new(bytes: &'a [u8], order: ByteOrder) -> Self {
        Self { order, rest: bytes, beyond: None }
    }

    /// The note for an option that is too long, if there was one.
    pub fn complaint(&self, block_type: u32) -> Option<NoteKind> {
        self.beyond.map(|(code, length)| NoteKind::OptionBeyondBlock { block_type, code, length })
    }
}

impl<'a> Iterator for Options<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, after) = self.rest.split_at_checked(4)?;
        let (code, length) = (self.order.u16_at(head, 0), self.order.u16_at(head, 2));
        self.rest = &[];
        if code == END {
            return None;
        }
        let Some(value) = after.get(..usize::from(length)) else {
            self.beyond = Some((code, length));
            return None;
        };
        self.rest = after.get(usize::from(length).next_multiple_of(4)..).unwrap_or_default();
        Some((code, value))
    }
}

/// Text of an option, raw; some writers end it with a zero octet.
pub(super) fn text(value: &[u8]) -> String {
    let end = value.iter().position(|byte| *byte == 0).unwrap_or(value.len());
    String::from_utf8_lossy(&value[..end]).into_owned()
}

/// The options of a packet's block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PacketOptions {
    /// Comments, raw.
    pub comments: Vec<String>,
    /// Direction (bits 0–1: 1 inbound, 2 outbound), reception type, FCS length and link-layer errors (epb_flags).
    pub flags: Option<u32>,
    /// Packets lost between this one and the one before it (epb_dropcount).
    pub drop_count: Option<u64>,
    /// The number that joins copies of one packet (epb_packetid).
    pub packet_id: Option<u64>,
    /// The queue of the interface (epb_queue).
    pub queue: Option<u32>,
    /// Algorithm and value of each hash (epb_hash).
    pub hashes: Vec<(u8, Vec<u8>)>,
    /// Kind and value of each verdict on the packet (epb_verdict).
    pub verdicts: Vec<(u8, Vec<u8>)>,
    /// Code and value of each option of others that may be copied (§3.5.1: 2988 is text, 2989 bytes). The private enterprise
    /// number in front, which says whose it is, stands least significant byte first here, whatever the file.
    pub custom: Vec<(u16, Vec<u8>)>,
}

const FLAGS: u16 = 2;
const HASH: u16 = 3;
const DROP_COUNT: u16 = 4;
const PACKET_ID: u16 = 5;
const QUEUE: u16 = 6;
const VERDICT: u16 = 7;
const CUSTOM_TEXT: u16 = 2988;
const CUSTOM_BYTES: u16 = 2989;

/// Reads the options of the block that holds the packet at `offset` again.
pub(super) fn packet_options(inner: &Inner, offset: u64, cap_len: u32) -> Option<PacketOptions> {
    let at = offset.checked_sub(PACKET_AT as u64)?;
    let order = inner.catalog.read(|lists| {
        let after = lists.sections.partition_point(|section| section.offset <= at);
        lists.sections.get(after.checked_sub(1)?).map(|section| section.order)
    })?;
    let mut head = [0; 8];
    read_all(inner, at, &mut head).ok()?;
    let (kind, length) = (order.u32_at(&head, 0), order.u32_at(&head, 4));
    if !matches!(kind, block::ENHANCED_PACKET | block::OLD_PACKET) || length > MAX_BLOCK {
        return None;
    }
    let end = (at + u64::from(length)).checked_sub(4)?;
    let start = offset + u64::from(cap_len).next_multiple_of(4);
    let mut bytes = vec![0; usize::try_from(end.checked_sub(start)?).ok()?];
    read_all(inner, start, &mut bytes).ok()?;
    Some(parse(&bytes, order, kind))
}

fn parse(bytes: &[u8], order: ByteOrder, kind: u32) -> PacketOptions {
    let mut found = PacketOptions::default();
    for (code, value) in Options::new(bytes, order) {
        match (code, value.len()) {
            (COMMENT, _) => found.comments.push(text(value)),
            (FLAGS, 4) => found.flags = Some(order.u32_at(value, 0)),
            (HASH, 1..) => found.hashes.push((value[0], value[1..].to_vec())),
            // The number in front is written in the order of the file.
            (CUSTOM_TEXT | CUSTOM_BYTES, 4..) => {
                let enterprise = order.u32_at(value, 0).to_le_bytes();
                found.custom.push((code, [&enterprise, value.get(4..).unwrap_or_default()].concat()));
            }
            // The obsolete packet block has only the three above.
            _ if kind == block::OLD_PACKET => {}
            (DROP_COUNT, 8) => found.drop_count = Some(order.u64_at(value, 0)),
            (PACKET_ID, 8) => found.packet_id = Some(order.u64_at(value, 0)),
            (QUEUE, 4) => found.queue = Some(order.u32_at(value, 0)),
            (VERDICT, 1..) => found.verdicts.push((value[0], value[1..].to_vec())),
            _ => {}
        }
    }
    found
}

fn read_all(inner: &Inner, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
    let count = inner.storage.read_at(offset, buffer)?;
    if count == buffer.len() { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_end_at_the_mark_at_the_bytes_and_at_nonsense() {
        let little = |bytes| Options::new(bytes, ByteOrder::Little);
        let comment = [1, 0, 3, 0, b'a', b'b', b'c', 0, 0, 0, 0, 0, 1, 0, 0, 0];
        assert_eq!(little(&comment).collect::<Vec<_>>(), [(1, &b"abc"[..])]);
        assert_eq!(little(&comment[..7]).collect::<Vec<_>>(), [(1, &b"abc"[..])]);
        assert_eq!(little(&comment[..3]).count(), 0);
        let mut short = little(&comment[..6]);
        assert_eq!(short.next(), None);
        assert_eq!(short.beyond, Some((1, 3)));
    }
}
