//! Conversations with times, windows and options made for tests: raw IPv4 in a pcap file with nanoseconds.

#![allow(dead_code)]

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options};
use wirelens::source::Source;

pub const FIN: u8 = 0x01;
pub const SYN: u8 = 0x02;
pub const RST: u8 = 0x04;
pub const PSH: u8 = 0x08;
pub const ACK: u8 = 0x10;

/// Nanoseconds of a millisecond.
pub const MS: i64 = 1_000_000;
/// Nanoseconds of a microsecond.
pub const US: i64 = 1_000;

/// What an address sends.
const CLIENT: [u8; 4] = [192, 0, 2, 1];
const SERVER: [u8; 4] = [192, 0, 2, 2];
const PORTS: (u16, u16) = (40_000, 7777);

/// A segment to be written.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub flags: u8,
    /// Relative sequence number.
    pub seq: u32,
    /// Relative acknowledgement number.
    pub ack: u32,
    pub len: usize,
    pub window: u16,
    /// Window scale option.
    pub scale: Option<u8>,
}

impl Default for Sent {
    fn default() -> Self {
        Self { flags: ACK, seq: 1, ack: 1, len: 0, window: 500, scale: None }
    }
}

/// A capture being written.
#[derive(Clone, Debug, Default)]
pub struct Wire {
    frames: Vec<(i64, Vec<u8>)>,
    pub now: i64,
}

impl Wire {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a handshake whose round trip takes so many nanoseconds, seen at the client.
    pub fn opened(round_trip: i64) -> Self {
        let mut wire = Self::new();
        let scale = Some(7);
        wire.client(Sent { flags: SYN, seq: 0, ack: 0, scale, ..Sent::default() });
        wire.wait(round_trip);
        wire.server(Sent { flags: SYN | ACK, seq: 0, scale, ..Sent::default() });
        wire.wait(10 * US);
        wire.client(Sent::default());
        wire
    }

    /// Time passes.
    pub fn wait(&mut self, nanos: i64) -> &mut Self {
        self.now += nanos;
        self
    }

    pub fn client(&mut self, sent: Sent) -> &mut Self {
        self.segment(true, sent)
    }

    pub fn server(&mut self, sent: Sent) -> &mut Self {
        self.segment(false, sent)
    }

    fn segment(&mut self, from_client: bool, sent: Sent) -> &mut Self {
        let frame = tcp(from_client, sent);
        self.frames.push((self.now, frame));
        self
    }

    /// A datagram.
    pub fn datagram(&mut self, from_client: bool, ports: (u16, u16), payload: &[u8]) -> &mut Self {
        let frame = udp(from_client, ports, payload);
        self.frames.push((self.now, frame));
        self
    }

    /// An ICMP error of this type and code from the server, about a frame of the client.
    pub fn icmp(&mut self, kind: u8, code: u8, about: usize) -> &mut Self {
        let quoted = self.frames[about].1.clone();
        let quoted = &quoted[..quoted.len().min(28)];
        let mut payload = vec![kind, code, 0, 0, 0, 0, 0, 0];
        payload.extend_from_slice(quoted);
        let sum = checksum(&payload);
        payload[2..4].copy_from_slice(&sum.to_be_bytes());
        let frame = ip(1, false, &payload);
        self.frames.push((self.now, frame));
        self
    }

    /// A later moment of the capture, in which something else is seen.
    pub fn elsewhere(&mut self, nanos: i64) -> &mut Self {
        self.wait(nanos).datagram(true, (5000, 5001), b"later")
    }

    /// The file.
    pub fn pcap(&self) -> Vec<u8> {
        let mut file = Vec::new();
        for word in [0xa1b2_3c4d_u32, 0x0004_0002, 0, 0, 262_144, 101] {
            file.extend(word.to_le_bytes());
        }
        for (time, frame) in &self.frames {
            let time = time + 1_700_000_000_000_000_000;
            let parts = [(time / 1_000_000_000) as u32, (time % 1_000_000_000) as u32];
            for word in [parts[0], parts[1], frame.len() as u32, frame.len() as u32] {
                file.extend(word.to_le_bytes());
            }
            file.extend(frame);
        }
        file
    }

    /// The capture, read.
    pub fn capture(&self) -> Arc<Capture> {
        let capture = Capture::new(Source::from_bytes("made", self.pcap().into()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        capture
    }
}

fn tcp(from_client: bool, sent: Sent) -> Vec<u8> {
    const INITIAL: (u32, u32) = (0xffff_ff00, 5_000_000);
    let (own, other) = if from_client { INITIAL } else { (INITIAL.1, INITIAL.0) };
    let (from, to) = if from_client { PORTS } else { (PORTS.1, PORTS.0) };
    let options: Vec<u8> = sent.scale.map(|shift| vec![3, 3, shift, 1]).unwrap_or_default();
    let mut segment = Vec::new();
    segment.extend(from.to_be_bytes());
    segment.extend(to.to_be_bytes());
    segment.extend(own.wrapping_add(sent.seq).to_be_bytes());
    let ack = if sent.flags & ACK == 0 { 0 } else { other.wrapping_add(sent.ack) };
    segment.extend(ack.to_be_bytes());
    segment.push(((20 + options.len()) as u8 / 4) << 4);
    segment.push(sent.flags);
    segment.extend(sent.window.to_be_bytes());
    segment.extend([0; 4]);
    segment.extend(options);
    segment.extend(std::iter::repeat_n(0xab, sent.len));
    ip(6, from_client, &segment)
}

fn udp(from_client: bool, ports: (u16, u16), payload: &[u8]) -> Vec<u8> {
    let (from, to) = if from_client { ports } else { (ports.1, ports.0) };
    let mut datagram = Vec::new();
    for word in [from, to, 8 + payload.len() as u16, 0] {
        datagram.extend(word.to_be_bytes());
    }
    datagram.extend(payload);
    ip(17, from_client, &datagram)
}

fn ip(protocol: u8, from_client: bool, payload: &[u8]) -> Vec<u8> {
    let (source, destination) = if from_client { (CLIENT, SERVER) } else { (SERVER, CLIENT) };
    let total = (20 + payload.len()) as u16;
    let mut packet = vec![0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, protocol, 0, 0];
    packet[2..4].copy_from_slice(&total.to_be_bytes());
    packet.extend(source);
    packet.extend(destination);
    let sum = checksum(&packet);
    packet[10..12].copy_from_slice(&sum.to_be_bytes());
    packet.extend(payload);
    packet
}

fn checksum(bytes: &[u8]) -> u16 {
    let words = bytes.chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(pair.get(1).copied().unwrap_or(0)));
    let sum: u32 = words.sum();
    let sum = (sum & 0xffff) + (sum >> 16);
    !((sum & 0xffff) + (sum >> 16)) as u16
}
