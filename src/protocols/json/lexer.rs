//! JSON text as tokens with their places (RFC 8259), in one pass and without recursion. Nothing is taken for granted: a
//! document that ends early or is wrong gives the tokens before that and a [`Problem`].

use std::borrow::Cow;

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub at: usize,
    /// The byte after it.
    pub end: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{`
    ObjectStart,
    /// `}`
    ObjectEnd,
    /// `[`
    ArrayStart,
    /// `]`
    ArrayEnd,
    /// The name of a member, quotes included; its value follows.
    Key,
    /// A string, quotes included.
    String,
    /// A number.
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
    /// No token but something wrong here.
    Problem(Problem),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text ends within a value: what was open stays so.
    Cut,
    /// There is no value at all.
    Empty,
    /// A byte-order mark, which a sender must not write (RFC 8259 §8.1).
    Mark,
    /// Bytes that keep a script of another site from running the answer; they are passed over.
    Guard,
    /// Another value follows the first.
    More,
    /// A control character within a string that is not escaped (§7).
    Control,
    /// A backslash within a string before something that it does not escape (§7).
    Escape,
    /// Bytes within a string that are not UTF-8 (§8.1).
    NotUtf8,
    /// A number that the grammar does not allow (§6).
    Number,
    /// A comma before the end of an array or object.
    Comma,
    /// Something else than what had to follow. Everything that was open is given up.
    Unexpected(&'static str),
}

impl Problem {
    /// In words.
    pub fn text(self) -> &'static str {
        match self {
            Self::Cut => "the document ends early",
            Self::Empty => "there is no value",
            Self::Mark => "a byte-order mark stands before the value",
            Self::Guard => "a guard against scripts stands before the value",
            Self::More => "something follows the value",
            Self::Control => "a control character in a string is not escaped",
            Self::Escape => "invalid escape in a string",
            Self::NotUtf8 => "bytes in a string are not UTF-8",
            Self::Number => "invalid number",
            Self::Comma => "a comma before the end",
            Self::Unexpected(wanted) => wanted,
        }
    }

    /// Whether what was open is given up: the rest of the document is no JSON.
    pub fn is_fatal(self) -> bool {
        matches!(self, Self::Unexpected(_))
    }
}

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
    /// A document has ended.
    Top,
    Nothing,
}

/// How many documents the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Documents {
    /// One.
    One,
    /// A line each (NDJSON), or after a record separator each (RFC 7464). A wrong one is left at its end.
    Several,
}

/// The tokens of a text.
pub struct Lexer<'b> {
    bytes: &'b [u8],
    at: usize,
    next: Next,
    /// The open arrays (false) and objects (true).
    open: Vec<bool>,
    documents: Documents,
    /// Documents begun.
    begun: usize,
    /// A token that comes after a problem in it.
    held: Option<Token>,
    comma: usize,
}

impl<'b> Lexer<'b> {
    /// A lexer of `bytes`.
    pub fn new(bytes: &'b [u8], documents: Documents) -> Self {
        Self { bytes, at: 0, next: Next::Value, open: Vec::new(), documents, begun: 0, held: None, comma: 0 }
    }

    /// Arrays and objects that are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        let separators = self.documents == Documents::Several && self.open.is_empty();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n') || separators && *byte == 0x1e;
        let blanks = rest.iter().position(|byte| !blank(byte)).unwrap_or(rest.len());
        self.at = self.at.saturating_add(blanks);
    }

    fn token(&mut self, kind: Kind, len: usize) -> Token {
        let at = self.at;
        self.at = at.saturating_add(len);
        Token { kind, at, end: self.at }
    }

    fn problem(&self, problem: Problem, at: usize, end: usize) -> Token {
        Token { kind: Kind::Problem(problem), at, end: end.min(self.bytes.len()) }
    }

    /// Gives up the document: nothing more of it is read.
    fn give_up(&mut self, wanted: &'static str) -> Token {
        let at = self.at;
        self.open.clear();
        let rest = self.bytes.get(at..).unwrap_or_default();
        let line = memchr::memchr2(b'\n', 0x1e, rest);
        match (self.documents, line) {
            (Documents::Several, Some(len)) => {
                self.at = at.saturating_add(len).saturating_add(1);
                self.next = Next::Top;
            }
            _ => {
                self.at = self.bytes.len();
                self.next = Next::Nothing;
            }
        }
        self.problem(Problem::Unexpected(wanted), at, at.saturating_add(1))
    }

    /// What comes after a value.
    fn after_value(&mut self) {
        self.next = if self.open.is_empty() { Next::Top } else { Next::CommaOrEnd };
    }

    fn close(&mut self, kind: Kind) -> Token {
        self.open.pop();
        let trailing = (self.next == Next::Value || self.next == Next::Key).then_some(self.comma);
        self.after_value();
        let token = self.token(kind, 1);
        match trailing {
            Some(comma) => {
                self.held = Some(token);
                self.problem(Problem::Comma, comma, comma.saturating_add(1))
            }
            None => token,
        }
    }

    fn end_of_text(&mut self) -> Option<Token> {
        let next = std::mem::replace(&mut self.next, Next::Nothing);
        let at = self.bytes.len();
        match next {
            Next::Nothing | Next::Top => None,
            Next::Value if self.open.is_empty() && self.documents == Documents::Several => None,
            Next::Value if self.open.is_empty() => Some(self.problem(Problem::Empty, at, at)),
            _ => Some(self.problem(Problem::Cut, at, at)),
        }
    }

    fn value(&mut self, byte: u8) -> Option<Token> {
        if self.open.is_empty() {
            self.begun = self.begun.saturating_add(1);
        }
        let token = match byte {
            b'{' => {
                self.open.push(true);
                self.next = Next::KeyOrEnd;
                return Some(self.token(Kind::ObjectStart, 1));
            }
            b'[' => {
                self.open.push(false);
                self.next = Next::ValueOrEnd;
                return Some(self.token(Kind::ArrayStart, 1));
            }
            b'"' => self.string(Kind::String),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word(b"true", Kind::True),
            b'f' => self.word(b"false", Kind::False),
            b'n' => self.word(b"null", Kind::Null),
            _ => return Some(self.give_up("a value is expected")),
        };
        match token {
            Some(Token { kind: Kind::Problem(problem), .. }) if problem.is_fatal() || problem == Problem::Cut => {}
            _ => self.after_value(),
        }
        token
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Option<Token> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let ends = |byte: Option<&u8>| !byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if rest.starts_with(word) && ends(rest.get(word.len())) {
            return Some(self.token(kind, word.len()));
        }
        if word.starts_with(rest) {
            return Some(self.cut());
        }
        Some(self.give_up("a value is expected"))
    }

    /// The text ends within a token.
    fn cut(&mut self) -> Token {
        let at = self.at;
        self.at = self.bytes.len();
        self.next = Next::Nothing;
        self.problem(Problem::Cut, at, self.bytes.len())
    }

    fn number(&mut self) -> Option<Token> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let len = rest.iter().position(|byte| !part(byte)).unwrap_or(rest.len());
        let right = is_number(rest.get(..len).unwrap_or_default());
        let token = self.token(Kind::Number, len);
        if right {
            return Some(token);
        }
        self.held = Some(token);
        Some(self.problem(Problem::Number, token.at, token.end))
    }

    fn string(&mut self, kind: Kind) -> Option<Token> {
        let Some(len) = string_len(self.bytes.get(self.at..).unwrap_or_default()) else { return Some(self.cut()) };
        let token = self.token(kind, len);
        match string_problem(inside(self.bytes, token)) {
            None => Some(token),
            Some((problem, at, len)) => {
                self.held = Some(token);
                let at = token.at.saturating_add(1).saturating_add(at);
                Some(self.problem(problem, at, at.saturating_add(len)))
            }
        }
    }

    fn key(&mut self, byte: u8) -> Option<Token> {
        if byte != b'"' {
            return Some(self.give_up("the name of a member is expected"));
        }
        let token = self.string(Kind::Key);
        if !matches!(token, Some(Token { kind: Kind::Problem(Problem::Cut), .. })) {
            self.next = Next::Colon;
        }
        token
    }

    /// Between documents: what follows one is another, or wrong.
    fn top(&mut self) -> Option<Token> {
        self.next = Next::Value;
        (self.documents == Documents::One && self.begun > 0)
            .then(|| self.problem(Problem::More, self.at, self.bytes.len()))
            .inspect(|_| self.documents = Documents::Several)
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(held) = self.held.take() {
            return Some(held);
        }
        if self.at == 0 && self.begun == 0 && self.bytes.starts_with(b"\xef\xbb\xbf") {
            self.at = 3;
            return Some(self.problem(Problem::Mark, 0, 3));
        }
        if let Some(len) = (self.at == 0).then(|| guard(self.bytes)).flatten() {
            self.at = len;
            return Some(self.problem(Problem::Guard, 0, len));
        }
        // Each turn takes a byte or returns.
        loop {
            self.skip_blanks();
            let Some(byte) = self.byte() else { return self.end_of_text() };
            match (self.next, byte) {
                (Next::Nothing, _) => return None,
                (Next::Top, _) => {
                    if let Some(problem) = self.top() {
                        return Some(problem);
                    }
                }
                (Next::ValueOrEnd, b']') => return Some(self.close(Kind::ArrayEnd)),
                (Next::KeyOrEnd, b'}') => return Some(self.close(Kind::ObjectEnd)),
                // A comma before the end: said, and read over.
                (Next::Value, b']') if self.open.last() == Some(&false) => return Some(self.close(Kind::ArrayEnd)),
                (Next::Key, b'}') => return Some(self.close(Kind::ObjectEnd)),
                (Next::Value | Next::ValueOrEnd, _) => return self.value(byte),
                (Next::Key | Next::KeyOrEnd, _) => return self.key(byte),
                (Next::Colon, b':') => {
                    self.at = self.at.saturating_add(1);
                    self.next = Next::Value;
                }
                (Next::Colon, _) => return Some(self.give_up("a colon is expected")),
                (Next::CommaOrEnd, b',') => {
                    self.comma = self.at;
                    self.at = self.at.saturating_add(1);
                    self.next = if self.open.last() == Some(&true) { Next::Key } else { Next::Value };
                }
                (Next::CommaOrEnd, b'}') if self.open.last() == Some(&true) => {
                    return Some(self.close(Kind::ObjectEnd));
                }
                (Next::CommaOrEnd, b']') if self.open.last() == Some(&false) => {
                    return Some(self.close(Kind::ArrayEnd));
                }
                (Next::CommaOrEnd, _) => return Some(self.give_up("a comma or the end is expected")),
            }
        }
    }
}

/// The length of what some servers put before their JSON, so that it is no script.
fn guard(bytes: &[u8]) -> Option<usize> {
    let guards: [&[u8]; 4] = [b")]}',", b")]}'", b"for(;;);", b"while(1);"];
    guards.into_iter().find(|guard| bytes.starts_with(guard)).map(<[u8]>::len)
}

/// The bytes of a string token between its quotes.
pub fn inside(bytes: &[u8], token: Token) -> &[u8] {
    bytes.get(token.at.saturating_add(1)..token.end.saturating_sub(1)).unwrap_or_default()
}

/// The length of the string that begins here, with its quotes.
fn string_len(bytes: &[u8]) -> Option<usize> {
    let mut at = 1usize;
    loop {
        let found = at.saturating_add(memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?);
        if bytes.get(found) == Some(&b'"') {
            return Some(found.saturating_add(1));
        }
        at = found.saturating_add(2);
    }
}

/// The first thing that is wrong within a string: what, where, how long.
fn string_problem(text: &[u8]) -> Option<(Problem, usize, usize)> {
    if let Some(at) = text.iter().position(|byte| *byte < 0x20) {
        return Some((Problem::Control, at, 1));
    }
    if let Err(error) = std::str::from_utf8(text) {
        return Some((Problem::NotUtf8, error.valid_up_to(), error.error_len().unwrap_or(1)));
    }
    let mut at = 0usize;
    while let Some(found) = memchr::memchr(b'\\', text.get(at..).unwrap_or_default()) {
        let escape = at.saturating_add(found);
        let len = match text.get(escape.saturating_add(1)) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
            Some(b'u') if unit(text, escape).is_some() => 6,
            _ => return Some((Problem::Escape, escape, 2)),
        };
        at = escape.saturating_add(len);
    }
    None
}

/// The value of `\uXXXX` at this place.
fn unit(text: &[u8], escape: usize) -> Option<u16> {
    let digits = text.get(escape..escape.saturating_add(6))?.strip_prefix(b"\\u")?;
    // `from_str_radix` takes a sign; four digits have none.
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// RFC 8259 §6.
fn is_number(text: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = text.strip_prefix(b"-").unwrap_or(text);
    let whole = digits(rest);
    if whole == 0 || whole > 1 && rest.first() == Some(&b'0') {
        return false;
    }
    let mut rest = rest.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = fraction.get(count..).unwrap_or_default();
    }
    if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
        let exponent = exponent.strip_prefix(b"+").or_else(|| exponent.strip_prefix(b"-")).unwrap_or(exponent);
        let count = digits(exponent);
        if count == 0 {
            return false;
        }
        rest = exponent.get(count..).unwrap_or_default();
    }
    rest.is_empty()
}

/// What a string means: escapes undone (§7). Bytes that are not UTF-8 become `\xNN`, halves of surrogate pairs and wrong
/// escapes stay as they are written.
pub fn unescape(text: &[u8]) -> Cow<'_, str> {
    if memchr::memchr(b'\\', text).is_none()
        && let Ok(text) = std::str::from_utf8(text)
    {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\\', rest) {
        push_utf8(&mut out, rest.get(..at).unwrap_or_default());
        let escape = rest.get(at..).unwrap_or_default();
        let (character, len) = escaped(escape);
        match character {
            Some(character) => out.push(character),
            None => push_utf8(&mut out, escape.get(..len).unwrap_or_default()),
        }
        rest = escape.get(len..).unwrap_or_default();
    }
    push_utf8(&mut out, rest);
    out.into()
}

/// The character that an escape at the start stands for, and the bytes of the escape.
fn escaped(text: &[u8]) -> (Option<char>, usize) {
    let simple = match text.get(1) {
        Some(b'u') => {
            let Some(high) = unit(text, 0) else { return (None, 2) };
            let pair = unit(text, 6).and_then(|low| char::decode_utf16([high, low]).next()?.ok());
            return match (char::from_u32(u32::from(high)), pair) {
                (Some(character), _) => (Some(character), 6),
                (None, Some(character)) => (Some(character), 12),
                (None, None) => (None, 6),
            };
        }
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(other @ (b'"' | b'\\' | b'/')) => char::from(*other),
        _ => return (None, text.len().min(1)),
    };
    (Some(simple), 2)
}

fn push_utf8(out: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            crate::text!(out, "\\x{byte:02x}");
        }
    }
}
