//! Authorization and its challenges: Basic (RFC 7617), Digest (RFC 7616), Bearer (RFC 6750), NTLM and Negotiate (RFC 4559),
//! and any other scheme by its form (RFC 9110 §11).

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::fields as f;
use super::parameters::{self, Challenge, Pair};
use super::{jwt, place, text};
use crate::base::Time;
use crate::dissect::prelude::*;

/// Base64 as senders write it: padded or not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Headers that carry a key, beside those whose name says so.
const API_KEYS: &[&str] = &[
    "x-api-key",
    "api-key",
    "apikey",
    "x-apikey",
    "x-auth-token",
    "x-access-token",
    "x-auth-key",
    "x-goog-api-key",
    "ocp-apim-subscription-key",
    "x-functions-key",
    "private-token",
    "job-token",
    "x-vault-token",
    "x-amz-security-token",
    "x-shopify-access-token",
    "x-figma-token",
    "x-rapidapi-key",
    "x-client-secret",
];

/// Whether a header of this name, in any case, carries a key.
pub fn is_api_key(name: &str) -> bool {
    API_KEYS.iter().any(|key| key.eq_ignore_ascii_case(name))
}

/// Writes the value of `Authorization` or `Proxy-Authorization`.
pub fn credentials(value: &Buf<'_>, at: Time, tape: &mut Tape) {
    if let Some(challenge) = parameters::challenges(value.bytes()).first() {
        let scheme = scheme(challenge, value);
        text(&f::SCHEME, value, &challenge.scheme, tape);
        match (scheme.as_str(), &challenge.token) {
            ("basic", _) => basic(challenge, value, tape),
            ("digest", _) => digest(challenge, value, tape),
            ("bearer", Some(token)) => text(&f::BEARER_TOKEN, value, token, tape),
            ("ntlm" | "negotiate", Some(token)) => negotiate(token, value, tape),
            (_, Some(token)) => text(&f::TOKEN, value, token, tape),
            (_, None) => parameters_of(challenge, value, tape),
        }
    }
    jwt::show(value, at, tape);
}

/// Writes the value of `WWW-Authenticate` or `Proxy-Authenticate`.
pub fn challenges(value: &Buf<'_>, tape: &mut Tape) {
    for challenge in parameters::challenges(value.bytes()) {
        let whole = challenge.scheme.start..challenge.rest.end.max(challenge.scheme.end);
        let group = tape.group(&f::CHALLENGE, place(value, &whole));
        let scheme = scheme(&challenge, value);
        let shown = value.bytes().get(challenge.scheme.clone()).unwrap_or_default();
        tape.append(group, |out| text!(out, ": {}", String::from_utf8_lossy(shown)));
        text(&f::SCHEME, value, &challenge.scheme, tape);
        match (scheme.as_str(), &challenge.token) {
            ("digest", _) => digest(&challenge, value, tape),
            ("ntlm" | "negotiate", Some(token)) => negotiate(token, value, tape),
            (_, Some(token)) => text(&f::TOKEN, value, token, tape),
            (_, None) => parameters_of(&challenge, value, tape),
        }
        tape.end(group);
    }
}

fn scheme(challenge: &Challenge, value: &Buf<'_>) -> String {
    let scheme = value.bytes().get(challenge.scheme.clone()).unwrap_or_default();
    String::from_utf8_lossy(scheme).to_ascii_lowercase()
}

/// RFC 7617 §2: Base64 of a user name, a colon, and a password that may hold more colons.
fn basic(challenge: &Challenge, value: &Buf<'_>, tape: &mut Tape) {
    let range = place(value, &challenge.rest);
    let encoded = value.bytes().get(challenge.rest.clone()).unwrap_or_default();
    let Ok(decoded) = BASE64.decode(encoded) else { return tape.note(&f::BASIC_BAD, range, "") };
    tape.made(&f::AUTHBASIC, range, &decoded);
    let Some(colon) = memchr::memchr(b':', &decoded) else { return tape.note(&f::BASIC_BAD, range, "") };
    let (user, password) = decoded.split_at_checked(colon).unwrap_or_default();
    for (field, part) in [(&f::BASIC_USER, user), (&f::BASIC_PASSWORD, password.get(1..).unwrap_or_default())] {
        if tape.made(field, range, part) {
            tape.generated();
        }
    }
    tape.note(&f::BASIC_OPEN, range, "");
}

