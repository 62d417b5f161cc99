//! The quick way to read a head: one look at each line, for what nearly all programs send. It looks only at what frames
//! messages, and leaves to [`head`](super::head) every head of which that could make anything else.

use memchr::memchr;

use super::framing::Facts;
use super::head::{self, Head, MAX_START_LINE, Start};
use super::lines::{self, MAX_HEAD};
use super::methods;
use super::typed::Noted;
use crate::base::newlines::Newlines;

/// The head at the start of `bytes`, if it is an ordinary one and all there.
pub fn read(bytes: &[u8]) -> Option<Head<'_>> {
    // Only a word in capitals begins one.
    if !bytes.first()?.is_ascii_uppercase() {
        return None;
    }
    let mut ends = Newlines::of(bytes);
    let mut len = 0;
    let mut line = || {
        let end = ends.next()?;
        let line = bytes.get(len..end)?.strip_suffix(b"\r")?;
        len = end.saturating_add(1);
        Some(line)
    };
    let first = line()?;
    let (start, persistent) = start(first)?;
    if first.len().saturating_add(LINE_END) > MAX_START_LINE {
        return None;
    }
    let (mut facts, mut noted) = (Facts::default(), Noted::START);
    loop {
        let line = line()?;
        let Some(first) = line.first() else { break };
        match first {
            // A line that is folded onto the one before, or an odd end of a line.
            0..=b' ' => return None,
            b'C' | b'c' => {
                noted.line(line);
                field(&mut facts, line)?;
            }
            b'T' | b't' | b'U' | b'u' | b'E' | b'e' => field(&mut facts, line)?,
            _ => {}
        }
    }
    (len <= MAX_HEAD).then(|| Head { len, start, last: head::last(&facts, persistent), facts, noted })
}

/// Bytes of CRLF.
const LINE_END: usize = 2;

/// What a start line says, and whether by its version connections persist.
#[inline]
fn start(line: &[u8]) -> Option<(Start, bool)> {
    if let Some(rest) = line.strip_prefix(b"HTTP/1.") {
        let [minor @ (b'0' | b'1'), b' ', code @ ..] = rest else { return None };
        let (code, phrase) = code.split_at_checked(3)?;
        let plain = code.iter().all(u8::is_ascii_digit) && matches!(phrase, [] | [b' ', ..]);
        return plain.then(|| (Start::Response(head::status(code)), *minor == b'1'));
    }
    let (request, version) = line.split_last_chunk::<9>()?;
    let persistent = match version {
        b" HTTP/1.1" => true,
        b" HTTP/1.0" => false,
        _ => return None,
    };
    let method = methods::place(match request {
        [b'G', b'E', b'T', b' ', ..] => b"GET",
        [b'P', b'O', b'S', b'T', b' ', ..] => b"POST",
        _ => request.get(..memchr(b' ', request).unwrap_or(request.len()))?,
    });
    (method != methods::UNKNOWN).then_some((Start::Request(method), persistent))
}

/// Takes a field line into account. `None` where white space stands before its colon.
#[inline]
fn field<'b>(facts: &mut Facts<'b>, line: &'b [u8]) -> Option<()> {
    let known: &[&[u8]] = match line.first()? {
        b'C' | b'c' => &[b"content-length", b"connection"],
        b'T' | b't' => &[b"transfer-encoding"],
        b'U' | b'u' => &[b"upgrade"],
        _ => &[b"expect"],
    };
    // The names that frame messages differ in their lengths, and behind most other names nothing that ends one stands there.
    for known in known {
        let Some((name, [end @ (b':' | b' ' | b'\t' | b'\r'), value @ ..])) = line.split_at_checked(known.len()) else {
            continue;
        };
        if name.eq_ignore_ascii_case(known) {
            facts.field(name, lines::trim(value));
            return (*end == b':').then_some(());
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::http::head::{Reading, Tolerance};

    /// What either way makes of a head; the second must agree wherever the first says something.
    fn both(head: &[u8]) -> (Option<String>, String) {
        let quick = read(head).map(|head| format!("{:?}", Reading::Head(Head { noted: Noted::default(), ..head })));
        (quick, format!("{:?}", head::tolerant(head, Tolerance::KnownWord, &mut 0)))
    }

    const USUAL: [&str; 9] = [
        "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: a b\r\nCookie: ab c; d\r\nExpires: x y\r\n\r\n",
        "POST /a?b HTTP/1.0\r\ncontent-length: 12\r\nExpect: 100-continue\r\n\r\nrest\r\n",
        "DELETE / HTTP/1.1\r\nCONNECTION: Keep-Alive, close\r\nConnection-x: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection:upgrade\r\nUpgrade:\twebsocket \r\nUpgrade: b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; a\r\nContent-Length: 3\r\nETag: \"1\"\r\n\r\nabc",
        "HTTP/1.0 404 Not Found\r\nTransfer-Encoding: gzip, chunked\r\nTE: trailers, x\r\n\r\n",
        "HTTP/1.1 304 \r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\n\r\n",
        "M-SEARCH * HTTP/1.1\r\nCallback: c\r\n\r\n",
    ];

    #[test]
    fn usual_heads_are_read_as_line_by_line() {
        for head in USUAL {
            let (quick, tolerant) = both(head.as_bytes());
            assert_eq!(quick.as_deref(), Some(&*tolerant), "{head}");
            let end = head.find("\r\n\r\n").expect("it has one") + 4;
            assert!((0..end).all(|end| read(&head.as_bytes()[..end]).is_none()), "{head}");
        }
    }

    #[test]
    fn whatever_is_changed_in_a_head_it_is_read_alike_or_left() {
        let (mut read, mut left) = (0, 0);
        let mut check = |head: &[u8]| {
            let (quick, tolerant) = both(head);
            match quick {
                Some(quick) => {
                    assert_eq!(quick, tolerant, "{}", head.escape_ascii());
                    read += 1;
                }
                None => left += 1,
            }
        };
        for head in USUAL.map(str::as_bytes) {
            for at in 0..head.len() {
                for byte in (0..=b' ').chain(*b":/,0AzHE\x7f\x80\xff") {
                    let mut other = head.to_vec();
                    other[at] = byte;
                    check(&other);
                    other[at] = head[at];
                    other.insert(at, byte);
                    check(&other);
                }
                let mut other = head.to_vec();
                other.remove(at);
                check(&other);
            }
        }
        assert!(read > 20_000 && left > 5_000, "{read} read, {left} left");
    }

    #[test]
    fn what_would_be_given_up_is_left() {
        let line = |len: usize| format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(len));
        let most = MAX_START_LINE - line(0).len() + 2;
        assert!(read(line(most).as_bytes()).is_some() && read(line(most + 1).as_bytes()).is_none());
        let fields = |len: usize| format!("GET / HTTP/1.1\r\n{}a: {}\r\n\r\n", "b: c\r\n".repeat(9), "d".repeat(len));
        let most = MAX_HEAD - fields(0).len();
        for (len, fits) in [(most, true), (most + 1, false)] {
            let (quick, tolerant) = both(fields(len).as_bytes());
            assert_eq!(quick, fits.then_some(tolerant));
        }
        for head in ["GET /\r\n\r\n", "PRY / HTTP/1.1\r\n\r\n", "get / HTTP/1.1\r\n\r\n", "HTTP/1.1 20\r\n\r\n"] {
            assert!(read(head.as_bytes()).is_none(), "{head}");
        }
    }
}
