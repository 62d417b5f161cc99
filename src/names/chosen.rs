//! Which kinds of names are used.

use std::fmt;

/// Kinds of names that are used, as a set. tshark's `-N` has the same letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Chosen(u8);

/// A letter that stands for no kind of names that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownFlag(pub char);

const MACS: u8 = 1;
const PORTS: u8 = 1 << 1;
const ALL_PORTS: u8 = 1 << 2;
const DNS: u8 = 1 << 3;
const FILE: u8 = 1 << 4;
const SEEN: u8 = 1 << 5;

/// The letters, in the order in which they are written.
const LETTERS: [(char, u8); 6] =
    [('m', MACS), ('t', PORTS), ('T', PORTS | ALL_PORTS), ('d', DNS), ('n', FILE), ('s', SEEN)];

impl Chosen {
    /// No names: numbers alone.
    pub const NONE: Self = Self(0);
    /// What a key switches on when nothing else was said: makers, hosts by the capture's own DNS, by the file, and by what
    /// connections asked for. Ports stay numbers: those are what people know them by.
    pub const USUAL: Self = Self(MACS | DNS | FILE | SEEN);

    /// The kinds that letters stand for:
    ///
    /// - `m`: MAC addresses, by who made the card and by well-known addresses
    /// - `t`: the ports of TCP and UDP below 1024; `T`: all that are registered
    /// - `d`: hosts, by the answers of DNS in the capture
    /// - `n`: hosts, by the names that the file brings with it (name resolution blocks of pcapng)
    /// - `s`: hosts, by the names that connections asked for (the server name of TLS, `Host` of HTTP)
    pub fn parse(letters: &str) -> Result<Self, UnknownFlag> {
        let bit = |letter: char| {
            let known = LETTERS.iter().find(|(other, _)| *other == letter);
            known.map(|(_, bits)| *bits).ok_or(UnknownFlag(letter))
        };
        letters.chars().map(bit).try_fold(0, |all, bits| bits.map(|bits| all | bits)).map(Self)
    }

    /// The bits, for who keeps them elsewhere.
    #[inline]
    pub(super) fn bits(self) -> u8 {
        self.0
    }

    #[inline]
    pub(super) fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether any names are used.
    #[inline]
    pub fn any(self) -> bool {
        self.0 != 0
    }

    /// Whether MAC addresses have names.
    #[inline]
    pub fn macs(self) -> bool {
        self.0 & MACS != 0
    }

    /// Whether ports have names.
    #[inline]
    pub fn ports(self) -> bool {
        self.0 & PORTS != 0
    }

    /// Whether ports beyond the well-known ones have names, too.
    pub fn all_ports(self) -> bool {
        self.0 & ALL_PORTS != 0
    }

    /// Whether hosts have names, from wherever.
    #[inline]
    pub fn hosts(self) -> bool {
        self.0 & (DNS | FILE | SEEN) != 0
    }

    /// Whether the capture must be gone over for the names of hosts: what the file says by itself is known without.
    pub fn learns(self) -> bool {
        self.0 & (DNS | SEEN) != 0
    }

    /// Whether names of this origin are used.
    pub fn origin(self, origin: super::Origin) -> bool {
        let bit = match origin {
            super::Origin::Dns => DNS,
            super::Origin::File => FILE,
            super::Origin::Sni | super::Origin::Host => SEEN,
        };
        self.0 & bit != 0
    }
}

impl fmt::Display for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (letter, bits) in LETTERS {
            let shadowed = letter == 't' && self.all_ports();
            if self.0 & bits == bits && !shadowed {
                write!(f, "{letter}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_back_as_they_were_given() {
        for letters in ["", "m", "t", "T", "mtdns", "mTdns", "d"] {
            assert_eq!(Chosen::parse(letters).unwrap().to_string(), letters);
        }
        assert_eq!(Chosen::parse("sm").unwrap(), Chosen::parse("ms").unwrap());
        assert_eq!(Chosen::parse("mN"), Err(UnknownFlag('N')));
        assert_eq!(Chosen::USUAL.to_string(), "mdns");
        assert!(!Chosen::NONE.any() && !Chosen::parse("m").unwrap().hosts() && Chosen::parse("T").unwrap().ports());
    }
}
