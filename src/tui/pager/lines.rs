//! Bytes as rows of text or of hexadecimal digits.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::base::safe_text;

/// Bytes at the beginning of a page in which the end of a line is looked for, so that pages break between lines.
pub const LEAD: usize = 1024;
/// Cells between tab stops.
const TAB: usize = 4;

/// How many of the first bytes of a page belong to the last line of the page before.
fn lead(bytes: &[u8]) -> usize {
    match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => end + 1,
        // No line ends here: break between characters.
        None => bytes.iter().take(4).take_while(|byte| **byte & 0xc0 == 0x80).count() % 4,
    }
}

/// The same for the page that begins at `from`, looked for in its first [`LEAD`] bytes.
pub fn lead_of(bytes: &[u8], from: usize) -> usize {
    lead(bytes.get(from..bytes.len().min(from + LEAD)).unwrap_or_default())
}

/// What the first character of bytes is: its length, the cells it takes in a row that has `used` already.
fn first(bytes: &[u8], used: usize) -> (usize, usize, Option<char>) {
    match bytes {
        [byte @ 0x20..=0x7e, ..] => (1, 1, Some(char::from(*byte))),
        [b'\t', ..] => (1, TAB - used % TAB, Some('\t')),
        [byte @ 0..=0x7f, ..] => (1, 1, Some(char::from(*byte))),
        _ => {
            let head = bytes.get(..bytes.len().min(4)).unwrap_or_default();
            let valid = match std::str::from_utf8(head) {
                Ok(text) => text,
                Err(error) => head.get(..error.valid_up_to()).and_then(|h| std::str::from_utf8(h).ok()).unwrap_or(""),
            };
            match valid.chars().next() {
                Some(c) if safe_text::is_unsafe(c) => {
                    (c.len_utf8(), safe_text::shown(c.encode_utf8(&mut [0; 4])).len(), Some(c))
                }
                Some(c) => (c.len_utf8(), c.width().unwrap_or(1), Some(c)),
                None => (1, 1, None),
            }
        }
    }
}

/// The rows of a text: lines, broken where they are longer than `width` cells.
pub fn lay(bytes: &[u8], width: Option<usize>) -> Vec<Range<usize>> {
    let width = width.unwrap_or(usize::MAX);
    let mut rows = Vec::new();
    let (mut start, mut at, mut used) = (0, 0, 0);
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let line_end = match rest {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => 0,
        };
        if line_end > 0 {
            rows.push(start..at);
            at += line_end;
            (start, used) = (at, 0);
            continue;
        }
        let (len, cells, _) = first(rest, used);
        if used + cells > width && at > start {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        used += cells;
        at += len;
    }
    if start < bytes.len() {
        rows.push(start..bytes.len());
    }
    rows
}

/// A row as it is drawn: tabs as spaces, bytes that are no text as dots, what a terminal would obey as marks.
pub fn shown(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    let (mut at, mut used) = (0, 0);
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let (len, cells, c) = first(rest, used);
        match c {
            Some('\t') => out.extend(std::iter::repeat_n(' ', cells)),
            Some(c) => safe_text::push_str(&mut out, c.encode_utf8(&mut [0; 4]), safe_text::Style::Marks),
            None => out.push('·'),
        }
        used += cells;
        at += len;
    }
    out
}

/// Bytes in hexadecimal and as text; secrets are `None`.
pub fn hex_line(at: u64, bytes: &[Option<u8>], per_row: usize) -> String {
    let mut out = format!("{at:08x}  ");
    for place in 0..per_row {
        match bytes.get(place) {
            Some(Some(byte)) => crate::text!(out, "{byte:02x} "),
            Some(None) => out.push_str("▒▒ "),
            None => out.push_str("   "),
        }
        if place == 7 && per_row > 8 {
            out.push(' ');
        }
    }
    out.push(' ');
    out.extend(bytes.iter().map(|byte| match byte {
        Some(byte @ 0x20..0x7f) => char::from(*byte),
        Some(_) => '·',
        None => '▒',
    }));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8], width: usize) -> Vec<&str> {
        lay(bytes, Some(width)).into_iter().map(|row| std::str::from_utf8(&bytes[row]).unwrap()).collect()
    }

    #[test]
    fn lines_break_at_their_ends_and_between_characters() {
        assert_eq!(texts(b"GET / HTTP/1.1\r\nHost: a\n\nx", 10), ["GET / HTTP", "/1.1", "Host: a", "", "x"]);
        assert_eq!(texts("안녕하세요".as_bytes(), 5), ["안녕", "하세", "요"]);
        assert_eq!(texts("й".repeat(7).as_bytes(), 3), ["ййй", "ййй", "й"]);
        assert_eq!(texts(b"", 10), Vec::<&str>::new());
        assert_eq!(shown(b"a\tb\x1b\xff\xd0"), "a   b␛··");
        assert_eq!(hex_line(16, &b"GET ".map(Some), 8), "00000010  47 45 54 20              GET ");
    }

    #[test]
    fn pages_give_their_first_line_to_the_page_before() {
        assert_eq!(lead(b"rest of it\nnext"), 11);
        assert_eq!(lead("\u{439}x".as_bytes()), 0);
        assert_eq!(lead(&"\u{439}x".as_bytes()[1..]), 1);
        assert_eq!(lead(b""), 0);
    }
}
