//! Reads a head as far as the session must: what it is, how long, and what frames the body. [`super::quick`] reads the
//! ordinary ones; what it refuses is split by [`lines`], which refuses nothing that has lines.

use std::borrow::Cow;

use super::framing::Facts;
use super::lines::{self, MAX_HEAD, StartLine};
use super::typed::Noted;
use super::{methods, quick};

/// Bytes a start line may have.
pub const MAX_START_LINE: usize = 64 << 10;

/// A head.
#[derive(Clone, Copy, Debug)]
pub struct Head<'b> {
    /// Bytes, from empty lines before it to the one at its end.
    pub len: usize,
    /// What it begins.
    pub start: Start,
    /// Whether it says or implies that the connection ends after this message (RFC 9112 §9.3).
    pub last: bool,
    /// What frames the body.
    pub facts: Facts<'b>,
    /// What it says of the body's type, where that was noted.
    pub noted: Noted,
}

/// What a start line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A request: the method's place in [`methods::METHODS`].
    Request(u16),
    /// A request of HTTP/0.9: the line is all there is.
    Simple(u16),
    /// A response: the status code.
    Response(u16),
}

/// What a look for a head gives.
#[derive(Clone, Copy, Debug)]
pub enum Reading<'b> {
    /// It is there.
    Head(Head<'b>),
    /// Its end is not there yet.
    More,
    /// Its end is further away than [`MAX_HEAD`], or that of its first line than [`MAX_START_LINE`]; so many bytes are
    /// given up.
    TooLong(usize),
    /// No message begins here.
    Not,
}

/// Whether a line that is no strict start line may begin a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// Any word in capitals may, and HTTP/0.9: the first message of a direction.
    AnyWord,
    /// Only a known method or a version: bytes after a message are more likely its rest.
    KnownWord,
}

/// Reads the head at the start of `bytes`. `from` is the start of a line up to which its end was searched before; it is
/// moved on.
pub fn read<'b>(bytes: &'b [u8], tolerance: Tolerance, from: &mut usize) -> Reading<'b> {
    if *from == 0
        && let Some(head) = quick::read(bytes)
    {
        return Reading::Head(head);
    }
    tolerant(bytes, tolerance, from)
}

/// RFC 9112 §9.3: whether a connection persists.
pub(super) fn last(facts: &Facts<'_>, persistent: bool) -> bool {
    facts.close || (!persistent && !facts.keep_alive)
}

/// The way for all heads: lines, whatever stands in them.
pub(super) fn tolerant<'b>(bytes: &'b [u8], tolerance: Tolerance, from: &mut usize) -> Reading<'b> {
    let mut at = 0usize;
    while matches!(bytes.get(at), Some(b'\r' | b'\n')) {
        at = at.saturating_add(1);
    }
    if is_binary(bytes.get(at..).unwrap_or_default()) {
        return Reading::Not;
    }
    let Some(line) = lines::line(bytes, at) else {
        let too_long = bytes.len() > MAX_START_LINE;
        return if too_long { Reading::TooLong(MAX_START_LINE) } else { Reading::More };
    };
    if line.next > MAX_START_LINE {
        return Reading::TooLong(MAX_START_LINE);
    }
    let (start, persistent) = match lines::start_line(bytes, &line) {
        Some(StartLine::Request { method, target, version }) => {
            let word = bytes.get(method).unwrap_or_default();
            let method = methods::place(word);
            let known = method != methods::UNKNOWN || version.is_some();
            let capitals = lines::is_token(word) && !word.iter().any(u8::is_ascii_lowercase);
            if !(known || tolerance == Tolerance::AnyWord && capitals) {
                return Reading::Not;
            }
            match &version {
                None if !target.is_empty() && tolerance == Tolerance::AnyWord => (Start::Simple(method), false),
                version => (Start::Request(method), is_persistent(bytes, version.clone())),
            }
        }
        Some(StartLine::Response { version, code, .. }) => {
            let code = bytes.get(code).map(status).unwrap_or_default();
            (Start::Response(code), is_persistent(bytes, Some(version)))
        }
        None => return Reading::Not,
    };
    if let Start::Simple(_) = start {
        let len = line.next;
        return Reading::Head(Head { len, start, last: true, facts: Facts::default(), noted: Noted::default() });
    }
    *from = (*from).max(at);
    let Some(len) = lines::end_of_head(bytes, from) else {
        return if bytes.len() > MAX_HEAD { Reading::TooLong(MAX_HEAD) } else { Reading::More };
    };
    if len > MAX_HEAD {
        return Reading::TooLong(MAX_HEAD);
    }
    let facts = tolerant_facts(bytes.get(..len).unwrap_or(bytes), line.next);
    Reading::Head(Head { len, start, last: last(&facts, persistent), facts, noted: Noted::default() })
}

/// Text does not begin with control characters.
fn is_binary(bytes: &[u8]) -> bool {
    // What comes behind the shortest head says nothing of it, and may not be there yet.
    let looked_at = if matches!(bytes, [_, b'\n', b'\n', ..]) { 3 } else { 4 };
    bytes.iter().take(looked_at).any(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\r' | b'\n') || *byte == 0x7f)
}

/// RFC 9112 §9.3: HTTP/1.1 and later.
fn is_persistent(bytes: &[u8], version: Option<std::ops::Range<usize>>) -> bool {
    let version = version.and_then(|version| bytes.get(version)).unwrap_or_default();
    !matches!(version, [] | [_, _, _, _, b'/', b'0', b'.', ..] | [_, _, _, _, b'/', b'1', b'.', b'0'])
}

/// The first three digits; 0 where there are none.
pub fn status(code: &[u8]) -> u16 {
    let digits = code.iter().take(3).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0u16, |value, digit| value.saturating_mul(10).saturating_add(u16::from(digit.wrapping_sub(b'0'))))
}

/// What the fields of a head say, names with white space before the colon and folded values included.
pub fn tolerant_facts(head: &[u8], fields: usize) -> Facts<'_> {
    let mut facts = Facts::default();
    let mut at = fields;
    while let Some(field) = lines::field_line(head, at) {
        at = field.next;
        if !field.colon {
            continue;
        }
        let name = field.trimmed_name(head);
        match field.value(head) {
            Cow::Borrowed(value) => facts.field(name, value),
            Cow::Owned(value) => {
                // Folded values are made, and no fact keeps them; only the first line of Upgrade can be kept.
                let mut made = Facts { length: facts.length, coding: facts.coding, ..Facts::default() };
                made.field(name, &value);
                facts.length = made.length;
                facts.coding = made.coding;
                facts.close |= made.close;
                facts.keep_alive |= made.keep_alive;
                facts.expects |= made.expects;
                let first = lines::trimmed(head, field.value.start..field.line.end.max(field.value.start));
                if made.upgrade.is_some() && facts.upgrade.is_none() {
                    facts.upgrade = head.get(first);
                }
            }
        }
    }
    facts
}
