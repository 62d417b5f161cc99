//! Writes captures: the blocks of pcapng (draft-ietf-opsawg-pcapng) and the records of pcap (draft-ietf-opsawg-pcap), both
//! little-endian.
//!
//! The functions append to a buffer, which is what the capture thread needs: one buffer of whole blocks, one system call.
//! [`FileWriter`] puts them together to a file for those who save packets.

use std::io::{self, Write};

use super::catalog::{Interface, InterfaceStatistics, Resolution, ResolvedName};
use super::options::PacketOptions;
use super::pcapng::block;
use crate::base::{Address, Time};

/// A capture format to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// pcapng: any number of interfaces, comments, counters, names and secrets.
    Pcapng,
    /// pcap with nanoseconds: one link type, nothing but packets.
    Pcap,
}

impl FileFormat {
    /// What the suffix of a file name asks for: pcap for `.pcap`, `.cap` and `.dmp`, pcapng for everything else.
    pub fn of_path(path: &std::path::Path) -> Self {
        let suffix = path.extension().map(|suffix| suffix.to_string_lossy().to_ascii_lowercase());
        match suffix.as_deref() {
            Some("pcap" | "cap" | "dmp") => Self::Pcap,
            _ => Self::Pcapng,
        }
    }
}

/// A packet to write.
#[derive(Clone, Copy, Debug)]
pub struct Packet<'a> {
    /// The number of its interface among those written so far; pcap has only one.
    pub interface: u32,
    /// The unit in which that interface counts time.
    pub resolution: Resolution,
    /// When it was captured.
    pub time: Time,
    /// Bytes that it had on the wire.
    pub wire_len: u32,
    /// The bytes that are kept.
    pub bytes: &'a [u8],
    /// What else is known of it.
    pub options: Option<&'a PacketOptions>,
}

/// Texts of a section header.
#[derive(Clone, Debug, Default)]
pub struct SectionTexts {
    /// The machine that captured.
    pub hardware: Option<String>,
    /// Its operating system.
    pub os: Option<String>,
    /// The program that writes.
    pub application: Option<String>,
    /// Comments on the whole section.
    pub comments: Vec<String>,
}

impl SectionTexts {
    /// What this program says of itself and of the machine it runs on.
    pub fn ours() -> Self {
        Self {
            hardware: Some(std::env::consts::ARCH.to_owned()),
            os: Some(operating_system()),
            application: Some(format!("wirelens {}", env!("CARGO_PKG_VERSION"))),
            comments: Vec::new(),
        }
    }
}

/// The name and version of the operating system.
pub fn operating_system() -> String {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{} {}", std::env::consts::OS, release.trim()).trim().to_owned()
}

/// The most bytes that an option can hold (§3.5: its length has 16 bits); longer texts are cut.
pub const MAX_OPTION: usize = 65_532;

/// Appends a section header block (§4.1) with an open length.
pub fn section_header(out: &mut Vec<u8>, texts: &SectionTexts) {
    in_block(out, block::SECTION_HEADER, |out| {
        out.extend_from_slice(&0x1a2b_3c4d_u32.to_le_bytes());
        out.extend_from_slice(&1_u16.to_le_bytes());
        out.extend_from_slice(&0_u16.to_le_bytes());
        out.extend_from_slice(&u64::MAX.to_le_bytes());
        let start = out.len();
        comments(out, &texts.comments);
        text(out, 2, texts.hardware.as_deref());
        text(out, 3, texts.os.as_deref());
        text(out, 4, texts.application.as_deref());
        end_options(out, start);
    });
}

