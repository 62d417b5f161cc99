//! Start lines: the request line (RFC 9112 §3) and the status line (§4).

use std::ops::Range;

use super::lines::{self, Line, StartLine};
use super::{Walk, fields as f, methods, notes as n, push_wire, tables};
use crate::dissect::prelude::{Field, Mark};
use crate::protocols::credentials::jwt;

/// What a start line says.
#[derive(Clone, Debug)]
pub struct Start<'b> {
    /// The line.
    pub line: Line,
    /// Whether it begins a response.
    pub response: bool,
    /// The status code of a response; 0 where there is none.
    pub status: u16,
    /// The method of a request.
    pub method: &'b [u8],
    /// The target of a request.
    pub target: &'b [u8],
    /// Where it stands.
    pub target_at: Range<usize>,
    /// The version; empty where there is none.
    pub version: &'b [u8],
}

impl Start<'_> {
    /// Whether it is HTTP/1.0 or older.
    pub fn is_old(&self) -> bool {
        matches!(self.version, [] | b"HTTP/1.0") || self.version.starts_with(b"HTTP/0")
    }
    /// Whether it is the version of RFC 9112.
    pub fn is_current(&self) -> bool {
        self.version == b"HTTP/1.1"
    }
}

/// Reads the start line; writes it if it is wanted: as a group of all there is to tell of it, or some fields alone.
pub fn start<'b>(walk: &mut Walk<'b, '_>, line: &Line, wanted: bool) -> Start<'b> {
    let (start, parts) = said(walk, line);
    if !wanted {
        return start;
    }
    if !walk.full {
        words(walk, &start, line, parts);
        return start;
    }
    let group = chat(walk, line);
    words(walk, &start, line, parts);
    line_end(walk, line);
    walk.tape.end(group);
    start
}

/// Reads the start line, and notes it.
pub fn noted<'b>(walk: &mut Walk<'b, '_>, line: &Line) -> Start<'b> {
    let (start, _) = said(walk, line);
    let group = chat(walk, line);
    walk.tape.end(group);
    start
}

/// What a start line says, and its words.
fn said<'b>(walk: &Walk<'b, '_>, line: &Line) -> (Start<'b>, Option<StartLine>) {
    let mut start = Start {
        line: *line,
        response: false,
        status: 0,
        method: &[],
        target: &[],
        target_at: line.end..line.end,
        version: &[],
    };
    let parts = lines::start_line(walk.bytes, line);
    match &parts {
        Some(StartLine::Request { method, target, version }) => {
            start.method = walk.slice(method.clone());
            start.target = walk.slice(target.clone());
            start.target_at = target.clone();
            start.version = version.clone().map(|version| walk.slice(version)).unwrap_or_default();
        }
        Some(StartLine::Response { version, code, .. }) => {
            start.response = true;
            start.status = super::head::status(walk.slice(code.clone()));
            start.version = walk.slice(version.clone());
        }
        None => {}
    }
    (start, parts)
}

/// Opens the group of a start line, with the note that repeats it.
fn chat(walk: &mut Walk<'_, '_>, line: &Line) -> Mark {
    let range = walk.range(line.at..line.next);
    let group = walk.tape.group(&f::START_LINE, range);
    let whole = walk.slice(line.at..line.next);
    walk.tape.label(group, |out| push_wire(out, whole));
    match std::str::from_utf8(whole) {
        Ok(text) => walk.note_text(&n::CHAT, line.at..line.next, text),
        Err(_) => {
            let mut text = String::new();
            push_wire(&mut text, whole);
            walk.note_text(&n::CHAT, line.at..line.next, &text);
        }
    }
    group
}

/// The words of a start line, with what is unusual in them if all is wanted.
fn words(walk: &mut Walk<'_, '_>, start: &Start<'_>, line: &Line, parts: Option<StartLine>) {
    match parts {
        Some(StartLine::Request { method, target, version }) => request(walk, start, line, method, target, version),
        Some(StartLine::Response { version, code, phrase }) => response(walk, line, version, code, phrase),
        None => walk.note(&n::TARGET_MISSING, line.at..line.next),
    }
}

fn request(
    walk: &mut Walk<'_, '_>,
    start: &Start<'_>,
    line: &Line,
    method: Range<usize>,
    target: Range<usize>,
    version: Option<Range<usize>>,
) {
    let meaning = if walk.full { methods::meaning(start.method) } else { None };
    explained(walk, &f::METHOD, method.clone(), meaning);
    if !walk.full {
        uri(walk, &target);
        return version.into_iter().for_each(|version| walk.text(&f::REQUEST_VERSION, version));
    }
    if !lines::is_token(start.method) {
        walk.note(&n::METHOD_BAD, method.clone());
    } else if start.method == b"PRI" {
        walk.note(&n::METHOD_PREFACE, method.clone());
    } else if methods::meaning(start.method).is_none() && methods::meaning(&start.method.to_ascii_uppercase()).is_some()
    {
        walk.note(&n::METHOD_CASE, method.clone());
    }
    uri(walk, &target);
    judge_target(walk, start, &target);
    let end = version.clone().map_or(line.end, |version| version.start);
    spaces(walk, line, &[line.at..method.start, method.end..target.start, target.end..end]);
    match version {
        Some(place) => {
            walk.text(&f::REQUEST_VERSION, place.clone());
            judge_version(walk, place);
        }
        None => walk.note(&n::VERSION_NONE, line.at..line.next),
    }
}

