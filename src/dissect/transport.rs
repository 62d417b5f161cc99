//! What dissectors hand to the engine: transport headers for the flow table, fragments for reassembly, messages for
//! sessions.

use super::buf::Range;
use super::protocol::{Protocol, Table};
use crate::base::Address;

/// Which transport an [`Envelope`] is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Transport {
    /// TCP.
    Tcp,
    /// UDP.
    #[default]
    Udp,
}

impl Transport {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
        }
    }

    /// The numbering of its ports.
    pub fn ports(self) -> Table {
        match self {
            Self::Tcp => Table::TcpPort,
            Self::Udp => Table::UdpPort,
        }
    }
}

/// What the flow table needs of a transport header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// TCP or UDP.
    pub transport: Transport,
    /// Network source.
    pub source: Address,
    /// Network destination.
    pub destination: Address,
    /// Source port.
    pub source_port: u16,
    /// Destination port.
    pub destination_port: u16,
    /// TCP sequence number as sent.
    pub sequence: u32,
    /// TCP acknowledgement number as sent.
    pub acknowledgement: u32,
    /// TCP flags, `tcp.flags` (12 bits).
    pub flags: u16,
    /// Shift of the window scale option, if the segment carries it.
    pub window_scale: Option<u8>,
    /// TCP window field as sent.
    pub window: u16,
    /// Bytes that TCP's SACK option acknowledges.
    pub sacked: u32,
    /// Whether all of the header's fixed part was captured; else what it lacks is 0.
    pub whole: bool,
    /// Payload.
    pub payload: Range,
    /// Payload bytes on the wire.
    pub payload_wire_len: u32,
    /// Whether it is the header quoted in an ICMP error: it travelled the other way and starts no stream.
    pub in_error: bool,
}

/// A transport header that stands plainly in its frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// What it says.
    pub envelope: Envelope,
    /// Where the network header begins.
    pub network: usize,
    /// Where it begins itself. It ends where the payload begins, and all of it is captured.
    pub transport: usize,
}

/// A piece of a fragmented datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Network source.
    pub source: Address,
    /// Network destination.
    pub destination: Address,
    /// Identification.
    pub id: u32,
    /// Protocol of the payload (IPv4), or the header after the fragment header (IPv6).
    pub protocol: u8,
    /// Where the piece belongs, in bytes.
    pub offset: u32,
    /// Whether more follow.
    pub more: bool,
    /// The piece.
    pub payload: Range,
    /// Whether the capture holds all of the piece.
    pub whole: bool,
}

/// A message for the session of its protocol.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// The protocol.
    pub protocol: &'static Protocol,
    /// The message.
    pub message: Range,
    /// Network addresses around it.
    pub ends: (Address, Address),
    /// The transport that carried it: its position in the frame. `None` when the network layer carried it itself.
    pub transport: Option<usize>,
}

/// The shift of the window scale option (RFC 7323 §2.2). Options are walked here, because etherparse's iterator stops at
/// the first kind it does not know.
pub fn window_scale(mut options: &[u8]) -> Option<u8> {
    loop {
        match options {
            [3, 3, shift, ..] => return Some(*shift),
            [0, ..] | [] | [_] => return None,
            [1, rest @ ..] => options = rest,
            [_, len, ..] => options = options.get(usize::from(*len).max(2)..)?,
        }
    }
}

/// Bytes in the blocks of the SACK option (RFC 2018 §3), 0 without one. Four blocks are all that there is room for.
pub fn sacked(mut options: &[u8]) -> u32 {
    // The usual case: RFC 7323 appendix A puts time stamps behind two no-operations, and nothing else is there.
    if let [1, 1, 8, 10, _, _, _, _, _, _, _, _] = options {
        return 0;
    }
    loop {
        match options {
            [5, len, rest @ ..] => {
                let blocks = rest.get(..usize::from(*len).saturating_sub(2)).unwrap_or(rest).chunks_exact(8).take(4);
                let bytes = blocks.filter_map(|block| block.split_first_chunk::<4>()).map(|(left, right)| {
                    let right = right.first_chunk::<4>().copied().unwrap_or_default();
                    u32::from_be_bytes(right).wrapping_sub(u32::from_be_bytes(*left))
                });
                return bytes.fold(0, u32::wrapping_add);
            }
            [0, ..] | [] | [_] => return 0,
            [1, rest @ ..] => options = rest,
            [_, len, ..] => match options.get(usize::from(*len).max(2)..) {
                Some(rest) => options = rest,
                None => return 0,
            },
        }
    }
}

/// The SYN flag of `tcp.flags`.
pub const SYN: u16 = 0x002;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_behind_an_unknown_one_are_found() {
        // MSS, TCP fast open (34), MPTCP (30), NOP, window scale 7.
        let options = [2, 4, 5, 0xb4, 34, 4, 1, 2, 30, 4, 0, 0, 1, 3, 3, 7];
        assert_eq!(window_scale(&options), Some(7));
        assert_eq!(window_scale(&[3, 3]), None);
        assert_eq!(window_scale(&[9, 0, 3, 3, 5]), Some(5));
    }

    #[test]
    fn blocks_of_selective_acknowledgement_are_summed_across_the_wrap() {
        let two = [1, 1, 5, 18, 0, 0, 0, 10, 0, 0, 0, 30, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 4];
        assert_eq!(sacked(&two), 25);
        assert_eq!(sacked(&two[..12]), 20, "a block that is cut does not count");
        assert_eq!(sacked(&[5, 0]), 0);
        assert_eq!(sacked(&[8, 200, 1]), 0);
    }
}
