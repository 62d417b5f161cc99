//! Requests as command lines for curl.
//!
//! Everything that came from the wire stands within quotes that no byte of it can end, a line a request. What cannot be said
//! on a command line is left out with a comment, or goes through Base64.

use base64::prelude::*;

use super::address;
use super::exchanges::{Exchanges, words};
use super::har::{Parts, place_of};
use super::masking::{Masker, Place};
use crate::base::{ExchangeId, safe_text};

/// Headers that curl writes by itself.
const OWN: &[&str] = &["host", "content-length", "transfer-encoding", "connection"];
/// Headers that curl adds unless it is told not to.
const ADDED: &[&str] = &["User-Agent", "Accept"];

/// Appends the command line of an exchange's request; a comment where there is none to be sent again. Returns whether there
/// is such an exchange.
pub fn line(out: &mut String, exchanges: &mut Exchanges, masker: &mut Masker, id: ExchangeId) -> bool {
    let Some(full) = exchanges.full(id) else { return false };
    let row = &full.row;
    let ends = exchanges.record(id).map(|record| exchanges.ends(record.stream)).unwrap_or_default();
    let (Some(request), Some(url)) = (&full.request, address::url(row, ends)) else {
        let what = if row.method.as_deref() == Some("CONNECT") {
            "it asks for a tunnel"
        } else {
            "its request was not captured"
        };
        comment(out, &format!("exchange {} is left out: {what}", row.number));
        return true;
    };
    let scope = masker.learn(Parts::of(&full).places());
    let method = row.method.as_deref().unwrap_or_default();
    if !is_token(method) {
        comment(out, &format!("exchange {} is left out: its method is no token", row.number));
        return true;
    }
    // Others read files, or speak to servers in ways that the request never did.
    if !["http://", "https://"].iter().any(|scheme| url.to_ascii_lowercase().starts_with(scheme)) {
        comment(out, &format!("exchange {} is left out: its target is no URL of HTTP", row.number));
        return true;
    }
    let mut command = Command::default();
    // No braces and brackets with a meaning, no path made shorter.
    command.word("curl --globoff --path-as-is");
    match row.version.as_deref() {
        Some("HTTP/1.0") => command.word("--http1.0"),
        Some("HTTP/0.9") => command.word("--http0.9"),
        Some("HTTP/2") if url.to_ascii_lowercase().starts_with("https://") => command.word("--http2"),
        Some("HTTP/2") => command.word("--http2-prior-knowledge"),
        _ => command.word("--http1.1"),
    }
    let has_body = !request.body.carried.is_empty();
    match method {
        "GET" if !has_body => {}
        "HEAD" if !has_body => command.word("--head"),
        "POST" if has_body => {}
        method => command.option("--request", method),
    }
    headers(&mut command, out, &full, masker, &scope, &url);
    if has_body {
        // What cannot be decoded cannot be searched for secrets either.
        if request.is_coded() && !masker.shows() {
            comment(
                out,
                &format!(
                    "exchange {}: the body is left out: it is coded, and secrets in it would not be seen",
                    row.number
                ),
            );
        } else {
            let body = masker.mask(&scope, place_of(&request.content_type()), &request.body.carried);
            command.body(&body);
        }
        if !request.body.whole {
            comment(out, &format!("exchange {}: the body is not complete", row.number));
        }
    }
    command.option("--url", &masker.mask_text(&scope, Place::Url, &url));
    out.push_str(&command.finish());
    out.push('\n');
    true
}

fn headers(
    command: &mut Command,
    out: &mut String,
    full: &super::exchanges::Full,
    masker: &mut Masker,
    scope: &super::masking::Scope,
    url: &str,
) {
    let Some(request) = &full.request else { return };
    let authority =
        url.split_once("://").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    for (name, value) in &request.lines.headers {
        let name = words(name);
        let value = words(&masker.mask(scope, Place::Header(&name), value));
        // They say what the command line says otherwise.
        if name.starts_with(':') {
            continue;
        }
        let own = OWN.iter().any(|own| name.eq_ignore_ascii_case(own));
        // curl names the host of the URL; another one is said.
        if own && !(name.eq_ignore_ascii_case("host") && value != authority) {
            continue;
        }
        if !is_token(&name) || value.contains(safe_text::is_unsafe) {
            let mut shown = String::new();
            safe_text::push_str(&mut shown, &name, safe_text::Style::Marks);
            comment(
                out,
                &format!("exchange {}: header {shown} is left out: a command line cannot hold it", full.row.number),
            );
            continue;
        }
        if value.is_empty() {
            command.option("--header", &format!("{name};"));
        } else {
            command.option("--header", &format!("{name}: {value}"));
        }
    }
    let has = |wanted: &str| request.header(wanted).is_some();
    for name in ADDED.iter().filter(|name| !has(name)) {
        command.option("--header", &format!("{name}:"));
    }
    if !request.body.carried.is_empty() && !has("content-type") {
        command.option("--header", "Content-Type:");
    }
    if has("accept-encoding") {
        command.word("--compressed");
    }
}

/// A command line.
#[derive(Default)]
struct Command {
    before: String,
    words: String,
}

impl Command {
    /// Words of our own.
    fn word(&mut self, word: &str) {
        if !self.words.is_empty() {
            self.words.push(' ');
        }
        self.words.push_str(word);
    }

    /// An option with a value from the wire.
    fn option(&mut self, name: &str, value: &str) {
        self.word(name);
        self.words.push(' ');
        quote(&mut self.words, value);
    }

    /// The body: as it is if it is plain text, else through Base64, since no command line can hold it.
    fn body(&mut self, body: &[u8]) {
        match std::str::from_utf8(body) {
            Ok(text) if !text.contains(safe_text::is_unsafe) => self.option("--data-raw", text),
            _ => {
                self.before = format!("printf %s '{}' | base64 -d | ", BASE64_STANDARD.encode(body));
                self.word("--data-binary @-");
            }
        }
    }

    fn finish(self) -> String {
        self.before + &self.words
    }
}

/// Within single quotes nothing means anything but the quote itself (POSIX.1-2017, Shell Command Language §2.2.2).
fn quote(out: &mut String, text: &str) {
    out.push('\'');
    for (position, part) in text.split('\'').enumerate() {
        if position > 0 {
            out.push_str("'\\''");
        }
        out.push_str(part);
    }
    out.push('\'');
}

/// A line that a shell passes over.
fn comment(out: &mut String, words: &str) {
    out.push_str("# ");
    out.push_str(&safe_text::shown(words));
    out.push('\n');
}

/// RFC 9110 §5.6.2.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_cannot_be_left() {
        for (text, expected) in
            [("a b", "'a b'"), ("it's", r"'it'\''s'"), ("$(rm -rf /)`x`", "'$(rm -rf /)`x`'"), ("", "''")]
        {
            let mut out = String::new();
            quote(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn a_body_that_is_no_plain_text_goes_through_base64() {
        let mut command = Command::default();
        command.word("curl");
        command.body(b"a\nb\0");
        assert_eq!(command.finish(), "printf %s 'YQpiAA==' | base64 -d | curl --data-binary @-");
        let mut command = Command::default();
        command.word("curl");
        command.body(b"@/etc/passwd");
        assert_eq!(command.finish(), "curl --data-raw '@/etc/passwd'");
    }

    #[test]
    fn comments_stay_in_their_line() {
        let mut out = String::new();
        comment(&mut out, "a\nrm x\r");
        assert_eq!(out, "# a␊rm x␍\n");
        assert!(!is_token("@file") && !is_token("a:b") && is_token("M-SEARCH"));
    }
}
