//! pcapng (draft-ietf-opsawg-pcapng-03): a sequence of blocks, each with its type, its length and its length again.
//!
//! Packets come from enhanced, simple and obsolete packet blocks; section headers, interfaces, names, statistics and
//! secrets go to the lists of the source; custom, journal and unknown blocks are stepped over. The length that a section
//! header claims for its section is never used: writers leave it open or get it wrong.

use std::io;

use super::MAX_BLOCK;
use super::blocks;
use super::catalog::{MAX_INTERFACES, Resolution};
use super::error::{EndingKind, NoteKind};
use super::order::ByteOrder;
use super::reading::{Facts, Found, Have, Reading};
use super::resync::{Scan, Search};
use super::walker::BlockCounts;
use super::window::CAPACITY;
use crate::base::{InterfaceId, Time};

/// Block types (draft-ietf-opsawg-pcapng §10.1).
pub(super) mod block {
    pub const SECTION_HEADER: u32 = 0x0a0d_0d0a;
    pub const INTERFACE: u32 = 1;
    pub const OLD_PACKET: u32 = 2;
    pub const SIMPLE_PACKET: u32 = 3;
    pub const NAMES: u32 = 4;
    pub const STATISTICS: u32 = 5;
    pub const ENHANCED_PACKET: u32 = 6;
    pub const JOURNAL: u32 = 9;
    pub const SECRETS: u32 = 10;
    pub const CUSTOM: u32 = 0x0bad;
    pub const CUSTOM_NO_COPY: u32 = 0x4000_0bad;
}

/// Octets of type and length before the content, and of the length after it.
const BEFORE: usize = 8;
const AFTER: usize = 4;
/// Where the packet begins in an enhanced packet block, and in an obsolete one (§4.3, appendix A).
pub(super) const PACKET_AT: usize = 28;
/// Where the packet begins in a simple packet block (§4.4).
const SIMPLE_PACKET_AT: usize = 12;
/// Other blocks in a row before the caller gets to do something else.
const MANY_BLOCKS: u32 = 1 << 14;

/// An interface of the section that is being read, as far as packets need it.
#[derive(Clone, Copy)]
pub(super) struct Local {
    /// Its number through the file; `None` when there are too many to be numbered.
    pub id: Option<InterfaceId>,
    pub link_type: u16,
    pub snap_length: u32,
    pub resolution: Resolution,
    pub time_offset: i64,
}

/// Reads blocks.
pub(super) struct PcapngReader {
    pub counts: BlockCounts,
    order: ByteOrder,
    /// The interfaces of this section; packets name them by their position.
    interfaces: Vec<Local>,
    interfaces_before: usize,
    /// Whether this section's version is not known, so that only the next section header matters.
    skip_section: bool,
    search: Option<Search<NoteKind>>,
}

/// A block that is all there.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub at: u64,
    pub kind: u32,
    /// Octets, with type and both lengths.
    pub len: u32,
}

impl Block {
    /// Where the next one begins.
    pub fn end(self) -> u64 {
        self.at + u64::from(self.len)
    }
}

impl PcapngReader {
    /// A reader that begins at the first block, which is a section header of this byte order.
    pub fn new(order: ByteOrder) -> Self {
        Self {
            counts: BlockCounts::default(),
            order,
            interfaces: Vec::new(),
            interfaces_before: 0,
            skip_section: false,
            search: None,
        }
    }

    /// The next frame.
    pub fn next(&mut self, reading: &mut Reading) -> io::Result<Found> {
        reading.busy = false;
        for _ in 0..MANY_BLOCKS {
            if self.search.is_some()
                && let Some(found) = self.search(reading)?
            {
                return Ok(found);
            }
            let block = match self.whole_block(reading)? {
                Whole::Block(block) => block,
                Whole::Damaged => continue,
                Whole::Stop(found) => return Ok(found),
            };
            let facts = match block.kind {
                block::ENHANCED_PACKET | block::OLD_PACKET => self.packet(reading, block)?,
                block::SIMPLE_PACKET => self.simple_packet(reading, block)?,
                _ => {
                    self.other(reading, block)?;
                    None
                }
            };
            reading.position = block.end();
            if let Some(facts) = facts {
                reading.count(facts.cap_len);
                return Ok(Found::Frame(facts));
            }
        }
        reading.busy = true;
        Ok(Found::Wait)
    }

