//! The lines of a head, read as tolerantly as any receiver on the way might read them. RFC 9112 §2.2 lets a recipient
//! "recognize a single LF as a line terminator and ignore any preceding CR"; everything else that is odd stays in the
//! line, for the dissector to show.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

/// Bytes a head may have, the empty line at its end included. What is longer is given up.
pub const MAX_HEAD: usize = 256 << 10;

/// A line and where the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its first byte.
    pub at: usize,
    /// The end of its content, without CR and LF.
    pub end: usize,
    /// The first byte of the next line.
    pub next: usize,
}

impl Line {
    /// Its content.
    pub fn content<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        bytes.get(self.at..self.end).unwrap_or_default()
    }
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.at == self.end
    }
    /// Whether it ends with LF alone.
    pub fn bare_lf(&self) -> bool {
        self.next.saturating_sub(self.end) == 1
    }
}

/// The line that begins at `at`, if its end is there.
pub fn line(bytes: &[u8], at: usize) -> Option<Line> {
    let rest = bytes.get(at..)?;
    let length = memchr(b'\n', rest)?;
    let content = rest.get(..length)?;
    let end = at.saturating_add(content.strip_suffix(b"\r").unwrap_or(content).len());
    Some(Line { at, end, next: at.saturating_add(length).saturating_add(1) })
}

/// The line at `at`, or what there is of it.
pub fn line_or_rest(bytes: &[u8], at: usize) -> Line {
    line(bytes, at).unwrap_or(Line { at, end: bytes.len(), next: bytes.len() })
}

/// Finds the end of a head: the first byte after its empty line. Empty lines before the first other one do not end it.
/// `from` is the start of a line up to which was searched before; it is moved on when the end is not there yet.
pub fn end_of_head(bytes: &[u8], from: &mut usize) -> Option<usize> {
    // Whether a line with content stands before `from`: empty lines leave only CR and LF behind them.
    let mut started = bytes.get(..*from).is_some_and(|before| before.iter().any(|byte| !matches!(byte, b'\r' | b'\n')));
    while let Some(line) = line(bytes, *from) {
        if line.is_empty() && started {
            return Some(line.next);
        }
        started |= !line.is_empty();
        *from = line.next;
    }
    None
}

/// A field line of a head or a trailer section (RFC 9112 §5), with the lines that are folded onto it (§5.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldLine {
    /// The line, or the first of them.
    pub line: Line,
    /// The first byte after the last of them.
    pub next: usize,
    /// The name as it stands there, white space before the colon included. Without a colon: the whole line.
    pub name: Range<usize>,
    /// The value without white space at its ends.
    pub value: Range<usize>,
    /// Whether there is a colon.
    pub colon: bool,
    /// Whether other lines are folded onto it.
    pub folded: bool,
}

impl FieldLine {
    /// The value; folds are one space, as RFC 9112 §5.2 lets a recipient read them.
    pub fn value<'b>(&self, bytes: &'b [u8]) -> Cow<'b, [u8]> {
        let value = bytes.get(self.value.clone()).unwrap_or_default();
        if !self.folded {
            return Cow::Borrowed(value);
        }
        let mut out = Vec::with_capacity(value.len());
        for part in value.split(|byte| *byte == b'\n') {
            if !out.is_empty() {
                out.push(b' ');
            }
            out.extend_from_slice(trim(part));
        }
        Cow::Owned(out)
    }
    /// The name without white space.
    pub fn trimmed_name<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        trim(bytes.get(self.name.clone()).unwrap_or_default())
    }
}

/// The field line at `at`; `None` at the empty line, or where nothing is left.
pub fn field_line(bytes: &[u8], at: usize) -> Option<FieldLine> {
    if at >= bytes.len() {
        return None;
    }
    let first = line_or_rest(bytes, at);
    if first.is_empty() {
        return None;
    }
    let (mut last, mut folded) = (first, false);
    while matches!(bytes.get(last.next), Some(b' ' | b'\t')) && last.next > last.at {
        last = line_or_rest(bytes, last.next);
        folded = true;
    }
    let content = first.content(bytes);
    // A colon in a folded line belongs to the value.
    let colon = memchr(b':', content);
    let name = at..at.saturating_add(colon.unwrap_or(content.len()));
    let after = colon.map_or(last.end, |colon| at.saturating_add(colon).saturating_add(1));
    let value = trimmed(bytes, after..last.end);
    Some(FieldLine { line: first, next: last.next, name, value, colon: colon.is_some(), folded })
}

/// Without the white space that RFC 9110 §5.6.3 allows around values, and what ends a line.
pub fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | b'\r' | b'\n', rest @ ..] = bytes {
        bytes = rest;
    }
    while let [rest @ .., b' ' | b'\t' | b'\r' | b'\n'] = bytes {
        bytes = rest;
    }
    bytes
}

/// The range without the white space at its ends.
pub fn trimmed(bytes: &[u8], range: Range<usize>) -> Range<usize> {
    let whole = bytes.get(range.clone()).unwrap_or_default();
    let leading = whole.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
    let at = range.start.saturating_add(leading);
    at..at.saturating_add(trim(whole).len())
}

/// `tchar` of RFC 9110 §5.6.2.
pub fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Whether it is a `token` of RFC 9110 §5.6.2.
pub fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| is_token_byte(*byte))
}

