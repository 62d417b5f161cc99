//! JSON Web Tokens wherever they stand: header, claims, and times judged at the packet's time. RFC 7519, RFC 7515, RFC 7516.
//!
//! A token is read, never checked: the key is not ours. That is said beside every token.

use std::ops::Range as Place;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

use super::fields as f;
use crate::base::Time;
use crate::dissect::prelude::*;

/// Bytes of a token that is read.
pub const LONGEST: usize = 64 << 10;
/// Tokens of one value that are shown.
pub const MAX_TOKENS: usize = 16;
/// Characters of a claim that are shown.
const LONGEST_CLAIM: usize = 400;

/// The places of all tokens in a text: `eyJ`, which is the start of a JSON object in Base64, and three or five parts.
pub fn tokens(text: &[u8]) -> impl Iterator<Item = Place<usize>> + '_ {
    let mut past = 0usize;
    memchr::memmem::find_iter(text, b"eyJ").filter_map(move |start| {
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        if start < past || before.is_some_and(|byte| is_digit(*byte)) {
            return None;
        }
        let rest = text.get(start..)?;
        let run = rest.iter().take_while(|byte| is_digit(**byte) || **byte == b'.').count();
        past = start.saturating_add(run);
        let run = rest.get(..run)?;
        let dots: Vec<usize> = memchr::memchr_iter(b'.', run).take(5).collect();
        let len = match dots.as_slice() {
            [_, _, _, last, end] if last.checked_add(1) < Some(*end) => *end,
            [_, _, _, last] if last.checked_add(1) < Some(run.len()) => run.len(),
            [_, second, third, ..] if second.checked_add(1) < Some(*third) => *third,
            [first, second] if first.checked_add(1) < Some(*second) => run.len(),
            _ => return None,
        };
        Some(start..start.saturating_add(len))
    })
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// A token that was read.
#[derive(Clone, Debug)]
pub struct Token {
    /// Header parameters, in order.
    pub header: Map<String, Value>,
    /// Claims, in order; none if they are encrypted or cannot be read.
    pub claims: Option<Map<String, Value>>,
    /// The places of its parts: three of a signed token, five of an encrypted one.
    pub parts: Vec<Place<usize>>,
}

impl Token {
    /// Reads a token; nothing if it is none.
    pub fn read(token: &[u8]) -> Option<Self> {
        if token.len() > LONGEST {
            return None;
        }
        let parts: Vec<_> = super::parameters::pieces(token, b'.').collect();
        let header = object(token.get(parts.first()?.clone())?)?;
        let signed = parts.len() == 3;
        if !signed && parts.len() != 5 {
            return None;
        }
        let claims = parts.get(1).filter(|_| signed).and_then(|part| object(token.get(part.clone())?));
        Some(Self { header, claims, parts })
    }

    /// The signature algorithm, `alg`.
    pub fn algorithm(&self) -> &str {
        self.header.get("alg").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether the claims are encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.parts.len() == 5
    }

    /// A claim that is a moment (`exp`, `nbf`, `iat`), in seconds since 1970: RFC 7519 §2, NumericDate.
    pub fn moment(&self, claim: &str) -> Option<f64> {
        self.claims.as_ref()?.get(claim)?.as_f64().filter(|seconds| seconds.abs() < 9e9)
    }

    /// What its times say of it at a moment.
    pub fn validity(&self, at: Time) -> Validity {
        let now = at.0 as f64 / 1e9;
        match (self.moment("nbf"), self.moment("exp")) {
            (Some(start), _) if now < start => Validity::NotYet(start - now),
            (_, Some(end)) if now >= end => Validity::Expired(now - end),
            (_, Some(end)) => Validity::For(end - now),
            (_, None) => Validity::Endless,
        }
    }
}

/// Whether a token's times let it be used. Spans in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Validity {
    /// Not for so long.
    NotYet(f64),
    /// For so long.
    For(f64),
    /// No more since so long.
    Expired(f64),
    /// It does not say.
    Endless,
}

impl std::fmt::Display for Validity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotYet(seconds) => write!(f, "not valid for another {}", Span(*seconds)),
            Self::For(seconds) => write!(f, "valid for another {}", Span(*seconds)),
            Self::Expired(seconds) => write!(f, "expired {} before", Span(*seconds)),
            Self::Endless => f.write_str("without an end"),
        }
    }
}

/// A span in seconds, for people: `3 min`, `2 h 5 min`, `4 days`.
pub struct Span(pub f64);

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seconds = self.0.abs() as u64;
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86400);
        match (days, hours, minutes) {
            (2.., ..) => write!(f, "{days} days"),
            (_, 1.., _) if minutes % 60 != 0 => write!(f, "{hours} h {} min", minutes % 60),
            (_, 1.., _) => write!(f, "{hours} h"),
            (_, _, 1..) => write!(f, "{minutes} min"),
            _ => write!(f, "{seconds} s"),
        }
    }
}

