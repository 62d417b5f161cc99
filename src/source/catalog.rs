//! What a capture says about itself. The walker adds to it, everybody reads it; every list is bounded.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::error::{Note, NoteKind};
use super::order::ByteOrder;
use crate::base::{Address, InterfaceId, Time};

/// Notes that are kept; further ones are counted.
const MAX_NOTES: usize = 1_000;
/// Interfaces that can be numbered by an [`InterfaceId`].
pub(super) const MAX_INTERFACES: usize = 1 << 16;
const MAX_NAMES: usize = 1 << 18;
const MAX_SECTIONS: usize = 1 << 16;
const MAX_SECRETS: usize = 1 << 16;

/// An interface, as the file describes it. Texts are raw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interface {
    /// Its number through the whole file.
    pub id: InterfaceId,
    /// The section it belongs to, from 0.
    pub section: u32,
    /// LINKTYPE_ value.
    pub link_type: u16,
    /// The most bytes of a packet that were captured; 0 is no limit.
    pub snap_length: u32,
    /// Octets of frame check sequence at the end of each packet, when the file says so.
    pub fcs_len: Option<u8>,
    /// The unit of its time stamps.
    pub resolution: Resolution,
    /// Seconds to add to each time stamp (if_tsoffset).
    pub time_offset: i64,
    /// The time zone number of the obsolete option if_tzone.
    pub time_zone: Option<i32>,
    /// Such as `eth0`.
    pub name: Option<Box<str>>,
    /// Such as `Ethernet`.
    pub description: Option<Box<str>>,
    /// The capture filter: libpcap text, or how many bytes of another form.
    pub filter: Option<Box<str>>,
    /// The operating system of the machine it is in.
    pub os: Option<Box<str>>,
    /// The hardware.
    pub hardware: Option<Box<str>>,
    /// IPv4 and IPv6 addresses with their prefix lengths.
    pub addresses: Vec<(Address, u8)>,
    /// The 48-bit hardware address.
    pub mac: Option<Address>,
    /// The 64-bit hardware address.
    pub eui: Option<[u8; 8]>,
    /// Bits per second: given once for both directions, or for sending.
    pub send_speed: Option<u64>,
    /// Bits per second, receiving.
    pub receive_speed: Option<u64>,
    /// Comments.
    pub comments: Vec<String>,
}

/// The unit of time stamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// 10⁻ⁿ seconds.
    Decimal(u8),
    /// 2⁻ⁿ seconds.
    Binary(u8),
}

impl Default for Resolution {
    fn default() -> Self {
        Self::Decimal(6)
    }
}

const NANOS: u64 = 1_000_000_000;

impl Resolution {
    /// The unit that the octet of if_tsresol means: the highest bit chooses base 2.
    pub(super) fn from_octet(octet: u8) -> Self {
        if octet & 0x80 == 0 { Self::Decimal(octet) } else { Self::Binary(octet & 0x7f) }
    }

    /// The inverse of `from_octet`.
    pub(super) fn octet(self) -> u8 {
        match self {
            Self::Decimal(exponent) => exponent & 0x7f,
            Self::Binary(exponent) => exponent | 0x80,
        }
    }

    /// The time stamp of a moment, rounded down; 0 for what lies before 1970 or beyond 64 bits.
    #[inline]
    pub(super) fn ticks(self, time: Time) -> u64 {
        let Ok(nanos) = u64::try_from(time.0) else { return 0 };
        match self {
            Self::Decimal(exponent @ 0..=9) => nanos / 10u64.pow(9 - u32::from(exponent)),
            Self::Decimal(exponent @ 10..=28) => {
                nanos.checked_mul(10u64.pow((u32::from(exponent) - 9).min(19))).unwrap_or(0)
            }
            Self::Decimal(_) => 0,
            // 2⁶³ · 2⁶⁴ still fits.
            Self::Binary(exponent @ 0..=64) => {
                u64::try_from((u128::from(nanos) << exponent) / u128::from(NANOS)).unwrap_or(0)
            }
            Self::Binary(_) => 0,
        }
    }

    /// The moment of a time stamp, saturating where nanoseconds cannot reach.
    pub(super) fn time(self, ticks: u64, offset_seconds: i64) -> Time {
        let nanos: i128 = match self {
            // Each branch stays below 2⁶⁴ · 10⁹ < 2⁹⁴.
            Self::Decimal(exponent @ 0..=9) => i128::from(ticks) * i128::from(10u64.pow(9 - u32::from(exponent))),
            Self::Decimal(exponent @ 10..=28) => i128::from(ticks / 10u64.pow(u32::from(exponent) - 9)),
            Self::Decimal(_) => 0,
            Self::Binary(exponent) => (i128::from(ticks) * i128::from(NANOS)) >> exponent.min(127),
        };
        let moment = nanos + i128::from(offset_seconds) * i128::from(NANOS);
        Time(i64::try_from(moment).unwrap_or(if moment < 0 { i64::MIN } else { i64::MAX }))
    }
}

/// A section of a pcapng file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Where its header begins.
    pub offset: u64,
    pub(super) order: ByteOrder,
    /// Format version.
    pub version: (u16, u16),
    /// The machine that captured.
    pub hardware: Option<String>,
    /// Its operating system.
    pub os: Option<String>,
    /// The program that captured.
    pub application: Option<String>,
    /// Comments on the whole section.
    pub comments: Vec<String>,
}

