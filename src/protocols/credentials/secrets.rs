//! What of a message is secret: the one place that says so, for screens that mask and exports that leave out.
//!
//! Names decide: of headers, of parameters in URLs and forms, of members in JSON, of elements in XML. Tokens that show what
//! they are (JSON Web Tokens, user information in URLs) are found wherever they stand. Too much is masked rather than too
//! little. All functions give places in the bytes they were given, in order, none empty and none within another.

use std::ops::Range;

use super::jwt;
use super::parameters::{self, meant, unquoted};

/// What stands for a secret, however long it is: its length is none of anybody's business.
pub const MASK: &str = "▒▒▒▒";

/// Nested arrays and objects of JSON whose names are remembered; deeper ones inherit what they stand in.
pub const MAX_DEPTH: usize = 512;

/// Bytes of an attribute's name in XML that are looked at.
const LONGEST_NAME: usize = 64;

/// Headers whose whole value is secret. (Those with a scheme, with cookies, or with a URL are looked into.)
const HEADERS: &[&str] = &[
    "authentication-info",
    "proxy-authentication-info",
    "dpop",
    "ocp-apim-subscription-key",
    "x-functions-key",
    "x-goog-iap-jwt-assertion",
    "x-amzn-oidc-data",
    "sec-websocket-key1",
    "sec-websocket-key2",
];

/// Parts of names that make a value secret, in lower case and without separators.
const PARTS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "secret",
    "token",
    "apikey",
    "authkey",
    "accesskey",
    "privatekey",
    "credential",
    "jwt",
    "sessionid",
    "sessid",
    "signature",
    "assertion",
    "samlresponse",
    "codeverifier",
];

/// Names that make a value secret when they are the whole name.
const NAMES: &[&str] = &[
    "pass",
    "pwd",
    "pw",
    "psw",
    "auth",
    "authorization",
    "session",
    "sid",
    "sig",
    "otp",
    "totp",
    "mfacode",
    "pin",
    "cvv",
    "cvc",
    "csrf",
    "xsrf",
    "cookie",
    "appkey",
    "subscriptionkey",
    "sharedkey",
    "encryptionkey",
    "ssn",
    "cardnumber",
];

/// Names that make a value secret in URLs and forms, and are too common elsewhere.
const IN_FORMS: &[&str] = &["code", "key", "nonce", "ticket"];

/// Names that hold a word of [`PARTS`] and are no secret.
const OPEN: &[&str] = &[
    "tokentype",
    "granttype",
    "tokenendpoint",
    "tokenurl",
    "tokenuri",
    "expires",
    "expiresin",
    "tokenlimit",
    "secretname",
    "signaturemethod",
    "signaturealgorithm",
    "clientassertiontype",
    "passwordresetrequired",
    "codechallengemethod",
    "xamzalgorithm",
    "signatureversion",
    "tokenexpiry",
    "tokenexpires",
    "accesskeyname",
];

/// Secrets in the value of a header, whose name may be in any case.
pub fn in_header(name: &str, value: &[u8]) -> Vec<Range<usize>> {
    let name = name.to_ascii_lowercase();
    let found = match name.as_str() {
        "authorization" | "proxy-authorization" => credentials(value),
        "www-authenticate" | "proxy-authenticate" => {
            parameters::challenges(value).into_iter().filter_map(|challenge| challenge.token).collect()
        }
        "cookie" | "cookie2" => {
            parameters::semicolons(value).map(|pair| unquoted(value, pair.value.unwrap_or(pair.name))).collect()
        }
        "set-cookie" | "set-cookie2" => {
            parameters::semicolons(value).take(1).map(|pair| unquoted(value, pair.value.unwrap_or(pair.name))).collect()
        }
        // Public by design: the key of a handshake is no key.
        "sec-websocket-key" | "sec-websocket-accept" | "access-control-allow-credentials" => Vec::new(),
        "content-type"
        | "content-disposition"
        | "accept"
        | "access-control-allow-headers"
        | "access-control-request-headers"
        | "access-control-expose-headers"
        | "vary"
        | "via"
        | "server" => Vec::new(),
        _ if HEADERS.contains(&name.as_str()) || is_secret(name.as_bytes(), false) => vec![trim(value)],
        _ => in_text(value),
    };
    tidy(found)
}

