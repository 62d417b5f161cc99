//! Packets of a capture written to a new file, with everything that the capture says of them: interfaces, comments, names,
//! secrets, counters. Formats: pcapng (draft-ietf-opsawg-pcapng), which keeps it all, and pcap, which keeps packets only.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::analysis::Capture;
use crate::analysis::comments::Changes;
use crate::base::{FrameId, InterfaceId, StreamId};
use crate::dissect::Transport;
use crate::source::writer::{FileFormat, FileWriter, Packet, SectionTexts, WriteError};
use crate::source::{Interface, Resolution, Secret, Source, Step};

/// Which packets are saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Their places in the capture, from 0, in any order; `None` for all.
    pub rows: Option<Vec<u32>>,
    /// Packets of the capture that are looked at: what comes after them is left out.
    pub most: u32,
    /// Comments that are not those of the capture's file.
    pub comments: Changes,
}

/// What was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Packets written.
    pub packets: u64,
    /// What the format or the file could not keep.
    pub left_out: Vec<LeftOut>,
}

/// Something that could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Comments: pcap has no place for them.
    Comments,
    /// Names of addresses.
    Names,
    /// Secrets.
    Secrets,
    /// That it is not known when a packet was captured: it has the time 0.
    NoTime,
    /// What is damaged in the capture.
    Damage,
}

/// Why packets were not saved.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SaveError {
    /// The file cannot be written, or not in this format.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The capture cannot be read.
    #[error("the capture cannot be read: {0}")]
    Read(#[source] io::Error),
    /// Somebody gave it up.
    #[error("given up")]
    Stopped,
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        Self::Write(WriteError::Io(error))
    }
}

/// Streams of packets that are listed before those that are there twice are taken out.
const MANY: usize = 1 << 20;
/// Packets between two looks at the stop flag and two reports.
const SLICE: u64 = 4_096;
/// How long to wait for a packet that is known to be there, and how often.
const PATIENCE: Duration = Duration::from_millis(50);
const MAX_WAITS: u32 = 100;