fn response(walk: &mut Walk<'_, '_>, line: &Line, version: Range<usize>, code: Range<usize>, phrase: Range<usize>) {
    walk.text(&f::RESPONSE_VERSION, version.clone());
    if walk.full {
        judge_version(walk, version.clone());
    }
    let digits = walk.slice(code.clone());
    let status = super::head::status(digits);
    let range = walk.range(code.clone());
    let known = tables::status(status);
    let group = walk.tape.group_value(&f::CODE, range, u64::from(status));
    if let Some((_, meaning)) = known {
        self::meaning(walk, code.clone(), meaning);
    }
    walk.tape.end(group);
    if walk.full && (!(100..=599).contains(&status) || digits.len() != 3) {
        walk.note(&n::STATUS_BAD, code.clone());
    }
    if let Some((name, _)) = known
        && walk.tape.string(&f::CODE_DESCRIPTION, range, name)
    {
        walk.tape.generated();
    }
    if !phrase.is_empty() {
        walk.text(&f::PHRASE, phrase.clone());
    }
    if !walk.full {
        return;
    }
    if walk.slice(phrase.clone()).iter().any(|byte| is_control(*byte)) {
        walk.note(&n::PHRASE_BAD, phrase.clone());
    }
    if code.end >= line.end {
        walk.note(&n::PHRASE_SPACE, code.clone());
    }
    // The phrase may begin with spaces of its own.
    spaces(walk, line, &[line.at..version.start, version.end..code.start]);
}

/// RFC 9112 §3 and §4: a single space between the words, and nothing before the first.
fn spaces(walk: &mut Walk<'_, '_>, line: &Line, places: &[Range<usize>]) {
    let wrong = places.iter().enumerate().any(|(position, place)| {
        let found = walk.slice(place.clone());
        let none = place.is_empty();
        if position == 0 { !none } else { !none && found != b" " }
    });
    if wrong {
        walk.note(&n::START_SPACE, line.at..line.end);
    }
}

fn line_end(walk: &mut Walk<'_, '_>, line: &Line) {
    if line.next > line.end && line.bare_lf() {
        walk.note(&n::BARE_LF, line.at..line.next);
    }
    if walk.slice(line.at..line.end).contains(&b'\r') {
        walk.note(&n::BARE_CR, line.at..line.next);
    }
}

/// Text with what it means below it.
fn explained(walk: &mut Walk<'_, '_>, field: &'static Field, place: Range<usize>, meaning: Option<&'static str>) {
    let (range, bytes) = (walk.range(place.clone()), walk.slice(place.clone()));
    let group: Mark = walk.tape.group_made(field, range, bytes);
    if let Some(meaning) = meaning {
        self::meaning(walk, place, meaning);
    }
    walk.tape.end(group);
}

/// A generated row that says what its parent means.
pub fn meaning(walk: &mut Walk<'_, '_>, place: Range<usize>, meaning: &str) {
    let range = walk.range(place);
    if !meaning.is_empty() && walk.tape.string(&f::MEANING, range, meaning) {
        walk.tape.generated();
    }
}

/// The target, and its path and query below it where there is a query.
fn uri(walk: &mut Walk<'_, '_>, target: &Range<usize>) {
    let bytes = walk.slice(target.clone());
    let range = walk.range(target.clone());
    let Some(mark) = memchr::memchr(b'?', bytes) else {
        walk.tape.made(&f::URI, range, bytes);
        return;
    };
    let group = walk.tape.group_made(&f::URI, range, bytes);
    let query = target.start.saturating_add(mark).saturating_add(1);
    walk.text(&f::URI_PATH, target.start..target.start.saturating_add(mark));
    let query_range = walk.range(query..target.end);
    let query_group = walk.tape.group_made(&f::URI_QUERY, query_range, walk.slice(query..target.end));
    let mut at = query;
    for parameter in walk.slice(query..target.end).split(|byte| *byte == b'&') {
        let end = at.saturating_add(parameter.len());
        walk.text(&f::URI_PARAMETER, at..end);
        at = end.saturating_add(1);
    }
    walk.tape.end(query_group);
    if walk.full {
        // Tokens travel in queries as well.
        let query = walk.part(&(query..target.end));
        jwt::show(&query, walk.time, walk.tape);
    }
    walk.tape.end(group);
}

