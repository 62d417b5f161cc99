//! From the text of an expression to its words and signs.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use super::ast::{Part, Relation};
use super::error::{Error, ErrorKind, Span};

/// A word or sign and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenKind {
    /// A name or a value without quotes.
    Word(String),
    /// A text in double quotes.
    Text(Vec<u8>),
    /// The same after `r`.
    RawText(Vec<u8>),
    /// A character in single quotes.
    Character(u8),
    /// `[…]`
    Slice(Vec<Part>),
    /// `#1`, `#[…]`
    Layers(Vec<Part>),
    /// `==`, `contains`, …
    Relation(Relation),
    /// `and`
    And,
    /// `or`
    Or,
    /// `xor`
    Xor,
    /// `not`
    Not,
    /// `in`
    In,
    /// `any`
    Any,
    /// `all`
    All,
    /// One of `( ) { } , @ & + - * / %`.
    Sign(u8),
    /// `..`
    To,
    /// The end of the text.
    End,
}

/// Words that are signs.
pub const WORDS: &[(&str, TokenKind)] = &[
    ("and", TokenKind::And),
    ("or", TokenKind::Or),
    ("xor", TokenKind::Xor),
    ("not", TokenKind::Not),
    ("in", TokenKind::In),
    ("any", TokenKind::Any),
    ("all", TokenKind::All),
    ("eq", TokenKind::Relation(Relation::AnyEqual)),
    ("any_eq", TokenKind::Relation(Relation::AnyEqual)),
    ("all_eq", TokenKind::Relation(Relation::AllEqual)),
    ("ne", TokenKind::Relation(Relation::AllDiffer)),
    ("all_ne", TokenKind::Relation(Relation::AllDiffer)),
    ("any_ne", TokenKind::Relation(Relation::AnyDiffers)),
    ("gt", TokenKind::Relation(Relation::Greater)),
    ("ge", TokenKind::Relation(Relation::AtLeast)),
    ("lt", TokenKind::Relation(Relation::Less)),
    ("le", TokenKind::Relation(Relation::AtMost)),
    ("contains", TokenKind::Relation(Relation::Contains)),
    ("matches", TokenKind::Relation(Relation::Matches)),
    ("bitwise_and", TokenKind::Sign(b'&')),
];

/// Signs, longer ones before those that they begin with.
const SIGNS: &[(&str, TokenKind)] = &[
    ("===", TokenKind::Relation(Relation::AllEqual)),
    ("!==", TokenKind::Relation(Relation::AnyDiffers)),
    ("==", TokenKind::Relation(Relation::AnyEqual)),
    ("!=", TokenKind::Relation(Relation::AllDiffer)),
    ("~=", TokenKind::Relation(Relation::AnyDiffers)),
    (">=", TokenKind::Relation(Relation::AtLeast)),
    ("<=", TokenKind::Relation(Relation::AtMost)),
    ("&&", TokenKind::And),
    ("||", TokenKind::Or),
    ("^^", TokenKind::Xor),
    ("..", TokenKind::To),
    (">", TokenKind::Relation(Relation::Greater)),
    ("<", TokenKind::Relation(Relation::Less)),
    ("~", TokenKind::Relation(Relation::Matches)),
    ("!", TokenKind::Not),
    ("(", TokenKind::Sign(b'(')),
    (")", TokenKind::Sign(b')')),
    ("{", TokenKind::Sign(b'{')),
    ("}", TokenKind::Sign(b'}')),
    (",", TokenKind::Sign(b',')),
    ("@", TokenKind::Sign(b'@')),
    ("&", TokenKind::Sign(b'&')),
    ("+", TokenKind::Sign(b'+')),
    ("-", TokenKind::Sign(b'-')),
    ("*", TokenKind::Sign(b'*')),
    ("/", TokenKind::Sign(b'/')),
    ("%", TokenKind::Sign(b'%')),
];

