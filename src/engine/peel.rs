//! The quick look at the headers that the first pass takes: link layer by hand, IP, TCP and UDP by etherparse's slices.
//!
//! It answers only where the answer is plain. Anything unusual — fragments, tunnels, extension headers, errors, lengths
//! that do not fit — is left to the dissectors, which then run with nothing wanted and give the same envelopes.

use etherparse::{Ipv4HeaderSlice, Ipv6HeaderSlice, TcpHeaderSlice, UdpHeaderSlice};

use crate::base::Address;
use crate::dissect::transport::{SYN, sacked, window_scale};
use crate::dissect::{Envelope, Plain, Range, Transport};

/// Bytes of an IPv4 header without options.
const IPV4_HEADER: usize = 20;

/// What the quick look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peeled {
    /// One transport header and nothing unusual.
    Envelope(Plain),
    /// Certainly no transport header: ARP.
    Nothing,
    /// The dissectors must look.
    Unusual,
}

/// Looks at a frame. `head` holds its first bytes, at least all headers; `cap_len` and `wire_len` are of the whole frame.
#[inline]
pub fn peel(link_type: u16, head: &[u8], cap_len: u32, wire_len: u32) -> Peeled {
    if let Some((ether_type, at)) = network(link_type, head) {
        if let Some(plain) = transport_in(head, (ether_type, at), cap_len, wire_len) {
            return Peeled::Envelope(plain);
        }
        if ether_type == 0x0806 {
            return Peeled::Nothing;
        }
    }
    Peeled::Unusual
}

/// The same for those who want to know where the headers are.
pub fn plain(link_type: u16, head: &[u8], cap_len: u32, wire_len: u32) -> Option<Plain> {
    transport_in(head, network(link_type, head)?, cap_len, wire_len)
}

#[inline]
fn transport_in(head: &[u8], (ether_type, at): (u16, usize), cap_len: u32, wire_len: u32) -> Option<Plain> {
    let (envelope, transport) = match ether_type {
        0x0800 => ipv4(head, at, cap_len, wire_len)?,
        0x86dd => ipv6(head, at, cap_len, wire_len)?,
        _ => return None,
    };
    Some(Plain { envelope, network: at, transport })
}

/// EtherType and offset of the network header.
#[inline]
fn network(link_type: u16, head: &[u8]) -> Option<(u16, usize)> {
    let u16_at = |at: usize| Some(u16::from_be_bytes(*head.get(at..)?.first_chunk()?));
    match link_type {
        1 => {
            let (mut ether_type, mut at) = (u16_at(12)?, 14usize);
            for _ in 0..3 {
                if !matches!(ether_type, 0x8100 | 0x88a8 | 0x9100) {
                    break;
                }
                ether_type = u16_at(at.checked_add(2)?)?;
                at = at.checked_add(4)?;
            }
            Some((ether_type, at))
        }
        0 | 108 => {
            let family = *head.first_chunk::<4>()?;
            match (link_type, family) {
                (_, [0, 0, 0, 2]) | (0, [2, 0, 0, 0]) => Some((0x0800, 4)),
                (_, [0, 0, 0, 24 | 28 | 30]) | (0, [24 | 28 | 30, 0, 0, 0]) => Some((0x86dd, 4)),
                _ => None,
            }
        }
        12 | 14 | 101 => match head.first()? >> 4 {
            4 => Some((0x0800, 0)),
            6 => Some((0x86dd, 0)),
            _ => None,
        },
        228 => Some((0x0800, 0)),
        229 => Some((0x86dd, 0)),
        113 => Some((u16_at(14)?, 16)),
        276 => Some((u16_at(0)?, 20)),
        _ => None,
    }
}

