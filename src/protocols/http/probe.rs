//! What HTTP/1 looks like: to recognise it on any port, and to find its feet again after bytes that are missing.

use memchr::{memchr, memmem, memrchr};

use super::lines;
use super::methods;
use crate::dissect::{Direction, Guess};

/// Bytes of a start line that is looked for; a longer one is not found again after a gap.
pub const MAX_SOUGHT_LINE: usize = 8 << 10;
/// Bytes a method may have to be taken for one.
const LONGEST_METHOD: usize = 24;
/// Bytes of a target that, behind a known method, are enough without the end of the line.
const TARGET_ENOUGH: usize = 64;

/// Whether a direction of a stream begins like HTTP/1.
pub fn probe(bytes: &[u8], _: Direction) -> Guess {
    let rest = without_empty_lines(bytes);
    let Some(first) = rest.first() else { return Guess::NeedMore(bytes.len()) };
    if !first.is_ascii_alphabetic() {
        return Guess::No;
    }
    let status = b"HTTP/1.";
    let same = rest.iter().zip(status).take_while(|(one, other)| one == other).count();
    if same == status.len() {
        return match rest.get(status.len()..) {
            Some([minor, b' ', ..]) if minor.is_ascii_digit() => Guess::Sure,
            Some([] | [_]) => Guess::NeedMore(bytes.len()),
            _ => Guess::Maybe,
        };
    }
    if same == rest.len() {
        return Guess::NeedMore(bytes.len());
    }
    request(rest, bytes.len())
}

fn request(rest: &[u8], whole: usize) -> Guess {
    let token = rest.iter().take(LONGEST_METHOD).take_while(|byte| lines::is_token_byte(**byte)).count();
    let (method, after) = rest.split_at_checked(token).unwrap_or_default();
    let [b' ', target @ ..] = after else {
        return if after.is_empty() && token < LONGEST_METHOD { Guess::NeedMore(whole) } else { Guess::No };
    };
    let known = methods::place(method) != methods::UNKNOWN;
    let Some(end) = memchr(b'\n', target) else {
        let visible = target.iter().take(TARGET_ENOUGH).all(|byte| *byte > b' ' && *byte != 0x7f);
        return match (known, visible && target.len() >= TARGET_ENOUGH) {
            (true, true) => Guess::Sure,
            (false, _) if target.len() > MAX_SOUGHT_LINE => Guess::No,
            _ => Guess::NeedMore(whole),
        };
    };
    let line = target.get(..end).unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let version = memrchr(b' ', line).map(|space| line.get(space.saturating_add(1)..).unwrap_or_default());
    match version {
        Some(version) if version.starts_with(b"HTTP/1.") => match method.iter().any(u8::is_ascii_lowercase) {
            true => Guess::Maybe,
            false => Guess::Sure,
        },
        Some(version) if version.starts_with(b"HTTP/") && !version.starts_with(b"HTTP/2") => Guess::Maybe,
        // RFC 1945 §4.1: the simple request of HTTP/0.9.
        _ if method == b"GET" && line.starts_with(b"/") && memchr(b' ', line).is_none() => Guess::Maybe,
        _ => Guess::No,
    }
}

fn without_empty_lines(mut bytes: &[u8]) -> &[u8] {
    while let [b'\r' | b'\n', rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}

/// What a search for the beginning of a message gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// A message begins here.
    At(usize),
    /// None begins before this place; what follows it may be the beginning of one.
    NotBefore(usize),
}

/// Looks for the next line that begins a message beyond doubt: with a known method or a status code, a version, and a
/// field or the end of the head behind it.
pub fn seek(bytes: &[u8], requests: bool) -> Sought {
    let needle: &[u8] = if requests { b" HTTP/1." } else { b"HTTP/1." };
    let mut from = 0usize;
    while let Some(found) = bytes.get(from..).and_then(|rest| memmem::find(rest, needle)) {
        let place = from.saturating_add(found);
        let begins = if requests { request_before(bytes, place) } else { response_at(bytes, place) };
        let after = begins.and_then(|_| lines::line(bytes, place)).map(|line| line.next);
        match (begins, after) {
            (Some(at), Some(next)) => match begins_field(bytes, next) {
                Some(true) => return Sought::At(at),
                Some(false) => {}
                None => return not_before(bytes, at),
            },
            (Some(at), None) if bytes.len().saturating_sub(at) <= MAX_SOUGHT_LINE => return Sought::NotBefore(at),
            _ if bytes.len().saturating_sub(place) < 16 => return not_before(bytes, start_of_line(bytes, place)),
            _ => {}
        }
        from = place.saturating_add(1);
    }
    match requests {
        true => not_before(bytes, start_of_line(bytes, bytes.len())),
        false => Sought::NotBefore(bytes.len().saturating_sub(needle.len())),
    }
}

fn not_before(bytes: &[u8], at: usize) -> Sought {
    let kept = bytes.len().saturating_sub(at) <= MAX_SOUGHT_LINE;
    Sought::NotBefore(if kept { at } else { bytes.len().saturating_sub(MAX_SOUGHT_LINE) })
}

fn start_of_line(bytes: &[u8], before: usize) -> usize {
    bytes.get(..before).and_then(|bytes| memrchr(b'\n', bytes)).map_or(0, |at| at.saturating_add(1))
}