/// Writes the chosen packets in the order of the capture and gives back what they were written to. `tell` hears of packets
/// that were looked at. Nothing is asked of the system but to read and write.
///
/// Secrets that the capture brings with it stay, as they do in Wireshark and editcap: they are part of it.
pub fn save<W: Write>(
    source: &Source,
    choice: &Choice,
    format: FileFormat,
    out: W,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<(Saved, W), SaveError> {
    save_with_keys(source, choice, (format, None), out, stop, tell)
}

/// The same with these lines of a key log (see [`keys_of`]) in place of the TLS secrets that the capture brings with it.
pub fn save_with_keys<W: Write>(
    source: &Source,
    choice: &Choice,
    (format, keys): (FileFormat, Option<&str>),
    out: W,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(u64),
) -> Result<(Saved, W), SaveError> {
    let mut rows = choice.rows.clone();
    if let Some(rows) = &mut rows {
        rows.sort_unstable();
        rows.dedup();
    }
    let mut saving = Saving::new(source, format, out, (rows.is_none(), &choice.comments));
    saving.before(keys)?;
    let mut walker = source.walker();
    let (mut at, mut waits) = (0u64, 0);
    let mut wanted = rows.as_deref().map(|rows| rows.iter().copied().peekable());
    while at < u64::from(choice.most) && wanted.as_mut().is_none_or(|rows| rows.peek().is_some()) {
        match walker.next() {
            Step::Frame(frame) => {
                waits = 0;
                let chosen = match &mut wanted {
                    None => true,
                    Some(rows) => rows.next_if(|row| u64::from(*row) == at).is_some(),
                };
                if chosen {
                    saving.packet(at, &frame)?;
                }
                at = at.saturating_add(1);
                if at.is_multiple_of(SLICE) {
                    if stop.load(Ordering::Relaxed) {
                        return Err(SaveError::Stopped);
                    }
                    tell(at);
                }
            }
            Step::Wait => {
                waits += 1;
                if stop.load(Ordering::Relaxed) {
                    return Err(SaveError::Stopped);
                }
                if waits > MAX_WAITS {
                    break;
                }
                walker.wait(PATIENCE);
            }
            Step::End(_) => break,
        }
    }
    saving.finish()
}

/// The secrets that open what the chosen packets carry, in the words of a key log: those of their TLS sessions, and no others.
/// The capture must have been read with its messages.
pub fn keys_of(capture: &Capture, choice: &Choice) -> String {
    let mut streams: Vec<StreamId> = Vec::new();
    let mut add = |frame: FrameId| {
        let Some(record) = capture.record(frame) else { return };
        streams.extend(capture.streams_of(frame, &record).map(|link| link.stream));
        if streams.len() >= MANY {
            streams.sort_unstable();
            streams.dedup();
        }
    };
    match &choice.rows {
        Some(rows) => rows.iter().filter(|row| **row < choice.most).for_each(|row| add(FrameId(*row))),
        None => (0..choice.most).for_each(|row| add(FrameId(row))),
    }
    streams.sort_unstable();
    streams.dedup();
    let mut known = std::collections::HashSet::new();
    let mut out = String::new();
    for stream in
        streams.iter().filter_map(|id| capture.stream(*id)).filter(|stream| stream.transport == Transport::Tcp)
    {
        for opener in capture.ledger().openers_of(stream.index) {
            for line in opener.secrets().lines().filter(|line| known.insert(line.to_string())) {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

struct Saving<'s, W: Write> {
    source: &'s Source,
    format: FileFormat,
    writer: FileWriter<W>,
    /// Everything is saved: what is said of the whole holds for the new file, too.
    whole: bool,
    comments: &'s Changes,
    numbers: HashMap<InterfaceId, u32>,
    bytes: Vec<u8>,
    saved: Saved,
}

impl<'s, W: Write> Saving<'s, W> {
    fn new(source: &'s Source, format: FileFormat, out: W, (whole, comments): (bool, &'s Changes)) -> Self {
        let texts = section_texts(source, comments);
        let mut saving = Self {
            source,
            format,
            writer: FileWriter::new(out, format, &texts),
            whole,
            comments,
            numbers: HashMap::new(),
            bytes: Vec::new(),
            saved: Saved::default(),
        };
        if format == FileFormat::Pcap && !texts.comments.is_empty() {
            saving.leave_out(LeftOut::Comments);
        }
        saving
    }

    /// What stands before the packets: interfaces, the names of addresses, the secrets that are needed to read them.
    fn before(&mut self, keys: Option<&str>) -> Result<(), SaveError> {
        if self.format == FileFormat::Pcapng {
            for interface in self.source.interfaces() {
                self.describe(&interface)?;
            }
        }
        let (names, secrets) = (self.source.names(), self.source.secrets());
        if self.format == FileFormat::Pcap {
            let any_secrets = !secrets.is_empty() || keys.is_some_and(|keys| !keys.is_empty());
            for (any, what) in [(!names.is_empty(), LeftOut::Names), (any_secrets, LeftOut::Secrets)] {
                if any {
                    self.leave_out(what);
                }
            }
            return Ok(());
        }
        self.writer.names(&names)?;
        if let Some(keys) = keys.filter(|keys| !keys.is_empty()) {
            self.writer.secrets(Secret::TLS_KEY_LOG, keys.as_bytes())?;
        }
        for secret in secrets.into_iter().filter(|secret| keys.is_none() || secret.kind != Secret::TLS_KEY_LOG) {
            let mut bytes = vec![0; secret.len as usize];
            let have = self.source.read_at(secret.offset, &mut bytes).map_err(SaveError::Read)?;
            bytes.truncate(have);
            self.writer.secrets(secret.kind, &bytes)?;
        }
        Ok(())
    }

    /// The number of an interface in the new file.
    fn describe(&mut self, interface: &Interface) -> Result<u32, SaveError> {
        if let Some(number) = self.numbers.get(&interface.id) {
            return Ok(*number);
        }
        // Times are nanoseconds here: the offset is in them already, and parts of a power of two would lose some.
        let resolution = match interface.resolution {
            Resolution::Binary(_) => Resolution::Decimal(9),
            decimal => decimal,
        };
        let described = Interface { time_offset: 0, resolution, ..interface.clone() };
        let number = self.writer.interface(&described)?;
        self.numbers.insert(interface.id, number);
        Ok(number)
    }

    fn packet(&mut self, at: u64, frame: &crate::source::Frame<'_>) -> Result<(), SaveError> {
        let interface = match self.numbers.get(&frame.interface) {
            Some(number) => *number,
            None => {
                let unknown = Interface { id: frame.interface, link_type: frame.link_type, ..Interface::default() };
                let interface = self.source.interface(frame.interface);
                self.describe(interface.as_deref().unwrap_or(&unknown))?
            }
        };
        let length = frame.cap_len as usize;
        let mut options = frame.has_options.then(|| self.source.packet_options(frame.offset, frame.cap_len));
        let changed = u32::try_from(at).ok().and_then(|at| self.comments.packets.get(&FrameId(at)));
        if let Some(changed) = changed {
            options.get_or_insert_default().comments.clone_from(changed);
        }
        if self.format == FileFormat::Pcap && options.as_ref().is_some_and(|options| !options.comments.is_empty()) {
            self.leave_out(LeftOut::Comments);
        }
        let bytes = match frame.head.get(..length) {
            Some(bytes) => bytes,
            None => {
                self.bytes.resize(length, 0);
                let have = self.source.read_at(frame.offset, &mut self.bytes).map_err(SaveError::Read)?;
                self.bytes.get(..have.min(length)).unwrap_or_default()
            }
        };
        let written = Packet {
            interface,
            resolution: Default::default(),
            time: frame.time,
            wire_len: frame.wire_len,
            bytes,
            options: options.as_ref(),
        };
        let as_known = match frame.has_time {
            true => self.writer.packet(&written).map(|()| true)?,
            false => self.writer.packet_without_time(&written)?,
        };
        if !as_known {
            self.leave_out(LeftOut::NoTime);
        }
        self.saved.packets = self.saved.packets.saturating_add(1);
        Ok(())
    }

    fn finish(mut self) -> Result<(Saved, W), SaveError> {
        if self.whole {
            // Of some of the packets the counters would say what is not true.
            for counters in self.source.interface_statistics() {
                if let Some(number) = self.numbers.get(&counters.interface).copied() {
                    self.writer.statistics(number, &counters)?;
                }
            }
        }
        if self.whole && !self.source.notes().is_empty() {
            self.leave_out(LeftOut::Damage);
        }
        Ok((self.saved, self.writer.finish()?))
    }

    fn leave_out(&mut self, what: LeftOut) {
        if !self.saved.left_out.contains(&what) {
            self.saved.left_out.push(what);
        }
    }
}

/// What the capture says of itself; several sections become one.
fn section_texts(source: &Source, comments: &Changes) -> SectionTexts {
    let sections = source.sections();
    let Some(first) = sections.first() else {
        return SectionTexts { comments: comments.capture.clone().unwrap_or_default(), ..SectionTexts::ours() };
    };
    let own = || sections.iter().flat_map(|section| section.comments.iter().cloned()).collect();
    SectionTexts {
        hardware: first.hardware.clone(),
        os: first.os.clone(),
        application: first.application.clone(),
        comments: comments.capture.clone().unwrap_or_else(own),
    }
}