/// Appends an interface description block (§4.2).
pub fn interface(out: &mut Vec<u8>, interface: &Interface) {
    in_block(out, block::INTERFACE, |out| {
        out.extend_from_slice(&interface.link_type.to_le_bytes());
        out.extend_from_slice(&0_u16.to_le_bytes());
        out.extend_from_slice(&interface.snap_length.to_le_bytes());
        let start = out.len();
        comments(out, &interface.comments);
        text(out, 2, interface.name.as_deref());
        text(out, 3, interface.description.as_deref());
        interface_addresses(out, interface);
        if interface.send_speed == interface.receive_speed {
            number(out, 8, interface.send_speed);
        } else {
            number(out, 16, interface.send_speed);
            number(out, 17, interface.receive_speed);
        }
        if interface.resolution != Resolution::default() {
            option(out, 9, &[interface.resolution.octet()]);
        }
        if let Some(filter) = interface.filter.as_deref().filter(|filter| !filter.is_empty()) {
            option(out, 11, &[&[0], filter.as_bytes()].concat());
        }
        text(out, 12, interface.os.as_deref());
        if let Some(octets) = interface.fcs_len {
            option(out, 13, &[octets]);
        }
        if interface.time_offset != 0 {
            option(out, 14, &interface.time_offset.to_le_bytes());
        }
        text(out, 15, interface.hardware.as_deref());
        end_options(out, start);
    });
}

fn interface_addresses(out: &mut Vec<u8>, interface: &Interface) {
    for (address, prefix) in &interface.addresses {
        match address {
            Address::V4(octets) => {
                let mask = u32::MAX.checked_shl(32_u32.saturating_sub(u32::from(*prefix))).unwrap_or(0);
                option(out, 4, &[octets.as_slice(), &mask.to_be_bytes()].concat());
            }
            Address::V6(octets) => option(out, 5, &[octets.as_slice(), &[*prefix]].concat()),
            _ => {}
        }
    }
    if let Some(Address::Ether(octets)) = &interface.mac {
        option(out, 6, octets);
    }
    if let Some(octets) = &interface.eui {
        option(out, 7, octets);
    }
}

/// Appends an enhanced packet block (§4.3).
#[inline]
pub fn packet(out: &mut Vec<u8>, packet: &Packet<'_>) {
    let padding = packet.bytes.len().next_multiple_of(4) - packet.bytes.len();
    let ticks = packet.resolution.ticks(packet.time);
    let start = out.len();
    out.reserve(packet.bytes.len() + 36);
    let mut head = [0; 28];
    for (at, value) in [
        block::ENHANCED_PACKET,
        (packet.bytes.len() + padding + 32) as u32,
        packet.interface,
        (ticks >> 32) as u32,
        ticks as u32,
        packet.bytes.len() as u32,
        packet.wire_len,
    ]
    .into_iter()
    .enumerate()
    {
        head[at * 4..at * 4 + 4].copy_from_slice(&value.to_le_bytes());
    }
    out.extend_from_slice(&head);
    out.extend_from_slice(packet.bytes);
    out.extend_from_slice(&[0; 4][..padding]);
    if let Some(options) = packet.options {
        packet_options(out, options);
    }
    close(out, start);
}

/// Appends a simple packet block (§4.4): a packet of the section's first interface, without a time. What is kept of it must be
/// all of it, or as much as that interface keeps.
pub fn simple_packet(out: &mut Vec<u8>, bytes: &[u8], wire_len: u32) {
    in_block(out, block::SIMPLE_PACKET, |out| {
        out.extend_from_slice(&wire_len.to_le_bytes());
        out.extend_from_slice(bytes);
        pad(out, bytes.len());
    });
}

fn packet_options(out: &mut Vec<u8>, options: &PacketOptions) {
    let start = out.len();
    comments(out, &options.comments);
    if let Some(flags) = options.flags {
        option(out, 2, &flags.to_le_bytes());
    }
    for (algorithm, value) in &options.hashes {
        option(out, 3, &[&[*algorithm], value.as_slice()].concat());
    }
    number(out, 4, options.drop_count);
    number(out, 5, options.packet_id);
    if let Some(queue) = options.queue {
        option(out, 6, &queue.to_le_bytes());
    }
    for (kind, value) in &options.verdicts {
        option(out, 7, &[&[*kind], value.as_slice()].concat());
    }
    for (code, value) in &options.custom {
        option(out, *code, value);
    }
    end_options(out, start);
}

