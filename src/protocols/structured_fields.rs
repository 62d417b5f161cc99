//! Structured fields of HTTP: items, lists and dictionaries, with the place of each part. RFC 9651 (which obsoletes RFC 8941).
//!
//! A field that breaks the grammar anywhere is ignored by its receiver as a whole (§4.2); the reader stops there and says
//! where. Parameters and dictionary keys that come twice count once: the first place, the last value.

use std::ops::Range as Place;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::dissect::prelude::*;

/// Members of one field that are read; what is beyond them counts as broken.
pub const MAX_MEMBERS: usize = 16_384;

fields! {
    MEMBER = Field::text("http.structured.member", "Member", "RFC 9651 §3");
    PARAMETER = Field::text("http.structured.parameter", "Parameter", "RFC 9651 §3.1.2");
    BROKEN = Field::note("http.structured.broken", "Not the structured field that this header must be: it is ignored as a whole", Severity::Warn, Group::Protocol, "RFC 9651 §4.2");
}

/// What a header of this kind is as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One item.
    Item,
    /// Items and inner lists, in order.
    List,
    /// Names and what they stand for.
    Dictionary,
}

/// Headers that are structured fields, by the specifications that define them, in lower case.
#[rustfmt::skip]
const SHAPES: &[(&str, Shape)] = &[
    ("accept-ch", Shape::List), ("accept-signature", Shape::Dictionary),
    ("available-dictionary", Shape::Item), ("cache-status", Shape::List), ("capsule-protocol", Shape::Item),
    ("cdn-cache-control", Shape::Dictionary), ("client-cert", Shape::Item), ("client-cert-chain", Shape::List),
    ("content-digest", Shape::Dictionary), ("critical-ch", Shape::List),
    ("cross-origin-embedder-policy", Shape::Item), ("cross-origin-opener-policy", Shape::Item),
    ("deprecation", Shape::Item), ("device-memory", Shape::Item), ("dictionary-id", Shape::Item),
    ("no-vary-search", Shape::Dictionary), ("observe-browsing-topics", Shape::Item),
    ("origin-agent-cluster", Shape::Item), ("permissions-policy", Shape::Dictionary), ("priority", Shape::Dictionary),
    ("proxy-status", Shape::List),
    ("repr-digest", Shape::Dictionary), ("reporting-endpoints", Shape::Dictionary), ("sec-ch-ua", Shape::List),
    ("sec-ch-ua-arch", Shape::Item), ("sec-ch-ua-bitness", Shape::Item), ("sec-ch-ua-full-version-list", Shape::List),
    ("sec-ch-ua-mobile", Shape::Item), ("sec-ch-ua-model", Shape::Item), ("sec-ch-ua-platform", Shape::Item),
    ("sec-ch-ua-platform-version", Shape::Item), ("sec-fetch-dest", Shape::Item), ("sec-fetch-mode", Shape::Item),
    ("sec-fetch-site", Shape::Item), ("sec-fetch-user", Shape::Item),
    ("signature-input", Shape::Dictionary), ("speculation-rules", Shape::List), ("supports-loading-mode", Shape::List),
    ("use-as-dictionary", Shape::Dictionary),
    ("want-content-digest", Shape::Dictionary), ("want-repr-digest", Shape::Dictionary),
];

/// What a header of this name (in any case) must be, if it is a structured field.
pub fn shape_of(name: &str) -> Option<Shape> {
    SHAPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, shape)| *shape)
}

/// A value without parts: RFC 9651 §3.3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bare {
    /// A number without a fraction, of at most 15 digits.
    Integer(i64),
    /// A number in thousandths, of at most 12 digits before the point.
    Decimal(i64),
    /// Text in ASCII.
    String(String),
    /// A word.
    Token(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Truth.
    Boolean(bool),
    /// A moment, in seconds since 1970.
    Date(i64),
    /// Text in Unicode.
    Display(String),
}

/// A value with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The value.
    pub bare: Bare,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
}