fn judge_target(walk: &mut Walk<'_, '_>, start: &Start<'_>, place: &Range<usize>) {
    let target = start.target;
    if target.is_empty() {
        return walk.note(&n::TARGET_MISSING, start.line.at..start.line.end);
    }
    if target.iter().any(|byte| matches!(byte, b' ' | b'\t')) {
        walk.note(&n::TARGET_SPACE, place.clone());
    }
    // RFC 3986 §2: what is neither reserved, unreserved, nor part of a percent-encoding.
    let foreign = |byte: &u8| is_control(*byte) || !byte.is_ascii() || b"\"<>\\^`{|}".contains(byte);
    if target.iter().any(foreign) || has_bad_percent(target) {
        walk.note(&n::TARGET_BYTES, place.clone());
    }
    if target.contains(&b'#') {
        walk.note(&n::TARGET_FRAGMENT, place.clone());
    }
    let path = target.split(|byte| *byte == b'?').next().unwrap_or_default();
    let decoded: Vec<u8> = percent_encoding::percent_decode(path).collect();
    if decoded.len() != path.len() {
        if decoded.utf8_chunks().any(|chunk| !chunk.invalid().is_empty()) {
            walk.note(&n::TARGET_UTF8, place.clone());
        }
        if decoded.iter().any(|byte| is_control(*byte)) {
            walk.note(&n::TARGET_CONTROL, place.clone());
        }
    }
    let fits = match (start.method, target) {
        (b"OPTIONS" | b"M-SEARCH" | b"NOTIFY" | b"PRI", b"*") => true,
        (_, b"*") => false,
        (b"CONNECT", target) => is_authority(target) && target.contains(&b':'),
        (_, [b'/', ..]) => true,
        (_, target) => scheme_end(target).is_some(),
    };
    if !fits {
        walk.note(&n::TARGET_FORM, place.clone());
    }
    if let Some(authority) = authority(target)
        && !is_authority(authority)
    {
        walk.note(&n::TARGET_HOST_BAD, place.clone());
    }
}

fn has_bad_percent(target: &[u8]) -> bool {
    target.split(|byte| *byte == b'%').skip(1).any(|after| match after {
        [high, low, ..] => !high.is_ascii_hexdigit() || !low.is_ascii_hexdigit(),
        _ => true,
    })
}

fn judge_version(walk: &mut Walk<'_, '_>, place: Range<usize>) {
    let field = match walk.slice(place.clone()) {
        b"HTTP/1.1" | b"HTTP/1.0" => return,
        [b'H', b'T', b'T', b'P', b'/', major, b'.', minor] if major.is_ascii_digit() && minor.is_ascii_digit() => {
            &n::VERSION_OTHER
        }
        version if version.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"HTTP/")) => &n::VERSION_BAD,
        _ => &n::PROTOCOL_OTHER,
    };
    walk.note(field, place);
}

/// Where the `://` of an absolute URI begins (RFC 3986 §3.1).
pub fn scheme_end(target: &[u8]) -> Option<usize> {
    let colon = memchr::memchr(b':', target)?;
    let scheme = target.get(..colon)?;
    let fits = scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte));
    let first = scheme.first().is_some_and(u8::is_ascii_alphabetic);
    (fits && first && target.get(colon..)?.starts_with(b"://")).then_some(colon)
}

/// The authority of an absolute URI.
pub fn authority(target: &[u8]) -> Option<&[u8]> {
    let rest = target.get(scheme_end(target)?.saturating_add(3)..)?;
    rest.split(|byte| matches!(byte, b'/' | b'?' | b'#')).next()
}

/// Whether it is `[userinfo@]host[:port]` (RFC 3986 §3.2); an empty host is none.
pub fn is_authority(authority: &[u8]) -> bool {
    let host = match memchr::memrchr(b'@', authority) {
        Some(at) => authority.get(at.saturating_add(1)..).unwrap_or_default(),
        None => authority,
    };
    is_host(host)
}

/// Whether it is `host[:port]` (RFC 9110 §7.2, RFC 3986 §3.2.2).
pub fn is_host(value: &[u8]) -> bool {
    let (host, port) = match value {
        [b'[', rest @ ..] => match memchr::memchr(b']', rest) {
            Some(end) => {
                let inner = rest.get(..end).unwrap_or_default();
                let address = std::str::from_utf8(inner).is_ok_and(|text| {
                    text.parse::<std::net::Ipv6Addr>().is_ok() || text.starts_with('v') || text.contains('%')
                });
                if !address {
                    return false;
                }
                (&b"x"[..], rest.get(end.saturating_add(1)..).unwrap_or_default())
            }
            None => return false,
        },
        _ => match memchr::memchr(b':', value) {
            Some(colon) => value.split_at_checked(colon).unwrap_or_default(),
            None => (value, &b""[..]),
        },
    };
    // RFC 3986 §3.2.2 allows sub-delims in a name, RFC 952 and 1123 do not; a comma joins two hosts.
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~%!$&'()*+;=".contains(byte);
    let number = match port {
        [] | [b':'] => true,
        [b':', digits @ ..] => {
            let port = super::framing::number(digits);
            port.is_some_and(|port| port <= 65_535)
        }
        _ => false,
    };
    // RFC 1034 §3.1: labels are not empty, but for the root at the end.
    let labels = !host.starts_with(b".") && !host.windows(2).any(|two| two == b"..");
    !host.is_empty() && labels && host.iter().all(name) && host.len() <= 255 && number
}

/// Control characters other than the tab.
pub fn is_control(byte: u8) -> bool {
    (byte < b' ' && byte != b'\t') || byte == 0x7f
}