    /// The block at the position, when all of it is there and both its lengths agree.
    fn whole_block(&mut self, reading: &mut Reading) -> io::Result<Whole> {
        let at = reading.position;
        match reading.have(at + (BEFORE + AFTER) as u64)? {
            Have::Yes => {}
            Have::NotYet => return Ok(Whole::Stop(Found::Wait)),
            Have::Never => {
                let have = reading.known_end().saturating_sub(at);
                return Ok(Whole::Stop(Found::End(reading.end(have, (BEFORE + AFTER) as u64))));
            }
        }
        let head = match Head::parse(reading.bytes(at, BEFORE + AFTER)?, self.order) {
            Ok(head) => head,
            Err(kind) => {
                self.search = Some(Search::new(at, at + 1, kind));
                return Ok(Whole::Damaged);
            }
        };
        let block = Block { at, kind: head.kind, len: head.len };
        match reading.have(block.end())? {
            Have::Yes => {}
            Have::NotYet => return Ok(Whole::Stop(Found::Wait)),
            Have::Never => {
                // Most likely the file is cut here; if whole blocks follow, this one is damaged.
                let kind = NoteKind::BlockBeyondEnd { block_type: head.kind, length: head.len };
                self.search = Some(Search::unless_cut(at, kind, u64::from(head.len)));
                return Ok(Whole::Damaged);
            }
        }
        // The packet first, then the end of the block through the other view if it is far.
        let wanted = reading.wanted(PACKET_AT, head.len - 12, AFTER).min(head.len as usize);
        reading.bytes(at, wanted)?;
        let trailer = head.order.u32_at(reading.ahead(block.end() - AFTER as u64, AFTER)?, 0);
        if trailer != head.len {
            let kind = NoteKind::BlockTrailer { block_type: head.kind, length: head.len, trailer };
            let follows = if is_known(head.kind) { follows(reading, head.order, block.end())? } else { Have::Never };
            match follows {
                // What follows begins where the first length says: only the second one is damaged.
                Have::Yes => reading.note(at, kind, 0),
                Have::NotYet => return Ok(Whole::Stop(Found::Wait)),
                Have::Never => {
                    self.search = Some(Search::new(at, at + 1, kind));
                    return Ok(Whole::Damaged);
                }
            }
        }
        Ok(Whole::Block(block))
    }

    /// Goes on with a search. `None` when it is over and reading can go on.
    #[cold]
    fn search(&mut self, reading: &mut Reading) -> io::Result<Option<Found>> {
        let Some(mut search) = self.search.take() else { return Ok(None) };
        let scan =
            search.scan(reading, BEFORE + AFTER, |reading, at, bytes| plausible(reading, self.order, at, bytes))?;
        match scan {
            Scan::Found(found) => {
                reading.note(search.damage, search.kind, found - search.damage);
                reading.position = found;
                Ok(None)
            }
            Scan::NotYet => {
                self.search = Some(search);
                Ok(Some(Found::Wait))
            }
            Scan::Nothing => {
                let have = reading.known_end().saturating_sub(search.damage);
                let ending = match search.cut_need {
                    Some(need) => reading.end(have, need),
                    None => {
                        reading.note(search.damage, search.kind.clone(), have);
                        reading.ending(EndingKind::Damaged { lost: have })
                    }
                };
                self.search = Some(search);
                Ok(Some(Found::End(ending)))
            }
        }
    }

    /// An enhanced packet block (§4.3) or an obsolete packet block (appendix A), which differ in one field.
    fn packet(&mut self, reading: &mut Reading, found: Block) -> io::Result<Option<Facts>> {
        let order = self.order;
        let bytes = reading.bytes(found.at, PACKET_AT)?;
        let interface = if found.kind == block::ENHANCED_PACKET {
            self.counts.enhanced_packets += 1;
            order.u32_at(bytes, 8)
        } else {
            self.counts.old_packets += 1;
            u32::from(order.u16_at(bytes, 8))
        };
        let (ticks, claimed) = (order.timestamp_at(bytes, 12), order.u32_at(bytes, 20));
        let wire_len = order.u32_at(bytes, 24);
        if self.skip_section {
            return Ok(None);
        }
        let Some((id, local)) = self.interface(reading, found, interface) else { return Ok(None) };
        let room = found.len - (PACKET_AT + AFTER) as u32;
        if claimed > room {
            reading.note(found.at, NoteKind::PacketBeyondBlock { cap_len: claimed, room }, 0);
        }
        let cap_len = claimed.min(room);
        Ok(Some(Facts {
            time: local.resolution.time(ticks, local.time_offset),
            has_time: true,
            offset: found.at + PACKET_AT as u64,
            cap_len,
            wire_len,
            interface: id,
            link_type: local.link_type,
            // Options are more than the end-of-options mark alone, which takes four octets.
            has_options: room.saturating_sub(cap_len.saturating_add(3) & !3) > 4,
        }))
    }