impl Section {
    /// Whether its numbers are big-endian.
    pub fn big_endian(&self) -> bool {
        self.order == ByteOrder::Big
    }
}

/// A name that the file gives to an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedName {
    /// IPv4, IPv6 or MAC.
    pub address: Address,
    /// The name, raw.
    pub name: String,
}

/// Counters of one interface. What the file does not say is `None`; the kinds of loss are never added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterfaceStatistics {
    /// Which one.
    pub interface: InterfaceId,
    /// When the counters were read.
    pub time: Time,
    /// When capturing began.
    pub started: Option<Time>,
    /// When capturing ended.
    pub ended: Option<Time>,
    /// Packets received by the interface.
    pub received: Option<u64>,
    /// Packets lost by the interface.
    pub dropped_by_interface: Option<u64>,
    /// Packets that passed the capture filter.
    pub accepted: Option<u64>,
    /// Packets lost by the operating system.
    pub dropped_by_system: Option<u64>,
    /// Packets given to the program that captured.
    pub delivered: Option<u64>,
    /// Comments.
    pub comments: Vec<String>,
}

/// Where secrets lie in the (decompressed) capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// What they are: 0x544c534b is a TLS key log.
    pub kind: u32,
    /// Where their bytes begin.
    pub offset: u64,
    /// How many there are.
    pub len: u32,
}

impl Secret {
    /// TLS key log ("TLSK"), the format of SSLKEYLOGFILE.
    pub const TLS_KEY_LOG: u32 = 0x544c_534b;
}

/// The lists, shared between the walker and all readers.
#[derive(Default)]
pub(super) struct Catalog {
    lists: RwLock<Lists>,
}

#[derive(Default)]
pub(super) struct Lists {
    pub interfaces: Vec<Arc<Interface>>,
    pub sections: Vec<Section>,
    pub names: Vec<ResolvedName>,
    pub statistics: BTreeMap<InterfaceId, InterfaceStatistics>,
    pub secrets: Vec<Secret>,
    pub notes: Vec<Note>,
    pub notes_left_out: u64,
    known: u64,
}

impl Catalog {
    /// Looks at the lists.
    pub fn read<T>(&self, look: impl FnOnce(&Lists) -> T) -> T {
        look(&self.lists.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the lists.
    pub fn change(&self, change: impl FnOnce(&mut Lists)) {
        change(&mut self.lists.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// How many additions passes have made.
    pub fn known(&self) -> u64 {
        self.read(|lists| lists.known)
    }

    /// A pass has made this many.
    pub fn set_known(&self, met: u64) {
        if self.known() < met {
            self.change(|lists| lists.known = lists.known.max(met));
        }
    }
}

impl Lists {
    /// Keeps a note, or counts it when there are too many.
    pub fn note(&mut self, note: Note) {
        if self.notes.len() < MAX_NOTES {
            self.notes.push(note);
        } else {
            self.notes_left_out = self.notes_left_out.saturating_add(1);
        }
    }

    /// Keeps a section.
    pub fn section(&mut self, section: Section, frames_before: u64) {
        let offset = section.offset;
        if self.sections.len() < MAX_SECTIONS {
            self.sections.push(section);
        } else {
            self.full("sections", offset, frames_before);
        }
    }

    /// Keeps a name.
    pub fn name(&mut self, name: ResolvedName, offset: u64, frames_before: u64) {
        if self.names.len() < MAX_NAMES {
            self.names.push(name);
        } else {
            self.full("names", offset, frames_before);
        }
    }

    /// Keeps the place of secrets.
    pub fn secret(&mut self, secret: Secret, frames_before: u64) {
        if self.secrets.len() < MAX_SECRETS {
            self.secrets.push(secret);
        } else {
            self.full("secrets", secret.offset, frames_before);
        }
    }

    fn full(&mut self, what: &'static str, offset: u64, frames_before: u64) {
        let kind = NoteKind::ListFull { what };
        if !self.notes.iter().any(|note| note.kind == kind) {
            self.note(Note { offset, frames_before, kind, lost: 0 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resolution_saturates_and_none_panics() {
        for octet in 0..=255 {
            for ticks in [0, 1, u64::MAX / 2, u64::MAX] {
                for offset in [0, i64::MIN, i64::MAX, -1] {
                    let time = Resolution::from_octet(octet).time(ticks, offset);
                    if offset == i64::MAX {
                        assert_eq!(time, Time(i64::MAX));
                    }
                }
            }
        }
        assert_eq!(Resolution::Decimal(6).time(1_500_000, 0), Time(1_500_000_000));
        assert_eq!(Resolution::Decimal(9).time(7, 1), Time(1_000_000_007));
        assert_eq!(Resolution::Decimal(12).time(7_999, 0), Time(7));
        assert_eq!(Resolution::Decimal(0).time(3, -4), Time(-1_000_000_000));
        assert_eq!(Resolution::Binary(1).time(3, 0), Time(1_500_000_000));
        assert_eq!(Resolution::Binary(32).time(1 << 31, 0), Time(500_000_000));
        assert_eq!(Resolution::from_octet(0xff).time(u64::MAX, 0), Time(0));
    }
}
