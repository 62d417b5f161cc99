//! Where the frames of a capture go: gathered to batches of whole blocks, for the spool and for the output.

use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::control::Shared;
use super::error::said;
use super::output::Writing;
use super::status::{Fault, FaultKind, FaultPlace, Tally};
use super::tap::{TapFrame, TapLosses};
use crate::base::{InterfaceId, Time};
use crate::source::storage::Spool;
use crate::source::writer::{self, FileFormat, Packet, SectionTexts};
use crate::source::{Interface, InterfaceStatistics, Resolution};

/// Bytes that are gathered at most before they are written.
const BATCH: usize = 1 << 20;
/// How long a spool that could not take packets is left alone.
const RETRY: Duration = Duration::from_secs(1);

/// Both ends and what is on the way to them.
pub(super) struct Sink {
    /// What every file of pcapng begins with: the section and all interfaces so far.
    head: Vec<u8>,
    /// The first interface, for the header of pcap.
    first: Option<Interface>,
    interfaces: u32,
    origins: Vec<Origin>,
    /// Packets on their way as blocks of pcapng, and as records of pcap when the output has that format.
    blocks: Vec<u8>,
    records: Vec<u8>,
    waiting: u64,
    spool: Option<SpoolEnd>,
    output: Option<OutputEnd>,
    most_files: Option<u32>,
    files_are_full: bool,
    faults: Vec<Fault>,
    shared: Arc<Shared>,
}

/// What may be written.
pub(super) struct Limits {
    /// Bytes of the spool.
    pub spool: u64,
    /// Files of a ring that are filled, those counted that are not kept.
    pub files: Option<u32>,
}

/// What frames come from.
#[derive(Clone, Default)]
struct Origin {
    /// Its number in the files now, and its unit of time.
    interface: u32,
    resolution: Resolution,
    /// Packets and captured bytes on their way.
    waiting: (u64, u64),
    tally: Tally,
}

struct SpoolEnd {
    spool: Arc<Spool>,
    limit: u64,
    /// Descriptions of interfaces that it does not have yet; they come before the next packets.
    described: Vec<u8>,
    /// When to try again after a fault.
    retry: Option<Instant>,
}

struct OutputEnd {
    /// Gone after a fault.
    writing: Option<Writing>,
    format: FileFormat,
    /// The same as of the spool.
    described: Vec<u8>,
    bytes: u64,
}

impl Sink {
    /// A sink for frames of so many origins, each of which is to be described before its first frame.
    pub fn new(
        spool: Arc<Spool>,
        limits: Limits,
        output: Option<(Writing, FileFormat)>,
        origins: usize,
        shared: Arc<Shared>,
    ) -> Self {
        let mut head = Vec::new();
        writer::section_header(&mut head, &SectionTexts::ours());
        let output = output.map(|(writing, format)| OutputEnd {
            writing: Some(writing),
            format,
            described: if format == FileFormat::Pcapng { head.clone() } else { Vec::new() },
            bytes: 0,
        });
        Self {
            spool: Some(SpoolEnd { spool, limit: limits.spool, described: head.clone(), retry: None }),
            head,
            first: None,
            interfaces: 0,
            origins: vec![Origin::default(); origins],
            blocks: Vec::new(),
            records: Vec::new(),
            waiting: 0,
            output,
            most_files: limits.files,
            files_are_full: false,
            faults: Vec::new(),
            shared,
        }
    }

    /// Says through which interface the next frames of an origin come.
    pub fn describe(&mut self, origin: usize, interface: &Interface) {
        self.flush();
        let mut block = Vec::new();
        writer::interface(&mut block, interface);
        self.head.extend_from_slice(&block);
        if let Some(end) = &mut self.spool {
            end.described.extend_from_slice(&block);
        }
        self.describe_to_output(&block, interface);
        if let Some(origin) = self.origins.get_mut(origin) {
            (origin.interface, origin.resolution) = (self.interfaces, interface.resolution);
        }
        self.interfaces += 1;
        self.first.get_or_insert_with(|| interface.clone());
    }

    fn describe_to_output(&mut self, block: &[u8], interface: &Interface) {
        let Some(output) = &mut self.output else { return };
        match (output.format, &self.first) {
            (FileFormat::Pcapng, _) => output.described.extend_from_slice(block),
            (FileFormat::Pcap, None) => pcap_head(&mut output.described, interface),
            (FileFormat::Pcap, Some(first)) if first.link_type != interface.link_type => {
                let error = writer::WriteError::LinkTypes { first: first.link_type, second: interface.link_type };
                self.end_output(FaultKind::Other, error.to_string());
            }
            (FileFormat::Pcap, Some(_)) => {}
        }
    }

