//! Who made a network card: the prefixes that the IEEE gives away (MA-L of 24 bits, MA-M of 28, MA-S of 36), compiled in.
//!
//! The table is text, a line a prefix (digits, short name, organization) sorted by the digits, packed; it is unpacked when
//! the first name is asked for. `refresh` beside this file makes it anew from the published registries.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::GzDecoder;

/// A maker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vendor {
    /// A short name: `Apple`.
    pub short: &'static str,
    /// The organization as it is registered: `Apple, Inc.`
    pub name: &'static str,
}

static PACKED: &[u8] = include_bytes!("data/vendors.gz");
/// The most bytes that the table may have unpacked.
pub const MAX_TABLE: u64 = 4 << 20;

static TABLE: LazyLock<String> = LazyLock::new(|| {
    let mut text = String::with_capacity(PACKED.len().saturating_mul(3));
    // It is part of the program: that it is whole a test says. Without it nobody has a name.
    match GzDecoder::new(PACKED).take(MAX_TABLE).read_to_string(&mut text) {
        Ok(_) => text,
        Err(_) => String::new(),
    }
});

/// The maker of a MAC address. The bit that makes it a group's does not count (IEEE 802 §8.2): the group is the maker's, too.
pub fn of(mac: [u8; 6]) -> Option<Vendor> {
    let [first, b, c, d, e, f] = mac;
    let number = u64::from_be_bytes([0, 0, first & !1, b, c, d, e, f]);
    [9usize, 7, 6].into_iter().find_map(|digits| {
        let prefix = number >> (48 - 4 * digits);
        find(&format!("{prefix:0digits$X}"))
    })
}

/// The organization that an OUI was given to: the first 24 bits of an address, as Wireshark's `oui_resolved` looks at them.
pub fn of_oui(mac: [u8; 6]) -> Option<Vendor> {
    let [first, b, c, ..] = mac;
    find(&format!("{first:02X}{b:02X}{c:02X}"))
}

fn find(prefix: &str) -> Option<Vendor> {
    let line = line(&TABLE, prefix)?;
    let mut cells = line.split('\t').skip(1);
    Some(Vendor { short: cells.next()?, name: cells.next()? })
}

/// The line whose first cell is `key`, among lines that are sorted by it.
fn line<'t>(table: &'t str, key: &str) -> Option<&'t str> {
    let bytes = table.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    // Both are starts of lines; what is between them gets shorter each time.
    while low < high {
        let middle = low + (high - low) / 2;
        let before = bytes.get(low..middle)?;
        let start = memchr::memrchr(b'\n', before).map_or(low, |at| low + at + 1);
        let end = memchr::memchr(b'\n', bytes.get(start..)?).map_or(bytes.len(), |at| start + at);
        let line = table.get(start..end)?;
        match line.split('\t').next().unwrap_or_default().cmp(key) {
            std::cmp::Ordering::Equal => return Some(line),
            std::cmp::Ordering::Less => low = end.saturating_add(1),
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_sorted() {
        let lines: Vec<&str> = TABLE.lines().collect();
        assert!(lines.len() > 50_000, "{}", lines.len());
        assert!((TABLE.len() as u64) < MAX_TABLE);
        let prefixes: Vec<&str> = lines.iter().map(|line| line.split('\t').next().unwrap()).collect();
        assert!(prefixes.is_sorted());
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            let [prefix, short, name] = cells[..] else { panic!("{line}") };
            assert!(matches!(prefix.len(), 6 | 7 | 9) && u64::from_str_radix(prefix, 16).is_ok(), "{line}");
            assert!(!short.is_empty() && !name.is_empty(), "{line}");
            assert!(!line.contains(|c: char| c != '\t' && crate::base::safe_text::is_unsafe(c)), "{line:?}");
        }
    }

    #[test]
    fn every_line_is_found_by_its_own_prefix() {
        for line in TABLE.lines().step_by(97).chain(TABLE.lines().last()) {
            let (prefix, rest) = line.split_once('\t').unwrap();
            let found = find(prefix).unwrap();
            assert_eq!(format!("{}\t{}", found.short, found.name), rest);
        }
        assert_eq!(find("FFFFFF"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn the_longest_prefix_counts() {
        let block = of([0x00, 0x1b, 0xc5, 0x00, 0x10, 0x00]).unwrap();
        assert_eq!(block.name, "OpenRB.com, Direct SIA");
        assert_eq!(of_oui([0x00, 0x1b, 0xc5, 0, 0x10, 0]).unwrap().name, "IEEE Registration Authority");
        assert_eq!(of([0x00, 0x1d, 0x09, 0xf0, 0x92, 0xab]).unwrap().name, "Dell Inc.");
    }
}