/// Secrets in a URL, or in the target of a request: user information, parameters of query and fragment, tokens anywhere.
pub fn in_url(url: &[u8]) -> Vec<Range<usize>> {
    let mut found = jwt::tokens(url).collect::<Vec<_>>();
    found.extend(user_information(url));
    let path_end = url.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(url.len());
    let path = url.get(..path_end).unwrap_or_default();
    for piece in parameters::pieces(path, b';').skip(1) {
        // `;jsessionid=…`, up to the next segment.
        let end = path.get(piece.clone()).and_then(|text| memchr::memchr(b'/', text));
        let end = end.map_or(piece.end, |at| piece.start.saturating_add(at));
        found.extend(secret_pairs(url, piece.start..end, true));
    }
    for part in parts_after(url, path_end) {
        found.extend(secret_pairs(url, part, true));
    }
    tidy(found)
}

/// Secrets in a body, by its media type (parameters and case do not matter).
pub fn in_body(media: &str, body: &[u8]) -> Vec<Range<usize>> {
    let media = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match media.as_str() {
        "application/x-www-form-urlencoded" => in_form(body),
        "multipart/form-data" => in_multipart(body),
        _ if media.ends_with("json") || media == "text/event-stream" => in_json(body),
        _ if media.ends_with("xml") || media == "text/html" => in_xml(body),
        _ => match body.trim_ascii_start().first() {
            Some(b'{' | b'[') => in_json(body),
            Some(b'<') => in_xml(body),
            _ => in_text(body),
        },
    }
}

/// Secrets in a urlencoded form.
pub fn in_form(body: &[u8]) -> Vec<Range<usize>> {
    let mut found: Vec<_> = jwt::tokens(body).collect();
    found.extend(secret_pairs(body, 0..body.len(), true));
    tidy(found)
}

/// Secrets in text of no known form: JSON Web Tokens, what follows `Bearer` or `Basic`, and user information and parameters
/// of URLs.
pub fn in_text(text: &[u8]) -> Vec<Range<usize>> {
    let mut found: Vec<_> = jwt::tokens(text).collect();
    for scheme in [&b"earer "[..], b"asic "] {
        for at in memchr::memmem::find_iter(text, scheme) {
            let start = at.saturating_add(scheme.len());
            let rest = text.get(start..).unwrap_or_default();
            let len = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(byte)).count();
            // Shorter ones are words of a sentence.
            if len >= 8 {
                found.push(start..start.saturating_add(len));
            }
        }
    }
    for url in urls(text) {
        let inside = text.get(url.clone()).unwrap_or_default();
        found.extend(in_url(inside).into_iter().map(|range| shift(range, url.start)));
    }
    // A target without its scheme, as in `Location: /callback?code=…`.
    if text.first() == Some(&b'/') && !text.contains(&b' ') {
        found.extend(in_url(text));
    }
    tidy(found)
}