/// Appends an interface statistics block (§4.6) for the interface with this number and unit of time.
pub fn statistics(out: &mut Vec<u8>, interface: u32, resolution: Resolution, found: &InterfaceStatistics) {
    let stamp = |out: &mut Vec<u8>, time: Time| {
        let ticks = resolution.ticks(time);
        out.extend_from_slice(&((ticks >> 32) as u32).to_le_bytes());
        out.extend_from_slice(&(ticks as u32).to_le_bytes());
    };
    in_block(out, block::STATISTICS, |out| {
        out.extend_from_slice(&interface.to_le_bytes());
        stamp(out, found.time);
        let start = out.len();
        comments(out, &found.comments);
        for (code, time) in [(2, found.started), (3, found.ended)] {
            if let Some(time) = time {
                let mut value = Vec::with_capacity(8);
                stamp(&mut value, time);
                option(out, code, &value);
            }
        }
        number(out, 4, found.received);
        number(out, 5, found.dropped_by_interface);
        number(out, 6, found.accepted);
        number(out, 7, found.dropped_by_system);
        number(out, 8, found.delivered);
        end_options(out, start);
    });
}

/// Appends a name resolution block (§4.5) with one record a name; nothing when there is no name.
pub fn names(out: &mut Vec<u8>, names: &[ResolvedName]) {
    if names.is_empty() {
        return;
    }
    in_block(out, block::NAMES, |out| {
        for name in names {
            let (kind, octets): (u16, &[u8]) = match &name.address {
                Address::V4(octets) => (1, octets),
                Address::V6(octets) => (2, octets),
                Address::Ether(octets) => (3, octets),
                _ => continue,
            };
            let written = name.name.replace('\0', "");
            option(out, kind, &[octets, cut(written.as_bytes(), MAX_OPTION - 17), &[0]].concat());
        }
        out.extend_from_slice(&[0; 4]);
    });
}

/// Appends a decryption secrets block (§4.7); `kind` says what the bytes are.
pub fn secrets(out: &mut Vec<u8>, kind: u32, bytes: &[u8]) {
    in_block(out, block::SECRETS, |out| {
        out.extend_from_slice(&kind.to_le_bytes());
        out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        out.extend_from_slice(bytes);
        pad(out, bytes.len());
    });
}

/// Appends the header of a pcap file with nanoseconds.
pub fn pcap_header(out: &mut Vec<u8>, link_type: u16, snap_length: u32) {
    out.extend_from_slice(&0xa1b2_3c4d_u32.to_le_bytes());
    out.extend_from_slice(&2_u16.to_le_bytes());
    out.extend_from_slice(&4_u16.to_le_bytes());
    out.extend_from_slice(&[0; 8]);
    out.extend_from_slice(&snap_length.to_le_bytes());
    out.extend_from_slice(&u32::from(link_type).to_le_bytes());
}

/// Appends a pcap record. Its seconds have 32 bits: a moment outside of 1970 to 2106 becomes the nearest one inside.
#[inline]
pub fn pcap_record(out: &mut Vec<u8>, packet: &Packet<'_>) {
    let (seconds, nanos) = packet.time.parts();
    let seconds = u32::try_from(seconds).unwrap_or(if seconds < 0 { 0 } else { u32::MAX });
    for value in [seconds, nanos, packet.bytes.len() as u32, packet.wire_len] {
        out.extend_from_slice(&value.to_le_bytes());
    }
    out.extend_from_slice(packet.bytes);
}

/// Appends a block of this type; `content` appends what is in it, which ends at a multiple of four octets.
fn in_block(out: &mut Vec<u8>, kind: u32, content: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend_from_slice(&kind.to_le_bytes());
    out.extend_from_slice(&[0; 4]);
    content(out);
    close(out, start);
}