    /// A simple packet block (§4.4): of the first interface, without a time, cut by that interface's snap length.
    fn simple_packet(&mut self, reading: &mut Reading, found: Block) -> io::Result<Option<Facts>> {
        self.counts.simple_packets += 1;
        let wire_len = self.order.u32_at(reading.bytes(found.at, SIMPLE_PACKET_AT)?, 8);
        if self.skip_section {
            return Ok(None);
        }
        let Some((id, local)) = self.interface(reading, found, 0) else { return Ok(None) };
        let room = found.len - (SIMPLE_PACKET_AT + AFTER) as u32;
        let expected = if local.snap_length == 0 { wire_len } else { wire_len.min(local.snap_length) };
        if expected > room {
            reading.note(found.at, NoteKind::PacketBeyondBlock { cap_len: expected, room }, 0);
        }
        Ok(Some(Facts {
            time: Time(0),
            has_time: false,
            offset: found.at + SIMPLE_PACKET_AT as u64,
            cap_len: expected.min(room),
            wire_len,
            interface: id,
            link_type: local.link_type,
            has_options: false,
        }))
    }

    /// The interface that a packet names, or a note that there is none.
    #[inline]
    fn interface(&self, reading: &Reading, found: Block, interface: u32) -> Option<(InterfaceId, Local)> {
        let local = self.interfaces.get(interface as usize);
        if let Some(local) = local
            && let Some(id) = local.id
        {
            return Some((id, *local));
        }
        let kind = match local {
            Some(_) => NoteKind::TooManyInterfaces,
            None => NoteKind::UnknownInterface { interface },
        };
        reading.note(found.at, kind, u64::from(found.len));
        None
    }

    /// A block that holds no packet.
    fn other(&mut self, reading: &mut Reading, found: Block) -> io::Result<()> {
        match found.kind {
            block::SECTION_HEADER => {
                self.counts.sections += 1;
                self.section(reading, found)?;
            }
            _ if self.skip_section => {}
            block::INTERFACE => {
                self.counts.interfaces += 1;
                let body = Body::read(reading, found, self.order)?;
                let number = self.interfaces_before + self.interfaces.len();
                let section = self.counts.sections.saturating_sub(1) as u32;
                let local = blocks::interface(reading, &body, number, section);
                // Only so many as a file can use: beyond, every packet is skipped with a note anyway.
                if self.interfaces.len() <= MAX_INTERFACES {
                    self.interfaces.push(local);
                }
            }
            block::NAMES => {
                self.counts.names += 1;
                let body = Body::read(reading, found, self.order)?;
                blocks::names(reading, &body);
            }
            block::STATISTICS => {
                self.counts.statistics += 1;
                let body = Body::read(reading, found, self.order)?;
                blocks::statistics(reading, &body, &self.interfaces);
            }
            block::SECRETS => {
                self.counts.secrets += 1;
                blocks::secrets(reading, found, self.order)?;
            }
            block::CUSTOM | block::CUSTOM_NO_COPY => self.counts.custom += 1,
            _ => self.counts.other += 1,
        }
        Ok(())
    }

    /// A section header (§4.1): its byte order holds, and interfaces are counted anew.
    fn section(&mut self, reading: &mut Reading, found: Block) -> io::Result<()> {
        let start = reading.bytes(found.at, 16)?;
        self.order = ByteOrder::of_section(start).unwrap_or(self.order);
        let (major, minor) = (self.order.u16_at(start, 12), self.order.u16_at(start, 14));
        self.interfaces_before += self.interfaces.len();
        self.interfaces.clear();
        self.skip_section = major != 1;
        let body = Body::read(reading, found, self.order)?;
        blocks::section(reading, &body, (major, minor));
        if self.skip_section {
            reading.note(found.at, NoteKind::SectionVersion { major, minor }, 0);
        }
        Ok(())
    }
}

enum Whole {
    Block(Block),
    /// A search has begun.
    Damaged,
    Stop(Found),
}

/// The start of a block whose length makes sense.
struct Head {
    kind: u32,
    len: u32,
    /// The section's, or the one that the block itself brings when it is a section header.
    order: ByteOrder,
}

