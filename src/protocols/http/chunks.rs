//! The framing of the chunked transfer coding (RFC 9112 §7.1), one piece at a time: session and dissector walk with the
//! same steps, so that they cannot disagree on where data is.

use std::ops::Range;

use super::lines::{self, Line};

/// Bytes the line with a chunk's size may have, extensions included; and bytes between a chunk's data and the next line.
pub const MAX_CHUNK_LINE: usize = 16 << 10;

/// What a look at a piece of framing gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look<T> {
    /// It is there.
    Found(T),
    /// More bytes are needed to tell.
    More,
    /// It is not what has to stand there.
    Broken,
}

/// The line before a chunk's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SizeLine {
    /// The line.
    pub line: Line,
    /// The digits of the size.
    pub digits: Range<usize>,
    /// The size in bytes; 0 for the last chunk.
    pub size: u64,
    /// What follows the size: extensions with their semicolon, or white space.
    pub after: Range<usize>,
}

/// The size line at `at`. `from` is where its end was searched before; it is moved on.
pub fn size_line(bytes: &[u8], at: usize, from: &mut usize) -> Look<SizeLine> {
    let line = match end_of_line(bytes, at, from) {
        Look::Found(line) => line,
        Look::More => return Look::More,
        Look::Broken => return Look::Broken,
    };
    let digits = lines::trimmed(bytes, at..line.end);
    let content = bytes.get(digits.clone()).unwrap_or_default();
    let length = content.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
    let (number, rest) = content.split_at_checked(length).unwrap_or_default();
    let digits = digits.start..digits.start.saturating_add(length);
    // White space after the size is "bad" but common; anything but an extension after it is no size.
    let plain = matches!(lines::trim(rest), [] | [b';', ..]);
    match hexadecimal(number).filter(|_| plain) {
        Some(size) => Look::Found(SizeLine { line, after: digits.end..line.end, digits, size }),
        None => Look::Broken,
    }
}

/// What ends a chunk's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataEnd {
    /// So many bytes of line end: two, or one for LF alone.
    Line(usize),
    /// Nothing: the next size line stands there.
    Missing,
    /// So many bytes that are not part of the chunk, the end of their line included.
    Spilled(usize),
}

/// What stands at `at`, behind the data of a chunk. `from` is where a line end was searched before; it is moved on.
pub fn data_end(bytes: &[u8], at: usize, from: &mut usize) -> Look<DataEnd> {
    match bytes.get(at..).unwrap_or_default() {
        [] | [b'\r'] => return Look::More,
        [b'\r', b'\n', ..] => return Look::Found(DataEnd::Line(2)),
        [b'\n', ..] => return Look::Found(DataEnd::Line(1)),
        _ => {}
    }
    match size_line(bytes, at, from) {
        Look::Found(_) => Look::Found(DataEnd::Missing),
        Look::More => Look::More,
        Look::Broken => match end_of_line(bytes, at, from) {
            Look::Found(line) => Look::Found(DataEnd::Spilled(line.next.saturating_sub(at))),
            Look::More => Look::More,
            Look::Broken => Look::Broken,
        },
    }
}

/// The end of the trailer section that begins at `at` (RFC 9112 §7.1.2): the first byte after its empty line. `from` is the
/// start of a line up to which was searched before; it is moved on.
pub fn trailer_end(bytes: &[u8], at: usize, from: &mut usize) -> Look<usize> {
    *from = (*from).max(at);
    while let Some(line) = lines::line(bytes, *from) {
        if line.next.saturating_sub(at) > lines::MAX_HEAD {
            return Look::Broken;
        }
        if line.is_empty() {
            return Look::Found(line.next);
        }
        *from = line.next;
    }
    if bytes.len().saturating_sub(at) > lines::MAX_HEAD { Look::Broken } else { Look::More }
}

fn end_of_line(bytes: &[u8], at: usize, from: &mut usize) -> Look<Line> {
    let searched = (*from).max(at);
    let Some(found) = lines::line(bytes, searched) else {
        *from = bytes.len();
        return if bytes.len().saturating_sub(at) > MAX_CHUNK_LINE { Look::Broken } else { Look::More };
    };
    if found.next.saturating_sub(at) > MAX_CHUNK_LINE {
        return Look::Broken;
    }
    *from = at;
    // The search may have begun between CR and LF.
    Look::Found(lines::line(bytes, at).unwrap_or(found))
}

fn hexadecimal(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    let mut value = 0u64;
    for digit in digits {
        let digit = char::from(*digit).to_digit(16)?;
        value = value.checked_mul(16)?.checked_add(u64::from(digit))?;
    }
    (value <= i64::MAX as u64).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_others_refused() {
        let size = |text: &str| match size_line(text.as_bytes(), 0, &mut 0) {
            Look::Found(line) => Some(line.size),
            _ => None,
        };
        assert_eq!(size("A\r\n"), Some(10));
        assert_eq!(size("00000a;x=\"y\"\n"), Some(10));
        assert_eq!(size("5 \r\n"), Some(5));
        for wrong in ["+5\r\n", "0x5\r\n", "\r\n", "5_0\r\n", "-1\r\n", "fffffffffffffffff\r\n", ";a\r\n", "5 5\r\n"] {
            assert_eq!(size(wrong), None, "{wrong}");
        }
        assert_eq!(size_line(b"5", 0, &mut 0), Look::More);
    }

    #[test]
    fn data_ends_in_the_ways_that_occur() {
        let end = |text: &str| data_end(text.as_bytes(), 0, &mut 0);
        assert_eq!(end("\r\n"), Look::Found(DataEnd::Line(2)));
        assert_eq!(end("\n0"), Look::Found(DataEnd::Line(1)));
        assert_eq!(end("0\r\n\r\n"), Look::Found(DataEnd::Missing));
        assert_eq!(end("!!\r\n0\r\n"), Look::Found(DataEnd::Spilled(4)));
        assert_eq!(end("\r"), Look::More);
        assert_eq!(end("!!"), Look::More);
        assert_eq!(end(&"!".repeat(MAX_CHUNK_LINE + 1)), Look::Broken);
    }
}
