//! Heads of which there is nothing unusual to tell: most are such, and for them no note need be looked for.
//!
//! What is not certain at once counts as unusual. `tests/robust/heads.rs` holds this to what the dissector notes.

use crate::protocols::graphql;
use memchr::{memchr, memmem};

use super::framing::{self, Kind, Rule};
use super::lines::{self, Line, StartLine};
use super::start::{self, is_control};
use super::{head, methods};

/// Whether the dissector has no note of more than the usual course of things on a head, which is all there. `kind` is what the
/// session said of the message.
pub fn is_usual(head: &[u8], kind: u8) -> bool {
    look(head, kind).is_some()
}

/// What such a head says.
fn look(head: &[u8], kind: u8) -> Option<(Start, Seen)> {
    let kind = Kind(kind);
    let framed = matches!(kind.rule(), Rule::NoBody | Rule::Chunked | Rule::Length | Rule::NoLength | Rule::UntilClose);
    if !framed || kind.has(Kind::FOUND | Kind::AFTER_CLOSE) {
        return None;
    }
    // Every JSON Web Token begins so, and may have expired.
    if memmem::find(head, b"eyJ").is_some() {
        return None;
    }
    let line = lines::line(head, 0).filter(|line| is_clean(head, line))?;
    let start = start_line(head, &line)?;
    let seen = fields(head, line.next)?;
    let framing = seen.lengths.saturating_add(seen.codings);
    let is_usual = match start {
        Start::Request { .. } => seen.hosts == 1 && framing <= 1,
        // RFC 9112 §6.1, RFC 9110 §8.6: these have no body.
        Start::Response(100..=199 | 204) => framing == 0,
        Start::Response(_) => framing <= 1 && seen.hosts <= 1,
    };
    is_usual.then_some((start, seen))
}

/// Whether it has none at all on a head but the one that repeats its first line, and what only the session knows.
pub fn is_silent(head: &[u8], kind: u8) -> bool {
    let Some((start, seen)) = look(head, kind) else { return false };
    // What comes with the first offer of HTTP/2 has notes of its own (RFC 7540 §3.2.1), and so may a body that few requests have.
    let has_body = seen.lengths.saturating_add(seen.codings) > 0;
    !(seen.settings || has_body && matches!(start, Start::Request { with_body: false }))
}

enum Start {
    Request {
        /// Whether a body of this method has a meaning (RFC 9110 §9.3).
        with_body: bool,
    },
    Response(u16),
}

/// Reads a start line with one space between its words and nothing in them that is noted.
fn start_line(head: &[u8], line: &Line) -> Option<Start> {
    let slice = |place: &std::ops::Range<usize>| head.get(place.clone()).unwrap_or_default();
    let follows =
        |one: &std::ops::Range<usize>, other: &std::ops::Range<usize>| one.end.checked_add(1) == Some(other.start);
    match lines::start_line(head, line)? {
        StartLine::Request { method, target, version: Some(version) } => {
            let spaced = method.start == 0 && follows(&method, &target) && follows(&target, &version);
            let known = methods::meaning(slice(&method)).is_some();
            let plain = !matches!(slice(&method), b"PRI" | b"CONNECT" | b"TRACE");
            let usual = spaced && version.end == line.end && known && plain && slice(&version) == b"HTTP/1.1";
            // Of a call in the URL its reader tells.
            let with_body = matches!(slice(&method), b"POST" | b"PUT" | b"PATCH");
            let usual = usual && is_path(slice(&target)) && !graphql::may_be_in_url(slice(&target));
            usual.then_some(Start::Request { with_body })
        }
        StartLine::Request { .. } => None,
        StartLine::Response { version, code, phrase } => {
            let spaced = version.start == 0 && follows(&version, &code) && !phrase.is_empty();
            let status = head::status(slice(&code));
            let fits = code.len() == 3 && (100..=599).contains(&status);
            (spaced && fits && slice(&version) == b"HTTP/1.1").then_some(Start::Response(status))
        }
    }
}

/// Whether a target is a path with a query, if any, in which nothing is encoded.
fn is_path(target: &[u8]) -> bool {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~:/?[]@!$&'()*+,;=".contains(byte);
    target.first() == Some(&b'/') && target.iter().all(fits)
}

/// How often the fields stand there that must agree with each other.
#[derive(Default)]
struct Seen {
    hosts: u32,
    lengths: u32,
    codings: u32,
    /// Whether there are settings of HTTP/2.
    settings: bool,
}

