//! What the stream knows of a message: its number, its counterpart, its neighbours, and the full URI.

use super::headers::Fields;
use super::lines::{self, StartLine};
use super::start::{self, Start};
use super::{Kind, Walk, fields as f, notes as n, push_wire};
use crate::dissect::prelude::{Field, Range};
use crate::protocols::credentials::oauth;
use crate::protocols::said;
use crate::text;

/// Writes the generated rows behind the head.
pub fn rows(walk: &mut Walk<'_, '_>, start: &Start<'_>, fields: &Fields<'_>) {
    if !walk.tape.wants_fields() {
        return;
    }
    let none = walk.range(0..0);
    let mark = if start.response { &f::RESPONSE } else { &f::REQUEST };
    if !start.response && walk.tape.wants_any(&[&f::FULL_URI]) {
        let mut uri = String::new();
        full_uri(&mut uri, walk.message.inner, start.method, start.target, fields.host.as_deref());
        generated_text(walk, &f::FULL_URI, none, &uri);
    }
    if walk.tape.number(mark, none, 1) {
        walk.tape.hidden();
    }
    if start.response {
        response(walk, start);
    } else {
        request(walk);
        if walk.full {
            flow(walk, start, fields);
        }
    }
    if walk.message.exchange.as_ref().is_some_and(|exchange| exchange.uncertain) {
        walk.note(&n::PAIR_UNCERTAIN, 0..0);
    }
    let words = walk.kind.rule().words();
    generated_text(walk, &f::BODY_RULE, none, words);
}

/// The rows of an answer that has no head to say what it is.
pub fn of_answer_without_head(walk: &mut Walk<'_, '_>) {
    let none = walk.range(0..0);
    if walk.tape.number(&f::RESPONSE, none, 1) {
        walk.tape.hidden();
    }
    numbers(walk, true);
}

fn request(walk: &mut Walk<'_, '_>) {
    numbers(walk, false);
    let Some(exchange) = &walk.message.exchange else { return };
    frame(walk, &f::PREVIOUS_REQUEST_IN, exchange.previous_request);
    frame(walk, &f::RESPONSE_IN, exchange.pair.response);
    frame(walk, &f::NEXT_REQUEST_IN, exchange.next_request);
}

/// Which step of OAuth 2 a request is, by its query and its form.
fn flow(walk: &mut Walk<'_, '_>, start: &Start<'_>, fields: &Fields<'_>) {
    const FORM: &[u8] = b"application/x-www-form-urlencoded";
    let media = fields.content_type.as_deref().and_then(|media| media.get(..FORM.len()));
    let is_form = media.is_some_and(|media| media.eq_ignore_ascii_case(FORM));
    let head = walk.head();
    let body = if is_form && !walk.message.only_head { head..walk.bytes.len() } else { head..head };
    let method = String::from_utf8_lossy(start.method);
    if let Some(flow) = oauth::request(&method, start.target, walk.slice(body)) {
        let range = walk.range(start.target_at.clone());
        oauth::show(&flow, range, walk.tape);
    }
}

fn response(walk: &mut Walk<'_, '_>, start: &Start<'_>) {
    numbers(walk, true);
    let Some(exchange) = &walk.message.exchange else { return };
    let none = walk.range(0..0);
    let interim = (100..=199).contains(&start.status) && start.status != 101;
    // The time of an exchange is that of its final answer.
    if let Some(elapsed) = exchange.pair.elapsed.filter(|_| !interim)
        && walk.tape.delta(&f::TIME, none, elapsed)
    {
        walk.tape.generated();
    }
    frame(walk, &f::PREVIOUS_REQUEST_IN, exchange.previous_request);
    frame(walk, &f::PREVIOUS_RESPONSE_IN, exchange.previous_response);
    frame(walk, &f::REQUEST_IN, exchange.pair.request);
    frame(walk, &f::NEXT_REQUEST_IN, exchange.next_request);
    frame(walk, &f::NEXT_RESPONSE_IN, exchange.next_response);
    if let Some(head) = exchange.request_head.as_ref().filter(|_| walk.tape.wants_any(&[&f::RESPONSE_FOR_URI])) {
        let mut uri = String::new();
        uri_of_head(&mut uri, walk.message.inner, head);
        generated_text(walk, &f::RESPONSE_FOR_URI, none, &uri);
    }
}

