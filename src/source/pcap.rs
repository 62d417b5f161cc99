//! pcap (draft-ietf-opsawg-pcap-05 §4 and §5): a file header of 24 octets, then records.
//!
//! Of the variants that are around, those with nanoseconds, those of either byte order and the "modified" ones with
//! longer record headers are read, and the swapped lengths of versions before 2.4.

use std::fmt;
use std::io;

use super::catalog::{Interface, Resolution};
use super::error::{EndingKind, NoteKind};
use super::order::ByteOrder;
use super::reading::{Facts, Found, Have, Reading};
use super::resync::{Scan, Search};
use super::{MAX_BLOCK, MAX_FRAME};
use crate::base::{InterfaceId, Time};

/// The first four octets of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Magic {
    order: ByteOrder,
    nanoseconds: bool,
    modified: bool,
}

impl Magic {
    const MICROSECONDS: u32 = 0xa1b2_c3d4;
    const NANOSECONDS: u32 = 0xa1b2_3c4d;
    /// Alexey Kuznetzov's record header has the interface index, protocol and packet type after the lengths.
    const MODIFIED: u32 = 0xa1b2_cd34;

    /// The variant that begins with these octets.
    pub fn detect(start: [u8; 4]) -> Option<Self> {
        [ByteOrder::Little, ByteOrder::Big].into_iter().find_map(|order| {
            let (nanoseconds, modified) = match order.u32_at(&start, 0) {
                Self::MICROSECONDS => (false, false),
                Self::NANOSECONDS => (true, false),
                Self::MODIFIED => (false, true),
                _ => return None,
            };
            Some(Self { order, nanoseconds, modified })
        })
    }
}

/// The file header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The byte order of all numbers.
    pub order: ByteOrder,
    /// Whether fractions of a second are nanoseconds, not microseconds.
    pub nanoseconds: bool,
    /// Whether records have the longer header of the "modified" variant.
    pub modified: bool,
    /// Major and minor version.
    pub version: (u16, u16),
    /// The most octets of a packet that were captured; 0 is no limit.
    pub snap_length: u32,
    /// LINKTYPE_ value.
    pub link_type: u16,
    /// Octets of frame check sequence at the end of each packet, when the file says so.
    pub fcs_len: Option<u8>,
}

impl Header {
    /// The header at the start of `bytes`, if it is one and all there.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let Magic { order, nanoseconds, modified } = Magic::detect(*bytes.first_chunk()?)?;
        let network = order.u32_at(bytes.get(..24)?, 20);
        // §4: the f bit says that the upper four bits count the FCS in units of 16 bits.
        let fcs_len = (network & 0x0400_0000 != 0).then_some((network >> 28) as u8 * 2);
        Some(Self {
            order,
            nanoseconds,
            modified,
            version: (order.u16_at(bytes, 4), order.u16_at(bytes, 6)),
            snap_length: order.u32_at(bytes, 16),
            link_type: network as u16,
            fcs_len,
        })
    }
}

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modified = if self.modified { "modified " } else { "" };
        let unit = if self.nanoseconds { "nanoseconds" } else { "microseconds" };
        write!(f, "{modified}pcap {}.{}, {unit}, {}", self.version.0, self.version.1, self.order)
    }
}

/// Octets of the file header.
const FILE_HEADER: u64 = 24;
const SECOND: i64 = 1_000_000_000;
/// How far apart the times of neighbouring records may be, in seconds, for a search to believe in them.
const NEAR: u32 = 7 * 24 * 3600;
/// Records in a row that a search asks for, unless the capture ends before.
const CHAIN: usize = 3;

/// Reads records.
pub(super) struct PcapReader {
    header: Header,
    record_header: usize,
    /// Nanoseconds in a unit of the second number of a time stamp.
    fraction: i64,
    max_len: u32,
    swapped: Swapped,
    /// The last good record: where it begins, and its seconds.
    last: Option<(u64, u32)>,
    search: Option<Search<NoteKind>>,
    /// Octets that searches may still go back over; it grows with the way forward, so that the work stays linear.
    back_budget: u64,
}

/// Whether the two lengths of a record header changed places.
#[derive(Clone, Copy, PartialEq)]
enum Swapped {
    No,
    /// Version 2.3 files have them either way.
    WhenCapturedIsLonger,
    Always,
}