/// Ends the block that began at `start`: its length goes to both places.
#[inline]
fn close(out: &mut Vec<u8>, start: usize) {
    let length = ((out.len() - start + 4) as u32).to_le_bytes();
    out[start + 4..start + 8].copy_from_slice(&length);
    out.extend_from_slice(&length);
}

fn option(out: &mut Vec<u8>, code: u16, value: &[u8]) {
    let value = cut(value, MAX_OPTION);
    out.extend_from_slice(&code.to_le_bytes());
    out.extend_from_slice(&(value.len() as u16).to_le_bytes());
    out.extend_from_slice(value);
    pad(out, value.len());
}

/// The first octets, not in the middle of a character of UTF-8.
fn cut(value: &[u8], most: usize) -> &[u8] {
    if value.len() <= most {
        return value;
    }
    let mut end = most;
    while end > 0 && value[end] & 0xc0 == 0x80 {
        end -= 1;
    }
    &value[..end]
}

fn pad(out: &mut Vec<u8>, length: usize) {
    out.extend_from_slice(&[0; 4][..length.next_multiple_of(4) - length]);
}

fn text(out: &mut Vec<u8>, code: u16, value: Option<&str>) {
    if let Some(value) = value {
        option(out, code, value.as_bytes());
    }
}

fn comments(out: &mut Vec<u8>, comments: &[String]) {
    for comment in comments {
        text(out, super::options::COMMENT, Some(comment));
    }
}

fn number(out: &mut Vec<u8>, code: u16, value: Option<u64>) {
    if let Some(value) = value {
        option(out, code, &value.to_le_bytes());
    }
}

/// The end mark, when there are options since `start`.
fn end_options(out: &mut Vec<u8>, start: usize) {
    if out.len() > start {
        out.extend_from_slice(&[0; 4]);
    }
}

/// Why something cannot be written in the format that was chosen.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// pcap has one link type for the whole file.
    #[error("a pcap file holds packets of one link type only, and these have {first} and {second}; choose pcapng")]
    LinkTypes { first: u16, second: u16 },
    /// pcap says the link type before the first packet.
    #[error("a packet names interface {interface}, which was not described")]
    UnknownInterface { interface: u32 },
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Bytes that are gathered before they are written.
const BUFFER: usize = 256 << 10;

/// A capture file that is being written. Call [`FileWriter::finish`] at the end: what is buffered is lost otherwise.
pub struct FileWriter<W: Write> {
    out: W,
    format: FileFormat,
    buffer: Vec<u8>,
    interfaces: Vec<(u16, Resolution)>,
    /// Bytes that the first interface keeps of a packet; 0 for all.
    first_snap_length: u32,
}

impl<W: Write> FileWriter<W> {
    /// A file with nothing but its header; pcap's is written with the first interface.
    pub fn new(out: W, format: FileFormat, texts: &SectionTexts) -> Self {
        let mut buffer = Vec::new();
        if format == FileFormat::Pcapng {
            section_header(&mut buffer, texts);
        }
        Self { out, format, buffer, interfaces: Vec::new(), first_snap_length: 0 }
    }

    /// Describes an interface and gives the number by which packets name it. Moments are what [`Time`] can hold: an
    /// interface that counts in smaller or odd units counts nanoseconds in the file, and an offset is in the stamps.
    pub fn interface(&mut self, described: &Interface) -> Result<u32, WriteError> {
        let described = &as_written(described);
        match (self.format, self.interfaces.first()) {
            (FileFormat::Pcapng, _) => interface(&mut self.buffer, described),
            (FileFormat::Pcap, None) => {
                pcap_header(&mut self.buffer, described.link_type, pcap_snap_length(described));
            }
            (FileFormat::Pcap, Some((first, _))) if *first != described.link_type => {
                return Err(WriteError::LinkTypes { first: *first, second: described.link_type });
            }
            (FileFormat::Pcap, Some(_)) => {}
        }
        if self.interfaces.is_empty() {
            self.first_snap_length = described.snap_length;
        }
        self.interfaces.push((described.link_type, described.resolution));
        self.spill()?;
        Ok((self.interfaces.len() - 1) as u32)
    }