/// `[HTTP request 1/2]`.
pub fn numbers(walk: &mut Walk<'_, '_>, response: bool) {
    let Some(exchange) = &walk.message.exchange else { return };
    let (number, of) = exchange.in_stream;
    let (field, what) = match response {
        true => (&f::RESPONSE_NUMBER, "response"),
        false => (&f::REQUEST_NUMBER, "request"),
    };
    let none = walk.range(0..0);
    if number > 0 && walk.tape.number(field, none, u64::from(number)) {
        walk.tape.label_text(field, |out| text!(out, "HTTP {what} {number}/{of}"));
        walk.tape.generated();
    }
}

fn frame(walk: &mut Walk<'_, '_>, field: &'static Field, frame: Option<crate::base::FrameId>) {
    if let Some(frame) = frame {
        let none = walk.range(0..0);
        walk.tape.generate(field, none, frame.number());
    }
}

fn generated_text(walk: &mut Walk<'_, '_>, field: &'static Field, range: Range, text: &str) {
    if !text.is_empty() && walk.tape.string(field, range, text) {
        walk.tape.generated();
    }
}

/// Appends the URI that a request asks for (RFC 9112 §3.3), within TLS or without: nothing when its host is not known.
pub fn full_uri(out: &mut String, protected: bool, method: &[u8], target: &[u8], host: Option<&[u8]>) {
    if start::scheme_end(target).is_some() {
        return push_wire(out, target);
    }
    // RFC 9112 §3.3: the target of CONNECT is an authority and no URI.
    let Some(host) = host.filter(|host| !host.is_empty() && method != b"CONNECT") else { return };
    out.push_str(if protected { "https://" } else { "http://" });
    push_wire(out, host);
    // RFC 9112 §3.2.4: the asterisk is no part of the URI.
    if target != b"*" {
        push_wire(out, target);
    }
}

/// The same from the head of a request; its target alone when there is no URI.
fn uri_of_head(out: &mut String, protected: bool, head: &[u8]) {
    let mut line = lines::line_or_rest(head, 0);
    while line.is_empty() && line.next > line.at {
        line = lines::line_or_rest(head, line.next);
    }
    let Some(StartLine::Request { method, target, .. }) = lines::start_line(head, &line) else { return };
    let slice = |place: std::ops::Range<usize>| head.get(place).unwrap_or_default();
    let mut host = None;
    let mut at = line.next;
    while let Some(field) = lines::field_line(head, at) {
        if field.colon && field.trimmed_name(head).eq_ignore_ascii_case(b"host") {
            host = Some(field.value(head));
            break;
        }
        at = field.next;
    }
    let target = slice(target);
    full_uri(out, protected, slice(method), target, host.as_deref());
    if out.is_empty() {
        push_wire(out, target);
    }
}

/// The line for readers: the start line, what the message is made of, and where its counterpart is.
pub fn summary(walk: &mut Walk<'_, '_>, line: &[u8]) {
    let message = walk.message;
    let body = message.len.saturating_sub(u64::from(message.head));
    let exchange = message.exchange.as_ref();
    let parts = message.pieces.len();
    let orphan = walk.kind.has(Kind::ORPHAN);
    let lang = walk.lang;
    walk.tape.summary(|out| {
        push_wire(out, line);
        if parts > 1 {
            text!(out, "  {} {parts}/{parts}", said::PART.words(lang));
        }
        if body > 0 {
            out.push_str(if parts > 1 { ": " } else { "  " });
            said::BODY_OF.push(out, lang, &[&body]);
        }
        match exchange.map(|exchange| (exchange, exchange.pair.request)) {
            Some((exchange, Some(request))) if request == message.shown_in => {
                out.push_str("  ");
                said::EXCHANGE.push(out, lang, &[&exchange.number]);
            }
            Some((exchange, Some(request))) => {
                out.push_str("  ");
                let answers = if exchange.uncertain { said::PERHAPS_ANSWERS } else { said::ANSWERS };
                answers.push(out, lang, &[&request.number()]);
            }
            _ if orphan => text!(out, "  {}", said::ANSWERS_UNSEEN.words(lang)),
            _ => {}
        }
    });
}