/// A record header.
#[derive(Clone, Copy)]
struct Record {
    seconds: u32,
    fraction: u32,
    cap_len: u32,
    wire_len: u32,
}

impl PcapReader {
    /// A reader that begins at the first record; the one interface of the file is made known.
    pub fn new(header: Header, reading: &mut Reading) -> Self {
        let interface = Interface {
            link_type: header.link_type,
            snap_length: header.snap_length,
            fcs_len: header.fcs_len,
            resolution: Resolution::Decimal(if header.nanoseconds { 9 } else { 6 }),
            ..Interface::default()
        };
        reading.add(|lists| {
            if lists.interfaces.is_empty() {
                lists.interfaces.push(interface.into());
            }
        });
        reading.position = FILE_HEADER;
        Self {
            header,
            record_header: if header.modified { 24 } else { 16 },
            fraction: if header.nanoseconds { 1 } else { 1_000 },
            max_len: largest_packet(header.link_type),
            swapped: match header.version {
                (2, 0..=2) => Swapped::Always,
                (2, 3) | (543, 0) => Swapped::WhenCapturedIsLonger,
                _ => Swapped::No,
            },
            last: None,
            search: None,
            back_budget: 1 << 20,
        }
    }

    /// The usual case: all of the next record is in view already.
    #[inline(always)]
    pub fn in_view(&mut self, reading: &mut Reading) -> Option<Facts> {
        if self.search.is_some() {
            return None;
        }
        let at = reading.position;
        let view = reading.window.rest(at);
        let (header, packet) = view.split_at_checked(self.record_header)?;
        let record = self.record(header);
        if record.cap_len as usize > packet.len() || record.cap_len > self.max_len {
            return None;
        }
        // A file that became shorter is found out before anybody takes zeros for what it held.
        let end = at + self.record_header as u64 + u64::from(record.cap_len);
        if !reading.window.holds(end) {
            return None;
        }
        Some(self.found(reading, at, record))
    }

    /// A record and its packet are there.
    #[inline(always)]
    fn found(&mut self, reading: &mut Reading, at: u64, record: Record) -> Facts {
        let body = at + self.record_header as u64;
        reading.position = body + u64::from(record.cap_len);
        reading.count(record.cap_len);
        self.last = Some((at, record.seconds));
        Facts {
            time: self.time(record),
            has_time: true,
            offset: body,
            cap_len: record.cap_len,
            wire_len: record.wire_len,
            interface: InterfaceId(0),
            link_type: self.header.link_type,
            has_options: false,
        }
    }

    /// The next frame, wherever it is.
    pub fn look(&mut self, reading: &mut Reading) -> io::Result<Found> {
        reading.busy = false;
        loop {
            if self.search.is_some()
                && let Some(found) = self.search(reading)?
            {
                return Ok(found);
            }
            let at = reading.position;
            let body = at + self.record_header as u64;
            match reading.have(body)? {
                Have::Yes => {}
                Have::NotYet => return Ok(Found::Wait),
                Have::Never => {
                    let have = reading.known_end().saturating_sub(at);
                    return Ok(Found::End(reading.end(have, self.record_header as u64)));
                }
            }
            let record = self.record(reading.bytes(at, self.record_header)?);
            if record.cap_len > self.max_len {
                let kind = NoteKind::RecordLength { cap_len: record.cap_len, limit: self.max_len };
                self.start_search(reading, kind);
                continue;
            }
            let end = body + u64::from(record.cap_len);
            match reading.have(end)? {
                Have::Yes => {}
                Have::NotYet => return Ok(Found::Wait),
                Have::Never => {
                    // Most likely the file is cut here; if whole records follow, this one is damaged.
                    let kind = NoteKind::RecordBeyondEnd { cap_len: record.cap_len };
                    self.search = Some(Search::unless_cut(at, kind, end - at));
                    continue;
                }
            }
            let wanted = reading.wanted(self.record_header, record.cap_len, 0);
            reading.bytes(at, wanted)?;
            return Ok(Found::Frame(self.found(reading, at, record)));
        }
    }

    #[inline]
    fn record(&self, bytes: &[u8]) -> Record {
        let order = self.header.order;
        let (captured, wire) = (order.u32_at(bytes, 8), order.u32_at(bytes, 12));
        let swap = match self.swapped {
            Swapped::No => false,
            Swapped::WhenCapturedIsLonger => captured > wire,
            Swapped::Always => true,
        };
        let (cap_len, wire_len) = if swap { (wire, captured) } else { (captured, wire) };
        Record { seconds: order.u32_at(bytes, 0), fraction: order.u32_at(bytes, 4), cap_len, wire_len }
    }

