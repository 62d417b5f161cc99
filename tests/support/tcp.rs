//! TCP conversations made for tests: frames of raw IPv4 in a pcap file, from a script of what each side sends.

#![allow(dead_code)]

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options};
use wirelens::source::Source;

pub const FIN: u8 = 0x01;
pub const SYN: u8 = 0x02;
pub const RST: u8 = 0x04;
pub const ACK: u8 = 0x10;
pub const PSH: u8 = 0x08;

/// A segment of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub from_client: bool,
    /// Place of its first byte, from the first byte after SYN.
    pub at: u32,
    /// Place of the byte that it expects next from the other side.
    pub expects: u32,
    pub flags: u8,
    pub payload: Vec<u8>,
}

/// A conversation between a client port and a server port.
#[derive(Clone, Debug)]
pub struct Talk {
    pub ports: (u16, u16),
    /// Initial sequence numbers.
    pub initial: (u32, u32),
    pub segments: Vec<Segment>,
    sent: (u32, u32),
}

impl Talk {
    /// A conversation that begins with a handshake.
    pub fn new(client: u16, server: u16) -> Self {
        let mut talk = Self::joined_late(client, server);
        for (from_client, flags) in [(true, SYN), (false, SYN | ACK), (true, ACK)] {
            talk.push(from_client, flags, b"");
        }
        talk
    }

    /// A conversation whose beginning was not captured.
    pub fn joined_late(client: u16, server: u16) -> Self {
        Self { ports: (client, server), initial: (1000, 5000), segments: Vec::new(), sent: (0, 0) }
    }

    pub fn client(mut self, payload: &[u8]) -> Self {
        self.push(true, PSH | ACK, payload);
        self
    }

    pub fn server(mut self, payload: &[u8]) -> Self {
        self.push(false, PSH | ACK, payload);
        self
    }

    /// Both sides end.
    pub fn close(mut self) -> Self {
        self.push(true, FIN | ACK, b"");
        self.push(false, FIN | ACK, b"");
        self.push(true, ACK, b"");
        self
    }

    /// The same conversation with its payloads cut into segments of `size` bytes.
    pub fn cut(&self, size: usize) -> Self {
        let mut talk = Self { segments: Vec::new(), ..self.clone() };
        for segment in &self.segments {
            if segment.payload.is_empty() {
                talk.segments.push(segment.clone());
            }
            for (place, payload) in segment.payload.chunks(size).enumerate() {
                let at = segment.at + (place * size) as u32;
                talk.segments.push(Segment { at, payload: payload.to_vec(), ..segment.clone() });
            }
        }
        talk
    }

    fn push(&mut self, from_client: bool, flags: u8, payload: &[u8]) {
        let (at, expects) = if from_client { (self.sent.0, self.sent.1) } else { (self.sent.1, self.sent.0) };
        self.segments.push(Segment { from_client, at, expects, flags, payload: payload.to_vec() });
        let moved = payload.len() as u32 + u32::from(flags & FIN != 0);
        if from_client {
            self.sent.0 += moved;
        } else {
            self.sent.1 += moved;
        }
    }

    /// The frames, one a segment.
    pub fn frames(&self) -> Vec<Vec<u8>> {
        self.segments.iter().map(|segment| self.frame(segment)).collect()
    }

    fn frame(&self, segment: &Segment) -> Vec<u8> {
        let (own, other) = match segment.from_client {
            true => (self.initial.0, self.initial.1),
            false => (self.initial.1, self.initial.0),
        };
        let syn = segment.flags & SYN != 0;
        let sequence = own.wrapping_add(segment.at).wrapping_add(u32::from(!syn));
        let acknowledgement = match segment.flags & ACK {
            0 => 0,
            _ => other.wrapping_add(segment.expects).wrapping_add(1),
        };
        let (from, to) = match segment.from_client {
            true => (self.ports.0, self.ports.1),
            false => (self.ports.1, self.ports.0),
        };
        let (source, destination) = if segment.from_client { (1u8, 2u8) } else { (2, 1) };
        let mut frame = vec![0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, source, 10, 0, 0, destination];
        let total = (40 + segment.payload.len()) as u16;
        frame[2..4].copy_from_slice(&total.to_be_bytes());
        frame.extend(from.to_be_bytes());
        frame.extend(to.to_be_bytes());
        frame.extend(sequence.to_be_bytes());
        frame.extend(acknowledgement.to_be_bytes());
        frame.extend([0x50, segment.flags, 0x20, 0, 0, 0, 0, 0]);
        frame.extend(&segment.payload);
        frame
    }
}

/// A pcap file of raw IPv4 frames, a millisecond apart. Of each frame at most `snap` bytes are kept.
pub fn pcap(frames: &[Vec<u8>], snap: usize) -> Vec<u8> {
    let mut file = Vec::new();
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 262_144, 101] {
        file.extend(word.to_le_bytes());
    }
    for (place, frame) in frames.iter().enumerate() {
        let kept = frame.len().min(snap);
        let micros = place as u32 * 1000;
        for word in [1_700_000_000 + micros / 1_000_000, micros % 1_000_000, kept as u32, frame.len() as u32] {
            file.extend(word.to_le_bytes());
        }
        file.extend(&frame[..kept]);
    }
    file
}

/// A capture of such frames, read to its end.
pub fn capture(frames: &[Vec<u8>]) -> Arc<Capture> {
    open(pcap(frames, usize::MAX), Options::default())
}

/// A capture of a file's bytes, read to its end.
pub fn open(file: Vec<u8>, options: Options) -> Arc<Capture> {
    let source = Source::from_bytes("made for a test", file.into()).expect("the file is a capture");
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}
