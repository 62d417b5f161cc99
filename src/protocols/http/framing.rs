//! How long a message is: the algorithm of RFC 9112 §6.3, the same for the session that frames and for the dissector that
//! says which rule did it.

use super::lines;

/// What ended a message. Session and dissector exchange it as the low bits of [`Begin::kind`](crate::dissect::Begin::kind).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Rule 1: the answer to HEAD, and status codes 1xx, 204 and 304, have no body.
    NoBody,
    /// Rule 2: a successful answer to CONNECT has no body; a tunnel follows.
    Tunnel,
    /// Rule 4: the last transfer coding is chunked.
    Chunked,
    /// Rule 4: a response whose last transfer coding is not chunked reaches to the end of the connection.
    CodedUntilClose,
    /// Rule 4: a request whose last transfer coding is not chunked has no length that could be known.
    CodedRequest,
    /// Rule 5: Content-Length is invalid, or several differ: the framing is faulty.
    BadLength,
    /// Rule 6: Content-Length.
    Length,
    /// Rule 7: a request without either has no body.
    NoLength,
    /// Rule 8: a response without either reaches to the end of the connection.
    UntilClose,
    /// 101: the connection changes to another protocol.
    Switched,
    /// RFC 1945 §4.1: a request of HTTP/0.9, which is a line.
    SimpleRequest,
    /// RFC 1945 §6: a response without a status line, up to the end of the connection.
    SimpleResponse,
    /// The end of the head was not found: the connection ended, bytes are missing, or it is too long.
    CutHead,
}

impl Rule {
    const ALL: [Self; 13] = [
        Self::NoBody,
        Self::Tunnel,
        Self::Chunked,
        Self::CodedUntilClose,
        Self::CodedRequest,
        Self::BadLength,
        Self::Length,
        Self::NoLength,
        Self::UntilClose,
        Self::Switched,
        Self::SimpleRequest,
        Self::SimpleResponse,
        Self::CutHead,
    ];

    /// What it says, with its clause.
    pub fn words(self) -> &'static str {
        match self {
            Self::NoBody => "no body: answer to HEAD, or status 1xx, 204 or 304 (RFC 9112 §6.3 rule 1)",
            Self::Tunnel => "no body: a tunnel begins (RFC 9112 §6.3 rule 2)",
            Self::Chunked => "chunked transfer coding (RFC 9112 §6.3 rule 4)",
            Self::CodedUntilClose => {
                "transfer coding without chunked: to the end of the connection (RFC 9112 §6.3 rule 4)"
            }
            Self::CodedRequest => "unknown: transfer coding of a request without chunked (RFC 9112 §6.3 rule 4)",
            Self::BadLength => "unknown: invalid Content-Length (RFC 9112 §6.3 rule 5)",
            Self::Length => "Content-Length (RFC 9112 §6.3 rule 6)",
            Self::NoLength => "no body: a request without Content-Length or Transfer-Encoding (RFC 9112 §6.3 rule 7)",
            Self::UntilClose => "to the end of the connection (RFC 9112 §6.3 rule 8)",
            Self::Switched => "no body: the protocol changes (RFC 9110 §15.2.2)",
            Self::SimpleRequest => "one line (RFC 1945 §4.1)",
            Self::SimpleResponse => "to the end of the connection, without a head (RFC 1945 §6)",
            Self::CutHead => "unknown: the end of the head was not found (RFC 9112 §2.1)",
        }
    }

    /// Whether the body is whatever comes until a line that begins another message.
    pub fn is_undetermined(self) -> bool {
        matches!(self, Self::CodedRequest | Self::BadLength)
    }
}

/// What the session tells the dissector of a message: the rule in the low four bits, and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(pub u8);

impl Kind {
    /// It answers HEAD.
    pub const TO_HEAD: u8 = 0x10;
    /// A response whose request was not seen.
    pub const ORPHAN: u8 = 0x20;
    /// The message before it in this direction said that it is the last.
    pub const AFTER_CLOSE: u8 = 0x40;
    /// It was found by searching after bytes that were missing or not understood.
    pub const FOUND: u8 = 0x80;