#[inline]
fn ipv4(head: &[u8], at: usize, cap_len: u32, wire_len: u32) -> Option<(Envelope, usize)> {
    let header = Ipv4HeaderSlice::from_slice(head.get(at..)?).ok()?;
    // Options may say that the destination is another: a source route.
    let has_options = header.slice().len() != IPV4_HEADER;
    if has_options || header.is_fragmenting_payload() || IPV4_HEADER > usize::from(header.total_len()) {
        return None;
    }
    let start = at.checked_add(header.slice().len())?;
    let end = at.checked_add(usize::from(header.total_len()))?;
    let place = Place { start, end, cap_len, wire_len };
    let (source, destination) = (Address::V4(header.source()), Address::V4(header.destination()));
    Some((transport(head, header.protocol().0, source, destination, place)?, start))
}

fn ipv6(head: &[u8], at: usize, cap_len: u32, wire_len: u32) -> Option<(Envelope, usize)> {
    let header = Ipv6HeaderSlice::from_slice(head.get(at..)?).ok()?;
    if header.payload_length() == 0 {
        return None;
    }
    let start = at.checked_add(header.slice().len())?;
    let end = start.checked_add(usize::from(header.payload_length()))?;
    let place = Place { start, end, cap_len, wire_len };
    let (source, destination) = (Address::V6(header.source()), Address::V6(header.destination()));
    Some((transport(head, header.next_header().0, source, destination, place)?, start))
}

/// Where a transport header begins and where its segment ends, as the network header says.
struct Place {
    start: usize,
    end: usize,
    cap_len: u32,
    wire_len: u32,
}

impl Place {
    /// The payload after `header` bytes: captured range, and length on the wire.
    #[inline]
    fn payload(&self, header: usize, end: usize) -> Option<(Range, u32)> {
        let at = u32::try_from(self.start.checked_add(header)?).ok()?;
        let end = u32::try_from(end).ok()?;
        let wire = end.checked_sub(at)?;
        let captured = end.min(self.cap_len).saturating_sub(at);
        Some((Range { source: 0, at: at.min(self.cap_len), len: captured }, wire))
    }
}

#[inline]
fn transport(head: &[u8], protocol: u8, source: Address, destination: Address, place: Place) -> Option<Envelope> {
    if place.end > place.wire_len as usize {
        return None;
    }
    let segment = head.get(place.start..place.end.min(head.len()))?;
    let envelope = Envelope {
        transport: Transport::Udp,
        source,
        destination,
        source_port: 0,
        destination_port: 0,
        sequence: 0,
        acknowledgement: 0,
        flags: 0,
        window_scale: None,
        window: 0,
        sacked: 0,
        whole: true,
        payload: Range::default(),
        payload_wire_len: 0,
        in_error: false,
    };
    match protocol {
        6 => {
            let header = TcpHeaderSlice::from_slice(segment).ok()?;
            let (bytes, options) = (header.slice(), header.options());
            let (payload, payload_wire_len) = place.payload(bytes.len(), place.end)?;
            let flags = u16::from_be_bytes(*bytes.get(12..)?.first_chunk()?) & 0x0fff;
            let window_scale = if flags & SYN != 0 { window_scale(options) } else { None };
            Some(Envelope {
                transport: Transport::Tcp,
                source_port: header.source_port(),
                destination_port: header.destination_port(),
                sequence: header.sequence_number(),
                acknowledgement: header.acknowledgment_number(),
                flags,
                window_scale,
                window: header.window_size(),
                sacked: if options.is_empty() { 0 } else { sacked(options) },
                payload,
                payload_wire_len,
                ..envelope
            })
        }
        17 => {
            let header = UdpHeaderSlice::from_slice(segment).ok()?;
            let end = place.start.checked_add(usize::from(header.length()))?;
            if usize::from(header.length()) < 8 || end > place.end {
                return None;
            }
            let (payload, payload_wire_len) = place.payload(8, end)?;
            Some(Envelope {
                source_port: header.source_port(),
                destination_port: header.destination_port(),
                payload,
                payload_wire_len,
                ..envelope
            })
        }
        _ => None,
    }
}
