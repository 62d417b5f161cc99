//! Where the parts of a multipart body are (RFC 2046 §5.1.1). Lines may end in LF alone; a last boundary that is missing,
//! as in a body that is cut, leaves the last part open.

/// Parts of one body that are looked at.
pub const MAX_PARTS: usize = 1000;
/// Header lines of one part that are looked at.
pub const MAX_HEADERS: usize = 100;
/// The longest boundary that is believed; RFC 2046 §5.1.1 allows 70 characters.
pub const LONGEST_BOUNDARY: usize = 512;

/// First byte, and the byte after the last.
pub type Place = (usize, usize);

/// The places in a multipart body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What stands before the first boundary.
    pub preamble: Place,
    /// The parts.
    pub parts: Vec<Part>,
    /// The last boundary, with the line end before it.
    pub last: Option<Place>,
    /// What stands after it.
    pub trailer: Place,
    /// Whether there are more parts than are looked at.
    pub more: bool,
}

/// One part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The boundary before it, with the line end before and after that.
    pub boundary: Place,
    /// Its header lines, folded ones in one piece.
    pub headers: Vec<Header>,
    /// Its body.
    pub body: Place,
    /// Whether a boundary follows it.
    pub ended: bool,
}

/// A header line of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// First byte.
    pub at: usize,
    /// The byte after the name.
    pub name_end: usize,
    /// First byte of the value.
    pub value: usize,
    /// The byte after the value.
    pub value_end: usize,
    /// The byte after the line; of the last header after the empty line.
    pub end: usize,
}

/// A delimiter line.
struct Delimiter {
    at: usize,
    end: usize,
    is_last: bool,
}

/// Finds the parts of a body.
pub fn parts(bytes: &[u8], boundary: &[u8]) -> Parts {
    let marker = [b"--", boundary].concat();
    let finder = memchr::memmem::Finder::new(&marker);
    let mut found = Parts::default();
    let mut next = delimiter(bytes, &finder, 0);
    found.preamble = (0, next.as_ref().map_or(bytes.len(), |first| first.at));
    while let Some(here) = next {
        if here.is_last {
            found.last = Some((here.at, here.end));
            found.trailer = (here.end, bytes.len());
            break;
        }
        if found.parts.len() >= MAX_PARTS {
            found.more = true;
            break;
        }
        // The line end that the next boundary takes may be the one that ends this one.
        next = delimiter(bytes, &finder, here.end);
        let end = next.as_ref().map_or(bytes.len(), |next| next.at.max(here.end));
        let (headers, body) = headers(bytes.get(..end).unwrap_or_default(), here.end);
        found.parts.push(Part { boundary: (here.at, here.end), headers, body: (body, end), ended: next.is_some() });
    }
    found
}

/// The next line that is a boundary, from `from` on, which is the start of a line.
fn delimiter(bytes: &[u8], finder: &memchr::memmem::Finder<'_>, from: usize) -> Option<Delimiter> {
    let mut search = from;
    loop {
        let at = search.saturating_add(finder.find(bytes.get(search..)?)?);
        let after = at.saturating_add(finder.needle().len());
        search = at.saturating_add(1);
        let before = bytes.get(..at)?;
        let break_len = match before {
            [.., b'\r', b'\n'] => 2,
            [.., b'\n'] => 1,
            [] => 0,
            _ => continue,
        };
        let rest = bytes.get(after..)?;
        let (is_last, rest_at) = if rest.starts_with(b"--") { (true, after.saturating_add(2)) } else { (false, after) };
        let rest = bytes.get(rest_at..)?;
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let line_end = match rest.get(blanks..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\n', ..]) => 1,
            Some([]) => 0,
            // RFC 2046: nothing but blanks may follow; a longer word is another boundary. After the last one senders
            // are less careful.
            _ if !is_last => continue,
            _ => 0,
        };
        let end = rest_at.saturating_add(blanks).saturating_add(line_end);
        return Some(Delimiter { at: at.saturating_sub(break_len).max(from), end, is_last });
    }
}

/// The header lines from `at`, and where the body begins.
pub fn headers(bytes: &[u8], at: usize) -> (Vec<Header>, usize) {
    let mut found: Vec<Header> = Vec::new();
    let mut at = at;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(line) = memchr::memchr(b'\n', rest).map(|len| len.saturating_add(1)) else {
            // The last line has no end: it is a header only if it looks like one.
            if memchr::memchr(b':', rest).is_some() && found.len() < MAX_HEADERS {
                found.push(header(bytes, at, bytes.len()));
                return (found, bytes.len());
            }
            return (found, at);
        };
        let end = at.saturating_add(line);
        let text = rest.get(..line).unwrap_or_default();
        if matches!(text, b"\n" | b"\r\n") {
            if let Some(last) = found.last_mut() {
                last.end = end;
            }
            return (found, end);
        }
        let full = found.len() >= MAX_HEADERS;
        match found.last_mut() {
            Some(last) if matches!(text.first(), Some(b' ' | b'\t')) => {
                last.value_end = trimmed_end(bytes, last.value, end);
                last.end = end;
            }
            _ if full => return (found, at),
            _ => found.push(header(bytes, at, end)),
        }
        at = end;
    }
}

fn header(bytes: &[u8], at: usize, end: usize) -> Header {
    let line = bytes.get(at..end).unwrap_or_default();
    let colon = memchr::memchr(b':', line);
    let name_end = at.saturating_add(colon.unwrap_or(0));
    let value = colon.map_or(at, |colon| {
        let text = line.get(colon.saturating_add(1)..).unwrap_or_default();
        let blanks = text.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        at.saturating_add(colon).saturating_add(1).saturating_add(blanks).min(end)
    });
    Header { at, name_end, value, value_end: trimmed_end(bytes, value, end), end }
}

fn trimmed_end(bytes: &[u8], at: usize, end: usize) -> usize {
    at.saturating_add(bytes.get(at..end).unwrap_or_default().trim_ascii_end().len())
}

/// The boundary that the first line of a body suggests, for bodies whose content type names none.
pub fn suggested(bytes: &[u8]) -> Option<&[u8]> {
    let line = bytes.get(..memchr::memchr(b'\n', bytes.get(..LONGEST_BOUNDARY).unwrap_or(bytes))?)?;
    let boundary = line.strip_prefix(b"--")?.trim_ascii_end();
    (!boundary.is_empty()).then_some(boundary)
}

impl Part {
    /// The value of the first header of this name.
    pub fn header<'b>(&self, bytes: &'b [u8], name: &str) -> Option<&'b [u8]> {
        let named = |header: &&Header| {
            bytes.get(header.at..header.name_end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        };
        let header = self.headers.iter().find(named)?;
        bytes.get(header.value..header.value_end)
    }
}
