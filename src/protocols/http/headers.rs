//! Field lines of a head (RFC 9112 §5): one row each, and what is unusual in them alone or together.

use std::borrow::Cow;
use std::ops;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use memchr::memchr;

use super::framing::{ContentLength, Facts, Rule, TransferCoding, elements, number};
use super::lines::{self, FieldLine};
use super::start::{self, Start, is_control};
use super::{PROTOCOL, Walk, fields as f, notes as n, push_wire, tables};
use crate::dissect::prelude::{Field, Range};
use crate::protocols::credentials::{self, oauth};
use crate::protocols::http2;

/// What the fields of a head say that other rows need.
#[derive(Debug, Default)]
pub struct Fields<'b> {
    /// The first Host.
    pub host: Option<Cow<'b, [u8]>>,
    /// The first Content-Type.
    pub content_type: Option<Cow<'b, [u8]>>,
    /// Content codings in the order they were applied, in lower case.
    pub codings: Vec<String>,
    /// What frames the body.
    pub facts: Facts<'b>,
    /// Whether `Connection` has the option `upgrade`.
    upgrades: bool,
    /// Lines of Host, Content-Length and Transfer-Encoding, and where the last of each stands.
    hosts: (u32, ops::Range<usize>),
    lengths: (u32, ops::Range<usize>),
    codings_at: (u32, ops::Range<usize>),
    /// How often chunked is named.
    chunked: u32,
}

impl<'b> Fields<'b> {
    /// Fields of which only the host is known.
    pub fn with_host(host: Option<Cow<'b, [u8]>>) -> Self {
        Self { host, ..Self::default() }
    }

    /// Whether chunked is one of the transfer codings, wherever it stands.
    pub fn names_chunked(&self) -> bool {
        self.chunked > 0
    }
}

/// Content codings of one message that are named.
const MAX_CODINGS: usize = 16;

/// Writes the field lines from `at` on, in the first `end` bytes. Returns what they say, and where they end.
pub fn fields<'b>(walk: &mut Walk<'b, '_>, start: &Start<'b>, at: usize, end: usize) -> (Fields<'b>, usize) {
    let head = walk.slice(0..end);
    if !walk.full && walk.tape.want().is_bare(&PROTOCOL) {
        return read(head, at);
    }
    if !walk.full {
        // Without a body nobody asks for its type; where a damaged head ends the lines must tell.
        let body = end < walk.bytes.len() && !walk.message.only_head;
        return if body || !head.ends_with(b"\r\n\r\n") { few(head, at) } else { (Fields::default(), end) };
    }
    let mut found = Fields::default();
    let mut at = at;
    let mut first = true;
    while let Some(line) = lines::field_line(head, at) {
        at = line.next;
        let name = line.trimmed_name(head);
        let value = if line.colon { line.value(head) } else { Cow::Borrowed(&b""[..]) };
        if line.colon {
            take(&mut found, name, value.clone(), &line, head);
        }
        row(walk, start.response, &line, name, &value);
        judge_line(walk, &line, name, first);
        first = false;
    }
    (found, at)
}

/// What the field lines from `at` on say, and where they end; nothing is written.
pub fn read(head: &[u8], mut at: usize) -> (Fields<'_>, usize) {
    let mut found = Fields::default();
    while let Some(line) = lines::field_line(head, at) {
        at = line.next;
        if line.colon {
            take(&mut found, line.trimmed_name(head), line.value(head), &line, head);
        }
    }
    (found, at)
}

/// What the columns need of the field lines from `at` on: Content-Type and Content-Encoding. Returns that, and where the
/// lines end.
fn few(head: &[u8], at: usize) -> (Fields<'_>, usize) {
    let mut found = Fields::default();
    let mut at = at;
    loop {
        if let Some(next) = passed(head, at) {
            at = next;
            continue;
        }
        let Some(line) = lines::field_line(head, at) else { return (found, at) };
        at = line.next;
        if line.colon {
            take(&mut found, line.trimmed_name(head), line.value(head), &line, head);
        }
    }
}

/// Where the next line begins, if this one's first letters show that it is neither of the two, and nothing is folded onto it.
fn passed(head: &[u8], at: usize) -> Option<usize> {
    let rest = head.get(at..)?;
    match rest.first()? {
        b' ' | b'\t' | b'\r' | b'\n' => return None,
        // Of the many names that begin so, the ninth letter tells the two from nearly all others.
        b'c' | b'C' if matches!(rest.get(8)?, b't' | b'T' | b'e' | b'E') => return None,
        _ => {}
    }
    let next = at.saturating_add(memchr(b'\n', rest)?).saturating_add(1);
    (!matches!(head.get(next), Some(b' ' | b'\t'))).then_some(next)
}

