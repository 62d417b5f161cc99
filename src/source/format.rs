//! What kind of input it is, told by its first bytes and never by its name.

use std::fmt;
use std::time::Duration;

use super::error::SourceError;
use super::order::ByteOrder;
use super::pcap;
use super::pcapng::block;
use super::shown;
use super::storage::Storage;

/// Bytes after which the format and its version are known: a pcap file header, or the fixed part of a section header.
pub(super) const HEADER_BYTES: u64 = 24;
/// Bytes that are looked at to say what an input looks like that is no capture.
const LOOK: usize = 512;

/// What kind of capture it is. Its text is what `info` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// The capture format.
    pub container: Container,
    /// How the input is compressed.
    pub compression: Option<Compression>,
}

/// A capture format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// pcap, with its file header.
    Pcap(pcap::Header),
    /// pcapng; byte order and version of the first section.
    Pcapng { order: ByteOrder, version: (u16, u16) },
}

/// A compression format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// RFC 1952.
    Gzip,
    /// RFC 8878.
    Zstd,
    /// The LZ4 frame format.
    Lz4,
}

impl Compression {
    /// The compression that begins with these bytes.
    pub(super) fn detect(start: &[u8]) -> Option<Self> {
        match start {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            // A skippable frame (RFC 8878 §3.1.2) may come first; LZ4 shares its numbers but seldom begins with one.
            [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Self::Zstd),
            [0x04, 0x22, 0x4d, 0x18, ..] => Some(Self::Lz4),
            _ => None,
        }
    }
}

impl fmt::Display for Compression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
            Self::Lz4 => "lz4",
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.container {
            Container::Pcap(header) => header.fmt(f)?,
            Container::Pcapng { order, version } => write!(f, "pcapng {}.{}, {order}", version.0, version.1)?,
        }
        match self.compression {
            Some(compression) => write!(f, ", {compression} compressed"),
            None => Ok(()),
        }
    }
}

/// Waits until enough of an input has arrived to know what it is.
pub(super) fn wait_until_known(storage: &Storage) {
    loop {
        let growing = storage.growing();
        let mut start = [0; 4];
        let have = storage.read_at(0, &mut start).unwrap_or(0);
        let len = storage.len().unwrap_or(0);
        // Something that is no capture is recognised from whatever is there: it may come from a keyboard.
        let enough = len >= HEADER_BYTES || (have == start.len() && !may_be_capture(start));
        if !growing || enough {
            return;
        }
        storage.wait(len, Duration::from_secs(1));
    }
}

fn may_be_capture(start: [u8; 4]) -> bool {
    pcap::Magic::detect(start).is_some() || u32::from_be_bytes(start) == block::SECTION_HEADER
}

/// The capture format, or why it is none.
pub(super) fn detect(
    name: &str,
    storage: &Storage,
    compression: Option<Compression>,
) -> Result<Container, SourceError> {
    let mut bytes = [0; LOOK];
    let have = storage.read_at(0, &mut bytes).map_err(|error| SourceError::from_io(name, error))?;
    let bytes = &bytes[..have];
    let name = shown(name);
    let failure = storage.spool().and_then(|spool| spool.failure());
    let Some(&start) = bytes.first_chunk::<4>().filter(|start| may_be_capture(**start)) else {
        return Err(match (failure, compression) {
            (Some(reason), Some(compression)) if bytes.len() < 4 => {
                SourceError::Compressed { name, compression, reason }
            }
            (Some(reason), None) if bytes.is_empty() => SourceError::Io { name, source: std::io::Error::other(reason) },
            _ => other(name, bytes, compression),
        });
    };
    if have < HEADER_BYTES as usize {
        return Err(match (failure, compression) {
            (Some(reason), Some(compression)) => SourceError::Compressed { name, compression, reason },
            _ => SourceError::CutHeader { name, have: have as u64, need: HEADER_BYTES },
        });
    }
    if let Some(header) = pcap::Header::parse(bytes) {
        return match header.version {
            // 2.0 to 2.4; 543.0 was written by an old AIX tcpdump whose records are those of 2.x.
            (2, _) | (543, 0) => Ok(Container::Pcap(header)),
            (major, minor) => Err(SourceError::UnsupportedVersion { name, format: "pcap", major, minor }),
        };
    }
    debug_assert_eq!(u32::from_be_bytes(start), block::SECTION_HEADER);
    let Some(order) = ByteOrder::of_section(bytes) else {
        let advice = "it begins like pcapng, but its byte-order mark is damaged; fetch the file again";
        return Err(SourceError::NotACapture { name, looks_like: "a damaged pcapng file".to_owned(), advice });
    };
    match (order.u16_at(bytes, 12), order.u16_at(bytes, 14)) {
        (1, minor) => Ok(Container::Pcapng { order, version: (1, minor) }),
        (major, minor) => Err(SourceError::UnsupportedVersion { name, format: "pcapng", major, minor }),
    }
}