/// `HTTP/1.1 200` at `at`.
fn response_at(bytes: &[u8], at: usize) -> Option<usize> {
    let line = bytes.get(at..)?.get(..13)?;
    let [_, _, _, _, _, _, _, minor, b' ', hundreds, tens, ones, b' ' | b'\r' | b'\n'] = line else { return None };
    let digits = [minor, hundreds, tens, ones].iter().all(|byte| byte.is_ascii_digit());
    (digits && (b'1'..=b'5').contains(hundreds)).then_some(at)
}

/// The beginning of the request line whose version has its space at `at`. The end of a body may stand before it.
fn request_before(bytes: &[u8], at: usize) -> Option<usize> {
    let version = bytes.get(at..)?;
    let [_, _, _, _, _, _, _, _, minor, end @ ..] = version else { return None };
    if !minor.is_ascii_digit() || !matches!(end, [b'\n', ..] | [b'\r', b'\n', ..]) {
        return None;
    }
    let start = start_of_line(bytes, at);
    let line = bytes.get(start..at)?;
    let space = memrchr(b' ', line)?;
    let target = line.get(space.saturating_add(1)..)?;
    if target.is_empty() || target.iter().any(|byte| *byte <= b' ' || *byte == 0x7f) {
        return None;
    }
    let before = line.get(..space)?;
    let method = methods::METHODS.iter().map(|(name, _)| name.len()).filter(|length| {
        let begin = before.len().checked_sub(*length);
        begin.and_then(|begin| before.get(begin..)).is_some_and(|word| methods::place(word) != methods::UNKNOWN)
    });
    let length = method.max()?;
    Some(start.saturating_add(space).saturating_sub(length))
}

/// Whether a field or the end of the head stands at `at`; `None` while that cannot be told.
fn begins_field(bytes: &[u8], at: usize) -> Option<bool> {
    let rest = bytes.get(at..).unwrap_or_default();
    let name = rest.iter().take_while(|byte| lines::is_token_byte(**byte)).count();
    match (name, rest.get(name..).unwrap_or_default()) {
        (_, []) | (0, [b'\r']) => None,
        (0, [b'\n', ..] | [b'\r', b'\n', ..]) => Some(true),
        (0, _) => Some(false),
        (_, [b':', ..]) => Some(true),
        _ => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_known_and_other_things_are_not() {
        let guess = |text: &str| probe(text.as_bytes(), Direction::FromClient);
        for sure in ["GET / HTTP/1.1\r\n", "\r\nHTTP/1.0 200 OK\r\n", "NEW-WORD /x HTTP/1.1\n", "POST /"] {
            let long = format!("{sure}{}", if sure.ends_with('/') { "a".repeat(80) } else { String::new() });
            assert_eq!(guess(&long), Guess::Sure, "{sure}");
        }
        for maybe in ["get / HTTP/1.1\r\n", "GET /\r\n", "GET / HTTP/3.7\r\n", "HTTP/1.123 200 OK\r\n"] {
            assert_eq!(guess(maybe), Guess::Maybe, "{maybe}");
        }
        for more in ["", "\r\n", "G", "HTT", "HTTP/1.1", "GET", "GET /index", "FOO "] {
            assert_eq!(guess(more), Guess::NeedMore(more.len()), "{more}");
        }
        for no in
            ["EHLO me\r\n", "220 ready\r\n", "\x16\x03\x01", "PRI * HTTP/2.0\r\n", "SSH-2.0-OpenSSH\r\n", "USER x\r\n"]
        {
            assert_eq!(guess(no), Guess::No, "{no}");
        }
    }

    #[test]
    fn messages_are_found_behind_the_rest_of_a_body() {
        let response = b"rest of HTTP/1. and <html>HTTP/1.1 200 OK\r\nServer: x\r\n\r\n";
        assert_eq!(seek(response, false), Sought::At(26));
        let request = b"a=GET / HTTP/1.1 it said\r\n{\"a\":1}POST /x HTTP/1.1\r\nHost: x\r\n";
        assert_eq!(seek(request, true), Sought::At(33));
    }

    #[test]
    fn a_search_finds_the_same_however_it_is_cut() {
        for (bytes, requests) in [
            (&b"rest of HTTP/1. and <html>HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"[..], false),
            (&b"xx\r\n{\"a\":1}POST /x HTTP/1.1\r\nHost: x\r\n"[..], true),
        ] {
            let Sought::At(whole) = seek(bytes, requests) else { panic!("not found") };
            for end in 0..bytes.len() {
                match seek(&bytes[..end], requests) {
                    Sought::At(at) => assert_eq!(at, whole),
                    Sought::NotBefore(at) => assert!(at <= whole, "{at} at {end}"),
                }
            }
        }
    }

    #[test]
    fn text_about_http_is_not_a_message() {
        let text = b"HTTP/1.1 200 OK\r\nis what servers say.\r\nGET / HTTP/1.1\r\nis what clients say.\r\n";
        assert!(matches!(seek(text, false), Sought::NotBefore(_)));
        assert!(matches!(seek(text, true), Sought::NotBefore(_)));
    }
}
