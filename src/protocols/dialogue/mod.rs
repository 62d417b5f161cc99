//! What dialogues of text share (SMTP, POP3, IMAP, FTP): lines, three-digit replies, which answer belongs to which command, the
//! end of a message by a dot, the change to TLS.
//!
//! The unit is the line. A reply of several lines is several messages of one exchange; a text that a line with a dot ends, and
//! bytes that are counted, are one message each. So nothing depends on where the stream is cut into segments.

pub mod asked;
pub mod session;
pub mod write;

use std::ops::Range;

/// Bytes of a line that are read as one; a longer line comes in pieces of so many.
pub const MAX_LINE: usize = 16 << 10;
/// Bytes of an answer's code.
const CODE: usize = 3;

/// The line at the beginning of what is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'b> {
    /// What it says, and its bytes with what ends it.
    Whole(&'b [u8], usize),
    /// No end within [`MAX_LINE`]: so many bytes of it.
    Piece(usize),
    /// Its end is not there yet.
    Part,
}

/// Reads a line. It ends with LF; a CR before that belongs to the end.
pub fn line(bytes: &[u8]) -> Line<'_> {
    let near = bytes.get(..MAX_LINE).unwrap_or(bytes);
    match memchr::memchr(b'\n', near) {
        Some(at) => Line::Whole(said(near.get(..at).unwrap_or_default()), at.saturating_add(1)),
        None if bytes.len() >= MAX_LINE => Line::Piece(MAX_LINE),
        None => Line::Part,
    }
}

/// A line without what ends it.
pub fn said(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The first word of a line, and where the rest of it begins behind the blanks.
pub fn word(line: &[u8]) -> (&[u8], usize) {
    let end = line.iter().position(|byte| *byte == b' ').unwrap_or(line.len());
    let (word, rest) = line.split_at_checked(end).unwrap_or((line, &[]));
    let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
    (word, end.saturating_add(blanks))
}

/// The code of a reply and whether more lines follow: `250-…`, `250 …`. RFC 5321 §4.2, RFC 959 §4.2.
pub fn reply(line: &[u8]) -> Option<(u16, bool)> {
    let code = number(line.get(..CODE)?)?;
    match line.get(CODE) {
        None | Some(b' ') => Some((code, false)),
        Some(b'-') => Some((code, true)),
        Some(_) => None,
    }
}

/// A decimal number of digits alone.
pub fn number(digits: &[u8]) -> Option<u16> {
    let text = std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    text.parse().ok()
}

/// Where a text that is ended by a dot ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// Behind so many bytes, with the line of the dot.
    Ends(usize),
    /// Not in the first so many bytes; those after them may be the beginning of the end.
    Beyond(usize),
}

/// What ends a text: a line with nothing but a dot. Only CR LF ends lines here (RFC 5321 §2.3.8): others would end the text at
/// places where the receiver does not.
const END: &[u8] = b"\r\n.\r\n";

/// Looks for the end of a text; `begins`: nothing of it came before.
pub fn dot(bytes: &[u8], begins: bool) -> Dot {
    let alone = END.get(2..).unwrap_or_default();
    if begins && bytes.starts_with(alone) {
        return Dot::Ends(alone.len());
    }
    if begins && alone.starts_with(bytes) {
        return Dot::Beyond(0);
    }
    if let Some(at) = memchr::memmem::find(bytes, END) {
        return Dot::Ends(at.saturating_add(END.len()));
    }
    let tail = (1..END.len()).rev().find(|len| END.get(..*len).is_some_and(|start| bytes.ends_with(start)));
    Dot::Beyond(bytes.len().saturating_sub(tail.unwrap_or(0)))
}

/// The part of a dotted message before the line of the dot, if that is there.
pub fn before_dot(message: &[u8]) -> (usize, bool) {
    let end = message.len().saturating_sub(CODE);
    let dot =
        message.get(end..) == END.get(2..) && (end == 0 || message.get(..end).is_some_and(|m| m.ends_with(b"\r\n")));
    if dot { (end, true) } else { (message.len(), false) }
}

/// The text without the dots that the sender put before lines that begin with one (RFC 5321 §4.5.2); `None` where there are none.
pub fn without_dots(text: &[u8]) -> Option<Vec<u8>> {
    let stuffed = text.starts_with(b".") || memchr::memmem::find(text, b"\r\n.").is_some();
    if !stuffed {
        return None;
    }
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text.strip_prefix(b".").unwrap_or(text);
    while let Some(at) = memchr::memmem::find(rest, b"\r\n.") {
        let (before, after) = rest.split_at_checked(at.saturating_add(2)).unwrap_or((rest, &[]));
        plain.extend_from_slice(before);
        rest = after.get(1..).unwrap_or_default();
    }
    plain.extend_from_slice(rest);
    Some(plain)
}

/// The places of the lines of a text, each with what ends it.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0usize;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end.saturating_add(1));
        let begin = at;
        at = at.saturating_add(end);
        Some(begin..at)
    })
}

/// Whether the first bytes of a direction begin with one of these words, as far as they go: `None` where more are needed.
pub fn begins_with(bytes: &[u8], words: &[&str]) -> Option<bool> {
    let mut begun = false;
    for word in words {
        let len = word.len().min(bytes.len());
        let fits =
            word.as_bytes().get(..len).zip(bytes.get(..len)).is_some_and(|(word, own)| own.eq_ignore_ascii_case(word));
        if fits && len == word.len() {
            return Some(true);
        }
        begun |= fits;
    }
    if begun { None } else { Some(false) }
}

/// Whether the first bytes of a direction look like a reply with a code, as far as they go: `None` where more are needed.
pub fn begins_with_code(bytes: &[u8]) -> Option<bool> {
    let digits = bytes.iter().take(CODE).take_while(|byte| byte.is_ascii_digit()).count();
    match (digits, bytes.first(), bytes.get(CODE)) {
        (0, ..) | (_, Some(b'6'..=b'9' | b'0'), _) => Some(false),
        (CODE, _, Some(next)) => Some(matches!(next, b' ' | b'-')),
        _ if digits == bytes.len() => None,
        _ => Some(false),
    }
}

/// Whether the first word of a direction is one of these commands, as far as it goes: `None` where more is needed.
pub fn begins_with_command(bytes: &[u8], commands: &[&str]) -> Option<bool> {
    let end = bytes.iter().position(|byte| matches!(byte, b' ' | b'\r' | b'\n'));
    let verb = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
    match end {
        Some(_) => Some(commands.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(verb))),
        None => match begins_with(verb, commands) {
            Some(false) => Some(false),
            _ => None,
        },
    }
}

/// Whether a word stands in a line, in any case.
pub fn holds(line: &[u8], word: &str) -> bool {
    line.windows(word.len().max(1)).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests;