    /// Takes a frame of an origin.
    #[inline]
    pub fn frame(&mut self, origin: usize, frame: &TapFrame<'_>) {
        let Some(origin) = self.origins.get_mut(origin) else { return };
        let packet = Packet {
            interface: origin.interface,
            resolution: origin.resolution,
            time: frame.time,
            wire_len: frame.wire_len,
            bytes: frame.bytes,
            options: None,
        };
        writer::packet(&mut self.blocks, &packet);
        origin.waiting.0 += 1;
        origin.waiting.1 += frame.bytes.len() as u64;
        self.waiting += 1;
        if let Some(output) = &self.output {
            if output.format == FileFormat::Pcap {
                writer::pcap_record(&mut self.records, &packet);
            }
            let writing = output.writing.as_ref();
            if writing.is_some_and(|writing| writing.is_full(self.on_the_way(output.format), self.waiting)) {
                self.flush();
                self.rotate();
            }
        }
        if self.blocks.len() >= BATCH {
            self.flush();
        }
    }

    fn on_the_way(&self, format: FileFormat) -> usize {
        if format == FileFormat::Pcap { self.records.len() } else { self.blocks.len() }
    }

    /// Packets that are taken, with those on their way.
    pub fn packets(&self) -> u64 {
        self.origins.iter().fold(self.waiting, |sum, origin| sum.saturating_add(origin.tally.captured_packets))
    }

    /// Bytes of the output, or of the spool where there is none, with those on their way.
    pub fn bytes(&self) -> u64 {
        match (&self.output, &self.spool) {
            (Some(output), _) if output.writing.is_some() => {
                output.bytes.saturating_add(self.on_the_way(output.format) as u64)
            }
            (_, Some(end)) => end.spool.len().saturating_add(self.blocks.len() as u64),
            (_, None) => 0,
        }
    }

    /// Whether as many files are full as wanted.
    pub fn files_are_full(&self) -> bool {
        self.files_are_full
    }

    /// When the next file begins because of the time.
    pub fn rotate_at(&self) -> Option<Instant> {
        self.output.as_ref()?.writing.as_ref()?.until()
    }

    /// Whether there is an output and nothing went wrong with it.
    pub fn has_output(&self) -> bool {
        self.output.as_ref().is_some_and(|output| output.writing.is_some())
    }

    /// Whether somebody can still read the spool.
    pub fn is_read(&self) -> bool {
        self.spool.as_ref().is_some_and(|end| !end.spool.abandoned())
    }

    /// Lets go of a spool that nobody reads; packets go to the output alone.
    pub fn drop_spool(&mut self) {
        self.spool = None;
    }

    /// What became of the packets of an origin.
    pub fn tally(&self, origin: usize) -> (Tally, InterfaceId) {
        let found = self.origins.get(origin).cloned().unwrap_or_default();
        (found.tally, InterfaceId(u16::try_from(found.interface).unwrap_or(u16::MAX)))
    }

    /// Notes what was lost before it came here.
    pub fn set_losses(&mut self, origin: usize, losses: TapLosses) {
        if let Some(origin) = self.origins.get_mut(origin) {
            (origin.tally.kernel_dropped, origin.tally.interface_dropped) = (losses.kernel, losses.interface);
        }
    }

    /// All faults so far.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Writes what is on the way. Bytes are published before anything is told of them.
    pub fn flush(&mut self) {
        let spooled = self.flush_spool();
        let written = self.flush_output();
        let kept = spooled.unwrap_or(self.output.is_some() && written);
        for origin in &mut self.origins {
            let (packets, bytes) = std::mem::take(&mut origin.waiting);
            let tally = &mut origin.tally;
            if kept {
                tally.captured_packets = tally.captured_packets.saturating_add(packets);
                tally.captured_bytes = tally.captured_bytes.saturating_add(bytes);
            } else {
                tally.own_dropped = tally.own_dropped.saturating_add(packets);
            }
            if !written {
                tally.not_written = tally.not_written.saturating_add(packets);
            }
        }
        self.waiting = 0;
        self.blocks.clear();
        self.records.clear();
    }

    /// Says whether the packets are kept; `None` when nobody reads the spool, so that the output alone counts.
    fn flush_spool(&mut self) -> Option<bool> {
        let end = self.spool.as_mut()?;
        if self.blocks.is_empty() && end.described.is_empty() {
            return Some(true);
        }
        if end.retry.is_some_and(|retry| Instant::now() < retry) {
            return Some(false);
        }
        match end.append(&self.blocks) {
            Ok(()) => {
                if end.retry.take().is_some()
                    && let Some(fault) = self.faults.iter_mut().rev().find(|fault| fault.place == FaultPlace::Spool)
                {
                    fault.over = Some(now());
                }
                Some(true)
            }
            Err(_) if end.spool.abandoned() => None,
            Err(error) => {
                let first = end.retry.is_none();
                let limit = end.spool.len().saturating_add(self.blocks.len() as u64) > end.limit;
                let kind = if limit { FaultKind::Limit } else { kind_of(&error) };
                end.retry = Instant::now().checked_add(RETRY);
                if first {
                    self.add_fault(FaultPlace::Spool, kind, said(&error.to_string()));
                }
                Some(false)
            }
        }
    }