/// Writes every token of a value below the current group. `at` is when the packet was captured.
pub fn show(value: &Buf<'_>, at: Time, tape: &mut Tape) {
    if !tape.wants_fields() {
        return;
    }
    for place in tokens(value.bytes()).take(MAX_TOKENS) {
        let Some(bytes) = value.bytes().get(place.clone()) else { continue };
        if let Some(token) = Token::read(bytes) {
            let buf = value.from(place.start as u32).piece(0, bytes, 0);
            write(&token, &buf, at, tape);
        }
    }
}

fn write(token: &Token, buf: &Buf<'_>, at: Time, tape: &mut Tape) {
    let part = |place: usize| token.parts.get(place).map_or(buf.range(), |range| super::place(buf, range));
    let group = tape.group(&f::JWT, buf.range());
    tape.append(group, |out| out.push_str(" (signature not checked)"));
    let header = part(0);
    if tape.string(&f::JWT_HEADER, header, &json(&token.header)) {
        tape.generated();
    }
    for (name, value) in &token.header {
        let field = match name.as_str() {
            "alg" => &f::JWT_ALG,
            "typ" => &f::JWT_TYP,
            "kid" => &f::JWT_KID,
            _ => &f::JWT_PARAMETER,
        };
        entry(field, std::ptr::eq(field, &f::JWT_PARAMETER), name, value, header, tape);
    }
    match &token.claims {
        Some(claims) => {
            self::claims(token, claims, part(1), tape);
            validity(token, part(1), at, tape);
        }
        None if token.is_encrypted() => drop(tape.remark(&f::JWT_ENCRYPTED, part(3))),
        None => {}
    }
    if !token.is_encrypted() {
        let range = part(2);
        if range.len > 0 && !token.algorithm().eq_ignore_ascii_case("none") {
            let text = token.parts.get(2).and_then(|range| buf.bytes().get(range.clone())).unwrap_or_default();
            tape.string(&f::JWT_SIGNATURE, range, &String::from_utf8_lossy(text));
            tape.note(&f::JWT_NOT_CHECKED, range, "");
        } else {
            tape.note(&f::JWT_UNSIGNED, buf.range(), "");
        }
    }
    tape.end(group);
}

fn claims(token: &Token, claims: &Map<String, Value>, range: Range, tape: &mut Tape) {
    if tape.string(&f::JWT_CLAIMS, range, &json(claims)) {
        tape.generated();
    }
    for (name, value) in claims {
        let moment = match name.as_str() {
            "exp" => Some(&f::JWT_EXP),
            "nbf" => Some(&f::JWT_NBF),
            "iat" => Some(&f::JWT_IAT),
            _ => None,
        };
        if let Some((field, seconds)) = moment.zip(token.moment(name)) {
            tape.time(field, range, Time((seconds * 1e9) as i64));
            continue;
        }
        let field = match name.as_str() {
            "iss" => &f::JWT_ISS,
            "sub" => &f::JWT_SUB,
            "aud" => &f::JWT_AUD,
            "jti" => &f::JWT_JTI,
            "scope" | "scp" => &f::JWT_SCOPE,
            _ => &f::JWT_CLAIM,
        };
        entry(field, std::ptr::eq(field, &f::JWT_CLAIM), name, value, range, tape);
    }
}

fn validity(token: &Token, range: Range, at: Time, tape: &mut Tape) {
    let validity = token.validity(at);
    if tape.string(&f::JWT_VALIDITY, range, &validity.to_string()) {
        tape.generated();
    }
    match validity {
        Validity::Expired(seconds) => {
            tape.note(&f::JWT_EXPIRED, range, &format!("The token expired {} before this packet", Span(seconds)));
        }
        Validity::NotYet(seconds) => {
            tape.note(&f::JWT_NOT_YET, range, &format!("The token becomes valid {} after this packet", Span(seconds)));
        }
        Validity::For(_) | Validity::Endless => {}
    }
}

/// A member, with its name where the field does not tell it.
fn entry(field: &'static Field, named: bool, name: &str, value: &Value, range: Range, tape: &mut Tape) {
    let mut text = if named { format!("{name}: ") } else { String::new() };
    match value {
        Value::String(value) => text.push_str(value),
        value => text!(text, "{value}"),
    }
    if text.len() > LONGEST_CLAIM {
        text.truncate(text.floor_char_boundary(LONGEST_CLAIM));
        text.push('…');
    }
    if tape.string(field, range, &text) {
        tape.generated();
    }
}

fn json(object: &Map<String, Value>) -> String {
    serde_json::to_string(object).unwrap_or_default()
}

fn object(part: &[u8]) -> Option<Map<String, Value>> {
    let end = part.len().saturating_sub(part.iter().rev().take_while(|byte| **byte == b'=').count());
    let bytes = URL_SAFE_NO_PAD.decode(part.get(..end)?).ok()?;
    serde_json::from_slice(&bytes).ok()
}
