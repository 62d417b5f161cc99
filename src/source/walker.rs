//! The sequential pass over all records of a capture.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use super::Inner;
use super::error::{Ending, EndingKind};
use super::format::Container;
use super::pcap::PcapReader;
use super::pcapng::PcapngReader;
use super::reading::{Facts, Found, Reading};
use crate::base::{InterfaceId, Time};

/// A frame as the walker meets it.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// When it was captured; 1970 where the file does not say ([`Frame::has_time`]).
    pub time: Time,
    /// Whether the file says when it was captured: a simple packet block does not.
    pub has_time: bool,
    /// Where its bytes begin in the (decompressed) capture.
    pub offset: u64,
    /// Bytes of it that the file holds.
    pub cap_len: u32,
    /// Bytes that it had on the wire, as the file says.
    pub wire_len: u32,
    /// The interface it came through.
    pub interface: InterfaceId,
    /// LINKTYPE_ value of that interface.
    pub link_type: u16,
    /// Whether its block has options, such as comments ([`super::Source::packet_options`]).
    pub has_options: bool,
    /// Its first bytes: all of them when they are in view anyway, at least [`super::MIN_HEAD`] of them otherwise.
    pub head: &'a [u8],
    /// Whether these were read; else they are looked at where they lie.
    pub is_read: bool,
}

/// What comes next in a capture.
#[derive(Debug)]
pub enum Step<'a> {
    /// A frame.
    Frame(Frame<'a>),
    /// Nothing more now. Ask again after [`Walker::wait`]; this also happens in a file that does not grow, where a long
    /// search for the next good record is taken in pieces.
    Wait,
    /// Nothing more at all. Asking again gives the same.
    End(Ending),
}

/// How many blocks of each kind a pcapng file holds, as far as the walker came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockCounts {
    /// Section header blocks.
    pub sections: u64,
    /// Interface description blocks.
    pub interfaces: u64,
    /// Enhanced packet blocks.
    pub enhanced_packets: u64,
    /// Simple packet blocks.
    pub simple_packets: u64,
    /// Obsolete packet blocks.
    pub old_packets: u64,
    /// Name resolution blocks.
    pub names: u64,
    /// Interface statistics blocks.
    pub statistics: u64,
    /// Decryption secrets blocks.
    pub secrets: u64,
    /// Custom blocks that may be copied, and those that may not.
    pub custom: u64,
    /// Blocks of other types, skipped.
    pub other: u64,
}

/// Goes over the records of a capture once, in file order.
pub struct Walker {
    reading: Reading,
    reader: Reader,
    ending: Option<Ending>,
}

enum Reader {
    Pcap(PcapReader),
    Pcapng(PcapngReader),
}

impl Walker {
    pub(super) fn new(inner: Arc<Inner>) -> Self {
        let container = inner.format.container;
        let mut reading = Reading::new(inner);
        let reader = match container {
            Container::Pcap(header) => Reader::Pcap(PcapReader::new(header, &mut reading)),
            Container::Pcapng { order, .. } => Reader::Pcapng(PcapngReader::new(order)),
        };
        Self { reading, reader, ending: None }
    }

    /// Says that nothing else needs the processor while this walks: another thread may go ahead of it. Nothing that is found
    /// depends on it.
    pub fn alone(&mut self) {
        self.reading.alone = true;
    }

    /// Says whether others read the bytes of large frames: then their headers are read apart, not mapped with all that is around
    /// them. Nothing that is found depends on it.
    pub fn set_apart(&mut self, apart: bool) {
        self.reading.set_apart(apart);
    }

    /// Says that the walk was interrupted: a file may have become shorter since.
    pub fn resume(&mut self) {
        self.reading.window.look_again();
    }

    /// The next frame, or that there is none now, or none any more.
    // Not an Iterator: the frame borrows the walker's buffer.
    #[allow(clippy::should_implement_trait)]
    #[inline(always)]
    pub fn next(&mut self) -> Step<'_> {
        if let Some(ending) = &self.ending {
            return Step::End(ending.clone());
        }
        // The usual case of pcap: all of the next record is in view.
        if let Reader::Pcap(reader) = &mut self.reader
            && let Some(facts) = reader.in_view(&mut self.reading)
        {
            return Step::Frame(frame(&self.reading, facts));
        }
        self.look()
    }

    #[inline(never)]
    fn look(&mut self) -> Step<'_> {
        let found = match &mut self.reader {
            Reader::Pcap(reader) => reader.look(&mut self.reading),
            Reader::Pcapng(reader) => reader.next(&mut self.reading),
        };
        match found {
            Ok(Found::Frame(facts)) => Step::Frame(frame(&self.reading, facts)),
            other => self.pause(other),
        }
    }

    /// Waits until there is something new to look at, at most for `timeout`; says whether there is.
    pub fn wait(&self, timeout: Duration) -> bool {
        self.ending.is_some() || self.reading.wait(timeout)
    }

    /// Where the next record begins, in bytes of the (decompressed) capture.
    pub fn position(&self) -> u64 {
        self.reading.position
    }

    /// Frames given so far.
    pub fn frames(&self) -> u64 {
        self.reading.frames
    }

    /// Blocks met so far; all zero for pcap.
    pub fn blocks(&self) -> BlockCounts {
        match &self.reader {
            Reader::Pcap(_) => BlockCounts::default(),
            Reader::Pcapng(reader) => reader.counts,
        }
    }

    #[cold]
    fn pause(&mut self, found: io::Result<Found>) -> Step<'_> {
        let ending = match found {
            Ok(Found::End(ending)) => ending,
            Ok(_) if self.reading.known_end() < self.reading.position => self.reading.truncated(),
            Ok(_) => {
                self.reading.rest();
                return Step::Wait;
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => self.reading.truncated(),
            Err(error) => self.reading.ending(EndingKind::Unreadable { reason: error.to_string() }),
        };
        self.reading.rest();
        self.ending = Some(ending.clone());
        Step::End(ending)
    }
}

/// A frame with its head, which is in view.
#[inline(always)]
fn frame(reading: &Reading, facts: Facts) -> Frame<'_> {
    let (head, is_read) = reading.window.seen(facts.offset, facts.cap_len as usize);
    Frame {
        time: facts.time,
        has_time: facts.has_time,
        offset: facts.offset,
        cap_len: facts.cap_len,
        wire_len: facts.wire_len,
        interface: facts.interface,
        link_type: facts.link_type,
        has_options: facts.has_options,
        head,
        is_read,
    }
}

impl Drop for Walker {
    fn drop(&mut self) {
        self.reading.rest();
    }
}
