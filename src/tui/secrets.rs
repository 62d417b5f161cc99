//! Secrets on the screen: masked until the user asks for them. The one place where the interface decides that.

use std::ops::Range;

use crate::protocols::credentials::secrets;
pub use crate::protocols::credentials::secrets::MASK;

/// The secret bytes of a head, as ranges in it, in order.
pub fn of_head(head: &[u8]) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = 0;
    for (number, line) in head.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let command = if number == 0 { in_command(line) } else { None };
        let (from, found) = match number {
            0 if command.is_some() => (0, command.into_iter().collect()),
            // The target stands between the method and the version.
            0 => {
                let from = line.iter().position(|byte| *byte == b' ').map_or(0, |space| space + 1);
                let rest = line.get(from..).unwrap_or_default();
                let len = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
                (from, secrets::in_url(rest.get(..len).unwrap_or_default()))
            }
            _ => {
                let colon = line.iter().position(|byte| *byte == b':');
                let from = colon.map_or(line.len(), |colon| colon + 1);
                let name = String::from_utf8_lossy(line.get(..colon.unwrap_or(0)).unwrap_or_default());
                (from, secrets::in_header(name.trim(), line.get(from..).unwrap_or_default()))
            }
        };
        all.extend(found.into_iter().map(|range| range.start + from + at..range.end + from + at));
        at += line.len();
    }
    all
}

/// What a command of mail or files says to prove who asks: RFC 959 §4.1.1, 1939 §7, 4954 §4, 9051 §6.2.
fn in_command(line: &[u8]) -> Option<Range<usize>> {
    let line = line.trim_ascii_end();
    let mut words = line.split(|byte| *byte == b' ');
    let mut is = |names: &[&str]| {
        let word = words.next().unwrap_or_default();
        names.iter().any(|name| word.eq_ignore_ascii_case(name.as_bytes()))
    };
    let behind = match () {
        () if is(&["PASS", "ACCT", "APOP", "ADAT"]) => 1,
        () if line.get(..5).is_some_and(|first| first.eq_ignore_ascii_case(b"AUTH ")) => 2,
        // In IMAP a tag stands before the command.
        () if is(&["LOGIN", "AUTHENTICATE"]) => 2,
        () => return None,
    };
    let spaces = line.iter().enumerate().filter(|(_, byte)| **byte == b' ');
    let (space, _) = spaces.into_iter().nth(behind - 1)?;
    (space + 1 < line.len()).then_some(space + 1..line.len())
}

/// The secret bytes of a body, by its type.
pub fn of_body(kind: &str, body: &[u8]) -> Vec<Range<usize>> {
    secrets::in_body(kind, body)
}

/// Whether the value of a field is a secret as a whole, also where it was decoded from something else.
pub fn is_field(filter: &str) -> bool {
    secrets::is_secret_field(filter)
}

/// A URL or what holds one, with masks for secrets in it unless they are to be shown.
pub fn masked_url(text: &str, revealed: bool) -> String {
    let found = if revealed { Vec::new() } else { secrets::in_url(text.as_bytes()) };
    if found.is_empty() {
        return text.to_owned();
    }
    String::from_utf8_lossy(&masked(text.as_bytes(), 0, &found)).into_owned()
}

/// The line of a list that says what a message is, with masks for secrets in a request's target unless they are to be shown.
pub fn masked_line(line: &str, revealed: bool) -> String {
    let found = if revealed { Vec::new() } else { of_head(line.as_bytes()) };
    if found.is_empty() {
        return line.to_owned();
    }
    String::from_utf8_lossy(&masked(line.as_bytes(), 0, &found)).into_owned()
}