    /// Writes a packet. Its resolution is that of its interface, whatever it says itself.
    pub fn packet(&mut self, written: &Packet<'_>) -> Result<(), WriteError> {
        let Some((_, resolution)) = self.interfaces.get(written.interface as usize) else {
            return Err(WriteError::UnknownInterface { interface: written.interface });
        };
        match self.format {
            FileFormat::Pcapng => packet(&mut self.buffer, &Packet { resolution: *resolution, ..*written }),
            FileFormat::Pcap => pcap_record(&mut self.buffer, written),
        }
        self.spill()
    }

    /// Writes a packet of which nobody knows when it was captured, and says whether the file tells that: only a simple packet
    /// block can, which is of the first interface, has no options and says nothing of bytes that are missing. Otherwise the
    /// packet has its [`Packet::time`].
    pub fn packet_without_time(&mut self, written: &Packet<'_>) -> Result<bool, WriteError> {
        let kept = match self.first_snap_length {
            0 => written.wire_len,
            most => written.wire_len.min(most),
        };
        let simple = self.format == FileFormat::Pcapng
            && written.interface == 0
            && !self.interfaces.is_empty()
            && written.options.is_none_or(|options| *options == PacketOptions::default())
            && written.bytes.len() == kept as usize;
        if !simple {
            return self.packet(written).map(|()| false);
        }
        simple_packet(&mut self.buffer, written.bytes, written.wire_len);
        self.spill().map(|()| true)
    }

    /// Writes names of addresses; pcap has no place for them.
    pub fn names(&mut self, found: &[ResolvedName]) -> Result<(), WriteError> {
        if self.format == FileFormat::Pcapng {
            // Far below what readers take for a block that makes sense.
            for part in found.chunks(10_000) {
                names(&mut self.buffer, part);
                self.spill()?;
            }
        }
        Ok(())
    }

    /// Writes secrets; pcap has no place for them.
    pub fn secrets(&mut self, kind: u32, bytes: &[u8]) -> Result<(), WriteError> {
        if self.format == FileFormat::Pcapng {
            secrets(&mut self.buffer, kind, bytes);
        }
        self.spill()
    }

    /// Writes the counters of an interface; pcap has no place for them.
    pub fn statistics(&mut self, interface: u32, found: &InterfaceStatistics) -> Result<(), WriteError> {
        if let (FileFormat::Pcapng, Some((_, resolution))) = (self.format, self.interfaces.get(interface as usize)) {
            statistics(&mut self.buffer, interface, *resolution, found);
        }
        self.spill()
    }

    /// Writes what is left and gives back what it was written to.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.out.write_all(&self.buffer)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn spill(&mut self) -> Result<(), WriteError> {
        if self.buffer.len() >= BUFFER {
            self.out.write_all(&self.buffer)?;
            self.buffer.clear();
        }
        Ok(())
    }
}

/// An interface whose stamps hold every [`Time`] to its last digit.
fn as_written(interface: &Interface) -> Interface {
    let resolution = match interface.resolution {
        fine @ Resolution::Decimal(0..=9) => fine,
        Resolution::Decimal(_) | Resolution::Binary(_) => Resolution::Decimal(9),
    };
    // What was read of a compiled filter is no filter.
    let filter = interface.filter.clone().filter(|filter| !super::blocks::is_description(filter));
    Interface { resolution, time_offset: 0, filter, ..interface.clone() }
}