/// A parameter, or the name and value of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub key: String,
    /// What it stands for; true where nothing is said.
    pub value: Bare,
    /// Name and value, as a place in the text.
    pub place: Place<usize>,
}

/// What a member is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An item.
    Item(Bare),
    /// Several, in parentheses.
    Inner(Vec<Item>),
}

/// A member of a list or dictionary; of an item, the one there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name in a dictionary; empty elsewhere.
    pub key: String,
    /// What it holds.
    pub content: Content,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// The whole of it, as a place in the text.
    pub place: Place<usize>,
}

/// Reads a field of a shape; several lines of one header are joined by a comma first. The error is where it breaks.
pub fn read(text: &[u8], shape: Shape) -> Result<Vec<Member>, usize> {
    let mut reader = Reader { text, at: 0 };
    reader.skip(b" ");
    let members = match shape {
        Shape::Item if reader.peek() == Some(b'(') => return Err(reader.at),
        Shape::Item => vec![reader.member(String::new(), false)?],
        Shape::List | Shape::Dictionary => reader.members(shape == Shape::Dictionary)?,
    };
    reader.skip(b" ");
    if reader.at < text.len() { Err(reader.at) } else { Ok(members) }
}

/// Writes a structured field below the current group, or where it breaks.
pub fn show(shape: Shape, value: &Buf<'_>, tape: &mut Tape) {
    if !tape.wants_fields() {
        return;
    }
    let range = |place: &Place<usize>| Range {
        source: value.source(),
        at: value.at().saturating_add(place.start as u32),
        len: place.end.saturating_sub(place.start) as u32,
    };
    let members = match read(value.bytes(), shape) {
        Ok(members) => members,
        Err(at) => {
            let rest = range(&(at..value.bytes().len()));
            return tape.note(&BROKEN, rest, &format!("{}; it breaks at byte {at}", BROKEN.label));
        }
    };
    for member in &members {
        let place = range(&member.place);
        // The place lies within the value.
        let _ = tape.wire(&MEMBER, value, member.place.start as u32, place.len);
        for parameter in &member.parameters {
            let _ = tape.wire(&PARAMETER, value, parameter.place.start as u32, range(&parameter.place).len);
        }
    }
}