fn digest(challenge: &Challenge, value: &Buf<'_>, tape: &mut Tape) {
    let mut algorithm: &[u8] = b"MD5";
    for pair in &challenge.parameters {
        let field = match name(pair, value).as_str() {
            "username*" => &f::DIGEST_USERNAME,
            "username" => {
                let place_of = pair.value.as_ref().unwrap_or(&pair.name);
                let before = place_of.start.checked_sub(1).and_then(|at| value.bytes().get(at));
                if before != Some(&b'"') {
                    tape.note(&f::DIGEST_NOT_QUOTED, place(value, place_of), "");
                }
                &f::DIGEST_USERNAME
            }
            "realm" => &f::DIGEST_REALM,
            "nonce" => &f::DIGEST_NONCE,
            "uri" => &f::DIGEST_URI,
            "response" => &f::DIGEST_RESPONSE,
            "algorithm" => {
                algorithm = pair.value(value.bytes());
                &f::DIGEST_ALGORITHM
            }
            "cnonce" => &f::DIGEST_CNONCE,
            "opaque" => &f::DIGEST_OPAQUE,
            "qop" => &f::DIGEST_QOP,
            "nc" => &f::DIGEST_NC,
            "stale" => &f::DIGEST_STALE,
            _ => {
                parameter(pair, value, tape);
                continue;
            }
        };
        text(field, value, pair.value.as_ref().unwrap_or(&pair.name), tape);
    }
    if algorithm.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(b"MD5")) {
        tape.note(&f::DIGEST_MD5, place(value, &challenge.rest), "");
    }
}

/// A token of NTLM says which of its three messages it is; one of Kerberos is left as it is.
fn negotiate(token: &std::ops::Range<usize>, value: &Buf<'_>, tape: &mut Tape) {
    text(&f::TOKEN, value, token, tape);
    let start = value.bytes().get(token.clone()).unwrap_or_default();
    let decoded = BASE64.decode(start.get(..16).unwrap_or_default()).unwrap_or_default();
    if let Some(rest) = decoded.strip_prefix(b"NTLMSSP\0")
        && let Some(number) = rest.first_chunk::<4>()
    {
        let number = u64::from(u32::from_le_bytes(*number));
        tape.generate(&f::NTLM_MESSAGE, place(value, token), number);
    }
}

fn parameters_of(challenge: &Challenge, value: &Buf<'_>, tape: &mut Tape) {
    for pair in &challenge.parameters {
        let field = match name(pair, value).as_str() {
            "realm" => &f::REALM,
            "scope" => &f::BEARER_SCOPE,
            "error" => &f::BEARER_ERROR,
            _ => {
                parameter(pair, value, tape);
                continue;
            }
        };
        text(field, value, pair.value.as_ref().unwrap_or(&pair.name), tape);
    }
}

/// A parameter that has no field of its own, with its name.
fn parameter(pair: &Pair, value: &Buf<'_>, tape: &mut Tape) {
    let bytes = value.bytes();
    // The quotes around a value are its own.
    let closing = |value: &std::ops::Range<usize>| {
        let quote = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b'"');
        let quoted = quote(value.start.checked_sub(1)) && quote(Some(value.end));
        value.end.saturating_add(usize::from(quoted))
    };
    let end = pair.value.as_ref().map_or(pair.name.end, closing);
    text(&f::PARAMETER, value, &(pair.name.start..end), tape);
}

fn name(pair: &Pair, value: &Buf<'_>) -> String {
    String::from_utf8_lossy(pair.name(value.bytes())).to_ascii_lowercase()
}
