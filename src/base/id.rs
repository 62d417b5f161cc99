//! Typed ids, so that a frame number can never index a stream.

use std::fmt;

/// A frame by its position in the capture, from 0. What people see is [`FrameId::number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FrameId(pub u32);

impl FrameId {
    /// The number that people and `frame.number` use: from 1.
    #[inline]
    pub fn number(self) -> u64 {
        u64::from(self.0).saturating_add(1)
    }

    /// The frame with this number, if a frame can have it.
    #[inline]
    pub fn from_number(number: u64) -> Option<Self> {
        u32::try_from(number.checked_sub(1)?).ok().map(Self)
    }

    /// The position as an index.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for FrameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number())
    }
}

/// A conversation of the flow table (TCP and UDP are counted apart, as `tcp.stream` and `udp.stream` are).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct StreamId(pub u32);

impl StreamId {
    /// The position as an index.
    #[inline]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

macro_rules! number_in_order {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as an index.
            #[inline]
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The form in which records keep one that may be missing: 0 is none.
            #[inline]
            pub fn pack(this: Option<Self>) -> u64 {
                this.map_or(0, |id| u64::from(id.0).saturating_add(1))
            }

            /// The inverse of `pack`, of the low 32 bits.
            #[inline]
            pub fn unpack(packed: u64) -> Option<Self> {
                (packed as u32).checked_sub(1).map(Self)
            }
        }
    )+};
}

number_in_order! {
    /// A TCP segment, in the order of the frames; a frame within a tunnel may carry more than one.
    SegmentId;
    /// A message of a stream, in the order in which their first bytes were understood.
    MessageId;
    /// What a message of a stream carries inside, in the order of those messages.
    InnerId;
    /// A request with what belongs to it, in the order in which they began.
    ExchangeId;
}

impl ExchangeId {
    /// The number that people see: from 1.
    #[inline]
    pub fn number(self) -> u64 {
        u64::from(self.0).saturating_add(1)
    }
}

/// An interface of the capture: numbered through all sections of a file, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct InterfaceId(pub u16);

impl InterfaceId {
    /// The position as an index.
    #[inline]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}