    /// Says whether nothing is missing in the output.
    fn flush_output(&mut self) -> bool {
        let Some(output) = &mut self.output else { return true };
        let Some(writing) = &mut output.writing else { return false };
        let bytes = if output.format == FileFormat::Pcap { &self.records } else { &self.blocks };
        let described = std::mem::take(&mut output.described);
        match writing
            .append(&described, 0, &self.shared)
            .and_then(|()| writing.append(bytes, self.waiting, &self.shared))
        {
            Ok(()) => {
                output.bytes = writing.bytes();
                true
            }
            Err(error) => {
                self.end_output(kind_of(&error), error.to_string());
                false
            }
        }
    }

    /// Ends the current file of a ring and begins the next one.
    pub fn rotate(&mut self) {
        self.flush();
        let statistics = self.statistics();
        let Some(output) = &mut self.output else { return };
        let Some(writing) = &mut output.writing else { return };
        if self.most_files.is_some_and(|most| writing.files() >= most) {
            self.files_are_full = true;
            return;
        }
        let (mut head, mut end): (Vec<u8>, &[u8]) = (Vec::new(), &[]);
        match (output.format, &self.first) {
            (FileFormat::Pcapng, _) => (head, end) = (self.head.clone(), &statistics),
            (FileFormat::Pcap, Some(first)) => pcap_head(&mut head, first),
            (FileFormat::Pcap, None) => {}
        }
        let shared = &self.shared;
        let rotated = writing
            .append(end, 0, shared)
            .and_then(|()| writing.rotate())
            .and_then(|()| writing.append(&head, 0, shared));
        match rotated {
            Ok(()) => output.bytes = writing.bytes(),
            Err(error) => self.end_output(kind_of(&error), error.to_string()),
        }
    }

    /// The end: the counters go to both, the spool is finished, and the output closed.
    pub fn finish(&mut self) {
        self.flush();
        self.blocks = self.statistics();
        self.flush();
        let failure = self.faults.iter().rev().find(|fault| fault.place == FaultPlace::Spool && fault.over.is_none());
        if let Some(end) = self.spool.take() {
            end.spool.finish(failure.map(|fault| fault.message.clone()));
        }
        if let Some(output) = &mut self.output {
            output.writing = None;
        }
    }

    /// An interface statistics block for each origin. What passed the filter is what was dropped by the kernel, what was
    /// delivered, and what was dropped here (draft-ietf-opsawg-pcapng §4.6).
    fn statistics(&self) -> Vec<u8> {
        let mut blocks = Vec::new();
        let time = now();
        for origin in &self.origins {
            let tally = &origin.tally;
            let read = tally.captured_packets.saturating_add(tally.own_dropped);
            let lost = format!("{} packets were read and could not be kept", tally.own_dropped);
            let found = InterfaceStatistics {
                interface: InterfaceId::default(),
                time,
                started: Some(self.shared.since()),
                ended: Some(time),
                received: None,
                dropped_by_interface: tally.interface_dropped,
                accepted: tally.kernel_dropped.map(|dropped| dropped.saturating_add(read)),
                dropped_by_system: tally.kernel_dropped,
                delivered: Some(tally.captured_packets),
                comments: if tally.own_dropped > 0 { vec![lost] } else { Vec::new() },
            };
            writer::statistics(&mut blocks, origin.interface, origin.resolution, &found);
        }
        blocks
    }

    fn end_output(&mut self, kind: FaultKind, reason: String) {
        if let Some(output) = &mut self.output
            && output.writing.take().is_some()
        {
            let message = format!("the output ends here, the capture goes on: {}", said(&reason));
            self.add_fault(FaultPlace::Output, kind, message);
        }
    }

    fn add_fault(&mut self, place: FaultPlace, kind: FaultKind, message: String) {
        if self.faults.len() < super::MAX_FAULTS {
            self.faults.push(Fault { place, kind, message, since: now(), over: None });
        }
    }
}

impl SpoolEnd {
    fn append(&mut self, blocks: &[u8]) -> io::Result<()> {
        if !self.described.is_empty() {
            self.spool.append(&self.described, self.limit)?;
            self.described.clear();
        }
        self.spool.append(blocks, self.limit)
    }
}

fn pcap_head(out: &mut Vec<u8>, interface: &Interface) {
    writer::pcap_header(out, interface.link_type, writer::pcap_snap_length(interface));
}

fn kind_of(error: &io::Error) -> FaultKind {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => FaultKind::DiskFull,
        io::ErrorKind::BrokenPipe => FaultKind::BrokenPipe,
        _ => FaultKind::Other,
    }
}

/// The moment now, as captures count it.
pub(super) fn now() -> Time {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Time(i64::try_from(since.as_nanos()).unwrap_or(i64::MAX))
}