/// Base64 of which a receiver need not mind padding and spare bits: RFC 9651 §4.2.7.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The algorithms of RFC 9651 §4.2, one function each.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at = self.at.saturating_add(1);
        Some(byte)
    }

    fn take(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at = self.at.saturating_add(usize::from(is));
        is
    }

    fn skip(&mut self, bytes: &[u8]) {
        while self.peek().is_some_and(|byte| bytes.contains(&byte)) {
            self.at = self.at.saturating_add(1);
        }
    }

    /// Takes what satisfies `is`.
    fn run(&mut self, is: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        while self.peek().is_some_and(&is) {
            self.at = self.at.saturating_add(1);
        }
        // All that is taken so is ASCII.
        String::from_utf8_lossy(self.text.get(start..self.at).unwrap_or_default()).into_owned()
    }

    /// Lists and dictionaries: §4.2.1, §4.2.2.
    fn members(&mut self, named: bool) -> Result<Vec<Member>, usize> {
        let mut members = Vec::new();
        // Where each key of a dictionary stands.
        let mut places = hashbrown::HashMap::new();
        while self.peek().is_some() {
            if members.len() >= MAX_MEMBERS {
                return Err(self.at);
            }
            let start = self.at;
            let key = if named { self.key()? } else { String::new() };
            let mut member = self.member(key, named)?;
            member.place.start = start;
            match places.get(&member.key).filter(|_| named).and_then(|place: &usize| members.get_mut(*place)) {
                Some(before) => *before = member,
                None => {
                    places.insert(member.key.clone(), members.len());
                    members.push(member);
                }
            }
            self.skip(b" \t");
            if self.peek().is_none() {
                break;
            }
            let comma = self.at;
            if !self.take(b',') {
                return Err(comma);
            }
            self.skip(b" \t");
            if self.peek().is_none() {
                return Err(comma);
            }
        }
        Ok(members)
    }

    /// An item or inner list with its parameters. In a dictionary it stands behind `=`, or is true (§4.2.1.1).
    fn member(&mut self, key: String, named: bool) -> Result<Member, usize> {
        let start = self.at;
        let content = if named && !self.take(b'=') {
            Content::Item(Bare::Boolean(true))
        } else if self.peek() == Some(b'(') {
            Content::Inner(self.inner()?)
        } else {
            Content::Item(self.bare()?)
        };
        let parameters = self.parameters()?;
        Ok(Member { key, content, parameters, place: start..self.at })
    }

    /// §4.2.1.2.
    fn inner(&mut self) -> Result<Vec<Item>, usize> {
        let mut items = Vec::new();
        self.take(b'(');
        loop {
            self.skip(b" ");
            if self.take(b')') {
                return Ok(items);
            }
            if items.len() >= MAX_MEMBERS {
                return Err(self.at);
            }
            let bare = self.bare()?;
            let parameters = self.parameters()?;
            items.push(Item { bare, parameters });
            if !matches!(self.peek(), Some(b' ' | b')')) {
                return Err(self.at);
            }
        }
    }

    /// §4.2.3.2.
    fn parameters(&mut self) -> Result<Vec<Parameter>, usize> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut places = hashbrown::HashMap::new();
        while self.take(b';') {
            self.skip(b" ");
            let start = self.at;
            let key = self.key()?;
            let value = if self.take(b'=') { self.bare()? } else { Bare::Boolean(true) };
            let parameter = Parameter { key, value, place: start..self.at };
            match places.get(&parameter.key).and_then(|place: &usize| parameters.get_mut(*place)) {
                Some(before) => *before = parameter,
                None => {
                    places.insert(parameter.key.clone(), parameters.len());
                    parameters.push(parameter);
                }
            }
            if parameters.len() > MAX_MEMBERS {
                return Err(self.at);
            }
        }
        Ok(parameters)
    }

    /// §4.2.3.3.
    fn key(&mut self) -> Result<String, usize> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_lowercase() || byte == b'*') {
            return Err(self.at);
        }
        Ok(self.run(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.*".contains(&byte)))
    }

    /// §4.2.3.1.
    fn bare(&mut self) -> Result<Bare, usize> {
        let start = self.at;
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => self.string(),
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'*' => {
                let tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~:/".contains(&byte);
                Ok(Bare::Token(self.run(tchar)))
            }
            Some(b':') => self.bytes(),
            Some(b'?') => {
                self.next();
                match self.next() {
                    Some(b'0') => Ok(Bare::Boolean(false)),
                    Some(b'1') => Ok(Bare::Boolean(true)),
                    _ => Err(start),
                }
            }
            Some(b'@') => {
                self.next();
                match self.number()? {
                    Bare::Integer(seconds) => Ok(Bare::Date(seconds)),
                    _ => Err(start),
                }
            }
            Some(b'%') => self.display(),
            _ => Err(start),
        }
    }

    /// §4.2.4.
    fn number(&mut self) -> Result<Bare, usize> {
        let start = self.at;
        let negative = self.take(b'-');
        let whole = self.run(|byte| byte.is_ascii_digit());
        let fraction =
            if !whole.is_empty() && self.take(b'.') { Some(self.run(|byte| byte.is_ascii_digit())) } else { None };
        let most = if fraction.is_some() { 12 } else { 15 };
        if whole.is_empty() || whole.len() > most || fraction.as_ref().is_some_and(|f| f.is_empty() || f.len() > 3) {
            return Err(start);
        }
        let number: i64 = whole.parse().map_err(|_| start)?;
        let sign = |number: i64| if negative { number.saturating_neg() } else { number };
        Ok(match fraction {
            None => Bare::Integer(sign(number)),
            Some(fraction) => {
                let thousandths: i64 = format!("{fraction:0<3}").parse().map_err(|_| start)?;
                Bare::Decimal(sign(number.saturating_mul(1000).saturating_add(thousandths)))
            }
        })
    }

    /// §4.2.5.
    fn string(&mut self) -> Result<Bare, usize> {
        let start = self.at;
        let mut text = String::new();
        self.take(b'"');
        loop {
            match self.next() {
                Some(b'"') => return Ok(Bare::String(text)),
                Some(b'\\') => match self.next() {
                    Some(byte @ (b'"' | b'\\')) => text.push(char::from(byte)),
                    _ => return Err(start),
                },
                Some(byte @ b' '..=b'~') => text.push(char::from(byte)),
                _ => return Err(start),
            }
        }
    }

    /// §4.2.7.
    fn bytes(&mut self) -> Result<Bare, usize> {
        let start = self.at;
        self.take(b':');
        let rest = self.text.get(self.at..).unwrap_or_default();
        let len = memchr::memchr(b':', rest).ok_or(start)?;
        self.at = self.at.saturating_add(len).saturating_add(1);
        BASE64.decode(rest.get(..len).unwrap_or_default()).map(Bare::Bytes).map_err(|_| start)
    }

    /// §4.2.10.
    fn display(&mut self) -> Result<Bare, usize> {
        let start = self.at;
        self.take(b'%');
        if !self.take(b'"') {
            return Err(start);
        }
        let mut bytes = Vec::new();
        loop {
            match self.next() {
                Some(b'"') => return String::from_utf8(bytes).map(Bare::Display).map_err(|_| start),
                Some(b'%') => {
                    let digit = |byte: Option<u8>| match byte {
                        Some(byte @ b'0'..=b'9') => Some(byte.saturating_sub(b'0')),
                        Some(byte @ b'a'..=b'f') => Some(byte.saturating_sub(b'a').saturating_add(10)),
                        _ => None,
                    };
                    let (high, low) = (digit(self.next()), digit(self.next()));
                    bytes.push(high.ok_or(start)? << 4 | low.ok_or(start)?);
                }
                Some(byte @ b' '..=b'~') => bytes.push(byte),
                _ => return Err(start),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_places() {
        let text = b"u=1, i;x=\"y\" , a=(1 2);q=0.5";
        let members = read(text, Shape::Dictionary).unwrap();
        let shown: Vec<_> = members.iter().map(|m| std::str::from_utf8(&text[m.place.clone()]).unwrap()).collect();
        assert_eq!(shown, ["u=1", "i;x=\"y\"", "a=(1 2);q=0.5"]);
        assert_eq!(members[1].content, Content::Item(Bare::Boolean(true)));
        assert_eq!(members[1].parameters[0].value, Bare::String("y".into()));
        assert_eq!(members[2].parameters[0].value, Bare::Decimal(500));
    }

    #[test]
    fn the_place_where_it_breaks_is_told() {
        assert_eq!(read(b"u=1, ,", Shape::Dictionary), Err(5));
        assert_eq!(read(b"a, b,", Shape::List), Err(4));
        assert_eq!(read(b"a b", Shape::Item), Err(2));
        assert_eq!(read(b"", Shape::Item), Err(0));
        assert_eq!(read(b"(a)", Shape::Item), Err(0));
        assert_eq!(read(b"", Shape::List), Ok(Vec::new()));
        assert_eq!(read(b"\xff", Shape::List), Err(0));
    }

    #[test]
    fn a_key_that_comes_twice_counts_once() {
        let members = read(b"a=1, b=2, a=3;x;x=5", Shape::Dictionary).unwrap();
        let keys: Vec<_> = members.iter().map(|m| (m.key.as_str(), &m.content)).collect();
        assert_eq!(keys, [("a", &Content::Item(Bare::Integer(3))), ("b", &Content::Item(Bare::Integer(2)))]);
        assert_eq!(members[0].parameters.len(), 1);
        assert_eq!(members[0].parameters[0].value, Bare::Integer(5));
    }

    #[test]
    fn shapes_are_known_by_name() {
        assert_eq!(shape_of("Priority"), Some(Shape::Dictionary));
        assert_eq!(shape_of("Host"), None);
    }
}
