//! The quick look at the headers that the first pass takes: link layer by hand, IP, TCP and UDP by etherparse's slices.
//!
//! It answers only where the answer is plain. Anything unusual — fragments, tunnels, extension headers, errors, lengths
//! that do not fit — is left to the dissectors, which then run with nothing wanted and give the same envelopes.
//!
//! What is found is written where it will stay: copying it there took longer than finding it.

use etherparse::{Ipv4HeaderSlice, Ipv6HeaderSlice, TcpHeaderSlice, UdpHeaderSlice};

use crate::base::Address;
use crate::dissect::transport::{SYN, sacked, window_scale};
use crate::dissect::{Envelope, Plain, Range, Transport};

/// Bytes of an IPv4 header without options.
const IPV4_HEADER: usize = 20;

/// What the quick look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peeled {
    /// One transport header and nothing unusual: it was written.
    Plain,
    /// Certainly no transport header: ARP.
    Nothing,
    /// The dissectors must look.
    Unusual,
}

/// Looks at a frame. `head` holds its first bytes, at least all headers; `cap_len` and `wire_len` are of the whole frame. What
/// `plain` holds afterwards counts only with [`Peeled::Plain`].
#[inline]
pub fn peel(link_type: u16, head: &[u8], cap_len: u32, wire_len: u32, plain: &mut Plain) -> Peeled {
    if let Some(network) = network(link_type, head) {
        if transport_in(head, network, (cap_len, wire_len), plain).is_some() {
            return Peeled::Plain;
        }
        if network.0 == 0x0806 {
            return Peeled::Nothing;
        }
    }
    Peeled::Unusual
}

/// The transport header alone, if it stands plainly in its frame.
pub fn plain(link_type: u16, head: &[u8], cap_len: u32, wire_len: u32) -> Option<Plain> {
    let mut plain = Plain::default();
    (peel(link_type, head, cap_len, wire_len, &mut plain) == Peeled::Plain).then_some(plain)
}

#[inline]
fn transport_in(head: &[u8], (ether_type, at): (u16, usize), lens: (u32, u32), plain: &mut Plain) -> Option<()> {
    match ether_type {
        0x0800 => ipv4(head, at, lens, plain),
        0x86dd => ipv6(head, at, lens, plain),
        _ => None,
    }
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
fn ipv4(head: &[u8], at: usize, (cap_len, wire_len): (u32, u32), plain: &mut Plain) -> Option<()> {
    let header = Ipv4HeaderSlice::from_slice(head.get(at..)?).ok()?;
    // Options may say that the destination is another: a source route.
    let has_options = header.slice().len() != IPV4_HEADER;
    if has_options || header.is_fragmenting_payload() || IPV4_HEADER > usize::from(header.total_len()) {
        return None;
    }
    let start = at.checked_add(header.slice().len())?;
    let end = at.checked_add(usize::from(header.total_len()))?;
    let place = Place { start, end, cap_len, wire_len };
    transport(head, header.protocol().0, &place, &mut plain.envelope)?;
    plain.envelope.source = Address::V4(header.source());
    plain.envelope.destination = Address::V4(header.destination());
    (plain.network, plain.transport) = (at, start);
    Some(())
}

fn ipv6(head: &[u8], at: usize, (cap_len, wire_len): (u32, u32), plain: &mut Plain) -> Option<()> {
    let header = Ipv6HeaderSlice::from_slice(head.get(at..)?).ok()?;
    if header.payload_length() == 0 {
        return None;
    }
    let start = at.checked_add(header.slice().len())?;
    let end = start.checked_add(usize::from(header.payload_length()))?;
    let place = Place { start, end, cap_len, wire_len };
    transport(head, header.next_header().0, &place, &mut plain.envelope)?;
    plain.envelope.source = Address::V6(header.source());
    plain.envelope.destination = Address::V6(header.destination());
    (plain.network, plain.transport) = (at, start);
    Some(())
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

/// All of the envelope but its addresses.
#[inline]
fn transport(head: &[u8], protocol: u8, place: &Place, envelope: &mut Envelope) -> Option<()> {
    if place.end > place.wire_len as usize {
        return None;
    }
    let segment = head.get(place.start..place.end.min(head.len()))?;
    match protocol {
        6 => {
            let header = TcpHeaderSlice::from_slice(segment).ok()?;
            let (bytes, options) = (header.slice(), header.options());
            (envelope.payload, envelope.payload_wire_len) = place.payload(bytes.len(), place.end)?;
            envelope.flags = u16::from_be_bytes(*bytes.get(12..)?.first_chunk()?) & 0x0fff;
            envelope.transport = Transport::Tcp;
            (envelope.source_port, envelope.destination_port) = (header.source_port(), header.destination_port());
            envelope.sequence = header.sequence_number();
            envelope.acknowledgement = header.acknowledgment_number();
            envelope.window_scale = if envelope.flags & SYN != 0 { window_scale(options) } else { None };
            envelope.window = header.window_size();
            envelope.sacked = if options.is_empty() { 0 } else { sacked(options) };
        }
        17 => {
            let header = UdpHeaderSlice::from_slice(segment).ok()?;
            let end = place.start.checked_add(usize::from(header.length()))?;
            if usize::from(header.length()) < 8 || end > place.end {
                return None;
            }
            (envelope.payload, envelope.payload_wire_len) = place.payload(8, end)?;
            envelope.transport = Transport::Udp;
            (envelope.source_port, envelope.destination_port) = (header.source_port(), header.destination_port());
            (envelope.sequence, envelope.acknowledgement, envelope.flags) = (0, 0, 0);
            (envelope.window_scale, envelope.window, envelope.sacked) = (None, 0, 0);
        }
        _ => return None,
    }
    (envelope.whole, envelope.in_error) = (true, false);
    Some(())
}
