//! What the course of a TCP stream tells of one segment: the findings of sequence analysis, in the terms of Wireshark's
//! "TCP Analysis" chapter, and the frames that it refers to.

use std::ops::{BitOr, BitOrAssign};

use crate::base::{Delta, FrameId};

/// A set of findings on one segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Findings(pub u32);

impl Findings {
    /// Nothing was found.
    pub const NONE: Self = Self(0);
    /// Data, SYN or FIN that was seen before.
    pub const RETRANSMISSION: Self = Self(1 << 0);
    /// A retransmission that answers duplicate acknowledgements at once.
    pub const FAST_RETRANSMISSION: Self = Self(1 << 1);
    /// A retransmission of what the receiver had acknowledged.
    pub const SPURIOUS_RETRANSMISSION: Self = Self(1 << 2);
    /// A segment that another one overtook.
    pub const OUT_OF_ORDER: Self = Self(1 << 3);
    /// A connection between ports that an earlier one used.
    pub const REUSED_PORTS: Self = Self(1 << 4);
    /// Something before this segment was not captured.
    pub const LOST_SEGMENT: Self = Self(1 << 5);
    /// It acknowledges what was not captured.
    pub const ACK_LOST_SEGMENT: Self = Self(1 << 6);
    /// Nothing but another window.
    pub const WINDOW_UPDATE: Self = Self(1 << 7);
    /// It fills the receiver's window to the last byte.
    pub const WINDOW_FULL: Self = Self(1 << 8);
    /// It asks whether the other side is still there.
    pub const KEEP_ALIVE: Self = Self(1 << 9);
    /// The answer to that.
    pub const KEEP_ALIVE_ACK: Self = Self(1 << 10);
    /// One byte into a closed window.
    pub const ZERO_WINDOW_PROBE: Self = Self(1 << 11);
    /// The window is closed.
    pub const ZERO_WINDOW: Self = Self(1 << 12);
    /// The answer to a probe: the window is still closed.
    pub const ZERO_WINDOW_PROBE_ACK: Self = Self(1 << 13);
    /// It repeats an acknowledgement.
    pub const DUPLICATE_ACK: Self = Self(1 << 14);
    /// The first FIN of the connection.
    pub const FIN_ACTIVE: Self = Self(1 << 15);
    /// A FIN in answer to the other side's.
    pub const FIN_PASSIVE: Self = Self(1 << 16);
    /// Wireshark has a "SEQ/ACK analysis" for the segment, be it only the handshake's round trip.
    pub const ANALYSED: Self = Self(1 << 17);

    /// The findings that stand below "TCP Analysis Flags".
    pub const FLAGS: Self = Self(Self::FIN_ACTIVE.0.wrapping_sub(1));

    /// Whether one of `findings` is in the set.
    #[inline]
    pub const fn has(self, findings: Self) -> bool {
        self.0 & findings.0 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Findings {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Findings {
    #[inline]
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Which parts of a conversation were captured: the bits of `tcp.completeness`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Completeness(pub u8);

impl Completeness {
    /// A SYN.
    pub const SYN_SENT: u8 = 1;
    /// A SYN that acknowledges.
    pub const SYN_ACK: u8 = 2;
    /// An acknowledgement from the side that began.
    pub const ACK: u8 = 4;
    /// Data.
    pub const DATA: u8 = 8;
    /// A FIN.
    pub const FIN: u8 = 16;
    /// A reset.
    pub const RST: u8 = 32;

    /// What Wireshark calls it.
    pub fn name(self) -> &'static str {
        const HANDSHAKE: u8 = Completeness::SYN_SENT | Completeness::SYN_ACK | Completeness::ACK;
        let closed = self.0 & (Self::FIN | Self::RST) != 0;
        match (self.0 & !(Self::FIN | Self::RST), closed) {
            (Self::SYN_SENT, false) => "Incomplete, SYN_SENT",
            (3, false) => "Incomplete, CLIENT_ESTABLISHED",
            (HANDSHAKE, false) => "Incomplete, ESTABLISHED",
            (HANDSHAKE, true) => "Complete, NO_DATA",
            (15, false) => "Incomplete, DATA",
            (15, true) => "Complete, WITH_DATA",
            _ => "Incomplete",
        }
    }
}

/// What sequence analysis says of one segment, with times computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TcpFacts {
    /// What was found.
    pub findings: Findings,
    /// Of the whole stream.
    pub completeness: Completeness,
    /// The frame whose segment ends where this acknowledgement points.
    pub acks: Option<FrameId>,
    /// Since that frame.
    pub ack_rtt: Option<Delta>,
    /// Of the stream: from the SYN to the acknowledgement that ends the handshake.
    pub initial_rtt: Option<Delta>,
    /// Bytes sent and not acknowledged, this segment's included.
    pub bytes_in_flight: Option<u32>,
    /// Bytes since the last PSH flag of this direction, this segment's included.
    pub push_bytes_sent: Option<u32>,
    /// Which duplicate of the acknowledgement it is, from 1; 0 when it is none.
    pub duplicate_ack: u32,
    /// The frame of the acknowledgement that it repeats.
    pub duplicate_of: Option<FrameId>,
    /// The frame from which the retransmission timeout counts.
    pub rto_frame: Option<FrameId>,
    /// Since that frame.
    pub rto: Option<Delta>,
}
