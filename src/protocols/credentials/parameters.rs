//! Lists of names and values as URLs, forms, cookies and authentication headers write them, with the place of each.

use std::borrow::Cow;
use std::ops::Range;

use percent_encoding::percent_decode;

/// A name and its value, as places in the text that was split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The name.
    pub name: Range<usize>,
    /// The value, without quotes; `None` where there is no `=`.
    pub value: Option<Range<usize>>,
}

impl Pair {
    /// The bytes of the name.
    pub fn name<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        text.get(self.name.clone()).unwrap_or_default()
    }
    /// The bytes of the value.
    pub fn value<'t>(&self, text: &'t [u8]) -> &'t [u8] {
        self.value.clone().and_then(|value| text.get(value)).unwrap_or_default()
    }
}

/// `name=value&name=value`: the query of a URL, or a body of type `application/x-www-form-urlencoded` (WHATWG URL §5.1).
pub fn form(text: &[u8]) -> impl Iterator<Item = Pair> + '_ {
    pieces(text, b'&').map(|piece| pair(text, piece))
}

/// A name or value of a form as it is meant: `+` is a space, `%41` an A.
pub fn meant(text: &[u8]) -> Cow<'_, str> {
    if text.iter().any(|byte| matches!(byte, b'+' | b'%')) {
        let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
        let decoded: Vec<u8> = percent_decode(&spaced).collect();
        Cow::Owned(String::from_utf8_lossy(&decoded).into_owned())
    } else {
        String::from_utf8_lossy(text)
    }
}

/// `name=value; name=value`: RFC 6265 §5.2 splits at every semicolon, quoted or not. White space around is no part.
pub fn semicolons(text: &[u8]) -> impl Iterator<Item = Pair> + '_ {
    pieces(text, b';').map(|piece| trim(text, piece)).map(move |piece| {
        let Pair { name, value } = pair(text, piece);
        Pair { name: trim(text, name), value: value.map(|value| trim(text, value)) }
    })
}

/// What stands between two of these bytes, and at both ends.
pub fn pieces(text: &[u8], separator: u8) -> impl Iterator<Item = Range<usize>> + '_ {
    let ends = memchr::memchr_iter(separator, text).chain(std::iter::once(text.len()));
    ends.scan(0usize, |start, end| Some(std::mem::replace(start, end.saturating_add(1))..end))
}

/// The range without the spaces and tabs at its ends.
pub fn trim(text: &[u8], range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    let front = inside.iter().take_while(blank).count();
    let back = inside.iter().rev().take_while(blank).count().min(inside.len().saturating_sub(front));
    range.start.saturating_add(front)..range.end.saturating_sub(back)
}

fn pair(text: &[u8], piece: Range<usize>) -> Pair {
    let inside = text.get(piece.clone()).unwrap_or_default();
    match memchr::memchr(b'=', inside) {
        Some(at) => {
            let middle = piece.start.saturating_add(at);
            Pair { name: piece.start..middle, value: Some(middle.saturating_add(1)..piece.end) }
        }
        None => Pair { name: piece, value: None },
    }
}

/// A challenge, or the credentials that answer one: RFC 9110 §11.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The scheme.
    pub scheme: Range<usize>,
    /// What follows the scheme.
    pub rest: Range<usize>,
    /// The rest, where it is one token (`token68`).
    pub token: Option<Range<usize>>,
    /// The rest, where it is a list of parameters.
    pub parameters: Vec<Pair>,
}

/// Splits `Scheme token`, or `Scheme name="value", name=value`, and more of those after a comma.
pub fn challenges(text: &[u8]) -> Vec<Challenge> {
    let mut found: Vec<Challenge> = Vec::new();
    for element in elements(text) {
        let inside = text.get(element.clone()).unwrap_or_default();
        let word = inside.iter().take_while(|byte| is_token(**byte)).count();
        let after = trim(text, element.start.saturating_add(word)..element.end);
        let next = text.get(after.start..after.end).and_then(|rest| rest.first());
        // `name = value` goes on with the challenge before; anything else begins one.
        if let (Some(b'='), Some(challenge)) = (next, found.last_mut()) {
            challenge.rest.end = element.end;
            challenge.parameters.push(parameter(text, element));
            continue;
        }
        let scheme = element.start..element.start.saturating_add(word);
        let mut challenge = Challenge { scheme, rest: after.clone(), token: None, parameters: Vec::new() };
        if is_token68(text.get(after.clone()).unwrap_or_default()) {
            challenge.token = Some(after);
        } else if !after.is_empty() {
            challenge.parameters.push(parameter(text, after));
        }
        found.push(challenge);
    }
    found
}