/// Secrets in JSON, whole or cut, or several texts of it one after the other: the values of members with a secret name,
/// all that stands in them, and what [`in_text`] finds in other strings.
pub fn in_json(text: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // For each open object or array: whether what stands in it is secret.
    let mut open: Vec<bool> = Vec::new();
    let mut deeper = 0usize;
    // Whether the name before says that the value is secret.
    let mut named = false;
    let mut at = 0usize;
    while let Some(byte) = text.get(at) {
        let inside = named || open.last().is_some_and(|secret| *secret);
        match byte {
            b'{' | b'[' if open.len() < MAX_DEPTH => open.push(std::mem::take(&mut named) || inside),
            b'{' | b'[' => deeper = deeper.saturating_add(1),
            b'}' | b']' if deeper > 0 => deeper = deeper.saturating_sub(1),
            b'}' | b']' => {
                open.pop();
                named = false;
            }
            b',' => named = false,
            b'"' => {
                let string = string(text, at);
                let after = text.get(string.end..).unwrap_or_default();
                let after = after.get(1..).unwrap_or_default().trim_ascii_start();
                if after.first() == Some(&b':') {
                    let name = text.get(string.clone()).unwrap_or_default();
                    named = is_secret(unescaped(name).as_bytes(), false);
                } else if inside {
                    found.push(string.clone());
                } else {
                    let value = text.get(string.clone()).unwrap_or_default();
                    found.extend(in_text(value).into_iter().map(|range| shift(range, string.start)));
                }
                at = string.end;
            }
            b'-' | b'0'..=b'9' => {
                let rest = text.get(at..).unwrap_or_default();
                let len = rest
                    .iter()
                    .take_while(|byte| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9'))
                    .count();
                let end = at.saturating_add(len);
                if inside {
                    found.push(at..end);
                }
                at = end.saturating_sub(1);
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
    tidy(found)
}

/// Secrets in XML: the text of elements and the values of attributes with a secret name, and what [`in_text`] finds.
pub fn in_xml(text: &[u8]) -> Vec<Range<usize>> {
    let mut found = in_text(text);
    for at in memchr::memchr_iter(b'<', text) {
        let tag = text.get(at.saturating_add(1)..).unwrap_or_default();
        let Some(end) = memchr::memchr2(b'>', b'<', tag).filter(|end| tag.get(*end) == Some(&b'>')) else { continue };
        let tag = tag.get(..end).unwrap_or_default();
        let name_len = tag.iter().take_while(|byte| !byte.is_ascii_whitespace() && **byte != b'/').count();
        let name = tag.get(..name_len).unwrap_or_default();
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        let inside = at.saturating_add(end).saturating_add(2);
        if is_secret(local, false) {
            let rest = text.get(inside..).unwrap_or_default();
            let len = memchr::memchr(b'<', rest).unwrap_or(rest.len());
            let value = inside..inside.saturating_add(len);
            found.push(parameters::trim(text, value));
        }
        found.extend(secret_attributes(tag).map(|range| shift(range, at.saturating_add(1))));
    }
    tidy(found)
}

/// Secrets in a multipart form: parts with a secret name, whole.
pub fn in_multipart(body: &[u8]) -> Vec<Range<usize>> {
    let line_end = memchr::memchr(b'\n', body).unwrap_or(body.len());
    let boundary = body.get(..line_end).unwrap_or_default().trim_ascii();
    if boundary.len() < 3 || !boundary.starts_with(b"--") {
        return in_text(body);
    }
    let mut found = in_text(body);
    let begins_line = |at: &usize| at.checked_sub(1).is_none_or(|before| body.get(before) == Some(&b'\n'));
    let mut starts = memchr::memmem::find_iter(body, boundary).filter(begins_line).peekable();
    while let Some(start) = starts.next() {
        let end = starts.peek().copied().unwrap_or(body.len());
        let part = body.get(start..end).unwrap_or_default();
        let blank = memchr::memmem::find(part, b"\r\n\r\n").map(|at| (at, 4));
        let Some((head_end, gap)) = blank.or_else(|| memchr::memmem::find(part, b"\n\n").map(|at| (at, 2))) else {
            continue;
        };
        let head = part.get(..head_end).unwrap_or_default();
        if part_name(head).is_some_and(|name| is_secret(name, true)) {
            let from = start.saturating_add(head_end).saturating_add(gap);
            let inside = body.get(from..end).unwrap_or_default();
            let line = inside.strip_suffix(b"\n").unwrap_or(inside);
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            found.push(from..from.saturating_add(line.len()));
        }
    }
    tidy(found)
}

/// Whether the value of a field with this filter name is secret as a whole.
pub fn is_secret_field(filter: &str) -> bool {
    super::fields::SECRET.contains(&filter)
}

/// Whether a name makes its value secret. Case and separators do not matter; `form` is for names of parameters in URLs and
/// forms, of which a few more are.
pub fn is_secret(name: &[u8], form: bool) -> bool {
    let plain = meant(name);
    let plain: String = plain.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let is = |list: &[&str]| list.contains(&plain.as_str());
    if is(OPEN) || plain.ends_with("count") || plain.starts_with("max") || plain.ends_with("expiresin") {
        return false;
    }
    let plural = plain.ends_with("tokens") && !plain.ends_with("accesstokens");
    !plural && PARTS.iter().any(|part| plain.contains(part)) || is(NAMES) || form && is(IN_FORMS)
}

/// What proves who asks: of Digest the proof, of signatures the signature, else all after the scheme.
fn credentials(value: &[u8]) -> Vec<Range<usize>> {
    let challenges = parameters::challenges(value);
    let Some(first) = challenges.first() else { return Vec::new() };
    let scheme = value.get(first.scheme.clone()).unwrap_or_default().to_ascii_lowercase();
    if scheme == b"digest" {
        let proof =
            |name: &[u8]| [&b"response"[..], b"cnonce", b"nonce", b"opaque"].contains(&&*name.to_ascii_lowercase());
        let pairs = first.parameters.iter().filter(|pair| proof(pair.name(value)));
        return pairs.filter_map(|pair| pair.value.clone()).collect();
    }
    // Without a scheme the value is a bare key.
    let bare = first.rest.is_empty() || first.rest.start == first.scheme.end;
    let start = if bare { first.scheme.start } else { first.rest.start };
    vec![parameters::trim(value, start..value.len())]
}

/// What stands before the `@` of every authority: RFC 3986 §3.2.1. JSON may write `\/\/` for `//`.
fn user_information(url: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let plain = memchr::memmem::find_iter(url, b"//").map(|at| at.saturating_add(2));
    let escaped = memchr::memmem::find_iter(url, b"\\/\\/").map(|at| at.saturating_add(4));
    plain.chain(escaped).filter_map(|start| {
        let rest = url.get(start..)?;
        let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#' | b'\\' | b' ')).unwrap_or(rest.len());
        let at = memchr::memrchr(b'@', rest.get(..end)?)?;
        Some(start..start.saturating_add(at))
    })
}

/// Query and fragment, which begin at `from`.
fn parts_after(url: &[u8], from: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    let rest = url.get(from..).unwrap_or_default();
    let starts = rest.iter().enumerate().filter(|(_, byte)| matches!(byte, b'?' | b'#')).map(|(at, _)| at);
    starts.map(move |at| {
        let start = from.saturating_add(at).saturating_add(1);
        let inside = url.get(start..).unwrap_or_default();
        let len = inside.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(inside.len());
        start..start.saturating_add(len)
    })
}

/// The values of a form's parameters with a secret name, and of those that are URLs with secrets in them.
fn secret_pairs(text: &[u8], part: Range<usize>, form: bool) -> Vec<Range<usize>> {
    let inside = text.get(part.clone()).unwrap_or_default();
    let mut found = Vec::new();
    for pair in parameters::form(inside) {
        let Some(value) = pair.value.clone() else { continue };
        let raw = pair.value(inside);
        // A value that is a URL itself comes encoded: its places are not ours, so all of it is kept back.
        let nested = || raw.contains(&b'%') && is_telling_url(meant(raw).as_bytes());
        if is_secret(pair.name(inside), form) || nested() {
            found.push(shift(value, part.start));
        }
    }
    found
}

/// Whether a text is a URL with user information or a parameter with a secret name.
fn is_telling_url(url: &[u8]) -> bool {
    let pairs = |part: Range<usize>| {
        let inside = url.get(part).unwrap_or_default();
        parameters::form(inside).any(|pair| pair.value.is_some() && is_secret(pair.name(inside), true))
    };
    memchr::memmem::find(url, b"://").is_some()
        && (user_information(url).next().is_some() || parts_after(url, 0).any(pairs))
}

/// The URLs in a text: from the `:` after the scheme to the first byte that cannot be in one.
fn urls(text: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0usize;
    std::iter::from_fn(move || {
        loop {
            let at = from.saturating_add(memchr::memchr(b':', text.get(from..)?)?);
            let rest = text.get(at..)?;
            from = at.saturating_add(1);
            if rest.starts_with(b"://") || rest.starts_with(b":\\/\\/") {
                let stop = |byte: &u8| byte.is_ascii_whitespace() || b"\"<>'".contains(byte);
                let end = at.saturating_add(rest.iter().position(stop).unwrap_or(rest.len()));
                from = end;
                return Some(at..end);
            }
        }
    })
}

/// The values of a tag's attributes with a secret name. `value` of an input field is secret if its `name` is.
fn secret_attributes(tag: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut field = false;
    memchr::memchr_iter(b'=', tag).filter_map(move |at| {
        let before = tag.get(at.saturating_sub(LONGEST_NAME)..at)?.trim_ascii_end();
        let name = before.rsplit(u8::is_ascii_whitespace).next()?;
        let quote_at = at.saturating_add(1);
        let quote = *tag.get(quote_at)?;
        if quote != b'"' && quote != b'\'' {
            return None;
        }
        let start = quote_at.saturating_add(1);
        let len = memchr::memchr(quote, tag.get(start..)?)?;
        let value = start..start.saturating_add(len);
        if name == b"name" {
            field = is_secret(tag.get(value)?, true);
            return None;
        }
        let is = is_secret(name, false) || field && name == b"value";
        is.then_some(value)
    })
}

/// The name of a part of a multipart form.
fn part_name(head: &[u8]) -> Option<&[u8]> {
    let at = memchr::memmem::find_iter(head, b"name=").find(|at| {
        at.checked_sub(1).and_then(|before| head.get(before)).is_some_and(|byte| matches!(byte, b' ' | b';' | b'\t'))
    })?;
    let rest = head.get(at.saturating_add(5)..)?;
    match rest.strip_prefix(b"\"") {
        Some(quoted) => quoted.get(..memchr::memchr(b'"', quoted)?),
        None => rest.split(|byte| matches!(byte, b';' | b'\r' | b'\n' | b' ')).next(),
    }
}

/// The inside of the string whose quote stands at `at`; to the end where it is cut.
fn string(text: &[u8], at: usize) -> Range<usize> {
    let start = at.saturating_add(1);
    let mut end = start;
    while let Some(byte) = text.get(end) {
        match byte {
            b'"' => break,
            b'\\' => end = end.saturating_add(2),
            _ => end = end.saturating_add(1),
        }
    }
    start..end.min(text.len())
}

/// A name of JSON without its escapes.
fn unescaped(name: &[u8]) -> String {
    let quoted = [b"\"", name, b"\""].concat();
    serde_json::from_slice(&quoted).unwrap_or_else(|_| String::from_utf8_lossy(name).into_owned())
}

fn trim(value: &[u8]) -> Range<usize> {
    parameters::trim(value, 0..value.len())
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start.saturating_add(by)..range.end.saturating_add(by)
}

/// In order, none empty, none within another.
fn tidy(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut tidy: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match tidy.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => tidy.push(range),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with its secrets as `‹…›`.
    fn masked(text: &str, ranges: Vec<Range<usize>>) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for range in ranges {
            assert!(range.start >= at && range.end > range.start);
            out += &text[at..range.start];
            out += "‹›";
            at = range.end;
        }
        out + &text[at..]
    }

    const JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

    #[test]
    fn headers_keep_what_is_no_secret() {
        for (name, value, expected) in [
            ("Authorization", "Basic aXZhbjpzZWNyZXQ=", "Basic ‹›"),
            ("authorization", "Bearer abc.def", "Bearer ‹›"),
            ("Authorization", "bare-key-1234", "‹›"),
            (
                "Proxy-Authorization",
                "Digest username=\"Mufasa\", realm=\"r\", nonce=\"dcd9\", uri=\"/\", response=\"6629fae4\"",
                "Digest username=\"Mufasa\", realm=\"r\", nonce=\"‹›\", uri=\"/\", response=\"‹›\"",
            ),
            ("Authorization", "AWS4-HMAC-SHA256 Credential=AK/20/x, Signature=ff", "AWS4-HMAC-SHA256 ‹›"),
            ("WWW-Authenticate", "NTLM TlRMTVNTUAACAAAA", "NTLM ‹›"),
            ("WWW-Authenticate", "Basic realm=\"x\"", "Basic realm=\"x\""),
            ("Cookie", "a=1; sid=\"xyz\"; theme=dark", "a=‹›; sid=\"‹›\"; theme=‹›"),
            ("Set-Cookie", "sid=31d4; Path=/; HttpOnly", "sid=‹›; Path=/; HttpOnly"),
            ("X-API-Key", " k3y ", " ‹› "),
            ("X-Auth-Token", "t", "‹›"),
            ("PRIVATE-TOKEN", "glpat-1", "‹›"),
            ("X-CSRF-Token", "t", "‹›"),
            ("X-My-Client-Secret", "s", "‹›"),
            ("Location", "https://app.example/cb?code=SplxlOB&state=xyz", "https://app.example/cb?code=‹›&state=xyz"),
            ("Location", "/cb?code=SplxlOB", "/cb?code=‹›"),
            (
                "Referer",
                "https://u:p@h/x#access_token=2Y&token_type=bearer",
                "https://‹›@h/x#access_token=‹›&token_type=bearer",
            ),
            ("X-Anything", "see Bearer 0123456789abcdef.", "see Bearer ‹›"),
            ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ=="),
            ("Accept", "text/html, application/json", "text/html, application/json"),
            ("User-Agent", "curl/8 (token basic use)", "curl/8 (token basic use)"),
        ] {
            assert_eq!(masked(value, in_header(name, value.as_bytes())), expected, "{name}");
        }
        assert_eq!(masked(&format!("a {JWT} b"), in_header("X-Other", format!("a {JWT} b").as_bytes())), "a ‹› b");
    }

    #[test]
    fn urls_keep_their_shape() {
        for (url, expected) in [
            ("/search?q=token", "/search?q=token"),
            (
                "/x?token=a&page=2&API_KEY=b&api-key=&pass%77ord=c",
                "/x?token=‹›&page=2&API_KEY=‹›&api-key=&pass%77ord=‹›",
            ),
            ("http://user:pass@host/path", "http://‹›@host/path"),
            ("ftp://token@host", "ftp://‹›@host"),
            ("/a;jsessionid=12AB/b?x=1", "/a;jsessionid=‹›/b?x=1"),
            ("/cb#access_token=q&expires_in=3600", "/cb#access_token=‹›&expires_in=3600"),
            ("/login?next=https%3A%2F%2Fh%2F%3Ftoken%3Dabc&a=b", "/login?next=‹›&a=b"),
            (
                "/o?response_type=code&client_id=1&code_challenge=x&state=s",
                "/o?response_type=code&client_id=1&code_challenge=x&state=s",
            ),
            ("*", "*"),
            ("", ""),
        ] {
            assert_eq!(masked(url, in_url(url.as_bytes())), expected);
        }
        assert_eq!(masked(&format!("/verify/{JWT}/x"), in_url(format!("/verify/{JWT}/x").as_bytes())), "/verify/‹›/x");
    }

    #[test]
    fn bodies_are_looked_into_by_their_type() {
        for (media, body, expected) in [
            (
                "application/x-www-form-urlencoded; charset=utf-8",
                "grant_type=password&username=u&password=p%21&client_secret=s",
                "grant_type=password&username=u&password=‹›&client_secret=‹›",
            ),
            ("application/json", r#"{"password":"p\"q","user":"u"}"#, r#"{"password":"‹›","user":"u"}"#),
            ("application/json", r#"{"pass\u0077ord" : "p"}"#, r#"{"pass\u0077ord" : "‹›"}"#),
            ("application/vnd.api+json", r#"[{"pin":1234,"n":1},{"token":"#, r#"[{"pin":‹›,"n":1},{"token":"#),
            ("application/json", r#"{"token":"cut off he"#, r#"{"token":"‹›"#),
            (
                "application/json",
                r#"{"credentials":{"user":"u","more":["a",{"b":"c"}]},"after":"x"}"#,
                r#"{"credentials":{"user":"‹›","more":["‹›",{"b":"‹›"}]},"after":"x"}"#,
            ),
            (
                "application/json",
                r#"{"token_type":"Bearer","expires_in":9,"max_tokens":5}"#,
                r#"{"token_type":"Bearer","expires_in":9,"max_tokens":5}"#,
            ),
            (
                "application/json",
                r#"{"code":200,"url":"https:\/\/u:p@h\/?sig=1"}"#,
                r#"{"code":200,"url":"https:\/\/‹›@h\/?sig=‹›"}"#,
            ),
            (
                "text/xml",
                "<w:Password Type=\"x\">p</w:Password><User>u</User>",
                "<w:Password Type=\"x\">‹›</w:Password><User>u</User>",
            ),
            ("application/soap+xml", "<a apiKey='k' b='c'/>", "<a apiKey='‹›' b='c'/>"),
            ("text/html", "<input name=\"csrf_token\" value=\"v\">", "<input name=\"csrf_token\" value=\"‹›\">"),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\np\r\n--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n‹›\r\n--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--b--\r\n",
            ),
            ("", r#"{"secret":"s"}"#, r#"{"secret":"‹›"}"#),
            ("text/plain", "nothing to hide", "nothing to hide"),
        ] {
            assert_eq!(masked(body, in_body(media, body.as_bytes())), expected, "{media}");
        }
    }

    #[test]
    fn depth_beyond_the_limit_loses_no_secret() {
        let text =
            format!("{}{}", r#"{"password":"#, "[".repeat(2000)) + "\"p\"" + &"]".repeat(2000) + ",\"open\":\"x\"}";
        let ranges = in_json(text.as_bytes());
        assert_eq!(ranges.len(), 1);
        assert_eq!(&text[ranges[0].clone()], "p");
    }
}