/// Takes a field into account.
fn take<'b>(found: &mut Fields<'b>, name: &[u8], value: Cow<'b, [u8]>, line: &FieldLine, head: &'b [u8]) {
    let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
    let place = line.line.at..line.next;
    match &value {
        Cow::Borrowed(value) => found.facts.field(name, value),
        Cow::Owned(value) => {
            let facts = super::head::tolerant_facts(head.get(..line.next).unwrap_or(head), line.line.at);
            match name.len() {
                14 if is("content-length") => found.facts.content_length(value),
                17 if is("transfer-encoding") => found.facts.transfer_encoding(value),
                7 if is("upgrade") => found.facts.upgrade = found.facts.upgrade.or(facts.upgrade),
                _ => {
                    found.facts.close |= facts.close;
                    found.facts.keep_alive |= facts.keep_alive;
                    found.facts.expects |= facts.expects;
                }
            }
        }
    }
    match name.len() {
        4 if is("host") => {
            found.hosts = (found.hosts.0.saturating_add(1), place);
            found.host.get_or_insert(value);
        }
        12 if is("content-type") => {
            found.content_type.get_or_insert(value);
        }
        16 if is("content-encoding") => {
            let room = MAX_CODINGS.saturating_sub(found.codings.len());
            let names = elements(&value).map(|name| String::from_utf8_lossy(name).to_ascii_lowercase());
            found.codings.extend(names.take(room));
        }
        10 if is("connection") => found.upgrades |= elements(&value).any(|word| word.eq_ignore_ascii_case(b"upgrade")),
        14 if is("content-length") => found.lengths = (found.lengths.0.saturating_add(1), place),
        17 if is("transfer-encoding") => {
            found.codings_at = (found.codings_at.0.saturating_add(1), place);
            let chunked = elements(&value).filter(|word| word.eq_ignore_ascii_case(b"chunked")).count();
            found.chunked = found.chunked.saturating_add(chunked as u32);
        }
        _ => {}
    }
}

/// Writes the row of a field line.
pub(super) fn row(walk: &mut Walk<'_, '_>, response: bool, line: &FieldLine, name: &[u8], value: &[u8]) {
    let place = line.line.at..line.next;
    let (range, whole) = (walk.range(place.clone()), walk.slice(place.clone()));
    let any = tables::any_line(response);
    if !line.colon {
        walk.tape.made(&f::UNKNOWN_HEADER, range, whole);
        walk.tape.label_text(&f::UNKNOWN_HEADER, |out| push_wire(out, whole));
        hidden_line(walk, any, range, whole);
        return;
    }
    let known = tables::find(name);
    let field = known.and_then(|known| known.field);
    let group = match field {
        Some(field) => walk.tape.group_made(field, range, value),
        None => walk.tape.group_made(any, range, whole),
    };
    walk.tape.label(group, |out| push_wire(out, whole));
    inside(walk, response, name, line, value);
    if let Some(known) = known {
        start::meaning(walk, place.clone(), known.meaning);
    }
    walk.tape.end(group);
    if field.is_some() {
        hidden_line(walk, any, range, whole);
    }
}

fn hidden_line(walk: &mut Walk<'_, '_>, field: &'static Field, range: Range, whole: &[u8]) {
    if walk.tape.made(field, range, whole) {
        walk.tape.hidden();
    }
}

/// What stands below the row of a field that has parts of its own: lengths, credentials, cookies, tokens, the next step of
/// OAuth 2.
fn inside(walk: &mut Walk<'_, '_>, response: bool, name: &[u8], line: &FieldLine, value: &[u8]) {
    let range = walk.range(line.line.at..line.next);
    let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
    if is("content-length") {
        if let Some(bytes) = number(value) {
            walk.tape.generate(&f::CONTENT_LENGTH, range, bytes);
        }
        return;
    }
    if !walk.full {
        return;
    }
    // RFC 7540 §3.2.1: the payload of a frame of SETTINGS, in base64url without padding.
    if is("http2-settings")
        && let Ok(payload) = URL_SAFE_NO_PAD.decode(value)
    {
        let place = walk.range(line.value.clone());
        return http2::settings_of_header(&payload, place, walk.tape);
    }
    let part = walk.part(&line.value);
    credentials::header(&String::from_utf8_lossy(name), &part, walk.time, walk.tape);
    if response
        && is("location")
        && let Some(flow) = oauth::redirection(value)
    {
        oauth::show(&flow, range, walk.tape);
    }
}

