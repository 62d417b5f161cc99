//! Addresses as the columns and the flow table use them.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

/// A link or network address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Address {
    /// No address is known: the frame has none, or it was cut before.
    #[default]
    None,
    /// A 48-bit MAC address.
    Ether([u8; 6]),
    /// IPv4.
    V4([u8; 4]),
    /// IPv6.
    V6([u8; 16]),
}

impl Address {
    /// The 16-byte form for the flow table: IPv4 as an IPv4-mapped address (RFC 4291 §2.5.5.2), MAC and none padded.
    pub fn as_16(&self) -> [u8; 16] {
        match self {
            Self::None => [0; 16],
            Self::Ether(mac) => {
                let mut bytes = [0; 16];
                bytes[..6].copy_from_slice(mac);
                bytes
            }
            Self::V4(v4) => Ipv4Addr::from(*v4).to_ipv6_mapped().octets(),
            Self::V6(v6) => *v6,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Ether(m) => {
                write!(f, "{:02x}:{:02x}:{:02x}:{:02x}:{:02x}:{:02x}", m[0], m[1], m[2], m[3], m[4], m[5])
            }
            Self::V4(v4) => Ipv4Addr::from(*v4).fmt(f),
            Self::V6(v6) => Ipv6Addr::from(*v6).fmt(f),
        }
    }
}
