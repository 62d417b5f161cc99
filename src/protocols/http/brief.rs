//! What lists show of a head, read from its lines without writing any of it down.
//!
//! It says nothing of its own: lines come apart by the functions that the dissector uses, and `tests/robust/heads.rs` holds
//! it to what the dissector writes.

use std::borrow::Cow;

use memchr::memchr;

use super::head::status;
use super::lines::{self, StartLine};

/// Bytes of a head that are read so; a longer one is dissected.
pub const MAX_BRIEF: usize = 32 << 10;

/// Something that a head says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told<'b> {
    /// The method of a request (RFC 9110 §9).
    Method(&'b [u8]),
    /// Its target (RFC 9112 §3.2).
    Target(&'b [u8]),
    /// The version (RFC 9112 §2.3).
    Version(&'b [u8]),
    /// The status code of a response (RFC 9110 §15).
    Status(u16),
    /// Its reason phrase, if there is one (RFC 9112 §4).
    Reason(&'b [u8]),
    /// The value of one of the fields that lists show.
    Field(Shown, Cow<'b, [u8]>),
    /// A field line as it stands there, its line end and the lines folded onto it included.
    Line(&'b [u8]),
}

/// Fields that lists show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// RFC 9110 §7.2.
    Host,
    /// RFC 9110 §8.3.
    ContentType,
    /// RFC 9110 §8.4.
    ContentEncoding,
    /// RFC 9112 §6.1.
    TransferEncoding,
    /// RFC 9110 §7.8.
    Upgrade,
}

impl Shown {
    /// The field of a name, in any case.
    fn named(name: &[u8]) -> Option<Self> {
        let (shown, known): (Self, &[u8]) = match name.len() {
            4 => (Self::Host, b"host"),
            7 => (Self::Upgrade, b"upgrade"),
            12 => (Self::ContentType, b"content-type"),
            16 => (Self::ContentEncoding, b"content-encoding"),
            17 => (Self::TransferEncoding, b"transfer-encoding"),
            _ => return None,
        };
        name.eq_ignore_ascii_case(known).then_some(shown)
    }
}

/// Hands what a head says to `told`, in its order; with its lines if they are wanted. `head` is all of the head, from the empty
/// lines before it to the one at its end.
pub fn each<'b>(head: &'b [u8], lines: bool, told: &mut impl FnMut(Told<'b>)) {
    let mut at = 0usize;
    while let Some(line) = lines::line(head, at).filter(lines::Line::is_empty) {
        at = line.next;
    }
    let line = lines::line_or_rest(head, at);
    let slice = |place: std::ops::Range<usize>| head.get(place).unwrap_or_default();
    match lines::start_line(head, &line) {
        Some(StartLine::Request { method, target, version }) => {
            told(Told::Method(slice(method)));
            told(Told::Target(slice(target)));
            if let Some(version) = version {
                told(Told::Version(slice(version)));
            }
        }
        Some(StartLine::Response { version, code, phrase }) => {
            told(Told::Version(slice(version)));
            told(Told::Status(status(slice(code))));
            if !phrase.is_empty() {
                told(Told::Reason(slice(phrase)));
            }
        }
        None => {}
    }
    let mut at = line.next;
    loop {
        if let (false, Some(next)) = (lines, passed(head, at)) {
            at = next;
            continue;
        }
        let Some(field) = lines::field_line(head, at) else { return };
        at = field.next;
        if field.colon
            && let Some(shown) = Shown::named(field.trimmed_name(head))
        {
            told(Told::Field(shown, field.value(head)));
        }
        if lines {
            told(Told::Line(slice(field.line.at..field.next)));
        }
    }
}

/// Where the next line begins, if the name of this one is certainly none of those that lists show, and nothing is folded onto
/// it.
fn passed(head: &[u8], at: usize) -> Option<usize> {
    let rest = head.get(at..)?;
    // What stands behind a name, white space before the colon included.
    let ends = |place: usize| matches!(rest.get(place), None | Some(b':' | b' ' | b'\t' | b'\r'));
    let shown = match rest.first()? {
        b' ' | b'\t' | b'\r' | b'\n' => true,
        b'h' | b'H' => ends(4),
        b'u' | b'U' => ends(7),
        b'c' | b'C' => ends(12) || ends(16),
        b't' | b'T' => ends(17),
        _ => false,
    };
    if shown {
        return None;
    }
    let next = at.saturating_add(memchr(b'\n', rest)?).saturating_add(1);
    (!matches!(head.get(next), Some(b' ' | b'\t'))).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(head: &str) -> Vec<String> {
        let mut all = Vec::new();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        each(head.as_bytes(), false, &mut |told| {
            all.push(match told {
                Told::Method(method) => format!("method {}", text(method)),
                Told::Target(target) => format!("target {}", text(target)),
                Told::Version(version) => format!("version {}", text(version)),
                Told::Status(status) => format!("status {status}"),
                Told::Reason(reason) => format!("reason {}", text(reason)),
                Told::Field(shown, value) => format!("{shown:?} {}", text(&value)),
                Told::Line(_) => return,
            });
        });
        all
    }

    #[test]
    fn a_request_says_what_it_asks_for() {
        let head = "\r\nGET /a HTTP/1.1\r\nHOST : h\r\nX: y\r\nUpgrade: a\r\n b\r\nhost: i\r\n\r\n";
        let expected = ["method GET", "target /a", "version HTTP/1.1", "Host h", "Upgrade a b", "Host i"];
        assert_eq!(said(head), expected);
        assert_eq!(said("GET /\r\n"), ["method GET", "target /"]);
        assert_eq!(said("GET\r\nHost\r\n\r\n"), ["method GET", "target "]);
    }

    #[test]
    fn an_answer_says_what_became_of_it() {
        let head = "HTTP/1.1 404 Not here\r\ncontent-type:text/html\r\nContent-Encoding: gzip\r\n\r\n";
        let expected =
            ["version HTTP/1.1", "status 404", "reason Not here", "ContentType text/html", "ContentEncoding gzip"];
        assert_eq!(said(head), expected);
        assert_eq!(said("HTTP/1.1 \r\n\r\n"), ["version HTTP/1.1", "status 0"]);
        assert_eq!(said(""), [""; 0]);
    }

    #[test]
    fn names_are_found_in_any_case_and_with_blanks_around_them() {
        let names = ["Host", "hOST ", "TRANSFER-ENCODING\t", "upgrade \t", "content-TYPE", "Content-Encoding "];
        for (place, name) in names.iter().enumerate() {
            let head = format!("GET / HTTP/1.1\r\nHos: a\r\nContent-Typ: a\r\n{name}:{place}\r\nTransfer: b\r\n\r\n");
            let said = said(&head);
            assert_eq!(said.len(), 4, "{said:?}");
            assert!(said[3].ends_with(&format!(" {place}")), "{said:?}");
        }
        let folded = "GET / HTTP/1.1\r\nAccept: a\r\n Host: no\r\nHost: yes\r\n\r\n";
        assert_eq!(said(folded).last().map(String::as_str), Some("Host yes"));
    }

    #[test]
    fn lines_are_handed_on_as_they_stand() {
        let mut lines = Vec::new();
        each(b"GET / HTTP/1.1\nA: b\r\n c\nodd\r\n\r\nrest", true, &mut |told| {
            if let Told::Line(line) = told {
                lines.push(line.to_vec());
            }
        });
        assert_eq!(lines, [b"A: b\r\n c\n".to_vec(), b"odd\r\n".to_vec()]);
    }
}