/// What is unusual in a line alone.
fn judge_line(walk: &mut Walk<'_, '_>, line: &FieldLine, name: &[u8], first: bool) {
    let place = line.line.at..line.next;
    let bytes = walk.slice(place.clone());
    if first && matches!(bytes, [b' ' | b'\t', ..]) {
        walk.note(&n::SPACE_FIRST, place.clone());
    }
    if line.folded {
        walk.note(&n::FOLDED, place.clone());
    }
    judge_bytes(walk, &place);
    if !line.colon {
        return walk.note(&n::NO_COLON, place);
    }
    let as_written = walk.slice(line.name.clone());
    if name.is_empty() {
        walk.note(&n::NAME_EMPTY, place.clone());
    } else if matches!(as_written, [.., b' ' | b'\t']) {
        walk.note(&n::COLON_SPACE, place.clone());
    }
    if !name.is_empty() && !lines::is_token(name) {
        walk.note(&n::NAME_BAD, place.clone());
    }
    let hyphens = |byte: &u8| if *byte == b'_' { b'-' } else { *byte };
    if name.contains(&b'_') && is_framing(&name.iter().map(hyphens).collect::<Vec<_>>()) {
        walk.note(&n::NAME_LIKE, place);
    }
}

fn is_framing(name: &[u8]) -> bool {
    ["content-length", "transfer-encoding"].iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

/// Bytes that lines of a head must not have, and line ends that are not CRLF.
pub fn judge_bytes(walk: &mut Walk<'_, '_>, place: &ops::Range<usize>) {
    let bytes = walk.slice(place.clone());
    let (mut lf, mut cr, mut nul, mut control) = (false, false, false, false);
    let mut before = 0u8;
    for byte in bytes {
        match *byte {
            b'\n' => lf |= before != b'\r',
            _ if before == b'\r' => cr = true,
            _ => {}
        }
        match *byte {
            0 => nul = true,
            b'\r' | b'\n' => {}
            byte => control |= is_control(byte),
        }
        before = *byte;
    }
    for (wrong, field) in [(lf, &n::BARE_LF), (cr, &n::BARE_CR), (nul, &n::NUL), (control, &n::CONTROL)] {
        if wrong {
            walk.note(field, place.clone());
        }
    }
}

/// What is unusual in the fields together.
pub fn judge(walk: &mut Walk<'_, '_>, start: &Start<'_>, found: &Fields<'_>, head: usize) {
    judge_length(walk, found);
    judge_coding(walk, start, found);
    let rule = walk.kind.rule();
    if start.response {
        let none = matches!(start.status, 100..=199 | 204) || rule == Rule::Tunnel;
        if none && found.codings_at.0 > 0 {
            walk.note(&n::TE_FORBIDDEN, found.codings_at.1.clone());
        }
        if none && found.lengths.0 > 0 {
            walk.note(&n::LENGTH_FORBIDDEN, found.lengths.1.clone());
        }
    } else if rule != Rule::SimpleRequest {
        judge_host(walk, start, found, head);
        judge_request(walk, start, found, head);
    }
    if rule.is_undetermined() {
        let text = format!("{}: {}", n::UNDETERMINED.label, rule.words());
        walk.note_text(&n::UNDETERMINED, 0..head, &text);
    }
}

fn judge_length(walk: &mut Walk<'_, '_>, found: &Fields<'_>) {
    let (count, place) = &found.lengths;
    if *count == 0 {
        return;
    }
    let mut values = Vec::new();
    let mut at = 0usize;
    // The lines are few; the last of them ends where the search may stop.
    let head = walk.slice(0..place.end);
    while let Some(next) = lines::line(head, at) {
        if let Some(line) = lines::field_line(head, at).filter(|line| line.colon)
            && line.trimmed_name(head).eq_ignore_ascii_case(b"content-length")
        {
            values.extend(line.value(head).split(|byte| *byte == b',').map(|value| lines::trim(value).to_vec()));
        }
        at = next.next;
    }
    let numbers: Vec<_> = values.iter().map(|value| number(value)).collect();
    if numbers.contains(&None) {
        walk.note(&n::LENGTH_BAD, place.clone());
    } else if found.facts.length == ContentLength::Invalid {
        walk.note(&n::LENGTH_DIFFERS, place.clone());
    } else if values.len() > 1 {
        walk.note(&n::LENGTH_TWICE, place.clone());
    }
    if values.iter().any(|value| value.len() > 1 && value.first() == Some(&b'0')) {
        walk.note(&n::LENGTH_ZEROS, place.clone());
    }
}

fn judge_coding(walk: &mut Walk<'_, '_>, start: &Start<'_>, found: &Fields<'_>) {
    let (count, place) = &found.codings_at;
    if *count == 0 {
        return;
    }
    if found.lengths.0 > 0 {
        walk.note(&n::TE_AND_LENGTH, place.clone());
    }
    if start.is_old() {
        walk.note(&n::TE_OLD, place.clone());
    }
    if found.chunked > 1 {
        walk.note(&n::TE_TWICE, place.clone());
    }
    if found.chunked > 0 && found.facts.coding != TransferCoding::Chunked {
        walk.note(&n::TE_LAST, place.clone());
    }
    let (mut empty, mut unknown) = (false, false);
    let mut at = 0usize;
    let head = walk.slice(0..place.end);
    while let Some(next) = lines::line(head, at) {
        if let Some(line) = lines::field_line(head, at).filter(|line| line.colon)
            && line.trimmed_name(head).eq_ignore_ascii_case(b"transfer-encoding")
        {
            for word in line.value(head).split(|byte| *byte == b',').map(lines::trim) {
                empty |= word.is_empty();
                unknown |= !word.is_empty() && !is_transfer_coding(word);
            }
        }
        at = next.next;
    }
    if empty {
        walk.note(&n::TE_EMPTY, place.clone());
    }
    if unknown {
        walk.note(&n::TE_UNKNOWN, place.clone());
    }
}

/// The registry of RFC 9112 §7.
fn is_transfer_coding(word: &[u8]) -> bool {
    ["chunked", "gzip", "x-gzip", "deflate", "compress", "x-compress", "identity"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
}

fn judge_host(walk: &mut Walk<'_, '_>, start: &Start<'_>, found: &Fields<'_>, head: usize) {
    let (count, place) = &found.hosts;
    match (count, &found.host) {
        (0, _) if start.is_current() => walk.note(&n::HOST_MISSING, 0..head),
        (0, _) | (_, None) => {}
        (count, Some(host)) => {
            if *count > 1 {
                walk.note(&n::HOST_TWICE, place.clone());
            }
            // RFC 9112 §3.2: an empty value where the target has no authority.
            if !host.is_empty() && !start::is_host(host) {
                walk.note(&n::HOST_BAD, place.clone());
            } else if host.ends_with(b":") {
                let text = "Host with a colon and no port behind it (RFC 3986 §3.2.3)";
                walk.note_text(&n::HOST_BAD, place.clone(), text);
            }
            let target = match start.method {
                b"CONNECT" => Some(start.target),
                _ => start::authority(start.target),
            };
            if let Some(target) = target
                && !same_host(target, host)
            {
                walk.note(&n::HOST_DIFFERS, place.clone());
            }
        }
    }
}

/// Whether two authorities are one: names in any case, port 80 or none.
fn same_host(target: &[u8], host: &[u8]) -> bool {
    let target = memchr::memrchr(b'@', target).and_then(|at| target.get(at.saturating_add(1)..)).unwrap_or(target);
    let plain = |host: &[u8]| {
        let lower = host.to_ascii_lowercase();
        lower.strip_suffix(b":80").map(<[u8]>::to_vec).unwrap_or(lower)
    };
    plain(target) == plain(host)
}

fn judge_request(walk: &mut Walk<'_, '_>, start: &Start<'_>, found: &Fields<'_>, head: usize) {
    if found.facts.upgrade.is_some() {
        if start.is_old() {
            walk.note(&n::UPGRADE_OLD, 0..head);
        } else if !found.upgrades {
            walk.note(&n::UPGRADE_ALONE, 0..head);
        }
    }
    let body =
        !matches!(walk.kind.rule(), Rule::NoLength | Rule::CutHead) && found.facts.length != ContentLength::Bytes(0);
    match start.method {
        b"TRACE" if body => walk.note(&n::TRACE_BODY, 0..head),
        b"GET" | b"HEAD" | b"DELETE" | b"CONNECT" if body => walk.note(&n::BODY_UNUSUAL, 0..head),
        _ => {}
    }
    let head_bytes = walk.slice(0..head);
    let mut at = start.line.next;
    while let Some(line) = lines::field_line(head_bytes, at) {
        if line.trimmed_name(head_bytes).eq_ignore_ascii_case(b"expect")
            && !line.value(head_bytes).eq_ignore_ascii_case(b"100-continue")
        {
            walk.note(&n::EXPECT_OTHER, line.line.at..line.next);
        }
        at = line.next;
    }
}