    /// Rule and flags in one.
    pub fn new(rule: Rule, flags: u8) -> Self {
        // The rules stand in the list in their order, as a test holds.
        Self(flags | rule as u8)
    }
    /// The rule.
    pub fn rule(self) -> Rule {
        Rule::ALL.get(usize::from(self.0 & 0x0f)).copied().unwrap_or(Rule::CutHead)
    }
    /// Whether the flag is set.
    pub fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

/// What the Content-Length lines say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContentLength {
    /// There is none.
    #[default]
    Absent,
    /// All say this, in bytes.
    Bytes(u64),
    /// One is no number, or two differ.
    Invalid,
}

/// What the Transfer-Encoding lines say together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TransferCoding {
    /// There is none, or only empty ones.
    #[default]
    Absent,
    /// The last coding is chunked.
    Chunked,
    /// The last coding is another.
    Other,
}

/// What of a head decides where messages end and begin.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'b> {
    /// Content-Length.
    pub length: ContentLength,
    /// Transfer-Encoding.
    pub coding: TransferCoding,
    /// The first Upgrade field.
    pub upgrade: Option<&'b [u8]>,
    /// `Connection: close`.
    pub close: bool,
    /// `Connection: keep-alive`.
    pub keep_alive: bool,
    /// `Expect: 100-continue`.
    pub expects: bool,
}

impl<'b> Facts<'b> {
    /// Takes a field line into account. Length and first letter dismiss all but a few names.
    #[inline]
    pub fn field(&mut self, name: &[u8], value: &'b [u8]) {
        // Letters of either case come to the lower one; what else does is told apart by the comparison.
        let first = name.first().map_or(0, |byte| byte | 0x20);
        if let (14, b'c') | (17, b't') | (10, b'c') | (7, b'u') | (6, b'e') = (name.len(), first) {
            self.of_length(name, value);
        }
    }

    fn of_length(&mut self, name: &[u8], value: &'b [u8]) {
        // As most programs write them; any other case is compared letter by letter (RFC 9110 §5.1).
        match name {
            b"Content-Length" | b"content-length" => return self.content_length(value),
            b"Connection" | b"connection" => return self.connection(value),
            _ => {}
        }
        let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
        match name.len() {
            14 if is("content-length") => self.content_length(value),
            17 if is("transfer-encoding") => self.transfer_encoding(value),
            10 if is("connection") => self.connection(value),
            7 if is("upgrade") && self.upgrade.is_none() => self.upgrade = Some(value),
            6 if is("expect") => self.expects |= value.eq_ignore_ascii_case(b"100-continue"),
            _ => {}
        }
    }

    /// RFC 9112 §9.3, §9.6: whether the connection shall end or go on.
    fn connection(&mut self, value: &[u8]) {
        match value {
            b"keep-alive" => self.keep_alive = true,
            b"close" => self.close = true,
            _ => {
                for word in elements(value) {
                    self.close |= word.eq_ignore_ascii_case(b"close");
                    self.keep_alive |= word.eq_ignore_ascii_case(b"keep-alive");
                }
            }
        }
    }

    /// RFC 9110 §8.6: a list of equal numbers may be taken for one.
    pub fn content_length(&mut self, value: &[u8]) {
        // Nearly always it is one line with one number.
        if let (ContentLength::Absent, Some(bytes)) = (self.length, number(value)) {
            self.length = ContentLength::Bytes(bytes);
            return;
        }
        for element in value.split(|byte| *byte == b',') {
            self.length = match (self.length, number(lines::trim(element))) {
                (ContentLength::Absent, Some(bytes)) => ContentLength::Bytes(bytes),
                (ContentLength::Bytes(before), Some(bytes)) if before == bytes => ContentLength::Bytes(bytes),
                _ => ContentLength::Invalid,
            };
        }
    }

    /// RFC 9112 §6.1: codings in the order they were applied, over all lines.
    pub fn transfer_encoding(&mut self, value: &[u8]) {
        for element in elements(value) {
            self.coding = match element.eq_ignore_ascii_case(b"chunked") {
                true => TransferCoding::Chunked,
                false => TransferCoding::Other,
            };
        }
    }