/// Reads the field lines from `at` on, up to the empty line at the end of the head. `None` where one may be noted.
fn fields(head: &[u8], mut at: usize) -> Option<Seen> {
    let mut seen = Seen::default();
    loop {
        let line = lines::line(head, at).filter(|line| is_clean(head, line))?;
        if line.is_empty() {
            return (line.next == head.len()).then_some(seen);
        }
        let content = line.content(head);
        let (name, value) = content.split_at_checked(memchr(b':', content)?)?;
        // White space at either end of a name is in no token, so nothing is folded onto the line before.
        if !lines::is_token(name) || name.contains(&b'_') {
            return None;
        }
        field(&mut seen, name, lines::trim(value.get(1..)?))?;
        at = line.next;
    }
}

/// Takes a field into account. `None` for one that may be noted.
fn field(seen: &mut Seen, name: &[u8], value: &[u8]) -> Option<()> {
    /// Credentials, challenges and cookies are judged by their readers.
    const JUDGED: [&[u8]; 7] = [
        b"authorization",
        b"proxy-authorization",
        b"www-authenticate",
        b"proxy-authenticate",
        b"set-cookie",
        b"upgrade",
        b"expect",
    ];
    let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
    match name.len() {
        4 if is(b"host") => {
            seen.hosts = seen.hosts.saturating_add(1);
            (start::is_host(value) && !value.ends_with(b":")).then_some(())
        }
        14 if is(b"http2-settings") => {
            seen.settings = true;
            Some(())
        }
        14 if is(b"content-length") => {
            seen.lengths = seen.lengths.saturating_add(1);
            framing::number(value).filter(|_| value.len() == 1 || value.first() != Some(&b'0')).map(drop)
        }
        17 if is(b"transfer-encoding") => {
            seen.codings = seen.codings.saturating_add(1);
            value.eq_ignore_ascii_case(b"chunked").then_some(())
        }
        6 | 7 | 10 | 13 | 16 | 18 | 19 => (!JUDGED.iter().any(|judged| is(judged))).then_some(()),
        _ => Some(()),
    }
}

/// Whether a line ends with CRLF and has no control character in it.
fn is_clean(head: &[u8], line: &Line) -> bool {
    !line.bare_lf() && !line.content(head).iter().any(|byte| is_control(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(rule: Rule, head: &str) -> bool {
        is_usual(head.as_bytes(), Kind::new(rule, 0).0)
    }

    #[test]
    fn what_programs_send_is_usual() {
        assert!(usual(Rule::NoLength, "GET /a?b=c HTTP/1.1\r\nHost: h:80\r\nCookie: a=b\r\nAccept: */*\r\n\r\n"));
        assert!(usual(Rule::Length, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 12\r\n\r\n"));
        assert!(usual(Rule::Length, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        assert!(usual(Rule::Chunked, "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n"));
    }

    #[test]
    fn what_may_be_noted_is_not() {
        let with = |line: &str| format!("GET / HTTP/1.1\r\nHost: h\r\n{line}\r\n\r\n");
        for line in [
            "Host: h",
            "a b: c",
            "a",
            ": b",
            " a: b",
            "a: \x01",
            "a: b\rc",
            "a: b\r\n c",
            "Content-Length: 01",
            "Content-Length: x",
            "Content-Length: 1\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: gzip",
            "Upgrade: h2c",
            "Expect: x",
            "a:\n",
            "Authorization: Basic x",
            "Set-Cookie: a",
            "content_length: 1",
            "x: eyJhbGciOiJub25lIn0.e30.",
            "a: b\r\n\r\nc",
        ] {
            assert!(!usual(Rule::NoLength, &with(line)), "{line:?}");
        }
        for line in [
            "get / HTTP/1.1",
            "GET  / HTTP/1.1",
            "GET /%00 HTTP/1.1",
            "GET / HTTP/1.0",
            "GET /#a HTTP/1.1",
            "GET * HTTP/1.1",
            "GET http://h/ HTTP/1.1",
            "GET /",
            "TRACE / HTTP/1.1",
            "CONNECT h:1 HTTP/1.1",
            " GET / HTTP/1.1",
            "GET / HTTP/1.1 ",
        ] {
            assert!(!usual(Rule::NoLength, &format!("{line}\r\nHost: h\r\n\r\n")), "{line:?}");
        }
        for line in ["HTTP/1.1 200", "HTTP/1.1 99 x", "HTTP/1.1  200 OK", "HTTP/2.0 200 OK", "HTTP/1.1 2000 OK"] {
            assert!(!usual(Rule::UntilClose, &format!("{line}\r\n\r\n")), "{line:?}");
        }
        assert!(!usual(Rule::NoBody, "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"));
        assert!(!usual(Rule::BadLength, &with("a: b")));
        assert!(!is_usual(with("a: b").as_bytes(), Kind::new(Rule::NoLength, Kind::FOUND).0));
        assert!(!usual(Rule::NoLength, "GET / HTTP/1.1\r\n\r\n"));
    }
}