/// The line of a named field, `Field(1): password = x (string)`, with a mask for its value if its name makes that a secret.
pub fn masked_field(line: &str, revealed: bool) -> String {
    let named = line.split_once(": ").and_then(|(_, rest)| rest.split_once(" = "));
    match named {
        Some((name, value)) if !revealed && secrets::is_secret(name.as_bytes(), false) => {
            let kept = line.len().saturating_sub(value.len());
            format!("{}{MASK}", line.get(..kept).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

/// Whether a range has a byte of a secret.
pub fn touches(secrets: &[Range<usize>], range: &Range<usize>) -> bool {
    secrets.iter().any(|secret| secret.start < range.end && range.start < secret.end)
}

/// Bytes with a mask for every secret among them. `from` is the place of the first byte.
pub fn masked(bytes: &[u8], from: usize, secrets: &[Range<usize>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut at = from;
    let end = from + bytes.len();
    for secret in secrets.iter().filter(|secret| secret.start < end && secret.end > from) {
        let start = secret.start.max(at);
        out.extend(bytes.get(at - from..start - from).unwrap_or_default());
        out.extend(MASK.as_bytes());
        at = secret.end.min(end).max(at);
    }
    out.extend(bytes.get(at - from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_hide_what_proves_who_asks() {
        let hidden =
            |line: &str| of_head(line.as_bytes()).into_iter().map(|range| line[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(hidden("PASS open sesame\r\n"), ["open sesame"]);
        assert_eq!(hidden("auth PLAIN AGEAYg==\r\n"), ["AGEAYg=="]);
        assert_eq!(hidden("a1 LOGIN me secret\r\n"), ["me secret"]);
        for plain in ["AUTH LOGIN\r\n", "USER me\r\n", "GET /login HTTP/1.1\r\n", "PASS\r\n", "a1 LOGIN\r\n"] {
            assert!(hidden(plain).is_empty(), "{plain}");
        }
    }

    #[test]
    fn values_are_masked_and_names_are_not() {
        let head = b"GET / HTTP/1.1\r\nAuthorization: Basic aXZhbg==\r\nCookie: sid=abc; theme=\r\nHost: h\r\n\r\n";
        let secrets = of_head(head);
        let shown = String::from_utf8(masked(head, 0, &secrets)).unwrap();
        assert_eq!(shown, "GET / HTTP/1.1\r\nAuthorization: Basic ▒▒▒▒\r\nCookie: sid=▒▒▒▒; theme=\r\nHost: h\r\n\r\n");
        let head = b"GET /a?access_token=xyz&b=1 HTTP/1.1\r\n\r\n";
        let shown = String::from_utf8(masked(head, 0, &of_head(head))).unwrap();
        assert_eq!(shown, "GET /a?access_token=▒▒▒▒&b=1 HTTP/1.1\r\n\r\n");
        assert_eq!(masked_url("/a?access_token=xyz", false), "/a?access_token=▒▒▒▒");
        assert_eq!(masked_url("/a?access_token=xyz", true), "/a?access_token=xyz");
        let head = b"HTTP/1.1 200 OK\r\nSet-Cookie: sid=abc; Path=/; HttpOnly\r\n\r\n";
        let shown = String::from_utf8(masked(head, 0, &of_head(head))).unwrap();
        assert!(shown.contains("sid=▒▒▒▒; Path=/; HttpOnly"), "{shown}");
    }

    #[test]
    fn fields_are_masked_by_their_names() {
        let line = "Field(3): user_password = tiger (string)";
        assert_eq!(masked_field(line, false), "Field(3): user_password = ▒▒▒▒");
        assert_eq!(masked_field(line, true), line);
        assert_eq!(masked_field("Field(1): name = a = b (string)", false), "Field(1): name = a = b (string)");
        assert_eq!(masked_field("Message: a.B", false), "Message: a.B");
    }

    #[test]
    fn a_part_is_masked_as_the_whole_is() {
        let secrets = [10..20, 30..40];
        assert_eq!(masked(b"0123456789", 5, &secrets), "01234▒▒▒▒".as_bytes());
        assert_eq!(masked(b"0123456789", 12, &secrets), "▒▒▒▒89".as_bytes());
        assert_eq!(masked(b"0123456789", 20, &secrets), b"0123456789");
        assert!(touches(&secrets, &(19..21)));
        assert!(!touches(&secrets, &(20..30)));
    }
}