    #[inline]
    fn time(&self, record: Record) -> Time {
        // Below 2³² · 10⁹ + 2³² · 10³ < 2⁶³: cannot overflow.
        Time(i64::from(record.seconds) * SECOND + i64::from(record.fraction) * self.fraction)
    }

    /// A record header makes no sense. Its predecessor may have claimed too much, so the search begins inside it,
    /// as long as going back is in proportion to the way already made.
    #[cold]
    fn start_search(&mut self, reading: &Reading, kind: NoteKind) {
        let at = reading.position;
        let back = self.last.map(|(last, _)| last + self.record_header as u64).filter(|back| *back < at);
        let cost = back.map_or(0, |back| at - back);
        let budget = self.back_budget.saturating_add(at.saturating_mul(2));
        let from = back.filter(|_| cost <= budget).unwrap_or(at + 1);
        self.back_budget = self.back_budget.saturating_sub(cost);
        self.search = Some(Search::new(at, from, kind));
    }

    /// Goes on with a search. `None` when it is over and reading can go on.
    #[cold]
    fn search(&mut self, reading: &mut Reading) -> io::Result<Option<Found>> {
        let Some(mut search) = self.search.take() else { return Ok(None) };
        // Without a time to compare with nothing short of a chain is believed; and the rest of a record that is cut is
        // more likely a part of its packet.
        let enough = match (self.last, search.cut_need) {
            (None, _) => CHAIN,
            (Some(_), Some(_)) => 2,
            (Some(_), None) => 1,
        };
        let scan = search
            .scan(reading, self.record_header, |reading, at, bytes| self.plausible(reading, at, bytes, enough))?;
        match scan {
            Scan::Found(found) if found <= search.damage => {
                reading.note(search.damage, NoteKind::RecordOverlap, 0);
                reading.position = found;
            }
            Scan::Found(found) => {
                reading.note(search.damage, search.kind, found - search.damage);
                reading.position = found;
            }
            Scan::NotYet => {
                self.search = Some(search);
                return Ok(Some(Found::Wait));
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
                return Ok(Some(Found::End(ending)));
            }
        }
        Ok(None)
    }

    /// Whether records begin at `at`: `bytes` are what is in view there. Asks for [`CHAIN`] in a row with times near each
    /// other and near the last good one, or for `enough` that end where the capture ends.
    fn plausible(&self, reading: &mut Reading, at: u64, bytes: &[u8], enough: usize) -> io::Result<Have> {
        let mut near = self.last.map(|(_, seconds)| seconds);
        let mut record = self.record(bytes);
        let mut next = at;
        for whole in 0..CHAIN {
            if !self.sensible(record, near) {
                return Ok(Have::Never);
            }
            near = Some(record.seconds);
            next += self.record_header as u64 + u64::from(record.cap_len);
            match reading.have(next)? {
                Have::Yes => {}
                // The last one may be cut.
                Have::Never if whole >= enough => return Ok(Have::Yes),
                other => return Ok(other),
            }
            match reading.have(next + self.record_header as u64)? {
                Have::Yes => record = self.record(reading.ahead(next, self.record_header)?),
                Have::Never if whole + 1 >= enough && next == reading.known_end() => return Ok(Have::Yes),
                Have::Never if whole >= enough => return Ok(Have::Yes),
                other => return Ok(other),
            }
        }
        Ok(Have::Yes)
    }

    fn sensible(&self, record: Record, near: Option<u32>) -> bool {
        let Record { seconds, fraction, cap_len, wire_len } = record;
        let snap = if self.header.snap_length == 0 { self.max_len } else { self.header.snap_length.min(self.max_len) };
        cap_len > 0
            && cap_len <= snap
            && cap_len <= wire_len
            && wire_len <= MAX_BLOCK
            && i64::from(fraction) * self.fraction < SECOND
            && near.is_none_or(|near| near.abs_diff(seconds) <= NEAR)
    }
}

/// Only link types with huge packets may have them: USB (189, 220, 249) and D-Bus (231).
fn largest_packet(link_type: u16) -> u32 {
    match link_type {
        189 | 220 | 231 | 249 => MAX_BLOCK,
        _ => MAX_FRAME,
    }
}