/// The parts of a start line, as ranges of the bytes it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartLine {
    /// RFC 9112 §3. Without a version it is the simple request of HTTP/0.9 (RFC 1945 §4.1), or only a word.
    Request {
        /// The method.
        method: Range<usize>,
        /// The request target, whatever stands in it; empty if there is none.
        target: Range<usize>,
        /// The version.
        version: Option<Range<usize>>,
    },
    /// RFC 9112 §4.
    Response {
        /// The version.
        version: Range<usize>,
        /// The status code; fewer or more than three digits in odd messages.
        code: Range<usize>,
        /// The reason phrase.
        phrase: Range<usize>,
    },
}

/// Takes a start line apart. `None` for a line that cannot be one.
pub fn start_line(bytes: &[u8], line: &Line) -> Option<StartLine> {
    let words = trimmed(bytes, line.at..line.end);
    let content = bytes.get(words.clone())?;
    if content.is_empty() {
        return None;
    }
    let place = |from: usize, to: usize| words.start.saturating_add(from)..words.start.saturating_add(to);
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t');
    let first = content.iter().position(is_space).unwrap_or(content.len());
    let after = |from: usize| {
        let spaces = content.get(from..).unwrap_or_default().iter().take_while(|byte| is_space(byte)).count();
        from.saturating_add(spaces)
    };
    let second = after(first);
    if is_version(content.get(..first)?) {
        let rest = content.get(second..)?;
        let code = rest.iter().position(is_space).unwrap_or(rest.len()).saturating_add(second);
        let phrase = after(code);
        // RFC 9112 §4: the space after the code stands even if there is no phrase.
        let phrase = place(phrase.min(content.len()), content.len());
        return Some(StartLine::Response { version: place(0, first), code: place(second, code), phrase });
    }
    let method = place(0, first);
    let last = content.iter().rposition(is_space).map_or(content.len(), |at| at.saturating_add(1));
    if last > first && is_version(content.get(last..)?) {
        let target = trimmed(bytes, place(second, last.max(second)));
        return Some(StartLine::Request { method, target, version: Some(place(last, content.len())) });
    }
    Some(StartLine::Request { method, target: place(second, content.len()), version: None })
}

/// Whether it looks like the name and version of a protocol of this family: `HTTP/1.1`, `RTSP/1.0`, `HTTP/ `…
fn is_version(word: &[u8]) -> bool {
    let Some(slash) = memchr(b'/', word) else { return false };
    let (name, number) = word.split_at(slash);
    let known = name.eq_ignore_ascii_case(b"HTTP");
    let shaped = (2..=8).contains(&name.len()) && name.iter().all(u8::is_ascii_uppercase);
    known || (shaped && matches!(number, [b'/', digit, ..] if digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_ends_at_its_empty_line_wherever_it_is_cut() {
        for head in [&b"\r\nGET / HTTP/1.1\r\nA: b\r\n\r\n"[..], b"\n\nGET / HTTP/1.1\nA: b\n\n", b"X\r\n\r\n"] {
            let mut from = 0;
            for end in 0..head.len() {
                assert_eq!(end_of_head(&head[..end], &mut from), None, "{end}");
            }
            assert_eq!(end_of_head(head, &mut from), Some(head.len()));
        }
    }

    #[test]
    fn start_lines_come_apart() {
        let parts = |text: &'static str| {
            let bytes = text.as_bytes();
            let of = |range: &Range<usize>| text[range.clone()].to_owned();
            match start_line(bytes, &line_or_rest(bytes, 0)) {
                Some(StartLine::Request { method, target, version }) => {
                    format!("Q {} {} {}", of(&method), of(&target), version.map_or("-".to_owned(), |v| of(&v)))
                }
                Some(StartLine::Response { version, code, phrase }) => {
                    format!("R {} {} {}", of(&version), of(&code), of(&phrase))
                }
                None => "none".to_owned(),
            }
        };
        assert_eq!(parts("GET / HTTP/1.1\r\n"), "Q GET / HTTP/1.1");
        assert_eq!(parts("GET  /pa th  HTTP/1.1\r\n"), "Q GET /pa th HTTP/1.1");
        assert_eq!(parts("GET HTTP/1.1\r\n"), "Q GET  HTTP/1.1");
        assert_eq!(parts("GET /\r\n"), "Q GET / -");
        assert_eq!(parts("HELLO\r\n"), "Q HELLO  -");
        assert_eq!(parts("HTTP/1.1 200 All is well\r\n"), "R HTTP/1.1 200 All is well");
        assert_eq!(parts("HTTP/1.1 301\r\n"), "R HTTP/1.1 301 ");
        assert_eq!(parts("RTSP/1.0 200 OK\r\n"), "R RTSP/1.0 200 OK");
        assert_eq!(parts("  \r\n"), "none");
    }

    #[test]
    fn folded_lines_are_one_value() {
        let bytes = b"A : b\r\n c\r\n\td \r\nB: e\r\n\r\n";
        let field = field_line(bytes, 0).expect("a field");
        assert_eq!(field.trimmed_name(bytes), b"A");
        assert_eq!(&*field.value(bytes), b"b c d");
        let next = field_line(bytes, field.next).expect("another");
        assert_eq!((next.trimmed_name(bytes), &*next.value(bytes)), (&b"B"[..], &b"e"[..]));
        assert_eq!(field_line(bytes, next.next), None);
    }
}
