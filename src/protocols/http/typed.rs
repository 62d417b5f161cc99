//! What a head says of the type of its body, as far as the rows of a list need it. Who reads heads to find the messages of a
//! stream meets the lines anyway and notes it; so rows of most messages need no more of a head than its first line.

use super::lines;

/// The type of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// None is named.
    None,
    /// Text, with what the Info column says of it.
    Text(&'static str),
    /// JSON.
    Json,
    /// Bytes of which nothing is said.
    Data,
}

/// The media types of most messages.
const TYPES: [(&[u8], Media); 6] = [
    (b"application/json", Media::Json),
    (b"text/html", Media::Text("  (text/html)")),
    (b"text/plain", Media::Text("  (text/plain)")),
    (b"text/css", Media::Text("  (text/css)")),
    (b"text/javascript", Media::Text("  (text/javascript)")),
    (b"application/octet-stream", Media::Data),
];

/// The type that a value of Content-Type names; `None` for those that their readers must tell of.
pub fn known(value: &[u8]) -> Option<Media> {
    place(value).and_then(|place| TYPES.get(place)).map(|(_, media)| *media)
}

fn place(value: &[u8]) -> Option<usize> {
    let end = memchr::memchr(b';', value).unwrap_or(value.len());
    let name = lines::trim(value.get(..end)?);
    // As nearly all write them, before any other case is compared letter by letter (RFC 9110 §8.3.1).
    let usual = TYPES.iter().position(|(known, _)| name == *known);
    usual.or_else(|| TYPES.iter().position(|(known, _)| name.eq_ignore_ascii_case(known)))
}

/// What was noted of the field lines of a head, in one byte: [`Begin::hint`](crate::dissect::Begin::hint).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noted(pub u8);

impl Noted {
    /// Nobody looked; so are those that are more than their bytes say.
    const UNKNOWN: u8 = 0;
    /// No type is named.
    const NO_TYPE: u8 = 1;
    /// A type of which its reader must tell, or a line that is not plain.
    const OTHER: u8 = 2;
    /// The first of [`TYPES`]; the others follow.
    const FIRST: u8 = 3;
    /// A content coding is named.
    const CODED: u8 = 0x80;

    /// Of a head in which no line was met yet.
    pub const START: Self = Self(Self::NO_TYPE);

    /// The type and whether a content coding is named, if that is all there is to say.
    pub fn read(self) -> Option<(Media, bool)> {
        let media = match self.0 & !Self::CODED {
            Self::UNKNOWN | Self::OTHER => return None,
            Self::NO_TYPE => Media::None,
            known => TYPES.get(usize::from(known.wrapping_sub(Self::FIRST)))?.1,
        };
        Some((media, self.0 & Self::CODED != 0))
    }

    /// Takes a field line into account that is not folded.
    #[inline]
    pub fn line(&mut self, line: &[u8]) {
        // The ninth letter tells the two names that count from nearly all others.
        match line.get(8).map(|letter| letter | 0x20) {
            Some(b't') => self.of_type(line),
            Some(b'e') => self.coding(line),
            _ => {}
        }
    }

    fn of_type(&mut self, line: &[u8]) {
        let Some(end) = named(line, b"Content-Type") else { return };
        let coded = self.0 & Self::CODED;
        let first = match end.split_first() {
            // The first of several counts.
            Some((b':', _)) if self.0 & !Self::CODED != Self::NO_TYPE => return,
            Some((b':', value)) => place(value).and_then(|place| u8::try_from(place).ok()),
            Some((b' ' | b'\t' | b'\r', _)) => None,
            _ => return,
        };
        self.0 = coded | first.map_or(Self::OTHER, |place| place.saturating_add(Self::FIRST));
    }

    fn coding(&mut self, line: &[u8]) {
        match named(line, b"Content-Encoding").and_then(<[u8]>::first) {
            Some(b':') => self.0 |= Self::CODED,
            Some(b' ' | b'\t' | b'\r') => self.0 = Self::OTHER,
            _ => {}
        }
    }
}

/// What stands behind a name at the beginning of a line; `name` is written as most write it.
#[inline]
fn named<'b, const N: usize>(line: &'b [u8], name: &[u8; N]) -> Option<&'b [u8]> {
    let (own, rest) = line.split_first_chunk::<N>()?;
    (own == name || own.eq_ignore_ascii_case(name)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(lines: &[&str]) -> Option<(Media, bool)> {
        let mut noted = Noted::START;
        lines.iter().for_each(|line| noted.line(line.as_bytes()));
        noted.read()
    }

    #[test]
    fn types_and_codings_are_noted() {
        let html = Media::Text("  (text/html)");
        for (lines, expected) in [
            (&[][..], Some((Media::None, false))),
            (&["Content-Length: 3", "content-typ: text/html", "Content-Types: text/html"], Some((Media::None, false))),
            (&["content-TYPE:text/html ; charset=x"], Some((html, false))),
            (&["Content-Type: Application/JSON", "Content-Type: text/css"], Some((Media::Json, false))),
            (&["Content-Encoding: gzip", "Content-Type: text/html"], Some((html, true))),
            (&["Content-Type: text/html", "content-encoding:"], Some((html, true))),
            (&["Content-Encoding: br"], Some((Media::None, true))),
            // Of these somebody else must tell.
            (&["Content-Type: image/png"], None),
            (&["Content-Type:"], None),
            (&["Content-Type : text/html"], None),
            (&["Content-Type: image/png", "Content-Type: text/html"], None),
            (&["Content-Encoding\t: gzip", "Content-Type: text/html"], None),
            (&["Content-Type: image/png", "Content-Encoding: gzip"], None),
        ] {
            assert_eq!(noted(lines), expected, "{lines:?}");
        }
        assert_eq!(Noted::default().read(), None, "nobody looked");
        for (name, media) in TYPES {
            let line = format!("Content-Type: {}", String::from_utf8_lossy(name));
            assert_eq!(noted(&[&line]), Some((media, false)));
        }
    }
}