/// The error for an input that is no capture.
fn other(name: String, bytes: &[u8], compression: Option<Compression>) -> SourceError {
    if bytes.is_empty() {
        return SourceError::Empty { name };
    }
    let (what, advice) = looks_like(bytes);
    let looks_like = match compression {
        Some(compression) => format!("{what} inside {compression} compression"),
        None => what.to_owned(),
    };
    SourceError::NotACapture { name, looks_like, advice }
}

const NOT_OURS: &str = "give a pcap or pcapng file; a capture inside another file must be taken out first";
const CONVERT: &str = "it is a capture of another kind; convert it: editcap -F pcapng IN OUT";
const UNPACK: &str = "unpack it first; gzip, zstd and lz4 are read as they are";
const TEXT: &str = "give a pcap or pcapng file; a hex dump becomes one with: text2pcap IN OUT";

/// First bytes, what they begin, and what to do about it.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"snoop\0\0\0", "a Solaris snoop capture", CONVERT),
    (b"btsnoop\0", "a Bluetooth HCI capture (btsnoop)", CONVERT),
    (b"RTSS", "a Microsoft Network Monitor 1 capture", CONVERT),
    (b"GMBU", "a Microsoft Network Monitor 2 capture", CONVERT),
    (b"TRSNIFF data", "a Sniffer capture", CONVERT),
    (b"XCP\0", "a NetXRay capture", CONVERT),
    (b"5VIEW", "a 5View capture", CONVERT),
    (b"\x7fELF", "a program (ELF)", NOT_OURS),
    (b"\xfe\xed\xfa", "a program (Mach-O)", NOT_OURS),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)", NOT_OURS),
    (b"MZ", "a Windows program", NOT_OURS),
    (b"\xff\xd8\xff", "a JPEG image", NOT_OURS),
    (b"\x89PNG", "a PNG image", NOT_OURS),
    (b"GIF8", "a GIF image", NOT_OURS),
    (b"%PDF", "a PDF document", NOT_OURS),
    (b"PK\x03\x04", "a ZIP archive", UNPACK),
    (b"\xfd7zXZ\0", "xz compressed data", UNPACK),
    (b"BZh", "bzip2 compressed data", UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", UNPACK),
    (b"\x1f\x8b", "gzip compressed data", UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd compressed data", UNPACK),
    (b"\x04\x22\x4d\x18", "lz4 compressed data", UNPACK),
    (b"SQLite format 3\0", "an SQLite database", NOT_OURS),
    (b"CLIENT_RANDOM ", "a TLS key log", "it holds keys, no packets; give it with --keylog beside a capture"),
    (b"# SSL/TLS secrets", "a TLS key log", "it holds keys, no packets; give it with --keylog beside a capture"),
    (b"<?xml", "an XML document", NOT_OURS),
    (b"<!DOCTYPE", "an HTML page", "the download may have given an error page; look into it"),
    (b"<html", "an HTML page", "the download may have given an error page; look into it"),
    (b"version https://git-lfs", "a Git LFS pointer", "fetch the file behind it: git lfs pull"),
    (b"HTTP/1.", "an HTTP response", "cut off the header, the capture may follow it"),
    (b"{", "JSON text", NOT_OURS),
    (b"\xff\xfe", "text in UTF-16", TEXT),
    (b"\xfe\xff", "text in UTF-16", TEXT),
];

fn looks_like(bytes: &[u8]) -> (&'static str, &'static str) {
    if let Some((_, what, advice)) = SIGNATURES.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return (what, advice);
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return ("nothing but zero bytes", "the copy or download may have failed; fetch the file again");
    }
    // A character may be cut where the look ends.
    let is_text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or(""),
        Err(_) => "",
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\x0c' | '\x1b');
    match is_text {
        "" => ("data of an unknown kind", NOT_OURS),
        text if text.contains(control) => ("data of an unknown kind", NOT_OURS),
        _ => ("text", TEXT),
    }
}

impl Format {
    /// Whether the capture has sections, and interfaces with names.
    pub fn is_pcapng(&self) -> bool {
        matches!(self.container, Container::Pcapng { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_told_apart() {
        assert_eq!(looks_like(b"plain words\n").0, "text");
        assert_eq!(looks_like("слово\u{301}".as_bytes().get(..9).unwrap()).0, "text");
        assert_eq!(looks_like(b"\xff\xd8\xff\xe0JFIF").0, "a JPEG image");
        assert_eq!(looks_like(&[0; 40]).0, "nothing but zero bytes");
        assert_eq!(looks_like(&[1, 2, 3, 200]).0, "data of an unknown kind");
        assert_eq!(looks_like(b"snoop\0\0\0\0\0\0\x02").1, CONVERT);
    }
}