    /// The rule for the body of a request.
    pub fn of_request(&self) -> Rule {
        match (self.coding, self.length) {
            (TransferCoding::Chunked, _) => Rule::Chunked,
            (TransferCoding::Other, _) => Rule::CodedRequest,
            (_, ContentLength::Invalid) => Rule::BadLength,
            (_, ContentLength::Bytes(_)) => Rule::Length,
            (_, ContentLength::Absent) => Rule::NoLength,
        }
    }

    /// The rule for the body of a response with this status code to HEAD, CONNECT, or another method.
    pub fn of_response(&self, status: u16, to_head: bool, to_connect: bool) -> Rule {
        match (status, self.coding, self.length) {
            (101, ..) => Rule::Switched,
            (100..=199 | 204 | 304, ..) => Rule::NoBody,
            _ if to_head => Rule::NoBody,
            (200..=299, ..) if to_connect => Rule::Tunnel,
            (_, TransferCoding::Chunked, _) => Rule::Chunked,
            (_, TransferCoding::Other, _) => Rule::CodedUntilClose,
            (.., ContentLength::Invalid) => Rule::BadLength,
            (.., ContentLength::Bytes(_)) => Rule::Length,
            (.., ContentLength::Absent) => Rule::UntilClose,
        }
    }

    /// Bytes of the body, where Content-Length says so.
    pub fn body(&self) -> u64 {
        match self.length {
            ContentLength::Bytes(bytes) => bytes,
            _ => 0,
        }
    }
}

/// The elements of a list (RFC 9110 §5.6.1), without the empty ones.
pub fn elements(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|byte| *byte == b',').map(lines::trim).filter(|element| !element.is_empty())
}

/// `1*DIGIT` (RFC 9110 §8.6) that fits into 63 bits.
pub fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    let mut value = 0u64;
    for digit in digits {
        let digit = digit.is_ascii_digit().then(|| digit.wrapping_sub(b'0'))?;
        value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
    }
    (value <= i64::MAX as u64).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts<'b>(fields: &[(&str, &'b str)]) -> Facts<'b> {
        let mut facts = Facts::default();
        for (name, value) in fields {
            facts.field(name.as_bytes(), value.as_bytes());
        }
        facts
    }

    #[test]
    fn a_kind_gives_back_what_went_in() {
        for rule in Rule::ALL {
            let kind = Kind::new(rule, Kind::ORPHAN | Kind::FOUND);
            assert_eq!((kind.rule(), kind.has(Kind::ORPHAN), kind.has(Kind::TO_HEAD)), (rule, true, false));
        }
    }

    #[test]
    fn lengths_must_agree_and_be_numbers() {
        let length =
            |values: &[&'static str]| facts(&values.iter().map(|v| ("Content-Length", *v)).collect::<Vec<_>>()).length;
        assert_eq!(length(&["5"]), ContentLength::Bytes(5));
        assert_eq!(length(&["5, 5", "05"]), ContentLength::Bytes(5));
        for wrong in [&["5", "6"][..], &["5,6"], &["+5"], &["0x5"], &["5 5"], &[""], &["-1"], &["18446744073709551616"]]
        {
            assert_eq!(length(wrong), ContentLength::Invalid, "{wrong:?}");
        }
    }

    #[test]
    fn the_rules_come_in_their_order() {
        let both = facts(&[("content-length", "5"), ("transfer-encoding", "gzip, chunked")]);
        assert_eq!(both.of_request(), Rule::Chunked);
        assert_eq!(both.of_response(200, true, false), Rule::NoBody);
        assert_eq!(both.of_response(200, false, true), Rule::Tunnel);
        assert_eq!(both.of_response(304, false, false), Rule::NoBody);
        let gzip = facts(&[("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "gzip"), ("Content-Length", "x")]);
        assert_eq!(gzip.of_request(), Rule::CodedRequest);
        assert_eq!(gzip.of_response(200, false, false), Rule::CodedUntilClose);
        assert_eq!(facts(&[]).of_request(), Rule::NoLength);
        assert_eq!(facts(&[]).of_response(200, false, false), Rule::UntilClose);
        assert_eq!(facts(&[("Content-Length", "x")]).of_response(200, false, false), Rule::BadLength);
    }
}