impl Head {
    /// Type and length in the first twelve octets of a block.
    #[inline]
    fn parse(bytes: &[u8], mut order: ByteOrder) -> Result<Self, NoteKind> {
        let kind = order.u32_at(bytes, 0);
        if kind == block::SECTION_HEADER {
            // This type reads the same in both orders, so that it is found before the order is known.
            let mark = ByteOrder::Little.u32_at(bytes, 8);
            order = ByteOrder::of_section(bytes).ok_or(NoteKind::ByteOrder { mark })?;
        }
        let len = order.u32_at(bytes, 4);
        if len < least_length(kind) || len > MAX_BLOCK {
            return Err(NoteKind::BlockLength { block_type: kind, length: len });
        }
        if !len.is_multiple_of(4) {
            return Err(NoteKind::BlockAlignment { block_type: kind, length: len });
        }
        Ok(Self { kind, len, order })
    }
}

/// Whether a block begins at `at`, whose first octets are `bytes`: a type that is known, a length that makes sense and is
/// repeated at the end, and after it the same again, or the end of the capture.
fn plausible(reading: &mut Reading, order: ByteOrder, at: u64, bytes: &[u8]) -> io::Result<Have> {
    let Some(head) = known(bytes, order) else { return Ok(Have::Never) };
    let end = at + u64::from(head.len);
    match closed(reading, &head, end)? {
        Have::Yes => {}
        other => return Ok(other),
    }
    match follows(reading, head.order, end)? {
        // The last block may be cut, or still be written.
        Have::Never if reading.have(end + (BEFORE + AFTER) as u64)? == Have::Never => Ok(Have::Yes),
        other => Ok(other),
    }
}

/// Whether what begins at `at` may follow a block: another block, as far as it is there, or the end of the capture.
fn follows(reading: &mut Reading, order: ByteOrder, at: u64) -> io::Result<Have> {
    match reading.have(at + (BEFORE + AFTER) as u64)? {
        Have::Yes => {}
        Have::Never if reading.known_end() == at => return Ok(Have::Yes),
        other => return Ok(other),
    }
    let Some(head) = known(reading.ahead(at, BEFORE + AFTER)?, order) else { return Ok(Have::Never) };
    let end = at + u64::from(head.len);
    match closed(reading, &head, end)? {
        // Not all of it is there: what is there makes sense.
        Have::Never if reading.have(end)? == Have::Never => Ok(Have::Yes),
        other => Ok(other),
    }
}

/// The start of a block of a type that a search believes in.
fn known(bytes: &[u8], order: ByteOrder) -> Option<Head> {
    Head::parse(bytes, order).ok().filter(|head| is_known(head.kind))
}

/// Whether the length of a block is repeated before `end`.
fn closed(reading: &mut Reading, head: &Head, end: u64) -> io::Result<Have> {
    match reading.have(end)? {
        Have::Yes => {}
        other => return Ok(other),
    }
    let trailer = head.order.u32_at(reading.ahead(end - AFTER as u64, AFTER)?, 0);
    Ok(if trailer == head.len { Have::Yes } else { Have::Never })
}

/// The bytes of a block that is read as a whole.
pub(super) struct Body {
    pub block: Block,
    pub order: ByteOrder,
    /// From the type up to, not with, the second length.
    pub bytes: Vec<u8>,
}

impl Body {
    fn read(reading: &mut Reading, block: Block, order: ByteOrder) -> io::Result<Self> {
        let len = block.len as usize - AFTER;
        let mut bytes = vec![0; len];
        if block.len as usize <= CAPACITY {
            let seen = reading.bytes(block.at, len)?;
            let count = seen.len().min(len);
            bytes[..count].copy_from_slice(&seen[..count]);
        } else {
            let count = reading.inner.storage.read_at(block.at, &mut bytes)?;
            bytes.truncate(count);
        }
        Ok(Self { block, order, bytes })
    }
}

/// The fewest octets that a block of a type can have.
fn least_length(kind: u32) -> u32 {
    match kind {
        block::SECTION_HEADER => 28,
        block::INTERFACE => 20,
        block::ENHANCED_PACKET | block::OLD_PACKET => 32,
        block::SIMPLE_PACKET => 16,
        block::STATISTICS => 24,
        block::SECRETS => 20,
        _ => 12,
    }
}

/// Types that a search believes in.
fn is_known(kind: u32) -> bool {
    matches!(
        kind,
        1..=6 | block::JOURNAL | block::SECRETS | block::SECTION_HEADER | block::CUSTOM | block::CUSTOM_NO_COPY
    )
}