/// The tokens of a text, the last of them [`TokenKind::End`].
pub fn tokens(text: &str) -> Result<Vec<Token>, Error> {
    let mut lexer = Lexer { text, at: 0 };
    let mut all = Vec::new();
    loop {
        let token = lexer.next()?;
        let ends = token.kind == TokenKind::End;
        all.push(token);
        if ends {
            return Ok(all);
        }
    }
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The same as bytes: within quotes it goes byte by byte, also through letters of several.
    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    fn next(&mut self) -> Result<Token, Error> {
        let rest = self.rest();
        self.skip(rest.len().saturating_sub(rest.trim_start().len()));
        let (start, rest) = (self.at, self.rest());
        let kind = match rest.bytes().next() {
            None => TokenKind::End,
            Some(b'"') => TokenKind::Text(self.quoted(start, false)?),
            Some(b'r') if rest.as_bytes().get(1) == Some(&b'"') => {
                self.skip(1);
                TokenKind::RawText(self.quoted(start, true)?)
            }
            Some(b'\'') => TokenKind::Character(self.character()?),
            Some(b'[') => TokenKind::Slice(self.parts()?),
            Some(b'#') => self.layers()?,
            Some(_) => match self.word() {
                Some(word) => {
                    let known = WORDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| kind.clone());
                    known.unwrap_or(TokenKind::Word(word))
                }
                None => self.sign()?,
            },
        };
        Ok(Token { kind, span: start..self.at })
    }

    fn sign(&mut self) -> Result<TokenKind, Error> {
        let (start, rest) = (self.at, self.rest());
        if let Some((sign, kind)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
            self.skip(sign.len());
            return Ok(kind.clone());
        }
        let character = rest.chars().next().unwrap_or(' ');
        let span = start..start.saturating_add(character.len_utf8());
        let error = |message: String| Error::new(ErrorKind::Character, span.clone(), message);
        Err(match character {
            '=' => error("a single = compares nothing".to_owned()).suggest("=="),
            '|' => error("a single | joins nothing".to_owned()).suggest("||"),
            '^' => error("a single ^ joins nothing".to_owned()).suggest("^^"),
            ']' => error("] closes nothing".to_owned()),
            '$' => error("${field} takes a value from the selected frame, which there is none here".to_owned()),
            ';' => error("; separates nothing: elements of a set stand between commas".to_owned()).suggest(","),
            _ if character.is_alphabetic() => {
                let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
                let span = start..start.saturating_add(end);
                Error::new(ErrorKind::Character, span, "a text with such letters stands in double quotes")
            }
            _ => error(format!("{character} means nothing here")),
        })
    }

    /// A word, with the prefix length of an address (`10.0.0.0/8`). `None` where there is none.
    fn word(&mut self) -> Option<String> {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let part_of_word = |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
        let begins = match bytes.first()? {
            b'.' => bytes.get(1).is_some_and(u8::is_ascii_digit),
            b':' => bytes.get(1).is_some_and(|b| *b == b':' || b.is_ascii_hexdigit()),
            _ => part_of_word(0),
        };
        if !begins {
            return None;
        }
        let mut end = 0usize;
        while let Some(byte) = bytes.get(end) {
            let next = end.saturating_add(1);
            let belongs = match byte {
                b'.' => bytes.get(next) != Some(&b'.'),
                b':' => true,
                b'-' => end.checked_sub(1).is_some_and(part_of_word) && part_of_word(next),
                _ => part_of_word(end),
            };
            if !belongs {
                break;
            }
            end = next;
        }
        let word = rest.get(..end)?;
        let is_address = Ipv4Addr::from_str(word).is_ok() || Ipv6Addr::from_str(word).is_ok();
        if is_address && bytes.get(end) == Some(&b'/') {
            let digits = bytes.iter().skip(end.saturating_add(1)).take_while(|b| b.is_ascii_digit()).count();
            if digits > 0 {
                end = end.saturating_add(1).saturating_add(digits);
            }
        }
        self.skip(end);
        rest.get(..end).map(str::to_owned)
    }

    /// A text in double quotes; it stands on the first of them. `start` is where the token begins.
    fn quoted(&mut self, start: usize, raw: bool) -> Result<Vec<u8>, Error> {
        self.skip(1);
        let mut out = Vec::new();
        loop {
            match self.bytes() {
                [b'"', ..] => {
                    self.skip(1);
                    return Ok(out);
                }
                [b'\\', b'"', ..] if raw => {
                    out.extend_from_slice(b"\\\"");
                    self.skip(2);
                }
                [b'\\', ..] if !raw => self.escape(&mut out)?,
                [byte, ..] => {
                    out.push(*byte);
                    self.skip(1);
                }
                [] => {
                    let error = Error::new(ErrorKind::Quote, start..self.at, "the quoted text has no end");
                    return Err(error.suggest("\""));
                }
            }
        }
    }

    fn character(&mut self) -> Result<u8, Error> {
        let start = self.at;
        self.skip(1);
        let mut out = Vec::new();
        loop {
            match self.bytes() {
                [b'\'', ..] => {
                    self.skip(1);
                    break;
                }
                [b'\\', ..] => self.escape(&mut out)?,
                [byte, ..] => {
                    out.push(*byte);
                    self.skip(1);
                }
                [] => {
                    let error = Error::new(ErrorKind::Quote, start..self.at, "the character has no closing quote");
                    return Err(error.suggest("'"));
                }
            }
        }
        match out.as_slice() {
            [byte] => Ok(*byte),
            [] => Err(Error::new(ErrorKind::Literal, start..self.at, "there is no character between the quotes")),
            _ => {
                let inside = self.text.get(start.saturating_add(1)..self.at.saturating_sub(1)).unwrap_or_default();
                let error =
                    Error::new(ErrorKind::Literal, start..self.at, "single quotes hold one character of one byte");
                Err(error.suggest(format!("\"{inside}\"")))
            }
        }
    }

    /// An escape sequence; it stands on the backslash.
    fn escape(&mut self, out: &mut Vec<u8>) -> Result<(), Error> {
        let (start, rest) = (self.at, self.rest());
        let after = rest.get(1..).unwrap_or_default();
        let Some(letter) = after.chars().next() else {
            self.skip(1);
            return Err(Error::new(ErrorKind::Quote, start..self.at, "the quoted text has no end").suggest("\""));
        };
        let simple = match letter {
            '\'' | '"' | '\\' => Some(letter as u8),
            'a' => Some(7),
            'b' => Some(8),
            't' => Some(9),
            'n' => Some(10),
            'v' => Some(11),
            'f' => Some(12),
            'r' => Some(13),
            _ => None,
        };
        if let Some(byte) = simple {
            out.push(byte);
            self.skip(2);
            return Ok(());
        }
        let digits = |from: usize, most: usize, radix: u32| {
            let digits = after.get(from..).unwrap_or_default();
            let count = digits.chars().take(most).take_while(|c| c.is_digit(radix)).count();
            (count, digits.get(..count).and_then(|digits| u32::from_str_radix(digits, radix).ok()))
        };
        let (length, value) = match letter {
            'x' => {
                let (count, value) = digits(1, 2, 16);
                (count.saturating_add(2), value.map(Ok))
            }
            '0'..='7' => {
                let (count, value) = digits(0, 3, 8);
                (count.saturating_add(1), value.filter(|value| *value < 256).map(Ok))
            }
            'u' | 'U' => {
                let wanted = if letter == 'u' { 4 } else { 8 };
                let (count, value) = digits(1, wanted, 16);
                let point = value.filter(|_| count == wanted).and_then(char::from_u32);
                (count.saturating_add(2), point.map(Err))
            }
            _ => (letter.len_utf8().saturating_add(1), None),
        };
        self.skip(length);
        let span = start..self.at;
        match value {
            Some(Ok(byte)) => out.push(byte as u8),
            Some(Err(point)) => out.extend_from_slice(point.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {
                let written = self.text.get(span.clone()).unwrap_or_default();
                let error = Error::new(ErrorKind::Escape, span, format!("{written} is no escape sequence"));
                // Most often it was meant for a regular expression.
                return Err(error.suggest(format!("\\{written}")));
            }
        }
        Ok(())
    }

    /// `#` and what stands behind it.
    fn layers(&mut self) -> Result<TokenKind, Error> {
        let start = self.at;
        self.skip(1);
        let rest = self.rest();
        if rest.starts_with('[') {
            return self.parts().map(TokenKind::Layers);
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.skip(digits);
        match rest.get(..digits).and_then(|digits| digits.parse().ok()) {
            Some(layer) => Ok(TokenKind::Layers(vec![Part::One(layer)])),
            None if digits == 0 && rest.is_empty() => {
                Err(Error::new(ErrorKind::Incomplete, self.at..self.at, "the number of the layer is missing"))
            }
            None => {
                Err(Error::new(ErrorKind::Slice, start..self.at, "after # stands the number of a layer, such as #1"))
            }
        }
    }

    /// What stands between `[` and `]`.
    fn parts(&mut self) -> Result<Vec<Part>, Error> {
        let start = self.at;
        let rest = self.rest();
        let Some(length) = rest.find(']') else {
            self.at = self.text.len();
            return Err(Error::new(ErrorKind::Incomplete, self.at..self.at, "] is missing").suggest("]"));
        };
        let inside = rest.get(1..length).unwrap_or_default();
        self.skip(length.saturating_add(1));
        let mut at = start.saturating_add(1);
        let mut parts = Vec::new();
        for piece in inside.split(',') {
            let span = at..at.saturating_add(piece.len());
            at = span.end.saturating_add(1);
            let wrong = || {
                let whole = if piece.trim().is_empty() { start..self.at } else { span.clone() };
                Error::new(
                    ErrorKind::Slice,
                    whole,
                    "a slice is [from:length], [from-to], [place], [:length] or [from:]",
                )
            };
            let part = part(piece.trim()).ok_or_else(wrong)?;
            if let Some(why) = selects_nothing(&part) {
                return Err(Error::new(ErrorKind::Slice, span, why));
            }
            parts.push(part);
        }
        Ok(parts)
    }
}

/// Why a piece of a slice is empty whatever it is taken of, if it is.
fn selects_nothing(part: &Part) -> Option<String> {
    match part {
        Part::Length(_, length @ 0) => Some(format!("a slice of the length {length} has nothing in it")),
        Part::Between(from, to) if from > to && (*from < 0) == (*to < 0) => {
            Some(format!("the slice ends before it begins: {to} is less than {from}"))
        }
        _ => None,
    }
}

/// A piece of a slice.
fn part(text: &str) -> Option<Part> {
    if let Some(length) = text.strip_prefix(':') {
        return Some(Part::Length(0, length.trim().parse().ok()?));
    }
    let sign = usize::from(text.starts_with('-'));
    let digits = text.bytes().skip(sign).take_while(u8::is_ascii_digit).count();
    let (from, rest) = text.split_at_checked(sign.saturating_add(digits))?;
    let from: i32 = from.parse().ok()?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return Some(Part::One(from));
    }
    if let Some(length) = rest.strip_prefix(':').map(str::trim) {
        return Some(if length.is_empty() { Part::ToEnd(from) } else { Part::Length(from, length.parse().ok()?) });
    }
    Some(Part::Between(from, rest.strip_prefix('-')?.trim().parse().ok()?))
}