/// The elements of a list (RFC 9110 §5.6.1), commas in quotes aside.
pub fn elements(text: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut start, mut quoted, mut escaped) = (Vec::new(), 0usize, false, false);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                found.push(trim(text, start..at));
                start = at.saturating_add(1);
            }
            _ => {}
        }
    }
    found.push(trim(text, start..text.len()));
    found.retain(|element| !element.is_empty());
    found
}

fn parameter(text: &[u8], element: Range<usize>) -> Pair {
    let Pair { name, value } = pair(text, element);
    Pair { name: trim(text, name), value: value.map(|value| unquoted(text, trim(text, value))) }
}

/// The range without quotes around it.
pub fn unquoted(text: &[u8], range: Range<usize>) -> Range<usize> {
    match text.get(range.clone()) {
        Some([b'"', .., b'"']) => range.start.saturating_add(1)..range.end.saturating_sub(1),
        _ => range,
    }
}

/// RFC 9110 §5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// RFC 9110 §11.2.
fn is_token68(text: &[u8]) -> bool {
    let end = text.len().saturating_sub(text.iter().rev().take_while(|byte| **byte == b'=').count());
    let body = text.get(..end).unwrap_or_default();
    !body.is_empty() && body.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let bytes = text.as_bytes();
        let show = |range: Range<usize>| text[range].to_owned();
        challenges(bytes)
            .into_iter()
            .map(|challenge| {
                let mut out = show(challenge.scheme);
                out.extend(challenge.token.map(|token| format!(" <{}>", show(token))));
                for pair in challenge.parameters {
                    out += &format!(" {}={:?}", show(pair.name.clone()), String::from_utf8_lossy(pair.value(bytes)));
                }
                out
            })
            .collect()
    }

    #[test]
    fn challenges_are_told_apart() {
        assert_eq!(shown("Basic aXZhbjpzZWNyZXQ="), ["Basic <aXZhbjpzZWNyZXQ=>"]);
        assert_eq!(shown("Negotiate"), ["Negotiate"]);
        // RFC 9110 §11.6.1.
        assert_eq!(
            shown("Basic realm=\"simple\", Newauth realm=\"apps\", type=1,  title=\"Login to \\\"apps, or not\\\"\""),
            [
                "Basic realm=\"simple\"",
                "Newauth realm=\"apps\" type=\"1\" title=\"Login to \\\\\\\"apps, or not\\\\\\\"\""
            ]
        );
        assert_eq!(shown(",, Bearer realm = x , error=\"e\""), ["Bearer realm=\"x\" error=\"e\""]);
        assert_eq!(shown("a=b"), ["a =\"b\""].map(|_| "a =\"b\"".to_owned()));
        assert!(shown("").is_empty());
    }

    #[test]
    fn pairs_keep_their_places() {
        let text = b"a=1&b&=c&d=%20+x";
        let pairs: Vec<_> = form(text).map(|pair| (pair.name(text).to_owned(), meant(pair.value(text)))).collect();
        let expected = [("a", "1"), ("b", ""), ("", "c"), ("d", "  x")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.as_bytes().to_owned(), value.into())));
        let text = b" a = 1 ;b;; c=\"2\" ";
        let pairs: Vec<_> = semicolons(text).map(|pair| (pair.name(text), pair.value(text))).collect();
        let expected: [(&[u8], &[u8]); 4] = [(b"a", b"1"), (b"b", b""), (b"", b""), (b"c", b"\"2\"")];
        assert_eq!(pairs, expected);
    }
}