/// pcap knows no "unlimited": readers take 0 for an error.
pub(super) fn pcap_snap_length(interface: &Interface) -> u32 {
    if interface.snap_length == 0 { super::MAX_FRAME } else { interface.snap_length }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::InterfaceId;
    use crate::source::{Source, Step};

    fn described() -> Interface {
        Interface {
            link_type: 1,
            snap_length: 262_144,
            resolution: Resolution::Decimal(9),
            name: Some("eth0".into()),
            description: Some("a card".into()),
            filter: Some("tcp port 80".into()),
            os: Some("linux".into()),
            addresses: vec![(Address::V4([10, 0, 0, 1]), 8), (Address::V6([1; 16]), 64)],
            mac: Some(Address::Ether([2; 6])),
            send_speed: Some(1_000),
            receive_speed: Some(1_000),
            time_offset: 7,
            comments: vec!["a comment".to_owned()],
            ..Interface::default()
        }
    }

    /// Time, lengths, whether there are options, and the bytes.
    type Seen = (i64, u32, u32, bool, Vec<u8>);

    fn read_back(bytes: Vec<u8>) -> (Source, Vec<Seen>) {
        let source = Source::from_bytes("written", bytes.into()).expect("opens");
        let mut walker = source.walker();
        let mut frames = Vec::new();
        loop {
            match walker.next() {
                Step::Frame(frame) => {
                    frames.push((frame.time.0, frame.cap_len, frame.wire_len, frame.has_options, frame.head.to_vec()));
                }
                Step::Wait => {}
                Step::End(ending) => {
                    assert!(ending.is_clean(), "{ending}");
                    break;
                }
            }
        }
        assert_eq!(source.notes(), []);
        (source, frames)
    }

    #[test]
    fn what_is_written_as_pcapng_is_read_back() {
        let mut writer = FileWriter::new(Vec::new(), FileFormat::Pcapng, &SectionTexts::ours());
        let interface = writer.interface(&described()).expect("written");
        let options = PacketOptions {
            comments: vec!["seen".to_owned()],
            flags: Some(1),
            drop_count: Some(3),
            packet_id: Some(4),
            queue: Some(5),
            hashes: vec![(2, vec![1, 2, 3, 4])],
            verdicts: vec![(0, vec![9])],
            custom: vec![(2988, [&32_473_u32.to_le_bytes()[..], b"theirs"].concat()), (2989, vec![1, 2, 3, 4, 5])],
        };
        for (length, options) in [(0_usize, None), (1, Some(&options)), (2, None), (3, Some(&options)), (64, None)] {
            let bytes: Vec<u8> = (0..length as u8).collect();
            let time = Time(1_700_000_000_123_456_789);
            let written =
                Packet { interface, resolution: Resolution::default(), time, wire_len: 99, bytes: &bytes, options };
            writer.packet(&written).expect("written");
        }
        let name = ResolvedName { address: Address::V4([10, 0, 0, 2]), name: "example.test".to_owned() };
        writer.names(std::slice::from_ref(&name)).expect("written");
        writer.secrets(0x544c_534b, b"CLIENT_RANDOM 0 1").expect("written");
        let counters = InterfaceStatistics {
            interface: InterfaceId(0),
            time: Time(1_700_000_001_000_000_000),
            started: Some(Time(1_700_000_000_000_000_000)),
            ended: Some(Time(1_700_000_001_000_000_000)),
            received: None,
            dropped_by_interface: Some(1),
            accepted: Some(12),
            dropped_by_system: Some(2),
            delivered: Some(5),
            comments: vec!["five lost".to_owned()],
        };
        writer.statistics(interface, &counters).expect("written");
        let (source, frames) = read_back(writer.finish().expect("written"));
        assert_eq!(frames.iter().map(|frame| frame.1).collect::<Vec<_>>(), [0, 1, 2, 3, 64]);
        assert!(frames.iter().all(|frame| frame.0 == 1_700_000_000_123_456_789 && frame.2 == 99));
        assert_eq!(frames[3].4, [0, 1, 2]);
        assert_eq!(source.interfaces()[0].as_ref(), &Interface { time_offset: 0, ..described() });
        assert_eq!(source.names(), [name]);
        assert_eq!(source.secrets()[0].len, 17);
        assert_eq!(source.interface_statistics(), [counters]);
        let mut walker = source.walker();
        let mut seen = Vec::new();
        while let Step::Frame(frame) = walker.next() {
            seen.push(source.packet_options(frame.offset, frame.cap_len));
        }
        assert_eq!(
            seen,
            [PacketOptions::default(), options.clone(), PacketOptions::default(), options, PacketOptions::default()]
        );
    }

    #[test]
    fn a_packet_without_a_time_has_none_where_the_format_can_say_so() {
        let mut writer = FileWriter::new(Vec::new(), FileFormat::Pcapng, &SectionTexts::default());
        for snap_length in [4, 0] {
            writer.interface(&Interface { snap_length, ..described() }).expect("written");
        }
        let commented = PacketOptions { comments: vec!["seen".to_owned()], ..PacketOptions::default() };
        let mut told = Vec::new();
        for (interface, wire_len, length, options) in
            [(0, 3, 3, None), (0, 9, 4, None), (0, 9, 3, None), (1, 3, 3, None), (0, 3, 3, Some(&commented))]
        {
            let bytes = &[7; 4][..length];
            let time = Time(0);
            let written = Packet { interface, resolution: Resolution::default(), time, wire_len, bytes, options };
            told.push(writer.packet_without_time(&written).expect("written"));
        }
        assert_eq!(told, [true, true, false, false, false]);
        let bytes = writer.finish().expect("written");
        let source = Source::from_bytes("written", bytes.clone().into()).expect("opens");
        let mut walker = source.walker();
        let mut timed = Vec::new();
        while let Step::Frame(frame) = walker.next() {
            timed.push(frame.has_time);
        }
        assert_eq!(timed, [false, false, true, true, true]);
        let lengths: Vec<_> = read_back(bytes).1.into_iter().map(|frame| (frame.1, frame.2)).collect();
        assert_eq!(lengths, [(3, 3), (4, 9), (3, 9), (3, 3), (3, 3)]);
    }

    #[test]
    fn pcap_holds_one_link_type_and_nanoseconds() {
        let mut writer = FileWriter::new(Vec::new(), FileFormat::Pcap, &SectionTexts::default());
        let interface = writer.interface(&described()).expect("written");
        assert!(matches!(
            writer.interface(&Interface { link_type: 113, ..described() }),
            Err(WriteError::LinkTypes { first: 1, second: 113 })
        ));
        let time = Time(1_700_000_000_123_456_789);
        let written = Packet {
            interface,
            resolution: Resolution::default(),
            time,
            wire_len: 9,
            bytes: &[1, 2, 3],
            options: None,
        };
        writer.packet(&written).expect("written");
        let unknown = Packet { interface: 7, ..written };
        assert!(matches!(writer.packet(&unknown), Err(WriteError::UnknownInterface { interface: 7 })));
        let (source, frames) = read_back(writer.finish().expect("written"));
        assert_eq!(frames, [(time.0, 3, 9, false, vec![1, 2, 3])]);
        assert_eq!(source.interfaces()[0].link_type, 1);
    }

    #[test]
    fn the_suffix_chooses_the_format() {
        for (name, format) in [
            ("a.pcap", FileFormat::Pcap),
            ("a.CAP", FileFormat::Pcap),
            ("a.pcapng", FileFormat::Pcapng),
            ("pcap", FileFormat::Pcapng),
            ("a.pcap.1", FileFormat::Pcapng),
        ] {
            assert_eq!(FileFormat::of_path(name.as_ref()), format, "{name}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let mut out = Vec::new();
        let long = "é".repeat(40_000);
        section_header(&mut out, &SectionTexts { comments: vec![long], ..SectionTexts::default() });
        let (source, _) = read_back(out);
        assert_eq!(source.sections()[0].comments[0], "é".repeat(MAX_OPTION / 2));
    }
}
