//! The Internet checksum (RFC 1071) and what a wrong one may mean: damage, or a sender that left it to the network card. And
//! the cyclic redundancy check of IEEE 802.
//! Beside it the cyclic redundancy checks that protocols share.

use crate::base::Address;
use crate::dissect::{Buf, Field, Range, Settings, Tape};

/// Names of `*.checksum.status`.
pub static STATUS: &[(u64, &str)] = &[(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present")];

/// What is said of a checksum that its sender left to the network card.
pub const OFFLOAD: &str = "Not computed by the sender, who left it to the network card (checksum offload): no damage";

/// What a checksum proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It fits.
    Good,
    /// It does not; this would.
    Bad(u16),
    /// It is the sum of the pseudo-header alone, as a sender leaves it for its network card to complete: no damage. The
    /// second value would be right on the wire.
    Offload(u16),
    /// It cannot be verified: bytes are missing, or the user does not want to know.
    Unverified,
    /// The sender computed none.
    Absent,
}

/// The fields in which a verdict shows.
pub struct Fields {
    /// The checksum as carried.
    pub checksum: &'static Field,
    /// What it should be.
    pub calculated: &'static Field,
    /// [`STATUS`].
    pub status: &'static Field,
    /// The note on a wrong one.
    pub bad: &'static Field,
    /// The note on one left to the network card.
    pub offload: &'static Field,
}

/// Verifies a transport checksum over the pseudo-header (RFC 9293 §3.1, RFC 8200 §8.1) and `segment`, in which it stands
/// at `at`.
pub fn transport(
    settings: &Settings,
    in_error: bool,
    source: Address,
    destination: Address,
    protocol: u8,
    segment: &Buf<'_>,
    at: u32,
) -> Verdict {
    if !settings.verify_checksums || in_error || segment.is_cut() {
        return Verdict::Unverified;
    }
    let pseudo = match (source, destination) {
        (Address::V4(s), Address::V4(d)) => sum(&s, 0).wrapping_add(sum(&d, 0)),
        (Address::V6(s), Address::V6(d)) => sum(&s, 0).wrapping_add(sum(&d, 0)),
        _ => return Verdict::Unverified,
    };
    let length = segment.len();
    let pseudo = pseudo.wrapping_add(u32::from(protocol)).wrapping_add(length >> 16).wrapping_add(length & 0xffff);
    let Ok(carried) = segment.u16(at) else { return Verdict::Unverified };
    let total = sum(segment.bytes(), pseudo);
    if fold(total) == 0xffff {
        return Verdict::Good;
    }
    let right = complement(total, carried);
    if carried == fold(pseudo) { Verdict::Offload(right) } else { Verdict::Bad(right) }
}

/// Verifies a checksum over `bytes` alone, as IPv4, ICMP and IGMP have it; it stands at `at`.
pub fn plain(settings: &Settings, bytes: &[u8], at: usize) -> Verdict {
    let Some(&[high, low]) = bytes.get(at..at.saturating_add(2)) else { return Verdict::Unverified };
    if !settings.verify_checksums {
        return Verdict::Unverified;
    }
    let total = sum(bytes, 0);
    if fold(total) == 0xffff { Verdict::Good } else { Verdict::Bad(complement(total, u16::from_be_bytes([high, low]))) }
}

/// Writes the verdict below the current layer; call it right after the checksum itself was written.
pub fn show(tape: &mut Tape, fields: &Fields, range: Range, carried: u16, verdict: Verdict) {
    use std::fmt::Write;
    let (status, words, right) = match verdict {
        Verdict::Good => (1, " [correct]", None),
        Verdict::Bad(right) => (0, " incorrect", Some(right)),
        Verdict::Offload(right) => (2, " [not computed by the sender]", Some(right)),
        Verdict::Unverified => (2, " [unverified]", None),
        Verdict::Absent => (3, " [zero-value ignored]", None),
    };
    tape.append_text(fields.checksum, |out| match verdict {
        Verdict::Bad(right) => drop(write!(out, "{words}, should be 0x{right:04x}")),
        _ => out.push_str(words),
    });
    match verdict {
        Verdict::Bad(right) => {
            let text = format!("Bad checksum [should be 0x{right:04x}]");
            tape.note(fields.bad, range, &text);
        }
        Verdict::Offload(_) => tape.note(fields.offload, range, ""),
        _ => {}
    }
    tape.generate(fields.status, range, status);
    tape.value_text(fields.status, |out| {
        out.push_str(STATUS.iter().find(|(value, _)| *value == status).map(|(_, name)| *name).unwrap_or_default());
    });
    if let Some(right) = right {
        tape.generate(fields.calculated, range, u64::from(right));
    }
    let _ = carried;
}

/// The sum of big-endian 16-bit words, carries not yet folded in. `bytes` is at most 256 KiB a call, so 32 bits of sum
/// with folding on the way never wrap.
fn sum(bytes: &[u8], start: u32) -> u32 {
    let mut words = bytes.chunks_exact(2);
    let mut total = u64::from(start);
    for word in &mut words {
        if let [high, low] = word {
            total = total.wrapping_add(u64::from(u16::from_be_bytes([*high, *low])));
        }
    }
    if let [last] = words.remainder() {
        total = total.wrapping_add(u64::from(*last) << 8);
    }
    while total > 0xffff_ffff {
        total = (total & 0xffff).wrapping_add(total >> 16);
    }
    total as u32
}

fn fold(mut total: u32) -> u16 {
    while total > 0xffff {
        total = (total & 0xffff).wrapping_add(total >> 16);
    }
    total as u16
}

/// The checksum that would fit, given the total with the carried one in it.
fn complement(total: u32, carried: u16) -> u16 {
    !fold(u32::from(fold(total)).wrapping_add(u32::from(!carried)))
}

/// The 32-bit cyclic redundancy check of IEEE 802.3 §3.2.9, reflected, polynomial 0x04c11db7.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_cyclic_redundancy_check() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn rfc_1071_example() {
        // RFC 1071 §3: the sum of these words is ddf2.
        let bytes = [0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7];
        assert_eq!(fold(sum(&bytes, 0)), 0xddf2);
    }

    #[test]
    fn a_wrong_checksum_says_what_fits() {
        let settings = Settings::default();
        let mut header = [0x45, 0, 0, 0x73, 0, 0, 0x40, 0, 0x40, 0x11, 0xb8, 0x61, 192, 168, 0, 1, 192, 168, 0, 199];
        assert_eq!(plain(&settings, &header, 10), Verdict::Good);
        header[10] = 0;
        assert_eq!(plain(&settings, &header, 10), Verdict::Bad(0xb861));
    }
}
